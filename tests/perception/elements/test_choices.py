"""Boxes to tick, round choices and switches that lie close, are shaded or square."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from deixis.core import Box
from deixis.perception.elements.scene import look
from deixis.perception.elements.toggles import holds_tick, name_mark
from tests.perception.elements.drawing import WHITE, Drawing, best, kind_at

EDGE = (130, 130, 130)


def _page() -> Drawing:
    page = Drawing()
    for row in range(4):
        page.write(60, 200 + 30 * row, "Usual words of the page in its usual size")
    return page


def test_two_rings_right_above_each_other_are_two_choices() -> None:
    page = _page()
    boxes = [Box(60, 60, 77, 77), Box(60, 80, 77, 97)]
    for box, word in zip(boxes, ("Monthly", "Annual"), strict=True):
        page.pen.ellipse((box.x1, box.y1, box.x2 - 1, box.y2 - 1), WHITE, EDGE, 2)
        page.write(84, round(box.y1), word)
    found = page.find()
    assert all(best(found, "radio", box) > 0.8 for box in boxes)


def test_words_that_were_read_with_half_of_a_ring_stand_beside_it() -> None:
    page = _page()
    box = Box(60, 60, 76, 76)
    page.pen.ellipse((60, 60, 75, 75), (30, 130, 240))
    page.write(82, 60, "Month of the year")
    scene = look(page.image, page.text)
    early = [replace(p, ink=Box(72, p.ink.y1, p.ink.x2, p.ink.y2)) for p in scene.pieces]
    assert name_mark(replace(scene, pieces=tuple(early)), box)[0].score > 0.9


def test_a_disc_with_a_shaded_dot_before_words_can_be_chosen() -> None:
    page = _page()
    box = Box(60, 60, 78, 78)
    page.pen.ellipse((60, 60, 77, 77), WHITE, EDGE, 1)
    y, x = np.mgrid[0:18, 0:18] - 8.5
    away = np.hypot(x - 1.5, y - 1.5)
    shades = np.asarray(page.picture).copy()
    dot = np.clip(30 + 20 * away, 0, 250).astype(np.uint8)
    shades[60:78, 60:78][np.hypot(x, y) < 8] = np.dstack([dot, dot, np.full_like(dot, 200)])[
        np.hypot(x, y) < 8
    ]
    page.picture.paste(Image.fromarray(shades))
    page.write(86, 61, "Monthly")
    assert kind_at(page.find(), box) == "radio"


def test_the_room_round_a_box_to_tick_is_no_button() -> None:
    page = _page()
    boxes = [Box(60, 60 + 19 * i, 75, 75 + 19 * i) for i in range(3)]
    for box in boxes:
        page.panel(box, (240, 240, 236), border=(30, 80, 130))
        page.write(80, round(box.y1) - 1, "I agree to the terms", size=12)
    page.pen.line((64, 84, 67, 88, 72, 81), fill=(20, 150, 20), width=2)
    scene = look(page.image, page.text)
    mark = next(blob for blob in scene.blobs if blob.box.iou(boxes[1]) > 0.8)
    room = replace(scene.panels[0], box=boxes[1].pad(4), pieces=(), nested=(), blobs=(mark,))
    assert holds_tick(scene, room)
    assert not holds_tick(scene, replace(room, box=boxes[1].pad(14)))


def test_a_square_knob_at_one_end_makes_a_switch() -> None:
    page = Drawing(ground=(18, 28, 24))
    page.write(60, 62, "Kettle", colour=WHITE)
    page.write(60, 122, "Loudness and other words of a page", colour=WHITE)
    place = Box(400, 58, 455, 85)
    page.panel(place, (120, 220, 150), border=None)
    page.panel(place.pad(-2), (18, 28, 24), border=None)
    page.pen.rectangle((428, 62, 450, 80), fill=(140, 240, 170))
    switches = [r.score for r in page.find() if r.label == "switch" and r.box.iou(place) > 0.93]
    assert max(switches, default=0) > 0.8
