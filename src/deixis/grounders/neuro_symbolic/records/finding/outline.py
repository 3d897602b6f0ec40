"""Headings of a page: its title, and those of one rank over its sections.

Headings of one rank are as high as one another and begin at one edge or stand on one line. White
words on strips of one colour and width are headings too, told by their whole strips.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from deixis.core import Box, Boxes, Region
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import reading_order

__all__ = ["Outline", "outline_of"]

_LIKE = 0.12  # of the height: how far headings of one rank differ
_FLUSH = 0.6  # heights: headings of one column begin at one edge
_SURE = 0.4  # score from which on words are a heading
_FAINT = 0.2  # ... and from which on words in the colour of links may be one
_LARGER = 1.12  # times the height of the sections' headings that a title has
_MANY = 6  # words, from which on more make no headline
_CLOSE = 0.25  # heights between two lines of one heading, at most
_WIDE = 0.4  # share of the page's width from which on a strip heads a section
_LOW = 2.6  # heights of a strip's words that it has at most
_STRIPS = frozenset({"badge", "button", "card", "textbox"})


@dataclass(frozen=True)
class Outline:
    """The headings of a page.

    Attributes:
        title: The largest, where it is larger than those of the sections.
        main: The one of most and largest words: a headline, not the name of the paper over it.
        sections: Headings of one rank, in the order of reading; () where there is no such rank.
    """

    title: Region | None
    sections: tuple[Region, ...]
    main: Region | None = None

    @property
    def all(self) -> tuple[Region, ...]:
        """The title where it stands before the sections, and these."""
        above = self.title is not None and (
            not self.sections or self.title.box.y1 < self.sections[0].box.y1
        )
        return ((self.title,) if self.title and above else ()) + self.sections


def outline_of(scene: Scene) -> Outline:
    """Title and headings of a page."""
    found = _headings(scene)
    strips = _strips(scene)
    largest = max(found, key=lambda item: item.box.height, default=None)
    if strips:
        return Outline(largest, tuple(_in_order(strips)), largest)
    ranks = [rank for rank in _ranks(found) if len(rank) > 1] or _captions(scene)
    sections = max(ranks, key=_weight, default=[])
    larger = largest is not None and all(
        largest.box.height > _LARGER * item.box.height for item in sections
    )
    main = max(found, key=_weighty, default=None)
    return Outline(largest if larger else None, tuple(_in_order(sections)), main)


def _headings(scene: Scene) -> list[Region]:
    """Words that are set as headings, no part of a bar at the top."""
    bars = [item.box for item in scene.elements if item.label == "navigation" and item.score > 0.5]
    found = [
        item
        for item in scene.elements
        if item.label == "heading"
        and item.score >= _SURE
        and not any(bar.contains(*item.box.center) for bar in bars)
    ]
    return _joined(found)


def _joined(lines: Sequence[Region]) -> list[Region]:
    """Headings whole, where one takes several lines of one size, close under one another."""
    found: list[Region] = []
    last: dict[int, Region] = {}  # the last line of each
    for line in sorted(lines, key=lambda item: item.box.y1):
        over = [i for i in range(len(found)) if _goes_on(last[i].box, line.box)]
        if over:
            whole = found[over[0]]
            text = f"{whole.text or ''} {line.text or ''}".strip()
            found[over[0]] = replace(whole, box=whole.box.union(line.box), text=text)
            last[over[0]] = line
        else:
            last[len(found)] = line
            found.append(line)
    return found


def _goes_on(above: Box, line: Box) -> bool:
    """Whether a line of a heading is followed by another one of it."""
    high = min(above.height, line.height)
    close = -0.3 * high < line.y1 - above.y2 < _CLOSE * high
    aligned = min(abs(above.x1 - line.x1), abs(above.center[0] - line.center[0])) < 0.3 * high
    return close and aligned and abs(above.height - line.height) < 2 * _LIKE * high


def _captions(scene: Scene) -> list[list[Region]]:
    """Faint headings of one rank and edge, each with other words below it before the next."""
    faint = [i for i in scene.elements if i.label == "heading" and _FAINT <= i.score < _SURE]
    columns = [_flush_with(item, rank) for rank in _ranks(faint) for item in rank[:1]]
    return [column for column in columns if len(column) > 1 and _head_words(column, scene)]


def _flush_with(item: Region, rank: Sequence[Region]) -> list[Region]:
    reach = 0.3 * item.box.height
    return sorted(
        (other for other in rank if abs(other.box.x1 - item.box.x1) < reach),
        key=lambda other: other.box.y1,
    )


def _head_words(column: Sequence[Region], scene: Scene) -> bool:
    """Whether other words stand between each two headings: entries of a list have none there."""
    middles = [line.box.center for line in scene.text.lines]
    return all(
        any(a.box.y2 < y < b.box.y1 and x > a.box.x1 for x, y in middles)
        for a, b in pairwise(column)
    )


def _ranks(headings: Sequence[Region]) -> list[list[Region]]:
    """Headings as high as one another, that another one of them is flush or level with."""
    ranks: list[list[Region]] = []
    for item in sorted(headings, key=lambda item: -item.box.height):
        high = item.box.height
        rank = next((r for r in ranks if r[0].box.height - high < _LIKE * high), None)
        if rank is None:
            ranks.append([item])
        else:
            rank.append(item)
    return [[item for item in rank if _has_fellow(item, rank)] for rank in ranks]


def _has_fellow(item: Region, rank: Sequence[Region]) -> bool:
    box, reach = item.box, _FLUSH * item.box.height
    return any(
        other is not item
        and (abs(other.box.x1 - box.x1) < reach or abs(other.box.center[1] - box.center[1]) < reach)
        for other in rank
    )


def _weighty(heading: Region) -> float:
    """How large the letters of a heading are, and how many it has."""
    return heading.box.height * min(len((heading.text or "").split()), _MANY)


def _weight(rank: Sequence[Region]) -> float:
    """Larger letters count for more than many headings: these may be labels."""
    return float(len(rank) * rank[0].box.height ** 2)


def _strips(scene: Scene) -> list[Region]:
    """Two or more low strips of one width and edge, each with words of its own."""
    wide = _WIDE * scene.size[0]
    found = [
        item
        for item in scene.elements
        if item.label in _STRIPS and item.box.width > wide and _is_worded(item, scene)
    ]
    kinds = {item.label for item in found}
    groups = [[item for item in found if item.label == kind] for kind in kinds]
    alike = [group for group in groups if len(group) > 1 and _are_alike(group)]
    return max(alike, key=len, default=[])


def _is_worded(item: Region, scene: Scene) -> bool:
    """Whether a strip has nothing but a short line, which begins at its left."""
    inside = [line for line in scene.text.lines if item.box.contains(*line.box.center)]
    if len(inside) != 1 or item.score < _SURE:
        return False
    line = inside[0].box
    return item.box.height < _LOW * line.height and line.x1 - item.box.x1 < 2 * line.height


def _are_alike(group: Sequence[Region]) -> bool:
    first = group[0].box
    return all(
        abs(item.box.x1 - first.x1) < 3
        and abs(item.box.x2 - first.x2) < 3
        and abs(item.box.height - first.height) < _LIKE * first.height
        for item in group
    )


def _in_order(regions: Sequence[Region]) -> list[Region]:
    order = reading_order(Boxes.of(item.box for item in regions))
    return [regions[index] for index in order.tolist()]
