"""From what the page says of its elements to boxes on the picture, each thing once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL.Image import Image

from deixis.core import Box, Size
from deixis.datasets.screens.ink import tighten
from deixis.datasets.screens.scene import Element

__all__ = ["Found", "elements", "once"]

# Of two elements at one place the earlier kind stays.
_ORDER = (
    "textbox", "dropdown", "button", "tab", "badge", "checkbox", "radio", "switch", "slider",
    "heading", "link", "text", "icon", "image", "chart", "card", "cell", "row", "table",
)  # fmt: skip
# Kinds of which only one is meant where both have the same box.
_RIVALS = {
    frozenset(pair.split())
    for pair in (
        "heading link", "heading text", "link text", "icon image", "badge text", "badge link",
        "button link", "button text", "card button", "card textbox", "tab link", "card cell",
        "badge button", "icon text", "icon link", "text textbox", "button textbox", "tab button",
        "card chart", "card image", "card dropdown",
    )
}  # fmt: skip
_SAME, _RIVAL = 0.85, 0.75  # intersection over union
_SHARED = 0.6  # of the smaller icon: two layers of one
_FAINT = 24  # levels between the lightest and darkest pixel of words that one can read
_INKED = 32  # levels from the ground
_ICON = (5.0, 56.0)  # least and most CSS pixels of an icon's longer side


@dataclass(frozen=True)
class Found:
    """What the script in the page reports: a box in CSS pixels, and how to finish it."""

    kind: str
    box: tuple[float, float, float, float]
    text: str
    mode: str

    @classmethod
    def read(cls, raw: dict[str, Any]) -> Found:
        """From the script's record."""
        x1, y1, x2, y2 = raw["box"]
        return cls(raw["kind"], (x1, y1, x2, y2), raw["text"], raw["mode"])


def elements(found: Iterable[Found], image: Image, scale: float) -> list[Element]:
    """The elements that one can see on the picture.

    Args:
        found: What the page reports.
        image: The screenshot, RGB.
        scale: Screen pixels per CSS pixel.
    """
    size = Size(*image.size)
    kept = []
    for item in found:
        box = Box(*(edge * scale for edge in item.box)).clip(size)
        finished = _finished(item.mode, box, image, scale)
        if finished is not None and finished.width >= 3 and finished.height >= 2:
            kept.append(Element(item.kind, finished, text=item.text))
    return once(kept)


def once(found: Iterable[Element]) -> list[Element]:
    """The elements, without those that stand for the same thing as one of a plainer kind."""
    kept: list[Element] = []
    for element in sorted(found, key=lambda element: _ORDER.index(element.kind)):
        if not any(_same(element, other) for other in kept):
            kept.append(element)
    return kept


def _same(a: Element, b: Element) -> bool:
    overlap = a.box.iou(b.box)
    if a.kind != b.kind:
        return overlap > _RIVAL and frozenset((a.kind, b.kind)) in _RIVALS
    if overlap > _SAME:
        return True
    shared = a.box.intersection(b.box) if a.kind == "icon" else None
    return shared is not None and shared.area > _SHARED * min(a.box.area, b.box.area)


def _finished(mode: str, box: Box, image: Image, scale: float) -> Box | None:
    if mode == "text":
        tight = tighten(image, box, margin=2 * scale)
        return tight if _spread(_crop(image, tight)) >= _FAINT else None
    if mode == "ink":
        ink = _ink(image, box)
        longest = max(ink.width, ink.height) / scale if ink else 0
        return ink if _ICON[0] <= longest <= _ICON[1] else None
    if mode == "picture":
        return box if _varied(image, box) else None
    return box


def _crop(image: Image, box: Box) -> npt.NDArray[np.int16]:
    rows, columns = box.pixels(Size(*image.size))
    area = (columns.start, rows.start, columns.stop, rows.stop)
    return np.asarray(image.crop(area), np.int16)


def _spread(pixels: npt.NDArray[np.int16]) -> int:
    return int((pixels.max(axis=(0, 1)) - pixels.min(axis=(0, 1))).max()) if pixels.size else 0


def _varied(image: Image, box: Box) -> bool:
    """Whether a picture shows anything but one colour: many never load, or load blank."""
    area = (int(box.x1), int(box.y1), int(box.x2), int(box.y2))
    small = image.crop(area).resize((48, 48))
    return bool(np.asarray(small, np.float64).std(axis=(0, 1)).max() >= 3)


def _ink(image: Image, box: Box) -> Box | None:
    """The drawing in a box, without margin; the colour along its edges is the ground."""
    x1, y1 = (max(0, round(edge) - 1) for edge in (box.x1, box.y1))
    x2, y2 = min(image.width, round(box.x2) + 1), min(image.height, round(box.y2) + 1)
    if min(x2 - x1, y2 - y1) < 4:
        return None
    pixels = np.asarray(image.crop((x1, y1, x2, y2)), np.int16)
    ink = np.abs(pixels - _ground(pixels)).max(axis=2) > _INKED
    if ink.sum() < 6:
        return None
    ys, xs = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    return Box(x1 + int(xs[0]), y1 + int(ys[0]), x1 + int(xs[-1]) + 1, y1 + int(ys[-1]) + 1)


def _ground(pixels: npt.NDArray[np.int16]) -> npt.NDArray[np.float64]:
    edge = np.concatenate([pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]])
    colours, counts = np.unique(edge, axis=0, return_counts=True)
    plain = counts.max() >= 0.35 * len(edge)
    return np.asarray(colours[counts.argmax()] if plain else np.median(edge, axis=0), np.float64)
