"""What every implementation of a protocol must keep, as plain functions: no pytest needed.

Each ``check_*`` takes an implementation, runs it on an ordinary image, on one pixel and on
twice the same, and raises an AssertionError that says what was promised and what came.

Example:
    >>> from deixis.core.fakes import FakeDetector
    >>> check_detector(FakeDetector())
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

import numpy as np

from deixis.core.boxes import Box, Boxes, Size
from deixis.core.masks import Mask
from deixis.core.protocols import (
    Detector,
    Encoder,
    EncodesBoxes,
    Grounder,
    ImageArray,
    Proposer,
    Segmenter,
    TextReader,
)
from deixis.core.results import Grounding, Region, Status
from deixis.core.text import ReadText, TextLine, Word

__all__ = [
    "check_detector",
    "check_encoder",
    "check_grounder",
    "check_proposer",
    "check_reader",
    "check_segmenter",
    "ordinary_image",
]

PHRASES = ("the red square", "the blue one on the right", "a dog", "the red square")
"""Ordinary phrases; one twice, for it must be answered twice the same."""

_SLACK = 1e-6  # pixels; rounding of whoever cut the boxes
_Answer = TypeVar("_Answer")


def ordinary_image() -> ImageArray:
    """A small picture with a red and a blue square on grey, (96, 128, 3)."""
    image = np.full((96, 128, 3), 200, dtype=np.uint8)
    image[20:60, 16:56] = (200, 30, 30)
    image[30:70, 76:112] = (30, 60, 200)
    return image


def check_detector(detector: Detector, image: ImageArray | None = None) -> None:
    """Regions with known labels, best first, inside the image, the same each time."""
    _check_protocol(detector, Detector)
    _require(isinstance(detector.labels, frozenset), "labels must be a frozenset", detector.labels)
    for picture in _images(image):
        regions = _same_twice(detector.detect, picture)
        _check_regions(regions, _size(picture))
        for region in regions:
            known = region.label in detector.labels
            _require(known, "each region's label must be one of .labels", region.label)


def check_proposer(proposer: Proposer, image: ImageArray | None = None) -> None:
    """Regions without a label, best first, inside the image, the same each time."""
    _check_protocol(proposer, Proposer)
    for picture in _images(image):
        regions = _same_twice(proposer.propose, picture)
        _check_regions(regions, _size(picture))
        labels = [region.label for region in regions if region.label is not None]
        _require(not labels, "a proposal must have no label", labels)


def check_encoder(encoder: Encoder, image: ImageArray | None = None) -> None:
    """Rows of length 1, float32, one an input, in one space, the same each time."""
    _check_protocol(encoder, Encoder)
    pictures = _images(image)
    images = _same_twice(encoder.encode_images, pictures)
    texts = _same_twice(encoder.encode_texts, list(PHRASES))
    _check_rows(images, len(pictures))
    _check_rows(texts, len(PHRASES))
    one_space = images.shape[1] == texts.shape[1]
    _require(one_space, "images and texts must share one space", (images.shape, texts.shape))
    alike = np.allclose(texts[0], texts[3], atol=1e-4)
    _require(alike, "equal phrases must have equal rows", "different rows")
    _require(len(encoder.encode_images([])) == 0, "no crops must give no rows", "rows")
    _require(len(encoder.encode_texts([])) == 0, "no phrases must give no rows", "rows")
    for picture in pictures:
        dense = _same_twice(encoder.encode_dense, picture)
        fits = isinstance(dense, np.ndarray) and dense.ndim == 3
        fits = fits and dense.shape[2] == images.shape[1] and dense.size > 0
        _require(fits, f"encode_dense must give (h, w, {images.shape[1]})", _told(dense))
        _check_rows(dense.reshape(-1, dense.shape[2]), dense.shape[0] * dense.shape[1])
        if isinstance(encoder, EncodesBoxes):
            width, height = _size(picture)
            boxes = Boxes.of([Box(0, 0, width, height), Box(0, 0, width / 2, height / 2)])
            given = _same_twice(_with(encoder.encode_boxes, boxes), picture)
            _check_rows(given, 2)


def check_reader(reader: TextReader, image: ImageArray | None = None) -> None:
    """Lines and words inside the image, with scores in 0..1, the same each time."""
    _check_protocol(reader, TextReader)
    for picture in _images(image):
        text = _same_twice(reader.read, picture)
        _require(isinstance(text, ReadText), "read must give a ReadText", type(text))
        tag = text.language
        _require(bool(tag) == bool(text.lines), "language must be set with text, else None", tag)
        for line in text.lines:
            _require(bool(line.text.strip()), "a line must hold text", line)
            parts: list[TextLine | Word] = [line, *line.words]
            for part in parts:
                _check_inside(part.box, _size(picture))
                _require(0.0 <= part.score <= 1.0, "a score must be in 0..1", part.score)


def check_segmenter(segmenter: Segmenter, image: ImageArray | None = None) -> None:
    """One mask of the image's size a box, in order, the same each time."""
    _check_protocol(segmenter, Segmenter)
    for picture in _images(image):
        width, height = _size(picture)
        boxes = [Box(0, 0, width, height), Box(0, 0, max(1, width // 2), max(1, height // 2))]
        masks = _same_twice(_with(segmenter.segment, boxes), picture)
        _require_list(masks, Mask, "segment must give a list of Masks")
        _require(len(masks) == len(boxes), "there must be one mask a box", len(masks))
        for mask in masks:
            _require(mask.size == (width, height), "a mask must have the image's size", mask.size)
        _require(not segmenter.segment(picture, []), "no boxes must give no masks", "masks")


def check_grounder(grounder: Grounder, image: ImageArray | None = None) -> None:
    """One consistent Grounding a phrase, in order, whatever the other phrases are."""
    _check_protocol(grounder, Grounder)
    for picture in _images(image):
        answers = _same_twice(_with(grounder.ground, list(PHRASES)), picture)
        _check_answers(answers, PHRASES, _size(picture))
        _require(answers[0] == answers[3], "equal phrases must have equal answers", answers[3])
        alone = grounder.ground(picture, [PHRASES[1]])[0]
        _require(alone == answers[1], "an answer must not depend on other phrases", alone)
        _require(grounder.ground(picture, []) == [], "no phrases must give no answers", "some")
    many = [f"the thing number {number}" for number in range(100)]
    picture = ordinary_image()
    _check_answers(grounder.ground(picture, many), many, _size(picture))


def _check_answers(answers: list[Grounding], phrases: Sequence[str], size: Size) -> None:
    _require_list(answers, Grounding, "ground must give a list of Groundings")
    asked = [answer.phrase for answer in answers]
    _require(asked == list(phrases), "answers must stand in the order of the phrases", asked)
    for answer in answers:
        sized = isinstance(answer.image_size, Size) and answer.image_size == size
        _require(sized, f"image_size must be {size}", _told(answer.image_size))
        _check_regions(list(answer.regions), size)
        _check_status(answer)
        _require(bool(answer.model), "an answer must name its model", answer.model)
        again = Grounding.from_dict(answer.to_dict())
        if answer.heatmap is None:  # a heatmap is rounded on the way
            _require(again == answer, "to_dict and from_dict must give the answer back", again)
        else:
            shape = answer.heatmap.shape
            _require(shape == (size[1], size[0]), "a heatmap must be (H, W) of the image", shape)
            low, high = answer.heatmap.min(initial=0.0), answer.heatmap.max(initial=0.0)
            _require(0.0 <= low <= high <= 1.0, "a heatmap must be in 0..1", (low, high))


def _check_status(answer: Grounding) -> None:
    allowed = {Status.FOUND: 1, Status.AMBIGUOUS: 2}.get(answer.status)
    count = len(answer.regions)
    agrees = count == 0 if allowed is None else count >= allowed
    _require(agrees, f"{answer.status} must agree with the regions", f"{count} regions")
    if answer.confidence is not None:
        in_range = 0.0 <= answer.confidence <= 1.0
        _require(in_range, "confidence must be in 0..1 or None", answer.confidence)


def _check_regions(regions: list[Region], size: Size) -> None:
    _require_list(regions, Region, "there must be a list of Regions")
    scores = [region.score for region in regions]
    _require(scores == sorted(scores, reverse=True), "regions must come best first", scores)
    for region in regions:
        _require(0.0 <= region.score <= 1.0, "a score must be in 0..1", region.score)
        _check_inside(region.box, size)
        if region.mask is not None:
            fits = region.mask.size == size
            _require(fits, "a mask must have the image's size", region.mask.size)


def _check_inside(box: Box, size: Size) -> None:
    inside = (
        box.x1 >= -_SLACK
        and box.y1 >= -_SLACK
        and box.x2 <= size[0] + _SLACK
        and box.y2 <= size[1] + _SLACK
    )
    _require(inside, f"a box must lie inside the image of {size[0]} x {size[1]}", box)


def _check_rows(rows: Any, count: int) -> None:
    fits = isinstance(rows, np.ndarray) and rows.dtype == np.float32
    fits = fits and rows.ndim == 2 and rows.shape[0] == count
    _require(fits, f"there must be ({count}, D) float32", _told(rows))
    lengths = np.linalg.norm(rows, axis=1)
    _require(np.allclose(lengths, 1.0, atol=1e-3), "rows must have length 1", lengths)


def _check_protocol(thing: Any, protocol: type) -> None:
    kept = isinstance(thing, protocol)
    _require(kept, f"it must have the members of {protocol.__name__}", type(thing).__name__)
    named = isinstance(thing.name, str) and bool(thing.name)
    _require(named, "name must be a text that is not empty", thing.name)


def _same_twice(run: Callable[[Any], _Answer], given: Any) -> _Answer:
    """Run twice on the same input: equal answers, input untouched."""
    arrays = given if isinstance(given, list) else [given]
    before = [item.copy() for item in arrays if isinstance(item, np.ndarray)]
    first, second = run(given), run(given)
    passing = not isinstance(first, Iterator)
    _require(passing, "an answer must not be an iterator, which is gone once read", _told(first))
    after = [item for item in arrays if isinstance(item, np.ndarray)]
    untouched = all(np.array_equal(a, b) for a, b in zip(before, after, strict=True))
    _require(untouched, "the image must be left as it was", "other pixels")
    if isinstance(first, np.ndarray) and isinstance(second, np.ndarray):
        finite = not np.issubdtype(first.dtype, np.number) or np.isfinite(first).all()
        _require(bool(finite), "numbers must be finite", first)
    _require(_equal(first, second), "the same input must get the same answer", second)
    return first


def _with(run: Callable[[Any, Any], _Answer], rest: Any) -> Callable[[Any], _Answer]:
    """The call of an image alone; by place, for a part may call its parameters otherwise."""
    return lambda image: run(image, rest)


def _equal(one: Any, other: Any) -> bool:
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_equal, one, other))
    return bool(np.asarray(one == other).all())


def _images(image: ImageArray | None) -> list[ImageArray]:
    one_pixel = np.full((1, 1, 3), 128, dtype=np.uint8)
    return [ordinary_image() if image is None else image, one_pixel]


def _size(image: ImageArray) -> Size:
    return Size(int(image.shape[1]), int(image.shape[0]))


def _require_list(given: Any, kind: type, promise: str) -> None:
    _require(isinstance(given, list), promise, _told(given))
    for item in given:
        _require(isinstance(item, kind), promise, f"{_told(item)} in it")


def _told(thing: object) -> str:
    if isinstance(thing, np.ndarray):
        return f"{thing.dtype} {thing.shape}"
    return f"{type(thing).__name__}: {thing!r}"


def _require(kept: bool, promise: str, got: object) -> None:
    if not kept:
        raise AssertionError(f"{promise}, got {str(got)[:300]}")
