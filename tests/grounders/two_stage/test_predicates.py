"""Which words go to the encoder, and which to geometry."""

from __future__ import annotations

import pytest

from deixis.grounders.two_stage.predicates import GEOMETRIC, predicate
from deixis.language import parse
from deixis.language.forms import NounPhrase


@pytest.mark.parametrize(
    ("phrase", "words", "geometric"),
    [
        ("the red mug", "the red mug", []),
        ("the red mug left of the laptop", "the red mug", ["Relation"]),
        ("2nd dog from the left", "dog", ["Ordinal"]),
        ("the largest red car", "the red car", ["Superlative"]),
        ("left guy", "guy", ["Position"]),
        ("the one on the right", "", ["Position"]),
        ("the red one on the right", "the red one", ["Position"]),
        ("the dog that is not next to the man", "the dog", ["Not"]),
        ("person wearing a hat between the two chairs", "person wearing a hat", ["Relation"]),
        ("woman holding an umbrella next to the bus", "woman holding an umbrella", ["Relation"]),
        ("all cups except the red one", "all cups", ["Except"]),
        ("the person closest to the door", "the person", ["Superlative"]),
        ("the oldest man", "the oldest man", []),  # no box tells an age
        ("the man with a beard", "the man with a beard", []),
        ("二匹の犬", "二匹の犬", []),
    ],
)
def test_splitting(phrase: str, words: str, geometric: list[str]) -> None:
    root = parse(phrase).root
    assert isinstance(root, NounPhrase)
    node = predicate(root, phrase)
    assert node.words == words
    assert [type(item).__name__ for item in node.geometric] == geometric
    assert node.whole == phrase


def test_what_picks_among_the_rest_comes_after_relations() -> None:
    phrase = "the leftmost cup on the table"
    node = predicate(parse(phrase).root, phrase)
    assert [type(item).__name__ for item in node.geometric] == ["Relation", "Superlative"]


def test_all_words_stay_when_relations_are_off() -> None:
    phrase = "the red mug left of the laptop"
    node = predicate(parse(phrase).root, phrase, relations=False)
    assert (node.words, node.geometric) == (phrase, ())


def test_boxes_are_not_asked_what_they_cannot_tell() -> None:
    assert not GEOMETRIC & {"wearing", "holding", "with", "of", "eating", "made_of"}
