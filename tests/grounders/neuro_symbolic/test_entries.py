"""Entries of several lines, loose questions, talks, forms, menus and tables with sections."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Region, Status, TextLine
from deixis.grounders.neuro_symbolic.records.asking.wants import wanted
from deixis.grounders.neuro_symbolic.records.finding.entries import says, words_of
from tests.grounders.neuro_symbolic.lined_pages import answer, line, right

TRAINS = [
    ("Aberdeen", "Stopping at Perth", "08:14", "Platform 4"),
    ("Inverness", "Stopping at Stirling", "08:31", "Platform 1"),
    ("Carlisle", "Direct service", "08:47", "Platform 7"),
    ("Dunbar", "Stopping at Drem", "09:02", "Platform 2"),
]
BOARD = [
    placed
    for i, (town, stops, time, platform) in enumerate(TRAINS)
    for placed in (
        line(town, 40, 100 + 60 * i),
        line(stops, 40, 120 + 60 * i),
        right(time, 600, 100 + 60 * i),
        right(platform, 600, 120 + 60 * i),
    )
]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("when does the Inverness train leave", "08:31"),
        ("from which platform does Aberdeen leave", "Platform 4"),
        ("platform of the train to Carlisle", "Platform 7"),
        ("time for Aberdeen", "08:14"),
    ],
)
def test_an_entry_of_two_lines_has_what_stands_at_its_side(phrase: str, text: str) -> None:
    assert answer(BOARD, phrase).best.text == text


def test_a_loose_question_about_what_is_not_there_is_absent() -> None:
    assert answer(BOARD, "when does the Glasgow train leave").status is Status.ABSENT


@pytest.mark.parametrize(
    ("word", "text", "found"),
    [
        ("torches", "Head torch", True),
        ("booked", "Book the pitch", True),
        ("lock", "Auto-lock", True),
        ("book", "Bookshelf", False),
        ("rain", "Train", False),
    ],
)
def test_a_word_is_known_in_another_form(word: str, text: str, found: bool) -> None:
    assert says(word, words_of(text)) is found


def test_words_of_asking_tell_the_type() -> None:
    want = wanted("by when must the pitch be booked")
    assert want.types[:1] == ("date",)
    assert want.keys == ("pitch",)


def post(name: str, time: str, text: str, y: float) -> list[TextLine]:
    after = 320 + 8 * len(name) + 10
    return [line(name, 320, y), line(time, after, y), line(text, 320, y + 20)]


CHANNEL = [
    *post("Imogen Vance", "9:12", "Has anybody watered the tomatoes?", 60),
    *post("Tobias Lund", "9:15", "Yes, this morning before work.", 130),
    *post("Priya Nair", "9:40", "The basil looks sad though", 240),
    *post("Imogen Vance", "10:02", "I can bring fresh soil", 310),
]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("what did Priya write", "The basil looks sad though"),
        ("who asked about the tomatoes", "Imogen Vance"),
        ("when did Tobias Lund write", "9:15"),
        ("sender of the last message", "Imogen Vance"),
        ("the last message of Imogen", "I can bring fresh soil"),
        ("the message sent at 9:40", "The basil looks sad though"),
        ("time of Priya's message", "9:40"),
    ],
)
def test_posts_under_a_name_and_a_time(phrase: str, text: str) -> None:
    assert answer(CHANNEL, phrase).best.text == text


def test_all_messages_of_one_writer() -> None:
    result = answer(CHANNEL, "all messages from Imogen Vance")
    assert result.status is Status.FOUND
    assert [region.box.y1 for region in result.regions] == [60, 310]


def test_nobody_wrote_what_a_stranger_wrote() -> None:
    assert answer(CHANNEL, "what did Ruben write").status is Status.ABSENT


BILL = [
    line("Northgate Broadband", 60, 40, high=24),
    line("14 Quay Street, Bristol BS1 4QA", 60, 70),
    line("Invoice no.", 60, 130),
    line("NB-204417", 260, 130),
    line("Billing period", 60, 154),
    line("March 2025", 260, 154),
    line("Due date", 60, 178),
    line("16 April 2025", 260, 178),
    line("Router hire", 60, 260),
    right("£4.50", 600, 260),
    line("Loyalty discount", 60, 284),
    right("-£5.00", 600, 284),
    line("VAT 20%", 60, 308),
    right("£7.53", 600, 308),
    line("Total to pay", 60, 332),
    right("£45.18", 600, 332),
]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("who is it from", "Northgate Broadband"),
        ("who sent this bill", "Northgate Broadband"),
        ("until when do I have to pay", "16 April 2025"),
        ("when must it be paid", "16 April 2025"),
        ("number of the bill", "NB-204417"),
        ("which period does it cover", "March 2025"),
        ("how much discount did I get", "-£5.00"),
        ("the tax amount", "£7.53"),
    ],
)
def test_a_bill_is_asked_in_other_words_than_its_labels(phrase: str, text: str) -> None:
    assert answer(BILL, phrase).best.text == text


ROWS = [("mean IoU", "0.61", "500"), ("Acc", "0.72", "480"), ("N-acc", "0.44", "120"),
        ("T-acc", "0.93", "380")]  # fmt: skip
SCORES = [
    *(line(name, x, 60) for name, x in (("Measure", 260), ("Set A", 420), ("Count", 560))),
    line("Boxes", 260, 92),
    line("No target", 260, 188),
    *(
        line(text, x, y)
        for row, y in zip(ROWS, (124, 156, 220, 252), strict=True)
        for text, x in zip(row, (260, 420, 560), strict=True)
    ),
]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("count of mean IoU", "500"),
        ("the value of N-acc in Set A", "0.44"),
        ("Set A of T-acc", "0.93"),
        ("the highest value in Set A", "0.93"),
        ("the measure with the highest count", "mean IoU"),
    ],
)
def test_sections_stand_between_the_names_of_columns_and_rows(phrase: str, text: str) -> None:
    assert answer(SCORES, phrase).best.text == text


LINKS = ("Start here", "Install", "Phrases", "Scores", "Licence")
MENU = [*(line(name, 20, 60 + 42 * i) for i, name in enumerate(LINKS)), *SCORES]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [("the Phrases link in the navigation", "Phrases"), ("the last entry of the menu", "Licence")],
)
def test_a_list_at_the_side_is_the_menu(phrase: str, text: str) -> None:
    assert answer(MENU, phrase).best.text == text


def field(x: float, y: float, text: str | None = None) -> Region:
    return Region(Box(x, y, x + 300, y + 32), 0.8, "textbox", text=text)


FORM = [
    line("Owner's name *", 60, 60),
    line("Phone *", 60, 130),
    line("Please enter a valid number", 60, 186),
    line("Dog's name", 60, 230),
    line("As in the vaccination card", 60, 286),
    line("Remarks", 60, 340),
]
FIELDS = tuple(field(60, y) for y in (80, 150, 250, 360))


def form() -> np.ndarray:
    image = np.full((700, 800, 3), 255, np.uint8)
    image[188:200, 62:270:3] = (200, 0, 0)
    image[288:300, 62:270:3] = (90, 90, 90)
    return image


@pytest.mark.parametrize(
    ("phrase", "y"),
    [
        ("the error under the phone field", 186),
        ("what is wrong with the phone", 186),
        ("all error messages", 186),
        ("hint below the dog's name", 286),
        ("help text for Dog's name", 286),
        ("fields with an error", 150),
        ("the field below Phone", 250),
        ("the field between Phone and Remarks", 250),
        ("label of the last field", 340),
        ("the name of the dog", 250),
    ],
)
def test_what_belongs_to_a_field(phrase: str, y: float) -> None:
    result = answer(FORM, phrase, *FIELDS, image=form())
    assert [region.box.y1 for region in result.regions] == [y]


def test_starred_fields_must_be_filled_in() -> None:
    result = answer(FORM, "mandatory fields", *FIELDS, image=form())
    assert [region.box.y1 for region in result.regions] == [80, 150]


PARTS = [
    line("Sender", 40, 60),
    line("Name:", 60, 100),
    line("City:", 60, 150),
    line("Recipient", 40, 220),
    line("Name:", 60, 260),
    line("City:", 60, 310),
]
PART_FIELDS = tuple(field(160, y) for y in (92, 142, 252, 302))


@pytest.mark.parametrize(
    ("phrase", "tops"),
    [
        ("the recipient's city", [302]),
        ("name of the sender", [92]),
        ("city field under Sender", [142]),
        ("all fields in the Recipient section", [252, 302]),
    ],
)
def test_a_field_is_told_by_its_section(phrase: str, tops: list[float]) -> None:
    result = answer(PARTS, phrase, *PART_FIELDS)
    assert [region.box.y1 for region in result.regions] == tops


SETTINGS = [
    text
    for i, (name, told) in enumerate(
        [("Key clicks", "A sound for every key"), ("Silent mode", "No ringing at night"),
         ("Face unlock", "Open it with your face")]
    )
    for text in (line(name, 60, 100 + 70 * i), line(told, 60, 120 + 70 * i))
]  # fmt: skip
SWITCHES = tuple(
    Region(Box(600, 102 + 70 * i, 642, 126 + 70 * i), 0.85, "switch") for i in range(3)
)


@pytest.mark.parametrize(
    ("phrase", "y"),
    [("turn off the key clicks", 102), ("switch silent mode on", 172), ("enable face unlock", 242)],
)
def test_a_request_works_the_switch_of_its_entry(phrase: str, y: float) -> None:
    assert answer(SETTINGS, phrase, *SWITCHES).best.box.y1 == y


def test_an_entry_is_explained_by_the_line_under_its_name() -> None:
    result = answer(SETTINGS, "description of silent mode", *SWITCHES)
    assert result.best.text == "No ringing at night"


TASKS = [
    *(line(name, 60, 100 + 40 * i) for i, name in enumerate(("Book flights", "Buy stamps", "Run"))),
    *(line(tag, 300, 100 + 40 * i) for i, tag in enumerate(("open", "urgent", "open"))),
    *(line(day, 500, 100 + 40 * i) for i, day in enumerate(("3 May", "9 May", "2 May"))),
]


def test_an_item_is_told_by_its_tag() -> None:
    assert answer(TASKS, "name of the urgent item").best.text == "Buy stamps"


def test_items_that_are_not_so_are_the_others() -> None:
    result = answer(TASKS, "all items that are not urgent")
    assert {region.text for region in result.regions} == {"Book flights", "Run"}
