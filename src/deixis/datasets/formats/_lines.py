"""Text files, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from deixis.datasets.formats._faults import fault

__all__ = ["text_lines"]

_LONGEST = 1 << 20  # characters


def text_lines(file: Path) -> Iterator[tuple[int, str]]:
    """(line, text without the white space round it) of each line that is not empty.

    Raises:
        DatasetError: The file is missing or not UTF-8.
    """
    if not file.is_file():
        raise fault("no such file", file)
    with file.open("rb") as lines:
        for number, raw in enumerate(iter(lambda: lines.readline(_LONGEST), b""), start=1):
            try:
                text = raw.decode("utf-8-sig" if number == 1 else "utf-8").strip()
            except UnicodeDecodeError:
                raise fault("must be UTF-8; save it as UTF-8", file, number) from None
            if text:
                yield number, text
