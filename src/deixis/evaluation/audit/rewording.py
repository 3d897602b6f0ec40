"""Other words for the same thing: rewordings that keep the meaning, checked by the parser."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from deixis.core import PhraseError
from deixis.language import compact, parse
from deixis.language.forms import Attribute, Form, NounPhrase, Relation
from deixis.language.lexicon.stopwords import ARTICLES
from deixis.language.tokens import tokenize

__all__ = ["REWORDINGS", "rewordings", "same_meaning"]

_SYNONYMS = (
    ("couch", "sofa"),
    ("tv", "television"),
    ("bike", "bicycle"),
    ("plane", "airplane"),
    ("motorbike", "motorcycle"),
    ("fridge", "refrigerator"),
    ("donut", "doughnut"),
    ("guy", "man"),
    ("lady", "woman"),
    ("child", "kid"),
    ("automobile", "car"),
    ("cell phone", "mobile phone"),
    ("check box", "tick box"),
    ("drop down", "combo box"),
    ("text field", "text box"),
    ("grey", "gray"),
    ("big", "large"),
    ("small", "little"),
    ("biggest", "largest"),
)
"""Kept only where the lexicon reads both alike. Its categories also hold narrower words (a taxi is
a car), which would not keep the meaning, so that the pairs are listed by hand."""

_PREPOSITIONS = (
    ("next to", "beside"),
    ("to the left of", "left of"),
    ("to the right of", "right of"),
    ("underneath", "under"),
    ("beneath", "below"),
)

_OF_A_PLACE = frozenset(
    ("to", "the", "far", "at", "on", "from", "in", "upper", "lower", "top", "bottom", "very")
)
"""Before "left of" they belong to it: "on the far left of the picture", "to left of"."""

_PRONOUNS = ("he", "she", "it", "they", "his", "her", "their")
_CLAUSES = frozenset(("a", "an", "the", "that", "which", "who", "whose", "where", *_PRONOUNS))
"""After a noun they open a clause, so that "that is blue" cannot stand between."""

_AN = ("a", "e", "i", "o", "u", "hour", "honest", "heir")
_A = ("uni", "use", "usu", "euro", "one", "once", "uk")  # written with a vowel, spoken without


def rewordings(phrase: str) -> dict[str, str]:
    """Name of each rewording that fits the phrase, and what comes out.

    Each is made once, at the first place that it fits, never inside quotes, and kept only when the
    parser reads the same meaning.

    Example:
        >>> rewordings("the grey cup next to the laptop")["synonym"]
        'the gray cup next to the laptop'
    """
    found: dict[str, str] = {}
    for name, make in REWORDINGS.items():
        other = make(phrase)
        if other is not None and other != phrase and same_meaning(phrase, other):
            found[name] = other
    return found


def same_meaning(phrase: str, other: str) -> bool:
    """Whether the parser reads the same tree, whatever the order of the constraints.

    Example:
        >>> same_meaning("the red cup", "cup that is red"), same_meaning("the cup", "the cups")
        (True, False)
    """
    try:
        return _meaning(parse(phrase)) == _meaning(parse(other))
    except PhraseError:
        return False


def _meaning(form: Form) -> tuple[object, ...]:
    unknown = tuple(sorted(span.text.casefold() for span in form.unknown))
    root = form.root
    if not isinstance(root, NounPhrase):
        return (compact(root), unknown)
    bare = replace(root, constraints=())
    parts = sorted(compact(replace(bare, constraints=(item,))) for item in root.constraints)
    return (compact(bare), tuple(parts), unknown)


def _article(phrase: str) -> str | None:
    """Add or drop the article: "the red cup" and "red cup"."""
    tokens = tokenize(phrase)
    if not tokens or tokens[0].kind != "word":
        return None
    if tokens[0].norm in ("the", "a", "an") and len(tokens) > 1:
        return phrase[tokens[1].start :] if tokens[1].kind == "word" else None
    return None if tokens[0].norm in ARTICLES else f"the {phrase.lstrip()}"


def _order(phrase: str) -> str | None:
    """Say the adjective after the noun: "the cup that is red"."""
    form = parse(phrase)
    root = form.root
    if not isinstance(root, NounPhrase) or root.quantifier.plural or not root.head.text:
        return None
    before = [
        item.span
        for item in root.constraints
        if isinstance(item, Attribute) and item.span.end <= root.head.span.start
    ]
    if len(before) != 1 or phrase[before[0].end : root.head.span.start].strip():
        return None
    start, end = before[0].start, root.head.span.end
    after = [token.norm for token in tokenize(phrase) if token.start >= end]
    if after and after[0] in _CLAUSES:
        return None
    said = f"{root.head.text} that is {before[0].text}"
    return f"{_with_article(phrase[:start], said)}{phrase[end:]}"


def _with(phrase: str) -> str | None:
    """Say "that has a hat" for "with a hat"."""
    root = parse(phrase).root
    relations = root.constraints if isinstance(root, NounPhrase) else ()
    for item in relations:
        if isinstance(item, Relation) and item.kind == "with":
            at = item.span.start
            if phrase[at : at + 5].casefold() == "with ":
                return f"{phrase[:at]}that has {phrase[at + 5 :]}"
    return None


def _with_article(start: str, said: str) -> str:
    """Both put together, with "a" or "an" before as what is said wants it.

    Example:
        >>> _with_article("next to an ", "man that is old")
        'next to a man that is old'
    """
    words = start.split()
    if not words or words[-1].casefold() not in ("a", "an"):
        return start + said
    first = said.casefold()
    vowel = first.startswith(_AN) and not first.startswith(_A)
    stem = start.rstrip()
    stem = stem[: len(stem) - len(words[-1])] + words[-1][0] + ("n" if vowel else "")
    return f"{stem} {said}"


def _swap(
    pairs: Sequence[tuple[str, str]], fits: Callable[[str, str, str], bool] | None = None
) -> Callable[[str], str | None]:
    """Words for other words, both ways; ``fits(before, words, after)`` may refuse a place."""

    def make(phrase: str) -> str | None:
        for pair in pairs:
            for words, other in (pair, pair[::-1]):
                if (found := _replace(phrase, words, other, fits)) is not None:
                    return found
        return None

    return make


def _has_object(before: str, words: str, after: str) -> bool:
    """Whether a preposition is one here: something follows, and it is no part of a place."""
    side = words in ("left of", "right of")
    return bool(after) and not (side and before in _OF_A_PLACE)


def _replace(
    phrase: str, words: str, other: str, fits: Callable[[str, str, str], bool] | None
) -> str | None:
    """The phrase with the first run of these words replaced, or None where it has none."""
    tokens, wanted = tokenize(phrase), words.split()
    for index in range(len(tokens) - len(wanted) + 1):
        last = index + len(wanted)
        run = tokens[index:last]
        if all(t.kind == "word" for t in run) and [t.norm for t in run] == wanted:
            before = tokens[index - 1].norm if index else ""
            after = tokens[last].norm if last < len(tokens) else ""
            if fits is None or fits(before, words, after):
                changed = _with_article(phrase[: run[0].start], other)
                return f"{changed}{phrase[run[-1].end :]}"
    return None


REWORDINGS: dict[str, Callable[[str], str | None]] = {
    "article": _article,
    "adjective after the noun": _order,
    "with": _with,
    "synonym": _swap(_SYNONYMS),
    "preposition": _swap(_PREPOSITIONS, _has_object),
}
"""Each gives the phrase in other words, or None where it has nothing to change."""
