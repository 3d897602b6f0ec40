"""The two-stage grounder on scenes whose answers are known."""

from __future__ import annotations

import math

import numpy as np
import pytest

from deixis.core import Box, Boxes, ConfigError, PhraseError, Region, Status, conformance
from deixis.core.fakes import FakeDetector, FakeEncoder, FakeProposer
from deixis.grounders.two_stage import TwoStageGrounder, TwoStageSettings
from tests.grounders.two_stage.toy import CROPS, ColourEncoder, grounder, scene

FAR_LEFT, LEFT = Box(5, 40, 25, 60), Box(50, 40, 70, 60)
RIGHT, FAR_RIGHT = Box(120, 40, 140, 60), Box(170, 40, 190, 60)
HIGH, BIG = Box(90, 5, 105, 20), Box(60, 65, 93, 98)


def ask(phrase: str, *things: tuple[str, Box], **options: object):
    two_stage, image = grounder(*things, **options)
    return two_stage.ground(image, phrase)


@pytest.mark.parametrize(
    ("eye", "name"),
    [(FakeProposer(), "proposer"), (FakeDetector(), "detector"), (FakeDetector([]), "nothing")],
)
def test_it_conforms(eye, name: str) -> None:
    conformance.check_grounder(TwoStageGrounder(eye, FakeEncoder()))


def test_the_chance_of_a_region_is_that_of_the_equations() -> None:
    """One red and one blue square, one prompt, one background text, computed by hand.

    A crop that is all red has the row (1, 0, 0, 0, 0.3) / |.|; "red" has (1, 0, 0, 0, 0) and the
    background (0, 0, 0, 0, 1). Margin of a region: (red - background) * 20 / 2.
    """
    settings = TwoStageSettings(prompts=("crop",), context=0.0, background=("anything",))
    answer = ask("the red cup", ("red", LEFT), ("blue", RIGHT), settings=settings)
    length = math.hypot(1, 0.3)
    red, blue = (10 * (own - 0.3) / length for own in (1.0, 0.0))
    total = math.exp(red) + math.exp(blue) + 1.0
    assert answer.status is Status.FOUND
    assert answer.best.box == LEFT
    assert answer.confidence == pytest.approx(math.exp(red) / total, abs=1e-4)
    absent = ask("the green cup", ("red", LEFT), ("blue", RIGHT), settings=settings)
    none = 1.0 / (2 * math.exp(-10 * 0.3 / length) + 1.0)
    assert (absent.status, absent.regions) == (Status.ABSENT, ())
    assert absent.confidence == pytest.approx(none, abs=1e-4)


REDS = (("red", FAR_LEFT), ("red", RIGHT), ("blue", LEFT))


@pytest.mark.parametrize(
    ("phrase", "things", "expected"),
    [
        ("the red cup left of the blue cup", REDS, FAR_LEFT),
        ("the red cup right of the blue cup", REDS, RIGHT),
        ("the red cup on the right", REDS, RIGHT),
        ("the left red cup", REDS, FAR_LEFT),
        ("the rightmost red cup", REDS, RIGHT),
        ("the red cup closest to the blue cup", REDS, FAR_LEFT),
        ("the one on the right", REDS, RIGHT),
        ("the second red cup from the left", (*REDS, ("red", FAR_RIGHT)), RIGHT),
        ("the third red cup from the right", (*REDS, ("red", FAR_RIGHT)), FAR_LEFT),
        ("the largest red cup", (*REDS, ("red", BIG)), BIG),
        ("the red cup above the blue cup",
         (("red", HIGH), ("red", BIG), ("blue", Box(90, 40, 105, 55))), HIGH),
        ("the red cup between the blue cup and the yellow cup",
         (("blue", FAR_LEFT), ("red", LEFT), ("yellow", RIGHT), ("red", FAR_RIGHT)), LEFT),
        ("the red cup that is not left of the blue cup", REDS, RIGHT),
        ("the red cup right of the blue cup right of the yellow cup",
         (("yellow", FAR_LEFT), ("blue", LEFT), ("red", RIGHT)), RIGHT),
    ],
)  # fmt: skip
def test_geometry_tells_apart_what_looks_the_same(phrase, things, expected) -> None:
    answer = ask(phrase, *things)
    assert answer.status is Status.FOUND, answer.why()
    assert answer.best.box == expected, answer.why()


def test_left_to_the_encoder_alone_the_same_phrase_is_ambiguous() -> None:
    plain = TwoStageSettings(prompts=("crop",), context=0.0, relations=False)
    phrase = "the red cup on the left"
    assert ask(phrase, *REDS, settings=plain).status is Status.AMBIGUOUS
    assert ask(phrase, *REDS).status is Status.FOUND


def test_words_go_where_they_can_be_told() -> None:
    encoder = ColourEncoder()
    two_stage, image = grounder(*REDS, encoder=encoder)
    two_stage.ground(image, "the red cup left of the blue cup")
    said = [text for text in encoder.texts if "cup" in text]
    whole = "the red cup left of the blue cup"
    assert sorted(said) == ["the blue cup", "the red cup", whole]


def test_the_texts_of_all_phrases_are_encoded_together() -> None:
    class Counting(ColourEncoder):
        calls = 0

        def encode_texts(self, phrases):
            self.calls += 1
            return super().encode_texts(phrases)

    encoder = Counting()
    two_stage, image = grounder(*REDS, encoder=encoder)
    two_stage.ground(image, ["the red cup", "the leftmost blue cup", "the red cup"])
    assert encoder.calls == 1
    two_stage.ground(image, "the red cup")
    assert encoder.calls == 1


def test_two_that_fit_are_ambiguous_and_both_are_told() -> None:
    answer = ask("the red cup", *REDS)
    assert answer.status is Status.AMBIGUOUS
    assert {region.box for region in answer.regions} == {FAR_LEFT, RIGHT}


def test_a_plural_takes_all_and_a_number_takes_as_many() -> None:
    assert {r.box for r in ask("red cups", *REDS).regions} == {FAR_LEFT, RIGHT}
    two = ask("the two red cups", *REDS, ("red", FAR_RIGHT))
    assert (two.status, len(two.regions)) == (Status.FOUND, 2)
    four = ask("four red cups", *REDS)
    assert "4 asked for, 2 found" in four.why()


def test_and_asks_for_both_or_for_the_better() -> None:
    both = ask("the blue cup and the yellow cup", *REDS, ("yellow", HIGH))
    assert {region.box for region in both.regions} == {LEFT, HIGH}
    half = ask("the blue cup and the green cup", *REDS)
    assert [region.box for region in half.regions] == [LEFT]
    assert "1 of 2 parts not found" in half.why()
    either = ask("the green cup or the blue cup", *REDS)
    assert [region.box for region in either.regions] == [LEFT]


def test_no_proposals_are_absent_without_confidence() -> None:
    answer = ask("the red cup left of the blue one")
    assert (answer.status, answer.regions, answer.confidence) == (Status.ABSENT, (), None)
    assert "no region was proposed" in answer.why()


def test_a_relation_to_what_is_not_seen_does_not_hide_the_thing() -> None:
    answer = ask("the blue cup next to the yellow cup", *REDS)
    assert answer.best is not None
    assert answer.best.box == LEFT


def test_a_rank_that_does_not_exist_is_absent() -> None:
    assert ask("the fifth red cup from the left", *REDS).status is Status.ABSENT


def test_without_background_something_always_fits() -> None:
    always = TwoStageSettings(prompts=("crop",), context=0.0, background=(), rival=1.0)
    answer = ask("the green cup", ("red", LEFT), ("blue", RIGHT), settings=always)
    assert answer.status in (Status.FOUND, Status.AMBIGUOUS)


def test_the_detected_category_helps_when_asked_to() -> None:
    things = (("red", LEFT), ("red", RIGHT))
    labels = ("cup", "dog")
    bonus = TwoStageSettings(prompts=("crop",), context=0.0, label_bonus=3.0)
    assert ask("the red dog", *things, labels=labels).status is Status.AMBIGUOUS
    answer = ask("the red dog", *things, labels=labels, settings=bonus)
    assert (answer.status, answer.best.box) == (Status.FOUND, RIGHT)


def test_what_the_detector_would_name_is_taken_from_the_others() -> None:
    """Of red squares that a detector calls cups none is the dog, which it knows."""
    things = (("red", LEFT), ("red", RIGHT))
    strict = TwoStageSettings(prompts=("crop",), context=0.0, label_bonus=30.0)
    known = FakeDetector(
        [Region(box, 0.9, "cup") for _, box in things], labels=("cup", "dog", "cat")
    )
    image = scene(*things)
    told = TwoStageGrounder(known, ColourEncoder(), settings=strict)
    assert told.ground(image, "the red dog").status is Status.ABSENT
    assert told.ground(image, "the red mug").status is Status.AMBIGUOUS
    assert told.ground(image, "the red giraffe").status is Status.AMBIGUOUS  # it knows no giraffe


def test_boxes_are_read_off_the_whole_image_where_an_encoder_can() -> None:
    class Reader(ColourEncoder):
        asked: list[int] = []  # noqa: RUF012

        def encode_boxes(self, image: np.ndarray, boxes: Boxes) -> np.ndarray:
            self.asked.append(len(boxes))
            edges = boxes.xyxy.round().astype(int).tolist()
            return self.encode_images([image[y1:y2, x1:x2] for x1, y1, x2, y2 in edges])

    encoder = Reader()
    two_stage, image = grounder(("red", LEFT), ("blue", RIGHT), encoder=encoder)
    assert two_stage.ground(image, "the blue cup").best.box == RIGHT
    assert encoder.asked == [2]
    assert encoder.pictures == 2  # one a box, and none with the rest blurred


def test_an_image_is_looked_at_once_for_all_phrases() -> None:
    encoder = ColourEncoder()
    two_stage, image = grounder(*REDS, encoder=encoder)
    two_stage.ground(image, ["the red cup", "the blue cup"])
    two_stage.ground(image.copy(), "the left one")
    assert encoder.pictures == len(REDS)


def test_only_so_many_images_are_remembered() -> None:
    encoder = ColourEncoder()
    settings = TwoStageSettings(prompts=("crop",), context=0.0, images=2)
    two_stage, first = grounder(*REDS, encoder=encoder, settings=settings)
    second, third = scene(("blue", LEFT)), scene(("blue", RIGHT))
    for image in (first, second, third, first):
        two_stage.ground(image, "the red cup")
    assert len(two_stage._memory) == 2
    assert encoder.pictures == 4 * len(REDS)  # the first was forgotten and seen again


def test_no_phrases_need_no_looking() -> None:
    encoder = ColourEncoder()
    two_stage, image = grounder(*REDS, encoder=encoder)
    assert two_stage.ground(image, []) == []
    assert encoder.pictures == 0
    with pytest.raises(PhraseError):
        two_stage.ground(image, ["the red cup", "???"])
    assert encoder.pictures == 0


def test_boxes_beyond_the_image_are_cut_and_empty_ones_go() -> None:
    class Careless:
        name, labels = "careless", frozenset({"cup"})

        def detect(self, image):
            boxes = [Box(-50, -50, 20, 20), Box(500, 500, 600, 600), Box(7, 7, 7, 30)]
            return [Region(box, 0.5, "cup") for box in boxes]

    two_stage = TwoStageGrounder(Careless(), FakeEncoder(), settings=CROPS)
    answer = two_stage.ground(np.zeros((100, 100, 3), np.uint8), "the one on the left")
    assert [region.box for region in answer.regions] == [Box(0, 0, 20, 20)]


def test_repeats_of_one_place_are_looked_at_once() -> None:
    encoder = ColourEncoder()
    twice = (("red", LEFT), ("red", Box(50.5, 40, 70, 60)))
    two_stage, image = grounder(*twice, encoder=encoder)
    assert two_stage.ground(image, "the red cup").status is Status.FOUND
    assert encoder.pictures == 1


def test_the_trace_tells_each_step_in_words() -> None:
    answer = ask("the red cup left of the blue cup", *REDS)
    assert answer.why().startswith("regions by fake-detector: 3 -> the red cup: 2 candidates")
    assert "left of the blue cup: 1 (the blue cup: 1 candidate)" in answer.why()
    kinds = [step.operation for step in answer.trace.steps]
    assert kinds[:4] == ["proposals", "category", "relation", "whole"]


@pytest.mark.parametrize("shape", [(1, 1), (1, 300), (300, 1), (2000, 1500)])
def test_any_shape_of_image(shape: tuple[int, int]) -> None:
    two_stage = TwoStageGrounder(FakeProposer(), ColourEncoder())
    answer = two_stage.ground(np.zeros((*shape, 3), np.uint8), "the red cup")
    assert answer.image_size == shape[::-1]


@pytest.mark.parametrize(
    "options",
    [
        {"prompts": ()}, {"prompts": ("draw",)}, {"context": -1}, {"blur": 0}, {"temperature": 0},
        {"absent": 0}, {"rival": 2}, {"limit": 0}, {"images": 0}, {"temperature": math.nan},
    ],
)  # fmt: skip
def test_settings_out_of_range_are_refused(options: dict) -> None:
    with pytest.raises(ConfigError, match=next(iter(options))):
        TwoStageSettings(**options)


def test_what_is_no_eye_and_no_encoder_is_refused() -> None:
    with pytest.raises(ConfigError, match="Detector or Proposer"):
        TwoStageGrounder("yolo", FakeEncoder())  # type: ignore[arg-type]
    with pytest.raises(ConfigError, match="and an Encoder"):
        TwoStageGrounder(FakeProposer(), None)  # type: ignore[arg-type]
