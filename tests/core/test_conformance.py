from dataclasses import replace

import numpy as np
import pytest

from deixis.core import Box, Region, Status
from deixis.core.conformance import (
    check_detector,
    check_encoder,
    check_grounder,
    check_proposer,
    check_reader,
    check_segmenter,
)
from deixis.core.fakes import (
    FakeDetector,
    FakeEncoder,
    FakeGrounder,
    FakeProposer,
    FakeReader,
    FakeSegmenter,
)
from deixis.core.text import TextLine

FAR = Region(Box(0, 0, 400, 400), 0.3, "cup")
NEAR = Region(Box(1, 1, 2, 2), 0.9, "dog")
CORNER = Box(0, 0, 1, 1)


@pytest.mark.parametrize(
    ("check", "thing"),
    [
        (check_detector, FakeDetector()),
        (check_detector, FakeDetector([FAR, NEAR])),
        (check_proposer, FakeProposer()),
        (check_encoder, FakeEncoder()),
        (check_reader, FakeReader()),
        (check_reader, FakeReader([TextLine("far away", Box(0, 0, 500, 500))], language="en")),
        (check_segmenter, FakeSegmenter()),
        (check_grounder, FakeGrounder()),
        (check_grounder, FakeGrounder({"the red square": [Box(0, 0, 500, 500)]})),
    ],
)
def test_every_fake_keeps_its_promises(check, thing):
    check(thing)


class Broken:
    """Wraps a fake and breaks one promise."""

    name = "broken"
    labels = frozenset({"cup"})

    def __init__(self, answer):
        self._answer = answer
        self.calls = 0

    def detect(self, image):
        self.calls += 1
        return self._answer(image, self.calls)

    def propose(self, image):
        return self.detect(image)


def regions(*scores, label="cup", box=CORNER):
    return [Region(box, score, label) for score in scores]


def spoil(image):
    image[0, 0] = 0
    return []


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (lambda image, call: regions(0.1, 0.9), "best first"),
        (lambda image, call: regions(0.9, box=Box(0, 0, 500, 1)), "inside the image"),
        (lambda image, call: regions(0.9, box=Box(-5, 0, 1, 1)), "inside the image"),
        (lambda image, call: regions(0.9, label="unicorn"), "one of .labels"),
        (lambda image, call: regions(1 / call), "same answer"),
        (lambda image, call: spoil(image), "left as it was"),
        (lambda image, call: tuple(regions(0.5)), "must be a list"),
        (lambda image, call: None, "a list of Regions, got NoneType"),
        (lambda image, call: [[0, 0, 1, 1]], "a list of Regions, got list: .* in it"),
        (lambda image, call: iter(regions(0.5)), "must not be an iterator"),
    ],
)
def test_a_broken_detector_is_caught(answer, message):
    with pytest.raises(AssertionError, match=message):
        check_detector(Broken(answer))


def test_a_labelled_proposal_is_caught():
    with pytest.raises(AssertionError, match="no label"):
        check_proposer(Broken(lambda image, call: regions(0.5)))


def test_a_missing_member_is_caught():
    with pytest.raises(AssertionError, match="members of Detector"):
        check_detector(FakeProposer())


class BrokenGrounder(FakeGrounder):
    def __init__(self, change):
        super().__init__({"the red square": [Box(0, 0, 1, 1)]})
        self._change = change

    def ground(self, image, phrases):
        return self._change(super().ground(image, phrases))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda answers: answers[::-1], "order of the phrases"),
        (lambda answers: answers[:-1], "order of the phrases"),
        (lambda answers: [replace(a, image_size=(1, 2)) for a in answers], "image_size"),
        (lambda answers: [replace(a, model="") for a in answers], "name its model"),
        (lambda many: [replace(a, confidence=1 / len(many)) for a in many], "other phrases"),
    ],
)
def test_a_broken_grounder_is_caught(change, message):
    with pytest.raises(AssertionError, match=message):
        check_grounder(BrokenGrounder(change))


def test_rows_of_another_length_are_caught():
    class Long(FakeEncoder):
        def encode_texts(self, phrases):
            return super().encode_texts(phrases) * np.float32(2)

    with pytest.raises(AssertionError, match="length 1"):
        check_encoder(Long())


@pytest.mark.parametrize(
    ("method", "give", "message"),
    [
        ("encode_images", lambda items: None, "float32, got NoneType"),
        ("encode_texts", lambda items: [[1.0]] * len(items), "float32, got list"),
        ("encode_images", lambda items: np.full((len(items), 16), np.nan, "f4"), "be finite"),
        ("encode_dense", lambda image: None, r"\(h, w, 16\), got NoneType"),
        ("encode_dense", lambda image: np.ones((2, 2, 16), "f4"), "length 1"),
        ("encode_dense", lambda image: np.eye(16).reshape(4, 4, 16), "float32, got float64"),
        ("encode_dense", lambda image: np.ones((2, 2, 3), "f4"), r"\(h, w, 16\)"),
    ],
)
def test_a_broken_encoder_is_caught(method, give, message):
    encoder = FakeEncoder()
    setattr(encoder, method, give)
    with pytest.raises(AssertionError, match=message):
        check_encoder(encoder)


@pytest.mark.parametrize(
    ("give", "message"),
    [
        (lambda image, boxes: None, "a list of Masks, got NoneType"),
        (lambda image, boxes: [np.ones((4, 4))] * len(boxes), r"Masks, got float64 \(4, 4\) in it"),
    ],
)
def test_a_broken_segmenter_is_caught(give, message):
    segmenter = FakeSegmenter()
    segmenter.segment = give
    with pytest.raises(AssertionError, match=message):
        check_segmenter(segmenter)


def test_parameters_may_have_other_names():
    class Segments(FakeSegmenter):
        def segment(self, picture, places):
            return super().segment(picture, places)

    class Grounds(FakeGrounder):
        def ground(self, picture, words):
            return super().ground(picture, words)

    check_segmenter(Segments())
    check_grounder(Grounds())


def test_statuses_are_those_of_the_plan():
    assert [status.value for status in Status] == ["FOUND", "AMBIGUOUS", "ABSENT", "UNSUPPORTED"]
