"""Small pictures that are no icon: letters, words, numbers, boxes, avatars, bits of photos."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from deixis.core import Box
from deixis.training.recipes.icons.scenes import Colour, Scene, colours, place, spoil

__all__ = ["clutter"]

_LETTERS = "ABCDEFGHJKLMNPQRSTUWYZabdefghkmnpqrstuwyz2345679@&%$€£§ßæøÄÖñçЖДЯбф"
"""Without letters that are drawn like an icon: x, +, v, i, ?, o ..."""

_WORDS = (
    *("OK", "Go", "New", "Save", "Edit", "Menu", "File", "Help", "Home", "12", "99+", "24", "3.5"),
    *("€20", "PDF", "Log in", "Sign up", "A1", "on", "off", "EN", "DE", "Tab", "Total"),
)

_FAMILIES = ("DejaVu", "Lato-", "Liberation", "OpenSans", "Roboto-", "NotoSans-", "NotoSerif-")


def clutter(draw: np.random.Generator) -> Scene:
    """One small picture that no icon's name fits."""
    kinds: tuple[Callable[[np.random.Generator], Scene], ...] = (
        _letter, _letter, _word, _word, _box, _switch, _badge, _blob, _photo, _initials
    )  # fmt: skip
    return kinds[int(draw.integers(len(kinds)))](draw)


def _letter(draw: np.random.Generator) -> Scene:
    return _text(str(draw.choice(list(_LETTERS))), draw)


def _word(draw: np.random.Generator) -> Scene:
    if draw.random() < 0.5:
        return _text(str(draw.choice(_WORDS)), draw)
    return _text("".join(draw.choice(list(_LETTERS), int(draw.integers(2, 7)))), draw)


def _text(text: str, draw: np.random.Generator) -> Scene:
    size = int(draw.integers(9, 34))
    files = _fonts()
    font = ImageFont.truetype(str(files[int(draw.integers(len(files)))]), size)
    left, top, right, bottom = font.getbbox(text)
    paper = Image.new("L", (max(int(right - left), 3) + 2, max(int(bottom - top), 3) + 2))
    ImageDraw.Draw(paper).text((1 - left, 1 - top), text, fill=255, font=font)
    ground, ink = colours(draw)
    image, box = place(np.asarray(paper).astype(np.float32) / np.float32(255), ground, ink, draw)
    return Scene(spoil(image, draw), box)


def _initials(draw: np.random.Generator) -> Scene:
    """A round picture of a person without a photo: two letters on a disc."""
    inner = _text("".join(draw.choice(list("ABDEFGHJKLMNPRSTW"), 2)), draw)
    height, width = inner.image.shape[:2]
    side = int(max(height, width) * 1.1)
    page, _ = colours(draw)
    image = np.empty((side + 10, side + 10, 3), np.uint8)
    image[:] = inner.image[0, 0]
    top, left = (side + 10 - height) // 2, (side + 10 - width) // 2
    image[top : top + height, left : left + width] = inner.image
    away = np.arange(side + 10) - (side + 9) / 2
    image[np.hypot(away[:, None], away[None]) > side / 2] = page
    return Scene(image, Box(5, 5, side + 5, side + 5))


def _box(draw: np.random.Generator) -> Scene:
    """An empty check box, a radio button, an empty field."""
    import cv2

    height = int(draw.integers(10, 30))
    width = height if draw.random() < 0.6 else int(height * draw.uniform(1.5, 4))
    ground, ink = colours(draw)
    image = np.empty((height + 10, width + 10, 3), np.float32)
    image[:] = ground
    thick = int(draw.integers(1, 3))
    corner, end = (5, 5), (width + 4, height + 4)
    if width == height and draw.random() < 0.4:
        middle = (width // 2 + 5, height // 2 + 5)
        cv2.circle(image, middle, height // 2, ink.tolist(), thick, cv2.LINE_AA)
        if draw.random() < 0.5:
            cv2.circle(image, middle, max(height // 4, 2), ink.tolist(), -1, cv2.LINE_AA)
    else:
        cv2.rectangle(image, corner, end, ink.tolist(), thick, cv2.LINE_AA)
    return Scene(spoil(image.astype(np.uint8), draw), Box(5, 5, width + 5, height + 5))


def _switch(draw: np.random.Generator) -> Scene:
    """A pill with a knob at one end."""
    height = int(draw.integers(12, 30))
    width = int(height * draw.uniform(1.6, 2.2))
    image, track = _pill(width, height, draw)
    knob = (5 + height / 2, 5 + height / 2)
    if draw.random() < 0.5:
        knob = (width + 5 - height / 2, knob[1])
    down, across = np.mgrid[: image.shape[0], : image.shape[1]] + 0.5
    inside = np.hypot(across - knob[0], down - knob[1]) < height * draw.uniform(0.28, 0.45)
    image[inside] = 255 if np.abs(255 - track).max() > 60 else 30
    return Scene(spoil(image.astype(np.uint8), draw), Box(5, 5, width + 5, height + 5))


def _badge(draw: np.random.Generator) -> Scene:
    """A filled pill or block with a short text."""
    inner = _text(str(draw.choice(_WORDS)), draw).image
    width, height = inner.shape[1] + int(draw.integers(0, 12)), inner.shape[0]
    image, _ = _pill(width, height, draw, colour=inner[0, 0].astype(np.float32))
    left = 5 + (width - inner.shape[1]) // 2
    image[7 : 3 + height, left + 2 : left + inner.shape[1] - 2] = inner[2:-2, 2:-2]
    return Scene(spoil(image.astype(np.uint8), draw), Box(5, 5, width + 5, height + 5))


def _pill(
    width: int, height: int, draw: np.random.Generator, *, colour: Colour | None = None
) -> tuple[Colour, Colour]:
    """(picture with a filled pill five pixels from its edges, the pill's colour)."""
    page, face = colours(draw)
    face = face if colour is None else colour
    image = np.empty((height + 10, width + 10, 3), np.float32)
    image[:] = page
    radius = height / 2 * float(draw.choice([1.0, 1.0, 0.3]))
    down, across = np.mgrid[:height, :width] + 0.5
    past_x = np.maximum(np.maximum(radius - across, across - (width - radius)), 0)
    past_y = np.maximum(np.maximum(radius - down, down - (height - radius)), 0)
    image[5:-5, 5:-5][np.hypot(past_x, past_y) <= radius] = face
    return image, face


def _blob(draw: np.random.Generator) -> Scene:
    """A logo of nobody's: two or three random shapes."""
    import cv2

    side = int(draw.integers(14, 48))
    canvas = np.zeros((96, 96), np.uint8)
    for _ in range(int(draw.integers(1, 4))):
        points = draw.integers(6, 90, (int(draw.integers(3, 8)), 2)).astype(np.int32)
        if draw.random() < 0.5:
            cv2.fillPoly(canvas, [points], 255, cv2.LINE_AA)
        else:
            cv2.polylines(canvas, [points], bool(draw.random() < 0.5), 255, 8, cv2.LINE_AA)
    small = cv2.resize(canvas, (side, side), interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    ground, ink = colours(draw)
    image, box = place(small, ground, ink, draw)
    return Scene(spoil(image, draw), box)


def _photo(draw: np.random.Generator) -> Scene:
    """A bit of nothing in particular: smooth random colours, some with hard edges."""
    import cv2

    side = int(draw.integers(14, 60))
    coarse = int(draw.integers(2, 9))
    seeds = draw.uniform(0, 255, (coarse, coarse, 3)).astype(np.float32)
    method = cv2.INTER_CUBIC if draw.random() < 0.7 else cv2.INTER_NEAREST
    inner = np.clip(cv2.resize(seeds, (side, side), interpolation=method), 0, 255)
    if draw.random() < 0.4:
        return Scene(inner.astype(np.uint8), Box(0, 0, side, side))
    image = np.empty((side + 12, side + 12, 3), np.float32)
    image[:] = colours(draw)[0]
    image[6:-6, 6:-6] = inner
    return Scene(spoil(image.astype(np.uint8), draw), Box(6, 6, side + 6, side + 6))


@functools.lru_cache
def _fonts() -> tuple[Path, ...]:
    """The common Latin fonts of this machine."""
    files = sorted(Path("/usr/share/fonts").rglob("*.ttf"))
    return tuple(file for file in files if file.name.startswith(_FAMILIES))
