"""``deixis dataset validate``: lines, table, JSON, exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run, make_picture


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    make_picture(tmp_path / "1.png")
    return tmp_path


def write(folder: Path, *boxes: list[float]) -> None:
    item = {"phrase": "the cup\x1b[31m", "boxes": list(boxes), "plural": len(boxes) > 1}
    line = {"image": "1.png", "size": [200, 100], "expressions": [item]}
    (folder / "expressions.jsonl").write_text(json.dumps(line))


def test_errors_are_told_line_by_line_and_counted(run: Run, folder: Path) -> None:
    write(folder, [60, 60, 10, 10])
    code, out, err = run("dataset", "validate", folder)
    assert (code, err) == (1, "")
    assert "expressions.jsonl:1: error: swapped-corners: expressions[0].boxes[0]" in out
    assert "\x1b" not in out
    assert [line.split() for line in out.splitlines() if line.startswith("swapped")] == [
        ["swapped-corners", "error", "1"]
    ]
    assert "1 images, 1 expressions: 1 errors, 1 warnings" in out


def test_warnings_alone_are_no_failure(run: Run, folder: Path) -> None:
    write(folder, [10, 10, 60, 60])
    assert run("dataset", "validate", folder, "--images")[0] == 0


def test_json_has_a_line_for_each_problem_and_a_summary(run: Run, folder: Path) -> None:
    write(folder, *[[60, 60 + i, 10, 10] for i in range(30)])
    _, out, _ = run("dataset", "validate", folder, "--json", "--all")
    *problems, summary = (json.loads(line) for line in out.splitlines())
    assert sum(item["kind"] == "swapped-corners" for item in problems) == 30
    assert summary["counts"]["swapped-corners"] == 30
    _, out, _ = run("dataset", "validate", folder, "--json")
    assert sum('"swapped-corners"' in line for line in out.splitlines()) == 21  # 20 and summary


def test_what_is_no_data_is_one_line(run: Run, tmp_path: Path) -> None:
    code, out, err = run("dataset", "validate", tmp_path / "none")
    assert (code, out) == (1, "")
    assert err.count("\n") == 1
    assert "no such file or folder" in err
