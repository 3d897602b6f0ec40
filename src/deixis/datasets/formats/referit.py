"""ReferItGame: expressions for segmented regions of ImageCLEF photos.

Sources: Kazemzadeh et al., 2014 (EMNLP, D14-1086); the tables of Hu et al., 2016, arXiv 1511.04164,
https://github.com/ronghanghu/natural-language-object-retrieval, made from the masks.

::

    RealGames.txt                   8756_2.jpg~sunray at very top~.33919~.02341
    referit_query_dict.json         {"8756_2": ["sunray at very top"]}       (one of the two)
    referit_imcrop_bbox_dict.json   {"8756_2": [xmin, ymin, xmax, ymax]}
    referit_train_imlist.txt, referit_val_imlist.txt, referit_test_imlist.txt   (optional)
    images/8756.jpg

``8756_2`` is region 2 of image 8756. Boxes count pixels from 0 and include the last one: ``xmax 9``
is here ``x2 = 10``. The two numbers in a line of the game are where a player clicked, and are not
used. RefCLEF's ``refs(unc).p`` and ``refs(berkeley).p`` are read by `read_refcoco`. Nothing is
written in this format.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from deixis.core import Box, InputError
from deixis.datasets.formats import _fields as fields
from deixis.datasets.formats._faults import Skip, fault, located
from deixis.datasets.formats._json import load_json
from deixis.datasets.formats._lines import text_lines
from deixis.datasets.formats._places import image_root, inside
from deixis.datasets.samples import Expression, Sample, Source

__all__ = ["detect_referit", "read_referit"]

_BOXES, _QUERIES, _GAME = (
    "referit_imcrop_bbox_dict.json",
    "referit_query_dict.json",
    "RealGames.txt",
)


def read_referit(
    path: str | os.PathLike[str],
    *,
    images: str | os.PathLike[str] | None = None,
    masks: bool = True,
    skip: Skip = None,
) -> Iterator[Sample]:
    """Read ReferItGame, an image a sample.

    Args:
        path: The folder with the box table and the game or query table.
        images: Folder of the pictures; by default ``images/`` or ``ImageCLEF/images/`` inside.
        masks: There are none here; the regions' masks are MATLAB files.
        skip: Takes each record that cannot be read, which is left out; else the first ends it.

    Raises:
        DatasetError: A file is missing or damaged; names file and line.
    """
    folder = Path(path)
    boxes = _boxes(folder / _BOXES, skip)
    groups: dict[str, list[Expression]] = {}
    for source, line, region, phrase in _phrases(folder, skip):
        with located(source, line=line, record=region, skip=skip):
            if region not in boxes:
                raise InputError(f"the region needs a box in {_BOXES}")
            groups.setdefault(region.split("_")[0], []).append(
                Expression(phrase, (boxes[region],), provenance=f"region {region}")
            )
    splits = _splits(folder)
    first = next(iter(groups), "")
    root = image_root(images, [folder / "images", folder / "ImageCLEF/images"], f"{first}.jpg")
    for key, expressions in groups.items():
        with located(folder / _BOXES, record=key, skip=skip):
            image = inside(root, f"{key}.jpg")
            place = Source(folder / _BOXES, record=f"image {key}")
            yield Sample(image, tuple(expressions), split=splits.get(key), id=key, source=place)


def detect_referit(path: Path) -> bool:
    """Whether the folder has the tables or the game."""
    return any((path / name).is_file() for name in (_BOXES, _QUERIES, _GAME))


def _boxes(file: Path, skip: Skip) -> dict[str, Box]:
    if not file.is_file():
        raise fault(
            "no such file; the boxes of the regions are made from the masks by "
            "preprocess_dataset.py of ronghanghu/natural-language-object-retrieval",
            file,
        )
    boxes = {}
    for region, values in _table(file).items():
        with located(file, record=region, skip=skip):
            x1, y1, x2, y2 = fields.four(values)
            boxes[region] = Box(x1, y1, x2 + 1, y2 + 1)
    return boxes


def _phrases(folder: Path, skip: Skip) -> Iterator[tuple[Path, int | None, str, str]]:
    """(file, line, region, phrase); empty phrases, of which the game has some, are left out."""
    queries, game = folder / _QUERIES, folder / _GAME
    if queries.is_file():
        for region, phrases in _table(queries).items():
            with located(queries, record=region, skip=skip):
                values = fields.strings({"phrases": phrases}, "phrases")
                yield from ((queries, None, region, phrase) for phrase in values if phrase.strip())
        return
    if not game.is_file():
        raise fault(f"expected {_QUERIES} or {_GAME} in this folder", folder)
    for number, line in text_lines(game):
        with located(game, line=number, skip=skip):
            parts = line.split("~")
            if len(parts) < 2:
                raise InputError("must read region.jpg~phrase~x~y")
            if parts[1].strip():
                yield game, number, parts[0].split(".")[0], parts[1].strip()


def _table(file: Path) -> dict[str, Any]:
    data = load_json(file)
    if not isinstance(data, dict):
        raise fault("must be an object with a key for each region", file)
    return data


def _splits(folder: Path) -> dict[str, str]:
    splits: dict[str, str] = {}
    for split in ("train", "val", "test"):
        for file in (
            folder / f"referit_{split}_imlist.txt",
            folder / "split" / f"referit_{split}_imlist.txt",
        ):
            if file.is_file():
                splits |= {name: split for _, name in text_lines(file)}
                break
    return splits
