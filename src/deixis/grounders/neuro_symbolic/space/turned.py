"""Words that lead back to what is sought: "a bench with a dog on it", "between the big ones"."""

from __future__ import annotations

import re
from dataclasses import replace

from deixis.language.forms import Head, NounPhrase, Relation
from deixis.language.lexicon import index

__all__ = ["likewise", "turned"]

_BACK = frozenset({"it", "them", "him", "her", "itself", "themselves", "himself", "herself"})
_ONES = frozenset({"one", "ones", "other", "others", "another", "other one", "other ones"})
_UPON = frozenset({"on", "sitting_on", "standing_on", "lying_on", "riding"})
_HAVING = frozenset({"with", "of"})
_POSED = _UPON | {"acting_on"}
_IN = re.compile(r"\bin\b", re.IGNORECASE)


def turned(item: Relation) -> Relation:
    """The relation without the words that lead back to its owner.

    "With a cat on it" has a target, "a cat on it", that is told by the very thing which is
    sought. Those words are taken out; where they say that the target is on it, so does the
    relation: the thing is what the cat sits on.
    """
    if len(item.targets) != 1:
        return item
    target = item.targets[0]
    if item.kind in _POSED and _IN.search(item.span.text) and _is_clothing(target):
        return replace(item, kind="wearing")  # "standing up in caps"
    back = [part for part in target.constraints if isinstance(part, Relation) and _leads_back(part)]
    if not back:
        return item
    rest = tuple(part for part in target.constraints if part not in back)
    upon = item.kind in _HAVING and back[0].kind in _UPON
    kind = "sat_on_by" if upon and _is_named(target) else item.kind
    return replace(item, kind=kind, targets=(replace(target, constraints=rest),))


def _is_clothing(target: NounPhrase) -> bool:
    noun = index.NOUNS.get(target.head.lemma)
    return noun is not None and noun.trait == "clothing"


def _leads_back(part: Relation) -> bool:
    return bool(part.targets) and all(
        target.head.text.lower() in _BACK and not target.constraints for target in part.targets
    )


def _is_named(target: NounPhrase) -> bool:
    return bool(target.head.text)


def likewise(target: NounPhrase, head: Head) -> NounPhrase:
    """A target that is "one" or "ones" with the head of the phrase that it is told in."""
    if target.head.kind != "pronoun":
        return target
    counted = not target.head.text and target.quantifier.number is not None  # "the other two"
    if not counted and target.head.text.lower() not in _ONES:
        return target
    return replace(target, head=replace(head, span=target.head.span))
