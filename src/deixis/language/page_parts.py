"""Parts of pages whose names mean other things elsewhere: pages of results, slices of a pie.

"The current page" is the marked number under a list; "a slice of the pie" is no food.
"""

from __future__ import annotations

from deixis.language.forms import HeadKind
from deixis.language.lexicon.index import Adjective, Noun, Verb
from deixis.language.lexicon.page_vocabulary import (
    AM,
    BAR_ITEMS,
    COLOURS,
    HUE_OF,
    I_AM,
    LINKS,
    ME,
    NOT_PATCHES,
    ON,
    PAGED,
    PATCHES,
    PIES,
    PRESENT,
    SLICES,
    SWATCHES,
    TAGGED,
)
from deixis.language.places.ordinals import rank_of
from deixis.language.words import Words

__all__ = ["read_page_parts"]


def read_page_parts(words: Words) -> None:
    """Settle the words that name parts of a page."""
    for i in range(len(words)):
        for reader in (_where_i_am, _page_number, _swatch, _tagged, _slice, _bar_item):
            reader(words, i)


def _element(lemma: str, category: str, role: str = "") -> Noun:
    kind: HeadKind = "element"
    return Noun(lemma, kind, category, (category,), role=role or None)


def _where_i_am(words: Words, i: int) -> None:
    """'the page I am on', 'the tab that we are in': the chosen one."""
    j = i + 1 if words.key(i) in ("that", "which") else i
    if words.key(j) in I_AM and i > 0:
        j -= 1
    elif i == 0 or words.key(j) not in ME or words.key(j + 1) not in AM:
        return
    end = j + 2 + (words.key(j + 2) in ("now", "currently"))
    end += words.key(end) == "looking" and words.key(end + 1) == "at"
    if words.key(end) in ON and words.key(end + 1) in ("", "now", "currently", "right"):
        words.call(i, end + 1, None, Adjective("state", "selected"))
        if words.key(i - 1) == "page":
            words.call(i - 1, i, _element("page number", "page", "page number"))


def _page_number(words: Words, i: int) -> None:
    """'the current page', 'the page numbers', 'the numbered boxes'."""
    told = i > 0 and (words.key(i - 1) in PRESENT or rank_of(words.key(i - 1)) is not None)
    if words.key(i) in PAGED and told and not words.key(i + 1):
        words.call(i, i + 1, _element("page number", "page", "page number"))
    elif words.key(i + 1) not in LINKS:
        return
    elif (words.key(i) in PAGED and words.key(i + 2) in ("", "in")) or words.key(i) == "numbered":
        words.call(i, i + 2, _element("page number", "page", "page number"))


def _swatch(words: Words, i: int) -> None:
    """'the chosen colour', 'the last colour circle', 'the swatches'."""
    if words.key(i) in COLOURS and words.key(i + 1) in PATCHES:
        words.call(i, i + 2, _element("swatch", "swatch"))
    elif words.key(i) in SWATCHES and words.key(i - 1) not in COLOURS:
        words.call(i, i + 1, _element("swatch", "swatch"))
    elif words.key(i) in COLOURS and words.key(i - 1) not in NOT_PATCHES:
        after = words.noun(i + 1)
        if words.key(i + 1) not in HUE_OF and after is None and not words.capital(i):
            words.call(i, i + 1, _element("colour", "swatch"))


def _tagged(words: Words, i: int) -> None:
    """'the card tagged red', 'rows marked in yellow': with a mark of that colour."""
    j = i + 1 + (words.key(i + 1) in ("in", "with", "as"))
    found = words.adjective(j)
    if words.key(i) in TAGGED and i > 0 and found is not None and found[1].kind == "colour":
        words.relate(i, j, Verb("with", verb=False))


def _slice(words: Words, i: int) -> None:
    """'a slice of the pie', 'the largest piece of the ring chart'."""
    j = words.skip_articles(i + 2)
    if words.key(i) not in SLICES or words.key(i + 1) != "of" or words.key(j) not in PIES:
        return
    end = j + 1 + (words.key(j + 1) in ("chart", "graph", "diagram"))
    words.call(i, i + 1, _element("slice", "slice"))
    words.call(j, end, _element("pie chart", "chart"))


def _bar_item(words: Words, i: int) -> None:
    """'the highlighted item of the bottom bar' is no row of a table."""
    if words.key(i) not in BAR_ITEMS:
        return
    end = next((j for j in range(i + 1, i + 4) if words.key(j) in ("of", "in", "on")), None)
    for j in range(end + 1, end + 4) if end is not None else ():
        noun = words.noun(j)
        if noun is not None and noun[1].category == "navigation":
            words.call(i, i + 1, _element("bar item", "tab"))
            return
