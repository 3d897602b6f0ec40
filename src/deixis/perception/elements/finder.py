"""ElementFinder: the page and interface element finder as one detector."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from deixis.core import (
    ELEMENT_KINDS,
    Box,
    Boxes,
    ImageArray,
    ReadText,
    Region,
    TextLine,
    TextReader,
    nms,
)
from deixis.core.checks import require_image
from deixis.perception.elements.charts import Chart
from deixis.perception.elements.fields import LabelledValue, find_fields
from deixis.perception.elements.fieldsets import as_among_fields
from deixis.perception.elements.kinds import told_apart
from deixis.perception.elements.labels import Label, associate_labels
from deixis.perception.elements.layout import lay_out
from deixis.perception.elements.naming import Named, name_everything
from deixis.perception.elements.pagers import without_boxes_in_pagers
from deixis.perception.elements.pictured import with_pictures
from deixis.perception.elements.scene import Scene, look
from deixis.perception.elements.tables import Table
from deixis.perception.elements.ticks import agreed

__all__ = ["ElementFinder", "Page"]

_MOST = 900  # regions


@dataclass(frozen=True)
class Page:
    """What was found on a page, in pixels of the image.

    Attributes:
        regions: Every element with its kind, best first.
        tables: Tables with rows, columns and cells.
        charts: Charts with bars, lines and legend.
        fields: Pairs of label and value, as documents have them.
        labels: The label of each field, box to tick, switch or slider that has one.
        pieces: Text in stretches without a gap wider than between words, without icons that were
            read as letters; boxes of one height for one size of letters.
    """

    regions: tuple[Region, ...] = ()
    tables: tuple[Table, ...] = ()
    charts: tuple[Chart, ...] = ()
    fields: tuple[LabelledValue, ...] = ()
    labels: Mapping[Region, Label] = field(default_factory=dict)
    pieces: tuple[TextLine, ...] = ()


class ElementFinder:
    """Finds buttons, fields, links, tables, charts and the like on screens and documents.

    Classical image analysis over flat areas, strokes and the text that a reader found says where
    things are and what each may be; a small network, which weighs that against how a place looks
    and what surrounds it, mends how sure each kind is. One place may come back under several
    kinds, each with its own score.

    Args:
        reader: Of the text; RapidOCR when None.
        learned: Whether the network has its say; False gives the scores of the rules alone.

    Example:
        >>> import numpy as np
        >>> from deixis.core.fakes import FakeReader
        >>> page = np.full((200, 300, 3), 255, np.uint8)
        >>> page[50:90, 40:240] = 90
        >>> page[52:88, 42:238] = 255
        >>> ElementFinder(FakeReader()).detect(page)[0].label
        'textbox'
    """

    name = "elements"
    labels = frozenset(ELEMENT_KINDS)

    def __init__(self, reader: TextReader | None = None, *, learned: bool = True) -> None:
        self._reader = reader
        self._learned = learned

    def detect(self, image: ImageArray) -> list[Region]:
        """Read the text, then find the elements, best first."""
        require_image(image, empty=True)
        if self._reader is None:
            from deixis.perception.readers import RapidReader  # noqa: PLC0415 - loads lazily

            self._reader = RapidReader()
        return self.find(image, self._reader.read(image))

    def find(self, image: ImageArray, text: ReadText) -> list[Region]:
        """Find the elements of an image whose text was read already, best first."""
        return list(self.study(image, text).regions)

    def study(self, image: ImageArray, text: ReadText) -> Page:
        """Find the elements with what they make up: tables, charts, labels, fields."""
        require_image(image, empty=True)
        if image.size == 0:
            return Page()
        scene = look(image, text)
        layout = lay_out(scene)
        regions = _finish(scene, name_everything(scene, layout))
        pieces = tuple(
            TextLine(piece.text, scene.canvas.original(piece.box), piece.score)
            for piece in scene.pieces
        )
        if self._learned:
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
