"""Draw the curves of a run as a PNG, with Pillow alone."""

from __future__ import annotations

import json
from pathlib import Path

from PIL import Image, ImageDraw

__all__ = ["SIZE", "Curve", "draw_curves", "plot"]

SIZE = (900, 420)
"""Pixels of one plot."""
_MARGIN = 56
Curve = list[tuple[float, float]]


def draw_curves(curves: Path, out: Path) -> None:
    """Loss (left) and AP50 on the dev part (right) over steps."""
    lines = [json.loads(line) for line in curves.read_text(encoding="utf-8").splitlines()]
    loss = [(float(r["step"]), float(r["loss"])) for r in lines if "loss" in r]
    score = [(float(r["step"]), float(r["dev_ap50"])) for r in lines if "dev_ap50" in r]
    image = Image.new("RGB", (SIZE[0] * 2, SIZE[1]), "white")
    draw = ImageDraw.Draw(image)
    plot(draw, 0, loss, "training loss", "#b04a2f")
    plot(draw, SIZE[0], score, "AP50 on the dev part", "#2f6db0")
    image.save(out)


def plot(draw: ImageDraw.ImageDraw, left: int, curve: Curve, title: str, colour: str) -> None:
    """One curve in its frame, from ``left`` on."""
    width, height = SIZE
    draw.text((left + _MARGIN, 16), title, fill="black")
    frame = (left + _MARGIN, 40, left + width - 20, height - _MARGIN)
    draw.rectangle(frame, outline="#999999")
    if not curve:
        return
    far, high = max(x for x, _ in curve) or 1.0, max(y for _, y in curve) * 1.05 or 1.0
    for part in range(5):
        y = frame[3] - (frame[3] - frame[1]) * part / 4
        draw.text((left + 8, y - 6), f"{high * part / 4:.3g}", fill="#555555")
        x = frame[0] + (frame[2] - frame[0]) * part / 4
        draw.text((x - 12, frame[3] + 8), f"{far * part / 4:.0f}", fill="#555555")
    path = [
        (
            frame[0] + (frame[2] - frame[0]) * x / far,
            frame[3] - (frame[3] - frame[1]) * y / high,
        )
        for x, y in curve
    ]
    draw.line(path, fill=colour, width=2)
    for x, y in path if len(path) == 1 else ():  # a short run has one point
        draw.ellipse((x - 4, y - 4, x + 4, y + 4), fill=colour)
