"""How large posts are: the card or the band between lines that each stands in.

Where neither is drawn, a post is the hull of its words and of the picture of who wrote it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from deixis.core import Box, TextLine
from deixis.grounders.neuro_symbolic.looks.faint_rules import rule_over, rule_under
from deixis.grounders.neuro_symbolic.records.model import hull
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["frames_of_posts", "pane_between"]

_FEWEST = 2
_GROUND = 4  # levels of 255 within which a ground is one
_ENDS = 12.0  # pixels by which the ends of the lines round a post may differ
_PICTURE = frozenset({"image", "badge", "icon", "button", "card"})


def frames_of_posts(
    posts: Sequence[tuple[Sequence[TextLine], TextLine]], scene: Scene
) -> list[Box]:
    """One box a post.

    Args:
        posts: From the top: (all its lines, the name of who wrote it).
        scene: The page.
    """
    hulls = [hull([line.box for line in lines]) for lines, _ in posts]
    names = [name.box.center for _, name in posts]
    cards = [_card(box, names, scene) for box in hulls]
    high = posts[0][1].box.height
    whole = [_with_picture(box, high, scene) for box in hulls]
    if (one := _set_off(cards, whole)) is not None:
        return _like_the_one(one, cards, whole)
    if sum(card is not None for card in cards) < 0.5 * len(cards):
        cards = [None] * len(cards)  # the card of a file that one of them has
    bands = [_band(index, hulls, whole[index].x1, scene) for index in range(len(hulls))]
    framed = _completed([card or band for card, band in zip(cards, bands, strict=True)], hulls)
    pane = pane_between(whole, scene)
    return [
        frame or (_stripe(index, whole, pane) if pane and not any(framed[1:]) else whole[index])
        for index, frame in enumerate(framed)
    ]


def _set_off(cards: Sequence[Box | None], whole: Sequence[Box]) -> int | None:
    """The one post with a ground of its own, as wide as any: it shows how far each reaches."""
    broad = [
        index
        for index, card in enumerate(cards)
        if card is not None
        and card.x1 <= min(box.x1 for box in whole)
        and card.x2 >= max(box.x2 for box in whole)
    ]
    return broad[0] if len(broad) == 1 < len(cards) - 1 else None


def _like_the_one(one: int, cards: Sequence[Box | None], whole: Sequence[Box]) -> list[Box]:
    """Posts edge to edge, with as much room over the first and under the last as that one has."""
    card = cards[one]
    if card is None:
        return list(whole)
    over = max(whole[one].y1 - card.y1, 0.0)
    under = max(card.y2 - whole[one].y2, 0.0)
    tops = [box.y1 - over for box in whole]
    ends = [*tops[1:], whole[-1].y2 + under]
    found = [Box(card.x1, y1, card.x2, y2) for y1, y2 in zip(tops, ends, strict=True)]
    found[one] = card
    return found


def pane_between(boxes: Sequence[Box], scene: Scene) -> tuple[float, float] | None:
    """From where to where the ground between posts reaches; None where that is all the page."""
    left, right = int(min(box.x1 for box in boxes)), int(max(box.x2 for box in boxes))
    for above, box in pairwise(boxes):
        y = int(max(box.y1 - 4, (above.y2 + box.y1) / 2))
        row = scene.image[min(max(y, 0), scene.image.shape[0] - 1)].astype(np.int16)
        other = np.abs(row - row[int(box.x1)]).max(axis=1) > _GROUND
        if not other[left:right].any():
            before, after = np.flatnonzero(other[:left]), np.flatnonzero(other[right:])
            end = float(right + after[0] if len(after) else len(row))
            return (float(before[-1] + 1), end) if len(before) else None
    return None


def _stripe(index: int, boxes: Sequence[Box], pane: tuple[float, float]) -> Box:
    """All the width of the pane, up to the next post."""
    pad = 0.5 * max(min(b.y1 - a.y2 for a, b in pairwise(boxes)), 0.0)
    last = index + 1 == len(boxes)
    bottom = boxes[index].y2 + pad if last else boxes[index + 1].y1 - pad
    return Box(pane[0], boxes[index].y1 - pad, pane[1], bottom)


def _card(box: Box, names: Sequence[tuple[float, float]], scene: Scene) -> Box | None:
    """The card that holds one post and no other."""
    inner = box.pad(-1)
    cards = [
        item.box
        for item in scene.elements
        if item.label in ("card", "row", "message")
        and item.score >= 0.35
        and item.box.intersection(inner) == inner
        and sum(item.box.contains(*name) for name in names) == 1
    ]
    return max(cards, key=lambda card: card.area, default=None)


def _band(index: int, hulls: Sequence[Box], left: float, scene: Scene) -> Box | None:
    """From the line over a post to the line under it; one of them may be missing at an end."""
    box = hulls[index]
    gaps = [b.y1 - a.y2 for a, b in pairwise(hulls)]
    usual = sorted(gaps)[len(gaps) // 2]
    above = box.y1 - hulls[index - 1].y2 if index else usual
    below = hulls[index + 1].y1 - box.y2 if index + 1 < len(hulls) else usual
    reach = max(box.x2 for box in hulls)  # what ends before is half of a line with a word in it
    rules = (rule_over(scene.image, box, above), rule_under(scene.image, box, below))
    over, under = (rule if rule is not None and rule.x2 >= reach else None for rule in rules)
    if over is not None and under is not None:
        starts = [x for x in (over.x1, under.x1) if x < left + _ENDS]
        alike = abs(over.x2 - under.x2) < _ENDS
        return Box(max(starts), over.y, over.x2, under.y + 1) if alike and starts else None
    rule = over or under
    if rule is None or rule.x1 > left + _ENDS:  # the frame of a file that was sent
        return None
    pad = box.y1 - over.y if over is not None else rule.y - box.y2
    return Box(rule.x1, max(box.y1 - pad, 0.0), rule.x2, box.y2 + pad)


def _completed(frames: Sequence[Box | None], hulls: Sequence[Box]) -> list[Box | None]:
    """Frames like those of the others for posts without, or with one that ends elsewhere."""
    ends = [frame.x2 for frame in frames if frame is not None]
    x2 = float(np.median(ends)) if ends else 0.0
    alike = [frame if frame and abs(frame.x2 - x2) < _ENDS else None for frame in frames]
    known = [(frame, box) for frame, box in zip(alike, hulls, strict=True) if frame is not None]
    if len(known) < max(_FEWEST, 0.5 * len(frames)):
        return list(frames)
    x1 = float(np.median([frame.x1 for frame, _ in known]))
    over = float(np.median([box.y1 - frame.y1 for frame, box in known]))
    under = float(np.median([frame.y2 - box.y2 for frame, box in known]))
    return [
        frame or Box(x1, box.y1 - over, x2, box.y2 + under)
        for frame, box in zip(alike, hulls, strict=True)
    ]


def _with_picture(box: Box, high: float, scene: Scene) -> Box:
    """With the picture of who wrote it, where one stands left of it."""
    left = [
        item.box
        for item in scene.elements
        if item.label in _PICTURE
        and 1.2 * high < item.box.height < 5 * high
        and item.box.width < 5 * high
        and -2 < box.x1 - item.box.x2 < 2 * high
        and box.y1 - high < item.box.center[1] < box.y2
    ]
    return hull([box, *left[:1]])
