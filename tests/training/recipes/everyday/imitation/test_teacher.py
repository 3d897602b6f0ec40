import pytest

torch = pytest.importorskip("torch", reason="maps are torch tensors")

from deixis.core import WeightsError  # noqa: E402
from deixis.nets.everyday import Maps  # noqa: E402
from deixis.training.recipes.everyday.imitation.teacher import MapTeacher, Scales  # noqa: E402


def maps(seed):
    torch.manual_seed(seed)
    values = [3 + 2 * torch.randn(4, 5, 6, 6), -1 + 0.1 * torch.randn(4, 3, 2, 2)]
    return Maps((values[0],), (values[1],), (torch.randn(4, 7, 2, 2),))


def test_scaled_maps_have_mean_0_and_deviation_1_in_each_channel():
    seen = [maps(0), maps(1)]
    scaled = [Scales.measure(seen).apply(m) for m in seen]
    for part in ("body", "neck"):
        values = torch.cat([getattr(m, part)[0] for m in scaled])
        assert torch.allclose(values.mean((0, 2, 3)), torch.zeros(1), atol=1e-4)
        assert torch.allclose(values.std((0, 2, 3), correction=0), torch.ones(1), atol=1e-3)
    assert torch.equal(scaled[0].outputs[0], seen[0].outputs[0])


def test_scales_come_back_from_their_file(tmp_path):
    scales = Scales.measure([maps(0)])
    scales.save(tmp_path / "scales.pt")
    for a, b in zip(Scales.load(tmp_path / "scales.pt").means, scales.means, strict=True):
        assert torch.equal(a, b)


def test_a_teacher_that_is_not_there_is_named(tmp_path):
    with pytest.raises(WeightsError, match=r"nanodet-plus-coco-416\.param"):
        MapTeacher(tmp_path)
