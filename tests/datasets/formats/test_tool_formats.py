"""Label Studio and CVAT: percentages, turned boxes, polygons, texts of regions, and run lengths."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from deixis.core import Box, DatasetError, Size
from deixis.datasets import Expression, LabelledBox, Sample
from deixis.datasets.formats import (
    LABELLING_CONFIG,
    read_cvat,
    read_label_studio,
    write_cvat,
    write_label_studio,
)

SIZE = {"original_width": 640, "original_height": 480, "image_rotation": 0}


def region(key: str, kind: str, **value: object) -> dict[str, object]:
    return {"id": key, "type": kind, "from_name": "x", "to_name": "image", "value": value, **SIZE}


def box(key: str, **change: object) -> dict[str, object]:
    values = {"x": 10, "y": 20, "width": 30, "height": 40, "rotation": 0, **change}
    return region(key, "rectanglelabels", **{"rectanglelabels": ["mug"], **values})


def text(key: str, *words: str, **place: object) -> dict[str, object]:
    return region(key, "textarea", text=list(words), **place)


def task(
    *results: object, image: str = "/data/local-files/?d=images/1%20a.jpg"
) -> dict[str, object]:
    cancelled = {"result": [box("z")], "was_cancelled": True}
    done = {"id": 1001, "result": list(results), "was_cancelled": False}
    return {"id": 7, "data": {"image": image}, "annotations": [cancelled, done], "predictions": []}


def tasks(folder: Path, *records: object) -> Path:
    file = folder / "export.json"
    file.write_text(json.dumps(list(records), indent=1))
    return file


def test_rectangles_are_percent(tmp_path):
    (sample,) = read_label_studio(tasks(tmp_path, task(box("r1"))))
    assert sample.objects == (LabelledBox("mug", Box(64, 96, 256, 288), id="r1"),)
    assert (sample.size, sample.id) == (Size(640, 480), "7")
    assert sample.image == tmp_path / "images" / "1 a.jpg"


def test_texts_of_regions_are_expressions(tmp_path):
    results = [
        box("r1"),
        text("r1", "the red mug", x=10),
        box("r2", x=50),
        text("r2", "a mug", "the right mug", x=50),
        region("r3", "rectangle", x=0, y=0, width=100, height=100),
        text("r3", "a mug", x=0),
        text("c", "two mugs"),
        {**text("n", "a cat"), "from_name": "absent"},
        region("k", "keypointlabels", x=1, y=1),
    ]
    (sample,) = read_label_studio(tasks(tmp_path, task(*results)))
    found = {(item.phrase, item.category): item for item in sample.expressions}
    assert found["the red mug", "mug"].boxes == (Box(64, 96, 256, 288),)
    assert found["a mug", None].boxes == (Box(0, 0, 640, 480),)
    assert found["a cat", None].mode == "absent"
    assert (sample.captions, sample.objects) == (("two mugs",), ())


def test_the_same_text_on_two_regions_means_both(tmp_path):
    results = [box("r1"), text("r1", "mugs", x=10), box("r2", x=50), text("r2", "mugs", x=50)]
    (sample,) = read_label_studio(tasks(tmp_path, task(*results)))
    (mugs,) = sample.expressions
    assert (mugs.mode, mugs.boxes) == ("plural", (Box(64, 96, 256, 288), Box(320, 96, 512, 288)))


def test_turned_rectangles_become_the_box_round_them(tmp_path):
    # 64 x 48 pixels at (320, 240), turned a quarter clockwise about that corner: it now reaches
    # 48 pixels to the left and 64 down.
    turned = box("r1", x=50, y=50, width=10, height=10, rotation=90)
    (sample,) = read_label_studio(tasks(tmp_path, task(turned)))
    assert sample.objects[0].box.xyxy == pytest.approx((272, 240, 320, 304))


def test_polygons_become_masks(tmp_path):
    points = [[10, 10], [20, 10], [20, 20], [10, 20]]
    shape = region("p", "polygonlabels", points=points, polygonlabels=["mug"])
    (item,) = next(read_label_studio(tasks(tmp_path, task(shape)))).objects
    assert (item.box, item.mask.area) == (Box(64, 48, 128, 96), 64 * 48)


@pytest.mark.parametrize(
    ("address", "there", "name"),
    [
        ("https://x.org/a/b.jpg?token=1", None, "b.jpg"),
        ("s3://bucket/dir/b%20c.jpg", None, "b c.jpg"),
        ("/data/upload/3/1a2b3c4d-b.jpg", "b.jpg", "b.jpg"),
        ("/data/upload/3/1a2b3c4d-b.jpg", "1a2b3c4d-b.jpg", "1a2b3c4d-b.jpg"),
        ("images/b.jpg", None, "images/b.jpg"),
    ],
)
def test_addresses_become_names(tmp_path, address, there, name):
    if there:
        (tmp_path / there).write_bytes(b"")
    (sample,) = read_label_studio(tasks(tmp_path, task(image=address)))
    assert sample.image == tmp_path / name


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ({"id": 1}, '"data" must be an object'),
        ({"data": {}}, '"data" needs an "image"'),
        (task(image="/data/local-files/?d=../../x.jpg"), "must stay inside"),
        (task({"type": "rectanglelabels", "value": {}}), '"original_width"'),
        (task(box("r", width="wide")), "a position must be a number"),
        (task(box("r", width=-5)), "width and height must be 0 or more"),
        (task(region("r", "polygonlabels", points=[[1, 2]])), "three points"),
        (task(region("r", "polygonlabels", points=[1])), "malformed"),
        (task("x"), "a result must be an object"),
        ({**task(), "annotations": 3}, '"annotations" must be a list'),
    ],
)
def test_label_studio_damage_names_the_line(tmp_path, record, message):
    with pytest.raises(DatasetError, match=message) as error:
        list(read_label_studio(tasks(tmp_path, record)))
    assert error.value.line == 2


def test_the_labelling_configuration_names_what_is_written(tmp_path):
    item = Expression("the mug", (Box(0, 0, 4, 4),), category="mug")
    sample = Sample(tmp_path / "a.jpg", (item, Expression("a cat")), Size(8, 8), captions=("x",))
    written = json.loads(write_label_studio([sample], tmp_path).read_text())
    names = {result["from_name"] for result in written[0]["annotations"][0]["result"]}
    assert names == {"label", "phrase", "caption", "absent"}
    assert all(f'name="{name}"' in LABELLING_CONFIG for name in names)


CVAT = """\
<?xml version="1.0" encoding="utf-8"?>
<annotations>
  <version>1.1</version>
  <meta><task><id>4</id><labels><label><name>mug</name></label></labels></task></meta>
  <image id="0" name="a/1.jpg" subset="train" width="6" height="4">
    <box label="mug" source="manual" occluded="0" xtl="1.00" ytl="0.50" xbr="3.00" ybr="3.00">
    </box>
    <box label="mug" occluded="0" xtl="0" ytl="0" xbr="2" ybr="2" z_order="0">
      <attribute name="colour">red</attribute>
      <attribute name="phrase">the red mug</attribute>
    </box>
    <polygon label="mug" source="manual" points="1.0,1.0;3.0,1.0;3.0,3.0;1.0,3.0" z_order="0"/>
    <mask label="mug" source="manual" rle="1, 2, 2, 1" left="2" top="1" width="3" height="2"/>
    <points label="mug" points="1,1"/>
    <tag label="absent" source="manual"><attribute name="phrase">the cat</attribute></tag>
    <tag label="caption"><attribute name="text">two mugs</attribute></tag>
  </image>
  <image id="1" name="2.jpg" width="6" height="4"/>
</annotations>
"""


def cvat(folder: Path, content: str = CVAT) -> Path:
    (folder / "annotations.xml").write_text(content, encoding="utf-8")
    return folder


def test_cvat_shapes(tmp_path):
    first, second = read_cvat(cvat(tmp_path))
    plain, polygon, mask = first.objects
    assert plain == LabelledBox("mug", Box(1, 0.5, 3, 3))
    assert (polygon.box, polygon.mask.area) == (Box(1, 1, 3, 3), 4)
    # Row by row in a box of 3 x 2 at (2, 1): one out, two in, two out, one in.
    assert np.argwhere(mask.mask.to_array()).tolist() == [[1, 3], [1, 4], [2, 4]]
    assert mask.box == Box(3, 1, 5, 3)
    red, cat = first.expressions
    assert (red.phrase, red.boxes, red.category) == ("the red mug", (Box(0, 0, 2, 2),), "mug")
    assert (cat.phrase, cat.mode, first.captions) == ("the cat", "absent", ("two mugs",))
    assert (first.image, first.split, first.id) == (tmp_path / "a/1.jpg", "train", "0")
    assert (second.objects, second.size) == ((), Size(6, 4))


def test_cvat_without_masks_keeps_their_boxes(tmp_path):
    sample = next(read_cvat(cvat(tmp_path), masks=False))
    assert [item.mask for item in sample.objects] == [None] * 3
    assert sample.objects[2].box == Box(3, 1, 5, 3)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('width="6" height="4"/>', 'height="4"/>', r":18: width must be a number"),
        ('name="2.jpg"', 'name="../2.jpg"', r":18: an image must stay inside"),
        ('name="2.jpg"', "", r":18: an image must be named"),
        ('xtl="0"', 'xtl="5"', r":5: .*x1 <= x2"),
        ('xtl="0"', "", r":5: <box> 2: xtl must be a number"),
        ('label="mug" source="manual" occluded="0" xtl', 'occluded="0" xtl', "needs a category"),
        ('rle="1, 2, 2, 1"', 'rle="1, 2"', "runs add up to 3 x 2"),
        ('rle="1, 2, 2, 1"', 'rle="999999999999"', "runs add up to 3 x 2"),
        ('left="2"', 'left="5"', "must lie inside the image"),
        ("3.0,3.0;1.0,3.0", "3.0;1.0", "points must read"),
        ("</annotations>", "", r":20: must be well-formed XML"),
        ("<annotations>", "<!DOCTYPE a>\n<annotations>", ":2: a DOCTYPE is refused"),
    ],
)
def test_cvat_damage_names_the_line(tmp_path, old, new, message):
    with pytest.raises(DatasetError, match=message):
        list(read_cvat(cvat(tmp_path, CVAT.replace(old, new, 1))))


def test_images_before_a_fault_are_still_read(tmp_path):
    samples = read_cvat(cvat(tmp_path, CVAT.replace('name="2.jpg"', 'name="/2.jpg"')))
    assert next(samples).id == "0"
    with pytest.raises(DatasetError):
        next(samples)


def test_cvat_tracks_are_not_read(tmp_path):
    content = '<annotations><track id="0" label="car"><box frame="0"/></track></annotations>'
    with pytest.raises(DatasetError, match="export as CVAT for images"):
        list(read_cvat(cvat(tmp_path, content)))


def test_cvat_text_is_escaped(tmp_path):
    item = Expression('<b> & "q"\n\t\u2028', (Box(0, 0, 1, 1),), category="a<b")
    sample = Sample(tmp_path / "a&b.jpg", (item,), Size(4, 4))
    assert next(read_cvat(write_cvat([sample], tmp_path))).expressions == (item,)
