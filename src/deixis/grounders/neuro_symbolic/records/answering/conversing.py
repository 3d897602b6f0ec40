"""Entries of the list of conversations: by name, by what was said last, unread, by order."""

from __future__ import annotations

import re
from collections.abc import Sequence

from deixis.core import Region
from deixis.grounders.neuro_symbolic.records.answering.among_posts import ranked
from deixis.grounders.neuro_symbolic.records.answering.entry_states import in_state
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.asking.wants import wanted
from deixis.grounders.neuro_symbolic.records.finding.conversations import (
    Conversation,
    conversations_of,
)
from deixis.grounders.neuro_symbolic.records.finding.entries import says, words_of
from deixis.grounders.neuro_symbolic.records.finding.posts import are_listed, posts_of
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import nth

__all__ = ["conversing"]

_MAIL = r"(?:messages?|e-?mails?|mails?)"
_HEAD = rf"(?P<head>chats?|conversations?|threads?|tickets?|contacts?|entr(?:y|ies)|{_MAIL})"
_ASKED = re.compile(
    rf"^(?:all )?(?:the )?(?P<part>(?:time|date|name|badge|number|preview) (?:of|in|on"
    rf"|next to|beside) (?:all )?(?:the )?)?(?P<before>(?:[\w-]+ )*?){_HEAD}\b(?P<rest>.*)$",
    re.I,
)
_SAID = re.compile(
    r"\b(?:messages?|bubbles?|repl(?:y|ies)|posts?|comments?) (?:in|of|from)\b", re.I
)
"""What is said within a conversation: "the first message in the chat"."""
_UNREAD = re.compile(r"\b(?:unread|new messages?|unanswered)\b", re.I)
_READ = re.compile(
    r"\b(?:(?:not|n't) unread|(?<!un)read|(?:without|(?:have|has|with) no|(?:not|n't) have)"
    r" (?:a |an |any )?(?:(?:unread|new) )?(?:badges?|messages?|dots?|counts?))\b",
    re.I,
)
_BADGED = re.compile(
    r"\bwith (?:a |an |the )?(?:\w+ )?(?:badges?|dots?|unread messages?|counters?)\b", re.I
)
_NEXT = re.compile(
    r"^ (?P<way>below|under|after|above|over|before) (?:the (?:chat|one) (?:with|from) )?"
    r"(?P<key>.+)$",
    re.I,
)
_CHOSEN = re.compile(r"\b(?:open|opened|selected|active|current|highlighted|chosen)\b", re.I)
_KEYED = re.compile(
    r"^ (?:with|from|about|of|named|called|by|that (?:is |says )?(?:about )?|where|on) "
    r"(?P<key>.+)$",
    re.I,
)
_LISTED = re.compile(
    r"^(?: in (?:the )?(?:chat |conversation )?(?:list|sidebar)(?: on the left)?"
    r"| on the left| at the (?:top|bottom))?$",
    re.I,
)


def conversing(asked: Asked, scene: Scene) -> list[Region]:
    """The conversations that a phrase means, or a part of them; [] where none are listed."""
    match = _ASKED.match(asked.text)
    if match is None or _SAID.search(match["before"]) or _is_said(match["head"], scene):
        return []
    entries = list(conversations_of(scene))
    if not entries:
        return []
    chosen = _chosen(asked, match["before"], match["rest"], entries, scene)
    if not chosen:
        return []
    found = [_shown(entry, (match["part"] or "").split(" ")[0].casefold()) for entry in chosen]
    return [region for region in found if region is not None]


def _is_said(head: str, scene: Scene) -> bool:
    """Whether a noun means what is said in the open talk, not what a list tells of many talks."""
    posts = posts_of(scene) if re.fullmatch(_MAIL, head, re.I) else ()
    return bool(posts) and posts[0].kind != "listed" and not are_listed(posts, scene)


def _chosen(
    asked: Asked, before: str, rest: str, entries: list[Conversation], scene: Scene
) -> list[Conversation] | None:
    if _CHOSEN.search(before):
        return None  # what is selected is told elsewhere
    if (near := _NEXT.match(rest)) is not None:
        places = _saying(near["key"], entries)
        if len(places) != 1:
            return None
        index = entries.index(places[0])
        index += 1 if near["way"].casefold() in ("below", "under", "after") else -1
        return entries[index : index + 1] if index >= 0 else []
    told = f"{before} {rest}"
    chosen = entries
    if _READ.search(told) or _UNREAD.search(told) or _BADGED.search(told):
        new = _with_news(entries, scene, marked="unread" not in told.casefold())
        if not new:
            return None  # nothing tells here which are unread
        chosen = [entry for entry in entries if (entry in new) != bool(_READ.search(told))]
    elif (keyed := _KEYED.match(rest)) is not None:
        chosen = _saying(keyed["key"], entries)
    elif not _LISTED.match(rest) or not (ranked(asked.text) or asked.many):
        return None
    return _ordered(asked, chosen) if ranked(asked.text) else chosen


def _with_news(entries: list[Conversation], scene: Scene, *, marked: bool) -> list[Conversation]:
    """Those with a badge; unless a mark is told, else those that heavier words tell from others."""
    badged = [entry for entry in entries if entry.badge is not None]
    if marked or 0 < len(badged) < len(entries):
        return badged
    hits = in_state("unread", [entry.record for entry in entries], scene)
    return [entry for entry, hit in zip(entries, hits, strict=True) if hit]


def _saying(key: str, entries: Sequence[Conversation]) -> list[Conversation]:
    """Those of that name; where none is called so, those that tell all the words."""
    words = wanted(key).keys
    for texts in ([e.name.text for e in entries], [e.words for e in entries]):
        found = [
            entry
            for entry, text in zip(entries, texts, strict=True)
            if words and all(says(word, words_of(text)) for word in words)
        ]
        if found:
            return found
    return []


def _ordered(asked: Asked, entries: Sequence[Conversation]) -> list[Conversation]:
    if asked.rank is not None:
        return nth(entries, asked.rank)
    newest = asked.extreme is not None and asked.extreme[1]
    return list(entries[:1] if newest else entries[-1:])


def _shown(entry: Conversation, part: str) -> Region | None:
    if part in ("time", "date"):
        line = entry.when
        return Region(line.box, 0.85, "text", text=line.text, source="records") if line else None
    if part in ("badge", "number"):
        return entry.badge
    if part in ("name", "preview"):
        line = entry.name if part == "name" else next(iter(entry.preview), None)
        return Region(line.box, 0.85, "text", text=line.text, source="records") if line else None
    return Region(entry.box, 0.85, "row", text=entry.words, source="records")
