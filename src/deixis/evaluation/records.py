"""Record: one expression, the answer to it, and what the answer is worth."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from deixis.core import Box, Grounding, InputError, Size, Status, Trace
from deixis.datasets import Expression
from deixis.evaluation.marks import Marks, failing_marks, mark

__all__ = ["Place", "Record", "record_answer", "record_failure"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where an expression stands in its data set.

    Attributes:
        image: Name of the picture file, relative to the data set where it lies inside.
        index: Number of the expression among those of its image, from 0.
        kind: The sort of image, or None.
        split: Of the image, or None.
        size: Width and height of the image in pixels; None where nobody says.
    """

    image: str
    index: int
    kind: str | None = None
    split: str | None = None
    size: Size | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """One line of an evaluation.

    Attributes:
        place: Where the expression stands.
        expression: The truth, without its masks.
        answer: Without masks, heatmap and trace: those stay in the file of predictions.
        why: The steps of the answer in words.
        marks: What it is worth.
        seconds: Time of its share of the call, or None where no model ran.
        peak_mb: Most memory of the process during the call in MB, or None.
        error: What went wrong instead of an answer, or None.
    """

    place: Place
    expression: Expression
    answer: Grounding
    why: str
    marks: Marks
    seconds: float | None = None
    peak_mb: float | None = None
    error: str | None = None

    @property
    def key(self) -> tuple[str, int, str]:
        """Which expression this is: image, number, phrase.

        Not unique where a data set lists an image, with the same phrase, more than once.
        """
        return self.place.image, self.place.index, self.expression.phrase

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types."""
        place, expression = self.place, self.expression
        answer = self.answer.to_dict()
        answer.pop("trace", None)
        answer.pop("why", None)
        return {
            "image": place.image,
            "index": place.index,
            "kind": place.kind,
            "split": place.split,
            "size": None if place.size is None else list(place.size),
            "expression": {
                "phrase": expression.phrase,
                "boxes": [list(box.xyxy) for box in expression.boxes],
                "plural": expression.plural,
                "skills": list(expression.skills),
                "category": expression.category,
                "id": expression.id,
            },
            "answer": answer,
            "why": self.why,
            "marks": self.marks.to_dict(),
            "seconds": self.seconds,
            "peak_mb": self.peak_mb,
            "error": self.error,
        }

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Record:
        """Inverse of :meth:`to_dict`.

        Raises:
            InputError: A key is missing or holds something else.
        """
        try:
            truth, size = data["expression"], data["size"]
            place = Place(
                data["image"],
                data["index"],
                data["kind"],
                data["split"],
                None if size is None else Size(*size),
            )
            expression = Expression(
                phrase=truth["phrase"],
                boxes=tuple(Box(*edges) for edges in truth["boxes"]),
                plural=truth["plural"],
                skills=tuple(truth["skills"]),
                category=truth["category"],
                id=truth["id"],
            )
            return cls(
                place=place,
                expression=expression,
                answer=Grounding.from_dict(data["answer"]),
                why=data["why"],
                marks=Marks(**data["marks"]),
                seconds=data["seconds"],
                peak_mb=data["peak_mb"],
                error=data["error"],
            )
        except (KeyError, TypeError) as error:
            raise InputError(f"this is no record of an evaluation: {error}") from error


def record_answer(
    place: Place,
    expression: Expression,
    answer: Grounding,
    *,
    seconds: float | None = None,
    peak_mb: float | None = None,
) -> Record:
    """Mark an answer, and keep what a report needs of it."""
    try:
        marks = mark(answer, expression)
    except InputError as error:
        return record_failure(place, expression, str(error), model=answer.model)
    if place.size is None and min(answer.image_size) > 0:
        place = replace(place, size=answer.image_size)
    return Record(
        place=place,
        expression=replace(expression, masks=()),
        answer=_lean(answer),
        why=answer.why(),
        marks=marks,
        seconds=seconds,
        peak_mb=peak_mb,
    )


def record_failure(place: Place, expression: Expression, error: str, *, model: str = "") -> Record:
    """An expression that could not be answered; it counts as wrong."""
    answer = Grounding(expression.phrase, Status.UNSUPPORTED, model=model)
    marks = failing_marks(expression)
    return Record(place, replace(expression, masks=()), answer, "", marks, error=error)


def _lean(answer: Grounding) -> Grounding:
    regions = tuple(replace(region, mask=None) for region in answer.regions)
    return replace(answer, regions=regions, heatmap=None, trace=Trace())
