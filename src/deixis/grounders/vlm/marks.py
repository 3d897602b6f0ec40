"""Mark: four (or two) numbers found in an answer, before they become a box."""

from __future__ import annotations

import re
from dataclasses import dataclass

from deixis.grounders.vlm.frames import Frame

__all__ = ["NUMBER", "Mark", "clean_label"]

NUMBER = r"[-+]?\d{1,9}(?:\.\d{0,12})?(?:[eE][-+]?\d{1,2})?"
_LONGEST_LABEL = 200  # characters


@dataclass(frozen=True, slots=True)
class Mark:
    """Coordinates as written.

    Attributes:
        numbers: Four of a box (two corners) or two of a point.
        span: (start, end) characters of the answer from the first number to the last.
        label: What the model calls it, or None.
        frame: What the notation itself says about the frame, or None.
    """

    numbers: tuple[float, ...]
    span: tuple[int, int]
    label: str | None = None
    frame: Frame | None = None

    @property
    def is_box(self) -> bool:
        return len(self.numbers) == 4


def clean_label(text: str | None) -> str | None:
    """A label without tags and surrounding punctuation; None when nothing is left."""
    plain = re.sub(r"<[^<>]{0,64}>", " ", text or "")
    plain = " ".join(plain.split()).strip(" ,;:.\"'`*-=[](){}")
    return plain[:_LONGEST_LABEL] or None
