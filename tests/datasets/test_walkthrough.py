"""The walk-through of docs/datasets.md runs as it stands, one command after the other."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from deixis.cli import main
from deixis.datasets import read_dataset

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/datasets.md").read_text()


def test_every_command_of_the_walk_through_runs_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(ROOT / "examples/images", tmp_path / "examples/images")
    monkeypatch.chdir(tmp_path)
    steps = re.findall(r"^```(sh|csv)\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    commands = [line for kind, text in steps if kind == "sh" for line in text.splitlines()]
    assert len(commands) >= 10
    for kind, text in steps:
        if kind == "csv":
            Path("pairs.csv").write_text(text)
            continue
        for command in text.splitlines():
            code = main(shlex.split(command)[1:])
            assert code == 0, (command, capsys.readouterr().err)
            assert capsys.readouterr().out, command
    for name in ("out/insights.html", "out/heat.png", "out/samples.png"):
        assert Path(name).stat().st_size > 1000
    described = [e for s in read_dataset("described") for e in s.expressions]
    assert {"the cup", "the spoon"} & {item.phrase for item in described}
    assert [o.category for s in read_dataset("labelled") for o in s.objects].count("button") >= 1
