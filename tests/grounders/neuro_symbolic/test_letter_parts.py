"""Parts of a letter, and what bills state in forms of their own."""

from __future__ import annotations

import pytest

from deixis.core import Box, Region, Status
from tests.grounders.neuro_symbolic.lined_pages import answer, line, right

LETTER = [
    line("Wexcombe Town Council", 60, 20, high=22),
    right("Guildhall, High Street, Wexcombe", 760, 20),
    right("www.wexcombe.example", 760, 40),
    line("Mrs. Priya Raman", 60, 110),
    line("22 Orchard Close", 60, 132),
    line("19 October 2026", 60, 190),
    line("Renewal of your permit", 60, 230),
    line("Dear Mrs. Raman,", 60, 270),
    line("Your permit ends on the last day of November. If you wish to keep it", 60, 310),
    line("please renew it before that day.", 60, 334),
    line("You will need your papers.", 60, 380),
    line("Yours sincerely,", 60, 420),
    line("T. Alder", 60, 446, high=24),
    line("Tobias Alder", 60, 480),
    line("Parking Services Manager", 60, 502),
]
LONG = [*LETTER, line("Wexcombe WX4 2PL", 60, 154)]
CARD = [
    line("Dear Gus,", 60, 20),
    line("it has rained for six days since 3 May.", 60, 60),
    line("Thanks for the soup.", 60, 100),
    line("With warm island greetings,", 60, 140),
    line("Tilde", 60, 164),
    line("P.S. The key is where it always is.", 60, 220),
    line("Encl.: one photo", 60, 300),
]
BILL = [
    line("Sonnental Energie", 60, 20, high=28),
    line("Electricity bill", 60, 80, high=22),
    line("for January to June 2026", 60, 120),
    line("Open Mon-Fri 9-16", 60, 150),
    line("Voucher SPRING10", 60, 200),
    right("-€10.00", 500, 200),
    line("To pay", 60, 230),
    right("€114.70", 500, 230),
    line("Delivery address", 60, 300),
    line("Jonas Weber", 60, 326),
    line("Am Bach 9", 60, 352),
    line("16.05.2026", 60, 420),
    right("09:42", 500, 420),
    line("Savings account -9020", 60, 480),
    line("14,760.00", 60, 500),
    line("PAID", 460, 500),
    line("Lange Gasse 12, 1080 Wien", 60, 600),
]


@pytest.mark.parametrize(
    ("page", "phrase", "text"),
    [
        (LETTER, "the name of the recipient", "Mrs. Priya Raman"),
        (LETTER, "the signature", "T. Alder"),
        (LETTER, "the job title of the sender", "Parking Services Manager"),
        (LETTER, "the closing line", "Yours sincerely,"),
        (LETTER, "the handwritten signature", "T. Alder"),
        (LETTER, "who signed it", "T. Alder"),
        (LETTER, "the recipient's address", "22 Orchard Close"),
        (LONG, "the recipient's address", "Mrs. Priya Raman 22 Orchard Close Wexcombe WX4 2PL"),
        (LETTER, "the date", "19 October 2026"),
        (CARD, "the closing", "With warm island greetings,"),
        (CARD, "the signature", "Tilde"),
        (CARD, "the postscript", "P.S. The key is where it always is."),
        (CARD, "the enclosure", "Encl.: one photo"),
        (LETTER, "the second paragraph", "You will need your papers."),
        (LETTER, "the website", "www.wexcombe.example"),
        (BILL, "the billing period", "January to June 2026"),
        (BILL, "the discount", "-€10.00"),
        (BILL, "the name of the customer", "Jonas Weber"),
        (BILL, "the time", "09:42"),
        (BILL, "the balance of the savings account", "14,760.00"),
        (BILL, "the payment status", "PAID"),
        (BILL, "the address", "Lange Gasse 12, 1080 Wien"),
    ],
)
def test_a_part_is_told_by_its_place_or_form(page: list, phrase: str, text: str) -> None:
    result = answer(page, phrase)

    assert result.status is Status.FOUND, result.why()
    assert result.best is not None
    assert result.best.text == text, result.why()


SIGNED = [*LETTER[:-3], line("Tobias Alder", 60, 500)]


@pytest.mark.parametrize(
    ("drawn", "is_it"),
    [
        (Box(64, 444, 240, 490), True),
        (Box(64, 400, 240, 490), False),  # over the closing
        (Box(64, 444, 240, 540), False),  # over the typed name
        (Box(300, 444, 476, 490), False),  # elsewhere
        (Box(64, 444, 90, 460), False),  # too small
    ],
)
def test_a_signature_is_drawn_between_closing_and_name(drawn: Box, is_it: bool) -> None:
    result = answer(SIGNED, "the signature", Region(drawn, 0.5, "image"))

    assert result.best is not None
    assert (result.best.box == drawn) is is_it, result.why()


def test_a_paragraph_is_all_of_its_lines() -> None:
    result = answer(LETTER, "the first paragraph")

    assert result.best is not None
    assert (result.best.box.y1, result.best.box.y2) == (310, 350)


def test_a_page_without_salutation_has_no_addressee() -> None:
    assert answer(BILL[:4], "the signature").status is not Status.FOUND


def test_words_without_figures_are_no_account_number() -> None:
    page = [line("Account", 60, 60), right("Mary Lund", 400, 60), line("€ 12.00", 60, 100)]

    assert answer(page, "the IBAN").status is not Status.FOUND
