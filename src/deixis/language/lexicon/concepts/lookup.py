"""Looking words up in the thesaurus: which groups they are in and how near two of them are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module
from itertools import islice, product

from deixis.language.lexicon.concepts.word_forms import (
    base_forms,
    plain,
    same_word,
    singular_forms,
)
from deixis.language.lexicon.wordsets import word_set

__all__ = ["DOMAINS", "KINDS", "concepts_of", "kinds_of", "longest_terms", "related"]

DOMAINS: tuple[str, ...] = (
    "people",
    "mail",
    "word_families",
    "icons",
    "billing",
    "banking",
    "shop",
    "calendar",
    "settings",
    "files",
    "dialogs",
    "travel",
    "health",
    "school",
    "work",
    "media",
    "editors",
    "dashboards",
    "events",
    "property",
    "documentation",
    "other_languages",
)
"""Modules of this package that hold GROUPS, in the order of their ids."""

KINDS = ("kinds_of_files_and_measures", "kinds_of_things", "kinds_on_papers")
"""Modules that hold INSTANCES."""

_SAME, _SHARED, _INSTANCE, _APART = 1.0, 0.85, 0.7, 0.0
_SMALL = word_set("a an as at be by for i in is it me my no of on or so the to up us we")
_MOST_FORMS = 32  # combinations of word forms that are tried for one term
_NOTHING: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class _Thesaurus:
    """Groups by id, and which of them each term is in; terms are plain words joined by a space.

    Attributes:
        groups: Members as written: the groups of the domains, then the names of each kind.
        concepts: Ids of the groups that a term is a member of.
        kinds: Ids of the groups whose instance a term is.
        written: The member as the data has it, by term.
        variants: Terms by another way to write them: "checkout" for "check out".
    """

    groups: list[tuple[str, ...]] = field(default_factory=list)
    concepts: dict[str, frozenset[int]] = field(default_factory=dict)
    kinds: dict[str, frozenset[int]] = field(default_factory=dict)
    written: dict[str, str] = field(default_factory=dict)
    variants: dict[str, str] = field(default_factory=dict)

    def enter(self, table: dict[str, frozenset[int]], members: tuple[str, ...], group: int) -> None:
        """Notes in ``table`` that members belong to a group."""
        alone = frozenset((group,))  # one object for most of the members: half the time
        for member in members:
            words = plain(member)
            term = " ".join(words)
            table[term] = table[term] | alone if term in table else alone
            if term not in self.written:
                self.written[term] = member
                self._vary(words, term)

    def _vary(self, words: tuple[str, ...], term: str) -> None:
        if len(words) == 1:
            return
        if len(words) == 2:
            self.variants.setdefault("".join(words), term)
        if words[-1] == "number":
            self.variants.setdefault(term[: -len("number")] + "no", term)
        elif words[-1][-1] == "s":
            for form in singular_forms(words[-1])[:1]:
                self.variants.setdefault(" ".join((*words[:-1], form)), term)


@lru_cache(maxsize=1)
def _thesaurus() -> _Thesaurus:
    package = __name__.rpartition(".")[0]
    built = _Thesaurus()
    for domain in DOMAINS:
        built.groups.extend(_lines(import_module(f"{package}.{domain}").GROUPS))
    for module in KINDS:
        for names, shown in _kinds(import_module(f"{package}.{module}").INSTANCES):
            built.enter(built.kinds, shown, len(built.groups))
            built.groups.append(names)
    for number, members in enumerate(built.groups):
        built.enter(built.concepts, members, number)
    return built


def _lines(text: str) -> list[tuple[str, ...]]:
    return [tuple(line.split("; ")) for line in text.replace(";\n", "; ").splitlines() if line]


def _kinds(text: str) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    for line in text.replace(";\n", "; ").replace(">\n", "> ").splitlines():
        names, _, shown = line.partition(" > ")
        yield tuple(names.split("; ")), tuple(shown.split("; "))


def _spellings(words: Sequence[str], table: _Thesaurus) -> Iterator[str]:
    """Terms of the thesaurus that plain words may write: as they are, solid, in other forms."""
    term = " ".join(words)
    yield term
    yield table.variants.get(term, term)
    if len(words) == 2 and words[0] not in _SMALL:
        yield "".join(words)
    if len(words) > 1:
        for forms in islice(product(*((word, *base_forms(word)) for word in words)), _MOST_FORMS):
            changed = " ".join(forms)
            yield changed
            yield table.variants.get(changed, changed)


def _terms(text: str) -> tuple[str, ...]:
    """Terms of the thesaurus that a text may be a form of, () where it is none."""
    table, words = _thesaurus(), plain(text)
    if not words:
        return ()
    found = [term for term in _spellings(words, table) if term in table.written]
    if len(words) == 1:
        found += [form for form in singular_forms(words[0]) if form in table.written]
        if not found:
            found = [form for form in base_forms(words[0]) if form in table.written]
    elif found:
        found = found[:1]  # the term as written comes before its forms
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=65536)
def concepts_of(word_or_phrase: str) -> frozenset[int]:
    """Ids of the groups that a word or word group is a member of; empty for an unknown one.

    Case, punctuation, British or American spelling, plurals and verb forms do not matter. Ids are
    stable within one version of deixis only.

    Example:
        >>> concepts_of("Shipping costs") & concepts_of("delivery fee") != frozenset()
        True
        >>> concepts_of("xyzzy")
        frozenset()
    """
    table = _thesaurus().concepts
    return frozenset().union(*(table.get(term, _NOTHING) for term in _terms(word_or_phrase)))


@lru_cache(maxsize=65536)
def kinds_of(word_or_phrase: str) -> frozenset[int]:
    """Ids of the groups that name the kind of a word or word group: "jpg" is a photo.

    Example:
        >>> kinds_of(".JPG") & concepts_of("pictures") != frozenset()
        True
    """
    table = _thesaurus().kinds
    return frozenset().union(*(table.get(term, _NOTHING) for term in _terms(word_or_phrase)))


@lru_cache(maxsize=65536)
def related(a: str, b: str) -> float:
    """How near two words or word groups are: 1.0, 0.85, 0.7 or 0.0.

    Returns:
        1.0 for forms of one word, 0.85 for members of one group, 0.7 where one is an instance of
        what the other names, else 0.0.

    Example:
        >>> related("pay", "paid"), related("bin", "trash"), related("mp3", "sound")
        (1.0, 0.85, 0.7)
        >>> related("save", "delete")
        0.0
    """
    if _one_word(plain(a), plain(b)):
        return _SAME
    if concepts_of(a) & concepts_of(b):
        return _SHARED
    if kinds_of(a) & concepts_of(b) or kinds_of(b) & concepts_of(a):
        return _INSTANCE
    return _APART


def _one_word(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    if not a or not b:
        return False
    if len(a) == len(b):
        return all(map(same_word, a, b))
    return "".join(a) == "".join(b)  # "check-out" and "checkout"


def longest_terms(words: Sequence[str]) -> list[tuple[int, int, str]]:
    """Terms of two words and more in a phrase, the longest first from the left.

    Args:
        words: Words of the phrase in their order, in any case.

    Returns:
        First word, word after the last, and the term as the thesaurus has it; none overlap.

    Example:
        >>> longest_terms("what did I pay for the shipping costs".split())
        [(6, 8, 'shipping cost')]
    """
    found, start = [], 0
    while start < len(words):
        end, term = _longest_at(words, start)
        if term:
            found.append((start, end, term))
        start = end
    return found


def _longest_at(words: Sequence[str], start: int) -> tuple[int, str]:
    written = _thesaurus().written
    for end in range(min(len(words), start + _longest()), start + 1, -1):
        for term in _terms(" ".join(words[start:end]))[:1]:
            return end, written[term]
    return start + 1, ""


@lru_cache(maxsize=1)
def _longest() -> int:
    return max(term.count(" ") + 1 for term in _thesaurus().written)
