"""Rows of data sets that look like Hugging Face's, without the package, and image folders."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from typing import ClassVar

import pytest
from PIL import Image

from deixis.core import Box, ConfigError, DatasetError, Size
from deixis.datasets import LabelledBox
from deixis.datasets.formats import Columns, read_hugging_face, rows_to_samples


class Label:
    names = ("mug", "plate")


class Rows(list):
    """Like `datasets.Dataset`: iterates over rows and knows its features."""

    features: ClassVar = {"image": object(), "objects": {"bbox": object(), "category": Label()}}


def png(size: tuple[int, int] = (8, 6)) -> bytes:
    buffer = BytesIO()
    Image.new("RGB", size).save(buffer, format="PNG")
    return buffer.getvalue()


def test_pictures_in_memory_get_a_file(tmp_path):
    rows = [
        {"image": Image.new("RGB", (8, 6)), "phrase": "the mug", "bbox": [1, 2, 3, 4]},
        {
            "image": {"bytes": png((5, 5)), "path": "x.png"},
            "phrase": ["a", "b"],
            "bbox": [[0, 0, 1, 1]],
        },
    ]
    first, second = rows_to_samples(rows, images=tmp_path / "images", split="test")
    assert (first.size, first.split) == (Size(8, 6), "test")
    assert Image.open(first.image).size == (8, 6)
    assert first.expressions[0].boxes == (Box(1, 2, 4, 6),)
    assert [item.phrase for item in second.expressions] == ["a", "b"]
    assert second.image.parent == tmp_path / "images"


def test_files_are_used_where_they_are(tmp_path):
    file = tmp_path / "a.png"
    file.write_bytes(png())
    (sample,) = rows_to_samples([{"image": {"bytes": None, "path": str(file)}}], images=tmp_path)
    assert sample.image == file


def test_rows_are_taken_as_they_come(tmp_path):
    def endless():
        while True:
            yield {"image": {"bytes": png()}, "phrase": "x", "bbox": []}

    sample = next(rows_to_samples(endless(), images=tmp_path))
    assert sample.expressions[0].mode == "absent"


def test_class_numbers_become_names(tmp_path):
    objects = {"bbox": [[0, 0, 2, 2], [1, 1, 2, 2]], "category": [1, 0]}
    (sample,) = rows_to_samples(
        Rows([{"image": {"bytes": png()}, "objects": objects}]), images=tmp_path
    )
    assert sample.objects == (
        LabelledBox("plate", Box(0, 0, 2, 2)),
        LabelledBox("mug", Box(1, 1, 3, 3)),
    )


def test_columns_and_forms(tmp_path):
    columns = Columns(image="img", phrases="sentences", boxes="box", form="xyxy_norm")
    row = {
        "img": {"bytes": png()},
        "sentences": [{"raw": "a mug", "sent_id": 1}],
        "box": [0.5, 0, 1, 0.5],
    }
    (sample,) = rows_to_samples([row], images=tmp_path, columns=columns)
    assert sample.expressions[0].boxes == (Box(4, 0, 8, 3),)
    with pytest.raises(ConfigError, match="form must be one of xywh"):
        Columns(form="cxcywh")


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({}, "row 0: an image must be"),
        ({"image": "nowhere.png"}, "row 0: an image must be"),
        ({"image": {"bytes": b"no picture"}}, "must be readable"),
        ({"image": {"bytes": png()}, "phrase": "x"}, 'boxes in the column "bbox"'),
        ({"image": {"bytes": png()}, "phrase": 3, "bbox": []}, "a phrase must be a text"),
        ({"image": {"bytes": png()}, "phrase": "x", "bbox": [1, 2, 3]}, "four numbers"),
        (
            {"image": {"bytes": png()}, "objects": {"bbox": [[1, 2, 3, 4]], "category": []}},
            "for each",
        ),
    ],
)  # fmt: skip
def test_a_malformed_row_is_named(tmp_path, row, message):
    with pytest.raises(DatasetError, match=message):
        list(rows_to_samples([row], images=tmp_path))


def folder_with(folder: Path, *rows: object) -> Path:
    place = folder / "train"
    place.mkdir(parents=True)
    (place / "a.png").write_bytes(png())
    (place / "metadata.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    return folder


def test_image_folders(tmp_path):
    objects = {"bbox": [[1, 2, 3, 4]], "categories": ["mug"]}
    row = {"file_name": "a.png", "phrase": "mug", "bbox": [0, 0, 1, 1], "objects": objects}
    (sample,) = read_hugging_face(folder_with(tmp_path, row))
    assert (sample.image, sample.split) == (tmp_path / "train/a.png", "train")
    assert sample.objects == (LabelledBox("mug", Box(1, 2, 4, 6)),)


def test_image_folder_damage_names_the_line(tmp_path):
    folder = folder_with(tmp_path, {"file_name": "a.png"}, {"file_name": "../../a.png"})
    with pytest.raises(DatasetError, match=r"metadata.jsonl:2: an image must stay inside"):
        list(read_hugging_face(folder))


def test_objects_with_phrases_are_expressions(tmp_path):
    objects = {
        "bbox": [[1, 2, 3, 4], [0, 0, 2, 2], [4, 4, 1, 1], [5, 0, 1, 1]],
        "phrase": ["the mug", "a dot", "a dot", None],
    }
    folder = folder_with(tmp_path, {"file_name": "a.png", "objects": objects})
    (sample,) = read_hugging_face(folder)
    mug, dots = sample.expressions
    assert (mug.phrase, mug.boxes, mug.plural) == ("the mug", (Box(1, 2, 4, 6),), False)
    assert (dots.boxes, dots.plural) == ((Box(0, 0, 2, 2), Box(4, 4, 5, 5)), True)
    assert sample.objects == ()


@pytest.mark.parametrize(
    ("objects", "message"),
    [
        ({"bbox": [[1, 2, 3, 4]], "phrase": []}, "got 0 for 1"),
        ({"bbox": [[1, 2, 3, 4]], "words": ["x"]}, 'a "category" or a "phrase".*bbox, words'),
        ([{"bbox": [1, 2, 3, 4]}], 'a "category" or a "phrase"'),
    ],
)
def test_objects_without_names_say_what_they_need(tmp_path, objects, message):
    folder = folder_with(tmp_path, {"file_name": "a.png", "objects": objects})
    with pytest.raises(DatasetError, match=message):
        list(read_hugging_face(folder))
