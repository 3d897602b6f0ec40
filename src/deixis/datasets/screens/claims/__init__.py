"""What can truly be said about a page: each claim knows the boxes that it refers to.

A claim holds no words yet; `deixis.datasets.screens.wording` puts it into words. Rules make a
claim only where people would agree on the answer: margins are clear, no other element could pass
for the kind, and labels are unique.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from deixis.datasets.screens.claims.claim import Claim
from deixis.datasets.screens.claims.looks import by_colour, by_shape, by_size, by_state
from deixis.datasets.screens.claims.names import bare_text, by_label, by_role, by_text, by_value
from deixis.datasets.screens.claims.places import by_extreme, by_order, by_place, by_relation
from deixis.datasets.screens.claims.sets import absent, alike, everything, negated
from deixis.datasets.screens.claims.tables import cells, columns, rows
from deixis.datasets.screens.scene import Scene

__all__ = ["RULES", "Claim", "claims"]

RULES: tuple[Callable[[Scene], Iterator[Claim]], ...] = (
    by_text,
    bare_text,
    by_label,
    by_role,
    by_value,
    by_colour,
    by_state,
    by_size,
    by_shape,
    by_place,
    by_extreme,
    by_relation,
    by_order,
    rows,
    columns,
    cells,
    negated,
    everything,
    alike,
    absent,
)


def claims(scene: Scene) -> Iterator[Claim]:
    """Everything that the rules can say about a scene, rule by rule."""
    for rule in RULES:
        yield from rule(scene)
