"""The hand-written screens: every designer can write every page; it asks only what it marks."""

from __future__ import annotations

import re
from random import Random

import pytest
from benchmarks.screens_handmade.choice import expressions
from benchmarks.screens_handmade.designers import DESIGNERS, look
from benchmarks.screens_handmade.draft import Ask, Draft
from benchmarks.screens_handmade.pages import LAYOUTS

from deixis.core import Box, Size
from deixis.datasets.screens.scene import Element, Scene

TOTAL = Element("text", Box(10, 10, 60, 22), text="$5", label="total")
TAX = Element("text", Box(10, 30, 60, 42), text="$1", label="tax")
SCENE = Scene((TOTAL, TAX), ("$5", "$1"), Size(100, 100))


@pytest.mark.parametrize("kind", LAYOUTS)
def test_a_page_marks_whatever_it_asks_for(kind):
    for seed, name in enumerate(DESIGNERS):
        rng = Random(seed)
        draft = Draft(rng, look(name, rng))
        html = LAYOUTS[kind][0](draft)
        marked = set(re.findall(r"label&quot;: &quot;(.*?)&quot;", html))
        asked = {p for ask in draft.asks for k in ask.keys for p in draft.merged.get(k, (k,))}
        assert asked <= marked
        assert len(draft.asks) >= 15
        assert all(phrase for ask in draft.asks for phrase in ask.phrases)


@pytest.mark.parametrize("kind", LAYOUTS)
def test_a_page_offers_absent_plural_and_ambiguous_phrases(kind):
    rng = Random(1)
    draft = Draft(rng, look("flat", rng))
    LAYOUTS[kind][0](draft)
    kinds = [ask.skills[0] for ask in draft.asks]
    assert {"absent", "plural", "ambiguous"} <= set(kinds)


def test_a_thing_that_was_cut_off_is_not_asked_for():
    asks = [Ask(("total",), ("value",), ("sum",)), Ask(("gone",), ("value",), ("elsewhere",))]
    found = expressions(asks, {}, SCENE, Random(1), 9)
    assert [record["boxes"] for record in found] == [[[10, 10, 60, 22]]]


def test_an_absent_thing_whose_word_is_on_the_page_is_not_asked_for():
    asks = [
        Ask((), ("absent",), ("the $5 note",), lack="$5"),
        Ask((), ("absent",), ("b",), lack="b"),
    ]
    found = expressions(asks, {}, SCENE, Random(1), 9)
    assert [record["phrase"].strip(".").lower() for record in found] == ["b"]
    assert found[0]["boxes"] == []


def test_several_wanted_things_are_marked_plural():
    ask = Ask(("total", "tax"), ("plural", "value"), ("amounts",), plural=True)
    (record,) = expressions([ask], {}, SCENE, Random(1), 9)
    assert record["plural"] is True
    assert len(record["boxes"]) == 2
