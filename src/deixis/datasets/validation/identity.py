"""Checks across samples: ids, pictures named twice, splits, spellings of categories."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from difflib import get_close_matches

from deixis.datasets.validation.drafts import Draft
from deixis.datasets.validation.problem import Finding, Place

__all__ = ["SPLITS", "Identity", "spelling_key"]

SPLITS = ("train", "val", "dev", "test", "testA", "testB", "minival", "trainval", "validation")


class Identity:
    """Remembers what must be unique; takes one sample after another."""

    def __init__(self) -> None:
        self._ids: dict[str, str] = {}
        self._image_ids: dict[str, str] = {}
        self._images: dict[str, tuple[str, str | None]] = {}
        self._splits: Counter[str | None] = Counter()
        self._first_split: dict[str, Place] = {}
        self._without: Place | None = None
        self._categories: Counter[str] = Counter()
        self._first: dict[str, Place] = {}

    def check(self, draft: Draft, place: Place) -> Iterator[Finding]:
        """What this sample has in common with an earlier one, and should not."""
        yield from self._image(draft, place)
        self._split(draft.split, place)
        where = _where(place)
        for item in draft.expressions:
            if item.id is not None:
                known = self._ids.setdefault(item.id, f"{where} {item.record}")
                if known != f"{where} {item.record}":
                    what = f"{item.id!r:.60}, as {known}"
                    yield Finding("duplicate-id", item.record, what)
            if item.category is not None:
                self._category(item.category, place)
        for thing in draft.objects:
            self._category(thing.category, place)

    def _image(self, draft: Draft, place: Place) -> Iterator[Finding]:
        where = _where(place)
        # RefCOCOg by google has an image in two splits on purpose, as a sample in each; its id
        # is the same then.
        if draft.id is not None:
            known_as = self._image_ids.setdefault(draft.id, draft.name)
            if known_as != draft.name:
                what = f"{draft.id!r:.60} is {known_as!r:.80} too"
                yield Finding("duplicate-image-id", "id", what)
        if draft.image is None:
            return
        first, split = self._images.setdefault(draft.name, (where, draft.split))
        if first != where:
            two = split is not None and draft.split is not None and split != draft.split
            kind = "image-in-two-splits" if two else "image-twice"
            splits = f", in {split} there and {draft.split} here" if two else ""
            yield Finding(kind, "image", f"{draft.name!r:.80}, as {first}{splits}")

    def _split(self, split: str | None, place: Place) -> None:
        self._splits[split] += 1
        if split is None:
            self._without = self._without or place
        else:
            self._first_split.setdefault(split, place)

    def _category(self, name: str, place: Place) -> None:
        self._categories[name] += 1
        if name not in self._first:
            self._first[name] = place

    def finish(self) -> Iterator[tuple[Place, Finding]]:
        """What shows only when everything has been seen."""
        for split, place in self._first_split.items():
            if split not in SPLITS:
                close = get_close_matches(split, SPLITS, n=1)
                hint = f"; did you mean {close[0]!r}?" if close else ""
                what = f"{split!r:.60}, {self._splits[split]} images{hint}"
                yield place, Finding("unknown-split", "split", what)
        if self._without is not None and len(self._splits) > 1:
            what = f"{self._splits[None]} of {self._splits.total()} images have none"
            yield self._without, Finding("split-missing", "split", what)
        yield from self._spellings()

    def _spellings(self) -> Iterator[tuple[Place, Finding]]:
        chosen: dict[str, str] = {}
        order = sorted(self._categories, key=lambda name: (-self._categories[name], name))
        for name in order:
            keys = spelling_keys(name)
            better = next((chosen[key] for key in keys if key in chosen), None)
            if better is None or _different_things(name, better):
                chosen |= dict.fromkeys(keys, name)
                continue
            kind = "category-case" if better.casefold() == name.casefold() else "category-spelling"
            what = (
                f"{name!r:.60} ({self._categories[name]} times) beside {better!r:.60} "
                f"({self._categories[better]} times)"
            )
            yield self._first[name], Finding(kind, "category", what)


def _different_things(a: str, b: str) -> bool:
    """Whether the lexicon knows both and tells them apart ("baseball bat", "baseball hat")."""
    from deixis.language.lexicon import lookup  # noqa: PLC0415 - only where spellings are near

    one, two = lookup(a.replace("_", " ")), lookup(b.replace("_", " "))
    return one is not None and two is not None and one.category != two.category


def spelling_key(name: str) -> str:
    """A name without case, separators and the plural.

    Example:
        >>> spelling_key("Traffic_Lights") == spelling_key("traffic light")
        True
    """
    words = name.casefold().replace("_", " ").replace("-", " ").split()
    if words and len(words[-1]) > 3 and words[-1].endswith("s") and words[-1][-2] not in "su":
        words[-1] = words[-1][:-1]
    return "".join(words)


def spelling_keys(name: str) -> list[str]:
    """The key, and for long names each of it with one letter less: one slip apart share one.

    Names with digits ("class 1", "class 2") are told apart by them.
    """
    key = spelling_key(name)
    if len(key) < 7 or any(char.isdigit() for char in key):
        return [key]
    return [key, *(f"{key[:i]}{key[i + 1 :]}" for i in range(1, len(key)))]


def _where(place: Place) -> str:
    return f"{place.file}:{place.line}" if place.line is not None else place.record
