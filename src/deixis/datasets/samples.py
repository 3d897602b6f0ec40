"""Sample and Expression: an image and what people say about it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from deixis.core import Box, InputError, Mask, Size

__all__ = ["Expression", "Sample"]


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

    Raises:
        InputError: The phrase is empty, or masks and boxes differ in number.

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

    def __post_init__(self) -> None:
        if not self.phrase.strip():
            raise InputError("an expression needs a phrase, got an empty one")
        if self.masks and len(self.masks) != len(self.boxes):
            raise InputError(
                f"an expression needs a mask per box or none, got {len(self.masks)} masks "
                f"and {len(self.boxes)} boxes"
            )

    @property
    def mode(self) -> str:
        """What is asked for: "absent", "single", "ambiguous" or "plural"."""
        if not self.boxes:
            return "absent"
        if self.plural:
            return "plural"
        return "single" if len(self.boxes) == 1 else "ambiguous"


@dataclass(frozen=True, slots=True)
class Sample:
    """An image with its expressions.

    Attributes:
        image: Path of the picture file.
        expressions: In the order of the file.
        size: Width and height in pixels, where the data set says so.
        kind: The sort of image ("invoice", "photo"), or None.
        split: "train", "dev", "test", ..., or None.
    """

    image: Path
    expressions: tuple[Expression, ...] = ()
    size: Size | None = None
    kind: str | None = None
    split: str | None = None
