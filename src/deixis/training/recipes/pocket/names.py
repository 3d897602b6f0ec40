"""What people call a photo as a whole, and what the lexicon knows of a name."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path

from deixis.language.lexicon import lookup
from deixis.language.lexicon.index import Noun
from deixis.training.recipes.nouns.told import read_told

__all__ = ["noun_of", "read_shown"]


def read_shown(folders: Sequence[Path]) -> dict[str, tuple[str, ...]]:
    """Key of a photo -> what it shows: its labels, and the nouns that somebody saw on it."""
    seen = read_told()
    shown: dict[str, tuple[str, ...]] = {}
    for folder in folders:
        with (folder / "index.jsonl").open(encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                labels = [*record.get("image_labels", ()), *_labels_of_file(record)]
                nouns = [*map(_plain, labels), *seen.get(record["key"], ())]
                shown[record["key"]] = tuple(dict.fromkeys(nouns))
    return shown


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
