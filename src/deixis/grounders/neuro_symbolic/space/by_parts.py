"""What a part of somebody reaches: "with her hand on the dog", "with its head out of the window".

No detector sees hands or heads, but whoever has them is where they are: the whole touches it.
"""

from __future__ import annotations

from dataclasses import replace

from deixis.grounders.neuro_symbolic.space.on_bodies import is_of_a_body, named_owner
from deixis.language.forms import NounPhrase, Relation

__all__ = ["by_its_part"]

_REACHES = frozenset(
    {"on", "in", "around", "against", "above", "under", "near", "next_to", "at", "lying_on"}
    | {"leaning_on", "hanging_from", "attached_to"}
)


def by_its_part(item: Relation) -> Relation:
    """The relation of the whole to what its part touches; others as they are."""
    if item.kind != "with" or len(item.targets) != 1 or not is_of_a_body(item.targets[0]):
        return item
    reached = [
        thing
        for part in item.targets[0].constraints
        if isinstance(part, Relation) and part.kind in _REACHES
        for thing in part.targets[:1]
    ]
    thing = _whose(reached[0]) if len(reached) == 1 else None
    return item if thing is None else replace(item, kind="against", targets=(thing,))


def _whose(thing: NounPhrase) -> NounPhrase | None:
    """A thing, or who has the body that is touched; None for a body of nobody named."""
    return named_owner(thing) if is_of_a_body(thing) else thing
