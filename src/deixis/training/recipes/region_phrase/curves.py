"""The curves of a run as a PNG, with Pillow alone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw, ImageFont

__all__ = ["draw_curves"]

_WIDTH, _HEIGHT, _MARGIN = 620, 380, 64
_INK, _PALE = "#333333", "#dddddd"


def draw_curves(history: Sequence[dict[str, Any]], base: float, best: int, out: Path) -> None:
    """Loss on the left; on the right Acc@0.5 with the base as a dashed line and the best epoch."""
    picture = Image.new("RGB", (2 * _WIDTH, _HEIGHT), "white")
    pen = ImageDraw.Draw(picture)
    losses = [float(line["loss"]) for line in history]
    shares = [float(line["accuracy"]) for line in history]
    _plot(pen, 0, losses, max(*losses, 1e-9) * 1.05, "training loss", "#b04a2f", "{:.2f}")
    frame = _plot(pen, _WIDTH, shares, 1.0, "validation Acc@0.5", "#2f6db0", "{:.0%}")
    _level(pen, frame, base)
    if best:
        x, y = _point(frame, best - 1, len(shares), shares[best - 1])
        pen.ellipse([x - 5, y - 5, x + 5, y + 5], outline="#d0392b", width=2)
    picture.save(out)


_Frame = tuple[float, float, float, float]


def _plot(
    pen: ImageDraw.ImageDraw, left: int, values: Sequence[float], top: float, title: str,
    colour: str, told: str,
) -> _Frame:  # fmt: skip
    font = ImageFont.load_default(15)
    frame = (left + _MARGIN, 48.0, left + _WIDTH - 24.0, _HEIGHT - 52.0)
    pen.text((frame[0], 16), title, fill="black", font=font)
    for part in range(5):
        y = frame[3] - (frame[3] - frame[1]) * part / 4
        pen.line([frame[0], y, frame[2], y], fill=_PALE)
        pen.text((frame[0] - 8, y), told.format(top * part / 4), fill=_INK, font=font, anchor="rm")
    for epoch in sorted({1, (len(values) + 1) // 2, len(values)}):
        x, _ = _point(frame, epoch - 1, len(values), 0.0)
        pen.text((x, frame[3] + 8), str(epoch), fill=_INK, font=font, anchor="ma")
    pen.text(((frame[0] + frame[2]) / 2, frame[3] + 28), "epoch", fill=_INK, font=font, anchor="ma")
    points = [_point(frame, n, len(values), value / top) for n, value in enumerate(values)]
    if len(points) > 1:
        pen.line(points, fill=colour, width=2)
    return frame


def _level(pen: ImageDraw.ImageDraw, frame: _Frame, share: float) -> None:
    y = frame[3] - (frame[3] - frame[1]) * share
    for x in range(round(frame[0]), round(frame[2]), 12):
        pen.line([x, y, x + 6, y], fill="#777777", width=2)
    font = ImageFont.load_default(15)
    pen.text((frame[2], y - 4), "base", fill="#777777", font=font, anchor="rs")


def _point(frame: _Frame, number: int, count: int, share: float) -> tuple[float, float]:
    across = number / max(count - 1, 1)
    return frame[0] + (frame[2] - frame[0]) * across, frame[3] - (frame[3] - frame[1]) * share
