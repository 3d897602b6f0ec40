"""Reading answers: every notation, every damage, never a crash."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deixis.core import ConfigError, Size, Status
from deixis.grounders.vlm.answers import LONGEST_ANSWER, read_answer
from deixis.grounders.vlm.frames import PER_MILLE, Frame, guess_frame, smart_resize
from deixis.grounders.vlm.written import Token, Written, certainty

SIZE = Size(1000, 500)
IN_PIXELS = Frame.pixels(SIZE)


def boxes(text, **options):
    return [found.box.xyxy for found in read_answer(text, SIZE, **options).boxes]


@pytest.mark.parametrize(
    "text",
    [
        '[{"bbox_2d": [10, 20, 30, 40], "label": "cup"}]',
        '```json\n[\n\t{"bbox_2d": [10, 20, 30, 40], "label": "cup"}\n]\n```',
        "Sure! Here it is:\n```\n{'bbox': [10, 20, 30, 40]}\n```\nAnything else?",
        "[{'bbox': (10, 20, 30.0, 40), 'label': None}]",
        '{"objects": [{"name": "cup", "box": {"x1": 10, "y1": 20, "x2": 30, "y2": 40}}]}',
        '{"xmin": 10, "ymin": 20, "xmax": 30, "ymax": 40}',
        '{"left": 10, "top": 20, "right": 30, "bottom": 40}',
        '{"x": 10, "y": 20, "width": 20, "height": 20}',
        "Box(x1=10, y1=20, x2=30, y2=40)",
        "[[10, 20], [30, 40]]",
        "[[10, 20], [30, 20], [30, 40], [10, 40]]",
        "[10, 20, 30, 20, 30, 40, 10, 40]",
        "[30, 40, 10, 20]",
        "[10, 40, 30, 20]",
        "The cup reaches from (10, 20) to (30, 40).",
        "x1: 10, y1: 20, x2: 30, y2: 40",
        "**x_min** = 10, **y_min** = 20, **x_max** = 30, **y_max** = 40",
        "left 10, top 20, right 30, bottom 40",
        "10 20 30 40",
        "Answer: 10, 20, 30, 40.",
        "<think>First I thought [1, 2, 3, 4].</think>[10, 20, 30, 40]",
        '{"label": "a [5, 6, 7, 8] sign", "bbox": [10, 20, 30, 40]}',
        '[{"bbox_2d": [10, 20, 30, 40], "label": "cup"}, {"bbox_2d": [500, 20, 3',
        '{"bbox_2d": ["10", "20", "30", "40"], "label": "cup"}',
        '{"bbox_2d": "10, 20, 30, 40", "label": "5 6 7 8"}',
        '[{"bbox_2d": [10, 20, 30, 40], "label": "cu',
        "It lies at 1%, 4%, 3%, 8%.",
        '["1%", "2%"] [1%, 4%, 3%, 8%]',
        "[0.01, 0.04, 0.03, 0.08]",
    ],
)
def test_one_box_in_any_notation(text) -> None:
    assert boxes(text, frame=IN_PIXELS) == [pytest.approx((10, 20, 30, 40))]


@pytest.mark.parametrize(
    ("text", "expected", "label"),
    [
        # y1 x1 y2 x2 of 1024: 256 -> 125, 512 -> 500; 512 -> 250, 768 -> 750
        ("<loc0256><loc0512><loc0512><loc0768> red cup", (500, 125, 750, 250), "red cup"),
        # bins' middles of 1000
        ("red cup<loc_52><loc_332><loc_932><loc_774>", (52.5, 166.25, 932.5, 387.25), "red cup"),
        # cells (row 1, column 12) and (26, 31) of 32: the published example, times 1000 x 500
        ("<phrase> a snowman</phrase><object><patch_index_0044><patch_index_0863></object>",
         (390.625, 23.4375, 984.375, 414.0625), "a snowman"),
        ("<ref>the cup</ref><box>(100,200),(300,400)</box>", (100, 100, 300, 200), "the cup"),
        ("<|object_ref_start|>cup<|object_ref_end|><|box_start|>(100,200),(300,400)<|box_end|>",
         (100, 100, 300, 200), "cup"),
        ("<|ref|>cup<|/ref|><|det|>[[100, 200, 300, 400]]<|/det|>", (100, 100, 300, 200), "cup"),
        ("<|begin_of_box|>[[100,200,300,400]]<|end_of_box|>", (100, 100, 300, 200), None),
        ('{"box_2d": [100, 200, 300, 400], "label": "cup"}', (200, 50, 400, 150), "cup"),
        ('{"red cup": [100, 200, 300, 400]}', (100, 100, 300, 200), "red cup"),
    ],
)  # fmt: skip
def test_a_notation_knows_its_own_frame(text, expected, label) -> None:
    (found,) = read_answer(text, SIZE, frame=PER_MILLE).boxes
    assert found.box.xyxy == pytest.approx(expected)
    assert found.label == label


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("[[10,20,30,40],[10,20,30,40]]", 2),
        ("<loc0001><loc0001><loc0009><loc0009> a ; <loc0001><loc0001><loc0009><loc0009> b", 2),
        ("cup<loc_1><loc_2><loc_3><loc_4><loc_1><loc_2><loc_3><loc_4>dog<loc_5><loc_6><loc_7>", 2),
        ("<object><patch_index_0001><patch_index_0040></delimiter_of_multi_objects/>"
         "<patch_index_0001><patch_index_0040></object>", 2),
        ("<box>(1,2),(3,4)</box><box>(1,2),(3,4)</box>", 2),
        ('[{"bbox": [1, 2, 3, 4]}, {"bbox": [1, 2, 3, 4]}, {"bbox": [5, 6, 5, 8]}]', 2),
        ("[2000, 2000, 3000, 3000]", 0),
        ("<patch_index_1024><patch_index_9999>", 0),
    ],
)  # fmt: skip
def test_duplicates_stay_and_degenerate_boxes_go(text, count) -> None:
    assert len(boxes(text, frame=IN_PIXELS)) == count


def test_the_order_is_the_written_one() -> None:
    assert [box[0] for box in boxes("[[30,0,40,9],[10,0,20,9],[20,0,30,9]]", frame=IN_PIXELS)] == [
        30.0, 10.0, 20.0,
    ]  # fmt: skip


def test_boxes_are_cut_to_the_image() -> None:
    assert boxes("[-50, -50, 2000, 2000]", frame=IN_PIXELS) == [(0, 0, 1000, 500)]


@pytest.mark.parametrize(
    "text",
    [
        "[]", "{}", "none", "None.", "null", "```json\n[]\n```", '{"bbox_2d": null}',
        '{"bbox_2d": [], "label": "cup"}', '{"found": false}', "[0, 0, 0, 0]", "N/A",
        "There is no cup in the image.", "There are no cups.", "The cup is not visible.",
        "I cannot see a cup here.", "No such object is present.",
        "The image does not contain a cup.",
        "I'm sorry, but there is no cup in this picture.", "No objects found",
        "There isn't any cup.",
    ],
)  # fmt: skip
def test_none_is_absent(text) -> None:
    reading = read_answer(text, SIZE)
    assert (reading.status, reading.boxes) == (Status.ABSENT, ())


@pytest.mark.parametrize(
    "text",
    [
        "", "   \n", "I'm sorry, I can't assist with that.", "I am unable to process images.",
        "As an AI language model I have no eyes.", "I cannot identify people.", "mug", "42",
        "<think>it is at [1, 2, 3, 4]", "[1, 2, 3", "The cup is red.", "<loc0001><loc0002>",
    ],
)  # fmt: skip
def test_what_says_nothing_is_unsupported(text) -> None:
    reading = read_answer(text, SIZE, cut=text.startswith("["))
    assert (reading.status, reading.boxes) == (Status.UNSUPPORTED, ())
    assert reading.notes


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ('<point x="10" y="20" alt="cup">cup</point>', (100, 100)),
        ('{"point_2d": [100, 200], "label": "cup"}', (100, 100)),
        ('{"x": 100, "y": 200}', (100, 100)),
        ("[100, 200]", (100, 100)),
    ],
)
def test_a_point_is_told_and_is_no_box(text, point) -> None:
    reading = read_answer(text, SIZE, frame=PER_MILLE)
    assert (reading.status, reading.points) == (Status.UNSUPPORTED, (point,))
    assert "(100, 100)" in reading.notes[-1]


def test_numbers_at_the_end_of_a_cut_answer_are_not_trusted() -> None:
    assert boxes("The box is 10, 20, 30, 4", frame=IN_PIXELS, cut=True) == []
    assert boxes("x1: 10, y1: 20, x2: 30, y2: 4", frame=IN_PIXELS, cut=True) == []
    assert boxes("[10, 20, 30, 40", frame=IN_PIXELS, cut=True) == []


@pytest.mark.parametrize(
    ("numbers", "size", "width"),
    [
        ([0.1, 0.2, 0.9, 1], (640, 480), 1), ([10, 20, 600, 400], (640, 480), 640),
        ([10, 20, 900, 400], (640, 480), 1000), ([10, 20, 900, 1020], (640, 480), 1024),
        ([10, 20, 1500, 400], (640, 480), 640),
    ],
)  # fmt: skip
def test_an_unknown_frame_is_guessed_and_said(numbers, size, width) -> None:
    assert guess_frame(numbers, Size(*size)).width == width
    assert "taken as" in read_answer(str(numbers), Size(*size)).notes[0]


@pytest.mark.parametrize(
    ("size", "options", "expected"),
    [
        ((640, 480), {}, (644, 476)),  # 22.86 and 17.14 steps
        ((1, 1), {}, (56, 56)),  # grown to 3136 px
        ((5000, 5000), {}, (3556, 3556)),  # 12845056 px are 3584 x 3584; floor(127.99..) steps
        ((400, 200), {"max_pixels": 12544}, (140, 56)),
        ((640, 480), {"factor": 32}, (640, 480)),
    ],
)
def test_smart_resize(size, options, expected) -> None:
    assert smart_resize(Size(*size), **options) == expected


@settings(deadline=None)
@given(
    st.tuples(st.integers(1, 3000), st.integers(1, 3000)), st.sampled_from([28, 32]),
    st.integers(3136, 20_000), st.integers(20_000, 2_000_000),
)  # fmt: skip
def test_smart_resize_is_that_of_transformers(size, factor, least, most) -> None:
    published = pytest.importorskip(
        "transformers.models.qwen2_vl.image_processing_pil_qwen2_vl", reason="needs the extra hub"
    )
    width, height = size
    try:
        expected = published.smart_resize(height, width, factor, least, most)
    except ValueError:  # a thread; those are stretched before
        return
    told = smart_resize(Size(*size), factor=factor, min_pixels=least, max_pixels=most)
    assert (told.height, told.width) == tuple(expected)


def test_frames_and_limits_are_checked() -> None:
    with pytest.raises(ConfigError, match="wider than 0"):
        Frame(0, 10)
    with pytest.raises(ConfigError, match="factor"):
        smart_resize(Size(10, 10), factor=0)


NOTATIONS = (
    '[{{"bbox_2d": [{0}, {1}, {2}, {3}], "label": "mug"}}]',
    '```json\n{{"result": {{"objects": [{{"name": "mug", "bbox": [{0}, {1}, {2}, {3}]}}]}}}}\n```',
    '{{"answer": {{"detections": [{{"box": {{"x1": {0}, "y1": {1}, "x2": {2}, "y2": {3}}}}}]}}}}',
    "{{bbox: '{0} {1} {2} {3}'}}",
    "<box>({0}, {1}), ({2}, {3})</box>",
    "<|object_ref_start|>mug<|object_ref_end|><|box_start|>({0},{1}),({2},{3})<|box_end|>",
    "<|det|>[[{0}, {1}, {2}, {3}]]<|/det|>",
    "<think>perhaps [1, 2, 3, 4]</think><answer>[{0}, {1}, {2}, {3}]</answer>",
    "The mug is in the image. Its top-left corner is at ({0}, {1}) and its bottom-right corner is "
    "at ({2}, {3}).",
    "Sure! Here is 1 result:\n1. mug: `[{0}, {1}, {2}, {3}]`",
    '[{{"bbox_2d": [{0}, {1}, {2}, {3}], "label": "mug"}}, {{"bbox_2d": [{0}, {1}, 9',
)
SIDES = st.lists(st.integers(5, 990), min_size=2, max_size=2, unique=True).map(sorted)


@pytest.mark.parametrize("notation", NOTATIONS)
@settings(max_examples=40, deadline=None)
@given(SIDES, SIDES, st.sampled_from([(1000, PER_MILLE), (1, PER_MILLE), (0, IN_PIXELS)]))
def test_any_box_comes_back_from_any_notation(notation, xs, ys, written) -> None:
    """Written in 0..1000, in 0..1 and in pixels (unit 0); tags are never in pixels."""
    unit, frame = written
    unit = 1000 if unit == 0 and re.search("<.?(box|det|.*box_start)", notation) else unit
    mille = (xs[0], ys[0], xs[1], ys[1])
    pixels = tuple(n * side / 1000 for n, side in zip(mille, (*SIZE, *SIZE), strict=True))
    told = {1000: mille, 1: [n / 1000 for n in mille], 0: pixels}[unit]
    (box,) = boxes(notation.format(*told), frame=frame)
    assert box == pytest.approx(pixels, abs=1e-6)


PIECES = st.sampled_from(
    ["[", "]", "{", "}", "(", ")", ",", ":", '"', "'", "\\", "bbox_2d", "label", "12", "-3.5",
     "1e9", "1e99", "999999999", ".", "%", "<loc0001>", "<loc_5>", "<patch_index_0007>",
     "<box>", "</box>", "<|box_start|>",
     "<think>", "</think>", "```json\n", "null", "none", " ", "\n", "no ",
     "there is ", "x1", "=", "é", "\ufffd", "\x00", "box_2d", "x", "y", "width", "height", "left"]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map("".join))


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.booleans(), st.sampled_from([None, PER_MILLE, IN_PIXELS]),
       st.tuples(st.integers(1, 4000), st.integers(1, 4000)))  # fmt: skip
def test_nothing_crashes_and_boxes_lie_inside(text, cut, frame, size) -> None:
    reading = read_answer(text, Size(*size), frame=frame, cut=cut)
    assert (reading.status is Status.FOUND) == bool(reading.boxes)
    assert reading.status is not Status.AMBIGUOUS
    for found in reading.boxes:
        assert 0 <= found.box.x1 < found.box.x2 <= size[0]
        assert 0 <= found.box.y1 < found.box.y2 <= size[1]
        assert 0 <= found.span[0] < found.span[1] <= len(text)


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(*(st.integers(1, most) for most in (400, 400, 90, 90))),
        min_size=1, max_size=6,
    ),
    st.integers(0, 2000),
)  # fmt: skip
def test_a_cut_answer_gives_the_first_boxes_and_no_wrong_one(parts, keep) -> None:
    wanted = [(x, y, x + w, y + h) for x, y, w, h in parts]
    whole = json.dumps([{"bbox_2d": box, "label": "cup"} for box in wanted])
    assert boxes(whole, frame=IN_PIXELS) == wanted
    cut = whole[: min(keep, len(whole))]
    found = boxes(cut, frame=IN_PIXELS, cut=True)
    assert found == wanted[: len(found)]
    assert len(found) == cut.count("]") - (cut == whole)


@pytest.mark.parametrize("text", ["[" * 50_000, '{"a":' * 30_000, '"\\' * 30_000, "<box>" * 9000,
                                  "1," * 60_000, "<think>" * 9000, "no a " * 9000, "(1,2) " * 9000,
                                  "x1 y1 " * 9000, "<loc_1>" * 9000, "left " * 9000])  # fmt: skip
def test_hostile_answers_take_no_time(text) -> None:
    from time import process_time

    start = process_time()
    read_answer(text, SIZE)
    assert process_time() - start < 2.0
    assert len(text) > LONGEST_ANSWER


def test_certainty_counts_tokens_with_digits_inside_the_box() -> None:
    pieces = [("at 9 [", -5.0), ("1", -1.0), (",", -5.0), ("20", -2.0), ("]", -5.0)]
    written = Written("at 9 [1,20]", tuple(Token(*piece) for piece in pieces))
    assert certainty(written, [(6, 10)]) == pytest.approx(2.718281828 ** (-1.5))
    assert certainty(written, []) is None
    assert certainty(Written("at 9 [1,20]"), [(6, 10)]) is None
    assert certainty(Written("other", written.tokens), [(6, 10)]) is None
