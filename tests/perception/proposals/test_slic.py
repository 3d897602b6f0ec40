"""SLIC: whole, connected regions that follow colour."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import ConfigError, InputError
from deixis.core.conformance import ordinary_image
from deixis.perception.proposals.region_maps import averaged, min_max, segmentations, spread
from deixis.perception.proposals.slic import connected, slic


def is_connected(mask: np.ndarray) -> bool:
    """By flooding from one pixel, four ways."""
    start = tuple(np.argwhere(mask)[0])
    seen, todo = {start}, [start]
    while todo:
        y, x = todo.pop()
        for near in ((y + 1, x), (y - 1, x), (y, x + 1), (y, x - 1)):
            inside = 0 <= near[0] < mask.shape[0] and 0 <= near[1] < mask.shape[1]
            if inside and near not in seen and mask[near]:
                seen.add(near)
                todo.append(near)
    return len(seen) == int(mask.sum())


@pytest.mark.parametrize("regions", [1, 7, 60])
def test_every_pixel_has_a_region_and_every_region_is_one_piece(regions: int) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (48, 64, 3), dtype=np.uint8)
    labels = slic(noise, regions=regions)
    assert labels.shape == (48, 64)
    assert sorted(set(labels.ravel().tolist())) == list(range(int(labels.max()) + 1))
    assert all(is_connected(labels == label) for label in range(int(labels.max()) + 1))


def test_regions_do_not_cross_a_strong_edge() -> None:
    image = ordinary_image()  # a red square at 16..56, 20..60
    labels = slic(image, regions=60)
    red = np.zeros(labels.shape, bool)
    red[20:60, 16:56] = True
    crossing = sum(
        min(int((red & (labels == k)).sum()), int((~red & (labels == k)).sum()))
        for k in range(int(labels.max()) + 1)
    )
    assert crossing <= 0.02 * red.sum()


@pytest.mark.parametrize("regions", [20, 80])
def test_there_are_about_as_many_as_asked_for(regions: int) -> None:
    plain = np.full((90, 120, 3), 90, np.uint8)
    assert regions * 0.6 <= slic(plain, regions=regions).max() + 1 <= regions * 1.5


@pytest.mark.parametrize("shape", [(1, 1, 3), (1, 50, 3), (3, 2, 3)])
def test_tiny_images_do_not_fail(shape: tuple[int, int, int]) -> None:
    assert slic(np.zeros(shape, np.uint8), regions=30).shape == shape[:2]


def test_small_pieces_join_the_neighbour_with_the_longest_border() -> None:
    labels = np.array([[0, 0, 0, 1, 1], [0, 2, 0, 1, 1], [0, 0, 0, 1, 1]], np.int32)
    joined = connected(labels, smallest=2)
    assert joined.tolist() == [[0, 0, 0, 1, 1]] * 3


def test_equal_labels_far_apart_become_two_pieces() -> None:
    labels = np.array([[4, 7, 4]], np.int32)
    assert len(set(connected(labels).ravel().tolist())) == 3


@pytest.mark.parametrize("bad", [{"regions": 0}, {"compactness": 0}, {"rounds": 0}])
def test_settings_out_of_range_are_refused(bad: dict[str, int]) -> None:
    with pytest.raises(ConfigError, match="slic needs"):
        slic(np.zeros((4, 4, 3), np.uint8), **bad)  # type: ignore[arg-type]


def test_segmentations_come_for_each_method_and_scale() -> None:
    found = segmentations(ordinary_image(), scales=(10, 40), methods=("slic", "watershed"))
    assert len(found) == 4
    assert found[0].max() < found[1].max()
    assert found[2].max() < found[3].max()


def test_unknown_methods_and_empty_scales_are_refused() -> None:
    with pytest.raises(ConfigError, match="slic or watershed"):
        segmentations(ordinary_image(), scales=(4,), methods=("quickshift",))  # type: ignore[arg-type]
    with pytest.raises(ConfigError, match="scales"):
        segmentations(ordinary_image(), scales=())


def test_scores_are_spread_over_their_regions_and_averaged() -> None:
    one = spread(np.array([[0, 1], [1, 1]], np.int32), [0.0, 1.0])
    two = spread(np.array([[0, 0], [1, 1]], np.int32), [0.5, 1.0])
    assert averaged([one, two]).tolist() == [[0.25, 0.75], [1.0, 1.0]]
    with pytest.raises(InputError):
        spread(np.array([[2]], np.int32), [0.0, 1.0])
    with pytest.raises(InputError):
        averaged([])


def test_a_constant_map_stretches_to_nothing_and_not_to_nan() -> None:
    assert min_max(np.full((2, 2), 0.3)).tolist() == [[0, 0], [0, 0]]
    assert min_max(np.full((2, 2), np.nan)).tolist() == [[0, 0], [0, 0]]
    assert min_max(np.array([[1.0, 3.0, 2.0]])).tolist() == [[0.0, 1.0, 0.5]]
