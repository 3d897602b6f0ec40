"""The grounder on small drawn pages, with a reader that knows what is written."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Status, TextLine, Word
from deixis.core.fakes import FakeProposer, FakeReader
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.grounders.neuro_symbolic.scene import Eyes, Scene
from deixis.grounders.neuro_symbolic.scene.writings import header_row
from deixis.grounders.neuro_symbolic.words.names import names_in
from deixis.perception.elements import Cell, ElementFinder, Table

cv2 = pytest.importorskip("cv2")
GREY, RED, BLUE, BLACK = (120, 120, 120), (200, 30, 40), (30, 80, 210), (20, 20, 20)


class Page:
    """Draws a page and remembers what it says and where."""

    def __init__(self, width: int = 640, height: int = 480) -> None:
        self.image = np.full((height, width, 3), 255, np.uint8)
        self.lines: list[TextLine] = []

    def write(self, text: str, x: int, y: int, colour=BLACK, scale: float = 0.5) -> None:
        (width, height), _ = cv2.getTextSize(text, cv2.FONT_HERSHEY_SIMPLEX, scale, 1)
        cv2.putText(
            self.image, text, (x, y + height), cv2.FONT_HERSHEY_SIMPLEX, scale, colour, 1,
            cv2.LINE_AA,
        )  # fmt: skip
        words, start = [], float(x)
        step = width / max(len(text), 1)
        for part in text.split(" "):
            end = start + step * len(part)
            words.append(Word(part, Box(start, y, end, y + height)))
            start = end + step
        self.lines.append(TextLine(text, Box(x, y, x + width, y + height), 0.98, tuple(words)))

    def button(self, text: str, x: int, y: int, colour=BLUE, width: int = 110) -> Box:
        cv2.rectangle(self.image, (x, y), (x + width - 1, y + 33), colour, -1)
        (wide, _), _ = cv2.getTextSize(text, cv2.FONT_HERSHEY_SIMPLEX, 0.5, 1)
        self.write(text, x + (width - wide) // 2, y + 11, (255, 255, 255))
        return Box(x, y, x + width, y + 34)

    def field(self, x: int, y: int, width: int = 240) -> Box:
        cv2.rectangle(self.image, (x, y), (x + width - 1, y + 33), GREY, 1)
        return Box(x, y, x + width, y + 34)

    def grounder(self) -> NeuroSymbolicGrounder:
        reader = FakeReader(self.lines, language="en")
        return NeuroSymbolicGrounder(
            reader=reader, elements=ElementFinder(reader), proposer=FakeProposer()
        )


@pytest.fixture
def form():
    page = Page()
    page.write("Sign in to Acme", 40, 30, scale=0.9)
    page.write("Email", 40, 90)
    page.write("Password", 40, 170)
    boxes = {
        "email": page.field(40, 110),
        "password": page.field(40, 190),
        "log in": page.button("Log in", 40, 250),
        "cancel": page.button("Cancel", 170, 250, GREY),
        "delete": page.button("Delete", 300, 250, RED),
    }
    page.write("Pricing", 40, 330, scale=0.6)
    page.write("Compare plans", 40, 360, BLUE)
    return page, boxes


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("the Cancel button", "cancel"),
        ("the red button", "delete"),
        ("the field labelled Email", "email"),
        ("the password field", "password"),
        ("the text field above the password field", "email"),
        ("the button to the right of Cancel", "delete"),
        ("the leftmost button", "log in"),
        ("second button from the left", "cancel"),
        ("the last button from the left", "delete"),
        ("the button next to the Delete button", "cancel"),
        ("click the Log in button", "log in"),
        ("the button after Cancel", "delete"),
        ("the button right before Cancel", "log in"),
        ("the middle button", "cancel"),
    ],
)
def test_forms(form, phrase: str, name: str) -> None:
    page, boxes = form
    answer = page.grounder().ground(page.image, phrase)
    assert answer.status is Status.FOUND, answer.why()
    assert answer.best.box.iou(boxes[name]) > 0.7, answer.why()


@pytest.mark.parametrize(
    ("phrase", "names"),
    [
        ("all buttons", {"log in", "cancel", "delete"}),
        ("all buttons except Cancel", {"log in", "delete"}),
        ("both text fields", {"email", "password"}),
        ("all buttons but the first", {"cancel", "delete"}),
        ("every button except the red one", {"log in", "cancel"}),
        ("the first two buttons", {"log in", "cancel"}),
        ("the last two buttons", {"cancel", "delete"}),
        ("the first and the last button", {"log in", "delete"}),
    ],
)
def test_all_of_a_kind(form, phrase: str, names: set[str]) -> None:
    page, boxes = form
    answer = page.grounder().ground(page.image, phrase)
    hit = {n for n, box in boxes.items() if any(r.box.iou(box) > 0.7 for r in answer.regions)}
    assert (hit, len(answer.regions)) == (names, len(names)), answer.why()


@pytest.mark.parametrize(
    "phrase",
    [
        "the Submit button",
        "the green button",
        "the phone field",
        "the red link",
        "the red link under Downloads",
        "all buttons under Downloads",
        "the button in the Users column",
        "the green button next to Reset",
        "the button after Reset",
        "the crossed out price",
        "the ticked filter",
        "the card with the green stripe",
    ],
)
def test_what_the_form_lacks_is_absent(form, phrase: str) -> None:
    page, _ = form
    assert page.grounder().ground(page.image, phrase).status is Status.ABSENT


def test_a_link_under_a_heading(form) -> None:
    page, _ = form
    answer = page.grounder().ground(page.image, "the link under Pricing")
    assert answer.best.text == "Compare plans", answer.why()


@pytest.fixture
def invoice():
    page = Page(640, 640)
    page.write("INVOICE", 40, 30, scale=1.0)
    page.write("Invoice number", 360, 40)
    page.write("INV-2041", 500, 40)
    page.write("Invoice date", 360, 70)
    page.write("2024-05-03", 500, 70)
    page.write("Due date", 360, 100)
    page.write("2024-06-02", 500, 100)
    for row, texts in enumerate(
        [("Item", "Qty", "Price"), ("Lamp", "2", "$40.00"), ("Desk", "1", "$310.00"),
         ("Chair", "4", "$95.00")]
    ):  # fmt: skip
        y = 180 + 40 * row
        cv2.line(page.image, (40, y - 12), (600, y - 12), GREY, 1)
        for text, x in zip(texts, (50, 300, 500), strict=True):
            page.write(text, x, y)
    cv2.line(page.image, (40, 328), (600, 328), GREY, 1)
    page.write("Total", 400, 360)
    page.write("$770.00", 500, 360)
    return page


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("the invoice date", "2024-05-03"),
        ("the due date", "2024-06-02"),
        ("the total amount", "$770.00"),
        ("the invoice number", "INV-2041"),
        ("the value next to Total", "$770.00"),
        ("the price of the desk", "$310.00"),
    ],
)
def test_values_of_a_document(invoice, phrase: str, text: str) -> None:
    answer = invoice.grounder().ground(invoice.image, phrase)
    assert answer.best is not None, answer.why()
    assert answer.best.text == text, answer.why()


def test_rows_are_counted_without_the_header(invoice) -> None:
    answer = invoice.grounder().ground(invoice.image, "the second row of the table")
    desk = next(line.box for line in invoice.lines if line.text == "Desk")
    assert answer.best.box.contains(*desk.center), answer.why()


def test_words_that_the_page_says_are_names(form) -> None:
    page, _ = form
    reader = FakeReader(page.lines)
    scene = Scene(page.image, Eyes(reader, ElementFinder(reader), FakeProposer()))
    phrase = "the box above the Log in button"
    assert [phrase[a:b] for a, b in names_in(phrase, scene)] == ["Log in"]
    assert names_in("the red button", scene) == []
    assert [(a, b) for a, b in names_in("compare plans", scene)] == [(0, 13)]


@pytest.mark.parametrize(
    ("rows", "header"),
    [
        (["Item Price", "Lamp 40", "Desk 310"], 0),
        (["Lamp 40", "Desk 310", "Chair 95"], None),
        (["Item Place", "Lamp Hall", "Desk Study"], None),
        (["Item Price", "Lamp 40"], None),
    ],
)
def test_a_first_row_of_words_over_numbers_is_a_header(rows, header) -> None:
    boxes = tuple(Box(0, 20 * i, 200, 20 * i + 20) for i in range(len(rows)))
    cells = tuple(
        Cell(Box(100 * c, 20 * r, 100 * c + 100, 20 * r + 20), r, c, text)
        for r, row in enumerate(rows)
        for c, text in enumerate(row.split())
    )
    columns = (Box(0, 0, 100, 60), Box(100, 0, 200, 60))
    table = Table(Box(0, 0, 200, 60), boxes, columns, None, cells, 0.8)
    assert header_row(table) == header
