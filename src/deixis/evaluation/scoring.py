"""Scores one answer against the truth.

What counts as right depends on what the expression asks for:

single     the best region has IoU >= threshold with the true box; FOUND or AMBIGUOUS.
plural     regions and true boxes pair off one to one at IoU >= threshold with none left over:
           the Pr@(F1=1) of generalised REC (S. He, H. Ding, C. Liu, X. Jiang, "GREC: Generalized
           Referring Expression Comprehension", 2023, arXiv 2308.16182; task from C. Liu, H. Ding,
           X. Jiang, "GRES", CVPR 2023, arXiv 2306.00968). That protocol keeps predictions whose
           score passes a fixed threshold; here the grounder itself says which regions it means.
absent     ABSENT or UNSUPPORTED: it did not point at something that is not there.
ambiguous  AMBIGUOUS, and the best region is one of the true ones.
"""

from __future__ import annotations

from dataclasses import dataclass

from deixis.core import Box, Boxes, Grounding, InputError, Status, iou_matrix
from deixis.datasets import Expression

__all__ = ["Outcome", "pairs", "score_expression"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one answer compares with the truth.

    Attributes:
        correct: Right at the threshold asked for.
        mode: "single", "plural", "absent" or "ambiguous", see `Expression.mode`.
        status: What the grounder said.
        iou: Best region against the true box that it fits best; 0 without regions or truth.
        confidence: The grounder's own, or None.
        skills: Of the expression.
        group: The sort of image, or None.
    """

    correct: bool
    mode: str
    status: Status
    iou: float
    confidence: float | None = None
    skills: tuple[str, ...] = ()
    group: str | None = None


def score_expression(
    grounding: Grounding,
    expression: Expression,
    *,
    threshold: float = 0.5,
    group: str | None = None,
) -> Outcome:
    """Score an answer.

    Args:
        grounding: The answer.
        expression: The truth.
        threshold: Least IoU in 0..1 that counts as the same region.
        group: Name under which a summary counts it ("invoice").

    Raises:
        InputError: The threshold is not in 0..1.

    Example:
        >>> from deixis.core import Region
        >>> truth = Expression("the cup", (Box(0, 0, 10, 10),))
        >>> answer = Grounding("the cup", Status.FOUND, (Region(Box(0, 0, 10, 9)),))
        >>> score_expression(answer, truth).correct
        True
    """
    if not 0.0 < threshold <= 1.0:
        raise InputError(f"threshold must be above 0 and at most 1, got {threshold}")
    iou = _best_iou(grounding, expression)
    return Outcome(
        correct=_correct(grounding, expression, iou, threshold),
        mode=expression.mode,
        status=grounding.status,
        iou=iou,
        confidence=grounding.confidence,
        skills=expression.skills,
        group=group,
    )


def _correct(grounding: Grounding, expression: Expression, iou: float, threshold: float) -> bool:
    status, mode = grounding.status, expression.mode
    if mode == "absent":
        return status in (Status.ABSENT, Status.UNSUPPORTED)
    if mode == "plural":
        boxes = [region.box for region in grounding.regions]
        same = len(boxes) == len(expression.boxes)
        return same and pairs(boxes, expression.boxes, threshold=threshold) == len(boxes)
    if mode == "ambiguous":
        return status is Status.AMBIGUOUS and iou >= threshold
    return status in (Status.FOUND, Status.AMBIGUOUS) and iou >= threshold


def _best_iou(grounding: Grounding, expression: Expression) -> float:
    if grounding.best is None or not expression.boxes:
        return 0.0
    return max(grounding.best.box.iou(box) for box in expression.boxes)


def pairs(
    found: list[Box] | tuple[Box, ...],
    true: list[Box] | tuple[Box, ...],
    *,
    threshold: float = 0.5,
) -> int:
    """The most one-to-one pairs of a found and a true box with IoU >= ``threshold``.

    A maximum bipartite matching by augmenting paths (H. W. Kuhn, 1955); a greedy one may leave
    a pair unmade when a box fits two.
    """
    if not found or not true:
        return 0
    fits = iou_matrix(Boxes.of(found), Boxes.of(true)) >= threshold  # (found, true)
    owner: dict[int, int] = {}

    def place(row: int, tried: set[int]) -> bool:
        for column in fits[row].nonzero()[0].tolist():
            if column in tried:
                continue
            tried.add(column)
            if column not in owner or place(owner[column], tried):
                owner[column] = row
                return True
        return False

    return sum(place(row, set()) for row in range(len(found)))
