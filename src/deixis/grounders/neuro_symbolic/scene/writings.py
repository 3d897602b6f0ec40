"""Written values of a page, each with the words that name it: its label or its column's header."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from deixis.core import Box, ReadText, Region, TextLine, Word
from deixis.grounders.neuro_symbolic.scene.pairs import paired_lines
from deixis.perception.elements import Cell, Page, Table, value_kind

__all__ = [
    "Writing",
    "header_row",
    "headers",
    "is_numbered",
    "naming_rows",
    "writings",
]

_TYPED = frozenset({"amount", "date", "email", "phone", "percent", "url"})
_SAME_PLACE = 0.6
_LONGEST = 6  # words of a value within a line
_HIGHEST = 4  # rows of a sheet from its letters down, of which one names the columns
_DIGITS = re.compile(r"\d")
_CALLED = re.compile(r"(?:tele)?phone[.:]?|tel[.:]{0,2}|mobile[.:]?|fax[.:]?|call", re.I)
_DIALLED = re.compile(r"[+(\d][\d ()./-]+\d")
_FEWEST = 6  # digits of a number to dial


@dataclass(frozen=True, slots=True)
class Writing:
    """A value with its names.

    Attributes:
        region: Tight box and text; its label is the kind: "amount", "date", "email", ...
        names: The label beside it, the header of its column; () when nothing names it.
        in_table: Whether it is a cell, so that words name a column rather than a label.
    """

    region: Region
    names: tuple[str, ...] = ()
    in_table: bool = False


def headers(page: Page) -> tuple[Box, ...]:
    """Boxes of the rows that are no rows of tables: headers, in a sheet the letters."""
    rows = ((t, 0 if t.lettered else header_row(t)) for t in page.tables)
    return tuple(table.rows[row] for table, row in rows if row is not None)


def naming_rows(page: Page) -> tuple[Box, ...]:
    """Boxes of the rows that name the columns of all tables, in a sheet its first one."""
    rows = ((table, header_row(table)) for table in page.tables)
    return tuple(table.rows[row] for table, row in rows if row is not None)


def header_row(table: Table) -> int | None:
    """Index of the header row: the one that was seen as such, or a first row of words alone.

    A first row without a digit over rows that mostly have some names their columns, even where it
    is set like the others. Under the letters of a sheet, A B C, stand the names of its columns, or
    a title and then these names.
    """
    if table.lettered and (row := _under_letters(table)) is not None:
        return row
    if table.header is not None or len(table.rows) < 3:
        return table.header
    digits = [any(char.isdigit() for char in table.row_text(i)) for i in range(len(table.rows))]
    filled = sum(bool(cell.text) for cell in table.cells if cell.row == 0)
    names = not digits[0] and filled >= max(2, len(table.columns) - 1)
    return 0 if names and sum(digits[1:]) > 0.6 * (len(digits) - 1) else None


def _under_letters(table: Table) -> int | None:
    """The row of a sheet that names its columns: the first one, or the first under titles."""
    for row in range(1, min(_HIGHEST, len(table.rows))):
        if _names_columns(table, row):
            return row
        if sum(bool(c.text.strip()) for c in table.cells if c.row == row and c.column) > 1:
            return None
    return None


def is_numbered(table: Table) -> bool:
    """Whether the first column counts the rows of a sheet: 1, 2, 3."""
    first = [cell for cell in table.cells if cell.column == 0 and cell.text.strip()]
    numbers = [int(cell.text) for cell in first if cell.text.strip().isdecimal()]
    return len(numbers) >= 3 and all(a < b for a, b in pairwise(numbers))


def _names_columns(table: Table, row: int) -> bool:
    """Whether a row of a sheet holds words and no values, but for its own number.

    Names may have digits, "Q1" and "Lap 2", where numbers stand under them.
    """
    first = 1 if is_numbered(table) else 0
    cells = [cell for cell in table.cells if cell.row == row and cell.column >= first]
    said = [cell for cell in cells if cell.text.strip()]
    wordy = all(not any(char.isdigit() for char in cell.text) for cell in said)
    named = wordy or all(cell.text.strip()[0].isalpha() for cell in said)
    counted = [cell for cell in said if _over_numbers(cell, table)]
    enough = len(said) >= max(2, 0.6 * len(cells))
    return enough and named and (wordy or 2 * len(counted) >= len(said))


def _over_numbers(head: Cell, table: Table) -> bool:
    """Whether most of what stands under a cell begins as a number does."""
    under = [c.text.strip() for c in table.cells if c.column == head.column and c.row > head.row]
    starts = [text.lstrip("+-−$€£ ")[:1].isdigit() for text in under if text]
    return len(starts) > 1 and sum(starts) > 0.6 * len(starts)


def writings(page: Page, text: ReadText) -> list[Writing]:
    """Every value of a page once: labelled ones first, then cells, then loose ones by pattern."""
    found: list[Writing] = []
    for writing in (*_labelled(page), *_cells(page, text), *_paired(page, text), *_loose(text)):
        if not any(char.isalnum() for char in writing.region.text or ""):
            continue
        twin = next((i for i, other in enumerate(found) if _same(writing, other)), None)
        if twin is None:
            found.append(writing)
        else:
            found[twin] = _merged(found[twin], writing)
    return found


_ARROWS = frozenset("▲▼△▽↑↓↗↘+-−±")


def _same(a: Writing, b: Writing) -> bool:
    return a.region.box.iou(b.region.box) > _SAME_PLACE


def _merged(kept: Writing, other: Writing) -> Writing:
    names = tuple(dict.fromkeys((*kept.names, *other.names)))
    return Writing(kept.region, names, kept.in_table or other.in_table)


def _labelled(page: Page) -> Iterator[Writing]:
    for field in page.fields:
        region = Region(field.value_box, field.score, field.kind, None, field.value_text, "fields")
        yield Writing(region, (field.label_text,))


def _cells(page: Page, text: ReadText) -> Iterator[Writing]:
    for table in page.tables:
        header, heads, pairs = header_row(table), _header_texts(table), _left_texts(table)
        for cell in table.cells:
            if cell.row == header:
                continue
            tight = _tight(text.lines, cell.box)
            if tight is not None:
                words, box = tight
                region = Region(box, table.score, value_kind(words), None, words, "table")
                name = heads.get(cell.column) or pairs.get((cell.row, cell.column))
                yield Writing(region, (name,) if name else (), in_table=bool(heads))


def _paired(page: Page, text: ReadText) -> Iterator[Writing]:
    wide = [table.box for table in page.tables if len(table.columns) > 2]
    for name, value in paired_lines(text.lines, wide):
        kind = value_kind(value.text)
        region = Region(value.box, value.score, kind, None, value.text, "fields")
        yield Writing(region, (name.text.rstrip(": "),))


def _header_texts(table: Table) -> dict[int, str]:
    return {
        cell.column: cell.text
        for cell in table.cells
        if cell.row == header_row(table) and cell.text
    }


def _left_texts(table: Table) -> dict[tuple[int, int], str]:
    """In a table of two columns without a header the left one names the right one."""
    if len(table.columns) != 2 or header_row(table) is not None:
        return {}
    return {(c.row, 1): c.text.rstrip(": ") for c in table.cells if c.column == 0 and c.text}


def _tight(lines: Iterable[TextLine], cell: Box) -> tuple[str, Box] | None:
    """The words of the lines whose middle lies in a cell, with the box round them."""
    inside = [line for line in lines if cell.contains(*line.box.center)]
    inside = [line for line in inside if not _is_sign(line.text)] or inside
    if not inside:
        return None
    box = inside[0].box
    for line in inside[1:]:
        box = box.union(line.box)
    return " ".join(line.text for line in inside), box


def _is_sign(text: str) -> bool:
    """Whether a text is a button of one sign, such as the plus beside a price."""
    said = text.strip()
    return len(said) == 1 and not (said.isascii() and said.isalnum())


def _loose(text: ReadText) -> Iterator[Writing]:
    for line in text.lines:
        kind = value_kind(line.text)
        if kind in _TYPED:
            yield Writing(Region(line.box, 0.8, kind, None, line.text, "ocr"))
            continue
        yield from _runs(line)


def _arrow(words: Sequence[Word], start: int) -> Sequence[Word]:
    """The sign before a value that tells its direction, as in "▲ 8.4 %", which is part of it."""
    return words[start - 1 : start] if start and words[start - 1].text in _ARROWS else ()


def _is_dialled(words: Sequence[Word], start: int, text: str) -> bool:
    """Whether a run of digits stands behind a word for telephone."""
    called = start > 0 and bool(_CALLED.fullmatch(words[start - 1].text))
    return called and bool(_DIALLED.fullmatch(text)) and sum(map(str.isdigit, text)) >= _FEWEST


def _runs(line: TextLine) -> Iterator[Writing]:
    """Values of several words within a line ("+44 20 7946 0991"), longest first, none twice."""
    words, start = line.words, 0
    while start < len(words):
        for stop in range(min(len(words), start + _LONGEST), start, -1):
            run = words[start:stop]
            text = " ".join(word.text for word in run)
            kind = value_kind(text) if not _is_dialled(words, start, text) else "phone"
            if kind == "phone" and start and _DIGITS.search(words[start - 1].text):
                continue  # the end of a longer number, as of a bank account
            if kind in _TYPED:
                box = run[0].box
                for word in (*_arrow(words, start), *run[1:]):
                    box = box.union(word.box)
                yield Writing(Region(box, 0.7, kind, None, text, "ocr"))
                start = stop - 1
                break
        start += 1
