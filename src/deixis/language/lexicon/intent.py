"""What an intent of an interface is: a thing people want to do, and how its control shows."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Intent"]


@dataclass(frozen=True, slots=True)
class Intent:
    """One thing that an interface does.

    Attributes:
        name: What it is called in a trace.
        says: Patterns of a request for it, each beginning with a verb or a question.
        labels: What its control says, the usual words first.
        icons: Icons that draw it, the usual one first.
        kinds: Elements that it is built as; empty where a button, link or icon is meant.
        nouns: Patterns of names for it or for its picture: "three dots", "volume control".
        values: Words that a closed list for it may show: a font list shows "Arial".
    """

    name: str
    says: str = ""
    labels: str = ""
    icons: str = ""
    kinds: str = ""
    nouns: str = ""
    values: str = ""
