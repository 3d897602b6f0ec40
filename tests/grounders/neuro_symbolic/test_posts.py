"""Posts under names: which they are, and how much of the page each takes."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, ImageArray, Region, TextLine
from deixis.grounders.neuro_symbolic.looks.faint_rules import rule_over, rule_under
from tests.grounders.neuro_symbolic.lined_pages import answer, line, right

SAID = ("The tiles came down", "Please send a photo", "The quote is here", "Fine with me")
WHO = ("Ivo Brandt", "Selma Koch", "Ivo Brandt", "Ada Lind")


def _thread(when: tuple[str, ...], *, far: bool = False, indent: int = 0) -> list[TextLine]:
    lines = []
    for index, (who, said, time) in enumerate(zip(WHO, SAID, when, strict=True)):
        x, y = 300 + (indent if index == 1 else 0), 100 + 80 * index
        head = right(time, 700, y) if far else line(time, x + 8 * len(who) + 12, y)
        lines += [line(who, x, y), head, line(said, x, y + 22)]
    return lines


def _ruled() -> ImageArray:
    """A pane from x = 280 to 720 with a pale line between posts."""
    page = np.full((700, 800, 3), 255, np.uint8)
    for y in (85, 165, 245, 325, 405):
        page[y, 280:720] = 232
    return page


TIMES = ("08:02", "2 hours ago", "yesterday", "last week")
DATES = ("3 May, 10:12", "3 May, 11:40", "4 May, 08:30", "4 May, 09:15")


@pytest.mark.parametrize("lines", [_thread(TIMES), _thread(DATES, far=True)])
@pytest.mark.parametrize(
    ("phrase", "post"),
    [
        ("the first message", 0),
        ("the last comment", 3),
        ("the message from Selma", 1),
        ("the message about the quote", 2),
    ],
)
def test_a_post_reaches_from_one_line_to_the_next(
    lines: list[TextLine], phrase: str, post: int
) -> None:
    found = answer(lines, phrase, image=_ruled())
    assert len(found.regions) == 1
    assert found.best.box.xyxy == pytest.approx((280, 85 + 80 * post, 720, 166 + 80 * post), abs=3)


def test_the_messages_of_one_writer_are_all_of_them() -> None:
    found = answer(_thread(TIMES), "all messages from Ivo", image=_ruled())
    assert sorted(round(r.box.y1) for r in found.regions) == pytest.approx([85, 245], abs=3)


def test_a_post_on_a_card_is_the_card() -> None:
    cards = [
        Region(Box(280, 90 + 80 * index, 720, 160 + 80 * index), 0.75, "card", text=said)
        for index, said in enumerate(SAID)
    ]
    found = answer(_thread(DATES, far=True), "the last message", *cards)
    assert found.best.box.xyxy == (280, 330, 720, 400)


def test_an_answer_that_is_set_in_is_a_post_too() -> None:
    found = answer(_thread(TIMES, indent=48), "the comment by Selma", image=_ruled())
    assert found.best.box.contains(360, 190)


def test_the_reply_of_someone_is_what_was_written() -> None:
    found = answer(_thread(TIMES), "the reply of Ada", image=_ruled())
    assert found.best.text == "Fine with me"


@pytest.mark.parametrize("dotted", [False, True])
def test_pale_lines_over_and_under_words_are_seen(dotted: bool) -> None:
    page = _ruled()
    if dotted:
        page[:, 283:720:4] = 255
        page[:, 284:720:4] = 255
    box = Box(300, 100, 460, 140)
    over, under = rule_over(page, box, 40), rule_under(page, box, 40)
    assert over is not None
    assert under is not None
    assert (over.y, under.y) == (85, 165)
    assert over.x1 == pytest.approx(280, abs=3)
    assert over.x2 == pytest.approx(720, abs=4)


def test_letters_under_words_are_no_line() -> None:
    page = np.full((200, 400, 3), 255, np.uint8)
    page[110:122, 60:300:5] = 30
    assert rule_under(page, Box(60, 80, 300, 100), 40) is None


BUBBLES = ((20, 120), (300, 560), (20, 260), (420, 560), (20, 150))


def _bubbles() -> list[Region]:
    kinds = ("button", "card", "card", "button", "button")
    return [
        Region(Box(x1, 60 + 60 * i, x2, 104 + 60 * i), 0.7, kind, text=f"Words {i}")
        for i, ((x1, x2), kind) in enumerate(zip(BUBBLES, kinds, strict=True))
    ]


def _talk() -> list[TextLine]:
    return [line(f"Words {i}", x1 + 8, 74 + 60 * i) for i, (x1, _) in enumerate(BUBBLES)]


def test_short_bubbles_that_look_like_buttons_are_messages() -> None:
    field = Region(Box(20, 640, 540, 680), 0.6, "textbox", text="Message")
    lines = [*_talk(), line("Message", 30, 652)]
    first = answer(lines, "the first message", *_bubbles(), field)
    assert first.best.box.xyxy == (20, 60, 120, 104)
    last = answer(lines, "the last message", *_bubbles(), field)
    assert last.best.box.xyxy == (20, 300, 150, 344)


SPOKEN = (
    ("Hello! What can I do for you?", True),
    ("My box never came. Order 20817", False),
    ("Sorry to hear that", True),
    ("See shop.test/track", True),
    ("Fine", False),
)


def _coloured_talk() -> tuple[list[TextLine], list[Region], ImageArray]:
    page = np.full((700, 800, 3), 255, np.uint8)
    lines, boxes = [], []
    for index, (said, theirs) in enumerate(SPOKEN):
        wide, y = 8 * len(said) + 20, 60 + 60 * index
        x = 20 if theirs else 560 - wide
        page[y : y + 44, x : x + wide] = (235, 235, 235) if theirs else (30, 120, 60)
        lines.append(line(said, x + 10, y + 14))
        boxes.append(Region(Box(x, y, x + wide, y + 44), 0.7, "card", text=said))
    return lines, boxes, page


@pytest.mark.parametrize(
    ("phrase", "which"),
    [
        ("the shortest message", [4]),
        ("the longest message", [1]),
        ("all the green messages", [1, 4]),
        ("all the messages that are not green", [0, 2, 3]),
        ("the message with the order number", [1]),
        ("the message with a link", [3]),
        ("the last of the messages", [4]),
        ("the second to last message", [3]),
        ("the last but one message", [3]),
        ("the penultimate message", [3]),
        ("the latest message", [4]),
        ("the third message", [2]),
    ],
)
def test_messages_by_what_is_told_of_them(phrase: str, which: list[int]) -> None:
    lines, boxes, page = _coloured_talk()
    found = answer(lines, phrase, *boxes, image=page)
    assert sorted(round((r.box.y1 - 60) / 60) for r in found.regions) == which


def test_a_list_of_talks_at_the_side_is_no_talk_and_breaks_none() -> None:
    lines, boxes, page = _coloured_talk()
    beside = [Region(Box(580, y, 790, y + 60), 0.7, "card", text="Ada") for y in (70, 131, 192)]
    names = [line("Ada", 590, box.box.y1 + 10) for box in beside]
    found = answer([*lines, *names], "the first message", *boxes, *beside, image=page)
    assert found.best.box == boxes[0].box


def test_what_stands_so_in_one_message_is_meant_though_others_have_numbers() -> None:
    said = ("I ordered a coat in 38", "Which order number is it?", "It is order number 20817")
    lines, boxes = [], []
    for index, text in enumerate(said):
        wide, y = 8 * len(text) + 20, 60 + 60 * index
        x = 560 - wide if index == 1 else 20
        lines.append(line(text, x + 10, y + 14))
        boxes.append(Region(Box(x, y, x + wide, y + 44), 0.7, "card", text=text))
    found = answer(lines, "the message with the order number", *boxes)
    assert [region.box for region in found.regions] == [boxes[2].box]


def _set_in(answer_at: int = 1) -> ImageArray:
    """A line under each post, which begins where the post does; none over the first."""
    page = np.full((700, 800, 3), 255, np.uint8)
    for index in range(4):
        page[159 + 80 * index, 280 + (56 if index == answer_at else 0) : 720] = 232
    return page


@pytest.mark.parametrize(
    ("phrase", "box"),
    [
        ("the first comment", (280, 79, 720, 160)),
        ("the comment from Selma", (336, 159, 720, 240)),
        ("the third comment", (280, 239, 720, 320)),
    ],
)
def test_a_post_ends_at_its_own_line(phrase: str, box: tuple[float, ...]) -> None:
    found = answer(_thread(TIMES, indent=56), phrase, image=_set_in())
    assert found.best.box.xyxy == pytest.approx(box, abs=3)


def test_the_frame_of_a_file_is_no_frame_of_the_post_under_it() -> None:
    page = _ruled()
    page[325] = page[405] = 255
    page[300:326, 304:500] = 200  # a file that was sent, right over the last post
    page[301:325, 305:499] = 255
    found = answer(_thread(TIMES), "the last message", image=page)
    assert found.best.box.xyxy == pytest.approx((280, 325, 720, 406), abs=6)


def test_a_heading_of_comments_heads_posts_not_the_line_under_it() -> None:
    lines = [line("Comments", 300, 40), line("Sort by", 300, 64), *_thread(TIMES)]
    found = answer(lines, "the first comment", image=_ruled())
    assert found.best.box.xyxy == pytest.approx((280, 85, 720, 166), abs=3)


@pytest.mark.parametrize(
    ("phrase", "box"),
    [
        ("the comment with the most likes", (280, 165, 720, 246)),
        ("the comment with the fewest likes", (280, 325, 720, 406)),
        ("the highest number of likes", (660, 202, 676, 218)),
    ],
)
def test_comments_by_their_likes(phrase: str, box: tuple[float, ...]) -> None:
    likes = [line(n, 660, 122 + 80 * i) for i, n in enumerate(("3", "24", "11", "0"))]
    found = answer([*_thread(TIMES), *likes], phrase, image=_ruled())
    assert found.best.box.xyxy == pytest.approx(box, abs=3)


def _set_off(band: int | None = 2) -> tuple[list[TextLine], list[Region], ImageArray]:
    """A thread of which one post lies on a band of its own, 10 wider than its picture."""
    page = np.full((700, 800, 3), 255, np.uint8)
    pictures = [
        Region(Box(250, 100 + 80 * i, 290, 140 + 80 * i), 0.6, "image", text="") for i in range(4)
    ]
    if band is None:
        return _thread(TIMES), pictures, page
    page[92 + 80 * band : 172 + 80 * band, 240:780] = (250, 244, 220)
    card = Region(Box(240, 92 + 80 * band, 780, 172 + 80 * band), 0.75, "card")
    return _thread(TIMES), [*pictures, card], page


@pytest.mark.parametrize(
    ("phrase", "box"),
    [
        ("the highlighted message", (240, 252, 780, 332)),
        ("the first message", (240, 92, 780, 172)),
        ("the message from Selma", (240, 172, 780, 252)),
    ],
)
def test_one_post_on_a_band_shows_how_far_all_reach(phrase: str, box: tuple[float, ...]) -> None:
    lines, regions, page = _set_off()
    assert answer(lines, phrase, *regions, image=page).best.box.xyxy == pytest.approx(box, abs=3)


def test_no_message_is_highlighted_where_all_look_alike() -> None:
    lines, regions, page = _set_off(None)
    found = answer(lines, "the highlighted message", *regions, image=page)
    assert all(region.label != "message" for region in found.regions)


def test_both_messages_of_one_are_messages_by_that_one() -> None:
    found = answer(_thread(TIMES), "both messages from Ivo", image=_ruled())
    assert sorted(round(r.box.y1) for r in found.regions) == pytest.approx([85, 245], abs=3)


@pytest.mark.parametrize("when", ["09:16 ·pinned", "09:16 (edited)", "Todayat 09:16"])
def test_a_note_behind_the_time_and_a_lost_space_are_of_the_head(when: str) -> None:
    times = (TIMES[0], when, *TIMES[2:])
    found = answer(_thread(times), "the message from Selma", image=_ruled())
    assert found.best.box.y1 == pytest.approx(165, abs=3)


def test_initials_beside_a_name_are_not_of_it() -> None:
    lines = [*_thread(TIMES), line("SK", 270, 181)]
    found = answer(lines, "who wrote the message about a photo", image=_ruled())
    assert found.best.text == "Selma Koch"


def test_half_a_line_with_a_word_in_it_ends_no_post() -> None:
    page = np.full((700, 800, 3), 255, np.uint8)
    page[245, 280:400] = page[245, 470:720] = 200
    lines = [*_thread(TIMES), line("New", 420, 240)]
    found = answer(lines, "the message from Selma", image=page)
    assert found.best.box.y2 < 225 or found.best.box.y1 < 175
    assert found.best.box.height < 70


@pytest.mark.parametrize(
    ("phrase", "which"),
    [("the grey bubbles", [0, 2, 3]), ("the green messages", [1, 4])],
)
def test_a_pale_fill_without_a_hue_is_grey(phrase: str, which: list[int]) -> None:
    lines, boxes, page = _coloured_talk()
    found = answer(lines, phrase, *boxes, image=page)
    assert sorted(round((r.box.y1 - 60) / 60) for r in found.regions) == which


def test_a_message_that_did_not_go_through_has_that_under_it() -> None:
    lines, boxes, page = _coloured_talk()
    failed = line("Not delivered. Tap to retry", 330, 60 + 60 + 46, high=12)
    found = answer([*lines, failed], "the message that didn't go through", *boxes, image=page)
    assert [region.box for region in found.regions] == [boxes[1].box]


@pytest.mark.parametrize(("said", "which"), [("2 unread messages", [3, 4]), ("Tuesday", None)])
def test_unread_messages_stand_under_the_line_that_says_so(
    said: str, which: list[int] | None
) -> None:
    lines, boxes, page = _coloured_talk()
    moved = [
        Region(Box(b.box.x1, b.box.y1 + 40, b.box.x2, b.box.y2 + 40), 0.7, "card", text=b.text)
        for b in boxes[3:]
    ]
    shifted = [line(part.text, part.box.x1, part.box.y1 + 40) for part in lines[3:]]
    news = line(said, 220, 60 + 180 + 6)
    found = answer(
        [*lines[:3], news, *shifted], "the unread messages", *boxes[:3], *moved, image=page
    )
    hit = [
        i for i, box in enumerate((*boxes[:3], *moved)) if box.box in [r.box for r in found.regions]
    ]
    assert (hit == which) if which else (hit != [3, 4])
