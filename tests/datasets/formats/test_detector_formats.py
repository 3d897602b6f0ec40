"""Pascal VOC and YOLO: pixels from 1, normalised centres, splits, and the YAML they need."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from deixis.core import Box, DatasetError, InputError, Size
from deixis.datasets import LabelledBox, Sample
from deixis.datasets.formats import read_voc, read_yolo, write_voc, write_yolo
from deixis.datasets.formats._yaml import load_yaml

VOC = """\
<annotation>
    <folder>VOC2012</folder>
    <filename>2007_000027.jpg</filename>
    <source><database>The VOC2007 Database</database></source>
    <size><width>486</width><height>500</height><depth>3</depth></size>
    <segmented>0</segmented>
    <object>
        <name>person</name><pose>Unspecified</pose><truncated>0</truncated>
        <difficult>0</difficult>
        <bndbox><xmin>1</xmin><ymin>101</ymin><xmax>349</xmax><ymax>351</ymax></bndbox>
        <part><name>head</name>
            <bndbox><xmin>169</xmin><ymin>104</ymin><xmax>209</xmax><ymax>146</ymax></bndbox>
        </part>
    </object>
</annotation>
"""


def voc(folder: Path, text: str = VOC) -> Path:
    (folder / "Annotations").mkdir(parents=True, exist_ok=True)
    (folder / "Annotations/2007_000027.xml").write_text(text, encoding="utf-8")
    (folder / "ImageSets/Main").mkdir(parents=True, exist_ok=True)
    (folder / "ImageSets/Main/val.txt").write_text("2007_000027\n")
    (folder / "ImageSets/Main/trainval.txt").write_text("2007_000027\n")
    (folder / "ImageSets/Main/person_val.txt").write_text("2007_000027 1\n")
    return folder


def test_voc_counts_pixels_from_1_and_includes_the_last(tmp_path):
    (sample,) = read_voc(voc(tmp_path))
    assert sample.objects == (LabelledBox("person", Box(0, 100, 349, 351)),)
    assert (sample.size, sample.split, sample.id) == (Size(486, 500), "val", "2007_000027")
    assert sample.image == tmp_path / "JPEGImages" / "2007_000027.jpg"


def test_voc_counted_from_0(tmp_path):
    (sample,) = read_voc(voc(tmp_path), first_pixel=0)
    assert sample.objects[0].box == Box(1, 101, 349, 351)
    with pytest.raises(InputError, match="must be 0 or 1, got 2"):
        list(read_voc(tmp_path, first_pixel=2))


def test_voc_is_written_as_it_is_read(tmp_path):
    item = LabelledBox('cup & "saucer" <new>', Box(0, 10, 20, 30))
    folder = write_voc(
        [Sample(tmp_path / "JPEGImages/a.jpg", size=Size(40, 40), objects=(item,))], tmp_path
    )
    text = (folder / "Annotations/a.xml").read_text()
    assert "<xmin>1</xmin><ymin>11</ymin><xmax>20</xmax><ymax>30</ymax>" in text
    assert next(read_voc(folder)).objects == (item,)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<annotation>", r"2007_000027.xml:1: must be well-formed XML"),
        (VOC.replace("<name>person</name>", ""), "<object> needs <name>"),
        (VOC.replace("<xmin>1<", "<xmin>400<"), "x1 <= x2"),
        (VOC.replace("<xmin>1<", "<xmin>inf<"), "must be finite"),
        (VOC.replace("<width>486", "<width>-3"), "width and height must be whole"),
        (VOC.replace("2007_000027.jpg", "../../x.jpg"), "must stay inside"),
        (VOC.replace("</bndbox>\n        <part>", "</bndbox><part></object>"), "mismatched tag"),
        ('<!DOCTYPE x [<!ENTITY a "b">]>\n' + VOC.replace("person", "&a;"), "DOCTYPE is refused"),
        ('<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><annotation/>', "DOCTYPE"),
    ],
)
def test_voc_damage_is_named(tmp_path, text, message):
    with pytest.raises(DatasetError, match=message):
        list(read_voc(voc(tmp_path, text)))


def test_voc_names_may_not_clash(tmp_path):
    images = tmp_path / "JPEGImages"
    samples = [Sample(images / name, size=Size(4, 4)) for name in ("a.jpg", "b/a.png")]
    with pytest.raises(DatasetError, match="two pictures are called a"):
        write_voc(samples, tmp_path)
    with pytest.raises(DatasetError, match="XML cannot hold the control characters"):
        write_voc(
            [
                Sample(
                    images / "c.jpg", size=Size(4, 4), objects=(LabelledBox("\0", Box(0, 0, 1, 1)),)
                )
            ],
            tmp_path,
        )


def picture(file: Path, size: tuple[int, int] = (200, 100)) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", size).save(file)
    return file


def yolo(folder: Path, labels: str, yaml: str | None = None) -> Path:
    picture(folder / "images/train/a.png")
    picture(folder / "images/val/b.png")
    (folder / "labels/train").mkdir(parents=True, exist_ok=True)
    (folder / "labels/train/a.txt").write_text(labels)
    (folder / "data.yaml").write_text(
        yaml
        or "path: .  # here\ntrain: images/train\nval: images/val\nnames:\n  0: person\n  1: mug\n"
    )
    return folder


def test_yolo_boxes_are_normalised_centres(tmp_path):
    train, val = read_yolo(yolo(tmp_path, "1 0.5 0.5 0.25 0.5\n"))
    # 200 x 100 pixels: centre (100, 50), 50 wide, 50 high.
    assert train.objects == (LabelledBox("mug", Box(75, 25, 125, 75)),)
    assert (train.size, train.split, val.split, val.objects) == (Size(200, 100), "train", "val", ())


def test_yolo_outlines_become_masks_and_boxes(tmp_path):
    folder = yolo(tmp_path, "0 0.1 0.1 0.3 0.1 0.3 0.5 0.1 0.5\n")
    (item,) = next(read_yolo(folder)).objects
    assert item.box.xyxy == pytest.approx((20, 10, 60, 50))
    assert item.mask.area == 40 * 40
    assert next(read_yolo(folder, masks=False)).objects[0].mask is None


@pytest.mark.parametrize(
    "yaml",
    [
        "train: images/train\nnames: [person, mug]\n",
        "train: ../images/train\nnc: 2\nnames: ['person', 'mug']\n",
        'path: /content/moved\ntrain:\n  - images/train\nnames:\n- person\n- "mug"\n',
        "# c\ntrain: ./images/train\n\nnames: {0: person, 1: mug}\ndownload: |\n  import: y\n",
        "train: list.txt\nnames:\n  0: person\n  1: 'mug' # x\nroboflow:\n  a: b\n  c:\n    d: e\n",
    ],
)
def test_the_ways_to_write_data_yaml(tmp_path, yaml):
    (tmp_path / "list.txt").write_text("./images/train/a.png\n")
    (sample,) = read_yolo(yolo(tmp_path, "1 0.5 0.5 1 1\n", yaml))
    assert sample.objects[0].category == "mug"


def test_the_upright_size_counts(tmp_path):
    folder = yolo(tmp_path, "0 0.5 0.5 1 1\n")
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (200, 100)).save(folder / "images/train/a.png", exif=exif)
    assert next(read_yolo(folder)).size == Size(100, 200)


@pytest.mark.parametrize(
    ("labels", "message"),
    [
        ("0 0.5 0.5 1 1\n0 0.5 0.5\n", r"a.txt:2: a line must be class, centre x, y"),
        ("2 0.5 0.5 1 1\n", r'a.txt:1: class 2 must be one of "names"'),
        ("0.5 0.5 0.5 1 1\n", "class 0.5 must be"),
        ("0 100 50 30 30\n", "these look like pixels"),
        ("0 0.5 0.5 -1 1\n", "x1 <= x2"),
        ("mug 0.5 0.5 1 1\n", "must be a number"),
        ("0 nan 0.5 1 1\n", "must be finite"),
        ("0 0.1 0.1 0.2 0.2 0.3\n", "got 6 numbers"),
    ],
)
def test_yolo_damage_is_named(tmp_path, labels, message):
    with pytest.raises(DatasetError, match=message):
        list(read_yolo(yolo(tmp_path, labels)))


@pytest.mark.parametrize(
    ("yaml", "message"),
    [
        ("train: images/train\n", '"names" must be a list'),
        ("train: images/none\nnames: [a]\n", "names images/none, which is not there"),
        ("train: ../../etc\nnames: [a]\n", "must stay inside"),
        ("train: /etc\nnames: [a]\n", "must stay inside"),
        ("train images\n", r"data.yaml:1: must read key: value"),
        ("names: [a\n", r"data.yaml:1: must close with \]"),
        ('names:\n  0: "a\n', r"data.yaml:1"),
    ],
)
def test_a_damaged_data_yaml_is_named(tmp_path, yaml, message):
    with pytest.raises(DatasetError, match=message):
        list(read_yolo(yolo(tmp_path, "", yaml)))


def test_an_unreadable_picture_is_named(tmp_path):
    folder = yolo(tmp_path, "")
    (folder / "images/train/a.png").write_bytes(b"no picture")
    with pytest.raises(DatasetError, match=r"the size of .*a\.png must be readable"):
        list(read_yolo(folder))


def test_yolo_is_written_as_documented(tmp_path):
    picture(tmp_path / "images/a.png")
    item = LabelledBox('mug: "red" #1', Box(75, 25, 125, 75))
    write_yolo([Sample(tmp_path / "images/a.png", objects=(item,), split="val")], tmp_path)
    assert (tmp_path / "labels/a.txt").read_text() == "0 0.5 0.5 0.25 0.5\n"
    assert (tmp_path / "val.txt").read_text() == "images/a.png\n"
    assert load_yaml(tmp_path / "data.yaml") == {
        "path": ".",
        "val": "val.txt",
        "names": {"0": 'mug: "red" #1'},
    }
    assert next(read_yolo(tmp_path)).objects == (item,)


def test_yolo_keeps_every_box_of_a_picture_of_several_samples(tmp_path):
    image = tmp_path / "images/a.png"
    image.parent.mkdir()
    Image.new("RGB", (100, 100)).save(image)
    ear, paw = LabelledBox("ear", Box(0, 0, 10, 10)), LabelledBox("paw", Box(50, 50, 75, 75))
    parts = [((ear, ear), "train"), ((paw,), "train"), ((ear, paw), "val")]
    write_yolo([Sample(image, objects=things, split=split) for things, split in parts], tmp_path)
    samples = list(read_yolo(tmp_path))
    assert [(item.split, len(item.objects)) for item in samples] == [("train", 3), ("val", 3)]
    assert samples[0].objects == (ear, ear, paw)


def test_yolo_knows_three_splits(tmp_path):
    picture(tmp_path / "images/a.png")
    with pytest.raises(DatasetError, match="train, val or test here, got 'testA'"):
        write_yolo([Sample(tmp_path / "images/a.png", split="testA")], tmp_path)
