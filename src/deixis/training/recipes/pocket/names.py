"""What people call a photo as a whole: labels, and noun phrases of its captions."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from deixis.language.lexicon import lookup
from deixis.language.lexicon.index import Noun, relation
from deixis.language.lexicon.wordsets import word_set

__all__ = ["Said", "noun_of", "noun_phrases", "read_said"]

_OPENERS = word_set("a an the two three four several some many his her their its")
_JOINS = word_set("and or while as who that which is are was were has have")
_LONGEST = 5


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of one photo.

    Attributes:
        labels: Names of what it shows: "sailing ship", "bedroom".
        phrases: Noun phrases of its captions, alone and with what follows.
    """

    labels: tuple[str, ...]
    phrases: tuple[str, ...]


def read_said(folders: Sequence[Path]) -> dict[str, Said]:
    """Key of a photo -> what is said of it, from the indices of the shards."""
    said: dict[str, Said] = {}
    for folder in folders:
        with (folder / "index.jsonl").open(encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                labels = [*record["image_labels"], *_labels_of_file(record)]
                phrases = [p for text in record["captions"] for p in noun_phrases(text)]
                said[record["key"]] = Said(
                    tuple(dict.fromkeys(map(_plain, labels))), tuple(dict.fromkeys(phrases))
                )
    return said


def _labels_of_file(record: dict[str, str]) -> list[str]:
    """Three of the sources name the class in the path of the file."""
    file = record["file"]
    if "101_ObjectCategories/" in file:
        return [file.split("/")[-2]]
    if "imagen" in record["source"].lower() or "Houses" in record["source"]:
        found = re.search(r"\d_([a-zA-Z_ ]+)\.(?:jpe?g|png)$", file, re.IGNORECASE)
        return [found.group(1)] if found else []
    return []


def _plain(label: str) -> str:
    return label.replace("_", " ").replace("-", " ").strip().lower()


def noun_phrases(caption: str) -> list[str]:
    """Noun phrases, each alone and with the words that follow it.

    Example:
        >>> noun_phrases("A brown dog runs through the deep snow .")
        ['brown dog', 'brown dog runs through deep snow', 'deep snow']
    """
    words = re.findall(r"[a-z]+", caption.lower())
    spans = [span for start in range(len(words)) if (span := _span(words, start))]
    told: list[str] = []
    for number, (start, stop) in enumerate(spans):
        told.append(" ".join(words[start:stop]))
        if number + 1 < len(spans) and spans[number + 1][0] - stop <= _LONGEST:
            inside = words[stop : spans[number + 1][1]]
            rest = [word for word in inside if word not in _OPENERS]
            if not set(rest) & _JOINS:
                told.append(" ".join([*words[start:stop], *rest]))
    return told


def _span(words: Sequence[str], opener: int) -> tuple[int, int] | None:
    """First and last + 1 word of the noun phrase that this article opens."""
    if words[opener] not in _OPENERS:
        return None
    stop = opener + 1
    while stop < len(words) and stop - opener <= _LONGEST and not _ends(words[stop]):
        stop += 1
    while stop > opener + 1 and lookup(words[stop - 1]) is None:
        stop -= 1
    return (opener + 1, stop) if stop > opener + 1 else None


def _ends(word: str) -> bool:
    if word in _OPENERS or word in _JOINS:
        return True
    return relation(word) is not None or word.endswith("ing")


def noun_of(phrase: str) -> Noun | None:
    """What the longest end of a phrase names that the lexicon knows.

    Example:
        >>> noun_of("small brown hot dog").category
        'hot dog'
    """
    words = phrase.split()
    for start in range(len(words)):
        if (found := lookup(" ".join(words[start:]))) is not None:
            return found
    return None
