"""Words that mean something of their own where the picture is known to be a drawing of shapes.

"A ring" in a photo is jewellery, "a square" a place or an adjective; in a drawing both are shapes.
The grounder says when a drawing is looked at; a phrase alone does not tell.
"""

from __future__ import annotations

from deixis.language.forms import AttributeKind
from deixis.language.lexicon.index import Adjective, Noun, split
from deixis.language.lexicon.inflection import singulars
from deixis.language.lexicon.shapes import ANY_SHAPE, DRAWN_STATES, SHAPE_ADJECTIVES, SHAPES
from deixis.language.lexicon.wordsets import word_set
from deixis.language.words import Words

__all__ = ["SHAPE", "read_drawing_words"]

SHAPE = "shape"
"""Category of a noun that leaves open which shape is meant."""

_LONGEST = 3
_PAINTS = word_set("orange violet lime rose lavender gold silver olive plum peach cream")


def _nouns() -> dict[str, str]:
    table = {word: name for name, words in SHAPES.items() for word in split(words)}
    return dict.fromkeys(split(ANY_SHAPE), SHAPE) | table


def _adjectives(source: dict[str, str], kind: AttributeKind) -> dict[str, Adjective]:
    return {word: Adjective(kind, name) for name, words in source.items() for word in split(words)}


_NOUNS = _nouns()
_SAID = _adjectives(SHAPE_ADJECTIVES, "shape") | _adjectives(DRAWN_STATES, "state")


def read_drawing_words(words: Words) -> None:
    """Settle the words that a drawing gives another sense."""
    i = 0
    while i < len(words):
        i = _shape(words, i) or i + 1


def _shape(words: Words, i: int) -> int | None:
    """Settle the words at i; the index after them, or None."""
    for count in range(min(_LONGEST, len(words) - i), 0, -1):
        if not all(words.key(k) for k in range(i, i + count)):
            continue
        said, end = words.text(i, i + count), i + count
        name = _named(said)
        if said in _SAID and (name is None or _describes(words, end)):
            words.call(i, end, None, _SAID[said])
            return end
        if name is not None and _describes(words, end) and name != SHAPE:
            words.call(i, end, None, Adjective("shape", name))
            return end
        if name is not None:
            lemma = said if said in _NOUNS else next(w for w in _singular(said) if w in _NOUNS)
            words.call(i, end, Noun(lemma, "shape", name, (name,)))
            return end
    if words.key(i) in _PAINTS:
        words.call(i, i + 1, None, words.adjective(i)[1] if words.adjective(i) else None)  # type: ignore[index]
        return i + 1
    return None


def _named(said: str) -> str | None:
    """The shape that a noun names, singular or plural."""
    return next((_NOUNS[word] for word in (said, *_singular(said)) if word in _NOUNS), None)


def _singular(said: str) -> list[str]:
    first, space, last = said.rpartition(" ")
    return [first + space + word for word in singulars(last)]


def _describes(words: Words, i: int) -> bool:
    """Whether a noun for a shape, or "one", stands at i, so that what is before describes it."""
    if words.key(i) in ("one", "ones"):
        return True
    return bool(words.key(i)) and any(
        _named(words.text(i, i + count)) is not None for count in (1, 2) if i + count <= len(words)
    )
