"""What was seen of an image is found again by its pixels, whoever writes to its array later."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from deixis.images import ImageMemory


def picture(number: int) -> np.ndarray:
    return np.random.default_rng(number).integers(0, 256, (60, 80, 3), np.uint8)


def test_equal_pixels_in_another_array_are_known_again():
    memory = ImageMemory[np.ndarray](2)
    seen = memory.get(picture(1), lambda own: own)
    assert memory.get(picture(1), lambda own: own) is seen
    assert memory.get(np.asfortranarray(picture(1)), lambda own: own) is seen
    assert len(memory) == 1


def test_one_pixel_makes_another_image():
    memory = ImageMemory[int](2)
    memory.get(picture(1), lambda _: 1)
    other = picture(1)
    other[5, 7, 2] ^= 1
    assert memory.get(other, lambda _: 2) == 2
    assert memory.get(picture(1)[:, :79], lambda _: 3) == 3


def test_what_is_written_to_the_array_later_is_not_seen():
    memory = ImageMemory[np.ndarray](2)
    buffer = picture(1)
    seen = memory.get(buffer, lambda own: own)
    buffer[:] = picture(2)
    assert np.array_equal(seen, picture(1))
    assert memory.get(picture(1), lambda own: own) is seen
    assert not np.array_equal(memory.get(buffer, lambda own: own), seen)


def test_nobody_can_write_to_what_is_kept():
    seen = ImageMemory[np.ndarray](2).get(picture(1), lambda own: own)
    with pytest.raises(ValueError, match="read-only"):
        seen[0, 0] = 0


def test_the_one_not_asked_for_longest_goes_first():
    memory = ImageMemory[int](2)
    for number in (1, 2, 1, 3):
        memory.get(picture(number), lambda _, number=number: number)
    assert memory.get(picture(1), lambda _: -1) == 1
    assert memory.get(picture(2), lambda _: -1) == -1


def test_what_there_is_room_for_is_kept():
    memory = ImageMemory[int](3)
    for number in (1, 2, 1, 2):
        memory.get(picture(number), lambda _, number=number: number)
    assert [memory.get(picture(n), lambda _: -1) for n in (1, 2)] == [1, 2]


def test_the_same_numbers_of_another_kind_are_another_image():
    memory = ImageMemory[int](2)
    assert memory.get(picture(1), lambda _: 1) == 1
    assert memory.get(picture(1).astype(np.float32), lambda _: 2) == 2


def test_a_memory_of_none_keeps_none():
    memory = ImageMemory[int](0)
    assert [memory.get(picture(1), lambda _, n=n: n) for n in (1, 2)] == [1, 2]
    assert len(memory) == 0


def test_what_fails_is_not_kept():
    memory = ImageMemory[int](2)
    with pytest.raises(ZeroDivisionError):
        memory.get(picture(1), lambda _: 1 // 0)
    assert memory.get(picture(1), lambda _: 5) == 5


def test_threads_see_an_image_once():
    memory, calls = ImageMemory[object](2), []
    with ThreadPoolExecutor(4) as pool:
        seen = list(pool.map(lambda _: memory.get(picture(1), lambda _: calls.append(1)), range(8)))
    assert seen == [None] * 8
    assert len(calls) == 1
