"""Phrases about records, read into what they ask: a value of a key, a row, the n-th, all, the most.

Only phrases of these plain shapes are read; whatever else a phrase says is left to the parser.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

__all__ = ["Asked", "read_phrase"]

Shape = Literal["value", "row", "cell"]

_BEFORE = re.compile(
    r"^(?:please|kindly|now|ok|hey|(?:can|could|would|will) you(?: please)?|i(?:'m| am) looking for"
    r"|i(?: want|'d like| would like| need)(?: to (?:see|find|know))?|find(?: me)?|show(?: me)?"
    r"|mark|locate|highlight|select|point(?: me)?(?: out| at| to)?|tell me|give me|get(?: me)?"
    r"|where(?:'s| is| are| can i (?:see|find|read))|look up|search|see|box|outline)\b[ ,:]*",
    re.IGNORECASE,
)
_AFTER = re.compile(r"[ ,]*\b(?:please|for me|on (?:this|the) (?:page|screen|picture|image))$", re.I)
_WHOLE = re.compile(
    r"(?:,? *(?:(?:the|its|as an?|in) )?(?:whole|entire|full|complete|one) (?:line|row|entry|box|record)"
    r"(?: (?:in|of) the (?:list|table))?"
    r"|,? *with (?:its|the) (?:price|amount|date|value|time|total)s?,? (?:in )?one box"
    r"|,? *its (?:line|row)(?: in the (?:list|table))?)$",
    re.IGNORECASE,
)
_DET = r"(?:(?:the|a|an|this|that|my|our|your|its|one|each|every single|some) )?"
_ORDINALS = {
    "first": 1, "1st": 1, "top": 1, "topmost": 1, "uppermost": 1, "highest placed": 1,
    "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5, "5th": 5,
    "sixth": 6, "6th": 6, "seventh": 7, "7th": 7, "eighth": 8, "8th": 8, "ninth": 9, "9th": 9,
    "tenth": 10, "10th": 10, "last": -1, "bottom": -1, "lowest": -1, "final": -1,
    "bottommost": -1, "lowermost": -1, "second to last": -2, "second last": -2,
    "last but one": -2, "penultimate": -2, "leftmost": 1, "rightmost": -1,
}  # fmt: skip
_ORDINAL = re.compile(
    rf"^{_DET}(?:very )?({'|'.join(sorted(map(re.escape, _ORDINALS), key=len, reverse=True))}) (.+)$",
    re.IGNORECASE,
)
_MOST = {
    "most expensive": ("amount", True), "dearest": ("amount", True), "priciest": ("amount", True),
    "costliest": ("amount", True), "cheapest": ("amount", False),
    "least expensive": ("amount", False), "highest": ("", True), "largest": ("", True),
    "biggest": ("", True), "greatest": ("", True), "smallest": ("", False),
    "lowest": ("", False), "least": ("", False), "newest": ("date", True),
    "latest": ("date", True), "most recent": ("date", True), "oldest": ("date", False),
    "earliest": ("date", False), "longest": ("time", True), "shortest": ("time", False),
    "warmest": ("degrees", True), "hottest": ("degrees", True), "coldest": ("degrees", False),
    "coolest": ("degrees", False), "heaviest": ("size", True),
}  # fmt: skip
_EXTREME = re.compile(
    rf"^{_DET}({'|'.join(sorted(_MOST, key=len, reverse=True))})\b ?(.*)$", re.IGNORECASE
)
_ALL = re.compile(
    r"^(?:all(?: of)?|every(?: single| one of)?|each(?: one of)?|both|any and all)(?: (?:the|of the))? (.+)$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"^(?:the )?(two|three|four|five|six|seven|eight|nine|ten|\d) ([a-z].*s)$", re.IGNORECASE
)
_FEW = {w: i for i, w in enumerate("two three four five six seven eight nine ten".split(), 2)}
_ANY = re.compile(r"^(?:an?|any|some|one of(?: the)?|one) (.+)$", re.IGNORECASE)
_PARTITIVE = re.compile(r"^(.+?) of (?:one|any|some)(?: of)?(?: the)? (.+)$", re.IGNORECASE)
_QUESTIONS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"^{pattern}$", re.IGNORECASE), attribute)
    for pattern, attribute in (
        (rf"(?:what|how much) (?:does|do|did|would) {_DET}(?P<key>.+?) (?:cost|come to)", "price"),
        (rf"how much (?:is|are|was|were|for) {_DET}(?P<key>.+)", "price"),
        (rf"how much (?:does|do|did) {_DET}(?P<key>.+?) (?:cost|come to)", "price"),
        (r"(?P<key>.+?),? (?:how much|what price)", "price"),
        (rf"what (?:do|did|does|will) (?:they|he|she|i|we|you) (?:charge|pay|ask|want|owe) for {_DET}"
         r"(?P<key>.+)", "price"),
        (rf"what (?:does|do) (?:it|the \w+) (?:say|show|list) (?:for|about|on|beside|next to) {_DET}"
         r"(?P<key>.+)", ""),
        (rf"how many (?P<what>[\w ]+?) (?:has|have|does|do|did) {_DET}(?P<key>.+?)(?: have| get)?",
         "what"),
        (rf"(?:what|which) (?P<what>[\w -]+?) (?:has|have|does|do|did|is for|belongs to) {_DET}"
         r"(?P<key>.+?)(?: have| get)?", "what"),
        (rf"when (?:is|was|were|are|does|did|do) {_DET}(?P<key>.+?)(?: (?:published|posted|sent|"
         r"changed|modified|placed|issued|ordered|start|due))?", "when"),
        (rf"who (?:is in charge of|is responsible for|owns|does|has|handles|is on) {_DET}"
         r"(?:(?:card|task|item) )?(?P<key>.+)", "who"),
        (rf"who (?:wrote|posted|sent|left) {_DET}(?P<key>.+)", "who"),
        (rf"(?:what|which|where) (?:is|are|was) {_DET}(?P<what>[\w -]+?) (?:of|for) {_DET}(?P<key>.+)",
         "what"),
    )
)  # fmt: skip
_ROW = (
    r"(?:row|line|entry|record|item|mail|e-?mail|message|order|hit|result|card|track|song|file"
    r"|contact|person|product)"
)
_ROWS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(rf"^{pattern}$", re.IGNORECASE)
    for pattern in (
        rf"{_DET}(?:(?:table|list|whole|entire|full|complete|item) )*(?:row|line|entry|record)"
        rf" (?:with|for|of|that has|which has|that says|which says|saying|containing|about|from|by"
        rf"|showing|where it says|on|that contains|that mentions|called|named) {_DET}(?P<key>.+)",
        rf"{_DET}(?P<key>.+?)(?:'s)? (?:table |list )?(?:row|line)",
        rf"{_DET}(?:mail|e-?mail|message|letter|thread) (?:from|by|of|sent by) {_DET}(?P<key>.+)",
    )
)
_CELL = re.compile(
    rf"^{_DET}(?:(?:cell|square|box|day|field) (?:for|with|of|that says|saying|containing|holding|that"
    rf" has)?)? ?{_DET}(?P<key>.+?)(?: (?:cell|square))?$",
    re.IGNORECASE,
)


_ORDER = "|".join(sorted(map(re.escape, (*_ORDINALS, *_MOST)), key=len, reverse=True))
_TOLD = re.compile(
    rf"^what (?:does|do) (?P<what>{_DET}(?:{_ORDER}) .+?) (?:say|read|show|tell)$", re.IGNORECASE
)
_WRITER = re.compile(rf"^who (?:wrote|posted|left|sent) (?P<what>{_DET}(?:{_ORDER}) .+)$", re.I)
_PART_OF = re.compile(
    rf"^(?:the )?(?P<part>[\w -]+?) (?:of|in|on|from) (?:the )?(?P<order>{_ORDER}) (?P<noun>[\w -]+?)$",
    re.IGNORECASE,
)
_WHICH = re.compile(
    r"^(?:which|what|the) (?P<noun>[\w-]+?)(?: that| which)? (?:costs?|takes?(?: up)?|is|was|has|uses?)"
    r"(?: the)? (?P<most>(?:most|least|more)(?: expensive)?|cheapest|largest|biggest|smallest|oldest|"
    r"newest|longest|shortest|dearest|priciest)(?: \w+)?$",
    re.IGNORECASE,
)
_COSTS = re.compile(r"\b(?:costs?|price)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Asked:
    """What a phrase asks.

    Attributes:
        text: The phrase without politeness, in its own case.
        whole: Whether the whole row is wanted, rather than a value or name.
        rank: 1 for the first, -1 for the last; None without an order.
        extreme: (type of value or "", whether the most) of a superlative, or None.
        many: Whether all are asked for.
        number: How many, where the phrase tells.
        any: Whether one of several is asked for.
        rest: What remains when order, extreme and quantity are taken away.
    """

    text: str
    whole: bool = False
    rank: int | None = None
    extreme: tuple[str, bool] | None = None
    many: bool = False
    number: int | None = None
    any: bool = False
    rest: str = ""


def plain(phrase: str) -> str:
    """Without what is only politeness."""
    text = re.sub(r"\s+", " ", phrase.replace("’", "'")).strip(" .?!")
    for _ in range(4):
        shorter = _AFTER.sub("", _BEFORE.sub("", text)).strip(" ,.?!")
        if shorter == text or not shorter:
            break
        text = shorter
    return text


def read_phrase(phrase: str) -> Asked:
    """What ``phrase`` asks of the records of a page."""
    text = plain(phrase)
    whole = bool(_WHOLE.search(text)) and len(_WHOLE.sub("", text)) > 1
    rest = _WHOLE.sub("", text).strip(" ,") if whole else text
    if re.match(rf"^{_DET}(?:whole|entire|full|complete) ", rest, re.I):
        whole, rest = True, re.sub(r"\b(?:whole|entire|full|complete) ", "", rest, count=1)
    if re.match(rf"^{_DET}(?:row|line) (?:of|for) {_DET}(?:{'|'.join(_ORDINALS)})\b", rest, re.I):
        whole, rest = True, re.sub(r"^(?:the )?(?:row|line) (?:of|for) ", "", rest, flags=re.I)
    if found := _TOLD.match(rest):
        rest = f"text of the {found['what']}"
    elif found := _WRITER.match(rest):
        rest = f"author of the {found['what']}"
    if found := _WHICH.match(rest):
        rest = f"{found['most']} {found['noun']}"
    if found := _PART_OF.match(rest):
        rest = f"{found['order']} {found['noun']}'s {found['part']}"
    many = number = None
    if found := _ALL.match(rest):
        many, rest = True, found[1]
    elif found := _NUMBERED.match(rest):
        many, rest = True, found[2]
        number = _FEW.get(found[1].lower()) or int(found[1])
    elif re.match(r"^[\w -]+?s? (?:of|for) (?:all|every|each)\b", rest, re.I):
        many, rest = True, re.sub(r"\b(?:all|every|each)(?: of)?(?: the)? ", "", rest, flags=re.I)
    rank = extreme = None
    any_ = False
    if found := _ANY.match(rest):
        any_, rest = not many, found[1]
    elif found := _PARTITIVE.match(rest):
        any_, rest = not many, f"{found[1]} of {found[2]}"
    if found := _ORDINAL.match(rest):
        rank, rest = _ORDINALS[found[1].lower()], found[2]
        if found[1].lower() == "lowest" and re.match(r"(?:price|amount|total|cost|value|sum)", rest):
            rank, extreme = None, ("", False)
        any_ = False
    elif found := _EXTREME.match(rest):
        extreme, rest = _MOST[found[1].lower()], found[2]
        any_ = False
    return Asked(text, whole, rank, extreme, bool(many), number, any_, rest)


def question(text: str) -> tuple[str, str] | None:
    """(attribute, key) of a question about one record; attribute "" for any value."""
    for pattern, attribute in _QUESTIONS:
        found = pattern.match(text)
        if found is not None:
            what = found.groupdict().get("what") or ""
            return (what if attribute == "what" else attribute), found["key"]
    return None


def row_key(text: str) -> str | None:
    """What the row that is asked for has in it."""
    for pattern in _ROWS:
        found = pattern.match(text)
        if found is not None:
            return found["key"]
    return None
