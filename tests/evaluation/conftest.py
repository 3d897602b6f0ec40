"""A small data set with every kind of expression, and a grounder that answers from a table."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from deixis.core import Box, Grounding, Region, Size, Status, Step, Trace
from deixis.datasets import Expression, Sample, write_expressions

CUP, MUG, JAR = Box(10, 10, 40, 40), Box(60, 10, 90, 40), Box(100, 50, 120, 90)


class TableGrounder:
    """Answers each phrase from a table of (status, boxes, scores, confidence); counts its calls."""

    def __init__(self, table: dict[str, Grounding], name: str = "table") -> None:
        self.name = name
        self.table = table
        self.calls = 0

    def ground(self, image: object, phrases: Sequence[str]) -> list[Grounding]:
        self.calls += 1
        absent = Grounding("", Status.ABSENT, image_size=Size(128, 96), model=self.name)
        return [
            Grounding(
                phrase,
                found.status,
                found.regions,
                confidence=found.confidence,
                image_size=Size(128, 96),
                trace=found.trace,
                model=self.name,
            )
            for phrase in phrases
            for found in [self.table.get(phrase, absent)]
        ]


def found(*boxes: Box, confidence: float | None = None, others: Sequence[Box] = ()) -> Grounding:
    """FOUND at these boxes, best first; ``others`` were considered last."""
    regions = tuple(Region(box, 0.9 - 0.1 * rank) for rank, box in enumerate(boxes))
    survivors = (*regions, *(Region(box, 0.1) for box in others))
    step = Step("category", "x", len(regions), survivors=survivors)
    status = Status.FOUND if boxes else Status.ABSENT
    return Grounding("", status, regions, confidence=confidence, trace=Trace((step,)))


def samples(folder: Path) -> list[Sample]:
    """Three images: single and plural; absent and ambiguous; two singles."""
    first = (
        Expression("the cup", (CUP,), skills=("kind",), category="cup", id="1"),
        Expression("all mugs", (CUP, MUG), plural=True, skills=("plural",), id="2"),
    )
    second = (
        Expression("the dog", skills=("absent",), id="3"),
        Expression("the thing", (CUP, MUG), skills=("kind",), id="4"),
    )
    third = (
        Expression("the jar", (JAR,), skills=("kind", "colour"), category="jar", id="5"),
        Expression("the very small red jar at the left", (JAR,), category="jar", id="6"),
    )
    names, kinds = ("a.png", "b.png", "sub/c.png"), ("photo", "photo", "form")
    return [
        Sample(folder / name, items, size=Size(128, 96), kind=kind, split="test")
        for name, items, kind in zip(names, (first, second, third), kinds, strict=True)
    ]


ANSWERS = {
    "the cup": found(CUP, confidence=0.9),
    "all mugs": found(CUP, confidence=0.6),  # one is missing
    "the thing": found(CUP, confidence=0.4),  # should be AMBIGUOUS
    "the jar": found(Box(100, 50, 120, 75), confidence=0.7),  # IoU 0.625
    "the very small red jar at the left": found(MUG, others=[JAR]),  # wrong one first
}
"""Right: the cup, the dog (absent), the jar. Wrong: the other three."""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The samples on disk, pictures and all."""
    folder = tmp_path / "data"
    for sample in samples(folder):
        sample.image.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(np.full((96, 128, 3), 200, np.uint8)).save(sample.image)
    write_expressions(folder, samples(folder))
    return folder


@pytest.fixture
def table() -> TableGrounder:
    return TableGrounder(dict(ANSWERS))
