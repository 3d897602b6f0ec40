import numpy as np
import pytest

from deixis.core.whole_files import write_whole


@pytest.fixture
def exported(tmp_path):
    """The float file of a tiny network of random weights, whose classes differ."""
    torch = pytest.importorskip("torch", reason="the networks need torch")
    pytest.importorskip("onnx")
    from deixis.nets.everyday import EverydayNet
    from deixis.training.recipes.everyday.export import export
    from tests.training.recipes.everyday.tiny import TINY

    torch.manual_seed(0)
    net = EverydayNet(TINY)
    for _ in range(3):
        net(torch.rand(4, 3, 64, 64))  # moves the running means
    for level in net.head.levels:
        torch.nn.init.normal_(level[-1].weight, std=0.5)
        torch.nn.init.normal_(level[-1].bias)
    path = tmp_path / "float.onnx"
    export(net.eval(), path, {"name": "everyday", "side": 64}, half=False)
    return path


@pytest.fixture
def model(exported):
    import onnx

    return onnx.load(str(exported))


@pytest.fixture
def graph(model):
    from deixis.training.recipes.everyday.eight_bits.graph import read_graph

    return read_graph(model)


@pytest.fixture
def canvases():
    """Eight noisy pictures of 64 px with something large in each."""
    rng = np.random.default_rng(0)
    pictures = rng.integers(60, 160, (8, 64, 64, 3))
    for n, picture in enumerate(pictures):
        picture[n * 4 : n * 4 + 24, 16:48] += rng.integers(-60, 95, 3)
    return pictures.astype(np.uint8)


@pytest.fixture
def answers():
    """What an ONNX model gives for a canvas, by name."""
    onnxruntime = pytest.importorskip("onnxruntime")

    def run(model, canvas, **settings):
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        for name, value in settings.items():
            options.add_session_config_entry(f"session.{name}", value)
        session = onnxruntime.InferenceSession(model.SerializeToString(), options)
        names = [item.name for item in session.get_outputs()]
        return dict(zip(names, session.run(names, {"image": canvas}), strict=True))

    return run


@pytest.fixture
def save():
    return lambda model, path: write_whole(path, model.SerializeToString())
