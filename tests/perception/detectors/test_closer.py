"""A second look: what both show together, and what is still overlooked."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core.conformance import check_detector
from deixis.core.fakes import FakeDetector
from deixis.core.vocabulary import COCO_CATEGORIES
from deixis.perception.detectors import Closer, EverydayDetector, LooksCloser
from deixis.perception.detectors.runtime import Network

DOG, CAT = COCO_CATEGORIES.index("dog"), COCO_CATEGORIES.index("cat")
PHOTO = np.zeros((320, 320, 3), np.uint8)
CLOSER = {"side": 640, "worth": {"dog": {"photos": 8, "noticed": 8, "boxes": 8, "found": 8}}}


def seeing(first, second, **facts):
    """A detector that sees rows of (label, score, box of the canvas) at 320 and at 640 px."""

    def run(canvas):
        rows = first if canvas.shape[0] == 320 else second
        scores = np.zeros((len(rows), len(COCO_CATEGORIES)), np.float32)
        for place, (label, score, _) in enumerate(rows):
            scores[place, label] = score
        return {"scores": scores, "boxes": np.array([r[2] for r in rows], np.float32)}

    detector = EverydayDetector(least=0.1)
    detector._network = Network(run, {"side": 320, "closer": CLOSER, **facts})
    return detector


def told(regions):
    return [(r.label, round(r.score, 2), tuple(round(v) for v in r.box.xyxy)) for r in regions]


FAR = (CAT, 0.8, (200, 200, 300, 300))


def test_a_closer_look_adds_small_things_in_pixels_of_the_photo():
    detector = seeing([FAR], [(DOG, 0.6, (20, 40, 100, 120))])
    assert told(detector.detect(PHOTO)) == [("cat", 0.8, (200, 200, 300, 300))]
    assert told(detector.detect_closely(PHOTO)) == [
        ("cat", 0.8, (200, 200, 300, 300)),
        ("dog", 0.45, (10, 20, 50, 60)),  # seen by one look of two
    ]


def test_of_a_closer_look_large_things_do_not_count():
    detector = seeing([FAR], [(DOG, 0.9, (0, 0, 400, 400))])
    assert [r.label for r in detector.detect_closely(PHOTO)] == ["cat"]


def test_a_closer_look_has_a_calibration_of_its_own():
    closer = {**CLOSER, "calibration": {"other": [1.0, -5.0]}}
    detector = seeing([FAR], [FAR], closer=closer)
    assert [r.score for r in detector.detect(PHOTO)] == pytest.approx([0.8])
    assert detector.detect_closely(PHOTO) == []


def test_what_is_overlooked_closely_is_told_by_its_own_counts():
    detector = seeing([FAR], [FAR])
    first, closer = detector.overlooks("dog").photos, detector.overlooks_closely("dog").photos
    assert first > closer + 0.05
    assert Closer(detector).overlooks("dog").photos == closer


def test_the_faintest_trace_is_told_by_each_number_of_looks():
    detector = seeing([FAR], [(DOG, 0.03, (20, 40, 100, 120))])
    assert detector.trace(PHOTO, "dog") == 0.0
    assert detector.trace(PHOTO, "dog", closely=True) == pytest.approx(0.03)
    assert detector.trace(PHOTO, "cat") == pytest.approx(0.8)
    assert Closer(detector).trace(PHOTO, "dog") == detector.trace(PHOTO, "dog", closely=True)
    assert Closer(Unlooking(detector)).trace(PHOTO, "dog") is None


def test_weights_that_were_not_judged_for_it_look_once():
    detector = seeing([FAR], [(DOG, 0.6, (20, 40, 100, 120))], closer=None)
    assert detector.closer_side is None
    assert told(detector.detect_closely(PHOTO)) == told(detector.detect(PHOTO))


def test_looks_are_told_from_the_first_look():
    detector = seeing([FAR], [FAR])
    closer = Closer(detector)
    closer.detect(PHOTO)
    assert detector._seen.last is not None
    assert max(detector._seen.last.canvas.canvas.shape) == 320
    assert closer.looks == detector.looks
    assert Closer(Unlooking(detector)).looks == frozenset()


class Unlooking:
    """Looks closer, and tells no looks."""

    name = "unlooking"
    labels = frozenset({"dog"})
    closer_side = 640

    def __init__(self, eyes):
        self.detect = self.detect_closely = eyes.detect_closely
        self.overlooks = self.overlooks_closely = eyes.overlooks_closely


def test_the_packaged_weights_can_look_closer():
    detector = EverydayDetector()
    assert isinstance(detector, LooksCloser)
    assert detector.closer_side == 576
    assert detector.overlooks_closely("person").photos < 0.1
    check_detector(Closer(detector))


def test_what_cannot_look_closer_is_refused():
    with pytest.raises(TypeError, match="FakeDetector cannot look closer"):
        Closer(FakeDetector([]))


def test_a_buffer_that_holds_another_frame_is_looked_at_anew():
    def run(canvas):
        seen = [FAR] if canvas.shape[0] == 320 and canvas[0, 0, 0] == 9 else []
        scores = np.zeros((max(len(seen), 1), len(COCO_CATEGORIES)), np.float32)
        for place, (label, score, _) in enumerate(seen):
            scores[place, label] = score
        boxes = np.array([r[2] for r in seen] or [(0, 0, 1, 1)], np.float32)
        return {"scores": scores, "boxes": boxes}

    detector = EverydayDetector(least=0.1)
    detector._network = Network(run, {"side": 320, "closer": CLOSER})
    frame = np.full((320, 320, 3), 9, np.uint8)
    closer = Closer(detector)
    assert [r.label for r in closer.detect(frame)] == ["cat"]
    frame[:] = 0
    assert closer.detect(frame) == []


def test_a_first_look_at_the_same_pixels_is_not_repeated():
    looked = []

    def run(canvas):
        looked.append(canvas.shape[0])
        return {"scores": np.zeros((1, 80), np.float32), "boxes": np.zeros((1, 4), np.float32)}

    detector = EverydayDetector(least=0.1)
    detector._network = Network(run, {"side": 320, "closer": CLOSER})
    detector.detect(PHOTO)
    detector.detect_closely(PHOTO.copy())
    assert looked == [320, 640]


def test_flat_pictures_of_other_sizes_are_other_pictures() -> None:
    detector = seeing([FAR], [])
    detector.detect(PHOTO)
    large = np.zeros((640, 640, 3), np.uint8)
    assert told(detector.detect_closely(large)) == [("cat", 0.8, (400, 400, 600, 600))]
