"""Selective search on drawn scenes, odd images, and a few real photos where they are."""

import io
import json
import tarfile
import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from PIL import Image

from deixis.core import Box, Boxes, ConfigError, Proposer, Region, iou_matrix
from deixis.perception.proposals import SelectiveSearch

cv2 = pytest.importorskip("cv2")

PHOTOS = Path(__file__).resolve().parents[3] / ".." / "shared" / "data" / "photos"
THINGS = [Box(40, 60, 120, 140), Box(200, 40, 300, 110), Box(150, 150, 210, 230)]


def scene(seed: int = 0) -> np.ndarray:
    """A red ball, a blue box and a yellow ellipse on a mottled green ground."""
    rng = np.random.default_rng(seed)
    coarse = rng.normal(0, 18, (30, 43, 3)).astype(np.float32)
    ground = cv2.resize(coarse, (340, 240), interpolation=cv2.INTER_CUBIC)
    image = np.clip(np.array([90, 130, 70]) + ground, 0, 255).astype(np.uint8)
    cv2.circle(image, (80, 100), 40, (200, 40, 40), -1)
    cv2.rectangle(image, (200, 40), (299, 109), (40, 70, 190), -1)
    cv2.ellipse(image, (180, 190), (30, 40), 0, 0, 360, (230, 210, 60), -1)
    return np.clip(image + rng.normal(0, 5, image.shape), 0, 255).astype(np.uint8)


def boxes_of(regions: list[Region]) -> Boxes:
    return Boxes.of([region.box for region in regions])


@pytest.mark.parametrize("scale", [0.5, 1.0, 4.0])
def test_each_thing_of_a_scene_is_among_the_first_ten(scale: float) -> None:
    image = cv2.resize(scene(), None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    found = boxes_of(SelectiveSearch(limit=10).propose(image))
    truth = Boxes(Boxes.of(THINGS).xyxy * scale)
    assert (iou_matrix(truth, found).max(axis=1) > 0.75).all()


def test_masks_follow_the_thing_and_are_given_only_on_request() -> None:
    image = scene()
    assert all(region.mask is None for region in SelectiveSearch().propose(image))
    regions = SelectiveSearch(limit=20, masks=True).propose(image)
    best = int(iou_matrix(Boxes.of(THINGS[:1]), boxes_of(regions)).argmax())
    mask = regions[best].mask
    assert mask is not None
    y, x = np.mgrid[0:240, 0:340]
    ball = np.hypot(x - 80, y - 100) <= 40
    assert (mask.to_array() & ball).sum() / (mask.to_array() | ball).sum() > 0.8


def check(regions: list[Region], image: np.ndarray, limit: int) -> None:
    height, width = image.shape[:2]
    scores = [region.score for region in regions]
    assert scores == sorted(scores, reverse=True)
    assert len(regions) <= limit
    for region in regions:
        assert region.label is None
        assert 0 <= region.box.x1 < region.box.x2 <= width
        assert 0 <= region.box.y1 < region.box.y2 <= height


SHAPES = [(1, 1), (2, 2), (3, 500), (500, 3), (9, 9), (64, 48), (31, 700)]


@pytest.mark.parametrize("shape", SHAPES, ids=str)
@pytest.mark.parametrize("fill", ["black", "noise"])
def test_odd_images_give_sane_regions(shape: tuple[int, int], fill: str) -> None:
    levels = np.random.default_rng(0).integers(0, 256, (*shape, 3)).astype(np.uint8)
    image = levels if fill == "noise" else np.zeros_like(levels)
    check(SelectiveSearch().propose(image), image, 60)


@settings(max_examples=25, deadline=None)
@given(hnp.arrays(np.uint8, st.tuples(st.integers(1, 60), st.integers(1, 60), st.just(3))))
def test_any_image_gives_regions_inside_it_and_the_same_twice(image: np.ndarray) -> None:
    first = SelectiveSearch(limit=15, masks=True).propose(image)
    check(first, image, 15)
    assert SelectiveSearch(limit=15, masks=True).propose(image) == first


def test_an_empty_image_gives_nothing() -> None:
    assert SelectiveSearch().propose(np.zeros((0, 7, 3), np.uint8)) == []


def test_the_image_is_left_as_it_was() -> None:
    image = scene()
    image.setflags(write=False)
    assert SelectiveSearch(limit=5).propose(image)


def test_no_two_regions_overlap_more_than_allowed() -> None:
    found = boxes_of(SelectiveSearch(overlap=0.4).propose(scene()))
    overlap = iou_matrix(found, found) - np.eye(len(found))
    assert overlap.max() < 0.45  # rounding to pixels of the image


def test_a_huge_image_takes_no_longer() -> None:
    image = cv2.resize(scene(), (4000, 3000))
    SelectiveSearch().propose(scene())
    start = time.perf_counter()
    SelectiveSearch().propose(image)
    assert time.perf_counter() - start < 3.0  # 0.2 on a free machine


def test_it_is_a_proposer() -> None:
    assert isinstance(SelectiveSearch(), Proposer)


@pytest.mark.parametrize("options", [{"limit": -1}, {"overlap": 1.5}])
def test_settings_out_of_range_are_refused(options: dict[str, float]) -> None:
    with pytest.raises(ConfigError, match=next(iter(options))):
        SelectiveSearch(**options)  # type: ignore[arg-type]


@pytest.mark.skipif(not (PHOTOS / "index.jsonl").is_file(), reason="the photo pack is not here")
def test_most_large_objects_of_real_photos_are_found() -> None:
    rows = [json.loads(line) for line in (PHOTOS / "index.jsonl").read_text().splitlines()]
    rows = sorted(
        (r for r in rows if r["boxes_complete"] and r["split"] == "train"), key=lambda r: r["key"]
    )
    hits = []
    for row in rows[:10]:
        with tarfile.open(PHOTOS / row["shard"]) as shard:
            data = shard.extractfile(row["key"] + ".webp")
            assert data is not None
            image = np.asarray(Image.open(io.BytesIO(data.read())).convert("RGB"))
        truth = Boxes([box["xyxy"] for box in row["boxes"] if not box.get("crowd")])
        large = truth.areas > 0.1 * image.shape[0] * image.shape[1]
        overlap = iou_matrix(truth, boxes_of(SelectiveSearch().propose(image))).max(axis=1)
        hits += (overlap[large] >= 0.5).tolist()
    assert len(hits) >= 5
    assert np.mean(hits) > 0.7
