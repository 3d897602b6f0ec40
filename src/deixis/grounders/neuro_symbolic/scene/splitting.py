"""Lines that a reader joined over a wide gap: a label and its value, two cells of a row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from deixis.core import ReadText, TextLine, Word

__all__ = ["split_lines"]

_GAP = 1.4  # heights of the line; spaces between words have a third of one


def split_lines(text: ReadText) -> ReadText:
    """The same words, in lines without wide gaps.

    Turned lines stay as they are: their gaps do not run along x.
    """
    return replace(text, lines=tuple(part for line in text.lines for part in _parts(line)))


def _parts(line: TextLine) -> Iterator[TextLine]:
    if len(line.words) < 2 or abs(line.angle) > 5:
        yield line
        return
    groups: list[list[Word]] = [[line.words[0]]]
    for before, word in pairwise(line.words):
        if word.box.x1 - before.box.x2 > _GAP * _height(line):
            groups.append([])
        groups[-1].append(word)
    if len(groups) == 1:
        yield line
        return
    for group in groups:
        box = group[0].box
        for word in group[1:]:
            box = box.union(word.box)
        text = " ".join(word.text for word in group)
        yield replace(line, text=text, box=box, words=tuple(group))


def _height(line: TextLine) -> float:
    """Of its highest word: the box of a line that runs over others is too high."""
    return max(1.0, *(word.box.height for word in line.words))
