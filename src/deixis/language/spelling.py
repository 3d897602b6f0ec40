"""Words that no table has as they were written: "greener", "schoolbus"."""

from __future__ import annotations

from functools import lru_cache

from deixis.language.lexicon import index

__all__ = ["compound", "plain_form"]

_PART = 4  # letters of a noun that may be the last part of a word
_SHORTEST_STEM = 3


@lru_cache(maxsize=4096)
def plain_form(word: str) -> str | None:
    """The adjective of "greener" or "ripest", which is no slip of "greenery"; None without one."""
    stem = next((word[: -len(end)] for end in ("est", "er") if word.endswith(end)), "")
    forms = [stem, stem + "e", stem[:-1] + "y"] if len(stem) >= _SHORTEST_STEM else []
    if stem[-1:] == stem[-2:-1]:
        forms.append(stem[:-1])  # "redder"
    return next((form for form in forms if form in index.ADJECTIVES), None)


def compound(word: str) -> str | None:
    """The two words that were written as one: "schoolbus"; else the last noun of two, "pizzabox".

    Only parts of some length count alone, as short ones stand at the end of words by chance.
    """
    cuts = [(word[:cut], word[cut:]) for cut in range(3, len(word) - 2)]
    for first, last in cuts:
        if index.lookup(f"{first} {last}") is not None:
            return f"{first} {last}"
    for first, last in cuts:
        known = index.lookup(first) is not None and index.lookup(last) is not None
        if known and len(last) >= _PART:
            return last
    return None
