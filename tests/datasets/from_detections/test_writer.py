"""Expressions for boxes: true, unique, mixed, and silent where nothing is sure."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from deixis.core import Box, ConfigError
from deixis.datasets import Expression, LabelledBox, Sample
from deixis.datasets.from_detections import KnownScene, describe_boxes, describe_sample
from deixis.datasets.from_detections.nouns import nouns_for

RED, BLUE, GREY = (200, 30, 30), (30, 60, 200), (90, 90, 90)
LEFT, MIDDLE, RIGHT = Box(40, 200, 120, 300), Box(260, 200, 340, 300), Box(480, 200, 560, 300)
TOP = Box(250, 30, 350, 160)


def scene(
    *things: tuple[str, Box, tuple[int, int, int]], **more: bool
) -> tuple[Sample, np.ndarray]:
    image = np.full((480, 640, 3), 235, np.uint8)
    for _, box, colour in things:
        image[box.pixels((640, 480))] = colour  # type: ignore[arg-type]
    objects = tuple(LabelledBox(name, box, **more) for name, box, _ in things)
    return Sample(Path("1.png"), objects=objects), image


def phrases(
    sample: Sample, image: np.ndarray, box: Box | None = None, **options: object
) -> set[str]:
    done = describe_sample(sample, image, **({"per_box": 99} | options))  # type: ignore[arg-type]
    return {item.phrase for item in done.expressions if box is None or item.boxes == (box,)}


THREE = (("cup", LEFT, RED), ("cup", MIDDLE, BLUE), ("cup", RIGHT, RED), ("laptop", TOP, GREY))


@pytest.mark.parametrize(
    ("box", "said", "never"),
    [
        (LEFT, {"the leftmost cup", "the red cup on the left", "the first cup from the left"},
         {"the cup", "the red cup"}),
        (MIDDLE, {"the blue cup", "the second cup from the left", "the cup below the laptop"},
         {"the leftmost cup"}),
        (RIGHT, {"the rightmost cup", "the third cup from the left"},
         {"the red cup", "the cup below the laptop"}),
        (TOP, {"the laptop", "the grey laptop"},
         {"the laptop above the cup"}),
    ],
)  # fmt: skip
def test_what_is_said_of_each_box(box: Box, said: set[str], never: set[str]) -> None:
    found = phrases(*scene(*THREE), box)
    assert said <= found
    assert not never & found


def test_several_are_asked_for_together() -> None:
    done = describe_sample(*scene(*THREE))
    (plural,) = [item for item in done.expressions if item.plural]
    assert (plural.phrase, set(plural.boxes)) == ("all the cups", {LEFT, MIDDLE, RIGHT})
    assert plural.skills == ("plural",)


def test_kinds_that_the_lexicon_does_not_have_are_described_too() -> None:
    things = (("widget_a", LEFT, RED), ("widget_a", RIGHT, BLUE), ("flange", TOP, GREY))
    found = phrases(*scene(*things))
    assert {"the red widget a", "the blue widget a", "the flange", "all the widget as"} <= found


def test_twins_that_nothing_tells_apart_are_not_told_apart() -> None:
    near = Box(42, 202, 122, 302)  # nearly the same place, colour and size
    assert not phrases(
        *scene(("cup", LEFT, RED), ("cup", near, RED)), LEFT, skills=("kind", "colour")
    )


def test_groups_make_their_kind_uncountable() -> None:
    sample, image = scene(("cup", LEFT, RED), ("laptop", TOP, GREY))
    crowd = LabelledBox("cup", RIGHT, iscrowd=True)
    sample = Sample(sample.image, objects=(*sample.objects, crowd))
    found = phrases(sample, image)
    assert "the laptop" in found
    assert not any("cup" in phrase for phrase in found)


def test_people_have_no_colour() -> None:
    found = phrases(*scene(("person", LEFT, RED)))
    assert "the person" in found
    assert not any("red" in phrase for phrase in found)


def test_few_a_box_are_of_different_skills() -> None:
    done = describe_sample(*scene(*THREE), per_box=3, skills=("colour", "position", "ordinal"))
    for box in (LEFT, MIDDLE, RIGHT):
        skills = {skill for e in done.expressions if e.boxes == (box,) for skill in e.skills}
        assert len(skills) >= 2
        assert sum(e.boxes == (box,) for e in done.expressions) <= 3


def test_the_seed_decides_and_what_is_there_stays() -> None:
    sample, image = scene(*THREE)
    own = Expression("my cup", (LEFT,))
    sample = Sample(sample.image, (own,), objects=sample.objects)
    first, again = (describe_sample(sample, image, seed=1) for _ in range(2))
    assert first == again
    assert first.expressions[0] == own
    assert any(describe_sample(sample, image, seed=s) != first for s in (2, 3, 4))
    assert all(item.provenance == "from-detections" for item in first.expressions[1:])


@pytest.mark.parametrize("options", [{"per_box": 0}, {"skills": ("smell",)}, {"skills": ()}])
def test_wrong_options_are_refused(options: dict[str, object]) -> None:
    with pytest.raises(ConfigError):
        next(describe_boxes([Sample(Path("1.png"))], **options))  # type: ignore[arg-type]


def test_samples_without_objects_pass_through() -> None:
    sample = Sample(Path("nowhere.png"), (Expression("the cup", (LEFT,)),))
    assert list(describe_boxes([sample])) == [sample]


def test_a_phrase_that_cannot_be_used_refers_to_nothing() -> None:
    _, image = scene(*THREE)
    known = KnownScene(image, [("cup", LEFT), ("cup", RIGHT)])
    assert known.refers_to("the cup on the left") == [LEFT]
    assert known.refers_to("the cup") == []
    assert known.refers_to("the wooden flurb cup") == []
    assert known.refers_to("?!") == []


def test_categories_of_one_image_never_share_a_word() -> None:
    nouns = nouns_for(["cup", "mug", "vehicle", "car", "gizmo", "Traffic_Light", "frisbee"])
    labels = [noun.label for noun in nouns.values()]
    assert len(set(labels)) == len(labels) == 7
    assert nouns["Traffic_Light"].word == "traffic light"
    assert nouns["gizmo"].known != nouns["gizmo"].word
