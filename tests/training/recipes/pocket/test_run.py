import itertools
import json
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs torch")

from deixis.core import ModelError  # noqa: E402
from deixis.nets.pocket import PocketConfig, PocketNet  # noqa: E402
from deixis.perception.encoders import PocketEncoder  # noqa: E402
from deixis.training.recipes.pocket import loop  # noqa: E402
from deixis.training.recipes.pocket.batches import Scale  # noqa: E402
from deixis.training.recipes.pocket.calibrate import Platt, apply, fit, fit_platt  # noqa: E402
from deixis.training.recipes.pocket.export import TOLERANCE, check_export, export  # noqa: E402
from deixis.training.recipes.pocket.figure import draw_curves  # noqa: E402
from deixis.training.recipes.pocket.loop import TrainConfig, train  # noqa: E402
from deixis.training.recipes.pocket.report import know  # noqa: E402


def tiny(targets):
    words = max(targets.phrases.vocabulary.values()) + 1
    inputs = targets.regions.inputs.shape[1]
    return PocketConfig(words=words, inputs=inputs, hidden=8, word=8, mixed=8, dim=16)


def config(minutes):
    return TrainConfig(minutes=minutes, batch=4, log=1, check=2)


def test_a_stopped_run_goes_on(targets, tmp_path):
    scale, sizes = Scale.of(targets), tiny(targets)
    train(targets, scale, sizes, config(0.001), tmp_path / "run")
    lines = (tmp_path / "run" / "curves.jsonl").read_text().splitlines()
    before = json.loads(lines[-1])
    assert "dev_balanced" in before
    assert "dev_phrases" not in before  # nothing was there to count
    train(targets, scale, sizes, config(0.03), tmp_path / "run")
    lines = (tmp_path / "run" / "curves.jsonl").read_text().splitlines()[len(lines) :]
    assert json.loads(lines[0])["step"] == before["step"] + 1
    draw_curves(tmp_path / "run" / "curves.jsonl", tmp_path / "curves.png")
    assert (tmp_path / "curves.png").is_file()
    saved = torch.load(tmp_path / "run" / "last.pt", weights_only=True)
    net = PocketNet(PocketConfig(**saved["config"]))
    net.load_state_dict(saved["average"])
    assert net.config == sizes


def test_it_learns(targets, tmp_path, monkeypatch):
    ticks = itertools.count(step=0.008)  # 750 steps, however busy the machine is
    monkeypatch.setattr(loop, "time", SimpleNamespace(perf_counter=lambda: next(ticks)))
    net = train(
        targets, Scale.of(targets), tiny(targets),
        TrainConfig(minutes=0.1, batch=16, rate=1e-2, log=10, check=10_000, threads=1),
        tmp_path / "run",
    )  # fmt: skip
    lines = (tmp_path / "run" / "curves.jsonl").read_text().splitlines()
    losses = [json.loads(line)["loss"] for line in lines if '"loss"' in line]
    assert losses[-1] < 0.5 * losses[0]
    scale = Scale.of(targets)
    assert know(net, targets, scale).drawn == 1.0
    inputs = np.where(targets.regions.cut[:, None], np.float16(0), targets.regions.inputs)
    blind = replace(targets, regions=replace(targets.regions, inputs=inputs))
    told = know(net, blind, scale)
    assert told.drawn == 1.0
    assert told.cut < 1.0


def test_the_file_says_what_the_network_says(targets, tmp_path):
    torch.manual_seed(0)
    net, scale = PocketNet(tiny(targets)).eval(), Scale.of(targets)
    path, vocabulary = tmp_path / "pocket.npz", targets.phrases.vocabulary
    export(net, scale, path, vocabulary)
    assert check_export(net, scale, path, vocabulary) < TOLERANCE
    assert PocketEncoder(path).knows("car")
    with torch.no_grad():
        net.regions.out.weight.add_(1.0)
    with pytest.raises(ModelError, match="differs from torch"):
        check_export(net, scale, path, vocabulary)


def test_an_untaught_network_knows_nothing_in_particular(targets):
    torch.manual_seed(0)
    told = know(PocketNet(tiny(targets)).eval(), targets, Scale.of(targets))
    assert told.counts["drawn"] == 4
    assert 0 <= told.drawn <= 1
    assert told.counts["gender"] == 2


def test_the_scaling_is_fitted_on_drawn_boxes(targets):
    torch.manual_seed(0)
    found = fit(PocketNet(tiny(targets)).eval(), targets, Scale.of(targets))
    assert np.isfinite([found.slope, found.shift]).all()


def test_a_known_scaling_is_found():
    rng = np.random.default_rng(0)
    odds = rng.normal(0, 2, 40_000)
    true = rng.random(len(odds)) < 1 / (1 + np.exp(-(0.5 * odds - 1.0)))
    found = fit_platt(odds, true, np.ones(len(odds)))
    assert (found.slope, found.shift) == pytest.approx((0.5, -1.0), abs=0.05)


def test_the_scaling_goes_into_scale_and_bias(targets):
    net = PocketNet(tiny(targets))
    before = (net.log_scale.detach().exp() * 0.3 + net.bias.detach()).item()
    apply(net, Platt(2.0, 1.5))
    after = (net.log_scale.detach().exp() * 0.3 + net.bias.detach()).item()
    assert after == pytest.approx(2.0 * before + 1.5, abs=1e-4)


@pytest.mark.parametrize("wrong", [{"minutes": 0}, {"threads": 0}, {"batch": -1}])
def test_settings_out_of_range_are_refused(wrong):
    with pytest.raises(ValueError, match="must be"):
        TrainConfig(**wrong)
