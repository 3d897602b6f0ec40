"""Digests of files: the same bytes, the same digest."""

from __future__ import annotations

from pathlib import Path

from deixis.core.file_digests import file_digest


def test_the_bytes_decide(tmp_path: Path) -> None:
    for name, content in (("a", b"x" * 3_000_000), ("b", b"x" * 3_000_000), ("c", b"x")):
        (tmp_path / name).write_bytes(content)
    a, b, c = (file_digest(tmp_path / name) for name in "abc")
    assert a == b != c
    assert file_digest(tmp_path) is None
