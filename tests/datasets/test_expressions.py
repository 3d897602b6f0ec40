"""The default file format: what is written is read again, and every fault names its line."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from deixis.core import Box, DatasetError, InputError, Mask, Size
from deixis.datasets import (
    Expression,
    LabelledBox,
    Sample,
    Span,
    read_expressions,
    write_expressions,
)

numbers = st.floats(-1e9, 1e9)
boxes = st.tuples(numbers, numbers, numbers, numbers).map(
    lambda v: Box(min(v[0], v[2]), min(v[1], v[3]), max(v[0], v[2]), max(v[1], v[3]))
)
words = st.text(st.characters(codec="utf-8"), min_size=1).filter(str.strip)
CAPTIONS = ("A red cup stands on a table.", "Ein Becher\u2028🙂 .")
spans = st.tuples(st.integers(0, 5), st.integers(6, 10), st.integers(0, 1)).map(lambda v: Span(*v))
masks = st.lists(st.booleans(), min_size=12, max_size=12).map(
    lambda bits: Mask.from_array(np.array(bits).reshape(3, 4))
)
optional = st.none() | words


def with_masks(item: Expression) -> st.SearchStrategy[Expression]:
    count = len(item.boxes)
    many = st.lists(masks, min_size=count, max_size=count).map(tuple)
    return st.just(item) | many.map(lambda values: replace(item, masks=values))


expressions = st.builds(
    Expression,
    words,
    st.lists(boxes, max_size=3).map(tuple),
    plural=st.booleans(),
    skills=st.lists(words, max_size=2).map(tuple),
    category=optional,
    id=optional,
    spans=st.lists(spans, max_size=2).map(tuple),
    provenance=optional,
).flatmap(with_masks)
objects = st.builds(
    LabelledBox, words, boxes, mask=st.none() | masks, iscrowd=st.booleans(), id=optional
)
things = st.tuples(st.lists(expressions, max_size=3), st.lists(objects, max_size=3), optional)


def write(folder: Path, *lines: str) -> Path:
    file = folder / "expressions.jsonl"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def line(**change: object) -> str:
    item = {"phrase": "the cup", "boxes": [[1, 2, 3, 4]], **change}
    return json.dumps({"image": "a.png", "expressions": [item]})


@given(things)
def test_reading_gives_back_what_was_written(tmp_path_factory, parts):
    items, boxed, word = parts
    folder = tmp_path_factory.mktemp("data")
    sample = Sample(
        folder / "images" / "1.png",
        tuple(items),
        Size(10, 20),
        "photo",
        "test",
        captions=CAPTIONS,
        objects=tuple(boxed),
        id=word,
        provenance=word,
    )
    write_expressions(folder, [sample])
    assert list(read_expressions(folder)) == [sample]


def test_edges_are_rounded_on_request(tmp_path):
    item = Expression("the cup", (Box(0.123456, 1, 3, 3),))
    write_expressions(tmp_path, [Sample(tmp_path / "a.png", (item,))], decimals=2)
    assert next(read_expressions(tmp_path)).expressions[0].boxes == (Box(0.12, 1, 3, 3),)


def test_the_optional_keys_are_read_as_documented(tmp_path):
    text = {
        "image": "a.png",
        "size": [5, 4],
        "id": 17,
        "provenance": "made by hand",
        "captions": ["a cup", "the cup"],
        "expressions": [
            {"phrase": "cup", "boxes": [[0, 0, 1, 1]], "spans": [[2, 5], [4, 7, 1]], "id": 3}
        ],
        "objects": [
            {"category": "cup", "box": [0, 0, 1, 1], "iscrowd": True, "id": "x"},
            {"category": "cup", "box": [0, 0, 1, 1], "mask": {"size": [4, 5], "counts": [0, 20]}},
        ],
    }
    write(tmp_path, json.dumps(text))
    (sample,) = read_expressions(tmp_path)
    assert (sample.id, sample.provenance, sample.size) == ("17", "made by hand", Size(5, 4))
    (cup,) = sample.expressions
    assert [sample.captions[s.caption][s.start : s.end] for s in cup.spans] == ["cup", "cup"]
    crowd, masked = sample.objects
    assert (crowd.iscrowd, crowd.id, crowd.mask) == (True, "x", None)
    assert masked.mask is not None
    assert masked.mask.to_array().all()


def test_masks_survive_the_file(tmp_path):
    mask = Mask.from_box(Box(1, 1, 3, 3), Size(5, 5))
    item = Expression("the cup", (Box(1, 1, 3, 3),), masks=(mask,))
    write_expressions(tmp_path, [Sample(tmp_path / "a.png", (item,))])
    assert next(read_expressions(tmp_path)).expressions[0].masks == (mask,)


def test_a_file_may_be_named_instead_of_its_folder(tmp_path):
    file = write(tmp_path, line())
    assert list(read_expressions(file)) == list(read_expressions(tmp_path))


def test_pictures_may_lie_in_a_folder_of_their_own(tmp_path):
    pictures = tmp_path / "pictures"
    sample = Sample(pictures / "deep/a.png", (Expression("the cup", ()),))
    file = write_expressions(tmp_path / "data", [sample], images=pictures)
    assert json.loads(file.read_text("utf-8"))["image"] == "deep/a.png"
    assert list(read_expressions(tmp_path / "data", images=pictures)) == [sample]


def test_pictures_may_not_leave_the_folder_that_is_named(tmp_path):
    write(tmp_path, json.dumps({"image": "../a.png"}))
    with pytest.raises(DatasetError, match="must stay inside the folder of the pictures"):
        list(read_expressions(tmp_path, images=tmp_path / "pictures"))


def test_empty_lines_are_skipped_but_counted(tmp_path):
    write(tmp_path, "", line(), "", "{")
    samples = read_expressions(tmp_path)
    assert next(samples).image == tmp_path / "a.png"
    with pytest.raises(DatasetError) as error:
        next(samples)
    assert error.value.line == 4


def test_lines_before_a_fault_are_still_read(tmp_path):
    write(tmp_path, line(), "no json")
    samples = read_expressions(tmp_path)
    assert next(samples).expressions[0].phrase == "the cup"
    with pytest.raises(DatasetError, match=r"expressions.jsonl:2: the line must be one JSON"):
        next(samples)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[]", "must be a JSON object, got list"),
        ('{"expressions": []}', '"image" must be a path'),
        ('{"image": 7}', '"image" must be a path'),
        ('{"image": "a.png", "expressions": {}}', '"expressions" must be a list'),
        ('{"image": "a.png", "expressions": ["x"]}', 'an object with a "phrase"'),
        ('{"image": "a.png", "size": [1]}', '"size" must be'),
        ("[" * 100000, "must be one JSON object"),
        (line(phrase=" "), "got an empty one"),
        (line(phrase=3), 'an object with a "phrase"'),
        (line(boxes=None), '"boxes" must be a list'),
        (line(boxes=[[1, 2, 3]]), "a box must be"),
        (line(boxes=[[3, 2, 1, 4]]), "x1 <= x2"),
        (line(boxes=[["1", 2, 3, 4]]), "four numbers"),
        (line(boxes=[[0, 0, float("nan"), 1]]), "finite"),
        (line(boxes=[[0, 0, 10**400, 1]]), "expressions.jsonl:1"),
        (line(plural="yes"), '"plural" must be true or false'),
        (line(skills="colour"), '"skills" must be a list'),
        (line(category=[1]), '"category" must be a text'),
        (line(masks=[{}, {}]), "expressions.jsonl:1"),
        (line(masks=[3]), "a mask must be an object"),
        (line(masks=[{"size": [2**40, 1], "counts": [2**40 - 1]}]), "expressions.jsonl:1"),
        (line(spans=[[0]]), "a span must be [start, end]"),
        (line(spans=[[0, True]]), "a span must be [start, end]"),
        (line(spans=[[3, 3]]), "0 <= start < end"),
        (line(spans=[[0, 3]]), "names caption 0; the sample has 0"),
        (line(provenance=["x"]), '"provenance" must be a text'),
        (line(id=True), '"id" must be a text'),
        ('{"image": "a.png", "captions": "a cup"}', '"captions" must be a list'),
        ('{"image": "a.png", "captions": [1]}', '"captions" must be a list of texts'),
        ('{"image": "a.png", "size": [0, 4]}', '"size" must be 1 to'),
        ('{"image": "a.png", "objects": [{"box": [0, 0, 1, 1]}]}', "an object must be"),
        ('{"image": "a.png", "objects": [{"category": " ", "box": [0, 0, 1, 1]}]}', "empty one"),
        ('{"image": "a.png", "objects": [{"category": "cup"}]}', "a box must be"),
    ],
)
def test_a_malformed_line_says_where_and_what(tmp_path, text, message):
    write(tmp_path, text)
    with pytest.raises(DatasetError, match=r"expressions\.jsonl:1") as error:
        list(read_expressions(tmp_path))
    assert message in str(error.value)


def test_absence_must_be_said_not_forgotten(tmp_path):
    write(tmp_path, '{"image": "a.png", "expressions": [{"phrase": "the cup"}]}')
    with pytest.raises(DatasetError, match=r"write \[\] when nothing fits"):
        list(read_expressions(tmp_path))


@pytest.mark.parametrize("name", ["../a.png", "/etc/passwd", "x/../../a.png", "a\0b"])
def test_images_stay_inside_the_folder(tmp_path, name):
    write(tmp_path, json.dumps({"image": name}))
    with pytest.raises(DatasetError, match='"image" must'):
        list(read_expressions(tmp_path))


def test_a_link_out_of_the_folder_is_refused(tmp_path):
    inside = tmp_path / "in"
    inside.mkdir()
    (inside / "out").symlink_to(tmp_path)
    write(inside, json.dumps({"image": "out/a.png"}))
    with pytest.raises(DatasetError, match="leads out of the folder"):
        list(read_expressions(inside))


def test_bytes_that_are_no_text_are_a_clear_error(tmp_path):
    (tmp_path / "expressions.jsonl").write_bytes(b"\xff\xfe\n")
    with pytest.raises(DatasetError, match="must be UTF-8"):
        list(read_expressions(tmp_path))


def test_a_missing_file_says_what_is_expected(tmp_path):
    with pytest.raises(DatasetError, match=r"expected a folder with expressions.jsonl"):
        list(read_expressions(tmp_path))


def test_an_image_outside_cannot_be_written(tmp_path):
    sample = Sample(tmp_path / "a.png")
    with pytest.raises(DatasetError, match="copy it there first"):
        write_expressions(tmp_path / "set", [sample])


@pytest.mark.parametrize(
    ("count", "plural", "mode"),
    [(0, False, "absent"), (1, False, "single"), (2, False, "ambiguous"), (2, True, "plural")],
)
def test_boxes_and_plural_say_what_is_asked_for(count, plural, mode):
    assert Expression("cups", (Box(0, 0, 1, 1),) * count, plural=plural).mode == mode


def test_as_many_masks_as_boxes():
    mask = Mask.from_box(Box(0, 0, 1, 1), Size(2, 2))
    with pytest.raises(InputError, match="a mask per box"):
        Expression("cup", (), masks=(mask,))


def test_a_span_ends_within_its_caption(tmp_path):
    item = Expression("the cup", spans=(Span(2, 9),))
    with pytest.raises(InputError, match="ends at 9; caption 0 has 5 characters"):
        Sample(tmp_path / "a.png", (item,), captions=("a cup",))
