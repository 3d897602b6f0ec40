import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="the networks need torch")

from deixis.nets.everyday import EverydayConfig, EverydayNet, Maps, decode, points  # noqa: E402
from deixis.training.recipes.everyday.teachers import _points  # noqa: E402

TINY = EverydayConfig(
    stem=8,
    rows=(((4, 0), (4, 2)), ((4, 1), (6, 2)), ((4, 1),)),
    outputs=(6, 8, 12),
    neck=8,
    woven=4,
    wide=4,
    halved=4,
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


def test_settled_networks_learn_with_the_statistics_gathered_so_far():
    network = net()
    network(torch.rand(4, 3, 64, 64))
    network.settle().train()
    x = torch.rand(4, 3, 64, 64)
    before = {k: v.clone() for k, v in network.state_dict().items() if "running" in k}
    learning = network(x)[0]
    for name, value in network.state_dict().items():
        assert name not in before or torch.equal(value, before[name])
    assert torch.allclose(learning, network.eval()(x)[0], atol=1e-5)
    network.train()(x)[0].square().sum().backward()
    assert all(p.grad is not None for n, p in network.named_parameters() if "norm" in n)


def test_sides_need_not_be_multiples_of_the_coarsest_stride():
    scores, edges = net().eval()(torch.rand(1, 3, 96, 160))
    where = points(96, 160, TINY.STRIDES)
    assert len(where) == scores.shape[1] == edges.shape[1] == 12 * 20 + 6 * 10 + 3 * 5 + 2 * 3


def test_parts_given_the_networks_own_maps_are_the_chain():
    network = net().eval()
    x = torch.rand(2, 3, 64, 128)
    chain = network.maps(x)
    parts = network.parts(x, chain)
    for name in ("body", "neck", "outputs"):
        for a, b in zip(getattr(chain, name), getattr(parts, name), strict=True):
            assert torch.equal(a, b)


def test_parts_take_what_is_given_and_not_what_comes_before_them():
    network = net().eval()
    x = torch.rand(1, 3, 64, 64)
    own = network.maps(x)
    given = Maps(tuple(m + 1 for m in own.body), tuple(m - 1 for m in own.neck), ())
    parts = network.parts(x, given)
    assert torch.equal(parts.body[0], own.body[0])
    for n in range(1, len(own.body)):
        assert torch.equal(parts.body[n], network.body[n](own.body[n - 1] + 1))
    moved = [not torch.allclose(a, b) for a, b in zip(parts.neck, own.neck, strict=True)]
    assert moved == [True] * 5
    assert not torch.allclose(parts.outputs[0], own.outputs[0])


@pytest.mark.parametrize("before", range(4))
def test_every_map_of_the_neck_takes_the_one_before_it(before):
    network = net().eval()
    own = network.maps(torch.rand(1, 3, 64, 64))
    ends = tuple(own.body[n] for n in TINY.ends)
    changed = tuple(m + (n == before) for n, m in enumerate(own.neck))
    told = network.neck(ends, changed)
    after = {0: {1, 2}, 1: {2}, 2: {3}, 3: {4}}[before]  # p16 joins p8 and n16
    differs = {n for n in range(5) if not torch.allclose(told[n], own.neck[n])}
    assert differs == after


@pytest.mark.parametrize(
    ("asked", "there"),
    [
        (["fine"], [True, True, False, False, False]),
        (["deep", "neck"], [False, False, True, True, True]),
        ([], [False] * 5),
    ],
)
def test_only_the_parts_that_are_asked_answer(asked, there):
    network = net().eval()
    own = network.maps(torch.rand(1, 3, 64, 64))
    parts = network.parts(torch.rand(1, 3, 64, 64), own, asked)
    assert [m is not None for m in parts.body] == there
    assert {m is not None for m in parts.neck} == {"neck" in asked}
    assert {m is not None for m in parts.outputs} == {"head" in asked}


def test_maps_have_the_widths_of_the_teachers():
    network = EverydayNet(EverydayConfig()).eval()
    maps = network.maps(torch.rand(1, 3, 64, 64))
    sides = [(116, 8, 8)] * 3 + [(232, 4, 4)] * 4 + [(464, 2, 2)] * 2
    assert [tuple(m.shape[1:]) for m in maps.body] == sides
    assert [tuple(m.shape[1:]) for m in maps.neck] == [(96, n, n) for n in (4, 8, 4, 2, 1)]
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
    scores, edges = network(torch.rand(2, 3, 128, 128))
    (scores.square().sum() + edges.square().sum()).backward()
    assert all(p.grad is not None and p.grad.abs().sum() > 0 for p in network.parameters())


@pytest.mark.parametrize(
    "wrong",
    [
        {"neck": 0},
        {"head": 0},
        {"rows": (((4, -1),), ((4, 1),), ((4, 1),))},
        {"rows": ((), (), ())},
    ],
)
def test_sizes_out_of_range_are_refused(wrong):
    with pytest.raises(ValueError, match="must be"):
        EverydayConfig(**wrong)
