"""Named panels: what the fills and frames of a page may be, and which words are theirs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from deixis.core import Box, Boxes, iou_matrix
from deixis.perception.elements.boards import find_board
from deixis.perception.elements.controls import Guess, name_panel
from deixis.perception.elements.layout import Layout
from deixis.perception.elements.masked import DOTS, is_masked
from deixis.perception.elements.named import Named
from deixis.perception.elements.scene import Panel, Scene
from deixis.perception.elements.toggles import holds_tick, name_mark, name_switch

__all__ = ["drawn_places", "is_detail", "name_panels", "ticks_on_rows"]

_CONTROLS = frozenset({"button", "textbox", "dropdown", "badge"})
_LIST = [Guess("column", 0.7), Guess("card", 0.3)]  # for a panel of cards beside others
_MASKED = Guess("textbox", 0.85)
_SURE_BUTTON, _SURE_BADGE = 0.75, 0.6
_TICK = 0.8  # how sure it is at least that a panel is a box to tick
_LEVEL = 1.0  # pixels by which the edges of buttons in one row may be off


def name_panels(scene: Scene, layout: Layout) -> tuple[list[Named], set[int]]:
    """Named panels, and the ids of the pieces that are the words of a control."""
    named: list[Named] = []
    words: set[int] = set()
    taken, drawn = _tiles(layout), drawn_places(layout)
    tabled = layout.tables and layout.tables[0].score > 0.6  # with columns of its own
    board = {panel.box for panel in ([] if tabled else find_board(scene))}
    for panel in scene.panels:
        if _is_tile(panel, taken) or _is_small(scene, panel) or holds_tick(scene, panel):
            continue
        if not panel.pieces and is_detail(panel.box, drawn):
            continue
        guesses = (
            _LIST if panel.box in board else name_switch(scene, panel) or name_panel(scene, panel)
        )
        text = " ".join(piece.text for piece in panel.pieces) or None
        if is_masked(scene, panel):
            guesses, text = [_MASKED], DOTS
        named.extend(Named(panel.box, guess.kind, guess.score, text) for guess in guesses)
        control = guesses and guesses[0].kind in _CONTROLS and guesses[0].score > 0.4
        if control and len(panel.pieces) == 1:  # two words apart may each be something
            words.update(id(piece) for piece in panel.pieces)
    return _levelled(named), words


def _levelled(named: list[Named]) -> list[Named]:
    """The panels, where one that may be a badge or a button ends at the levels of sure buttons."""
    sure = [one.box for one in named if one.kind == "button" and one.score > _SURE_BUTTON]
    doubtful = {
        one.box: one.score
        for one in named
        if one.kind == "badge"
        and one.score < _SURE_BADGE
        and any(_same_levels(one.box, box) for box in sure)
    }
    turned = {
        one.box: one.score
        for one in named
        if one.kind == "button" and one.score < doubtful.get(one.box, 0.0)
    }
    swapped = {"badge": turned, "button": doubtful}
    return [
        replace(one, score=swapped[one.kind][one.box])
        if one.box in turned and one.kind in swapped
        else one
        for one in named
    ]


def _same_levels(one: Box, other: Box) -> bool:
    return abs(one.y1 - other.y1) <= _LEVEL and abs(one.y2 - other.y2) <= _LEVEL


def _tiles(layout: Layout) -> Boxes:
    """Boxes of table parts, chart bars and bars of links: panels there are no controls."""
    boxes = [bar.box for chart in layout.charts for bar in chart.bars]
    boxes += [bar.box for bar in layout.bars if bar.score > 0.6]
    for table in layout.tables:
        if table.score > 0.45:
            boxes += [table.box, *table.rows, *(cell.box for cell in table.cells)]
    return Boxes.of(boxes)


def _is_tile(panel: Panel, taken: Boxes) -> bool:
    if len(taken) == 0:
        return False
    return bool(iou_matrix(Boxes.of([panel.box]), taken).max() > 0.75)


def _is_small(scene: Scene, panel: Panel) -> bool:
    """Whether a panel without words is of the size of a box to tick."""
    return not panel.pieces and max(panel.box.width, panel.box.height) < 1.9 * scene.size


def drawn_places(layout: Layout) -> list[Box]:
    """Boxes of pictures and pies: what lies in them is a detail."""
    return [*layout.drawings.pictures, *(pie.box for pie in layout.drawings.pies)]


def is_detail(box: Box, photos: Sequence[Box]) -> bool:
    """Whether a mark lies in a photo."""
    return any(photo.contains(*box.center) and box.area < 0.5 * photo.area for photo in photos)


def ticks_on_rows(scene: Scene, framing: Sequence[Box]) -> Iterable[Named]:
    """Boxes to tick that are panels and no marks, as they are on the ground of a chosen row."""
    blobs = [blob.box for blob in scene.blobs]
    for panel in scene.panels:
        known = any(box.intersection(panel.box) for box in [*blobs, *framing])
        if known or not _is_small(scene, panel) or _is_on_page(scene, panel):
            continue
        for guess in name_mark(scene, panel.box):
            if guess.kind in ("checkbox", "radio") and guess.score > _TICK:
                yield Named(panel.box, guess.kind, guess.score)


def _is_on_page(scene: Scene, panel: Panel) -> bool:
    """Whether it lies on no row of a list: where a panel with words is hardly higher than it."""
    row = scene.panels[panel.parent] if panel.parent >= 0 else None
    return row is None or not row.pieces or row.box.height > 2.5 * panel.box.height
