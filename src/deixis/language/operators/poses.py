"""How somebody holds himself: "with his arms crossed", "with his head turned"."""

from __future__ import annotations

from deixis.language.forms import Attribute
from deixis.language.lexicon.index import Verb
from deixis.language.lexicon.places import CAMERA_WORDS
from deixis.language.lexicon.wordsets import word_set
from deixis.language.nouns.drafts import Draft
from deixis.language.operators.reading import Reading
from deixis.language.operators.relating import relate
from deixis.language.words import Words

__all__ = ["read_pose"]

_HAVING = word_set("with w/ has have having had putting puts wrapping")
_POSSESSIVES = word_set("his her their its")
_HEADS = word_set("head heads face faces")
_AROUND = word_set("around round")
_HELD = word_set("she he him them someone somebody another")
_MOST_LOOKS = 5


def read_pose(reading: Reading, i: int) -> int | None:
    """What his arms and head tell of somebody, as a state or deed of his own."""
    words = reading.words
    owner = _somebody(reading)
    if not reading.photo or owner is None:
        return None
    if words.key(i) not in _HAVING and words.key(i) not in _POSSESSIVES:
        return None
    j = words.skip_articles(i + (words.key(i) in _HAVING))
    j += words.key(j) in ("one", "both")
    return _embrace(reading, i, j) or _posture(reading, i, j, owner)


def _somebody(reading: Reading) -> Draft | None:
    return next((draft for draft in reversed(reading.stack) if draft.animate), None)


def _embrace(reading: Reading, i: int, j: int) -> int | None:
    """'with his arm around the girl': he holds her; an arm around a tree or waist stays one."""
    words = reading.words
    if words.key(j) not in ("arm", "arms"):
        return None
    j += 1 + (words.key(j + 1) in ("wrapped", "thrown", "draped"))
    if words.key(j) not in _AROUND or not _animate_at(words, j + 1):
        return None
    return relate(reading, i, j + 1, Verb("holding", True))


def _animate_at(words: Words, j: int) -> bool:
    if words.key(j) in _HELD and words.noun(j + 1) is None:
        return True
    for _ in range(_MOST_LOOKS):
        j = words.skip_articles(j)
        noun, look = words.noun(j), words.adjective(j)
        if noun is not None and (look is None or noun[0] >= look[0]):
            return noun[1].animate and words.key(noun[0]) != "'s"
        if look is None and words.key(j) not in ("other", "two"):
            return False
        j = j + 1 if look is None else look[0]
    return False


def _posture(reading: Reading, i: int, j: int, owner: Draft) -> int | None:
    """'with his arms crossed', 'with her head turned away from us'."""
    words = reading.words
    part, told = words.noun(j), words.adjective(j)
    if part is None or part[1].trait != "body" or reading.negated is not None:
        return None
    if told is None or told[0] <= part[0]:
        turned = words.adjective(j + 1) if words.key(j) in _HEADS else None
        person = owner.noun is not None and owner.noun.trait == "person"
        told = turned if turned and turned[1].kind == "orientation" and person else None
    if told is None or words.key(j - 1) in ("a", "an") or words.key(told[0] - 1) == "on":
        return None  # "its head on another cat" is not seen head on
    end = _from_viewer(words, told[0])
    value = Attribute(words.span(i, end), told[1].kind, told[1].value)
    reading.put(value, i, end, owner)
    return end


def _from_viewer(words: Words, j: int) -> int:
    """Index after "from us", "from the camera" at j; j without it."""
    viewer = words.skip_articles(j + 1)
    said = words.key(j) in ("from", "to", "towards") and words.key(viewer) in CAMERA_WORDS
    return viewer + 1 if said else j
