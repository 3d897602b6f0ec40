"""Rows of a terminal from its first prompt on: prompts, what programs say, lists of files."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from deixis.core import Box, Word
from deixis.grounders.neuro_symbolic.nouns.terminals import commands_of, prompt_end, rows_of_words
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["ConsoleRow", "FileLine", "console_rows", "files_of"]

_RIGHTS = re.compile(r"^[-dlbcps][rwxsStT-]{6,9}[.+@]?$")
_LONE = ("#", ">")  # also before the name of a channel, and before what a program says
_SIZE = re.compile(r"^\d[\d.,]*[kKMGT]?$")


@dataclass(frozen=True)
class ConsoleRow:
    """One row of a terminal.

    Attributes:
        words: From the left.
        prompt: The part that asks for a command; None in what a program says.
    """

    words: tuple[Word, ...]
    prompt: Box | None

    @property
    def box(self) -> Box:
        """All of it."""
        return _hull([word.box for word in self.words])

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(word.text for word in self.words)


@dataclass(frozen=True)
class FileLine:
    """A file of a list with rights and sizes, as `ls -l` prints it."""

    size: Word
    name: Word


def console_rows(scene: Scene) -> list[ConsoleRow]:
    """The rows of a terminal from the top; [] where there is none."""
    commands = commands_of(scene)
    if not commands:
        return []
    top = commands[0].box.y1
    rows = [words for words in rows_of_words(scene) if words and words[0].box.y2 > top]
    found = [ConsoleRow(tuple(words), _prompt(words)) for words in rows]
    return found if any(row.prompt is not None for row in found) else []


def _prompt(words: Sequence[Word]) -> Box | None:
    end = prompt_end(words)
    if end is None or " ".join(word.text for word in words)[:end] in _LONE:
        return None
    at, boxes = 0, []
    for word in words:
        share = min(max(end - at, 0), len(word.text)) / max(len(word.text), 1)
        if share > 0:
            right = word.box.x1 + share * word.box.width
            boxes.append(Box(word.box.x1, word.box.y1, right, word.box.y2))
        at += len(word.text) + 1
    return _hull(boxes)


def files_of(rows: Sequence[ConsoleRow]) -> list[FileLine]:
    """The files that rows of a terminal list with their rights and sizes."""
    found = []
    for row in rows:
        first, *rest = row.words
        sizes = [word for word in rest[:-1] if _SIZE.match(word.text)]
        if _RIGHTS.match(first.text) and sizes:
            longest = max(sizes, key=lambda word: len(word.text))
            found.append(FileLine(longest, rest[-1]))
    return found


def _hull(boxes: Sequence[Box]) -> Box:
    whole = boxes[0]
    for box in boxes[1:]:
        whole = whole.union(box)
    return whole
