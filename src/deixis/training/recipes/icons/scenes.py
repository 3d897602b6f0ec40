"""Icons as they stand on pages: small, coloured, in buttons, blurred, a little off."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.core import Box, ImageArray
from deixis.training.recipes.icons.masks import MASK

__all__ = ["Colour", "Scene", "colours", "place", "spoil", "stand"]

Coverage = npt.NDArray[np.float32]
Colour = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Scene:
    """A small picture and where in it an element finder would put the box."""

    image: ImageArray
    box: Box


def stand(mask: npt.NDArray[np.uint8], draw: np.random.Generator) -> Scene:
    """Put one icon on a page at random: size 11 to 52 pixels, any colours, half in buttons."""
    drawing = _sized(_varied(mask, draw), _side(draw))
    if draw.random() < 0.4:
        return _in_button(drawing, draw)
    ground, ink = colours(draw)
    image, box = place(drawing, ground, ink, draw)
    return Scene(spoil(image, draw), box)


def colours(draw: np.random.Generator) -> tuple[Colour, Colour]:
    """(ground, ink) with enough contrast to be seen: mostly grey on white or white on dark."""
    while True:
        pair = np.stack([_colour(draw), _colour(draw)])
        if np.abs(pair[0] - pair[1]).max() > 70:
            return pair[0], pair[1]


def place(
    drawing: Coverage, ground: Colour, ink: Colour, draw: np.random.Generator
) -> tuple[ImageArray, Box]:
    """Paint the drawing with a free edge; the box hugs its ink, or its canvas, not exactly."""
    edge = int(draw.integers(4, 9))
    canvas = np.pad(drawing, edge)
    image = ground + canvas[..., None] * (ink - ground)
    if draw.random() < 0.75:
        rows, columns = (np.flatnonzero((canvas > 0.3).any(axis=axis)) for axis in (1, 0))
        hug = (columns[0], rows[0], columns[-1] + 1, rows[-1] + 1) if len(rows) else None
    else:
        hug = None
    x1, y1, x2, y2 = hug or (edge, edge, canvas.shape[1] - edge, canvas.shape[0] - edge)
    off = draw.choice([-1, 0, 0, 0, 1, 1, 2], 4)
    box = Box(x1 - off[0], y1 - off[1], max(x2 + off[2], x1 + 2), max(y2 + off[3], y1 + 2))
    return np.clip(image, 0, 255).astype(np.uint8), box


def spoil(image: ImageArray, draw: np.random.Generator) -> ImageArray:
    """What screenshots suffer: rescaling, JPEG, noise; most suffer nothing."""
    import cv2

    if draw.random() < 0.2:
        scale = draw.uniform(0.6, 1.6)
        small = cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_LINEAR)
        image = cv2.resize(small, image.shape[1::-1], interpolation=cv2.INTER_LINEAR)
    if draw.random() < 0.15:
        quality = [cv2.IMWRITE_JPEG_QUALITY, int(draw.integers(45, 95))]
        packed = cv2.imencode(".jpg", image, quality)[1]
        image = np.asarray(cv2.imdecode(packed, cv2.IMREAD_COLOR), np.uint8)
    if draw.random() < 0.1:
        noise = draw.normal(0, draw.uniform(1, 6), image.shape)
        image = np.clip(image + noise, 0, 255).astype(np.uint8)
    return image


def _side(draw: np.random.Generator) -> float:
    return float(np.exp(draw.uniform(np.log(11), np.log(52))))


def _colour(draw: np.random.Generator) -> Colour:
    if draw.random() < 0.6:
        grey = draw.choice([255, 250, 240, 220, 120, 90, 60, 40, 25, 0]) + draw.uniform(-5, 5)
        return np.full(3, np.clip(grey, 0, 255), np.float32)
    return draw.uniform(0, 255, 3).astype(np.float32)


def _varied(mask: npt.NDArray[np.uint8], draw: np.random.Generator) -> npt.NDArray[np.uint8]:
    """Thicker or thinner strokes, a slight turn, shift and stretch."""
    import cv2

    if draw.random() < 0.3:
        pen = np.ones((int(draw.integers(2, 5)),) * 2, np.uint8)
        other = (cv2.dilate if draw.random() < 0.7 else cv2.erode)(mask, pen)
        mask = other if other.max() > 150 else mask
    turn = draw.normal(0, 2.5) if draw.random() < 0.4 else 0.0
    move = cv2.getRotationMatrix2D((MASK / 2, MASK / 2), turn, draw.uniform(0.88, 1.0))
    move[0, :2] *= draw.uniform(0.92, 1.08)
    move[:, 2] += draw.uniform(-2, 2, 2)
    turned = cv2.warpAffine(mask, move, (MASK, MASK), flags=cv2.INTER_LINEAR)
    return np.asarray(turned, np.uint8)


def _sized(mask: npt.NDArray[np.uint8], side: float) -> Coverage:
    import cv2

    pixels = max(round(side), 8)
    small = cv2.resize(mask, (pixels, pixels), interpolation=cv2.INTER_AREA)
    return np.asarray(small / 255, np.float32)


def _in_button(drawing: Coverage, draw: np.random.Generator) -> Scene:
    """An icon in the middle of a filled or outlined round, rounded or square button."""
    side = drawing.shape[0]
    room = round(side * draw.uniform(1.15, 2.3))
    edge = int(draw.integers(4, 9))
    page, face = colours(draw)
    _, ink = colours(draw)
    while np.abs(ink - face).max() < 70:
        _, ink = colours(draw)
    image = np.empty((room + 2 * edge, room + 2 * edge, 3), np.float32)
    image[:] = page
    filled = draw.random() < 0.65
    shape = _button(room, draw, width=None if filled else int(draw.integers(1, 3)))
    inner = image[edge : edge + room, edge : edge + room]
    inner += shape[..., None] * (face - inner)
    ink = ink if filled else face
    start = (room - side) // 2
    spot = inner[start : start + side, start : start + side]
    spot += drawing[..., None] * (ink - spot)
    whole = np.array([edge, edge, edge + room, edge + room]) + draw.choice([-1, 0, 0, 0, 1], 4)
    rows, columns = (np.flatnonzero((drawing > 0.3).any(axis=axis)) for axis in (1, 0))
    if draw.random() < 0.35 and len(rows):
        whole = np.array([columns[0], rows[0], columns[-1] + 1, rows[-1] + 1]) + edge + start
    return Scene(spoil(np.clip(image, 0, 255).astype(np.uint8), draw), Box(*whole.tolist()))


def _button(room: int, draw: np.random.Generator, *, width: int | None) -> Coverage:
    import cv2

    big = room * 4
    radius = int(draw.choice([0.0, 0.1, 0.2, 0.3, 0.5, 0.5]) * big)
    face = _rounded(big, radius)
    if width is not None:
        hole = _rounded(big - 8 * width, max(radius - 4 * width, 0))
        face[4 * width : -4 * width, 4 * width : -4 * width] -= hole
    small = cv2.resize(face, (room, room), interpolation=cv2.INTER_AREA)
    return np.asarray(small, np.float32)


def _rounded(side: int, radius: int) -> Coverage:
    across = np.arange(side, dtype=np.float32) + 0.5
    past = np.maximum(np.maximum(radius - across, across - (side - radius)), 0)
    return np.asarray(np.hypot(past[:, None], past[None]) <= radius + 1e-3, np.float32)
