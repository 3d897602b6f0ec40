"""Confidence grows with the evidence, and stays a probability."""

import math
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deixis.grounders.neuro_symbolic.confidence import (
    FOUND,
    MISSING,
    PAGE_FOUND,
    PAGE_MISSING,
    Circumstances,
    Evidence,
    confidence,
)

share = st.floats(0, 1)


@given(st.builds(Evidence, share, share, share, share, share, share, share, share), st.booleans())
def test_it_is_a_probability(evidence: Evidence, found: bool) -> None:
    assert 0.0 <= confidence(evidence, found=found) <= 1.0


@pytest.mark.parametrize("part", ["best", "understood"])
def test_more_evidence_is_no_less_sure(part: str) -> None:
    weak = Evidence(best=0.5, understood=0.5)
    strong = replace(weak, **{part: 1.0})
    assert confidence(strong, found=True) >= confidence(weak, found=True)


def test_by_hand() -> None:
    evidence = Evidence(best=0.8, margin=0.5)
    total = FOUND["bias"] + 0.8 * FOUND["best"] + 0.5 * FOUND["margin"]
    total += FOUND["understood"] + FOUND["head"] + FOUND["page"]
    assert confidence(evidence, found=True) == pytest.approx(1 / (1 + math.exp(-total)), abs=1e-4)


def test_by_hand_on_a_page() -> None:
    told = Circumstances(ordinal=1.0, score=0.5)
    total = PAGE_MISSING["bias"] + 0.8 * PAGE_MISSING["best"] + PAGE_MISSING["ordinal"]
    total += PAGE_MISSING["understood"] + PAGE_MISSING["head"]  # the score of no region has no say
    said = confidence(Evidence(best=0.8), told, found=False)
    assert said == pytest.approx(1 / (1 + math.exp(-total)), abs=1e-4)


@given(st.builds(Circumstances, *[share] * len(fields(Circumstances))), st.booleans())
def test_it_is_a_probability_on_a_page(told: Circumstances, found: bool) -> None:
    assert 0.0 <= confidence(Evidence(best=0.5), told, found=found) <= 1.0


def test_what_is_said_in_many_words_is_less_surely_absent() -> None:
    plain, long = Circumstances(element=1.0, quoted=1.0), Circumstances(length=0.8, related=1.0)
    missing = Evidence(best=0.0)
    said = [confidence(missing, told, found=False) for told in (plain, long)]
    assert said[0] > 0.75
    assert said[1] < 0.55


def test_every_weight_is_of_a_known_part() -> None:
    parts = {spec.name for part in (Evidence, Circumstances) for spec in fields(part)}
    for table in (FOUND, MISSING, PAGE_FOUND, PAGE_MISSING):
        assert set(table) - {"bias"} <= parts
