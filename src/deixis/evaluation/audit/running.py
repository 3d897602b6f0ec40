"""Runs an audit: two rounds of questions, blind baselines, and what follows from them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, timezone
from itertools import islice
from pathlib import Path

from deixis.core import Box, ConfigError, DatasetError
from deixis.datasets import Sample
from deixis.evaluation.audit.asking import THING, Asked, Asker, ask_as_is
from deixis.evaluation.audit.baselines import (
    Baseline,
    centre_box,
    compare_blind,
    fold_of,
    largest_proposal,
    mean_boxes,
    pseudo_records,
)
from deixis.evaluation.audit.consistency import Consistency, consistency
from deixis.evaluation.audit.heatmaps import heat_maps
from deixis.evaluation.audit.mirror_round import ask_mirrored, open_picture
from deixis.evaluation.audit.results import Audit
from deixis.evaluation.audit.rewording import REWORDINGS
from deixis.evaluation.choice import Model, as_choice
from deixis.evaluation.evaluator import Progress
from deixis.evaluation.figures import all_figures
from deixis.evaluation.records import Record
from deixis.evaluation.slices import all_slices
from deixis.evaluation.source import Data, Source

__all__ = ["audit"]

RESULT_FILE, PICTURE_FILE = "audit.json", "heatmaps.png"


def audit(
    data: Data,
    model: Model,
    *,
    format: str | None = None,  # noqa: A002 - what everybody calls it
    images: str | os.PathLike[str] | None = None,
    out: str | os.PathLike[str] | None = None,
    resume: bool = False,
    limit: int | None = None,
    progress: Progress | None = None,
    seed: int = 0,
) -> Audit:
    """Find out what a model's answers hang on.

    Args:
        data: A folder or file of any format that `read_dataset` reads, or samples.
        model: A name for `deixis.load`, a grounder, or a `ModelChoice`.
        format: Of the data, where it cannot be told.
        images: Folder of the pictures, where they are not beside the data.
        out: Folder for the predictions, written as they come, ``audit.json`` and
            ``heatmaps.png``; nothing is written when None.
        resume: Go on with the predictions that ``out`` holds.
        limit: Only the first images.
        progress: Called after each image, of two rounds.
        seed: Of the bootstraps.

    Raises:
        ConfigError: ``out`` holds an earlier run without ``resume``.
        DatasetError: The data cannot be read or are empty.
        ModelError: The model cannot be loaded or used.
    """
    if resume and out is None:
        raise ConfigError("resume needs the folder of the earlier run: give out (--out)")
    source = Source(data, format=format, images=images)
    choice, folder = as_choice(model), None if out is None else Path(out)
    grounder = choice.load()
    asker = Asker(grounder, source.root, folder, resume, progress, choice.facts(grounder))
    counted = None if progress is None else _total(source, limit)
    asked = ask_as_is(asker, _asked(source, limit), total=counted)
    if not asked.plain:
        raise DatasetError("the data set must hold expressions, got none", path=source.name)
    mirrored, mirror_notes = ask_mirrored(asker, _asked(source, limit), asked)
    proposals, proposal_notes = _proposals(asker, _asked(source, limit), asked.images)
    done = Audit(
        model=asker.grounder.name,
        data=source.name,
        images=asked.images,
        figures=tuple(f for f in all_figures(asked.plain) if f.name in ("right@0.5", "Acc@0.5")),
        places=tuple(s for s in all_slices(asked.plain) if s.dimension == "box position"),
        heat=heat_maps(asked.plain, seed=seed),
        baselines=tuple(_baselines(asked, proposals, seed)),
        mirrored=_kept(consistency(what, pairs, seed=seed) for what, pairs in mirrored.items()),
        reworded=_kept(
            consistency(f"reworded: {what}", asked.reworded.get(what, ()), seed=seed)
            for what in REWORDINGS
        ),
        notes=(*_failures(asked.plain), *mirror_notes, *proposal_notes),
        created=datetime.now(timezone.utc).isoformat(timespec="seconds"),
        version=_version(),
        failed=sum(record.error is not None for record in asked.plain),
    )
    if folder is not None:
        _write(done, folder)
    return done


def _asked(source: Source, limit: int | None) -> Iterator[Sample]:
    """The samples that ask for something."""
    return islice((sample for sample in source if sample.expressions), limit)


def _total(source: Source, limit: int | None) -> int | None:
    """How many pictures there are to ask about, at most: those without phrases are counted too."""
    total = source.total
    return total if total is None or limit is None else min(total, limit)


def _version() -> str:
    import deixis  # noqa: PLC0415 - the package is complete by now

    return deixis.__version__


def _failures(records: Sequence[Record]) -> list[str]:
    failed = [record for record in records if record.error is not None]
    if not failed:
        return []
    return [f"{len(failed)} expressions failed and count as wrong: {failed[0].error}"]


def _proposals(
    asker: Asker, samples: Iterator[Sample], total: int
) -> tuple[list[Box | None], list[str]]:
    """The largest proposal of each picture, once an expression."""
    boxes: list[Box | None] = []
    failed = 0
    for number, sample in enumerate(samples, start=1):
        try:
            box = largest_proposal(open_picture(sample))
        except Exception:  # noqa: BLE001 - one bad image must not end a long run
            box, failed = None, failed + 1
        boxes += [box] * len(sample.expressions)
        asker.tell("largest proposals", number, 0, 0, total=total)
    notes = [f"no proposals on {failed} pictures that cannot be opened"] if failed else []
    return boxes, notes


def _baselines(asked: Asked, proposals: Sequence[Box | None], seed: int) -> Iterator[Baseline]:
    means = mean_boxes(asked.plain)
    proposed = {id(record): box for record, box in zip(asked.plain, proposals, strict=True)}

    def middle(record: Record) -> Box | None:
        return None if record.place.size is None else centre_box(record.place.size)

    def mean(record: Record) -> Box | None:
        values, size = means.get(fold_of(record.place.image)), record.place.size
        return None if values is None or size is None else Box.from_cxcywh_norm(values, size)

    def largest(record: Record) -> Box | None:
        return proposed[id(record)]

    ways: tuple[tuple[str, str, Callable[[Record], Box | None]], ...] = (
        ("centre box", "the middle half of the picture", middle),
        ("mean box", "the mean true box of four other fifths of the pictures", mean),
        ("largest proposal", "the largest region of selective search", largest),
    )
    plain = asked.plain
    answered = [(name, words, pseudo_records(name, plain, point)) for name, words, point in ways]
    answered.append(("phrase ignored", f'the model itself, asked for "{THING}"', asked.blind))
    for name, words, blind in answered:
        found = compare_blind(name, words, plain, blind, seed=seed)
        if found is not None:
            yield found


def _kept(items: Iterable[Consistency | None]) -> tuple[Consistency, ...]:
    return tuple(item for item in items if item is not None)


def _write(done: Audit, folder: Path) -> None:
    done.save(folder / RESULT_FILE)
    if done.heat is not None:
        from deixis.drawing import save_image  # noqa: PLC0415 - Pillow
        from deixis.evaluation.audit.picture import heat_picture  # noqa: PLC0415 - opencv

        save_image(heat_picture(done.heat), folder / PICTURE_FILE)
