"""Cards of articles by age, and their headlines."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, ImageArray, Region, TextLine
from tests.grounders.neuro_symbolic.lined_pages import answer, line

CARDS = (
    ("TRANSPORT", "Tram line gets platforms", "Work starts in June", "2 hours ago"),
    ("NATURE", "Storks nest on a roof", "The rowers do not mind", "25 minutes ago"),
    ("COUNCIL", "Budget vote moved", "A committee waits", "Yesterday"),
    ("SPORT", "Rowers win by a second", "Their first title", "2 days ago"),
)


def _page() -> tuple[list[TextLine], list[Region], ImageArray]:
    page = np.full((700, 800, 3), 255, np.uint8)
    lines = [line("Harbour Post", 40, 20, high=30)]
    cards = []
    for index, said in enumerate(CARDS):
        x, y = 40 + 360 * (index % 2), 100 + 200 * (index // 2)
        cards.append(Region(Box(x, y, x + 340, y + 180), 0.75, "card", text=said[1]))
        for place, text in enumerate(said):
            part = line(text, x + 16, y + 20 + 36 * place, high=20 if place == 1 else 14)
            lines.append(part)
            for left in range(int(part.box.x1), int(part.box.x2) - 6, 8):
                page[int(part.box.y1) : int(part.box.y2), left : left + 2 + 2 * (place == 1)] = 30
    return lines, cards, page


@pytest.mark.parametrize(
    ("phrase", "which"), [("the newest article", 1), ("the oldest article", 3)]
)
def test_articles_by_age(phrase: str, which: int) -> None:
    lines, cards, page = _page()
    assert answer(lines, phrase, *cards, image=page).best.box == cards[which].box


@pytest.mark.parametrize(
    ("phrase", "headline"),
    [
        ("the headline of the first article", "Tram line gets platforms"),
        ("the headline of the last article", "Rowers win by a second"),
        ("the headline about the rowers", "Rowers win by a second"),
        ("the title of the article about the committee", "Budget vote moved"),
    ],
)
def test_headlines_of_articles(phrase: str, headline: str) -> None:
    lines, cards, page = _page()
    found = answer(lines, phrase, *cards, image=page)
    assert [region.text for region in found.regions] == [headline]
