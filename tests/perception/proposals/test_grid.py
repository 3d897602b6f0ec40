"""Windows all over an image."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import ConfigError, conformance
from deixis.perception.catalog import load_proposer
from deixis.perception.proposals import Grid


def test_it_conforms() -> None:
    conformance.check_proposer(load_proposer("grid"))


def test_halves_start_at_every_quarter() -> None:
    regions = Grid((0.5,)).propose(np.zeros((40, 80, 3), np.uint8))
    starts = [(region.box.x1, region.box.y1) for region in regions]
    assert starts == [(x, y) for y in (0, 10, 20) for x in (0, 20, 40)]
    assert {(region.box.width, region.box.height) for region in regions} == {(40, 20)}


@pytest.mark.parametrize("share", [1.0, 0.7, 0.5, 0.33, 0.1])
def test_windows_of_one_size_reach_every_edge(share: float) -> None:
    boxes = [region.box for region in Grid((share,)).propose(np.zeros((100, 60, 3), np.uint8))]
    assert min(box.x1 for box in boxes) == 0
    assert max(box.x2 for box in boxes) == pytest.approx(60)
    assert max(box.y2 for box in boxes) == pytest.approx(100)


@pytest.mark.parametrize("shares", [(), (0.0,), (1.5,), (float("nan"),)])
def test_shares_out_of_range_are_refused(shares: tuple[float, ...]) -> None:
    with pytest.raises(ConfigError, match="shares must be"):
        Grid(shares)
