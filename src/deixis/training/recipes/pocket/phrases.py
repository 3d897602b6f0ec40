"""The words that are taught: nouns, what each has to do with the 80 categories, and the rest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.core.vocabulary import COCO_CATEGORIES
from deixis.language.lexicon.groups import HYPERNYMS
from deixis.language.lexicon.index import lookup, split
from deixis.language.lexicon.inflection import IRREGULAR_PLURALS
from deixis.language.lexicon.objects import COCO_OBJECTS
from deixis.language.lexicon.people import PEOPLE
from deixis.perception.encoders.pocket_words import (
    LONGEST,
    NONE,
    UNKNOWN,
    phrase_words,
    split_words,
)
from deixis.training.recipes.pocket.names import noun_of

__all__ = ["ANY", "JOINS", "Phrases", "build_phrases", "plurals"]

_PERSON = COCO_CATEGORIES.index("person")
_ANY_PERSON = ("person", "human", "human being", "individual", "somebody", "people")
ANY = "thing"
"""The noun of a phrase that says nothing of its kind."""
JOINS = ("", "in", "with", "wearing")
"""Words between a noun and what is worn."""
_WORD = re.compile(r"\w+")
_NOUN_SEEN = 4  # regions or photos that show a noun, from which on it is taught
_MORE_SEEN = 12  # regions of which something else was said


@dataclass(frozen=True, slots=True)
class Phrases:
    """What is taught.

    Attributes:
        nouns: The first 80 are the categories' own names.
        hit: (80, nouns) whether the category makes the noun true.
        maybe: (80, nouns) whether it leaves open whether the noun is true ("man" of a person).
        free: (nouns,) whether it is neither a category's name nor a word above them.
        gender: (nouns,) 1 for female, -1 for male, else 0.
        more: What else is said of regions: "sitting", "red shirt".
        often: (more,) of how many regions it is said.
        vocabulary: Word -> number.
    """

    nouns: tuple[str, ...]
    hit: npt.NDArray[np.bool_]
    maybe: npt.NDArray[np.bool_]
    free: npt.NDArray[np.bool_]
    gender: npt.NDArray[np.int64]
    more: tuple[str, ...]
    often: npt.NDArray[np.float64]
    vocabulary: dict[str, int]

    def words(self, texts: Sequence[str]) -> npt.NDArray[np.int64]:
        """Numbers of words, see `phrase_words`."""
        return phrase_words(texts, self.vocabulary)

    def both(self, noun: str, more: str, join: str = "") -> npt.NDArray[np.int64]:
        """(LONGEST,) of a noun of which something more is said; "" is any noun."""
        words = [*split_words(noun or ANY), *_WORD.findall(f"{join} {more}")]
        row = np.full(LONGEST, NONE, np.int64)
        codes = [self.vocabulary.get(word, UNKNOWN) for word in words][:LONGEST]
        row[: len(codes)] = codes
        return row

    def numbers(self) -> dict[str, int]:
        """Noun -> its number."""
        return {noun: number for number, noun in enumerate(self.nouns)}


_Row = tuple[str, tuple[int, ...], tuple[int, ...]]  # noun, hit, maybe


def build_phrases(nouns: Iterable[str], more: Iterable[str]) -> Phrases:
    """The nouns of the lexicon, then those that were often said, and what else was.

    Args:
        nouns: One a region or photo of the train part and noun.
        more: One a region of it and whatever else was said of it.
    """
    rows = [*_names(), *_above()]
    known, generic = {noun for noun, *_ in rows}, len(rows)
    said = Counter(noun for noun in nouns if split_words(noun))
    rows += [_said(n) for n, count in said.items() if count >= _NOUN_SEEN and n not in known]
    counts = Counter(text for text in more if split_words(text))
    often = {text: count for text, count in counts.items() if count >= _MORE_SEEN}
    hit, maybe = np.zeros((80, len(rows)), bool), np.zeros((80, len(rows)), bool)
    for number, (_, sure, open_) in enumerate(rows):
        hit[list(sure), number] = True
        maybe[[*sure, *open_], number] = True
    return Phrases(
        nouns=tuple(noun for noun, *_ in rows),
        hit=hit,
        maybe=maybe,
        free=np.arange(len(rows)) >= generic,
        gender=np.array([_gender(noun) for noun, *_ in rows]),
        more=tuple(often),
        often=np.array(list(often.values()), float),
        vocabulary=_vocabulary([*(noun for noun, *_ in rows), *often, ANY, *JOINS]),
    )


def _names() -> list[_Row]:
    rows: list[_Row] = [(name, (n,), ()) for n, name in enumerate(COCO_CATEGORIES)]
    taken = set(COCO_CATEGORIES)
    for number, name in enumerate(COCO_CATEGORIES):
        for word in split(COCO_OBJECTS.get(name, "")):
            noun = lookup(word)
            if word not in taken and noun is not None and noun.category == name:
                rows.append((word, (number,), ()))
                taken.add(word)
    rows += [(word, (_PERSON,), ()) for word in _ANY_PERSON[1:]]
    for words in PEOPLE.values():
        for word in split(words):
            if word not in taken and word not in _ANY_PERSON and " " not in word:
                rows.append((word, (), (_PERSON,)))
                taken.add(word)
    return rows


def _above() -> list[_Row]:
    rows: list[_Row] = []
    for name, (words, inside) in HYPERNYMS.items():
        inner = [COCO_CATEGORIES.index(c) for c in split(inside) if c in COCO_CATEGORIES]
        if inner:
            rows += [(word, tuple(inner), ()) for word in (name, *split(words))]
    return rows


def _said(noun: str) -> _Row:
    """A noun that somebody said: open for things of its category, else false."""
    found = noun_of(noun)
    inside = () if found is None else found.categories
    return (noun, (), tuple(COCO_CATEGORIES.index(c) for c in inside if c in COCO_CATEGORIES))


def _gender(noun: str) -> int:
    found = noun_of(noun)
    return {"female": 1, "male": -1}.get(found.gender or "", 0) if found is not None else 0


def _vocabulary(texts: Iterable[str]) -> dict[str, int]:
    """Word -> number; a plural has the number of its singular."""
    words = sorted({word for text in texts for word in _WORD.findall(text)})
    numbers: dict[str, int] = {}
    for word in words:
        single = next((w for w in _singulars(word) if w in set(words) and w != word), None)
        if single is None:
            numbers[word] = UNKNOWN + 1 + len(numbers)
    for word in words:
        single = next((w for w in _singulars(word) if w in numbers), None)
        if word not in numbers and single is not None:
            numbers[word] = numbers[single]
    for word in list(numbers):
        for plural in plurals(word):
            numbers.setdefault(plural, numbers[word])
    order = {old: UNKNOWN + 1 + new for new, old in enumerate(sorted(set(numbers.values())))}
    return {word: order[number] for word, number in numbers.items()}


def _singulars(word: str) -> list[str]:
    if word in IRREGULAR_PLURALS:
        return [IRREGULAR_PLURALS[word]]
    if len(word) < 4 or word.endswith("ss") or not word.endswith("s"):
        return []
    ends = [word[:-1]]
    if word.endswith("ies"):
        ends.append(word[:-3] + "y")
    if word.endswith("es"):
        ends.append(word[:-2])
    return ends


def plurals(word: str) -> list[str]:
    """The plural of a noun by rule, or as it is listed.

    Example:
        >>> plurals("bus"), plurals("mouse"), plurals("city")
        (['buses'], ['mice'], ['cities'])
    """
    listed = [plural for plural, single in IRREGULAR_PLURALS.items() if single == word]
    if listed:
        return listed[:1]
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return [word + "es"]
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return [word[:-1] + "ies"]
    return [word + "s"]
