"""Messages among others: after or before one, that say something, at a time, the n-th of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from deixis.core import Box
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.asking.wants import wanted
from deixis.grounders.neuro_symbolic.records.finding.entries import says, words_of
from deixis.grounders.neuro_symbolic.records.finding.posts import Post
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import nth

__all__ = ["at_time", "beside", "in_order", "ranked", "saying", "telling"]

_LAST = re.compile(r"\b(?:newest|latest|last|most recent|lowest|bottom|final)\b", re.I)
_FIRST = re.compile(r"\b(?:oldest|earliest|first|top|topmost)\b", re.I)
_NEAR = re.compile(
    r"(?:\b(?P<after>(?:repl(?:y|ies)|answer|response) to|under|below|after|following|beneath)"
    r"|\b(?P<before>above|over|before|preceding))"
    r" (?:the )?(?:messages? |repl(?:y|ies) |questions? )?[\"“'‘]?(?P<key>.+?)[\"”'’]?$",
    re.I,
)
_PICTURE = re.compile(r"^(?:the )?(?:photo|picture|image)$", re.I)
_QUOTED = re.compile(r"[\"“](?P<key>.{3,}?)[\"”]")
_SAYING = re.compile(
    r"(?P<how>saying|that says|reading|with|containing|about|where it says|which says"
    r"|(?:wrote|said|asked|sent|asks|mentions?|mentioned)(?: (?:about|for))?) "
    r"[\"“'‘]?(?P<key>.+?)[\"”'’]?$",
    re.I,
)
_AT = re.compile(r"\b\d{1,2}[:.]\d{2}\b")
_RANKS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "2nd": 2, "3rd": 3, "4th": 4}
_RANK = re.compile(rf"\b({'|'.join(_RANKS)})\b(?! (?:to )?last)", re.I)
_SHORTEST = 4  # letters of a word that is looked for within others, run together by the reader


def beside(text: str, posts: Sequence[Post], scene: Scene) -> list[Post] | None:
    """The posts after or before what a phrase tells: one, where that is a post, else all."""
    match = _NEAR.search(text)
    if match is None:
        return None
    index = saying(match["key"], posts)
    if index is not None:
        index += 1 if match["after"] else -1
        return list(posts[index : index + 1]) if index >= 0 else []
    mark = _mark(match["key"], posts, scene)
    if mark is None:
        return None
    if match["after"]:
        found = [post for post in posts if post.body.y1 > mark.y2 - 4]
        return found if ranked(text) or _plural(text) else found[:1]
    found = [post for post in posts if post.box.y2 < mark.y1 + 4]
    return found if ranked(text) or _plural(text) else found[-1:]


def _mark(key: str, posts: Sequence[Post], scene: Scene) -> Box | None:
    """A photo or a line between posts that a key names: the name of a day."""
    left, right = min(p.box.x1 for p in posts), max(p.box.x2 for p in posts)
    if posts[0].kind != "bubble":
        right = float(scene.size[0])
    if _PICTURE.match(key):
        found = [
            item.box
            for item in scene.elements
            if item.label == "image" and left - 4 < item.box.x1 and item.box.x2 < right + 4
        ]
        return found[0] if found else None
    said = _letters(key)
    for line in scene.text.lines:
        apart = not any(post.box.contains(*line.box.center) for post in posts)
        inside = left - 4 < line.box.center[0] and line.box.x1 < right + 4
        if apart and inside and said and _letters(line.text) == said:
            return line.box
    return None


def telling(text: str, posts: Sequence[Post]) -> tuple[str, list[Post]] | None:
    """(key, posts that say it) where a phrase tells words of a message; None where it does not."""
    match = _QUOTED.search(text) or _SAYING.search(text)
    if match is None:
        return None
    key = match["key"]
    index = saying(key, posts)
    if index is not None:
        return key, [posts[index]]
    words = wanted(key).keys
    if not words:
        return None
    found = [post for post in posts if _all_said(words, post)]
    return key, found or [post for post in posts if _run_together(words, post)]


def saying(key: str, posts: Sequence[Post]) -> int | None:
    """The one post that says a text, or all words of a key that are worth looking for."""
    said = _letters(key)
    for index, post in enumerate(posts):
        lines = {_letters(line.text) for line in post.text} | {_letters(post.words)}
        if said and said in lines:
            return index
    words = wanted(key).keys
    found = [index for index, post in enumerate(posts) if words and _all_said(words, post)]
    return found[0] if len(found) == 1 else None


def _all_said(words: Sequence[str], post: Post) -> bool:
    return all(says(word, words_of(post.words)) for word in words)


def _run_together(words: Sequence[str], post: Post) -> bool:
    """Whether a post has the words, without regard to where the reader saw gaps."""
    said, key = _letters(post.words), "".join(map(_letters, words))
    if len(key) >= _SHORTEST and key in said:
        return True
    starts = words_of(post.words)
    return all(
        (len(word) >= _SHORTEST and _letters(word) in said)
        or any(start.startswith(word) for start in starts)
        for word in words
    )


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def at_time(text: str, posts: Sequence[Post]) -> list[Post] | None:
    """The posts of a time that is told: "sent at 17:06"."""
    told = _AT.search(text)
    if told is None:
        return None
    found = [p for p in posts if p.when is not None and told.group() in p.when.text]
    return found or None


def ranked(text: str) -> bool:
    """Whether a phrase tells a place in an order."""
    return bool(_LAST.search(text) or _FIRST.search(text) or _RANK.search(text))


def _plural(text: str) -> bool:
    return re.search(r"\b(?:messages|bubbles|replies|comments|posts|all)\b", text, re.I) is not None


def in_order(asked: Asked, posts: Sequence[Post]) -> list[Post] | None:
    """The n-th of posts; None where no order is told."""
    rank = asked.rank if asked.rank is not None else _told_rank(asked.text)
    return None if rank is None else nth(posts, rank)


def _told_rank(text: str) -> int | None:
    if _LAST.search(text):
        return -1
    if _FIRST.search(text):
        return 1
    found = _RANK.search(text)
    return None if found is None else _RANKS[found[1].lower()]
