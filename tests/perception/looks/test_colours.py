"""Crops of boxes, and the network that tells colours in them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from deixis.core import Box, Boxes, ImageError, InputError, WeightsError
from deixis.images import load_image
from deixis.perception.looks import PLACES, TOLD, ColourTeller, told_as
from deixis.perception.looks.colours import crops

ABOVE, ITSELF = PLACES.index("above"), PLACES.index("itself")


def test_a_crop_shows_its_box_with_a_margin_and_grey_outside() -> None:
    image = np.zeros((100, 100, 3), np.uint8)
    image[20:80, 30:70] = 255
    inside, corner = crops(image, [[30, 20, 70, 80], [0, 0, 40, 60]])
    assert inside.shape == (112, 80, 3)
    assert (inside[10:102, 8:72] == 255).all()
    assert (inside[0] == 0).all()  # the margin
    assert (corner[0] == 114).all()  # nothing is there
    assert (corner[:, 0] == 114).all()
    assert (corner[-1, -1] != 114).all()


def test_no_boxes_no_crops_and_no_odds() -> None:
    image = np.zeros((40, 30, 3), np.uint8)
    assert crops(image, np.zeros((0, 4))).shape == (0, 112, 80, 3)
    assert ColourTeller().odds(image, Boxes.of([])).shape == (0, len(PLACES), len(TOLD))


@pytest.mark.parametrize(
    "box", [(2, 2, 2.5, 90), (-40, -40, -10, -10), (0, 0, 9000, 1), (95, 95, 400, 400)]
)
def test_slivers_and_boxes_outside_are_told_all_the_same(box: tuple[float, ...]) -> None:
    image = np.full((100, 100, 3), 90, np.uint8)
    odds = ColourTeller().odds(image, Boxes(np.array([box], float)))
    assert (odds[:, ABOVE, : TOLD.index("blond")] > 0).all()
    assert np.isnan(odds[:, ABOVE, TOLD.index("blond")]).all()  # no shirt is


@pytest.mark.parametrize(
    ("colour", "paint"),
    [("red", (200, 30, 40)), ("blue", (30, 70, 180)), ("green", (40, 140, 60)),
     ("white", (245, 245, 245)), ("black", (18, 18, 20))],
)  # fmt: skip
def test_a_thing_in_one_colour_is_called_so(colour: str, paint: tuple[int, int, int]) -> None:
    image = np.full((120, 90, 3), paint, np.uint8)
    odds = ColourTeller().odds(image, Boxes.of([Box(10, 10, 80, 110)]))[0, ITSELF]
    assert TOLD[int(np.nanargmax(odds))] == colour


def test_the_suit_of_the_astronaut_is_orange() -> None:
    image = load_image("examples/images/astronaut.jpg")
    box = Boxes.of([Box(4, 79, 370, 512)])  # as our detector sees her
    above = ColourTeller().odds(image, box)[0, ABOVE]
    assert TOLD[int(np.nanargmax(above))] == "orange"


def test_many_boxes_are_told_as_each_alone() -> None:
    image = np.random.default_rng(0).integers(0, 255, (60, 80, 3), np.uint8)
    edges = np.array([[x, y, x + 30, y + 40] for x in range(0, 40, 5) for y in range(0, 20, 4)])
    teller = ColourTeller()
    together = teller.odds(image, Boxes(edges.astype(float)))
    alone = [teller.odds(image, Boxes(row[None].astype(float)))[0] for row in edges]
    assert together == pytest.approx(np.array(alone), rel=1e-3, nan_ok=True)


def test_words_mean_one_of_the_colours() -> None:
    assert {told_as(name) for name in TOLD} == {*TOLD}
    assert told_as("khaki") == "beige"
    assert told_as("checked") == "plaid"
    assert told_as("shiny") is None


def test_bad_input_is_named(tmp_path: Path) -> None:
    image = np.zeros((10, 10, 3), np.uint8)
    with pytest.raises(InputError, match="boxes must be Boxes"):
        ColourTeller().odds(image, [[0, 0, 5, 5]])
    with pytest.raises(ImageError):
        ColourTeller().odds(image[..., 0], Boxes.of([]))
    box = Boxes.of([Box(0, 0, 5, 5)])
    with pytest.raises(WeightsError, match="no such file"):
        ColourTeller(tmp_path / "none.onnx").odds(image, box)
    broken = tmp_path / "broken.onnx"
    broken.write_bytes(b"no network")
    with pytest.raises(WeightsError, match="is no network"):
        ColourTeller(broken).odds(image, box)
    other = Path("src/deixis/weights/icons.onnx")
    with pytest.raises(WeightsError, match="tells other colours"):
        ColourTeller(other).odds(image, box)
