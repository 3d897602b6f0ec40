"""Small networks in files of arrays."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from deixis.core import WeightsError
from deixis.perception.arrays import SmallNetwork
from deixis.perception.looks import LooksTeller
from deixis.perception.nouns import NounTeller


@pytest.mark.parametrize(("network", "tells"), [(LooksTeller, "looks"), (NounTeller, "nouns")])
def test_a_file_that_is_not_there_or_none_says_so(
    tmp_path: Path, network: type[SmallNetwork], tells: str
) -> None:
    assert len(getattr(network(), tells)) > 30  # the one inside the package
    with pytest.raises(WeightsError, match=f"what tells {tells} is not at .*expected an"):
        getattr(network(tmp_path / "none.npz"), tells)
    wrong = tmp_path / "wrong.npz"
    wrong.write_bytes(b"PK\x03\x04 no archive")
    with pytest.raises(WeightsError, match=f"no file of {tells}"):
        getattr(network(wrong), tells)
    np.savez(tmp_path / "other.npz", into=np.zeros(3))
    with pytest.raises(WeightsError, match=rf"no file of {tells}: it lacks \['names'\]"):
        getattr(network(tmp_path / "other.npz"), tells)


def test_a_file_that_would_run_something_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "looks.npz"
    np.savez(path, names=np.array([{"a": 1}], dtype=object))  # kept by pickle
    with pytest.raises(WeightsError, match="no file of looks"):
        LooksTeller(path).looks  # noqa: B018
