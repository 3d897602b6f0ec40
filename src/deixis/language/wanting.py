"""Which intents of an interface the words of a request tell: "make it louder" is volume."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from deixis.language.lexicon.intents import ALIKE, INTENTS, Intent

__all__ = ["Told", "alike", "covered", "intents_told", "plain_words", "stem"]

_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_FARTHEST = 4  # words between two words of a pattern
_JOINED = {"e-mail": "email", "e-mails": "emails", "wi-fi": "wifi", "can't": "cannot"}
_IRREGULAR = {
    "bought": "buy",
    "sent": "send",
    "wrote": "write",
    "written": "write",
    "typed": "type",
    "made": "make",
    "people": "person",
    "somebody": "person",
    "someone": "person",
    "children": "child",
    "men": "man",
    "women": "woman",
    "seen": "see",
    "chosen": "choose",
    "kept": "keep",
    "gave": "give",
}


def plain_words(text: str) -> tuple[str, ...]:
    """Words in lower case; hyphens part them, except in "e-mail".

    Example:
        >>> plain_words("The drop-down for E-Mail")
        ('the', 'drop', 'down', 'for', 'email')
    """
    lowered = text.casefold()
    for joined, word in _JOINED.items():
        lowered = lowered.replace(joined, word)
    return tuple(re.sub(r"['’]s$", "", word) for word in _WORD.findall(lowered))


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """A word without its usual endings, so that forms of one word are equal.

    Example:
        >>> stem("copies") == stem("copy"), stem("stopped") == stem("stop")
        (True, True)
    """
    word = _IRREGULAR.get(word, word)
    if len(word) > 4 and word.endswith("ies"):
        word = word[:-3] + "y"
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: -len(ending)]
            break
    if len(word) > 3 and word[-1] == word[-2]:
        word = word[:-1]
    return word


@lru_cache(maxsize=1)
def _groups() -> dict[str, frozenset[int]]:
    table: dict[str, set[int]] = {}
    for number, line in enumerate(ALIKE):
        for word in line.split():
            table.setdefault(stem(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in table.items()}


def alike(a: str, b: str) -> bool:
    """Whether two stems name the same thing on an interface: "coupon" and "voucher"."""
    groups = _groups()
    return a == b or bool(groups.get(a, frozenset()) & groups.get(b, frozenset()))


@dataclass(frozen=True, slots=True)
class Told:
    """An intent and the words that tell it.

    Attributes:
        intent: What is wanted.
        words: Indices of the words that tell it.
        noun: Whether it is named ("three dots") rather than asked for ("see more options").
    """

    intent: Intent
    words: frozenset[int]
    noun: bool


def intents_told(words: Sequence[str]) -> list[Told]:
    """Intents that some words tell, those told by the most words first.

    Args:
        words: As ``plain_words`` gives them.

    Example:
        >>> intents_told(plain_words("make it louder"))[0].intent.name
        'volume'
        >>> intents_told(plain_words("a yellow umbrella"))
        []
    """
    stems = [stem(word) for word in words]
    found = []
    for intent, says, nouns in _compiled():
        for patterns, noun in ((says, False), (nouns, True)):
            hits = [hit for pattern in patterns if (hit := _matched(pattern, stems))]
            if hits:
                most = max(hits, key=lambda hit: (len(hit), 0 in hit))
                found.append(Told(intent, most, noun))
    return sorted(found, key=lambda told: -len(told.words))


def covered(intent: Intent) -> frozenset[str]:
    """Stems of all words that an intent is told by: "problem" adds nothing to "report"."""
    return _vocabulary()[intent.name]


@lru_cache(maxsize=1)
def _vocabulary() -> dict[str, frozenset[str]]:
    return {
        intent.name: frozenset(
            word for _, slots in (*says, *nouns) for slot in slots for word in slot
        )
        for intent, says, nouns in _compiled()
    }


_Pattern = tuple[bool, tuple[frozenset[str], ...]]


@lru_cache(maxsize=1)
def _compiled() -> tuple[tuple[Intent, tuple[_Pattern, ...], tuple[_Pattern, ...]], ...]:
    return tuple((item, _patterns(item.says), _patterns(item.nouns)) for item in INTENTS)


def _patterns(text: str) -> tuple[_Pattern, ...]:
    patterns = []
    for part in text.split(";"):
        plain = part.strip()
        slots = tuple(
            frozenset(stem(word) for word in slot.split("|"))
            for slot in plain.removeprefix("=").split()
        )
        if slots:
            patterns.append((plain.startswith("="), slots))
    return tuple(patterns)


def _matched(pattern: _Pattern, stems: Sequence[str]) -> frozenset[int]:
    """Indices of the words that fill the slots of a pattern in order; empty when some is not."""
    close, slots = pattern
    reach = 1 if close else _FARTHEST + 1
    for first, word in enumerate(stems):
        if word not in slots[0]:
            continue
        taken = [first]
        for slot in slots[1:]:
            ahead = range(taken[-1] + 1, min(taken[-1] + 1 + reach, len(stems)))
            place = next((k for k in ahead if stems[k] in slot), None)
            if place is None:
                break
            taken.append(place)
        if len(taken) == len(slots):
            return frozenset(taken)
    return frozenset()
