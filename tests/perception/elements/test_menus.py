"""Menus and rows of words: what stands together, and what does not."""

import pytest

from deixis.core import Box, TextLine
from tests.perception.elements.drawing import Drawing, best


def _kinds(page: Drawing, box: Box) -> dict[str, float]:
    scores: dict[str, float] = {}
    for region in page.find():
        if region.box.iou(box) > 0.6:
            scores[region.label] = max(scores.get(region.label, 0.0), region.score)
    return scores


def _page_of_lines() -> Drawing:
    page = Drawing()
    for row in range(5):
        page.write(240, 160 + 20 * row, "Some words of usual size that fill a line")
    return page


def test_plain_words_in_even_steps_at_the_side_are_links():
    page = _page_of_lines()
    boxes = [
        page.write(20, 160 + 34 * i, word) for i, word in enumerate(["Inbox", "Sent", "Archive"])
    ]
    for box in boxes:
        kinds = _kinds(page, box)
        assert kinds["link"] > kinds["text"]


def test_words_beside_fields_are_labels_and_no_links():
    page = _page_of_lines()
    for i, word in enumerate(["Name", "Street", "Town"]):
        box = page.write(20, 160 + 34 * i, word)
        page.panel(Box(80, 154 + 34 * i, 220, 178 + 34 * i))
    assert _kinds(page, box).get("link", 0.0) < 0.2


def test_lines_of_a_paragraph_are_no_menu():
    page = Drawing()
    boxes = [page.write(20, 160 + 18 * i, word) for i, word in enumerate(["These", "are", "lines"])]
    assert all(_kinds(page, box).get("link", 0.0) < 0.2 for box in boxes)


def test_a_price_is_cut_from_the_small_words_behind_it():
    page = _page_of_lines()
    price = page.write(20, 20, "$42", size=34)
    page.write(int(price.x2) + 5, 38, "a month", size=14)
    assert best(page.find(), "text", price) > 0.7 or best(page.find(), "heading", price) > 0.7


def test_a_list_at_the_side_is_links_beside_other_words_and_with_one_entry_chosen():
    page = _page_of_lines()
    page.panel(Box(0, 222, 150, 256), (30, 90, 210), border=None)
    names = ["Inbox (3)", "Sent", "Drafts", "Archive"]
    boxes = [
        page.write(20, 160 + 34 * i, word, colour=(255, 255, 255) if i == 2 else (20, 20, 20))
        for i, word in enumerate(names)
    ]
    for box in (*boxes[:2], boxes[3]):
        kinds = _kinds(page, box)
        assert kinds["link"] > kinds["text"]


@pytest.mark.parametrize("colour", [(212, 40, 40), (235, 120, 10), (20, 150, 70)])
def test_words_of_one_colour_in_a_row_are_links_and_so_are_others_of_that_colour(colour):
    page = _page_of_lines()
    row = [
        page.write(60 + 55 * i, 370, word, colour=colour) for i, word in enumerate(["One", "Two"])
    ]
    alone = page.write(300, 100, "Forgotten", colour=colour)
    for box in (row[0], alone):
        kinds = _kinds(page, box)
        assert kinds["link"] > kinds["text"]


def test_one_red_word_alone_is_no_sure_link():
    page = _page_of_lines()
    alone = page.write(300, 100, "Overdue", colour=(212, 40, 40))
    assert _kinds(page, alone)["link"] < 0.5


def test_links_side_by_side_in_one_line_are_links_of_their_own():
    page = _page_of_lines()
    first = page.write(240, 300, "History", colour=(20, 90, 220))
    second = page.write(int(first.x2) + 8, 300, "Mark all as read", colour=(20, 90, 220))
    one, two = page.lines[-2:]
    page.lines[-2:] = [
        TextLine("History Mark all as read", first.union(second), 1.0, (*one.words, *two.words))
    ]
    found = page.find()
    assert best(found, "link", first) > 0.6
    assert best(found, "link", second) > 0.6


def test_the_steps_of_a_path_are_links_and_its_end_is_none():
    page = _page_of_lines()
    boxes, x = [], 240
    for word in ("Home", "/", "Shared", "/", "Plans"):
        boxes.append(page.write(x, 60, word))
        x = int(boxes[-1].x2) + 16
    kinds = [_kinds(page, boxes[i]) for i in (0, 2, 4)]
    assert kinds[0]["link"] > 0.5
    assert kinds[1]["link"] > 0.5
    assert kinds[2].get("link", 0.0) < 0.3


def test_two_words_after_the_name_of_a_site_are_links_and_the_name_is_none():
    page = _page_of_lines()
    name = page.write(20, 12, "Drive", size=26)
    links = [page.write(120, 20, "Files"), page.write(190, 20, "Links")]
    assert all(_kinds(page, box)["link"] > 0.5 for box in links)
    assert _kinds(page, name).get("link", 0.0) < 0.3


def test_words_far_right_in_the_row_of_a_menu_belong_to_it():
    page = _page_of_lines()
    for x, word in ((30, "Product"), (110, "Pricing"), (190, "Guides")):
        page.write(x, 20, word)
    far = page.write(560, 20, "Sign in")
    kinds = _kinds(page, far)
    assert kinds["link"] > kinds.get("text", 0.0)
