"""What a phrase says of controls of a form: "all empty text fields", "the box that isn't ticked".

A phrase is read only where every word of it has a meaning here, so that nothing else is meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from deixis.grounders.neuro_symbolic.records.asking.field_words import (
    CHOSEN,
    CLAUSES,
    FOLDED,
    NOUN,
    NOUNS,
    PREDICATES,
    TICKED,
    TICKS,
    TYPED,
    WHO,
    FieldState,
)
from deixis.grounders.neuro_symbolic.records.asking.phrases import ORDINALS, plain

__all__ = ["AskedFields", "read_fields"]

_SOFT = re.compile(
    r"\b(?:still|yet|already|currently|now|right now|at the moment|so far|actually|also|just yet"
    r"|apparently)\b ?| only$",
    re.I,
)
_SHORT = (
    (r"\b(is|are|was|were|has|have|do|does|did)n['’]?t\b", r"\1 not"),
    (r"\bcan['’]?t\b|\bcannot\b", "can not"),
    (r"\bwon['’]?t\b", "will not"),
    (r"\b(that|which|it|who)['’]s\b", r"\1 is"),
    (r"\b(that|which|they)['’](?:re|ve)\b", r"\1 are"),
    (r"\b(i|you|we)['’](?:ve)\b", r"\1 have"),
)
_QUANTITY = re.compile(
    r"^(?:(?P<all>all|both|every|each|any|two|three|four|five|six|\d)|the|of|only|those|these|my"
    r"|an?|one|single) ",
    re.I,
)
_ORDER = re.compile(rf"^(?P<rank>{'|'.join(sorted(ORDINALS, key=len, reverse=True))}) ", re.I)
_PLACE = re.compile(
    r"^(?:that (?:is|are) |which (?:is|are) )?(?:in|under|within|inside|of|from"
    r"|belonging to|for|about) (?:the |this |my )?[\"“'‘]?(?P<place>[^\"”]+?)[\"”'’]?"
    r"(?: (?:section|part|block|group|area|fieldset|panel|heading|box|card|category|form"
    r"|question))?$",
    re.I,
)
_THEN = re.compile(r" (?=(?:that|which|with|without|not|where|still) )", re.I)
_AUX = r"(?:is|are|was|were|has been|have been|has|have|got|gets?|stands?|looks?|left)"


@dataclass(frozen=True)
class AskedFields:
    """Controls of a form as a phrase tells them.

    Attributes:
        kinds: Labels of elements that the noun means.
        noun: The noun as it was said, where it is no word for a control; else "".
        states: What must hold of them, and what must not.
        place: The section of the form that they stand in, or "".
        about: What the label or section of each has: "date" of "both date fields", or "".
        rank: 1 for the first, -1 for the last; None without an order.
        many: Whether all such are asked for.
        ticked: Whether they are said to be ticked or not, as boxes are.
    """

    kinds: tuple[str, ...]
    noun: str = ""
    states: tuple[tuple[FieldState, bool], ...] = ()
    place: str = ""
    about: str = ""
    rank: int | None = None
    many: bool = False
    ticked: bool = False


def read_fields(phrase: str) -> AskedFields | None:
    """The controls that a phrase asks for; None where it says anything else or of anything else."""
    said = plain(phrase)
    text = _SOFT.sub("", said).strip()
    for pattern, full in _SHORT:
        text = re.sub(pattern, full, text, flags=re.I)
    asked_for_any = bool(re.match(r"(?:an?|any|one of the) ", text, re.I))
    many, text = _quantity(text)
    rank, text = _order(text)
    states, text = _adjectives(text)
    about, text = _about(text)
    match = NOUN.match(text)
    if match is None or not re.match(r"[ ,]|$", text[match.end() :]):
        return None if about else _of_own_noun(text, states, many, rank)
    index = next(i for i in range(len(NOUNS)) if match[f"n{i}"])
    found = _read_rest(NOUNS[index][1], "", text[match.end() :].strip(" ,"))
    if found is None:
        return None
    more, place = found
    kinds = _kinds(NOUNS[index][1], (*states, *more))
    plural = many or bool(re.search(r"(?:s|es)$", match[0], re.I))
    if re.search(r"\b(?:still|yet)\b", said, re.I):  # what must still be filled in is empty
        more = [_Word("empty", word.holds) if word.text == "must" else word for word in more]
    told = tuple(_as_state(word, kinds) for word in (*states, *more))
    if place and not plural and re.search(rf"\b(?:for|about) (?:\w+ )?{re.escape(place)}", said):
        return None  # one is told by its label, not by its section
    several = about and (plural or rank is not None or asked_for_any)
    listed = plural and kinds == (FOLDED,) and " " in match[0]  # "all dropdown menus"
    if not (told or place or several or listed) or any(item is None for item in told):
        return None
    known = tuple(item for item in told if item is not None)
    ticked = any(re.search(r"tick|check", word.text, re.I) for word in (*states, *more))
    return AskedFields(kinds, "", known, place, about, rank, plural, ticked)


def _of_own_noun(
    text: str, states: Sequence[_Word], many: bool, rank: int | None
) -> AskedFields | None:
    """Choices by what they are choices of: "the benefits that are not ticked"."""
    pattern = r"(?P<rest>)" if states else rf",? (?P<rest>(?:{WHO}|not ).*)"
    match = re.match(rf"^(?P<noun>[a-z][\w' -]*?){pattern}$", text, re.I)
    if match is None:
        return None
    found = _read_rest(TICKED, match["noun"], match["rest"])
    if found is None:
        return None
    told = [_as_state(word, TICKED) for word in (*states, *found[0])]
    if not told or any(item is None or item[0] != "checked" for item in told):
        return None
    noun = match["noun"]
    plural = many or bool(re.search(r"[^su]s$", noun, re.I))
    kept = tuple(item for item in told if item is not None)
    return AskedFields(TICKED, noun, kept, found[1], "", rank, plural)


_OTHER_NOUN = re.compile(r"\b(?:search|check|tick|text|list|combo|that|in|with)\b", re.I)
_ABOUT = re.compile(
    r"^(?P<about>(?!not |non)[a-z][\w'-]*(?: [a-z][\w'-]*){0,2}?) "
    r"(?=(?:(?:text |input |entry )?(?:fields?|inputs?|box(?:es)?)|drop-?downs?)\b)",
    re.I,
)


def _about(text: str) -> tuple[str, str]:
    """What the labels of fields have in common, and the rest: "date" of "date fields"."""
    if NOUN.match(text) or (match := _ABOUT.match(text)) is None:
        return "", text
    if _OTHER_NOUN.search(match["about"]):
        return "", text
    return match["about"], text[match.end() :]


@dataclass(frozen=True)
class _Word:
    """A predicate as it was said, and whether it was said to hold."""

    text: str
    holds: bool = True


def _quantity(text: str) -> tuple[bool, str]:
    many = False
    while (match := _QUANTITY.match(text)) is not None:
        many = many or (match["all"] or "").lower() not in ("", "any")
        text = text[match.end() :]
    return many, text


def _order(text: str) -> tuple[int | None, str]:
    match = _ORDER.match(text)
    return (None, text) if match is None else (ORDINALS[match["rank"].lower()], text[match.end() :])


_ANY = "|".join(f"(?:{p})" for p, _, _ in (*PREDICATES, *TICKS, *CHOSEN))
_BEFORE = re.compile(rf"^(?P<no>not |non-? ?|never )?(?P<word>{_ANY}),? (?:and |but )?", re.I)


def _adjectives(text: str) -> tuple[list[_Word], str]:
    """States told before the noun, and the rest."""
    found: list[_Word] = []
    while (match := _BEFORE.match(text)) is not None:
        found.append(_Word(match["word"], not match["no"]))
        text = text[match.end() :]
    return found, text


_SAID = re.compile(
    rf"^(?:{WHO})?(?:(?:(?P<none>nobody|no[ -]?one)|i|you|we|he|she|they|someone) )?(?:{_AUX} )?"
    rf"(?P<no>not (?:been )?|never |un)?(?:been )?(?P<word>{_ANY})"
    r"(?=$| |,)",
    re.I,
)


def _read_rest(kinds: Sequence[str], noun: str, text: str) -> tuple[list[_Word], str] | None:
    """States and section that are told after the noun; None where a word is left over."""
    found: list[_Word] = []
    while text:
        for pattern, word, holds in CLAUSES:
            if pattern.match(text):
                return [*found, _Word(word, holds)], ""
        if (match := _SAID.match(text)) is not None and match.end() > 0:
            found.append(_Word(match["word"], not (match["no"] or match["none"])))
            text = re.sub(r"^(?:and|but) ", "", text[match.end() :].strip(" ,"))
            continue
        return _placed(kinds, noun, text, found)
    return found, ""


def _placed(
    kinds: Sequence[str], noun: str, text: str, found: list[_Word]
) -> tuple[list[_Word], str] | None:
    """A section, and what is told after it: "in the address part without a star"."""
    for cut in [m.start() for m in _THEN.finditer(text)]:
        match, more = _PLACE.match(text[:cut]), _read_rest(kinds, noun, text[cut + 1 :])
        if match is not None and more is not None and not more[1]:
            return [*found, *more[0]], match["place"]
    match = _PLACE.match(text)
    return None if match is None else (found, match["place"])


def _kinds(kinds: tuple[str, ...], words: Sequence[_Word]) -> tuple[str, ...]:
    """What a "box" is: one to tick where that is said of it, else one to write in."""
    if kinds != ("checkbox", TYPED):
        return kinds
    ticking = any(
        _match(word.text, TICKS[:2]) and not _match(word.text, PREDICATES[:2]) for word in words
    )
    return ("checkbox",) if ticking else (TYPED,)


def _as_state(word: _Word, kinds: Sequence[str]) -> tuple[FieldState, bool] | None:
    """What a predicate says of controls of a kind."""
    fixed: dict[str, tuple[FieldState, bool]] = {
        "wrong": ("wrong", True), "required": ("required", True), "empty": ("empty", True),
        "disabled": ("disabled", True), "optional": ("optional", True),
        "focused": ("focused", True), "must": ("required", True),
    }  # fmt: skip
    ticked = set(kinds) <= set(TICKED)
    table = TICKS if ticked else (*(CHOSEN if kinds == (FOLDED,) else ()), *PREDICATES)
    found = _match(word.text, table)
    if found is None and not ticked:
        found = fixed.get(word.text)
    return None if found is None else (found[0], found[1] == word.holds)


def _match(
    text: str, table: Sequence[tuple[str, FieldState, bool]]
) -> tuple[FieldState, bool] | None:
    return next(
        ((state, holds) for pattern, state, holds in table if re.fullmatch(pattern, text, re.I)),
        None,
    )
