"""What a category is called in a phrase, and under which word the executor knows it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from deixis.language.lexicon import lookup

__all__ = ["Noun", "nouns_for"]

_STAND_INS = (
    "frisbee", "kite", "vase", "toaster", "suitcase", "bench", "skateboard", "umbrella", "banana",
    "teddy bear", "keyboard", "microwave", "surfboard", "carrot", "hydrant", "giraffe", "pizza",
    "toothbrush", "snowboard", "zebra", "sandwich", "donut", "broccoli", "elephant",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Noun:
    """A category in words.

    Attributes:
        word: As written in phrases.
        plural: Of several.
        known: The word that stands for it when the executor is asked: the same, or a stand-in
            where the lexicon has no such thing, has it under several categories, or not as a thing.
        label: The lexicon's category of ``known``.
    """

    word: str
    plural: str
    known: str
    label: str


def nouns_for(categories: Iterable[str]) -> Mapping[str, Noun]:
    """A noun for each category of one image; those of different categories are never equal.

    A category for which there is neither a word of the lexicon nor a stand-in left has none.
    """
    names = sorted(set(categories))
    plain = {name: lookup(_words(name)) for name in names}
    labels: dict[str, str] = {}
    for name, entry in plain.items():
        clear = entry is not None and entry.kind == "object" and len(entry.categories) == 1
        if clear and entry is not None and entry.category not in labels.values():
            labels[name] = entry.category
    spare = iter(_STAND_INS)
    found: dict[str, Noun] = {}
    for name in names:
        word = _words(name)
        if name in labels:
            found[name] = Noun(word, _plural(word), word, labels[name])
            continue
        for stand_in in spare:
            entry = lookup(stand_in)
            if entry is not None and entry.category not in labels.values():
                found[name] = Noun(word, _plural(word), stand_in, entry.category)
                break
    return found


def _words(name: str) -> str:
    return " ".join(name.replace("_", " ").replace("-", " ").split()).casefold()


def _plural(word: str) -> str:
    """By rule; what the rule gets wrong ("person") is in the table."""
    head, space, last = word.rpartition(" ")
    special = {"person": "people", "man": "men", "woman": "women", "child": "children",
               "mouse": "mice", "knife": "knives", "sheep": "sheep", "skis": "skis",
               "scissors": "scissors", "shelf": "shelves", "leaf": "leaves"}  # fmt: skip
    if last in special:
        return head + space + special[last]
    if last.endswith(("s", "x", "z", "ch", "sh")):
        return f"{word}es"
    if last.endswith("y") and len(last) > 1 and last[-2] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}s"
