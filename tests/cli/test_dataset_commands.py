"""``deixis dataset ...`` and ``deixis pseudo-label``: what they print, write and refuse."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from deixis.core import Box
from deixis.core.fakes import FakeGrounder
from deixis.datasets import read_dataset, write_expressions
from tests.cli.conftest import Run, make_picture
from tests.datasets.conftest import sample


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Four pictures; the first has a name and a category that would take over a terminal."""
    folder = tmp_path / "data"
    write_expressions(
        folder, [sample(folder, n, "dog\x1b[31m" if n == 0 else "cup") for n in range(4)]
    )
    return folder


def test_create_from_a_template(run: Run, tmp_path: Path) -> None:
    images = make_picture(tmp_path / "images/1.png").parent
    table = tmp_path / "t.csv"
    assert run("dataset", "create", images, "--template", table)[0] == 0
    table.write_text(table.read_text().replace("1.png,,,,,,", "1.png,the cup,1,2,30,40,cup"))
    code, out, _ = run("dataset", "create", images, "-t", table, "-o", tmp_path / "d", "--json")
    assert (code, json.loads(out)["path"]) == (0, str(tmp_path / "d/expressions.jsonl"))
    assert run("dataset", "create", images)[0] == 2
    both = ("--template", tmp_path / "x.csv", "-t", table, "-o", tmp_path / "e")
    assert run("dataset", "create", images, *both)[0] == 2


@pytest.mark.parametrize("command", ["sample", "insights"])
def test_pictures_of_the_data_are_never_written_over(run: Run, data: Path, command: str) -> None:
    picture = data / "images/0.png"
    before = picture.read_bytes()
    code, out, err = run("dataset", command, data, "--save", picture)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "would overwrite a picture of the data" in err
    assert picture.read_bytes() == before
    for _ in range(2):  # what the command itself wrote is replaced
        assert run("dataset", command, data, "--save", data / "own.png")[0] == 0


def test_export_and_import(run: Run, data: Path, tmp_path: Path) -> None:
    code, out, err = run("dataset", "export", data, "--to", "yolo", "-o", tmp_path / "yolo")
    assert code == 0
    assert err == "note: phrases left out, for which the format has no place: 8\n"
    assert "4 images, 4 pictures copied" in out
    code, out, _ = run("dataset", "import", tmp_path / "yolo", "-o", tmp_path / "back", "--json")
    assert json.loads(out)["samples"] == 4
    code, _, err = run("dataset", "import", data, "-o", tmp_path / "back")
    assert (code, err.count("\n")) == (2, 1)
    assert "must be empty or missing" in err
    code, _, err = run("dataset", "import", data, "-o", tmp_path / "back", "--resume")
    assert (code, "holds no conversion that was cut off" in err) == (2, True)
    code, _, err = run("dataset", "export", data, "--to", "flickr30k", "-o", tmp_path / "f")
    assert code == 2


def test_imports_leave_out_what_cannot_be_read_when_asked(
    run: Run, data: Path, tmp_path: Path
) -> None:
    assert run("dataset", "export", data, "--to", "vi", "-o", tmp_path / "vi")[0] == 0
    file = tmp_path / "vi/annotations.jsonl"
    lines = file.read_text().splitlines()
    file.write_text("\n".join([lines[0], "{", *lines[2:3], "[]"]))
    code, out, err = run("dataset", "import", tmp_path / "vi", "-o", tmp_path / "stops")
    assert (code, out) == (1, "")
    assert f"{file}:2: the line must be one JSON object" in err
    code, out, err = run(
        "dataset", "import", tmp_path / "vi", "-o", tmp_path / "goes-on", "--skip-unreadable"
    )
    assert code == 0
    assert "2 images" in out
    assert [line.partition(": the")[0] for line in err.splitlines()] == [
        f"left out: {file}:2",
        f"left out: {file}:4",
        "note: records left out, since they cannot be read: 2",
    ]


def test_interrupted_imports_say_how_to_go_on(
    run: Run, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("deixis.datasets.convert_dataset", stop)
    code, _, err = run("dataset", "import", data, "-o", tmp_path / "out")
    assert code == 130
    assert "--resume" in err


def test_insights_are_told_drawn_and_written(run: Run, data: Path, tmp_path: Path) -> None:
    page, heat = tmp_path / "o/p.html", tmp_path / "o/h.png"
    code, out, _ = run("dataset", "insights", data, "--save", page, "--save", heat)
    assert code == 0
    assert "4 images, 8 expressions, 4 with a box" in out
    assert "100 pairs: 96 to go" in out
    assert "\x1b" not in out
    with Image.open(heat) as picture:
        assert picture.size == (384, 384)
    told = json.loads(run("dataset", "insights", data, "--json")[1])
    assert (told["pairs"], len(told["heat"])) == (4, 32)
    assert run("dataset", "insights", data, "--save", "x.pdf")[0] == 2


def test_split_writes_into_the_data_or_a_copy(run: Run, data: Path, tmp_path: Path) -> None:
    halves = ("--share", "train=0.5", "--share", "test=0.5")
    before = (data / "expressions.jsonl").read_bytes()
    code, out, _ = run("dataset", "split", data, *halves, "--dry-run")
    assert code == 0
    assert out.splitlines()[1].split() == ["images", "2", "2"]
    assert (data / "expressions.jsonl").read_bytes() == before
    assert run("dataset", "split", data, *halves, "-o", tmp_path / "copy")[0] == 0
    assert (data / "expressions.jsonl").read_bytes() == before
    assert sorted(str(s.split) for s in read_dataset(tmp_path / "copy")) == [
        "test", "test", "train", "train",
    ]  # fmt: skip
    assert json.loads(run("dataset", "split", data, *halves, "--json")[1])["images"] == {
        "train": 2, "test": 2,
    }  # fmt: skip
    assert (data / "expressions.before-split.jsonl").read_bytes() == before


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("export", ("--to", "coco", "--out", "out")),
        ("import", ("--out", "out")),
        ("insights", ()),
        ("sample", ("--save", "out.png")),
        ("split", ("--share", "train=0.5", "--share", "test=0.5")),
        ("validate", ("--images",)),
        ("from-detections", ("--out", "out")),
    ],
)
def test_pictures_may_lie_elsewhere(
    command: str,
    options: tuple[str, ...],
    run: Run,
    data: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    alone = tmp_path / "alone"
    alone.mkdir()
    (data / "expressions.jsonl").rename(alone / "expressions.jsonl")
    code, _, err = run("dataset", command, alone, "--images-in", data, *options)
    assert code == 0, err


@pytest.mark.parametrize("share", ["train", "train=much", "train=0.3"])
def test_wrong_shares_are_one_line(run: Run, data: Path, share: str) -> None:
    code, _, err = run("dataset", "split", data, "--share", share)
    assert (code, err.count("\n")) == (2, 1)


def test_other_formats_are_split_into_a_copy_only(run: Run, data: Path, tmp_path: Path) -> None:
    run("dataset", "export", data, "--to", "coco", "-o", tmp_path / "coco")
    code, _, err = run("dataset", "split", tmp_path / "coco")
    assert code == 2
    assert "--out" in err


def test_a_sheet_of_samples(run: Run, data: Path, tmp_path: Path) -> None:
    page = tmp_path / "s.png"
    (data / "images/2.png").write_text("no picture")
    code, out, err = run("dataset", "sample", data, "-s", page, "--width", 200, "--columns", 4)
    assert (code, out) == (0, f"{page}: 3 images\n")
    assert "2.png" in err
    with Image.open(page) as picture:
        assert picture.width == 3 * 212 + 12
    code, _, err = run("dataset", "sample", data, "-s", page, "--category", "zebra")
    assert code == 1
    assert "no image fits" in err


def test_expressions_from_detections(run: Run, data: Path, tmp_path: Path) -> None:
    code, out, _ = run("dataset", "from-detections", data, "-o", tmp_path / "d", "--json")
    told = json.loads(out)
    assert (code, told["images"], told["boxes"]) == (0, 4, 4)
    assert told["expressions"] >= 3
    assert run("dataset", "from-detections", data, "-o", tmp_path / "e", "--skill", "x")[0] == 2


def test_pseudo_labels(
    run: Run, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    grounder = FakeGrounder({"the cup": [Box(4, 4, 30, 30)]})
    monkeypatch.setattr("deixis.load", lambda name: grounder)
    phrases = tmp_path / "p.txt"
    phrases.write_text("# what to look for\n\nthe dog\n")
    arguments = ("pseudo-label", data / "images", "-p", "cup=the cup", "--phrases", phrases)
    code, out, err = run(*arguments, "-o", tmp_path / "out")
    assert (code, err) == (0, "")
    assert "4 of 4 pictures have labels" in out
    assert [line.split() for line in out.splitlines()[1:]] == [["cup", "4"], ["the", "dog", "0"]]
    code, _, err = run(*arguments, "-o", tmp_path / "out")
    assert code == 2
    assert "--resume" in err
    (data / "images/0.png").write_text("no picture")
    code, out, err = run(*arguments, "-o", tmp_path / "out2", "--json")
    assert code == 1
    assert list(json.loads(out)["failed"]) == ["0.png"]
    assert run("pseudo-label", data / "images", "-o", tmp_path / "out3")[0] == 2


def test_refused_phrases_can_be_left_out(run: Run, data: Path, tmp_path: Path) -> None:
    to = ("dataset", "export", data, "--to", "refcoco", "-o")
    code, _, err = run(*to, tmp_path / "a")
    assert (code, "--skip-unheld" in err) == (1, True)
    code, _, err = run(*to, tmp_path / "b", "--skip-unheld")
    assert (code, "no place: 4\n" in err) == (0, True)


def test_data_without_labelled_boxes_say_so(run: Run, data: Path, tmp_path: Path) -> None:
    bare = [replace(item, objects=()) for item in read_dataset(data)]
    write_expressions(data, bare)
    code, _, err = run("dataset", "from-detections", data, "-o", tmp_path / "out")
    assert (code, "no labelled boxes" in err) == (0, True)


def test_validate_says_what_it_could_not_compare(run: Run, data: Path) -> None:
    write_expressions(data, [replace(item, size=None) for item in read_dataset(data)])
    code, _, err = run("dataset", "validate", data)
    assert (code, err.partition(" images")[0]) == (0, "note: 4")
    assert run("dataset", "validate", data, "--images")[2] == ""


def test_a_split_without_pictures_is_told(run: Run, data: Path) -> None:
    shares = ("--share", "train=0.98", "--share", "val=0.01", "--share", "test=0.01")
    code, out, err = run("dataset", "split", data, *shares, "--dry-run")
    assert (code, err, out.splitlines()[1].split()) == (0, "", ["images", "2", "1", "1"])
    write_expressions(data, list(read_dataset(data))[:2])
    code, _, err = run("dataset", "split", data, *shares, "--dry-run")
    assert code == 0
    assert "note: test got no picture: 2 that differ are too few" in err
