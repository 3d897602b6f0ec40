"""Cards compared and counted: the most expensive product, the worst rating, the last of a row.

A shop shows what it sells as cards side by side. Who asks for "the cheapest room" means the whole
card, who asks for "the lowest price" the words on it, and "the second row" is a row of cards.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from deixis.core import Box, Region, TextLine
from deixis.grounders.neuro_symbolic.records.answering.extremes import best_of
from deixis.grounders.neuro_symbolic.records.asking.lexicon import (
    attribute_types,
    is_record_noun,
    singular,
)
from deixis.grounders.neuro_symbolic.records.asking.phrases import ORDINALS, Asked
from deixis.grounders.neuro_symbolic.records.asking.types import number_in
from deixis.grounders.neuro_symbolic.records.finding.grouping import groups_of
from deixis.grounders.neuro_symbolic.records.model import Record, hull
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import nth
from deixis.perception.elements.values import CURRENCY

__all__ = ["card_among", "card_of_grid", "card_with_most", "grid_rows"]

_MONEY = re.compile(
    rf"{CURRENCY} ?\d[\d.,' ]*|\d[\d.,' ]*{CURRENCY}",
    re.I,
)
_STARS = re.compile(r"[★☆✩✭]{3,}")
_OF_FIVE = re.compile(r"(?<![\d.,])([0-5][.,]\d)(?!\d)(?: ?(?:/ ?5|[★☆✩✭]+))?")
_RATED = re.compile(
    r"^(?:the )?(?:(?P<good>best|highest|top|greatest)|worst|lowest|poorest)[ -]"
    r"(?:(?P<value>(?:customer |star )?(?:rating|stars|score))|(?:rated|reviewed) (?P<noun>.+))$",
    re.I,
)
_RANKS = "|".join(sorted(map(re.escape, ORDINALS), key=len, reverse=True))
_ROW = re.compile(
    rf"^(?:(?P<all>all|every|each)(?: of)? )?(?:the )?(?:(?P<rank>{_RANKS}) )?(?P<noun>[\w' -]+?)"
    rf" (?:of|in|on|from) (?:the )?(?P<row>{_RANKS}|upper|lower) row$",
    re.I,
)
_AMONG = re.compile(r" (?:of|among|from) (?:all )?(?:the |these )?(?:\w+ )?(?P<noun>\w+s)$", re.I)
_HALVES = {"upper": 1, "lower": -1}
_T = TypeVar("_T")
_LIKE = 0.35  # share of their size by which cards of one grid may differ
_HOLDERS = frozenset({"card", "link", "button", "textbox", "radio"})


def card_with_most(asked: Asked, scene: Scene) -> list[Region]:
    """The card, or the value on it, with the most or the least money or stars."""
    if (rated := _RATED.match(asked.text)) is not None:
        return _best(scene, _stars, bool(rated["good"]), value=rated["value"] is not None)
    if asked.extreme is None or asked.extreme[0] not in ("", "amount"):
        return []
    noun = re.split(r" (?:of|on|in|for|among|from) ", asked.rest)[0]
    value = "amount" in attribute_types(singular(noun.rpartition(" ")[2]))
    if not value and asked.extreme[0] != "amount":
        return []
    return _best(scene, _price, asked.extreme[1], value=value)


def card_among(asked: Asked, scene: Scene) -> list[Region]:
    """The same where the phrase says among what: "the lowest price of the three articles"."""
    among = _AMONG.search(asked.text)
    return card_with_most(asked, scene) if among and is_record_noun(among["noun"]) else []


def _best(
    scene: Scene,
    worth: Callable[[str], tuple[float, int, int] | None],
    most: bool,
    *,
    value: bool,
) -> list[Region]:
    for cards in _grids(scene):
        scored: list[tuple[Region, float | None]] = []
        for record in cards:
            stated = [(line, n) for line in record.lines if (n := worth(line.text)) is not None]
            if not stated:
                continue
            line, (number, start, stop) = stated[0]
            part = _stretch(line, start, stop)
            region = _region(part, line.text[start:stop], "text")
            scored.append((region if value else _region(record.box, record.text, "card"), number))
        if len(scored) > max(1.0, 0.6 * len(cards)) and (found := best_of(scored, most)):
            return found
    return []


def _region(box: Box, text: str, label: str) -> Region:
    return Region(box, 0.85, label, text=text, source="records")


def _stretch(line: TextLine, start: int, stop: int) -> Box:
    """The box of the words between two characters of a line."""
    at, boxes = 0, []
    for word in line.words:
        first = line.text.find(word.text, at)
        at = max(first, at) + len(word.text)
        if first < stop and at > start:
            boxes.append(word.box)
    return hull(boxes) if boxes else line.box


def _price(text: str) -> tuple[float, int, int] | None:
    """The first sum of money on a line, and where it stands: the price of before follows it."""
    if text.strip().casefold() == "free":
        return 0.0, 0, len(text)
    found = _MONEY.search(text)
    number = number_in(found.group().strip()) if found else None
    return (number, *found.span()) if found and number is not None else None


def _stars(text: str) -> tuple[float, int, int] | None:
    """How many stars are full, or a mark out of five, and where it stands."""
    if (found := _STARS.search(text)) is not None:
        return float(found.group().count("★")), 0, len(text)
    marked = _OF_FIVE.search(text) if _price(text) is None else None
    return (float(marked[1].replace(",", ".")), *marked.span()) if marked else None


def _grids(scene: Scene) -> list[list[Record]]:
    """Cards of one size, the most first; then lists and choices with several values each."""
    cards = [list(group.records) for group in groups_of(scene) if group.kind == "cards"]
    cards = [_distinct(part) for part in _joined(cards)]
    bands = [list(group.records) for group in groups_of(scene) if group.kind == "bands"]
    return [*sorted(cards, key=len, reverse=True), *bands, *_choices(scene)]


def _joined(groups: Sequence[list[Record]]) -> list[list[Record]]:
    """Groups of like size that stand over one another are the rows of one grid."""
    joined: list[list[Record]] = []
    for group in groups:
        home = next((other for other in joined if _alike(group[0].box, other[0].box)), None)
        if home is None:
            joined.append(list(group))
        else:
            home.extend(group)
    return joined


def _alike(a: Box, b: Box) -> bool:
    wide = abs(a.width - b.width) < _LIKE * max(a.width, b.width)
    return wide and abs(a.height - b.height) < _LIKE * max(a.height, b.height)


def _distinct(cards: Sequence[Record]) -> list[Record]:
    kept: list[Record] = []
    for card in cards:
        if all(card.box.iou(other.box) < 0.3 for other in kept):
            kept.append(card)
    return kept


def _choices(scene: Scene) -> list[list[Record]]:
    """Framed choices with a price each, as the rooms of a hotel."""
    found: list[Record] = []
    for line in scene.text.lines:
        if _price(line.text) is None:
            continue
        around = [
            item.box
            for item in scene.elements
            if item.label in _HOLDERS
            and item.score > 0.3
            and item.box.contains(*line.box.center)
            and item.box.width > 1.4 * line.box.width
        ]
        box = min(around, key=lambda box: box.area, default=None)
        if box is not None and all(box.iou(record.box) < 0.5 for record in found):
            lines = tuple(other for other in scene.text.lines if box.contains(*other.box.center))
            found.append(Record(box, lines))
    return [part for part in _by_size(found) if len(part) > 1]


def _by_size(records: Sequence[Record]) -> list[list[Record]]:
    return _joined([[record] for record in records])


def grid_rows(cards: Sequence[Record]) -> list[list[Record]]:
    """Cards by the row they stand in, from the top, each row from the left."""
    rows: list[list[Record]] = []
    for card in sorted(cards, key=lambda card: card.box.center[1]):
        if rows and card.box.center[1] - rows[-1][0].box.center[1] < 0.5 * card.box.height:
            rows[-1].append(card)
        else:
            rows.append([card])
    return [sorted(row, key=lambda card: card.box.x1) for row in rows]


def card_of_grid(asked: Asked, scene: Scene) -> list[Region]:
    """The n-th card of a row of cards, or all of that row: "last product of the top row"."""
    match = _ROW.match(asked.text)
    if match is None or not (match["rank"] or match["all"]):
        return []
    place = match["row"].casefold()
    at = ORDINALS.get(place) or _HALVES[place]
    rank = None if match["all"] else ORDINALS[match["rank"].casefold()]
    for cards in _grids(scene):
        rows = grid_rows(cards)
        several = len(rows) > 1 and len(rows[0]) > 1
        for row in nth(rows, at) if several else []:
            chosen = row if rank is None else nth(row, rank)
            return [_region(card.box, card.text, "card") for card in chosen]
    return []
