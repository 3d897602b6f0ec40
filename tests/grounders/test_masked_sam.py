"""``masks=`` with real classes of transformers, built small."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch", reason="needs the extra hub")
pytest.importorskip("transformers", reason="needs the extra hub")

import deixis
from deixis.core import WeightsError
from tests.perception.segmenters.tiny_sam import tiny_sam, tiny_sam2

IMAGE = np.full((60, 80, 3), 200, np.uint8)
IMAGE[10:40, 10:40] = (200, 30, 30)


@pytest.mark.parametrize(
    ("name", "build"), [("sam", tiny_sam), ("slimsam", tiny_sam), ("sam2", tiny_sam2)]
)
def test_local_weights_are_named_by_their_role(name: str, build, tmp_path: Path) -> None:
    weights = {"masks": build(tmp_path)}
    answer = deixis.load(masks=name, weights=weights).ground(IMAGE, "the red square")
    assert answer.best is not None
    assert answer.best.mask is not None
    assert answer.best.mask.size == (80, 60)
    assert f"masks by {name}" in answer.why()


@pytest.mark.parametrize("name", ["sam", "slimsam", "sam2", "edgetam"])
def test_missing_weights_say_how_to_get_them(
    name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path))
    monkeypatch.setenv("DEIXIS_OFFLINE", "1")
    with pytest.raises(WeightsError, match="hf download"):
        deixis.load(masks=name)
