"""Words as they were written, and as the tables have them: "greener", "schoolbus", "teh"."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from deixis.language.lexicon import index
from deixis.language.lexicon.extremes import extremes
from deixis.language.lexicon.gerunds import gerund_meant
from deixis.language.lexicon.negations import NOT_WORDS, WITHOUT_WORDS
from deixis.language.lexicon.numbers import CARDINALS, ORDINALS
from deixis.language.lexicon.ordinary import ordinary_words
from deixis.language.lexicon.page_vocabulary import PAGE_WORDS
from deixis.language.lexicon.stopwords import PRONOUN_HEADS, STOP_WORDS
from deixis.language.lexicon.wordsets import word_set
from deixis.language.tokens import Token

__all__ = ["normalised"]

_JOINED = {
    "inthe": "in",
    "onthe": "on",
    "atthe": "at",
    "ofthe": "of",
    "onit": "on",
    "atable": "table",
    "frontof": "front",
    "ontop": "atop",
    "alot": "many",
    "teh": "the",
    "hte": "the",
    "n": "and",
}
"""Words that people run together; the article that is lost says nothing."""

_NO_TYPO = (
    STOP_WORDS
    | PRONOUN_HEADS
    | NOT_WORDS  # "cannot" is no cannon
    | WITHOUT_WORDS
    | word_set(
        "whats wheres whos hows thats "
        "except excluding excluded without lacking minus labelled labeled titled entitled "
        "named captioned called saying states stating apart other rather instead expect every "
        "highlight point press hit mark "
        "search submit isnt arent wasnt doesnt never neither whose closest nearest farthest "
        "furthest closer nearer"
    )
    | frozenset(CARDINALS)
    | frozenset(ORDINALS)
    | PAGE_WORDS
)
"""Never corrected to a word that looks alike."""

_PART = 4  # letters of a noun that may be the last part of a word
_SHORTEST_STEM = 3


def normalised(token: Token, before: str) -> str:
    """The word of a token as the lexicon has it; "" for a mark.

    Args:
        token: What is written.
        before: What the token before it reads, as `Token.norm`.
    """
    if token.kind not in ("word", "number"):
        return token.norm if token.kind == "possessive" and token.norm == "'s" else ""
    word = _JOINED.get(token.norm, token.norm)
    if (
        word in _NO_TYPO
        or word in index.NOUNS
        or word in index.ADJECTIVES
        or word in index.RELATIONS
    ):
        return word
    if (
        word in extremes()
        or word in index.known_words()
        or index.lookup(word) is not None
        or token.capital
        or word[:1].isdigit()
        or index.lookup(f"{before} {word}") is not None  # "drop-downs", "check marks"
        or word in ordinary_words()
    ):
        return word
    plain = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    if plain != word and index.lookup(plain) is not None:
        return plain  # "café"
    return (
        gerund_meant(word)
        or _compound(word)
        or _plain_form(word)
        or index.nearest_word(word)
        or word
    )


@lru_cache(maxsize=4096)
def _plain_form(word: str) -> str | None:
    """The adjective of "greener" or "ripest", which is no slip of "greenery"; None without one."""
    stem = next((word[: -len(end)] for end in ("est", "er") if word.endswith(end)), "")
    forms = [stem, stem + "e", stem[:-1] + "y"] if len(stem) >= _SHORTEST_STEM else []
    if stem[-1:] == stem[-2:-1]:
        forms.append(stem[:-1])  # "redder"
    return next((form for form in forms if form in index.ADJECTIVES), None)


def _compound(word: str) -> str | None:
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
