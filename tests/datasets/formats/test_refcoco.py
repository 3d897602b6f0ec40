"""RefCOCO and its relatives: the published layout, splits, masks, and pickles from strangers."""

from __future__ import annotations

import json
import os
import pickle
from pathlib import Path

import numpy as np
import pytest

from deixis.core import Box, DatasetError, Mask, Size
from deixis.datasets import Expression, LabelledBox, Sample
from deixis.datasets.formats import (
    read_grefcoco,
    read_refcoco,
    write_grefcoco,
    write_refcoco,
)

NAME = "COCO_train2014_000000581857.jpg"

INSTANCES = {
    "info": {"description": "This is stable 1.0 version of the 2014 MS COCO dataset."},
    "images": [
        {"license": 1, "file_name": NAME, "height": 4, "width": 6, "id": 581857},
        {
            "license": 1,
            "file_name": "COCO_train2014_000000000009.jpg",
            "height": 8,
            "width": 8,
            "id": 9,
        },
    ],
    "annotations": [
        {
            "segmentation": [[1.0, 1.0, 3.0, 1.0, 3.0, 3.0, 1.0, 3.0]],
            "area": 4.0,
            "iscrowd": 0,
            "image_id": 581857,
            "bbox": [1.0, 1.0, 2.0, 2.0],
            "category_id": 18,
            "id": 1719310,
        },
        {
            "segmentation": {"size": [4, 6], "counts": [16, 8]},
            "area": 8,
            "iscrowd": 1,
            "image_id": 581857,
            "bbox": [4, 0, 2, 4],
            "category_id": 1,
            "id": 7,
        },
        {
            "segmentation": [],
            "iscrowd": 0,
            "image_id": 9,
            "bbox": [0, 0, 8, 8],
            "category_id": 18,
            "id": 8,
        },
    ],
    "licenses": [],
    "categories": [
        {"supercategory": "person", "id": 1, "name": "person"},
        {"supercategory": "animal", "id": 18, "name": "dog"},
    ],
}


def sentence(number: int, text: str) -> dict[str, object]:
    return {"tokens": text.split(), "raw": text.upper(), "sent_id": number, "sent": text}


REFS = [
    {
        "sent_ids": [0, 1],
        "file_name": "COCO_train2014_000000581857_16.jpg",
        "ann_id": 1719310,
        "ref_id": 0,
        "image_id": 581857,
        "split": "train",
        "sentences": [sentence(0, "the dog on the left"), sentence(1, "small dog")],
        "category_id": 18,
    },
    {
        "sent_ids": [2],
        "file_name": "COCO_train2014_000000000009_1.jpg",
        "ann_id": 8,
        "ref_id": 1,
        "image_id": 9,
        "split": "testA",
        "sentences": [sentence(2, "big dog")],
        "category_id": 18,
    },
    {
        "sent_ids": [3],
        "file_name": "COCO_train2014_000000581857_17.jpg",
        "ann_id": 7,
        "ref_id": 2,
        "image_id": 581857,
        "split": "train",
        "sentences": [sentence(3, "people")],
        "category_id": 1,
    },
]


def folder_with(tmp_path: Path, refs: object, name: str = "refs(unc).p", protocol: int = 2) -> Path:
    folder = tmp_path / "refcoco"
    folder.mkdir(exist_ok=True)
    (folder / "instances.json").write_text(json.dumps(INSTANCES))
    file = folder / name
    if file.suffix == ".p":
        file.write_bytes(pickle.dumps(refs, protocol))
    else:
        file.write_text(json.dumps(refs))
    return folder


@pytest.mark.parametrize("protocol", [0, 1, 2, 4, 5])
def test_refs_and_instances_become_samples(tmp_path, protocol):
    folder = folder_with(tmp_path, REFS, protocol=protocol)
    first, second = read_refcoco(folder)
    assert (first.image, first.size, first.split, first.id) == (
        folder / NAME,
        Size(6, 4),
        "train",
        "581857",
    )
    assert [item.phrase for item in first.expressions] == [
        "the dog on the left",
        "small dog",
        "people",
    ]
    left = first.expressions[0]
    assert left.boxes == (Box(1, 1, 3, 3),)  # x, y, width, height
    assert (left.category, left.id, left.provenance, left.mode) == ("dog", "0", "ref 0", "single")
    assert np.argwhere(left.masks[0].to_array()).tolist() == [[1, 1], [1, 2], [2, 1], [2, 2]]
    crowd = first.expressions[2].masks[0].to_array()  # column by column: 16 out, 8 in
    assert crowd[:, 4:].all()
    assert not crowd[:, :4].any()
    assert [(item.category, item.iscrowd, item.id) for item in first.objects] == [
        ("dog", False, "1719310"),
        ("person", True, "7"),
    ]
    assert (second.split, second.expressions[0].masks) == ("testA", ())


def test_masks_can_be_left_out(tmp_path):
    sample = next(read_refcoco(folder_with(tmp_path, REFS), masks=False))
    assert all(item.masks == () for item in sample.expressions)


def test_pictures_are_found_where_the_authors_keep_them(tmp_path):
    place = tmp_path / "images/mscoco/images/train2014"
    place.mkdir(parents=True)
    (place / NAME).write_bytes(b"")
    assert next(read_refcoco(folder_with(tmp_path, REFS))).image == place / NAME


def test_an_image_in_two_splits_is_a_sample_in_each(tmp_path):
    refs = [REFS[0], {**REFS[2], "split": "val"}]
    samples = list(read_refcoco(folder_with(tmp_path, refs, "refs(google).p")))
    assert [(s.split, len(s.expressions)) for s in samples] == [("train", 2), ("val", 1)]


def test_several_refs_files_need_a_choice(tmp_path):
    folder_with(tmp_path, REFS, "refs(google).p")
    folder = folder_with(tmp_path, REFS[:1], "refs(umd).p")
    with pytest.raises(DatasetError, match=r"name one file: refs\(google\)\.p, refs\(umd\)\.p"):
        list(read_refcoco(folder))
    assert len(list(read_refcoco(folder / "refs(umd).p"))) == 1


def test_pickles_of_python_two_are_read(tmp_path):
    """Byte strings and unicode, written by hand as protocol 0 has them."""
    folder = folder_with(tmp_path, [])
    (folder / "refs(unc).p").write_bytes(
        b"(lp0\n(dp1\nS'ann_id'\np2\nI1719310\nsS'image_id'\np3\nL581857L\nsS'split'\nS'val'\n"
        b"sS'sentences'\n(lp4\n(dp5\nS'sent'\nVcaf\\u00e9 dog\nsS'sent_id'\nI4\nsasa."
    )
    (sample,) = read_refcoco(folder)
    assert (sample.split, sample.expressions[0].phrase) == ("val", "café dog")


class Runs:
    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, ("proof",)


@pytest.mark.parametrize(
    "data",
    [
        pickle.dumps([Runs()]),
        pickle.dumps([Runs()], 0),
        b"cos\nmkdir\n(S'proof'\ntR.",
        b"(S'proof'\nios\nmkdir\n.",
        b"\x80\x02]\x82\x01.",  # a name from the extension registry
        b"Pproof\n.",  # a persistent id
        pickle.dumps([len]),
        pickle.dumps(np.zeros(2)),
    ],
)
def test_a_pickle_that_names_code_is_refused_and_runs_nothing(tmp_path, monkeypatch, data):
    folder = folder_with(tmp_path, [])
    (folder / "refs(unc).p").write_bytes(data)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DatasetError, match="could run code"):
        list(read_refcoco(folder))
    assert not (tmp_path / "proof").exists()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x80",
        b"no pickle",
        pickle.dumps(REFS)[:-40],
        b"\x80\x02r\xff\xff\xff\xff.",  # would make a memo of 64 GB in the C unpickler
        b"\x80\x04\x8e\xff\xff\xff\xff\xff\xff\xff\x7f.",  # claims 2**63 bytes
        b"\x80\x02]}s.",
        b"]]}s.",
    ],
)
def test_a_damaged_pickle_is_a_clear_error(tmp_path, data):
    folder = folder_with(tmp_path, [])
    (folder / "refs(unc).p").write_bytes(data)
    with pytest.raises(DatasetError, match=r"refs\(unc\)\.p"):
        list(read_refcoco(folder))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"image_id": 5}, r'refs\[0\]: "image_id" 5 must be one of the images'),
        ({"ann_id": 5}, r'refs\[0\]: "ann_id" 5 must be one of the annotations'),
        ({"ann_id": None}, r"refs\[0\]"),
        ({"sentences": "x"}, r'refs\[0\]: "sentences" must be a list'),
        ({"sentences": [{}]}, r'refs\[0\]: a sentence needs "sent"'),
        ({"sentences": [{"sent": "  "}]}, r"refs\[0\]: an expression needs a phrase"),
    ],
)
def test_a_damaged_ref_is_named(tmp_path, change, message):
    with pytest.raises(DatasetError, match=message):
        list(read_refcoco(folder_with(tmp_path, [{**REFS[0], **change}])))


def test_a_missing_instances_file_is_named(tmp_path):
    folder = folder_with(tmp_path, REFS)
    (folder / "instances.json").unlink()
    with pytest.raises(DatasetError, match=r"instances\.json: no such file"):
        list(read_refcoco(folder))


GREFS = [
    {**REFS[0], "ann_id": [1719310, 7], "category_id": [18, 1], "no_target": False},
    {
        **REFS[0],
        "ref_id": 3,
        "ann_id": [-1],
        "category_id": [-1],
        "no_target": True,
        "sentences": [sentence(9, "the cat")],
    },
]


def test_grefcoco_has_expressions_for_none_and_for_several(tmp_path):
    folder = folder_with(tmp_path, GREFS, "grefs(unc).json")
    (sample,) = read_grefcoco(folder)
    both, _, none = sample.expressions
    assert (both.mode, both.boxes) == ("plural", (Box(1, 1, 3, 3), Box(4, 0, 6, 4)))
    assert both.category is None  # a dog and a person
    assert (none.mode, none.phrase, none.boxes) == ("absent", "the cat", ())


def test_writing_and_reading_gives_the_same(tmp_path):
    mask = Mask.from_box(Box(1, 1, 3, 3), Size(6, 4))
    dog = Expression("the dog", (Box(1, 1, 3, 3),), category="dog", id="5", masks=(mask,))
    sample = Sample(tmp_path / "a.jpg", (dog,), Size(6, 4), split="val", id="3")
    file = write_refcoco([sample], tmp_path)
    (again,) = read_refcoco(file)
    assert again.expressions[0].provenance == "ref 1"
    assert again.objects == (LabelledBox("dog", Box(1, 1, 3, 3), id="1"),)
    assert (again.expressions[0].masks, again.split, again.id) == ((mask,), "val", "3")


def test_an_object_that_is_also_a_target_is_written_once(tmp_path):
    box = Box(1, 1, 3, 3)
    dog = Expression("the dog", (box,), category="dog")
    sample = Sample(tmp_path / "a.jpg", (dog, dog), objects=(LabelledBox("dog", box, id="4"),))
    write_refcoco([sample], tmp_path)
    assert len(json.loads((tmp_path / "instances.json").read_text())["annotations"]) == 1


@pytest.mark.parametrize(
    ("write", "boxes", "plural", "category", "cure"),
    [
        (write_refcoco, 0, False, "dog", "write the format grefcoco"),
        (write_refcoco, 2, True, "dog", "write the format grefcoco"),
        (write_refcoco, 2, False, "dog", "write the format deixis"),
        (write_grefcoco, 2, False, "dog", "write the format deixis"),
        (write_grefcoco, 1, False, None, "needs a category"),
    ],
)
def test_what_has_no_place_is_refused_with_a_cure(tmp_path, write, boxes, plural, category, cure):
    item = Expression("x", (Box(0, 0, 1, 1),) * boxes, plural=plural, category=category)
    with pytest.raises(DatasetError, match=cure):
        write([Sample(tmp_path / "a.jpg", (item,))], tmp_path)
