"""Report: what a validation found, in numbers, with the first problems of each kind."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from deixis.datasets.validation.kinds import KINDS
from deixis.datasets.validation.problem import Problem

__all__ = ["Report"]


@dataclass(slots=True)
class Report:
    """What a validation found.

    Attributes:
        data: The path, as given.
        format: Of the data set.
        samples: Images read.
        expressions: Phrases read.
        pictures: Picture files opened.
        unsized: Images of no known size, whose boxes were compared with nothing.
        counts: How many problems of each kind, all of them.
        problems: The first of each kind; see ``keep`` of `validate_dataset`.
        seconds: Time it took.
    """

    data: str
    format: str
    samples: int = 0
    expressions: int = 0
    pictures: int = 0
    unsized: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def errors(self) -> int:
        """How many problems are errors."""
        return sum(n for kind, n in self.counts.items() if KINDS[kind].severity == "error")

    @property
    def warnings(self) -> int:
        """How many are worth a look."""
        return sum(self.counts.values()) - self.errors

    @property
    def ok(self) -> bool:
        """Whether there is no error."""
        return self.errors == 0

    def to_dict(self) -> dict[str, Any]:
        """The numbers as plain JSON types; the problems are told one by one."""
        return {
            "data": self.data,
            "format": self.format,
            "samples": self.samples,
            "expressions": self.expressions,
            "unsized": self.unsized,
            "pictures": self.pictures,
            "errors": self.errors,
            "warnings": self.warnings,
            "counts": dict(self.counts.most_common()),
            "seconds": round(self.seconds, 3),
        }
