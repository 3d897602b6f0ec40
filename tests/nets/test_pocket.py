"""The pocket encoder's network."""

from __future__ import annotations

import copy

import pytest

torch = pytest.importorskip("torch", reason="needs torch")

from deixis.nets.pocket import STRIDE, PocketConfig, PocketNet  # noqa: E402

TINY = PocketConfig(words=20, widths=(8, 8, 8, 16), depths=(0, 1, 0, 1), word=8, dim=16)


@pytest.fixture
def net() -> PocketNet:
    torch.manual_seed(0)
    made = PocketNet(TINY)
    for _ in range(3):  # running means other than 0 and 1
        made.images(torch.rand(4, 3, 64, 64))
    return made.eval()


def test_a_place_has_a_row_every_sixteen_pixels(net: PocketNet) -> None:
    assert net.images(torch.rand(2, 3, 64, 96)).shape == (2, 16, 64 // STRIDE, 96 // STRIDE)


def test_rows_have_length_one(net: PocketNet) -> None:
    rows = net.rows(torch.rand(3, 3, 64, 64))
    texts = net.texts(torch.tensor([[2, 0, 0], [3, 4, 0]]))
    assert torch.allclose(rows.norm(dim=1), torch.ones(3), atol=1e-5)
    assert torch.allclose(texts.norm(dim=1), torch.ones(2), atol=1e-5)


def test_folded_it_answers_the_same(net: PocketNet) -> None:
    images = torch.rand(2, 3, 64, 64)
    with torch.no_grad():
        assert torch.allclose(net.rows(images), copy.deepcopy(net).fold().rows(images), atol=1e-4)


def test_what_stands_beside_the_noun_has_no_order(net: PocketNet) -> None:
    one, other, swapped = net.texts(torch.tensor([[2, 3, 4, 0], [2, 4, 3, 0], [3, 2, 4, 0]]))
    assert torch.allclose(one, other, atol=1e-6)
    assert not torch.allclose(one, swapped, atol=1e-2)


def test_sizes_must_be_positive() -> None:
    with pytest.raises(ValueError, match="must be positive"):
        PocketConfig(words=20, dim=0)
