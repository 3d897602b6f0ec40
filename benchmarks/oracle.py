"""A grounder with perfect sight: the elements and texts that a data set knows to be there.

What it gets wrong is lost in language and execution; what the usual grounder gets wrong besides is
lost in finding elements and reading. `python benchmarks/screens.py DATA --oracle` runs it. DATA
needs ``elements.jsonl`` beside ``expressions.jsonl``, as `deixis generate screens` writes it.
States and colours are still looked up in the pixels, and so are the names of icons.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from deixis.core import Box, DatasetError, ImageArray, ReadText, Region, TextLine, Word
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.images import image_digest, load_image
from deixis.perception.elements import (
    Bar,
    Cell,
    Chart,
    ElementFinder,
    Label,
    LabelledValue,
    Page,
    Table,
    value_kind,
)

__all__ = ["Known", "known_page", "known_text", "load_oracle"]

_SCORE = 0.9
_WRITTEN = ("text", "heading", "link", "button", "badge", "tab", "dropdown", "textbox")
_LETTER_SHARE = 0.55  # mean width of a letter of its line's height
_LINE = 18.0  # pixels; the words of a button are not as high as the button

Element = Mapping[str, Any]


class Known:
    """The true elements of each image of a data set, looked up by the image's pixels."""

    name = "oracle"

    def __init__(self, pages: Mapping[str, Sequence[Element]]) -> None:
        self._pages = pages

    def read(self, image: ImageArray) -> ReadText:
        """The true texts; none for an image that the data set does not have."""
        return known_text(self._pages.get(image_digest(image), ()))

    def elements(self, image: ImageArray) -> Sequence[Element]:
        """The true elements of an image."""
        return self._pages.get(image_digest(image), ())


class _Finder(ElementFinder):
    """Gives the true elements where a finder would look for them."""

    def __init__(self, known: Known) -> None:
        super().__init__(known)
        self._known = known

    def study(self, image: ImageArray, text: ReadText) -> Page:
        return known_page(self._known.elements(image))


def load_oracle(data: Path) -> NeuroSymbolicGrounder:
    """The grounder that sees what ``elements.jsonl`` in ``data`` says.

    Raises:
        DatasetError: The file is not there.
    """
    path = data / "elements.jsonl"
    if not path.is_file():
        raise DatasetError(
            "no such file; --oracle must have the true elements of the pages there, as "
            "`deixis generate screens` writes them beside expressions.jsonl",
            path=str(path),
        )
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    known = Known({_digest(data / line["image"]): line["elements"] for line in lines})
    grounder = NeuroSymbolicGrounder(reader=known, elements=_Finder(known))
    grounder.name = "neuro-symbolic, true elements"
    return grounder


def _digest(path: Path) -> str:
    return image_digest(load_image(path))


def known_text(elements: Sequence[Element]) -> ReadText:
    """The words of all elements as lines, from the top; the words of a button in its middle."""
    lines = [
        _line(element)
        for element in elements
        if element.get("text") and element["kind"] in _WRITTEN and not _twice(element, elements)
    ]
    said = {line.text for line in lines}
    lines += [
        _line({**element, "text": element["label"]})  # a placeholder, or the name under a bar
        for element in elements
        if element["kind"] in ("textbox", "bar") and (element.get("label") or "") not in ("", *said)
    ]
    return ReadText(tuple(sorted(lines, key=lambda line: (line.box.y1, line.box.x1))), "en")


def _twice(element: Element, elements: Sequence[Element]) -> bool:
    """Whether a smaller element within says the same words."""
    outer = Box(*element["box"])
    return any(
        other is not element
        and other.get("text") == element["text"]
        and other["kind"] in _WRITTEN
        and Box(*other["box"]).area < outer.area
        and outer.contains(*Box(*other["box"]).center)
        for other in elements
    )


def _line(element: Element) -> TextLine:
    text, box = str(element["text"]), Box(*element["box"])
    if element["kind"] in ("button", "badge", "tab", "dropdown", "textbox"):
        high = min(_LINE, 0.6 * box.height)
        wide = min(0.9 * box.width, _LETTER_SHARE * high * len(text))
        x, y = box.center
        left = x - wide / 2 if element["kind"] != "textbox" else box.x1 + 0.3 * box.height
        box = Box(left, y - high / 2, min(left + wide, box.x2), y + high / 2)
    return TextLine(text, box, _SCORE, tuple(_words(text, box)))


def _words(text: str, box: Box) -> Iterator[Word]:
    """Each word with its share of the line's width."""
    start = 0
    for word in text.split():
        start = text.index(word, start)
        left, right = start / len(text), (start + len(word)) / len(text)
        edges = (box.x1 + left * box.width, box.x1 + right * box.width)
        yield Word(word, Box(edges[0], box.y1, edges[1], box.y2), _SCORE)
        start += len(word)


def known_page(elements: Sequence[Element]) -> Page:
    """What `ElementFinder.study` would return, had it seen everything."""
    pairs = [(element, _region(element)) for element in elements]
    tables = tuple(_tables(elements))
    columns = [
        Region(box, _SCORE, "column", source="elements")
        for table in tables
        for box in table.columns
    ]
    return Page(
        regions=(*(region for _, region in pairs), *columns),
        tables=tables,
        charts=tuple(_charts(elements)),
        fields=tuple(_fields(elements)),
        labels={
            region: Label(str(element["label"]), region.box, "left")
            for element, region in pairs
            if element.get("label") and element["kind"] not in ("text", "card", "table", "chart")
        },
    )


def _region(element: Element) -> Region:
    text = element.get("text")
    return Region(Box(*element["box"]), _SCORE, element["kind"], None, text, "elements")


def _fields(elements: Sequence[Element]) -> Iterator[LabelledValue]:
    """Values with the label that is written beside them."""
    for element in elements:
        if element["kind"] != "text" or not element.get("label") or element.get("table"):
            continue
        value, name = Box(*element["box"]), str(element["label"])
        near = [
            Box(*other["box"])
            for other in elements
            if other is not element and str(other.get("text", "")).rstrip(": ") == name
        ]
        label = min(near, key=lambda box: _apart(box, value), default=value)
        text = str(element.get("text", ""))
        yield LabelledValue(name, label, text, value, value_kind(text), _SCORE)


def _apart(a: Box, b: Box) -> float:
    return abs(a.center[0] - b.center[0]) + abs(a.center[1] - b.center[1])


def _tables(elements: Sequence[Element]) -> Iterator[Table]:
    """The tables, each with the cells that lie in it."""
    cells = [e for e in elements if e["kind"] == "cell" and "row" in e and "column" in e]
    for element in elements:
        if element["kind"] != "table":
            continue
        box = Box(*element["box"])
        inside = [cell for cell in cells if box.contains(*Box(*cell["box"]).center)]
        if inside:
            yield _table(box, inside, elements)


def _table(box: Box, cells: Sequence[Element], elements: Sequence[Element]) -> Table:
    rows, columns = (sorted({cell[name] for cell in cells}) for name in ("row", "column"))
    bands, lanes = _union(cells, "row"), _union(cells, "column")
    header = 0 if any(cell.get("header") == cell.get("text") for cell in cells) else None
    return Table(
        box,
        tuple(Box(box.x1, bands[row].y1, box.x2, bands[row].y2) for row in rows),
        tuple(lanes[column] for column in columns),
        None if header is None else rows.index(min(rows)),
        tuple(
            Cell(
                Box(*cell["box"]),
                rows.index(cell["row"]),
                columns.index(cell["column"]),
                _written_in(cell, elements),
            )
            for cell in sorted(cells, key=lambda cell: (cell["row"], cell["column"]))
        ),
        _SCORE,
    )


def _written_in(cell: Element, elements: Sequence[Element]) -> str:
    """The words of a cell; those of what lies in it where it has none of its own."""
    own = str(cell.get("text", ""))
    if own not in ("", "?"):
        return own
    box = Box(*cell["box"])
    inner = [e for e in elements if e["kind"] in _WRITTEN and box.contains(*Box(*e["box"]).center)]
    return " ".join(str(e.get("text", "")) for e in inner)


def _union(cells: Sequence[Element], name: str) -> dict[int, Box]:
    boxes: dict[int, Box] = {}
    for cell in cells:
        box = Box(*cell["box"])
        boxes[cell[name]] = boxes[cell[name]].union(box) if cell[name] in boxes else box
    return boxes


def _charts(elements: Sequence[Element]) -> Iterator[Chart]:
    bars: dict[Box, list[Bar]] = defaultdict(list)
    charts = [Box(*e["box"]) for e in elements if e["kind"] == "chart"]
    for element in elements:
        box = Box(*element["box"])
        holder = next((chart for chart in charts if chart.contains(*box.center)), None)
        if element["kind"] == "bar" and holder is not None:
            label, value = element.get("label"), float(element.get("value", 0.0))
            bars[holder].append(Bar(box, (0.0, 0.0, 0.0), label, value))
    for chart in charts:
        yield Chart(chart, tuple(bars[chart]))
