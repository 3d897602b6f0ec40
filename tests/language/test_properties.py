"""What holds for every phrase: every word accounted for once, spans true, the same form twice."""

from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from deixis.core.errors import PhraseError
from deixis.language import Form, parse
from deixis.language.coverage import explained, unaccounted
from deixis.language.forms import AnyOf, Coordination
from deixis.language.lexicon.wordsets import word_set

WORDS = sorted(
    word_set(
        """the a red blue dark big man woman dog cup table laptop button field Email Submit
        total left right top second third 2nd 3 two all both no largest closest tallest
        leftmost to from of on in under behind next between and or not without except other
        than wearing holding riding sitting standing parked with has is that who which whose
        one ones it "Save" labelled says row column flurb zorp , . 's half slice pair very
        most for picture page his shirt hair smiling open"""
    )
)

phrases = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join)


def parsed(phrase: str) -> Form | None:
    try:
        return parse(phrase)
    except PhraseError:
        return None


@settings(max_examples=600, deadline=None)
@given(phrases)
def test_every_content_word_is_used_or_named(phrase: str) -> None:
    form = parsed(phrase)
    assume(form is not None)
    assert form is not None
    assert unaccounted(form) == []


@settings(max_examples=400, deadline=None)
@given(phrases)
def test_no_word_is_both_used_and_unknown(phrase: str) -> None:
    form = parsed(phrase)
    assume(form is not None)
    assert form is not None
    heads = [node.span for node in form.walk() if type(node).__name__ == "Head"]
    for unknown in form.unknown:
        around = [
            span
            for span in explained(form)
            if span.start <= unknown.start and unknown.end <= span.end and span not in heads
        ]
        assert around == [], (unknown, around)


@settings(max_examples=400, deadline=None)
@given(st.one_of(phrases, st.text(max_size=120)))
def test_spans_are_true_and_any_text_is_parsed_or_refused(phrase: str) -> None:
    form = parsed(phrase)
    assume(form is not None)
    assert form is not None
    for node in form.walk():
        span = getattr(node, "span", None)
        if span is not None:
            assert phrase[span.start : span.end] == span.text
    for span in form.unknown:
        assert phrase[span.start : span.end] == span.text


@settings(max_examples=200, deadline=None)
@given(phrases)
def test_the_same_phrase_gives_the_same_form(phrase: str) -> None:
    assert parsed(phrase) == parsed(phrase)


@settings(max_examples=200, deadline=None)
@given(phrases)
def test_several_stay_several(phrase: str) -> None:
    form = parsed(phrase)
    assume(form is not None)
    assert form is not None
    for node in form.walk():
        if isinstance(node, (AnyOf, Coordination)):
            parts = node.constraints if isinstance(node, AnyOf) else node.parts
            assert len(parts) >= 2
