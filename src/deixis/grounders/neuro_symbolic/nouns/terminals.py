"""Commands in a terminal: what stands behind a prompt, line by line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from deixis.core import Box, Region, TextLine, Word
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["commands_of", "prompt_end", "rows_of_words"]

_PROMPT = re.compile(
    r"^(?:\(\w[\w.-]*\) ?)?(?:\[?[\w.-]+@[\w.-]+[^$#%>❯»]*[$#%>❯»]\]?[$#%]?|PS [A-Z]:\\[^>]*>"
    r"|[A-Z]:\\[^>]*>|[~/][\w./~-]*(?: \(?[\w/-]+\)?)? ?[$#%>❯»]|[$❯»➜%]|[#>](?= ?[a-z]))\s*(?=\S)"
)
_FEWEST = 2
_BLOCKS = "■█▮▌▍▋□▯_"
_STROKE = 0.25  # heights: a cursor that was read is no broader


def commands_of(scene: Scene) -> list[Region]:
    """The commands that were typed, from the top; [] where fewer than two prompts stand."""
    rows = rows_of_words(scene)
    found = [region for words in rows if (region := _command(words)) is not None]
    told = [item for item in found if item[2]]
    if len(told) >= _FEWEST:
        found = told  # a lone ">" then begins what a program says
    lefts = [left for _, left, _ in found]
    flush = [item for item, left, _ in found if sum(abs(left - o) < 12 for o in lefts) >= _FEWEST]
    return flush if len(flush) >= _FEWEST else []


def rows_of_words(scene: Scene) -> list[list[Word]]:
    """The words of a page by their heights, from the top."""
    return [_row(lines) for lines in _rows(scene.text.lines)]


def prompt_end(words: Sequence[Word]) -> int | None:
    """How many letters of a row its prompt has, with or without a command behind it."""
    match = _PROMPT.match(" ".join(word.text for word in words) + " x")
    return None if match is None else len(match.group().rstrip())


def _is_cursor(said: Sequence[str], box: Box) -> bool:
    """Whether what stands behind a prompt is but a block or a stroke, read as some letter."""
    if len(said) != 1 or len(said[0]) != 1:
        return False
    return said[0] in _BLOCKS or box.width < _STROKE * box.height


def _rows(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """Lines on one height, from the left; the reader parts them at wide gaps."""
    rows: list[list[TextLine]] = []
    for line in sorted(lines, key=lambda line: line.box.center[1]):
        last = rows[-1][0].box if rows else None
        if last and abs(line.box.center[1] - last.center[1]) < 0.5 * min(
            last.height, line.box.height
        ):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.box.x1) for row in rows]


def _row(lines: Sequence[TextLine]) -> list[Word]:
    return [word for line in lines for word in (line.words or (Word(line.text, line.box),))]


def _command(words: Sequence[Word]) -> tuple[Region, float, bool] | None:
    """(what stands behind the prompt of a row, where that begins, whether it tells the place)."""
    text = " ".join(word.text for word in words)
    match = _PROMPT.match(text)
    if match is None or not words:
        return None
    at, boxes, said = 0, [], []
    for word in words:
        low = max(match.end() - at, 0)
        if low < len(word.text):
            unit = word.box.width / max(len(word.text), 1)
            boxes.append(Box(word.box.x1 + low * unit, word.box.y1, word.box.x2, word.box.y2))
            said.append(word.text[low:])
        at += len(word.text) + 1
    if not boxes or _is_cursor(said, boxes[0]):
        return None
    box = boxes[0]
    for other in boxes[1:]:
        box = box.union(other)
    region = Region(box, 0.9, "text", text=" ".join(said), source="elements")
    return region, words[0].box.x1, len(match.group().strip()) > 1
