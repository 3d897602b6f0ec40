"""Messages that a phrase means: by writer, side, order, time and words; or their writer or time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from deixis.core import Region, TextLine
from deixis.grounders.neuro_symbolic.records.answering.among_posts import (
    at_time,
    beside,
    in_order,
    telling,
)
from deixis.grounders.neuro_symbolic.records.answering.told_posts import fated_posts, told_posts
from deixis.grounders.neuro_symbolic.records.answering.whose import Whose, whose
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.asking.wants import wanted
from deixis.grounders.neuro_symbolic.records.finding.entries import says, words_of
from deixis.grounders.neuro_symbolic.records.finding.posts import Post, are_listed, posts_of
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.words.standing import stands

__all__ = ["messages", "nothing_said"]

Part = Literal["post", "text", "author", "when"]

_FEW, _SENTENCE = 2, 3
_NOUN = re.compile(
    r"\b(?:messages?|bubbles?|things? (?:\w+ )*said|texts? (?:sent|received)|posts?|repl(?:y|ies)"
    r"|answers?|answered|replied|wrote|writes?|written|said|says?|sent|asked|asks?|posted|comments?"
    r"|questions?|chats?|conversations?|talks?|senders?|authors?|writers?)\b",
    re.I,
)
_LINE = re.compile(r"\blines?\b", re.I)
"""What posts are called in a talk whose posts are lines."""
_BUBBLE = re.compile(
    r"\b(?:messages?|bubbles?|things? (?:\w+ )*said|texts? (?:sent|received)|repl(?:y|ies))\b", re.I
)
_CONTROL = re.compile(
    r"\b(?:fields?|box|input|buttons?|icons?|links?|where (?:can|do|should|to)|type"
    r"|attach (?:a|an|the|your)|write (?:a|an|my|your|the|here)|send (?:a|an|it|this|my|your|the)"
    r"|new (?:message|chat|conversation)|start|search|delete|picture|image|photo|avatar"
    r"|(?:error|success|warning|alert|info|help|confirmation|validation|welcome|status|system)"
    r" (?:messages?|text)|date label|how many|number of|count)\b",
    re.I,
)
_IN_LIST = re.compile(r"\b(?:conversations?|chats?)\b|\bunread\b", re.I)
"""What stands in a list beside the open conversation, not in that."""
_HELD = re.compile(
    r"\b(?:with|containing|has|above|below|under|over|before|after|following) (?:an? |the )?"
    r"(?:\w+ )?(?:links?|photos?|pictures?|images?)\b",
    re.I,
)
_QUOTED = re.compile(r"[\"“](?P<key>.{3,}?)[\"”]")
_NO_NAME = re.compile(
    rf"{_NOUN.pattern}|all|both|two|three|four|every|each|any|newest|latest|oldest|earliest|unread|second|third|fourth"
    r"|fifth|final|lowest|bottom|top|am|pm|not|except|without|mine|own|shortest|longest|left|right"
    r"|edited|delivered|failed|attached|attachment|.*\d.*",
    re.I,
)
"""Words that name nobody who writes."""
_WHEN = re.compile(r"^(?:when|(?:at )?what time|(?:the )?(?:time|hour|date)s? (?:of|when))\b", re.I)
_WHO = re.compile(
    r"^(?:who|whose|(?:the )?(?:names? of (?:the )?)?(?:senders?|authors?|writers?)"
    r"|(?:the )?names? (?:of|above|over))\b",
    re.I,
)
_TEXT = re.compile(r"^(?:what|(?:the )?(?:texts?|words?|preview|wording|content) )", re.I)


def messages(asked: Asked, scene: Scene) -> list[Region]:
    """The messages, or their writers or times, that a phrase means; [] where nobody talks."""
    posts = _asked_posts(asked, scene)
    part = _part(asked.text)
    chosen = _chosen(asked, posts, part, scene) if posts else None
    if not chosen:
        return []
    return _regions(chosen, part if posts[0].kind == "bubble" else _shown(part, asked, posts))


def nothing_said(asked: Asked, scene: Scene) -> str | None:
    """Why no message is what a phrase tells: of somebody who wrote none, of what none says."""
    posts = _asked_posts(asked, scene)
    if not _is_conversation(posts) or not _BUBBLE.search(asked.text) or asked.any:
        return None
    author = whose(asked.text, posts, scene)
    if author.unknown and any(post.author is not None for post in posts):
        return f"“{author.unknown}” wrote no message here"
    told = telling(asked.text, author.posts or posts)
    if told is None or told[1] or _chosen(asked, posts, "post", scene) is not None:
        return None
    named = any(stands(word, scene) for word in wanted(told[0]).keys)
    return None if named else f"no message here says “{told[0]}”"


def _is_conversation(posts: Sequence[Post]) -> bool:
    """Whether posts are surely what people say to one another: whole sentences, most of them."""
    if not posts or posts[0].kind == "listed":
        return False
    told = sum(len(post.words.split()) > _SENTENCE for post in posts)
    return posts[0].kind == "bubble" or (len(posts) > _FEW and told > 0.6 * len(posts))


def _asked_posts(asked: Asked, scene: Scene) -> list[Post]:
    """The posts that a phrase may mean; [] where it means a part of the page beside them."""
    text = asked.text
    if not (_NOUN.search(text) or _LINE.search(text)) or _CONTROL.search(_HELD.sub("", text)):
        return []
    posts = list(posts_of(scene))
    kind = posts[0].kind if posts else None
    if kind != "lined" and not _NOUN.search(text):
        return []
    beside = _IN_LIST.search(text) is not None
    if (kind == "lined" and beside) or (kind == "headed" and (beside or are_listed(posts, scene))):
        return []
    if kind == "bubble" and _part(text) == "post":
        return posts if _BUBBLE.search(text) or _QUOTED.search(text) else []
    return posts


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
    if posts[0].kind in ("headed", "lined"):
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


def _chosen(asked: Asked, posts: list[Post], part: Part, scene: Scene) -> list[Post] | None:
    """The posts meant: by place among others, writer, look, fate, time, words, then order."""
    text = asked.text
    near = beside(text, posts, scene)
    if near is not None:
        return in_order(asked, near) or near
    author = whose(text, posts, scene) if part != "author" else Whose()
    if author.unknown and any(post.author is not None for post in posts):
        return None
    chosen = author.posts if author.posts is not None else posts
    limited = author.posts is not None
    said = telling(text, chosen)
    told = said[1] if said is not None and said[1] else told_posts(text, chosen, scene)
    for found in (fated_posts(text, chosen), told, at_time(text, chosen)):
        if found is not None:
            chosen, limited = [post for post in chosen if post in found], True
    if said is not None and (not limited or (posts[0].kind == "listed" and len(chosen) != 1)):
        return None
    if said is not None and not said[1] and told is None and at_time(text, posts) is None:
        return None
    silent = said is None and told is None
    if silent and posts[0].kind != "bubble" and _tells_more(text, posts):
        return None
    ordered = in_order(asked, chosen)
    if ordered is not None:
        return ordered
    return chosen if limited or _all_meant(asked, part) else None


def _tells_more(text: str, posts: Sequence[Post]) -> bool:
    """Whether a phrase has words that name neither a writer nor a message nor an order."""
    words = [word for word in wanted(text).keys if not _NO_NAME.fullmatch(word)]
    names = [words_of(post.author.text) for post in posts if post.author is not None]
    return not all(any(says(word, name) for name in names) for word in words)


def _all_meant(asked: Asked, part: Part) -> bool:
    """Whether a phrase that tells nothing of a post means every one."""
    named = re.search(
        r"\b(?:messages|bubbles|posts|chats|conversations|senders|authors|writers|names|times"
        r"|comments|replies)\b",
        asked.text,
        re.I,
    )
    alone = len(asked.rest.split()) <= 2 and part == "post"
    return asked.many or asked.any or alone or bool(named and len(asked.rest.split()) <= 3)
