"""What is told about an answer by how it was asked and by which way it was found."""

import pytest

from deixis.core import Box, Region, Status, Step
from deixis.grounders.neuro_symbolic.circumstances import circumstances
from deixis.grounders.neuro_symbolic.confidence import Circumstances, Evidence
from deixis.grounders.neuro_symbolic.decisions import Decision
from deixis.language import parse


def _told(phrase: str, *labels: str | None, last: str = "category") -> Circumstances:
    regions = tuple(Region(Box(0, 10 * n, 8, 10 * n + 8), 0.6, x) for n, x in enumerate(labels))
    status = Status.FOUND if regions else Status.ABSENT
    steps = (Step("category", "buttons", 3), Step(last, "", len(regions)))
    decision = Decision(status, regions, Evidence(0.6))
    return circumstances(parse(phrase, page=True), decision, steps, elements=150)


@pytest.mark.parametrize(
    ("phrase", "part"),
    [
        ("the second button", "ordinal"),
        ("the button at the top", "position"),
        ("the largest button", "superlative"),
        ("the button that says Save", "written"),
        ("the button that is not red", "negated"),
        ("where do I pay", "question"),
        ("take me to the next page", "question"),
        ("the button", "element"),
        ("the dog", "thing"),
    ],
)
def test_how_it_was_asked(phrase: str, part: str) -> None:
    assert getattr(_told(phrase, "button"), part) == 1.0
    assert getattr(_told("the link" if part != "element" else "the dog", "link"), part) == 0.0


@pytest.mark.parametrize(
    ("last", "part"),
    [
        ("purpose", "purpose"),
        ("records", "records"),
        ("choice", "chosen"),
        ("relation", "related"),
        ("position", "placed"),
        ("ordinal", "placed"),
        ("textcontent", "quoted"),
    ],
)
def test_by_which_way_it_was_found(last: str, part: str) -> None:
    assert getattr(_told("the button", "button", last=last), part) == 1.0
    assert getattr(_told("the button", "button"), part) == 0.0


def test_what_it_points_at() -> None:
    assert _told("the name", "text").plain == _told("the name", None).plain == 1.0
    assert _told("the name", "icon").pictured == 1.0
    button = _told("the name", "button")
    assert (button.plain, button.pictured, button.score, button.several) == (0, 0, 0.6, 0)
    both = _told("the buttons", "button", "button")
    assert (both.several, both.regions) == (1.0, pytest.approx(2 / 6))
    nothing = _told("the name")
    assert (nothing.plain, nothing.score, nothing.regions) == (0.0, 0.0, 0.0)


def test_lengths_and_crowds_end_at_one() -> None:
    told = _told("the button " + "below the link " * 8, *["button"] * 9)
    assert (told.length, told.relations, told.regions, told.busy) == (1.0, 1.0, 1.0, 0.5)
