"""Grounders of the hub, built small and tuned by their own losses."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="needs the extra train")
transformers = pytest.importorskip("transformers", reason="needs the extra hub")
pytest.importorskip("scipy", reason="transformers' matching needs it")
pytest.importorskip("safetensors", reason="needs the extra train")

import deixis  # noqa: E402
from deixis.cli import main  # noqa: E402
from deixis.core import Size  # noqa: E402
from deixis.training.recipes.region_phrase import export, train  # noqa: E402
from deixis.training.recipes.region_phrase.whole_losses import (  # noqa: E402
    Dino,
    Family,
    Owl,
    Pair,
    centred,
    matching_loss,
)
from tests.grounders.one_stage.tiny_one_stage import tiny_dino, tiny_owl  # noqa: E402
from tests.grounders.vlm.tiny_vlms import tiny_florence2  # noqa: E402

PAIRS = [
    Pair("the red one", np.array([[10.0, 15.0, 40.0, 45.0]])),
    Pair("the blue one", np.array([[60.0, 15.0, 90.0, 45.0]])),
]


def _picture() -> np.ndarray:
    image = np.full((60, 100, 3), 128, np.uint8)
    image[15:45, 10:40], image[15:45, 60:90] = (220, 30, 30), (30, 30, 220)
    return image


@pytest.mark.parametrize(
    ("kind", "make"),
    [(Dino, tiny_dino), (Owl, tiny_owl), (Owl, lambda f: tiny_owl(f, version=1))],
    ids=["grounding-dino", "owlv2", "owlvit"],
)
def test_the_loss_falls_and_the_written_model_says_the_same(
    kind: Callable[[Path, str], Family], make: Callable[[Path], Path], tmp_path: Path
) -> None:
    torch.manual_seed(0)
    family = kind(make(tmp_path / "tiny"), "cpu")
    net = family.model.requires_grad_(requires_grad=True)
    optimiser = torch.optim.AdamW(net.parameters(), lr=3e-3)
    losses = []
    for _ in range(25):
        loss = family.loss(net, _picture(), PAIRS)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(float(loss.detach()))
    assert np.mean(losses[-3:]) < 0.8 * losses[0]
    for part in (net, *family.parts):
        part.save_pretrained(str(tmp_path / "tuned"))
    again = kind(tmp_path / "tuned", "cpu")
    with torch.no_grad():
        known = float(family.loss(net, _picture(), PAIRS))
        assert float(again.loss(again.model, _picture(), PAIRS)) == pytest.approx(known, rel=1e-4)


def test_the_matching_loss_by_hand() -> None:
    boxes = torch.tensor([[0.25, 0.5, 0.2, 0.4]])
    found = torch.tensor([[0.75, 0.5, 0.2, 0.4], [0.25, 0.5, 0.2, 0.4]])
    logits = torch.tensor([[0.0], [0.0]])
    loss = matching_loss(logits, found, boxes, torch.tensor([0]))
    # the second place is matched: no L1, GIoU 1; focal: 0.25 * 0.25 * ln 2 + 0.75 * 0.25 * ln 2
    assert float(loss) == pytest.approx((0.0625 + 0.1875) * np.log(2), rel=1e-5)


def test_boxes_become_shares_of_the_frame() -> None:
    rows = centred(np.array([[10.0, 20.0, 30.0, 40.0]]), Size(100, 50))
    assert rows[0].tolist() == pytest.approx([0.2, 0.6, 0.2, 0.4])


def test_florence_learns_and_is_used_and_exported_by_its_folder(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "mine"
    done = train(data, out, base="florence-2-base", weights=tiny_florence2(tmp_path / "tiny"),
                 epochs=3, rate=5e-3, threads=1)  # fmt: skip
    facts = json.loads(torch.load(out / "run/last.pt", weights_only=True)["facts"])
    losses = [line["loss"] for line in facts["history"]]
    assert losses[-1] < 0.98 * losses[0]
    assert (done.settings.freeze, done.difference) == ("vision", None)  # its words say the boxes
    card = (out / "MODEL_CARD.md").read_text()
    assert "validated from the files" in card
    assert f"local folder `{tmp_path / 'tiny'}`" in card
    assert "licence: MIT" in card
    answer = deixis.load(str(out)).ground(data / "0.png", "the red one")
    assert answer.phrase == "the red one"
    pytest.importorskip("onnx", reason="torch writes ONNX with it")
    capsys.readouterr()
    assert main(["export", str(out), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["files"] == ["next.onnx", "pictures.onnx", "prompts.onnx"]
    assert 0 < told["difference"] < 1e-3


@pytest.mark.parametrize(
    ("base", "make", "files"),
    [
        ("grounding-dino-tiny", tiny_dino, {"picture.onnx", "caption.onnx"}),
        ("owlv2-base", tiny_owl, {"pictures.onnx", "texts.onnx"}),
    ],
)
def test_detectors_of_phrases_are_used_and_exported_by_their_folder(
    base: str,
    make: Callable[[Path], Path],
    files: set[str],
    data: Path,
    tmp_path: Path,
) -> None:
    if base not in {info.name for info in deixis.models()}:
        pytest.skip(f"{base} is not in the catalog of this version")
    out = tmp_path / "mine"
    train(data, out, base=base, weights=make(tmp_path / "tiny"), epochs=3, rate=3e-3, threads=1)
    facts = json.loads(torch.load(out / "run/last.pt", weights_only=True)["facts"])
    losses = [line["loss"] for line in facts["history"]]
    assert min(losses[1:]) < losses[0]
    assert deixis.load(str(out)).ground(data / "0.png", "the red one").phrase == "the red one"
    pytest.importorskip("onnx", reason="torch writes ONNX with it")
    assert 0 < export(out) < 1e-3
    assert {path.name for path in out.glob("*.onnx")} == files
