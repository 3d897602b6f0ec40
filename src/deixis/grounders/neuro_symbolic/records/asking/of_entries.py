"""What a phrase says of the entries of a list, whose noun the page itself need not say.

"The last alarm", "all the alarms that are not off", "the recipe between Dal and Soup", "the row
with the fewest seeds": a noun, and what picks one or some of the things that repeat.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from deixis.grounders.neuro_symbolic.records.asking.conditions import Condition, read_conditions
from deixis.grounders.neuro_symbolic.records.asking.lexicon import singular
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.language.lexicon.wordsets import word_set

__all__ = ["OfEntries", "read_entries"]

_NOUN = r"(?:the |my |our )?(?P<noun>[a-z]+)"
_PLACE = r"(?: (?:in|of|on|under|from) (?:the |this |my )?(?P<place>[\w'&-]+(?: [\w'&-]+){0,2}))?"
_BETWEEN = re.compile(rf"^{_NOUN} between (?:the )?(?P<a>.+?) and (?:the )?(?P<b>.+)$", re.I)
_MOST = re.compile(
    rf"^{_NOUN}{_PLACE} (?:with|that has|which has) (?:the )?(?P<most>most|highest|largest|biggest"
    r"|greatest|longest|latest|fewest|lowest|least|smallest|shortest|earliest) (?P<what>[\w %-]+)$",
    re.I,
)
_WHOSE = re.compile(
    rf"^{_NOUN}{_PLACE} (?:whose|where(?: the)?|with) [\w-]+ (?:is|are|says?|reads?)"
    r"(?P<no> not|n['’]t)? (?P<a>[\w -]+)$",
    re.I,
)
_FROM = re.compile(
    rf"^{_NOUN} (?:from|by|of|to|assigned to|made by|sent by) (?:the )?(?P<a>.+)$", re.I
)
_CLAUSE = re.compile(rf"^{_NOUN}{_PLACE} (?:that|which|who) (?P<a>[\w -]+)$", re.I)
_BARE = re.compile(rf"^{_NOUN}{_PLACE}$", re.I)
_STATE = re.compile(
    r"^(?:the |my |our )?(?P<a>[a-z]+(?:ed|ing)|chosen|current|active|hidden|broken|sent|read)"
    rf" (?P<noun>[a-z]+){_PLACE}$",
    re.I,
)
"""A participle tells a state of what it stands before: "the chosen reason", "the paused jobs"."""
_LEAST = word_set("fewest lowest least smallest shortest earliest")


@dataclass(frozen=True)
class OfEntries:
    """A noun of entries and what picks among them.

    Attributes:
        noun: As it was said.
        place: What the list stands under, or "".
        conditions: All must be met.
        between: The names of the two entries that it stands between.
        measure: What is compared, with whether the most is sought; None without such.
    """

    noun: str
    place: str = ""
    conditions: tuple[Condition, ...] = ()
    between: tuple[str, ...] = ()
    measure: tuple[str, bool] | None = None

    @property
    def several(self) -> bool:
        """Whether the noun stands in the plural."""
        return singular(self.noun) != self.noun.casefold() or self.noun in ("people", "those")


def read_entries(asked: Asked) -> OfEntries | None:
    """The phrase as one about entries; None where it says nothing that picks among them.

    Example:
        >>> from deixis.grounders.neuro_symbolic.records.asking.phrases import read_phrase
        >>> read_entries(read_phrase("the row with the fewest seeds")).measure
        ('seeds', False)
    """
    text = asked.rest
    if (found := _MOST.match(text)) is not None:
        measure = found["what"].strip(), found["most"].casefold() not in _LEAST
        return OfEntries(found["noun"], found["place"] or "", measure=measure)
    if (found := _BETWEEN.match(text)) is not None:
        return OfEntries(found["noun"], between=(found["a"], found["b"]))
    if (found := _BARE.match(text)) is not None:
        picked = asked.rank is not None or asked.extreme is not None
        return OfEntries(found["noun"], found["place"] or "") if picked else None
    if (found := _WHOSE.match(text)) is not None:
        condition = Condition(found["a"], denied=bool(found["no"]), how="is")
        return OfEntries(found["noun"], found["place"] or "", (condition,))
    if (found := _STATE.match(text)) is not None:
        condition = Condition(found["a"], denied=False, how="is")
        return OfEntries(found["noun"], found["place"] or "", (condition,))
    if (said := read_conditions(text)) is not None and not said.before:
        return OfEntries(said.noun, said.place, said.conditions)
    if (found := _FROM.match(text) or _CLAUSE.match(text)) is not None:
        said_of = OfEntries(found["noun"], conditions=(Condition(found["a"], False, "is"),))
        return said_of if said_of.several else None
    return None
