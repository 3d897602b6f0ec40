"""Superpixels scored and averaged: seg-clip without weights."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Boxes, ConfigError, Status, conformance
from deixis.core.fakes import FakeEncoder
from deixis.grounders.heatmap import HeatmapGrounder
from deixis.grounders.heatmap.regions import RegionFields
from deixis.grounders.seg_clip import METHODS, SCALES, CropRegions, crops_of
from tests.grounders.heatmap.scenes import ColourEncoder, scene

RED, BLUE = (16, 20, 56, 60), (76, 30, 112, 70)


def seg_clip(encoder: object, **more: object) -> HeatmapGrounder:
    crops = CropRegions(encoder)  # type: ignore[arg-type]
    return HeatmapGrounder(RegionFields(crops, scales=SCALES, methods=METHODS, **more))  # type: ignore[arg-type]


def test_it_finds_colours_and_says_what_is_absent() -> None:
    grounder = seg_clip(ColourEncoder())
    image = scene(("red", RED), ("blue", BLUE))
    red, blue, green = grounder.ground(image, ["the red box", "the blue box", "the green box"])
    assert red.status is blue.status is Status.FOUND
    assert red.regions[0].box.iou(Box(*RED)) > 0.6
    assert blue.regions[0].box.iou(Box(*BLUE)) > 0.6
    assert green.status is Status.ABSENT
    assert red.heatmap is not None
    assert red.heatmap[25:55, 20:50].mean() > 4 * red.heatmap[:15].mean()


@pytest.mark.parametrize("encoder", [ColourEncoder(), FakeEncoder()], ids=["colours", "fake"])
def test_it_conforms(encoder: object) -> None:
    conformance.check_grounder(seg_clip(encoder))


def test_each_region_is_encoded_once_for_all_phrases() -> None:
    encoder = ColourEncoder()
    seg_clip(encoder).ground(scene(("red", RED)), ["red", "blue", "green"])
    assert encoder.looks == len(SCALES) * len(METHODS)


def test_boxes_of_regions_are_read_off_the_image_where_an_encoder_can() -> None:
    class Reader(FakeEncoder):
        def encode_boxes(self, image: np.ndarray, boxes: Boxes) -> np.ndarray:
            told.append(boxes.xyxy.tolist())
            return self.encode_images([image] * len(boxes))

    told: list[list[list[float]]] = []
    image = np.zeros((6, 8, 3), np.uint8)
    labels = np.array([[0, 0, 1, 1], [0, 2, 2, 1], [2, 2, 2, 1]], np.int32)
    (rows,) = CropRegions(Reader(), context=0).encode_regions(image, [labels])
    assert told == [[[0, 0, 4, 4], [4, 0, 8, 6], [0, 2, 6, 6]]]
    assert len(rows) == 3


def test_crops_by_hand() -> None:
    image = np.arange(6 * 8 * 3, dtype=np.uint8).reshape(6, 8, 3)
    labels = np.array([[0, 0, 1, 1], [0, 2, 2, 1], [2, 2, 2, 1]], np.int32)  # half the size
    shapes = [crop.shape[:2] for crop in crops_of(image, labels)]
    assert shapes == [(4, 4), (6, 4), (4, 6)]
    assert (crops_of(image, labels)[2] == image[2:6, 0:6]).all()
    assert [crop.shape[:2] for crop in crops_of(image, labels, context=0.5)] == [
        (6, 6),  # half of 4 more on each side, cut to the image
        (6, 6),
        (6, 8),
    ]


def test_settings_out_of_range_are_refused() -> None:
    crops = CropRegions(FakeEncoder())
    with pytest.raises(ConfigError, match="context"):
        CropRegions(FakeEncoder(), context=-1)
    with pytest.raises(ConfigError, match="scales"):
        RegionFields(crops, scales=())
    with pytest.raises(ConfigError, match="slic or watershed"):
        RegionFields(crops, scales=(5,), methods=("felzenszwalb",))  # type: ignore[arg-type]
    with pytest.raises(ConfigError, match="temperature"):
        RegionFields(crops, scales=(5,), temperature=-1)
