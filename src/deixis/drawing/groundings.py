"""Answers on their picture."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from deixis.core import Grounding, ImageArray, InputError, Size, Status
from deixis.core.checks import require_each, require_image
from deixis.drawing.captions import Caption, add_captions
from deixis.drawing.labels import Label, draw_labels
from deixis.drawing.layers import draw_heatmap, draw_mask
from deixis.drawing.letters import printable, shorten
from deixis.drawing.outlines import draw_outline
from deixis.drawing.palette import colour_of
from deixis.drawing.pens import Pen, enlarge, pen_for, scale_box
from deixis.drawing.placement import Placer
from deixis.drawing.saving import save_image

__all__ = ["draw_grounding", "save_annotated"]

_LABEL_LETTERS = 22  # widest label, in heights of its letters; longer phrases go below the picture


def draw_grounding(
    image: ImageArray, groundings: Grounding | Sequence[Grounding], *, captions: bool = True
) -> ImageArray:
    """Draw one or several answers onto a copy of ``image``.

    Each answer has a colour. Its regions are outlined, alternatives of an AMBIGUOUS answer with
    dashes and numbers; masks are tinted, a heatmap is laid over (several in the colours
    of their answers, those of ABSENT ones left out). What has no place in the picture (ABSENT,
    UNSUPPORTED, long phrases) is said in a strip below it.

    Args:
        image: RGB uint8 (H, W, 3), the picture that was grounded.
        groundings: Answers for this picture.
        captions: Whether a strip may be added; without it the size stays that of ``image``
            (but very small pictures are enlarged).

    Returns:
        RGB uint8; higher than ``image`` when there is a strip.

    Raises:
        ImageError: The image is no such array.
        InputError: What is to be drawn are no Groundings, or they are of an image of another size.

    Example:
        >>> import numpy as np
        >>> from deixis.core import Box
        >>> from deixis.core.fakes import FakeGrounder
        >>> picture = np.zeros((480, 640, 3), np.uint8)
        >>> answers = FakeGrounder({"the cup": [Box(10, 10, 90, 90)]}).ground(picture, ["the cup"])
        >>> draw_grounding(picture, answers).shape
        (480, 640, 3)
    """
    require_image(image)
    answers = _answers(groundings, Size(image.shape[1], image.shape[0]))
    canvas, factor = enlarge(image)
    pen = pen_for(Size(canvas.shape[1], canvas.shape[0]))
    _draw_heatmaps(canvas, answers)
    labels = [_labels(answer, index, factor, pen) for index, answer in enumerate(answers)]
    _draw_regions(canvas, answers, labels, pen)
    placed = _draw_labels(canvas, labels, pen)
    if not captions:
        return canvas
    return add_captions(canvas, list(_captions(answers, labels, placed)), pen)


def save_annotated(
    image: ImageArray,
    groundings: Grounding | Sequence[Grounding],
    path: str | os.PathLike[str],
) -> Path:
    """Draw the answers and write the picture; see `draw_grounding` and `save_image`."""
    return save_image(draw_grounding(image, groundings), path)


def _answers(groundings: Grounding | Sequence[Grounding], size: Size) -> list[Grounding]:
    if isinstance(groundings, Grounding):
        return _answers([groundings], size)
    answers = list(groundings) if isinstance(groundings, Iterable) else groundings
    require_each("groundings", Grounding, answers)
    for answer in answers:
        if answer.image_size not in (size, Size(0, 0)):
            told = f"{answer.image_size[0]} x {answer.image_size[1]}"
            raise InputError(
                f"an answer must be drawn on the picture that it is about, of {told} pixels, "
                f"got one of {size[0]} x {size[1]}"
            )
    return answers


def _labels(answer: Grounding, index: int, factor: int, pen: Pen) -> list[Label]:
    boxes = [scale_box(region.box, factor) for region in answer.regions]
    if len(boxes) == 1:
        words = [_headline(answer, pen)]
    else:
        words = [str(number) for number in range(1, len(boxes) + 1)]
    return [Label(box, text, colour_of(index)) for box, text in zip(boxes, words, strict=True)]


def _headline(answer: Grounding, pen: Pen) -> str:
    phrase = shorten(printable(answer.phrase), _LABEL_LETTERS * pen.letters, pen.letters)
    return f"{phrase} {_percent(answer)}".rstrip()


def _percent(answer: Grounding) -> str:
    return "" if answer.confidence is None else f"{round(answer.confidence * 100)}%"


def _draw_heatmaps(canvas: ImageArray, answers: Sequence[Grounding]) -> None:
    several = sum(answer.heatmap is not None for answer in answers) > 1
    for index, answer in enumerate(answers):
        if answer.heatmap is None or (several and answer.status is Status.ABSENT):
            continue
        draw_heatmap(canvas, answer.heatmap, colour_of(index) if several else None)


def _draw_regions(
    canvas: ImageArray, answers: Sequence[Grounding], labels: Sequence[list[Label]], pen: Pen
) -> None:
    for answer, own in zip(answers, labels, strict=True):
        for region, label in zip(answer.regions, own, strict=True):
            if region.mask is not None:
                draw_mask(canvas, region.mask, label.colour, pen)
            dashed = answer.status is Status.AMBIGUOUS
            draw_outline(canvas, label.box, label.colour, pen, dashed=dashed)


def _draw_labels(canvas: ImageArray, labels: Sequence[list[Label]], pen: Pen) -> list[bool]:
    """Whether every label of each answer found a place."""
    placer = Placer(canvas, [label.box.pad(pen.reach) for own in labels for label in own])
    placed = iter(draw_labels(canvas, [label for own in labels for label in own], pen, placer))
    return [all(list(islice(placed, len(own)))) for own in labels]


def _captions(
    answers: Sequence[Grounding], labels: Sequence[list[Label]], placed: Sequence[bool]
) -> Iterator[Caption]:
    """An entry for each answer that its label in the picture does not tell in full."""
    for index, (answer, own, shown) in enumerate(zip(answers, labels, placed, strict=True)):
        told = len(own) == 1 and shown and printable(answer.phrase) in own[0].words
        if not told:
            yield Caption(_sentence(answer), colour_of(index) if own else None)


def _sentence(answer: Grounding) -> str:
    number = len(answer.regions)
    meaning = {
        Status.FOUND: "" if number == 1 else f"{number} regions",
        Status.AMBIGUOUS: f"AMBIGUOUS, {number} fit equally well",
        Status.ABSENT: "ABSENT, not in this picture",
        Status.UNSUPPORTED: "UNSUPPORTED, this model cannot tell",
    }[answer.status]
    parts = [part for part in (meaning, _percent(answer)) if part]
    return f"{printable(answer.phrase)}: {', '.join(parts)}" if parts else printable(answer.phrase)
