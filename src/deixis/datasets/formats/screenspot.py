"""ScreenSpot, ScreenSpot-v2 and ScreenSpot-Pro: instructions for elements of screenshots.

Sources: Cheng et al., 2024, arXiv 2401.10935 (ScreenSpot); Wu et al., 2024, arXiv 2410.23218 (v2);
Li et al., 2025, arXiv 2504.07981 and https://github.com/likaixin2000/ScreenSpot-Pro-GUI-Grounding.

::

    screenspot_desktop.json, screenspot_mobile.json, screenspot_web.json   screenspot_imgs/
    screenspot_desktop_v2.json, ...                                        screenspotv2_image/
      [{"img_filename", "bbox": [x, y, width, height], "instruction", "data_type", "data_source"}]
    annotations/blender_windows.json, ...  (Pro)                           images/
      [{"id", "img_filename", "bbox": [x1, y1, x2, y2], "img_size": [w, h], "instruction",
        "ui_type", "application", "platform", "group"}]

The two forms differ in their boxes: only Pro has corners, and is known by ``img_size``. Records of
an image that follow each other become one sample. Nothing is written in this format.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from deixis.core import Box, DatasetError
from deixis.datasets.formats import _fields as fields
from deixis.datasets.formats._faults import Skip, located
from deixis.datasets.formats._grouping import joined
from deixis.datasets.formats._json import json_array, opens_with
from deixis.datasets.formats._places import image_root, inside
from deixis.datasets.samples import Expression, Sample, Source

__all__ = ["detect_screenspot", "read_screenspot"]

_KEYS = ("img_filename", "bbox", "instruction")


def read_screenspot(
    path: str | os.PathLike[str],
    *,
    images: str | os.PathLike[str] | None = None,
    masks: bool = True,
    skip: Skip = None,
) -> Iterator[Sample]:
    """Read any of the three; all are test data.

    Args:
        path: One JSON file, or the folder with all of them (Pro: also the one above
            ``annotations/``).
        images: Folder of the screenshots; by default as above, beside the files or one up.
        masks: There are none in this format.
        skip: Takes each record that cannot be read, which is left out; else the first ends it.

    Raises:
        DatasetError: A file is missing or damaged; names the line where the record starts.
    """
    files = _files(Path(path))
    if not files:
        raise DatasetError(
            "expected screenspot_*.json, or annotations/*.json of ScreenSpot-Pro", path=str(path)
        )
    for file in files:
        yield from joined(_samples(file, images, skip))


def detect_screenspot(path: Path) -> bool:
    """Whether this is one of the files, or a folder with some."""
    return any(opens_with(file, keys=_KEYS, start="[") for file in _files(path)[:3])


def _files(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    named = sorted(path.glob("screenspot*.json"))
    return named or sorted(path.glob("annotations/*.json")) or sorted(path.glob("*.json"))


def _samples(file: Path, images: str | os.PathLike[str] | None, skip: Skip) -> Iterator[Sample]:
    root: Path | None = None
    for number, (line, record) in enumerate(json_array(file)):
        with located(file, line=line, record=f"[{number}]", skip=skip):
            name = fields.text(record, "img_filename")
            root = root or image_root(images, _folders(file), name)
            sample = _sample(record, inside(root, name), file)
            yield replace(sample, source=Source(file, line, f"[{number}]"))


def _sample(record: dict[str, Any], image: Path, file: Path) -> Sample:
    corners = fields.four(record.get("bbox"), '"bbox"')
    size = None
    if record.get("img_size") is not None:
        width, height = fields.items(record, "img_size")
        size = fields.size_of(width, height)
    item = Expression(
        fields.text(record, "instruction"),
        (Box.from_xywh(corners) if size is None else Box(*corners),),
        category=fields.name_of(record.get("ui_type", record.get("data_type"))),
        id=fields.name_of(record.get("id")),
        provenance=file.stem,
    )
    kind = fields.name_of(record.get("application", record.get("data_source")))
    return Sample(image, (item,), size, kind, "test")


def _folders(file: Path) -> list[Path]:
    names = ("screenspotv2_image", "screenspot_imgs", "images")
    if not file.stem.endswith("_v2"):
        names = ("screenspot_imgs", "images", "screenspotv2_image")
    if file.parent.name == "annotations":
        return [file.parent.parent / "images", file.parent / "images"]
    return [*(file.parent / name for name in names), file.parent]
