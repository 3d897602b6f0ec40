"""What a phrase means on a document where its words name nothing: by synonyms, then by place.

"The family name" is what stands beside "Surname"; "the sender" of a letter is who stands at its
top. Both are tried only after the words themselves were found nowhere, so they never replace
what is written.
"""

from __future__ import annotations

from dataclasses import replace

from deixis.core import Region, Status, Step
from deixis.grounders.neuro_symbolic.confidence import Evidence
from deixis.grounders.neuro_symbolic.decisions import Decision
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.words.blocks import by_place
from deixis.grounders.neuro_symbolic.words.label_words import named_by
from deixis.language.forms import Attribute, NounPhrase, Relation, TextContent

__all__ = ["by_meaning"]

_SURE = 0.9
_WORTH = 0.8  # score of an answer by meaning
_ASKABLE = frozenset({"value", "text", "unknown", "object", "pronoun", "part"})
_PLAIN = (TextContent, Relation, Attribute)


def by_meaning(phrase: NounPhrase, scene: Scene) -> tuple[Decision, Step] | None:
    """The value that ``phrase`` as a whole names, or None where the page has none.

    Args:
        phrase: A noun phrase that its operators found nowhere.
        scene: The page.
    """
    plain = all(isinstance(item, _PLAIN) for item in phrase.constraints)
    if not scene.is_page or phrase.quantifier.plural or not plain:
        return None
    if phrase.head.kind not in _ASKABLE:
        return None
    asked = phrase.span.text
    found = _labelled(asked, scene) or by_place(asked, scene)
    if not found:
        return None
    regions = tuple(replace(region, score=_WORTH) for region in found)
    status = Status.FOUND if len(regions) == 1 else Status.AMBIGUOUS
    evidence = Evidence(_WORTH, margin=1.0, ambiguous=float(len(regions) > 1))
    place = (phrase.span.start, phrase.span.end)
    step = Step("meaning", f"what “{asked}” names here", len(regions), place, regions)
    return Decision(status, regions, evidence), step


def _labelled(asked: str, scene: Scene) -> list[Region]:
    """Values whose label means what is asked, outside of tables."""
    scored = [
        (max((named_by(asked, name) for name in item.names), default=0.0), region)
        for region, item in scene.writings.items()
        if not item.in_table
    ]
    best = max((score for score, _ in scored), default=0.0)
    return [region for score, region in scored if score >= max(_SURE, best - 0.01)]
