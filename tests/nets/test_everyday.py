import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="the networks need torch")

from deixis.nets.everyday import EverydayConfig, EverydayNet, Maps, decode, points  # noqa: E402
from deixis.training.recipes.everyday.teachers import _points  # noqa: E402

TINY = EverydayConfig(
    stem=(8, 8),
    widths=(8, 8, 16),
    depths=(1, 1, 1, 0),
    inner=(4, 4, 4, 4),
    outputs=(6, 8, 12),
    neck=8,
    classes=3,
)


def net():
    torch.manual_seed(0)
    return EverydayNet(TINY)


def test_one_row_a_location_whatever_the_shape():
    scores, edges = net()(torch.rand(2, 3, 64, 128))
    count = len(points(64, 128, TINY.STRIDES))
    assert count == 8 * 16 + 4 * 8 + 2 * 4 + 1 * 2
    assert scores.shape == (2, count, 3)
    assert edges.shape == (2, count, 32)


def test_folding_changes_nothing_but_rounding():
    network = net()
    for _ in range(3):
        network(torch.rand(4, 3, 64, 64))  # moves the running means
    network.eval()
    x = torch.rand(1, 3, 64, 64)
    before = network(x)
    after = network.fold()(x)
    for a, b in zip(before, after, strict=True):
        assert torch.allclose(a, b, atol=1e-4)


def test_parts_given_the_networks_own_maps_are_the_chain():
    network = net().eval()
    x = torch.rand(2, 3, 64, 128)
    chain = network.maps(x)
    parts = network.parts(x, chain)
    for name in ("stages", "pyramid", "outputs"):
        for a, b in zip(getattr(chain, name), getattr(parts, name), strict=True):
            assert torch.equal(a, b)


def test_parts_take_what_is_given_and_not_what_comes_before_them():
    network = net().eval()
    x = torch.rand(1, 3, 64, 64)
    own = network.maps(x)
    given = Maps(tuple(m + 1 for m in own.stages), tuple(m - 1 for m in own.pyramid), ())
    parts = network.parts(x, given)
    assert torch.equal(parts.stages[0], own.stages[0])
    assert torch.equal(parts.stages[1], network.stages[1](own.stages[0] + 1))
    assert not torch.allclose(parts.pyramid[0], own.pyramid[0])
    assert not torch.allclose(parts.outputs[0], own.outputs[0])


def test_maps_have_the_widths_of_the_teachers():
    network = EverydayNet(EverydayConfig()).eval()
    maps = network.maps(torch.rand(1, 3, 64, 64))
    assert [tuple(m.shape[1:]) for m in maps.stages] == [(116, 8, 8), (232, 4, 4), (464, 2, 2)]
    assert [tuple(m.shape[1:]) for m in maps.pyramid] == [(96, n, n) for n in (8, 4, 2, 1)]
    assert [m.shape[1] for m in maps.outputs] == [112] * 4


def test_points_are_those_of_the_teacher():
    ours = points(128, 128, (8, 16, 32, 64)).numpy()
    assert ours[1].tolist() == [8, 0, 8]
    assert np.array_equal(ours, _points(128, (8, 16, 32, 64)))


def test_decode_reads_edges_in_strides():
    edges = torch.full((1, 1, 32), -20.0)
    for edge, reach in enumerate((1, 2, 3, 4)):
        edges[0, 0, edge * 8 + reach] = 20.0
    box = decode(edges, torch.tensor([[20.0, 20.0, 8.0]]))[0, 0]
    assert box.tolist() == pytest.approx([12, 4, 44, 52], abs=1e-3)


def test_gradients_reach_every_parameter():
    network = net()
    scores, edges = network(torch.rand(2, 3, 64, 64))
    (scores.square().sum() + edges.square().sum()).backward()
    assert all(p.grad is not None and p.grad.abs().sum() > 0 for p in network.parameters())


@pytest.mark.parametrize("wrong", [{"neck": 0}, {"head": 0}, {"depths": (1, 1, 1, -1)}])
def test_sizes_out_of_range_are_refused(wrong):
    with pytest.raises(ValueError, match="positive"):
        EverydayConfig(**wrong)
