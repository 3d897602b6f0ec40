"""Words that mean something of their own where the picture is known to be a page or screen.

"A box" in a photo is a container, on a page a panel or a field; "the print icon" shows a printer
and is not patterned; "in orange" is a colour and no fruit. The grounder says when a page is looked
at; a phrase alone does not tell.
"""

from __future__ import annotations

from deixis.language.forms import HeadKind
from deixis.language.lexicon.index import Adjective, Noun, Verb, lookup
from deixis.language.lexicon.inflection import singulars
from deixis.language.lexicon.page_vocabulary import (
    BADGES,
    BARE_SIGNS,
    BOXES,
    DRAWN,
    FORMS,
    ICONS,
    MARKS,
    NAMING,
    PEOPLE,
    REPORTS,
    SEARCHING,
    SIGNS,
    TOLD,
)
from deixis.language.words import Words

__all__ = ["read_screen_words"]

_OF_PAGES = {
    "notice": ("notice", "card"),
    "notices": ("notice", "card"),
    "log": ("log", "text"),
    "logs": ("log", "text"),
    "ribbon": ("ribbon", "navigation"),
}
_NOT_PICTURES = frozenset({"colour", "brightness", "size", "role", "orientation"})


def read_screen_words(words: Words) -> None:
    """Settle the words that a page gives another sense."""
    for i in range(len(words)):
        for reader in _READERS:
            reader(words, i)


def _element(lemma: str, category: str, role: str = "") -> Noun:
    kind: HeadKind = "element"
    return Noun(lemma, kind, category, (category,), role=role or None)


def _box(words: Words, i: int) -> None:
    """'the leftmost box' is a panel or a field, 'the box for searching' a field."""
    noun = words.noun(i)
    if words.key(i) not in BOXES or noun is None or noun[1].kind != "object":
        return
    typed = _search_end(words, i + 1) is not None
    words.call(i, i + 1, _element("field", "textbox") if typed else _element("box", "card"))


def _search_end(words: Words, i: int) -> int | None:
    """Index after "for searching", "where you can search", "to search with"."""
    j = i
    if words.key(j) == "where" and words.key(j + 1) in PEOPLE:
        j += 2 + (words.key(j + 2) == "can")
    elif words.key(j) in ("for", "to"):
        j += 1
    return j + 1 if j > i and words.key(j) in SEARCHING and not words.key(j + 1) else None


def _plural(words: Words, i: int) -> None:
    """'sliders' are several of one part of a page, and nothing to eat."""
    noun = words.noun(i)
    if noun is None or noun[1].kind != "object" or noun[0] > i + 1:
        return
    single = next((entry for word in singulars(words.key(i)) if (entry := lookup(word))), None)
    if single is not None and single.kind == "element":
        words.call(i, i + 1, single)


def _searched(words: Words, i: int) -> None:
    """'the field where you search'."""
    end = _search_end(words, i)
    if end is not None and i > 0:
        words.call(i, end, None, Adjective("role", "search"))


def _shaped(words: Words, i: int) -> None:
    """'the star-shaped icon'."""
    if words.key(i + 1) == "shaped" and words.key(i + 2) in ICONS:
        words.call(i, i + 2, None, Adjective("role", words.key(i)))


def _icon(words: Words, i: int) -> None:
    """'the printer symbol', 'the print icon': what stands before it is what it shows."""
    if words.key(i) not in DRAWN or i == 0:
        return
    if words.key(i) not in ("icon", "icons"):
        words.call(i, i + 1, _element("symbol", "icon"))
    if words.kind(i - 1) == "quote" or words.capital(i - 1) or words.key(i - 1) == "shaped":
        return
    compound = words.noun(i - 2) if i > 1 else None
    first = i - 2 if compound is not None and compound[0] == i else i - 1
    if _shows(words, first, i):
        words.call(first, i, None, Adjective("role", words.text(first, i)))


def _shows(words: Words, first: int, end: int) -> bool:
    """Whether the words before "icon" say what it shows, not where it is or what colour it has."""
    noun, adjective = words.noun(first), words.adjective(first)
    if adjective is not None and adjective[0] == end and adjective[1].kind in _NOT_PICTURES:
        return False
    named = noun is not None and noun[1].kind in ("object", "part", "stuff", "value")
    odd = adjective is not None and adjective[1].kind in ("pattern", "material", "other")
    odd = odd or words.key(first) in ("bold", "strikethrough")
    return named or odd or words.unknown(first)


def _of_pages(words: Words, i: int) -> None:
    """'the warning notice' is a message of the page, no sign on a wall; a log is no wood."""
    named, noun = _OF_PAGES.get(words.key(i)), words.noun(i)
    if named is not None and (noun is None or noun[0] == i + 1):
        words.call(i, i + 1, _element(*named))


def _reports(words: Words, i: int) -> None:
    """'the message that reports an error'."""
    j = i + 1 if words.key(i) in ("that", "which") else i
    if words.key(j) not in REPORTS or i == 0:
        return
    told = words.skip_articles(j + 2 if words.key(j + 1) in ("of", "about") else j + 1)
    if words.key(told) in TOLD and not words.key(told + 1):
        words.call(i, told + 1, None, Adjective("role", TOLD[words.key(told)]))


def _coloured(words: Words, i: int) -> None:
    """'the button in orange'."""
    found = words.adjective(i + 1)
    if words.key(i) != "in" or i == 0 or found is None or words.key(found[0]):
        return
    if found[1].kind == "colour":
        words.call(i, found[0], None, found[1])


def _on_top(words: Words, i: int) -> None:
    """'the field on top of the Room box': nothing rests on anything on a page."""
    if words.text(i, i + 3) == "on top of":
        words.relate(i, i + 3, Verb("above", verb=False))


def _badge(words: Words, i: int) -> None:
    """'Old pill': a small label and what stands on it."""
    if words.key(i) not in BADGES or i == 0:
        return
    if words.key(i)[:4] not in ("labe", "badg"):
        words.call(i, i + 1, _element(words.key(i).removesuffix("s"), "badge"))
    if words.kind(i - 1) == "word" and words.tokens[i - 1].capital and not words.article(i - 1):
        words.call(i - 1, i, None)


def _mark(words: Words, i: int) -> None:
    """'the urgent mark', 'a vegan label': a small label with that word on it."""
    marks = words.key(i) in MARKS
    if i == 0 or not (marks or words.key(i) in BADGES) or words.key(i - 1) in SIGNS:
        return
    if words.noun(i - 1) is not None or words.article(i - 1):
        return
    adjective = words.adjective(i - 1)
    meant = adjective is not None and (adjective[1].kind != "state" or adjective[1].value in _SHOWN)
    if words.kind(i - 1) != "word" or meant or not (adjective or words.unknown(i - 1)):
        return
    if marks:
        words.call(i, i + 1, _element("mark", "badge"))
    words.call(i - 1, i, None)


def _form(words: Words, i: int) -> None:
    """'the coloured circles', 'a red square': a mark of that form."""
    after = words.noun(i + 1)
    if words.key(i) in FORMS and i > 0 and after is None:
        words.call(i, i + 1, _element(FORMS[words.key(i)], "icon"))


_SHOWN = frozenset({"selected", "unselected", "checked", "unchecked", "disabled", "enabled"})


def _bare_sign(words: Words, i: int) -> None:
    """'the cross at the top right', 'the yellow plus button': a drawing, no addition."""
    role = BARE_SIGNS.get(words.key(i))
    if role is None or i == 0:
        return
    told = words.adjective(i - 1)
    if not words.article(i - 1) and (told is None or told[1].kind not in _NOT_PICTURES):
        return
    if words.key(i + 1) in ICONS:
        words.call(i, i + 1, None, Adjective("role", role))
    elif words.noun(i + 1) is None and not words.unknown(i + 1):
        words.call(i, i + 1, _element(words.key(i), "icon", role))


def _bubble(words: Words, i: int) -> None:
    """'the speech bubble' is an icon, unless somebody speaks in it."""
    if words.text(i, i + 2) == "speech bubble" and words.key(i + 2) not in DRAWN:
        words.call(i, i + 2, _element("speech bubble", "icon", "speech bubble"))


def _headed(words: Words, i: int) -> None:
    """'the column headed Name': the word that stands there, whatever it names elsewhere."""
    if words.key(i) in NAMING and i > 0 and words.capital(i + 1):
        words.call(i + 1, i + 2, None)


def _plus(words: Words, i: int) -> None:
    """'the plus button', 'the yellow plus sign': a button with that sign, not one thing more."""
    drawn = words.key(i + 1) in ICONS
    before = words.article(i - 1) or words.adjective(i - 1) is not None
    if words.key(i) == "plus" and drawn and (i == 0 or before):
        words.call(i, i + 1, None, Adjective("role", "plus"))


_READERS = (
    _plural,
    _plus,
    _headed,
    _box,
    _searched,
    _shaped,
    _icon,
    _of_pages,
    _reports,
    _coloured,
    _on_top,
    _badge,
    _mark,
    _form,
    _bubble,
    _bare_sign,
)
