"""Comments by the count that stands at each: "the comment with the most likes"."""

from __future__ import annotations

import re

from deixis.core import Region, Word
from deixis.grounders.neuro_symbolic.records.answering.extremes import best_of
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.finding.posts import Post, posts_of
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["liked"]

_MORE, _LESS = r"most|highest|largest|biggest|greatest", r"least|lowest|smallest|fewest"
_COUNT = (
    r"(?:number of )?(?:likes?|votes?|upvotes?|hearts?|thumbs(?: up)?|reactions?|points?|claps?)"
)
_OWNER = re.compile(
    rf"^(?:the )?(?:comment|post|message|reply|answer|review) (?:with|that has|which has)"
    rf" (?:the )?(?:(?P<more>{_MORE})|{_LESS}) {_COUNT}$",
    re.I,
)
_VALUE = re.compile(
    rf"^(?:the )?(?:(?P<more>{_MORE})|{_LESS}) {_COUNT}"
    r"(?: (?:of|on|among|under) (?:all )?(?:the |a )?(?:comments?|posts?|replies|messages))?$",
    re.I,
)
_BARE = re.compile(r"^\W")
"""A heart that was read as a sign before the number."""
_SHARE = 0.6  # of the posts whose count is known
_FEW = 4  # words of a line that shows a count among its links


def liked(asked: Asked, scene: Scene) -> list[Region]:
    """The post with the most or the fewest likes, or that count; [] where posts show none."""
    owner = _OWNER.match(asked.text)
    match = owner or _VALUE.match(asked.text)
    posts = posts_of(scene) if match is not None else ()
    if match is None or len(posts) < 2:
        return []
    counts = [_count(post, scene) for post in posts]
    shown: list[tuple[Region, float | None]] = [
        (_region(post, count, whole=owner is not None), float(_BARE.sub("", count.text)))
        for post, count in zip(posts, counts, strict=True)
        if count is not None
    ]
    most = match["more"] is not None
    enough = len(shown) > _SHARE * len(posts) if most else len(shown) == len(posts)
    return best_of(shown, most) if enough else []  # a lone 0 is often not read


def _count(post: Post, scene: Scene) -> Word | None:
    """The one bare number of a post, in a line with nothing said."""
    head = [line.box for line in (post.author, post.when) if line is not None]
    found = [
        word
        for line in scene.text.lines
        if post.box.contains(*line.box.center) and len(line.text.split()) <= _FEW
        for word in (line.words or (Word(line.text, line.box),))
        if _BARE.sub("", word.text).isdecimal()
        and not any(box.contains(*word.box.center) for box in head)
    ]
    return found[0] if len(found) == 1 else None


def _region(post: Post, count: Word, *, whole: bool) -> Region:
    if whole:
        return Region(post.box, 0.85, "message", text=post.words, source="records")
    return Region(count.box, 0.85, "text", text=count.text, source="records")
