"""XML read safely and as a stream: no document types, so no entities; bounded depth and size.

Python's parsers expand entities that a file declares in its DOCTYPE, which is how a few lines
grow into gigabytes. No annotation format needs a DOCTYPE, so a file with one is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from deixis.core import InputError
from deixis.datasets.formats._faults import fault

__all__ = ["child_text", "elements", "escape", "opens_with_element"]

_DEEPEST = 32
_MOST_NODES = 2_000_000  # in one element
_CHUNK = 1 << 16


def elements(file: Path, tag: str) -> Iterator[tuple[int, Element]]:
    """(line, element) of each outermost element ``tag``, as the file is read.

    Raises:
        DatasetError: The file is missing, no XML, or has a DOCTYPE; names the line.
    """
    if not file.is_file():
        raise fault("no such file", file)
    collector = _Collector(tag)
    with file.open("rb") as source:
        while chunk := source.read(_CHUNK):
            _feed(collector, chunk, file, final=False)
            yield from collector.take()
        _feed(collector, b"", file, final=True)
        yield from collector.take()


def child_text(element: Element, path: str) -> str:
    """Text of the descendant at ``path``.

    Raises:
        InputError: It is not there or empty.
    """
    found = (element.findtext(path) or "").strip()
    if not found:
        raise InputError(f"<{element.tag}> needs <{path}> with a text")
    return found


def opens_with_element(file: Path, name: str) -> bool:
    """Whether the first element of the file is ``name``."""
    try:
        with file.open("rb") as source:
            head = source.read(4096).decode("utf-8", errors="replace")
    except OSError:
        return False
    return f"<{name}>" in head or f"<{name} " in head


def escape(value: str) -> str:
    """Text for an element or a quoted attribute; XML 1.0 cannot hold control characters."""
    for char, name in (("&", "amp"), ("<", "lt"), (">", "gt"), ('"', "quot")):
        value = value.replace(char, f"&{name};")
    if any(not _allowed(char) for char in value):
        raise InputError(f"XML cannot hold the control characters of {value!r:.80}; remove them")
    return value.replace("\t", "&#9;").replace("\n", "&#10;").replace("\r", "&#13;")


def _allowed(char: str) -> bool:
    code = ord(char)
    return (code >= 32 or char in "\t\n\r") and code not in (0xFFFE, 0xFFFF) and code >> 11 != 27


def _feed(collector: _Collector, chunk: bytes, file: Path, *, final: bool) -> None:
    try:
        collector.parser.Parse(chunk, final)
    except InputError as error:
        raise fault(str(error), file, collector.parser.CurrentLineNumber) from None
    except expat.ExpatError as error:
        reason = expat.ErrorString(error.code)
        raise fault(f"must be well-formed XML: {reason}", file, error.lineno) from None
    except (LookupError, ValueError) as error:
        raise fault(f"must be UTF-8 or another encoding that XML knows: {error}", file) from None


class _Collector:
    """Builds the wanted elements, one after the other, and forgets the rest."""

    def __init__(self, tag: str) -> None:
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._data
        self.parser.StartDoctypeDeclHandler = self._doctype
        self._tag, self._depth, self._nodes = tag, 0, 0
        self._builder: TreeBuilder | None = None
        self._top, self._line = 0, 0
        self._done: list[tuple[int, Element]] = []

    def take(self) -> list[tuple[int, Element]]:
        done, self._done = self._done, []
        return done

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise InputError(f"XML nested deeper than {_DEEPEST} elements")
        if self._builder is None and name == self._tag:
            self._builder, self._top, self._nodes = TreeBuilder(), self._depth, 0
            self._line = self.parser.CurrentLineNumber
        if self._builder is not None:
            self._nodes += 1
            if self._nodes > _MOST_NODES:
                raise InputError(f"<{self._tag}> holds more than {_MOST_NODES} elements")
            self._builder.start(name, attributes)

    def _end(self, name: str) -> None:
        if self._builder is not None:
            self._builder.end(name)
            if self._depth == self._top:
                self._done.append((self._line, self._builder.close()))
                self._builder = None
        self._depth -= 1

    def _data(self, data: str) -> None:
        if self._builder is not None:
            self._builder.data(data)

    def _doctype(self, *_: object) -> None:
        raise InputError("a DOCTYPE is refused, since it can declare entities; remove it")
