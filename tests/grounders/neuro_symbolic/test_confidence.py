"""Confidence grows with the evidence, and stays a probability."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deixis.grounders.neuro_symbolic.confidence import FOUND, MISSING, Evidence, confidence

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


def test_both_tables_weigh_the_same_parts() -> None:
    assert set(FOUND) == set(MISSING)
