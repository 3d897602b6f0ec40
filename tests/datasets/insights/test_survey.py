"""Counts by hand, terms that mean one thing, and where boxes lie."""

from __future__ import annotations

import json
import re
from pathlib import Path

import numpy as np
import pytest

from deixis.core import Box, Size
from deixis.datasets import Expression, LabelledBox, Sample
from deixis.datasets.insights import Insights, heat_picture, survey, write_page
from deixis.datasets.insights.places import GRID, Places

SIZE = Size(320, 320)
BOX, OTHER = Box(0, 0, 160, 160), Box(160, 160, 320, 320)


def said(phrase: str, *boxes: Box, **more: object) -> Expression:
    return Expression(phrase, boxes or (BOX,), **more)  # type: ignore[arg-type]


def of(*items: Expression, **more: object) -> Insights:
    return survey([Sample(Path("1.png"), items, SIZE, **more)])  # type: ignore[arg-type]


def test_counts_by_hand() -> None:
    found = of(
        said("the red cup", category="cup"),
        said("all cups", BOX, OTHER, plural=True, category="cup"),
        Expression("the whale"),
        said("the cup", BOX, OTHER),
        objects=(LabelledBox("plate", BOX),),
        split="train",
    )
    assert (found.images, found.expressions, found.pairs) == (1, 4, 3)
    assert found.modes == {"single": 1, "plural": 1, "absent": 1, "ambiguous": 1}
    assert (found.splits, found.categories) == ({"train": 1}, {"cup": 2, "plate": 1})
    assert (found.words, found.length) == (6, (9 / 4, 3))  # the red cup all cups whale
    assert found.missing == {100: 97, 500: 497, 1000: 997}
    assert found.heads["cup"] == 3


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("the cup", {"name alone"}),
        ("the red cup", {"attribute", "colour"}),
        ("the cup on the left", {"position", "spatial"}),
        ("the cup left of the plate", {"relation", "spatial"}),
        ("the man holding a cup", {"relation"}),
        ("the second cup from the left", {"ordinal", "spatial"}),
        ("the largest cup", {"superlative"}),
        ("the leftmost cup", {"superlative", "spatial"}),
        ("all cups", {"plural", "name alone"}),
    ],
)
def test_what_a_phrase_asks_for(phrase: str, expected: set[str]) -> None:
    found = of(said(phrase))
    assert {key for key, share in found.asked.items() if share == 1} == expected


def test_negation_is_seen() -> None:
    assert "negation" in of(said("the man not wearing a hat")).asked


def words_of(found: Insights) -> list[tuple[str, set[str]]]:
    return [(c.category, {word for word, _ in c.words}) for c in found.clusters]


def test_synonyms_within_a_category_are_clustered() -> None:
    found = of(
        said("damaged part", category="defect"),
        said("defective part", OTHER, category="defect"),
        said("faulty one", Box(0, 0, 9, 9), category="defect"),
    )
    assert words_of(found) == [("defect", {"damaged", "defective", "faulty"})]
    assert dict(found.clusters[0].words)["damaged"] == 1


def test_words_that_were_exchanged_for_the_same_boxes_are_clustered() -> None:
    boxes = [Box(n, 0, n + 50, 50) for n in (0, 60, 120)]
    twice = [said(f"the {word} unit", box) for box in boxes for word in ("wonky", "skew")]
    assert words_of(of(*twice)) == [("", {"wonky", "skew"})]
    assert of(*twice).clusters[0].why == "same box, 3 times"
    assert words_of(of(*twice[:2])) == []  # once may be chance


@pytest.mark.parametrize(("a", "b"), [("red", "large"), ("red", "blue"), ("wooden", "round")])
def test_two_properties_of_one_thing_are_no_synonyms(a: str, b: str) -> None:
    boxes = [Box(n, 0, n + 50, 50) for n in (0, 60, 120)]
    assert words_of(of(*(said(f"the {w} cup", box) for box in boxes for w in (a, b)))) == []


def test_words_of_one_phrase_do_not_stand_for_each_other() -> None:
    assert words_of(of(said("the sofa picture"), said("the couch", OTHER))) == [
        ("", {"sofa", "couch"})
    ]
    assert words_of(of(said("the sofa couch"), said("the couch", OTHER))) == []


def test_the_heat_map_covers_what_boxes_cover() -> None:
    heat = of(said("the cup", BOX)).heat
    assert heat.shape == (GRID, GRID)
    half = GRID // 2
    assert (heat[:half, :half] == 1).all()
    assert heat.sum() == half * half


def test_boxes_in_one_place_are_the_worst_bias() -> None:
    same, even = Places(), Places()
    for number in range(160):
        same.add(Box(10, 10, 50, 50), SIZE)
        x, y = number % 4 * 80, number // 4 % 4 * 80
        even.add(Box(x, y, x + 80, y + 80), SIZE)
    assert (same.bias, same.blind) == (1.0, 1.0)
    assert even.bias == 0.0
    assert even.blind == pytest.approx(1 / 16)
    assert same.areas["p50"] == pytest.approx(40 * 40 / 320**2)
    assert Places().bias is None
    assert Places().blind is None


def test_boxes_of_unknown_images_do_not_count() -> None:
    assert survey([Sample(Path("none.png"), (said("the cup"),))]).boxes == 0


def test_an_empty_data_set_has_insights_too(tmp_path: Path) -> None:
    found = survey([])
    assert (found.images, found.length) == (0, (0.0, 0))
    json.dumps(found.to_dict(), allow_nan=False)
    assert "<html" in write_page(found, tmp_path / "p.html", title="x").read_text()


def test_the_page_fetches_nothing_and_holds_no_markup_of_the_data(tmp_path: Path) -> None:
    found = of(said("the <script>alert(1)</script> cup", category="<img src=x>"))
    text = write_page(found, tmp_path / "p.html", title="<b>").read_text()
    assert "<script" not in text
    assert "<img src=x" not in text
    assert "<b>&lt;b&gt;" not in text
    assert not re.search(r"(src|href)=['\"]?https?:", text)
    assert "data:image/png;base64," in text


def test_the_heat_picture_has_the_anchors_of_the_scale() -> None:
    picture = heat_picture(np.array([[0.0, 0.5], [0.25, 1.0]]), side=10)
    assert picture.shape == (10, 10, 3)
    assert picture[0, 0].tolist() == [68, 1, 84]
    assert picture[9, 9].tolist() == [253, 231, 37]
