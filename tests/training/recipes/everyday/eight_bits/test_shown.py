import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="the networks need torch")

from deixis.training.recipes.everyday.eight_bits.fitting import fit_weights  # noqa: E402
from deixis.training.recipes.everyday.eight_bits.network import Runner, pixels  # noqa: E402
from deixis.training.recipes.everyday.eight_bits.ranges import find_ranges  # noqa: E402
from deixis.training.recipes.everyday.eight_bits.shown import at_size, shown  # noqa: E402


class Hot:
    """A network with one head that is sure of one place in each picture."""

    def __init__(self, stride):
        self.graph, self.stride = self, stride
        self.heads = ("out",)

    def __call__(self, x, *, eight):
        assert not eight
        logits = torch.full((1, 112, *(side // self.stride for side in x.shape[2:])), -9.0)
        logits[0, 80:] = 9.0  # edges are no classes
        logits[0, 3, 2, 1] = 4.0
        return {"out": logits}


def test_places_count_by_what_is_likeliest_around():
    found = shown(Hot(8), np.zeros((2, 80, 64, 3), np.uint8))
    assert found.shape == (2, 1, 10, 8)
    assert found[0, 0, 2, 1] == pytest.approx(1.08, abs=0.01)
    assert found[0, 0, 4, 3] == pytest.approx(1.08, abs=0.01)
    assert found[0, 0, 5, 1] == pytest.approx(0.1, abs=0.01)


def test_coarse_levels_speak_for_all_their_pixels():
    found = shown(Hot(16), np.zeros((1, 160, 128, 3), np.uint8))
    assert (found[0, 0, :10, :8] > 1).all()
    assert found[0, 0, 10:].max() < 0.2


def test_maps_of_any_size_get_them():
    counts = shown(Hot(8), np.zeros((1, 80, 64, 3), np.uint8))
    assert at_size(counts, (20, 16)).shape == (1, 1, 20, 16)
    assert at_size(counts, (5, 4)).amin() > 0.09


def test_heads_are_moved_to_what_was_wanted(graph, canvases):
    """With ranges far too narrow the heads still give what they gave."""
    ranges = find_ranges(graph, canvases) * 0.5
    plain, fitted = Runner(graph, ranges), Runner(graph, ranges)
    fit_weights(fitted, canvases)
    heads = [plain.places[name] for name in graph.heads]
    assert all(not torch.equal(plain.weights[n], fitted.weights[n]) for n in heads)
    with torch.no_grad():
        x = pixels(canvases)
        wanted = plain(x, eight=False)
        moved = fitted(x)
        for n in heads:
            fitted.weights[n].copy_(plain.weights[n])
            fitted.biases[n].copy_(plain.biases[n])
        left = fitted(x)
        far = [sum(_far(maps[n], wanted[n]) for n in graph.heads) for maps in (moved, left)]
    assert far[0] < far[1] * 0.8


def _far(logits, wanted):
    chances = wanted[:, :80].sigmoid()
    return float(((logits - wanted)[:, :80].square() * chances * (1 - chances)).sum())
