"""ElementFinder: the page and interface element finder as one detector."""

from __future__ import annotations

from collections.abc import Iterable

from deixis.core import (
    ELEMENT_KINDS,
    Box,
    Boxes,
    ImageArray,
    ReadText,
    Region,
    TextReader,
    nms,
)
from deixis.perception.elements.controls import Guess, name_panel
from deixis.perception.elements.lettering import Piece
from deixis.perception.elements.scene import Scene, look
from deixis.perception.elements.toggles import name_mark
from deixis.perception.elements.typography import name_piece, paragraphs

__all__ = ["ElementFinder"]

_MOST = 600  # regions


class ElementFinder:
    """Finds buttons, fields, links, tables, charts and the like on screens and documents.

    Classical image analysis over flat areas, strokes and the text that a reader found; nothing
    is learned. One place may come back under several kinds, each with its own score.

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

    def __init__(self, reader: TextReader) -> None:
        self._reader = reader

    def detect(self, image: ImageArray) -> list[Region]:
        """Read the text, then find the elements, best first."""
        return self.find(image, self._reader.read(image))

    def find(self, image: ImageArray, text: ReadText) -> list[Region]:
        """Find the elements of an image whose text was read already, best first."""
        if image.size == 0:
            return []
        scene = look(image, text)
        found = [*_panels(scene), *_marks(scene), *_texts(scene)]
        return _finish(scene, found)


def _panels(scene: Scene) -> Iterable[Region]:
    for panel in scene.panels:
        text = " ".join(piece.text for piece in panel.pieces) or None
        if max(panel.box.width, panel.box.height) < 2.2 * scene.size and text is None:
            continue
        for guess in name_panel(scene, panel):
            yield _region(panel.box, guess, text)


def _marks(scene: Scene) -> Iterable[Region]:
    for blob in scene.blobs:
        for guess in name_mark(scene, blob.box) or _picture(scene, blob.box):
            yield _region(blob.box, guess, None)


def _picture(scene: Scene, box: Box) -> list[Guess]:
    short, long = min(box.width, box.height), max(box.width, box.height)
    if long < 0.6 * scene.size or short < 0.25 * scene.size:
        return []
    if long <= 3.2 * scene.size:
        return [Guess("icon", 0.6)]
    return [Guess("image", 0.6)] if short > 2 * scene.size else []


def _texts(scene: Scene) -> Iterable[Region]:
    for piece in scene.pieces:
        for guess in name_piece(scene, piece):
            yield _region(piece.box, guess, piece.text)
    for group in paragraphs(scene.pieces):
        yield _region(_hull(group), Guess("text", 0.6), " ".join(p.text for p in group))


def _hull(group: list[Piece]) -> Box:
    box = group[0].box
    for piece in group[1:]:
        box = box.union(piece.box)
    return box


def _region(box: Box, guess: Guess, text: str | None) -> Region:
    return Region(box, min(max(guess.score, 0.0), 1.0), guess.kind, text=text, source="elements")


def _finish(scene: Scene, regions: Iterable[Region]) -> list[Region]:
    """Back to the original page, cut to it, doubles of one kind removed, best first."""
    size = scene.canvas.size
    by_kind: dict[str, list[Region]] = {}
    for region in regions:
        box = scene.canvas.original(region.box.clip(size))
        if box.area > 0:
            whole = Region(box, region.score, region.label, text=region.text, source=region.source)
            by_kind.setdefault(region.label or "", []).append(whole)
    kept = [region for group in by_kind.values() for region in _distinct(group)]
    return sorted(kept, key=lambda region: -region.score)[:_MOST]


def _distinct(regions: list[Region]) -> list[Region]:
    boxes = Boxes.of([region.box for region in regions])
    order = nms(boxes, [region.score for region in regions], iou=0.8)
    return [regions[index] for index in order.tolist()]
