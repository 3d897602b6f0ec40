"""The look-ups of records, and their order."""

from __future__ import annotations

import pytest

from deixis.grounders.neuro_symbolic.records.finders import FINDERS, OF_TALKS, OPERATING, SURE


def test_what_was_asked_surely_is_not_asked_again() -> None:
    assert set(SURE).isdisjoint(FINDERS)


@pytest.mark.parametrize("finders", [SURE, FINDERS, OPERATING, OF_TALKS])
def test_every_look_up_stands_once_in_an_order(finders) -> None:
    assert len(set(finders)) == len(finders)
