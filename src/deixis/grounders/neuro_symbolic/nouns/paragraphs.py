"""Paragraphs of running text, quotes and captions: lines flush with each other, closely set.

What is said on a page in whole sentences stands in lines of one height under each other. The most
of it is the body; a block that is set in or set larger is a quote, a small one under a picture its
caption.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

from deixis.core import Box, TextLine
from deixis.grounders.neuro_symbolic.memo import once_a_scene
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["Paragraph", "captions_of", "paragraphs_of", "quotes_of"]

_LEADING = 1.15  # heights between the lines of a paragraph, at most
_ALIKE = 0.25  # share by which heights of lines of one block may differ
_FULL = 0.72  # of the breadth of a block: how far a line reaches that is followed by another
_WORDS = 7  # of a paragraph in one line
_LARGER = 1.15
_AFTER = 12.0  # heights under the last long paragraph within which short ones are of the body
_HEAD = re.compile(r"(?:\bago|\b\d{1,2}:\d{2}(?: ?[ap]\.?m\.?)?)$", re.I)
"""At the end of a line over what somebody said."""


@dataclass(frozen=True)
class Paragraph:
    """Lines that are read on from one to the next."""

    lines: tuple[TextLine, ...]

    @property
    def box(self) -> Box:
        """The hull of its lines."""
        return reduce(Box.union, [line.box for line in self.lines])

    @property
    def text(self) -> str:
        """All its words."""
        return " ".join(line.text for line in self.lines)

    @property
    def high(self) -> float:
        """Height of a usual line."""
        heights = sorted(line.box.height for line in self.lines)
        return heights[len(heights) // 2]


def paragraphs_of(scene: Scene) -> list[Paragraph]:
    """The paragraphs of the body, from the top; [] where a page has no running text."""
    blocks = [block for block in _blocks(scene) if _is_prose(block)]
    column = _with_short(_column(blocks), _blocks(scene))
    return sorted(column, key=lambda block: block.box.y1) if len(column) > 1 else []


def quotes_of(scene: Scene) -> list[Paragraph]:
    """Blocks between paragraphs that are set in or set larger than the body."""
    body = paragraphs_of(scene)
    if not body:
        return []
    left = min(block.box.x1 for block in body)
    right = max(block.box.x2 for block in body)
    high = body[len(body) // 2].high
    found = []
    for block in _blocks(scene):
        inside = body[0].box.y1 < block.box.y1 < body[-1].box.y2 + 12 * high
        inside = inside and left - 2 <= block.box.x1 and block.box.x2 < right + 6 * high
        set_in = 0.5 * high < block.box.x1 - left < 6 * high
        marked = block.text[:1] in "\"“„«‘'" and len(block.text.split()) > 2
        worded = len(block.text.split()) > 3 and re.search(r"[.!?\"”»]$", block.text.strip())
        if inside and block not in body and worded and (set_in or marked):
            found.append(block)
    return found


def captions_of(scene: Scene) -> list[Paragraph]:
    """Small blocks right under pictures."""
    pictures = [item.box for item in scene.elements if item.label in ("image", "card", "chart")]
    pictures = [box for box in pictures if box.height > 50 and box.width > 80]
    body = paragraphs_of(scene)
    usual = body[len(body) // 2].high if body else None
    found = []
    for block in _blocks(scene):
        box = block.box
        under = any(
            -3 < box.y1 - p.y2 < 2.2 * block.high and p.x1 - 6 < box.x1 and box.x2 < p.x2 + 6
            for p in pictures
        )
        small = usual is None or block.high < _LARGER * usual
        if under and small and block not in body and len(block.text.split()) > 2:
            found.append(block)
    return found


@once_a_scene
def _blocks(scene: Scene) -> tuple[Paragraph, ...]:
    return tuple(_joined(scene.text.lines))


def _joined(lines: Sequence[TextLine]) -> list[Paragraph]:
    blocks: list[list[TextLine]] = []
    for line in sorted(lines, key=lambda line: (line.box.y1, line.box.x1)):
        home = next((block for block in reversed(blocks) if _goes_on(block, line)), None)
        if home is None:
            blocks.append([line])
        else:
            home.append(line)
    return [Paragraph(tuple(block)) for block in blocks]


def _goes_on(block: Sequence[TextLine], line: TextLine) -> bool:
    """Whether a line is the next of a block: flush, as high, close, and the last one is full."""
    last = block[-1].box
    high = max(last.height, line.box.height)
    flush = abs(block[0].box.x1 - line.box.x1) < 0.7 * high
    alike = abs(last.height - line.box.height) < max(_ALIKE * high, 4)
    gap = line.box.y1 - last.y2
    broadest = max(item.box.x2 for item in (*block, line)) - block[0].box.x1
    full = last.x2 - block[0].box.x1 > _FULL * broadest
    return flush and alike and -0.3 * high < gap < _LEADING * high and full


def _is_prose(block: Paragraph) -> bool:
    words = block.text.split()
    if _HEAD.search(block.lines[0].text):
        return False
    lower = sum(word[:1].islower() for word in words)
    ends = re.search(r"[.!?:…\"”»)]$", block.text.strip()) is not None
    return len(words) >= _WORDS and lower > 0.4 * len(words) and (ends or len(block.lines) > 1)


def _with_short(body: Sequence[Paragraph], blocks: Sequence[Paragraph]) -> list[Paragraph]:
    """With the sentences among paragraphs that are too short to be known as such alone."""
    if not body:
        return []
    left, high = body[0].box.x1, body[0].high
    top = min(block.box.y1 for block in body)
    bottom = max(block.box.y2 for block in body) + _AFTER * high
    short = [
        block
        for block in blocks
        if block not in body
        and abs(block.box.x1 - left) < 0.7 * high
        and abs(block.high - high) < max(0.2 * high, 3)
        and top < block.box.y1 < bottom
        and len(block.text.split()) > 2
        and re.search(r"[a-z][.!?]$", block.text.strip())
        and _HEAD.search(block.lines[0].text) is None
    ]
    return [*body, *short]


def _column(blocks: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs of the left edge and the size in which most words are set."""
    if not blocks:
        return []
    counts: Counter[int] = Counter()
    for block in blocks:
        counts[round(block.box.x1 / 6)] += len(block.text.split())
    place, _ = counts.most_common(1)[0]
    column = [block for block in blocks if abs(block.box.x1 / 6 - place) < 1.5]
    weights: Counter[int] = Counter()
    for block in column:
        weights[round(block.high)] += len(block.text.split())
    usual = weights.most_common(1)[0][0]
    return [block for block in column if abs(block.high - usual) < max(0.2 * usual, 3)]
