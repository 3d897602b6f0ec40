"""A record that cannot be read is told with its place, left out, and what follows it is read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from deixis.core import Box, DatasetError, Size
from deixis.datasets import Expression, LabelledBox, Sample, convert_dataset, validate_dataset
from deixis.datasets.formats import FORMATS, read_dataset, write_dataset

SIZE = Size(80, 60)
CORNERS = {"a": 11, "b": 21, "c": 31}
"""x1 of the box in each picture; all else is the same."""

FLICKR = (
    "<annotation><size><width>80</width><height>60</height></size><object><name>1</name><bndbox>"
    "<xmin>{x}</xmin><ymin>1</ymin><xmax>44</xmax><ymax>5</ymax></bndbox></object></annotation>"
)


def picture(file: Path) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    Image.new("L", SIZE).save(file)
    return file


def three(name: str, folder: Path) -> None:
    """Three pictures with an expression or an object each, in this format."""
    if name in BENCHMARKS:
        for file, content in BENCHMARKS[name].items():
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_text(content)
        return
    root = folder / {"voc": "JPEGImages", "yolo": "images"}.get(name, "")
    samples = []
    for stem, x in CORNERS.items():
        box = Box(x, 10, x + 20, 50)
        item = Expression(f"the cup {stem}", (box,), category="cup")
        samples.append(
            Sample(picture(root / f"{stem}.png"), (item,), SIZE, objects=(LabelledBox("cup", box),))
        )
    write_dataset(samples, folder, name)


def lines(*records: Any) -> str:
    return "\n".join(json.dumps(record) for record in records)


def array(*records: Any) -> str:
    return "[\n" + ",\n".join(json.dumps(record) for record in records) + "\n]"


BENCHMARKS: dict[str, dict[str, str]] = {
    "flickr30k": {
        **{f"Sentences/{stem}.txt": "[/EN#1/people A man] .\n" for stem in CORNERS},
        **{f"Annotations/{stem}.xml": FLICKR.format(x=x) for stem, x in CORNERS.items()},
    },
    "visual-genome": {
        "region_descriptions.json": array(
            *(
                {"id": n, "regions": [{"phrase": "x", "x": x, "y": 1, "width": 2, "height": 2}]}
                for n, x in enumerate(CORNERS.values())
            )
        )
    },
    "referit": {
        "RealGames.txt": "".join(f"{n}_1.jpg~sun~.1~.2\n" for n in (1, 2, 3)),
        "referit_imcrop_bbox_dict.json": json.dumps(
            {f"{n}_1": [x, 1, 44, 5] for n, x in enumerate(CORNERS.values(), start=1)}
        ),
    },
    "phrasecut": {
        "refer_val.json": array(
            *(
                {"task_id": str(n), "image_id": n, "phrase": "x", "instance_boxes": [[x, 1, 2, 2]]}
                | {"Polygons": []}
                for n, x in enumerate(CORNERS.values())
            )
        )
    },
    "screenspot": {
        "screenspot_web.json": array(
            *(
                {"img_filename": f"{stem}.png", "bbox": [x, 1, 2, 2], "instruction": "x"}
                for stem, x in CORNERS.items()
            )
        )
    },
    "hugging-face": {
        "metadata.jsonl": lines(
            *(
                {"file_name": f"{stem}.png", "phrase": "x", "bbox": [x, 1, 2, 2]}
                for stem, x in CORNERS.items()
            )
        )
    },
}

BREAKS: list[tuple[str, str, str, str, str]] = [
    ("deixis", "expressions.jsonl", "[21.0,", '["x",', ".jsonl:2: "),
    ("deixis", "expressions.jsonl", '{"image": "b.png"', '{"image": ', ".jsonl:2: "),
    ("grefcoco", "grefs(deixis).json", '"the cup b"', "null", "refs[1]: "),
    ("refcoco", "refs(deixis).json", '"the cup b"', "null", "refs[1]: "),
    ("flickr30k", "Annotations/b.xml", ">21<", ">x<", "b.xml:1: "),
    ("flickr30k", "Annotations/b.xml", "</annotation>", "", "b.xml:1: "),
    ("visual-genome", "region_descriptions.json", '"x": 21', '"x": "x"', ":3: [1].regions[0]: "),
    ("referit", "RealGames.txt", "2_1.jpg~sun~.1~.2", "2_1", "RealGames.txt:2: "),
    ("referit", "referit_imcrop_bbox_dict.json", "[21,", "[null,", ".json: 2_1: "),
    ("phrasecut", "refer_val.json", "[[21,", "[[null,", ".json:3: [1]: "),
    ("screenspot", "screenspot_web.json", "[21,", "[null,", ".json:3: [1]: "),
    ("odvg", "odvg.jsonl", "[21.0,", "[null,", "odvg.jsonl:2: "),
    ("odvg", "odvg.jsonl", '{"filename": "b.png"', "{", "odvg.jsonl:2: "),
    ("vi", "annotations.jsonl", '"b.png"', "null", "annotations.jsonl:2: "),
    ("hugging-face", "metadata.jsonl", "[21,", "[null,", "metadata.jsonl:2: "),
    ("yolo", "labels/b.txt", "0 0.", "7 0.", "b.txt:1: "),
    ("cvat", "annotations.xml", 'xtl="21"', 'xtl="x"', " <box> 1: "),
    ("cvat", "annotations.xml", 'name="b.png"', 'name="../b.png"', "annotations.xml:8: "),
    ("voc", "Annotations/b.xml", "<xmin>22<", "<xmin>x<", "b.xml:1: object[0]: "),
    ("voc", "Annotations/b.xml", "</annotation>", "", "b.xml:"),
    ("label-studio", "tasks.json", '"x": 26.25', '"x": "x"', "[1]: "),
    ("coco", "annotations.json", "[21.0,", "[null,", "annotations[1]: "),
    ("coco", "annotations.json", '"file_name": "b.png"', '"file_name": ""', "images[1]: "),
]


def test_every_format_is_broken_here() -> None:
    assert {name for name, *_ in BREAKS} == set(FORMATS)


def broken(name: str, folder: Path, file: str, old: str, new: str) -> None:
    three(name, folder)
    text = (folder / file).read_text()
    assert old in text, text
    (folder / file).write_text(text.replace(old, new))


@pytest.mark.parametrize(("name", "file", "old", "new", "place"), BREAKS)
def test_what_cannot_be_read_is_left_out_and_told(
    tmp_path: Path, name: str, file: str, old: str, new: str, place: str
) -> None:
    broken(name, tmp_path, file, old, new)
    with pytest.raises(DatasetError):
        list(read_dataset(tmp_path, name))
    left_out: list[DatasetError] = []
    samples = list(read_dataset(tmp_path, name, skip=left_out.append))
    told = [f"{error.path}:{error}" for error in left_out]
    assert any(place in line for line in told), told
    said = [sample for sample in samples if sample.expressions or sample.objects]
    stems = [sample.image.stem for sample in said]
    assert len(said) in (2, 3)  # an annotation can go and leave others of its picture
    assert stems[0] in ("a", "0", "1")
    assert stems[-1] in ("c", "2", "3")


@pytest.mark.parametrize(("name", "file", "old", "new", "place"), BREAKS)
def test_validation_names_it_and_looks_at_the_rest(
    tmp_path: Path, name: str, file: str, old: str, new: str, place: str
) -> None:
    broken(name, tmp_path, file, old, new)
    report = validate_dataset(tmp_path, name)
    assert report.samples >= 2
    assert not report.ok
    if name != "deixis":  # which tells what is wrong more exactly
        kind = " error: unreadable-record:"
        found = [str(p).replace(kind, "") for p in report.problems if kind in str(p)]
        assert any(place in line and "repair the record" in line for line in found), found


@pytest.mark.parametrize(
    ("name", "file", "old", "new", "place"), [b for b in BREAKS if b[0] not in BENCHMARKS]
)
def test_conversion_counts_what_it_left_out(
    tmp_path: Path, name: str, file: str, old: str, new: str, place: str
) -> None:
    broken(name, tmp_path / "in", file, old, new)
    told: list[DatasetError] = []
    done = convert_dataset(
        tmp_path / "in", tmp_path / "out", format=name, skip_unreadable=told.append
    )
    assert done.unreadable == len(told) > 0
    assert done.samples >= 2
    assert validate_dataset(tmp_path / "out").ok
