"""The steps of a form or order: numbered marks in a row or column, each with its name beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from deixis.core import Box, Region, TextLine
from deixis.grounders.neuro_symbolic.looks.letterforms import thickness
from deixis.grounders.neuro_symbolic.memo import once_a_scene
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["Step", "active_step", "steps_of"]

_MARKS = frozenset({"button", "icon", "radio", "badge", "image"})
_DISCS = frozenset({"button", "radio", "badge"})
_HELD = frozenset({"card", "button", "badge", "tab", "textbox"})
_LEAST, _MOST = 13, 70  # pixels of the side of a mark
_FEWEST = 3  # steps
_TICKED = 0.6  # score of a radio button from which on a row of them is a question
_SNUG, _WIDE = 6, 30  # heights of words by which their frame is wider at most
_DISC = (0.66, 0.86)  # share of its box that a disc covers
_STANDS_OUT = 14  # levels of 255
_ALIKE = 0.18  # of the side, by which marks of one row differ
_UNLIKE = 24.0  # levels of the ink by which the name of the active one differs from the others
_NUMBERED = re.compile(r"^(\d)[.)]? +\D")


@dataclass(frozen=True)
class Step:
    """One step: its mark and name in one box.

    Attributes:
        box: Around both.
        label: Its name.
        mark: The circle before or over the name; None where the number is in a line with it.
    """

    box: Box
    label: TextLine
    mark: Box | None = None


@once_a_scene
def steps_of(scene: Scene) -> tuple[Step, ...]:
    """The steps of a page in their order; () where it has none."""
    found = max((*_marked(scene), _in_line(scene)), key=len, default=())
    return found if len(found) >= _FEWEST else ()


def active_step(steps: Sequence[Step], scene: Scene) -> int | None:
    """Index of the one whose name is set unlike the others; else whose mark is."""
    for boxes in ([s.label.box for s in steps], [s.mark or s.box for s in steps]):
        looks = np.array([_look(box, scene) for box in boxes])
        apart = [
            float(np.median([np.abs(a - b).max() for j, b in enumerate(looks) if j != i]))
            for i, a in enumerate(looks)
        ]
        if max(apart) > _UNLIKE:
            return int(np.argmax(apart))
    return None


def _look(box: Box, scene: Scene) -> list[float]:
    """Colour of ink and ground, and how heavy the letters are."""
    x1, y1, x2, y2 = (round(edge) for edge in box.xyxy)
    pixels = scene.image[max(y1, 0) : y2, max(x1, 0) : x2].reshape(-1, 3).astype(np.float64)
    if not len(pixels):
        return [0.0] * 7
    ground = np.median(pixels, axis=0)
    away = np.abs(pixels - ground).sum(axis=1)
    ink = pixels[away >= 0.7 * float(away.max())].mean(axis=0)
    return [*ink.tolist(), *ground.tolist(), 60.0 * float(thickness(scene.image, box))]


def _marked(scene: Scene) -> Iterator[tuple[Step, ...]]:
    """Rows and columns of equal marks that all have a name on the same side."""
    marks = _apart([item for item in scene.elements if _is_mark(item)])
    for axis in (0, 1):
        for first in marks:
            line = [m for m in marks if _in_a_line(first.box, m.box, axis)]
            line.sort(key=lambda item: item.box.center[axis])
            if len(line) < _FEWEST or line[0] is not first:
                continue
            if _is_question(line, scene) or not _are_discs(line, scene):
                continue
            for side in (_right, _under):
                steps = [_step(item.box, side(item.box, scene)) for item in line]
                if all(steps):
                    yield tuple(step for step in steps if step is not None)


def _is_mark(item: Region) -> bool:
    side = max(item.box.width, item.box.height)
    return (
        item.label in _MARKS
        and _LEAST < side < _MOST
        and 0.82 < item.box.width / max(item.box.height, 1) < 1.22
    )


def _apart(items: Sequence[Region]) -> list[Region]:
    kept: list[Region] = []
    for item in sorted(items, key=lambda item: item.box.area):
        if all(not other.box.pad(3).contains(*item.box.center) for other in kept):
            kept.append(item)
    return kept


def _in_a_line(a: Box, b: Box, axis: int) -> bool:
    level = abs(a.center[1 - axis] - b.center[1 - axis]) < 0.12 * a.height + 1
    return level and abs(a.height - b.height) < _ALIKE * a.height + 1


def _are_discs(line: Sequence[Region], scene: Scene) -> bool:
    """Whether most marks are discs or rings, as no icons of a list are."""
    held = [
        any(o.label in _DISCS and o.box.iou(item.box) > 0.6 for o in scene.elements)
        or _is_full_disc(item.box, scene)
        for item in line
    ]
    return 2 * sum(held) > len(line)


def _is_full_disc(box: Box, scene: Scene) -> bool:
    """Whether what stands out from the ground at the edge of a mark fills a circle."""
    rows, columns = box.pixels(scene.size)
    crop = scene.image[rows, columns].astype(np.int16)
    edge = np.concatenate([crop[0], crop[-1], crop[:, 0], crop[:, -1]])
    own = np.abs(crop - np.median(edge, axis=0)).max(axis=2) > _STANDS_OUT
    high, wide = np.flatnonzero(own.any(axis=1)), np.flatnonzero(own.any(axis=0))
    if not high.size or not wide.size:
        return False
    figure = own[high[0] : high[-1] + 1, wide[0] : wide[-1] + 1]
    spans = np.array([np.ptp(np.flatnonzero(row)) + 1 if row.any() else 0 for row in figure])
    even = 0.9 < figure.shape[1] / figure.shape[0] < 1.1 and min(figure.shape) >= _LEAST
    full = own[high[0] : high[-1] + 1].any(axis=1).all() and figure.mean() > _DISC[0] - 0.2
    return bool(even and full and _DISC[0] < spans.mean() / figure.shape[1] < _DISC[1])


def _is_question(line: Sequence[Region], scene: Scene) -> bool:
    """Whether the marks are radio buttons or boxes to tick, none with a number in it."""
    boxes = [item.box for item in line]
    ticked = any(
        item.label in ("radio", "checkbox", "switch")
        and item.score >= _TICKED
        and any(item.box.iou(box) > 0.5 for box in boxes)
        for item in scene.elements
    )
    small = max(box.height for box in boxes) < 1.25 * float(
        np.median([one.box.height for one in scene.text.lines] or [12.0])
    )
    full = all(_is_full_disc(box, scene) for box in boxes)  # buttons to choose by are rings
    return small or (ticked and not full)


def _right(mark: Box, scene: Scene) -> TextLine | None:
    near = [
        line
        for line in scene.text.lines
        if abs(line.box.center[1] - mark.center[1]) < 0.35 * mark.height
        and -2 < line.box.x1 - mark.x2 < 1.1 * mark.width
        and any(char.isalpha() for char in line.text)
    ]
    return min(near, key=lambda line: line.box.x1, default=None)


def _under(mark: Box, scene: Scene) -> TextLine | None:
    near = [
        line
        for line in scene.text.lines
        if abs(line.box.center[0] - mark.center[0]) < 0.4 * mark.width
        and -2 < line.box.y1 - mark.y2 < 0.8 * mark.height
        and any(char.isalpha() for char in line.text)
    ]
    return min(near, key=lambda line: line.box.y1, default=None)


def _step(mark: Box, label: TextLine | None) -> Step | None:
    return None if label is None else Step(mark.union(label.box), label, mark)


def _in_line(scene: Scene) -> tuple[Step, ...]:
    """Lines such as "1 Account", "2 Licence" that follow each other in one row."""
    told = [
        (int(found[1]), line) for line in scene.text.lines if (found := _NUMBERED.match(line.text))
    ]
    for number, first in told:
        if number != 1:
            continue
        row = sorted(
            (pair for pair in told if abs(pair[1].box.center[1] - first.box.center[1]) < 4),
            key=lambda pair: pair[1].box.x1,
        )
        if [n for n, _ in row] == list(range(1, len(row) + 1)):
            lines = [line for _, line in row]
            return tuple(map(Step, _frames([line.box for line in lines], scene), lines))
    return ()


def _frames(boxes: Sequence[Box], scene: Scene) -> list[Box]:
    """The pills or tabs that words stand in, wide ones if all are of one size; or the words."""
    wide = [_held(box, scene, _WIDE) for box in boxes]
    size = wide[0] if wide else None
    if size and all(
        abs(one.width - size.width) < 5 and abs(one.height - size.height) < 3 and one != box
        for one, box in zip(wide, boxes, strict=True)
    ):
        return wide
    return [_held(box, scene, _SNUG) for box in boxes]


def _held(box: Box, scene: Scene, most: float) -> Box:
    """The smallest frame around words, wider than them by ``most`` times their height at most."""
    around = [
        item.box
        for item in scene.elements
        if item.label in _HELD
        and item.score > 0.3
        and item.box.contains(*box.center)
        and box.width < item.box.width < box.width + most * box.height
        and item.box.height < 4 * box.height
    ]
    return min(around, key=lambda one: one.area, default=box)
