"""'From behind': a place where somebody is, or the side that somebody is seen from."""

from __future__ import annotations

from deixis.language.lexicon.index import Verb
from deixis.language.lexicon.wordsets import word_set
from deixis.language.lookahead import target_follows
from deixis.language.nouns.drafts import Draft
from deixis.language.operators.reading import Reading
from deixis.language.operators.relating import put_attribute, relate
from deixis.language.words import Words

__all__ = ["read_from_behind"]

_SEES = word_set("seen viewed shown pictured photographed shot visible")
_DONE = word_set(
    "acting_on pulling holding looking_at facing leaning_on wearing carrying eating drinking using "
    "playing riding"
)
_HANDLED = word_set("acting_on pulling holding looking_at facing leaning_on")
"""Relations in which one comes from behind the other."""


def read_from_behind(reading: Reading, i: int) -> int | None:
    """'watching from behind the fence', 'hugging the boy from behind'."""
    words = reading.words
    end = i + 2
    if words.text(i, end) != "from behind" or words.key(i - 1) in _SEES:
        return None
    if target_follows(words, end) and not _acts(words, end):
        reading.close_above(_who_is_there(reading))
        return relate(reading, i, end, Verb("behind", False))
    if reading.stack[-1].worn:  # "with long hair from behind"
        return put_attribute(reading, i, end, "orientation", "facing away")
    link = reading.stack[-1].link
    if link is None or link.kind not in _HANDLED or not reading.stack[-1].animate:
        return None
    link.end = end  # a part of what is done to somebody: no side that he is seen from
    reading.close_above(link.parent)
    return end


def _who_is_there(reading: Reading) -> Draft:
    """Who watches, pushes or holds from there; else what was named last."""
    top = reading.stack[-1]
    acts = top.link is not None and top.link.kind in _DONE
    return top.link.parent if top.link is not None and acts else top


def _acts(words: Words, j: int) -> bool:
    """Whether a verb stands at j: "from behind holding an umbrella"."""
    found = words.relation(j)
    return found is not None and found[1].verb
