from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from deixis.core import ConfigError, Grounding, InputError, PhraseError, Size, Status
from deixis.grounders.base import ImageGrounder, phrases_an_image


class Echo(ImageGrounder):
    """Answers ABSENT with the size of the image."""

    name = "echo"

    def ground_array(self, image, phrases):
        size = Size(image.shape[1], image.shape[0])
        return [Grounding(phrase, Status.ABSENT, image_size=size) for phrase in phrases]


IMAGES = [np.zeros((4, 6, 3), np.uint8), np.zeros((8, 5, 3), np.uint8)]


@pytest.mark.parametrize(
    ("phrases", "asked"),
    [
        (["a dog", "a cat"], [["a dog", "a cat"], ["a dog", "a cat"]]),
        ([["a dog"], []], [["a dog"], []]),
        ([], [[], []]),
    ],
)
def test_a_batch_asks_each_image_its_phrases(phrases, asked):
    told = Echo().ground_batch(IMAGES, phrases)
    assert [[answer.phrase for answer in some] for some in told] == asked
    assert [answer.image_size for some in told for answer in some] == [
        size for size, some in zip([(6, 4), (5, 8)], asked, strict=True) for _ in some
    ]


@pytest.mark.parametrize("bad", [IMAGES[0], "a.png", Path("a.png"), b"png", None, 3])
def test_one_image_is_no_batch(bad):
    kind = type(bad).__name__
    with pytest.raises(InputError, match=f"images must be a list of images, got {kind}"):
        Echo().ground_batch(bad, ["a dog"])


@pytest.mark.parametrize("bad", ["a dog", [["a dog"]], [["a dog"], "a cat"], 3])
def test_phrases_of_a_batch_must_fit_its_images(bad):
    with pytest.raises(InputError, match="phrases must be"):
        phrases_an_image(bad, 2)


def test_what_is_no_text_is_refused():
    with pytest.raises(PhraseError, match="phrase 1 must be a text"):
        phrases_an_image([[3], []], 2)


@pytest.mark.parametrize("name", ["weights", "device", "pages"])
def test_an_option_that_no_image_has_is_told_with_where_it_belongs(name):
    with pytest.raises(ConfigError, match=rf"no option '{name}' for an image.*deixis\.load"):
        Echo().ground(IMAGES[0], "a dog", **{name: "x"})


def test_limits_that_are_no_numbers_are_told():
    with pytest.raises(ConfigError, match="max_pixels must be a number, got str: 'x'"):
        Echo().ground(IMAGES[0], "a dog", max_pixels="x")


def test_bytes_are_no_phrases():
    with pytest.raises(InputError, match="a text or a list of texts, got bytes"):
        Echo().ground(IMAGES[0], b"the cat")


def test_a_caption_must_be_a_text():
    with pytest.raises(PhraseError, match="a caption must be a text, got NoneType"):
        Echo().ground_caption(IMAGES[0], None)


@pytest.mark.parametrize(
    ("caption", "phrases"),
    [
        ("A cup; and a dog.", ["A cup", "a dog"]),
        ("There is a man.", ["a man"]),
        ("a dog playing with a ball", ["a dog", "a ball"]),
        ("sandy ground", ["sandy ground"]),
    ],
)
def test_a_noun_phrase_of_a_caption_begins_with_itself(caption, phrases):
    told = Echo().ground_caption(IMAGES[0], caption)
    assert [answer.phrase for answer in told] == phrases
    assert [caption[slice(*answer.span)] for answer in told] == phrases
