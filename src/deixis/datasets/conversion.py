"""Converts a data set, pictures and all: import into our format, export into another."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from deixis.core import ConfigError, DatasetError
from deixis.datasets.formats import FORMATS, detect_format, read_dataset, write_dataset
from deixis.datasets.formats._sizes import header_size
from deixis.datasets.held import OBJECTS_ONLY, holds, lost, read_as_all
from deixis.datasets.pictures.copying import PictureCopier
from deixis.datasets.samples import LabelledBox, Sample

__all__ = ["Conversion", "convert_dataset", "label_by_expressions"]

UNFINISHED = ".unfinished"
"""A file of this name in a folder says that the conversion into it was cut off."""

_PICTURES = {"voc": "JPEGImages"}  # folder of the pictures; images/ in all others
_FLAT = ("voc",)
_YOLO_SPLITS = {"dev": "val", "validation": "val", "valid": "val", "testA": "test", "testB": "test"}


@dataclass(frozen=True, slots=True)
class Conversion:
    """What was done.

    Attributes:
        path: What was written.
        samples: Images.
        copied: Pictures copied now.
        kept: Pictures that an earlier run had copied.
        missing: Pictures that were not there, whose samples were left out.
        labelled: Boxes whose label was taken from an expression, since the format has no phrases.
        lost: Expressions that the format has no place for, and that are not in it.
        merged: Expressions with alternatives that mean all of their boxes in the format.
        unreadable: Records that could not be read and were left out.
    """

    path: Path
    samples: int
    copied: int
    kept: int
    missing: int
    labelled: int
    lost: int
    merged: int
    unreadable: int


def convert_dataset(
    source: str | os.PathLike[str],
    out: str | os.PathLike[str],
    to: str = "deixis",
    *,
    format: str | None = None,  # noqa: A002 - what everybody calls it
    images: str | os.PathLike[str] | None = None,
    resume: bool = False,
    skip_missing: bool = False,
    skip_unheld: bool = False,
    skip_unreadable: Callable[[DatasetError], None] | None = None,
    link: bool = False,
    limit: int | None = None,
    splits: Mapping[Path, str] | None = None,
    change: Callable[[Iterator[Sample]], Iterator[Sample]] | None = None,
    progress: Callable[[str, int, int | None], None] | None = None,
) -> Conversion:
    """Write a data set in another format into a folder of its own, with its pictures.

    Formats of detectors (coco, yolo, voc) hold no phrases: where a sample has no objects, the
    boxes of its expressions become objects, named by their category, or else by their phrase.

    Args:
        source: Data set of any format.
        out: Folder; must be empty or missing, or the same conversion must have been cut off there.
        to: A name of `FORMATS` that has a writer.
        format: Of the source; found out when not given.
        images: Folder of the source's pictures, where they are not where its format keeps them.
        resume: Go on in a folder where it was cut off; pictures that are there are not copied.
        skip_missing: Leave out samples whose picture is not there.
        skip_unheld: Leave out expressions that the format would refuse (refcoco, grefcoco).
        skip_unreadable: Takes the fault of each record of the source that cannot be read, and
            that is left out then; without, the first such record ends the conversion.
        link: Hard links instead of copies.
        limit: Only the first images.
        splits: Split for each picture, instead of those of the source.
        change: What is done to the samples on their way; it must keep their pictures.
        progress: Called with ("images", done, None).

    Raises:
        DatasetError: The source is damaged, or a picture missing (with ``skip_missing``: all are).
        ConfigError: ``out`` is in use, or no such format.
    """
    folder = Path(out)
    if to not in FORMATS or FORMATS[to].writer is None:
        able = ", ".join(name for name, info in FORMATS.items() if info.writer)
        raise ConfigError(f"the format to write must be one of {able}, got {to!r}")
    name = format or detect_format(source)
    _prepare(folder, resume=resume)
    place = Path(source)
    copier = PictureCopier(
        folder / _PICTURES.get(to, "images"),
        root=Path(images) if images is not None else (place if place.is_dir() else place.parent),
        flat=to in _FLAT,
        link=link,
    )
    run = _Run(copier, to, skip_missing, skip_unheld, splits, progress, skip_unreadable)
    samples: Iterator[Sample] = read_dataset(
        source, name, images=images, skip=None if skip_unreadable is None else run.left_out
    )
    samples = islice(samples, limit)
    samples = samples if change is None else change(samples)
    written = write_dataset(run.through(samples), folder, to)
    if run.missing and not run.samples:
        raise DatasetError(
            f"none of the {run.missing} pictures is there; say where they are (--images-in DIR)",
            path=str(source),
        )
    (folder / UNFINISHED).unlink(missing_ok=True)
    return Conversion(
        written, run.samples, copier.copied, copier.kept, run.missing, run.labelled, run.lost,
        run.merged, run.unreadable,
    )  # fmt: skip


def label_by_expressions(sample: Sample) -> tuple[LabelledBox, ...]:
    """Objects made of the boxes of expressions; each box once, named by category or phrase."""
    objects: dict[tuple[float, ...], LabelledBox] = {}
    for item in sample.expressions:
        masks = item.masks or (None,) * len(item.boxes)
        for box, mask in zip(item.boxes, masks, strict=True):
            label = item.category or item.phrase
            if item.category or box.xyxy not in objects:
                objects[box.xyxy] = LabelledBox(label, box, mask)
    return tuple(objects.values())


class _Run:
    """Sends samples through: pictures copied, labels and splits as the format wants them."""

    def __init__(
        self,
        copier: PictureCopier,
        to: str,
        skip_missing: bool,
        skip_unheld: bool,
        splits: Mapping[Path, str] | None,
        progress: Callable[[str, int, int | None], None] | None,
        tell: Callable[[DatasetError], None] | None,
    ) -> None:
        self._tell = tell
        self._copier, self._to, self._skip = copier, to, skip_missing
        self._skip_unheld, self._splits, self._progress = skip_unheld, splits, progress
        self.samples = self.missing = self.labelled = self.lost = self.merged = 0
        self.unreadable = 0

    def left_out(self, error: DatasetError) -> None:
        self.unreadable += 1
        if self._tell is not None:
            self._tell(error)

    def through(self, samples: Iterator[Sample]) -> Iterator[Sample]:
        for sample in samples:
            if self._skip and not sample.image.is_file():
                self.missing += 1
                continue
            yield self._changed(self._held(sample))
            self.samples += 1
            if self._progress is not None:
                self._progress("images", self.samples, None)

    def _held(self, sample: Sample) -> Sample:
        """The sample with what the format takes; what it does not is counted."""
        self.lost += lost(self._to, sample)
        self.merged += read_as_all(self._to, sample)
        if not self._skip_unheld:
            return sample
        held = tuple(item for item in sample.expressions if holds(self._to, item))
        self.lost += len(sample.expressions) - len(held)
        return replace(sample, expressions=held)

    def _changed(self, sample: Sample) -> Sample:
        split = sample.split if self._splits is None else self._splits.get(sample.image)
        if self._to == "yolo" and split is not None:
            split = _YOLO_SPLITS.get(split, split)
        objects = sample.objects
        if self._to in OBJECTS_ONLY and not objects:
            objects = label_by_expressions(sample)
            self.labelled += len(objects)
        size = sample.size
        if size is None and self._to != "deixis" and sample.image.is_file():
            size = header_size(sample.image)
        return replace(
            sample, image=self._copier(sample.image), split=split, objects=objects, size=size
        )


def _prepare(folder: Path, *, resume: bool) -> None:
    marker = folder / UNFINISHED
    if folder.exists() and not folder.is_dir():
        raise ConfigError(f"out must be a folder, got the file {folder}")
    if folder.is_dir() and any(folder.iterdir()):
        if not marker.is_file() and resume:
            raise ConfigError(
                f"{folder} holds no conversion that was cut off: it came to its end, or the folder "
                "holds something else; go on without --resume in another folder, or not at all"
            )
        if not marker.is_file():
            raise ConfigError(f"{folder} must be empty or missing; choose another folder")
        if not resume:
            raise ConfigError(
                f"{folder} holds a conversion that was cut off; go on with resume (--resume), "
                "or choose another folder"
            )
    folder.mkdir(parents=True, exist_ok=True)
    try:
        marker.touch()
    except OSError as error:
        raise DatasetError(f"cannot be written: {error.strerror}", path=str(folder)) from None
