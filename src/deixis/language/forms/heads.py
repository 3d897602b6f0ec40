"""The noun that says what a phrase is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from deixis.language.forms.spans import Span

__all__ = ["Head", "HeadKind"]

HeadKind = Literal[
    "object", "part", "stuff", "element", "value", "shape", "text", "pronoun", "unknown"
]
"""What sort of thing a head names.

object: a countable thing or person in a photo; part: a part, or clothing, of one (hair, shirt,
wheel); stuff: grass, sky, water; element: a part of a page or interface (button, table, row);
value: a written value of a document (amount, date, name, invoice number); text: words to be read
as they stand ("Remember me", "Pricing"); shape: a drawn shape (circle, star, arrow), in pictures
known to be drawings; pronoun: "one", "thing", or no noun at all; unknown: a
noun that the lexicon does not have.
"""


@dataclass(frozen=True, slots=True)
class Head:
    """The noun that says what the phrase is about.

    Attributes:
        span: Where it stands; of length 0 for an implied head ("2nd from left").
        lemma: Lower case and singular: "mugs" -> "mug", "search boxes" -> "search box".
        kind: See HeadKind.
        category: The canonical name: COCO's where COCO has one ("mug" -> "cup", "lady" ->
            "person"), an element kind ("search box" -> "textbox"), a value kind ("amount", "date",
            "name", "number", "email", ...), else the lexicon's own; None when unknown.
        categories: Every category that fits, most likely first: a hypernym's members
            ("vehicle" -> car, truck, bus, ...); for other heads just ``(category,)``, or ().
    """

    span: Span
    lemma: str
    kind: HeadKind
    category: str | None = None
    categories: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The noun as written."""
        return self.span.text
