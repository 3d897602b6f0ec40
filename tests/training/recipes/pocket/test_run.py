import json

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs torch")

from deixis.nets.pocket import PocketConfig, PocketNet  # noqa: E402
from deixis.perception.encoders import PocketEncoder  # noqa: E402
from deixis.training.recipes.pocket.calibrate import Platt, apply, fit_platt  # noqa: E402
from deixis.training.recipes.pocket.figure import draw_curves  # noqa: E402
from deixis.training.recipes.pocket.loop import TrainConfig, load_average, train  # noqa: E402
from deixis.training.recipes.pocket.report import know  # noqa: E402


def tiny(words=8000):
    return PocketConfig(words=words, widths=(8, 8, 8, 16), depths=(0, 0, 0, 1), word=8, dim=16)


def config(minutes):
    return TrainConfig(minutes=minutes, batch=4, early=32, side=32, log=1, check=2)


def test_a_stopped_run_goes_on(targets, tmp_path):
    train(targets, tiny(), config(0.001), tmp_path / "run")
    lines = (tmp_path / "run" / "curves.jsonl").read_text().splitlines()
    before = json.loads(lines[-1])
    assert "dev_balanced" in before
    train(targets, tiny(), config(0.004), tmp_path / "run")
    lines = (tmp_path / "run" / "curves.jsonl").read_text().splitlines()[len(lines) :]
    assert json.loads(lines[0])["step"] == before["step"] + 1
    draw_curves(tmp_path / "run" / "curves.jsonl", tmp_path / "curves.png")
    assert (tmp_path / "curves.png").is_file()
    assert load_average(tmp_path / "run" / "last.pt").config == tiny()


def test_the_file_says_what_the_network_says(targets, tmp_path):
    pytest.importorskip("onnx")
    export = pytest.importorskip("deixis.training.recipes.pocket.export")
    torch.manual_seed(0)
    net = PocketNet(tiny()).eval()
    path = tmp_path / "pocket.onnx"
    vocabulary = targets.phrases.vocabulary
    export.export(net, path, vocabulary, {"name": "pocket"})
    assert export.check_export(net, path, vocabulary) < export.TOLERANCE
    assert PocketEncoder(path).knows("car")


def test_an_untaught_network_knows_nothing_in_particular(targets):
    torch.manual_seed(0)
    told = know(PocketNet(tiny()).eval(), targets, side=32)
    assert told.counts["drawn"] > 0
    assert 0 <= told.drawn <= 1


def test_a_known_scaling_is_found():
    rng = np.random.default_rng(0)
    odds = rng.normal(0, 2, 40_000)
    true = rng.random(len(odds)) < 1 / (1 + np.exp(-(0.5 * odds - 1.0)))
    found = fit_platt(odds, true, np.ones(len(odds)))
    assert (found.slope, found.shift) == pytest.approx((0.5, -1.0), abs=0.05)


def test_the_scaling_goes_into_scale_and_bias():
    net = PocketNet(tiny())
    before = (net.log_scale.detach().exp() * 0.3 + net.bias.detach()).item()
    apply(net, Platt(2.0, 1.5))
    after = (net.log_scale.detach().exp() * 0.3 + net.bias.detach()).item()
    assert after == pytest.approx(2.0 * before + 1.5, abs=1e-4)


@pytest.mark.parametrize("wrong", [{"minutes": 0}, {"side": 50}, {"batch": -1}])
def test_settings_out_of_range_are_refused(wrong):
    with pytest.raises(ValueError, match="must be"):
        TrainConfig(**wrong)
