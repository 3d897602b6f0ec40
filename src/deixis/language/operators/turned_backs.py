"""A back that is turned to whoever looks: "back to camera", "whose back is turned"."""

from __future__ import annotations

from deixis.language.forms import Attribute
from deixis.language.lexicon.places import CAMERA_WORDS
from deixis.language.lexicon.stopwords import BE
from deixis.language.lexicon.wordsets import word_set
from deixis.language.operators.owners import adjective_owner
from deixis.language.operators.reading import Reading
from deixis.language.words import Words

__all__ = ["read_turned_back"]

_HAVING = word_set("with w/ whose has have having")
_TURNED = word_set("turned turning facing")
_TOWARDS = word_set("to towards toward")
_VIEWERS = CAMERA_WORDS - word_set("foreground front screen")


def read_turned_back(reading: Reading, i: int) -> int | None:
    """'with his back turned', 'back to the camera': who is seen from behind."""
    words = reading.words
    j = i + (words.key(i) in _HAVING)
    j = words.skip_articles(j)
    if words.key(j) not in ("back", "backs"):
        return None
    if j == i and words.key(i - 1).endswith("ing"):  # "walking back to us"
        return None
    end = _turned(words, j + 1 + (words.key(j + 1) in BE))
    if end is None:
        return None
    owner = adjective_owner(reading, "orientation", "facing away")
    reading.put(Attribute(words.span(i, end), "orientation", "facing away"), i, end, owner)
    return end


def _turned(words: Words, j: int) -> int | None:
    """The end of "turned", "turned towards us", "to the camera" at j."""
    k = j + (words.key(j) in _TURNED)
    towards = k + (words.key(k) in _TOWARDS)
    viewer = words.skip_articles(towards)
    if viewer > j and words.key(viewer) in _VIEWERS:
        return viewer + 1
    if words.key(j) != "turned" or towards > k:
        return None
    return k + (words.key(k) == "away")
