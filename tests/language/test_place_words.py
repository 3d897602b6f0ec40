"""Words of place that mean a thing, a turn of the body or nothing at all."""

from __future__ import annotations

import pytest

from deixis.language import compact, parse

TURNED = [
    (
        "man dark shirt back to camera",
        "person[gender=male, wearing(shirt[brightness=dark]), orientation=facing away]",
    ),
    ("person back to us", "person[orientation=facing away]"),
    ("person whose back is turned", "person[orientation=facing away]"),
    ("woman who has her back turned", "person[gender=female, orientation=facing away]"),
    ("the person with their back to the camera", "person[orientation=facing away]"),
    ("dog with its back to the photographer", "dog[orientation=facing away]"),
    ("girl whose back is facing us", "person[gender=female, age=young, orientation=facing away]"),
    ("person with his back turned away", "person[orientation=facing away]"),
    (
        "lady, back to camera, on the left",
        "person[gender=female, orientation=facing away, at left]",
    ),
    ("person in the back", "person[at back]"),
]

THINGS = [
    ("the chair in front of the window", "chair[in_front_of(window)]"),
    ("person on the right of the window", "person[right_of(window)]"),
    ("plant to the left of the window", "potted plant[left_of(window)]"),
    ("bird at the top of the window", "bird[on(window)]"),
    ("the cat in the window", "cat[in(window)]"),
    ("dog in front of the screen", "dog[in_front_of(tv+)]"),
    ("dog in front of the picture", "dog[in_front_of(picture+)]"),
    ("lamp on the left of the picture", "lamp[at left]"),
    ("vase in the front of the picture", "vase[at front]"),
    ("person on the right side of the screen", "person[at right]"),
    ("the button at the top of the window", "button[at top]"),
    ("the button at the right of the screen", "button[at right]"),
    ("at the right of the screen", "_[at right]"),
]

NOTHING = [
    ("this guy right here", "person[gender=male]"),
    ("dog right there", "dog"),
    ("the one right here", "_"),
    ("dog right here on the left", "dog[at left]"),
    ("cup right next to the plate", "cup[next_to(plate)]"),
    ("guy all the way on the right", "person[gender=male, at right]"),
    ("all the way to the left", "_[at left]"),
    ("person all the way in the back", "person[at back]"),
    ("man all the way to the right of the table", "person[gender=male, right_of(dining table+)]"),
    ("all the chairs", "all chair"),
]

FROM_THINGS = [
    ("the cup that is the closest to the plate", "cup[min distance to plate]"),
    ("the man that is the furthest from the car", "person[gender=male, max distance to car]"),
    ("the closest to the door", "_[min distance to door]"),
    ("closest to the door", "_[min distance to door]"),
    ("second one to the right of the lamp", "_[#2, right_of(lamp)]"),
    ("second to the right of the lamp", "_[#2, right_of(lamp)]"),
    ("third to the left of the tree", "_[#3, left_of(tree)]"),
    ("first one to the left of the window", "_[#1, left_of(window)]"),
    ("second to the right", "_[#2 from right]"),
    ("second from the right of the picture", "_[#2 from right]"),
]

ENDS = [
    ("man at the front of the boat", "person[gender=male, on(boat)]"),
    ("person in the front of the bus", "person[in(bus)]"),
    ("dog at the back of the boat", "dog[on(boat)]"),
    ("guy at the back of the room", "person[gender=male, in(room)]"),
    ("carrots in the front of a tray", "all carrot[in(tray)]"),
    ("man in front of the boat", "person[gender=male, in_front_of(boat)]"),
    ("tree at the back of the house", "tree[behind(building)]"),
    (
        "a yellow chair at the back of the girl",
        "chair[colour=yellow, behind(person[gender=female, age=young])]",
    ),
]


@pytest.mark.parametrize(("phrase", "form"), [*TURNED, *THINGS, *NOTHING, *FROM_THINGS, *ENDS])
def test_words_of_place_mean_what_stands_there(phrase: str, form: str) -> None:
    assert compact(parse(phrase)) == form


@pytest.mark.parametrize("phrase", ["the man walking back to us", "a girl smiling back at us"])
def test_who_comes_or_looks_back_does_not_turn_the_back(phrase: str) -> None:
    assert "facing away" not in compact(parse(phrase))


@pytest.mark.parametrize(
    ("phrase", "form"),
    [
        ("the picture at the top of the window", "picture+[at top]"),
        ("the person on the right of the window", "person[at right]"),
        ("the logo in front of the window", "icon+[at front]"),
    ],
)
def test_on_a_page_the_window_is_the_page(phrase: str, form: str) -> None:
    assert compact(parse(phrase, page=True)) == form
