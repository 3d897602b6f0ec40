"""The other ones: "not the register link, the other one" is a link, and not that one."""

from __future__ import annotations

import re
from dataclasses import replace

from deixis.language.forms import (
    Coordination,
    Except,
    Head,
    NounPhrase,
    Ordinal,
    Relation,
    Superlative,
)

__all__ = ["as_other"]

_OTHER = re.compile(r"(?:the|an?|some|any)?\s*\bother(?:s|\s+ones?)?\b", re.IGNORECASE)
_ONES = re.compile(r"\bother(?:s|\s+ones?)\b", re.IGNORECASE)


def as_other(root: NounPhrase | Coordination, phrase: str) -> NounPhrase | Coordination:
    """The root with the kind that "the other one" leaves to what is ruled out.

    Args:
        root: What was read.
        phrase: The words.
    """
    if isinstance(root, Coordination):
        return _shared(root)
    if root.head.kind != "pronoun":
        return root
    if not _OTHER.search(phrase):
        return _all_but(root)
    named = next((item for item in root.constraints if _names_it(item)), None)
    if isinstance(named, Relation):
        target = named.targets[0]
        rest = tuple(item for item in root.constraints if item is not named)
        return replace(root, head=target.head, constraints=(*target.constraints, *rest))
    ruled_out = next((item for item in root.constraints if isinstance(item, Except)), None)
    if ruled_out is None or not _ONES.search(phrase):
        return root
    head = ruled_out.excluded.head
    return replace(root, head=head) if head.kind in ("element", "object") else root


def _all_but(root: NounPhrase) -> NounPhrase:
    """'all but the first row': the rows but the first of them."""
    out = next((item for item in root.constraints if isinstance(item, Except)), None)
    if out is None or out.excluded.head.kind not in ("element", "object"):
        return root
    if not any(isinstance(item, Ordinal | Superlative) for item in out.excluded.constraints):
        return root
    spot = out.excluded.head.span
    nameless = Head(replace(spot, end=spot.start, text=""), "", "pronoun")
    rest = replace(out, excluded=replace(out.excluded, head=nameless))
    kept = tuple(rest if item is out else item for item in root.constraints)
    every = root.quantifier if root.quantifier.plural else replace(root.quantifier, kind="all")
    return replace(root, head=out.excluded.head, constraints=kept, quantifier=every)


def _names_it(item: object) -> bool:
    """Whether a noun phrase that merely follows says what the other one is."""
    if not isinstance(item, Relation) or item.kind != "with" or len(item.targets) != 1:
        return False
    target = item.targets[0]
    return _OTHER.match(item.span.text) is not None and target.head.kind in ("element", "object")


def _shared(root: Coordination) -> Coordination:
    """'the first and the last button': both are buttons."""
    named = root.parts[-1].head
    if named.kind == "pronoun" or any(_own_kind(part) for part in root.parts[:-1]):
        return root
    parts = tuple(replace(part, head=named) for part in root.parts[:-1])
    return replace(root, parts=(*parts, root.parts[-1]))


def _own_kind(part: NounPhrase) -> bool:
    return part.head.kind != "pronoun" or not part.constraints or bool(part.head.categories)
