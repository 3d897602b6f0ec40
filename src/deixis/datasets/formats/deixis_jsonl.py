"""Our own format: a folder with images and ``expressions.jsonl``, one line an image.

The only one that keeps everything of a sample, exactly; see `docs/scoring.md`.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from deixis.datasets.expressions import FILE_NAME, read_expressions, write_expressions
from deixis.datasets.formats._faults import Skip
from deixis.datasets.formats._json import opens_with
from deixis.datasets.samples import Sample

__all__ = ["detect_deixis", "read_deixis", "write_deixis"]


def read_deixis(
    path: str | os.PathLike[str],
    *,
    images: str | os.PathLike[str] | None = None,
    masks: bool = True,
    skip: Skip = None,
) -> Iterator[Sample]:
    """Read our own format; see `deixis.datasets.read_expressions`.

    Args:
        path: The folder or the .jsonl file.
        images: Folder that names of pictures are relative to; by default the file's.
        masks: Keep masks.
        skip: Takes each record that cannot be read, which is left out; else the first ends it.

    Raises:
        DatasetError: The file is missing or a line is malformed; names file and line.
    """
    for sample in read_expressions(path, images=images, skip=skip):
        yield sample if masks else _without_masks(sample)


def write_deixis(
    samples: Iterable[Sample],
    path: str | os.PathLike[str],
    *,
    images: str | os.PathLike[str] | None = None,
) -> Path:
    """Write our own format; see `deixis.datasets.write_expressions`."""
    return write_expressions(path, samples, images=images)


def detect_deixis(path: Path) -> bool:
    """Whether this is our file, or a folder with it; its name tells even if it is damaged."""
    file = path / FILE_NAME if path.is_dir() else path
    return (file.name == FILE_NAME and file.is_file()) or opens_with(
        file, keys=("image", "expressions"), start="{"
    )


def _without_masks(sample: Sample) -> Sample:
    return replace(
        sample,
        expressions=tuple(replace(item, masks=()) for item in sample.expressions),
        objects=tuple(replace(item, mask=None) for item in sample.objects),
    )
