import pytest

from deixis.core import Box, Region
from tests.grounders.neuro_symbolic.lined_pages import answer, line

LINES = [
    line(text, 80, y)
    for text, y in (("Deck crew", 100), ("Galley", 160), ("Engine room", 220), ("12", 300))
]


def badge(x: float, y: float, width: float, text: str | None, score: float = 0.8) -> Region:
    return Region(Box(x, y, x + width, y + 18), score, "badge", text=text)


@pytest.mark.parametrize(
    ("badges", "expected"),
    [
        ([badge(300, 100, 18, None), badge(296, 160, 26, "12"), badge(300, 220, 18, None)], 1),
        ([badge(300, 100, 18, "3"), badge(300, 160, 18, "7"), badge(300, 220, 18, "5")], 1),
        ([badge(300, 100, 18, None), badge(294, 220, 28, None)], 1),
        ([badge(20, 100, 40, "MB", 0.9), badge(300, 160, 18, "4")], 1),
    ],
)
@pytest.mark.parametrize(
    "phrase",
    ["the badge with the highest number", "the largest unread count", "the highest badge number"],
)
def test_the_highest_count_is_known_though_single_digits_go_unread(badges, expected, phrase):
    found = answer(LINES, phrase, *badges)
    assert [region.box for region in found.regions] == [badges[expected].box]
