"""Files that were changed at random are read, or are a DatasetError; nothing else comes out."""

from __future__ import annotations

import contextlib
import json
import pickle
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from deixis.core import Box, DatasetError, Mask, Size
from deixis.datasets import Expression, LabelledBox, Sample, Span
from deixis.datasets.formats import FORMATS, detect_format, read_dataset, write_dataset

SIZE = Size(8, 6)
BOX = Box(1, 1, 4, 5)
MASK = Mask.from_box(BOX, SIZE)
JSON = (".json", ".jsonl")
SENTENCE = "[/EN#1/people A man] in [/EN#2/scene a park] .\n"
FLICKR = (
    "<annotation><size><width>8</width><height>6</height></size><object><name>1</name><bndbox>"
    "<xmin>1</xmin><ymin>1</ymin><xmax>4</xmax><ymax>5</ymax></bndbox></object></annotation>"
)
ONLY_READ: dict[str, dict[str, Any]] = {
    "flickr30k": {"Sentences/1.txt": SENTENCE, "Annotations/1.xml": FLICKR},
    "visual-genome": {
        "region_descriptions.json": [
            {"id": 1, "regions": [{"phrase": "x", "x": 1, "y": 1, "width": 2, "height": 2}]}
        ],
        "image_data.json": [{"image_id": 1, "width": 8, "height": 6, "url": "a/VG_100K/1.jpg"}],
    },
    "referit": {
        "RealGames.txt": "1_2.jpg~sun~.1~.2\n",
        "referit_imcrop_bbox_dict.json": {"1_2": [0, 1, 2, 3]},
    },
    "phrasecut": {
        "refer_val.json": [
            {
                "task_id": "t",
                "image_id": 1,
                "phrase": "x",
                "instance_boxes": [[1, 1, 2, 2]],
                "Polygons": [[[[1, 1], [3, 1], [3, 3]]]],
                "phrase_structure": {"name": "n"},
            }
        ],
        "image_data_split.json": [{"image_id": 1, "width": 8, "height": 6, "split": "val"}],
    },
    "screenspot": {
        "screenspot_web.json": [
            {"img_filename": "a.png", "bbox": [1, 1, 2, 2], "instruction": "x", "img_size": [8, 6]}
        ]
    },
    "hugging-face": {
        "metadata.jsonl": {
            "file_name": "a.png",
            "phrase": ["x"],
            "bbox": [[1, 1, 2, 2]],
            "objects": {"bbox": [[1, 1, 2, 2]], "category": ["c"]},
        }
    },
}


def good(name: str, folder: Path) -> None:
    """Files of this format without a fault."""
    for file, content in ONLY_READ.get(name, {}).items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text(content if isinstance(content, str) else json.dumps(content))
    if name in ONLY_READ:
        return
    root = folder / {"voc": "JPEGImages", "yolo": "images"}.get(name, "")
    root.mkdir(exist_ok=True)
    Image.new("1", SIZE).save(root / "a.png")
    item = Expression("a cup", (BOX,), category="cup", masks=(MASK,), spans=(Span(0, 5),), id="3")
    thing = LabelledBox("cup", BOX, MASK, id="4")
    sample = Sample(
        root / "a.png", (item,), SIZE, split="val", captions=("a cup.",), objects=(thing,), id="5"
    )
    write_dataset([sample], folder, name)
    if name == "refcoco":  # as a pickle, as it is published
        refs = folder / "refs(deixis).json"
        (folder / "refs(unc).p").write_bytes(pickle.dumps(json.loads(refs.read_text()), 2))
        refs.unlink()


def replaced(value: Any, at: int, new: Any) -> tuple[Any, int]:
    """The JSON value with its part number ``at`` replaced, and how many parts are left."""
    if at == 0:
        return new, -1
    at -= 1
    if isinstance(value, dict | list):
        keys = value.keys() if isinstance(value, dict) else range(len(value))
        for key in list(keys):
            value[key], at = replaced(value[key], at, new)
            if at < 0:
                break
    return value, at


oddities = st.sampled_from(
    [None, True, -1, 0, 1e300, 10**400, float("nan"), "", "x", "\0", "../x", [], [[]], {}, [1] * 4]
)


def told_apart(folder: Path) -> None:
    with contextlib.suppress(DatasetError):
        detect_format(folder)


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(data=st.data())
def test_damaged_files_are_read_or_refused(tmp_path_factory, name, data):
    folder = tmp_path_factory.mktemp(name)
    good(name, folder)
    files = sorted(f for f in folder.rglob("*") if f.is_file() and f.suffix != ".png")
    file = data.draw(st.sampled_from(files))
    content = file.read_bytes()
    if file.suffix in JSON and data.draw(st.booleans()):
        changed, _ = replaced(
            json.loads(content), data.draw(st.integers(0, 60)), data.draw(oddities)
        )
        content = json.dumps(changed).encode()
    else:
        at = data.draw(st.integers(0, max(len(content) - 1, 0)))
        new = data.draw(st.binary(max_size=3))
        content = content[:at] + new + (content[at + 1 :] if data.draw(st.booleans()) else b"")
    file.write_bytes(content)
    told_apart(folder)
    try:
        list(read_dataset(folder, name))
    except DatasetError as error:
        assert str(folder) in str(error)  # noqa: PT017 - reading may also succeed


@pytest.mark.parametrize("name", FORMATS)
def test_the_undamaged_files_are_read(tmp_path, name):
    good(name, tmp_path)
    (sample,) = read_dataset(tmp_path, name) if name != "hugging-face" else [None]
    assert sample is None or sample.expressions or sample.objects
