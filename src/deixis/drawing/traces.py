"""The steps of an answer as a sheet of small pictures, one a step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from deixis.core import Grounding, ImageArray, Region, Size, Status, Step
from deixis.core.checks import require_image, require_kind
from deixis.drawing.captions import Caption, add_captions
from deixis.drawing.letters import printable
from deixis.drawing.outlines import draw_outline
from deixis.drawing.palette import PAPER, Colour, colour_of
from deixis.drawing.pens import Pen, scale_box

__all__ = ["draw_trace"]

_PANEL = Size(480, 400)  # the largest that one step's picture becomes
_PEN = Pen(2, 1, 15)
_DIM = 0.35  # how bright what was ruled out stays
_COLUMNS = 3
_GAP = 10
_MOST_PANELS = 30


@dataclass(frozen=True, slots=True)
class _Panel:
    words: str
    survivors: Sequence[Region]
    colour: Colour
    dashed: bool = False


def draw_trace(image: ImageArray, grounding: Grounding) -> ImageArray:
    """One small picture a step: what the step kept stays bright, the rest is dimmed.

    Steps that found what another step refers to come before it, marked with an arrow. The last
    picture is the answer.

    Raises:
        ImageError: The image is no RGB uint8 (H, W, 3).
        InputError: What is to be drawn is no Grounding.
    """
    require_image(image)
    require_kind("what draw_trace draws", Grounding, grounding, "one Grounding")
    small, factor = _shrink(image)
    panels = [*_panels(grounding.trace.steps), _answer(grounding)]
    cut = [*panels[: _MOST_PANELS - 1], panels[-1]] if len(panels) > _MOST_PANELS else panels
    return _sheet([_draw(small, factor, panel) for panel in cut])


def _panels(steps: Sequence[Step], path: str = "", depth: int = 0) -> Iterator[_Panel]:
    for number, step in enumerate(steps, start=1):
        name = f"{path}{number}"
        yield from _panels(step.parts, f"{name}.", depth + 1)
        left = f"{step.kept} left" if step.understood else "not understood, nothing changed"
        words = f"{'→ ' * depth}{name}  {printable(step.words)}: {left}"
        yield _Panel(words, step.survivors, colour_of(1 if depth == 0 else 4))


def _answer(grounding: Grounding) -> _Panel:
    sure = "" if grounding.confidence is None else f" {round(grounding.confidence * 100)}%"
    words = f"{printable(grounding.phrase)}: {grounding.status}{sure}"
    dashed = grounding.status is Status.AMBIGUOUS
    return _Panel(words, grounding.regions, colour_of(0), dashed)


def _shrink(image: ImageArray) -> tuple[ImageArray, float]:
    """The picture at panel size; small pictures are enlarged, at most eightfold."""
    import cv2

    height, width = image.shape[:2]
    factor = min(_PANEL.width / width, _PANEL.height / height, 8.0)
    size = (max(1, round(width * factor)), max(1, round(height * factor)))
    method = cv2.INTER_AREA if factor < 1 else cv2.INTER_NEAREST
    return np.asarray(cv2.resize(image, size, interpolation=method), dtype=np.uint8), factor


def _draw(small: ImageArray, factor: float, panel: _Panel) -> ImageArray:
    grey = small.mean(axis=2, keepdims=True)
    canvas = np.repeat(np.round(grey * _DIM), 3, axis=2).astype(np.uint8)
    size = Size(small.shape[1], small.shape[0])
    boxes = [scale_box(region.box, factor) for region in panel.survivors]
    for box in boxes:
        rows, columns = box.pixels(size)
        canvas[rows, columns] = small[rows, columns]
    for box in reversed(boxes):  # the best one last, on top
        draw_outline(canvas, box, panel.colour, _PEN, dashed=panel.dashed)
    return add_captions(canvas, [Caption(panel.words, panel.colour if boxes else None)], _PEN)


def _sheet(panels: Sequence[ImageArray]) -> ImageArray:
    """Panels in rows of at most three, on paper."""
    columns = min(_COLUMNS, len(panels))
    rows = -(-len(panels) // columns)
    width = max(panel.shape[1] for panel in panels) + _GAP
    height = max(panel.shape[0] for panel in panels) + _GAP
    shape = (rows * height + _GAP, columns * width + _GAP, 3)
    sheet = np.full(shape, PAPER, dtype=np.uint8)
    for index, panel in enumerate(panels):
        y, x = _GAP + index // columns * height, _GAP + index % columns * width
        sheet[y : y + panel.shape[0], x : x + panel.shape[1]] = panel
    return sheet
