"""Detectors of the hub against boxes computed by hand from the raw outputs."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from deixis.core import ConfigError, WeightsError, conformance
from deixis.perception.detectors import HubDetector
from tests.perception.tiny_models import (
    COCO_LIKE,
    DETECTORS,
    tiny_clip,
    tiny_detector,
    torch,
    transformers,
)

NAMES = {1: "person", 2: "cup", 3: "dog", 4: "tv"}
SOFTMAX = ("detr", "yolos")


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    home = tmp_path_factory.mktemp("detectors")
    return {kind: tiny_detector(home / kind, kind) for kind in DETECTORS}


def by_hand(folder: Path, image: np.ndarray, *, softmax: bool) -> list[tuple]:
    """(score, label, x1, y1, x2, y2) from logits (1, Q, C) and centre boxes (1, Q, 4)."""
    model = transformers.AutoModelForObjectDetection.from_pretrained(folder).eval()
    processor = transformers.AutoImageProcessor.from_pretrained(folder, backend="pil")
    with torch.no_grad():
        raw = model(**processor(image, return_tensors="pt"))
    logits, boxes = raw.logits[0].double().numpy(), raw.pred_boxes[0].double().numpy()
    height, width = image.shape[:2]
    found = []
    for query, (cx, cy, w, h) in enumerate(boxes):
        x1, x2 = (np.clip(x, 0, 1) * width for x in (cx - w / 2, cx + w / 2))
        y1, y2 = (np.clip(y, 0, 1) * height for y in (cy - h / 2, cy + h / 2))
        if softmax:  # the last class is "no object"; a query speaks for its best other class
            chances = np.exp(logits[query]) / np.exp(logits[query]).sum()
            pairs = [(int(chances[:-1].argmax()), chances[:-1].max())]
        else:
            pairs = list(enumerate(1 / (1 + np.exp(-logits[query]))))
        found += [(score, label, x1, y1, x2, y2) for label, score in pairs]
    best = sorted(found, reverse=True)[: len(boxes)]  # as many as queries, whatever their label
    return [row for row in best if row[1] in NAMES and row[4] > row[2] and row[5] > row[3]]


@pytest.mark.parametrize("kind", DETECTORS)
def test_they_conform(kind: str, folders: dict[str, Path]) -> None:
    conformance.check_detector(HubDetector(folders[kind], least=0.0))


@pytest.mark.parametrize("kind", [kind for kind in DETECTORS if kind != "deformable-detr"])
def test_boxes_equal_those_computed_by_hand(kind: str, folders: dict[str, Path]) -> None:
    image = np.random.default_rng(1).integers(0, 256, (50, 70, 3), dtype=np.uint8)
    expected = by_hand(folders[kind], image, softmax=kind in SOFTMAX)
    got = HubDetector(folders[kind], least=0.0).detect(image)
    assert len(expected) >= 3, "too few boxes to tell anything"
    assert [region.label for region in got] == [NAMES[row[1]] for row in expected]
    np.testing.assert_allclose([r.score for r in got], [row[0] for row in expected], atol=1e-4)
    np.testing.assert_allclose([r.box.xyxy for r in got], [row[2:] for row in expected], atol=1e-2)


def test_labels_have_one_name_and_nothing_has_none(folders: dict[str, Path]) -> None:
    assert COCO_LIKE[4] == "tvmonitor"
    assert HubDetector(folders["detr"]).labels == {"person", "cup", "dog", "tv"}


def test_the_threshold_and_the_limit_hold(folders: dict[str, Path]) -> None:
    image = conformance.ordinary_image()
    every = HubDetector(folders["rt-detr"], least=0.0).detect(image)
    middle = every[len(every) // 2].score
    some = HubDetector(folders["rt-detr"], least=middle).detect(image)
    assert some == [region for region in every if region.score >= middle]
    assert HubDetector(folders["rt-detr"], least=0.0, limit=2).detect(image) == every[:2]


@pytest.mark.parametrize("size", [(0, 10), (10, 0), (1, 900), (900, 1), (2, 3)])
@pytest.mark.parametrize("kind", ["detr", "yolos", "d-fine"])
def test_odd_shapes_do_no_harm(kind: str, size: tuple[int, int], folders) -> None:
    image = np.zeros((*size, 3), np.uint8)
    for region in HubDetector(folders[kind], least=0.0).detect(image):
        assert region.box.clip(size[::-1]) == region.box


def test_the_source_is_the_name(folders: dict[str, Path]) -> None:
    detector = HubDetector(folders["detr"], name="detr-tiny", least=0.0)
    assert {r.source for r in detector.detect(conformance.ordinary_image())} == {"detr-tiny"}


@pytest.mark.parametrize("options", [{"least": 2.0}, {"least": -1.0}, {"limit": 0}])
def test_settings_out_of_range_are_refused(options: dict, folders: dict[str, Path]) -> None:
    with pytest.raises(ConfigError, match="least must be in"):
        HubDetector(folders["detr"], **options)


def test_another_kind_of_model_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="AutoModelForObjectDetection"):
        HubDetector(tiny_clip(tmp_path / "clip"))
