"""What is told of the thing itself: how it looks, what is written on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from deixis.language.forms.spans import Span

__all__ = ["Attribute", "AttributeKind", "TextContent"]

AttributeKind = Literal[
    "colour",  # red, dark blue, blond, transparent
    "brightness",  # dark, light, bright
    "size",  # big, small, tall, short, long, wide, narrow, thick, thin
    "shape",  # round, square, rectangular
    "material",  # wooden, glass, metal, leather
    "pattern",  # striped, plaid, spotted
    "state",  # open, empty, broken, checked, disabled, selected, standing, sitting, sliced
    "age",  # young, old, baby, adult
    "gender",  # male, female
    "orientation",  # facing left, upside down, tilted, horizontal, vertical
    "role",  # search (box), error (message), password (field), primary (button)
    "other",  # in the lexicon as an adjective, but nothing measures it
]


@dataclass(frozen=True, slots=True)
class Attribute:
    """A property of the thing itself.

    Attributes:
        value: Canonical: "grey" for "gray", "small" for "tiny", "checked" for "ticked".
        modifier: "dark", "light", "very", ... where the words have one.
    """

    span: Span
    kind: AttributeKind
    value: str
    modifier: str | None = None


@dataclass(frozen=True, slots=True)
class TextContent:
    """Words that are written on, in, or beside the thing.

    Attributes:
        text: The words to look for, as written in the phrase without quotes.
        where: "inside" for "the button that says Submit" or a quoted text; "label" for
            "the field labelled Email", "total amount", "Submit button", where the words may stand
            on the thing or beside it as its label.
    """

    span: Span
    text: str
    where: Literal["inside", "label"] = "label"
