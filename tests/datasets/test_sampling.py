"""A few of many: as many as asked, in order, each with the same chance."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from deixis.core import ConfigError
from deixis.datasets import Sample, pick_samples

MANY = [Sample(Path(f"{number}.png")) for number in range(10)]


def test_the_order_stays_and_the_seed_decides() -> None:
    picked = pick_samples(iter(MANY), 4, seed=1)
    assert len(set(picked)) == 4
    assert picked == sorted(picked, key=MANY.index)
    assert picked == pick_samples(iter(MANY), 4, seed=1)


def test_fewer_are_all() -> None:
    assert pick_samples(MANY, 99) == MANY
    assert pick_samples(MANY, 3, wanted=lambda item: item.image.name == "7.png") == [MANY[7]]


def test_each_has_the_same_chance() -> None:
    hits = Counter(item for seed in range(2000) for item in pick_samples(MANY, 3, seed=seed))
    assert all(500 <= hits[item] <= 700 for item in MANY)  # 600 expected, deviation 20


def test_none_cannot_be_picked() -> None:
    with pytest.raises(ConfigError, match="at least 1"):
        pick_samples(MANY, 0)
