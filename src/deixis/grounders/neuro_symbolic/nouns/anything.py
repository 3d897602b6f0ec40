"""Heads that name no kind of thing on a photo: "the one with the lid up", "what he is swinging".

Such words may mean whatever is seen. What is done with a thing tells more: who asks for "the thing
to type on" means a keyboard, and what somebody holds or rides is no person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from deixis.core import Region
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.nouns.beginning import Start
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.language.forms import Attribute, Constraint, NounPhrase, Relation
from deixis.language.lexicon.index import is_a
from deixis.language.lexicon.inflection import verb_forms

__all__ = ["anything_seen"]

_UNLIKELY = 0.3  # what a thing counts that is seldom meant by such words
_DONE_TO = frozenset(
    {"held_by", "ridden_by", "sat_on_by", "used_by", "acted_on_by", "worn_by", "under"}
    | {"looked_at_by"}
)
"""Relations to persons that make of what is sought a thing."""
_MATTER = frozenset({"thing", "things", "object", "objects", "something", "thingy", "stuff"})
_SERVES = {
    "typing": "keyboard; laptop",
    "sleeping lying": "bed; couch",
    "sitting": "chair; couch; bench; bed; toilet",
    "flying": "airplane; kite; bird; frisbee",
    "floating sailing": "boat; surfboard",
    "riding": "bicycle; motorcycle; horse; skateboard; surfboard; snowboard; elephant",
    "driving": "car; truck; bus; motorcycle; train",
    "swinging": "baseball bat; tennis racket",
    "throwing catching": "sports ball; frisbee; baseball glove",
    "kicking bouncing": "sports ball",
    "drinking sipping": "cup; wine glass; bottle",
    "pouring": "bottle; cup; vase",
    "cutting slicing": "knife; scissors",
    "stirring scooping": "spoon",
    "reading": "book",
    "calling phoning": "cell phone",
    "cooking baking": "oven; microwave",
    "washing": "sink",
    "eating": "sandwich; pizza; hot dog; donut; cake; banana; apple; orange; carrot; broccoli",
}
"""What is done with things, or what they do -> categories."""
_WORN = frozenset({"tie", "backpack", "handbag", "baseball glove"})
"""All that detectors see of what is worn."""
_BY_VERB = {
    form: frozenset(names.split("; "))
    for verbs, names in _SERVES.items()
    for verb in verbs.split()
    for form in (verb, *verb_forms(verb))
}


def anything_seen(phrase: NounPhrase, scene: Scene) -> Start:
    """Every detected thing, those first that do what the phrase says or serve for it."""
    worn = any(isinstance(c, Relation) and c.kind == "worn_by" for c in phrase.constraints)
    regions = [region for region in scene.objects if not worn or region.label in _WORN]
    weights = np.array([region.score for region in regions])
    fits = _fits(phrase, regions)
    words = phrase.head.text or "things"
    return Start(Candidates.of(regions).weigh(weights * fits), True, words, vague=True)


def _fits(phrase: NounPhrase, regions: Sequence[Region]) -> FloatArray:
    said = {word for item in phrase.constraints for word in _own_words(item)}
    served = [_BY_VERB[word] for word in sorted(said) if word in _BY_VERB]
    serving = frozenset().union(*served)
    relations = [item for item in phrase.constraints if isinstance(item, Relation)]
    thing = phrase.head.lemma in _MATTER or any(item.kind in _DONE_TO for item in relations)
    dressed = any(item.kind == "wearing" for item in relations)
    return np.array([_fit(r.label or "", serving, thing, dressed) for r in regions], np.float64)


def _fit(label: str, serving: frozenset[str], thing: bool, dressed: bool) -> float:
    if serving:
        return 1.0 if label in serving else _UNLIKELY
    if dressed:
        return 1.0 if label == "person" or is_a(label, "animal") else _UNLIKELY
    return _UNLIKELY if thing and label == "person" else 1.0


def _own_words(item: Constraint) -> list[str]:
    """The words of a constraint without those of the things that it leads to."""
    if not isinstance(item, Attribute | Relation):
        return []
    text = item.span.text
    for target in item.targets if isinstance(item, Relation) else ():
        text = text.replace(target.span.text, " ")
    return re.findall(r"[a-z]+", text.casefold())
