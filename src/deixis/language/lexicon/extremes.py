"""Comparatives and superlatives, made from the adjectives of SUPERLATIVE_MEASURES."""

from __future__ import annotations

from functools import lru_cache

from deixis.language.lexicon.attributes import SUPERLATIVE_MEASURES

__all__ = ["extremes"]


_IRREGULAR: dict[tuple[str, bool, bool], str] = {
    ("height", True, False): "tallesst tallet",
    ("area", True, False): "biggets largst larget",
    ("age", True, False): "eldest",
    ("age", True, True): "elder",
    ("area", False, True): "smallar",
    ("area", True, True): "biger",
    ("area", False, False): "smalles",
    ("y", False, False): "highest",
    ("y", True, False): "lowest",
}
"""(measure, most, comparative) -> forms that no rule makes, and common slips."""


@lru_cache(maxsize=1)
def extremes() -> dict[str, tuple[str, bool, bool]]:
    """Word -> (measure, most, comparative), from the adjectives by -er and -est."""
    table: dict[str, tuple[str, bool, bool]] = {}
    for (measure, most), line in SUPERLATIVE_MEASURES.items():
        for word in (w.strip() for w in line.split(";")):
            for stem in _stems(word):
                table.setdefault(stem + "est", (measure, most, False))
                table.setdefault(stem + "er", (measure, most, True))
    for key, words in _IRREGULAR.items():
        table.update(dict.fromkeys(words.split(), key))
    for word in ("upper", "lower"):  # places, not measures
        table.pop(word, None)
    return table


def _stems(word: str) -> tuple[str, ...]:
    if word.endswith("e"):
        return (word[:-1],)
    if word.endswith("y"):
        return (word[:-1] + "i", word)
    doubled = (
        len(word) < 5
        and word[-1] not in "wxrklh"
        and word[-2] in "aeiou"
        and word[-3:-2] not in "aeiou"
    )
    return (word + word[-1], word) if doubled else (word,)
