"""Words that mean something else on a page than in a photo, where their neighbours say so.

"A figure" is a person, "the orders figure" a number; "a chip" is a potato, "the New chip" a badge;
"the order" of a pizza is no "order no.". What a word is called here, the parser takes as given.
"""

from __future__ import annotations

from deixis.language.forms import HeadKind
from deixis.language.lexicon.index import Adjective, Noun
from deixis.language.lexicon.page_vocabulary import (
    CONTAINS,
    COUNTS,
    NUMBERED,
    ROLES_OF_ICONS,
    TAGS,
    TICKING,
)
from deixis.language.places.rows import row_at
from deixis.language.words import Words

__all__ = ["read_page_words"]

_SWITCHES = frozenset({"switch", "checkbox", "radio"})


def read_page_words(words: Words) -> None:
    """Settle the words whose neighbours show that a page is spoken of."""
    for i in range(len(words)):
        for reader in (_count, _badge, _switched, _numbered, _row_of_text, _symbol, _file):
            reader(words, i)
    _tick_box(words)


def _noun(lemma: str, kind: HeadKind, category: str) -> Noun:
    return Noun(lemma, kind, category, (category,))


def _count(words: Words, i: int) -> None:
    """'the orders figure', 'customers count': a number that stands for what is counted."""
    if words.key(i) not in COUNTS or i == 0 or words.noun(i + 1) is not None:
        return
    before = words.noun(i - 1)
    if words.kind(i - 1) != "quote" and not words.capital(i - 1):
        many = words.key(i - 1).endswith("s")
        valued = before is not None and before[1].kind in ("value", "element")
        if not (many or valued or words.unknown(i - 1)) or (before is not None and before[0] > i):
            return
    words.call(i, i + 1, _noun(words.key(i), "value", "number"))


def _badge(words: Words, i: int) -> None:
    """'the Open tag', "the 'Draft' pill": what stands on a badge is no state of it."""
    named = words.kind(i - 1) == "quote" or (i > 1 and words.capital(i - 1))
    if words.key(i) in TAGS and i > 0 and named:
        words.call(i, i + 1, _noun(words.key(i).removesuffix("s"), "element", "badge"))
    elif words.key(i) not in ("badge", "label") or i == 0 or not named:
        return
    if words.kind(i - 1) == "word":
        words.call(i - 1, i, None)


def _switched(words: Words, i: int) -> None:
    """'the off switch', 'the on toggles'."""
    noun = words.noun(i + 1)
    if words.key(i) not in ("on", "off") or words.capital(i) or noun is None:
        return
    if words.article(i - 1) and noun[1].category in _SWITCHES:
        words.call(i, i + 1, None, Adjective("state", words.key(i)))


def _numbered(words: Words, i: int) -> None:
    """'the order no.', 'order 1042', 'the order in the third row'."""
    if words.key(i) not in NUMBERED:
        return
    after = i + 1
    if words.key(after) in ("no", "nr") and (
        words.kind(after + 1) in ("stop", "number", "") or words.key(after + 1) in ("in", "of")
    ):
        words.call(i, after + 1, _noun("order number", "value", "number"))
    elif words.key(i) == "order" and (
        words.kind(after) in ("number", "quote")
        or (words.key(after) in ("of", "in") and row_at(words, words.skip_articles(after + 1)))
    ):
        words.call(i, after, _noun("order", "value", "number"))


def _row_of_text(words: Words, i: int) -> None:
    """'the line containing Total' is a row of words, no line of a chart."""
    if words.key(i) != "line" or words.noun(i) is None:
        return
    after = i + 2 if words.key(i + 1) in ("that", "which") else i + 1
    named = words.kind(after + 1) == "quote" or words.capital(after + 1)
    if words.key(after) in CONTAINS and named:
        words.call(i, i + 1, _noun("line", "element", "row"))


def _symbol(words: Words, i: int) -> None:
    """'the gear symbol'."""
    if words.key(i) in ("symbol", "symbols") and words.key(i - 1) in ROLES_OF_ICONS and i > 0:
        words.call(i, i + 1, _noun("symbol", "element", "icon"))


def _file(words: Words, i: int) -> None:
    """'the file report.pdf'."""
    if words.key(i) in ("file", "document") and words.kind(i + 1) == "quote":
        words.call(i, i + 1, _noun(words.key(i), "element", "text"))


def _tick_box(words: Words) -> None:
    """'tick the newsletter box', 'the box that is checked'."""
    if not any(words.key(i) in TICKING for i in range(len(words))):
        return
    for i in range(len(words)):
        noun = words.noun(i)
        if words.key(i) in ("box", "boxes") and noun is not None and noun[0] == i + 1:
            words.call(i, i + 1, _noun("box", "element", "checkbox"))
