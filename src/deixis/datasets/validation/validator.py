"""The validator: one pass over a data set of any format, every check on every sample."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path

from deixis.core import ConfigError, DatasetError, InputError, Size
from deixis.datasets.expressions import FILE_NAME
from deixis.datasets.formats import FORMATS, detect_format, read_dataset
from deixis.datasets.formats._sizes import header_size
from deixis.datasets.samples import Sample, Source
from deixis.datasets.validation.agreement import check_agreement
from deixis.datasets.validation.boxes import check_boxes
from deixis.datasets.validation.captions import check_captions
from deixis.datasets.validation.drafts import Draft, draft_of
from deixis.datasets.validation.identity import Identity
from deixis.datasets.validation.lenient import read_drafts
from deixis.datasets.validation.masks import check_masks
from deixis.datasets.validation.phrases import check_phrases
from deixis.datasets.validation.pictures import Album
from deixis.datasets.validation.problem import Finding, Place, Problem, problem_at
from deixis.datasets.validation.report import Report

__all__ = ["CHECKS", "validate_dataset"]

CHECKS: tuple[Callable[[Draft], Iterable[Finding]], ...] = (
    check_boxes,
    check_phrases,
    check_captions,
    check_masks,
    check_agreement,
)
"""Each looks at one sample; to add a check, write such a function and a line in `kinds.py`."""

_TOLD_EVERY = 500  # samples between calls of progress

Read = Iterator[tuple[Place, Draft | None, list[Finding]]]


def validate_dataset(
    path: str | os.PathLike[str],
    format: str | None = None,  # noqa: A002 - what everybody calls it
    *,
    images: str | os.PathLike[str] | None = None,
    look: bool = False,
    workers: int | None = None,
    tell: Callable[[Problem], None] | None = None,
    progress: Callable[[str, int, int | None], None] | None = None,
    keep: int = 100,
) -> Report:
    """Find what is wrong with a data set; samples are read one by one.

    Args:
        path: File or folder of any format that `read_dataset` reads. Our own format is read
            leniently, so that every fault of every line is found; in other formats a record that
            cannot be read is told by its first fault and passed over.
        format: A name of `FORMATS`; found out when not given.
        images: Folder of the pictures, where they are not where the format keeps them.
        look: Open every picture: whether it is whole, has the said size, or is there twice,
            perhaps scaled or saved again.
        workers: Processes that look at pictures; as many as cores when None.
        tell: Called with each problem as it is found.
        progress: Called now and then with what is counted ("samples", "pictures"), how many are
            done, and of how many, where that is known.
        keep: Problems of each kind to keep in the report.

    Raises:
        DatasetError: There is no such file, or it looks like none of the formats.
        ConfigError: No such format, or a number is out of range.

    Example:
        >>> validate_dataset("tests/data/screens").errors
        0
    """
    if keep < 0:
        raise ConfigError(f"keep must be 0 or more, got {keep}")
    name = format or detect_format(path)
    report = Report(data=os.fspath(path), format=name)
    start = time.perf_counter()
    for problem in _problems(Path(path), name, images, look, workers, progress, report):
        report.counts[problem.kind] += 1
        if report.counts[problem.kind] <= keep:
            report.problems.append(problem)
        if tell is not None:
            tell(problem)
    report.seconds = time.perf_counter() - start
    return report


def _problems(
    path: Path,
    name: str,
    images: str | os.PathLike[str] | None,
    look: bool,
    workers: int | None,
    progress: Callable[[str, int, int | None], None] | None,
    report: Report,
) -> Iterator[Problem]:
    identity, album, folders = Identity(), Album(), _Files()
    for place, draft, found in _read(path, name, images):
        if draft is not None:
            report.samples += 1
            report.expressions += len(draft.expressions)
            said = draft.size
            if said is None and look:
                draft.size = _true_size(draft.image)
            report.unsized += draft.size is None
            checks = chain.from_iterable(check(draft) for check in CHECKS)
            found += [*checks, *identity.check(draft, place), *folders.check(draft)]
            if look and draft.image is not None:
                album.add(draft.image, place, said, draft.split)
        for finding in found:
            yield problem_at(place, finding)
        if progress is not None and report.samples % _TOLD_EVERY == 0:
            progress("samples", report.samples, None)
    yield from (problem_at(*item) for item in identity.finish())
    if not report.samples and not report.counts:
        yield problem_at(Place(report.data), Finding("no-samples", "", "there is nothing in it"))
    report.pictures = len(album)
    counted = None if progress is None else (lambda n, of: progress("pictures", n, of))
    yield from (problem_at(*i) for i in album.check(workers=workers, progress=counted))


def _read(path: Path, name: str, images: str | os.PathLike[str] | None) -> Read:
    if name == "deixis":
        file = path / FILE_NAME if path.is_dir() else path
        if not file.is_file():
            raise DatasetError(f"no such file; expected a folder with {FILE_NAME}", path=str(path))
        for line, draft, found in read_drafts(file, Path(images or file.parent)):
            yield Place(str(file), line), draft, found
        return
    if name in FORMATS and not path.exists():
        raise DatasetError("no such file or folder", path=str(path))
    faults: list[DatasetError] = []
    try:
        samples = read_dataset(path, name, images=images, skip=faults.append)
        for number, sample in enumerate(samples):
            yield from _told("unreadable-record", faults)
            yield _place(sample, number, path), draft_of(sample), []
        yield from _told("unreadable-record", faults)
    except DatasetError as error:
        yield from _told("unreadable-record", faults)
        yield from _told("unreadable-rest", [error])


def _place(sample: Sample, number: int, path: Path) -> Place:
    """The file, the line or record, and the picture."""
    file, line, record = sample.source or Source(path, record=f"sample {number}")
    return Place(str(file), line, f"{record} ({sample.image.name})".lstrip())


def _told(kind: str, faults: list[DatasetError]) -> Read:
    """The faults as findings; the list is empty afterwards."""
    for error in faults:
        what = str(error).partition(": ")[2]
        yield Place(error.path, error.line), None, [Finding(kind, "", what)]
    faults.clear()


def _true_size(image: Path | None) -> Size | None:
    """What the picture says, where the data set says nothing; faults are told elsewhere."""
    try:
        return None if image is None else header_size(image)
    except InputError:
        return None


class _Files:
    """Which picture files are there; each folder is listed once."""

    def __init__(self) -> None:
        self._listed: dict[str, frozenset[str]] = {}

    def check(self, draft: Draft) -> Iterator[Finding]:
        if draft.image is None:
            return
        folder, name = os.path.split(draft.image)
        if folder not in self._listed:
            try:
                self._listed[folder] = frozenset(os.listdir(folder or "."))
            except OSError:
                self._listed[folder] = frozenset()
        if name not in self._listed[folder]:
            yield Finding("image-missing", "image", f"there is no {draft.name!r:.100}")
