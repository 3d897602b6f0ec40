"""What all formats stand on: masks of polygons, long arrays, paths, XML and YAML from strangers."""

from __future__ import annotations

import json
import tracemalloc
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deixis.core import DatasetError, InputError, Size
from deixis.datasets.formats._json import json_array
from deixis.datasets.formats._phrases import span_of
from deixis.datasets.formats._places import inside, is_there, relative_name
from deixis.datasets.formats._polygons import mask_of_polygons, mask_of_segmentation
from deixis.datasets.formats._xml import elements
from deixis.datasets.formats._yaml import load_yaml

corner = (
    st.floats(-10, 50) | st.integers(-5, 45).map(float) | st.integers(-10, 90).map(lambda n: n / 2)
)
polygon = st.lists(corner, min_size=6, max_size=16).map(lambda v: v[: len(v) // 2 * 2])


@settings(max_examples=300, deadline=None)
@given(st.lists(polygon, min_size=1, max_size=3), st.integers(1, 40), st.integers(1, 40))
def test_polygons_cover_the_pixels_that_cocos_tools_say(polygons, width, height):
    coco = pytest.importorskip("pycocotools.mask")
    expected = coco.decode(coco.merge(coco.frPyObjects(polygons, height, width)))
    mask = mask_of_polygons(polygons, Size(width, height))
    np.testing.assert_array_equal(mask.to_array(), expected)


def test_a_square_covers_its_pixels():
    mask = mask_of_polygons([[1, 0, 3, 0, 3, 2, 1, 2]], Size(4, 3)).to_array()
    assert mask.astype(int).tolist() == [[0, 1, 1, 0], [0, 1, 1, 0], [0, 0, 0, 0]]


@pytest.mark.parametrize(
    ("value", "size", "message"),
    [
        ([[0, 0, 9, 0, 9, 9]], None, "need the width and height"),
        ([[0, 0, 9, 0, 9, 9]], Size(100_000, 100_000), "at most 89478485 pixels"),
        ([[0, 0, 1e6, 0, 1e6, 1e6] * 5], Size(9, 9), "shorter than four million"),
        ([[0, 0, 9, 0, 9]], Size(9, 9), "three points"),
        ({"size": [10**6, 10**6], "counts": [10**12]}, None, "."),
        ("polygon", Size(9, 9), "must be polygons or run lengths"),
    ],
)
def test_masks_that_cannot_be_are_refused_before_memory_is_taken(value, size, message):
    tracemalloc.start()
    with pytest.raises(InputError, match=message):
        mask_of_segmentation(value, size)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 10_000_000


records = st.dictionaries(st.text(max_size=3), st.integers() | st.text(max_size=9), max_size=3)


@given(st.lists(records, max_size=6), st.sampled_from([None, 0, 2]))
def test_arrays_are_read_record_by_record(tmp_path_factory, items, indent):
    file = tmp_path_factory.mktemp("json") / "a.json"
    file.write_text(json.dumps(items, indent=indent, ensure_ascii=False), encoding="utf-8")
    assert [value for _, value in json_array(file)] == items


def test_lines_of_records_are_counted(tmp_path):
    file = tmp_path / "a.json"
    file.write_text('[\n {"a": 1,\n  "b": 2},\n\n {"c": "x"}, {}\n]')
    assert [line for line, _ in json_array(file)] == [2, 5, 5]


def test_records_longer_than_a_block_are_joined(tmp_path):
    items = [{"n": n, "text": "x" * 300_000} for n in range(5)]
    file = tmp_path / "a.json"
    file.write_text(json.dumps(items))
    assert [value for _, value in json_array(file)] == items


def test_a_long_array_takes_little_memory(tmp_path):
    file = tmp_path / "a.json"
    with file.open("w") as out:
        out.write("[" + ",".join('{"text": "' + "x" * 1000 + '"}' for _ in range(20_000)) + "]")
    tracemalloc.start()
    assert sum(1 for _ in json_array(file)) == 20_000
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert file.stat().st_size > 20_000_000
    assert peak < 4_000_000


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[\n{"a": 1},\n{"b": }\n]', r"a.json:3: must be JSON"),
        ('[{"a": 1}\n{"b": 2}]', r"a.json:2: records must be separated by commas"),
        ('[{"a": 1},\n', r"a.json:2: must be an array of objects"),
        ('[{"a": "never closed', r"a.json:1: must be JSON"),
        ('[{"a": ' + "[" * 100_000, r"a.json:1: "),
        ('[{"a": 1' + "0" * 5000 + "}]", r"a.json:1: must be JSON"),
    ],
)
def test_damaged_arrays_name_the_line(tmp_path, text, message):
    file = tmp_path / "a.json"
    file.write_text(text)
    with pytest.raises(DatasetError, match=message):
        list(json_array(file))


def test_arrays_that_are_not_utf8_say_so(tmp_path):
    (tmp_path / "a.json").write_bytes(b'[{"a": "\xff"}]')
    with pytest.raises(DatasetError, match="must be UTF-8"):
        list(json_array(tmp_path / "a.json"))


@pytest.mark.parametrize("name", ["../a", "/a", "a/../../b", "", "a\0", None, 3, "..\\..\\a", ".."])
def test_names_that_lead_out_are_refused(tmp_path, name):
    with pytest.raises(InputError):
        inside(tmp_path, name)


@pytest.mark.parametrize("name", ["1" * 300 + ".jpg", "é" * 130, "a/" + "b" * 256 + "/c"])
def test_names_that_no_file_could_have_are_refused(tmp_path, name):
    with pytest.raises(InputError, match="no longer than 255 bytes"):
        inside(tmp_path, name)
    assert not is_there(tmp_path / name)


@pytest.mark.parametrize("name", ["../a", "..", "a/../.."])
def test_names_that_lead_out_of_the_current_folder_are_refused(name):
    with pytest.raises(InputError, match="must stay inside the current folder"):
        inside(Path("."), name)


def test_links_that_lead_out_are_refused(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in/out").symlink_to(tmp_path)
    with pytest.raises(InputError, match="leads out"):
        inside(tmp_path / "in", "out/a.png")


@pytest.mark.parametrize("name", ["a.png", "b/c d.png", "b/../a.png", "..a.png", "b\\a.png"])
def test_other_names_are_inside(tmp_path, name):
    path = inside(tmp_path, name)
    assert path.is_relative_to(tmp_path)
    assert inside(tmp_path, relative_name(path, tmp_path)) == path


LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><x><y>&b;</y></x>'
)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (LAUGHS, "DOCTYPE is refused"),
        ("<x>" * 40, "nested deeper than 32"),
        ("<x><y></x>", ":1: must be well-formed XML: mismatched tag"),
        ("", "must be well-formed XML: no element found"),
        ("<x>&undefined;</x>", "undefined entity"),
        ('<?xml version="1.0" encoding="tf-8"?><x/>', "must be UTF-8 or another encoding"),
        ('<?xml version="1.0" encoding="shift_jis"?><x/>', "must be UTF-8 or another encoding"),
    ],
)
def test_dangerous_or_damaged_xml_is_refused(tmp_path, text, message):
    (tmp_path / "a.xml").write_text(text)
    with pytest.raises(DatasetError, match=message):
        list(elements(tmp_path / "a.xml", "y"))


def test_elements_come_with_their_lines(tmp_path):
    (tmp_path / "a.xml").write_text("<x>\n<y>1<y>2</y></y>\n\n<z><y>3</y></z></x>")
    found = [(line, e.text) for line, e in elements(tmp_path / "a.xml", "y")]
    assert found == [(2, "1"), (4, "3")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: b", "b"),
        ("a: 'it''s'  # c", "it's"),
        ('a: "x # \\u00e9"', "x # é"),
        ("a: x#y", "x#y"),
        ("a:", None),
        ("a: ~", None),
        ("a: [1, 'b, c', \"d\"]", ["1", "b, c", "d"]),
        ("a: [1,\n  2,\n  3]", ["1", "2", "3"]),
        ("a: []", []),
        ("a: {0: x, 1: 'y'}", {"0": "x", "1": "y"}),
        ("a:\n  0: x\n  # no\n\n  1: y", {"0": "x", "1": "y"}),
        ("a:\n- x\n- y", ["x", "y"]),
        ("---\na:\n  - x\n", ["x"]),
        ("a: |\n  text: 1\n", None),
    ],
)
def test_the_yaml_of_data_files(tmp_path, text, value):
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    assert load_yaml(tmp_path / "a.yaml") == {"a": value}


@pytest.mark.parametrize(
    ("phrase", "caption", "near", "expected"),
    [
        ("a dog", "a dog and a dog", 0, (0, 5)),
        ("a dog", "a dog and a dog", 9, (10, 15)),
        ("A Dog", "see a dog", 0, (4, 9)),
        ("cat", "a dog", 0, None),
        ("i", "İi", 0, (1, 2)),  # lower() lengthens the first letter
    ],
)
def test_where_a_phrase_is(phrase, caption, near, expected):
    assert span_of(phrase, caption, near=near) == expected
