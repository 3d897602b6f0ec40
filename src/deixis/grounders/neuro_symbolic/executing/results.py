"""What running a phrase gives, and what an operator may ask of the executor that runs it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from deixis.core import Step
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.language.forms import NounPhrase

__all__ = ["DEEPEST", "Result", "Runs", "Scored", "plain"]

DEEPEST = 8
"""Relations within relations that are followed at most."""

Scored = tuple[FloatArray, tuple[Step, ...]] | None
"""Scores of one constraint with the steps that it needed; None when not measurable."""


@dataclass(frozen=True, slots=True)
class Result:
    """What running a noun phrase gave.

    Attributes:
        candidates: All, with their final scores; not sorted.
        steps: In the order in which they were done.
        used: How many operators (the head included) could be applied.
        unused: Words that could not.
        vague: Whether the head may name anything.
    """

    candidates: Candidates
    steps: tuple[Step, ...]
    used: int
    unused: tuple[str, ...]
    vague: bool = False

    @property
    def grounded(self) -> bool:
        """Whether anything at all could be checked."""
        return self.used > 0


class Runs(Protocol):
    """An executor, as operators see it that need other phrases to be run first."""

    @property
    def scene(self) -> Scene:
        """What is looked at."""

    def run(self, phrase: NounPhrase, *, depth: int = 0, loosely: bool = False) -> Result:
        """Scores every candidate of a phrase."""

    def targets(self, phrases: Sequence[NounPhrase], depth: int) -> list[Result] | None:
        """What things are told by, at this depth; None where some of it is not understood."""

    def lists(self, depth: int) -> bool:
        """Whether several are asked for at this depth, or one by its number among them."""


def plain(scores: FloatArray | None) -> Scored:
    """Scores that needed no steps of their own."""
    return None if scores is None else (scores, ())
