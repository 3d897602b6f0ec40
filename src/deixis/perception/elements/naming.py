"""Naming: every part of a page gets its kinds, with what is known about its surroundings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from deixis.core import Box
from deixis.perception.elements.blobs import Blob
from deixis.perception.elements.captioned import find_captioned
from deixis.perception.elements.controls import Guess
from deixis.perception.elements.counts import find_counts
from deixis.perception.elements.doubled import is_doubled, upper_one
from deixis.perception.elements.entries import find_entries
from deixis.perception.elements.layout import Layout
from deixis.perception.elements.legends import find_legends
from deixis.perception.elements.lettericons import icon_chance
from deixis.perception.elements.lettering import Piece
from deixis.perception.elements.menus import is_tinted
from deixis.perception.elements.meters import find_meters
from deixis.perception.elements.named import Named
from deixis.perception.elements.namedpanels import (
    drawn_places,
    is_detail,
    name_panels,
    ticks_on_rows,
)
from deixis.perception.elements.notched import borders, find_notched
from deixis.perception.elements.openfields import find_inset, find_underlined
from deixis.perception.elements.pictures import icon_box, name_picture
from deixis.perception.elements.rules import find_rules
from deixis.perception.elements.scene import Scene
from deixis.perception.elements.sliders import is_part
from deixis.perception.elements.textparts import split_by_colour, split_by_sense, split_links
from deixis.perception.elements.textrows import hull
from deixis.perception.elements.toggles import name_mark
from deixis.perception.elements.typography import link_score, name_piece, paragraphs
from deixis.perception.elements.windowbuttons import (
    WindowButton,
    find_window_buttons,
    is_cross,
)

__all__ = ["Named", "name_everything"]

_WITHIN = 0.3  # how sure it is that a part of a line is meant alone
_INNER = 0.45  # of how sure an icon is, where it is the drawing on a button of its own
_TILE = 0.4  # how sure it is that an icon with its name is one thing
_ENTRY = 0.5  # how sure it is that a bare row of a list is meant as a whole
_FRAMING = 0.8  # how sure it is that a window's button is one
_METER = 0.7  # how sure it is that a bar of two colours is one control
_MENU = 0.75  # how sure it is that words in a menu are links


def name_everything(scene: Scene, layout: Layout) -> list[Named]:
    """All regions of a page, in no order; one place may have several kinds."""
    controls, words = name_panels(scene, layout)
    framing = find_window_buttons(scene)
    return [
        *_tables(layout),
        *_charts(scene, layout),
        *_drawings(scene, layout),
        *_bars(layout),
        *_captioned(scene),
        *_counts(scene),
        *_meters(scene, layout),
        *_entries(scene, layout),
        *controls,
        *_window_buttons(scene, framing),
        *_marks(scene, layout, controls, [one.box for one in framing]),
        *_texts(scene, layout, words),
        *_rules(scene, layout),
    ]


def _tables(layout: Layout) -> Iterable[Named]:
    for table in layout.tables:
        score = table.score
        yield Named(table.box, "table", score)
        for index, row in enumerate(table.rows):
            yield Named(row, "row", score, table.row_text(index) or None)
        for index, column in enumerate(table.columns):
            texts = [cell.text for cell in table.cells if cell.column == index and cell.text]
            yield Named(column, "column", score * 0.95, " ".join(texts) or None)
        for cell in table.cells:
            yield Named(cell.box, "cell", score, cell.text or None)


def _charts(scene: Scene, layout: Layout) -> Iterable[Named]:
    for chart in layout.charts:
        yield Named(chart.box, "chart", chart.score)
        yield from _frames_of(scene, chart.box, chart.score)
        for bar in chart.bars:
            yield Named(bar.box, "bar", chart.score, bar.category)
        for line in chart.lines:
            yield Named(line.box, "line", chart.score, line.name)
        if chart.legend:
            text = " ".join(entry.text for entry in chart.legend.entries)
            yield Named(chart.legend.box, "legend", chart.score, text)


def _frames_of(scene: Scene, box: Box, score: float) -> Iterable[Named]:
    """The panel that a chart stands on, and the part of it from the plot down."""
    holders = [p for p in scene.panels if p.box.contains(*box.center) and p.box.area > box.area]
    holder = min(holders, key=lambda panel: panel.box.area, default=None)
    if holder is None or box.height < 0.35 * holder.box.height:
        return
    frame = holder.box
    inset = 0.6 * scene.size
    yield Named(frame, "chart", 0.55 * score)
    titles = [p.box.y2 for p in holder.pieces if p.box.y2 < box.y1]
    top = max([*titles, frame.y1]) + 0.5 * inset
    inner = Box(frame.x1 + inset, min(top, box.y1), frame.x2 - inset, frame.y2 - inset)
    yield Named(inner, "chart", 0.6 * score)


def _drawings(scene: Scene, layout: Layout) -> Iterable[Named]:
    for picture in layout.drawings.pictures:
        yield Named(picture, "image", 0.8)
    if not layout.drawings.pies:
        return
    legends = find_legends(scene)
    for pie in layout.drawings.pies:
        near = pie.box.pad(9 * scene.size)
        legend = next((g for g in legends if g.box.intersection(near) is not None), None)
        yield Named(pie.box, "chart", 0.85)
        if legend is not None:
            yield Named(legend.box, "legend", 0.8, " ".join(e.text for e in legend.entries))
            yield Named(pie.box.union(legend.box), "chart", 0.6)
        yield from _frames_of(scene, pie.box.union(legend.box) if legend else pie.box, 0.85)
        for part in pie.slices:
            name = legend.name_of(part.colour) if legend else None
            yield Named(part.box, "slice", 0.85, name)


def _captioned(scene: Scene) -> Iterable[Named]:
    for one in find_captioned(scene):
        if one.tab:
            yield Named(one.box, "tab", 0.75, one.name)
        else:
            yield Named(one.box, "card", _TILE, one.name)


def _counts(scene: Scene) -> Iterable[Named]:
    for count in find_counts(scene):
        yield Named(count.box, "badge", 0.8, count.text)
        if count.under is not None:
            yield Named(icon_box(count.under, scene.canvas.size), "icon", 0.7)


def _meters(scene: Scene, layout: Layout) -> Iterable[Named]:
    plots = [chart.box for chart in layout.charts if chart.score > 0.5]
    known = [whole for whole, _ in layout.sliders]
    for meter in find_meters(scene):
        if any(box.intersection(meter.box) for box in [*plots, *known]):
            continue
        yield Named(meter.box, "bar" if meter.handle is None else "slider", _METER)


def _entries(scene: Scene, layout: Layout) -> Iterable[Named]:
    tables = [table.box for table in layout.tables if table.score > 0.45]
    for entry in find_entries(scene):
        if not any(box.contains(*entry.box.center) for box in tables):
            yield Named(entry.box, "card", _ENTRY, _joined(entry.pieces))


def _bars(layout: Layout) -> Iterable[Named]:
    for bar in layout.bars:
        yield Named(bar.box, "navigation", bar.score, _joined(bar.pieces))
    for tab in layout.tabs:
        yield Named(tab.box, "tab", 0.75, tab.piece.text)


def _joined(pieces: Sequence[Piece]) -> str | None:
    return " ".join(piece.text for piece in pieces) or None


def _marks(
    scene: Scene, layout: Layout, controls: Sequence[Named], framing: Sequence[Box]
) -> Iterable[Named]:
    """Boxes to tick, icons and pictures; ``framing`` are the buttons of windows, named already."""
    plots = [chart.box for chart in layout.charts if chart.score > 0.5]
    photos = [b.box for b in scene.blobs if _is_photo(scene, b)]
    photos += drawn_places(layout)
    lettered = [panel.box for panel in scene.panels if panel.pieces]
    buttons = [named.box for named in controls if named.kind == "icon"]
    sliders = layout.sliders
    for whole, _ in sliders:
        if not any(plot.contains(*whole.center) for plot in plots):
            yield Named(whole, "slider", 0.8)
    for blob in scene.blobs:
        if is_part(blob.box, sliders) or is_detail(blob.box, photos):
            continue
        if any(plot.contains(*blob.box.center) for plot in plots):
            continue
        if any(box.iou(blob.box) > 0.7 for box in lettered) or _is_framing(blob.box, framing):
            continue
        place = upper_one(blob.box) if is_doubled(scene.canvas, blob.box) else blob.box
        guesses: list[Guess] = name_mark(scene, place) or name_picture(scene, blob)
        if any(is_detail(blob.box, [button]) for button in buttons):
            guesses = [_weakened(guess) for guess in guesses]
        for guess in guesses:
            box = _icon_square(scene, blob.box) if guess.kind == "icon" else place
            yield Named(box, guess.kind, guess.score)
    yield from ticks_on_rows(scene, framing)


def _icon_square(scene: Scene, box: Box) -> Box:
    return icon_box(box, scene.canvas.size, cross=is_cross(scene, box))


def _window_buttons(scene: Scene, framing: Sequence[WindowButton]) -> Iterable[Named]:
    """Buttons of title bars; a bare cross and a red light are seen as icons as well."""
    for one in framing:
        if (one.bare or one.light) and one.name == "Close":
            box = one.box if one.light else icon_box(one.box, scene.canvas.size, cross=True)
            yield Named(box, "icon", 0.65)
            yield Named(box, "button", _FRAMING, one.name)
        else:
            yield Named(one.box, "button", _FRAMING, one.name)


def _is_framing(box: Box, framing: Sequence[Box]) -> bool:
    return any(box.contains(*one.center) and box.height < 1.5 * one.height for one in framing)


def _weakened(guess: Guess) -> Guess:
    """The drawing on an icon button is meant less often than the button."""
    picture = guess.kind in {"icon", "image"}
    return replace(guess, score=_INNER * guess.score) if picture else guess


def _is_photo(scene: Scene, blob: Blob) -> bool:
    best = max(name_picture(scene, blob), key=lambda guess: guess.score, default=None)
    return best is not None and best.kind == "image" and best.score > 0.5


def _texts(scene: Scene, layout: Layout, words: set[int]) -> Iterable[Named]:
    cells = [cell.box for table in layout.tables if table.score > 0.45 for cell in table.cells]
    bars = [bar for bar in layout.bars if bar.score > 0.3]
    free = [piece for piece in scene.pieces if id(piece) not in words]
    listed = {id(piece) for menu in layout.menus for piece in menu}
    for piece in free:
        in_table = any(cell.contains(*piece.ink.center) for cell in cells)
        in_bar = max((b.score for b in bars if b.box.contains(*piece.ink.center)), default=0.0)
        if (id(piece) in listed or is_tinted(piece, layout.menus)) and not in_table:
            in_bar = max(in_bar, _MENU)
        drawn = icon_chance(scene, piece)
        if drawn > 0:
            yield Named(icon_box(piece.ink, scene.canvas.size), "icon", drawn)
        if drawn > 0.5:
            yield Named(piece.box, "text", 1 - drawn, piece.text)
            continue
        for part in _parts(scene, piece, in_bar):
            for guess in name_piece(scene, part, in_table=in_table, in_bar=in_bar):
                yield Named(part.box, guess.kind, guess.score, part.text)
        yield Named(piece.box, "text", 0.5, piece.text)
        for part in split_by_sense(piece):
            yield Named(part.box, "text", _WITHIN, part.text)
    for group in paragraphs(free):
        text = _joined(group)
        yield Named(hull([piece.box for piece in group]), "text", 0.6, text)


def _parts(scene: Scene, piece: Piece, in_bar: float) -> list[Piece]:
    """A piece cut where its colour changes, and linked words cut into single links."""
    parts = split_by_colour(piece)
    small = piece.size < 1.15 * scene.size  # else a headline
    linked = (small and (in_bar > 0.3 or link_score(part) > 0.4) for part in parts)
    return [
        link
        for part, flag in zip(parts, linked, strict=True)
        for link in (split_links(part) if flag else [part])
    ]


def _rules(scene: Scene, layout: Layout) -> Iterable[Named]:
    taken = [table.box for table in layout.tables] + [chart.box for chart in layout.charts]
    taken += [tab.box for tab in layout.tabs]
    taken += [whole for whole, _ in layout.sliders]
    notched = find_notched(scene)
    rules = [r for r in find_rules(scene, taken) if not borders(r, notched)]
    fields = [*notched, *find_underlined(scene, rules)]
    if not layout.tables:
        fields = [*fields, *find_inset(scene)]
    for field in fields:
        text = field.words.text if field.words else None
        yield Named(field.box, field.kind, field.score, text)
        other = "textbox" if field.kind == "dropdown" else "dropdown"
        yield Named(field.box, other, 0.2, text)
    for box in rules:
        is_field = any(abs(f.box.y2 - box.y2) < 1 and f.box.x1 == box.x1 for f in fields)
        yield Named(box, "rule", 0.3 if is_field else 0.7)
