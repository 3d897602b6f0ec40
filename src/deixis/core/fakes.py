"""One seeded stand-in for each protocol, for our tests and for users' tests.

They need no weights, answer the same thing twice, and keep every promise of `core.conformance`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from deixis.core.boxes import Box, Size
from deixis.core.errors import InputError
from deixis.core.masks import Mask
from deixis.core.protocols import Embedding, ImageArray
from deixis.core.results import Grounding, Region, Status, Step, Trace
from deixis.core.text import ReadText, TextLine

__all__ = [
    "FakeDetector",
    "FakeEncoder",
    "FakeGrounder",
    "FakeProposer",
    "FakeReader",
    "FakeSegmenter",
]


class FakeDetector:
    """Returns the regions it was given, cut to the image; or seeded random ones.

    Example:
        >>> import numpy as np
        >>> detector = FakeDetector([Region(Box(0, 0, 4, 4), 0.9, label="cup")])
        >>> detector.detect(np.zeros((8, 8, 3), np.uint8))[0].label
        'cup'
    """

    name = "fake-detector"

    def __init__(
        self,
        regions: Sequence[Region] | None = None,
        *,
        labels: Sequence[str] = ("person", "cup", "dog"),
        seed: int = 0,
    ) -> None:
        self._regions = None if regions is None else list(regions)
        self._seed = seed
        seen = {region.label for region in regions or () if region.label}
        self.labels = frozenset(labels) | seen

    def detect(self, image: ImageArray) -> list[Region]:
        if self._regions is None:
            rng = np.random.default_rng(self._seed)
            labels = sorted(self.labels)
            return _random_regions(rng, image, labels=labels)
        size = _size(image)
        cut = [
            Region(r.box.clip(size), r.score, r.label, r.mask, r.text, r.source)
            for r in self._regions
        ]
        return sorted(cut, key=lambda region: -region.score)


class FakeProposer:
    """Returns seeded random regions without a label."""

    name = "fake-proposer"

    def __init__(self, seed: int = 0) -> None:
        self._seed = seed

    def propose(self, image: ImageArray) -> list[Region]:
        return _random_regions(np.random.default_rng(self._seed), image, labels=None)


class FakeReader:
    """Returns the lines it was given, cut to the image."""

    name = "fake-reader"

    def __init__(self, lines: Sequence[TextLine] = (), *, language: str | None = None) -> None:
        self._text = ReadText(tuple(lines), language if lines else None)

    def read(self, image: ImageArray) -> ReadText:
        size = _size(image)
        lines = tuple(
            replace(
                line,
                box=line.box.clip(size),
                words=tuple(replace(word, box=word.box.clip(size)) for word in line.words),
            )
            for line in self._text.lines
        )
        return replace(self._text, lines=lines)


class FakeEncoder:
    """Hashes bytes to unit vectors: equal inputs are near, others are not."""

    name = "fake-encoder"

    def __init__(self, dim: int = 16, *, seed: int = 0) -> None:
        self._dim = dim
        self._seed = seed

    def encode_images(self, crops: Sequence[ImageArray]) -> Embedding:
        return self._rows([crop.tobytes() for crop in crops])

    def encode_texts(self, phrases: Sequence[str]) -> Embedding:
        return self._rows([phrase.encode() for phrase in phrases])

    def encode_dense(self, image: ImageArray) -> Embedding:
        rows, columns = max(1, image.shape[0] // 16), max(1, image.shape[1] // 16)
        keys = [f"{row},{column}".encode() for row in range(rows) for column in range(columns)]
        return self._rows(keys).reshape(rows, columns, self._dim)

    def _rows(self, keys: Sequence[bytes]) -> Embedding:
        vectors = np.zeros((len(keys), self._dim), dtype=np.float32)
        for index, key in enumerate(keys):
            digest = hashlib.sha256(self._seed.to_bytes(8, "little") + key).digest()
            vector = np.random.default_rng(int.from_bytes(digest[:8], "little")).normal(
                size=self._dim
            )
            vectors[index] = vector / np.linalg.norm(vector)
        return vectors


class FakeSegmenter:
    """Returns the whole box as mask."""

    name = "fake-segmenter"

    def segment(self, image: ImageArray, boxes: Sequence[Box]) -> list[Mask]:
        return [Mask.from_box(box, _size(image)) for box in boxes]


class FakeGrounder:
    """Answers from a table of phrases; every other phrase is ABSENT.

    Example:
        >>> import numpy as np
        >>> grounder = FakeGrounder({"the cup": [Box(0, 0, 4, 4)]})
        >>> grounder.ground(np.zeros((8, 8, 3), np.uint8), ["the cup"])[0].status.value
        'FOUND'
    """

    name = "fake-grounder"

    def __init__(self, answers: Mapping[str, Sequence[Box]] | None = None) -> None:
        self._answers = dict(answers or {})

    def ground(self, image: Any, phrases: Sequence[str]) -> list[Grounding]:
        if not isinstance(image, np.ndarray):
            raise InputError(f"the fake grounder needs an array, got {type(image).__name__}")
        return [self._answer(_size(image), phrase) for phrase in phrases]

    def _answer(self, size: Size, phrase: str) -> Grounding:
        boxes = [box.clip(size) for box in self._answers.get(phrase, ())]
        regions = tuple(Region(box, 0.9, source=self.name) for box in boxes)
        step = Step("category", phrase, len(regions), (0, len(phrase)), regions)
        return Grounding(
            phrase,
            Status.FOUND if regions else Status.ABSENT,
            regions,
            confidence=0.9,
            image_size=size,
            trace=Trace((step,)),
            model=self.name,
        )


def _size(image: ImageArray) -> Size:
    return Size(int(image.shape[1]), int(image.shape[0]))


def _random_regions(
    rng: np.random.Generator, image: ImageArray, *, labels: Sequence[str] | None
) -> list[Region]:
    width, height = _size(image)
    regions = []
    for _ in range(5):
        x1, x2 = np.sort(rng.uniform(0, width, 2)).tolist()
        y1, y2 = np.sort(rng.uniform(0, height, 2)).tolist()
        label = None if labels is None else labels[int(rng.integers(len(labels)))]
        regions.append(Region(Box(x1, y1, x2, y2), float(rng.uniform()), label, source="fake"))
    return sorted(regions, key=lambda region: -region.score)
