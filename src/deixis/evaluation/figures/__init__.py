"""Figures: many records in the numbers that each protocol of the field reports."""

from __future__ import annotations

from collections.abc import Sequence

from deixis.evaluation.figures.answers import answer_figures
from deixis.evaluation.figures.boxes import box_figures
from deixis.evaluation.figures.confidence import (
    UNKNOWN,
    confidence_figures,
    confidences_of,
    presence_score,
)
from deixis.evaluation.figures.cost import cost_figures
from deixis.evaluation.figures.figure import Figure
from deixis.evaluation.figures.masks_and_points import mask_figures, point_figures
from deixis.evaluation.records import Record

__all__ = ["UNKNOWN", "Figure", "all_figures", "confidences_of", "presence_score"]


def all_figures(records: Sequence[Record]) -> tuple[Figure, ...]:
    """Every figure that the records give, family by family."""
    return (
        *answer_figures(records),
        *box_figures(records),
        *mask_figures(records),
        *point_figures(records),
        *confidence_figures(records),
        *cost_figures(records),
    )
