"""English words that look like slips of words of the lexicon and are none: "steep" is no sheep.

``ordinary.txt`` holds them, one a line: right words, mostly of no use in finding things, that are
one letter away from a word that is.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

__all__ = ["ordinary_words"]


@lru_cache(maxsize=1)
def ordinary_words() -> frozenset[str]:
    """The words, in lower case."""
    text = files(__package__).joinpath("ordinary.txt").read_text(encoding="ascii")
    return frozenset(text.split())
