"""Looks: what persons and animals on photos do, wear and are like, read off a detector's maps.

    pooling.py  what the maps of a detector hold in and around a box
    cutting.py  parts of a photo cut out, by themselves
    heads.py    heads cut out, to be looked at closely
    teller.py   from that to the probability of each look
    words.py    the words by which people tell them
    colours.py  colours and patterns of what is worn, of hair and of things, from the pixels

`deixis.training.recipes.looks` teaches it; docs/models/looks.md says what it is worth.
"""

from deixis.perception.looks.colours import COLOURS, PATTERNS, PLACES, TOLD, ColourTeller, told_as
from deixis.perception.looks.cutting import cut
from deixis.perception.looks.heads import (
    FROM_HEADS,
    GRID_SIDE,
    HEADS,
    head_squares,
    in_grid,
    side_by_side,
)
from deixis.perception.looks.pooling import FeatureMaps, pooled
from deixis.perception.looks.teller import ANIMALS, LooksTeller, TellsLooks, require_label_each
from deixis.perception.looks.words import DOES, SEEN, SEEN_WORN, WORN, look_said, place_said

__all__ = [
    "ANIMALS",
    "COLOURS",
    "DOES",
    "FROM_HEADS",
    "GRID_SIDE",
    "HEADS",
    "PATTERNS",
    "PLACES",
    "SEEN",
    "SEEN_WORN",
    "TOLD",
    "WORN",
    "ColourTeller",
    "FeatureMaps",
    "LooksTeller",
    "TellsLooks",
    "cut",
    "head_squares",
    "in_grid",
    "look_said",
    "place_said",
    "pooled",
    "require_label_each",
    "side_by_side",
    "told_as",
]
