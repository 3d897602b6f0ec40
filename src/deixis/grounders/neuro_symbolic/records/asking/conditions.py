"""Phrases that tell entries by what they are, have or lack: "the tasks that have no date".

A condition says what must hold, or must not: of "the row that is neither paid nor due" both are
denied, and "all messages except the one from Dov" denies that it is from him.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

__all__ = ["Condition", "Conditioned", "How", "read_conditions"]

How = Literal["is", "has", "from", "except"]
"""What a condition speaks of: a state or word, a part, who wrote it, or the one that is left out"""

_HEAD = r"^(?:the |my |our )?(?P<before>(?:[\w'-]+ ){0,2}?)(?P<noun>[a-z]+)"
_PLACE = r"(?: (?:under|in|on|of|below|from) (?:the )?(?P<place>[\w'&-]+(?: [\w'&-]+){0,2}?))??"
_ARTICLE = r"(?:(?:the|a|an|any|its|their|some) )?"
_THAT = r",? (?:(?:that|which|who) )?"
_WHOSE = r"(?:from|by|of|written by|sent by|posted by)"
_ONE = r"(?: (?:ones?|yet|already|now))?"
_NEITHER = re.compile(
    rf"{_HEAD}{_PLACE}{_THAT}(?:(?:is|are|was|were) )?neither (?P<whose>{_WHOSE} )?{_ARTICLE}"
    rf"(?P<a>.+?) n?or (?:{_WHOSE} )?{_ARTICLE}(?P<b>.+)$",
    re.I,
)
_WITHOUT = re.compile(
    rf"{_HEAD}{_PLACE}(?: without| with no| lacking|{_THAT}(?:has|have|had|shows?) (?:no|not any)"
    rf"|{_THAT}(?:do|does|did)(?: not|n['’]?t) (?:have|show|contain|bear)"
    rf"|{_THAT}(?:have|has)(?: not|n['’]?t)(?: got)?)"
    rf" (?!been |yet ){_ARTICLE}(?P<a>.+)$",
    re.I,
)
_WITH = re.compile(rf"{_HEAD}{_PLACE} (?:with|{_THAT}(?:has|have)) {_ARTICLE}(?P<a>.+)$", re.I)
_NOT_FROM = re.compile(
    rf"{_HEAD}{_PLACE}(?:{_THAT}(?:is|are|was|were)(?: not|n['’]?t)| not) {_WHOSE} {_ARTICLE}"
    r"(?P<a>.+)$",
    re.I,
)
_IS_NOT = re.compile(
    rf"{_HEAD}{_PLACE}{_THAT}(?:is|are|was|were|has|have)(?: not|n['’]?t)"
    rf"(?: (?:been|yet|marked(?: as)?|labelled(?: as)?))*"
    rf" (?!(?:in|on|at|under|from|by|to) (?:the|my|your|me)\b){_ARTICLE}(?P<a>.+?){_ONE}$",
    re.I,
)
_IS = re.compile(
    rf"{_HEAD}{_PLACE} (?:that|which|who) (?:is|are|was|were|has been|have been)"
    rf"(?: (?:marked(?: as)?|labelled(?: as)?))? {_ARTICLE}(?P<a>.+?){_ONE}$",
    re.I,
)
_EXCEPT = re.compile(
    rf"{_HEAD}{_PLACE} (?:except(?: for)?|other than|but(?: not)?|apart from|besides|excluding)"
    rf" (?:(?:the |those )?(?:ones?|those|messages?|posts?|comments?|rows?|entry|entries)"
    rf" (?P<whose>{_WHOSE})? ?(?:with|about|on|for|called|named|that (?:is|says))? ?)?{_ARTICLE}"
    rf"(?P<a>.+?){_ONE}$",
    re.I,
)
_SHORTENED = re.compile(r"\b(that|which|who)['’]s\b", re.I)
_LONGEST = 4  # words of a condition; what is longer says more than one thing


@dataclass(frozen=True)
class Condition:
    """What must hold of an entry.

    Attributes:
        words: What it is or has.
        denied: Whether it must not hold.
        how: What the words speak of.
    """

    words: str
    denied: bool
    how: How


@dataclass(frozen=True)
class Conditioned:
    """Entries and what is said of them.

    Attributes:
        noun: What they are called: "tasks".
        before: Words before the noun, which tell which of several lists: "account" cards.
        place: What they stand under: "Direct messages".
        conditions: All must be met.
    """

    noun: str
    before: str
    place: str
    conditions: tuple[Condition, ...]

    @property
    def denies(self) -> bool:
        """Whether something must not hold."""
        return any(item.denied for item in self.conditions)


def read_conditions(text: str) -> Conditioned | None:
    """What a phrase says of entries; None where it sets no condition after a noun.

    Args:
        text: The phrase without "all", without an order and without politeness.

    Example:
        >>> said = read_conditions("rows that are neither paid nor due")
        >>> said.noun, [(item.words, item.denied) for item in said.conditions]
        ('rows', [('paid', True), ('due', True)])
    """
    text = _SHORTENED.sub(r"\1 is", text)
    for pattern, usual, denied in _PATTERNS:
        match = pattern.match(text)
        if match is None:
            continue
        found = match.groupdict()
        how: How = "from" if found.get("whose") else usual
        said = [words.strip(" ,.\"'“”‘’") for words in (found["a"], found.get("b")) if words]
        if any(not words or len(words.split()) > _LONGEST for words in said):
            continue
        place = found["place"] or ""
        conditions = tuple(Condition(words, denied, how) for words in said)
        return Conditioned(found["noun"], found["before"].strip(), place, conditions)
    return None


_PATTERNS: tuple[tuple[re.Pattern[str], How, bool], ...] = (
    (_NEITHER, "is", True),
    (_WITHOUT, "has", True),
    (_NOT_FROM, "from", True),
    (_IS_NOT, "is", True),
    (_EXCEPT, "except", True),
    (_WITH, "has", False),
    (_IS, "is", False),
)
