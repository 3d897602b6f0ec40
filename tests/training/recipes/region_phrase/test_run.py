"""Real runs on drawn pictures: a kill, a card, a folder that grounds without torch."""

from __future__ import annotations

import json
import math
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="needs the extra train")
pytest.importorskip("safetensors", reason="needs the extra train")
pytest.importorskip("onnx", reason="needs the extra train")

import deixis  # noqa: E402
from deixis.cli import main  # noqa: E402
from deixis.core import Boxes, ConfigError, DatasetError, ModelError  # noqa: E402
from deixis.datasets import read_dataset  # noqa: E402
from deixis.datasets.workshop import generate_workshop  # noqa: E402
from deixis.grounders.tuned import TunedCard  # noqa: E402
from deixis.grounders.tuned.build import open_encoder  # noqa: E402
from deixis.images import load_image  # noqa: E402
from deixis.training.recipes.region_phrase import Tuned, export, train  # noqa: E402
from deixis.training.recipes.region_phrase.trainee import OwnTrainee  # noqa: E402

ROOT = Path(__file__).parents[4]
EPOCHS = 4


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("workshop")
    generate_workshop(folder, images=4, phrases=3)
    return folder


@pytest.fixture(scope="module")
def tuned(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Tuned:
    return train(data, tmp_path_factory.mktemp("out") / "mine", epochs=EPOCHS, threads=1)


def test_a_killed_run_ends_as_one_that_was_not(data: Path, tuned: Tuned, tmp_path: Path) -> None:
    out = tmp_path / "mine"
    command = [sys.executable, "-m", "deixis", "train", "--data", str(data), "--out", str(out),
               "--epochs", str(EPOCHS), "--threads", "1"]  # fmt: skip
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    run = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 120
    while not (out / "run/last.pt").is_file() and time.monotonic() < deadline:
        time.sleep(0.02)
    run.send_signal(signal.SIGKILL)
    run.wait()
    assert not (out / "deixis.json").exists(), "the run was over before the kill"
    again = train(data, out, epochs=EPOCHS, threads=1, resume=True)
    assert again.epochs == tuned.epochs
    for name in ("model.safetensors", "regions.onnx", "phrases.onnx", "deixis.json"):
        assert (out / name).read_bytes() == (tuned.folder / name).read_bytes(), name
    ends = [torch.load(f / "run/last.pt", weights_only=True) for f in (out, tuned.folder)]
    assert torch.equal(ends[0]["random"], ends[1]["random"])
    lines = [[{k: v for k, v in line.items() if k != "seconds"}
              for line in json.loads(end["facts"])["history"]] for end in ends]  # fmt: skip
    assert lines[0] == lines[1]
    assert len(lines[0]) == EPOCHS


def test_the_loss_falls(tuned: Tuned) -> None:
    state = torch.load(tuned.folder / "run/last.pt", weights_only=True)
    losses = [line["loss"] for line in json.loads(state["facts"])["history"]]
    assert losses[-1] < losses[0]


def test_the_exported_files_say_what_torch_says(tuned: Tuned, data: Path) -> None:
    assert tuned.difference < 1e-4
    assert export(tuned.folder) < 1e-4
    trainee = OwnTrainee.open(tuned.folder)
    files = open_encoder(tuned.folder, TunedCard.read(tuned.folder))
    image = load_image(next(read_dataset(data)).image)
    boxes = Boxes([[5, 5, 60, 80], [0, 0, 480, 360], [100.5, 20, 130, 25]])
    phrases = ["the snibbed quopp", "ein Wort, das nie vorkam"]
    assert np.allclose(files.encode_regions(image, boxes), trainee.encode_regions(image, boxes),
                       atol=1e-4)  # fmt: skip
    assert np.allclose(files.encode_phrases(phrases), trainee.encode_phrases(phrases), atol=1e-4)


def test_the_folder_is_a_model_for_every_command(
    tuned: Tuned, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    image = str(next(read_dataset(data)).image)
    folder = str(tuned.folder)
    assert main(["ground", image, "the quopp", "--model", folder, "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["model"] == "mine"
    assert main(["evaluate", "--data", str(data), "--model", folder, "--limit", "1"]) == 0
    assert main(["export", folder, "--json"]) == 0
    assert main(["ground", image, "the quopp", "--model", str(data)]) == 2
    assert deixis.load(folder) is deixis.load(folder)


def test_inference_needs_no_torch(tuned: Tuned, data: Path) -> None:
    card = TunedCard.read(tuned.folder)
    program = (
        "import sys; sys.modules.update(torch=None, transformers=None, safetensors=None)\n"
        "import deixis, numpy\n"
        f"g = deixis.load({str(tuned.folder)!r})\n"
        f"print(g.ground({str(next(read_dataset(data)).image)!r}, 'the quopp').model)"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.strip() == card.name, done.stderr


def test_the_card_and_the_curves_are_written_from_the_run(tuned: Tuned) -> None:
    card = (tuned.folder / "MODEL_CARD.md").read_text()
    assert "| training | 3 | 9 | 0 |" in card
    assert "`neuro-symbolic` ships with deixis (licence: Apache-2.0)" in card
    assert "Acc@0.5" in card
    assert f"{EPOCHS} epochs" in card
    assert f"torch {torch.__version__}" in card
    assert load_image(tuned.folder / "curves.png").std() > 5


def test_tensorboard_reads_the_curves(tuned: Tuned) -> None:
    reading = pytest.importorskip("tensorboard.backend.event_processing.event_accumulator")
    events = reading.EventAccumulator(str(tuned.folder / "run/events"))
    events.Reload()
    assert [event.step for event in events.Scalars("loss")] == list(range(1, EPOCHS + 1))


def test_a_folder_with_a_run_is_not_overwritten(tuned: Tuned, data: Path) -> None:
    with pytest.raises(ConfigError, match="--resume"):
        train(data, tuned.folder, epochs=EPOCHS, threads=1)
    with pytest.raises(ConfigError, match="epochs"):
        train(data, tuned.folder, epochs=EPOCHS + 1, threads=1, resume=True)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda text: text.replace("the ", "a ", 1), "started with other data"),
        (lambda text: text.split("\n", 1)[1], "started with other data"),
    ],
)
def test_a_run_does_not_go_on_with_other_data(
    tuned: Tuned, data: Path, tmp_path: Path, change: Callable[[str], str], message: str
) -> None:
    other = tmp_path / "other"
    shutil.copytree(data, other)
    labels = other / "expressions.jsonl"
    labels.write_text(change(labels.read_text()))
    with pytest.raises((ConfigError, DatasetError), match=message):
        train(other, tuned.folder, epochs=EPOCHS, threads=1, resume=True)


def test_what_failed_at_once_blocks_nothing(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "mine"
    with pytest.raises(ModelError, match="training diverged"):
        train(data, out, epochs=1, threads=1, rate=1e30)
    with pytest.raises(ConfigError, match="--resume"):  # what was seen is kept
        train(data, out, epochs=1, threads=1)
    assert train(data, out, epochs=1, threads=1, resume=True).epochs == 1
    blind = tmp_path / "blind"
    (blind / "run").mkdir(parents=True)
    (blind / "run/settings.json").write_text('{"base": "other"}')  # all that a wrong option leaves
    assert train(data, blind, epochs=1, threads=1).epochs == 1


@pytest.mark.parametrize(
    ("option", "value", "message"),
    [("held_out", math.nan, "held_out must be"), ("device", "cuda:99", "device must be cpu")],
)
def test_settings_out_of_range_are_told_before_anything_is_made(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    option: str, value: object, message: str,
) -> None:  # fmt: skip
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    with pytest.raises(ConfigError, match=message):
        train(data, tmp_path / "mine", **{option: value})
    assert not (tmp_path / "mine").exists()
