"""Requests by purpose: how they begin, what they want, and which words tell it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deixis.language import parse
from deixis.language.forms import Relation
from deixis.language.lexicon.intents import INTENTS
from deixis.language.purposes import purpose_of, unwrapped
from deixis.language.wanting import alike, intents_told, plain_words, stem
from deixis.perception.elements.icon_words import ICON_NAMES


@pytest.mark.parametrize(
    ("phrase", "core"),
    [
        ("could you mark the eye for me", "the eye"),
        ("Can you point out the bell?", "the bell"),
        ("I'm looking for the green slice", "the green slice"),
        ("the bell please", "the bell"),
        ("Please find the red button, thanks!", "the red button"),
        ("the mug", "the mug"),
        ("please", "please"),
    ],
)
def test_courtesies_are_no_part_of_the_thing(phrase, core):
    start, end = unwrapped(phrase)
    assert phrase[start:end] == core


def test_on_a_page_for_me_is_no_relation():
    root = parse("could you mark the bell for me", page=True).root
    assert root.head.text == "bell"
    assert not any(isinstance(item, Relation) for item in root.constraints)


@pytest.mark.parametrize(
    ("phrase", "text", "thing"),
    [
        ("where can I print", "print", ""),
        ("Where do I click to log out?", "log out", ""),
        ("what do I press to pay", "pay", ""),
        ("how do I mute it", "mute it", ""),
        ("press this to leave", "leave", ""),
        ("the button that stores everything", "stores everything", "button"),
        ("the menu to set the language", "set the language", "menu"),
        ("I want to export the list", "export the list", ""),
        ("attach a file", "attach a file", ""),
        ("go to earlier orders", "go to earlier orders", ""),
    ],
)
def test_requests_that_show_a_purpose(phrase, text, thing):
    found = purpose_of(phrase)
    assert found is not None
    assert found.explicit
    assert (found.text, found.thing) == (text, thing)
    assert phrase[found.start : found.end] == text


@pytest.mark.parametrize(
    "phrase",
    [
        "the red mug",
        "the button to the left",
        "the box that is ticked",
        "link",
        "all the links",
        "the button that says Save",
        "the second row of the table",
        "how heavy is it",
        "the phone number",
        "the link that isn't underlined",
        "the box which wasn’t ticked",
    ],
)
def test_things_are_no_purpose(phrase):
    found = purpose_of(phrase)
    assert found is None or not found.explicit


@pytest.mark.parametrize(
    ("phrase", "intent"),
    [
        ("make it louder", "volume"),
        ("turn the sound down", "volume"),
        ("skip this song", "next track"),
        ("the track before this one", "previous track"),
        ("make a new account", "sign up"),
        ("log me out", "sign out"),
        ("stop the newsletter", "unsubscribe"),
        ("throw away the changes", "discard"),
        ("get the data out", "download"),
        ("send a picture along", "attach"),
        ("one month back", "previous"),
        ("three dots", "more options"),
        ("crossed arrows", "shuffle"),
        ("cog wheel", "settings"),
        ("proceed to checkout", "pay"),
        ("look up a word", "search"),
    ],
)
def test_words_tell_an_intent(phrase, intent):
    told = intents_told(plain_words(phrase))
    most = len(told[0].words)
    assert intent in [item.intent.name for item in told if len(item.words) == most]


def test_words_without_an_intent_tell_none():
    assert intents_told(plain_words("a yellow umbrella")) == []


def test_every_icon_of_an_intent_is_one_that_can_be_named():
    icons = {part.strip() for item in INTENTS for part in item.icons.split(";") if part.strip()}
    assert icons <= ICON_NAMES.keys()


def test_names_of_intents_are_their_own():
    names = [item.name for item in INTENTS]
    assert len(names) == len(set(names))


def test_words_of_one_meaning_are_alike():
    assert alike(stem("coupons"), stem("voucher"))
    assert not alike(stem("coupon"), stem("calendar"))


@given(st.text(max_size=60))
def test_any_text_is_read_without_failing(text):
    start, end = unwrapped(text)
    assert 0 <= start <= end <= len(text)
    found = purpose_of(text)
    assert found is None or text[found.start : found.end] == found.text


def test_a_number_is_no_wish():
    """ "The phone number" is to be read; "call the number" is a wish."""
    assert purpose_of("the phone number") is None
    assert purpose_of("call the number").explicit
