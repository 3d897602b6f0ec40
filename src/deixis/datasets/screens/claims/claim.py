"""Claim: one thing that can be said about a page, before it is put into words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from deixis.core import Box
from deixis.datasets.screens.scene import Element

__all__ = ["Claim", "claim"]


@dataclass(frozen=True)
class Claim:
    """Something true of some elements and of no others.

    Attributes:
        form: Which wordings fit: a key of `Wording.forms`.
        kind: The kind of element spoken of, for the noun.
        skills: What it takes to understand it.
        boxes: What it refers to; none when nothing on the page fits.
        plural: All of the boxes are meant.
        slots: Words to fill in: text, label, colour, name, place, ...
        anchor: The element that a relation starts from.
    """

    form: str
    kind: str
    skills: tuple[str, ...]
    boxes: tuple[Box, ...]
    plural: bool = False
    slots: Mapping[str, str] = field(default_factory=dict)
    anchor: Element | None = None

    @property
    def mode(self) -> str:
        """What is asked for: "absent", "ambiguous", "plural" or "single"."""
        if not self.boxes:
            return "absent"
        if self.plural:
            return "plural"
        return "single" if len(self.boxes) == 1 else "ambiguous"


def claim(
    form: str,
    kind: str,
    skills: str,
    targets: Iterable[Element],
    *,
    plural: bool = False,
    anchor: Element | None = None,
    **slots: str,
) -> Claim:
    """Build a claim about elements; ``skills`` are separated by spaces."""
    boxes = tuple(target.box for target in targets)
    return Claim(form, kind, tuple(skills.split()), boxes, plural, slots, anchor)
