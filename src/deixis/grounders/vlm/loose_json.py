"""A reader of JSON as models write it: cut off, single-quoted, with comments of their own, Python.

It never fails: what it cannot read it skips, and what the end of the text cut off is marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from deixis.grounders.vlm.marks import NUMBER

__all__ = ["Node", "loose_values", "walk"]

_DEEPEST = 24  # levels; real answers have four
_TOKEN = re.compile(
    rf"(?P<number>{NUMBER}(?![\w.]))\s*(?P<percent>%)?"
    r"|(?P<text>\"(?:[^\"\\]|\\.){0,500}\"|'(?:[^'\\\n]|\\.){0,500}')"
    r"|(?P<word>[A-Za-z_][\w.-]{0,80})"
    r"|(?P<mark>[\[\](){}:=,;])",
    re.DOTALL,
)
_WHOLE_NUMBER = re.compile(NUMBER)
_CLOSES = {"[": "]", "(": ")", "{": "}"}


@dataclass
class Node:
    """A value with the characters that it spans.

    Attributes:
        value: A number, a text, or None for an array or object (or null).
        items: The values of an array, or of an object in the order written.
        keys: The keys of an object, one an item; None for an array.
        start: First character in the answer.
        stop: One past the last one.
        closed: False when the text ended before the value did.
        percent: Whether a number has a percent sign.
    """

    value: float | str | None = None
    items: list[Node] = field(default_factory=list)
    keys: list[str | None] | None = None
    start: int = 0
    stop: int = 0
    closed: bool = True
    percent: bool = False
    bracket: str = ""

    @property
    def number(self) -> float | None:
        """The number, also one in quotes: "142"."""
        if isinstance(self.value, str) and _WHOLE_NUMBER.fullmatch(self.value):
            return float(self.value)
        return self.value if isinstance(self.value, float) else None

    @property
    def is_number(self) -> bool:
        return self.number is not None

    def get(self, names: frozenset[str]) -> Node | None:
        """The first item of an object whose key is one of ``names``."""
        for key, item in zip(self.keys or (), self.items, strict=False):
            if key is not None and key.lower() in names:
                return item
        return None


def loose_values(text: str) -> list[Node]:
    """The outermost arrays, tuples and objects of a text, in order."""
    found: list[Node] = []
    stack: list[_Open] = []
    for match in _TOKEN.finditer(text):
        mark = match["mark"]
        if mark in _CLOSES:
            if len(stack) < _DEEPEST:
                stack.append(_Open(Node(start=match.start(), bracket=mark)))
        elif mark in (")", "]", "}"):
            _close(stack, mark, match.end(), found)
        elif stack:
            _take(stack[-1], match)
    for opened in reversed(stack):  # the text was cut off: everything open ends here
        opened.node.closed = False
        opened.finish(len(text))
    if stack:
        for outer, inner in pairwise(stack):
            outer.add(inner.node)
        found.append(stack[0].node)
    return found


class _Open:
    """An array or object that is being read."""

    def __init__(self, node: Node) -> None:
        self.node = node
        self.key: str | None = None
        self.last: str | None = None  # a text or word that may turn out to be a key

    def add(self, item: Node) -> None:
        if self.key is not None and self.node.keys is None:
            self.node.keys = [None] * len(self.node.items)
        if self.node.keys is not None:
            self.node.keys.append(self.key)
        self.node.items.append(item)
        self.key = self.last = None

    def finish(self, stop: int) -> None:
        self.node.stop = stop


def _close(stack: list[_Open], mark: str, stop: int, found: list[Node]) -> None:
    """End the innermost value that this bracket closes; what is open within it ends too."""
    fitting = [i for i, opened in enumerate(stack) if _CLOSES[opened.node.bracket] == mark]
    if not fitting:
        return
    while len(stack) > fitting[-1]:
        opened = stack.pop()
        opened.finish(stop)
        if stack:
            stack[-1].add(opened.node)
        else:
            found.append(opened.node)


def _take(opened: _Open, match: re.Match[str]) -> None:
    if match["number"]:
        span = match.span("number")
        opened.add(
            Node(
                float(match["number"]), start=span[0], stop=span[1], percent=bool(match["percent"])
            )
        )
    elif match["mark"] in (":", "="):
        opened.key, opened.last = opened.last, None
        if opened.key is not None and opened.node.items:  # the text was kept as an item: a key
            _drop_last_text(opened)
    elif match["text"] or match["word"]:
        word = match["word"]
        text = match["text"][1:-1] if match["text"] else word
        null = word is not None and word.lower() in ("null", "none", "false", "nil")
        opened.add(Node(None if null else text, start=match.start(), stop=match.end()))
        opened.last = text


def _drop_last_text(opened: _Open) -> None:
    opened.node.items.pop()
    if opened.node.keys:
        opened.node.keys.pop()


def walk(nodes: list[Node]) -> Iterator[Node]:
    """Every node, outer before inner, in the order written."""
    for node in nodes:
        yield node
        yield from walk(node.items)
