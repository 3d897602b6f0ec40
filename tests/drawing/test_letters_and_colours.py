"""Letters, colours, captions."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from deixis.core import Box, ReadText, Region, TextLine
from deixis.drawing import draw_regions, draw_text
from deixis.drawing.letters import measure, printable, shorten, wrap, write
from deixis.drawing.palette import BLACK, OKABE_ITO, WHITE, colour_of, ink_on


@given(st.text(max_size=40), st.integers(20, 300))
def test_shortened_text_fits(text: str, width: int) -> None:
    words = printable(text)
    assert measure(shorten(words, width, 14), 14) <= max(width, measure("…", 14))


def test_short_text_stays_whole() -> None:
    assert shorten("the cup", 1000, 14) == "the cup"


def test_wrapping_keeps_every_word_when_there_is_room() -> None:
    text = "a purple elephant that dances on the table of my grandmother"
    lines = wrap(text, 200, 14, most=20)
    assert " ".join(lines) == text
    assert all(measure(line, 14) <= 200 for line in lines)


def test_wrapping_stops_at_the_most_lines() -> None:
    lines = wrap("word " * 100, 100, 14, most=3)
    assert len(lines) == 3
    assert lines[-1].endswith("…")


@pytest.mark.parametrize("text", ["cup", "Größe", "кружка", "日本語", "ποτήρι"])
def test_letters_of_many_scripts_have_shapes_of_their_own(text: str) -> None:
    shown, missing = (np.full((40, 200, 3), 255, np.uint8) for _ in range(2))
    write(shown, text, (2, 2), BLACK, 20)
    write(missing, "\ue000" * len(text), (2, 2), BLACK, 20)
    assert (shown < 128).any()
    assert (shown != missing).any()


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a\nb", "a·b"), ("\x1b[31mred", "·[31mred"), ("\u202eabc", "·abc"), ("日本", "日本")],
)
def test_control_characters_become_dots(text: str, expected: str) -> None:
    assert printable(text) == expected


@pytest.mark.parametrize("colour", OKABE_ITO)
def test_ink_reads_on_every_colour(colour: tuple[int, int, int]) -> None:
    def luminance(value: tuple[int, int, int]) -> float:
        parts = [v / 255 for v in value]
        lin = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * lin[0] + 0.7152 * lin[1] + 0.0722 * lin[2]

    light, dark = sorted((luminance(colour), luminance(ink_on(colour))), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5  # WCAG 2, level AA


def test_colours_repeat_and_differ() -> None:
    assert len({colour_of(index) for index in range(7)}) == 7
    assert colour_of(7) == colour_of(0)
    assert ink_on(WHITE) == BLACK
    assert ink_on(BLACK) == WHITE


def test_regions_are_outlined_and_their_kinds_counted_below() -> None:
    image = np.full((400, 500, 3), 128, np.uint8)
    found = [
        Region(Box(50, 50, 150, 90), 0.9, "button"),
        Region(Box(200, 50, 300, 90), 0.8, "link"),
    ]
    drawn = draw_regions(image, found)
    assert drawn.shape[0] > 400
    assert (drawn[44:50, 100] != 128).any()
    assert (drawn[55:85, 55:145] == 128).all()
    assert draw_regions(image, []).shape[0] > 400


def test_read_text_stands_beside_the_picture_where_it_was_read() -> None:
    image = np.full((400, 500, 3), 128, np.uint8)
    text = ReadText((TextLine("Hello", Box(50, 300, 200, 330), 0.9),), "en")
    drawn = draw_text(image, text)
    assert drawn.shape == (400, 1000, 3)
    right = drawn[:, 500:]
    assert (right[290:340, 40:210] < 128).any()
    assert (right[:280] == 255).all()
