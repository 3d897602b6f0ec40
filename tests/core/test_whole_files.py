"""Files are written whole or not at all."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from deixis.core.whole_files import whole_file, write_whole


@pytest.mark.parametrize("durable", [False, True])
@pytest.mark.parametrize(
    ("content", "expected"),
    [("Größe\r\nto\n", b"Gr\xc3\xb6\xc3\x9fe\r\nto\n"), (b"\x00\xff", b"\x00\xff"), ("", b"")],
)
def test_what_is_given_is_written_byte_for_byte(
    tmp_path: Path, content: str | bytes, expected: bytes, durable: bool
) -> None:
    file = tmp_path / "new/folder/a.bin"
    assert write_whole(file, content, durable=durable) == file
    assert file.read_bytes() == expected
    assert [found.name for found in file.parent.iterdir()] == ["a.bin"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_an_error_leaves_the_file_as_it_was_and_no_draft(
    tmp_path: Path, error: type[BaseException]
) -> None:
    file = tmp_path / "a.txt"
    file.write_text("before")

    def fail() -> None:
        with whole_file(file) as draft:
            draft.write_text("half of")
            raise error

    with pytest.raises(error):
        fail()
    assert file.read_text() == "before"
    assert list(tmp_path.iterdir()) == [file]


def test_the_file_is_the_old_one_until_the_end(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("before")
    with whole_file(file) as draft:
        draft.write_text("after")
        assert file.read_text() == "before"
        assert draft.parent == file.parent  # os.replace works on one disk only
    assert file.read_text() == "after"


def test_no_draft_that_was_left_behind_is_taken_up(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    (tmp_path / "a.txt.part").write_text("of a process that was killed")
    with whole_file(file) as draft:
        assert not draft.exists()
        with draft.open("a") as out:
            out.write("all")
    assert file.read_text() == "all"


def test_without_a_draft_there_is_an_error_and_the_file_stays(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("before")
    with pytest.raises(FileNotFoundError), whole_file(file):
        pass
    assert file.read_text() == "before"


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
def test_a_kill_in_the_middle_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("before")
    code = (
        "import sys, time\n"
        "from deixis.core.whole_files import whole_file\n"
        "with whole_file(sys.argv[1]) as draft:\n"
        "    draft.write_text('half of')\n"
        "    time.sleep(60)\n"
    )
    process = subprocess.Popen([sys.executable, "-c", code, str(file)])
    draft, deadline = tmp_path / "a.txt.part", time.monotonic() + 30
    while not (draft.exists() and draft.stat().st_size) and time.monotonic() < deadline:
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert draft.exists()
    assert file.read_text() == "before"
    write_whole(file, "after")
    assert [found.name for found in tmp_path.iterdir()] == ["a.txt"]


def test_an_error_speaks_of_the_file_and_not_of_the_draft(tmp_path: Path) -> None:
    file = tmp_path / ("x" * 255)  # as long as names may be, so that the draft's is too long
    with pytest.raises(OSError) as caught:  # noqa: PT011 - which one depends on the system
        write_whole(file, "text")
    assert caught.value.filename == str(file)
