import pytest

torch = pytest.importorskip("torch", reason="the networks need torch")

from deixis.training.recipes.everyday.eight_bits.network import rounded  # noqa: E402


def test_rounding_gives_multiples_inside_the_range():
    x = torch.tensor([-3.0, -0.26, 0.24, 0.26, 400.0])
    assert rounded(x, 0.5, 2).tolist() == [-1.0, -0.5, 0.0, 0.5, 126.5]
    assert x[0] == -3  # what is given stays
