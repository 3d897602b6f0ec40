"""All or the n-th of what stands under a heading, and not only what stands nearest to it."""

import pytest

from deixis.core import Box, Region
from tests.grounders.neuro_symbolic.lined_pages import answer, line


def entry(text: str, x: float, y: float, label: str = "link", score: float = 0.8) -> Region:
    return Region(Box(x, y, x + 8 * len(text), y + 16), score, label, text=text)


def title(text: str, x: float, y: float) -> Region:
    return Region(Box(x, y, x + 8 * len(text), y + 18), 0.75, "heading", text=text)


SOUPS = ["Leek soup", "Cold cucumber soup", "Red lentil soup", "Fish soup"]
LINKS = [entry(said, 500, 130 + 26 * i) for i, said in enumerate(SOUPS)]
OTHER = entry("Bread for soups", 500, 330)
LINES = [
    line("More soups", 500, 100, high=18),
    *(line(said, 500, 130 + 26 * i) for i, said in enumerate(SOUPS)),
    line("More bread", 500, 300, high=18),
    line("Bread for soups", 500, 330),
]
HEADS = [title("More soups", 500, 100), title("More bread", 500, 300)]
LOOSE = entry("Leek soup", 500, 130, "heading", 0.27)  # a link that might be a heading too


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("all the links under More soups", LINKS),
        ("the last link under More soups", LINKS[3:]),
        ("the third link under More soups", LINKS[2:3]),
        ("the link under More soups", LINKS[:1]),
        ("all the links under More bread", [OTHER]),
    ],
)
def test_all_of_a_section_are_counted(phrase: str, expected: list[Region]):
    found = answer(LINES, phrase, *LINKS, OTHER, *HEADS, LOOSE)
    assert sorted(r.box.y1 for r in found.regions) == [r.box.y1 for r in expected]


def test_one_of_several_headings_in_a_row_heads_its_own_column():
    columns = {40: "Degrees", 240: "Applying", 440: "Help"}
    links = {x: [entry(f"Page {i} of {x}", x, 90 + 26 * i) for i in (1, 2, 3)]
             for x, said in columns.items()}  # fmt: skip
    panel = Region(Box(0, 60, 790, 200), 0.75, "card")
    below = entry("list of courses", 250, 400)
    every = [link for part in links.values() for link in part]
    lines = [line(said, x, 80, high=18) for x, said in columns.items()]
    lines += [line(r.text or "", r.box.x1, r.box.y1) for r in (*every, below)]
    heads = [title(said, x, 80) for x, said in columns.items()]
    found = answer(lines, "all the links under Applying", *every, below, *heads, panel)
    assert {r.box for r in found.regions} == {r.box for r in links[240]}


def test_the_third_of_a_panel_is_not_that_of_the_panel_beside():
    circles = [Region(Box(x, y, x + 14, y + 14), 0.9, "radio")
               for x, y in ((60, 150), (60, 180), (60, 210), (420, 150), (420, 180))]  # fmt: skip
    panels = [Region(Box(x, 110, x + 320, 250), 0.75, "card") for x in (40, 400)]
    lines = [line("Paper size", 60, 104), line("Orientation", 420, 104)]
    said = ("A4", "A5", "Letter", "Portrait", "Landscape")
    lines += [line(word, r.box.x1 + 22, r.box.y1) for word, r in zip(said, circles, strict=True)]
    found = answer(lines, "the third radio button under Paper size", *circles, *panels)
    assert found.best.box == circles[2].box


def test_all_in_a_section_named_by_its_heading_are_those_below_it():
    heads = [title("Access keys", 40, 100), title("Danger zone", 40, 300)]
    lines = [line("Access keys", 40, 100, high=18), line("Danger zone", 40, 300, high=18)]
    near = Region(Box(40, 250, 120, 280), 0.8, "button", text="Add key")
    own = [
        Region(Box(600, y, 720, y + 30), 0.8, "button", text=text)
        for text, y in (("Export", 350), ("Delete", 410))
    ]
    named = [line(region.text, region.box.x1 + 8, region.box.y1 + 6) for region in (near, *own)]
    found = answer([*lines, *named], "both buttons in the danger zone", near, *own, *heads)
    assert sorted(region.box.y1 for region in found.regions) == [350, 410]


def test_headings_that_may_be_links_part_sections_side_by_side():
    names = {40: "Starters", 415: "Mains"}
    lines, regions = [], []
    for x, name in names.items():
        lines.append(line(name, x, 120, high=18))
        box = Box(x, 120, x + 8 * len(name), 138)
        regions += [Region(box, 0.22, "heading", text=name), Region(box, 0.6, "link", text=name)]
        for index, price in enumerate(("£24.00", "£23.80", "£32.70")):
            lines += [
                line("Leek soup", x, 155 + 26 * index),
                line(price, x + 270, 155 + 26 * index),
            ]
    found = answer(lines, "every price under Starters", *regions)
    assert [region.box.x1 for region in found.regions] == [310, 310, 310]
