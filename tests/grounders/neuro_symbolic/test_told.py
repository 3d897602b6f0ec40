"""Looks that a detector tells: poses, what is done, gender and age on photos."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from deixis.core import Box, Boxes, Grounding, Region, Status
from deixis.core.fakes import FakeDetector, FakeProposer, FakeReader
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.grounders.neuro_symbolic.looks.told import wears_more
from deixis.language import parse
from deixis.language.forms import Relation
from deixis.perception.elements import ElementFinder
from tests.grounders.neuro_symbolic.test_doubts import photo

LEFT, RIGHT = (20, 40, 120, 200), (180, 40, 280, 200)


class Teller(FakeDetector):
    """Two alike, and the odds of every look for each."""

    looks = frozenset(
        {"sitting", "standing", "lying", "walking", "running", "riding", "smiling", "eating"}
        | {"mouth", "camera", "helmet", "female", "young", "skiing", "surfing", "ball game"}
        | {"in water", "in snow", "on grass", "on sand", "on a road", "on rock", "in a room"}
        | {"kicking", "dancing", "talking", "making music", "glasses", "swimsuit", "beard", "bald"}
        | {"old", "hat", "uniform", "on the floor", "crouching", "kneeling", "sliding", "wet"}
        | {"gloves", "saddle", "facing away", "arms up", "on stage", "hugging", "sweater"}
    )

    def __init__(
        self, label: str, odds: dict[str, tuple[float, float]], more: Sequence[Region] = ()
    ) -> None:
        regions = [Region(Box(*box), 0.9, label, source="fake") for box in (LEFT, RIGHT)]
        super().__init__([*regions, *more], labels=("person", "dog", "couch", "bed"))
        self.odds = odds
        self.asked: list[str] = []

    def tell(self, image: np.ndarray, boxes: Boxes, labels: list[str], look: str):
        self.asked.append(look)
        if look not in self.odds:
            return None
        by_place = dict(zip((20.0, 180.0), self.odds[look], strict=True))
        return np.array([by_place[box[0]] for box in boxes.xyxy.tolist()])


def answer(
    phrase: str,
    label: str = "person",
    *,
    more: Sequence[Region] = (),
    image: np.ndarray | None = None,
    **odds: tuple[float, float],
) -> Grounding:
    reader = FakeReader()
    eyes = {"elements": ElementFinder(reader), "proposer": FakeProposer()}
    grounder = NeuroSymbolicGrounder(detectors=[Teller(label, odds, more)], reader=reader, **eyes)
    return grounder.ground(photo() if image is None else image, phrase)


@pytest.mark.parametrize(
    ("phrase", "label", "look"),
    [
        ("the dog lying down", "dog", "lying"),
        ("the dog sleeping on the floor", "dog", "lying"),
        ("the person who is sitting", "person", "sitting"),
        ("the dog eating grass", "dog", "eating"),
        ("the dog drinking water", "dog", "eating"),
        ("the dog with a ball in its mouth", "dog", "mouth"),
        ("the dog running through the fence", "dog", "running"),
        ("the dog in the lake", "dog", "in water"),
        ("the dog playing in the snow", "dog", "in snow"),
        ("the person on the beach", "person", "on sand"),
        ("the dog standing in the field", "dog", "on grass"),
        ("the person walking down the street", "person", "on a road"),
        ("the person on the rocks", "person", "on rock"),
        ("the person playing soccer", "person", "ball game"),
        ("the person kicking a soccer ball", "person", "ball game"),
        ("the person who is surfing", "person", "surfing"),
        ("the person dancing", "person", "dancing"),
        ("the person kicking a ball", "person", "kicking"),
        ("the person in a swimsuit", "person", "swimsuit"),
        ("the person wearing a uniform", "person", "uniform"),
        ("the person in the kitchen", "person", "in a room"),
        ("the person crouching", "person", "crouching"),
        ("the person playing the guitar", "person", "making music"),
        ("the kneeling person", "person", "kneeling"),
        ("the person sliding into the base", "person", "sliding"),
        ("the wet dog", "dog", "wet"),
        ("the person wearing gloves", "person", "gloves"),
        ("the person with raised arms", "person", "arms up"),
        ("the person on the stage", "person", "on stage"),
        ("the dog with a saddle", "dog", "saddle"),
    ],
)
def test_who_does_it_is_meant_and_without_one_nobody(phrase: str, label: str, look: str) -> None:
    one = answer(phrase, label, **{look: (0.1, 9.0)})
    assert one.status is Status.FOUND
    assert one.regions[0].box.x1 == RIGHT[0]
    assert answer(phrase, label, **{look: (0.1, 0.2)}).status is Status.ABSENT
    assert answer(phrase, label, **{look: (0.62, 0.62)}).status is Status.AMBIGUOUS
    assert answer(phrase, label, **{look: (0.57, 0.57)}).status is Status.ABSENT


def test_who_does_something_to_a_slide_need_not_slide() -> None:
    told = answer("the person fixing the slide", sliding=(0.1, 0.1))
    assert told.status is not Status.ABSENT


def test_the_likelier_of_two_is_meant() -> None:
    assert answer("the dog lying down", "dog", lying=(4.0, 4.5)).status is Status.AMBIGUOUS
    more = answer("the dog lying down", "dog", lying=(4.0, 40.0))
    assert more.status is Status.FOUND
    assert more.regions[0].box.x1 == RIGHT[0]


def test_all_that_do_it_are_meant() -> None:
    both = answer("all the dogs lying down", "dog", lying=(9.0, 30.0))
    assert len(both.regions) == 2


def test_who_shows_it_very_plainly_leaves_room_for_others_who_do() -> None:
    both = answer("all the people with hats", hat=(300.0, 4.0))
    assert len(both.regions) == 2
    assert len(answer("all the people with hats", hat=(300.0, 0.1)).regions) == 1


def test_not_doing_it_is_the_other() -> None:
    other = answer("the dog that is not lying", "dog", lying=(30.0, 0.1))
    assert other.regions[0].box.x1 == RIGHT[0]


@pytest.mark.parametrize(
    ("phrase", "look", "side"),
    [
        ("the woman", "female", RIGHT),
        ("the man", "female", LEFT),
        ("the child", "young", RIGHT),
        ("the baby", "young", RIGHT),
        ("the person facing the camera", "camera", RIGHT),
        ("the person seen from behind", "facing away", RIGHT),
        ("the person in a sweater", "sweater", RIGHT),
        ("the person hugging", "hugging", RIGHT),
        ("the person eating", "eating", RIGHT),
        ("the old person", "old", RIGHT),
        ("the bald person", "bald", RIGHT),
        ("the person with glasses", "glasses", RIGHT),
        ("the person wearing sunglasses", "glasses", RIGHT),
        ("the person not wearing glasses", "glasses", LEFT),
        ("the bearded person", "beard", RIGHT),
        ("the person with a beard", "beard", RIGHT),
        ("the person talking", "talking", RIGHT),
    ],
)
def test_gender_age_and_what_is_seldom_told_rightly_only_rank(
    phrase: str, look: str, side: tuple[int, ...]
) -> None:
    told = answer(phrase, **{look: (0.1, 10.0)})
    assert told.status is Status.FOUND
    assert told.regions[0].box.x1 == side[0]
    assert "could not use" not in told.why()
    little = 100.0 if side is LEFT else 0.01
    assert answer(phrase, **{look: (little, little)}).status is Status.AMBIGUOUS


@pytest.mark.parametrize(
    ("phrase", "look", "side"),
    [
        ("the person with a helmet", "helmet", RIGHT),
        ("the person with the cap on the head", "hat", RIGHT),
        ("the person without a hat", "hat", LEFT),
    ],
)
def test_what_is_told_from_heads_rules_out(phrase: str, look: str, side: tuple[int, ...]) -> None:
    told = answer(phrase, **{look: (0.1, 10.0)})
    assert told.status is Status.FOUND
    assert told.regions[0].box.x1 == side[0]
    assert "could not use" not in told.why()
    little = 100.0 if side is LEFT else 0.01
    assert answer(phrase, **{look: (little, little)}).status is Status.ABSENT


@pytest.mark.parametrize(
    ("phrase", "look"),
    [
        ("the person bending over", "sitting"),
        ("the person dancing", "smiling"),
        ("the person kneeling on the carpet", "sitting"),
        ("the person driving a car", "riding"),
        ("the skier", "skiing"),
        ("the tennis player", "ball game"),
    ],
)
def test_words_that_were_not_taught_as_a_look_only_rank(phrase: str, look: str) -> None:
    told = answer(phrase, **{look: (0.1, 10.0)})
    assert told.regions[0].box.x1 == RIGHT[0]
    assert answer(phrase, **{look: (0.01, 0.01)}).status is not Status.ABSENT


@pytest.mark.parametrize(
    ("phrase", "game", "crouching", "side"),
    [
        ("the batter", (9.0, 90.0), (5.0, 5.0), RIGHT),
        ("the pitcher", (90.0, 9.0), (5.0, 5.0), LEFT),
        ("the umpire", (90.0, 9.0), (5.0, 5.0), RIGHT),
        ("the catcher", (50.0, 50.0), (0.9, 9.0), RIGHT),
        ("the catcher", (1.0, 100.0), (1.0, 0.9), RIGHT),
    ],
)
def test_parts_in_a_game_are_told_by_who_plays_and_who_crouches(
    phrase: str, game: tuple[float, float], crouching: tuple[float, float], side: tuple[int, ...]
) -> None:
    told = answer(phrase, **{"ball game": game, "crouching": crouching})
    assert told.status is Status.FOUND
    assert told.regions[0].box.x1 == side[0]


def test_of_parts_in_a_game_only_who_shows_most_counts() -> None:
    # All stand in a game on a field, the umpire too: that makes none of them less likely.
    ones = answer("the umpire", **{"ball game": (90.0, 90.0)})
    assert min(region.score for region in ones.regions) > 0.8
    assert answer("the catcher").status is Status.AMBIGUOUS  # where nothing is told


def test_the_woman_and_the_girl_are_one_each() -> None:
    looks = {"female": (9.0, 9.0), "young": (9.0, 0.1)}
    both = answer("the woman and the girl", **looks)
    assert both.status is Status.FOUND
    assert sorted(region.box.x1 for region in both.regions) == [LEFT[0], RIGHT[0]]


def test_who_runs_through_the_grass_need_not_stand() -> None:
    one = answer(
        "the dog running through the grass",
        "dog",
        **{"standing": (0.01, 0.01), "running": (5.0, 5.0), "on grass": (0.1, 5.0)},
    )
    assert one.status is Status.FOUND
    assert one.regions[0].box.x1 == RIGHT[0]


def test_what_is_kicked_tells_the_game_too() -> None:
    for game, kick in (((9.0, 9.0), (0.1, 9.0)), ((0.1, 9.0), (9.0, 9.0))):
        told = answer("the person kicking a soccer ball", **{"kicking": kick, "ball game": game})
        assert told.regions[0].box.x1 == RIGHT[0]


def test_a_hat_of_which_more_is_said_is_not_just_a_hat() -> None:
    told = answer("the person wearing a torn hat", hat=(0.1, 9.0))
    assert told.regions[0].box.x1 == RIGHT[0]
    assert "could not use" in told.why()
    bare = answer("the person wearing a torn hat", hat=(0.1, 0.1))
    assert bare.status is Status.ABSENT
    other = answer("the person not wearing a torn hat", hat=(9.0, 9.0))
    assert other.status is not Status.ABSENT  # it may be whole


def test_a_hat_in_its_colour_needs_both() -> None:
    image = photo()
    for (x1, y1, x2, _), colour in ((LEFT, (200, 30, 30)), (RIGHT, (30, 60, 190))):
        image[y1 : y1 + 40, x1:x2] = colour
    both = {"hat": (9.0, 9.0)}
    assert answer("the person in a red hat", image=image, **both).regions[0].box.x1 == LEFT[0]
    assert answer("the person in a blue hat", image=image, **both).regions[0].box.x1 == RIGHT[0]
    bare = answer("the person in a red hat", image=image, hat=(0.01, 9.0))  # red hair
    assert bare.status is Status.ABSENT
    image[RIGHT[1] : RIGHT[1] + 40, RIGHT[0] : RIGHT[2]] = (200, 30, 30)
    likelier = answer("the person in a red hat", image=image, hat=(1.5, 9.0))
    assert likelier.status is Status.FOUND
    assert likelier.regions[0].box.x1 == RIGHT[0]


@pytest.mark.parametrize(
    ("phrase", "more"),
    [
        ("the person wearing a torn hat", True),
        ("the person wearing a hat", False),
        ("the person with a cap on the head", False),
        ("the person with a red backpack", False),  # detectors find those
        ("the person with a red cup", False),
    ],
)
def test_more_is_said_of_what_is_worn(phrase: str, more: bool) -> None:
    (said,) = (part for part in parse(phrase).root.constraints if isinstance(part, Relation))
    assert wears_more(said) is more


def test_on_drawings_a_hat_is_its_colour() -> None:
    image = np.full((220, 300, 3), 128, np.uint8)
    image[LEFT[1] : LEFT[1] + 40, LEFT[0] : LEFT[2]] = (200, 30, 30)
    drawn = answer("the person in a red hat", image=image, hat=(0.01, 9.0))
    assert drawn.regions[0].box.x1 == LEFT[0]


def test_not_wearing_it_rules_out_who_plainly_does() -> None:
    swims = {"swimsuit": (30.0, 0.1)}
    assert answer("the person not wearing a swimsuit", **swims).regions[0].box.x1 == RIGHT[0]
    swims = {"swimsuit": (30.0, 30.0)}
    assert answer("the person not wearing a swimsuit", **swims).status is Status.ABSENT


def test_a_floor_is_told_by_the_room_and_by_no_furniture_below() -> None:
    told = answer("the dog on the floor", "dog", **{"on the floor": (0.1, 9.0)})
    assert told.regions[0].box.x1 == RIGHT[0]
    assert answer("the dog on the floor", "dog", **{"on the floor": (0.1, 0.1)}).status is (
        Status.ABSENT
    )
    couch = Region(Box(10, 20, 130, 236), 0.9, "couch", source="fake")
    told = answer("the dog on the floor", "dog", more=[couch], **{"on the floor": (9.0, 9.0)})
    assert [region.box.x1 for region in told.regions] == [RIGHT[0]]


def test_walking_a_dog_is_no_pose_of_who_does_it() -> None:
    dog = Region(Box(125, 150, 175, 200), 0.9, "dog", source="fake")
    told = answer("the person walking the dog", more=[dog], walking=(0.01, 0.01))
    assert told.status is not Status.ABSENT


def test_who_is_not_there_is_any_that_is_elsewhere() -> None:
    water = {"in water": (9.0, 0.9)}
    assert answer("the dog not in the water", "dog", **water).regions[0].box.x1 == RIGHT[0]
    # Of two that do not lie the less likely one is meant no more than the other.
    both = answer("the dog that is not lying", "dog", lying=(0.1, 0.01))
    assert both.status is Status.AMBIGUOUS


def test_what_lies_on_a_couch_is_not_on_the_floor() -> None:
    phrase = "the dog lying on the floor"
    couch = Region(Box(10, 20, 130, 236), 0.9, "couch", source="fake")
    told = answer(phrase, "dog", more=[couch], lying=(9.0, 9.0))
    assert told.regions[0].box.x1 == RIGHT[0]
    assert len(told.regions) == 1
    bed = Region(Box(0, 10, 300, 236), 0.9, "bed", source="fake")
    assert answer(phrase, "dog", more=[bed], lying=(9.0, 9.0)).status is Status.ABSENT
    low = Region(Box(10, 60, 130, 200), 0.9, "couch", source="fake")  # in front of it
    assert len(answer(phrase, "dog", more=[low], lying=(9.0, 9.0)).regions) == 2
    faint = Region(Box(0, 10, 300, 236), 0.2, "bed", source="fake")
    assert answer(phrase, "dog", more=[faint], lying=(9.0, 9.0)).status is not Status.ABSENT


def test_without_a_detector_that_tells_boxes_may_tell_and_the_rest_is_not_used() -> None:
    assert "could not use “woman”" in answer("the woman").why()
    assert "could not use" not in answer("the person who is sitting").why()


@pytest.mark.parametrize(
    ("phrase", "raised"),
    [
        ("the man with raised arms", True),
        ("the man with his arms up", True),
        ("the man with one arm in the air", True),
        ("the man raising his hand", True),
        ("the man with his bat raised", False),
        ("the man holding his hand", False),
        ("the man with a bat in his hand", False),
    ],
)
def test_a_raised_bat_is_no_raised_arm(phrase: str, raised: bool) -> None:
    reader, seen = FakeReader(), Teller("person", {"arms up": (4.0, 0.25)})
    eyes = {"elements": ElementFinder(reader), "proposer": FakeProposer()}
    NeuroSymbolicGrounder(detectors=[seen], reader=reader, **eyes).ground(photo(), phrase)
    assert ("arms up" in seen.asked) is raised
