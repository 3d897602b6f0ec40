"""Phrases about records, read into what they ask: a value of a key, a row, the n-th, all, the most.

Only phrases of these plain shapes are read; whatever else a phrase says is left to the parser.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from deixis.language.lexicon.numbers import CARDINALS

__all__ = ["ORDINALS", "Asked", "plain", "question", "read_phrase", "row_key"]

_BEFORE = re.compile(
    r"^(?:please|kindly|now|ok|hey|(?:can|could|would|will) you(?: please)?|i(?:'m| am) looking for"
    r"|i(?: want|'d like| would like| need)(?: to (?:see|find|know))?|find(?: me)?|show(?: me)?"
    r"|mark|locate|highlight|select|point(?: me)?(?: out| at| to)?|tell me|give me|get(?: me)?"
    r"|where(?:'s| is| are| can i (?:see|find|read))|look up|search|see|box|outline)\b[ ,:]*",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"[ ,]*\b(?:please|for me|on (?:this|the) (?:page|screen|picture|image))$", re.I
)
_WHOLE = re.compile(
    r"(?:,? *(?:(?:the|its|as an?|in) )?(?:whole|entire|full|complete|one) (?:line|row|entry"
    r"|box|record)"
    r"(?: (?:in|of) the (?:list|table))?"
    r"|,? *with (?:its|the) (?:price|amount|date|value|time|total)s?,? (?:in )?one box"
    r"|,? *its (?:line|row)(?: in the (?:list|table))?)$",
    re.IGNORECASE,
)
_DET = r"(?:(?:the|a|an|this|that|my|our|your|its|one|each|every single|some) )?"
ORDINALS = {
    "first": 1, "1st": 1, "top": 1, "topmost": 1, "uppermost": 1, "highest placed": 1,
    "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5, "5th": 5,
    "sixth": 6, "6th": 6, "seventh": 7, "7th": 7, "eighth": 8, "8th": 8, "ninth": 9, "9th": 9,
    "tenth": 10, "10th": 10, "last": -1, "bottom": -1, "lowest": -1, "final": -1,
    "bottommost": -1, "lowermost": -1, "second to last": -2, "second last": -2,
    "last but one": -2, "penultimate": -2, "leftmost": 1, "rightmost": -1,
}  # fmt: skip
"""Words of order, and the place they mean: from 1, or from -1 backwards."""
_RANKS = "|".join(sorted(map(re.escape, ORDINALS), key=len, reverse=True))
_ORDINAL = re.compile(
    rf"^{_DET}(?:very )?({_RANKS}) (.+)$",
    re.IGNORECASE,
)
_MOST = {
    "most expensive": ("amount", True), "dearest": ("amount", True), "priciest": ("amount", True),
    "costliest": ("amount", True), "cheapest": ("amount", False),
    "least expensive": ("amount", False), "highest": ("", True), "largest": ("", True),
    "biggest": ("", True), "greatest": ("", True), "smallest": ("", False),
    "lowest": ("", False), "least": ("amount size number", False), "newest": ("date", True),
    "latest": ("date", True), "most recent": ("date", True), "oldest": ("date", False),
    "earliest": ("date", False), "longest": ("time", True), "shortest": ("time", False),
    "warmest": ("degrees", True), "hottest": ("degrees", True), "coldest": ("degrees", False),
    "coolest": ("degrees", False), "heaviest": ("size", True), "most": ("amount size number", True),
}  # fmt: skip
_EXTREME = re.compile(
    rf"^{_DET}({'|'.join(sorted(_MOST, key=len, reverse=True))})\b ?(.*)$", re.IGNORECASE
)
_ALL = re.compile(
    r"^(?:all(?: of)?|every(?: single| one of)?|each(?: one of)?|both|any and all)(?: (?:the"
    r"|of the))? (.+)$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"^(?:the )?(two|three|four|five|six|seven|eight|nine|ten|\d) ([a-z].*s)$", re.IGNORECASE
)
_FEW = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
}  # fmt: skip
_ANY = re.compile(r"^(?:an?|any|some|one of(?: the)?|one) (.+)$", re.IGNORECASE)
_PARTITIVE = re.compile(r"^(.+?) of (?:one|any|some)(?: of)?(?: the)? (.+)$", re.IGNORECASE)
_QUESTIONS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"^{pattern}$", re.IGNORECASE), attribute)
    for pattern, attribute in (
        (rf"(?:what|how much) (?:does|do|did|would) {_DET}(?P<key>.+?) (?:cost|come to)", "price"),
        (rf"what {_DET}(?P<key>.+?) costs?", "price"),
        (rf"how much (?:is|are|was|were|for) {_DET}(?P<key>.+)", "price"),
        (rf"how much (?:does|do|did) {_DET}(?P<key>.+?) (?:cost|come to)", "price"),
        (r"(?P<key>.+?),? (?:how much|what price)", "price"),
        (rf"what (?:do|did|does|will) (?:they|he|she|i|we|you) (?:charge|pay|ask|want"
        rf"|owe) for {_DET}"
         r"(?P<key>.+)", "price"),
        (rf"(?:what|how much)(?: did)? (?:they|he|she|i|we|you) (?:spent|spend|paid|pay)"
         rf" (?:in|at|on|for) {_DET}(?P<key>.+)", "price"),
        (rf"what (?:does|do) (?:it|the \w+) (?:say|show|list) (?:for|about|on|beside"
        rf"|next to) {_DET}"
         r"(?P<key>.+)", ""),
        (r"(?:what|which) (?P<key>[\w -]+?) (?:is|are|was) (?:currently |now )?(?:set|chosen"
         r"|selected|used|active|in use|picked)(?: now| here)?", ""),
        (r"(?:the )?(?:current|chosen|selected|present)(?:ly)? (?P<key>[\w -]+)", ""),
        (rf"how many (?P<what>[\w ]+?) (?:has|have|does|do|did) {_DET}(?P<key>.+?)(?: have| get)?",
         "what"),
        (rf"(?:what|which) (?P<what>[\w -]+?) (?:has|have|does|do|did|is for|belongs to) {_DET}"
         r"(?P<key>.+?)(?: have| get)?", "what"),
        (rf"when (?:is|was|were|are|does|did|do) {_DET}(?P<key>.+?)(?: (?:published|posted|sent|"
         r"changed|modified|placed|issued|ordered|start|due))?", "when"),
        (rf"who (?:is in charge of|is responsible for|owns|does|has|handles|is on) {_DET}"
         r"(?:(?:card|task|item) )?(?P<key>.+)", "who"),
        (rf"who (?:wrote|posted|sent|left) {_DET}(?P<key>.+)", "who"),
        (rf"(?:what|which|where) (?:is|are|was) {_DET}(?P<what>[\w -]+?) (?:of"
        rf"|for) {_DET}(?P<key>.+)",
         "what"),
    )
)  # fmt: skip
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
_ORDER = "|".join(sorted(map(re.escape, (*ORDINALS, *_MOST)), key=len, reverse=True))
_TOLD = re.compile(
    rf"^what (?:does|do) (?P<what>{_DET}(?:{_ORDER}) .+?) (?:say|read|show|tell)$", re.IGNORECASE
)
_WRITER = re.compile(rf"^who (?:wrote|posted|left|sent) (?P<what>{_DET}(?:{_ORDER}) .+)$", re.I)
_PART_OF = re.compile(
    rf"^(?:the )?(?P<part>[\w -]+?) (?:of|in|on"
    rf"|from) (?:the )?(?P<order>{_ORDER}) (?P<noun>[\w -]+?)$",
    re.IGNORECASE,
)
_CARDINAL = re.compile(
    r"^(?:the )?(?P<noun>step|question|paragraph|point|option|section|item|part) (?:number )?"
    rf"(?P<number>{'|'.join(CARDINALS)})$",
    re.IGNORECASE,
)
_WHICH = re.compile(
    r"^(?:which|what|the) (?P<noun>[\w-]+?)(?: that| which)? (?:costs?|takes?(?: up)?|is|was"
    r"|has|uses?)"
    r"(?: the)? (?P<most>(?:most|least|more)(?: expensive)?|cheapest|largest|biggest|smallest"
    r"|oldest|"
    r"newest|longest|shortest|dearest|priciest)(?: \w+)?$",
    re.IGNORECASE,
)


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
    whole, rest = _wholeness(text)
    many, number, rest = _quantity(_reworded(rest))
    any_, rest = _any(rest)
    rank, extreme, rest = _order(rest)
    single = not many and rank is None and extreme is None
    return Asked(text, whole, rank, extreme, many, number, any_ and single, rest)


def _wholeness(text: str) -> tuple[bool, str]:
    """Whether the whole row is asked for, and the rest of the words."""
    rest = _WHOLE.sub("", text).strip(" ,")
    if rest and rest != text:
        return True, rest
    rowed = re.search(r"\b(?:row|line|entry|record|mail|message|order|item)s?\b", text, re.I)
    if rowed and re.match(rf"^{_DET}(?:whole|entire|full|complete) ", text, re.I):
        rest = re.sub(r"\b(?:whole|entire|full|complete) ", "", text, count=1)
        row_of = r"^(?:the )?(?:row|line) (?:of|for) "
        if re.match(rf"{row_of}{_DET}(?:{'|'.join(ORDINALS)})\b", rest, re.I):
            rest = re.sub(row_of, "", rest, flags=re.I)
        return True, rest
    return False, text


def _reworded(text: str) -> str:
    """Questions about the n-th or the most, as a noun with its order before it."""
    rest = text
    if found := _TOLD.match(rest):
        rest = f"text of the {found['what']}"
    elif found := _WRITER.match(rest):
        rest = f"author of the {found['what']}"
    if found := _WHICH.match(rest):
        rest = f"{found['most']} {found['noun']}"
    if found := _CARDINAL.match(rest):
        place = CARDINALS[found["number"].lower()]
        ranked = next((word for word, rank in ORDINALS.items() if rank == place), "")
        rest = f"{ranked} {found['noun']}".strip()
    if found := _PART_OF.match(rest):
        rest = f"{found['order']} {found['noun']}'s {found['part']}"
    return rest


def _quantity(text: str) -> tuple[bool, int | None, str]:
    """Whether all are asked for, how many these are, and the rest."""
    if found := _ALL.match(text):
        return True, None, found[1]
    if found := _NUMBERED.match(text):
        return True, _FEW.get(found[1].lower()) or int(found[1]), found[2]
    if re.match(r"^[\w -]+?s? (?:of|for) (?:all|every|each)\b", text, re.I):
        rest = re.sub(r"\b(?:all|every|each)(?: of)?(?: the)? ", "", text, flags=re.I)
        return True, None, rest
    return False, None, text


def _any(text: str) -> tuple[bool, str]:
    """Whether one of several is asked for, and the rest."""
    if found := _ANY.match(text):
        return True, found[1]
    if found := _PARTITIVE.match(text):
        return True, f"{found[1]} of {found[2]}"
    return False, text


def _order(text: str) -> tuple[int | None, tuple[str, bool] | None, str]:
    """Rank or extreme, and the rest; the "lowest price" is the least, the "lowest row" the last."""
    if found := _ORDINAL.match(text):
        word, rest = found[1].lower(), found[2]
        if word == "lowest" and re.match(r"(?:price|amount|total|cost|value|sum)", rest):
            return None, ("", False), rest
        return ORDINALS[word], None, rest
    if found := _EXTREME.match(text):
        return None, _MOST[found[1].lower()], found[2]
    return None, None, text


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
