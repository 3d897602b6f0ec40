"""What is answered on photos when a detector says how much it overlooks."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Grounding, Region, Status
from deixis.core.fakes import FakeDetector, FakeProposer, FakeReader
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.grounders.neuro_symbolic.confidence import Circumstances, Evidence
from deixis.grounders.neuro_symbolic.decisions import Decision
from deixis.grounders.neuro_symbolic.doubts import guessed, unconvinced
from deixis.grounders.neuro_symbolic.scene import Eyes, Scene
from deixis.perception.detectors import Oversight
from deixis.perception.elements import ElementFinder

LABELS = ("person", "cat", "dog", "fork", "car")
WELL = Oversight(photos=0.05, things=0.1)
HARDLY = Oversight(photos=0.8, things=0.9)


class Modest(FakeDetector):
    """Says how much it overlooks: persons hardly ever, all other things mostly."""

    def __init__(
        self, regions: list[Region], persons: Oversight = WELL, trace: float = 0.02
    ) -> None:
        super().__init__(regions, labels=LABELS)
        self.persons, self.faintly = persons, trace

    def overlooks(self, label: str) -> Oversight:
        return self.persons if label == "person" else HARDLY

    def trace(self, image: np.ndarray, label: str, *, closely: bool = False) -> float:
        return self.faintly


def region(label: str, score: float, *box: float) -> Region:
    return Region(Box(*(box or (40, 40, 200, 200))), score, label, source=FakeDetector.name)


def photo() -> np.ndarray:
    rng = np.random.default_rng(3)
    coarse = rng.integers(40, 160, (12, 16, 3)).astype(np.uint8)
    image = np.kron(coarse, np.ones((20, 20, 1), np.uint8)).astype(int)
    return np.clip(image + rng.integers(-12, 12, image.shape), 0, 255).astype(np.uint8)


def answer(detector: FakeDetector, phrase: str, image: np.ndarray | None = None) -> Grounding:
    reader = FakeReader()
    eyes = {"elements": ElementFinder(reader), "proposer": FakeProposer()}
    grounder = NeuroSymbolicGrounder(detectors=[detector], reader=reader, **eyes)
    return grounder.ground(photo() if image is None else image, phrase)


def test_what_is_hardly_known_and_left_a_trace_is_not_called_absent() -> None:
    phrase = "the shiny fork on the left next to the car"
    told = answer(Modest([], trace=0.09), phrase)
    assert told.status is Status.UNSUPPORTED
    assert "overlooks about 80%" in told.why()
    assert "one is there with 7" in told.why()
    assert told.confidence is not None
    assert told.confidence < 0.6
    assert answer(Modest([], trace=0.0001), phrase).status is Status.ABSENT


def test_what_is_seldom_overlooked_is_believed_to_be_absent() -> None:
    told = answer(Modest([]), "the man")
    assert told.status is Status.ABSENT
    assert "overlooks" not in told.why()


def ruled_paper() -> np.ndarray:
    """White with grey lines, on which nothing is written."""
    paper = np.full((300, 400, 3), 255, np.uint8)
    paper[30::30] = paper[31::30] = 120
    return paper


def test_what_is_not_something_is_named_by_the_whole_phrase() -> None:
    told = answer(Modest([region("cat", 0.9)]), "not a cat")
    assert told.status is Status.UNSUPPORTED
    assert "“not a cat” may be what no detector has a name for" in told.why()
    assert "“”" not in told.why()


@pytest.mark.parametrize(("phrase", "thing"), [("the cat", "cat"), ("all the red dogs", "dogs")])
def test_on_what_is_taken_for_a_page_known_things_are_said_not_to_be_looked_for(
    phrase: str, thing: str
) -> None:
    told = answer(Modest([]), phrase, ruled_paper())
    note = f"“{thing}” was not looked for, as the picture is taken for a page"
    assert note in told.trace.notes
    assert "could not use" not in told.why()


def test_what_no_detector_knows_could_not_be_used_on_a_page() -> None:
    told = answer(Modest([]), "the wombat", ruled_paper())
    assert "could not use “wombat”" in told.trace.notes


def test_a_detector_that_does_not_say_is_believed() -> None:
    assert answer(FakeDetector([], labels=LABELS), "the fork").status is Status.ABSENT


def test_the_more_is_said_the_less_it_says_that_nothing_fits() -> None:
    forks = [region("fork", 0.9, 20 + 60 * n, 20, 70 + 60 * n, 220) for n in range(4)]
    told = answer(Modest(forks), "the fifth magenta fork on the left next to the car")
    assert told.status is Status.UNSUPPORTED
    assert "the detector sees none that fits" in told.why()
    assert answer(Modest(forks), "the fifth fork from the left").status is Status.ABSENT


@pytest.mark.parametrize("label", ["person", "fork"])
def test_what_meets_every_condition_faintly_is_told_as_unsure(label: str) -> None:
    faint = [region(label, 0.06)]
    phrase = "the man" if label == "person" else "the shiny fork on the left next to the car"
    told = answer(Modest(faint), phrase)
    assert told.status is (Status.ABSENT if label == "person" else Status.UNSUPPORTED)
    assert ("is not sure of one" in told.why()) == (label == "fork")


def test_where_only_the_look_is_wrong_another_one_is_less_likely() -> None:
    seen = [region("fork", 0.9, 20, 20, 120, 220)]
    looks, more = (answer(Modest(seen), f"the magenta fork{end}") for end in ("", " far right"))
    assert looks.status is Status.ABSENT
    assert looks.confidence is not None
    assert more.confidence is not None
    assert looks.confidence > more.confidence


@pytest.mark.parametrize(
    ("things", "phrase", "status"),
    [
        (0.1, "the two men", Status.ABSENT),
        (0.3, "the two men", Status.UNSUPPORTED),
        (0.2, "the three men", Status.UNSUPPORTED),
        (0.1, "the men", Status.FOUND),
    ],
)
def test_fewer_than_asked_for_are_absent_where_few_are_overlooked_and_else_untold(
    things: float, phrase: str, status: Status
) -> None:
    seen = [region("person", 0.9, 20, 20, 120, 220)]
    assert answer(Modest(seen, Oversight(0.05, things)), phrase).status is status
    two = [*seen, region("person", 0.9, 180, 20, 280, 220)]
    if phrase == "the two men":
        assert len(answer(Modest(two, Oversight(0.05, things)), phrase).regions) == 2
    assert answer(FakeDetector(seen, labels=LABELS), phrase).status is Status.FOUND


def test_a_faint_probability_counts_and_a_faint_score_does_not() -> None:
    faint = [region("dog", 0.2)]
    assert answer(Modest(faint), "the dog").status is Status.FOUND
    assert answer(FakeDetector(faint, labels=LABELS), "the dog").status is Status.ABSENT


@pytest.mark.parametrize(("dog", "status"), [(0.25, Status.ABSENT), (0.4, Status.FOUND)])
def test_what_is_surer_to_be_a_cat_is_no_dog(dog: float, status: Status) -> None:
    seen = [region("cat", 0.6), region("dog", dog, 42, 40, 200, 204)]
    assert answer(Modest(seen), "the dog").status is status


def test_an_animal_may_be_either() -> None:
    seen = [region("cat", 0.6), region("dog", 0.4, 42, 40, 200, 204)]
    assert answer(Modest(seen), "the animal").status is Status.FOUND


def test_an_anchor_that_is_often_overlooked_rules_nothing_out() -> None:
    seen = [region("person", 0.9, 20, 20, 120, 220)]
    assert answer(Modest(seen), "the man next to the car").status is Status.FOUND
    believed = FakeDetector(seen, labels=LABELS)
    assert answer(believed, "the man next to the car").status is Status.ABSENT


def test_a_named_thing_is_surer_than_a_guess() -> None:
    told = answer(Modest([region("cat", 0.6)]), "the cat")
    assert told.confidence is not None
    assert told.confidence > 0.6


def test_of_several_detectors_the_one_that_overlooks_least_counts() -> None:
    both = Eyes(FakeReader(), ElementFinder(FakeReader()), FakeProposer(), (Modest([]),) * 2)
    assert both.overlooks(("person", "fork")) == HARDLY
    sure = FakeDetector([], labels=("fork",))
    eyes = Eyes(FakeReader(), ElementFinder(FakeReader()), FakeProposer(), (Modest([]), sure))
    assert eyes.overlooks(("fork",)) == Oversight()
    assert eyes.notices(("person",))
    assert not eyes.notices(("dog",))


@pytest.mark.parametrize(("score", "page"), [(0.8, True), (0.95, False)])
def test_a_weak_eye_must_be_very_sure_to_call_a_drawing_a_photo(score: float, page: bool) -> None:
    blank = np.full((240, 320, 3), 255, np.uint8)
    blank[40:200, 40:200] = (200, 30, 30)
    reader = FakeReader()
    detector = Modest([region("person", score)])
    eyes = Eyes(reader, ElementFinder(reader), FakeProposer(), (detector,))
    assert Scene(blank, Eyes(reader, ElementFinder(reader), FakeProposer())).is_page
    assert Scene(blank, eyes).is_page is page


def turned_down(best: float, image: np.ndarray) -> Decision:
    reader = FakeReader()
    eyes = Eyes(reader, ElementFinder(reader), FakeProposer(), ())
    evidence = Evidence(best, understood=0.4, head=0.0, page=0.0)
    there = Decision(Status.FOUND, (region("", 0.3),), evidence)
    return guessed(there, Scene(image, eyes))


@pytest.mark.parametrize(("best", "status"), [(0.1, Status.UNSUPPORTED), (1.0, Status.FOUND)])
def test_a_box_on_a_photo_that_is_hardly_better_than_chance_is_turned_down(
    best: float, status: Status
) -> None:
    assert turned_down(best, photo()).status is status


def test_what_is_turned_down_says_how_good_the_guess_would_be() -> None:
    told = turned_down(0.1, photo())
    assert told.regions == ()
    assert "best guess would be right about" in told.notes[-1]


def test_faint_boxes_on_pages_stay() -> None:
    assert turned_down(0.1, np.full((300, 400, 3), 255, np.uint8)).status is Status.FOUND


def test_a_van_may_have_been_taken_for_a_car_or_a_truck() -> None:
    labels = ("car", "truck", "laptop", "tv")
    seen = FakeDetector([region("car", 0.8)], labels=labels)
    told = answer(seen, "the truck")
    assert told.status is Status.FOUND
    assert told.regions[0].label == "car"
    screen = FakeDetector([region("tv", 0.8)], labels=labels)
    assert answer(screen, "the laptop").status is Status.ABSENT


@pytest.mark.parametrize(
    ("told", "status"),
    [
        (Circumstances(length=1.0, related=1.0, relations=1.0, busy=1.0), Status.UNSUPPORTED),
        (Circumstances(element=1.0, quoted=1.0), Status.ABSENT),
        (Circumstances(length=1, related=1, relations=1, busy=1, records=1), Status.ABSENT),
        (Circumstances(length=1.0, related=1.0), Status.ABSENT),  # one in three
        (None, Status.ABSENT),
    ],
)
def test_what_was_described_at_length_on_a_page_is_not_called_absent(
    told: Circumstances | None, status: Status
) -> None:
    decision = Decision(Status.ABSENT, (), Evidence(0.0), circumstances=told)
    assert unconvinced(decision).status is status


def test_why_absence_is_not_believed_is_told() -> None:
    told = Circumstances(length=1.0, related=1.0, relations=1.0, busy=1.0)
    decision = Decision(Status.ABSENT, (), Evidence(0.0), ("before",), told)
    first, note = unconvinced(decision).notes
    assert first == "before"
    assert note.startswith("not found, but what is asked for like this is there 9")


def test_what_was_found_on_a_page_stays_so() -> None:
    told = Circumstances(length=1.0, related=1.0, relations=1.0, busy=1.0)
    decision = Decision(Status.FOUND, (region("cat", 0.9),), Evidence(0.0), circumstances=told)
    assert unconvinced(decision) is decision


@pytest.mark.parametrize(("second", "status"), [(0.69, Status.AMBIGUOUS), (0.66, Status.FOUND)])
def test_of_two_nearly_as_sure_either_may_be_meant(second: float, status: Status) -> None:
    people = [region("person", 0.9), region("person", second, 210, 40, 300, 200)]
    assert answer(FakeDetector(people, labels=LABELS), "the person").status is status


DARK = np.random.default_rng(0).integers(0, 12, (240, 320, 3)).astype(np.uint8)


@pytest.mark.parametrize("phrase", ["the person", "the window", "the leftmost thing", "two cups"])
@pytest.mark.parametrize(
    ("picture", "why"),
    [
        (np.full((1, 1, 3), 90, np.uint8), "too small"),
        (np.zeros((240, 320, 3), np.uint8), "too dark"),
        (DARK, "too dark"),
        (np.full((240, 320, 3), 255, np.uint8), "too little contrast"),
        (DARK * 20, "nothing but noise"),
    ],
)
def test_from_a_picture_that_shows_nothing_nothing_is_told(
    picture: np.ndarray, why: str, phrase: str
) -> None:
    told = NeuroSymbolicGrounder(detectors=[Modest([])]).ground(picture, phrase)
    assert told.status is Status.UNSUPPORTED
    assert why in told.why()


def test_what_is_seen_on_a_hardly_lit_picture_is_answered_for() -> None:
    seen = Modest([region("cat", 0.9)])
    assert answer(seen, "the cat", DARK).status is Status.FOUND
    assert answer(seen, "the person", DARK).status is Status.ABSENT
