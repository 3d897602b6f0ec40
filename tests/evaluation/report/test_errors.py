"""Which kind of error a wrong answer is."""

from __future__ import annotations

import pytest

from deixis.core import Box, Grounding, Region, Size, Status
from deixis.datasets import Expression
from deixis.evaluation import Place, Record, record_answer
from deixis.evaluation.records import record_failure
from deixis.evaluation.report import error_kind, worst_errors
from deixis.evaluation.report.curves import precision_recall

TRUE, OTHER, FAR = Box(0, 0, 100, 100), Box(200, 0, 300, 100), Box(0, 300, 50, 350)
LOOSE = Box(50, 0, 150, 100)  # IoU 1/3
SIZE = Size(400, 400)


def record(
    expression: Expression,
    *boxes: Box,
    status: Status | None = None,
    label: str | None = None,
    confidence: float | None = 0.5,
    image: str = "a.png",
) -> Record:
    regions = tuple(Region(box, 0.9, label=label) for box in boxes)
    said = status or (Status.FOUND if regions else Status.ABSENT)
    answer = Grounding(expression.phrase, said, regions, confidence, SIZE, model="m")
    return record_answer(Place(image, 0, size=SIZE), expression, answer)


CUP = Expression("the red cup", (TRUE,), category="cup")
NEIGHBOURS = [
    record(Expression("the other cup", (OTHER,), category="mug"), OTHER),
    record(Expression("the dog", (FAR,), category="dog"), FAR),
]


@pytest.mark.parametrize(
    ("one", "kind"),
    [
        (record(CUP, TRUE), None),
        (record(CUP), "missed"),
        (record(CUP, status=Status.UNSUPPORTED), "wrongly abstained"),
        (record(Expression("the cat"), FAR), "should have abstained"),
        (record(Expression("the cat")), None),
        (record(CUP, LOOSE), "loose box"),
        (record(CUP, FAR), "wrong category"),  # the data say that a dog is there
        (record(CUP, Box(100, 300, 150, 350), label="dog"), "wrong category"),
        (record(CUP, OTHER), "wrong instance"),  # a mug is a cup
        (record(CUP, Box(100, 300, 150, 350), label="cup"), "wrong instance"),
        (record(CUP, Box(100, 300, 150, 350)), "wrong place"),
        (record(Expression("the cup left of the dog", (TRUE,)), OTHER), "relation"),
        (record(Expression("the leftmost cup", (TRUE,), category="cup"), OTHER), "relation"),
        (record(Expression("cups", (TRUE, OTHER), plural=True), TRUE), "not all, or too many"),
        (record(Expression("the cup", (TRUE, OTHER)), TRUE), "should have asked"),
        (record(Expression("the cup", (TRUE, OTHER)), FAR), "wrong category"),
        (record_failure(Place("a.png", 0), CUP, "it broke"), "failed"),
    ],
)
def test_kinds(one: Record, kind: str | None) -> None:
    assert error_kind(one, NEIGHBOURS) == kind


def test_the_surest_come_first_and_all_are_counted() -> None:
    records = [
        record(CUP, confidence=value, image=f"{n}.png")
        for n, value in enumerate([0.2, None, 0.9, 0.5])
    ]
    (group,) = worst_errors([*records, record(CUP, TRUE)], most=3)
    assert (group.kind, group.count) == ("missed", 4)
    assert [item.answer.confidence for item in group.worst] == [0.9, 0.5, 0.2]


def test_neighbours_are_those_of_the_same_picture() -> None:
    elsewhere = record(Expression("the dog", (OTHER,), category="dog"), OTHER, image="b.png")
    groups = worst_errors([record(CUP, OTHER), elsewhere])
    assert [group.kind for group in groups] == ["wrong place"]


def test_precision_and_recall_by_hand() -> None:
    records = [
        record(CUP, TRUE, confidence=0.9),
        record(CUP, FAR, confidence=0.8),
        record(CUP, TRUE, confidence=0.7),
        record(CUP, FAR, confidence=0.7),  # equals come together
        record(CUP),  # missed
        record(Expression("the cat"), FAR, confidence=0.1),
        record(CUP, TRUE, confidence=None),
    ]
    # Six have a target; right: 1 of 1, 1 of 2, 2 of 4, 2 of 5.
    expected = [(1 / 6, 1.0), (1 / 6, 1 / 2), (2 / 6, 2 / 4), (2 / 6, 2 / 5)]
    points = precision_recall(records)
    assert [x for x, _ in points] == pytest.approx([x for x, _ in expected])
    assert [y for _, y in points] == pytest.approx([y for _, y in expected])
    assert precision_recall([]) == []
