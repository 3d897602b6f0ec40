"""Drawings: pies and pictures that are put together from flat areas."""

import pytest

from deixis.core import Box
from tests.perception.elements.drawing import BLACK, Colour, Drawing, best

RED: Colour = (210, 40, 40)
GREEN: Colour = (40, 150, 60)
SKY: Colour = (150, 190, 225)
SAND: Colour = (225, 190, 140)


def _pie(hole: bool) -> Drawing:
    page = Drawing()
    page.write(60, 40, "Where visitors come from")
    page.pen.pieslice((60, 80, 260, 280), -90, 0, fill=RED)
    page.pen.pieslice((60, 80, 260, 280), 0, 180, fill=GREEN)
    page.pen.pieslice((60, 80, 260, 280), 180, 270, fill=SAND)
    if hole:
        page.pen.ellipse((120, 140, 200, 220), fill=(255, 255, 255))
    for y, colour, name in ((120, RED, "Search"), (150, GREEN, "Direct"), (180, SAND, "Social")):
        page.pen.rectangle((300, y, 312, y + 12), fill=colour)
        page.write(318, y - 2, name)
    return page


@pytest.mark.parametrize("hole", [False, True])
def test_each_slice_of_a_pie_is_found_and_named_by_the_legend(hole: bool) -> None:
    regions = _pie(hole).find()
    slices = {region.text: region.box for region in regions if region.label == "slice"}
    assert set(slices) == {"Search", "Direct", "Social"}
    assert slices["Search"].iou(Box(160, 80, 260, 180)) > 0.9
    assert slices["Direct"].iou(Box(60, 180, 260, 280)) > 0.9
    assert best(regions, "chart", Box(60, 80, 260, 280)) > 0.5


def test_a_drawn_landscape_is_an_image() -> None:
    page = Drawing()
    page.write(60, 40, "A winter in the mountains")
    page.pen.rectangle((60, 80, 359, 249), fill=SKY)
    page.pen.polygon([(60, 249), (180, 120), (300, 249)], fill=SAND)
    page.pen.polygon([(200, 249), (300, 150), (359, 249)], fill=GREEN)
    assert best(page.find(), "image", Box(60, 80, 360, 250)) > 0.5


def test_a_disc_of_one_colour_has_no_slices() -> None:
    page = Drawing()
    page.write(60, 40, "One colour")
    page.pen.ellipse((60, 80, 260, 280), fill=RED)
    assert not [region for region in page.find() if region.label == "slice"]


def test_a_card_with_a_picture_and_words_is_no_image() -> None:
    page = Drawing()
    page.panel(Box(60, 60, 360, 300), fill=(255, 255, 255), border=BLACK)
    page.pen.rectangle((80, 80, 339, 179), fill=SKY)
    page.pen.polygon([(80, 179), (180, 100), (280, 179)], fill=SAND)
    page.write(80, 200, "Desk lamp")
    page.write(80, 230, "Good light for long evenings")
    assert best(page.find(), "image", Box(60, 60, 361, 301)) < 0.5


def test_a_plate_on_a_coloured_ground_is_one_image() -> None:
    page = Drawing()
    page.write(60, 40, "Pumpkin galette with sage")
    page.pen.rectangle((60, 80, 459, 259), fill=GREEN)
    page.pen.ellipse((160, 100, 360, 240), fill=(255, 255, 255))
    page.pen.ellipse((190, 120, 330, 220), fill=SAND)
    page.write(60, 300, "It keeps two days in the fridge")
    regions = page.find()
    assert best(regions, "image", Box(60, 80, 460, 260)) > 0.5
    assert best(regions, "image", Box(160, 100, 361, 241)) < 0.5


def test_a_shape_on_a_pale_panel_or_a_small_one_is_no_picture() -> None:
    page = Drawing()
    page.write(60, 40, "Nothing here yet")
    page.panel(Box(60, 80, 460, 260), fill=(244, 246, 248), border=BLACK)
    page.pen.ellipse((200, 110, 320, 230), fill=SAND)
    page.pen.rectangle((60, 300, 107, 347), fill=RED)
    page.pen.ellipse((70, 310, 97, 337), fill=(255, 255, 255))
    regions = page.find()
    assert not [region for region in regions if region.label == "image" and region.score > 0.7]


def test_a_shape_with_slanting_sides_makes_a_picture() -> None:
    page = Drawing()
    page.write(60, 40, "Ferry may sail again")
    page.pen.rectangle((60, 80, 459, 169), fill=SKY)
    page.pen.rectangle((60, 170, 459, 229), fill=GREEN)
    page.pen.polygon([(140, 170), (380, 170), (350, 200), (170, 200)], fill=RED)
    assert best(page.find(), "image", Box(60, 80, 460, 230)) > 0.5


def test_slices_with_a_white_line_between_them_are_one_pie() -> None:
    page = Drawing()
    page.write(60, 40, "Where visitors come from")
    for start, stop, colour in ((-90, 0, RED), (0, 180, GREEN), (180, 270, SAND)):
        page.pen.pieslice(
            (60, 80, 260, 280), start, stop, fill=colour, outline=(255, 255, 255), width=2
        )
    regions = page.find()
    slices = [region.box for region in regions if region.label == "slice"]
    assert len(slices) == 3
    assert max(box.iou(Box(60, 180, 260, 280)) for box in slices) > 0.9
    assert best(regions, "chart", Box(60, 80, 260, 280)) > 0.5
