"""Parts that more is said of: "with its ears flopping", "whose hand is on the table"."""

from __future__ import annotations

from deixis.language.forms import Position
from deixis.language.lexicon.stopwords import BE
from deixis.language.lexicon.wordsets import word_set
from deixis.language.nouns.drafts import Draft
from deixis.language.operators.reading import Reading
from deixis.language.words import Words

__all__ = ["part_in_place", "part_that_does"]

_OWN = word_set("his her its their")
_OF_ALL_OF_HIM = word_set(
    "sitting standing lying laying walking running smiling laughing sleeping eating kneeling "
    "jumping holding wearing carrying riding looking facing talking playing posing"
)
"""What no hand or ear does by itself."""
_WHERE = frozenset(
    {"on", "in", "around", "against", "above", "below", "under", "behind", "in_front_of", "near"}
    | {"next_to", "at", "between", "across_from", "hanging_from", "attached_to", "leaning_on"}
    | {"lying_on", "standing_on"}
)


def part_that_does(reading: Reading, i: int) -> Draft | None:
    """The part right before a verb at i, as in "with its tail wagging"."""
    key = reading.words.key(i)
    if not key.endswith("ing") or key in _OF_ALL_OF_HIM:
        return None
    return _part_before(reading, i)


def part_in_place(reading: Reading, i: int, kind: str, target: Draft) -> Draft | None:
    """The part right before a place at i, as in "with her hand on the dog's head".

    What is in a mouth stays with whose mouth it is: that shows in the picture.
    """
    noun = target.noun
    worn = noun is not None and (noun.trait == "clothing" or noun.lemma == "mouth")
    if kind not in _WHERE or worn or reading.words.key(i) in _OF_ALL_OF_HIM:
        return None
    return _part_before(reading, i) or _part_that_did(reading)


def _part_before(reading: Reading, i: int) -> Draft | None:
    words, top = reading.words, reading.stack[-1]
    last = i - 1 - (words.key(i - 1) in BE)
    ends = last >= 0 and words.tokens[last].end == top.head.span.end
    return top if ends and _is_own_part(words, top) else None


def _part_that_did(reading: Reading) -> Draft | None:
    """The part that something was just said to do: "with its ears flopping" + "in the wind"."""
    words, top = reading.words, reading.stack[-1]
    did = [slot for slot in top.slots if slot is not None and slot.span.text.endswith("ing")]
    return top if did and _is_own_part(words, top) else None


def _is_own_part(words: Words, top: Draft) -> bool:
    """Whether it is a part of a body that is named as somebody's, and not described."""
    body = top.noun is not None and top.noun.trait == "body"
    if not body or top.link is None or top.link.kind != "with":
        return False
    described = any(not isinstance(slot, Position) and _precedes(top, slot) for slot in top.slots)
    own = words.key(top.start) in _OWN or words.key(top.link.start) == "whose"
    return own and not described


def _precedes(top: Draft, slot: object) -> bool:
    span = getattr(slot, "span", None)
    return span is not None and span.start < top.head.span.start
