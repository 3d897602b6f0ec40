"""Measures that a list shows without naming them."""

from __future__ import annotations

import pytest

from tests.grounders.neuro_symbolic.lined_pages import answer, line, right

NAMES = ["Hall lights", "Television", "Heat pump", "Router"]
POWERS = ["24 W", "0 W", "1,340 W", "9 W"]
LINES = [line("Devices", 40, 60, high=22)]
for place, (name, power) in enumerate(zip(NAMES, POWERS, strict=True)):
    LINES += [line(name, 40, 110 + 40 * place), right(power, 400, 110 + 40 * place)]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("the device with the highest power", "Heat pump"),
        ("the device that uses the most power", "Heat pump"),
        ("the device with the lowest power", "Television"),
        ("the highest power in the list of devices", "1,340 W"),
    ],
)
def test_the_only_number_of_each_entry_is_compared(phrase: str, expected: str) -> None:
    found = answer(LINES, phrase)
    assert [region.text for region in found.regions] == [expected]


def test_a_list_of_other_things_is_not_asked() -> None:
    found = answer(LINES, "the room with the highest power")
    assert "Heat pump" not in [region.text for region in found.regions]
