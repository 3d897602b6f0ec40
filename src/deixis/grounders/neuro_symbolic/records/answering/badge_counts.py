"""Counts on badges: "the unread badges", "the badge with the highest number".

Readers often pass over a lone digit on a small disc. A badge that is as wide as high and says
nothing has one digit, so that any number of two digits that was read is higher.
"""

from __future__ import annotations

import re

from deixis.core import Region
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.finding.conversations import conversations_of
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["badge_of_most", "unread_badges"]

_MORE = r"(?:highest|largest|biggest|greatest|most)"
_ASKED = re.compile(
    rf"^(?:the )?(?:badge (?:with|showing|that has) (?:the )?{_MORE} (?:number|count|value)"
    rf"|{_MORE} (?:badge|unread|notification) ?(?:number|count|badge)?)"
    r"(?: (?:in|on|of) .+)?$",
    re.I,
)
_UNREAD = re.compile(
    r"^(?:all )?(?:of )?(?:the )?(?:(?:unread|new|number|count|counter|notification)(?: messages?)?"
    r" (?:badges|bubbles|counts|counters)|badges (?:with|showing|that show) (?:the |a )?(?:unread"
    r" (?:messages?|counts?|numbers?)|numbers?|counts?)|unread numbers)"
    r"(?: (?:in|of) (?:the )?(?:chat |conversation )?(?:list|sidebar))?$",
    re.I,
)
_SURE = 0.6  # score from which on a badge is one, not the initials of somebody
_HIGH = 2.2  # usual heights of a line that a badge with a count has at most


def badge_of_most(asked: Asked, scene: Scene) -> list[Region]:
    """The badge with the highest count; [] where none is meant or two may have it."""
    if not _ASKED.match(asked.text):
        return []
    heights = sorted(line.box.height for line in scene.text.lines)
    usual = heights[len(heights) // 2] if heights else 12.0
    badges = [
        item
        for item in scene.elements
        if item.label == "badge"
        and item.score >= _SURE
        and item.box.height < _HIGH * usual
        and not any(char.isalpha() for char in item.text or "")
    ]
    ranked = sorted(badges, key=_count, reverse=True)
    if not ranked or (len(ranked) > 1 and _count(ranked[0]) == _count(ranked[1])):
        return []
    return [Region(ranked[0].box, 0.85, "badge", text=ranked[0].text, source="records")]


def unread_badges(asked: Asked, scene: Scene) -> list[Region]:
    """The counts of unread messages beside conversations; [] where none are listed with any."""
    if not _UNREAD.match(asked.text):
        return []
    found = [entry.badge for entry in conversations_of(scene)]
    return [
        Region(badge.box, 0.85, "badge", text=badge.text, source="records")
        for badge in found
        if badge is not None
    ]


def _count(badge: Region) -> tuple[float, float]:
    """Its number; of those that nobody read the widest has the most digits."""
    digits = re.sub(r"\D", "", badge.text or "")
    if digits:
        return float(digits), 0.0
    longer = round(badge.box.width / badge.box.height, 1)
    return (0.5 if longer < 1.2 else 9.5), longer
