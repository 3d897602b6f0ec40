"""Facts: what is written in a form of its own, though no label names it as the phrase does.

A temperature has a degree sign, free space a unit of bytes, a reading time minutes; whoever asks
"how warm is it" means the one, "how much space is left" the other. Each entry pairs the ways to ask
with the ways in which such a fact is written.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from deixis.core import TextLine
from deixis.grounders.neuro_symbolic.records.answering.bill_words import label_value, party
from deixis.grounders.neuro_symbolic.records.asking.lexicon import singular
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.finding.segments import matching
from deixis.grounders.neuro_symbolic.records.finding.titles import by_title
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.perception.elements.values import MONTH

__all__ = ["fact_lines"]

Pick = Callable[[list[TextLine], Scene], TextLine | None]


def _first(found: list[TextLine], scene: Scene) -> TextLine | None:
    return found[0] if found else None


def _only(found: list[TextLine], scene: Scene) -> TextLine | None:
    return found[0] if len(found) == 1 else None


def _largest(found: list[TextLine], scene: Scene) -> TextLine | None:
    return max(found, key=lambda line: line.box.height, default=None)


def _in_bar(found: list[TextLine], scene: Scene) -> TextLine | None:
    """The one at the very top, where a device shows its state."""
    top = [line for line in found if line.box.y2 < 0.09 * scene.size[1]]
    return top[0] if top else None


def _bar_or_only(found: list[TextLine], scene: Scene) -> TextLine | None:
    return _in_bar(found, scene) or _only(found, scene)


_CLOCK = r"\b\d{1,2}:\d{2}(?: ?[ap]\.?m\.?)?"
_DATE = (
    r"\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\.? [A-Z][a-z]+ \d{4}"
    r"|[A-Z][a-z]+ \d{1,2},? \d{4})"
)
_MONTH = rf"(?=[A-Z])(?i:{MONTH})"  # in small letters "may" is no month
_DAY = (
    r"\b(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}"
    rf"|(?:\d{{1,2}}\.? )?{_MONTH}(?: \d{{1,2}},?)?(?: \d{{4}})?)"
)
_IT = r"(?:it|this|that|the \w+)"
_FACTS: tuple[tuple[re.Pattern[str], re.Pattern[str], Pick], ...] = tuple(
    (re.compile(rf"^(?:the )?(?:{ask})$", re.I), re.compile(written, flags), pick)
    for ask, written, flags, pick in (
        (
            r"how much (?:disk |free )?(?:space|storage|room)(?: is| do i have)?(?: still)? "
            r"(?:left|free|available)|(?:free|remaining|available) (?:disk )?(?:space|storage)",
            r"\d[\d.,]* ?[kmgt]i?b (?:free|left|available|remaining)", re.I, _first,
        ),
        (
            r"how (?:warm|cold|hot) is it(?: now| today| outside| right now)?|(?:current )?"
            r"temperature(?: now| today)?",
            r"-?\d{1,3} ?°", 0, _largest,
        ),
        (
            r"how (?:full|charged) is the battery|battery(?: level| charge| percentage| status)?"
            r"|how much battery(?: is left)?",
            r"\d{1,3} ?%", 0, _in_bar,
        ),
        (r"(?:billing |statement |invoice |service )?period(?: covered)?|dates covered",
         rf"(?:{_DAY} ?|\b\d{{1,2}}\.? )(?:[-–]|to|until|till) ?{_DAY}(?: \d{{4}})?", 0, _only),
        (r"(?:company |own )?(?:web ?site|web ?page|home ?page|web address|internet address|url)"
         r"(?: address)?(?: of the \w+)?",
         r"(?<![@\w.])(?:https?://|www\.)\S+\w|(?<![@\w.-])[a-z][\w-]+\.(?:com|org|net|co\.uk|de|eu"
         r"|io|at|ch|example|test)(?:/\S*)?\b", 0, _first),
        (r"(?:payment|invoice|bill|booking|order)(?:'s)? status|status of the (?:payment"
         r"|invoice|bill|booking|order)",
         r"^(?:paid|unpaid|overdue|open|settled|cancelled|confirmed|pending|shipped|delivered)$",
         re.I, _only),
        (r"(?:postal |street )?address(?: of the (?:shop|store|caf[eé]|restaurant|hotel))?",
         r"^(?:[A-Z][\w.'-]+ ){1,3}\d{1,4}[a-z]?, ?(?:\d{4,5} )?[A-Z][\w -]+$"
         r"|^\d{1,4}[a-z]? (?:[A-Z][\w'-]+ ){1,3}(?:Street|St|Road|Rd|Lane|Avenue|Ave|Close|Drive"
         r"|Way|Place|Square|Row|Court)\b.*", 0, _only),
        (r"time(?: of (?:the )?(?:day|purchase|payment|sale|order|receipt))?",
         _CLOCK, re.I, _only),
        (r"time of day|clock(?: time)?|current time|what time is it(?: now)?|time now|hour",
         _CLOCK, re.I, _bar_or_only),
        (
            r"(?:when|what time|what hours|on what days?)(?: are| is| do)? (?:they|it|you|we|the "
            r"[\w ]+) open|opening (?:hours|times?)|business hours|when can i (?:go|eat) there",
            r"(?:daily|every day|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*(?: ?[-–] ?\w+)?)? ?"
            r"\d{1,2}(?:[:.]\d\d)? ?[-–] ?\d{1,2}(?:[:.]\d\d)? ?(?:h\b|o'clock|uhr|[ap]m)?",
            re.I, _first,
        ),
        (
            r"(?:tele)?phone(?: number)?(?: for [\w ]+| to call| of [\w ]+)?|number (?:to call|for "
            r"(?:reservations|bookings))|where (?:can|do) i (?:call|book|reserve)",
            r"(?:\+?\d[\d ()/-]{5,}\d)", 0, _only,
        ),
        (r"page number(?: at the (?:bottom|top))?|(?:what|which) page (?:is it|am i on|is this).*"
         r"|number of pages|how many pages", r"\bpage \d+(?: ?(?:of|/) ?\d+)?", re.I, _first),
        (r"(?:which|what) step (?:is it|am i (?:on|at|in)|is this)(?: and of how many)?|"
         r"number of (?:the )?(?:current )?steps?|step counter|how many steps.*|progress in words",
         r"\bstep \d+ ?(?:of|/) ?\d+", re.I, _first),
        (r"how long (?:does it take|is it|does it need|will it take)(?: to read(?: it| this)?)?"
         r"|reading time|time to read(?: it)?|how many minutes.*",
         r"\d+ ?min(?:utes?)?(?: read)?\b", re.I, _first),
        (rf"how long did {_IT} (?:take|run|last)|how long (?:were|was) {_IT} running|run ?time",
         r"\b(?:in|took|after) (?P<value>\d+(?:\.\d+)? ?(?:s|ms|min|sec|seconds|minutes))\b",
         re.I, _first),
        (
            rf"when (?:was|were|is|did) {_IT} (?:published|posted|written|bought|placed|issued|sent"
            r"|made|released|printed|paid|dated|bought)|(?:publication|publishing|published|posted|"
            r"posting|purchase) date|date of (?:publication|purchase|the (?:article|post|receipt))",
            _DATE, 0, _first,
        ),
        (rf"who (?:wrote|is the author of|published|posted) {_IT}|author(?:'s name)?|writer|"
         r"name of the (?:author|writer|journalist)|by ?line",
         r"^by (?P<value>[A-Z][\w'.-]+(?: (?!(?:updated|published|posted|on|at|in|for|last)\b)"
         r"[A-Z][\w'.-]+){0,3})", re.I, _first),
        (
            r"when was (?:the |my )?\w+(?: \w+)? last (?:seen|online|active|here)|last (?:seen"
            r"|online)"
            r"(?: time)?|time last (?:seen|online)|online status|when were? \w+ last online",
            r"^(?:last (?:seen|online|active)|active|online|seen)\b.*", re.I, _first,
        ),
        (
            r"availability|stock(?: level| status)?|is (?:it|this) (?:in stock|available)|how many "
            r"(?:are|is) (?:left|in stock|available|still there)|(?:number|amount) (?:left"
            r"|in stock)",
            r"\b(?:in stock|out of stock|sold out|only \d+ left|\d+ (?:left|in stock|available)"
            r"|available)\b.*", re.I, _first,
        ),
        (r"ip(?: address)?(?: of [\w ]+)?|(?:which|what) ip(?: address)?(?: has| is| does)?.*"
         r"|(?:machine|computer|network|host)(?:'s)? address(?: in the network)?",
         r"\b\d{1,3}(?:\.\d{1,3}){3}(?:/\d+)?", 0, _first),
    )
)  # fmt: skip
_HOW_MANY = re.compile(
    r"^(?:how many (?P<a>[\w -]+?)(?: (?:are|is|were|did|do|does|have|has|in|on|left|there)\b.*"
    r"|(?P<b> \w+ed))?|(?:the )?(?:number|count|total) of (?:the )?(?P<c>[\w -]+?)"
    r"(?: (?:in|on|of) .*)?)$",
    re.I,
)
_SAME: tuple[frozenset[str], ...] = (
    frozenset({"contact", "person", "people", "entry", "member", "name"}),
    frozenset({"mail", "email", "message", "inbox", "letter"}),
    frozenset({"item", "file", "thing", "product", "element"}),
    frozenset({"result", "hit", "match"}),
    frozenset({"rating", "review", "vote", "opinion"}),
    frozenset({"word"}),
)


def fact_lines(asked: Asked, scene: Scene, *, sure: bool = False) -> list[TextLine]:
    """The line or words that state what is asked; [] where no known way of asking fits."""
    if asked.many or asked.any:
        return []
    text = asked.text
    for ask, written, pick in _FACTS:
        if ask.match(text):
            found = pick(matching(written, scene), scene)
            if found is not None:
                return [found]
    return (
        label_value(text, scene)
        or _count(text, scene)
        or party(text, scene)
        or by_title(text, scene, sure=sure)
    )


def _count(text: str, scene: Scene) -> list[TextLine]:
    """Answer "how many tests failed": a number beside one of the words."""
    found = _HOW_MANY.match(text)
    if found is None:
        return []
    words = " ".join(part for part in found.groups() if part).split()
    told = text.split()[2:] if text.casefold().startswith("how many") else words
    named = {singular(word) for word in (*words, *told)} - {"the", "are", "in", "list", "of", "is"}
    for group in _SAME:
        if named & group:
            named |= group
    last = [_stem(singular(word)) for word in told[-1:] if word.endswith("ed")]
    stems = sorted((_stem(word) for word in named if len(word) > 2), key=len, reverse=True)
    if not stems:
        return []
    either = "|".join(map(re.escape, last or stems))
    near = re.compile(rf"(?<![\d.,:])\d[\d.,]* (?:{either})\w*", re.I)
    behind = re.compile(rf"\b(?:{either})\w*:? ?(?P<value>\(?\d[\d.,]*\)?)(?![\w.,])", re.I)
    lines = matching(near, scene) or matching(behind, scene)
    return lines[:1]


def _stem(word: str) -> str:
    return word[:-2] if word.endswith("ed") and len(word) > 5 else word
