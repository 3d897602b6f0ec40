"""Talks in bubbles: boxes with words, flush left for one side and flush right for the other.

Whether the finder took a bubble for a card, a button or a field to write in says nothing; that
boxes of many widths, each as wide as what it says, follow one another on two edges of one pane
does. The name of a day, a note over all the pane or a photo may stand between two bubbles; what
has something else beside it is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from deixis.core import Box, Region, TextLine
from deixis.grounders.neuro_symbolic.records.finding.heads_of_posts import TIME
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["bubbles_of"]

_FRAMED = frozenset({"card", "button", "textbox", "badge", "dropdown", "image", "row"})
_EDGE = 4.0  # pixels by which edges of one side may differ
_BROADEST = 0.9  # of the room between both edges: what is broader is the field to write in
_LARGEST = 0.3  # of the picture
_GAP = 2.2  # heights between bubbles, without what stands between them
_TOUCHING = 0.5  # pixels: rows lie on each other, bubbles do not
_FARTHEST = 8.0  # ... with it
_FEWEST = 3
_WIDTHS = 2  # more than so many differ
_STRAYS = 0.3  # other boxes among the bubbles, to each of them
_SQUARE = 1.35  # to one: broadest picture of initials
_INITIALS = 3
_SLACK = 2.5  # heights of a line by which the room beside words may differ
_SNUG = 0.7  # share of bubbles that are as wide as their words
_VARIED = 0.6  # ... or so many widths, to each of them
_SENTENCE = 4  # words that one of few says
_EACH = 2  # of each side whose grounds are compared
_SAME, _OTHER = 10.0, 25.0  # levels of 255 within one ground, and between two
_WORDS = 1.6  # on average: what says less is a list of buttons

_Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class _Frames:
    """Boxes with words.

    Attributes:
        regions: From the top.
        places: (N, 4), x1, y1, x2, y2.
        words: How many each has.
        snug: Which are as wide as their words.
        timed: Which tell a time in a line of its own.
        beside: (N, N), which stands level beside which.
        inner: (N, N), which lies inside which.
    """

    regions: tuple[Region, ...]
    places: npt.NDArray[np.float64]
    words: npt.NDArray[np.int64]
    snug: _Bools
    timed: _Bools
    beside: _Bools
    inner: _Bools


def bubbles_of(scene: Scene) -> list[Region]:
    """The bubbles of the talk on a page, from the top; [] where none is drawn in bubbles."""
    frames = _frames(scene)
    if frames is None:
        return []
    best: list[int] = []
    for left, right in _panes(frames.places):
        said, pane = _sided(frames, left, right)
        if len(said) <= max(len(best), _FEWEST - 1):
            continue
        said = [index for index in said if _alone(frames.regions[index].box, left, right, scene)]
        for run in _stretches(said, frames, (left, right), scene):
            if len(run) > len(best) and _is_talk(run, pane, frames, (left, right), scene):
                best = run
    return [frames.regions[index] for index in best]


def _frames(scene: Scene) -> _Frames | None:
    """Boxes with words in them, each once; pictures of initials are none."""
    most = _LARGEST * scene.size[0] * scene.size[1]
    lines = scene.text.lines
    centres = np.array([line.box.center for line in lines]).reshape(-1, 2)
    found: list[tuple[Region, list[TextLine]]] = []
    for item in sorted(scene.elements, key=lambda item: -item.score):
        box = item.box
        if item.label not in _FRAMED or box.area > most:
            continue
        half = (box.width / 2, box.height / 2)
        inside = np.flatnonzero((np.abs(centres - box.center) < half).all(axis=1))
        said = [lines[index] for index in inside]
        short = sum(len(line.text) for line in said) <= _INITIALS
        if not said or (short and box.width < _SQUARE * box.height):
            continue
        if all(box.iou(other.box) < 0.6 for other, _ in found):
            found.append((item, said))
    found = [pair for pair in found if not any(_merely_holds(pair, other) for other in found)]
    if len(found) < _FEWEST:
        return None
    found.sort(key=lambda pair: pair[0].box.y1)
    places = np.array([item.box.xyxy for item, _ in found])
    words = np.array([sum(len(line.text.split()) for line in said) for _, said in found])
    snug = np.array([_hugs(item.box, said) for item, said in found])
    timed = np.array([any(TIME.fullmatch(ln.text.strip()) for ln in own) for _, own in found])
    regions = tuple(item for item, _ in found)
    return _Frames(regions, places, words, snug, timed, *_relations(places))


def _merely_holds(
    outer: tuple[Region, list[TextLine]], inner: tuple[Region, list[TextLine]]
) -> bool:
    """Whether a box says nothing but what a smaller one in it says."""
    (out, said), (box, own) = outer, inner
    larger = out.box.area > 1.3 * box.box.area
    return larger and len(said) == len(own) and all(line in own for line in said)


def _hugs(box: Box, said: Sequence[TextLine]) -> bool:
    """Whether a box is no wider than what is written in it: not so a field or a row."""
    before = min(line.box.x1 for line in said) - box.x1
    behind = box.x2 - max(line.box.x2 for line in said)
    return abs(behind - before) < _SLACK * max(line.box.height for line in said)


def _relations(places: npt.NDArray[np.float64]) -> tuple[_Bools, _Bools]:
    """(which stands level beside which, which lies inside which)."""
    x1, y1, x2, y2 = places.T
    shared = np.minimum(y2[:, None], y2) - np.maximum(y1[:, None], y1)
    low = np.minimum((y2 - y1)[:, None], y2 - y1)
    apart = (x1[:, None] >= x2) | (x2[:, None] <= x1)
    broad = np.minimum(x2[:, None], x2) - np.maximum(x1[:, None], x1)
    own = (x2 - x1) * (y2 - y1)
    inside = (broad.clip(0) * shared.clip(0) > 0.85 * own[:, None]) & (own[:, None] < 0.9 * own)
    return apart & (shared > 0.3 * low), inside


def _panes(places: npt.NDArray[np.float64]) -> list[tuple[float, float]]:
    """Left and right edges that boxes have, the closest first."""
    lefts, rights = np.unique(places[:, 0].round()), np.unique(places[:, 2].round())
    pairs = [(float(a), float(b)) for a in lefts for b in rights if b > a]
    return sorted(pairs, key=lambda pair: pair[1] - pair[0])


def _sided(frames: _Frames, left: float, right: float) -> tuple[list[int], _Bools]:
    """Boxes flush with just one edge and with none beside them; and all of the pane."""
    x1, x2 = frames.places[:, 0], frames.places[:, 2]
    pane = (x1 > left - _EDGE) & (x2 < right + _EDGE)
    flush = (np.abs(x1 - left) < _EDGE) != (np.abs(x2 - right) < _EDGE)
    said = pane & flush & (x2 - x1 < _BROADEST * (right - left))
    if said.sum() < _FEWEST:
        return [], pane
    said &= ~(frames.inner & pane).any(axis=1) & ~(frames.beside & pane).any(axis=1)
    return [int(index) for index in np.flatnonzero(said)], pane


def _alone(box: Box, left: float, right: float, scene: Scene) -> bool:
    """Whether nothing but a time is written beside a box, between the edges of its pane."""
    for line in scene.text.lines:
        x, y = line.box.center
        level = box.y1 < y < box.y2 and left < x < right and not box.x1 < x < box.x2
        if level and TIME.search(line.text) is None and len(line.text.split()) > 1:
            return False
    return True


def _stretches(
    said: Sequence[int], frames: _Frames, pane: tuple[float, float], scene: Scene
) -> list[list[int]]:
    """Bubbles that follow one another closely, none over another; the longest first."""
    boxes = {index: frames.regions[index].box for index in said}
    if not boxes:
        return []
    usual = float(np.median([box.height for box in boxes.values()]))
    runs = [[said[0]]]
    for before, index in pairwise(said):
        above, box = boxes[before], boxes[index]
        gap, high = box.y1 - above.y2, max(above.height, usual)
        between = Box(pane[0], above.y2, pane[1], max(box.y1, above.y2 + 1))
        if _GAP * high < gap < _FARTHEST * usual:
            gap -= _filled(between, scene)
        if _TOUCHING < gap < _GAP * high and not _is_written_in(between, scene):
            runs[-1].append(index)
        else:
            runs.append([index])
    return sorted(runs, key=len, reverse=True)


def _is_written_in(room: Box, scene: Scene) -> bool:
    """Whether the field to write in stands between two boxes: what is under it sends."""
    return any(
        item.label == "textbox"
        and item.box.width > _BROADEST * room.width
        and room.x1 - _EDGE < item.box.x1 < item.box.x2 < room.x2 + _EDGE
        and room.y1 < item.box.center[1] < room.y2
        for item in scene.elements
    )


def _filled(room: Box, scene: Scene) -> float:
    """How high what stands between two bubbles is, together."""
    things = [line.box for line in scene.text.lines] + [item.box for item in scene.elements]
    spans = sorted(
        (box.y1, box.y2)
        for box in things
        if box.y1 > room.y1 - 2 and box.y2 < room.y2 + 2 and room.x1 < box.center[0] < room.x2
    )
    high, end = 0.0, room.y1
    for top, bottom in spans:
        high += max(bottom - max(top, end), 0.0)
        end = max(end, bottom)
    return high


def _is_two_toned(boxes: Sequence[Box], mine: _Bools, scene: Scene) -> bool:
    """Whether each side writes on one ground of its own, twice at least."""
    if min(mine.sum(), (~mine).sum()) < _EACH:
        return False
    grounds = np.array([_ground(box, scene) for box in boxes])
    sides = [grounds[mine], grounds[~mine]]
    even = all(float(np.ptp(side, axis=0).max()) < _SAME for side in sides)
    return even and float(np.abs(sides[0][0] - sides[1][0]).max()) > _OTHER


def _ground(box: Box, scene: Scene) -> npt.NDArray[np.float64]:
    rows, columns = box.pixels(scene.size)
    ground: npt.NDArray[np.float64] = np.median(scene.image[rows, columns].reshape(-1, 3), axis=0)
    return ground


def _is_talk(
    run: Sequence[int], pane: _Bools, frames: _Frames, edges: tuple[float, float], scene: Scene
) -> bool:
    """Whether both speak, in boxes of several widths, with hardly another box among them."""
    x1, y1, x2, y2 = frames.places.T
    left, right = edges
    mine = x2[run] - right > -_EDGE
    widths = {round(float(width) / 8) for width in (x2 - x1)[run]}
    rows = any(
        side.sum() >= _FEWEST and np.ptp((x2 - x1)[run][side]) < _EDGE for side in (mine, ~mine)
    )
    if len(run) < _FEWEST or mine.all() or not mine.any():
        return False
    staggered = bool(x1[run][mine].max() < x2[run][~mine].min() - _EDGE)
    sure = bool(frames.timed[run].all() and staggered)  # both tell times, though one width
    sure = sure or _is_two_toned([frames.regions[index].box for index in run], mine, scene)
    if not sure and (rows or len(widths) <= _WIDTHS):
        return False
    varied = len(widths) >= max(_VARIED * len(run), _FEWEST + 1)
    shaped = sure or varied or frames.snug[run].mean() >= _SNUG
    words = frames.words[run]
    wordy = words.mean() >= _WORDS and (len(run) > _FEWEST + 1 or words.max() >= _SENTENCE)
    if not shaped or not wordy:
        return False
    reaching = (x1 < right - _EDGE) & (x2 > left + _EDGE)
    among = reaching & (y1 > y1[run].min() - 1) & (y2 < y2[run].max() + 1)
    among &= x2 - x1 < _BROADEST * (right - left)
    among &= np.abs((x1 + x2) - (left + right)) > 0.1 * (right - left)  # no name of a day
    among &= ~frames.inner[:, run].any(axis=1) & ~(frames.beside & pane).any(axis=1)
    among &= ~frames.inner[run].any(axis=0)
    return int(among.sum()) - len(run) <= _STRAYS * len(run)
