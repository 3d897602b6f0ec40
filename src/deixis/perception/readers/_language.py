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


def guess_language(text: str) -> str | None:
    """BCP 47 tag of the main script or language; None without letters.

    Kana anywhere in a CJK text makes it Japanese. A Latin-script text takes the language whose
    stop words it uses most; without any it counts as English when it is plain ASCII (labels and
    numbers on most screens), else as "und". A guess, good for a hint and no more.

    Example:
        >>> guess_language("Bitte melden Sie sich mit dem Passwort an")
        'de'
    """
    counts = Counter(tag for char in text if (tag := _script(char)) is not None)
    if not counts:
        return "und" if text.strip() else None
    main = max(counts, key=lambda tag: counts[tag])
    if main in ("zh", "ja") and counts["ja"]:
        return "ja"
    return _latin(text) if main == "Latn" else main


def _script(char: str) -> str | None:
    if char.isascii():
        return "Latn" if char.isalpha() else None
    name = unicodedata.name(char, "") if char.isalpha() else ""
    return _SCRIPTS.get(name.partition(" ")[0])


def _latin(text: str) -> str:
    words = re.findall(r"[^\W\d_]+", text.lower())
    hits = {tag: sum(word in known for word in words) for tag, known in _WORDS.items()}
    best = max(hits, key=lambda tag: hits[tag])  # English first on a tie
    if hits[best] > hits["en"] or hits[best] > 0:
        return best
    return "en" if all(char.isascii() for char in text if char.isalpha()) else "und"
