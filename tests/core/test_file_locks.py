"""Locks of files: one holder at a time, told by name, and none left by who was killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from deixis.core import ConfigError
from deixis.core.file_locks import FileLock


def test_one_holder_at_a_time(tmp_path: Path) -> None:
    lock = FileLock(tmp_path / "deep/a.txt")
    with pytest.raises(ConfigError, match=rf"a\.txt is being written by process {os.getpid()} on"):
        FileLock(tmp_path / "deep/a.txt")
    FileLock(tmp_path / "deep/b.txt").release()
    lock.release()
    lock.release()
    assert list((tmp_path / "deep").iterdir()) == []
    FileLock(tmp_path / "deep/a.txt").release()


def test_who_was_killed_holds_nothing(tmp_path: Path) -> None:
    code = (
        "import sys, time, pathlib\n"
        "from deixis.core.file_locks import FileLock\n"
        "lock = FileLock(pathlib.Path(sys.argv[1]))\n"
        "print('held', flush=True); time.sleep(60)\n"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path / "a.txt")],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    with pytest.raises(ConfigError, match=f"process {holder.pid} on"):
        FileLock(tmp_path / "a.txt")
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    FileLock(tmp_path / "a.txt").release()
