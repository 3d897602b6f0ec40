"""Whose messages a phrase means: by side, by name, by role, or all but those.

A name that stands over no message is looked for on the rest of the page: of a talk of two it is
the other one's. In a talk between a customer and somebody who helps, names of roles tell the sides;
where none stands there, the one whose screen it is helps if the page lists other talks too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from deixis.grounders.neuro_symbolic.records.asking.phrases import ORDINALS
from deixis.grounders.neuro_symbolic.records.finding.entries import says, words_of
from deixis.grounders.neuro_symbolic.records.finding.posts import Post
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.language.lexicon.wordsets import word_set

__all__ = ["Whose", "whose"]

_SAID = r"(?:messages?|bubbles?|repl(?:y|ies)|answers?|questions?|comments?|posts?|texts?|words)"
_ORDER = "|".join(
    sorted((*ORDINALS, "newest", "latest", "oldest", "earliest", "own"), key=len)[::-1]
)
_NAME = (
    r"(?:(?i:the |my )?[A-Z][\w.\-]*(?: [A-Z][\w.\-]*){0,2}"
    r"|(?:the |my )?[\w.\-]+(?: (?:person|side))?)"
)
_STOP = (
    r"(?= (?:about|with|without|at|in|on|that|which|saying|under|below|above|after|before|where|to"
    r"|who|for)\b|[,.]|$)"
)
_NOT = (
    r"(?P<not>(?i:not|n't|except(?: for)?|other than|but)"
    r"(?: (?i:those|the ones|sent|written))? )?"
)
_POSSESSIVE = re.compile(
    rf"\b{_NOT}(?P<who>{_NAME})(?:'s|s') (?i:(?:{_ORDER}) )*(?:[\w\-]+ )?(?i:{_SAID})\b"
)
_BY = re.compile(
    rf"\b{_NOT}(?i:(?:sent|written|posted|made|left) )?(?i:from|by|of) (?P<who>{_NAME}){_STOP}"
)
_WROTE = re.compile(
    rf"\b(?P<who>{_NAME}) (?P<not>(?i:did|have|has)(?i: not|n't) )?"
    r"(?i:wrote|write|sent|send|said|say|posted|replied|asked|answered|written)\b"
)
_MY = re.compile(
    rf"\b(?:my|mine|own) (?:(?:{_ORDER}) )*(?:[\w\-]+ )?{_SAID}\b|\bmine\b|\bi sent\b", re.I
)
_NOT_MINE = re.compile(r"\b(?:not|aren't|isn't) (?:mine|my own)\b", re.I)
_ME = word_set("me i myself mine my own")
_OTHER = re.compile(
    r"^(?:the )?(?:him|her|them|he|she|they|his|their|other(?: (?:person|side|one|party))?"
    r"|chat partner|partner|contact|other's)$",
    re.I,
)
_SIDES = re.compile(
    r"\b(?:(?P<theirs>(?:on|from) the left|left side|incoming|received|(?:his|hers|theirs|their)\b"
    r"|sent to me|i (?:got|received)|other person)|(?P<mine>(?:on|from) the right|right side"
    r"|outgoing))",
    re.I,
)
_SENT = re.compile(r"\bsent\b(?! (?:at|on|in|around|by|from|to))", re.I)
_HELPED = word_set("customer client user visitor guest buyer caller patient tenant shopper")
_HELPING = word_set(
    "agent support operator assistant bot seller staff advisor adviser helper team representative "
    "consultant clerk shop company expert ai chatbot helpdesk desk service"
)
_NOBODY = word_set(
    "message messages reply replies answer answers question questions comment comments post posts "
    "list chat conversation talk page today yesterday it this that these those talk thread"
)


class Whose:
    """What a phrase tells about who wrote, looked up.

    Attributes:
        posts: Theirs, from the top; None where nobody is told.
        unknown: A name that nobody has.
    """

    def __init__(self, posts: list[Post] | None = None, unknown: str = "") -> None:
        self.posts = posts
        self.unknown = unknown


def whose(text: str, posts: Sequence[Post], scene: Scene) -> Whose:
    """The posts of the one whom ``text`` tells."""
    if _NOT_MINE.search(text):
        return Whose([post for post in posts if not _is_mine(post, posts)])
    if (side := _SIDES.search(text)) is not None and posts[0].kind == "bubble":
        return Whose([post for post in posts if post.mine is bool(side["mine"])])
    if _MY.search(text):
        return Whose([post for post in posts if _is_mine(post, posts)])
    for pattern in (_POSSESSIVE, _WROTE, _BY):
        for match in pattern.finditer(text):
            who = re.sub(r"^(?:the|my) ", "", match["who"], flags=re.I)
            if set(words_of(who)) & _NOBODY or who.casefold() in _STOPS:
                continue
            own = _of(who, posts, scene)
            if own is None and (_DAY.search(who) or posts[0].kind == "listed"):
                return Whose()
            if own is None:
                handles = posts[0].kind == "lined"  # these are written small
                told = handles or match["who"][:1].isupper() or who[:1].isupper()
                return Whose(None, who) if told else Whose()
            negated = bool(match["not"])
            return Whose([post for post in posts if (post in own) is not negated])
    if _SENT.search(text) and posts[0].kind == "bubble" and not re.search(r"\bnot\b|n't", text):
        return Whose([post for post in posts if post.mine])
    return Whose()


_DAY = re.compile(
    r"\d|^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:jan|febr)uary|^(?:march|april|may|june|july"
    r"|august|september|october|november|december)\b",
    re.I,
)
_STOPS = word_set("the a an what who which that was were is are is not did have has been it be")


def _of(who: str, posts: Sequence[Post], scene: Scene) -> list[Post] | None:
    """The posts of somebody; None where nobody is called so."""
    words = [word for word in words_of(who) if word not in ("the", "a")]
    if set(words) <= _ME:
        return [post for post in posts if _is_mine(post, posts)]
    if _OTHER.match(who):
        return [post for post in posts if not _is_mine(post, posts)]
    called = [words_of(post.author.text) if post.author is not None else () for post in posts]
    for fits in (all, any):
        if words and (
            own := [
                p
                for p, name in zip(posts, called, strict=True)
                if fits(says(w, name) for w in words)
            ]
        ):
            return own
    return _by_role(set(words), posts, scene) or _by_header(words, posts, scene)


def _is_mine(post: Post, posts: Sequence[Post]) -> bool:
    if posts[0].kind == "bubble":
        return post.mine
    return post.author is not None and words_of(post.author.text)[:1] in (("you",), ("me",))


def _by_role(words: set[str], posts: Sequence[Post], scene: Scene) -> list[Post] | None:
    """By being the one who helps or who is helped."""
    helped, helping = bool(words & _HELPED), bool(words & _HELPING)
    if posts[0].kind != "bubble" or helped is helping:
        return None
    return [post for post in posts if post.mine is (helped is not _is_desk(posts, scene))]


def _is_desk(posts: Sequence[Post], scene: Scene) -> bool:
    """Whether the page is of the one who helps: the names under messages or other talks say so."""
    for post in posts:
        named = set(words_of(post.author.text)) if post.author is not None else set()
        if named & (_HELPED | _HELPING):
            return bool(named & _HELPING) is post.mine
    if any((said := words_of(line.text)) and set(said) <= _HELPED for line in scene.text.lines):
        return True  # a pane about the one who is helped
    left = min(post.box.x1 for post in posts)
    beside = [
        line
        for line in scene.text.lines
        if line.box.x2 < left and line.box.y1 > 0.2 * scene.size[1]
    ]
    return len(beside) > 3 * len(posts)


def _by_header(words: Sequence[str], posts: Sequence[Post], scene: Scene) -> list[Post] | None:
    """Of a talk of two without names: the one who is named over it is the other."""
    if posts[0].kind != "bubble" or any(post.author is not None for post in posts if not post.mine):
        return None
    top = posts[0].box.y1
    left, right = min(p.box.x1 for p in posts), max(p.box.x2 for p in posts)
    over = [
        words_of(line.text)
        for line in scene.text.lines
        if line.box.y2 < top and line.box.x2 > left - 40 and line.box.x1 < right
    ]
    if words and any(all(says(word, name) for word in words) for name in over):
        return [post for post in posts if not post.mine]
    return None
