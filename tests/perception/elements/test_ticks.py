"""Boxes to tick in one column are of one kind, whatever one of them looks like alone."""

from __future__ import annotations

from deixis.core import Box, Region
from deixis.perception.elements.ticks import agreed


def _places(scores: list[tuple[float, float]], x: float = 10.0) -> list[Region]:
    found = []
    for index, (box, circle) in enumerate(scores):
        place = Box(x, 40.0 * index, x + 20.0, 40.0 * index + 20.0)
        found += [Region(place, box, "checkbox"), Region(place, circle, "radio")]
    return found


def _kinds(regions: list[Region]) -> list[str]:
    tops = sorted({region.box.y1 for region in regions})
    at = [[r for r in regions if r.box.y1 == top] for top in tops]
    return [max(own, key=lambda r: r.score).label or "" for own in at]


def test_a_doubtful_circle_among_boxes_is_a_box() -> None:
    regions = agreed(_places([(0.6, 0.26), (0.59, 0.27), (0.32, 0.47), (0.6, 0.26)]))
    assert _kinds(regions) == ["checkbox"] * 4


def test_a_sure_circle_under_boxes_stays_a_circle() -> None:
    regions = agreed(_places([(0.95, 0.1), (0.95, 0.1), (0.95, 0.1), (0.15, 0.79)]))
    assert _kinds(regions) == ["checkbox"] * 3 + ["radio"]


def test_what_stands_in_another_column_has_no_say() -> None:
    boxes = _places([(0.6, 0.26), (0.6, 0.26), (0.6, 0.26)])
    lone = [Region(Box(200, 210, 220, 230), s, k) for s, k in ((0.32, "checkbox"), (0.47, "radio"))]
    told = agreed([*boxes, *lone])
    assert {r.label: r.score for r in told if r.box.x1 == 200} == {"checkbox": 0.32, "radio": 0.47}
