"""Words for all that is shown: "the smallest amount on the card", when the card is the picture.

What a page shows is called by what it is: a menu card, a map, a bill, a board. Where nothing on
the page is such a thing, the page itself is.
"""

from __future__ import annotations

from deixis.language.forms import NounPhrase, Relation
from deixis.language.lexicon.wordsets import word_set

__all__ = ["is_whole"]

_WITHIN = frozenset({"in", "on", "of", "at", "inside", "with"})
_WHOLES = word_set(
    "card menu map list board calendar ticket report form document statement order slip sheet "
    "article text story post feed thread conversation chat inbox cart basket checkout app player "
    "game terminal console shell editor notebook notepad plan programme program schedule "
    "timetable listing catalogue catalog shop store newsletter brochure leaflet flyer poster "
    "certificate quote quotation invoice bill receipt letter email mail message profile account "
    "dashboard overview summary page site website service"
)


def is_whole(item: Relation) -> bool:
    """Whether a relation may say no more than that the thing is on the page."""
    if item.kind not in _WITHIN or len(item.targets) != 1:
        return False
    return _bare(item.targets[0])


def _bare(target: NounPhrase) -> bool:
    return target.head.lemma in _WHOLES and not target.constraints
