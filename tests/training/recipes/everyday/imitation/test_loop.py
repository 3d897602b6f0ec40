import json
import multiprocessing
import os
import signal
import time

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs torch")
pytest.importorskip("pycocotools")

from deixis.core import ConfigError  # noqa: E402
from deixis.nets.everyday import EverydayNet  # noqa: E402
from deixis.training.recipes.everyday.checkpoint import load_average  # noqa: E402
from deixis.training.recipes.everyday.imitation.loop import (  # noqa: E402
    ImitationConfig,
    imitate,
    rate_at,
)
from deixis.training.recipes.everyday.loop import Material  # noqa: E402
from tests.training.recipes.everyday.tiny import TINY  # noqa: E402


class FakeTeacher:
    """A network of random weights."""

    def __init__(self):
        torch.manual_seed(5)
        self.net = EverydayNet(TINY).eval()

    @torch.no_grad()
    def look(self, images):
        return self.net.maps(images.permute(0, 3, 1, 2).float() / 255)


class Clock:
    """Six seconds a step; asks the process to stop at one of its calls."""

    def __init__(self, stop_at=None):
        self.calls, self.stop_at = 0, stop_at

    def __call__(self):
        self.calls += 1
        if self.calls == self.stop_at:
            os.kill(os.getpid(), signal.SIGTERM)
        return 6.0 * self.calls


def config(**more):
    given = {"parts_minutes": 0.4, "chain_minutes": 0.4, "decay_minutes": 0.2, "batch": 2}
    small = {"sizes": (64,), "side": 64, "loaders": 0, "measured": 1, "warmup": 2}
    return ImitationConfig(**{**given, **small, **more})


@pytest.fixture
def material(cache, labels, tmp_path):
    return Material(tmp_path / "cache", labels, np.array([1.0, 1.0, 1.0, 0.0]), [3])


def run(material, out, clock, **more):
    return imitate(material, FakeTeacher, TINY, config(**more), out, clock=clock)


def test_a_run_that_was_stopped_ends_where_one_run_ends(material, tmp_path):
    whole = run(material, tmp_path / "whole", Clock())
    with pytest.raises(SystemExit):
        run(material, tmp_path / "parts", Clock(stop_at=4))
    saved = torch.load(tmp_path / "parts" / "last.pt", weights_only=True)
    assert (saved["step"], saved["seconds"]) == (3, 18.0)
    again = run(material, tmp_path / "parts", Clock())
    for a, b in zip(whole.state_dict().values(), again.state_dict().values(), strict=True):
        assert torch.allclose(a, b)
    lines = (tmp_path / "whole" / "curves.jsonl").read_text().splitlines()
    last = json.loads(lines[-2])
    assert (last["step"], last["mode"], last["minutes"]) == (8, "chain", 0.8)
    assert "dev_ap50" in json.loads(lines[-1])


@pytest.mark.parametrize(
    "mode", [{"parts_minutes": 2.5, "chain_minutes": 0.0}, {"parts_minutes": 0.0}]
)
def test_both_modes_come_nearer_to_the_teacher(material, tmp_path, mode):
    more = {"chain_minutes": 2.5, "decay_minutes": 0.0, "rates": (0.01, 0.01), "log_every": 5}
    run(material, tmp_path / "run", Clock(), **{**more, **mode})
    records = [json.loads(line) for line in (tmp_path / "run" / "curves.jsonl").open()]
    losses = [record["loss"] for record in records if "loss" in record]
    assert losses[-1] < 0.9 * losses[0]


def test_a_finished_run_goes_on_when_there_is_more_time(material, tmp_path):
    run(material, tmp_path / "run", Clock())
    run(material, tmp_path / "run", Clock())  # nothing is left to do
    assert torch.load(tmp_path / "run" / "last.pt", weights_only=True)["step"] == 8
    run(material, tmp_path / "run", Clock(), chain_minutes=0.5)
    assert torch.load(tmp_path / "run" / "last.pt", weights_only=True)["step"] == 9


def test_several_workers_learn_and_end(material, tmp_path):
    short = {"parts_minutes": 0.05, "chain_minutes": 0.05}
    run(material, tmp_path / "run", time.monotonic, workers=2, **short)
    assert not multiprocessing.active_children()
    assert load_average(tmp_path / "run" / "last.pt")


def test_parts_learn_from_their_share_of_the_batches(material, tmp_path):
    more = {"parts_minutes": 2.0, "chain_minutes": 0.0, "log_every": 1, "shares": (0.5, 1, 0, 0.5)}
    run(material, tmp_path / "run", Clock(), **more)
    records = [json.loads(line) for line in (tmp_path / "run" / "curves.jsonl").open()]
    learned = [
        [n in r for n in ("body0", "body1", "neck0", "score")] for r in records if "loss" in r
    ]
    fine, deep, neck, head = zip(*learned, strict=True)
    assert all(deep)
    assert not any(neck)
    assert 2 < sum(fine) < len(fine) - 2
    assert fine != head


def test_the_rate_follows_the_clock():
    plan = ImitationConfig(
        parts_minutes=10, chain_minutes=20, decay_minutes=10, rates=(3.0, 2.0), warmup=10
    )
    at = [(0, 0.0), (9, 30.0), (50, 599.0), (51, 601.0), (90, 1500.0), (99, 1800.0)]
    expected = [0.3, 3.0, 3.0, 2.0, 1.0, 0.02]
    assert [rate_at(*when, plan) for when in at] == pytest.approx(expected)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"parts_minutes": -1}, "minutes"),
        ({"parts_minutes": 0, "chain_minutes": 0}, "minutes"),
        ({"sizes": (100,)}, "multiples of 64"),
        ({"sizes": ()}, "multiples of 64"),
        ({"side": 100}, "multiple of 32"),
        ({"workers": 0}, "at least 1"),
        ({"shares": (0.5, 0.5, 0.5, 0.5)}, "one of them 1"),
    ],
)
def test_settings_out_of_range_are_refused(wrong, says):
    with pytest.raises(ConfigError, match=says):
        config(**wrong)
