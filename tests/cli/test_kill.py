"""kill -9 in the middle of a long command loses nothing: resumed, it ends as if never killed."""

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

import numpy as np
import pytest
from PIL import Image

import deixis
from deixis.core import Box
from deixis.datasets import Expression, LabelledBox, Sample, write_expressions
from tests.cli.conftest import Run
from tests.cli.slowly import Guesser

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")

ROOT = Path(__file__).parents[2]
IMAGES = 14
MOVING = ("created", "seconds", "peak_mb")  # differ from one run to the next


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pictures of two squares on noise, which no page is, with phrases and labelled boxes."""
    folder = tmp_path_factory.mktemp("data")
    cup, jar = Box(10, 10, 60, 60), Box(100, 10, 150, 60)
    samples = []
    for number in range(IMAGES):
        pixels = np.random.default_rng(number).integers(0, 256, (90, 170, 3)).astype(np.uint8)
        pixels[10:60, 10:60], pixels[10:60, 100:150] = (200, 30, 30), (30, 30, 200)
        path = folder / f"{number:02}.png"
        Image.fromarray(pixels).save(path)
        phrases = (Expression("the red cup", (cup,)), Expression("the jar on the right", (jar,)))
        things = (LabelledBox("cup", cup), LabelledBox("cup", jar))
        samples.append(Sample(path, phrases, objects=things))
    write_expressions(folder, samples)
    return folder


def start_and_kill(arguments: list[str], ready: Callable[[], bool]) -> None:
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.cli.slowly", *arguments],
        cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
    )  # fmt: skip
    deadline = time.monotonic() + 120
    while not ready() and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.005)
    process.send_signal(signal.SIGKILL)
    told = process.communicate()[1].decode()
    assert process.returncode == -signal.SIGKILL, f"it was over before the kill: {told}"


def lines_in(file: Path) -> int:
    return file.read_bytes().count(b"\n") if file.is_file() else 0


def files_in(folder: Path) -> dict[str, Any]:
    """Every file by its name: what JSON says, without times; the bytes of all others."""
    found: dict[str, Any] = {}
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name, content = path.relative_to(folder).as_posix(), path.read_bytes()
        if path.suffix in (".json", ".jsonl"):
            lines = [content] if path.suffix == ".json" else content.splitlines()
            found[name] = [_still(json.loads(line), str(folder)) for line in lines]
        else:
            found[name] = content
    return found


def _still(value: Any, folder: str) -> Any:
    if isinstance(value, dict):
        if value.get("family") == "cost":
            return None
        return {k: _still(v, folder) for k, v in value.items() if k not in MOVING}
    if isinstance(value, list):
        return [_still(item, folder) for item in value]
    return value.replace(folder, "OUT") if isinstance(value, str) else value


ASKING = {
    "evaluate": ("evaluate --data {data} -m neuro-symbolic", "predictions/neuro-symbolic.jsonl"),
    "audit": ("audit --data {data}", "predictions/audit.jsonl"),
    "audit, mirrored": ("audit --data {data}", "predictions/audit-mirrored.jsonl"),
    "pseudo-label": (
        "pseudo-label {data} -p cup=the_red_cup -p jar --to yolo --min-confidence 0.6",
        "answers.jsonl",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", ASKING)
def test_answers_that_were_given_are_not_asked_for_again(
    what: str, data: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    line, log = ASKING[what]
    arguments = line.format(data=data).split()
    killed, whole = tmp_path / "killed", tmp_path / "whole"
    start_and_kill([*arguments, "--out", str(killed)], lambda: lines_in(killed / log) >= 7)
    rest, all_of_it = Guesser(), Guesser()
    monkeypatch.setattr(deixis, "load", lambda name, **options: rest)
    assert run(*arguments, "--out", killed, "--resume")[0] == 0
    monkeypatch.setattr(deixis, "load", lambda name, **options: all_of_it)
    assert run(*arguments, "--out", whole)[0] == 0
    assert 0 < rest.calls < all_of_it.calls
    assert files_in(killed) == files_in(whole)


def test_a_killed_calibration_goes_on(
    data: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    arguments = ["calibrate", "--model", "neuro-symbolic", "--data", str(data)]
    arguments += ["--target-precision", "0.3"]
    killed, whole = tmp_path / "a/killed.json", tmp_path / "b/killed.json"
    log = tmp_path / "a/killed.answers/predictions/neuro-symbolic.jsonl"
    start_and_kill([*arguments, "--out", str(killed)], lambda: lines_in(log) >= 9)
    assert not killed.exists()
    model = Guesser()
    monkeypatch.setattr(deixis, "load", lambda name, **options: model)
    code, _, told = run(*arguments, "--out", killed)
    assert (code, "--resume goes on with it" in told, model.calls) == (2, True, 0)
    first = run(*arguments, "--out", killed, "--resume")
    assert 0 < model.calls <= IMAGES - 4
    again = run(*arguments, "--out", whole)
    assert first[:2] == again[:2]
    assert "threshold" in first[1]
    assert files_in(killed.parent) == files_in(whole.parent)


CONVERTING = {
    "import": "dataset import {data} --out {out}",
    "export": "dataset export {data} --to coco --out {out}",
    "export to yolo": "dataset export {data} --to yolo --out {out}",
    "from-detections": "dataset from-detections {data} --out {out}",
}


@pytest.mark.parametrize("what", CONVERTING)
def test_a_killed_conversion_goes_on(what: str, data: Path, tmp_path: Path, run: Run) -> None:
    killed, whole = tmp_path / "killed", tmp_path / "whole"
    command = CONVERTING[what].format(data=data, out=killed).split()

    def copied() -> int:
        return sum(1 for path in killed.rglob("*.png") if path.is_file())

    start_and_kill(command, lambda: copied() >= 3)
    assert copied() < IMAGES
    there = copied()
    code, out, _ = run(*command, "--resume", "--json")
    assert code == 0
    if "kept" in json.loads(out):
        assert json.loads(out)["kept"] == there
    assert run(*CONVERTING[what].format(data=data, out=whole).split())[0] == 0
    assert files_in(killed) == files_in(whole)
