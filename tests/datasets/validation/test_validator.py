"""Each kind of problem is found where it was put in, and nothing is found in good data."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from deixis.core import Box, DatasetError, Mask, Size
from deixis.datasets import Expression, Sample, validate_dataset, write_dataset
from deixis.datasets.validation import KINDS
from deixis.datasets.validation.identity import spelling_key
from deixis.datasets.validation.masks import mask_box

WIDTH, HEIGHT = 200, 100
BOX = [10, 10, 60, 60]
MASK = Mask.from_box(Box(*BOX), Size(WIDTH, HEIGHT)).to_dict()


def picture(path: Path, seed: int = 0, size: tuple[int, int] = (WIDTH, HEIGHT)) -> Path:
    """A picture that looks like no other seed's."""
    path.parent.mkdir(parents=True, exist_ok=True)
    coarse = np.random.default_rng(seed).integers(0, 255, (9, 12, 3), dtype=np.uint8)
    Image.fromarray(coarse).resize(size, Image.Resampling.BICUBIC).save(path)
    return path


def cup(**changes: Any) -> dict[str, Any]:
    return {"phrase": "the red cup", "boxes": [BOX]} | changes


def image(*expressions: Any, **changes: Any) -> dict[str, Any]:
    return {
        "image": "1.png",
        "size": [WIDTH, HEIGHT],
        "expressions": list(expressions or [cup()]),
    } | changes


def box(*edges: Any) -> dict[str, Any]:
    return image(cup(boxes=[list(edges)]))


def spans(*values: Any) -> dict[str, Any]:
    return image(cup(spans=list(values)), captions=["the red cup here"])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(1, 4):
        picture(tmp_path / f"{number}.png", number)
    return tmp_path


def kinds(folder: Path, *lines: Any, look: bool = False) -> list[str]:
    """Kinds found in lines, each an object or raw bytes."""
    raw = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    (folder / "expressions.jsonl").write_bytes(b"\n".join(raw) + b"\n")
    return [problem.kind for problem in validate_dataset(folder, look=look).problems]


TWO = {"boxes": [BOX, [100, 10, 150, 60]]}
ONE_LINE: list[tuple[Any, list[str]]] = [
    (b'{"image": "1.png", "expressions": [}', ["bad-json"]),
    (b'{"image": "\xff.png"}', ["not-utf8"]),
    (b"[1, 2]", ["wrong-type"]),
    (image(note="x"), ["unknown-key"]),
    (image(cup(bbox=BOX)), ["unknown-key"]),
    (image(objects=[{"category": "cup", "box": BOX, "label": "x"}]), ["unknown-key"]),
    ({"expressions": [cup()]}, ["missing-key"]),
    (image({"phrase": "the cup"}), ["missing-key"]),
    (image({"boxes": [BOX]}), ["missing-key", "nothing-said"]),
    (image(expressions="cup"), ["wrong-type", "nothing-said"]),
    (image(cup(plural="yes")), ["wrong-type"]),
    (image(cup(category=3.5)), ["wrong-type"]),
    (image("the cup", cup()), ["wrong-type"]),
    (image(image="../1.png"), ["image-outside-folder"]),
    (image(image="/etc/passwd"), ["image-outside-folder"]),
    (image(image="9.png"), ["image-missing"]),
    (image(size=[0, 10]), ["bad-size"]),
    (image(size="big"), ["bad-size"]),
    (box(1, 2, 3), ["bad-box"]),
    (box(1, 2, 3, "4"), ["bad-box"]),
    (box(1, 2, 3, True), ["bad-box"]),
    (b'{"image": "1.png", "expressions": [{"phrase": "a", "boxes": [[1, 2, NaN, 9]]}]}',
     ["non-finite-box"]),
    (b'{"image": "1.png", "expressions": [{"phrase": "a", "boxes": [[1, 2, 1e999, 9]]}]}',
     ["non-finite-box"]),
    (box(60, 60, 10, 10), ["swapped-corners"]),
    (box(120, 30, 40, 50), ["xywh-as-xyxy"]),  # 120 + 40 <= 200, 30 + 50 <= 100
    (box(190, 30, 40, 50), ["swapped-corners"]),  # 190 + 40 > 200
    (box(10, 10, 10, 60), ["degenerate-box"]),
    (box(0.1, 0.2, 0.5, 0.9), ["normalised-box"]),
    (box(-5, 10, 60, 60), ["negative-edge"]),
    (box(-0.5, 10, 60, 60), ["box-beyond-edge"]),
    (box(10, 10, 250, 60), ["box-outside-image"]),
    (box(10, 10, 200.5, 60), ["box-beyond-edge"]),
    (box(0, 0, 200, 100), ["whole-image-box"]),
    (box(10, 10, 12, 60), ["tiny-box"]),
    (image(cup(plural=True, boxes=[BOX, BOX])), ["same-box-twice"]),
    (image(cup(phrase="")), ["empty-phrase"]),
    (image(cup(phrase=" \t")), ["blank-phrase"]),
    (image(cup(phrase="cup " * 60 + "x")), ["long-phrase"]),
    (image(cup(phrase="the  cup")), ["untrimmed-phrase"]),
    (image(cup(phrase="the c\ufffdp")), ["garbled-phrase"]),
    (image(cup(phrase="?!")), ["wordless-phrase"]),
    (image(cup(), cup()), ["duplicate-expression"]),
    (image(cup(), cup(boxes=[])), ["present-and-absent"]),
    (image(cup(), cup(boxes=[[100, 10, 150, 60]])), ["contradicting-boxes"]),
    (image(cup(), cup(phrase="The Red Cup", boxes=[[11, 11, 60, 60]])), ["duplicate-expression"]),
    (image(cup(), cup(phrase="the blue cup")), ["contradicting-phrases"]),
    (image(cup(), cup(phrase="the cup next to a blue plate")), []),
    (image(cup(phrase="cup on the left"), cup(phrase="cup on the right")),
     ["contradicting-phrases"]),
    (image(cup(phrase="cup left of the plate"), cup(phrase="cup on the right")), []),
    (image(cup(phrase="the leftmost cup"), cup(phrase="cup on the right")), []),
    (image(cup(phrase="the leftmost cup"), cup(phrase="the rightmost cup")),
     ["contradicting-phrases"]),
    (image(cup(category="cup"), cup(phrase="the cup", category="dog")),
     ["contradicting-categories"]),
    (image(cup(category="dog"), cup(phrase="the cup", category="animal")), []),
    (image(cup(plural=True)), ["plural-with-one-box"]),
    (image(cup(phrase="all the cups", **TWO)), ["plural-words-without-plural"]),
    (image(cup(phrase="all the cups", plural=True, **TWO)), []),
    (image(cup(phrase="the cup", **TWO)), []),
    (image(cup(masks=[MASK, MASK])), ["mask-count"]),
    (image(cup(masks=[{"size": [1, 1], "counts": "~~"}])), ["bad-mask"]),
    (image(cup(masks=[Mask.from_box(Box(1, 1, 5, 5), Size(9, 9)).to_dict()])),
     ["mask-size-mismatch"]),
    (image(cup(masks=[Mask.from_array(np.zeros((HEIGHT, WIDTH))).to_dict()])), ["empty-mask"]),
    (image(cup(masks=[MASK], boxes=[[60, 10, 120, 60]])), ["mask-box-disagreement"]),
    (image(cup(masks=[MASK])), []),
    (spans([0, 11]), []),
    (spans([0, 99]), ["span-outside-caption"]),
    (spans([0, 3, 1]), ["span-outside-caption"]),
    (spans([4, 4]), ["empty-span"]),
    (spans([0, 3]), ["span-text-differs"]),
    (spans(["a"]), ["wrong-type"]),
    (image(cup(id="1"), cup(phrase="a mug", id="1")), ["duplicate-id"]),
    (image(expressions=[]), ["nothing-said"]),
    (image(objects=[{"category": "cup", "box": BOX}] * 2), ["same-object-twice"]),
    (image(split="trian"), ["unknown-split"]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), ONE_LINE)
def test_a_line_has_these_problems_and_no_others(
    folder: Path, line: Any, expected: list[str]
) -> None:
    assert kinds(folder, line) == expected


SEVERAL_LINES: list[tuple[list[Any], list[str]]] = [
    ([image(), image(image="2.png")], []),
    ([image(), image()], ["image-twice"]),
    ([image(split="train"), image(split="test")], ["image-in-two-splits"]),
    ([image(id="1"), image(id="1", image="2.png")], ["duplicate-image-id"]),
    ([image(split="train"), image(image="2.png")], ["split-missing"]),
    ([image(cup(category="cup")), image(cup(category="Cup"), image="2.png")], ["category-case"]),
    (
        [
            image(cup(category="traffic light")),
            image(cup(category="traffic_lights"), image="2.png"),
        ],
        ["category-spelling"],
    ),
    (
        [image(cup(category="baseball bat")), image(cup(category="baseball hat"), image="2.png")],
        [],
    ),
    ([image(cup(category="class 1234")), image(cup(category="class 1235"), image="2.png")], []),
]


@pytest.mark.parametrize(("lines", "expected"), SEVERAL_LINES)
def test_lines_are_compared(folder: Path, lines: list[Any], expected: list[str]) -> None:
    assert kinds(folder, *lines) == expected


def test_pictures_are_opened_when_asked(folder: Path) -> None:
    (folder / "4.png").write_text("no picture")
    whole = (folder / "2.png").read_bytes()
    (folder / "5.png").write_bytes(whole[: len(whole) // 2])
    lines = [image(image=f"{number}.png") for number in (4, 5)]
    assert kinds(folder, *lines) == []
    assert kinds(folder, *lines, look=True) == ["image-unreadable", "image-truncated"]


def test_boxes_are_compared_with_the_picture_where_no_size_is_said(folder: Path) -> None:
    line = image(cup(boxes=[[10, 10, 900, 60]]), size=None)
    assert kinds(folder, line) == []
    assert kinds(folder, line, look=True) == ["box-outside-image"]
    assert validate_dataset(folder).unsized == 1


def test_a_wrong_size_is_told_with_the_right_one(folder: Path) -> None:
    line = image(size=[100, 200], expressions=[cup(boxes=[[5, 5, 50, 50]])])
    assert kinds(folder, line, look=True) == ["size-mismatch"]


def test_the_same_picture_saved_again_or_scaled_is_found(folder: Path) -> None:
    with Image.open(folder / "1.png") as original:
        original.convert("RGB").save(folder / "4.jpg", quality=60)
        original.resize((100, 50)).save(folder / "5.png")
    (folder / "6.png").write_bytes((folder / "1.png").read_bytes())
    small = cup(boxes=[[10, 10, 40, 40]])  # inside the smaller one too
    lines = [
        image(small, image=n, size=None) for n in ("1.png", "2.png", "4.jpg", "5.png", "6.png")
    ]
    assert kinds(folder, *lines, look=True) == [
        "similar-picture",
        "similar-picture",
        "same-picture",
    ]
    lines[0]["split"], lines[1]["split"], lines[2]["split"] = "train", "train", "test"
    lines[3]["split"] = lines[4]["split"] = "train"
    assert "duplicate-across-splits" in kinds(folder, *lines, look=True)


def test_every_kind_is_tested_here() -> None:
    tested = {kind for _, found in (*ONE_LINE, *SEVERAL_LINES) for kind in found}
    elsewhere = {
        "image-unreadable", "image-truncated", "size-mismatch", "same-picture", "similar-picture",
        "duplicate-across-splits", "unreadable-record", "unreadable-rest",
        "no-samples",
    }  # fmt: skip
    assert tested | elsewhere == set(KINDS)
    assert len(KINDS) >= 30


def test_all_problems_of_a_line_are_told_with_their_place(folder: Path) -> None:
    faulty = image(cup(phrase=""), cup(boxes=[[9, 9, 1, 1], [1, 2]]))
    raw = json.dumps(image()) + "\n\n" + json.dumps(faulty | {"image": "2.png"}) + "\n"
    (folder / "expressions.jsonl").write_text(raw)
    report = validate_dataset(folder)
    assert [(p.line, p.kind, p.record) for p in report.problems] == [
        (3, "bad-box", "expressions[1].boxes[1]"),
        (3, "swapped-corners", "expressions[1].boxes[0]"),
        (3, "empty-phrase", "expressions[0]"),
    ]
    assert str(report.problems[1]) == (
        f"{folder}/expressions.jsonl:3: error: swapped-corners: expressions[1].boxes[0]: "
        "[9, 9, 1, 1] in an image of 200 x 100; write the upper left corner first"
    )
    assert (report.samples, report.expressions, report.errors, report.ok) == (2, 3, 3, False)


def test_other_formats_are_checked_up_to_where_the_file_breaks_off(folder: Path) -> None:
    sample = Sample(folder / "1.png", (Expression("the cup", (Box(10, 10, 10, 60),)),),
                    Size(WIDTH, HEIGHT))  # fmt: skip
    write_dataset([sample], folder, "cvat")
    assert [p.kind for p in validate_dataset(folder, "cvat").problems] == ["degenerate-box"]
    (folder / "annotations.xml").write_text("<annotations><image></annotations>")
    report = validate_dataset(folder, "cvat")
    assert [p.kind for p in report.problems] == ["unreadable-rest"]


def test_empty_data_is_an_error(folder: Path) -> None:
    assert kinds(folder) == ["no-samples"]
    with pytest.raises(DatasetError, match="no such file"):
        validate_dataset(folder / "nothing")


def test_problems_are_counted_beyond_those_that_are_kept(folder: Path) -> None:
    lines = [json.dumps(image(cup(phrase=""))) for _ in range(5)]
    (folder / "expressions.jsonl").write_text("\n".join(lines))
    told: list[str] = []
    report = validate_dataset(folder, keep=2, tell=lambda problem: told.append(problem.kind))
    assert report.counts["empty-phrase"] == 5 == told.count("empty-phrase")
    assert [p.kind for p in report.problems].count("empty-phrase") == 2


@settings(max_examples=150, deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["image", "expressions", "phrase", "boxes", "size", "masks", "spans",
                             "objects", "category", "box", "captions", "counts", "split"]),
            inner, max_size=6,
        ),
        max_leaves=20,
    )
)  # fmt: skip
def test_whatever_stands_in_a_line_gives_problems_and_no_traceback(
    tmp_path_factory: pytest.TempPathFactory, value: Any
) -> None:
    folder = tmp_path_factory.mktemp("data", numbered=True)
    (folder / "expressions.jsonl").write_text(json.dumps(value) + "\n")
    report = validate_dataset(folder)
    assert report.counts.total() > 0  # no such line is right: no picture is there


@given(
    st.integers(1, 9).flatmap(
        lambda high: st.lists(
            st.lists(st.booleans(), min_size=high, max_size=high), min_size=1, max_size=9
        )
    )
)
def test_the_box_of_runs_is_the_box_of_pixels(columns: list[list[bool]]) -> None:
    mask = Mask.from_array(np.array(columns).T)
    assert mask_box(mask) == mask.box()


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [("Traffic_Light", "traffic lights", True), ("bus", "buses", False), ("glass", "glas", False)],
)
def test_spelling_keys(a: str, b: str, same: bool) -> None:
    assert (spelling_key(a) == spelling_key(b)) is same
