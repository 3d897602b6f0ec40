"""How each kind of part and each defect is drawn, as a picture with transparency."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

__all__ = ["DEFECTS", "KINDS", "draw_part"]

_Pen = ImageDraw.ImageDraw
_Points = list[tuple[float, float]]
_FINE = 3  # drawn larger and shrunk: smooth edges


def draw_part(
    kind: str, defect: str | None, side: int, angle: float, rng: np.random.Generator
) -> Image.Image:
    """One part, cut to its outline.

    Args:
        kind: One of `KINDS`.
        defect: One of `DEFECTS`, or None.
        side: Rough size in pixels.
        angle: Turned by so many degrees.
        rng: Shade and details.

    Returns:
        RGBA.
    """
    large = side * _FINE
    silhouette = Image.new("L", (large, large))
    KINDS[kind](ImageDraw.Draw(silhouette), large)
    picture = Image.merge("RGBA", (*_shaded(large, rng), silhouette))
    if defect is not None:
        DEFECTS[defect](picture, rng)
        picture.putalpha(silhouette)  # what lies over the edge is not of the part
    picture = picture.rotate(angle, Image.Resampling.BICUBIC, expand=True)
    picture = picture.resize(
        (max(1, picture.width // _FINE), max(1, picture.height // _FINE)), Image.Resampling.LANCZOS
    )
    return picture.crop(picture.getchannel("A").point(lambda level: 255 * (level > 60)).getbbox())


def _shaded(side: int, rng: np.random.Generator) -> tuple[Image.Image, ...]:
    """Red, green and blue of a metal of random tint, lit from one side."""
    tint = rng.uniform(70, 205, 3) * 0.35 + rng.uniform(80, 190) * 0.65
    slope = np.linspace(1.18, 0.82, side)[:, None] * np.linspace(1.05, 0.95, side)[None, :]
    grain = rng.normal(1.0, 0.025, (side // 3 + 1, side // 3 + 1)).repeat(3, 0).repeat(3, 1)
    field = slope * grain[:side, :side]
    return tuple(Image.fromarray(np.clip(field * level, 0, 255).astype(np.uint8)) for level in tint)


def _polar(side: int, radii: list[float], start: float = -90.0) -> _Points:
    step = 360 / len(radii)
    turns = [math.radians(start + step * n) for n in range(len(radii))]
    half = side / 2
    return [
        (half + half * r * math.cos(t), half + half * r * math.sin(t))
        for r, t in zip(radii, turns, strict=True)
    ]


def _scaled(side: int, *values: float) -> list[float]:
    return [value * side for value in values]


def _cog(pen: _Pen, side: int) -> None:
    pen.polygon(_polar(side, [0.95, 0.95, 0.68, 0.68] * 8), fill=255)
    pen.ellipse(_scaled(side, 0.36, 0.36, 0.64, 0.64), fill=0)


def _ring(pen: _Pen, side: int) -> None:
    pen.ellipse(_scaled(side, 0.06, 0.06, 0.94, 0.94), fill=255)
    pen.ellipse(_scaled(side, 0.27, 0.27, 0.73, 0.73), fill=0)


def _bolt(pen: _Pen, side: int) -> None:
    pen.polygon([(x * side, y * side) for x, y in ((0.28, 0.04), (0.72, 0.04), (0.82, 0.18),
                (0.72, 0.32), (0.28, 0.32), (0.18, 0.18))], fill=255)  # fmt: skip
    pen.rectangle(_scaled(side, 0.39, 0.3, 0.61, 0.96), fill=255)


def _bracket(pen: _Pen, side: int) -> None:
    pen.rectangle(_scaled(side, 0.12, 0.06, 0.36, 0.94), fill=255)
    pen.rectangle(_scaled(side, 0.12, 0.7, 0.9, 0.94), fill=255)


def _fork(pen: _Pen, side: int) -> None:
    for left in (0.12, 0.43, 0.74):
        pen.rectangle(_scaled(side, left, 0.05, left + 0.14, 0.55), fill=255)
    pen.rectangle(_scaled(side, 0.12, 0.5, 0.88, 0.66), fill=255)
    pen.rectangle(_scaled(side, 0.43, 0.6, 0.57, 0.96), fill=255)


def _star(pen: _Pen, side: int) -> None:
    pen.polygon(_polar(side, [0.98, 0.4] * 5), fill=255)


def _plate(pen: _Pen, side: int) -> None:
    pen.rounded_rectangle(_scaled(side, 0.14, 0.14, 0.86, 0.86), radius=0.12 * side, fill=255)


def _bone(pen: _Pen, side: int) -> None:
    for x, y in ((0.2, 0.36), (0.2, 0.64), (0.8, 0.36), (0.8, 0.64)):
        pen.ellipse(_scaled(side, x - 0.17, y - 0.17, x + 0.17, y + 0.17), fill=255)
    pen.rectangle(_scaled(side, 0.2, 0.4, 0.8, 0.6), fill=255)


KINDS: dict[str, Callable[[_Pen, int], None]] = {
    "grundle": _cog,
    "torven": _ring,
    "skarn": _bolt,
    "wimbet": _bracket,
    "trizzen": _fork,
    "quopp": _star,
    "felk": _plate,
    "dovrel": _bone,
}
"""Invented name -> how its outline is drawn in a square of a given side."""


def _scratched(picture: Image.Image, rng: np.random.Generator) -> None:
    pen, side = ImageDraw.Draw(picture), picture.width
    for _ in range(7):
        x, y = rng.uniform(0.1, 0.9, 2) * side
        pen.line([x - 0.22 * side, y - 0.14 * side, x + 0.22 * side, y + 0.14 * side],
                 fill=(245, 245, 240, 255), width=max(2, side // 34))  # fmt: skip


def _spotted(picture: Image.Image, rng: np.random.Generator) -> None:
    pen, side = ImageDraw.Draw(picture), picture.width
    for _ in range(26):
        x, y = rng.uniform(0.05, 0.95, 2) * side
        r = rng.uniform(0.03, 0.06) * side
        pen.ellipse([x - r, y - r, x + r, y + r], fill=(120, 52, 18, 255))


def _sooted(picture: Image.Image, rng: np.random.Generator) -> None:
    side = picture.width
    cover = Image.new("L", picture.size)
    x, y = rng.uniform(0.3, 0.7, 2) * side
    ImageDraw.Draw(cover).ellipse(
        [x - 0.38 * side, y - 0.38 * side, x + 0.38 * side, y + 0.38 * side], fill=235
    )
    picture.paste((12, 11, 14, 255), mask=cover.filter(ImageFilter.GaussianBlur(side * 0.05)))


DEFECTS: dict[str, Callable[[Image.Image, np.random.Generator], None]] = {
    "vreshed": _scratched,
    "snibbed": _spotted,
    "oskered": _sooted,
}
"""Invented name of a defect -> how it is drawn over a part."""
