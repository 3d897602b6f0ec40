"""The words that deixis knows, in plain tables by topic.

Add a synonym: objects.py, people.py, parts.py, elements.py or values.py, on the line of its
category. Add a relation word: `RELATION_WORDS` in relations.py. Add an adjective: attributes.py.
"""

from __future__ import annotations

from deixis.language.lexicon.attributes import COLOURS
from deixis.language.lexicon.groups import HYPERNYMS
from deixis.language.lexicon.index import (
    Adjective,
    Noun,
    Verb,
    adjective,
    is_a,
    known_words,
    lookup,
    members,
    nearest_word,
)
from deixis.language.lexicon.relations import INVERSE, RELATION_WORDS

__all__ = [
    "COLOURS",
    "HYPERNYMS",
    "INVERSE",
    "RELATION_WORDS",
    "Adjective",
    "Noun",
    "Verb",
    "colour_name",
    "is_a",
    "known_words",
    "lookup",
    "members",
    "nearest_word",
]


def colour_name(word: str) -> str | None:
    """The canonical name of a colour word, or None.

    Example:
        >>> colour_name("gray"), colour_name("crimson"), colour_name("cup")
        ('grey', 'red', None)
    """
    entry = adjective(word.casefold())
    return entry.value if entry is not None and entry.kind == "colour" else None
