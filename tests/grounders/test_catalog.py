"""Models by name, and the one-call API."""

import numpy as np
import pytest

import deixis
from deixis.core import ModelError, PhraseError, conformance
from deixis.core.errors import InputError
from deixis.grounders import load, models
from deixis.grounders.base import noun_phrase_spans


def test_every_model_has_its_facts() -> None:
    for info in models():
        assert all((info.name, info.summary, info.licence, info.gives))
        assert info.to_dict()["name"] == info.name


def test_an_unknown_name_lists_close_ones() -> None:
    with pytest.raises(ModelError, match="neuro-symbolic"):
        load("neuro-symbolik")


def test_a_model_is_built_once() -> None:
    assert load("neuro-symbolic") is load("neuro-symbolic")


def test_one_phrase_gives_one_answer_and_several_a_list() -> None:
    image = np.full((40, 40, 3), 128, np.uint8)
    assert isinstance(deixis.ground(image, "the red thing"), deixis.Grounding)
    assert [a.phrase for a in deixis.ground(image, ["a", "b"])] == ["a", "b"]


@pytest.mark.parametrize("phrases", [[""], ["ok", 3], [None]])
def test_bad_phrases_are_named(phrases) -> None:
    with pytest.raises(PhraseError):
        deixis.ground(np.zeros((8, 8, 3), np.uint8), phrases)


def test_phrases_must_be_a_list() -> None:
    with pytest.raises(InputError, match="list of texts"):
        deixis.ground(np.zeros((8, 8, 3), np.uint8), 3)  # type: ignore[call-overload]


def test_captions_give_phrases_with_their_characters() -> None:
    caption = "a dog playing with a red ball"
    spans = noun_phrase_spans(caption)
    assert [caption[a:b] for a, b in spans] == ["a dog", "a red ball"]
    answers = load("neuro-symbolic").ground_caption(np.full((40, 40, 3), 90, np.uint8), caption)
    assert [answer.span for answer in answers] == spans


def test_the_grounder_conforms() -> None:
    conformance.check_grounder(load("neuro-symbolic"))
