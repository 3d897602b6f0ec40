import json
import multiprocessing
import os
import signal
import threading

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs torch")
pytest.importorskip("pycocotools")

from deixis.training.recipes.everyday.checkpoint import load_average  # noqa: E402
from deixis.training.recipes.everyday.export import check_export, export  # noqa: E402
from deixis.training.recipes.everyday.loop import Material, train  # noqa: E402
from deixis.training.recipes.everyday.schedule import TrainConfig, rate_of, side_of  # noqa: E402
from tests.training.recipes.everyday.tiny import TINY  # noqa: E402


def config(hold, **more):
    given = {
        "save_every_s": 0.0,
        "decay": 0,
        "batch": 2,
        "sizes": (64,),
        "decay_sizes": (64,),
        "loaders": 0,
    }
    return TrainConfig(hold=hold, threads=1, **{**given, **more})


@pytest.fixture
def material(cache, labels, tmp_path):
    return Material(tmp_path / "cache", labels, np.array([1.0, 1.0, 1.0, 0.0]), [3])


def test_a_run_in_two_parts_ends_where_one_run_ends(material, tmp_path):
    whole = train(material, TINY, config(4), tmp_path / "whole", device="cpu")
    train(material, TINY, config(2), tmp_path / "parts", device="cpu")
    again = train(material, TINY, config(4), tmp_path / "parts", device="cpu")
    for a, b in zip(whole.state_dict().values(), again.state_dict().values(), strict=True):
        assert torch.allclose(a, b)


def test_a_run_leaves_curves_and_a_network_that_exports(material, tmp_path):
    pytest.importorskip("onnx")
    pytest.importorskip("onnxruntime")
    train(material, TINY, config(2), tmp_path / "run", device="cpu")
    lines = (tmp_path / "run" / "curves.jsonl").read_text().splitlines()
    assert "dev_ap50" in json.loads(lines[-1])
    net = load_average(tmp_path / "run" / "last.pt")
    export(net, tmp_path / "net.onnx", {"side": 64})
    assert check_export(net, tmp_path / "net.onnx") < 0.02


def test_asked_to_stop_it_saves_and_ends_its_workers(material, tmp_path):
    timer = threading.Timer(6.0, os.kill, (os.getpid(), signal.SIGTERM))
    timer.start()
    plan = config(10**6, workers=2, save_every_s=1e9, check_every=10**7)
    with pytest.raises(SystemExit):
        train(material, TINY, plan, tmp_path / "run", device="cpu")
    assert not multiprocessing.active_children()
    assert load_average(tmp_path / "run" / "last.pt")


def test_the_rate_rises_holds_and_falls():
    plan = TrainConfig(hold=1000, decay=100, warmup=10, rate=1.0)
    rates = [rate_of(step, plan) for step in (0, 9, 500, 999, 1050, 1100)]
    assert rates == pytest.approx([0.1, 1.0, 1.0, 1.0, 0.505, 0.01])


def test_pictures_are_larger_during_the_decay():
    plan = TrainConfig(hold=10, decay=5, sizes=(192,), decay_sizes=(256,))
    assert [side_of(step, plan) for step in (0, 9, 10)] == [192, 192, 256]
