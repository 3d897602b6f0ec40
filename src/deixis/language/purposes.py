"""Requests that say what one wants to do instead of what the thing is called.

"Where can I print", "what do I press to pay", "the button that stores everything", "attach a file":
how they begin and end says nothing about the thing; what is left is the purpose.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from deixis.language.wanting import intents_told, plain_words

__all__ = ["Purpose", "purpose_of", "unwrapped"]


@dataclass(frozen=True, slots=True)
class Purpose:
    """What a request wants to be done.

    Attributes:
        start: First character of the words that tell it, in the phrase.
        end: One past the last.
        text: Those words.
        thing: The kind of element asked for ("button", "icon"), "" when none is named.
        explicit: Whether the form of the request shows that a purpose is meant.
        plural: Whether all that serve it are asked for.
        placed: Whether it is told by other things besides, or by the words that stand on it.
    """

    start: int
    end: int
    text: str
    thing: str
    explicit: bool
    plural: bool = False
    placed: bool = False


_ASK = r"(?:can|could|would|will|may|might)\s+(?:you|i|we)\s+(?:please\s+)?"
_POINT = (
    r"(?:mark|point\s+(?:out|at|to)|show|find|locate|highlight|identify|outline|circle|spot|indicate"
    r"|tell|give|get|select|box|see|have)\s+(?:me\s+|us\s+)?"
)
_THINGS = (
    r"button|icon|link|field|box|menu|place|control|slider|switch|symbol|option|tab|checkbox"
    r"|check\s*box|tick\s*box|key|knob|thing|setting|drop[\s-]*down|list|arrow|sign|input|selector"
    r"|toggle|item|entry|text\s*(?:field|box)|one|bar|area|part|radio|image|picture|search\s*box"
)
_BEFORE = re.compile(
    rf"\s*(?:{_ASK}{_POINT}"
    r"|i\s*(?:'m|’m|\s+am)\s+(?:looking|searching)\s+for\s+"
    r"|(?:find|show)\s+me\s+|please\s+(?:find|show|mark|locate|highlight|point\s+(?:to|out|at))\s+"
    r"|(?:please|kindly|hi|hello|hey|ok|okay|so|now|and|well|oops|oh)\b[\s,!]*"
    r"|i\s*(?:'m|’m|\s+am)\s+(?:done|finished|ready|through)\b[^,]*,\s*"
    r"|go\s+ahead\s+and\s+"
    rf"|(?:click|press|tap|hit)\s+(?:on\s+)?(?=(?:the|a|an)\s+(?:{_THINGS})\s+(?:to|for|that|which)\b)"
    r")",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"[\s,.!?]*(?:\b(?:please|thanks|thank\s+you|pls)|(?<=\s)for\s+me|[\s.!?,])\s*[.!?]*$",
    re.IGNORECASE,
)
_WE = r"(?:i|you|we|one|people|users?)"
_GO = (
    r"(?:(?:have\s+to|need\s+to|must|should|get\s+to)\s+)?"
    r"(?:(?:click|press|tap|push|hit|go|turn|look(?!\s+for)|use|touch|choose|pull|drag)(?:\s+on)?"
    r"\s+(?:to|if\s+i\s+want\s+to|in\s+order\s+to|for)\s+)?"
)
_NO_PURPOSE = (
    r"(?:(?:is|are|was|were|has|have|had|does|do)(?:n['’]?t)?|says?|reads?|looks?|shows?|stands?|sits?|lies|belongs?|goes"
    r"|contains?|comes|appears?|named|called|labell?ed|next|left|right|above|below|under|over)\b"
)
_FORMS: tuple[tuple[str, bool], ...] = (
    (
        rf"(?:where|how)\s+(?:can|do|could|should|would|must|may|to)\s+(?:{_WE}\s+)?{_GO}(?P<x>.+)",
        True,
    ),
    (rf"where\s+(?:{_WE}\s+)(?:can|could|should|must|may)?\s*{_GO}(?P<x>.+)", True),
    (
        rf"(?:what|which\s+(?P<t1>{_THINGS}))\s+(?:do|can|should|must|would)\s+{_WE}\s+"
        r"(?:have\s+to\s+|need\s+to\s+)?(?:press|click|tap|hit|use|push|pull|drag|touch|choose)"
        r"(?:\s+on)?\s+(?:to|for|if\s+i\s+want\s+to|when\s+i\s+want\s+to)\s+(?P<x>.+)",
        True,
    ),
    (
        rf"(?:which|what)\s+(?P<t2>{_THINGS})\s+(?!{_NO_PURPOSE})(?:lets\s+me\s+)?(?P<x>\w+s\b.*)",
        True,
    ),
    (
        r"(?:press|click|tap|hit|use|push|pull|drag|touch|move|turn|slide|choose|tick)\s+"
        r"(?:on\s+)?(?:this|that|it|here|what|something)\s+(?:to|for|if\s+you\s+want\s+to)\s+(?P<x>.+)",
        True,
    ),
    (r"(?:this|that)\s+(?:lets|allows)\s+(?:me|you|one)\s+(?:to\s+)?(?P<x>.+)", True),
    (
        r"i\s*(?:want|need|wish|have|would\s+like|(?:'|’)d\s+like|(?:'|’)d\s+love|am\s+going|plan)"
        r"\s+to\s+(?P<x>.+)",
        True,
    ),
    (r"(?:help\s+me|let\s+me|allow\s+me\s+to)\s+(?P<x>.+)", True),
    (
        r"i\s+(?:want|need|have|would\s+like)\s+(?P<x>.+?),?\s+(?:so\s+)?(?:where|how|what)"
        r"(?:\s+(?:do|can|should)\s+i|\s+to)?\s+(?:to\s+)?"
        r"(?P<how>click|press|tap|go|type|enter|write|put|do)\b.*",
        True,
    ),
    (
        r"(?:i|we)\s*(?:'ve|’ve|\s+have)\s+(?:got\s+)?(?P<x>(?:a|an|my|this|some)\s[^,;.?]+?)[,;.]?"
        r"\s+(?:so\s+)?where\s+(?:(?:does|do|should|can|would)\s+)?(?:it|that|this|they|i|we)"
        r"(?:\s+(?:to|should|can))?\s+(?P<how>go|put|enter|type|write|use)(?:es)?\b.*",
        True,
    ),
    (
        r"where\s+(?:it|they|the\s+(?:form|page|site))\s+(?:asks?|wants?)\s+(?:(?:me|us|you)\s+)?"
        r"(?:for\s+|about\s+|to\s+(?:enter|give|type|fill\s+in|know|say)\s+)?(?:what|which)\s+"
        r"(?P<x>(?!is\b|are\b|was\b|my\b|your\b|the\b)[\w-]+)\s+.+(?P<asks>)",
        True,
    ),
    (
        r"where\s+(?:it|they|the\s+(?:form|page|site))\s+(?:asks?|wants?)\s+(?:(?:me|us|you)\s+)?"
        r"(?:for\s+|about\s+|to\s+(?:enter|give|type|fill\s+in|know|say)\s+)?"
        r"(?:what\s+|which\s+|whether\s+|how\s+many\s+|when\s+)?(?P<x>.+?)(?P<asks>)",
        True,
    ),
    (
        r"(?:this\s+is\s+)?where\s+(?:do\s+i\s+say\s+)?(?:the|my|a|an)\s+(?P<x>[^,;.?]+?)\s+"
        r"(?:goes|belongs|should\s+go|has\s+to\s+go|must\s+go|is\s+(?:entered|typed|written))"
        r"(?P<asks>)",
        True,
    ),
    (r"can\s+(?:i|we)\s+(?P<x>[^?,;]+)[?,;]?(?:\s*(?:where|how)\b.*)?", True),
    (
        rf"(?:the\s+|a\s+|an\s+|that\s+|my\s+)?(?:[\w-]+\s+)?(?P<t3>{_THINGS})\s+"
        rf"(?:{_WE}\s+(?:must|have\s+to|need\s+to|should|can)\s+"
        r"(?:use|click|press|tap|tick|push|choose|touch|drag)\s+(?:on\s+)?)?"
        r"(?:in\s+order\s+)?(?:to|with\s+which\s+(?:i|you|one)\s+can|where\s+(?:i|you|one)\s+can)"
        rf"\s+(?!the\s+(?:left|right|side|top|bottom)\b|(?:left|right)\b)(?P<x>.+)",
        True,
    ),
    (
        rf"(?:the\s+|a\s+|an\s+|that\s+)?(?P<t4>{_THINGS})\s+(?:that|which)\s+"
        rf"(?!{_NO_PURPOSE})(?:(?:would|will|can|lets\s+me|lets\s+you)\s+)?(?P<x>\w+.*)",
        True,
    ),
    (rf"(?:the\s+|a\s+|an\s+)?(?P<t5>{_THINGS})\s+for\s+(?P<x>.+)", False),
)
_COMPILED = tuple((re.compile(form, re.IGNORECASE | re.DOTALL), sure) for form, sure in _FORMS)
_PLURAL = re.compile(r"(?:all|every|both|each)\b(?:\s+(?:the|of\s+the))?\s*", re.IGNORECASE)
_ELEMENT = re.compile(rf"(?:(?:the|a|an|of|these|those)\s+)*(?:{_THINGS})(?:e?s)?", re.IGNORECASE)
_LINKING = r"(?:the|a|an|of|from|to|in|on|for|with|by|my|at|this|that|it)"
_NAMED = re.compile(
    rf"(?:the\s+|a\s+|an\s+)?(?P<x>(?:(?!{_LINKING}\b)[\w'’-]+\s+)+?)"
    r"(?P<t>(?!(?:one|arrow|picture|image|area|part|place|sign|item|entry|thing)\b)"
    rf"(?:{_THINGS}))s?",
    re.IGNORECASE,
)
_OTHER_HEADS = re.compile(
    r"\b(?:rows?|columns?|cells?|tables?|headings?|titles?|charts?|slices?|lines?|headers?|names?|numbers?)\b",
    re.IGNORECASE,
)
_DETERMINED = re.compile(
    r"\w+(?:\s+(?:up|down|out|in|off|away|on|over|back|through|for))?"
    r"(?:\s+(?:the|a|an|my|this|that|these|those|it|them|me|us|him|her|another|some|all|what"
    r"|more|every\w*|some\w*|any\w*)\b"
    r"|\s+(?:back\s+)?to\b|\s+\w{3,}ing\b|\s*$)",
    re.IGNORECASE,
)
_POINTING = re.compile(
    r"(?:find|locate|mark|highlight|identify|spot|point\s+(?:to|at|out)|click(?:\s+on)?|tap(?:\s+on)?"
    r"|press|select|choose|show(?=\s+(?:the|a|an)\s+\w+(?:\s+\w+)?$))\s+",
    re.IGNORECASE,
)
_PLACED = re.compile(
    r"\b(?:(?:left|right)\s+of|to\s+the\s+(?:left|right)|on\s+the\s+(?:left|right)\s+of|next\s+to"
    r"|close\s+to|in\s+front|above|below|under|beneath|over|beside|between|behind|near|by|after"
    r"|before|except|but|other\s+than|not|without|labell?ed|says|saying|reads|reading|called|named"
    r"|titled|entitled|text|words?|caption)\b|[\"“”„«»]",
    re.IGNORECASE,
)
_TYPING = frozenset({"type", "enter", "write", "put", "go"})


def unwrapped(phrase: str) -> tuple[int, int]:
    """Where the words of a phrase begin and end that are no courtesy.

    Example:
        >>> start, end = unwrapped("Could you mark the eye for me?")
        >>> "Could you mark the eye for me?"[start:end]
        'the eye'
    """
    start, end = 0, len(phrase)
    while (found := _BEFORE.match(phrase, start, end)) and found.end() < end:
        start = found.end()
    while (last := _AFTER.search(phrase, start, end)) and last.start() > start:
        end = last.start()
    return start, end


def purpose_of(phrase: str) -> Purpose | None:
    """The purpose that a request names, or None where it names a thing.

    Example:
        >>> purpose_of("where do I click to log out").text
        'log out'
        >>> purpose_of("the button that stores everything").thing
        'button'
        >>> purpose_of("the red mug") is None
        True
    """
    start, end = unwrapped(phrase)
    several = _PLURAL.match(phrase, start, end)
    begin = several.end() if several else start
    for form, explicit in _COMPILED:
        found = form.fullmatch(phrase, begin, end)
        if found is not None:
            named = found.groupdict()
            thing = next((named[key] for key in named if key[0] == "t" and named[key]), "")
            x1, x2 = found.span("x")
            if named.get("how", "") in _TYPING or "asks" in named:
                thing = "field"
            text = phrase[x1:x2]
            placed = not explicit and _PLACED.search(text) is not None
            return Purpose(x1, x2, text, _thing(thing), explicit, several is not None, placed)
    return _unmarked(phrase, begin, end, several is not None)


def _unmarked(phrase: str, start: int, end: int, plural: bool) -> Purpose | None:
    """Told by the words alone: "attach a file", "the repeat button", "three dots"."""
    opening = _POINTING.match(phrase, start, end)
    if opening is not None and opening.end() < end:
        start = opening.end()
    text = phrase[start:end]
    words = plain_words(text)
    told = intents_told(words)
    if not told or _ELEMENT.fullmatch(text):
        return None
    placed = _PLACED.search(text) is not None
    wish = any(not item.noun and 0 in item.words for item in told)
    if wish and not (opening or plural or placed) and _DETERMINED.match(text):
        return Purpose(start, end, text, "", True)
    named = _NAMED.fullmatch(phrase, start, end)
    if named is not None:
        x1, x2 = named.start("x"), named.start("x") + len(named["x"].rstrip())
        if intents_told(plain_words(phrase[x1:x2])):
            thing = _thing(named["t"])
            return Purpose(x1, x2, phrase[x1:x2], thing, False, plural, placed)
    if _OTHER_HEADS.search(text) or not (wish or any(item.noun for item in told)):
        return None
    return Purpose(start, end, text, "", False, plural, placed)


def _thing(said: str) -> str:
    plain = " ".join(said.casefold().replace("-", " ").split())
    return {
        "place": "",
        "thing": "",
        "one": "",
        "key": "button",
        "part": "",
        "area": "",
        "control": "",
    }.get(plain, plain)
