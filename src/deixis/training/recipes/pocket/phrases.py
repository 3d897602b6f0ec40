"""The phrases that are taught, and what each has to do with the 80 categories."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
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
    UNKNOWN,
    noun_part,
    phrase_words,
    split_words,
)
from deixis.training.recipes.pocket.crops import COLOURS
from deixis.training.recipes.pocket.names import Said, noun_of

__all__ = ["Phrases", "build_phrases", "plurals"]

_PERSON = COCO_CATEGORIES.index("person")
_ANY_PERSON = ("person", "human", "human being", "individual", "somebody", "people")
_SEEN = 3  # different phrases of captions that a word must occur in
_MOST = 6000  # phrases of captions


@dataclass(frozen=True, slots=True)
class Phrases:
    """What is taught.

    Attributes:
        texts: The phrases; the first 80 are the categories' own names.
        words: (P, L) numbers of words, see `phrase_words`.
        hit: (80, P) whether the category makes the phrase true.
        maybe: (80, P) whether it leaves open whether the phrase is true ("man" of a person).
        colour: (P,) number of the colour that it names, or -1.
        free: (P,) whether its noun is none of the 80 categories nor a word above them.
        gender: (P,) 1 for female, -1 for male, else 0.
        vocabulary: Word -> number.
        generic: How many of the first phrases are names, synonyms and words above categories.
    """

    texts: tuple[str, ...]
    words: npt.NDArray[np.int64]
    hit: npt.NDArray[np.bool_]
    maybe: npt.NDArray[np.bool_]
    colour: npt.NDArray[np.int64]
    free: npt.NDArray[np.bool_]
    gender: npt.NDArray[np.int64]
    vocabulary: dict[str, int]
    generic: int

    def numbers(self) -> dict[str, int]:
        """Phrase -> its number."""
        return {text: number for number, text in enumerate(self.texts)}


def build_phrases(said: Iterable[Said]) -> Phrases:
    """The phrases of the lexicon, then those that people said of photos of the train part."""
    rows = [*_names(), *_above()]
    generic = len(rows)
    rows += _coloured()
    told = list(said)
    counts = Counter(phrase for item in told for phrase in item.phrases)
    words = Counter(word for phrase in counts for word in set(split_words(phrase)))
    labels = dict.fromkeys(label for item in told for label in item.labels)
    said_often = [p for p, _ in counts.most_common() if _all_known(p, words)][:_MOST]
    known = {text for text, *_ in rows}
    for text in dict.fromkeys((*labels, *said_often)):
        if text not in known and split_words(text):
            rows.append(_said(text))
    return _table(rows, generic)


_Row = tuple[str, tuple[int, ...], tuple[int, ...], int]  # text, hit, maybe, colour


def _all_known(phrase: str, words: Mapping[str, int]) -> bool:
    return all(words[word] >= _SEEN for word in split_words(phrase))


def _names() -> list[_Row]:
    rows: list[_Row] = [(name, (n,), (), -1) for n, name in enumerate(COCO_CATEGORIES)]
    taken = set(COCO_CATEGORIES)
    for number, name in enumerate(COCO_CATEGORIES):
        for word in split(COCO_OBJECTS.get(name, "")):
            noun = lookup(word)
            if word not in taken and noun is not None and noun.category == name:
                rows.append((word, (number,), (), -1))
                taken.add(word)
    rows += [(word, (_PERSON,), (), -1) for word in _ANY_PERSON[1:]]
    for words in PEOPLE.values():
        for word in split(words):
            if word not in taken and word not in _ANY_PERSON and " " not in word:
                rows.append((word, (), (_PERSON,), -1))
                taken.add(word)
    return rows


def _above() -> list[_Row]:
    rows: list[_Row] = []
    for name, (words, inside) in HYPERNYMS.items():
        inner = [COCO_CATEGORIES.index(c) for c in split(inside) if c in COCO_CATEGORIES]
        if inner:
            rows += [(word, tuple(inner), (), -1) for word in (name, *split(words))]
    return rows


def _coloured() -> list[_Row]:
    return [
        (f"{colour} {name}", (), (number,), place)
        for number, name in enumerate(COCO_CATEGORIES)
        if number != _PERSON
        for place, colour in enumerate(COLOURS)
    ]


def _said(text: str) -> _Row:
    """A phrase that somebody said: open for things of its noun's category, else false."""
    noun = noun_of(noun_part(text))
    inside = () if noun is None else noun.categories
    numbers = tuple(COCO_CATEGORIES.index(c) for c in inside if c in COCO_CATEGORIES)
    return (text, (), numbers, -1)


def _table(rows: Sequence[_Row], generic: int) -> Phrases:
    vocabulary = _vocabulary([text for text, *_ in rows])
    count = len(rows)
    hit, maybe = np.zeros((80, count), bool), np.zeros((80, count), bool)
    for number, (_, sure, open_, _) in enumerate(rows):
        hit[list(sure), number] = True
        maybe[[*sure, *open_], number] = True
    texts = tuple(text for text, *_ in rows)
    return Phrases(
        texts=texts,
        words=phrase_words(texts, vocabulary),
        hit=hit,
        maybe=maybe,
        colour=np.array([row[3] for row in rows]),
        free=np.logical_not(maybe.any(0)),
        gender=np.array([_gender(text) for text in texts]),
        vocabulary=vocabulary,
        generic=generic,
    )


def _gender(text: str) -> int:
    noun = noun_of(noun_part(text))
    return {"female": 1, "male": -1}.get(noun.gender or "", 0) if noun is not None else 0


def _vocabulary(texts: Iterable[str]) -> dict[str, int]:
    """Word -> number; a plural has the number of its singular."""
    words = sorted({word for text in texts for word in split_words(text)})
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
