"""Layout: the compound parts of a page: tables, charts, bars of links, tabs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from deixis.core import Box
from deixis.perception.elements.charts import Chart, find_charts
from deixis.perception.elements.drawings import Drawings, find_drawings
from deixis.perception.elements.lettering import Piece
from deixis.perception.elements.menus import find_menus
from deixis.perception.elements.navigation import Bar, Tab, find_bars, find_tabs
from deixis.perception.elements.opentabs import find_open_tabs
from deixis.perception.elements.scene import Scene
from deixis.perception.elements.segments import find_segments
from deixis.perception.elements.sliders import find_sliders
from deixis.perception.elements.tables import Table, find_tables

__all__ = ["Layout", "lay_out"]

_TILED = 0.95  # score of a table from which on its cells were seen one by one


@dataclass(frozen=True)
class Layout:
    """What a page is made of above single controls."""

    tables: tuple[Table, ...] = ()
    charts: tuple[Chart, ...] = ()
    bars: tuple[Bar, ...] = ()
    tabs: tuple[Tab, ...] = ()
    menus: tuple[tuple[Piece, ...], ...] = ()
    drawings: Drawings = field(default_factory=Drawings)
    sliders: tuple[tuple[Box, Box], ...] = ()


def lay_out(scene: Scene) -> Layout:
    """Find the compound parts of a page, in canvas pixels."""
    drawings = find_drawings(scene)
    drawn = [pie.box for pie in drawings.pies] + [*drawings.pictures]
    found = find_tables(scene)
    tiled = [table.box for table in found if table.score > _TILED]
    charts = [
        chart
        for chart in find_charts(scene)
        if not any(_is_within(chart.box, box) for box in drawn) and not _is_marked(chart, tiled)
    ]
    plots = [chart.box for chart in charts]
    tables = [
        table
        for table in found
        if not any(table.box.iou(plot) > 0.3 or plot.contains(*table.box.center) for plot in plots)
    ]
    sure = [table.box.pad(3) for table in tables if table.score > 0.45]
    bars = [b for b in find_bars(scene) if not any(box.contains(*b.box.center) for box in sure)]
    sliders = tuple(find_sliders(scene))
    tabs = [*find_tabs(scene, [whole for whole, _ in sliders]), *find_segments(scene)]
    tabs += [t for t in find_open_tabs(scene) if all(t.box.iou(o.box) < 0.3 for o in tabs)]
    return Layout(
        tables=tuple(tables),
        charts=tuple(charts),
        bars=tuple(bars),
        tabs=tuple(t for t in tabs if not any(box.contains(*t.box.center) for box in sure)),
        menus=tuple(find_menus(scene)),
        drawings=drawings,
        sliders=sliders,
    )


def _is_marked(chart: Chart, tables: Sequence[Box]) -> bool:
    """Whether the lines of a chart are but the frame of a chosen cell and the fill of its heads."""
    lines = [line.box for line in chart.lines]
    return bool(lines) and any(all(_is_within(box, table) for box in lines) for table in tables)


def _is_within(inner: Box, outer: Box) -> bool:
    """Whether most of a box lies in another."""
    shared = inner.intersection(outer)
    return shared is not None and shared.area > 0.6 * inner.area
