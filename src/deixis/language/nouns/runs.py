"""The pieces of a noun phrase before its head is chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from deixis.language.forms import Constraint, Quantifier
from deixis.language.lexicon.index import Adjective, Noun

__all__ = ["Item", "ItemKind", "Run"]

ItemKind = Literal["adjective", "noun", "unknown", "constraint", "quote", "text"]


@dataclass
class Item:
    """One piece before or in the head."""

    kind: ItemKind
    start: int
    end: int
    noun: Noun | None = None
    adjective: Adjective | None = None
    constraint: Constraint | None = None


@dataclass
class Run:
    """Everything read before the head was chosen."""

    start: int
    end: int
    items: list[Item]
    quantifier: Quantifier
    determined: bool = False
