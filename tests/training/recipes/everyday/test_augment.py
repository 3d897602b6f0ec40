import numpy as np
import pytest

pytest.importorskip("cv2")

from deixis.training.recipes.everyday.augment import Augmentation, Source, make_batch


@pytest.fixture
def batch(cache, labels):
    source = Source(cache, labels, np.ones(4))

    def make(number=0, **how):
        how = Augmentation(**how)
        return make_batch(source, number=number, seed=1, count=8, size=128, how=how)

    return make


def test_the_same_number_gives_the_same_batch(batch):
    first, again = batch(5), batch(5)
    assert np.array_equal(first.images, again.images)
    assert np.array_equal(first.labels, again.labels)
    assert not np.array_equal(first.images, batch(6).images)


@pytest.mark.parametrize(
    "how", [{"mosaic": 0}, {"mosaic": 1, "focus": 0}, {"mosaic": 1, "focus": 1}]
)
def test_labels_follow_the_pixels(batch, how):
    result = batch(**how)
    assert len(result.labels) >= 6
    assert result.images.shape == (8, 128, 128, 3)
    for picture, kind, chance, *box, crowd in result.labels:
        assert (kind, chance) == (7, 1)
        x1, y1, x2, y2 = box
        assert 0 <= x1 <= x2 <= 128
        assert 0 <= y1 <= y2 <= 128
        if not crowd and min(x2 - x1, y2 - y1) > 12:
            rows, columns = slice(int(y1) + 3, int(y2) - 3), slice(int(x1) + 3, int(x2) - 3)
            inside = result.images[int(picture), rows, columns]
            assert inside.mean() > 110  # white, whatever was done to the colours
            assert inside.std((0, 1)).max() < 8


def test_what_is_mostly_cut_away_becomes_a_region_to_ignore(batch):
    result = batch(mosaic=0.0, zoom=(4.0, 4.0))
    areas = (result.labels[:, 5:7] - result.labels[:, 3:5]).prod(1)
    assert (result.labels[:, 7] == 1).any()
    assert (areas > 0).all()


def test_rarer_classes_are_shown_large_oftener_than_they_occur(cache, labels):
    rare = [labels[0]] * 3 + [np.array([[3, 1.0, 0.25, 0.5, 0.75, 1.0, 0]])]
    common = [np.repeat(rows, 20, 0) for rows in rare[:3]]
    source = Source(cache, [*common, rare[3]], np.ones(4))
    rng = np.random.default_rng(0)
    drawn = [source.thing(rng)[0] for _ in range(600)]
    assert 5 / 61 < drawn.count(3) / 600 < 1 / 2


def test_photos_with_weight_zero_are_never_drawn(cache, labels):
    source = Source(cache, labels, np.array([0.0, 1.0, 0.0, 0.0]))
    rng = np.random.default_rng(0)
    assert {source.photo(rng) for _ in range(50)} == {1}
    assert {source.thing(rng)[0] for _ in range(50)} == {1}
