"""Text parts: what can be meant alone within one line."""

import pytest

from deixis.core import Box, Word
from deixis.perception.elements.lettering import Piece
from deixis.perception.elements.textparts import split_by_sense


def _piece(text: str) -> Piece:
    words, x = [], 0.0
    for word in text.split():
        words.append(Word(word, Box(x, 0, x + 8.0 * len(word), 16), 1.0))
        x += 8.0 * len(word) + 4
    whole = Box(0, 0, x - 4, 16)
    black, white = (0.0, 0.0, 0.0), (255.0, 255.0, 255.0)
    colours = (black,) * len(words)
    return Piece(text, whole, whole, 15, black, white, 0.1, False, False, 1, tuple(words), colours)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Search 22%", {"22%"}),
        ("Reference: 92f938-ab", {"Reference:", "92f938-ab"}),
        ("The Foxes · 2019", {"The Foxes", "2019"}),
        ("By Wanda Kruk, 29 January 2026", {"By Wanda Kruk,", "29 January 2026"}),
        ("55282 data.csv", {"55282", "data.csv"}),
        ("Save changes", set()),
        ("Tokyo", set()),
    ],
)
def test_values_and_sections_of_a_line_stand_for_themselves(line: str, parts: set[str]) -> None:
    assert {part.text for part in split_by_sense(_piece(line))} == parts


def test_a_part_is_boxed_by_its_words() -> None:
    (part,) = split_by_sense(_piece("Search 22%"))
    assert part.box == Box(52, 0, 76, 16)


def test_a_sentence_is_not_taken_apart() -> None:
    text = "On the morning of 3 May the square was full, and the bakery had sold out of rolls"
    assert split_by_sense(_piece(text)) == []
