"""``deixis report``."""

from __future__ import annotations

from pathlib import Path

import pytest

from deixis.core import Box
from deixis.core.fakes import FakeGrounder
from deixis.datasets import Expression, Sample, write_expressions
from deixis.evaluation import evaluate
from deixis.evaluation.audit import audit
from tests.cli.conftest import Run, make_picture


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A run and an audit of a grounder that finds nothing."""
    data, item = tmp_path / "data", Expression("the cup", (Box(10, 10, 60, 60),))
    write_expressions(data, [Sample(make_picture(data / "a.png"), (item,))])
    evaluate(data, [FakeGrounder()], out=tmp_path / "run")
    audit(data, FakeGrounder(), out=tmp_path / "audit")
    return tmp_path


def test_the_page_is_written_beside_the_run(run: Run, folder: Path) -> None:
    code, out, err = run("report", folder / "run")
    page = folder / "run/report.html"
    assert (code, out) == (0, f"{page}\n")
    assert err.startswith("written: 0.")
    assert "data:image/jpeg" in page.read_text()


def test_options(run: Run, folder: Path) -> None:
    page = folder / "page.html"
    code, _, _ = run(
        "report", folder / "run/evaluation.json", "--audit", folder / "audit", "--out", page,
        "--title", "Ours", "--no-pictures", "--worst", "1", "--data", folder / "data",
    )  # fmt: skip
    text = page.read_text()
    assert code == 0
    assert "<h1>Ours</h1>" in text
    assert "phrase ignored" in text
    assert "data:image/jpeg" not in text


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("none",), 1, "cannot be read"),
        (("run", "--audit", "none"), 1, "cannot be read"),
        (("run", "--data", "none"), 1, "no such folder"),
        (("run", "--worst", "-1"), 2, "worst"),
        (("run", "--out", "data/a.png"), 2, "--out must end in .html or .htm, got 'a.png'"),
        (("run", "--out", "."), 2, "--out must end in .html"),
        ((), 2, "RUN"),
    ],
)
def test_misuse_is_one_line(
    run: Run,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    code: int,
    message: str,
) -> None:
    monkeypatch.chdir(folder)
    got, out, err = run("report", *arguments)
    assert (got, out) == (code, "")
    assert message in err
    assert err.count("\n") == 1


def test_a_place_that_cannot_be_written_is_told_before_anything_is_drawn(
    run: Run, folder: Path
) -> None:
    code, out, err = run("report", folder / "run", "--out", folder / "run/evaluation.json/x.html")
    assert (code, out) == (2, "")
    assert err.startswith("error: --out: cannot write ")
    assert err.endswith("is a file, no folder; choose another place\n")
