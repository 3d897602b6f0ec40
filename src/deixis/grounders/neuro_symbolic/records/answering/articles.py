"""Articles as cards: the newest by what they say of their age, and the headlines on them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from deixis.core import Region, TextLine
from deixis.grounders.neuro_symbolic.looks.letterforms import thickness
from deixis.grounders.neuro_symbolic.records.answering.carded import card_sets, carded
from deixis.grounders.neuro_symbolic.records.answering.extremes import best_of
from deixis.grounders.neuro_symbolic.records.asking.ages import days_ago
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked, read_phrase
from deixis.grounders.neuro_symbolic.records.finding.entries import says, words_of
from deixis.grounders.neuro_symbolic.records.model import Record
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["articles"]

_NOUN = r"(?:articles?|stor(?:y|ies)|posts?|news|reports?|entr(?:y|ies)|items?|cards?)"
_AGED = re.compile(rf"^{_NOUN}$", re.I)
_OF = re.compile(rf"^(?:the )?(?:headline|title)s? (?:of|in|on) (?P<rest>.*\b{_NOUN}\b.*)$", re.I)
_ABOUT = re.compile(
    r"^(?:the )?headline (?:about|on|with|that mentions) (?:the )?(?P<key>.+)$", re.I
)
_TOLD = 0.8  # share of the cards that tell their age


def articles(asked: Asked, scene: Scene) -> list[Region]:
    """The card that is newest or oldest, or the headline of the one that is told; [] for others."""
    if asked.extreme is not None and asked.extreme[0] == "date" and _AGED.match(asked.rest):
        return _by_age(scene, newest=asked.extreme[1])
    if (part := _OF.match(asked.text)) is not None:
        boxes = [card.box for card in carded(read_phrase(part["rest"]), scene)]
        cards = [r for group in card_sets(scene) for r in group.records if r.box in boxes]
        return [_headline(card, scene) for card in cards] if len(cards) == len(boxes) else []
    about = _ABOUT.match(asked.text)
    return _about(words_of(about["key"]), scene) if about is not None else []


def _by_age(scene: Scene, *, newest: bool) -> list[Region]:
    for group in card_sets(scene):
        scored: list[tuple[Region, float | None]] = [
            (Region(card.box, 0.85, "card", text=card.text, source="records"), -age)
            for card in group.records
            if (age := _age(card.lines)) is not None
        ]
        if len(scored) >= _TOLD * len(group.records) and (found := best_of(scored, newest)):
            return found
    return []


def _age(lines: Sequence[TextLine]) -> float | None:
    """What the last line that tells an age says."""
    ages = [age for line in lines if (age := days_ago(line.text)) is not None]
    return ages[-1] if ages else None


def _about(key: Sequence[str], scene: Scene) -> list[Region]:
    """The one headline of a card with all the words of a key."""
    for group in card_sets(scene):
        titles = [_headline(card, scene) for card in group.records]
        found = [t for t in titles if all(says(word, words_of(t.text or "")) for word in key)]
        if key and len(found) == 1:
            return found
    return []


def _headline(card: Record, scene: Scene) -> Region:
    """The line in the largest and heaviest letters."""
    line = max(card.lines, key=lambda line: line.box.height * thickness(scene.image, line.box))
    return Region(line.box, 0.85, "heading", text=line.text, source="records")
