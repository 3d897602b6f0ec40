"""The language tag of a text: by script, and among Latin-script languages by stop words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

__all__ = ["guess_language"]

_SCRIPTS = {
    "CJK": "zh",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HANGUL": "ko",
    "CYRILLIC": "ru",
    "ARABIC": "ar",
    "GREEK": "el",
    "HEBREW": "he",
    "THAI": "th",
    "DEVANAGARI": "hi",
    "LATIN": "Latn",
}

_STOP_WORDS = {
    "en": "the of and to in is you that it for on are with as your this be at or by from not sign",
    "de": "der die das und ist nicht ein eine zu mit auf für von den dem im sie ich wir bitte",
    "fr": "le la les des et est une du que pour dans sur avec vous nous pas au aux votre ou",
    "es": "el los las una y es del que para en con por su se no usted al más como",
    "it": "il lo gli e è una del della che per con di non si sono al più",
    "pt": "o os as uma e é do da que para em com por não se no na mais",
    "nl": "de het een en van is niet dat op te met voor zijn aan uw",
}
_WORDS = {tag: frozenset(words.split()) for tag, words in _STOP_WORDS.items()}


_IDEOGRAM = 3
"""A character of these scripts says as much as this many letters."""


def guess_language(text: str) -> str | None:
    """BCP 47 tag of the main script or language; None without letters.

    Kana anywhere in a CJK text makes it Japanese. A Latin-script text takes the language of
    which it uses most different stop words, and at least two; without any it counts as English
    when it is plain ASCII (labels and numbers on most screens), else as "und". A guess, good for
    a hint and no more.

    Example:
        >>> guess_language("Bitte melden Sie sich mit dem Passwort an")
        'de'
    """
    counts: Counter[str] = Counter()
    for char in text:
        if (tag := _script(char)) is not None:
            counts[tag] += _IDEOGRAM if tag in ("zh", "ja", "ko") else 1
    if not counts:
        return "und" if text.strip() else None
    main = max(counts, key=lambda tag: counts[tag])
    if main in ("zh", "ja") and counts["ja"]:
        return "ja"
    return _latin(text) if main == "Latn" else main


_FEWEST = 2
"""Different stop words that a language must show: one alone is a name or a loan."""


def _script(char: str) -> str | None:
    if char.isascii():
        return "Latn" if char.isalpha() else None
    name = unicodedata.name(char, "") if char.isalpha() else ""
    return _SCRIPTS.get(name.partition(" ")[0])


def _latin(text: str) -> str:
    words = set(re.findall(r"[^\W\d_]+", text.lower()))
    hits = {tag: len(words & known) for tag, known in _WORDS.items()}
    best = max(hits, key=lambda tag: hits[tag])  # English on a tie
    if best == "en" or hits[best] < _FEWEST:
        plain = all(char.isascii() for char in text if char.isalpha())
        return "en" if hits["en"] or plain else "und"
    return best
