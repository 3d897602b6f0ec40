"""Phrases in the mirror and in other words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deixis.core import Box
from deixis.evaluation.audit import (
    mirror_box,
    mirror_phrase,
    mirror_refusal,
    rewordings,
    same_meaning,
)


@pytest.mark.parametrize(
    ("phrase", "mirrored"),
    [
        ("the cup left of the jar", "the cup right of the jar"),
        ("the second dog from the right", "the second dog from the left"),
        ("Leftmost man", "Rightmost man"),
        ("LEFT CUP", "RIGHT CUP"),
        ("the left-hand door", "the right-hand door"),
        ('the "Left" button on the right', 'the "Left" button on the left'),
        ("the cup right behind the jar", "the cup right behind the jar"),
        ("the cup on the right behind the jar", "the cup on the left behind the jar"),
        ("bright copyright", "bright copyright"),
        ("the red cup", "the red cup"),
        ("guy lft", "guy rt"),
    ],
)
def test_sides_are_swapped_word_by_word(phrase: str, mirrored: str) -> None:
    assert mirror_phrase(phrase) == mirrored


@given(st.text(max_size=40))
def test_any_text_can_be_mirrored(phrase: str) -> None:
    assert isinstance(mirror_phrase(phrase), str)


@given(
    st.lists(
        st.sampled_from(["left", "right", "leftmost", "rightmost", "the", "cup", "of", "red"]),
        min_size=1,
        max_size=8,
    )
)
def test_mirroring_twice_gives_the_phrase_back(words: list[str]) -> None:
    phrase = " ".join(words)
    assert mirror_phrase(mirror_phrase(phrase)) == phrase


@pytest.mark.parametrize(
    ("phrase", "why"),
    [
        ("the red cup", None),
        ("the cup left of the jar", None),
        ("the second cup from the left", None),
        ("the second cup", "an order that is read from the left"),
        ("the button that says Submit", "written words"),
        ('"Save"', "written words"),
    ],
)
def test_what_means_another_thing_in_the_mirror_is_refused(phrase: str, why: str | None) -> None:
    assert mirror_refusal(phrase) == why


def test_boxes_are_mirrored_about_the_middle() -> None:
    assert mirror_box(Box(0, 1, 30, 9), 100) == Box(70, 1, 100, 9)
    assert mirror_box(mirror_box(Box(3, 1, 30, 9), 100), 100) == Box(3, 1, 30, 9)


@pytest.mark.parametrize(
    ("phrase", "name", "other"),
    [
        ("the cup", "article", "cup"),
        ("cup", "article", "the cup"),
        ("the red cup left of the jar", "adjective after the noun",
         "the cup that is red left of the jar"),
        ("the man with a hat", "with", "the man that has a hat"),
        ("the big sofa", "synonym", "the big couch"),
        ("the grey cup", "synonym", "the gray cup"),
        ("the cup next to the jar", "preposition", "the cup beside the jar"),
        ("the cup to the left of the jar", "preposition", "the cup left of the jar"),
        ("the cup left of the jar", "preposition", "the cup to the left of the jar"),
        ("an old man in a suit", "adjective after the noun", "a man that is old in a suit"),
        ("a red umbrella", "adjective after the noun", "an umbrella that is red"),
        ("An empty uniform", "adjective after the noun", "A uniform that is empty"),
        ("a car", "synonym", "an automobile"),
        ("an automobile", "synonym", "a car"),
    ],
)  # fmt: skip
def test_rewordings(phrase: str, name: str, other: str) -> None:
    assert rewordings(phrase)[name] == other


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ('the "sofa" button', "synonym"),
        ("two red cups", "adjective after the noun"),
        ("the cup", "synonym"),
        ("the cup", "with"),
        # Of captions that people wrote: what was made of them was not English.
        ("giraffe to left of other", "preposition"),
        ("a t shirt with a white long sleeved shirt underneath", "preposition"),
        ("a purple chair that a older man is sitting on", "adjective after the noun"),
        ("the blue chair the kids are sitting on", "adjective after the noun"),
    ],
)
def test_what_does_not_fit_is_not_reworded(phrase: str, name: str) -> None:
    assert name not in rewordings(phrase)


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("the red cup on the left", "the cup on the left that is red", True),
        ("the sofa", "couch", True),
        ("the red cup", "the blue cup", False),
        ("the red cup", "the cup", False),
        ("the cup left of the jar", "the jar left of the cup", False),
        ("the cup", "", False),
    ],
)
def test_same_meaning_is_what_the_parser_reads(first: str, second: str, same: bool) -> None:
    assert same_meaning(first, second) is same


PHRASES = ["the red cup", "a man with a hat", "left couch", "dog next to the tv", "the biggest box"]


@pytest.mark.parametrize("phrase", PHRASES)
def test_every_rewording_means_the_same(phrase: str) -> None:
    found = rewordings(phrase)
    assert found
    assert all(same_meaning(phrase, other) for other in found.values())
