"""Chooses what is asked of a page, and how politely."""

from __future__ import annotations

import re
from random import Random
from typing import Any

from benchmarks.screens_handmade.draft import Ask

from deixis.core import Box
from deixis.datasets.screens.scene import Element, Scene

__all__ = ["expressions"]

_POLITE = (
    "where is {}",
    "please find {}",
    "I'm looking for {}",
    "can you point out {}?",
    "{} please",
    "show {}",
    "could you mark {} for me",
)
_PLAIN = 0.72  # share of noun phrases left as they are
_NOT_NOUNS = ("the only ", "the day it")


def expressions(
    asks: list[Ask], merged: dict[str, tuple[str, ...]], scene: Scene, rng: Random, count: int
) -> list[dict[str, Any]]:
    """Up to ``count`` phrases with their true boxes, as they are written to the file."""
    found = {element.label: element for element in scene.elements}
    words = " ".join(scene.texts).casefold()
    fit = [ask for ask in asks if _fits(ask, merged, found, words)]
    chosen = _mixed(fit, rng, count)
    return [_record(ask, merged, found, rng) for ask in chosen]


def _fits(
    ask: Ask, merged: dict[str, tuple[str, ...]], found: dict[str, Element], words: str
) -> bool:
    if not ask.keys:
        return ask.lack.casefold() not in words
    return all(part in found for key in ask.keys for part in merged.get(key, (key,)))


def _mixed(asks: list[Ask], rng: Random, count: int) -> list[Ask]:
    """About 12 % absent, 5 % ambiguous, 10 % plural; the others each for another thing."""
    pools: dict[str, list[Ask]] = {"absent": [], "plural": [], "ambiguous": [], "one": []}
    for ask in asks:
        pools[ask.skills[0] if ask.skills[0] in pools else "one"].append(ask)
    for pool in pools.values():
        rng.shuffle(pool)
    few = {
        "absent": 2 if rng.random() < 0.25 else 1,
        "plural": 2 if rng.random() < 0.15 else 1,
        "ambiguous": int(rng.random() < 0.55),
    }
    chosen = [ask for kind, n in few.items() for ask in pools[kind][:n]]
    chosen += pools["one"][: count - len(chosen)]
    rng.shuffle(chosen)
    return chosen


def _record(
    ask: Ask, merged: dict[str, tuple[str, ...]], found: dict[str, Element], rng: Random
) -> dict[str, Any]:
    boxes = [_box([found[part] for part in merged.get(key, (key,))]) for key in ask.keys]
    phrase = _spoken(rng.choice(ask.phrases), rng)
    if ask.plural:
        phrase = re.sub("^(w)here is the ", r"\1here are the ", phrase, flags=re.IGNORECASE)
    record: dict[str, Any] = {
        "phrase": phrase,
        "boxes": [[round(edge, 2) for edge in box.xyxy] for box in boxes],
        "skills": list(ask.skills),
    }
    if ask.plural:
        record["plural"] = True
    if ask.keys and ask.keys[0] in found:
        record["category"] = found[ask.keys[0]].kind
    return record


def _box(elements: list[Element]) -> Box:
    box = elements[0].box
    for element in elements[1:]:
        box = box.union(element.box)
    return box


def _spoken(phrase: str, rng: Random) -> str:
    """The phrase as someone else would type it: a plea around it, a capital, a full stop."""
    many = phrase.startswith(("all ", "every ", "both "))
    noun = phrase.startswith(("the ", "all ", "every ", "both ")) and "?" not in phrase
    if noun and not phrase.startswith(_NOT_NOUNS) and rng.random() > _PLAIN:
        phrase = rng.choice(_POLITE[1:] if many else _POLITE).format(phrase)
    elif noun and rng.random() < 0.1:
        phrase = phrase.removeprefix("the ")
    if rng.random() < 0.22:
        phrase = phrase[0].upper() + phrase[1:]
    if rng.random() < 0.06 and phrase[-1].isalnum():
        phrase += "."
    return phrase
