"""The data sets that the zoo is measured on where none is named.

screens  ten pages of the tests, with their phrases
images   the example images
scenes   drawn shapes in colours (zoo_scenes.py)
shelves  drawn shelves with parts of invented names (`deixis generate workshop`), which no model
         can know: what is right there is luck
photos   photos of the pack's val split with the phrases of the tuning half; only with the pack
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PIL import Image

from deixis.datasets.expressions import write_expressions
from deixis.datasets.workshop import generate_workshop
from photo_expressions import read_index, read_pairs, read_part
from zoo_scenes import drawn_scenes

__all__ = ["standard_data"]

_ROOT = Path(__file__).resolve().parents[1]
_SCENES = 10


def standard_data(scratch: Path, pack: Path) -> Iterator[Path]:
    """Folders with ``expressions.jsonl``; drawn and unpacked ones lie under ``scratch``."""
    yield _ROOT / "tests" / "data" / "screens"
    yield _ROOT / "examples" / "images"
    yield drawn_scenes(scratch / "scenes", images=_SCENES, seed=4)
    yield generate_workshop(scratch / "shelves", images=_SCENES, phrases=5, seed=4).parent
    if (pack / "index.jsonl").is_file():
        yield _photos(scratch / "photos", pack)
    else:
        print(f"no photos: there is no {pack / 'index.jsonl'}; see --photos", file=sys.stderr)


def _photos(folder: Path, pack: Path) -> Path:
    """Photos that nothing here was taught with, as a folder of pictures and phrases."""
    index = read_index(pack)
    asked = [s for s in read_part("tuning") if index[s.image.stem].split == "val"]
    folder.mkdir(parents=True, exist_ok=True)
    samples = []
    for sample, picture in read_pairs(asked, pack):
        path = folder / f"{sample.image.stem}.png"
        Image.fromarray(picture).save(path)
        samples.append(replace(sample, image=path))
    write_expressions(folder, samples)
    return folder
