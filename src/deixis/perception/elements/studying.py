"""Everything on a page: lines and areas, what they make up, and what each is called."""

from __future__ import annotations

from collections.abc import Iterable

from deixis.core import Box, Boxes, ImageArray, ReadText, Region, TextLine, nms
from deixis.perception.elements.fields import find_fields
from deixis.perception.elements.fieldsets import as_among_fields
from deixis.perception.elements.finder import Page
from deixis.perception.elements.kinds import told_apart
from deixis.perception.elements.labels import associate_labels
from deixis.perception.elements.layout import lay_out
from deixis.perception.elements.naming import Named, name_everything
from deixis.perception.elements.pagers import without_boxes_in_pagers
from deixis.perception.elements.pictured import with_pictures
from deixis.perception.elements.scene import Scene, look
from deixis.perception.elements.ticks import agreed

__all__ = ["study"]

_MOST = 900  # regions


def study(image: ImageArray, text: ReadText, *, learned: bool) -> Page:
    """Find the elements with what they make up; see `ElementFinder`."""
    scene = look(image, text)
    layout = lay_out(scene)
    regions = _finish(scene, name_everything(scene, layout))
    pieces = tuple(
        TextLine(piece.text, scene.canvas.original(piece.box), piece.score)
        for piece in scene.pieces
    )
    if learned:
        regions = told_apart(image, regions, pieces)[:_MOST]
    scale = scene.canvas.scale
    return Page(
        regions=tuple(regions),
        tables=tuple(table.scaled(scale) for table in layout.tables),
        charts=tuple(chart.scaled(scale) for chart in layout.charts),
        fields=tuple(pair.scaled(scale) for pair in find_fields(scene, layout.tables)),
        labels=associate_labels(regions, text),
        pieces=pieces,
    )


def _finish(scene: Scene, found: Iterable[Named]) -> list[Region]:
    """Back to the original page, cut to it, doubles of one kind removed, best first."""
    by_kind: dict[str, list[Region]] = {}
    for named in found:
        box = scene.canvas.original(named.box.clip(scene.canvas.size))
        score = min(max(named.score, 0.0), 1.0)
        if box.area > 0:
            region = Region(box, score, named.kind, text=named.text, source="elements")
            by_kind.setdefault(named.kind, []).append(region)
    kept = [region for group in by_kind.values() for region in _distinct(group)]
    broad = scene.canvas.original(Box(0, 0, *scene.canvas.size)).width
    plain = without_boxes_in_pagers(agreed(kept))
    whole = with_pictures(as_among_fields(plain, broad), broad)
    return sorted(whole, key=lambda region: -region.score)[:_MOST]


def _distinct(regions: list[Region]) -> list[Region]:
    boxes = Boxes.of([region.box for region in regions])
    order = nms(boxes, [region.score for region in regions], iou=0.8)
    return [regions[index] for index in order.tolist()]
