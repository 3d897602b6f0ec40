"""The model card, written from the run."""

from __future__ import annotations

import platform
from collections.abc import Sequence
from datetime import datetime, timezone
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from deixis.core.whole_files import write_whole
from deixis.datasets import Sample
from deixis.evaluation import Figure
from deixis.training.recipes.region_phrase.origin import origin
from deixis.training.recipes.region_phrase.outcome import Tuned

__all__ = ["write_report"]

CARD, PICTURE = "MODEL_CARD.md", "curves.png"
_SHOWN = ("Acc@0.5", "Acc@0.7", "mean IoU", "right@0.5", "N-acc", "ECE", "AUROC")
_UNTUNED = {
    "base": "No epoch was better than the base, which therefore answers alone.",
    "untuned": "No epoch was better than the weights as they were (epoch 0), which are kept.",
}
_PACKAGES = ("deixis", "torch", "transformers", "peft", "onnxruntime", "numpy")


def write_report(
    done: Tuned,
    train: Sequence[Sample],
    val: Sequence[Sample],
    data: str,
    base: str,
    weights: str | Path | None = None,
) -> Path:
    """Write the card beside the model.

    Args:
        done: What the run gave.
        train: What was learned from.
        val: What chose the epoch.
        data: Where both lie.
        base: What the run started from.
        weights: The local folder of the base's weights, if one was given.
    """
    path = done.folder / CARD
    blocks = (
        _head(done, base),
        f"## Base\n\n{origin(base, weights)}",
        _data(train, val, data),
        _metrics(done),
        _training(done),
        _limits(),
        _made(done),
    )
    return write_whole(path, "\n\n".join(blocks) + "\n")


def _head(done: Tuned, base: str) -> str:
    told = (
        f"The validation was best after epoch {done.best_epoch} of {done.epochs}."
        if done.kept == "epoch"
        else _UNTUNED[done.kept]
    )
    return (
        f"# {done.folder.resolve().name}\n\n`{base}`, tuned on phrase-box pairs with deixis. {told}"
        f"\n\n```sh\ndeixis ground IMAGE PHRASE --model {done.folder}\n```"
    )


def _data(train: Sequence[Sample], val: Sequence[Sample], data: str) -> str:
    rows = [f"| {name} | {len(part)} | {_pairs(part)} | {_absent(part)} | {_words(part)} |"
            for name, part in (("training", train), ("validation", val))]  # fmt: skip
    return "\n".join(
        [f"## Data\n\n`{data}`\n", "| part | images | phrases with boxes | without | words |",
         "|---|---|---|---|---|", *rows]
    )  # fmt: skip


def _pairs(samples: Sequence[Sample]) -> int:
    return sum(bool(item.boxes) for sample in samples for item in sample.expressions)


def _absent(samples: Sequence[Sample]) -> int:
    return sum(not item.boxes for sample in samples for item in sample.expressions)


def _words(samples: Sequence[Sample]) -> int:
    return len(
        {word for s in samples for item in s.expressions for word in item.phrase.lower().split()}
    )


def _metrics(done: Tuned) -> str:
    lines = [
        "## Metrics\n\nOn the validation images, with 95 % Wilson intervals. They chose the epoch "
        "and the weight of the base, so the figures flatter a little: measure on images that "
        "training never saw with `deixis evaluate`.\n",
        "| figure | base | tuned |",
        "|---|---|---|",
    ]
    for name in _SHOWN:
        before, after = done.base.figure(name), done.tuned.figure(name)
        if before is not None or after is not None:
            lines.append(f"| {name} | {_told(before)} | {_told(after)} |")
    return "\n".join(lines)


def _told(figure: Figure | None) -> str:
    if figure is None or figure.value is None:
        return "-"
    if figure.low is None or figure.high is None:
        return f"{figure.value:.3f} (n = {figure.count})"
    return f"{figure.value:.1%} ({figure.low:.1%} to {figure.high:.1%}, n = {figure.count})"


def _training(done: Tuned) -> str:
    listed = ", ".join(f"{name} {value}" for name, value in done.settings.to_dict().items())
    return (
        f"## Training\n\n![Loss and accuracy by epoch]({PICTURE})\n\n{done.epochs} epochs, "
        f"{done.training_s:.0f} s of learning and validating. Settings: {listed}."
    )


def _limits() -> str:
    return (
        "## Limits\n\nIt knows the words and looks of its training pictures. Other cameras, other "
        "light or words that were never paired with a box may need pairs of their own. The "
        "confidence is the chance of a softmax that was fitted on few pairs; calibrate it before "
        "you rely on it."
    )


def _made(done: Tuned) -> str:
    now = datetime.now(timezone.utc).isoformat(timespec="seconds")
    found = ", ".join(f"{name} {number}" for name in _PACKAGES if (number := _version(name)))
    return (
        f"## Made\n\n{now}, {platform.machine()}, Python {platform.python_version()}; {found}. "
        f"{_checked(done.difference)}"
    )


def _checked(difference: float | None) -> str:
    if difference is None:
        return "It was validated from the files as they are written."
    return f"Largest difference of the written files to torch: {difference:.1e}."


def _version(package: str) -> str:
    if package == "deixis":
        import deixis  # noqa: PLC0415 - the package is complete by now

        return deixis.__version__
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
