"""COCO files: objects, captions, masks, ids and where the pictures are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from deixis.core import Box, DatasetError, Size
from deixis.datasets import LabelledBox, Sample
from deixis.datasets.formats import read_coco, write_coco

INSTANCES = {
    "images": [{"id": 139, "file_name": "000000000139.jpg", "width": 640, "height": 426}],
    "annotations": [
        {
            "id": 1,
            "image_id": 139,
            "category_id": 64,
            "bbox": [236.98, 142.51, 24.7, 69.5],
            "area": 1000,
            "iscrowd": 0,
            "segmentation": [[240, 150, 250, 150, 250, 160, 240, 160]],
        }
    ],
    "categories": [{"id": 64, "name": "potted plant", "supercategory": "furniture"}],
}
CAPTIONS = {
    "images": INSTANCES["images"],
    "annotations": [
        {"id": 3, "image_id": 139, "caption": "A room with chairs.\n"},
        {"id": 4, "image_id": 139, "caption": "A table."},
    ],
}


def put(tmp_path: Path, data: object, name: str = "annotations/instances_val2017.json") -> Path:
    file = tmp_path / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(data))
    return file


def test_boxes_are_x_y_width_height(tmp_path):
    (sample,) = read_coco(put(tmp_path, INSTANCES))
    (plant,) = sample.objects
    assert plant.box.xyxy == pytest.approx((236.98, 142.51, 261.68, 212.01))
    assert (plant.category, plant.id, plant.mask.area) == ("potted plant", "1", 100)
    assert (sample.size, sample.id, sample.split) == (Size(640, 426), "139", "val")


def test_captions_are_captions(tmp_path):
    (sample,) = read_coco(put(tmp_path, CAPTIONS, "captions_train2017.json"))
    assert (sample.captions, sample.split) == (("A room with chairs.", "A table."), "train")


@pytest.mark.parametrize(
    "place", ["val2017", "images/val2017", "images", "annotations", "annotations/images", "."]
)
def test_pictures_are_found_in_the_usual_places(tmp_path, place):
    file = put(tmp_path, INSTANCES)
    (tmp_path / place).mkdir(parents=True, exist_ok=True)
    (tmp_path / place / "000000000139.jpg").write_bytes(b"")
    assert next(read_coco(file)).image == tmp_path / place / "000000000139.jpg"


def test_a_folder_with_one_file_will_do(tmp_path):
    put(tmp_path, INSTANCES)
    assert len(list(read_coco(tmp_path))) == 1
    put(tmp_path, CAPTIONS, "annotations/captions_val2017.json")
    with pytest.raises(DatasetError, match=r"name one: captions_val2017.json, instances_val2017"):
        list(read_coco(tmp_path))


def annotation(**change: object) -> dict[str, object]:
    return {"annotations": [{**INSTANCES["annotations"][0], **change}]}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"images": {}}, '"images" must be a list'),
        ({"images": [{}]}, r"images\[0\]: 'id' is missing|file_name"),
        ({"images": [{"id": 1, "file_name": "../x.jpg"}], "annotations": []}, "must stay inside"),
        ({"images": [{"id": 1, "file_name": "/x.jpg"}], "annotations": []}, "must stay inside"),
        ({"images": INSTANCES["images"] * 2}, r"images\[1\]: \"id\" must be there and unlike"),
        ({"images": [{**INSTANCES["images"][0], "width": 0}]}, r"images\[0\]: width and height"),
        ({"images": [{**INSTANCES["images"][0], "width": 1e9}]}, r"images\[0\]: width and height"),
        (annotation(image_id=5), r"annotations\[0\]: \"image_id\" 5 must be one of"),
        (annotation(category_id=5), r"annotations\[0\]: \"category_id\" 5 must be one of"),
        (annotation(bbox=[1, 2, -3, 4]), r"annotations\[0\]: .*x1 <= x2"),
        (annotation(bbox=[1, 2, 3]), r"annotations\[0\]: \"bbox\" must be four numbers"),
        (annotation(bbox=[1, 2, 3, "w"]), r"annotations\[0\]: \"bbox\" must be a number"),
        (annotation(bbox=[1, 2, 3, float("nan")]), r"annotations\[0\]: \"bbox\" must be finite"),
        (annotation(bbox=None, segmentation=[]), r"annotations\[0\]: needs a \"bbox\""),
        (annotation(segmentation=[[1, 2, 3]]), r"annotations\[0\]: a polygon must have three"),
        (annotation(segmentation=[["a"] * 6]), r"annotations\[0\]: a polygon must be numbers"),
        (annotation(segmentation=[[1e12] * 6]), r"annotations\[0\]: a polygon must lie near"),
        (annotation(segmentation={"size": [2, 2], "counts": [4]}), "must have the image's size"),
        (annotation(segmentation={"size": [426, 640], "counts": "!"}), "mask counts hold"),
        (annotation(iscrowd=2), r"annotations\[0\]: \"iscrowd\" must be 0 or 1"),
        (annotation(id=[1]), r"annotations\[0\]: an id must be a number or a text"),
        ({"annotations": [3]}, r"annotations\[0\]: an annotation must be an object"),
    ],
)
def test_damage_is_named_with_its_record(tmp_path, change, message):
    file = put(tmp_path, {**INSTANCES, **change})
    with pytest.raises(DatasetError, match=message) as error:
        list(read_coco(file))
    assert str(file) in str(error.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "must be JSON"),
        ("[]", "must be a COCO file"),
        ('{"images": [],\n"annotations": [}', ":2: must be JSON"),
        ("[" * 100_000, "must be JSON"),
        ('{"images": [], "annotations": [1' + "0" * 5000 + "]}", "must be JSON"),
    ],
)
def test_what_is_no_coco_file_says_so(tmp_path, text, message):
    file = tmp_path / "a.json"
    file.write_text(text)
    with pytest.raises(DatasetError, match=message):
        list(read_coco(file))


def test_ids_are_kept_where_they_can_be(tmp_path):
    one = LabelledBox("cup", Box(0, 0, 1, 1), id="7")
    samples = [
        Sample(tmp_path / "a.jpg", objects=(one, one), id="3"),
        Sample(tmp_path / "b.jpg", id="three"),
    ]
    again = list(read_coco(write_coco(samples, tmp_path)))
    assert [[item.id for item in sample.objects] for sample in again] == [["7", "1"], []]
    assert [sample.id for sample in again] == ["3", "1"]


def test_pictures_elsewhere_cannot_be_named(tmp_path):
    with pytest.raises(DatasetError, match="must lie inside this folder"):
        write_coco([Sample(tmp_path / "a.jpg")], tmp_path / "set")
    write_coco([Sample(tmp_path / "a.jpg")], tmp_path / "set", images=tmp_path)
