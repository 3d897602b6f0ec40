"""Fields: labels and their values on documents, such as "Invoice date: 3 May 2024"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from deixis.core import Box, Word
from deixis.perception.elements.lettering import Piece
from deixis.perception.elements.scene import Scene
from deixis.perception.elements.tables import Table
from deixis.perception.elements.textrows import TextRow, hull, text_rows
from deixis.perception.elements.values import value_kind

__all__ = ["LabelledValue", "find_fields"]

_TOTAL = re.compile(
    r"\b(sub-?\s?total|total|amount due|balance|tax|vat|gst|shipping|discount|net|gross|due|sum)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class LabelledValue:
    """A label with the value that it names.

    Attributes:
        label_text: The label without its colon.
        label_box: Tight box of the label.
        value_text: The value.
        value_box: Tight box of the value.
        kind: "amount", "date", "email", "phone", "percent", "url", "number" or "text".
        score: 0..1, how sure it is that the two belong together.
    """

    label_text: str
    label_box: Box
    value_text: str
    value_box: Box
    kind: str
    score: float

    def scaled(self, scale: tuple[float, float]) -> LabelledValue:
        """The same in pixels that are ``scale`` times smaller."""
        return replace(
            self,
            label_box=_scaled(self.label_box, scale),
            value_box=_scaled(self.value_box, scale),
        )


def _scaled(box: Box, scale: tuple[float, float]) -> Box:
    return Box(box.x1 * scale[0], box.y1 * scale[1], box.x2 * scale[0], box.y2 * scale[1])


@dataclass(frozen=True)
class _Part:
    """Words with their box and the style of their piece."""

    text: str
    box: Box
    piece: Piece


def find_fields(scene: Scene, tables: Sequence[Table]) -> list[LabelledValue]:
    """Pairs of label and value on a page, in canvas pixels, the surest first.

    A colon parts a label from the value behind it, right of it or below it. Without a colon a
    pair is a row of two, the right one a typed value; a total row of a table; or a short label
    set unlike the typed value right under it.
    """
    wide = [table.box for table in tables if table.score > 0.5 and len(table.columns) > 2]
    free = [p for p in scene.pieces if not any(box.contains(*p.ink.center) for box in wide)]
    rows = text_rows(free)
    found = [field for row in rows for field in _with_colon(row, free)]
    found += [field for row in rows for field in _side_by_side(row)]
    found += _stacked(free)
    found += [field for table in tables for field in _total_rows(table, scene.pieces)]
    return _distinct(found)


def _distinct(fields: Sequence[LabelledValue]) -> list[LabelledValue]:
    """One value a label and one label a value, the surest first."""
    kept: list[LabelledValue] = []
    for field in sorted(fields, key=lambda f: -f.score):
        taken = any(
            field.value_box.iou(other.value_box) > 0.5 or field.label_box.iou(other.label_box) > 0.5
            for other in kept
        )
        if not taken:
            kept.append(field)
    return kept


def _field(label: _Part, value: _Part, score: float) -> LabelledValue:
    text = label.text.strip().rstrip(":： ").strip()
    return LabelledValue(text, label.box, value.text, value.box, value_kind(value.text), score)


def _with_colon(row: TextRow, pieces: Sequence[Piece]) -> list[LabelledValue]:
    fields = []
    for index, piece in enumerate(row.pieces):
        label, value = split_at_colon(piece)
        if label is None or len(label.text) > 40:
            continue
        if value is None and index + 1 < len(row.pieces):
            following = row.pieces[index + 1]
            if following.ink.x1 - piece.ink.x2 < 16 * piece.size and not _ends_in_colon(following):
                value = _whole(following)
        if value is not None:
            fields.append(_field(label, value, 0.9))
        elif (below := _below(piece, pieces)) is not None:
            fields.append(_field(label, _whole(below), 0.6))
    return fields


def split_at_colon(piece: Piece) -> tuple[_Part | None, _Part | None]:
    """(label, value) of a piece with a colon behind a word; None for what is not there.

    A colon in a time or an address parts nothing.
    """
    words = list(piece.words)
    for index, word in enumerate(words):
        head, colon, tail = word.text.replace("：", ":").partition(":")
        if not colon or (not head and index == 0) or tail.startswith("//"):
            continue
        if head[-1:].isdigit() and tail[:1].isdigit():
            continue
        if not any(letter.isalpha() for w in words[: index + 1] for letter in w.text):
            continue
        left, right = _cut(word, len(head) + 1)
        before, after = [*words[:index], left], [*right, *words[index + 1 :]]
        return _joined(before, piece), (_joined(after, piece) if after else None)
    return None, None


def _cut(word: Word, count: int) -> tuple[Word, list[Word]]:
    """A word cut behind ``count`` characters, in proportion to their number."""
    if count >= len(word.text):
        return word, []
    x = word.box.x1 + word.box.width * count / len(word.text)
    box = word.box
    left = Word(word.text[:count], Box(box.x1, box.y1, x, box.y2), word.score)
    right = Word(word.text[count:], Box(x, box.y1, box.x2, box.y2), word.score)
    return left, [right]


def _joined(words: Sequence[Word], piece: Piece) -> _Part:
    text = " ".join(word.text for word in words)
    return _Part(text, hull([word.box for word in words]), piece)


def _whole(piece: Piece) -> _Part:
    return _Part(piece.text, piece.box, piece)


def _ends_in_colon(piece: Piece) -> bool:
    return piece.text.rstrip().endswith((":", "："))


def _below(piece: Piece, pieces: Sequence[Piece]) -> Piece | None:
    """The nearest piece right under one, flush with its left or right edge."""
    flush = [
        p
        for p in pieces
        if 0 <= p.box.y1 - piece.box.y2 + 0.3 * piece.size < 1.6 * piece.size
        and min(abs(p.ink.x1 - piece.ink.x1), abs(p.ink.x2 - piece.ink.x2)) < 0.8 * piece.size
    ]
    return min(flush, key=lambda p: p.box.y1, default=None)


def _side_by_side(row: TextRow) -> list[LabelledValue]:
    """Words and a typed value to their right with nothing between and no colon."""
    fields = []
    for label, value in zip(row.pieces, row.pieces[1:], strict=False):
        worded = value_kind(label.text) == "text" and len(label.text) <= 40
        typed = value_kind(value.text) != "text"
        close = value.ink.x1 - label.ink.x2 < 30 * label.size
        if worded and typed and close and ":" not in label.text:
            score = 0.75 if _TOTAL.search(label.text) else 0.5
            fields.append(_field(_whole(label), _whole(value), score))
    return fields


def _stacked(pieces: Sequence[Piece]) -> list[LabelledValue]:
    """A short label set unlike the value right under it."""
    fields = []
    for label in pieces:
        worded = value_kind(label.text) == "text" and len(label.words) <= 5
        if not worded or ":" in label.text or label.text.endswith("."):
            continue
        value = _below(label, pieces)
        if value is None:
            continue
        typed = value_kind(value.text) != "text"
        if typed and (_unlike(label, value) or value.size >= label.size):
            fields.append(_field(_whole(label), _whole(value), 0.65))
        elif _unlike(label, value) and label.size <= 0.95 * value.size:
            fields.append(_field(_whole(label), _whole(value), 0.4))
    return fields


def _unlike(a: Piece, b: Piece) -> bool:
    """Whether two pieces are set in different size, weight or colour."""
    shade = max(abs(x - y) for x, y in zip(a.colour, b.colour, strict=True))
    return abs(a.size - b.size) > 0.12 * b.size or a.bold != b.bold or shade > 40


def _total_rows(table: Table, pieces: Sequence[Piece]) -> list[LabelledValue]:
    """Rows of a table that begin with a word for a sum: the last number is its value."""
    fields = []
    for row in table.rows:
        members = sorted((p for p in pieces if row.contains(*p.ink.center)), key=lambda p: p.ink.x1)
        numbers = [p for p in members if value_kind(p.text) in {"amount", "number", "percent"}]
        labels = [p for p in members if _TOTAL.search(p.text) and p not in numbers]
        if labels and numbers and numbers[-1].ink.x1 > labels[-1].ink.x2 and len(members) <= 4:
            fields.append(_field(_whole(labels[-1]), _whole(numbers[-1]), 0.8))
    return fields
