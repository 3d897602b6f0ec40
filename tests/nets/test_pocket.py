"""The pocket encoder's network."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch", reason="needs torch")

from deixis.nets.pocket import PocketConfig, PocketNet  # noqa: E402

TINY = PocketConfig(words=20, inputs=10, hidden=12, word=8, mixed=6, dim=16)


@pytest.fixture
def net() -> PocketNet:
    torch.manual_seed(0)
    return PocketNet(TINY).eval()


def test_rows_have_length_one(net: PocketNet) -> None:
    rows = net.rows(torch.rand(3, 10))
    texts = net.texts(torch.tensor([[2, 0, 0], [3, 4, 0]]))
    assert rows.shape == (3, 16)
    assert torch.allclose(rows.norm(dim=1), torch.ones(3), atol=1e-5)
    assert torch.allclose(texts.norm(dim=1), torch.ones(2), atol=1e-5)


def test_inputs_are_left_out_in_training_alone(net: PocketNet) -> None:
    inputs = torch.rand(4, 10)
    assert torch.equal(net.rows(inputs), net.rows(inputs))
    net.train()
    assert not torch.equal(net.rows(inputs), net.rows(inputs))


def test_what_stands_beside_the_noun_has_no_order(net: PocketNet) -> None:
    one, other, swapped = net.texts(torch.tensor([[2, 3, 4, 0], [2, 4, 3, 0], [3, 2, 4, 0]]))
    assert torch.allclose(one, other, atol=1e-6)
    assert not torch.allclose(one, swapped, atol=1e-2)


def test_sizes_must_be_positive() -> None:
    with pytest.raises(ValueError, match="must be positive"):
        PocketConfig(words=20, inputs=10, dim=0)
