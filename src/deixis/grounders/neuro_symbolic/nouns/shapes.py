"""Which of the elements of a kind are meant by its plain name, and how far each reaches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from deixis.core import Box, Region
from deixis.grounders.neuro_symbolic.nouns.boards import board_columns
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.scene.writings import naming_rows
from deixis.language.forms import Head

__all__ = ["fitting_shapes", "is_loose_day", "is_of_window"]

_HEADER_ROWS = frozenset({"header row", "heading row", "title row", "header line", "top row"})
_WHOLE_PAGE = 0.6  # a panel that fills more of the picture is the page itself
_FRAMES = ("box", "form", "card", "panel", "dialog", "dialogue", "window")
_RIM = 0.02  # of the page's shorter side: what shows round a panel that is not the page
_THUMBNAILS = 3  # pictures of which some may be thumbnails of others
_MUCH_LARGER = 4.0
_ROOM_OF_ICON = 4.0  # times its area: a tile that shows an icon is larger
_HARDLY, _PLAINLY = 0.7, 0.8  # scores of words that may be a link, and of links that are blue
_SEVERAL = 4  # links by which others are judged
_TOUCHING = 5.0  # pixels
_HEAD = 0.15  # of the page's height, where the name of a page stands before its links
_OF_WINDOWS = frozenset({"Close", "Minimize", "Maximize"})
_ROOMY = 12.0  # a frame this many times as large as a message still belongs to it


def fitting_shapes(
    head: Head,
    regions: Sequence[Region],
    scene: Scene,
    *,
    header: bool = False,
    lines: bool = False,
    several: bool = False,
) -> list[Region]:
    """The regions without those that people do not count, with the outline that people mean.

    ``header`` tells that the phrase asks for a header row, which else does not count; ``lines``
    that rows are called otherwise, such as "the third line of the table"; ``several`` that all are
    asked for.
    """
    kept = [region for region in regions if not _is_page(region, scene)]
    if head.lemma.endswith(_FRAMES):
        kept = kept or [region for region in regions if _framed(region, scene)]
    if head.lemma in _HEADER_ROWS:
        return _of_main_table([r for r in kept if _names_columns(r, scene)], scene)
    if head.category in ("column", "list", "card") and (board := board_columns(scene)):
        if head.category != "card":
            return [replace(column, label="column") for column in board]
        kept = [region for region in kept if region not in board]
    if lines or head.category in ("row", "cell", "column"):
        counted = [r for r in kept if header or not _is_header(r, scene)]
        return _of_main_table([r for r in counted if not _numbers_row(r, scene)], scene)
    if head.category == "chart":
        return [_with_frame(region, scene) for region in _drawn_with(head.lemma, kept, scene)]
    if head.lemma.endswith(("message", "alert", "notice", "toast", "banner", "warning", "error")):
        return [_with_frame(r, scene) if r.label != "card" else r for r in kept]
    if head.lemma in ("thumbnail", "thumb"):
        return _small_ones(kept)
    if head.category == "icon" and several:
        return _outer_ones(kept)
    if head.category == "link":
        links = _without_brand([region for region in kept if _letters(region.text) > 1], scene)
        return _plain_ones(links, scene) if several else links
    if head.category == "button" or head.lemma == "tool":
        kept = [region for region in kept if not is_loose_day(region, scene)]
        own = [region for region in kept if not is_of_window(region, scene)]
        return own if own and (several or head.lemma == "tool") else kept
    return kept


_DRAWN_WITH = {
    "bar": frozenset({"bar", "column", "histogram"}),
    "line": frozenset({"line", "curve", "sparkline"}),
    "slice": frozenset({"pie", "donut", "doughnut"}),
}
"""Parts of a chart -> words of charts that are drawn with them."""
_PLAIN_PART = 0.5  # score from which on a part tells what a chart is drawn with


def _drawn_with(name: str, regions: Sequence[Region], scene: Scene) -> list[Region]:
    """The charts with the parts that their name tells: bars in a bar chart, if one has some."""
    words = frozenset(name.split())
    parts = {part for part, said in _DRAWN_WITH.items() if words & said}
    drawn = [item.box for item in scene.elements if item.label in parts]
    closest = {
        min((r.box for r in regions if _holds(r.box, box)), key=lambda b: b.area, default=None)
        for box in drawn
    }
    plots = [box for box in closest if box is not None]
    kept = [r for r in regions if any(r.box == box or _holds(r.box, box) for box in plots)]
    return kept or [r for r in regions if not (parts and _drawn_otherwise(r, parts, scene))]


def _drawn_otherwise(chart: Region, parts: set[str], scene: Scene) -> bool:
    """Whether a chart plainly is a pie where bars or lines are asked for, or the other way."""
    inside = {
        item.label: item
        for item in scene.elements
        if item.label in _DRAWN_WITH and item.score > _PLAIN_PART and _holds(chart.box, item.box)
    }
    return bool(inside) and ("slice" in parts) != ("slice" in inside)


def _small_ones(regions: Sequence[Region]) -> list[Region]:
    """Thumbnails are the small pictures of several; the large one beside them is what they show."""
    areas = sorted(region.box.area for region in regions)
    if len(areas) < _THUMBNAILS:
        return list(regions)
    usual = areas[(len(areas) - 1) // 2]
    return [region for region in regions if region.box.area < _MUCH_LARGER * usual]


def _outer_ones(regions: Sequence[Region]) -> list[Region]:
    """Without drawings that are part of a drawing hardly larger, which is the icon."""
    return [
        region
        for region in regions
        if not any(
            _holds(other.box, region.box) and other.box.area < _ROOM_OF_ICON * region.box.area
            for other in regions
        )
    ]


def _without_brand(links: Sequence[Region], scene: Scene) -> list[Region]:
    """Without the name of the page before its links: level with them and not set as they are."""
    return [link for link in links if not _is_brand(link, links, scene)]


def _plain_ones(links: Sequence[Region], scene: Scene) -> list[Region]:
    """Without words in a panel that may be links or points of a list, where others plainly are."""
    sure = [link for link in links if link.score > _PLAINLY]
    if len(sure) < _SEVERAL:
        return list(links)
    panels = [r.box for r in scene.elements if r.label == "card" and not _is_page(r, scene)]
    return [
        link
        for link in links
        if link.score >= _HARDLY or not any(_holds(panel, link.box) for panel in panels)
    ]


def is_loose_day(region: Region, scene: Scene) -> bool:
    """Whether a number in a frame is a day of the first or last week, next to its calendar."""
    box = region.box
    return (region.text or "").strip().isdigit() and any(
        table.box.x1 - _TOUCHING < box.x1 < box.x2 < table.box.x2 + _TOUCHING
        and min(abs(box.y2 - table.box.y1), abs(box.y1 - table.box.y2)) < _TOUCHING
        for table in scene.page.tables
    )


def is_of_window(region: Region, scene: Scene) -> bool:
    """Whether a button is a cross, a bar or a square of a title bar: no words are read on it."""
    named = region.label == "button" and region.text in _OF_WINDOWS
    words = [line.box.center for line in scene.text.lines if _letters(line.text) > 1]
    return named and not any(region.box.contains(*center) for center in words)


def _is_brand(link: Region, links: Sequence[Region], scene: Scene) -> bool:
    level = [
        other
        for other in links
        if other is not link
        and min(other.box.y2, link.box.y2) - max(other.box.y1, link.box.y1) > 0.5 * link.box.height
    ]
    return (
        link.score < _HARDLY
        and link.box.y2 < _HEAD * scene.size[1]
        and len(level) > 1
        and all(other.score > link.score and other.box.x1 > link.box.x2 for other in level)
        and sum(other.score > _PLAINLY for other in level) > len(level) / 2
    )


def _letters(text: str | None) -> int:
    return sum(char.isalnum() for char in text or "")


def _is_page(region: Region, scene: Scene) -> bool:
    return (
        region.label in ("card", "navigation")
        and region.box.area > _WHOLE_PAGE * scene.size[0] * scene.size[1]
    )


def _framed(region: Region, scene: Scene) -> bool:
    """Whether the page shows round a panel on all sides, however large it is."""
    box, (width, height) = region.box, scene.size
    rim = min(box.x1, box.y1, width - box.x2, height - box.y2)
    return region.label == "card" and rim > _RIM * min(width, height)


def _is_header(region: Region, scene: Scene) -> bool:
    """Header rows do not count among "the rows", as people count."""
    return region.label != "column" and any(
        box.contains(*region.box.center) for box in scene.headers
    )


def _numbers_row(region: Region, scene: Scene) -> bool:
    """Whether a cell, or a column, of a sheet of calculation only holds numbers of its rows."""
    text = (region.text or "").replace(" ", "").strip()
    if region.label not in ("cell", "column") or not text.isdigit():
        return False
    x, y = region.box.center
    return any(
        table.lettered and table.columns[0].contains(x, y) and not table.cells[0].text
        for table in scene.page.tables
    )


def _names_columns(region: Region, scene: Scene) -> bool:
    """Whether a row names the columns of its table; in a sheet that is not the one of letters."""
    return any(box.contains(*region.box.center) for box in naming_rows(scene.page))


def _of_main_table(regions: Sequence[Region], scene: Scene) -> list[Region]:
    """Rows and cells of the largest table; small side tables are not what "row 3" means."""
    tables = sorted(scene.page.tables, key=lambda table: -table.box.area * table.score)
    for table in tables:
        inside = [region for region in regions if table.box.contains(*region.box.center)]
        if inside:
            return inside
    return list(regions)


def _with_frame(region: Region, scene: Scene) -> Region:
    """The region grown to the smallest panel round it that holds little else."""
    frames = [
        other.box
        for other in scene.elements
        if other.label in ("card", "textbox", "badge")
        and not _is_page(other, scene)
        and _holds(other.box, region.box)
        and other.box.area < _ROOMY * region.box.area
    ]
    return replace(region, box=min(frames, key=lambda box: box.area)) if frames else region


def _holds(outer: Box, inner: Box) -> bool:
    shared = outer.intersection(inner)
    return shared is not None and shared.area > 0.9 * inner.area and outer.area > inner.area
