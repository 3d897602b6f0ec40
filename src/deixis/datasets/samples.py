"""Sample, Expression and LabelledBox: an image, what people say about it and what is in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from deixis.core import Box, InputError, Mask, Size
from deixis.core.checks import require_each, require_kind

__all__ = ["Expression", "LabelledBox", "Sample", "Source", "Span"]


class Span(NamedTuple):
    """A part of a caption, in characters.

    Attributes:
        start: Offset of the first character.
        end: Offset behind the last one, so that ``caption[start:end]`` is the part.
        caption: Which caption of the sample, from 0.
    """

    start: int
    end: int
    caption: int = 0


class Source(NamedTuple):
    """Where a sample was read, for messages.

    Attributes:
        file: The annotation file.
        line: 1-based, where the sample starts; None where lines say little.
        record: Which part of the file: ``images[3]``.
    """

    file: Path
    line: int | None = None
    record: str = ""


@dataclass(frozen=True, slots=True)
class Expression:
    """One referring expression with what it refers to.

    Attributes:
        phrase: The words.
        boxes: Pixels of the upright image. None at all: nothing in the image fits. Several, and
            not ``plural``: the phrase is ambiguous between them.
        plural: All of the boxes are meant.
        skills: What it takes to understand it: "colour", "relation", ...
        category: Name of the kind of thing, or None.
        id: A name of the expression, unique within its data set, or None.
        masks: As many as boxes, or none.
        spans: The parts of the sample's captions that these words are; all boxes belong to each.
            Words that mean other boxes are an expression of their own.
        provenance: Where the words and boxes come from, in a few words, or None.

    Raises:
        InputError: The phrase is empty or no text, a box no Box or a mask no Mask, these differ in
            number, or a span is empty.

    Example:
        >>> Expression("the Fax field", ()).mode
        'absent'
    """

    phrase: str
    boxes: tuple[Box, ...] = ()
    plural: bool = False
    skills: tuple[str, ...] = ()
    category: str | None = None
    id: str | None = None
    masks: tuple[Mask, ...] = ()
    spans: tuple[Span, ...] = ()
    provenance: str | None = None

    def __post_init__(self) -> None:
        require_kind("an expression's phrase", str, self.phrase, "a text")
        require_each("an expression's boxes", Box, self.boxes)
        require_each("an expression's masks", Mask, self.masks)
        if not self.phrase.strip():
            raise InputError("an expression needs a phrase, got an empty one")
        if self.masks and len(self.masks) != len(self.boxes):
            raise InputError(
                f"an expression needs a mask per box or none, got {len(self.masks)} masks "
                f"and {len(self.boxes)} boxes"
            )
        for span in self.spans:
            if not 0 <= span.start < span.end or span.caption < 0:
                raise InputError(f"a span must be 0 <= start < end, caption >= 0, got {span}")

    @property
    def mode(self) -> str:
        """What is asked for: "absent", "single", "ambiguous" or "plural"."""
        if not self.boxes:
            return "absent"
        if self.plural:
            return "plural"
        return "single" if len(self.boxes) == 1 else "ambiguous"


@dataclass(frozen=True, slots=True)
class LabelledBox:
    """A thing in the image that has a category but no words of its own, as detectors learn from.

    Attributes:
        category: Name of the kind of thing.
        box: Pixels of the upright image.
        mask: Its pixels, or None.
        iscrowd: The box stands for a group whose members are not told apart (COCO's sense).
        id: A name of the box, unique within its data set, or None.

    Raises:
        InputError: The category is empty or no text, the box no Box, or the mask no Mask.
    """

    category: str
    box: Box
    mask: Mask | None = None
    iscrowd: bool = False
    id: str | None = None

    def __post_init__(self) -> None:
        require_kind("a labelled box's category", str, self.category, "a text")
        require_kind("a labelled box's box", Box, self.box)
        if self.mask is not None:
            require_kind("a labelled box's mask", Mask, self.mask)
        if not self.category.strip():
            raise InputError("a labelled box needs a category, got an empty one")


@dataclass(frozen=True, slots=True)
class Sample:
    """An image with its expressions, captions and labelled boxes.

    Attributes:
        image: Path of the picture file.
        expressions: In the order of the file.
        size: Width and height in pixels, where the data set says so.
        kind: The sort of image ("invoice", "photo"), or None.
        split: "train", "dev", "test", ..., or None.
        captions: Sentences about the whole image; spans of expressions point into them.
        objects: What a detector would find: boxes with a category and no words.
        id: A name of the image, unique within its data set, or None.
        provenance: Where the sample comes from, in a few words, or None.
        source: Where it was read; takes no part in comparisons and is not written.

    Raises:
        InputError: A span of an expression leads out of the captions.

    Example:
        >>> dog = Expression("a dog", (Box(0, 0, 9, 9),), spans=(Span(0, 5),))
        >>> Sample(Path("1.jpg"), (dog,), captions=("a dog with a ball",)).captions[0][0:5]
        'a dog'
    """

    image: Path
    expressions: tuple[Expression, ...] = ()
    size: Size | None = None
    kind: str | None = None
    split: str | None = None
    captions: tuple[str, ...] = ()
    objects: tuple[LabelledBox, ...] = ()
    id: str | None = None
    provenance: str | None = None
    source: Source | None = field(default=None, compare=False, repr=False)

    def __post_init__(self) -> None:
        for expression in self.expressions:
            for span in expression.spans:
                self._check(span, expression.phrase)

    def _check(self, span: Span, phrase: str) -> None:
        if span.caption >= len(self.captions):
            raise InputError(
                f"a span of {phrase!r:.80} names caption {span.caption}; "
                f"the sample has {len(self.captions)}"
            )
        length = len(self.captions[span.caption])
        if span.end > length:
            raise InputError(
                f"a span of {phrase!r:.80} ends at {span.end}; "
                f"caption {span.caption} has {length} characters"
            )
