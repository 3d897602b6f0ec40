"""bf16: the loss falls for each kind of base of the hub, much as in fp32."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch", reason="needs the extra train")
pytest.importorskip("transformers", reason="needs the extra hub")
pytest.importorskip("peft", reason="needs the extra train")
pytest.importorskip("scipy", reason="tuning detectors of phrases needs it")
pytest.importorskip("safetensors", reason="needs the extra train")

from deixis.training.recipes.region_phrase import train  # noqa: E402
from tests.grounders.one_stage.tiny_one_stage import tiny_dino, tiny_owl  # noqa: E402
from tests.grounders.vlm.tiny_vlms import tiny_florence2  # noqa: E402
from tests.perception.tiny_models import tiny_clip  # noqa: E402

BASES: dict[str, tuple[str, Callable[[Path], Path], dict[str, Any]]] = {
    "CLIP": ("clip-vit-b32", tiny_clip, {"lora": 0, "rate": 5e-3}),
    "CLIP by LoRA": ("clip-vit-b32", tiny_clip, {"lora": 4, "rate": 5e-3}),
    "OWL-ViT": ("owlvit-base-32", lambda f: tiny_owl(f, version=1), {"rate": 3e-3}),
    "OWLv2": ("owlv2-base", tiny_owl, {"rate": 3e-3}),
    "Grounding DINO": ("grounding-dino-tiny", tiny_dino, {"rate": 3e-3}),
    "Florence-2": ("florence-2-base", tiny_florence2, {"rate": 3e-3}),
}


@pytest.mark.parametrize("name", BASES)
def test_the_loss_falls_in_bf16(name: str, data: Path, tmp_path: Path) -> None:
    base, make, settings = BASES[name]
    out = tmp_path / "mine"
    train(data, out, base=base, weights=make(tmp_path / "tiny"), epochs=4, threads=1,
          precision="bf16", **settings)  # fmt: skip
    facts = json.loads(torch.load(out / "run/last.pt", weights_only=True)["facts"])
    losses = [line["loss"] for line in facts["history"]]
    assert min(losses[1:]) < 0.98 * losses[0], losses
