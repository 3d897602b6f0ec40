"""train: from a data set to a folder that `deixis.load` takes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from deixis.core import ConfigError
from deixis.core.file_locks import FileLock
from deixis.datasets import Sample, read_dataset
from deixis.evaluation.results import ModelResult
from deixis.grounders import load
from deixis.grounders.tuned import Fusion, TunedGrounder
from deixis.grounders.tuned.places import Eyes
from deixis.images import image_digest, load_image
from deixis.perception.hub.loading import choose_device
from deixis.training.recipes.region_phrase.bases import (
    is_own,
    is_whole,
    make_trainee,
    speaker,
    still_side,
)
from deixis.training.recipes.region_phrase.checkpoint import (
    SIGHTS_FILE,
    RunState,
    check_settings,
    epochs_done,
    load_best,
)
from deixis.training.recipes.region_phrase.curves import draw_curves
from deixis.training.recipes.region_phrase.loop import fit
from deixis.training.recipes.region_phrase.material import (
    Material,
    Progress,
    fingerprint,
    gather,
    split_samples,
)
from deixis.training.recipes.region_phrase.outcome import Kept, Tuned
from deixis.training.recipes.region_phrase.report import PICTURE, write_report
from deixis.training.recipes.region_phrase.settings import TuneSettings, choose
from deixis.training.recipes.region_phrase.tracking import Trackers
from deixis.training.recipes.region_phrase.trainee import Trainee
from deixis.training.recipes.region_phrase.validation import accuracy, score

__all__ = ["Tuned", "train"]

Report = Callable[[dict[str, Any]], None]


def train(
    data: str | Path,
    out: str | Path,
    *,
    base: str = "neuro-symbolic",
    weights: str | Path | None = None,
    format: str | None = None,  # noqa: A002 - what everybody calls it
    images: str | Path | None = None,
    resume: bool = False,
    report: Report = lambda line: None,
    progress: Callable[[str, int, int], None] = lambda what, done, total: None,
    **wishes: Any,
) -> Tuned:
    """Tune on a user's pairs.

    Args:
        data: Any of the formats of `read_dataset`; images of a split named val, validation or dev
            choose the best epoch, images of a split "test" are not touched.
        out: Folder to write; with ``resume`` that of the run to go on with.
        base: "neuro-symbolic" trains our own small net beside it; an encoder of the hub
            ("clip-vit-b32", "siglip2-b16", ...) is tuned itself, on the regions of the former.
        weights: Local folder with the weights of the base, for models of the hub.
        format: Of the data, where it cannot be told from the files.
        images: Folder of the pictures, where they are not beside the data.
        resume: Go on after a kill or Ctrl-C.
        report: Called after each epoch with its line of the history.
        progress: Called while images are looked at.
        **wishes: Attributes of `TuneSettings`; what is left out is chosen from the data.

    Raises:
        DatasetError: The data cannot be read, or hold too few images.
        ConfigError: A setting is out of range, or ``out`` holds another run.
        ModelError: The base cannot be loaded.
    """
    run = Path(out) / "run"
    held_out, seed = wishes.get("held_out") or 0.2, wishes.get("seed") or 0
    TuneSettings(held_out=held_out, seed=seed)  # the split below needs them in range
    samples = read_dataset(data, format, images=images, masks=False)
    pairs = split_samples(samples, held_out=held_out, seed=seed, name=str(data))
    count = sum(bool(item.boxes) for sample in pairs[0] for item in sample.expressions)
    kind: dict[str, Any] = {"own": is_own(base), "whole": is_whole(base), "still": still_side(base)}
    settings = choose(count, len(pairs[0]), **kind, **wishes)
    settings = replace(settings, device=choose_device(settings.device))
    lock = FileLock(run)
    try:
        run.mkdir(parents=True, exist_ok=True)
        told = fingerprint([*pairs[0], *pairs[1]])
        check_settings(run, base, settings, data=told, resume=resume)
        return _run(pairs, settings, Path(out), base, weights, str(data), report, progress)
    finally:
        lock.release()


def _run(
    pairs: tuple[tuple[Sample, ...], tuple[Sample, ...]],
    settings: TuneSettings,
    out: Path,
    base: str,
    weights: str | Path | None,
    data: str,
    report: Report,
    progress: Progress,
) -> Tuned:
    run = out / "run"
    trainee = make_trainee(base, weights, settings, run / "candidate")
    where = weights if is_whole(base) else None
    eyes = Eyes(load(speaker(base), weights=where), images=len(pairs[1]) + 8)
    if is_whole(base):
        material = Material(*pairs, {})
    else:
        material = gather(*pairs, eyes, run / SIGHTS_FILE, progress)
        _prime(eyes, material)
    state = _fit(trainee, material, eyes, settings, run, report)
    done = _finish(trainee, material, eyes, settings, state, out, base)
    write_report(done, material.train, material.val, data, base, weights)
    return done


def _fit(
    trainee: Trainee,
    material: Material,
    eyes: Eyes,
    settings: TuneSettings,
    run: Path,
    report: Report,
) -> RunState:
    """The loop, told to the trackers and to the caller."""
    with Trackers(run / "events", settings.to_dict(), done=epochs_done(run)) as track:

        def tell(line: dict[str, Any]) -> None:
            track(line)
            report({**line, "epochs": settings.epochs})

        return fit(trainee, material, eyes, settings, folder=run, report=tell)


def _prime(eyes: Eyes, material: Material) -> None:
    """What the log of a killed run holds of the validation images is not looked at again."""
    for sample in material.val:
        sight = material.sights[str(sample.image)]
        eyes.know(image_digest(load_image(sample.image)), sight)


def _finish(
    trainee: Trainee,
    material: Material,
    eyes: Eyes,
    settings: TuneSettings,
    state: RunState,
    folder: Path,
    base: str,
) -> Tuned:
    """The best epoch, or the base alone where none was better; exported and checked."""
    if state.best is None:
        raise ConfigError("no epoch was run; epochs must be at least 1")
    load_best(folder / "run", trainee)
    if is_whole(base):
        return _finish_whole(trainee, material, eyes, settings, state, folder)
    alone = score(material.val, TunedGrounder(eyes, trainee, fusion=Fusion(), name="base"))
    better = state.best.accuracy > accuracy(alone)
    fusion = state.best.fusion if better else Fusion()
    worst = trainee.finish(folder, folder.resolve().name, speaker(base), fusion)
    eyes.forget_rows()
    tuned = score(material.val, TunedGrounder(eyes, trainee, fusion=fusion, name="tuned"))
    kept: Kept = "base" if not better else "epoch" if state.best_epoch else "untuned"
    return _told(folder, alone, tuned, settings, state, kept=kept, difference=worst)


def _finish_whole(
    trainee: Trainee,
    material: Material,
    eyes: Eyes,
    settings: TuneSettings,
    state: RunState,
    folder: Path,
) -> Tuned:
    """The best epoch; epoch 0 is the base, so that what is kept is never worse."""
    alone = score(material.val, eyes.base)
    trainee.finish(folder, folder.resolve().name, eyes.base.name, Fusion())
    tuned = score(material.val, load(str(folder)))
    kept: Kept = "epoch" if state.best_epoch else "base"
    return _told(folder, alone, tuned, settings, state, kept=kept, difference=None)


def _told(
    folder: Path,
    alone: ModelResult,
    tuned: ModelResult,
    settings: TuneSettings,
    state: RunState,
    *,
    kept: Kept,
    difference: float | None,
) -> Tuned:
    best = state.best_epoch if kept == "epoch" else 0
    draw_curves(state.history, accuracy(alone), best, folder / PICTURE)
    seconds = sum(line["seconds"] for line in state.history)
    return Tuned(folder, alone, tuned, settings, best, kept, state.epoch, seconds, difference)
