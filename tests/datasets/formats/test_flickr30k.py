"""Flickr30k Entities: brackets to spans, several boxes, scenes, and pixel counts from 1."""

from __future__ import annotations

from pathlib import Path

import pytest

from deixis.core import Box, DatasetError, Size
from deixis.datasets.formats import read_flickr30k

SENTENCES = (
    "[/EN#283585/people Two young guys] with [/EN#283586/bodyparts shaggy hair] look at "
    "[/EN#283585/people their hands] in [/EN#283588/scene the yard] .\n"
    "[/EN#0/notvisual It] is [/EN#283590/other a good day] for "
    "[/EN#283586/bodyparts/other hair] .\n"
    "\n"
)
ANNOTATION = """\
<annotation>
  <filename>1000092795.jpg</filename>
  <size><width>333</width><height>500</height><depth>3</depth></size>
  <object><name>283585</name>
    <bndbox><xmin>1</xmin><ymin>21</ymin><xmax>100</xmax><ymax>333</ymax></bndbox></object>
  <object><name>283585</name><name>283586</name>
    <bndbox><xmin>150</xmin><ymin>5</ymin><xmax>333</xmax><ymax>500</ymax></bndbox></object>
  <object><name>283588</name><scene>1</scene><nobndbox>0</nobndbox></object>
  <object><name>283590</name><scene>0</scene><nobndbox>1</nobndbox></object>
</annotation>
"""


def put(folder: Path, sentences: str = SENTENCES, annotation: str = ANNOTATION) -> Path:
    for name, text in (
        ("Sentences/1000092795.txt", sentences),
        ("Annotations/1000092795.xml", annotation),
    ):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (folder / "val.txt").write_text("1000092795\n")
    return folder


def test_captions_phrases_and_boxes(tmp_path):
    (sample,) = read_flickr30k(put(tmp_path))
    assert sample.captions == (
        "Two young guys with shaggy hair look at their hands in the yard .",
        "It is a good day for hair .",
    )
    assert (sample.size, sample.split, sample.id) == (Size(333, 500), "val", "1000092795")
    assert sample.image == tmp_path / "flickr30k-images" / "1000092795.jpg"
    guys, hair, hands, again = sample.expressions
    # xmin 1 is the left edge of the first pixel, xmax 100 the right edge of the hundredth.
    assert guys.boxes == (Box(0, 20, 100, 333), Box(149, 4, 333, 500))
    assert (guys.mode, guys.category, guys.provenance) == ("plural", "people", "EN#283585")
    assert (hair.boxes, hair.mode) == ((Box(149, 4, 333, 500),), "single")
    assert (hands.boxes, again.category) == (guys.boxes, "bodyparts/other")


def test_spans_point_at_the_phrase(tmp_path):
    (sample,) = read_flickr30k(put(tmp_path))
    for item in sample.expressions:
        ((start, end, caption),) = item.spans
        assert sample.captions[caption][start:end] == item.phrase
    assert [item.spans[0].caption for item in sample.expressions] == [0, 0, 0, 1]


def test_scenes_and_phrases_without_a_box_are_no_expressions(tmp_path):
    """Nothing says where they are, which is not the same as being absent."""
    phrases = {item.phrase for item in next(read_flickr30k(put(tmp_path))).expressions}
    assert phrases.isdisjoint({"the yard", "a good day", "It"})


@pytest.mark.parametrize(
    ("sentences", "annotation", "message"),
    [
        ("ok .\n[/EN#1/people A man walks .", ANNOTATION, r"1000092795\.txt:2: a phrase must read"),
        (SENTENCES, "<annotation>", r"1000092795\.xml:1: must be well-formed"),
        (SENTENCES, "<other/>", r"1000092795\.xml: must hold one <annotation>"),
        (SENTENCES, ANNOTATION.replace("<width>333</width>", ""), "needs <size/width>"),
        (SENTENCES, ANNOTATION.replace("<xmin>1</xmin>", "<xmin>one</xmin>"), "xmin must be a num"),
        (
            SENTENCES,
            ANNOTATION.replace("<xmin>1</xmin>", "<xmin>nan</xmin>"),
            "xmin must be finite",
        ),
        (SENTENCES, ANNOTATION.replace("<xmax>100</xmax>", "<xmax>-5</xmax>"), "x1 <= x2"),
        (SENTENCES, ANNOTATION.replace("<name>283588</name>", ""), "needs <name>s"),
        (SENTENCES, "<!DOCTYPE a [<!ENTITY x 'y'>]>" + ANNOTATION, "a DOCTYPE is refused"),
        (SENTENCES, "<annotation>" * 100 + "</annotation>" * 100, "nested deeper"),
    ],
)
def test_damage_names_the_file(tmp_path, sentences, annotation, message):
    with pytest.raises(DatasetError, match=message) as error:
        list(read_flickr30k(put(tmp_path, sentences, annotation)))
    assert "1000092795" in str(error.value)


def test_an_empty_folder_says_what_is_expected(tmp_path):
    with pytest.raises(DatasetError, match="Sentences/"):
        list(read_flickr30k(tmp_path))
