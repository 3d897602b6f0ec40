"""ODVG and Datature Vi: captions, phrases with characters or tokens, and their grids."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from deixis.core import Box, DatasetError, Size
from deixis.datasets import Expression, LabelledBox, Sample, Span
from deixis.datasets.formats import read_odvg, read_vi, write_odvg, write_vi

# From the format's own description, https://github.com/longzw1997/Open-GroundingDino.
PUBLISHED = {
    "filename": "image.jpg",
    "height": 693,
    "width": 1024,
    "detection": {
        "instances": [
            {"bbox": [262, 210, 323, 338], "label": 0, "category": "dog"},
            {"bbox": [164, 263, 252, 371], "label": 1},
        ]
    },
    "grounding": {
        "caption": "a wire hanger with a paper cover that reads we heart our customers",
        "regions": [
            {"bbox": [20, 215, 985, 665],
             "phrase": "a paper cover that reads we heart our customers"},
            {"bbox": [19, 19, 982, 671], "phrase": "A Wire Hanger"},
        ],
    },
}  # fmt: skip


def put(folder: Path, *records: object, name: str = "data.jsonl") -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return file


def test_odvg_as_published(tmp_path):
    (tmp_path / "label_map.json").write_text('{"0": "dog", "1": "cat"}')
    (sample,) = read_odvg(put(tmp_path, PUBLISHED))
    assert (sample.image, sample.size) == (tmp_path / "image.jpg", Size(1024, 693))
    assert sample.objects == (
        LabelledBox("dog", Box(262, 210, 323, 338)),
        LabelledBox("cat", Box(164, 263, 252, 371)),
    )
    cover, hanger = sample.expressions
    assert (cover.boxes, cover.spans) == ((Box(20, 215, 985, 665),), (Span(19, 66),))
    assert hanger.spans == (Span(0, 13),)  # case differs


def test_odvg_lists_of_boxes_and_tokens(tmp_path):
    grounding = {
        "caption": "a dog and a dog",
        "regions": [
            {
                "bbox": [[0, 0, 1, 1], [2, 2, 3, 3]],
                "phrase": "a dog",
                "tokens_positive": [[10, 15]],
            },
            {"bbox": [4, 4, 5, 5], "phrase": "a dog"},
            {"bbox": [6, 6, 7, 7], "phrase": "a dog"},
        ],
    }
    record = {"filename": "1.jpg", "height": 9, "width": 9, "grounding": grounding}
    second = {**record, "grounding": {"caption": "two dogs", "regions": [
        {"bbox": [0, 0, 1, 1], "phrase": "dogs"}]}}  # fmt: skip
    (sample,) = read_odvg(put(tmp_path, record, second))
    last, first, dogs = sample.expressions
    assert (last.spans, len(last.boxes), last.mode) == ((Span(10, 15),), 2, "plural")
    assert (first.spans, first.boxes) == ((Span(0, 5),), (Box(4, 4, 5, 5), Box(6, 6, 7, 7)))
    assert (sample.captions, dogs.spans) == (("a dog and a dog", "two dogs"), (Span(4, 8, 1),))


def test_odvg_writes_a_prompt_for_expressions_without_a_caption(tmp_path):
    items = (
        Expression("red mug", (Box(0, 0, 1, 1),)),
        Expression("blue cup", (Box(1, 1, 2, 2), Box(2, 2, 3, 3)), plural=True),
        Expression("cat"),
    )
    file = write_odvg([Sample(tmp_path / "a.jpg", items, Size(4, 4))], tmp_path)
    (line,) = map(json.loads, file.read_text().splitlines())
    assert line["grounding"] == {
        "caption": "red mug. blue cup.",
        "regions": [
            {"bbox": [0, 0, 1, 1], "phrase": "red mug", "tokens_positive": [[0, 7]]},
            {"bbox": [1, 1, 2, 2], "phrase": "blue cup", "tokens_positive": [[9, 17]]},
            {"bbox": [2, 2, 3, 3], "phrase": "blue cup", "tokens_positive": [[9, 17]]},
        ],
    }
    assert not (tmp_path / "label_map.json").exists()


def test_odvg_label_map(tmp_path):
    objects = tuple(LabelledBox(c, Box(0, 0, 1, 1)) for c in ("dog", "cat", "dog"))
    file = write_odvg([Sample(tmp_path / "a.jpg", size=Size(4, 4), objects=objects)], tmp_path)
    assert json.loads((tmp_path / "label_map.json").read_text()) == {"0": "dog", "1": "cat"}
    assert [i["label"] for i in json.loads(file.read_text())["detection"]["instances"]] == [0, 1, 0]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"filename": None}, ":2: \"filename\" must be a text"),
        ({"filename": "/etc/a.jpg"}, ":2: an image must stay inside"),
        ({"width": None}, ":2: width must be a number"),
        ({"detection": []}, None),
        ({"detection": 3}, ':2: "detection" must be an object'),
        ({"detection": {"instances": [{"bbox": [1, 2, 3, 4], "label": 9}]}}, "_map.json names"),
        ({"detection": {"instances": [{"bbox": [9, 2, 3, 4], "category": "x"}]}}, "x1 <= x2"),
        ({"grounding": {"caption": ""}}, '"caption" must be a text'),
        ({"grounding": {"caption": "a", "regions": [{"phrase": "a"}]}}, '"bbox" must be a list'),
        ({"grounding": {"caption": "a", "regions": [
            {"phrase": "a", "bbox": [1, 2, 3, 4], "tokens_positive": [[0, 9]]}]}}, "ends at 9"),
        ({"grounding": {"caption": "a", "regions": [
            {"phrase": "a", "bbox": [1, 2, 3, 4], "tokens_positive": [0]}]}}, "tokens_positive"),
    ],
)  # fmt: skip
def test_odvg_damage_is_named(tmp_path, change, message):
    good = {"filename": "image.jpg", "height": 6, "width": 8}
    file = put(tmp_path, good, {**good, **change})
    if message is None:
        assert len(list(read_odvg(file))) == 1
        return
    with pytest.raises(DatasetError, match=message) as error:
        list(read_odvg(file))
    assert error.value.line == 2


def vi_record(**change: object) -> dict[str, object]:
    return {
        "id": 1,
        "asset": {"type": "Image", "filename": "1.jpg", "width": 640, "height": 480},
        "contents": {
            "type": "PhraseGrounding",
            "caption": "a mug beside a mug",
            "groundedPhrases": [
                {"phrase": "a mug", "startTokenIndex": 3, "endTokenIndex": 4,
                 "bounds": [[512, 0, 1024, 256]]},
                {"phrase": "a mug", "startTokenIndex": 0, "endTokenIndex": 1,
                 "bounds": [[0, 0, 102.4, 1024], [0, 512, 256, 1024]]},
            ],
            **change,
        },
    }  # fmt: skip


def test_vi_bounds_are_on_a_grid_of_1024(tmp_path):
    (sample,) = read_vi(put(tmp_path, vi_record()))
    right, left = sample.expressions
    assert right.boxes == (Box(320, 0, 640, 120),)
    assert left.boxes == (Box(0, 0, 64, 480), Box(0, 240, 160, 480))
    assert (right.spans, left.spans) == ((Span(13, 18),), (Span(0, 5),))
    assert (left.mode, sample.captions) == ("plural", ("a mug beside a mug",))


def test_vi_bounds_in_0_to_1_are_recognised(tmp_path):
    phrases = [{"phrase": "a mug", "startTokenIndex": 0, "bounds": [[0.5, 0, 1, 0.25]]}]
    file = put(tmp_path, vi_record(groundedPhrases=phrases))
    assert next(read_vi(file)).expressions[0].boxes == (Box(320, 0, 640, 120),)
    tiny = next(read_vi(file, grid=1024)).expressions[0].boxes[0]
    assert tiny.x2 == pytest.approx(640 / 1024)


def test_vi_exports_have_splits(tmp_path):
    put(tmp_path, vi_record(), name="training/annotations/a.jsonl")
    put(tmp_path, vi_record(), vi_record(type="Vqa"), name="validation/annotations/a.jsonl")
    samples = list(read_vi(tmp_path))
    assert [sample.split for sample in samples] == ["train", "val"]
    assert samples[0].image == tmp_path / "training/images/1.jpg"


def test_vi_tokens_are_written_as_words(tmp_path):
    mug = Expression("a mug", (Box(320, 0, 640, 120),), spans=(Span(13, 18),))
    sample = Sample(tmp_path / "1.jpg", (mug,), Size(640, 480), captions=("a mug beside a mug",))
    line = json.loads(write_vi([sample], tmp_path).read_text())
    assert line["contents"]["groundedPhrases"] == [
        {"phrase": "a mug", "startTokenIndex": 3, "endTokenIndex": 4,
         "bounds": [[512.0, 0.0, 1024.0, 256.0]]}
    ]  # fmt: skip
    assert line["asset"] == {"type": "Image", "filename": "1.jpg", "width": 640, "height": 480}


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ({"id": 1}, '"asset" must be an object'),
        (vi_record(caption=3), '"caption" must be a text'),
        (vi_record(groundedPhrases=[{"phrase": "a mug"}]), '"bounds" must be a list'),
        (vi_record(groundedPhrases=[{"phrase": "a mug", "bounds": []}]), 'needs "bounds"'),
        (vi_record(groundedPhrases=[{"phrase": "x", "bounds": [[1, 2, 3]]}]), "four numbers"),
        (vi_record(groundedPhrases=["x"]), "a grounded phrase must be an object"),
    ],
)
def test_vi_damage_is_named(tmp_path, record, message):
    with pytest.raises(DatasetError, match=message) as error:
        list(read_vi(put(tmp_path, record)))
    assert error.value.line == 1


@pytest.mark.parametrize("write", [write_odvg, write_vi])
def test_a_size_is_needed(tmp_path, write):
    item = Expression("cup", (Box(0, 0, 1, 1),))
    with pytest.raises(DatasetError, match=r"a\.jpg: the format needs the size"):
        write([Sample(tmp_path / "a.jpg", (item,))], tmp_path)
