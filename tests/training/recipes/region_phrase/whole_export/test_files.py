from __future__ import annotations

from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="needs the extra train")
pytest.importorskip("transformers", reason="needs the extra hub")
pytest.importorskip("onnx", reason="torch writes ONNX with it")

from deixis.core import ModelError  # noqa: E402
from deixis.training.recipes.region_phrase.whole_export import export_whole  # noqa: E402
from deixis.training.recipes.region_phrase.whole_export.files import (  # noqa: E402
    TOLERANCE,
    Part,
    apart,
    check,
)


@pytest.mark.parametrize(
    ("found", "wanted", "share"),
    [
        ([[1.0, 2.0]], [[1.0, 2.0]], 0.0),
        ([[1.0, 2.5]], [[1.0, 2.0]], 0.25),
        ([[0.001]], [[0.002]], 0.5),  # small numbers count as much as large ones
        ([[10.0], [0.3]], [[10.0], [0.2]], 0.5),  # of each part its own
        ([[0.0]], [[0.0]], 0.0),
        ([[1.0, 1.0]], [[1.0]], float("inf")),
    ],
)
def test_how_far_answers_lie_apart(
    found: list[list[float]], wanted: list[list[float]], share: float
) -> None:
    assert apart(found, wanted) == pytest.approx(share)


def _part(path: Path) -> Part:
    path.write_bytes(b"a file")
    return Part(torch.nn.Identity(), path, ("x",), ("y",), {})


def test_what_agrees_is_let_pass(tmp_path: Path) -> None:
    part = _part(tmp_path / "a.onnx")
    assert check([0.0, TOLERANCE], [part]) == TOLERANCE
    assert part.path.exists()


@pytest.mark.parametrize("difference", [2 * TOLERANCE, float("inf"), float("nan")])
def test_what_differs_is_removed(difference: float, tmp_path: Path) -> None:
    parts = [_part(tmp_path / "a.onnx"), _part(tmp_path / "b.onnx")]
    with pytest.raises(ModelError, match=r"a\.onnx, b\.onnx differ from torch"):
        check([0.0, difference], parts)
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_written_is_told(tmp_path: Path) -> None:
    class Odd(torch.nn.Module):  # type: ignore[misc, name-defined]
        def forward(self, x: torch.Tensor) -> torch.Tensor:
            return torch.linalg.eigvals(x)

    part = Part(Odd(), tmp_path / "odd.onnx", ("x",), ("y",), {"x": {0: "n"}})
    with pytest.raises(ModelError, match=r"odd\.onnx cannot be written: .*eigvals"):
        part.write(torch.eye(3))
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_base_is_told(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"grounding-dino, .*got 'nope'"):
        export_whole("nope", tmp_path, tmp_path)
