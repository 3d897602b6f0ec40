import pytest

from deixis.core import Box, Region
from tests.grounders.neuro_symbolic.lined_pages import answer, line

TITLE = Region(Box(200, 20, 420, 55), 0.9, "heading", text="Change a tube")
TOOLS = Region(Box(200, 160, 330, 184), 0.9, "heading", text="Tools")
WHEEL = Region(Box(200, 380, 360, 404), 0.9, "heading", text="The wheel")
BACK = Region(Box(200, 560, 330, 584), 0.9, "heading", text="Put it back")
SIDE = Region(Box(20, 60, 90, 74), 0.45, "heading", text="BRAKES")
HEADINGS = (TITLE, TOOLS, WHEEL, BACK, SIDE)
LINES = [
    line("Change a tube", 200, 25, high=28),
    line("A flat tyre is the most common trouble on", 200, 80),
    line("the road. Two levers and a pump will do.", 200, 104),
    line("BRAKES", 20, 60, high=12),
    line("Rim brakes", 20, 90, high=12),
    line("Tools", 200, 163, high=18),
    line("Have these at hand before you begin.", 200, 200),
    line("1. Two tyre levers", 220, 240),
    line("2. A spare tube", 220, 266),
    line("3. A pump", 220, 292),
    line("The wheel", 200, 383, high=18),
    line("Open the brake and then the quick release.", 200, 420),
    line("Put it back", 200, 563, high=18),
]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("the second section heading", [WHEEL]),
        ("the last subheading", [BACK]),
        ("the second heading", [TOOLS]),
        ("the first heading on the page", [TITLE]),
        ("the section headings", [TOOLS, WHEEL, BACK]),
        ("all the headings", [TITLE, TOOLS, WHEEL, BACK]),
    ],
)
def test_headings_of_one_rank_are_counted_without_those_at_the_side(phrase, expected):
    found = answer(LINES, phrase, *HEADINGS)
    assert [region.box for region in found.regions] == [region.box for region in expected]


@pytest.mark.parametrize(
    ("phrase", "top", "bottom"),
    [
        ("the first paragraph", 80, 120),
        ("the second paragraph", 200, 216),
        ("the last paragraph", 420, 436),
        ("the longest paragraph", 80, 120),
        ("the shortest paragraph", 200, 216),
        ("the second item of the numbered list", 266, 282),
        ("the third step", 292, 308),
        ("the last list item", 292, 308),
    ],
)
def test_paragraphs_and_points_are_counted_in_the_text(phrase, top, bottom):
    found = answer(LINES, phrase, *HEADINGS)
    assert len(found.regions) == 1
    assert (found.best.box.y1, found.best.box.y2) == (top, bottom)


def test_strips_of_one_colour_head_sections_with_all_of_their_width():
    strips = [Region(Box(100, y, 700, y + 32), 0.7, "badge", text="B") for y in (100, 300, 500)]
    lines = [
        line(text, 112, y + 8)
        for text, y in (("A. You", 100), ("B. Stall", 300), ("C. Papers", 500))
    ]
    found = answer(lines, "the second section heading", *strips)
    assert found.best.box == strips[1].box


def test_faint_captions_over_parts_of_a_list_are_its_section_headings():
    captions = [
        Region(Box(30, y, 130, y + 20), 0.26, "heading", text=text)
        for text, y in (("Downloads", 100), ("Display", 260), ("Account", 420))
    ]
    lines = [
        *(line(region.text, 30, region.box.y1 + 2) for region in captions),
        *(line("Saves mobile data", 40, y) for y in (140, 180, 300, 340, 460)),
    ]
    found = answer(lines, "all the section headings", *captions)
    assert [region.box for region in found.regions] == [region.box for region in captions]


NEWS = (
    Region(Box(300, 10, 620, 70), 0.9, "heading", text="The Courier"),
    Region(Box(200, 120, 560, 160), 0.9, "heading", text="Otters are back in the"),
    Region(Box(200, 162, 480, 202), 0.9, "heading", text="river after forty years"),
    Region(Box(200, 300, 330, 324), 0.85, "heading", text="How they came"),
    Region(Box(200, 460, 360, 484), 0.85, "heading", text="What is said"),
)
STORY = [
    line("The Courier", 300, 20, high=44),
    line("Otters are back in the", 200, 122, high=36),
    line("river after forty years", 200, 164, high=36),
    line("A pair was seen on the mud below the bridge in the", 200, 240),
    line("spring, and nobody had put the animals there.", 200, 269),
    line("How they came", 200, 303, high=18),
    line("What is said", 200, 463, high=18),
]


def test_a_heading_of_two_lines_is_one():
    found = answer(STORY, "the subheadings", *NEWS)
    assert [region.box for region in found.regions] == [NEWS[3].box, NEWS[4].box]


def test_the_headline_has_most_of_the_large_words_and_all_its_lines():
    assert answer(STORY, "the headline", *NEWS).best.box == NEWS[1].box.union(NEWS[2].box)


@pytest.mark.parametrize(("more", "lines"), [("", 1), (" of last", 2)])
def test_lines_set_wide_go_on_where_the_one_above_is_full(more, lines):
    first = line("A pair was seen on the mud below the" + more, 200, 240)
    story = [first if part.text.startswith("A pair") else part for part in STORY]
    found = answer(story, "the last paragraph", *NEWS).best.box
    assert (found.y1, found.y2) == (240 if lines == 2 else 269, 285)


def test_a_numbered_point_has_all_of_its_lines():
    lines = [
        line("1. Open the brake and the quick", 40, 100),
        line("release of the wheel.", 64, 122),
        line("2. Pull the tyre off.", 40, 160),
        line("3. Put the new tube in and blow", 40, 198),
        line("it up a little.", 64, 220),
        line("That is all there is to it.", 40, 300),
    ]
    boxes = [region.box for region in answer(lines, "all the points").regions]
    assert [(box.y1, box.y2) for box in boxes] == [(100, 138), (160, 176), (198, 236)]
    assert answer(lines, "step two").best.box.y1 == 160


def test_what_stands_far_behind_a_number_is_no_line_of_its_point():
    lines = [
        line("1. Open the brake first", 40, 100),
        line("on the left hand side", 100, 122),
        line("2. Pull the tyre off.", 40, 160),
    ]
    assert answer(lines, "the first point").best.box.y2 == 116
