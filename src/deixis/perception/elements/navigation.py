"""Navigation: bars of links at the top or the side, and rows of tabs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from deixis.core import Box
from deixis.perception.elements.lettering import Piece
from deixis.perception.elements.scene import Panel, Scene
from deixis.perception.elements.textrows import TextRow, text_rows

__all__ = ["Bar", "Tab", "find_bars", "find_tabs"]


_SPACE = 0.55  # font sizes between the words of two tabs at least


@dataclass(frozen=True)
class Bar:
    """A bar of links or tools with the pieces of text on it."""

    box: Box
    pieces: tuple[Piece, ...]
    score: float


@dataclass(frozen=True)
class Tab:
    """One tab; ``selected`` when it carries the mark of the open one."""

    box: Box
    piece: Piece
    selected: bool


def find_bars(scene: Scene) -> list[Bar]:
    """Bars across the page and at its sides, and loose rows of short words near its top."""
    bars = [bar for panel in scene.panels if (bar := _panel_bar(scene, panel))]
    inside = [bar.box for bar in bars]
    loose = [p for p in scene.pieces if not any(b.contains(*p.ink.center) for b in inside)]
    bars.extend(_loose_bars(scene, loose))
    return bars


def _panel_bar(scene: Scene, panel: Panel) -> Bar | None:
    page, size, box = scene.canvas, scene.size, panel.box
    pieces = tuple(p for p in scene.pieces if box.contains(*p.ink.center))
    if box.width > 0.6 * page.width and 1.5 <= box.height / size <= 7:
        lines = len(text_rows(pieces))
        at_edge = box.y1 < 0.2 * page.height or box.y2 > 0.97 * page.height
        if lines <= 2 and len(pieces) >= 3:
            return Bar(box, pieces, 0.8 if at_edge else 0.4)
        if lines <= 2 and at_edge and pieces and box.width > 0.9 * page.width:
            return Bar(box, pieces, 0.6)
    at_side = box.x1 < 0.02 * page.width or box.x2 > 0.98 * page.width
    if at_side and box.height > 0.5 * page.height and 4 * size < box.width < 0.33 * page.width:
        touches = box.x1 <= 2 or box.x2 >= page.width - 2  # else a card is as likely
        return Bar(box, pieces, (0.75 if touches else 0.5) if len(pieces) >= 3 else 0.3)
    return None


def _loose_bars(scene: Scene, pieces: Sequence[Piece]) -> list[Bar]:
    """Rows of three short pieces or more that stand alone in the top quarter of the page."""
    rows = text_rows([p for p in pieces if p.ink.y2 < 0.25 * scene.canvas.height])
    short = [row for row in rows if all(len(piece.text) < 24 for piece in row.pieces)]
    short = [row for row in short if _on_one_panel(scene, row)]
    return [Bar(_loose_box(row, scene), row.pieces, 0.35) for row in short if len(row.pieces) > 2]


def _on_one_panel(scene: Scene, row: TextRow) -> bool:
    """Whether no piece of a row stands on a panel of its own, as words in cards and fields do."""
    box = row.box
    for panel in scene.panels:
        inside = [panel.box.contains(*piece.ink.center) for piece in row.pieces]
        if any(inside) and not all(inside) and panel.box.width < 0.9 * box.width:
            return False
    return not any(any(c.isdigit() for c in piece.text) for piece in row.pieces)


def _loose_box(row: TextRow, scene: Scene) -> Box:
    return row.box.pad(0.5 * scene.size, size=scene.canvas.size)


def find_tabs(scene: Scene, tracks: Sequence[Box] = ()) -> list[Tab]:
    """Pieces in a row of which one is underlined by a mark that the others lack.

    Args:
        scene: The page.
        tracks: Sliders, whose lines mark nothing.
    """
    tabs: list[Tab] = []
    for row in text_rows(scene.pieces):
        for piece in row.pieces:
            mark = _mark_under(scene, piece)
            if mark is not None and any(t.pad(2).contains(*mark.center) for t in tracks):
                continue
            if mark is not None and len(row.pieces) > 1:
                tabs.extend(_row_of_tabs(row, piece, mark, scene.size))
                break
    return tabs


def _mark_under(scene: Scene, piece: Piece) -> Box | None:
    """A stroke below a piece, about as wide as it, that is no edge of a panel around or below."""
    around = [p for p in scene.panels if p.box.contains(*piece.ink.center)]
    panel = min(around, key=lambda panel: panel.box.area, default=None)
    holder = panel.box if panel is not None else None
    lowest = scene.canvas.height if panel is None or not panel.framed else panel.box.y2 + 4
    below = [p.box for p in scene.panels if p.framed and p.box.y1 > piece.ink.y2]
    for x1, y1, x2, y2 in scene.strokes.lines:
        if y1 > lowest or any(_is_upper_edge(Box(x1, y1, x2, y2), box) for box in below):
            continue
        away = y1 - piece.ink.y2
        fits = x1 <= piece.ink.x1 + 2 and x2 >= piece.ink.x2 - 2
        narrow = x2 - x1 < piece.ink.width + 6 * piece.size
        if holder is not None and abs(holder.y2 - y2) < 4 and x2 - x1 > 0.3 * holder.width:
            continue
        centred = abs((piece.ink.x1 - x1) - (x2 - piece.ink.x2)) < 2 * piece.size
        if fits and narrow and centred and 0.3 * piece.size < away < 2.5 * piece.size:
            return Box(x1, y1, x2, y2)
    return None


def _is_upper_edge(stroke: Box, panel: Box) -> bool:
    ends = max(abs(stroke.x1 - panel.x1), abs(stroke.x2 - panel.x2))
    return abs(stroke.y1 - panel.y1) < 4 and ends < 6


def _row_of_tabs(row: TextRow, chosen: Piece, mark: Box, size: float) -> list[Tab]:
    """Tabs around the pieces next to the marked one, padded as the mark is."""
    pad = max((mark.width - chosen.ink.width) / 2, 0.0)
    top = 2 * chosen.box.center[1] - mark.y1
    near = _neighbours(row, chosen, 6 * size + 2 * pad)
    if any(b.ink.x1 - a.ink.x2 < _SPACE * size for a, b in pairwise(near)):
        return []  # words of one title
    tabs = []
    for piece in near:
        box = Box(max(piece.ink.x1 - pad, 0), max(top, 0), piece.ink.x2 + pad, mark.y2)
        tabs.append(Tab(box, piece, piece is chosen))
    return tabs


def _neighbours(row: TextRow, chosen: Piece, reach: float) -> list[Piece]:
    """The run of pieces around the chosen one without a wide gap."""
    index = row.pieces.index(chosen)
    first, last = index, index
    while first > 0 and row.pieces[first].ink.x1 - row.pieces[first - 1].ink.x2 < reach:
        first -= 1
    while last + 1 < len(row.pieces) and _gap(row, last) < reach:
        last += 1
    return list(row.pieces[first : last + 1])


def _gap(row: TextRow, index: int) -> float:
    return row.pieces[index + 1].ink.x1 - row.pieces[index].ink.x2
