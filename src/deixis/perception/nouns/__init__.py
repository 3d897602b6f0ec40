"""Nouns beyond a detector's categories: where on a photo walls, counters, fences or plates are.

    sight.py   where a noun is likely, and how likely it is there at all
    teller.py  from the maps of a detector to that
    words.py   the words by which people name them

`deixis.training.recipes.nouns` teaches it; docs/models/nouns.md says what it is worth.
"""

from deixis.perception.nouns.sight import Sight
from deixis.perception.nouns.teller import STRIDE, NounTeller, TellsNouns
from deixis.perception.nouns.words import noun_said

__all__ = ["STRIDE", "NounTeller", "Sight", "TellsNouns", "noun_said"]
