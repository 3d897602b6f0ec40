"""Labels cover neither boxes nor each other."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from deixis.core import Box, Size
from deixis.drawing.placement import Placer

LABEL = Size(60, 18)


def boxes() -> st.SearchStrategy[list[Box]]:
    numbers = st.integers(0, 380)
    box = st.builds(lambda x, y, w, h: Box(x, y, x + w, y + h), numbers, numbers, *[numbers] * 2)
    return st.lists(box.map(lambda b: b.clip(Size(400, 400))), min_size=1, max_size=8)


@settings(max_examples=60, deadline=None)
@given(boxes())
def test_places_are_inside_and_apart(targets: list[Box]) -> None:
    placer = Placer(np.zeros((400, 400, 3), np.uint8), targets)
    places = [placer.place(box, LABEL, gap=4) for box in targets]
    taken = [place for place in places if place is not None]
    for index, (box, place) in enumerate(zip(targets, places, strict=True)):
        if place is None:
            continue
        assert place.clip(Size(400, 400)) == place
        assert place.intersection(box) is None
        assert all(place.intersection(other) is None for other in taken if other is not place)
        others = targets[:index] + targets[index + 1 :]
        assert all(place.intersection(o) is None for o in others if not _holds(o, box))


def test_a_free_box_has_its_label_right_beside_it() -> None:
    place = Placer(np.zeros((400, 400, 3), np.uint8), [Box(100, 100, 200, 200)]).place(
        Box(100, 100, 200, 200), LABEL, gap=4
    )
    assert place == Box(100, 78, 160, 96)


def test_a_label_avoids_detail() -> None:
    image = np.zeros((400, 400, 3), np.uint8)
    image[60:100:2] = 255  # busy above the box, calm below
    place = Placer(image, [Box(100, 100, 200, 200)]).place(Box(100, 100, 200, 200), LABEL, gap=4)
    assert place is not None
    assert place.y1 >= 100


def test_a_line_to_a_moved_label_goes_round_other_boxes() -> None:
    image = np.zeros((400, 400, 3), np.uint8)
    image[60:100:2] = 255  # busy above the box, so that the label has to move
    image[100:200:2, :100] = image[100:200:2, 200:] = 255
    box, below = Box(100, 100, 200, 200), Box(90, 210, 210, 230)
    place = Placer(image, [box, below]).place(box, LABEL, gap=4)
    assert place is not None
    assert place.y2 <= 100


def test_no_place_is_said_as_none() -> None:
    whole = Box(0, 0, 100, 100)
    assert Placer(np.zeros((100, 100, 3), np.uint8), [whole]).place(whole, LABEL, gap=4) is None


def test_inside_a_larger_box_there_is_still_a_place() -> None:
    outer, inner = Box(0, 0, 400, 400), Box(150, 150, 200, 200)
    placer = Placer(np.zeros((400, 400, 3), np.uint8), [outer, inner])
    place = placer.place(inner, LABEL, gap=4)
    assert place is not None
    assert place.intersection(inner) is None


def _holds(outer: Box, inner: Box) -> bool:
    return outer.union(inner) == outer
