"""Draws the true boxes of some pictures side by side, to look at them.

``python -m benchmarks.screens_templates.sheet OUT SHEET.png 0001 0017 ...``
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw

_COLOURS = {
    "badge": "#d000d0", "button": "#e00000", "card": "#00c8c8", "cell": "#b0c4de",
    "chart": "#00ff00", "checkbox": "#ff8000", "dropdown": "#a000a0", "heading": "#000080",
    "icon": "#ff4081", "image": "#795548", "link": "#0060ff", "radio": "#ff8000", "row": "#a0a0a0",
    "slider": "#008080", "switch": "#ff00ff", "tab": "#ff6000", "table": "#606060",
    "text": "#808000", "textbox": "#00a000",
}  # fmt: skip
_TILE = (1000, 900)  # pixels at most
_COLUMNS = 2


def drawn(picture: Image.Image, elements: list[dict[str, Any]]) -> Image.Image:
    """The picture with a box around each element and its kind above, small enough for a tile."""
    picture = picture.convert("RGB")
    pen = ImageDraw.Draw(picture)
    for element in elements:
        kind, box = element["kind"], element["box"]
        pen.rectangle(box, outline=_COLOURS[kind], width=1 if kind == "cell" else 2)
        if kind != "cell":  # tables would be full of it
            pen.text((box[0] + 1, max(0, box[1] - 10)), kind, fill=_COLOURS[kind])
    picture.thumbnail(_TILE)
    return picture


def sheet(tiles: list[Image.Image]) -> Image.Image:
    """Tiles two in a row."""
    rows = [tiles[start : start + _COLUMNS] for start in range(0, len(tiles), _COLUMNS)]
    heights = [max(tile.height for tile in row) for row in rows]
    wide = max(sum(tile.width for tile in row) for row in rows)
    found = Image.new("RGB", (wide, sum(heights)))
    for number, row in enumerate(rows):
        left = 0
        for tile in row:
            found.paste(tile, (left, sum(heights[:number])))
            left += tile.width
    return found


def main() -> int:
    """Write the sheet."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, help="the set")
    parser.add_argument("sheet", type=Path)
    parser.add_argument("names", nargs="+", help="of pictures, without .png")
    options = parser.parse_args()
    tiles = []
    with (options.out / "elements.jsonl").open(encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            if Path(record["image"]).stem in options.names:
                with Image.open(options.out / record["image"]) as picture:
                    tiles.append(drawn(picture, record["elements"]))
    if not tiles:
        parser.error(f"names must be of pictures in {options.out}, got {' '.join(options.names)}")
    sheet(tiles).save(options.sheet)
    return 0


if __name__ == "__main__":
    sys.exit(main())
