"""Controls that are asked for by what they do."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Region, Status
from deixis.core.fakes import FakeProposer, FakeReader
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.grounders.neuro_symbolic.purposes.serving import Control, player_keys, served
from deixis.perception.elements import ElementFinder, Page
from deixis.perception.elements.icon_words import ICON_NAMES

from .test_documents import line


class Finder(ElementFinder):
    """Finds what it was given."""

    def __init__(self, reader, regions):
        super().__init__(reader)
        self.regions = tuple(regions)

    def study(self, image, text):
        return Page(regions=self.regions)


PAPER = np.full((600, 800, 3), 255, np.uint8)
BUTTONS = ("Save changes", "Cancel", "Export", "Pay now", "Invite", "Sign up")


@pytest.fixture(scope="module")
def grounder():
    lines = [line(text, 40, 40 + 60 * i) for i, text in enumerate(BUTTONS)]
    regions = [
        Region(item.box.pad(10), 0.9, "button", text=item.text, source="elements") for item in lines
    ]
    lines.append(line("Your trip to Oslo begins on Friday morning", 300, 40))
    reader = FakeReader(lines, language="en")
    return NeuroSymbolicGrounder(
        reader=reader, elements=Finder(reader, regions), proposer=FakeProposer()
    )


@pytest.mark.parametrize(
    ("phrase", "button"),
    [
        ("keep my changes", "Save changes"),
        ("the button that stores everything", "Save changes"),
        ("throw away the changes", "Cancel"),
        ("get the data out", "Export"),
        ("where do I click to pay", "Pay now"),
        ("bring another person onto the board", "Invite"),
        ("could you mark where I can make a new account for me", "Sign up"),
    ],
)
def test_a_button_is_found_by_its_purpose(grounder, phrase, button):
    result = grounder.ground(PAPER, phrase)
    assert result.status is Status.FOUND
    assert result.best.text == button
    assert "to " in result.why()


@pytest.mark.parametrize("phrase", ["where do I click to log out", "leave a comment", "print it"])
def test_a_page_without_the_control_says_so(grounder, phrase):
    assert grounder.ground(PAPER, phrase).status is Status.ABSENT


def test_words_on_a_button_are_its_name(grounder):
    assert grounder.ground(PAPER, "Cancel").best.text == "Cancel"


def _key(x: float, icon: str = "") -> Control:
    chances = np.zeros(len(ICON_NAMES))
    if icon:
        chances[list(ICON_NAMES).index(icon)] = 0.9
    return Control(Region(Box(x, 0, x + 40, 40), 0.8, "button"), (), (), chances, 1.0)


def test_keys_of_a_player_are_told_by_their_order():
    keys = [_key(200), _key(150), _key(100, "play"), _key(50), _key(0)]
    assert player_keys(keys) == {
        "previous track": 3,
        "next track": 1,
        "shuffle": 4,
        "repeat": 0,
    }


def test_icons_far_from_play_are_no_keys():
    assert player_keys([_key(100, "play"), _key(400), _key(0)]) == {}


def test_without_play_there_is_no_player():
    assert player_keys([_key(0), _key(50), _key(100)]) == {}


@pytest.mark.parametrize(
    ("kind", "sure", "expected"),
    [("checkbox", 0.95, 0), ("checkbox", 0.05, 1), ("button", 0.95, 1)],
)
def test_an_icon_that_is_a_less_sure_view_of_a_box_to_tick_serves_nothing(kind, sure, expected):
    reader = FakeReader([line("Remember me", 120, 40)], language="en")
    regions = [
        Region(Box(74, 40, 94, 60), 0.1, "icon", source="elements"),
        Region(Box(75, 41, 93, 59), sure, kind, source="elements"),
    ]
    scene = NeuroSymbolicGrounder(
        reader=reader, elements=Finder(reader, regions), proposer=FakeProposer()
    ).scene(PAPER)
    controls, _ = served([None], ["save"], scene)
    assert sum(control.region.label == "icon" for control in controls) == expected


@pytest.mark.parametrize(
    ("phrase", "place"),
    [
        ("the x at the top right", 0),
        ("the x at the bottom left", 1),
        ("the x in the bottom right corner", None),
    ],
)
def test_what_closes_is_told_by_its_place(phrase: str, place: int | None):
    closing = [Box(770, 10, 786, 26), Box(20, 560, 90, 590)]
    regions = [Region(box, 0.9, "button", text="Close", source="elements") for box in closing]
    reader = FakeReader([line("Plain words of a page", 300, 200)], language="en")
    finder = Finder(reader, regions)
    model = NeuroSymbolicGrounder(reader=reader, elements=finder, proposer=FakeProposer())
    found = model.ground(PAPER, phrase)
    if place is None:
        assert not found.regions, found.why()
    else:
        assert found.status is Status.FOUND, found.why()
        assert found.best.box == closing[place]


def _model(texts: dict[str, str]) -> NeuroSymbolicGrounder:
    """A page with these texts one under the other, each seen as the kind it is given."""
    lines = [line(text, 40, 40 + 60 * i) for i, text in enumerate(texts)]
    regions = [
        Region(item.box.pad(4), 0.9, kind, text=item.text, source="elements")
        for item, kind in zip(lines, texts.values(), strict=True)
    ]
    reader = FakeReader(lines, language="en")
    return NeuroSymbolicGrounder(
        reader=reader, elements=Finder(reader, regions), proposer=FakeProposer()
    )


@pytest.mark.parametrize(
    ("phrase", "button"),
    [
        ("can I stop here and carry on another day?", "Finish this later"),
        ("I want to finish it tomorrow without losing anything", "Finish this later"),
        ("stop anyone from using my card", "Freeze card"),
        ("I want to get rid of the whole account for good", "Close account"),
        ("Please click on the button to settle the bill.", "Pay online"),
        ("I'm done shopping, take me to payment", "Pay online"),
        ("the button that sends what I typed", "Send"),
        ("I've got a voucher, where does it go", "Gift card or code"),
        ("where it asks what colour the car is", "Colour"),
        ("take me to the next page please", "Onwards →"),
        ("this is where the colour goes", "Colour"),
    ],
)
def test_wishes_in_everyday_words_find_their_control(phrase, button):
    model = _model(
        {
            "Finish this later": "link",
            "Freeze card": "link",
            "Close account": "button",
            "Pay online": "button",
            "Send": "button",
            "Gift card or code": "textbox",
            "Colour": "dropdown",
            "Onwards →": "link",
        }
    )
    result = model.ground(PAPER, phrase)
    assert result.status is Status.FOUND, result.why()
    assert result.best.text == button


def test_short_words_without_a_frame_may_be_what_is_wished_for():
    model = _model({"Clear ticked": "text", "Oat milk": "text", "Add": "button"})
    assert model.ground(PAPER, "delete everything that is already bought").best.text == (
        "Clear ticked"
    )
    framed = _model({"Clear ticked": "text", "Delete": "button"})
    assert framed.ground(PAPER, "delete everything").best.text == "Delete"


def test_a_wish_that_nothing_serves_stays_without_an_answer():
    model = _model({"Plain words": "text", "Pay online": "button"})
    for phrase in ("stop anyone from using my card", "I want to finish it tomorrow"):
        assert model.ground(PAPER, phrase).status is Status.ABSENT


def test_a_place_among_named_things_is_no_step_back():
    model = _model({"< Back": "link", "Wi-Fi": "switch", "Sounds": "switch"})
    assert model.ground(PAPER, "last switch on the page").best.text == "Sounds"


def test_the_word_i_is_no_name_of_a_thing():
    model = _model({"Only this time": "button", "While using the app": "button"})
    result = model.ground(PAPER, "let it know where I am just once")
    assert result.status is Status.FOUND, result.why()
    assert result.best.text == "Only this time"
