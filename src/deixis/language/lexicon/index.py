"""Look-up over all tables: which noun, adjective or relation do these words name?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from deixis.language.forms import AttributeKind, HeadKind
from deixis.language.lexicon import (
    attributes,
    elements,
    groups,
    objects,
    parts,
    people,
    relations,
    values,
)
from deixis.language.lexicon.inflection import likely_forms, singulars, verb_forms
from deixis.language.lexicon.ordinary import misspelt_words

__all__ = [
    "Adjective",
    "Noun",
    "Verb",
    "adjective",
    "is_a",
    "known_words",
    "lookup",
    "members",
    "nearest_word",
    "relation",
]

ANIMAL_CATEGORIES = frozenset(groups.HYPERNYMS["animal"][1].split("; ")) | {
    "unicorn",
    "seal",
    "chicken",
    "insect",
}


@dataclass(frozen=True, slots=True)
class Noun:
    """What a noun names.

    Attributes:
        lemma: Singular, lower case.
        trait: "person", "animal", "clothing", "body", "part" or "": what may relate to it.
        gender: For people, when the word says it; ``age`` likewise.
        role: For elements whose words say one ("menu item").
    """

    lemma: str
    kind: HeadKind
    category: str
    categories: tuple[str, ...]
    trait: str = ""
    gender: str | None = None
    age: str | None = None
    role: str | None = None

    @property
    def animate(self) -> bool:
        """Whether it can wear, hold or look."""
        return self.trait in ("person", "animal")


@dataclass(frozen=True, slots=True)
class Adjective:
    """What an adjective says."""

    kind: AttributeKind
    value: str
    modifier: str | None = None


@dataclass(frozen=True, slots=True)
class Verb:
    """What a relation word says; ``verb`` is False for prepositions."""

    kind: str
    verb: bool
    participle: bool = False


def split(text: str) -> Iterator[str]:
    """The entries of a table line."""
    for word in text.split(";"):
        if stripped := word.strip():
            yield stripped.replace("'", "").replace("-", " ")


def _noun_table() -> dict[str, Noun]:
    table: dict[str, Noun] = {}

    def add(words: str, noun: Noun) -> None:
        for word in split(words):
            table.setdefault(
                word,
                Noun(
                    word,
                    noun.kind,
                    noun.category,
                    noun.categories,
                    noun.trait,
                    noun.gender,
                    noun.age,
                    noun.role,
                ),
            )

    def plain(source: dict[str, str], kind: HeadKind, trait: str = "") -> None:
        for name, words in source.items():
            own = "animal" if kind == "object" and name in ANIMAL_CATEGORIES else trait
            add(f"{name}; {words}", Noun("", kind, name, (name,), own))

    for name, (words, inside) in groups.HYPERNYMS.items():
        categories = tuple(split(inside))
        kind: HeadKind = "element" if categories[0] in elements.ELEMENTS else "object"
        if name.endswith("clothing item"):
            kind = "part"
        trait = "animal" if name in ("animal", "livestock animal", "bird of prey") else ""
        add(f"{name}; {words}", Noun("", kind, categories[0], categories, trait))
    for (gender, age), words in people.PEOPLE.items():
        add(words, Noun("", "object", "person", ("person",), "person", gender, age))
    plain(objects.COCO_OBJECTS, "object")
    for name in elements.ELEMENTS:
        if name not in ("table", "image"):
            add(name, Noun("", "element", name, (name,)))
    plain(parts.CLOTHING, "part", "clothing")
    plain(parts.BODY_PARTS, "part", "body")
    for words, (kind_name, role) in elements.ELEMENT_WITH_ROLE.items():
        add(words, Noun("", "element", kind_name, (kind_name,), role=role))
    plain(elements.ELEMENTS, "element")
    plain(values.VALUES, "value")
    plain(objects.EXTRA_OBJECTS, "object")
    plain(parts.THING_PARTS, "part", "part")
    plain(objects.STUFF, "stuff")
    _drop_described(table)
    for word, categories in groups.TWO_READINGS.items():
        entry = table[word]
        table[word] = Noun(word, entry.kind, categories[0], categories, entry.trait)
    return table


_MEASURED = ("colour", "brightness", "size", "shape", "material", "pattern", "age")
_FIXED = frozenset({"high chair", "square bracket", "flat screen", "wide screen", "plastic bag"})


def _drop_described(table: dict[str, Noun]) -> None:
    """Forget "leather couch" where "couch" says the same, so that the leather is not lost."""
    adjectives = _adjective_table()
    for word in [word for word in table if " " in word and word not in _FIXED]:
        first, _, rest = word.partition(" ")
        entry, plain = adjectives.get(first), table.get(rest)
        if entry is None or plain is None or entry.kind not in _MEASURED:
            continue
        if plain.category == table[word].category and plain.kind == table[word].kind:
            del table[word]


_COLOURED = ("colored", "colour", "color")
"""What "coloured" may also be written as: "mustard colored"."""


def _adjective_table() -> dict[str, Adjective]:
    table: dict[str, Adjective] = {}
    for colour, words in attributes.COLOURS.items():
        for word in (colour, *split(words)):
            stem = word.removesuffix(" coloured")
            for spelt in (word, *(f"{stem} {end}" for end in _COLOURED if stem != word)):
                table.setdefault(spelt, Adjective("colour", colour))
    for kind, entries in attributes.ATTRIBUTES.items():
        if kind == "other":
            _add_own_states(table)
        for value, words in entries.items():
            for word in (*((value,) if value else ()), *split(words)):
                table.setdefault(word, Adjective(kind, value or word))  # type: ignore[arg-type]
    return table


def _add_own_states(table: dict[str, Adjective]) -> None:
    for words in attributes.OWN_STATES.values():
        for word in split(words):
            table.setdefault(word, Adjective("state", word))


def _relation_table() -> dict[str, Verb]:
    table: dict[str, Verb] = {}
    derived: list[tuple[str, Verb]] = []
    for kind, phrases in relations.RELATION_WORDS.items():
        for phrase in phrases:
            plain_phrase = phrase.replace("'", "")
            first, _, rest = plain_phrase.partition(" ")
            is_verb = _is_verb(first)
            table.setdefault(plain_phrase, Verb(kind, is_verb))
            derived += [
                (
                    f"{form} {rest}".strip(),
                    Verb(kind, True, form.endswith(("ed", "en", "t", "n", "ld"))),
                )
                for form in verb_forms(first)
            ]
    for action in relations.ACTIONS:
        first, _, rest = action.partition(" ")
        table.setdefault(action, Verb("acting_on", True))
        derived += [
            (
                f"{form} {rest}".strip(),
                Verb("acting_on", True, form.endswith(("ed", "en", "t", "n", "ld"))),
            )
            for form in verb_forms(first)
        ]
    for phrase, verb in derived:
        table.setdefault(phrase, verb)
    return table


def _is_verb(word: str) -> bool:
    """Whether a relation phrase starts with a verb or participle, not a preposition."""
    irregular = (
        "sat",
        "held",
        "hung",
        "laid",
        "set",
        "kept",
        "put",
        "made",
        "built",
        "tied",
        "stuck",
        "bent",
    )
    return word.endswith(("ing", "ed")) or word in irregular


NOUNS = _noun_table()
ADJECTIVES = _adjective_table()
RELATIONS = _relation_table()
LONGEST = 1 + max(key.count(" ") for table in (NOUNS, ADJECTIVES, RELATIONS) for key in table)
FIRST_WORDS = frozenset(
    key.split(" ", 1)[0] for table in (NOUNS, ADJECTIVES, RELATIONS) for key in table if " " in key
)


@lru_cache(maxsize=20_000)
def lookup(noun: str) -> Noun | None:
    """The entry of a noun, singular or plural, in any case; None when the lexicon has none.

    Example:
        >>> lookup("mugs").category, lookup("Search boxes").category, lookup("flurb")
        ('cup', 'textbox', None)
    """
    words = noun.casefold().replace("'", "").replace("-", " ").strip()
    if words in NOUNS and words not in ("glasses",):
        entry = NOUNS[words]
        last = words.rpartition(" ")
        for single in singulars(last[2]):
            base = NOUNS.get(last[0] + last[1] + single)
            if base is not None and base.category == entry.category:
                return base
        return entry
    head, space, last_word = words.rpartition(" ")
    for single in singulars(last_word):
        if words == "glasses":
            break
        if (found := NOUNS.get(head + space + single)) is not None:
            return found
    return NOUNS.get(words)


def adjective(words: str) -> Adjective | None:
    """The entry of an adjective, or None."""
    return ADJECTIVES.get(words)


def relation(words: str) -> Verb | None:
    """The entry of a relation phrase, or None."""
    return RELATIONS.get(words)


def members(hypernym: str) -> tuple[str, ...]:
    """Categories under a hypernym, likeliest first; () if there is no such hypernym.

    Example:
        >>> members("vehicle")[:3]
        ('car', 'truck', 'bus')
    """
    if hypernym in groups.HYPERNYMS:
        return tuple(split(groups.HYPERNYMS[hypernym][1]))
    return ()


def is_a(category: str, hypernym: str) -> bool:
    """Whether a category lies under a hypernym, or is it.

    Example:
        >>> is_a("truck", "vehicle"), is_a("truck", "animal")
        (True, False)
    """
    entry = lookup(hypernym)
    above = entry.categories if entry is not None else ()
    return category == hypernym or category in members(hypernym) or category in above


@lru_cache(maxsize=1)
def known_words() -> frozenset[str]:
    """Every single word of the tables."""
    return frozenset(
        word for table in (NOUNS, ADJECTIVES, RELATIONS) for key in table for word in key.split()
    )


_ACTION = Verb("acting_on", True)
MIN_TYPO_LENGTH = 5
"""Shorter words have too many neighbours for a correction to be safe."""


@lru_cache(maxsize=1)
def _deletions() -> dict[str, list[str]]:
    """Each word, and each word less a letter -> the words that it may come from."""
    table: dict[str, list[str]] = {}
    single = [w for t in (NOUNS, ADJECTIVES, RELATIONS) for w in t if " " not in w]
    never_meant = _guessed_forms() | misspelt_words()
    for word in dict.fromkeys(single):
        if len(word) >= MIN_TYPO_LENGTH and word not in never_meant:
            for variant in _one_less(word):
                table.setdefault(variant, []).append(word)
    return table


def _guessed_forms() -> set[str]:
    """Forms of verbs that may be no words ("snifs", "explor"): understood, but nobody's slip."""
    written = {word for phrases in relations.RELATION_WORDS.values() for word in phrases}
    written |= set(relations.ACTIONS) | NOUNS.keys() | ADJECTIVES.keys()
    written -= misspelt_words()
    real = {form for ing in written for form in likely_forms(ing)}
    return RELATIONS.keys() - written - real


def _one_less(word: str) -> list[str]:
    return [word, *(word[:i] + word[i + 1 :] for i in range(1, len(word)))]


@lru_cache(maxsize=20_000)
def nearest_word(word: str) -> str | None:
    """The lexicon's word one slip away (a letter lost, added, changed, or two swapped), or None.

    Words one slip apart share a deletion (W. Garbe's symmetric deletion; here with one deletion and
    the first letter kept), but not the other way round: of those that do, the ones that are
    really one slip apart count, those with two letters swapped first.

    Example:
        >>> nearest_word("girafffe"), nearest_word("xyzzy")
        ('giraffe', None)
    """
    if len(word) < MIN_TYPO_LENGTH or len(word) > 24 or not word.isascii() or not word.isalpha():
        return None
    table = _deletions()
    near = dict.fromkeys(found for variant in _one_less(word) for found in table.get(variant, ()))
    fits = [found for found in near if _slip(word, found) and _same_form(word, found)]
    return min(fits, key=lambda found: _slip(word, found), default=None)


def _slip(word: str, other: str) -> int:
    """1 where two letters are swapped, 2 where one is lost, added or changed, else 0.

    Both are of those that share a deletion, so that one letter more is one that was added.
    """
    apart = [i for i, (one, two) in enumerate(zip(word, other, strict=False)) if one != two]
    if len(word) != len(other) or len(apart) <= 1:
        return 2
    if apart[1:] != [apart[0] + 1]:
        return 0
    first, second = apart
    return int(word[first] == other[second] and word[second] == other[first])


def _same_form(word: str, found: str) -> bool:
    """Whether both are -ing forms, of more than mere doing, or neither is."""
    if found.endswith("ing") != word.endswith("ing"):
        return False
    return not word.endswith("ing") or RELATIONS.get(found, _ACTION) != _ACTION
