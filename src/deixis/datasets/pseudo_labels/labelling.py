"""Asks a grounder for a list of phrases on a folder of pictures, and keeps the sure answers."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from deixis.core import (
    Boxes,
    ConfigError,
    DatasetError,
    Grounder,
    Grounding,
    ModelError,
    Region,
    Size,
    Status,
    nms,
)
from deixis.core.file_digests import file_digest
from deixis.datasets.creation import list_pictures
from deixis.datasets.formats import write_dataset
from deixis.datasets.pictures.copying import PictureCopier
from deixis.datasets.pseudo_labels.journal import Answer, Journal
from deixis.datasets.samples import Expression, LabelledBox, Sample

__all__ = ["FORMATS_WRITTEN", "PseudoLabels", "Wanted", "pseudo_label"]

FORMATS_WRITTEN = ("coco", "yolo", "voc", "deixis")
_FOLDER = {"voc": "JPEGImages"}
_SAME_THING = 0.7  # IoU of two boxes of one label, from two phrases or two regions


@dataclass(frozen=True, slots=True)
class Wanted:
    """A label with the phrase that asks for it.

    Example:
        >>> Wanted.parse("dent=the dent in the door"), Wanted.parse("all dogs").label
        (Wanted(label='dent', phrase='the dent in the door'), 'all dogs')
    """

    label: str
    phrase: str

    @classmethod
    def parse(cls, text: str) -> Wanted:
        """From ``LABEL=PHRASE``, or a phrase that is its own label.

        Raises:
            ConfigError: One of them is empty.
        """
        label, sign, phrase = text.partition("=")
        wanted = cls(label.strip(), phrase.strip()) if sign else cls(text.strip(), text.strip())
        if not wanted.label or not wanted.phrase:
            raise ConfigError(f"a phrase must be PHRASE or LABEL=PHRASE, got {text!r}")
        return wanted


@dataclass(frozen=True, slots=True)
class PseudoLabels:
    """What was done.

    Attributes:
        path: What was written.
        pictures: Asked about, now and in earlier runs.
        written: Pictures with labels, which are in the data set.
        boxes: Boxes of each label.
        unsure: Answers that pointed, below the threshold.
        without_confidence: Answers that pointed and had no confidence, so that no threshold could
            be held against them; they are left out.
        failed: Pictures that could not be opened, or on which the model failed, with the reason.
    """

    path: Path
    pictures: int
    written: int
    boxes: dict[str, int]
    unsure: int
    without_confidence: int
    failed: dict[str, str]


def pseudo_label(
    grounder: Grounder,
    images: str | os.PathLike[str],
    wanted: Sequence[Wanted],
    out: str | os.PathLike[str],
    *,
    to: str = "coco",
    min_confidence: float = 0.8,
    ambiguous: bool = False,
    keep_empty: bool = False,
    resume: bool = False,
    link: bool = False,
    facts: Mapping[str, Any] | None = None,
    progress: Callable[[str, int, int | None], None] | None = None,
) -> PseudoLabels:
    """Label pictures by what a grounder is sure of.

    The idea is that of D.-H. Lee, "Pseudo-Label", 2013 (ICML workshop): confident predictions are
    taken for the truth. Here they are whole boxes, with no further training in between.

    Args:
        grounder: Answers with a calibrated confidence.
        images: Folder of pictures, with those in folders below.
        wanted: Labels with their phrases. Ask for all of a kind ("all dogs"): what a detector is
            not told of, it learns to be background.
        out: Folder: ``answers.jsonl`` as they come, and at the end the data set with its pictures.
        to: One of "coco", "yolo", "voc", "deixis".
        min_confidence: Answers below it are left out, in 0..1.
        ambiguous: Take all regions of AMBIGUOUS answers too, which fit a singular phrase alike.
        keep_empty: Also write pictures on which nothing was sure.
        resume: Go on with the answers that ``out`` holds.
        link: Hard links instead of copies of the pictures.
        facts: What else than the model's name the answers hang on, as plain JSON (weights, a digest
            of the calibration); ``resume`` refuses to go on with others.
        progress: Called with ("pictures", done, of so many).

    Raises:
        ConfigError: An option is out of range, or ``out`` holds answers to something else, also
            to a picture that has changed since.
        DatasetError: There is no picture.
        ModelError: The model cannot be used at all.
    """
    folder, target = Path(images), Path(out)
    _check(wanted, to, min_confidence)
    names = list_pictures(folder) if folder.is_dir() else []
    if target.resolve().is_relative_to(folder.resolve()):
        raise ConfigError(f"--out must lie outside the folder of pictures, got {target}")
    if not names:
        raise DatasetError("there is no picture in this folder", path=str(folder))
    phrases = [item.phrase for item in wanted]
    journal = Journal(target, model=grounder.name, phrases=phrases, resume=resume, facts=facts)
    try:
        _ask_all(grounder, folder, names, phrases, journal, progress)
    finally:
        journal.close()
    choice = _Choice(wanted, min_confidence, ambiguous, keep_empty, grounder.name)
    copier = PictureCopier(
        target / _FOLDER.get(to, "images"), root=folder, flat=to == "voc", link=link
    )
    samples = (
        replace(sample, image=copier(sample.image)) for sample in choice.samples(journal, folder)
    )
    path = write_dataset(samples, target, to)
    return choice.told(path)


def _check(wanted: Sequence[Wanted], to: str, min_confidence: float) -> None:
    if not wanted:
        raise ConfigError("give at least one phrase")
    if to not in FORMATS_WRITTEN:
        raise ConfigError(f"the format must be one of {', '.join(FORMATS_WRITTEN)}, got {to!r}")
    if not 0 <= min_confidence <= 1:
        raise ConfigError(f"min_confidence must be in 0..1, got {min_confidence}")


def _ask_all(
    grounder: Grounder,
    folder: Path,
    names: Sequence[str],
    phrases: Sequence[str],
    journal: Journal,
    progress: Callable[[str, int, int | None], None] | None,
) -> None:
    for done, name in enumerate(names, start=1):
        if name not in journal.done:
            file = file_digest(folder / name)
            journal.append(replace(_ask(grounder, folder, name, phrases), file=file))
        elif journal.done[name] not in (None, file_digest(folder / name)):
            raise ConfigError(
                f"{journal.path} holds answers for {name}, but the picture has changed since they "
                "were given; choose another --out"
            )
        if progress is not None:
            progress("pictures", done, len(names))


def _ask(grounder: Grounder, folder: Path, name: str, phrases: Sequence[str]) -> Answer:
    from deixis.images import load_image  # noqa: PLC0415 - Pillow waits for the first picture

    try:
        image = load_image(folder / name)
        answers = grounder.ground(image, list(phrases))
    except (ModelError, ConfigError):
        raise  # it would fail on every other picture too
    except Exception as error:  # noqa: BLE001 - one bad picture must not end a long run
        return Answer(name, Size(0, 0), error=f"{type(error).__name__}: {error}")
    if len(answers) != len(phrases):
        raise ModelError(f"{grounder.name} must give {len(phrases)} answers, got {len(answers)}")
    return Answer(name, Size(image.shape[1], image.shape[0]), tuple(answers))


class _Choice:
    """Which answers are kept, and how many of each sort there were."""

    def __init__(
        self,
        wanted: Sequence[Wanted],
        least: float,
        ambiguous: bool,
        keep_empty: bool,
        model: str,
    ) -> None:
        self._wanted, self._least, self._model = wanted, least, model
        self._statuses = (Status.FOUND, Status.AMBIGUOUS) if ambiguous else (Status.FOUND,)
        self._keep_empty = keep_empty
        self._boxes: Counter[str] = Counter({item.label: 0 for item in wanted})
        self._failed: dict[str, str] = {}
        self._pictures = self._written = self._unsure = self._without = 0

    def samples(self, journal: Journal, folder: Path) -> Iterator[Sample]:
        for answer in journal:
            self._pictures += 1
            if answer.error is not None:
                self._failed[answer.image] = answer.error
                continue
            sample = self._sample(answer, folder)
            if sample.objects or self._keep_empty:
                self._written += 1
                yield sample

    def _sample(self, answer: Answer, folder: Path) -> Sample:
        sure: dict[str, list[Region]] = {}
        expressions = []
        for wanted, grounding in zip(self._wanted, answer.groundings, strict=True):
            if not self._takes(grounding):
                continue
            regions = [replace(r, box=r.box.clip(answer.size)) for r in grounding.regions]
            regions = [r for r in regions if r.box.width >= 1 and r.box.height >= 1]
            if regions:
                sure.setdefault(wanted.label, []).extend(regions)
                expressions.append(self._expression(wanted, grounding, regions))
        objects = [
            LabelledBox(label, region.box, region.mask)
            for label, regions in sure.items()
            for region in _apart(regions)
        ]
        self._boxes.update(item.category for item in objects)
        return Sample(
            folder / answer.image, tuple(expressions), answer.size, objects=tuple(objects)
        )

    def _takes(self, grounding: Grounding) -> bool:
        if grounding.status not in self._statuses or not grounding.regions:
            return False
        if grounding.confidence is None:
            self._without += 1
            return False
        if grounding.confidence < self._least:
            self._unsure += 1
            return False
        return True

    def _expression(
        self, wanted: Wanted, grounding: Grounding, regions: Sequence[Region]
    ) -> Expression:
        plural = grounding.status is Status.FOUND and len(regions) > 1
        return Expression(
            wanted.phrase,
            tuple(region.box for region in regions),
            plural=plural,
            category=wanted.label,
            provenance=f"pseudo-label by {self._model}, confidence {grounding.confidence:.2f}",
        )

    def told(self, path: Path) -> PseudoLabels:
        return PseudoLabels(
            path=path,
            pictures=self._pictures,
            written=self._written,
            boxes=dict(self._boxes),
            unsure=self._unsure,
            without_confidence=self._without,
            failed=self._failed,
        )


def _apart(regions: Sequence[Region]) -> list[Region]:
    """One region for each thing, though several phrases of the label found it."""
    boxes = Boxes.of(region.box for region in regions)
    kept = nms(boxes, [region.score for region in regions], iou=_SAME_THING)
    return [regions[index] for index in sorted(int(i) for i in kept)]
