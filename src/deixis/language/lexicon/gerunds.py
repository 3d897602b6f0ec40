"""Verbs in -ing as they are spoken or misspelt: "jumpin", "runnning", "wlaking", "smileing"."""

from __future__ import annotations

from functools import lru_cache

from deixis.language.lexicon import index
from deixis.language.lexicon.wordsets import word_set

__all__ = ["gerund_meant"]

_SHORTEST = 4  # letters of "goin"
_SURE_LENGTH = 11  # letters of a misspelt word that no other is one letter away from
_COMMON = word_set(
    "wearing holding riding sitting standing carrying walking running smiling eating drinking "
    "playing jumping sleeping looking skiing kicking throwing hitting swinging"
)
"""Verbs that are told so often that one slip may be taken for them in a short word."""
_SLIPPED = ("ign", "nig", "ng")
"""Endings of "standign", "smilnig", "ridng"."""
_RIGHT = word_set("filing hoping wining planing riping")
"""Right words beside which the lexicon has another: "filling"."""


@lru_cache(maxsize=4096)
def gerund_meant(word: str) -> str | None:
    """The -ing form of the lexicon that an unknown word stands for, or None.

    Example:
        >>> [gerund_meant(word) for word in ("jumpin", "runnning", "wlaking", "skatebording")]
        ['jumping', 'running', 'walking', 'skateboarding']
        >>> gerund_meant("cabin") is None, gerund_meant("filing") is None
        (True, True)
    """
    if not word.isascii() or not word.isalpha() or word in _RIGHT or len(word) < _SHORTEST:
        return None
    if word.endswith("in"):
        return word + "g" if _is_gerund(word + "g") else None
    if not word.endswith("ing"):
        slipped = next((end for end in _SLIPPED if word.endswith(end)), None)
        meant = f"{word.removesuffix(slipped)}ing" if slipped else ""
        return meant if _is_gerund(meant) else None
    return next((meant for meant in _repaired(word[:-3]) if _is_gerund(meant)), None)


def _is_gerund(word: str) -> bool:
    """Whether the tables have it as what somebody or something does."""
    verb, adjective = index.RELATIONS.get(word), index.ADJECTIVES.get(word)
    return (verb is not None and verb.verb) or (adjective is not None and adjective.kind == "state")


def _repaired(stem: str) -> list[str]:
    """The -ing forms that one slip in the stem would have led to, the likeliest first."""
    swapped = [
        stem[:i] + stem[i + 1] + stem[i] + stem[i + 2 :] for i in range(len(stem) - 1)
    ]  # "wlak"
    once = [stem[:i] + stem[i + 1 :] for i in range(1, len(stem)) if stem[i] == stem[i - 1]]
    doubled = [stem + stem[-1]] if stem else []
    without_e = [stem[:-1]] if stem.endswith("e") else []  # "smileing"
    common = [one for one in _longer(stem) if f"{one}ing" in _COMMON]
    sure = _longer(stem) if len(stem) + 3 >= _SURE_LENGTH else []
    return [f"{one}ing" for one in (*common, *once, *doubled, *without_e, *swapped, *sure)]


def _longer(stem: str) -> list[str]:
    """With one letter more or less."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    more = [stem[:i] + one + stem[i:] for i in range(1, len(stem) + 1) for one in letters]
    return more + [stem[:i] + stem[i + 1 :] for i in range(1, len(stem))]
