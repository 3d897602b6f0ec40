"""The list that fills a page: the files of a folder, the rows of a table, the results of a search.

Where one list is far larger than any other, "the second file" and "the last entry" speak of it,
though its noun stands nowhere over it.
"""

from __future__ import annotations

from collections.abc import Sequence

from deixis.grounders.neuro_symbolic.records.finding.grouping import groups_of
from deixis.grounders.neuro_symbolic.records.model import Group
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.scene.writings import naming_rows

__all__ = ["full_columns", "main_list"]

_LEAST = 3  # entries
_COLUMNS = 2  # with something in most entries
_FILLED = 0.6  # share of the entries that have something in a column
_ROOM = 0.3  # share of the page's width that it takes
_RIVAL = 0.5  # share of its area from which on another list is as much the main one


def main_list(scene: Scene) -> Group | None:
    """The one list of several columns that is far larger than any other; None without one."""
    groups = [group for group in groups_of(scene) if _is_list(group, scene)]
    if not groups:
        return None
    main = max(groups, key=lambda group: (_area(group), len(group.columns)))
    if main.header is None or any(table.lettered for table in scene.page.tables):
        main = _headed(main, groups, scene)
    rivals = [group for group in groups if not _overlap(group, main)]
    return None if any(_area(r) > _RIVAL * _area(main) for r in rivals) else main


def _headed(main: Group, groups: Sequence[Group], scene: Scene) -> Group:
    """The same rows as they were found under the names of their columns, if they were."""
    naming = naming_rows(scene.page)
    same = [group for group in groups if group.header is not None and _overlap(group, main)]
    known = [group for group in same if group.header in naming]
    return max(known or same, key=lambda group: (len(group.records), _area(group)), default=main)


def full_columns(group: Group) -> int:
    """How many columns have something in most entries."""
    return sum(len(column.lines) >= _FILLED * len(group.records) for column in group.columns)


def _is_list(group: Group, scene: Scene) -> bool:
    return (
        group.kind == "rows"
        and len(group.records) >= _LEAST
        and full_columns(group) >= _COLUMNS
        and group.box.width > _ROOM * scene.size[0]
    )


def _area(group: Group) -> float:
    """Of the entries, without what stands between them."""
    return sum(record.box.area for record in group.records)


def _overlap(a: Group, b: Group) -> bool:
    shared = a.box.intersection(b.box)
    return shared is not None and shared.area > 0.5 * min(a.box.area, b.box.area)
