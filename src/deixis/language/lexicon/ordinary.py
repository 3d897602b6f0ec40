"""Words by which slips are told: right ones that look like slips, and slips that the tables have.

``ordinary.txt`` holds right words, one a line, mostly of no use in finding things, that are one
letter away from a word that is: "steep" is no sheep. ``misspelt.txt`` holds the slips among the
words of the tables: "smal" is understood, but nobody's word was meant to be it.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

__all__ = ["misspelt_words", "ordinary_words"]


@lru_cache(maxsize=1)
def ordinary_words() -> frozenset[str]:
    """Right words that look like slips, in lower case."""
    return _listed("ordinary.txt")


@lru_cache(maxsize=1)
def misspelt_words() -> frozenset[str]:
    """Words of the tables that are slips themselves, in lower case."""
    return _listed("misspelt.txt")


def _listed(name: str) -> frozenset[str]:
    return frozenset(files(__package__).joinpath(name).read_text(encoding="ascii").split())
