from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deixis.grounders.one_stage.captions import content_spans, join, plain, tokens_of
from deixis.language import parse


@pytest.mark.parametrize(
    ("phrase", "whole", "words"),
    [
        ("the red mug left of the laptop", False, ["red", "mug"]),
        ("the red mug left of the laptop", True, ["red", "mug", "left", "laptop"]),
        ("two dogs", False, ["dogs"]),
        ("all of the cats", False, ["cats"]),
        ("the cat and the dog", False, ["cat", "dog"]),
        ("the one on the left", False, ["left"]),
        ("it", False, ["it"]),
    ],
)
def test_words_that_say_what_is_meant(phrase, whole, words):
    spans = content_spans(parse(phrase), whole=whole)
    assert [phrase[start:stop] for start, stop in spans] == words


def test_full_captions_go_on_in_further_ones_in_order():
    told = join(["a b", "c", "a b", "d e f g h"], [2, 1, 2, 5], limit=8)
    assert [caption.members for caption in told] == [(0, 1), (2,), (3,)]
    assert [caption.text for caption in told] == ["a b . c .", "a b .", "d e f g h ."]


@given(st.lists(st.integers(1, 300), max_size=40))
def test_no_phrase_is_lost_moved_or_merged(lengths):
    phrases = ["x" * length for length in lengths]
    captions = join(phrases, lengths, limit=256)
    assert [index for caption in captions for index in caption.members] == list(range(len(lengths)))
    for caption in captions:
        for start, index in zip(caption.starts, caption.members, strict=True):
            assert caption.text[start : start + lengths[index]] == phrases[index]
        used = sum(lengths[index] + 1 for index in caption.members) + 2
        assert used <= 256 or len(caption.members) == 1


@given(st.text())
def test_plain_keeps_every_place(phrase):
    told = plain(phrase)
    assert len(told) == len(phrase)
    assert "." not in told
    assert "?" not in told


def test_tokens_are_found_by_characters():
    # [CLS] red mug . blue mu ##g . [SEP]
    offsets = [(0, 0), (0, 3), (4, 7), (8, 9), (10, 14), (15, 17), (17, 18), (19, 20), (0, 0)]
    assert tokens_of([(0, 3), (4, 7)], 0, offsets) == [1, 2]
    assert tokens_of([(5, 8)], 10, offsets) == [5, 6]
    assert tokens_of([(0, 3)], 90, offsets) == []
