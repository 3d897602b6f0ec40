"""What tuning starts from counts as epoch 0: no epoch that is worse is kept, and it is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch", reason="needs the extra train")
pytest.importorskip("transformers", reason="needs the extra hub")
pytest.importorskip("scipy", reason="tuning detectors of phrases needs it")
pytest.importorskip("safetensors", reason="needs the extra train")

from deixis.grounders.tuned import Fusion  # noqa: E402
from deixis.training.recipes.region_phrase import loop, run, train  # noqa: E402
from deixis.training.recipes.region_phrase.checkpoint import RunState  # noqa: E402
from deixis.training.recipes.region_phrase.hub_trainee import HubTrainee  # noqa: E402
from deixis.training.recipes.region_phrase.validation import Verdict  # noqa: E402
from deixis.training.recipes.region_phrase.weights import read_weights  # noqa: E402
from deixis.training.recipes.region_phrase.whole_trainee import WholeTrainee  # noqa: E402
from tests.grounders.one_stage.tiny_one_stage import tiny_owl  # noqa: E402
from tests.grounders.vlm.tiny_vlms import tiny_florence2  # noqa: E402
from tests.perception.tiny_models import tiny_clip  # noqa: E402

MODELS: dict[str, tuple[type[Any], Callable[[Path], Path]]] = {
    "owlv2-base": (WholeTrainee, tiny_owl),
    "florence-2-base": (WholeTrainee, tiny_florence2),
    "clip-vit-b32": (HubTrainee, tiny_clip),
}


def told_accuracies(
    monkeypatch: pytest.MonkeyPatch, kind: type[Any], accuracies: list[float]
) -> None:
    """Each validation says the next of these, whatever the model does."""
    left = iter(accuracies)

    def judge(self: Any, samples: Any, eyes: Any) -> Verdict:
        return Verdict(next(left), 0.5, Fusion(1.0, 0.0))

    monkeypatch.setattr(kind, "judge", judge)


@pytest.mark.parametrize("base", MODELS)
@pytest.mark.parametrize(
    ("accuracies", "best"),
    [([0.6, 0.1, 0.5], 0), ([0.6, 0.6, 0.6], 0), ([0.6, 0.5, 0.7], 2), ([0.0, 0.7, 0.2], 1)],
    ids=["worse", "equal", "better at last", "better at once"],
)
def test_the_best_epoch_is_kept_and_the_start_is_one_of_them(
    base: str, accuracies: list[float], best: int, data: Path, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    kind, make = MODELS[base]
    told_accuracies(monkeypatch, kind, accuracies)
    lines: list[dict[str, Any]] = []
    states: list[RunState] = []
    kept_weights: list[dict[str, Any]] = []

    def finish(trainee: Any, material: Any, eyes: Any, settings: Any, state: RunState,
               folder: Path, base: str) -> Any:  # fmt: skip
        states.append(state)
        kept_weights.append(read_weights(folder / "run/best.safetensors")[0])
        kept_weights.append({k: v.clone() for k, v in trainee.net.state_dict().items()})

    started: list[dict[str, Any]] = []
    plain_start = loop._start

    def start(state: Any, verdict: Any, folder: Any, trainee: Any, optimiser: Any) -> None:
        started.append({k: v.clone() for k, v in trainee.net.state_dict().items()})
        plain_start(state, verdict, folder, trainee, optimiser)

    monkeypatch.setattr(loop, "_start", start)
    monkeypatch.setattr(run, "_finish", finish)
    monkeypatch.setattr(run, "write_report", lambda *given: None)
    train(data, tmp_path / "mine", base=base, weights=make(tmp_path / "tiny"), epochs=2,
          rate=5e-3, threads=1, report=lines.append)  # fmt: skip
    assert [line["epoch"] for line in lines] == [0, 1, 2]
    assert "loss" not in lines[0]
    assert [line["accuracy"] for line in lines] == accuracies
    assert states[0].best_epoch == best
    kept, last = kept_weights
    untouched = all(torch.equal(kept[name], value) for name, value in started[0].items())
    assert untouched == (best == 0)
    assert any(not torch.equal(last[name], value) for name, value in started[0].items())


def test_a_whole_grounder_that_only_got_worse_is_the_base_and_says_so(
    data: Path, tmp_path: Path
) -> None:
    """A rate at which nothing survives."""
    lines: list[dict[str, Any]] = []
    weights = tiny_owl(tmp_path / "tiny")
    out = tmp_path / "mine"
    # Wherever the tiny model points by chance is true, so that anything learned is worse.
    truth = relabelled(data, tmp_path / "data", weights)
    done = train(truth, out, base="owlv2-base", weights=weights, epochs=2, rate=0.5, threads=1,
                 report=lines.append)  # fmt: skip
    assert lines[0]["accuracy"] == 1.0
    assert max(line["accuracy"] for line in lines[1:]) < 1.0
    assert (done.best_epoch, done.kept) == (0, "base")
    assert done.to_dict()["accuracy"] == done.to_dict()["base_accuracy"] == 1.0
    assert "best: the base alone: no epoch was better; 2 epochs" in "\n".join(done.lines())
    card = (out / "MODEL_CARD.md").read_text("utf-8")
    assert "No epoch was better than the base" in card


def relabelled(data: Path, folder: Path, weights: Path) -> Path:
    """The data with the model's own best boxes as the truth."""
    import shutil
    from dataclasses import replace

    import deixis
    from deixis.datasets import read_dataset, write_expressions

    shutil.copytree(data, folder)
    grounder = deixis.load("owlv2-base", weights=weights)
    samples = []
    for sample in list(read_dataset(folder)):
        answers = grounder.ground(sample.image, [item.phrase for item in sample.expressions])
        items = tuple(
            replace(item, boxes=() if answer.best is None else (answer.best.box,))
            for item, answer in zip(sample.expressions, answers, strict=True)
        )
        samples.append(replace(sample, expressions=items))
    write_expressions(folder, samples)
    return folder
