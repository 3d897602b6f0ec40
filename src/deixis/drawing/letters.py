"""Writing words onto pictures with the fonts that OpenCV 5 carries (Latin, Greek, Cyrillic, CJK).

Pillow's own font lacks even accented letters, so it would turn half of Europe into boxes.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Any

from deixis.core import ImageArray
from deixis.drawing.palette import Colour

__all__ = ["line_height", "measure", "printable", "shorten", "wrap", "write"]

_SHAPELESS = ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp")
_WEIGHT = 500  # of 100..900; a little heavier than normal reads better on pictures
_FAR = (1 << 20, 1 << 20)  # measuring wraps no line within this


def printable(text: str) -> str:
    r"""``text`` on one line, with a dot for what has no shape.

    Example:
        >>> printable("red\n\x1b[31mcup")
        'red··[31mcup'
    """
    return "".join("·" if unicodedata.category(char) in _SHAPELESS else char for char in text)


def line_height(letters: int) -> int:
    """Distance between two lines of letters of that size."""
    return round(letters * 1.35)


def measure(text: str, letters: int) -> int:
    """Width of one line of text in pixels."""
    import cv2

    rect: Any = cv2.getTextSize(_FAR, text, (0, 0), _font(), letters, _WEIGHT)
    return int(rect[0] + rect[2]) if text else 0


def write(image: ImageArray, text: str, at: tuple[int, int], colour: Colour, letters: int) -> None:
    """Write one line into ``image``; ``at`` is the top left corner of the line."""
    import cv2

    baseline = at[1] + round(letters * 1.05)
    cv2.putText(image, text, (at[0], baseline), colour, _font(), letters, _WEIGHT)


def shorten(text: str, width: int, letters: int) -> str:
    """``text``, cut with an ellipsis to fit ``width`` pixels."""
    if measure(text, letters) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = measure(text[:middle] + "…", letters) <= width
        low, high = (middle, high) if fits else (low, middle - 1)
    return text[:low].rstrip() + "…"


def wrap(text: str, width: int, letters: int, *, most: int = 4) -> list[str]:
    """``text`` as at most ``most`` lines of ``width`` pixels, the last cut if need be."""
    lines: list[str] = []
    rest = text.split(" ")
    while rest and len(lines) < most - 1:
        count = 1
        while count < len(rest) and measure(" ".join(rest[: count + 1]), letters) <= width:
            count += 1
        lines.append(shorten(" ".join(rest[:count]), width, letters))
        rest = rest[count:]
    return [*lines, shorten(" ".join(rest), width, letters)] if rest else lines


@lru_cache(maxsize=1)
def _font() -> Any:
    import cv2

    return cv2.FontFace("sans")
