"""What is told to MLflow, and that training outlives a server of records."""

from __future__ import annotations

import importlib
import json
import logging
import sys
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("torch", reason="needs the extra train")

from deixis.training.recipes.region_phrase.tracking import Trackers

START = {"epoch": 0, "accuracy": 0.25, "likelihood": -1.0, "best": True}
SETTINGS = {"epochs": 5, "freeze": "none"}

# The five functions of mlflow 3.17 that are used, with their signatures.
FAKE = """
import json, os
def _note(*what):
    with open(os.environ["NOTES"], "a") as out:
        out.write(json.dumps(what) + "\\n")
    if what[0] == os.environ.get("FAILS_AT"):
        raise RuntimeError("the server is gone\\nand more")
def active_run(): return None
def start_run(run_id=None, experiment_id=None, run_name=None, nested=False):
    _note("start", run_name)
def log_params(params): _note("params", params)
def log_metrics(metrics, step=None): _note("metrics", step, metrics)
def end_run(status="FINISHED"): _note("end", status)
"""


@pytest.fixture
def notes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the made-up mlflow was told, a line a call."""
    (tmp_path / "packages").mkdir()
    (tmp_path / "packages/mlflow.py").write_text(FAKE)
    monkeypatch.syspath_prepend(tmp_path / "packages")
    monkeypatch.delitem(sys.modules, "mlflow", raising=False)
    importlib.invalidate_caches()
    for name in ("WANDB_MODE", "WANDB_PROJECT", "WANDB_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("MLFLOW_TRACKING_URI", "nowhere")
    monkeypatch.setenv("NOTES", str(tmp_path / "notes"))
    yield tmp_path / "notes"
    sys.modules.pop("mlflow", None)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "my-model/run/events"


def epoch(number: int) -> dict[str, Any]:
    return {"epoch": number, "loss": 0.5, "accuracy": 0.75, "best": False}


def told(notes: Path) -> list[Any]:
    return [json.loads(line) for line in notes.read_text().splitlines()]


def test_a_run_bears_the_name_of_the_model_and_begins_with_the_base(
    notes: Path, folder: Path
) -> None:
    with Trackers(folder, SETTINGS) as track:
        track(START)
        track(epoch(1))
    assert told(notes) == [
        ["start", "my-model"],
        ["params", {"epochs": 5, "freeze": "none", "from_epoch": 0}],
        ["metrics", 0, {"accuracy": 0.25, "likelihood": -1.0}],
        ["metrics", 1, {"loss": 0.5, "accuracy": 0.75}],
        ["end", "FINISHED"],
    ]


def test_a_resumed_run_tells_what_is_new(notes: Path, folder: Path) -> None:
    with Trackers(folder, SETTINGS, done=2) as track:
        for line in (START, epoch(1), epoch(2), epoch(3)):
            track(line)
    assert [line[1] for line in told(notes) if line[0] == "metrics"] == [3]
    assert told(notes)[1][1]["from_epoch"] == 2


@pytest.mark.parametrize(
    ("error", "status"), [(KeyboardInterrupt, "KILLED"), (ValueError, "FAILED")]
)
def test_how_it_ended_is_told(
    notes: Path, folder: Path, error: type[BaseException], status: str
) -> None:
    def fail() -> None:
        with Trackers(folder, SETTINGS):
            raise error

    with pytest.raises(error):
        fail()
    assert told(notes)[-1] == ["end", status]


@pytest.mark.parametrize("step", ["start", "params", "metrics", "end"])
def test_training_outlives_its_tracker(
    step: str,
    notes: Path,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setenv("FAILS_AT", step)
    caplog.set_level(logging.WARNING, "deixis.training")
    with Trackers(folder, SETTINGS) as track:
        track(START)
        track(epoch(1))
    (said,) = (text for text in caplog.messages if "the server is gone" in text)
    assert "and more" not in said
    assert sum(line[0] == "metrics" for line in told(notes)) == {"end": 2, "metrics": 1}.get(
        step, 0
    )


def test_nothing_is_told_unasked(
    notes: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MLFLOW_TRACKING_URI")
    with Trackers(folder, SETTINGS) as track:
        track(epoch(1))
    assert not notes.exists()
