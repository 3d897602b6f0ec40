"""Values asked for by what stands over, beside or before them, and by nothing else."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Status
from deixis.core.fakes import FakeProposer, FakeReader
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
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
