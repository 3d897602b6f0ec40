"""Nouns of attributes and of records, and the types of value that they are written as."""

from __future__ import annotations

import re

from deixis.language.lexicon.wordsets import word_set

__all__ = ["RECORD_NOUNS", "SUMS", "attribute_types", "is_record_noun", "singular"]

_TYPES: tuple[tuple[frozenset[str], tuple[str, ...]], ...] = (
    (word_set("price cost amount charge fee total sum money expense fare worth"), ("amount",)),
    (word_set("date day when deadline issued placed due published"), ("date",)),
    (word_set("time hour clock when start length duration playtime"), ("time", "duration")),
    (word_set("size bytes byte space kb mb kilobytes megabytes"), ("size", "number")),
    (word_set("quantity qty count many pieces packs units"), ("count", "number")),
    (word_set("number"), ("number", "count", "degrees", "percent", "amount", "size")),
    (word_set("temperature degree degrees warm forecast"), ("degrees",)),
    (word_set("percent percentage share rate"), ("percent",)),
    (word_set("email e-mail mail"), ("email",)),
    (word_set("phone telephone tel mobile cell"), ("phone",)),
    (word_set("website site url domain"), ("url",)),
    (word_set("reading value figure score points"), ("number", "count", "amount")),
)
RECORD_NOUNS = word_set(
    "item entry row line record thing element listing song track title product article good "
    "mail email message order purchase hit result file folder document dish meal course contact "
    "person people customer task todo card tile plan offer event appointment step day name "
    "suggestion tip advice point bullet option section review reviewer comment post headline "
    "lesson subject student player runner team expense payment transaction booking invoice "
    "charge reading link menu bubble box recipe ingredient pin shop job room member user "
    "employee guest friend city country place album artist note ticket bill device app "
    "notification sender conversation chat setting destination train flight bus departure arrival "
    "station stop question match game class"
)
SUMS = re.compile(
    r"^(?:sub ?-?total|(?:grand )?total|net(?: (?:total|amount))?|(?:vat|gst|hst|mwst)\b.*"
    r"|(?:sales )?tax\b.*|cash|card\b.*|"
    r"change|tip|balance(?: due)?|amount due|sum|discount|shipping|delivery|to pay"
    r"|gross)\b.{0,12}$",
    re.IGNORECASE,
)
"""Lines of a bill that are no item of it."""


def singular(word: str) -> str:
    """A noun in the singular, in lower case."""
    word = word.casefold().strip("'’")
    for ending, to in (("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("xes", "x")):
        if word.endswith(ending):
            return word[: -len(ending)] + to
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def attribute_types(words: str) -> tuple[str, ...]:
    """Types of value that an attribute is written as; () where the words tell none."""
    found: list[str] = []
    for word in words.casefold().split():
        for names, types in _TYPES:
            if word in names or singular(word) in names:
                found += types
    return tuple(dict.fromkeys(found))


def is_record_noun(words: str) -> bool:
    """Whether words end in a noun that rows, cards or lines are called by."""
    last = words.rpartition(" ")[2]
    return singular(last) in RECORD_NOUNS
