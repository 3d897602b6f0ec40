"""Inconsistent terms: several words for one thing, told by shared boxes, categories and lexicon."""

from __future__ import annotations

import difflib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Any

from deixis.datasets.insights.synonyms import synonym_of
from deixis.datasets.samples import Expression, Sample
from deixis.language.lexicon import lookup
from deixis.language.lexicon.index import adjective

__all__ = ["Cluster", "Terms"]

_LEAST = 2  # times that two words must have named the same box
_MOST_PAIRS = 10  # phrases of one box that are compared with each other
_ARTICLES = frozenset(("a", "an", "the", "one", "this", "that"))


@dataclass(frozen=True, slots=True)
class Cluster:
    """Words that seem to mean one thing.

    Attributes:
        category: Within which category, or "" where the data have none.
        words: Each with how often it was used, commonest first.
        why: "synonyms", or "same box" with how often they were exchanged.
    """

    category: str
    words: tuple[tuple[str, int], ...]
    why: str

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types."""
        return {"category": self.category, "words": dict(self.words), "why": self.why}


class Terms:
    """Counts the words of each category, and which words were exchanged for the same box."""

    def __init__(self) -> None:
        self._words: dict[str, Counter[str]] = defaultdict(Counter)
        self._exchanged: Counter[tuple[str, str, str]] = Counter()
        self._together: set[tuple[str, str]] = set()

    def add(self, sample: Sample) -> None:
        """Count one image."""
        places: dict[tuple[tuple[float, ...], ...], list[Expression]] = {}
        for item in sample.expressions:
            words = set(_words(item.phrase))
            self._words[item.category or ""].update(words)
            self._note(item.category or "", words)
            if item.boxes:
                places.setdefault(tuple(box.xyxy for box in item.boxes), []).append(item)
        for group in places.values():
            for a, b in combinations(group[:_MOST_PAIRS], 2):
                for one, other in _exchanged(_words(a.phrase), _words(b.phrase)):
                    low, high = sorted((one, other))
                    self._exchanged[a.category or "", low, high] += 1

    def _note(self, category: str, words: set[str]) -> None:
        """Words of one phrase do not stand for each other, whatever they mean: "coffee mug"."""
        meanings = Counter(meaning for word in words if (meaning := _meaning(word)) is not None)
        self._together |= {(category, meaning) for meaning, n in meanings.items() if n > 1}

    def clusters(self) -> list[Cluster]:
        """Clusters, the most used first."""
        found = [*self._by_lexicon(), *self._by_boxes()]
        told: list[Cluster] = []
        for cluster in found:  # what the lexicon says is not said again by boxes
            names = {word for word, _ in cluster.words}
            if not any(
                names <= {w for w, _ in other.words} and cluster.category == other.category
                for other in told
            ):
                told.append(cluster)
        return sorted(told, key=lambda c: -sum(count for _, count in c.words))

    def _by_lexicon(self) -> Iterator[Cluster]:
        for category, words in self._words.items():
            groups: dict[str, list[str]] = defaultdict(list)
            for word in words:
                if (meaning := _meaning(word)) is not None:
                    groups[meaning].append(word)
            for meaning, members in groups.items():
                if len(members) > 1 and (category, meaning) not in self._together:
                    yield _cluster(category, members, words, "synonyms")

    def _by_boxes(self) -> Iterator[Cluster]:
        edges: dict[str, list[tuple[str, str, int]]] = defaultdict(list)
        for (category, a, b), count in self._exchanged.items():
            if count >= _LEAST and not _told_apart(a, b):
                edges[category].append((a, b, count))
        for category, pairs in edges.items():
            for members, count in _components(pairs):
                why = f"same box, {count} times"
                yield _cluster(category, members, self._words[category], why)


def _cluster(category: str, members: Sequence[str], words: Counter[str], why: str) -> Cluster:
    counted = sorted(
        ((word, words[word]) for word in members), key=lambda item: (-item[1], item[0])
    )
    return Cluster(category, tuple(counted), why)


def _words(phrase: str) -> list[str]:
    stripped = (word.strip(".,;:!?\"'()[]") for word in phrase.casefold().split())
    return [word for word in stripped if word and word not in _ARTICLES]


def _exchanged(a: list[str], b: list[str]) -> Iterator[tuple[str, str]]:
    """Single words that stand in each other's place in otherwise equal phrases."""
    changes = [
        change
        for change in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
        if change[0] != "equal"
    ]
    if len(changes) == 1 and changes[0][0] == "replace":
        _, i1, i2, j1, j2 = changes[0]
        if i2 - i1 == 1 and j2 - j1 == 1:
            yield a[i1], b[j1]


@lru_cache(maxsize=20_000)
def _meaning(word: str) -> str | None:
    """What joins synonyms: our own line, or the thing that the lexicon has under several names."""
    own = synonym_of(word)
    if own is not None:
        return f"line {own}"
    noun = lookup(word)
    if noun is None or noun.kind != "object" or noun.trait or len(noun.categories) != 1:
        return None
    # Plural and singular are one word; a name that is longer than one word is not looked for.
    return None if noun.lemma != word else f"thing {noun.category}"


def _told_apart(a: str, b: str) -> bool:
    """Whether the lexicon says that both may be said of one thing: two properties, two colours."""
    one, two = adjective(a), adjective(b)
    if one is None or two is None:
        return False
    return one.kind != two.kind or (one.value != two.value and one.kind != "state")


def _components(pairs: Sequence[tuple[str, str, int]]) -> Iterator[tuple[list[str], int]]:
    """Words joined by pairs, with the sum of their counts."""
    leader: dict[str, str] = {}

    def find(word: str) -> str:
        while leader.setdefault(word, word) != word:
            word = leader[word]
        return word

    for a, b, _ in pairs:
        leader[find(a)] = find(b)
    groups: dict[str, list[str]] = defaultdict(list)
    for word in sorted(leader):
        groups[find(word)].append(word)
    for root, members in groups.items():
        yield members, sum(count for a, _, count in pairs if find(a) == root)
