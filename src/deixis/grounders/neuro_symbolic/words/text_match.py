"""How well words of a phrase match words of an image, forgiving what readers and people slip on."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from deixis.core import Box, TextLine

__all__ = ["Match", "find_words", "normalise", "similarity"]

_WORD = re.compile(r"[^\W_]+(?:['’.,@:/+-][^\W_]+)*")
_SHORT = 4  # letters: words that are no longer and differ by one more letter are other words
_LOOKALIKES = str.maketrans({"0": "o", "1": "l", "|": "l", "i": "l", "’": "'", "“": '"', "”": '"'})
_FAINT = frozenset(
    """a an the of to for in on your my and & number address code name field id please enter
    optional required grand overall final""".split()  # noqa: SIM905 - a plain word list
)
# before a word: it is not that
_OPPOSED = tuple("un in im ir il dis de non mis".split())  # noqa: SIM905 - a plain word list
_SAME = {
    "e-mail": "email",
    "no": "number",
    "nr": "number",
    "tel": "phone",
    "telephone": "phone",
    "qty": "quantity",
    "amt": "amount",
    "addr": "address",
    "mobile": "phone",
    "pwd": "password",
    "username": "user",
    "ok": "okay",
}


@lru_cache(maxsize=8192)
def normalise(text: str) -> tuple[str, ...]:
    """Words in lower case, without accents' compatibility forms and outer punctuation."""
    words = _WORD.findall(unicodedata.normalize("NFKC", text).casefold())
    return tuple(_SAME.get(word, word) for word in words)


@lru_cache(maxsize=65536)
def _word_similarity(a: str, b: str) -> float:
    """1 for equal words, 0.9 for readers' look-alikes, else 0 or a high edit ratio."""
    if a == b:
        return 1.0
    if _as_read(a) == _as_read(b):
        return 0.95 if not (a.isdigit() and b.isdigit()) else 0.0
    if a.isdigit() or b.isdigit() or min(len(a), len(b)) < 3:
        return 0.0
    if a.rstrip("s") == b.rstrip("s"):
        return 0.95
    if min(len(a), len(b)) <= _SHORT and not _slipped(a, b):
        return 0.0
    if abs(len(a) - len(b)) > 1 + min(len(a), len(b)) // 6 or _opposed(a, b):
        return 0.0
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    if matcher.quick_ratio() < 0.75:
        return 0.0
    ratio = matcher.ratio()
    return ratio if ratio >= 0.75 else 0.0


def _as_read(word: str) -> str:
    """A word as it looks to readers, who take "w" for "vv" and "m" for "rn"."""
    return word.translate(_LOOKALIKES).replace("vv", "w").replace("rn", "m")


def _opposed(a: str, b: str) -> bool:
    """Whether one word is the other with a prefix that turns its meaning: "Unavailable"."""
    short, long = sorted((a, b), key=len)
    return any(long == prefix + short for prefix in _OPPOSED)


def _slipped(a: str, b: str) -> bool:
    """Whether two short words differ in one letter taken for another: "age" is no "page".

    One cut short, "Jul" of "July", is the same.
    """
    if a.startswith(b) or b.startswith(a):
        return True
    return len(a) == len(b) and sum(x != y for x, y in zip(a, b, strict=True)) == 1


def similarity(query: str, text: str) -> float:
    """How well ``text`` is what ``query`` names, in 0..1.

    1 when the words are the same; nearly so when ``text`` says a little more ("Email" and "Email
    address"); the share of the query's weight that is there otherwise.

    Example:
        >>> similarity("submit", "Submit")
        1.0
        >>> similarity("Email", "Email address") > 0.8
        True
        >>> similarity("Delete", "Submit")
        0.0
    """
    return _similarity(normalise(query), normalise(text))


def _similarity(asked: Sequence[str], found: Sequence[str]) -> float:
    if not asked or not found:
        return 0.0
    if tuple(asked) == tuple(found):
        return 1.0
    if "".join(asked) == "".join(found):  # "log in" and "Login", spaces lost by the reader
        return 0.97
    weights = [0.3 if word in _FAINT else 1.0 for word in asked]
    best = [max(_word_similarity(word, other) for other in found) for word in asked]
    recall = sum(w * b for w, b in zip(weights, best, strict=True)) / sum(weights)
    extra = sum(
        0.0 if max(_word_similarity(word, other) for word in asked) > 0.7 else 1.0
        for other in found
        if other not in _FAINT
    )
    surplus = extra / (extra + sum(weights))
    return min(0.98, float(recall**1.5 * (1.0 - 0.35 * surplus)))


@dataclass(frozen=True, slots=True)
class Match:
    """A run of words of one line that matches.

    Attributes:
        box: Tight round the matching words.
        text: The words as read.
        score: 0..1.
        line: The line in which they stand.
    """

    box: Box
    text: str
    score: float
    line: TextLine


_BEYOND = 8
"""A line with fewer than half of the words asked for, less these, says too little of them."""


def find_words(query: str, lines: Sequence[TextLine], *, least: float = 0.6) -> list[Match]:
    """Runs of words in ``lines`` that read like ``query``, best first; one a line at most."""
    asked = normalise(query)
    able = [line for line in lines if len(asked) <= 2 * len(normalise(line.text)) + _BEYOND]
    matches = [match for line in able if (match := _best_run(asked, line)) is not None]
    good = [match for match in matches if match.score >= least]
    return sorted(good, key=lambda match: -match.score)


def _best_run(asked: tuple[str, ...], line: TextLine) -> Match | None:
    whole = _similarity(asked, normalise(line.text))
    best = Match(line.box, line.text, whole, line)
    if whole >= 0.97 or not _shares_a_word(asked, line):
        return best if whole > 0 else None
    words = line.words
    for start in range(len(words)):
        for stop in range(start + 1, min(len(words), start + len(asked) + 2) + 1):
            text = " ".join(word.text for word in words[start:stop])
            # Words within a longer line are a little weaker evidence than a line of their own;
            # of equal runs the shorter one is meant.
            score = 0.95 * _similarity(asked, normalise(text)) - 0.002 * (stop - start)
            if score > best.score + 1e-9:
                box = words[start].box
                for word in words[start + 1 : stop]:
                    box = box.union(word.box)
                best = Match(box, text, score, line)
    return best if best.score > 0 else None


def _shares_a_word(asked: Sequence[str], line: TextLine) -> bool:
    found = normalise(line.text)
    return any(_word_similarity(word, other) > 0 for word in asked for other in found)
