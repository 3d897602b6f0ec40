"""Whether a picture shows enough to tell what is on it."""

from __future__ import annotations

import re

import numpy as np
import pytest

from deixis.perception.clarity import featureless, unclear

NOISE = np.random.default_rng(1).integers(0, 256, (200, 300, 3)).astype(np.uint8)


def grey(light: int, *, height: int = 200, width: int = 300) -> np.ndarray:
    return np.full((height, width, 3), light, np.uint8)


@pytest.mark.parametrize(
    ("picture", "why"),
    [
        (grey(120, height=1, width=500), "too small .*: 500 x 1 pixels"),
        (NOISE[:20, :20], "too small"),
        (grey(0), "too dark"),
        (NOISE // 20, "too dark"),
        (grey(255), "too little contrast"),
        (240 + NOISE // 20, "too little contrast"),
        (NOISE, "nothing but noise"),
        (NOISE[:, :, :1].repeat(3, axis=2), "nothing but noise"),
    ],
)
def test_why_nothing_can_be_told(picture: np.ndarray, why: str) -> None:
    told = unclear(picture)
    assert told is not None
    assert re.search(why, told)


def icon_on(ground: np.ndarray, light: int, *, side: int = 24) -> np.ndarray:
    page = ground.copy()
    page[50 : 50 + side, 60 : 60 + side] = light
    return page


def test_a_small_icon_or_a_word_is_enough() -> None:
    assert unclear(icon_on(grey(255), 200)) is None
    assert unclear(icon_on(grey(0), 60)) is None
    assert unclear(icon_on(NOISE // 20, 60)) is None
    word = grey(255, height=12, width=20)
    word[3:9, 4:16:3] = 120
    assert featureless(word) is None


def test_what_shows_between_the_rows_looked_at_first_counts() -> None:
    tall = grey(255, height=4000)
    tall[1001:1015, 40:120] = 0  # rows are looked at in steps of 16
    assert unclear(tall) is None
