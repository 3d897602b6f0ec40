import json

import numpy as np
import pytest

pytest.importorskip("cv2")

from deixis.training.recipes.everyday.augment import Augmentation, Source, make_batch
from deixis.training.recipes.everyday.cache import Cache


@pytest.fixture
def cache(tmp_path):
    """Four black photos with a white rectangle at (0.25, 0.5)-(0.75, 1.0) of each."""
    entries = []
    with (tmp_path / "pixels.bin").open("wb") as pixels:
        for height, width in ((120, 160), (160, 120), (200, 200), (80, 160)):
            image = np.zeros((height, width, 3), np.uint8)
            image[height // 2 :, width // 4 : width * 3 // 4] = 255
            fields = {"key": "k", "source": "s", "split": "train", "complete": True}
            fields |= {"truth": [], "seen": []}
            size = {"height": height, "width": width, "offset": pixels.tell()}
            entries.append(json.dumps({**fields, **size}))
            pixels.write(image.tobytes())
    (tmp_path / "entries.jsonl").write_text("\n".join(entries) + "\n")
    return Cache(tmp_path)


LABELS = [np.array([[7, 1.0, 0.25, 0.5, 0.75, 1.0, 0]])] * 4
EVEN = np.ones(4)


def batch(cache, number=0, **how):
    source = Source(cache, LABELS, EVEN)
    how = Augmentation(**how)
    return make_batch(source, number=number, seed=1, count=8, size=128, how=how)


def test_the_same_number_gives_the_same_batch(cache):
    first, again = batch(cache, 5), batch(cache, 5)
    assert np.array_equal(first.images, again.images)
    assert np.array_equal(first.labels, again.labels)
    assert not np.array_equal(first.images, batch(cache, 6).images)


@pytest.mark.parametrize(
    "how", [{"mosaic": 0}, {"mosaic": 1, "focus": 0}, {"mosaic": 1, "focus": 1}]
)
def test_labels_follow_the_pixels(cache, how):
    result = batch(cache, **how)
    assert len(result.labels) >= 6
    assert result.images.shape == (8, 128, 128, 3)
    for picture, kind, chance, *box, crowd in result.labels:
        assert (kind, chance) == (7, 1)
        x1, y1, x2, y2 = box
        assert 0 <= x1 <= x2 <= 128
        assert 0 <= y1 <= y2 <= 128
        if not crowd and min(x2 - x1, y2 - y1) > 12:
            inside = result.images[
                int(picture), int(y1) + 3 : int(y2) - 3, int(x1) + 3 : int(x2) - 3
            ]
            assert inside.mean() > 110  # white, whatever was done to the colours
            assert inside.std((0, 1)).max() < 8


def test_what_is_mostly_cut_away_becomes_a_region_to_ignore(cache):
    result = batch(cache, mosaic=0.0, zoom=(4.0, 4.0))
    areas = (result.labels[:, 5:7] - result.labels[:, 3:5]).prod(1)
    assert (result.labels[:, 7] == 1).any()
    assert (areas > 0).all()
