import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="the networks need torch")
pytest.importorskip("onnx")
pytest.importorskip("onnxruntime")

from deixis.nets.everyday import EverydayNet  # noqa: E402
from deixis.training.recipes.everyday.export import check_export, export, read_back  # noqa: E402
from tests.training.recipes.everyday.tiny import TINY  # noqa: E402


@pytest.mark.parametrize("half", [True, False])
def test_a_network_read_back_from_its_file_gives_the_same(tmp_path, half):
    torch.manual_seed(0)
    net = EverydayNet(TINY)
    for name, values in net.named_parameters():
        if name.endswith("bias"):
            torch.nn.init.normal_(values)  # equal ones are stored once
    export(net, tmp_path / "net.onnx", {"side": 64}, half=half)
    again = read_back(tmp_path / "net.onnx", TINY)
    x = torch.rand(1, 3, 64, 96)
    with torch.no_grad():
        for a, b in zip(net.eval()(x), again(x), strict=True):
            assert torch.allclose(a, b, atol=0.02 if half else 1e-4)
    export(again, tmp_path / "again.onnx", {}, half=False)  # folded networks export too
    assert check_export(again, tmp_path / "again.onnx") < 0.001


def test_exported_boxes_need_no_product_with_a_vector(tmp_path):
    import onnx

    export(EverydayNet(TINY), tmp_path / "net.onnx", {})
    used = {node.op_type for node in onnx.load(str(tmp_path / "net.onnx")).graph.node}
    assert "MatMul" not in used
    assert np.isin(["ReduceSum", "Softmax"], list(used)).all()
