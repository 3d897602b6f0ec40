"""Posts by what a phrase tells of them besides writer and order: colour, length, what they hold.

"The green bubbles", "the messages that are not green", "the shortest message", "the message with
a link", "the question about the slides".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from deixis.core import Boxes
from deixis.grounders.neuro_symbolic.records.answering.attachments import FILES
from deixis.grounders.neuro_symbolic.records.asking.wants import wanted
from deixis.grounders.neuro_symbolic.records.finding.entries import says, words_of
from deixis.grounders.neuro_symbolic.records.finding.posts import Post, PostKind
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.perception.attributes import Part, colour_matrix, known_colours

__all__ = ["fated_posts", "told_posts"]

_SHORTEST = re.compile(r"\b(?:shortest|briefest)\b", re.I)
_LONGEST = re.compile(r"\b(?:longest|wordiest)\b", re.I)
_NOT = re.compile(r"\b(?:not|except(?: for)?|without|other than|non)\b|n't\b", re.I)
_UNREAD = re.compile(r"\bunread\b", re.I)
_NEWS = re.compile(r"^(?:\d+ )?(?:unread|new)(?: messages?)?$", re.I)
_SET_OFF = re.compile(r"\b(?:highlighted|tinted|shaded|marked|coloured|colored)\b", re.I)
_FEWEST = 3  # posts, of which one is set off
_STRIP = 3  # pixels at the left edge of a post in which nothing is written
_OFF = 5.0  # levels of 255 by which another ground differs
_GREYS = frozenset({"grey", "gray"})
_HUELESS = 18.0  # levels between the channels of a fill that is called grey
_PALE = (90.0, 250.0)  # levels of such a fill: neither black nor white
_COLOURED: dict[PostKind, Part] = {"bubble": "fill", "lined": "text"}
"""What of a post has a colour of its own."""
_SURE: dict[Part, float] = {"fill": 0.55, "text": 0.3}
_WITH = r"(?:with|containing|including|has|have|holds|that contains?) (?:the |an? |some )?"
_HOLDS: tuple[tuple[re.Pattern[str], Callable[[str], object]], ...] = (
    (  # a recording says no more than how long it is
        re.compile(r"\b(?:voice|audio|recorded|spoken) (?:message|note|clip|memo)s?\b", re.I),
        re.compile(r"(?:\d{1,2}:)?\d{1,2}:\d\d").fullmatch,
    ),
    (
        re.compile(r"\b(?:question(?! about)|asks? (?:a |for|something|whether))", re.I),
        re.compile(r"\?").search,
    ),
    (
        re.compile(rf"\b{_WITH}(?:\w+ )?(?:link|url|web address|website)\b", re.I),
        re.compile(r"https?:|www\.|\b[\w-]+\.[a-z]{2,}\b", re.I).search,
    ),
    (
        re.compile(r"\bwith (?:an? |the )?(?:\w+ )?question marks?\b", re.I),
        re.compile(r"\?").search,
    ),
    (
        re.compile(
            rf"\b{_WITH}(?:[\w-]+ )?(?:attachments?|file|document|pdf|spreadsheet)\b"
            r"|\battached\b",
            re.I,
        ),
        re.compile(rf"\b[\w-]+\.(?:{FILES})\b|\b\d+(?:[.,]\d+)? ?[km]b\b", re.I).search,
    ),
    (
        re.compile(rf"\b{_WITH}(?:[\w-]+ )?(?:e-?mail(?: address)?)\b", re.I),
        re.compile(r"\S@\S").search,
    ),
    (
        re.compile(rf"\b{_WITH}(?:phone |telephone )number\b", re.I),
        re.compile(r"\d(?:[ /()-]?\d){5,}").search,
    ),
    (
        re.compile(rf"\b{_WITH}(?:price|amount|cost|sum)\b|\babout the (?:price|cost)\b", re.I),
        re.compile(r"[€$£]|\d (?:euros?|dollars?|pounds?)", re.I).search,
    ),
    (
        re.compile(rf"\b{_WITH}(?:[\w-]+ )?(?:number|code|date|time)\b", re.I),
        re.compile(r"\d").search,
    ),
)


_FATES: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (re.compile(asked, re.I), re.compile(told, re.I))
    for asked, told in (
        (
            r"(?:\b(?:not|never)|n't) (?:yet )?(?:be(?:en)? )?"
            r"(?:sent|delivered|go|gone|arrive|send)\b|\bfail(?:ed|s)?\b|\bunsent\b|\bundelivered\b|\berror\b",
            r"\b(?:not|n't|fail(?:ed)?|error|retry|try again|unable)\b",
        ),
        (r"\b(?:delivered|arrived)\b", r"^(?!.*\bnot\b).*\bdelivered\b"),
        (r"\b(?:read|seen)\b", r"^(?!.*\bnot\b).*\b(?:read|seen)\b"),
        (r"\bedited\b", r"\bedited\b"),
    )
)
"""Words of a phrase, and what then stands at a message."""


def fated_posts(text: str, posts: Sequence[Post]) -> list[Post] | None:
    """The posts with what a phrase tells of what became of them; None where it tells nothing."""
    for asked, told in _FATES:
        if asked.search(text) is None:
            continue
        found = [post for post in posts if post.fate is not None and told.search(post.fate.text)]
        if found:
            return found
    return None


def told_posts(text: str, posts: Sequence[Post], scene: Scene) -> list[Post] | None:
    """The posts of which a phrase tells a look or what they hold; None where it tells neither."""
    if _SHORTEST.search(text):
        worded = [post for post in posts if post.words]
        return [min(worded, key=lambda post: len(post.words))] if worded else []
    if _LONGEST.search(text):
        return [max(posts, key=lambda post: len(post.words))] if posts else []
    if _UNREAD.search(text) and (found := _below_news(posts, scene)):
        return found
    if _SET_OFF.search(text) and len(found := _set_off(posts, scene)) == 1:
        return found
    coloured = _coloured(text, posts, scene)
    return coloured if coloured is not None else _holding(text, posts)


def _below_news(posts: Sequence[Post], scene: Scene) -> list[Post]:
    """The posts under a line between them that says how many are new: "2 unread messages"."""
    marks = [
        line.box
        for line in scene.text.lines
        if _NEWS.match(line.text.strip())
        and not any(post.box.contains(*line.box.center) for post in posts)
    ]
    if posts[0].kind != "bubble" or len(marks) != 1:
        return []
    return [post for post in posts if post.box.y1 > marks[0].center[1]]


def _set_off(posts: Sequence[Post], scene: Scene) -> list[Post]:
    """The posts whose ground is not that of most, seen just inside their left edge."""
    if len(posts) < _FEWEST:
        return []
    grounds = []
    for post in posts:
        rows, columns = post.box.pad(-2).pixels(scene.size)
        strip = scene.image[rows, columns][:, :_STRIP].reshape(-1, 3)
        grounds.append(np.median(strip, axis=0) if len(strip) else np.zeros(3))
    usual = np.median(np.array(grounds), axis=0)
    away = [float(np.abs(ground - usual).max()) for ground in grounds]
    return [post for post, off in zip(posts, away, strict=True) if off > _OFF]


def _coloured(text: str, posts: Sequence[Post], scene: Scene) -> list[Post] | None:
    names = [word for word in re.findall(r"[a-z]+", text.casefold()) if word in known_colours()]
    if len(names) != 1 or not posts or posts[0].kind not in _COLOURED:
        return None
    part = _COLOURED[posts[0].kind]
    boxes = Boxes.of([post.body if part == "text" else post.box for post in posts])
    scores = colour_matrix(scene.image, boxes, names, part=part)[:, 0]
    if names[0] in _GREYS and part == "fill":
        hits = _greyed(posts, scene)
    else:
        hits = scores > max(_SURE[part], 0.7 * float(scores.max()))
    if not hits.any():
        return []
    negated = bool(_NOT.search(text))
    return [post for post, hit in zip(posts, hits.tolist(), strict=True) if hit != negated]


def _greyed(posts: Sequence[Post], scene: Scene) -> npt.NDArray[np.bool_]:
    """Which bubbles have a fill without a hue that is neither black nor white."""
    fills = []
    for post in posts:
        rows, columns = post.box.pad(-2).pixels(scene.size)
        fills.append(np.median(scene.image[rows, columns].reshape(-1, 3), axis=0))
    colours = np.array(fills)
    plain = np.ptp(colours, axis=1) < _HUELESS
    pale = (colours.min(axis=1) > _PALE[0]) & (colours.max(axis=1) < _PALE[1])
    return np.asarray(plain & pale)


def _holding(text: str, posts: Sequence[Post]) -> list[Post] | None:
    for asked, held in _HOLDS:
        if (match := asked.search(text)) is None:
            continue
        found = [post for post in posts if held(post.words)]
        keys = [key for key in wanted(text[match.start() :]).keys if key not in match.group()]
        if said := [post for post in found if _says_any(keys, post)]:
            found = said
        return [post for post in found if _is_literal(match.group(), post)] or found or None
    return None


def _is_literal(told: str, post: Post) -> bool:
    """Whether a post has the last two words of what is told as they stand: "order number"."""
    words = told.casefold().split()[-2:]
    return len(words) == 2 and " ".join(words) in " ".join(post.words.casefold().split())


def _says_any(keys: Sequence[str], post: Post) -> bool:
    return any(says(key, words_of(post.words)) for key in keys)
