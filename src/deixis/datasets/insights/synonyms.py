"""Words that people use for one thing in inspection work, and that the lexicon does not join.

One line a thing; add a line, or a word to a line.
"""

from __future__ import annotations

__all__ = ["synonym_of"]

_LINES = """
damaged defective faulty broken bad
scratch scrape scuff scratches
dent ding bump
crack fracture fissure split
stain spot blemish smudge mark
rust corrosion
rusty corroded
missing absent lost
good ok okay fine intact undamaged
hole puncture perforation
misaligned crooked skewed
blurry blurred unsharp fuzzy
empty vacant
full filled
label sticker tag
box carton package parcel
screw bolt
cable wire cord
lorry truck
sofa couch
picture photo image
bin trashcan
"""

_TABLE = {word: line.split()[0] for line in _LINES.strip().splitlines() for word in line.split()}


def synonym_of(word: str) -> str | None:
    """The first word of its line, or None.

    Example:
        >>> synonym_of("defective"), synonym_of("cup")
        ('damaged', None)
    """
    return _TABLE.get(word)
