"""What one answer is worth under each protocol."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Grounding, InputError, Mask, Region, Size, Status
from deixis.datasets import Expression
from deixis.evaluation.marks import failing_marks, mark, ranked_boxes
from tests.evaluation.conftest import CUP, JAR, MUG, found

SIZE = Size(128, 96)


def test_a_good_answer_to_a_single_phrase():
    marks = mark(found(CUP, others=[MUG]), Expression("x", (CUP,)))
    assert (marks.right, marks.close, marks.iou, marks.pointed) == (True, True, 1.0, True)
    assert (marks.any_rank, marks.merged_rank, marks.giou_rank, marks.f1) == (1, 1, 1, 1.0)
    assert (marks.clicked, marks.pointing) == (True, True)
    assert (marks.mask_intersection, marks.mask_union) == (None, None)


def test_runners_up_count_in_recall_but_are_not_meant():
    marks = mark(found(MUG, others=[JAR, CUP]), Expression("x", (CUP,)))
    assert (marks.right, marks.any_rank, marks.f1) == (False, 3, 0.0)


def test_an_answer_that_points_at_nothing_ranks_nothing():
    assert ranked_boxes(found(others=[CUP])) == []
    marks = mark(found(others=[CUP]), Expression("x", (CUP,)))
    assert (marks.any_rank, marks.pointed, marks.clicked, marks.pointing) == (
        None, False, False, False,
    )  # fmt: skip


def test_merged_boxes_want_the_whole():
    truth = Expression("x", (CUP, MUG), plural=True)
    assert mark(found(CUP), truth).merged_rank is None
    assert mark(found(CUP, Box(10, 10, 90, 40)), truth).merged_rank == 2


def test_an_absent_thing_has_no_place_to_point_at():
    marks = mark(found(), Expression("x"))
    assert (marks.right, marks.f1, marks.clicked, marks.pointing) == (True, 1.0, None, None)
    assert (marks.mask_intersection, marks.mask_union) == (0, 0)


def test_the_heatmap_plays_the_pointing_game_and_the_box_clicks():
    heat = np.zeros((96, 128), dtype=np.float32)
    heat[20, 20] = 1.0  # in the cup, while the box is the jar
    answer = Grounding("x", Status.FOUND, (Region(JAR),), image_size=SIZE, heatmap=heat)
    marks = mark(answer, Expression("x", (CUP,)))
    assert (marks.clicked, marks.pointing) == (False, True)


def masked(*boxes: Box) -> tuple[Region, ...]:
    return tuple(Region(box, mask=Mask.from_box(box, SIZE)) for box in boxes)


def answer(*regions: Region) -> Grounding:
    status = Status.FOUND if regions else Status.ABSENT
    return Grounding("x", status, regions, image_size=SIZE)


def truth(*boxes: Box) -> Expression:
    masks = tuple(Mask.from_box(box, SIZE) for box in boxes)
    return Expression("x", boxes, plural=len(boxes) > 1, masks=masks)


@pytest.mark.parametrize(
    ("regions", "true", "areas"),
    [
        (masked(CUP), (CUP,), (900, 900)),
        (masked(Box(10, 10, 40, 25)), (CUP,), (450, 900)),
        (masked(CUP, MUG), (CUP,), (900, 1800)),  # all that is marked counts
        ((Region(CUP),), (CUP,), (900, 900)),  # a box marks all of itself
        ((), (CUP, MUG), (0, 1800)),
        (masked(CUP), (), (0, 900)),
        ((Region(CUP),), (), (0, 900)),
        ((), (), (0, 0)),
    ],
)
def test_areas_of_masks(regions, true, areas):
    marks = mark(answer(*regions), truth(*true))
    assert (marks.mask_intersection, marks.mask_union) == areas


def test_a_mask_of_another_size_is_refused():
    odd = Region(CUP, mask=Mask.from_box(CUP, Size(64, 48)))
    with pytest.raises(InputError, match="share a shape"):
        mark(answer(odd), truth(CUP))


def test_failing_is_wrong_under_every_protocol():
    there, absent = failing_marks(Expression("x", (CUP,))), failing_marks(Expression("x"))
    assert (there.right, there.pointed, there.f1, there.clicked) == (False, False, 0.0, False)
    assert (absent.right, absent.pointed, absent.f1) == (False, True, 0.0)
