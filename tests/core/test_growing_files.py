"""Growing files: taken up where an earlier run was killed, and never by two at a time."""

from __future__ import annotations

from pathlib import Path
from typing import IO

import pytest

from deixis.core import ConfigError, DatasetError
from deixis.core.growing_files import GrowingFile


def whole_lines(lines: IO[bytes]) -> int:
    return sum(len(line) for line in lines if line.endswith(b"\n"))


def grow(path: Path, lines: bytes, *, resume: bool = False) -> int:
    """Bytes that were kept of an earlier run."""
    file = GrowingFile(path, what="answers", first=b"of a\n", scan=whole_lines, resume=resume)
    file.append(lines)
    file.close()
    return file.kept


def test_a_later_run_goes_on_after_the_last_whole_line(tmp_path: Path) -> None:
    path = tmp_path / "deep/a.txt"
    assert grow(path, b"one\ntw") == 0
    with pytest.raises(ConfigError, match=r"a\.txt holds answers of an earlier run: --resume"):
        grow(path, b"two\n")
    assert grow(path, b"two\n", resume=True) == len("of a\none\n")
    assert path.read_bytes() == b"of a\none\ntwo\n"


@pytest.mark.parametrize("left", [b"", b"of"])
def test_without_a_whole_first_line_it_begins_anew(tmp_path: Path, left: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(left)
    assert grow(tmp_path / "a.txt", b"one\n", resume=bool(left)) == 0
    assert (tmp_path / "a.txt").read_bytes() == b"of a\none\n"


def test_a_run_that_is_refused_holds_no_lock(tmp_path: Path) -> None:
    def refuse(lines: IO[bytes]) -> int:
        raise DatasetError("of another run", path="a.txt")

    grow(tmp_path / "a.txt", b"one\n")
    with pytest.raises(DatasetError):
        GrowingFile(tmp_path / "a.txt", what="", first=b"", scan=refuse, resume=True)
    assert [file.name for file in tmp_path.iterdir()] == ["a.txt"]


def test_several_appends_are_read_while_it_grows(tmp_path: Path) -> None:
    file = GrowingFile(tmp_path / "a.txt", what="answers", first=b"of a\n", scan=whole_lines)
    with pytest.raises(ConfigError, match="is being written by process"):
        grow(tmp_path / "a.txt", b"", resume=True)
    for line in (b"one\n", b"two\n"):
        file.append(line)
    assert (tmp_path / "a.txt").read_bytes() == b"of a\none\ntwo\n"
    file.close()
    file.close()
