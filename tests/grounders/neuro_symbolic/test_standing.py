"""What a phrase names and stands nowhere on a page is absent; synonyms and short forms stand."""

from __future__ import annotations

import pytest

from deixis.core import Box, Grounding, Region, Status, TextLine
from tests.grounders.neuro_symbolic.lined_pages import answer, line

ORDER = [
    line("Your order", 40, 40, high=24),
    line("Order number", 40, 120),
    line("4711-22", 240, 120),
    line("Voucher code", 40, 160),
    line("SPRING-9", 240, 160),
    line("Thank you for shopping with us", 40, 220),
]


def ask(lines: list[TextLine], phrase: str) -> Grounding:
    texts = [Region(item.box, 0.9, "text", text=item.text) for item in lines]
    return answer(lines, phrase, *texts)


def test_a_code_of_what_the_page_says_nothing_of_is_absent() -> None:
    found = ask(ORDER, "the tracking code")
    assert found.status is Status.ABSENT
    assert "tracking" in found.why()


@pytest.mark.parametrize("said", ["Track your parcel", "Tracking", "Tracked by post"])
def test_a_word_in_another_form_stands_there(said: str) -> None:
    found = ask([*ORDER, line(said, 40, 260)], "the tracking code")
    assert found.status is not Status.ABSENT


def test_a_word_that_only_describes_rules_nothing_out() -> None:
    assert ask(ORDER, "the new code").status is not Status.ABSENT


def test_an_unknown_name_before_a_noun_must_stand_somewhere() -> None:
    files = [line("Name", 40, 40), line("Holiday", 40, 80), line("Folder", 300, 80)]
    assert ask(files, "the Downloads folder").status is Status.ABSENT
    assert ask([*files, line("downloaded", 40, 120)], "the Downloads folder").regions


@pytest.mark.parametrize(
    ("phrase", "there"),
    [
        ("the line about the elephant", False),
        ("the lines mentioning a violin", False),
        ("the line about the voucher", True),
        ("the line about shopping", True),
    ],
)
def test_what_is_about_a_matter_that_stands_nowhere_is_absent(phrase: str, there: bool) -> None:
    found = ask(ORDER, phrase)
    assert ("is to be about stands nowhere" not in found.why()) is there
    assert there or found.status is Status.ABSENT


def test_a_banner_about_what_the_page_never_says_is_absent() -> None:
    cards = [Region(Box(0, 0, 800, 60), 0.9, "card", text="Your order")]
    assert answer(ORDER, "the cookie banner", *cards).status is Status.ABSENT
    said = [*ORDER, line("We use cookies", 40, 20)]
    assert answer(said, "the cookie banner", *cards).status is Status.FOUND


TRAINS = [
    line("Departures", 40, 40, high=24),
    *(line(said, x, 120 + 40 * i) for i, row in enumerate((("17:28", "Train", "Basel"),
      ("17:31", "Train", "Altdorf"))) for x, said in zip((40, 200, 400), row, strict=True)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("phrase", "absent"),
    [("the train to Milan", True), ("the train to Basel", False), ("the flag of Milan", False)],
)
def test_a_proper_name_that_stands_nowhere_names_nothing(phrase: str, absent: bool) -> None:
    """What pictures may show instead of saying it is looked for all the same."""
    told = "the name it is told by" in ask(TRAINS, phrase).why()
    assert told is absent


@pytest.mark.parametrize("read", ["Ord1rs", "Orders", "Oders", "Ordcrs"])
def test_a_name_that_was_read_with_one_letter_off_still_stands(read: str) -> None:
    links = [line(word, 40 + 160 * i, 60) for i, word in enumerate(["Home", read, "Products"])]
    regions = [Region(item.box, 0.9, "link", text=item.text) for item in links]
    found = answer([*links, *ORDER[3:]], "the link directly right of Orders", *regions)

    assert found.status is Status.FOUND, found.why()
    assert found.best.box == links[2].box


def test_a_number_or_a_short_word_with_another_letter_is_another() -> None:
    found = answer([line("Room 417", 40, 60), line("Hat", 40, 90)], "the train to Milan")
    assert found.status is Status.ABSENT
