"""Draw the curves of a run as a PNG, with Pillow alone."""

from __future__ import annotations

import json
from pathlib import Path

from PIL import Image, ImageDraw

from deixis.training.recipes.everyday.figure import SIZE, Curve, plot

__all__ = ["draw_curves"]


def draw_curves(curves: Path, out: Path) -> None:
    """Loss, right categories and right phrases on the dev part, over steps."""
    lines = [json.loads(line) for line in curves.read_text(encoding="utf-8").splitlines()]

    def curve(name: str) -> Curve:
        return [(float(line["step"]), float(line[name])) for line in lines if name in line]

    parts = (
        ("loss", "training loss (mean of 100 batches)", "#b04a2f"),
        ("dev_balanced", "right of 80 categories on the dev part, mean over categories", "#2f6db0"),
        ("dev_phrases", "what was said beats ten others on the dev part (chance 0.09)", "#3a8a4d"),
    )
    image = Image.new("RGB", (SIZE[0] * len(parts), SIZE[1]), "white")
    draw = ImageDraw.Draw(image)
    for place, (name, title, colour) in enumerate(parts):
        plot(draw, SIZE[0] * place, curve(name), title, colour)
    image.save(out)
