"""Kinds of places by the network: what it is told, what it mends, and its file."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import ELEMENT_KINDS, Box, Region
from deixis.perception.elements import ElementFinder
from deixis.perception.elements.kinds import kind_probabilities, network, places_of, told_apart
from deixis.perception.elements.kinds.measures import MEASURES, measures
from deixis.perception.elements.kinds.paint import paint_of
from tests.perception.elements.drawing import BLUE, GREY, WHITE, Drawing, NoReader

LINK, TEXT, BUTTON = (ELEMENT_KINDS.index(kind) for kind in ("link", "text", "button"))


def page() -> Drawing:
    drawn = Drawing()
    box = drawn.panel(Box(100, 100, 220, 138), BLUE, border=None, radius=6)
    drawn.write_centred(box, "Submit", colour=WHITE)
    drawn.write(100, 180, "Your parcel leaves tomorrow", colour=(20, 20, 20))
    drawn.write(100, 210, "Read the terms", colour=(20, 80, 220))
    drawn.write(100, 240, "The shop opens at nine", colour=(20, 20, 20))
    return drawn


def region(kind: str, score: float, box: Box, text: str | None = None) -> Region:
    return Region(box, score, kind, text=text, source="elements")


def test_regions_of_nearly_one_box_are_one_place_with_both_kinds():
    here = Box(10, 10, 110, 40)
    regions = [
        region("button", 0.9, here),
        region("textbox", 0.4, Box(11, 10, 110, 41), "Name"),
        region("text", 0.5, Box(30, 15, 90, 35), "Name"),
    ]
    places = places_of(regions)
    assert len(places) == 2
    assert places.of_region.tolist() == [0, 0, 1]
    assert places.scores[0, BUTTON] == 0.9
    assert places.scores[0, ELEMENT_KINDS.index("textbox")] == 0.4
    assert places.texts == ("Name", "Name")


def test_every_place_is_measured_by_finite_numbers():
    drawn = page()
    seen = drawn.study()
    places = places_of(seen.regions)
    table = measures(drawn.image, places, seen.pieces)
    assert table.shape == (len(places), len(MEASURES))
    assert np.isfinite(table).all()
    assert len(set(MEASURES)) == len(MEASURES)


@pytest.mark.parametrize("shape", [(1, 1, 3), (2, 900, 3), (30, 30, 3)])
def test_boxes_at_and_beyond_the_rim_are_measured_too(shape):
    image = np.full(shape, 200, np.uint8)
    boxes = [Box(0, 0, shape[1], shape[0]), Box(shape[1] - 0.5, 0, shape[1] + 9, 40)]
    places = places_of([region("text", 0.5, box) for box in boxes])
    assert np.isfinite(measures(image, places, ())).all()


def test_the_paint_of_a_button_is_its_fill_its_letters_and_the_sheet_around():
    drawn = page()
    paint = paint_of(drawn.image, np.array([[100.0, 100.0, 220.0, 138.0]]), unit=14.0)
    blank = paint_of(drawn.image, np.array([[300.0, 20.0, 330.0, 40.0]]), unit=14.0)
    assert np.abs(paint.ring[0] - blank.ground[0]).max() < 3
    assert np.abs(paint.ground[0] - paint.ring[0]).max() > 40
    assert paint.ink[0, 0] > paint.ground[0, 0] + 40  # white letters
    assert paint.edges[0].min() > 20
    assert blank.edges[0].max() == 0
    assert blank.flat[0] == 1


def test_a_button_is_a_button_and_blue_words_among_black_ones_are_a_link():
    drawn = page()
    seen = drawn.study()
    places = places_of(seen.regions)
    chances = kind_probabilities(drawn.image, places, seen.pieces)
    assert chances.shape == (len(places), len(ELEMENT_KINDS))
    assert (chances.sum(axis=1) <= 1 + 1e-6).all()
    at = {text: index for index, text in reversed(list(enumerate(places.texts)))}
    assert chances[at["Submit"]].argmax() == BUTTON
    assert chances[at["Read the terms"], LINK] > chances[at["Your parcel leaves tomorrow"], LINK]
    assert chances[at["Your parcel leaves tomorrow"]].argmax() == TEXT


def told(monkeypatch, chance: float, kind: str, *regions: Region) -> dict[tuple[str, Box], float]:
    """What becomes of regions where the network gives one kind everywhere the same chance."""

    def same(image, places, lines):
        chances = np.zeros((len(places), len(ELEMENT_KINDS)))
        chances[:, ELEMENT_KINDS.index(kind)] = chance
        return chances

    monkeypatch.setattr("deixis.perception.elements.kinds.telling.kind_probabilities", same)
    found = told_apart(np.zeros((50, 50, 3), np.uint8), regions, ())
    scores = [item.score for item in found]
    assert scores == sorted(scores, reverse=True)
    return {(item.label or "", item.box): item.score for item in found}


HERE = Box(5, 5, 40, 20)


def test_a_probable_kind_rises_half_the_way(monkeypatch):
    assert told(monkeypatch, 0.9, "link", region("link", 0.5, HERE))["link", HERE] == 0.7


def test_a_surer_rule_is_not_made_less_sure_by_a_probable_kind(monkeypatch):
    assert told(monkeypatch, 0.6, "link", region("link", 0.9, HERE))["link", HERE] == 0.9


def test_an_improbable_kind_falls_but_stays_in_sight(monkeypatch):
    found = told(monkeypatch, 0.0, "link", region("link", 0.5, HERE))
    assert found == {("link", HERE): pytest.approx(0.15)}


def test_a_doubted_card_keeps_more_for_lists_are_found_by_it(monkeypatch):
    found = told(monkeypatch, 0.0, "card", region("card", 0.5, HERE))
    assert found == {("card", HERE): pytest.approx(0.3)}


def test_a_kind_that_no_rule_gave_is_added_with_its_words(monkeypatch):
    found = told(monkeypatch, 0.8, "link", region("text", 0.5, HERE, "Terms"))
    assert found["link", HERE] == pytest.approx(0.76)
    assert found["text", HERE] == 0.5


def test_tables_and_their_parts_keep_their_scores(monkeypatch):
    assert told(monkeypatch, 0.0, "row", region("row", 0.5, HERE)) == {("row", HERE): 0.5}
    assert told(monkeypatch, 0.9, "row", region("text", 0.5, HERE)) == {("text", HERE): 0.5}


def test_without_regions_there_is_nothing_to_tell():
    assert told_apart(np.zeros((9, 9, 3), np.uint8), [], ()) == []


def test_the_finder_uses_it_unless_told_not_to(monkeypatch):
    drawn = page()
    calls = []

    def spy(image, regions, lines):
        calls.append(len(regions))
        return list(regions)

    monkeypatch.setattr("deixis.perception.elements.studying.told_apart", spy)
    plain = ElementFinder(NoReader(), learned=False).find(drawn.image, drawn.text)
    assert not calls
    assert ElementFinder(NoReader()).find(drawn.image, drawn.text) == plain
    assert calls == [len(plain)]


def test_a_grey_page_without_anything_is_no_error():
    assert isinstance(
        ElementFinder(NoReader()).find(np.full((40, 60, 3), GREY, np.uint8), page().text), list
    )


def test_the_file_is_made_for_these_measures():
    network._network.cache_clear()
    assert network._network() is network._network()
