"""Categories of a detector of yours by their very names: "forklift", "traffic cone", "valve"."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from typing import Any

from deixis.language.forms import Form, Head, NounPhrase, Span
from deixis.language.lexicon import index
from deixis.language.lexicon.inflection import singulars

__all__ = ["in_own_names"]


def in_own_names(form: Form, categories: Collection[str]) -> Form:
    """The form with heads that say the very name of a category read as that category.

    The lexicon knows what people call the things that common detectors see. What one of yours is
    called ("pallet jack", "M8_bolt") it takes for something else or for nothing; then the name
    counts, in the plural too, and words that are part of it are no conditions.
    """
    named = {_spelt(name): name for name in categories}
    root = _renamed(form.root, form.phrase, named)
    if root == form.root:
        return form
    meant = [node.head.span for node in Form(form.phrase, root).walk() if _is_own(node, categories)]
    unknown = tuple(span for span in form.unknown if not any(_within(span, own) for own in meant))
    return Form(form.phrase, root, unknown)


@lru_cache(maxsize=4096)
def _spelt(name: str) -> str:
    return " ".join(re.split(r"[\s_-]+", name.casefold().strip()))


def _is_own(node: Any, categories: Collection[str]) -> bool:
    return isinstance(node, NounPhrase) and node.head.category in categories


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _renamed(node: Any, phrase: str, named: dict[str, str]) -> Any:
    """The node, and all below it, with own names for heads."""
    changed: dict[str, Any] = {}
    for spec in fields(node):
        value = getattr(node, spec.name)
        if isinstance(value, tuple):
            items = tuple(_renamed(i, phrase, named) if is_dataclass(i) else i for i in value)
        else:
            items = _renamed(value, phrase, named) if is_dataclass(value) else value
        if items != value:
            changed[spec.name] = items
    node = replace(node, **changed) if changed else node
    return _called(node, phrase, named) if isinstance(node, NounPhrase) else node


def _called(node: NounPhrase, phrase: str, named: dict[str, str]) -> NounPhrase:
    head = node.head
    if head.kind == "pronoun" or not head.span.text:
        return node
    start = _first_letter(phrase, node.span.start, head.span, named)
    if start is None:
        return node
    span = Span(start, head.span.end, phrase[start : head.span.end])
    name = named[_found(span.text, named) or ""]
    if name in head.categories or _otherwise_meant(head, name):
        return node
    own = Head(span, _spelt(name), "object", name, (name,))
    rest = tuple(item for item in node.constraints if not _within(item.span, span))
    return replace(node, head=own, constraints=rest)


def _otherwise_meant(head: Head, name: str) -> bool:
    """Whether the word names the category, but not here: a stuffed sheep is a toy."""
    noun = index.NOUNS.get(head.lemma)
    return noun is not None and name in noun.categories


def _first_letter(phrase: str, first: int, head: Span, named: dict[str, str]) -> int | None:
    """Where the longest name begins that ends with the head and holds all of it."""
    starts = [found.start() for found in re.finditer(r"(?<!\w)\w", phrase[: head.end])]
    return next(
        (
            start
            for start in starts
            if first <= start <= head.start and _found(phrase[start : head.end], named) is not None
        ),
        None,
    )


def _found(text: str, named: dict[str, str]) -> str | None:
    """The name that a text spells, or spells in the plural."""
    spelt = _spelt(text)
    before, _, last = spelt.rpartition(" ")
    singles = [f"{before} {single}".strip() for single in singulars(last)]
    return next((item for item in (spelt, *singles) if item in named), None)
