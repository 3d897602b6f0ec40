"""What a loose question wants, and which of its words name the entry that it is about.

"From which platform does Aberdeen leave" wants a platform of the entry that says Aberdeen; "by when
must the pitch be booked" wants a date of the one that says pitch and book. No form of question is
expected: words of asking tell the type of the answer, words that say nothing are left out, the
others must be found.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from deixis.grounders.neuro_symbolic.records.asking.lexicon import attribute_types, singular
from deixis.language.lexicon.wordsets import word_set

__all__ = ["Wanted", "is_question", "wanted"]

_ASKING = re.compile(
    r"^(?:(?:after|at|by|on|from|until|till|since|for|to|in|with) )?(?:who|whom|whose|what|when"
    r"|where"
    r"|which|how|until when|by when)\b",
    re.I,
)
_WANTS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (re.compile(pattern, re.I), types)
    for pattern, types in (
        (r"\bhow many\b|\b(?:number|count|quantity|amount) of (?!the (?:invoice|bill|order)\b)",
         ("count", "number")),
        (r"\bhow much\b|\bwhat (?:does|do|did) .* cost\b|\bwhat (?:do|did|must) i (?:pay|owe)\b",
         ("amount",)),
        (r"\bwhen\b|\bdeadline\b|\bdue date\b", ("date", "time")),
        (r"\bwhat time\b|\bdepart(?:s|ure)? time\b|\barrival time\b", ("time",)),
        (r"\bhow (?:long|often)\b", ("duration", "time")),
        (r"\bwho\b|\bsender\b|\bauthor\b|\bwriter\b", ("name",)),
        (r"\bwhat (?:did|does|has|have|do|is|was) .+ (?:writ(?:e|ten|ing)|sa(?:y|id|ying)|sen[dt]"
         r"|answer(?:ed)?|repl(?:y|ied)|ask(?:ed)?|post(?:ed)?)\b"
         r"|\bwhat (?:does|do) [\w -]+ (?:do|mean)$"
         r"|\b(?:text|words?|content|preview|description|explanation|details?|summary|wording"
         r"|subtitle|hint|caption)\b"
         r"|\b(?:explain(?:s|ing)|describ(?:es|ing))\b", ("prose",)),
    )
)  # fmt: skip
_ASKED = word_set(
    "who whom whose what when where which how many much time date deadline due number count "
    "amount quantity text words word content preview description explanation explains explaining "
    "describes detail details summary hint caption subtitle sender author writer long often price "
    "cost"
)
_EMPTY = word_set(
    "a an the this that these those my your our his her their its of for in on at to from by with "
    "about under until till since and or is are was were be been being am do does did done has "
    "have had will would can could should must may might i you we they he she it me us them there "
    "here now currently today please exactly again shown listed written stated given called named "
    "set said says one ones as than into it's belonging belongs which's so up"
)
_SOFT = word_set(
    "write wrote send sent sends sending say answer answered reply replied ask asked post posted "
    "cost costs pay paid pays charge charged buy bought buys order ordered get got gets need "
    "needs needed want wants leave leaves left go goes going arrive arrives depart departs stop "
    "stops run runs start starts begin begins end ends cover covers last take takes come comes "
    "make made owe live lives work works book booked chosen selected current message messages "
    "chat conversation bill invoice receipt list page entry item row line thing things setting "
    "settings option value single each per piece person customer mail email name last first"
)


@dataclass(frozen=True)
class Wanted:
    """A loose question.

    Attributes:
        types: Of value that would answer it, as `value_type` names them; "name" for what an entry
            is called, "prose" for what it says in words; () where any value would.
        keys: Words, in the singular, that the entry must have.
        soft: Words that it may have.

    """

    types: tuple[str, ...]
    keys: tuple[str, ...]
    soft: tuple[str, ...]


def is_question(text: str) -> bool:
    """Whether a phrase begins with a word of asking."""
    return bool(_ASKING.match(text))


def wanted(text: str) -> Wanted:
    """What ``text`` asks for, in words that can be looked up."""
    types: list[str] = []
    for pattern, meant in _WANTS:
        if pattern.search(text):
            types += meant
    words = [word.strip("'’.,?!:;\"“”()") for word in text.split()]
    words = [re.sub(r"['’]s?$", "", word) for word in words]
    keys, soft = [], []
    for word in words:
        plain = word.casefold()
        if not plain or plain in _EMPTY:
            continue
        if plain in _ASKED:
            types += attribute_types(plain)
        elif attribute_types(plain) and plain not in _SOFT:
            types += attribute_types(plain)
            soft.append(plain)
        elif plain in _SOFT or singular(plain) in _SOFT:
            soft.append(plain)
        else:
            keys.append(plain)
    return Wanted(tuple(dict.fromkeys(types)), tuple(keys), tuple(soft))
