"""Entries of the list at the side: the one that is open, those under a heading, the unread ones."""

from __future__ import annotations

import re

from deixis.core import Region
from deixis.grounders.neuro_symbolic.records.asking.lexicon import singular
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.finding.entries import words_of
from deixis.grounders.neuro_symbolic.records.finding.sidebars import (
    SideEntry,
    headed_entries,
    side_entries,
)
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import nth
from deixis.language.lexicon.numbers import CARDINALS
from deixis.language.lexicon.wordsets import word_set

__all__ = ["at_side"]

_PLACE = (
    r"(?: (?:in|of|on|from) (?:the )?(?:left |side ?|left-hand |navigation |channel |nav )*"
    r"(?:bar|sidebar|menu|navigation|nav|list|side|left|toc|contents|tree)(?: (?:on|to|at) the "
    r"left(?:[ -]hand side)?)?)"
)
_ENTRY = (
    r"(?:page|channel|chapter|section|topic|entry|item|link|room|(?:menu|navigation|nav) "
    r"(?:item|entry|link))"
)
_OPEN = r"(?:current(?:ly \w+)?|active|selected|open(?:ed)?|highlighted|chosen)"
_NOW = re.compile(
    rf"^(?:the )?{_OPEN} {_ENTRY}{_PLACE}?$"
    rf"|^(?:the |which |what )?{_ENTRY}{_PLACE}?(?: that| which)?"
    r" (?:are we|am i|we are|we're|i am|i'm|are you|you're|you are|is|that's)"
    rf" (?:in|on|at|reading|viewing|looking at|{_OPEN})(?: now| right now| at the moment)?"
    rf"{_PLACE}?$",
    re.I,
)
_UNDER = re.compile(
    rf"^(?:the )?(?P<noun>[a-z-]+) (?:under|below|beneath|of|in|inside|within)"
    rf" (?:the )?(?P<key>.+?)(?: heading| section)?{_PLACE}?$",
    re.I,
)
_OF_LIST = re.compile(rf"^(?:the )?(?P<noun>[a-z]+(?: [a-z]+){{0,2}}){_PLACE}?$", re.I)
_UNREAD = re.compile(
    rf"^(?:the )?(?P<noun>{_ENTRY})s? (?:with|that has|having|which has) (?:an? |the )?"
    r"(?P<number>\w+ )?(?:unread|new)(?: (?:messages?|posts?|ones?|badge))?$",
    re.I,
)
_NOUNS = word_set(
    "link page subpage sub-page entry item channel people person contact name section chapter "
    "topic room member user thing one folder"
)


def at_side(asked: Asked, scene: Scene) -> list[Region]:
    """The entries of a list at the side that a phrase means; [] where it means none."""
    text = asked.text
    now, unread = _NOW.match(text), _UNREAD.match(text)
    under = _UNDER.match(asked.rest) if asked.extreme is None else None
    if under is not None and (
        singular(under["noun"]) not in _NOUNS or not _several(under["noun"], asked)
    ):
        under = None
    listed = _OF_LIST.match(asked.rest) if asked.extreme is None else None
    if listed is not None and not _several(listed["noun"], asked):
        listed = None
    if not (now or unread or under or listed):
        return []
    entries = side_entries(scene)
    if now is not None:
        return _regions([entry for entry in entries if entry.current])
    if unread is not None:
        return _regions(_numbered(unread["number"] or "", entries))
    found: list[SideEntry] = []
    if under is not None:
        found = _headed(under["key"], entries)
    if listed is not None and not found:
        found = _headed(_owner(listed["noun"]), entries)
    return _regions(_ordered(asked, found))


def _several(noun: str, asked: Asked) -> bool:
    """Whether a noun means several, or one by its place among several."""
    return (
        asked.many
        or asked.rank is not None
        or singular(noun) != noun.casefold()
        or noun == "people"
    )


def _owner(noun: str) -> str:
    """What heads the list of a noun: channels "Channels", a direct message contact the former."""
    words = noun.split()
    return " ".join(words[:-1]) if len(words) > 1 and singular(words[-1]) in _NOUNS else noun


def _headed(key: str, entries: tuple[SideEntry, ...]) -> list[SideEntry]:
    """What stands under the one entry that is called by a key."""
    said = [singular(word) for word in words_of(key)]
    heads = [e for e in entries if [singular(w) for w in words_of(e.line.text)] == said]
    return headed_entries(heads[0], entries) if said and len(heads) == 1 else []


def _numbered(number: str, entries: tuple[SideEntry, ...]) -> list[SideEntry]:
    """The entries with a badge, or those whose badge shows a number."""
    found = [entry for entry in entries if entry.badge is not None]
    said = number.strip().casefold()
    figure = str(CARDINALS.get(said, 1 if said == "one" else said))
    if not figure.isdecimal():
        return found
    shown = [(entry, entry.badge.text or "") for entry in found if entry.badge is not None]
    exact = [entry for entry, text in shown if text.strip() == figure]
    return exact or [entry for entry, text in shown if not text.strip()]


def _ordered(asked: Asked, entries: list[SideEntry]) -> list[SideEntry]:
    return entries if asked.rank is None else nth(entries, asked.rank)


def _regions(entries: list[SideEntry]) -> list[Region]:
    return [
        Region(entry.box, 0.85, "link", text=entry.line.text, source="records") for entry in entries
    ]
