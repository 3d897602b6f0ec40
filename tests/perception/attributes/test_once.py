"""What is measured once an image: of arrays that nobody can write to, and of no other."""

from __future__ import annotations

import numpy as np

from deixis.perception.attributes.illuminant import is_drawn
from deixis.perception.attributes.once import once_an_image


def counted():
    calls = []

    @once_an_image
    def brightest(image):
        calls.append(1)
        return int(image.max(initial=0))

    return brightest, calls


def frozen(value):
    image = np.full((4, 6, 3), value, np.uint8)
    image.setflags(write=False)
    return image


def test_a_frozen_array_is_measured_once():
    brightest, calls = counted()
    image = frozen(7)
    assert [brightest(image), brightest(image)] == [7, 7]
    assert len(calls) == 1
    assert [brightest(frozen(9)), brightest(image)] == [9, 7]


def test_an_array_that_may_be_written_to_is_measured_each_time():
    brightest, _ = counted()
    buffer = np.zeros((4, 6, 3), np.uint8)
    view = buffer[:]
    view.setflags(write=False)
    for value in (3, 5):
        buffer[:] = value
        assert brightest(buffer) == value
        assert brightest(view) == value


def test_drawn_is_what_repeats_whole_pixels():
    noise = np.random.default_rng(0).integers(0, 256, (50, 60, 3), np.uint8)
    noise[..., 0] = 8  # one channel alone tells nothing
    assert not is_drawn(noise)
    assert is_drawn(frozen(7))
