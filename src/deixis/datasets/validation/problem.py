"""Problem: one thing that is wrong, where, and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from deixis.datasets.validation.kinds import KINDS, Severity

__all__ = ["Finding", "Place", "Problem", "problem_at"]


class Finding(NamedTuple):
    """What a check found within one sample.

    Attributes:
        kind: A key of `KINDS`.
        record: Which part of the sample: ``expressions[2].boxes[0]``; empty for all of it.
        what: What was found, with the values.
    """

    kind: str
    record: str
    what: str


class Place(NamedTuple):
    """Where a sample stands: its file, and the line, or the record where lines say little."""

    file: str
    line: int | None = None
    record: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong.

    Attributes:
        kind: A key of `KINDS`.
        severity: "error" or "warning".
        file: As given.
        line: 1-based, or None.
        record: Which record of the file, and which part of it.
        what: What was found, with the values.
        cure: What to do.
    """

    kind: str
    severity: Severity
    file: str
    line: int | None
    record: str
    what: str
    cure: str

    def __str__(self) -> str:
        where = self.file if self.line is None else f"{self.file}:{self.line}"
        inside = f" {self.record}:" if self.record else ""
        return f"{where}: {self.severity}: {self.kind}:{inside} {self.what}; {self.cure}"

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types."""
        return {name: getattr(self, name) for name in self.__slots__}


def problem_at(place: Place, found: Finding) -> Problem:
    """The finding as a problem of the file.

    Example:
        >>> print(problem_at(Place("a.jsonl", 3), Finding("empty-phrase", "expressions[0]", "''")))
        a.jsonl:3: error: empty-phrase: expressions[0]: ''; write the words, or remove the expression
    """  # noqa: E501 - the line as it is printed
    kind = KINDS[found.kind]
    record = " ".join(part for part in (place.record, found.record) if part)
    return Problem(kind.name, kind.severity, place.file, place.line, record, found.what, kind.cure)
