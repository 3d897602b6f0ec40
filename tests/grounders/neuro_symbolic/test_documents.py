"""Values of documents by synonyms, by place and in lists of pairs; strips of links."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, ReadText, Region, Status, TextLine, Word
from deixis.core.fakes import FakeProposer, FakeReader
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.nouns.kinds import drawn_as
from deixis.grounders.neuro_symbolic.scene import Eyes, Scene
from deixis.grounders.neuro_symbolic.scene.pairs import paired_lines
from deixis.grounders.neuro_symbolic.scene.splitting import split_lines
from deixis.grounders.neuro_symbolic.space.strips import strip_scores
from deixis.grounders.neuro_symbolic.words.blocks import by_place
from deixis.grounders.neuro_symbolic.words.label_words import named_by
from deixis.language import parse
from deixis.perception.elements import ElementFinder, Page


def line(text: str, x: float, y: float, *, high: float = 16) -> TextLine:
    words, start = [], x
    for part in text.split():
        words.append(Word(part, Box(start, y, start + 8 * len(part), y + high)))
        start += 8 * (len(part) + 1)
    return TextLine(text, Box(x, y, start - 8, y + high), 0.95, tuple(words))


class Finder(ElementFinder):
    """Finds nothing, so that only what is written counts."""

    def study(self, image, text):
        return Page()


def grounder(lines: list[TextLine]) -> NeuroSymbolicGrounder:
    reader = FakeReader(lines, language="en")
    return NeuroSymbolicGrounder(reader=reader, elements=Finder(reader), proposer=FakeProposer())


PAPER = np.full((1000, 800, 3), 255, np.uint8)
LETTER = [
    line("Harbour Bakery", 60, 60),
    line("Quay Street 12, Oslo", 60, 80),
    line("Ingrid Moe", 60, 180),
    line("Fjord Lane 4, Bergen", 60, 200),
    line("3 May 2025", 600, 260),
    line("Change of opening hours", 60, 320),
    line("Dear Ingrid,", 60, 360),
    line("From June on we open an hour earlier on every day of the week.", 60, 400),
    line("Yours sincerely", 60, 480),
    line("Olav Hansen", 60, 560),
    line("Head of Sales", 60, 580),
]


@pytest.mark.parametrize(
    ("phrase", "answer"),
    [
        ("the sender", 0),
        ("the name of the sender", 0),
        ("the company name", 0),
        ("the sender address", 1),
        ("the recipient", 2),
        ("the addressee", 2),
        ("the address of the recipient", 3),
        ("the subject of the letter", 5),
        ("the name of the person who signed", 9),
    ],
)
def test_a_letter_is_understood_by_its_layout(phrase, answer):
    result = grounder(LETTER).ground(PAPER, phrase)
    assert result.status is Status.FOUND
    assert result.best.box == LETTER[answer].box


@pytest.mark.parametrize("phrase", ["the sender", "the recipient", "the signatory", "the subject"])
def test_a_page_that_is_no_letter_has_no_sender(phrase):
    lines = [line("Weather today", 60, 60), line("Sunny with some wind", 60, 90)]
    assert not grounder(lines).ground(PAPER, phrase).regions


@pytest.mark.parametrize(
    ("asked", "label"),
    [
        ("the family name", "Surname"),
        ("date of birth", "Birth date"),
        ("the grand total", "Amount due"),
        ("collection date", "Collected"),
        ("the name of the patient", "Patient"),
        ("employee number", "Staff no."),
        ("test coverage", "Coverage"),
    ],
)
def test_other_words_for_a_label(asked, label):
    assert named_by(asked, label) > 0.9


@pytest.mark.parametrize(
    ("asked", "label"),
    [
        ("the total", "Subtotal"),
        ("invoice number", "Invoice date"),
        ("order date", "Due date"),
        ("account number", "Account holder"),
        ("the family name", "Given name"),
    ],
)
def test_labels_of_other_values_are_told_apart(asked, label):
    assert named_by(asked, label) < 0.9


PAIRS = [
    (line("Version", 40, 100), line("2.4.1", 300, 100)),
    (line("Coverage", 40, 124), line("91 %", 300, 124)),
    (line("Peak memory", 40, 148), line("512 MB", 300, 148)),
]


def test_rows_of_two_flush_words_are_names_with_values():
    lines = [word for pair in PAIRS for word in pair]
    assert paired_lines(lines, []) == PAIRS
    assert paired_lines(lines[:4], []) == []  # two rows are no list
    assert paired_lines(lines, [Box(0, 90, 800, 170)]) == []  # cells of a wide table


def test_the_value_of_a_pair_is_meant_by_its_name():
    lines = [word for pair in PAIRS for word in pair]
    answer = grounder(lines).ground(PAPER, "the test coverage")
    assert answer.best.box == PAIRS[1][1].box


def test_a_line_is_split_at_wide_gaps_alone():
    words = (
        Word("Income", Box(0, 0, 50, 16)),
        Word("tax", Box(56, 0, 80, 16)),
        Word("312.40", Box(300, 0, 350, 16)),
    )
    whole = TextLine("Income tax 312.40", Box(0, 0, 350, 16), 0.9, words)
    parts = split_lines(ReadText((whole,), "en")).lines
    assert [(part.text, part.box.xyxy) for part in parts] == [
        ("Income tax", (0, 0, 80, 16)),
        ("312.40", (300, 0, 350, 16)),
    ]


def links() -> Candidates:
    bar = [(100, 20), (200, 20), (300, 20)]
    side = [(20, 120), (20, 150), (20, 180), (20, 210)]
    body = [(300, 150), (420, 300)]
    places = [*bar, *side, *body]
    return Candidates.of([Region(Box(x, y, x + 60, y + 16), 0.9, "link") for x, y in places])


@pytest.mark.parametrize(
    ("name", "members"),
    [("navigation bar", [0, 1, 2]), ("sidebar", [3, 4, 5, 6])],
)
def test_things_in_one_line_make_a_strip(name, members):
    reader = FakeReader()
    eyes = Eyes(reader, Finder(reader), FakeProposer())
    scores = strip_scores(name, links(), Scene(np.full((600, 800, 3), 255, np.uint8), eyes))
    assert scores is not None
    assert np.flatnonzero(scores).tolist() == members


def test_a_bill_is_from_who_heads_it():
    lines = [
        line("Corner Grocery", 300, 40, high=24),
        line("Apples", 60, 120),
        line("$3.20", 600, 120),
        line("Bread", 60, 150),
        line("$2.10", 600, 150),
    ]
    answer = grounder(lines).ground(PAPER, "the name of the shop")
    assert answer.best.box == lines[0].box


def test_a_box_to_tick_is_no_panel():
    ticked = drawn_as(parse("the checked box", page=True).head)
    assert max(ticked, key=ticked.__getitem__) == "checkbox"
    assert drawn_as(parse("the left box", page=True).head)["card"] == 1.0


HOTEL = [
    line("Gasthof Adler", 60, 40, high=30),
    line("Billed to", 60, 120),
    line("Henrike Solberg", 60, 142),
    line("Fjordveien 8", 60, 164),
    line("5003 Bergen", 60, 186),
    line("Room", 420, 142),
    line("207", 560, 142),
    line("Rye loaf", 60, 260),
    line("3.40", 560, 260),
    line("12 eggs of hens", 60, 282),
    line("3.95", 560, 282),
    line("Multibuy saving", 60, 304),
    line("-1.00", 560, 304),
    line("Subtotal", 60, 350),
    line("6.35", 560, 350),
    line("Deposit paid", 60, 372),
    line("-2.00", 560, 372),
    line("Total", 60, 394),
    line("4.35", 560, 394),
    line("Visa debit 4417", 60, 430),
    line("Served by Aoife", 60, 470),
]


@pytest.mark.parametrize(
    ("phrase", "answer"),
    [
        ("the guest's name", "Henrike Solberg"),
        ("the discount", "-1.00"),
        ("how much was already paid", "-2.00"),
        ("payment method", "Visa debit 4417"),
        ("the cashier's name", "Aoife"),
        ("room number", "207"),
        ("which shop is this from", "Gasthof Adler"),
    ],
)
def test_a_bill_is_asked_in_other_words_than_its_labels(phrase, answer):
    found = grounder(HOTEL).ground(PAPER, phrase)
    assert found.best is not None, found.why()
    assert found.best.text == answer, found.why()


def test_an_address_of_a_street_and_a_town_is_one_under_a_name():
    found = grounder(HOTEL).ground(PAPER, "the customer's address").best
    assert found.box.contains(*HOTEL[3].box.center)
    assert found.box.contains(*HOTEL[4].box.center)


def test_items_of_a_receipt_are_nobody_over_an_address():
    lines = [part for part in HOTEL if part.box.y1 > 250]
    assert by_place("recipient", grounder(lines).scene(PAPER)) == []


def test_what_is_taken_off_is_no_item():
    found = grounder(HOTEL).ground(PAPER, "the cheapest item").best
    assert found.box.contains(*HOTEL[7].box.center)
