"""Titled records: headlines of one look, flush left, each with what stands under it."""

from __future__ import annotations

from collections.abc import Sequence

from deixis.core import Box, Region, TextLine
from deixis.grounders.neuro_symbolic.records.finding.headings import heading_over
from deixis.grounders.neuro_symbolic.records.model import Column, Group, Record, hull
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["title_groups"]

_FEWEST = 3
_TITLES = frozenset({"link", "heading"})


def title_groups(scene: Scene) -> list[Group]:
    """Groups of links or headings that are flush and of one size, with text under each."""
    titles = [item for item in scene.elements if item.label in _TITLES and item.score >= 0.3]
    groups = [_group(same, scene) for same in _alike(titles) if len(same) >= _FEWEST]
    return [group for group in groups if group is not None]


def _alike(titles: Sequence[Region]) -> list[list[Region]]:
    groups: list[list[Region]] = []
    for item in sorted(titles, key=lambda item: item.box.y1):
        home = next((g for g in groups if _same_look(g[-1], item)), None)
        if home is None:
            groups.append([item])
        elif item.box.y1 > home[-1].box.y2 - 2:
            home.append(item)
    return groups


def _same_look(a: Region, b: Region) -> bool:
    height = min(a.box.height, b.box.height)
    return (
        a.label == b.label
        and abs(a.box.x1 - b.box.x1) < 0.4 * height
        and abs(a.box.height - b.box.height) < 0.25 * height + 2
    )


def _group(titles: Sequence[Region], scene: Scene) -> Group | None:
    """None where nothing stands under the titles: they are a plain list then."""
    records, lines = [], {}
    for index, item in enumerate(titles):
        last = index + 1 == len(titles)
        bottom = None if last else titles[index + 1].box.y1
        inside = _under(item.box, bottom, scene)
        title = TextLine(item.text or "", item.box, item.score)
        lines[index] = title
        records.append(Record(hull([item.box, *(v.box for v in inside)]), (title, *inside)))
    full = sum(len(record.lines) > 1 for record in records)
    if full < 0.6 * len(records):
        return None
    column = Column("", "text", lines)
    top = records[0].box
    heading = heading_over(top, top, scene)
    return Group("titles", tuple(records), (column,), heading)


def _under(title: Box, bottom: float | None, scene: Scene) -> list[TextLine]:
    """Lines from a title to the next, flush with it; the line right over it too, if it is small."""
    limit = bottom if bottom is not None else title.y2 + 5 * title.height
    high = title.height
    return [
        line
        for line in scene.text.lines
        if title.y1 - 1.1 * high < line.box.center[1] < limit - 0.9 * high * (bottom is not None)
        and abs(line.box.x1 - title.x1) < 3.0 * high
        and line.box.iou(title) < 0.3
        and not title.contains(*line.box.center)
    ]
