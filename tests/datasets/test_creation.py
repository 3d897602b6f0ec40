"""A table and a folder of pictures become samples; what is wrong is told with its line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.datasets.conftest import SIZE, picture

from deixis.core import Box, ConfigError, DatasetError
from deixis.datasets import create_dataset, read_expressions, read_table, write_template

HEAD = "image,phrase,x1,y1,x2,y2,category,split,plural\n"


@pytest.fixture
def images(tmp_path: Path) -> Path:
    for number in (1, 2):
        picture(tmp_path / f"images/{number}.png", number)
    return tmp_path / "images"


def table(images: Path, text: str, name: str = "t.csv") -> Path:
    file = images.parent / name
    file.write_text(text, encoding="utf-8")
    return file


def test_lines_of_one_phrase_are_one_expression(images: Path) -> None:
    text = HEAD + (
        "1.png,the cup,8,8,40,40,cup,train,\n"
        "2.png,all spoons,0,0,9,9,,,yes\n"
        "2.png,all spoons,20,0,29,9,,,yes\n"
        "1.png,the whale,,,,,,,\n"
    )
    one, two = read_table(table(images, text), images)
    assert (one.image, one.size, one.split) == (images / "1.png", SIZE, "train")
    assert [(e.phrase, e.mode, e.category) for e in one.expressions] == [
        ("the cup", "single", "cup"),
        ("the whale", "absent", None),
    ]
    assert two.expressions[0].boxes == (Box(0, 0, 9, 9), Box(20, 0, 29, 9))
    assert two.expressions[0].mode == "plural"


@pytest.mark.parametrize(
    ("form", "values", "expected"),
    [
        ("xyxy", "8 16 40 32", Box(8, 16, 40, 32)),
        ("xywh", "8, 16, 32, 16", Box(8, 16, 40, 32)),
        ("xyxy-norm", "[0.25, 0.25, 0.5, 0.5]", Box(24, 16, 48, 32)),
        ("cxcywh-norm", "0.5;0.5;0.5;0.25", Box(24, 24, 72, 40)),
    ],
)
def test_boxes_come_in_several_forms(images: Path, form: str, values: str, expected: Box) -> None:
    file = table(images, f'image,phrase,box\n1.png,the cup,"{values}"\n')
    (only,) = read_table(file, images, boxes=form)  # type: ignore[arg-type]
    assert only.expressions[0].boxes == (expected,)


def test_json_is_read_too(images: Path) -> None:
    rows = [
        {"image": "1.png", "phrase": "the cup", "box": [1, 2, 9, 9]},
        {"image": "1.png", "phrase": "cups", "boxes": [[1, 2, 9, 9], [20, 2, 30, 9]]},
    ]  # fmt: skip
    (one,) = read_table(table(images, json.dumps(rows), "t.json"), images)
    assert [len(item.boxes) for item in one.expressions] == [1, 2]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("1.png,the cup,8,8,40,,,,", "t.csv:2: a box must be four numbers"),
        ("1.png,the cup,40,8,8,40,,,", "t.csv:2: Box needs x1 <= x2"),
        ("1.png,,8,8,40,40,,,", "t.csv:2: image and phrase must be given"),
        ("9.png,the cup,8,8,40,40,,,", "t.csv:2: the size of .*9.png must be readable"),
        ("../t.csv,the cup,8,8,40,40,,,", "t.csv:2: an image must stay inside"),
        ("1.png,the cup,8,8,40,40,,,maybe", "t.csv:2: plural must be yes or no"),
        ("1.png,the cup,8,8,8,40,,,", "t.csv:2: a box must have an extent"),
        ("1.png,the cup,8,8,40,400,,,", "t.csv:2: a box must .* lie in the picture of 96 x 64"),
        ("1.png,the cup, red,8,8,40,40,cup,,,yes", "t.csv:2: .* put a phrase with commas into"),
    ],
)
def test_a_wrong_line_is_named(images: Path, line: str, message: str) -> None:
    with pytest.raises(DatasetError, match=message):
        read_table(table(images, HEAD + line + "\n"), images)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("1.png,the cup,,,,,,,", "one box, got 'no box' here and 'a box' in line 2"),
        ("1.png,the cup,9,9,40,40,mug,,", "one category, got 'mug' here and 'cup' in line 2"),
        ("1.png,the cup,9,9,40,40,,,no", "one plural, got 'no' here and 'yes' in line 2"),
        ("1.png,the pot,9,9,40,40,,val,", "one split, got 'val' here and 'train' in line 2"),
    ],
)
def test_lines_that_contradict_each_other_are_refused(
    images: Path, line: str, message: str
) -> None:
    text = HEAD + "1.png,the cup,8,8,40,40,cup,train,yes\n" + line + "\n"
    with pytest.raises(DatasetError, match=f"t.csv:3: .*{message}"):
        read_table(table(images, text), images)


def test_another_separator_and_a_missing_folder_are_named(images: Path) -> None:
    file = table(images, HEAD.replace(",", ";"))
    with pytest.raises(DatasetError, match="separated by commas, got ';'"):
        read_table(file, images)
    with pytest.raises(DatasetError, match="no such folder of pictures"):
        read_table(file, images / "nope")


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", "\ufeffpicture,phrase\n"])
def test_columns_must_be_named(images: Path, text: str) -> None:
    with pytest.raises(DatasetError, match=r"t\.csv:1: the first line must name the columns"):
        read_table(table(images, text), images)


def test_a_template_that_is_filled_in_becomes_data(images: Path, tmp_path: Path) -> None:
    picture(images / "deep/3.png", 3)
    file = tmp_path / "t.csv"
    assert write_template(images, file) == 3
    filled = file.read_text().replace("1.png,,,,,,", "1.png,the cup,8,8,40,40,cup")
    file.write_text(filled)
    create_dataset(images, file, tmp_path / "out")
    (only,) = read_expressions(tmp_path / "out")
    assert only.image == tmp_path / "out/images/1.png"
    assert only.image.is_file()
    with pytest.raises(DatasetError, match="is there already"):
        write_template(images, file)


def test_in_place_nothing_is_copied(images: Path) -> None:
    file = table(images, HEAD + "1.png,the cup,8,8,40,40,,,\n")
    create_dataset(images, file, images)
    assert [item.image for item in read_expressions(images)] == [images / "1.png"]
    assert not (images / "images").exists()


def test_a_folder_in_use_is_left_alone(images: Path, tmp_path: Path) -> None:
    file = table(images, HEAD + "1.png,the cup,8,8,40,40,,,\n")
    with pytest.raises(ConfigError, match="must be empty or missing"):
        create_dataset(images, file, tmp_path)


def test_expressions_that_are_there_are_never_lost(images: Path) -> None:
    first = table(images, HEAD + "1.png,the cup,8,8,40,40,,,\n")
    second = table(images, HEAD + "1.png,the pot,8,8,40,40,,,\n", "second.csv")
    labels = create_dataset(images, first, images)
    before = labels.read_bytes()
    with pytest.raises(ConfigError, match="is there already"):
        create_dataset(images, second, images)
    assert labels.read_bytes() == before
    copies: list[Path] = []
    for _ in range(2):  # the second time nothing changes, and nothing need be kept
        create_dataset(images, second, images, resume=True, kept=copies.append)
    assert [copy.name for copy in copies] == ["expressions.before-create.jsonl"]
    assert copies[0].read_bytes() == before
    assert len(list(images.glob("*.jsonl"))) == 2
