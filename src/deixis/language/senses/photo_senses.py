"""Words with one sense on photos and another on pages: "field", "post", "can", "lower"."""

from __future__ import annotations

from deixis.language.lexicon.attributes import COLOURS
from deixis.language.lexicon.index import Adjective, Noun, Verb, adjective, lookup
from deixis.language.lexicon.stopwords import BE
from deixis.language.lexicon.wordsets import word_set
from deixis.language.words import Words

__all__ = ["read_photo_senses"]

_THINGS = {
    "field": Noun("field", "stuff", "grass", ("grass",)),
    "post": Noun("post", "object", "pole", ("pole",)),
}
"""Nouns of pages that are something else beside things and people."""
_CAN = Noun("can", "object", "can", ("can",))
_HAS_A_CAN = word_set("a an the his her their this my your each every no")
_SEEN = frozenset({"object", "part", "stuff"})
_DRAWN = frozenset({"element", "value", "text"})
_TRICKS = word_set(
    "handstand handstands headstand headstands cartwheel cartwheels wheelie wheelies somersault "
    "somersaults backflip backflips pushup pushups pullup pullups situps splits kickflip ollie "
    "pirouette"
)
_LONG_TRICKS = frozenset({"hand stand", "head stand", "push ups", "sit ups", "pull ups", "wheely"})
_DOING = word_set("doing does performing performs practicing pulling popping")
_ALONE = word_set("by alone")
_ON_OWN = frozenset(f"on {whose} own" for whose in ("his", "her", "its", "their"))
_FOND = {
    **dict.fromkeys(("kiss", "kisses"), "kissing"),
    **dict.fromkeys(("hug", "hugs", "embrace", "cuddle", "cuddles"), "hugging"),
}
_GIVES = word_set("giving gives gave getting gets sharing shares receiving having exchanging")
_FROM = frozenset({"getting", "gets", "receiving"})
_LEVELS = {"lower": "lowest", "upper": "highest"}


def read_photo_senses(words: Words) -> None:
    """Settle what ambiguous words mean on a photo, before anything is read."""
    for i in range(len(words)):
        _respelt(words, i)
    for i in range(len(words)):
        _trick(words, i)
        _fond(words, i)
        _coloured(words, i)
        _can(words, i)
        _head(words, i)
        if words.text(i, i + 3) in _ON_OWN:
            words.call(i, i + 3, None, Adjective("state", "alone"))
        if words.key(i) in _THINGS and not words.long_noun(i) and _beside_things(words, i):
            words.call(i, i + 1, _THINGS[words.key(i)])
        if words.key(i) == "cross" and words.key(i - 1) == "to":
            words.relate(i, i + 1, Verb("standing_on", True))
        if words.key(i) in ("swing", "swings") and _is_named(words, i):
            words.call(i, i + 1, lookup(words.key(i)))


def _respelt(words: Words, i: int) -> None:
    """'cam', 'all by itself', 'the lower girl': words that others say more plainly."""
    key, after = words.key(i), words.key(i + 1)
    if key == "cam" and words.key(i - 1) not in ("web", "dash"):
        words.keys[i] = "camera"
    if key == "all" and after in _ALONE:
        words.keys[i] = "very"
    if key in _LEVELS and _compares(words, i):
        words.keys[i] = _LEVELS[key]


def _compares(words: Words, i: int) -> bool:
    """Whether "lower" tells one of several by its height, as "higher" does; no part or shelf."""
    after = words.key(i + 1)
    if after == "down" or (after == "of" and words.article(i + 2)):
        return True
    if words.key(i - 1) in BE or words.key(i - 1) == "thats":
        return after in ("in", "")
    noun = words.noun(i + 1)
    return after == "one" or (noun is not None and noun[1].animate)


def _trick(words: Words, i: int) -> None:
    """'doing a handstand': what somebody does, and no thing."""
    if words.key(i) not in _DOING:
        return
    j = words.skip_articles(i + 1)
    while (told := words.adjective(j)) is not None and words.key(j) not in _TRICKS:
        j = told[0]
    end = j + 1 if words.key(j) in _TRICKS else j + 2 if words.text(j, j + 2) in _LONG_TRICKS else j
    if end > j:
        words.call(i, end, None, Adjective("state", words.text(j, end)))


def _fond(words: Words, i: int) -> None:
    """'giving a kiss to the dog', 'getting a hug from her': what is done, and no thing."""
    j = words.skip_articles(i + 1)
    while j > i + 1 and words.key(j) not in _FOND and (look := words.adjective(j)) is not None:
        j = look[0]  # "a big hug"
    if words.key(i) not in _GIVES or words.key(j) not in _FOND:
        return
    end = j + 1
    if words.key(end) in ("to", "with") or (words.key(end) == "from" and words.key(i) in _FROM):
        words.relate(i, end + 1, Verb("acting_on", True))
    else:
        words.call(i, end, None, Adjective("state", _FOND[words.key(j)]))


def _coloured(words: Words, i: int) -> None:
    """'the chocolate one', 'the peach ones': things of that colour."""
    colour = adjective(f"{words.key(i)} coloured")
    if colour is not None and words.key(i + 1) in ("one", "ones") and not words.long_noun(i):
        words.call(i, i + 1, None, colour)


def _can(words: Words, i: int) -> None:
    """'the blue can', 'a can of soda': a tin, where an article and looks stand before it."""
    found, after = words.noun(i), words.relation(i + 1)
    if words.key(i) != "can":
        return
    j = i
    while j > 0 and words.adjective(j - 1) is not None and words.adjective(j - 1)[0] == j:  # type: ignore[index]
        j -= 1
    opens = j == 0 and (j < i or (after is not None and not after[1].verb))
    if words.key(j - 1) in _HAS_A_CAN or words.key(j - 1) in ("with", "holding") or opens:
        words.keys[i] = "soda can"
        words.call(i, *(found if found is not None else (i + 1, _CAN)))


def _head(words: Words, i: int) -> None:
    """'its head on another cat', 'with head on the table': a head, and not seen head on."""
    head, look = words.noun(i), words.adjective(i)
    if words.key(i) not in ("head", "heads") or head is None or look is None:
        return
    thing = words.skip_articles(look[0])
    lies_on = thing > look[0] or words.noun(thing) is not None or words.adjective(thing) is not None
    named = any(words.noun(j) is not None and words.noun(j)[0] == i for j in range(i))  # type: ignore[index]
    if words.text(i, look[0]).endswith(" on") and lies_on and not named and i:
        words.call(i, *head)


def _beside_things(words: Words, i: int) -> bool:
    """Whether things or people are named as well, and nothing of a page."""
    if any(words.kind(j) == "quote" or (j and words.capital(j)) for j in range(len(words))):
        return False
    others = [words.noun(j) for j in range(len(words)) if j != i]
    kinds = {noun[1].kind for noun in others if noun is not None}
    longer = any(noun is not None and n < i < noun[0] for n, noun in enumerate(others))
    return not longer and not kinds.isdisjoint(_SEEN) and kinds.isdisjoint(_DRAWN)


def _is_named(words: Words, i: int) -> bool:
    """Whether an article, and perhaps colours, stand before it: "in the red swing"."""
    j = i - 1
    while (told := words.adjective(j)) is not None and told[1].value in COLOURS:
        j -= 1
    return words.article(j) and words.noun(i + 1) is None
