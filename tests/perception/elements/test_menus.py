"""Menus and rows of words: what stands together, and what does not."""

from deixis.core import Box
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
