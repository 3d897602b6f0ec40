"""What phrases ask for, by the parser: colour, place, relation, order, negation, ..."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from deixis.core import PhraseError
from deixis.language import parse
from deixis.language.forms import (
    AnyOf,
    Attribute,
    Coordination,
    Except,
    Form,
    Not,
    NounPhrase,
    Ordinal,
    Position,
    Quantifier,
    Relation,
    Superlative,
    TextContent,
)

__all__ = ["SPATIAL_RELATIONS", "Asked", "Phrases"]

SPATIAL_RELATIONS = frozenset(
    """left_of right_of above below on in under behind in_front_of next_to between near far_from
    around against across_from at""".split()  # noqa: SIM905 - easier to read
)
_MOST_PARSED = 20_000  # different phrases; half a millisecond each

Asked = frozenset[str]


class Phrases:
    """Parses phrases, the same one once, and counts what they ask for and the words they use.

    After 20,000 different phrases only those already known are counted, so that a large data set
    takes seconds; ``parsed`` says of how many expressions the shares are.
    """

    def __init__(self) -> None:
        self.asked: Counter[str] = Counter()
        self.heads: Counter[str] = Counter()
        self.unknown: Counter[str] = Counter()
        self.words: Counter[str] = Counter()
        self.lengths: Counter[int] = Counter()
        self.parsed = 0
        self._seen: set[str] = set()

    def add(self, phrase: str) -> None:
        """Count one phrase."""
        words = _words(phrase)
        self.words.update(words)
        self.lengths[len(words)] += 1
        if phrase not in self._seen and len(self._seen) >= _MOST_PARSED:
            return
        self._seen.add(phrase)
        told = _look(phrase)
        if told is None:
            return
        asked, head, unknown = told
        self.parsed += 1
        self.asked.update(asked)
        self.unknown.update(unknown)
        if head:
            self.heads[head] += 1

    @property
    def different(self) -> int:
        """How many different phrases were parsed."""
        return len(self._seen)


@lru_cache(maxsize=_MOST_PARSED)
def _look(phrase: str) -> tuple[Asked, str, tuple[str, ...]] | None:
    """What is asked, the head's lemma, and unknown words; None when there are no words."""
    try:
        form = parse(phrase)
    except PhraseError:
        return None
    head = "" if form.head.kind == "pronoun" else form.head.lemma
    return frozenset(_asked(form)), head, tuple(span.text.casefold() for span in form.unknown)


def _asked(form: Form) -> Iterator[str]:
    nodes = list(form.walk())
    # "man" alone says a gender, which nobody would call an attribute.
    nouns = {node.head.span for node in nodes if isinstance(node, NounPhrase)}
    for node in nodes:
        if not (isinstance(node, Attribute) and node.span in nouns):
            yield from _node(node)
    if isinstance(form.root, NounPhrase) and not form.root.constraints:
        yield "name alone"
    if form.unknown:
        yield "unknown words"


def _node(node: object) -> tuple[str, ...]:
    """What one node of the form asks for."""
    if isinstance(node, Attribute):
        return "attribute", node.kind
    if isinstance(node, Relation):
        return ("relation", "spatial") if node.kind in SPATIAL_RELATIONS else ("relation",)
    if isinstance(node, Superlative):
        placed = node.measure in ("x", "y", "distance", "depth")
        return ("superlative", "spatial") if placed else ("superlative",)
    if isinstance(node, Quantifier):
        return ("plural",) if node.plural else ("negation",) if node.kind == "none" else ()
    return _PLAIN.get(type(node), ())


_PLAIN: dict[type, tuple[str, ...]] = {
    Position: ("position", "spatial"),
    Ordinal: ("ordinal", "spatial"),
    Not: ("negation",),
    Except: ("negation",),
    AnyOf: ("choice",),
    Coordination: ("coordination",),
    TextContent: ("text",),
}


def _words(phrase: str) -> list[str]:
    stripped = (word.strip(".,;:!?\"'()[]“”‘’") for word in phrase.casefold().split())
    return [word for word in stripped if word]
