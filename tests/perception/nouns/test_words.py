"""Words and the nouns that they count as."""

from __future__ import annotations

import pytest

from deixis.core.vocabulary import COCO_CATEGORIES
from deixis.perception.nouns import noun_said
from deixis.perception.nouns.words import ALIKE, IMPLIED, SAME

NOUNS = ["counter", "road", "pole", "plate", "tree", "palm tree"]


@pytest.mark.parametrize(
    ("word", "noun"),
    [
        ("counter", "counter"),
        ("Countertop", "counter"),
        ("wooden counter", "counter"),
        ("street", "road"),
        ("palm tree", "palm tree"),
        ("tall palm tree", "palm tree"),
        ("license plate", None),
        ("shrub", None),  # counts as a bush, which is not among them
        ("flurb", None),
        ("", None),
    ],
)
def test_a_word_counts_as_a_noun(word: str, noun: str | None) -> None:
    assert noun_said(word, NOUNS) == noun


def test_every_word_counts_as_one_noun() -> None:
    words = [word for alike in SAME.values() for word in alike]
    assert len(words) == len(set(words))
    assert not set(words) & set(SAME)


def test_nouns_are_spelt_as_they_are_learned() -> None:
    canon = {word for words in SAME.values() for word in words}
    for group in (*ALIKE, IMPLIED, IMPLIED.values()):
        assert not canon & set(group), group
    assert "dining table" in COCO_CATEGORIES
    assert "dining table" in SAME
