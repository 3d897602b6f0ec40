"""Whose clothes are told after two people: "the woman next to the man in the blue dress"."""

from __future__ import annotations

from deixis.language.lexicon.index import Noun
from deixis.language.lexicon.wordsets import word_set
from deixis.language.nouns.drafts import Draft
from deixis.language.operators.reading import Reading

__all__ = ["fitting_wearer"]

_WOMENS = word_set(
    "dress skirt sundress miniskirt bikini blouse bra tutu gown heels stockings tiara sari"
)
_MENS = frozenset({"tie", "necktie", "bow tie", "bowtie", "tuxedo", "tux"})
_PUT_ON = frozenset({"in", "with", "wearing"})


def fitting_wearer(reading: Reading, kind: str, target: Draft) -> Draft | None:
    """The person that a garment of the other gender than the nearest one's belongs to.

    Args:
        reading: The stack, with the nearest person on top.
        kind: The relation.
        target: The garment.

    Returns:
        Somebody further down the stack; None where the nearest fits, or nobody else does.
    """
    gender = _gender_of(target.noun)
    nearest = reading.stack[-1]
    told = _told(nearest)
    if kind not in _PUT_ON or gender is None or told in (None, gender):
        return None
    return next((d for d in reversed(reading.stack[:-1]) if _told(d) == gender), None)


def _told(draft: Draft) -> str | None:
    return draft.noun.gender if draft.noun is not None else None


def _gender_of(garment: Noun | None) -> str | None:
    if garment is None:
        return None
    last = garment.lemma.rpartition(" ")[2]
    if garment.lemma in _MENS:
        return "male"
    return "female" if last in _WOMENS else None
