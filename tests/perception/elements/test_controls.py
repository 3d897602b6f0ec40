"""What panels are: events, initials, page numbers, icon buttons, gradients and shadows."""

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image, ImageFilter

from deixis.core import Box, Region
from deixis.perception.elements.scene import look
from deixis.perception.elements.signs import has_sign
from tests.perception.elements.drawing import (
    BLACK,
    BLUE,
    GREY,
    WHITE,
    Colour,
    Drawing,
    best,
    kind_at,
)


def _page() -> Drawing:
    page = Drawing()
    for row in range(4):
        page.write(40, 240 + 24 * row, "Some words of usual size that fill a line")
    return page


def _shares(found: list[Region], box: Box) -> dict[str, float]:
    scores: dict[str, float] = {}
    for region in found:
        if region.box.iou(box) > 0.8:
            scores[region.label] = max(scores.get(region.label, 0.0), region.score)
    return scores


def test_a_low_coloured_bar_with_words_at_its_left_is_a_badge():
    page = _page()
    bar = page.panel(Box(60, 100, 220, 122), (200, 40, 40), border=None)
    page.write(66, 103, "Dentist", size=13, colour=WHITE)
    scores = _shares(page.find(), bar)
    assert max(scores, key=lambda kind: scores[kind]) == "badge"


@pytest.mark.parametrize(("letters", "kind"), [("MG", "image"), ("12", "badge")])
def test_initials_on_a_disc_are_a_picture_and_a_number_is_a_badge(letters: str, kind: str):
    page = _page()
    disc = Box(60, 100, 92, 132)
    page.pen.ellipse((60, 100, 91, 131), (90, 60, 160))
    page.write_centred(disc, letters, size=13, colour=WHITE)
    scores = _shares(page.find(), disc)
    assert max(scores, key=lambda kind: scores[kind]) == kind


def test_the_numbers_of_a_pager_are_links_and_buttons():
    page = _page()
    boxes = [page.panel(Box(60 + 40 * i, 100, 94 + 40 * i, 134)) for i in range(4)]
    for number, box in enumerate(boxes):
        page.write_centred(box, str(number + 1))
    found = page.find()
    for box in boxes:
        scores = _shares(found, box)
        assert scores["link"] > 0.9 * scores["button"] > 0.4


def test_a_button_with_only_an_icon_is_an_icon_as_a_whole():
    page = _page()
    button = page.panel(Box(60, 100, 96, 136), (225, 228, 235))
    page.pen.line((72, 112, 84, 124), (30, 30, 30), 2)
    page.pen.line((84, 112, 72, 124), (30, 30, 30), 2)
    found = page.find()
    assert best(found, "icon", button) > 0.9
    whole = _shares(found, button)["icon"]
    inner = [r.score for r in found if r.label == "icon" and r.box.area < 0.6 * button.area]
    assert all(score < 0.6 * whole for score in inner)


def test_a_button_of_two_shades_with_a_frame_is_one_button():
    page = _page()
    page.panel(Box(60, 100, 160, 126), (242, 242, 242), border=(112, 112, 112), radius=3)
    page.pen.rectangle((61, 113, 158, 124), (221, 221, 221))
    page.write_centred(Box(60, 100, 160, 126), "Go back", size=13)
    scores = _shares(page.find(), Box(60, 100, 160, 126))
    assert max(scores, key=lambda kind: scores[kind]) == "button"


def _with_shadow(page: Drawing, box: Box, fill: tuple[int, int, int]) -> None:
    shadow = Image.new("RGB", page.picture.size, WHITE)
    shadow.paste((150, 150, 150), tuple(int(v) for v in box.pad(1).xyxy))
    page.picture.paste(shadow.filter(ImageFilter.GaussianBlur(3)))
    page.picture.paste(fill, tuple(int(v) for v in box.xyxy))


def test_a_white_card_on_white_is_known_by_its_shadow():
    page = Drawing()
    card = Box(60, 60, 360, 260)
    _with_shadow(page, card, WHITE)
    page.write(80, 80, "Bronze", size=20)
    for row in range(3):
        page.write(80, 130 + 34 * row, "Some words")
    page.write(60, 330, "Words that stand below it")
    assert best(page.find(), "card", card) > 0.9


def test_a_pale_button_with_a_shadow_is_a_button():
    page = Drawing()
    button = Box(60, 60, 200, 96)
    _with_shadow(page, button, (238, 238, 238))
    page.write_centred(button, "EXPORT")
    page.write(60, 330, "Words that stand below it")
    assert best(page.find(), "button", button) > 0.75


def test_the_space_between_two_rules_is_no_card():
    page = Drawing()
    for y in (60, 260):
        page.pen.line((0, y, 640, y), GREY)
    for row in range(4):
        page.write(80, 80 + 34 * row, "Some words")
    assert not any(region.label == "card" for region in page.find())


def test_a_shaded_box_before_words_can_be_ticked():
    page = _page()
    shades = np.linspace(190, 250, 14).round().astype(int).tolist()
    page.panel(Box(60, 102, 78, 120), border=(110, 110, 110))
    for row, shade in enumerate(shades):
        page.pen.line((62, 104 + row, 75, 104 + row), (shade,) * 3)
    page.pen.line((64, 111, 68, 115, 74, 106), (50, 70, 110), 2)
    page.write(86, 103, "Show hidden items")
    assert best(page.find(), "checkbox", Box(60, 102, 78, 120)) > 0.8


def test_a_coloured_label_in_smaller_letters_is_a_badge():
    page = _page()
    label = page.panel(Box(60, 100, 126, 121), (35, 145, 58), border=None)
    page.write_centred(label, "Delivered", size=11, colour=WHITE)
    scores = _shares(page.find(), label)
    assert max(scores, key=lambda kind: scores[kind]) == "badge"


def test_a_high_frame_with_a_hint_in_its_first_line_is_a_field():
    page = _page()
    field = page.panel(Box(60, 30, 460, 160))
    page.write(68, 38, "Anything else?", colour=(120, 120, 120))
    scores = _shares(page.find(), field)
    assert max(scores, key=lambda kind: scores[kind]) == "textbox"


def test_a_high_coloured_frame_with_one_bold_line_is_no_field():
    page = _page()
    card = page.panel(Box(60, 30, 460, 160), BLUE)
    page.write(68, 38, "News", size=20, colour=WHITE)
    assert _shares(page.find(), card).get("textbox", 0.0) < 0.5


def test_words_with_the_time_they_were_said_are_a_card():
    page = _page()
    said = page.panel(Box(300, 60, 590, 100), (59, 110, 246), border=None, radius=14)
    page.write(316, 72, "Sure, and the pillow 18:11", colour=WHITE)
    scores = _shares(page.find(), said)
    assert max(scores, key=scores.__getitem__) == "card"


def test_a_panel_with_a_drawing_and_no_words_is_a_picture():
    page = _page()
    frame = page.panel(Box(60, 40, 180, 160), (245, 226, 215), border=GREY)
    page.pen.polygon(((95, 80), (145, 80), (135, 130), (105, 130)), fill=(200, 90, 60))
    page.pen.rectangle((88, 70, 152, 82), fill=(170, 70, 50))
    scores = _shares(page.find(), frame)
    assert max(scores, key=scores.__getitem__) == "image"


def test_a_small_name_over_a_value_in_a_frame_makes_it_a_field():
    page = _page()
    frame = page.panel(Box(60, 60, 300, 112))
    page.write(72, 66, "Street address", size=11, colour=GREY)
    page.write(72, 84, "148 Harbour View", size=16)
    assert max(scores := _shares(page.find(), frame), key=lambda kind: scores[kind]) == "textbox"


@pytest.mark.parametrize(
    ("over", "under"), [((15, "Ada"), (12, "Hello")), ((11, "Due"), (26, "7"))]
)
def test_a_title_with_its_text_and_a_figure_are_cards(over: tuple, under: tuple):
    page = _page()
    frame = page.panel(Box(60, 50, 300, 120))
    page.write(72, 62, over[1], size=over[0])
    page.write(72, 84, under[1], size=under[0])
    assert max(scores := _shares(page.find(), frame), key=lambda kind: scores[kind]) == "card"


def test_the_rule_under_a_switch_with_its_name_and_note_is_no_field():
    page = _page()
    page.write(60, 60, "Text me", size=16)
    page.write(60, 82, "You get a message", size=12, colour=GREY)
    page.panel(Box(520, 66, 564, 90), (90, 160, 120), border=None, radius=12)
    page.pen.line((60, 106, 580, 106), fill=GREY)
    fields = [r for r in page.find() if r.label in ("textbox", "dropdown") and r.score > 0.3]
    assert fields == []


def test_a_row_with_a_name_and_a_value_far_apart_is_no_dropdown():
    page = _page()
    row = page.panel(Box(20, 60, 620, 104))
    page.write(36, 74, "Profile file")
    page.write(500, 74, "standard")
    page.pen.line((596, 76, 602, 82, 596, 88), fill=GREY, width=2)
    scores = _shares(page.find(), row)
    assert scores["card"] > max(scores.get("dropdown", 0.0), scores.get("textbox", 0.0))


def test_a_row_of_dots_in_a_frame_is_a_field_with_a_password():
    page = _page()
    frame = page.panel(Box(60, 60, 300, 100))
    for dot in range(8):
        page.pen.ellipse((74 + 10 * dot, 77, 79 + 10 * dot, 82), (20, 20, 20))
    found = [r for r in page.find() if r.label == "textbox" and r.box.iou(frame) > 0.8]
    assert found
    assert "•" in (found[0].text or "")


@pytest.mark.parametrize(
    ("line", "seen"),
    [((73, 77, 82, 77), True), ((62, 64, 71, 64), False), (None, False)],
)
def test_a_sign_stands_in_the_middle_of_a_small_box(line: tuple | None, seen: bool):
    page = _page()
    box = page.panel(Box(60, 60, 96, 96), (235, 235, 235))
    if line is not None:
        page.pen.line(line, fill=(20, 20, 20), width=2)
    scene = look(page.image, page.text)
    panel = next(panel for panel in scene.panels if panel.box.iou(box) > 0.9)
    assert has_sign(scene, panel) is seen


def _notched(page: Drawing, box: Box, name: str) -> None:
    """A frame with its name on the upper side, which is broken there."""
    x1, y1, x2, y2 = (int(edge) for edge in box.xyxy)
    words = page.write(x1 + 16, y1 - 8, name, size=12, colour=GREY)
    for line in (
        (x1, y1, x1 + 10, y1),
        (int(words.x2) + 5, y1, x2, y1),
        (x1, y1, x1, y2),
        (x2, y1, x2, y2),
        (x1, y2, x2, y2),
    ):
        page.pen.line(line, fill=GREY)


def test_a_frame_that_its_name_breaks_is_one_field():
    page = _page()
    boxes = [Box(40, 60, 280, 116), Box(310, 60, 550, 116)]
    for box, name in zip(boxes, ("First name", "Surname"), strict=True):
        _notched(page, box, name)
    found = page.study()
    fields = [r for r in found.regions if r.label == "textbox" and r.score > 0.5]
    assert len(fields) == 2
    for box, name in zip(boxes, ("First name", "Surname"), strict=True):
        field = next(r for r in fields if r.box.iou(box) > 0.9)
        assert found.labels[field].text == name


YELLOW, STEEL, STRAW = (255, 250, 205), (125, 135, 150), (214, 178, 40)


def test_a_tinted_box_with_a_grey_frame_and_room_for_more_is_a_field():
    page = Drawing()
    box = Box(160, 60, 520, 86)
    page.panel(box, YELLOW, border=STEEL)
    page.write(166, 64, "Harbour Road 212")
    assert kind_at(page.find(), box) == "textbox"


def test_a_tinted_box_with_a_frame_of_its_colour_is_no_field():
    page = Drawing()
    box = Box(160, 60, 520, 86)
    page.panel(box, YELLOW, border=STRAW)
    page.write(166, 64, "Check the address")
    assert kind_at(page.find(), box) != "textbox"


SHADE: Colour = (236, 238, 248)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Search the history", "textbox"),
        ("Q Filter by name", "textbox"),  # a magnifier that was read as a letter
        ("Search results for tea", "card"),
        ("The history was cleared", "card"),
    ],
)
def test_a_filled_bar_with_a_hint_to_search_is_a_field(words: str, kind: str) -> None:
    page = _page()
    box = page.panel(Box(60, 60, 580, 100), SHADE, border=BLUE, radius=20)
    page.write(96, 71, words)
    assert kind_at(page.find(), box) == kind


@pytest.mark.parametrize("box", [Box(60, 60, 240, 100), Box(60, 60, 580, 150)])
def test_a_short_or_high_panel_with_a_hint_is_no_search_field(box: Box) -> None:
    page = _page()
    page.panel(box, SHADE, border=BLUE, radius=20)
    page.write(box.x1 + 36, box.y1 + 11, "Search")
    assert kind_at(page.find(), box) != "textbox"


@pytest.mark.parametrize("x", [250, 470])
def test_a_long_bar_with_words_not_at_its_left_is_no_search_field(x: int) -> None:
    page = _page()
    box = page.panel(Box(60, 60, 580, 100), SHADE, border=BLUE, radius=20)
    page.write(x, 71, "Find a seat")
    assert kind_at(page.find(), box) != "textbox"


def test_a_high_field_may_have_a_handle_in_its_corner():
    page = Drawing(ground=(236, 238, 244))
    box = Box(40, 60, 560, 136)
    page.panel(box, WHITE, border=GREY)
    page.write(50, 66, "Your comment", colour=(120, 120, 120))
    for step in (5, 9):
        page.pen.line((554 - step, 130, 554, 130 - step), fill=(90, 90, 90), width=2)
    assert kind_at(page.find(), box) == "textbox"


@pytest.mark.parametrize(
    ("fill", "kind"), [((255, 243, 180), "card"), ((130, 190, 190), "textbox")]
)
def test_a_tint_of_another_hue_than_a_coloured_ground_is_a_notice(fill: Colour, kind: str) -> None:
    page = Drawing(ground=(0, 128, 128))
    box = page.panel(Box(40, 80, 600, 116), fill, border=(240, 200, 40))
    page.write(56, 90, "Your licence runs out soon.", size=13)
    page.write(56, 190, "Usual words of the page", size=13)
    assert kind_at(page.find(), box) == kind


def test_an_arrow_that_was_read_as_the_end_of_a_word_still_makes_a_dropdown():
    page = _page()
    box = page.panel(Box(60, 100, 160, 130))
    page.write(66, 106, "All topics", size=14)
    page.pen.line(((143, 112), (147, 116), (151, 112)), (20, 20, 20), 2)
    line = page.lines[-1]
    words = (*line.words[:-1], replace(line.words[-1], box=replace(line.words[-1].box, x2=152)))
    page.lines[-1] = replace(line, words=words, box=replace(line.box, x2=152))
    scores = _shares(page.find(), box)
    assert max(scores, key=lambda kind: scores[kind]) == "dropdown"


def test_the_head_of_a_window_with_a_square_icon_folds_nothing_out():
    page = _page()
    head = page.panel(Box(60, 100, 560, 150))
    page.write(76, 116, "Share the plan")
    page.pen.line((530, 119, 542, 131), (30, 30, 30), 2)
    page.pen.line((542, 119, 530, 131), (30, 30, 30), 2)
    assert _shares(page.find(), head).get("dropdown", 0.0) < 0.5


def test_a_framed_button_in_the_grey_of_old_desktops_is_no_badge():
    page = _page()
    button = page.panel(Box(60, 100, 150, 126), (212, 208, 200), border=(120, 118, 110))
    page.write_centred(button, "Members", size=15)
    scores = _shares(page.find(), button)
    assert max(scores, key=lambda kind: scores[kind]) == "button"


def test_a_thick_frame_in_the_colour_of_an_error_is_a_field() -> None:
    page = Drawing()
    page.write(60, 60, "Year")
    place = Box(60, 84, 136, 124)
    page.pen.rectangle((60, 84, 135, 123), WHITE, (212, 53, 28), 4)
    assert kind_at(page.find(), place) == "textbox"
    page.pen.rectangle((60, 84, 135, 123), (212, 53, 28))
    assert kind_at(page.find(), place) != "textbox"


def test_a_number_at_the_left_of_a_small_box_is_entered_in_it() -> None:
    page = Drawing()
    page.write(60, 60, "Day of birth")
    place = Box(60, 84, 110, 120)
    page.panel(place, border=BLACK)
    page.write(66, 93, "7")
    assert kind_at(page.find(), place) == "textbox"


@pytest.mark.parametrize("level", [True, False])
def test_what_ends_at_the_levels_of_buttons_is_a_button(level: bool):
    page = _page()
    for x, word in ((40, "Save changes"), (180, "Cancel")):
        box = page.panel(Box(x, 100, x + 120, 132), (225, 225, 225))
        page.write_centred(box, word)
    low, high = (100, 132) if level else (96, 123)
    tag = page.panel(Box(400, low, 482, high), (200, 40, 40), border=None, radius=3)
    page.write_centred(tag, "Delete it", size=14, colour=WHITE)
    scores = _shares(page.find(), tag)
    assert (scores.get("button", 0.0) >= scores.get("badge", 0.0)) or not level


def test_a_box_to_tick_on_a_chosen_row_is_seen():
    page = _page()
    page.panel(Box(40, 60, 500, 170), WHITE)
    for row, word in enumerate(("Program files", "Street maps", "Sample tours")):
        top = 70 + 32 * row
        if row == 1:
            page.pen.rectangle((44, top - 4, 496, top + 22), (10, 40, 110))
        page.pen.rectangle((56, top + 2, 71, top + 17), (0, 110, 250) if row == 1 else WHITE, GREY)
        page.write(84, top, word, colour=WHITE if row == 1 else BLACK)
    assert best(page.find(), "checkbox", Box(56, 104, 72, 120)) > 0.6
