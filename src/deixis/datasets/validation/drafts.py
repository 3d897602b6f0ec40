"""Draft: a sample as far as it could be read, faults and all, so that every check can look."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from deixis.core import Mask, Size
from deixis.datasets.samples import Expression, Sample

__all__ = ["Draft", "DraftExpression", "DraftObject", "Edges", "draft_of"]

Edges = tuple[float, float, float, float]
"""Four numbers as they stand in the file: nothing is known of their order yet."""


@dataclass(slots=True)
class DraftExpression:
    """An expression as it stands in the file; boxes that are no four numbers are left out."""

    record: str
    phrase: str
    boxes: list[Edges] = field(default_factory=list)
    plural: bool = False
    category: str | None = None
    id: str | None = None
    masks: list[Mask] = field(default_factory=list)
    spans: list[tuple[int, int, int]] = field(default_factory=list)


@dataclass(slots=True)
class DraftObject:
    """A labelled box as it stands in the file."""

    record: str
    category: str
    box: Edges
    mask: Mask | None = None


@dataclass(slots=True)
class Draft:
    """An image with what the file says of it.

    Attributes:
        image: Where the picture would be; None if its name cannot be used.
    """

    name: str
    image: Path | None
    expressions: list[DraftExpression] = field(default_factory=list)
    objects: list[DraftObject] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    size: Size | None = None
    split: str | None = None
    id: str | None = None


def draft_of(sample: Sample) -> Draft:
    """A sample that another format's reader accepted."""
    return Draft(
        name=sample.image.as_posix(),
        image=sample.image,
        expressions=[_draft(item, i) for i, item in enumerate(sample.expressions)],
        objects=[
            DraftObject(_record(i, item.id), item.category, item.box.xyxy, item.mask)
            for i, item in enumerate(sample.objects)
        ],
        captions=list(sample.captions),
        size=sample.size,
        split=sample.split,
        id=sample.id,
    )


def _record(index: int, name: str | None) -> str:
    return f"objects[{index}]" if name is None else f"objects[{index}] (id {name})"


def _draft(item: Expression, index: int) -> DraftExpression:
    return DraftExpression(
        record=f"expressions[{index}]",
        phrase=item.phrase,
        boxes=[box.xyxy for box in item.boxes],
        plural=item.plural,
        category=item.category,
        id=item.id,
        masks=list(item.masks),
        spans=[(span.start, span.end, span.caption) for span in item.spans],
    )
