"""Groups of records on a page: found once a page and kept with it."""

from __future__ import annotations

from deixis.grounders.neuro_symbolic.memo import once_a_scene
from deixis.grounders.neuro_symbolic.records.finding.bands import band_groups
from deixis.grounders.neuro_symbolic.records.finding.boxes import card_groups
from deixis.grounders.neuro_symbolic.records.finding.headlines import title_groups
from deixis.grounders.neuro_symbolic.records.finding.lattices import row_groups
from deixis.grounders.neuro_symbolic.records.finding.ruled import table_groups, without_pieces
from deixis.grounders.neuro_symbolic.records.model import Group
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["groups_of"]

_TABLE = 0.8  # score of what surely is a table
_SHARE = 0.25  # of the lines of some rows that stand in one table


@once_a_scene
def groups_of(scene: Scene) -> tuple[Group, ...]:
    """Rows, titled sections and cards of a page; () for a photo."""
    if not scene.is_page:
        return ()
    bands = band_groups(scene)
    rows = [group for group in row_groups(scene) if not _cuts(group, bands)]
    rows = [group for group in rows if not _joins_tables(group, scene)]
    tables = table_groups(scene)
    rows = [*tables, *without_pieces(rows, tables)]
    return (*rows, *title_groups(scene), *without_pieces(card_groups(scene), tables), *bands)


def _cuts(rows: Group, bands: list[Group]) -> bool:
    """Whether rows are no more than the single lines of entries that have several."""
    own = {id(line) for record in rows.records for line in record.lines}
    for band in bands:
        held = [{id(line) for line in record.lines} for record in band.records]
        inside = own & set().union(*held)
        apart = any(
            len(own & entry) > 1 and not entry & own <= _one_row(rows, entry) for entry in held
        )
        if len(inside) > 0.7 * len(own) and apart:
            return True
    return False


def _joins_tables(rows: Group, scene: Scene) -> bool:
    """Whether rows run through two tables that stand side by side."""
    lines = [line for record in rows.records for line in record.lines]
    shares = [
        (table.box, sum(table.box.contains(*line.box.center) for line in lines))
        for table in scene.page.tables
        if table.score > _TABLE
    ]
    held = [box for box, count in shares if count > _SHARE * len(lines)]
    return any(a.x2 <= b.x1 + 2 and min(a.y2, b.y2) > max(a.y1, b.y1) for a in held for b in held)


def _one_row(rows: Group, entry: set[int]) -> set[int]:
    """The lines of the row that shares most with an entry."""
    shares = [{id(line) for line in record.lines} & entry for record in rows.records]
    return max(shares, key=len, default=set())
