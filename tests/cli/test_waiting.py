"""A word about what takes long, on terminals only and not at once."""

from __future__ import annotations

import io
import sys
import time

import pytest

from deixis.cli import waiting
from deixis.cli.waiting import Waiting


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "_QUIET_S", 0.01)
    monkeypatch.setenv("TERM", "xterm")


def _written(monkeypatch: pytest.MonkeyPatch, stderr: io.StringIO, seconds: float) -> str:
    monkeypatch.setattr(sys, "stderr", stderr)
    with Waiting("loading [the] model") as wait:
        until = time.monotonic() + seconds
        while time.monotonic() < until and "model" not in stderr.getvalue():
            time.sleep(0.01)
        wait.done()
    return stderr.getvalue()


def test_a_terminal_is_told_what_takes_long(quick: None, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "loading [the] model" in _written(monkeypatch, Terminal(), 10.0)


def test_a_file_is_told_nothing(quick: None, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _written(monkeypatch, io.StringIO(), 0.1) == ""


def test_what_is_quick_needs_no_word(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _written(monkeypatch, Terminal(), 0.0) == ""
