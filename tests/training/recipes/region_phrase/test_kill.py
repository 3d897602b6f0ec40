"""kill -9 while an encoder or a whole grounder of the hub is tuned: resumed, nothing differs."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
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
from tests.perception.tiny_models import tiny_clip, tiny_siglip  # noqa: E402

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")

ROOT = Path(__file__).parents[4]
EPOCHS = 6
MODELS: dict[str, tuple[str, Callable[[Path], Path], dict[str, Any]]] = {
    "CLIP by LoRA": ("clip-vit-b32", tiny_clip, {"lora": 4, "freeze": "text", "rate": 5e-3}),
    "SigLIP, all weights, in bf16": (
        "siglip-b16",
        tiny_siglip,
        {"lora": 0, "rate": 5e-3, "precision": "bf16"},
    ),
    "OWLv2": ("owlv2-base", tiny_owl, {"rate": 3e-3}),
    "Grounding DINO": ("grounding-dino-tiny", tiny_dino, {"rate": 3e-3}),
    "Florence-2": ("florence-2-base", tiny_florence2, {"rate": 5e-3}),
}


def written(path: Path) -> int:
    """Tells one writing of the file from the next, which is another file."""
    return path.stat().st_ino if path.is_file() else 0


def kill_after_epochs(command: list[str], out: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    process = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE)
    state, deadline = out / "run/last.pt", time.monotonic() + 180
    seen: list[int] = []
    while len(seen) < 3 and process.poll() is None and time.monotonic() < deadline:
        now = written(state)
        if now and now not in seen[-1:]:
            seen.append(now)
        time.sleep(0.002)
    process.send_signal(signal.SIGKILL)
    told = process.communicate()[1].decode()
    assert process.returncode == -signal.SIGKILL, f"it was over before the kill: {told}"


def history(out: Path) -> list[dict[str, Any]]:
    facts = json.loads(torch.load(out / "run/last.pt", weights_only=True)["facts"])
    lines = [facts["start"], *facts["history"]]
    return [{k: v for k, v in line.items() if k != "seconds"} for line in lines]


def bases() -> list[Any]:
    """Two kinds; DEIXIS_EVERY_BASE=1 tries them all, which takes minutes."""
    all_of_them = os.environ.get("DEIXIS_EVERY_BASE") == "1"
    skip = pytest.mark.skipif(not all_of_them, reason="minutes; set DEIXIS_EVERY_BASE=1")
    first = ("CLIP by LoRA", "OWLv2")
    return [pytest.param(name, marks=() if name in first else skip) for name in MODELS]


@pytest.mark.parametrize("name", bases())
def test_a_killed_run_ends_as_one_that_was_not(name: str, data: Path, tmp_path: Path) -> None:
    base, make, settings = MODELS[name]
    weights = make(tmp_path / "tiny")
    killed, whole = tmp_path / "killed/mine", tmp_path / "whole/mine"
    options = [word for key, value in settings.items() for word in (f"--{key}", str(value))]
    command = [sys.executable, "-m", "deixis", "train", "--data", str(data), "--out", str(killed),
               "--base", base, "--weights", str(weights), "--epochs", str(EPOCHS),
               "--threads", "1", "--patience", "20", *options]  # fmt: skip
    kill_after_epochs(command, killed)
    assert not (killed / "deixis.json").exists()
    assert 1 < len(history(killed)) < 1 + EPOCHS
    again, once = (
        train(data, out, base=base, weights=weights, epochs=EPOCHS, threads=1, resume=resume,
              patience=20, **settings)
        for out, resume in ((killed, True), (whole, False))
    )  # fmt: skip
    assert (again.best_epoch, again.kept, again.epochs) == (once.best_epoch, once.kept, EPOCHS)
    assert history(killed) == history(whole)
    assert len(history(whole)) == 1 + EPOCHS
    names = {path.relative_to(whole) for path in whole.rglob("*")
             if path.is_file() and path.suffix in (".safetensors", ".json", ".onnx")}  # fmt: skip
    assert Path("model.safetensors") in names
    for path in sorted(names):
        assert (killed / path).read_bytes() == (whole / path).read_bytes(), path
