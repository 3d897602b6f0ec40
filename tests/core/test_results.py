import base64
import json
import zlib

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deixis.core import (
    Box,
    Grounding,
    InputError,
    Mask,
    Region,
    Size,
    Status,
    Step,
    Trace,
)

unit = st.floats(0, 1)
words = st.text(max_size=12)
spans = st.none() | st.tuples(st.integers(0, 9), st.integers(0, 9))


@st.composite
def regions(draw):
    x1, x2 = sorted((draw(st.floats(0, 99)), draw(st.floats(0, 99))))
    y1, y2 = sorted((draw(st.floats(0, 99)), draw(st.floats(0, 99))))
    maybe = st.none() | words
    mask = Mask.from_box(Box(1, 1, 3, 3), Size(5, 5)) if draw(st.booleans()) else None
    box = Box(x1, y1, x2, y2)
    return Region(box, draw(unit), draw(maybe), mask, draw(maybe), draw(maybe))


steps = st.recursive(
    st.builds(Step, words, words, st.integers(0, 9), spans, understood=st.booleans()),
    lambda inner: st.builds(
        Step,
        words,
        words,
        st.integers(0, 9),
        spans,
        survivors=st.lists(regions(), max_size=2).map(tuple),
        parts=st.lists(inner, max_size=2).map(tuple),
    ),
    max_leaves=4,
)


@st.composite
def groundings(draw):
    status = draw(st.sampled_from(Status))
    least, most = {Status.FOUND: (1, 3), Status.AMBIGUOUS: (2, 4)}.get(status, (0, 0))
    found = draw(st.lists(regions(), min_size=least, max_size=most))
    return Grounding(
        draw(words),
        status,
        tuple(sorted(found, key=lambda region: -region.score)),
        draw(st.none() | unit),
        Size(draw(st.integers(0, 999)), draw(st.integers(0, 999))),
        trace=Trace(
            tuple(draw(st.lists(steps, max_size=3))), tuple(draw(st.lists(words, max_size=2)))
        ),
        model=draw(words),
        span=draw(spans),
    )


@settings(deadline=None, max_examples=60)
@given(groundings())
def test_the_wire_format_gives_everything_back(grounding):
    wire = json.loads(json.dumps(grounding.to_dict()))
    again = Grounding.from_dict(wire)
    assert again == grounding
    assert again.trace == grounding.trace
    assert again.regions == grounding.regions
    assert again.why() == grounding.why()


def test_a_heatmap_keeps_eight_bits():
    heatmap = np.linspace(0, 1, 12, dtype=np.float32).reshape(3, 4)
    grounding = Grounding("x", Status.ABSENT, image_size=Size(4, 3), heatmap=heatmap)
    again = Grounding.from_dict(json.loads(json.dumps(grounding.to_dict())))
    assert np.abs(again.heatmap - heatmap).max() <= 0.5 / 255 + 1e-6


R = Region(Box(0, 0, 1, 1), 0.5)


@pytest.mark.parametrize(
    ("status", "found", "confidence"),
    [
        (Status.FOUND, (), None),
        (Status.AMBIGUOUS, (R,), None),
        (Status.ABSENT, (R,), None),
        (Status.UNSUPPORTED, (R,), None),
        (Status.FOUND, (R, Region(Box(0, 0, 1, 1), 0.9)), None),
        (Status.ABSENT, (), 1.5),
        (Status.ABSENT, (), float("nan")),
    ],
)
def test_contradictions_are_refused(status, found, confidence):
    with pytest.raises(InputError):
        Grounding("x", status, found, confidence)


@pytest.mark.parametrize("score", [-0.1, 1.1, float("nan"), "high", None])
def test_a_score_outside_the_range_is_refused(score):
    with pytest.raises(InputError, match="score"):
        Region(Box(0, 0, 1, 1), score)


def test_best_truth_and_words():
    trace = Trace((Step("category", "mug", 3), Step("attribute", "red", 1)), ("no reader",))
    found = Grounding("red mug", Status.FOUND, (R,), trace=trace)
    assert found
    assert found.best is R
    assert found.why() == "mug: 3 candidates -> red: 1; no reader"
    assert not Grounding("x", Status.ABSENT)
    assert Grounding("x", Status.ABSENT).best is None
    assert found.with_span((1, 3)).span == (1, 3)


GOOD = {"phrase": "x", "status": "FOUND", "regions": [{"box": [0, 0, 1, 1], "score": 0.5}]}
GOOD["image_size"] = [4, 3]


def test_the_smallest_good_wire_is_read():
    assert Grounding.from_dict(GOOD).best.box == Box(0, 0, 1, 1)


DELETE = object()


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("phrase", DELETE),
        ("status", DELETE),
        ("regions", DELETE),
        ("image_size", DELETE),
        ("status", "MAYBE"),
        ("status", None),
        ("status", []),
        ("regions", 5),
        ("regions", None),
        ("regions", [5]),
        ("regions", [{}]),
        ("regions", [{"box": [0, 0, 1], "score": 0.5}]),
        ("regions", [{"box": "abcd", "score": 0.5}]),
        ("regions", [{"box": [0, 0, 1, None], "score": 0.5}]),
        ("regions", [{"box": [0, 0, 1, 1], "score": "high"}]),
        ("regions", [{"box": [0, 0, 1, 1], "score": None}]),
        ("regions", [{"box": [0, 0, 1, 1], "score": 0.5, "mask": 5}]),
        ("regions", [{"box": [0, 0, 1, 1], "score": 0.5, "mask": {"size": [1, 1], "counts": "z"}}]),
        ("image_size", 5),
        ("image_size", [1]),
        ("image_size", ["a", "b"]),
        ("image_size", [float("inf"), 1]),
        ("confidence", "sure"),
        ("confidence", [1]),
        ("span", 5),
        ("span", [1]),
        ("trace", 5),
        ("trace", {"steps": 5}),
        ("trace", {"steps": [5]}),
        ("trace", {"steps": [{"operation": "a", "words": "b", "kept": "many"}]}),
        ("trace", {"steps": [{"operation": "a", "words": "b", "kept": float("inf")}]}),
        ("trace", {"notes": 5}),
        ("heatmap", 5),
        ("heatmap", {"shape": [2, 2], "zlib_uint8": "!!!"}),
        ("heatmap", {"shape": [2, 2], "zlib_uint8": 5}),
        ("heatmap", {"shape": [-2, 2], "zlib_uint8": ""}),
        ("heatmap", {"shape": [10**9, 10**9], "zlib_uint8": ""}),
        ("heatmap", {"shape": "ab", "zlib_uint8": ""}),
    ],
)
def test_hostile_wires_are_refused(key, value):
    wire = {**GOOD, key: value}
    if value is DELETE:
        del wire[key]
    with pytest.raises(InputError):
        Grounding.from_dict(wire)


@pytest.mark.parametrize("wire", [None, 5, "x", [], [GOOD]])
def test_what_is_no_object_is_no_grounding(wire):
    with pytest.raises(InputError, match="must be an object"):
        Grounding.from_dict(wire)


@pytest.mark.parametrize("of", [Region.from_dict, Step.from_dict, Trace.from_dict])
@pytest.mark.parametrize(
    "data",
    [None, 5, {"operation": 1, "words": 2, "kept": "x"}, {"box": [0, 0, 1, 1], "score": "x"}, []],
)
def test_parts_alone_are_refused_as_clearly(of, data):
    if of == Trace.from_dict and isinstance(data, dict):
        data = {"steps": [data]}
    with pytest.raises(InputError):
        of(data)


def test_a_heatmap_bomb_is_not_unpacked():
    packed = base64.b64encode(zlib.compress(bytes(50_000_000))).decode()
    wire = {**GOOD, "heatmap": {"shape": [1, 1], "zlib_uint8": packed}}
    with pytest.raises(InputError, match="holds"):
        Grounding.from_dict(wire)


def test_a_deeply_nested_trace_is_refused():
    step = {"operation": "a", "words": "b", "kept": 1}
    for _ in range(5000):
        step = {"operation": "a", "words": "b", "kept": 1, "parts": [step]}
    with pytest.raises(InputError):
        Grounding.from_dict({**GOOD, "trace": {"steps": [step]}})


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4)
    ),
    max_leaves=6,
)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from([*GOOD, "confidence", "trace", "span", "heatmap", "model"]), json_values)
def test_any_json_in_any_key_is_read_or_refused(key, value):
    try:
        Grounding.from_dict({**GOOD, key: value})
    except InputError:
        return


BOX = Box(0, 0, 4, 4)


@pytest.mark.parametrize(
    ("build", "message"),
    [
        (lambda: Region([0, 0, 1, 1]), "a region's box must be a Box, got list"),
        (lambda: Region(BOX, mask=np.zeros((4, 4), bool)), "mask must be a Mask .*got ndarray"),
        (lambda: Grounding("a", "FOUND", (Region(BOX),)), "status must be .*Status, got str"),
        (lambda: Grounding("a", "YES"), "status must be one of deixis.Status, got str: 'YES'"),
        (lambda: Grounding("a", Status.FOUND, (BOX,)), "each of regions must be a Region, got Box"),
        (lambda: Grounding("a", Status.FOUND, Region(BOX)), "regions must be several Region"),
    ],
)
def test_attributes_of_a_wrong_type_are_refused_at_the_door(build, message):
    with pytest.raises(InputError, match=message):
        build()


FIELDS = {"phrase": "x", "status": Status.ABSENT, "image_size": Size(4, 4)}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"phrase": None}, "phrase must be a text, got NoneType"),
        ({"model": None}, "model must be a text, got NoneType"),
        ({"trace": "because"}, "trace must be a Trace, got str"),
        ({"image_size": (9.5, 3)}, "image_size must be whole numbers, 0 or more, got 9.5"),
        ({"image_size": (-1, -1)}, "image_size must be whole numbers, 0 or more, got -1"),
        ({"image_size": None}, "image_size must be two whole numbers, got NoneType"),
        ({"span": "ab"}, "span must be two whole numbers, got str"),
        ({"span": (1, 2, 3)}, "span must be two whole numbers, got tuple"),
        ({"heatmap": [[1]]}, r"heatmap must be an array of numbers \(H, W\), got list"),
        ({"heatmap": np.zeros(3)}, r"heatmap must be .* float64 \(3,\)"),
    ],
)
def test_what_a_field_cannot_be_is_told_at_once(change, told):
    with pytest.raises(InputError, match=told):
        Grounding(**(FIELDS | change))


@pytest.mark.parametrize("name", ["label", "text", "source"])
def test_a_region_says_texts(name):
    with pytest.raises(InputError, match=f"a region's {name} must be a text or None, got int"):
        Region(Box(0, 0, 1, 1), **{name: 3})


def test_a_grounding_does_not_change_with_what_it_was_made_of():
    regions = [Region(Box(0, 0, 5, 5))]
    answer = Grounding("x", Status.FOUND, regions, image_size=Size(9, 9))
    regions.clear()
    assert answer.best == Region(Box(0, 0, 5, 5))


def test_a_heatmap_is_float32_and_cannot_be_written_to():
    heat = np.zeros((4, 4))
    answer = Grounding(**FIELDS, heatmap=heat)
    assert answer.heatmap.dtype == np.float32
    with pytest.raises(ValueError, match="read-only"):
        answer.heatmap[0, 0] = 1
    heat[0, 0] = 1  # the caller's own stays writable


def test_numpy_numbers_become_plain_ones():
    span, size = (np.int64(1), np.int64(3)), (np.int64(9), np.int32(8))
    answer = Grounding("x", Status.ABSENT, image_size=size, span=span)
    assert answer.image_size == Size(9, 8)
    assert isinstance(answer.image_size, Size)
    assert Grounding.from_dict(json.loads(json.dumps(answer.to_dict()))) == answer


@pytest.mark.parametrize(
    "change",
    [
        {"image_size": "12"},
        {"image_size": [1.7, 1.2]},
        {"phrase": None},
        {"model": None},
        {"trace": {"notes": "abc"}},
        {"trace": {"notes": [3]}},
        {"trace": {"steps": "abc"}},
        {"span": "12"},
    ],
)
def test_other_kinds_are_not_made_to_fit_when_read(change):
    data = Grounding("x", Status.ABSENT, image_size=Size(9, 9)).to_dict()
    with pytest.raises(InputError, match="must be"):
        Grounding.from_dict(data | change)
