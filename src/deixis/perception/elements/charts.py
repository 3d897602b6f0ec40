"""Charts: bars, lines and legends put together, with names and values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from deixis.core import Box
from deixis.perception.elements.axes import Axis, axis_below, axis_beside, read_number
from deixis.perception.elements.chartbars import BarGroup, bar_groups
from deixis.perception.elements.chartlines import Curve, find_curves
from deixis.perception.elements.legends import Legend, find_legends
from deixis.perception.elements.scene import Scene
from deixis.perception.elements.surfaces import Surface
from deixis.perception.elements.textrows import hull

__all__ = ["Bar", "Chart", "Line", "find_charts"]


@dataclass(frozen=True)
class Bar:
    """One bar.

    Attributes:
        box: Where it stands.
        colour: RGB.
        category: The words under or left of it, or None.
        value: Read from the axis or from a number at its end; without either its length in
            pixels.
        series: The name of its colour in the legend, or None.
    """

    box: Box
    colour: tuple[float, float, float]
    category: str | None
    value: float
    series: str | None = None


@dataclass(frozen=True)
class Line:
    """One line of a chart, with the name of its colour in the legend or None."""

    box: Box
    colour: tuple[float, float, float]
    name: str | None


@dataclass(frozen=True)
class Chart:
    """A chart with what was seen in it; ``box`` covers the plot, its labels and its legend."""

    box: Box
    bars: tuple[Bar, ...] = ()
    lines: tuple[Line, ...] = ()
    legend: Legend | None = None
    score: float = 0.7

    def scaled(self, scale: tuple[float, float]) -> Chart:
        """The same chart in pixels that are ``scale`` times smaller."""
        legend = self.legend and Legend(
            _scaled(self.legend.box, scale),
            tuple(replace(e, box=_scaled(e.box, scale)) for e in self.legend.entries),
        )
        return Chart(
            _scaled(self.box, scale),
            tuple(replace(bar, box=_scaled(bar.box, scale)) for bar in self.bars),
            tuple(replace(line, box=_scaled(line.box, scale)) for line in self.lines),
            legend,
            self.score,
        )


def _scaled(box: Box, scale: tuple[float, float]) -> Box:
    return Box(box.x1 * scale[0], box.y1 * scale[1], box.x2 * scale[0], box.y2 * scale[1])


def find_charts(scene: Scene) -> list[Chart]:
    """Charts of a page in canvas pixels."""
    legends = find_legends(scene)
    charts = [_bar_chart(scene, group, legends) for group in bar_groups(scene)]
    for curves in find_curves(scene):
        plot = hull([curve.box for curve in curves])
        inside = [chart for chart in charts if chart.box.intersection(plot) is not None]
        if not inside:
            charts.append(_line_chart(scene, curves, legends))
    return charts


def _bar_chart(scene: Scene, group: BarGroup, legends: Sequence[Legend]) -> Chart:
    surfaces, standing = group
    plot = hull([surface.fill for surface in surfaces])
    axis = (axis_beside if standing else axis_below)(scene.pieces, plot, size=scene.size)
    legend = _legend_near(legends, plot, scene.size)
    bars = tuple(_bar(scene, surface, axis, legend, standing=standing) for surface in surfaces)
    return Chart(_extent(scene, plot, axis, legend, standing), bars, (), legend, 0.8)


def _bar(
    scene: Scene, surface: Surface, axis: Axis | None, legend: Legend | None, *, standing: bool
) -> Bar:
    box, colour = surface.fill, surface.colour
    written = _value_at_end(scene, box, standing)
    if written is not None:
        value = written
    elif axis is not None:
        value = axis.value(box.y1 if standing else box.x2)
    else:
        value = box.height if standing else box.width
    series = legend.name_of(colour) if legend else None
    return Bar(box, colour, _category(scene, box, standing), value, series)


def _category(scene: Scene, box: Box, standing: bool) -> str | None:
    """The words centred under a standing bar, or level with a lying one at its left."""
    size = scene.size
    best: tuple[float, str] | None = None
    for piece in scene.pieces:
        if standing:
            aside, away = abs(piece.ink.center[0] - box.center[0]), piece.ink.y1 - box.y2
            fits = (
                aside < max(0.5 * box.width + size, 0.5 * piece.ink.width)
                and -2 <= away < 2.5 * size
            )
        else:
            aside, away = abs(piece.ink.center[1] - box.center[1]), box.x1 - piece.ink.x2
            fits = aside < max(0.5 * box.height, 0.4 * size) and -2 <= away < 5 * size
        if fits and (best is None or aside + 0.5 * away < best[0]):
            best = (aside + 0.5 * away, piece.text)
    return best[1] if best else None


def _value_at_end(scene: Scene, box: Box, standing: bool) -> float | None:
    """A number written just beyond the end of a bar."""
    for piece in scene.pieces:
        number = read_number(piece.text)
        if number is None:
            continue
        if standing:
            level = abs(piece.ink.center[0] - box.center[0]) < 0.5 * box.width
            close = -2 <= box.y1 - piece.ink.y2 < 0.9 * scene.size
        else:
            level = abs(piece.ink.center[1] - box.center[1]) < 0.5 * box.height
            close = -2 <= piece.ink.x1 - box.x2 < 1.2 * scene.size
        if level and close:
            return number
    return None


def _line_chart(scene: Scene, curves: Sequence[Curve], legends: Sequence[Legend]) -> Chart:
    plot = hull([curve.box for curve in curves])
    axis = axis_beside(scene.pieces, plot, size=scene.size)
    legend = _legend_near(legends, plot, scene.size)
    lines = tuple(
        Line(c.box, c.colour, legend.name_of(c.colour) if legend else None) for c in curves
    )
    drawn = _drawn_axes(scene, plot)
    score = 0.75 if axis or legend or drawn else 0.4
    whole = _extent(scene, plot, axis, legend, True)
    return Chart(hull([whole, *drawn]), (), lines, legend, score)


def _drawn_axes(scene: Scene, plot: Box) -> list[Box]:
    """An upright line left of the plot and a level one under it that meet in a corner.

    Where another one closes them at the right it is a frame, of a window say.
    """
    near, meet = 2 * scene.size, 4.0
    uprights = [Box(*row) for row in scene.strokes.down.tolist()]
    levels = [Box(*row) for row in scene.strokes.across.tolist()]
    for upright in uprights:
        above, below = upright.y1 <= plot.y1 + near, upright.y2 >= plot.y2 - 2
        if not (abs(plot.x1 - upright.x2) < near and above and below):
            continue
        for level in levels:
            corner = max(abs(level.x1 - upright.x1), abs(level.y2 - upright.y2)) < meet
            closed = any(
                abs(other.x2 - level.x2) < meet and abs(other.y2 - level.y2) < meet
                for other in uprights
            )
            under = level.x2 >= plot.x2 - near and level.y2 >= plot.y2 - 2
            if corner and under and not closed:
                return [upright, level]
    return []


def _legend_near(legends: Sequence[Legend], plot: Box, size: float) -> Legend | None:
    near = [legend for legend in legends if legend.box.intersection(plot.pad(9 * size)) is not None]
    return near[0] if near else None


def _extent(
    scene: Scene, plot: Box, axis: Axis | None, legend: Legend | None, standing: bool
) -> Box:
    """The plot with the numbers of its axis, the labels of its other axis and its legend."""
    boxes = [plot, *((piece.box for piece in axis.pieces) if axis else ())]
    whole = hull(boxes)
    size = scene.size
    for piece in scene.pieces:
        if standing:
            below = -2 <= piece.ink.y1 - plot.y2 < 2.5 * size
            inside = plot.x1 - 2 * size < piece.ink.center[0] < plot.x2 + 2 * size
        else:
            below = -2 <= plot.x1 - piece.ink.x2 < 3 * size
            inside = plot.y1 - size < piece.ink.center[1] < plot.y2 + size
        if below and inside:
            whole = whole.union(piece.box)
    whole = _with_grid(scene, whole)
    return whole.union(legend.box) if legend else whole


def _with_grid(scene: Scene, box: Box) -> Box:
    """Grown to the grid lines and axes that cross it."""
    whole = box
    for x1, y1, x2, y2 in [*scene.strokes.across.tolist(), *scene.strokes.down.tolist()]:
        line = Box(x1, y1, x2, y2)
        covers = min(x2, box.x2) - max(x1, box.x1) > 0.6 * (x2 - x1)
        inside = min(y2, box.y2) - max(y1, box.y1) > 0.5 * (y2 - y1) - 1
        if covers and inside:
            whole = whole.union(line)
    return whole
