"""Files in boxes of their own under a mail."""

from __future__ import annotations

import pytest

from deixis.core import Box, Region
from tests.grounders.neuro_symbolic.lined_pages import answer, line

NAMES = ("quote_4471.pdf", "balcony.jpg", "terms.docx")
BOXES = [Region(Box(60 + 200 * i, 400, 240 + 200 * i, 440), 0.6, "card") for i in range(3)]
LINES = [
    line("I send you our quote, see quote_4471.pdf for all prices", 60, 300),
    *(line(name, 80 + 200 * i, 412) for i, name in enumerate(NAMES)),
]


@pytest.mark.parametrize(
    ("phrase", "which"),
    [
        ("the second attachment", [1]),
        ("the last attachment", [2]),
        ("all the attachments", [0, 1, 2]),
        ("the first attached file", [0]),
    ],
)
def test_attachments_are_the_boxes_with_names_of_files(phrase: str, which: list[int]) -> None:
    found = answer(LINES, phrase, *BOXES)
    assert sorted(region.box.x1 for region in found.regions) == [60 + 200 * i for i in which]
