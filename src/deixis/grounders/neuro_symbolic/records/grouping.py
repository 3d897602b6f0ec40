"""Groups of records on a page: found once a page and kept with it."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from deixis.grounders.neuro_symbolic.records.boxes import card_groups
from deixis.grounders.neuro_symbolic.records.headlines import title_groups
from deixis.grounders.neuro_symbolic.records.lattices import row_groups
from deixis.grounders.neuro_symbolic.records.model import Group
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["groups_of"]

_FOUND: WeakKeyDictionary[Scene, tuple[Group, ...]] = WeakKeyDictionary()


def groups_of(scene: Scene) -> tuple[Group, ...]:
    """Rows, titled sections and cards of a page; () for a photo."""
    if not scene.is_page:
        return ()
    known = _FOUND.get(scene)
    if known is None:
        known = (*row_groups(scene), *title_groups(scene), *card_groups(scene))
        _FOUND[scene] = known
    return known
