"""Messages that a phrase means: by writer, side, order, time and words; or their writer or time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from deixis.core import Region, TextLine
from deixis.grounders.neuro_symbolic.records.answering.told_posts import told_posts
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.asking.wants import wanted
from deixis.grounders.neuro_symbolic.records.finding.entries import says, words_of
from deixis.grounders.neuro_symbolic.records.finding.posts import Post, posts_of
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["messages"]

Part = Literal["post", "text", "author", "when"]

_NOUN = re.compile(
    r"\b(?:messages?|bubbles?|things? (?:\w+ )*said|texts? (?:sent|received)|posts?|repl(?:y|ies)"
    r"|answers?|answered|replied|wrote|writes?|written|said|says?|sent|asked|asks?|posted|comments?"
    r"|questions?|chats?|conversations?|talks?|senders?|authors?|writers?)\b",
    re.I,
)
_BUBBLE = re.compile(
    r"\b(?:messages?|bubbles?|things? (?:\w+ )*said|texts? (?:sent|received)|repl(?:y|ies))\b", re.I
)
_CONTROL = re.compile(
    r"\b(?:fields?|box|input|buttons?|icons?|links?|where (?:can|do|should|to)|type"
    r"|attach|write (?:a|an|my|your|the|here)|send (?:a|an|it|this|my|your|the)"
    r"|new (?:message|chat|conversation)|start|search|delete|picture|image|photo|avatar"
    r"|date label|how many|number of|count)\b",
    re.I,
)
_IN_LIST = re.compile(r"\b(?:conversations?|chats?)\b|\bunread\b", re.I)
"""What stands in a list beside the open conversation, not in that."""
_HELD = re.compile(r"\b(?:with|containing|has) (?:an? |the )?(?:\w+ )?links?\b", re.I)
_OTHERS = re.compile(
    r"\b(?:not (?:mine|my own|from me|by me|sent by me|written by me)|(?:did|have)(?: not|n't) "
    r"(?:write|send|written|sent)|received|(?:his|hers?|theirs?)\b|(?:from|by"
    r"|of) (?:the )?(?:other|chat "
    r"partner|partner|contact)|on the left|left side|incoming|they (?:wrote|sent)|(?:he"
    r"|she) (?:wrote|"
    r"sent)|sent to me|i (?:got|received)|other person)",
    re.I,
)
_MINE = re.compile(
    r"\b(?:mine|my|i (?:wrote|sent|have (?:sent|written)|typed)|(?:from|by) me|on the right"
    r"|right side|own|outgoing)\b|\bsent\b(?! (?:at|on|in|around))",
    re.I,
)
_LAST = re.compile(r"\b(?:newest|latest|last|most recent|lowest|bottom|final)\b", re.I)
_FIRST = re.compile(r"\b(?:oldest|earliest|first|top|topmost)\b", re.I)
_NEAR = re.compile(
    r"(?:\b(?P<after>(?:repl(?:y|ies)|answer|response) to|under|below|after|following|beneath)"
    r"|\b(?P<before>above|over|before|preceding))"
    r" [\"“'‘]?(?P<key>.+?)[\"”'’]?$",
    re.I,
)
_QUOTED = re.compile(r"[\"“](?P<key>.{3,}?)[\"”]")
_SAYING = re.compile(
    r"(?:saying|that says|reading|with|containing|about|where it says|which says"
    r"|(?:wrote|said|asked|sent|asks|mentions?|mentioned)(?: (?:about|for))?) "
    r"[\"“'‘]?(?P<key>.+?)[\"”'’]?$",
    re.I,
)
_NO_NAME = re.compile(
    rf"{_NOUN.pattern}|all|every|each|any|newest|latest|oldest|earliest|unread|second|third"
    r"|fourth|final|lowest|bottom|top|am|pm|.*\d.*",
    re.I,
)
"""Words that name nobody who writes."""
_AT = re.compile(r"\b\d{1,2}[:.]\d{2}\b")
_WHEN = re.compile(r"^(?:when|(?:at )?what time|(?:the )?(?:time|hour|date)s? (?:of|when))\b", re.I)
_WHO = re.compile(
    r"^(?:who|whose|(?:the )?(?:names? of (?:the )?)?(?:senders?|authors?|writers?)"
    r"|(?:the )?names? (?:of|above|over))\b",
    re.I,
)
_TEXT = re.compile(r"^(?:what|(?:the )?(?:texts?|words?|preview|wording|content) )", re.I)
_RANKS = {"second": 1, "third": 2, "fourth": 3, "fifth": 4, "2nd": 1, "3rd": 2, "4th": 3}
_RANK = re.compile(rf"\b({'|'.join(_RANKS)})\b(?! (?:to )?last)", re.I)


def messages(asked: Asked, scene: Scene) -> list[Region]:
    """The messages, or their writers or times, that a phrase means; [] where nobody talks."""
    posts = list(posts_of(scene))
    text = asked.text
    if not posts or not _NOUN.search(text) or _CONTROL.search(_HELD.sub("", text)):
        return []
    part = _part(text)
    if posts[0].kind == "headed" and _IN_LIST.search(text):
        return []
    if posts[0].kind != "bubble":
        chosen = _named_posts(asked, posts, part, scene)
        return _regions(chosen, _shown(part, asked, posts))
    if not _BUBBLE.search(text) and part == "post" and not _QUOTED.search(text):
        return []
    return _regions(_bubbles(asked, posts, part, scene), part)


def _part(text: str) -> Part:
    if _WHEN.match(text):
        return "when"
    if _WHO.match(text):
        return "author"
    return "text" if _TEXT.match(text) else "post"


def _shown(part: Part, asked: Asked, posts: Sequence[Post]) -> Part:
    """What of a post is meant: all of it, or the words where these are asked for."""
    if part != "post":
        return part
    told = re.search(r"\b(?:messages?|wrote|said|sent|preview|text)\b", asked.text, re.I)
    if posts[0].kind == "headed":
        words = r"\b(?:wrote|said|preview|text|reply|answer|question)\b"
        return "text" if re.search(words, asked.text, re.I) else "post"
    whole = asked.whole or re.search(r"\b(?:chats?|conversations?|talks?|posts?)\b", asked.text)
    return "post" if whole and not told else "text"


def _regions(posts: Sequence[Post], part: Part) -> list[Region]:
    found: list[Region] = []
    for post in posts:
        line = {"author": post.author, "when": post.when}.get(part)
        if part in ("author", "when"):
            if line is not None:
                found.append(_line(line))
        elif part == "text" and post.text:
            found.append(_line(TextLine(post.words, post.body)))
        else:
            found.append(Region(post.box, 0.85, "message", text=post.words, source="records"))
    return found


def _line(line: TextLine) -> Region:
    return Region(line.box, 0.85, "text", text=line.text, source="records")


def _bubbles(asked: Asked, posts: list[Post], part: Part, scene: Scene) -> list[Post]:
    """The bubbles meant: mine or the other's, then by order."""
    text = asked.text
    near = _neighbour(text, posts)
    if near is not None:
        return near
    chosen = _of_side(text, posts)
    if (told := told_posts(text, chosen, scene)) is not None:
        return _by_order(asked, told) or told
    if (timed := _at(text, chosen)) is not None:
        return timed
    ordered = _by_order(asked, chosen)
    if ordered is not None:
        return ordered
    several = asked.many or asked.any or re.search(r"(?:messages|bubbles)\b", text, re.I)
    if not several:
        return chosen if len(asked.rest.split()) <= 2 and part == "post" else []
    if not (asked.many or asked.any) and len(chosen) == len(posts):
        return []
    return chosen


def _of_side(text: str, posts: list[Post]) -> list[Post]:
    if _OTHERS.search(text):
        return [post for post in posts if not post.mine]
    if _MINE.search(text):
        return [post for post in posts if post.mine]
    return posts


def _by_order(asked: Asked, posts: list[Post]) -> list[Post] | None:
    if _LAST.search(asked.text):
        return posts[-1:]
    if _FIRST.search(asked.text):
        return posts[:1]
    index = None
    if asked.rank is not None:
        index = asked.rank - 1 if asked.rank > 0 else len(posts) + asked.rank
    elif (found := _RANK.search(asked.text)) is not None:
        index = _RANKS[found[1].lower()]
    return None if index is None else posts[index : index + 1]


def _at(text: str, posts: list[Post]) -> list[Post] | None:
    """The posts of a time that is told: "sent at 17:06"."""
    told = _AT.search(text)
    if told is None:
        return None
    found = [p for p in posts if p.when is not None and told.group() in p.when.text]
    return found or None


def _neighbour(text: str, posts: list[Post]) -> list[Post] | None:
    """The post under or over the one that says something, or that one itself."""
    if (match := _NEAR.search(text)) is not None:
        index = _saying(match["key"], posts)
        if index is None:
            return None
        index += 1 if match["after"] else -1
        return posts[index : index + 1] if index >= 0 else []
    match = _QUOTED.search(text) or _SAYING.search(text)
    if match is not None:
        index = _saying(match["key"], posts)
        return None if index is None else [posts[index]]
    return None


def _saying(key: str, posts: list[Post]) -> int | None:
    """The one post that says a text, or all words of a key that are worth looking for."""
    said = _letters(key)
    for index, post in enumerate(posts):
        if said and said in {_letters(line.text) for line in (*post.text,)} | {
            _letters(post.words)
        }:
            return index
    words = wanted(key).keys
    found = [
        index
        for index, post in enumerate(posts)
        if words and all(says(word, words_of(post.words)) for word in words)
    ]
    return found[0] if len(found) == 1 else None


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _named_posts(asked: Asked, posts: list[Post], part: Part, scene: Scene) -> list[Post]:
    """Posts with the names of their writers: by these, then by time, words and order."""
    text = asked.text
    near = _neighbour(text, posts)
    if near is not None:
        return near
    if (told := told_posts(text, posts, scene)) is not None:
        return told
    written = _of_writer(text, posts) if part != "author" else None
    if written == []:
        return []
    chosen = written or posts
    if (timed := _at(text, chosen)) is not None:
        return timed
    ordered = _by_order(asked, chosen)
    if ordered is not None:
        return ordered
    several = (
        asked.many
        or asked.any
        or re.search(
            r"\b(?:messages|posts|chats|conversations|senders|authors|writers|names|times)\b",
            text,
            re.I,
        )
    )
    if written is None and not several:
        return chosen if len(asked.rest.split()) <= 2 and part == "post" else []
    return chosen


def _of_writer(text: str, posts: list[Post]) -> list[Post] | None:
    """Posts of the one who is named; None where no name is told, [] where nobody is called so."""
    called = [words_of(post.author.text) if post.author is not None else () for post in posts]
    words = [word for word in wanted(text).keys if not _NO_NAME.fullmatch(word)]
    words += [w for w in words_of(text) if any(w in name for name in called) and w not in words]
    if not words:
        return None
    if not all(any(says(word, name) for name in called) for word in words):
        return []
    return [
        post
        for post, name in zip(posts, called, strict=True)
        if any(says(word, name) for word in words)
    ]
