"""Words that deny and words that except."""

from __future__ import annotations

from deixis.language.lexicon.wordsets import word_set

__all__ = ["EXCEPT_PHRASES", "NOT_WORDS", "WITHOUT_WORDS"]

NOT_WORDS = word_set(
    "not isnt arent wasnt werent doesnt dont didnt cannot cant never hasnt havent neither "
    "nor aint "
    "wont shouldnt"
)
WITHOUT_WORDS = word_set("without lacking minus sans withou whitout")
_EXCEPT = (
    "except for; except; other than; but not; excluding; apart from; aside from; "
    "not including; excepting; save for; besides; excluded; expect for; rather than; "
    "instead of; as opposed to; with the exception of"
)
EXCEPT_PHRASES: tuple[tuple[str, ...], ...] = tuple(
    tuple(phrase.split()) for phrase in _EXCEPT.split("; ")
)
"""Longest first where one begins with another."""
