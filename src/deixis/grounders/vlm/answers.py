"""read_answer: what a model wrote, turned into boxes or a verdict. It never fails."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from deixis.core import Box, Size, Status
from deixis.grounders.vlm.frames import PER_MILLE, UNIT, Frame, guess_frame
from deixis.grounders.vlm.loose_json import loose_values
from deixis.grounders.vlm.marks import Mark
from deixis.grounders.vlm.prose import prose_marks
from deixis.grounders.vlm.shapes import node_marks
from deixis.grounders.vlm.tags import tagged_marks
from deixis.grounders.vlm.verdicts import verdict, without_thoughts

__all__ = ["LONGEST_ANSWER", "Reading", "WrittenBox", "read_answer"]

LONGEST_ANSWER = 20_000  # characters that are read; hundreds of boxes


@dataclass(frozen=True, slots=True)
class WrittenBox:
    """A box in pixels of the original image, its label, and where it stands in the text."""

    box: Box
    label: str | None
    span: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reading:
    """What an answer says.

    Attributes:
        status: FOUND with boxes, else ABSENT or UNSUPPORTED.
        boxes: In the order written, duplicates kept, each inside the image.
        points: (x, y) in pixels, where the model pointed instead of drawing a box.
        notes: What a reader should know: cut off, dropped, guessed.
    """

    status: Status
    boxes: tuple[WrittenBox, ...] = ()
    points: tuple[tuple[float, float], ...] = ()
    notes: tuple[str, ...] = ()


def read_answer(
    text: str,
    size: Size,
    *,
    frame: Frame | None = None,
    seen: Size | None = None,
    cut: bool = False,
) -> Reading:
    """Read the coordinates of a vision-language model's answer.

    Understood are location tokens and tags (see `tags`), JSON (fenced, cut off, with single
    quotes, as Python), arrays, named corners, and numbers in sentences. A notation that says its
    own frame wins over ``frame``; numbers that are all at most 1, one of them broken, are parts of
    the image in any frame but per cent.

    Args:
        text: The answer.
        size: Of the original upright image; boxes come in its pixels, cut to it.
        frame: What plain numbers are measured in, by the model's family; None guesses.
        seen: Size of the image as the model got it, for guessed pixels; default ``size``.
        cut: Whether the model was stopped by a limit of length.

    Example:
        >>> reading = read_answer('[{"bbox_2d": [100, 200, 300, 400]}]', Size(500, 500),
        ...                       frame=Frame.grid(1000))
        >>> reading.boxes[0].box.xyxy
        (50.0, 100.0, 150.0, 200.0)
    """
    plain = without_thoughts(text[:LONGEST_ANSWER])
    marks = _marks(plain, cut=cut or len(text) > LONGEST_ANSWER)
    notes = ["the answer was cut off"] if cut else []
    if not marks:
        status, why = verdict(plain)
        if cut and status is Status.ABSENT and plain.count("[") + plain.count("{") > 0:
            status, why = Status.UNSUPPORTED, "nothing whole is left of the answer"
        return Reading(status, notes=(*notes, why))
    usual = frame or _guess(marks, seen or size, notes)
    boxes, points = _in_pixels(marks, usual, size)
    dropped = len(marks) - len(boxes) - len(points)
    if dropped:
        notes.append(f"{dropped} without extent inside the image left out")
    return _conclude(marks, boxes, points, notes)


def _conclude(
    marks: Sequence[Mark],
    boxes: Sequence[WrittenBox],
    points: Sequence[tuple[float, float]],
    notes: Sequence[str],
) -> Reading:
    if boxes:
        return Reading(Status.FOUND, tuple(boxes), tuple(points), tuple(notes))
    if all(not any(mark.numbers) for mark in marks):  # [0, 0, 0, 0] is how some say "none"
        return Reading(Status.ABSENT, notes=(*notes, "the model answered that there is none"))
    where = ", ".join(f"({x:.0f}, {y:.0f})" for x, y in points)
    why = f"the model pointed at {where} and drew no box" if points else "no box could be used"
    return Reading(Status.UNSUPPORTED, points=tuple(points), notes=(*notes, why))


def _marks(text: str, *, cut: bool) -> list[Mark]:
    if marks := tagged_marks(text):
        return marks
    marks = list(node_marks(loose_values(text)))
    if any(mark.is_box for mark in marks):
        return marks
    return prose_marks(text, cut=cut) or marks


def _guess(marks: Sequence[Mark], seen: Size, notes: list[str]) -> Frame:
    numbers = [number for mark in marks if mark.frame is None for number in mark.numbers]
    guessed = guess_frame(numbers, seen)
    if numbers:
        notes.append(f"the model's frame is not known; its numbers are taken as {guessed.name}")
    return guessed


def _in_pixels(
    marks: Sequence[Mark], frame: Frame, size: Size
) -> tuple[list[WrittenBox], list[tuple[float, float]]]:
    boxes, points = [], []
    for mark in marks:
        own = mark.frame or frame
        if _is_unit(mark.numbers) and (mark.frame is None or own.width == PER_MILLE.width):
            own = _unit(own)  # no model writes thousandths with broken numbers below 1
        if not mark.is_box:
            point = own.point(mark.numbers, size)
            points += [point] if point is not None else []
        elif (box := own.box(mark.numbers, size)) is not None:
            boxes.append(WrittenBox(box, mark.label, mark.span))
    return boxes, points


def _is_unit(numbers: Sequence[float]) -> bool:
    """Whether numbers are parts of the image: none above 1 and one of them broken."""
    return max(map(abs, numbers)) <= 1 and any(not number.is_integer() for number in numbers)


def _unit(frame: Frame) -> Frame:
    return Frame.grid(1, y_first=True) if frame.y_first else UNIT
