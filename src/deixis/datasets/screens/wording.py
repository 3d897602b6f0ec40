"""Puts claims into words: a table of wordings per form, filled at random."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from deixis.datasets.screens.claims import Claim
from deixis.datasets.screens.scene import Element, Scene

__all__ = ["Wording"]

_CLICKABLE = (
    "button",
    "link",
    "tab",
    "icon",
    "checkbox",
    "radio",
    "switch",
    "dropdown",
    "textbox",
)
_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
]


@dataclass(frozen=True)
class Wording:
    """How one set of people writes.

    Attributes:
        nouns: Singular nouns for each kind; a wording puts one where it has ``{noun}``.
        plurals: Plural nouns for each kind, for ``{nouns}``.
        forms: Wordings for each form of claim; a claim without any is left unsaid.
        missing: Words for absent things: by "button", "link", "textbox", ..., "value".
        wraps: Phrases around the noun phrase, such as ``click {}``; mostly ``{}``.
        clicks: The same around things that one clicks.
        places: Words for a corner, keyed "top right" and so on.
    """

    nouns: Mapping[str, tuple[str, ...]]
    plurals: Mapping[str, tuple[str, ...]]
    forms: Mapping[str, tuple[str, ...]]
    missing: Mapping[str, tuple[str, ...]]
    wraps: tuple[str, ...]
    clicks: tuple[str, ...]
    places: Mapping[str, tuple[str, ...]]

    def say(self, claim: Claim, scene: Scene, rng: Random) -> str | None:
        """The claim in words, or None when this wording has none that fit."""
        patterns = self.forms.get(claim.form) or self._role(claim)
        slots = self._slots(claim, scene, rng)
        if claim.slots.get("state") in ("on", "off"):  # nobody says "the on switch"
            patterns = tuple(p for p in patterns if p.find("{state}") > p.find("{noun"))
        named = claim.form == "value" and scene.shows(claim.slots["name"]) > 0
        if named:  # the bare words would mean the label itself
            patterns = tuple(p for p in patterns if "the {name}" in p)
        if not patterns or slots is None:
            return None
        if claim.form == "place" and claim.slots.get("role"):
            slots["noun"] = self.forms.get(claim.slots["role"], ("the search box",))[0]
            slots["noun"] = re.sub("^the ", "", slots["noun"])
        phrase = rng.choice(patterns).format_map(slots)
        return phrase if named or claim.form == "bare" else self._wrap(phrase, claim, rng)

    def _role(self, claim: Claim) -> tuple[str, ...]:
        """Without a wording for the role of a coloured message, that for any role."""
        head, _, rest = claim.form.partition(":")
        return self.forms.get(f"{head}:{rest.partition(':')[0]}:", ()) if rest else ()

    def _slots(self, claim: Claim, scene: Scene, rng: Random) -> dict[str, str] | None:
        slots = dict(claim.slots)
        if claim.form.startswith("absent_"):
            words = [w for w in self.missing[_missing_key(claim)] if not _touches(scene, w)]
            if not words:
                return None
            slots.update(dict.fromkeys(("text", "label", "name"), rng.choice(words)))
        slots["noun"] = rng.choice(self.nouns.get(claim.kind, (claim.kind,)))
        if claim.form == "kind" and not claim.boxes and _touches(scene, slots["noun"]):
            return None
        slots["nouns"] = rng.choice(self.plurals.get(claim.kind, (claim.kind + "s",)))
        if claim.anchor is not None:
            slots["anchor"] = self._anchor(claim.anchor, rng)
        if "rank" in slots:
            slots["ord"], slots["ordinal"] = _ordinal(slots, rng)
        if "side" in slots:
            slots["place"] = rng.choice(self.places[f"{slots['level']} {slots['side']}"])
        return slots

    def _anchor(self, anchor: Element, rng: Random) -> str:
        pattern = rng.choice(self.forms[f"anchor:{anchor.kind}"])
        noun = rng.choice(self.nouns.get(anchor.kind, (anchor.kind,)))
        title = anchor.title
        lower = title.lower() if anchor.kind == "textbox" else title
        return pattern.format(title=title, lower=lower, noun=noun)

    def _wrap(self, phrase: str, claim: Claim, rng: Random) -> str:
        clickable = claim.kind in _CLICKABLE and not claim.plural
        around = rng.choice(self.clicks if clickable else self.wraps)
        phrase = around.replace("{}", phrase)
        if around == "{}" and rng.random() < 0.1:
            phrase = re.sub(r"\b(the|The) ", "", phrase, count=1)
        return phrase[0].upper() + phrase[1:] if rng.random() < 0.15 else phrase


def _missing_key(claim: Claim) -> str:
    return "value" if claim.form == "absent_value" else claim.kind


def _touches(scene: Scene, words: str) -> bool:
    """Whether the page shows any of the words, so that the thing might be there after all."""
    shown = " ".join(scene.texts).casefold()
    marked = " ".join(f"{e.label} {' '.join(e.names)} {e.role}" for e in scene.elements).casefold()
    return any(word in f"{shown} {marked}" for word in words.casefold().split())


def _ordinal(slots: Mapping[str, str], rng: Random) -> tuple[str, str]:
    rank, count = int(slots["rank"]), int(slots["count"])
    can_be_last = slots.get("last", "yes") == "yes"
    if rank == count and can_be_last and rng.random() < 0.6:
        return "last", "last"
    word = _ORDINALS[rank - 1] if rank <= len(_ORDINALS) else f"{rank}th"
    suffix = {1: "st", 2: "nd", 3: "rd"}.get(rank, "th")
    return (f"{rank}{suffix}", word) if rng.random() < 0.2 else (word, word)
