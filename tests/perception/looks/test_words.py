"""The words by which looks are told."""

from __future__ import annotations

import pytest

from deixis.perception.looks import LooksTeller, look_said, place_said
from deixis.perception.looks.words import DOES, OTHERS, PLACES, POSES, WORN


@pytest.mark.parametrize(
    ("text", "look"),
    [
        ("running through", "running"),
        ("Sits", "sitting"),
        ("who is seated and smiling", "sitting"),
        ("outrunning", None),
        ("surfing", None),  # not asked about here
        ("", None),
    ],
)
def test_the_first_word_that_was_taught_tells_the_look(text: str, look: str | None) -> None:
    assert look_said(text, ("smiling", "sitting", "running")) == look


def test_a_tank_top_is_no_tank() -> None:
    assert look_said("in a red tank top", ("tank top",)) == "tank top"
    assert look_said("with tank tops", ("tank top",)) == "tank top"
    assert look_said("with a water tank", ("tank top",)) is None


def test_nouns_tell_places() -> None:
    assert [place_said(noun) for noun in ("lake", "beach", "boulder")] == [
        "in water",
        "on sand",
        "on rock",
    ]
    assert place_said("kitchen") == "in a room"
    assert place_said("counter") is None


def test_the_shipped_network_tells_every_look_that_has_words() -> None:
    assert {*POSES, *OTHERS, *DOES, *WORN, *PLACES, "old", "baby"} <= {*LooksTeller().looks}


def test_who_is_on_one_knee_kneels() -> None:
    assert look_said("on one knee", ("sitting", "kneeling")) == "kneeling"
