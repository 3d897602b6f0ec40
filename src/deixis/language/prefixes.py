"""A part of the page named first: "sidebar: the second link"."""

from __future__ import annotations

from collections.abc import Sequence

from deixis.language.forms import Head, NounPhrase, Relation, Span
from deixis.language.openings import skip_opening
from deixis.language.tokens import Token
from deixis.language.words import Words

__all__ = ["Prefix", "split_prefix"]

_FARTHEST = 8  # tokens before the colon

Prefix = tuple[Relation, list[Token]]


def split_prefix(phrase: str, tokens: Sequence[Token]) -> Prefix | None:
    """The place that stands before a colon, as a relation, and the tokens after it."""
    for k in range(1, min(_FARTHEST, len(tokens) - 1)):
        if tokens[k].text == ":":
            place = _place(phrase, tokens[:k])
            return None if place is None else (place, list(tokens[k + 1 :]))
    return None


def _place(phrase: str, tokens: Sequence[Token]) -> Relation | None:
    words = Words(phrase, list(tokens))
    begin = skip_opening(words)
    while words.key(begin) in ("in", "on", "from", "within"):
        begin += 1
    begin = words.skip_articles(begin)
    noun = words.noun(begin)
    if noun is None or noun[0] != len(words) or noun[1].kind != "element":
        return None
    if noun[1].category not in ("navigation", "table", "card", "chart"):
        return None
    said = words.span(begin, len(words))
    head = Head(said, noun[1].lemma, "element", noun[1].category, noun[1].categories)
    whole = Span(0, tokens[-1].end, phrase[: tokens[-1].end])
    return Relation(whole, "in", (NounPhrase(said, head),))
