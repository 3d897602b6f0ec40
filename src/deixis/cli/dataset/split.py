"""``deixis dataset split``: train, val and test by image, balanced, without near-duplicates."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from deixis.cli.count_progress import CountProgress
from deixis.cli.dataset.options import AsJson, Data, Format, Images, Seed
from deixis.cli.jsonlines import say_json
from deixis.cli.terminal import inform, safe, say
from deixis.cli.writing import to_folder
from deixis.core import InputError

if TYPE_CHECKING:
    from deixis.datasets import SplitPlan

__all__ = ["split"]

_SHOWN = 12  # labels in the table


def split(
    data: Data,
    shares: Annotated[
        list[str] | None,
        typer.Option("--share", "-s", metavar="NAME=SHARE", help="Default: train=0.8 val=0.1 ..."),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", "-o", help="Write a copy here instead of into DATA.", callback=to_folder
        ),
    ] = None,
    format_name: Format = None,
    images: Images = None,
    look: Annotated[
        bool, typer.Option("--look/--no-look", help="Open pictures; keep those alike together.")
    ] = True,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what it would be.")] = False,
    seed: Seed = 0,
    as_json: AsJson = False,
) -> None:
    """Give each image a split; the same image, or one that looks like it, is never in two."""
    from deixis.datasets import (  # keeps --help quick
        convert_dataset,
        detect_format,
        plan_splits,
        read_dataset,
        split_in_place,
    )

    wanted = _shares(shares or ["train=0.8", "val=0.1", "test=0.1"])
    name = format_name or detect_format(data)
    if name != "deixis" and out is None and not dry_run:
        raise InputError(f"{data} is {name}: say where to write with --out FOLDER")
    with CountProgress() as progress:
        samples = read_dataset(data, name, images=images, masks=False)
        plan = plan_splits(samples, wanted, seed=seed, look=look, progress=progress)
        if out is not None and not dry_run:
            convert_dataset(
                data, out, format=name, images=images, splits=plan.splits, progress=progress
            )
    if out is None and not dry_run:
        inform(f"the file as it was: {split_in_place(data, plan.splits, images=images)}")
    empty = [name for name, count in plan.images.items() if not count]
    if empty:
        inform(
            f"note: {', '.join(empty)} got no picture: {plan.groups} that differ are too few; "
            "add pictures, or ask for fewer shares"
        )
    if as_json:
        say_json(plan.to_dict())
    else:
        _tell(plan)


def _shares(values: list[str]) -> dict[str, float]:
    shares = {}
    for value in values:
        name, _, number = value.partition("=")
        try:
            shares[name.strip()] = float(number)
        except ValueError:
            raise InputError(f"--share must be NAME=SHARE, as in val=0.1, got {value!r}") from None
    return shares


def _tell(plan: SplitPlan) -> None:
    names = list(plan.images)
    say(safe("".join([f"{'':24}", *(f"{name:>10}" for name in names)])))
    labels = sorted({label for split in plan.labels.values() for label in split})
    labels.sort(key=lambda label: -sum(plan.labels[name].get(label, 0) for name in names))
    rows = [("images", plan.images), ("expressions", plan.expressions)]
    rows += [
        (f"  {label}", {name: plan.labels[name].get(label, 0) for name in names})
        for label in labels[:_SHOWN]
    ]
    for title, row in rows:
        say(safe(f"{title[:24]:24}" + "".join(f"{row[name]:>10}" for name in names)))
    alike = len(plan.splits) - plan.groups
    say(f"{alike} pictures stay with one they look like" if alike else "no two pictures look alike")
