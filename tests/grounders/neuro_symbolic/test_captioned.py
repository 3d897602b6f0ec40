"""Values asked for by what stands over, beside or before them, and by nothing else."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Status
from deixis.core.fakes import FakeProposer, FakeReader
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.grounders.neuro_symbolic.records.finding.caption_grids import gridded
from deixis.grounders.neuro_symbolic.records.finding.captions import captions, is_stated
from tests.grounders.neuro_symbolic.lined_pages import Finder, answer, line, right

FOLIO = [
    line("Hotel Sund", 60, 30, high=30),
    line("Guest", 60, 120, high=13),
    line("Mr. Tobias Winter", 60, 136),
    line("Room", 300, 120, high=13),
    line("318", 300, 136),
    line("Arrival", 60, 170, high=13),
    line("11 May 2026", 60, 186),
    line("Departure", 300, 170, high=13),
    line("14 May 2026", 300, 186),
    line("Folio no.", 480, 120),
    right("F-90417", 740, 120),
    line("Issued", 480, 146),
    right("15 May 2026", 740, 146),
    line("Contact", 480, 218),
    right("Vera Holm", 740, 218),
    line("Tariff", 480, 244),
    right("Fixed Saver 24", 740, 244),
    line("Qty", 60, 260),
    line("Service", 160, 260),
    *(line(str(n), 60, 260 + 40 * n) for n in (1, 2, 3)),
    line("Breakfast", 160, 300),
    line("Garage", 160, 340),
    line("Laundry", 160, 380),
    line("Your order KB-5509 will be sent on Friday.", 60, 480),
    line("Customer number 70 118 264", 60, 520),
]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("the room number", "318"),
        ("the departure date", "14 May 2026"),
        ("the guest's name", "Mr. Tobias Winter"),
        ("the name of the guest", "Mr. Tobias Winter"),
        ("the folio number", "F-90417"),
        ("the contact's name", "Vera Holm"),
        ("the name of the tariff", "Fixed Saver 24"),
        ("the order number", "KB-5509"),
        ("my customer number", "70 118 264"),
    ],
)
def test_a_value_is_found_by_its_caption(phrase: str, text: str) -> None:
    result = answer(FOLIO, phrase)

    assert result.status is Status.FOUND, result.why()
    assert result.best is not None
    assert result.best.text == text, result.why()


def test_a_column_of_values_has_no_caption() -> None:
    reader = FakeReader(FOLIO, language="en")
    grounder = NeuroSymbolicGrounder(
        reader=reader, elements=Finder(reader), proposer=FakeProposer()
    )

    named = {pair.name for pair in captions(grounder.scene(np.full((700, 800, 3), 255, np.uint8)))}

    assert {"Room", "Tariff"} <= named
    assert not {"Qty", "Service", "Breakfast"} & named


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("318", True),
        ("F-90417", True),
        ("70 118 264", True),
        ("14 May 2026", True),
        ("Fixed Saver 24", False),
        ("Vera Holm", False),
        ("", False),
    ],
)
def test_figures_are_told_from_words(text: str, stated: bool) -> None:
    assert is_stated(text) is stated


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("the name under Guest", "Mr. Tobias Winter"),
        ("the name in the top left corner", "Hotel Sund"),
    ],
)
def test_a_place_tells_a_value_that_nothing_labels(phrase: str, text: str) -> None:
    result = answer(FOLIO, phrase)

    assert result.status is Status.FOUND, result.why()
    assert result.best is not None
    assert result.best.text == text, result.why()


def test_an_event_is_not_its_time() -> None:
    page = [line("Concert", 60, 60), line("19:30", 200, 60), line("Programme", 60, 20)]

    result = answer(page, "the concert")

    assert all(region.text != "19:30" for region in result.regions), result.why()


META = [
    line("BILLED TO", 60, 100, high=11),
    line("Hollow Oak Press", 60, 133, high=14),
    line("Attn. Peter Nwosu", 60, 161, high=14),
    line("27 Canal Row", 60, 189, high=14),
    line("Leeds LS1 4DP", 60, 217, high=14),
    line("DATE OF ISSUE", 400, 100, high=11),
    line("4 June 2024", 400, 133, high=14),
    line("DUE DATE", 400, 186, high=11),
    line("18 June 2024", 400, 219, high=14),
    line("IBAN: SE45 5000 0000", 60, 300, high=14),
    line("Please quote the invoice number.", 400, 300, high=14),
]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("the due date", "18 June 2024"),  # not 4 June, nor what stands left of it
        ("the date of issue", "4 June 2024"),
        ("the IBAN", "SE45 5000 0000"),  # in the line of its own name, nothing at the right
    ],
)
def test_a_small_caption_names_what_is_nearest_under_it(phrase: str, text: str) -> None:
    result = answer(META, phrase)

    assert result.status is Status.FOUND, result.why()
    assert result.best.text == text


def test_an_address_is_all_lines_under_whom_it_is_billed_to() -> None:
    result = answer(META, "the customer's address")

    assert result.best.box.xyxy == (60, 133, 60 + 8 * 17, 231)


def _coloured(lines: list, grey: list) -> np.ndarray:
    """A white page with each line as a stripe of ink: the ``grey`` ones paler."""
    page = np.full((300, 800, 3), 255, np.uint8)
    for item in lines:
        x1, y1, x2, _ = (int(edge) for edge in item.box.xyxy)
        page[y1 + 4 : y1 + 9, x1:x2] = 140 if item in grey else 20
    return page


def test_names_and_values_that_alternate_in_a_row_are_told_by_their_look() -> None:
    names = [line("Customer", 40, 60), line("Tariff", 400, 60)]
    values = [line("Vera Holm", 150, 60), line("Fixed Saver", 500, 60)]
    page = [names[0], values[0], names[1], values[1]]

    assert gridded(page, _coloured(page, names)) == list(zip(names, values, strict=True))
    assert gridded(page, _coloured(page, [])) == []
    assert gridded(page, _coloured(page, names[:1])) == []
