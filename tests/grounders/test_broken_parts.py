"""Every grounder with one part that breaks its promise: an error that names the part, no answer."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, ConfigError, Grounding, ModelError, Region, Size, Status
from deixis.core.fakes import (
    FakeDetector,
    FakeEncoder,
    FakeGrounder,
    FakeProposer,
    FakeReader,
    FakeSegmenter,
)
from deixis.grounders import ImageGrounder
from deixis.grounders.heatmap import DenseFields, HeatmapGrounder
from deixis.grounders.masked import MaskedGrounder
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.grounders.two_stage import TwoStageGrounder

IMAGE = np.random.default_rng(0).integers(60, 190, (120, 160, 3), np.uint8)


def giving(kind, method, give):
    """A part of a kind whose method gives what ``give`` says."""
    made = type(f"Broken{kind.__name__}", (kind,), {method: lambda self, *args, **_: give(*args)})
    return made()


@pytest.mark.parametrize(
    "give",
    [
        lambda image: None,
        lambda image: np.zeros((2, 4)),
        lambda image: [{"box": [0, 0, 1, 1]}],
        lambda image: [Region(Box(5000, 5000, 5001, 5001), 0.9, "cup")],
    ],
)
@pytest.mark.parametrize(
    "build",
    [
        lambda eye: NeuroSymbolicGrounder(detectors=[eye]),
        lambda eye: TwoStageGrounder(eye, FakeEncoder()),
    ],
)
def test_a_broken_detector_is_named(build, give):
    eye = giving(FakeDetector, "detect", give)
    with pytest.raises(ModelError, match=r"BrokenFakeDetector\.detect must give"):
        build(eye).ground(IMAGE, "the cup")


def test_boxes_over_the_edge_are_cut_and_empty_ones_no_answer():
    over = Region(Box(-50, 20, 90, 100), 0.9, "cup")
    eye = giving(FakeDetector, "detect", lambda image: [over])
    answer = NeuroSymbolicGrounder(detectors=[eye]).ground(IMAGE, "the cup")
    assert answer.best.box == Box(0, 20, 90, 100)
    empty = Region(Box(5, 5, 5, 5), 0.9, "cup")
    eye = giving(FakeDetector, "detect", lambda image: [empty])
    assert not NeuroSymbolicGrounder(detectors=[eye]).ground(IMAGE, "the cup").regions


BROKEN_ROWS = [
    lambda items: None,
    lambda items: np.full((len(items), 16), np.nan, np.float32),
    lambda items: np.zeros((len(items), 16), np.float32),
    lambda items: np.eye(len(items), 16, dtype=np.float32) * 7,
    lambda items: np.eye(1, 16, dtype=np.float32),
]


@pytest.mark.parametrize("give", BROKEN_ROWS)
@pytest.mark.parametrize("method", ["encode_images", "encode_texts"])
def test_a_broken_encoder_is_named_by_two_stages(method, give):
    encoder = giving(FakeEncoder, method, give)
    with pytest.raises(ModelError, match=rf"BrokenFakeEncoder\.{method} must give"):
        TwoStageGrounder(FakeProposer(), encoder).ground(IMAGE, "the cup")


def test_phrases_in_another_space_are_told():
    encoder = giving(FakeEncoder, "encode_texts", lambda items: np.eye(len(items), 9, dtype="f4"))
    for asked in (
        TwoStageGrounder(FakeProposer(), encoder),
        HeatmapGrounder(DenseFields(encoder)),
    ):
        with pytest.raises(ModelError, match=r"encode_texts must give \(\d+, 16\)"):
            asked.ground(IMAGE, "the cup")


@pytest.mark.parametrize(
    "give", [lambda image: None, lambda image: np.full((4, 4, 16), np.nan, np.float32)]
)
def test_a_broken_grid_is_named(give):
    encoder = giving(FakeEncoder, "encode_dense", give)
    with pytest.raises(ModelError, match=r"BrokenFakeEncoder\.encode_dense must give"):
        HeatmapGrounder(DenseFields(encoder)).ground(IMAGE, "the cup")


def test_a_broken_segmenter_is_named():
    inner = FakeGrounder({"the cup": [Box(10, 10, 60, 60)]})
    broken = giving(FakeSegmenter, "segment", lambda image, boxes: [])
    with pytest.raises(ModelError, match=r"BrokenFakeSegmenter\.segment must give one Mask"):
        MaskedGrounder(inner, broken).ground(IMAGE, "the cup")


def test_a_broken_reader_is_named():
    broken = giving(FakeReader, "read", lambda image: "hello")
    with pytest.raises(ModelError, match=r"BrokenFakeReader\.read must give a ReadText"):
        NeuroSymbolicGrounder(reader=broken).ground(IMAGE, 'the text "hello"')


def absent(phrase):
    return Grounding(phrase, Status.ABSENT, image_size=Size(160, 120))


@pytest.mark.parametrize(
    "give",
    [
        lambda image, phrases: None,
        lambda image, phrases: (absent(phrase) for phrase in phrases),
        lambda image, phrases: [],
        lambda image, phrases: [absent(phrase).to_dict() for phrase in phrases],
        lambda image, phrases: [absent("something else") for _ in phrases],
    ],
)
def test_a_broken_grounder_is_named(give):
    broken = giving(ImageGrounder, "ground_array", give)
    for phrases in ("the cup", ["the cup"]):
        with pytest.raises(ModelError, match=r"BrokenImageGrounder\.ground_array must give"):
            broken.ground(IMAGE, phrases)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"detectors": [object()]}, "each of detectors must be a Detector, got object"),
        ({"detectors": FakeDetector()}, "detectors must be a list of Detectors, got FakeDetector"),
        ({"detectors": [FakeDetector]}, "Detector, got the class FakeDetector"),
        ({"detectors": 3}, "detectors must be a list of Detectors, got int"),
        ({"reader": FakeProposer()}, "reader must be a TextReader, got FakeProposer"),
        ({"proposer": FakeReader()}, "proposer must be a Proposer, got FakeReader"),
        ({"elements": 3}, "elements must be a ElementFinder, got int"),
    ],
)
def test_what_is_no_part_is_refused_at_once(options, told):
    with pytest.raises(ConfigError, match=told):
        NeuroSymbolicGrounder(**options)


def test_a_mask_needs_a_grounder_and_a_segmenter():
    with pytest.raises(ConfigError, match="a Grounder and a Segmenter are needed, got int, str"):
        MaskedGrounder(3, "grabcut")
