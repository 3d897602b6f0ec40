import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="pictures are torch tensors")
pytest.importorskip("cv2")

from deixis.core import ConfigError  # noqa: E402
from deixis.training.recipes.everyday.imitation.pictures import Pictures  # noqa: E402


def pictures(cache, tmp_path, weights=(1.0, 1.0, 1.0, 1.0), **more):
    given = {"batch": 3, "sizes": (64, 128), "seed": 1, **more}
    made = Pictures(tmp_path / "cache", np.array(weights), **given)
    made._cache = cache
    return made


def test_a_number_gives_the_same_batch_again(cache, tmp_path):
    first, again = pictures(cache, tmp_path), pictures(cache, tmp_path)
    assert torch.equal(first[5], again[5])
    other = pictures(cache, tmp_path, seed=2)[5]
    assert other.shape != first[5].shape or not torch.equal(other, first[5])


def test_canvases_are_square_of_one_of_the_sizes_and_show_something(cache, tmp_path):
    made = pictures(cache, tmp_path)
    batches = [made[n] for n in range(12)]
    assert {tuple(b.shape) for b in batches} == {(3, 64, 64, 3), (3, 128, 128, 3)}
    assert {b.dtype for b in batches} == {torch.uint8}
    assert all(b.float().std() > 10 for b in batches)


class Watched:
    """A cache that notes which photos are asked for."""

    def __init__(self, cache):
        self.cache, self.asked = cache, set()

    def image(self, index):
        self.asked.add(index)
        return self.cache.image(index)


@pytest.mark.parametrize("kept", [{0, 2}, {1}, {1, 3}])
def test_photos_of_weight_zero_are_never_shown(cache, tmp_path, kept):
    watched = Watched(cache)
    made = pictures(watched, tmp_path, [float(i in kept) for i in range(4)], sizes=(64,))
    for number in range(30):
        made[number]
    assert watched.asked == kept


@pytest.mark.parametrize("draw", [0.0, 1.0 - 2**-53])
def test_the_ends_of_chance_show_no_photo_of_weight_zero(cache, tmp_path, draw):
    class Fixed:
        def random(self):
            return draw

    assert pictures(cache, tmp_path, (0.0, 1.0, 1.0, 0.0)).photo(Fixed()) in {1, 2}


def test_likelier_photos_come_oftener(cache, tmp_path):
    made = pictures(cache, tmp_path, (1.0, 10.0, 0.0, 0.0))
    rng = np.random.default_rng(0)
    share = np.mean([made.photo(rng) for _ in range(2000)])
    assert share == pytest.approx(10**0.7 / (1 + 10**0.7), abs=0.04)


def test_without_photos_to_learn_from_it_says_so(cache, tmp_path):
    with pytest.raises(ConfigError, match="above 0"):
        pictures(cache, tmp_path, (0.0,) * 4)
