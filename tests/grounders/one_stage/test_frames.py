from __future__ import annotations

import numpy as np
import pytest

from deixis.grounders.one_stage.frames import bilinear, normalised, square, stout


def test_halving_a_step_by_hand():
    image = np.zeros((1, 4, 3), np.uint8)
    image[:, 2:] = 255
    # blurred with sigma 0.5 (weights 1, e^-2, e^-8 of 0, 1, 2), mirrored at the ends
    near, far = np.exp(-2), np.exp(-8)
    total = 1 + 2 * near + 2 * far
    blurred = [2 * far / total, (near + far) / total]
    blurred += [1 - blurred[1], 1 - blurred[0]]
    expected = [sum(blurred[:2]) / 2, sum(blurred[2:]) / 2]
    assert bilinear(image, 1, 2)[0, :, 0] == pytest.approx(expected, abs=1e-5)


def test_growing_lies_between_the_pixels():
    image = np.zeros((1, 2, 3), np.uint8)
    image[:, 1] = 255
    # places -0.25, 0.25, 0.75, 1.25; the outer ones mirror inwards
    assert bilinear(image, 1, 4)[0, :, 0] == pytest.approx([0.25, 0.25, 0.75, 0.75])


def test_square_and_stout_leave_pixels_where_they_are():
    image = np.full((2, 30, 3), 7, np.uint8)
    for frame, shape in ((square(image), (30, 30)), (stout(image), (5, 30))):
        assert frame.shape[:2] == shape
        assert (frame[:2] == 7).all()
        assert not frame[2:].any()


def test_normalised_is_channels_first():
    rows = normalised(np.full((2, 3, 3), 0.5, np.float32), (0.5, 0.25, 0.0), (1, 0.5, 0.25))
    assert rows.shape == (3, 2, 3)
    assert rows[:, 0, 0].tolist() == [0.0, 0.5, 2.0]


@pytest.mark.parametrize("shape", [(90, 61), (31, 200), (64, 64), (1, 1), (20, 10)])
def test_owlv2_pixels_agree_with_the_processor_of_transformers(shape):
    pytest.importorskip("scipy", reason="the processor of transformers needs it")
    transformers = pytest.importorskip("transformers", reason="needs the extra hub")
    image = np.random.default_rng(1).integers(0, 256, (*shape, 3), dtype=np.uint8)
    theirs = transformers.Owlv2ImageProcessorPil(size={"height": 48, "width": 48})
    told = theirs([image], return_tensors="np", input_data_format="channels_last")
    ours = normalised(bilinear(square(image), 48, 48), theirs.image_mean, theirs.image_std)
    assert np.abs(ours - told["pixel_values"][0]).max() < 2e-3
