"""Runs an audit: every phrase as it is, in other words, without words, and in the mirror."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timezone
from itertools import islice
from pathlib import Path

from deixis.core import Box, ConfigError, DatasetError, Grounder, Grounding, ImageArray, ReadText
from deixis.core import Size as ImageSize
from deixis.datasets import Expression, Sample, read_expressions
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
from deixis.evaluation.audit.mirroring import mirror_box, mirror_phrase, mirror_refusal
from deixis.evaluation.audit.results import Audit
from deixis.evaluation.audit.rewording import REWORDINGS, rewordings
from deixis.evaluation.evaluator import Progress, State
from deixis.evaluation.figures import Figure, all_figures
from deixis.evaluation.predictions import PredictionLog
from deixis.evaluation.records import Record, record_answer
from deixis.evaluation.running import run_model
from deixis.evaluation.slices import all_slices

__all__ = ["THING", "audit"]

THING = "thing"
"""What a model is asked when the phrase is ignored."""

RESULT_FILE, PICTURE_FILE = "audit.json", "heatmaps.png"
_SIDES = "mirrored, phrases with a side"


def audit(
    data: str | os.PathLike[str] | Sequence[Sample],
    model: str | Grounder,
    *,
    out: str | os.PathLike[str] | None = None,
    resume: bool = False,
    limit: int | None = None,
    progress: Progress | None = None,
    seed: int = 0,
) -> Audit:
    """Find out what a model's answers hang on.

    Args:
        data: A folder or file that `read_expressions` reads, or samples.
        model: A name for `deixis.load`, or a grounder.
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
    grounder = _load(model)
    path = Path(data) if isinstance(data, str | os.PathLike) else None
    root = path if path is None or path.is_dir() else path.parent
    folder = None if out is None else Path(out)
    run = _Run(grounder, root, folder, resume, progress)

    def samples() -> Iterator[Sample]:
        source: Iterable[Sample] = (
            read_expressions(data) if isinstance(data, str | os.PathLike) else data
        )
        return islice((item for item in source if item.expressions), limit)

    asked = run.ask_all(samples())
    if not asked.plain:
        name = "samples" if path is None else path.as_posix()
        raise DatasetError("the data set must hold expressions, got none", path=name)
    mirrored, mirror_notes = run.ask_mirrored(samples(), asked)
    proposals, proposal_notes = _proposals(samples(), asked)
    done = Audit(
        model=grounder.name,
        data="samples" if path is None else path.as_posix(),
        images=asked.images,
        figures=_main_figures(asked.plain),
        places=tuple(s for s in all_slices(asked.plain) if s.dimension == "box position"),
        heat=heat_maps(asked.plain, seed=seed),
        baselines=_baselines(asked, proposals, seed),
        mirrored=_kept(consistency(name, pairs, seed=seed) for name, pairs in mirrored.items()),
        reworded=_kept(
            consistency(f"reworded: {name}", asked.reworded.get(name, ()), seed=seed)
            for name in REWORDINGS
        ),
        notes=(*run.notes(asked), *mirror_notes, *proposal_notes),
        created=datetime.now(timezone.utc).isoformat(timespec="seconds"),
        version=_version(),
    )
    if folder is not None:
        _write(done, folder)
    return done


@dataclass
class _Asked:
    """What the first round gave; lists run over the expressions in the order of the data."""

    images: int = 0
    plain: list[Record] = field(default_factory=list)
    blind: list[Record] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)  # (number of the image, index)
    reworded: dict[str, list[tuple[Record, Record]]] = field(default_factory=dict)


@dataclass(frozen=True)
class _Run:
    grounder: Grounder
    root: Path | None
    folder: Path | None
    resume: bool
    progress: Progress | None

    def ask_all(self, samples: Iterator[Sample]) -> _Asked:
        """One call a picture: its phrases, their rewordings, and "thing"."""
        asked = _Asked()
        plans: list[tuple[int, list[tuple[int, str]]]] = []

        def extended() -> Iterator[Sample]:
            for sample in samples:
                more, plan = _variants(sample)
                plans.append((len(sample.expressions), plan))
                yield replace(sample, expressions=(*sample.expressions, *more))

        rounds = run_model(
            self.grounder, extended(), root=self.root, log=self._log("predictions/audit.jsonl")
        )
        for number, records in enumerate(rounds):
            count, plan = plans[number]
            plain, blind = records[:count], records[-1]
            asked.images += 1
            asked.plain += plain
            asked.places += [(number, index) for index in range(count)]
            asked.blind += [_ignoring(record, blind) for record in plain]
            for (index, name), record in zip(plan, records[count:-1], strict=True):
                if plain[index].error is None and record.error is None:
                    asked.reworded.setdefault(name, []).append((plain[index], record))
            self._tell("as asked", asked.images, asked.plain)
        return asked

    def ask_mirrored(
        self, samples: Iterator[Sample], asked: _Asked
    ) -> tuple[dict[str, list[tuple[Record, Record]]], list[str]]:
        """The pictures that are no pages, mirrored, with sides swapped in the phrases."""
        by_place = dict(zip(asked.places, asked.plain, strict=True))
        sources: list[tuple[int, list[int], Sample]] = []
        refused: dict[str, int] = {}

        def flipped() -> Iterator[Sample]:
            for number, sample in enumerate(samples):
                size = _mirrorable(sample, refused)
                if size is None:
                    continue
                kept = _fitting(sample, refused)
                if kept:
                    sources.append((number, kept, sample))
                    yield _mirror_sample(sample, kept, size)

        groups: dict[str, list[tuple[Record, Record]]] = {"mirrored": [], _SIDES: []}
        rounds = run_model(
            self.grounder,
            flipped(),
            root=self.root,
            log=self._log("predictions/audit-mirrored.jsonl"),
            open_image=_open_mirrored,
        )
        done = 0
        for records, at in zip(rounds, _reading(sources), strict=False):
            number, kept, sample = at
            done += 1
            for index, record in zip(kept, records, strict=True):
                plain = by_place[number, index]
                if plain.error is not None or record.error is not None:
                    continue
                pair = (plain, _mirror_back(record, plain))
                groups["mirrored"].append(pair)
                if record.expression.phrase != sample.expressions[index].phrase:
                    groups[_SIDES].append(pair)
            self._tell("mirrored", done, [pair[1] for pair in groups["mirrored"]])
        notes = [f"not mirrored: {count} {what}" for what, count in refused.items()]
        return groups, notes

    def notes(self, asked: _Asked) -> list[str]:
        """How many expressions failed."""
        failed = [record for record in asked.plain if record.error is not None]
        if not failed:
            return []
        return [f"{len(failed)} expressions failed and count as wrong: {failed[0].error}"]

    def _log(self, name: str) -> PredictionLog | None:
        if self.folder is None:
            return None
        return PredictionLog(self.folder / name, model=self.grounder.name, resume=self.resume)

    def _tell(self, what: str, images: int, records: Sequence[Record]) -> None:
        if self.progress is not None:
            right = sum(record.marks.right for record in records)
            told = f"{self.grounder.name}, {what}"
            self.progress(State(told, images, None, right, len(records)))


def _reading(
    sources: list[tuple[int, list[int], Sample]],
) -> Iterator[tuple[int, list[int], Sample]]:
    """The sources one by one, while they are still being added to."""
    index = 0
    while index < len(sources):
        yield sources[index]
        index += 1


def _load(model: str | Grounder) -> Grounder:
    if not isinstance(model, str):
        return model
    import deixis  # noqa: PLC0415 - the package is complete by now

    loaded: Grounder = deixis.load(model)
    return loaded


def _version() -> str:
    import deixis  # noqa: PLC0415 - the package is complete by now

    return deixis.__version__


def _variants(sample: Sample) -> tuple[list[Expression], list[tuple[int, str]]]:
    """Further expressions to ask about the picture, and (index, name of rewording) of each."""
    more, plan = [], []
    for index, expression in enumerate(sample.expressions):
        for name, phrase in rewordings(expression.phrase).items():
            more.append(replace(expression, phrase=phrase))
            plan.append((index, name))
    return [*more, Expression(THING)], plan


def _ignoring(record: Record, blind: Record) -> Record:
    """The answer to "thing", given to the expression of a record."""
    if blind.error is not None:
        return replace(blind, place=record.place, expression=record.expression)
    answer = replace(blind.answer, phrase=record.expression.phrase)
    return record_answer(record.place, record.expression, answer)


def _open(sample: Sample) -> ImageArray:
    from deixis.images import load_image  # noqa: PLC0415 - Pillow waits until a picture is opened

    return load_image(sample.image)


def _open_mirrored(sample: Sample) -> ImageArray:
    import numpy as np  # noqa: PLC0415 - one use

    return np.ascontiguousarray(_open(sample)[:, ::-1])


def _mirrorable(sample: Sample, refused: dict[str, int]) -> ImageSize | None:
    """The size of a picture that may be mirrored; pages hold text, which would be unreadable."""
    from deixis.perception.elements.pagelike import looks_like_page  # noqa: PLC0415 - opencv

    try:
        image = _open(sample)
    except Exception:  # noqa: BLE001 - it was noted in the first round
        return None
    if looks_like_page(image, ReadText()) >= 0.5:
        _count(refused, "pictures that look like pages: their text cannot be read in the mirror")
        return None
    return ImageSize(image.shape[1], image.shape[0])


def _fitting(sample: Sample, refused: dict[str, int]) -> list[int]:
    kept = []
    for index, expression in enumerate(sample.expressions):
        why = mirror_refusal(expression.phrase)
        if why is None:
            kept.append(index)
        else:
            _count(refused, f"phrases about {why}")
    return kept


def _count(counts: dict[str, int], what: str) -> None:
    counts[what] = counts.get(what, 0) + 1


def _mirror_sample(sample: Sample, kept: Sequence[int], size: ImageSize) -> Sample:
    items = []
    for index in kept:
        expression = sample.expressions[index]
        boxes = tuple(mirror_box(box, size.width) for box in expression.boxes)
        phrase = mirror_phrase(expression.phrase)
        items.append(replace(expression, phrase=phrase, boxes=boxes, masks=()))
    return replace(sample, expressions=tuple(items), size=size)


def _mirror_back(record: Record, plain: Record) -> Record:
    """The record with its boxes in the frame of the picture as it is; marks stay."""
    width = record.answer.image_size.width
    regions = tuple(
        replace(region, box=mirror_box(region.box, width)) for region in record.answer.regions
    )
    expression = replace(record.expression, boxes=plain.expression.boxes)
    answer: Grounding = replace(record.answer, regions=regions)
    return replace(record, expression=expression, answer=answer)


def _proposals(samples: Iterator[Sample], asked: _Asked) -> tuple[list[Box | None], list[str]]:
    """The largest proposal of each picture, once an expression."""
    boxes: list[Box | None] = []
    failed = 0
    for sample in samples:
        try:
            box = largest_proposal(_open(sample))
        except Exception:  # noqa: BLE001 - one bad image must not end a long run
            box, failed = None, failed + 1
        boxes += [box] * len(sample.expressions)
    notes = [f"no proposals on {failed} pictures that cannot be opened"] if failed else []
    return boxes[: len(asked.plain)], notes


def _baselines(asked: _Asked, proposals: Sequence[Box | None], seed: int) -> tuple[Baseline, ...]:
    means = mean_boxes(asked.plain)
    given = {id(record): box for record, box in zip(asked.plain, proposals, strict=True)}

    def middle(record: Record) -> Box | None:
        return None if record.place.size is None else centre_box(record.place.size)

    def mean(record: Record) -> Box | None:
        values = means.get(fold_of(record.place.image))
        size = record.place.size
        return None if values is None or size is None else Box.from_cxcywh_norm(values, size)

    ways: tuple[tuple[str, str, Callable[[Record], Box | None]], ...] = (
        ("centre box", "the middle half of the picture", middle),
        ("mean box", "the mean true box of four other fifths of the pictures", mean),
        ("largest proposal", "the largest region of selective search", lambda r: given[id(r)]),
    )
    found = [
        compare_blind(name, words, asked.plain, pseudo_records(name, asked.plain, point), seed=seed)
        for name, words, point in ways
    ]
    words = f'the model itself, asked for "{THING}"'
    found.append(compare_blind("phrase ignored", words, asked.plain, asked.blind, seed=seed))
    return tuple(item for item in found if item is not None)


def _main_figures(records: Sequence[Record]) -> tuple[Figure, ...]:
    return tuple(f for f in all_figures(records) if f.name in ("right@0.5", "Acc@0.5"))


def _kept(items: Iterable[Consistency | None]) -> tuple[Consistency, ...]:
    return tuple(item for item in items if item is not None)


def _write(done: Audit, folder: Path) -> None:
    done.save(folder / RESULT_FILE)
    if done.heat is not None:
        from deixis.drawing import save_image  # noqa: PLC0415 - Pillow
        from deixis.evaluation.audit.picture import heat_picture  # noqa: PLC0415 - opencv

        save_image(heat_picture(done.heat), folder / PICTURE_FILE)
