"""Where in the image a thing is, and where in an order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from deixis.language.forms.spans import Span

__all__ = ["Ordinal", "Position"]


@dataclass(frozen=True, slots=True)
class Position:
    """A place in the image: "on the left", "in the top right corner", "in the background".

    Attributes:
        horizontal: left, centre, right, or None.
        vertical: top, middle, bottom, or None.
        depth: front (foreground, nearest the camera), back (background), or None.
        edge: "corner", "edge" or None; how extreme the place must be.
    """

    span: Span
    horizontal: Literal["left", "centre", "right"] | None = None
    vertical: Literal["top", "middle", "bottom"] | None = None
    depth: Literal["front", "back"] | None = None
    edge: Literal["corner", "edge"] | None = None


@dataclass(frozen=True, slots=True)
class Ordinal:
    """A place in an order: "second from the left", "third row", "last", "2nd one".

    Attributes:
        rank: 1 for the first, 2 for the second, ...; -1 for the last, -2 for the last but one.
        direction: The end where counting starts: "left", "right", "top", "bottom", "front",
            "back", or None when the words do not say (reading order then).
        unit: "row" or "column" when it picks a row or column of things in which the head is
            sought ("the third from the left in the top row" -> Ordinal(3, left), and
            Ordinal(1, top, unit=row)), else None.
    """

    span: Span
    rank: int
    direction: Literal["left", "right", "top", "bottom", "front", "back"] | None = None
    unit: Literal["row", "column"] | None = None
