"""JSON files: whole, line by line, or the records of a long array one by one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TextIO

from deixis.core.whole_files import whole_file
from deixis.datasets.formats._faults import Skip, fault, located

__all__ = ["json_array", "json_lines", "load_json", "opens_with", "write_json", "write_lines"]

_LARGEST_FILE = 4 * 1024**3  # bytes; the largest known annotation file has 1.2 GB
_LONGEST_RECORD = 64 * 1024**2  # characters
_CHUNK = 1 << 18


def load_json(file: Path) -> Any:
    """A file read whole.

    Raises:
        DatasetError: It is missing, larger than 4 GiB, or no JSON; names the line.
    """
    _check(file)
    if file.stat().st_size > _LARGEST_FILE:
        raise fault("the file is larger than 4 GiB; split it", file)
    try:
        return json.loads(file.read_bytes())
    except json.JSONDecodeError as error:
        raise fault(f"must be JSON: {error.msg}", file, error.lineno) from None
    except UnicodeDecodeError:
        raise fault("must be UTF-8; save it as UTF-8", file) from None
    except (ValueError, RecursionError) as error:
        raise fault(f"must be JSON: {error}", file) from None


def json_lines(file: Path, *, skip: Skip = None) -> Iterator[tuple[int, dict[str, Any]]]:
    """(line, object) of each line that is not empty; ``skip`` takes lines that are no object.

    Raises:
        DatasetError: The file is missing or a line is no JSON object.
    """
    _check(file)
    with file.open("rb") as lines:
        for line, raw in enumerate(iter(lambda: lines.readline(_LONGEST_RECORD), b""), start=1):
            if raw.strip():
                with located(file, line=line, skip=skip):
                    yield line, _line(raw, file, line)


def _line(raw: bytes, file: Path, line: int) -> dict[str, Any]:
    try:
        value = json.loads(raw)
    except UnicodeDecodeError:
        raise fault("the line must be UTF-8", file, line) from None
    except (ValueError, RecursionError) as error:
        raise fault(f"the line must be one JSON object: {error}", file, line) from None
    if not isinstance(value, dict):
        raise fault(f"the line must be a JSON object, got {type(value).__name__}", file, line)
    return value


def json_array(file: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """(line where it starts, object) of each record of one long JSON array.

    One record at a time is in memory, so that files larger than memory can be read.

    Raises:
        DatasetError: The file is missing or no array of objects; names the line.
    """
    _check(file)
    with file.open(encoding="utf-8-sig") as source:
        yield from _Window(source, file).records()


class _Window:
    """The part of the file that is looked at, and the line on which it starts."""

    def __init__(self, source: TextIO, file: Path) -> None:
        self._source, self._file = source, file
        self._text, self._at, self._line = "", 0, 1
        self._decode = json.JSONDecoder().raw_decode

    def records(self) -> Iterator[tuple[int, dict[str, Any]]]:
        if self._next() != "[":
            raise self._fault("must start with [: one array of records")
        self._at += 1
        while self._next() != "]":
            if self._text[self._at : self._at + 1] != "{":
                raise self._fault("must be an array of objects in { }, closed by ]")
            yield self._line, self._object()
            if self._next() == ",":
                self._at += 1
            elif self._next() != "]":
                raise self._fault("records must be separated by commas, and the array closed by ]")

    def _next(self) -> str:
        """The character after white space; empty at the end of the file."""
        while True:
            while self._at < len(self._text) and self._text[self._at] in " \t\r\n":
                self._line += self._text[self._at] == "\n"
                self._at += 1
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._fill(_CHUNK):
                return ""

    def _object(self) -> dict[str, Any]:
        wanted = _CHUNK
        while True:
            try:
                value, end = self._decode(self._text, self._at)
                break
            except json.JSONDecodeError as error:
                # Far from the end of what is loaded, or of the file, the record is damaged.
                line = self._line + self._text.count("\n", self._at, error.pos)
                cut = error.msg.startswith("Unterminated") or error.pos > len(self._text) - 32
                if not cut or len(self._text) > _LONGEST_RECORD or not self._fill(wanted):
                    raise fault(f"must be JSON: {error.msg}", self._file, line) from None
                wanted *= 2
            except (ValueError, RecursionError) as error:
                raise self._fault(f"must be JSON: {error}") from None
        self._line += self._text.count("\n", self._at, end)
        self._at = end
        return dict(value)

    def _fill(self, wanted: int) -> bool:
        try:
            more = self._source.read(wanted)
        except UnicodeDecodeError:
            raise self._fault("must be UTF-8; save it as UTF-8") from None
        self._text, self._at = self._text[self._at :] + more, 0
        return bool(more)

    def _fault(self, message: str) -> Exception:
        return fault(message, self._file, self._line)


def opens_with(file: Path, *, keys: Iterable[str], start: str) -> bool:
    """Whether the first 64 KiB begin with ``start`` and hold all ``keys`` in quotes."""
    try:
        with file.open("rb") as source:
            head = source.read(65536).decode("utf-8-sig", errors="replace").lstrip()
    except OSError:
        return False
    return head.startswith(start) and all(f'"{key}"' in head for key in keys)


def write_json(value: Any, file: Path) -> Path:
    """Write one value; folders are made."""
    with whole_file(file) as draft, draft.open("w", encoding="utf-8", newline="\n") as out:
        json.dump(value, out, ensure_ascii=False)
    return file


def write_lines(values: Iterable[dict[str, Any]], file: Path) -> Path:
    """Write one object a line as they come; folders are made."""
    with whole_file(file) as draft, draft.open("w", encoding="utf-8", newline="\n") as out:
        for value in values:
            out.write(json.dumps(value, ensure_ascii=False) + "\n")
    return file


def _check(file: Path) -> None:
    if not file.is_file():
        raise fault("no such file", file)
