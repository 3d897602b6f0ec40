"""Colours that people with any colour vision can tell apart."""

from __future__ import annotations

__all__ = ["BLACK", "OKABE_ITO", "PAPER", "WHITE", "Colour", "colour_of", "ink_on"]

Colour = tuple[int, int, int]
"""Red, green, blue in 0..255."""

BLACK: Colour = (0, 0, 0)
WHITE: Colour = (255, 255, 255)
PAPER: Colour = (248, 248, 246)

OKABE_ITO: tuple[Colour, ...] = (
    (213, 94, 0),  # vermilion
    (0, 114, 178),  # blue
    (0, 158, 115),  # bluish green
    (240, 228, 66),  # yellow
    (204, 121, 167),  # reddish purple
    (86, 180, 233),  # sky blue
    (230, 159, 0),  # orange
)
"""M. Okabe and K. Ito, "Color Universal Design", 2002, without black; neighbours differ most."""


def colour_of(index: int) -> Colour:
    """The colour of the ``index``-th thing; repeats after seven."""
    return OKABE_ITO[index % len(OKABE_ITO)]


def ink_on(colour: Colour) -> Colour:
    """Black or white, whichever reads better on ``colour`` (WCAG 2 relative luminance)."""
    red, green, blue = (_linear(value / 255) for value in colour)
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    # Contrast with white equals contrast with black where (L + .05)^2 = 1.05 * .05.
    return BLACK if luminance > 0.179 else WHITE


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
