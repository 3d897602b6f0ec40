"""What is written in a format and read again is the same, up to what the format can hold.

`kept` says for each format, independently of its code, what comes back of a sample.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from deixis.core import Box, Mask, Size
from deixis.datasets import Expression, LabelledBox, Sample, Span
from deixis.datasets.formats import FORMATS, detect_format, read_dataset, write_dataset

SIZE = Size(64, 40)
# Words that XML can hold; the formats' own tests have the odd characters.
letters = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co"))
words = st.text(letters, min_size=1, max_size=12).map(str.strip).filter(bool)
quarter = st.integers(0, 160).map(lambda n: n / 4)
box_edges = st.tuples(quarter, quarter, quarter, quarter)
boxes = (
    box_edges.map(
        lambda v: Box(min(v[0], v[2]), min(v[1], v[3]), max(v[0], v[2]) + 1, max(v[1], v[3]) + 1)
    )
    .map(lambda box: box.clip(SIZE))
    .filter(lambda box: box.area > 0)
)
numbers = st.integers(0, 10**6).map(str)
optional_split = st.sampled_from([None, "train", "val", "test"])


@st.composite
def objects(draw: st.DrawFn) -> LabelledBox:
    box = draw(boxes)
    mask = Mask.from_box(box, SIZE) if draw(st.booleans()) else None
    return LabelledBox(draw(words), box, mask, draw(st.booleans()))


@st.composite
def expressions(draw: st.DrawFn, caption: str) -> Expression:
    found = draw(st.lists(boxes, max_size=3, unique=True))
    masks = tuple(Mask.from_box(box, SIZE) for box in found) if draw(st.booleans()) else ()
    phrase, spans = draw(words), ()
    if draw(st.booleans()) and caption.strip():
        start = draw(st.integers(0, len(caption) - 1))
        end = draw(st.integers(start + 1, len(caption)))
        if caption[start:end].strip():
            phrase, spans = caption[start:end], (Span(start, end),)
    return Expression(
        phrase,
        tuple(found),
        plural=len(found) > 1,
        skills=tuple(draw(st.lists(words, max_size=1))),
        category=draw(words),
        masks=masks,
        spans=spans,
        provenance=draw(st.none() | words),
    )


@st.composite
def samples(draw: st.DrawFn) -> Sample:
    caption = draw(words)
    found = draw(st.lists(expressions(caption), max_size=3, unique_by=lambda e: e.phrase.lower()))
    return Sample(
        Path("."),
        tuple(found),
        SIZE,
        split=draw(optional_split),
        captions=(caption,),
        objects=tuple(draw(st.lists(objects(), max_size=3))),
        provenance=draw(st.none() | words),
    )


def bare(item: LabelledBox, **keep: object) -> LabelledBox:
    return LabelledBox(item.category, item.box, **keep)


def said(item: Expression, **keep: object) -> Expression:
    return Expression(item.phrase, item.boxes, plural=item.plural, **keep)


def prompted(sample: Sample) -> Sample:
    """ODVG and Vi: present things only, those without a span in a caption of their own."""
    present = [item for item in sample.expressions if item.boxes]
    inside = [said(item, spans=item.spans) for item in present if item.spans]
    loose, prompt = [], ""
    for item in present:
        if not item.spans:
            index = len(sample.captions)
            loose.append(
                said(item, spans=(Span(len(prompt), len(prompt) + len(item.phrase), index),))
            )
            prompt += item.phrase + ". "
    captions = (*sample.captions, prompt.strip()) if prompt else sample.captions
    return Sample(sample.image, (*inside, *loose), sample.size, captions=captions)


def indexed(sample: Sample) -> Sample:
    """Vi tells a place by words: the place nearest to the start of the word is taken."""
    told = prompted(sample)
    return replace(told, expressions=tuple(by_word(e, told.captions) for e in told.expressions))


def by_word(item: Expression, captions: Sequence[str]) -> Expression:
    (span,) = item.spans
    caption = captions[span.caption]
    words = [m.start() for m in re.finditer(r"\S+", caption) if m.start() <= span.start]
    near = words[-1] if words else 0
    places = [m.start() for m in re.finditer(f"(?={re.escape(item.phrase)})", caption)]
    start = min(places, key=lambda place: abs(place - near))
    return replace(item, spans=(Span(start, start + len(item.phrase), span.caption),))


def kept_by_coco(sample: Sample) -> Sample:
    found = tuple(bare(i, mask=i.mask, iscrowd=i.iscrowd) for i in sample.objects)
    return Sample(
        sample.image, size=SIZE, split=sample.split, captions=sample.captions, objects=found
    )


def kept_by_boxes(sample: Sample) -> Sample:
    return Sample(
        sample.image, size=SIZE, split=sample.split, objects=tuple(map(bare, sample.objects))
    )


def kept_by_tools(sample: Sample) -> Sample:
    present = [said(i, category=i.category) for i in sample.expressions if i.boxes]
    absent = [Expression(i.phrase) for i in sample.expressions if not i.boxes]
    return replace(kept_by_boxes(sample), expressions=(*present, *absent), captions=sample.captions)


KEPT: dict[str, Callable[[Sample], Sample]] = {
    "deixis": lambda sample: sample,
    "coco": kept_by_coco,
    "voc": kept_by_boxes,
    "yolo": lambda sample: replace(kept_by_boxes(sample), split=sample.split or "train"),
    "cvat": kept_by_tools,
    "label-studio": kept_by_tools,
    "odvg": lambda s: replace(prompted(s), objects=tuple(map(bare, s.objects))),
    "vi": indexed,
}
FOLDERS = {"voc": "JPEGImages", "yolo": "images"}
EXACT = {"deixis", "coco", "odvg"}


def rounded(sample: Sample) -> Sample:
    """Without ids that formats give, and with edges to a millionth of a pixel."""

    def near(box: Box) -> Box:
        return Box(*(round(edge, 6) + 0.0 for edge in box.xyxy))

    return replace(
        sample,
        id=None,
        expressions=tuple(
            replace(e, id=None, boxes=tuple(map(near, e.boxes))) for e in sample.expressions
        ),
        objects=tuple(replace(o, id=None, box=near(o.box)) for o in sample.objects),
    )


def without_ids(sample: Sample) -> Sample:
    return replace(sample, id=None, objects=tuple(replace(o, id=None) for o in sample.objects))


@pytest.mark.parametrize("name", KEPT)
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(samples(), min_size=1, max_size=3))
def test_what_the_format_holds_comes_back(tmp_path_factory, name, items):
    folder = tmp_path_factory.mktemp(name)
    root = folder / FOLDERS.get(name, "images")
    root.mkdir()
    items = [replace(item, image=root / f"{n}.png") for n, item in enumerate(items)]
    if name == "yolo":  # the only one that opens pictures
        for item in items:
            Image.new("1", SIZE).save(item.image)
        order = ["train", "val", "test"]
        items.sort(key=lambda item: order.index(item.split or "train"))
    path = write_dataset(items, folder, name)
    clean = without_ids if name in EXACT else rounded
    assert [clean(s) for s in read_dataset(path, name)] == [clean(KEPT[name](i)) for i in items]


@pytest.mark.parametrize("general", [False, True])
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(sample=samples())
def test_refs_come_back(tmp_path_factory, general, sample):
    """One annotation serves all expressions that mean the same thing in the same way."""
    folder = tmp_path_factory.mktemp("refs")
    modes = ("single", "absent", "plural") if general else ("single",)
    found = tuple(item for item in sample.expressions if item.mode in modes)
    sample = replace(sample, image=folder / "a.png", expressions=found, split="val", id="12")
    name = "grefcoco" if general else "refcoco"
    read = list(read_dataset(write_dataset([sample], folder, name), name))
    expected = [
        said(item, masks=item.masks, category=item.category if item.boxes else None)
        for item in found
    ]
    assert [
        replace(item, id=None, provenance=None) for s in read for item in s.expressions
    ] == expected
    assert all((s.image, s.size, s.split, s.id) == (sample.image, SIZE, "val", "12") for s in read)


def test_every_format_that_is_written_is_tried_here():
    assert {name for name, info in FORMATS.items() if info.writer} == {*KEPT, "refcoco", "grefcoco"}


@pytest.mark.parametrize("name", [*KEPT, "refcoco", "grefcoco"])
def test_what_is_written_is_recognised(tmp_path, name):
    root = tmp_path / FOLDERS.get(name, "")
    root.mkdir(exist_ok=True)
    Image.new("1", SIZE).save(root / "a.png")
    box = Box(0, 0, 2, 2)
    item = Expression("the cup", (box,), category="cup")
    write_dataset(
        [Sample(root / "a.png", (item,), SIZE, objects=(LabelledBox("cup", box),))], tmp_path, name
    )
    assert detect_format(tmp_path) == name
    assert len(list(read_dataset(tmp_path))) == 1
