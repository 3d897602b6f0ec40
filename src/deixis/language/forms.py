"""The logical form of a phrase: typed, and every part tied to characters of the phrase.

A form is a tree. Its root is a NounPhrase, or a Coordination of several ("the cat and the dog").
A NounPhrase has a Head and Constraints; a Relation among them holds further NounPhrases.

    "the red mug left of the laptop"
    NounPhrase
      head        mug -> cup
      Attribute   colour = red
      Relation    left_of
        NounPhrase
          head    laptop -> laptop
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any, Literal

__all__ = [
    "AnyOf",
    "Attribute",
    "AttributeKind",
    "Constraint",
    "Coordination",
    "Except",
    "Form",
    "Head",
    "HeadKind",
    "Measure",
    "Not",
    "NounPhrase",
    "Ordinal",
    "Position",
    "Quantifier",
    "Relation",
    "Span",
    "Superlative",
    "TextContent",
]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters ``start`` to ``end`` (exclusive) of the phrase, and what they read."""

    start: int
    end: int
    text: str


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


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation to other things.

    Attributes:
        kind: A key of `deixis.language.lexicon.RELATION_WORDS`: left_of, right_of, above, below,
            on, in, under, behind, in_front_of, next_to, between, near, far_from, around, against,
            across_from, at, with, of, wearing, holding, riding, sitting_on, standing_on,
            lying_on, leaning_on, looking_at, facing, eating, drinking, using, playing, carrying,
            pulling, hanging_from, attached_to, covered_with, made_of, acting_on (any other verb);
            seen from the other side held_by, worn_by, ridden_by, sat_on_by, used_by, acted_on_by.
        targets: What it relates to: one, or two and more for "between", and one plural
            phrase for "between the two chairs". May be () where the words name none.
    """

    span: Span
    kind: str
    targets: tuple[NounPhrase, ...] = ()


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


Measure = Literal[
    "area",
    "height",
    "width",
    "length",
    "x",
    "y",
    "brightness",
    "distance",
    "depth",
    "age",
    "value",
]
"""What a superlative compares."""


@dataclass(frozen=True, slots=True)
class Superlative:
    """The extreme of a measure: "largest", "leftmost", "closest to the door", "tallest".

    Attributes:
        measure: "area", "height", "width", "length", "x", "y", "brightness", "distance" (to
            ``target``), "depth", "age", "value" (of the written number: "most expensive").
        most: True for the greatest (x: rightmost, y: lowest, depth: farthest), False for the least.
        target: What a distance is measured to; None for the camera or when not needed.
    """

    span: Span
    measure: Measure
    most: bool
    target: NounPhrase | None = None


@dataclass(frozen=True, slots=True)
class Not:
    """The constraint must not hold: "not wearing a hat", "without a handle", "non-red"."""

    span: Span
    constraint: Constraint


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one holds: "red or blue", "on the left or holding a bat"."""

    span: Span
    constraints: tuple[Constraint, ...]


@dataclass(frozen=True, slots=True)
class Except:
    """All but these: "all cups except the red one", "other than the dog"."""

    span: Span
    excluded: NounPhrase


Constraint = (
    Attribute | TextContent | Relation | Position | Ordinal | Superlative | Not | AnyOf | Except
)


@dataclass(frozen=True, slots=True)
class Quantifier:
    """How many are meant.

    Attributes:
        kind: "one" (the default), "all" (all, every, each, both, a bare plural), "number"
            ("two dogs", "the three cups"), "none" ("no dogs").
        number: For "number", and 2 for "both"; else None.
    """

    kind: Literal["one", "all", "number", "none"] = "one"
    number: int | None = None
    span: Span | None = None

    @property
    def plural(self) -> bool:
        """Whether several regions are asked for."""
        return self.kind == "all" or (self.kind == "number" and self.number != 1)


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A head with everything that narrows it down, in the order of the words."""

    span: Span
    head: Head
    constraints: tuple[Constraint, ...] = ()
    quantifier: Quantifier = Quantifier()


@dataclass(frozen=True, slots=True)
class Coordination:
    """Several noun phrases: "the cat and the dog" (all asked for), "the cup or the mug" (any)."""

    span: Span
    conjunction: Literal["and", "or"]
    parts: tuple[NounPhrase, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """What a phrase means.

    Attributes:
        phrase: The words, as given.
        root: The tree.
        unknown: Content words that no operator understood, in order. Everything else that
            carries meaning is covered by a span of the tree.
    """

    phrase: str
    root: NounPhrase | Coordination
    unknown: tuple[Span, ...] = ()

    @property
    def head(self) -> Head:
        """The head of the (first) noun phrase."""
        root = self.root
        return root.head if isinstance(root, NounPhrase) else root.parts[0].head

    def walk(self) -> Iterator[Any]:
        """Every node of the tree, parents first."""
        yield from _walk(self.root)

    def to_dict(self) -> dict[str, Any]:
        """The whole typed tree as plain JSON types; each node names its class under "type"."""
        return {
            "phrase": self.phrase,
            "root": _plain(self.root),
            "unknown": [_plain(span) for span in self.unknown],
        }


def _walk(node: Any) -> Iterator[Any]:
    yield node
    for spec in fields(node):
        value = getattr(node, spec.name)
        for item in value if isinstance(value, tuple) else (value,):
            if hasattr(item, "__dataclass_fields__"):
                yield from _walk(item)


def _plain(node: Any) -> Any:
    if isinstance(node, tuple):
        return [_plain(item) for item in node]
    if not hasattr(node, "__dataclass_fields__"):
        return node
    data: dict[str, Any] = {} if isinstance(node, Span) else {"type": type(node).__name__}
    for spec in fields(node):
        value = getattr(node, spec.name)
        if value is not None and value != ():
            data[spec.name] = _plain(value)
    return data
