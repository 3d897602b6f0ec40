"""Masks for the regions of any grounder."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import deixis
from deixis.cli import main
from deixis.core import (
    Box,
    Grounding,
    ImageError,
    Mask,
    ModelError,
    Region,
    Size,
    Status,
    conformance,
)
from deixis.core.fakes import FakeGrounder, FakeSegmenter
from deixis.grounders.base import ImageGrounder
from deixis.grounders.masked import MaskedGrounder
from deixis.perception.catalog import load_segmenter, parts
from deixis.perception.segmenters import GrabCut

IMAGE = np.full((60, 80, 3), 200, np.uint8)
IMAGE[10:40, 10:40] = (200, 30, 30)


class Counting(FakeSegmenter):
    """Remembers the boxes of each call."""

    def __init__(self) -> None:
        self.calls: list[list[Box]] = []

    def segment(self, image, boxes):
        self.calls.append(list(boxes))
        return super().segment(image, boxes)


def test_each_region_gets_its_mask_and_all_boxes_go_together() -> None:
    a, b = Box(0, 0, 10, 10), Box(20, 20, 50, 40)
    segmenter = Counting()
    grounder = MaskedGrounder(FakeGrounder({"a": [a], "both": [a, b]}), segmenter)
    one, two, none = grounder.ground(IMAGE, ["a", "both", "neither"])
    assert segmenter.calls == [[a, b]]
    assert [region.mask.area for region in two.regions if region.mask] == [100, 600]
    assert one.regions[0].mask == two.regions[0].mask
    assert none.status is Status.ABSENT
    assert one.confidence == 0.9
    assert "masks by fake-segmenter" in one.why()


def test_a_mask_that_is_there_is_kept() -> None:
    mask = Mask.from_box(Box(0, 0, 1, 1), Size(80, 60))

    class Painter(FakeGrounder):
        def ground(self, image, phrases):
            region = Region(Box(0, 0, 10, 10), mask=mask)
            return [
                Grounding(p, Status.FOUND, (region,), image_size=Size(80, 60), model="painter")
                for p in phrases
            ]

    answer = MaskedGrounder(Painter(), FakeSegmenter()).ground(IMAGE, "a")
    assert answer.regions[0].mask == mask


@pytest.mark.parametrize("segmenter", [FakeSegmenter(), GrabCut()], ids=["fake", "grabcut"])
def test_it_conforms(segmenter) -> None:
    inner = FakeGrounder({"the red square": [Box(16, 20, 56, 60)]})
    # the fake takes arrays, and the image arrives as one
    conformance.check_grounder(MaskedGrounder(inner, segmenter))


def test_segmenters_are_parts_with_a_paper_and_a_licence() -> None:
    names = {info.name for info in parts("segmenter")}
    assert {"grabcut", "sam", "slimsam", "sam2", "edgetam"} <= names
    assert all(info.paper and info.licence for info in parts("segmenter"))
    assert isinstance(load_segmenter("grabcut"), GrabCut)
    with pytest.raises(ModelError, match="sam2"):
        load_segmenter("sam22")
    with pytest.raises(ModelError, match="no segmenter"):
        load_segmenter("everyday")


def test_the_one_call_adds_masks() -> None:
    answer = deixis.ground(IMAGE, "the red square", masks="grabcut")
    plain = deixis.ground(IMAGE, "the red square")
    assert [r.box for r in answer.regions] == [r.box for r in plain.regions]
    assert all(region.mask is None for region in plain.regions)
    assert answer.best is not None
    assert answer.best.mask is not None
    truth = np.zeros((60, 80), bool)
    truth[10:40, 10:40] = True
    assert answer.best.mask.iou(Mask.from_array(truth)) > 0.85


def test_the_same_masks_are_loaded_once() -> None:
    assert deixis.load(masks="grabcut") is deixis.load(masks="grabcut")
    assert deixis.load(masks="grabcut") is not deixis.load()


def test_the_command_adds_masks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture = tmp_path / "picture.png"
    Image.fromarray(IMAGE).save(picture)
    code = main(["ground", str(picture), "the red square", "--masks", "grabcut", "--json"])
    answer = Grounding.from_dict(json.loads(capsys.readouterr().out))
    assert code == 0
    assert answer.best is not None
    assert answer.best.mask is not None
    assert main(["ground", str(picture), "a", "--masks", "scissors"]) != 0
    assert "no segmenter 'scissors'" in capsys.readouterr().err


def test_how_large_an_image_may_be_is_asked_once() -> None:
    class Blind(ImageGrounder):
        name = "blind"

        def ground_array(self, image, phrases):
            return [Grounding(phrase, Status.ABSENT) for phrase in phrases]

    large = np.zeros((10_000, 9_000, 3), np.uint8)  # pages that nobody touches take no memory
    masked = MaskedGrounder(Blind(), FakeSegmenter())
    assert masked.ground(large, "a dog", max_pixels=large.size).status is Status.ABSENT
    with pytest.raises(ImageError, match="at most"):
        masked.ground(large, "a dog")
