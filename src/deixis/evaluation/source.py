"""Source: the data set of a run, read from the start as often as it is asked for."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from deixis.core import ConfigError
from deixis.datasets import FILE_NAME, Sample, detect_format, read_dataset, read_expressions

__all__ = ["Data", "Source"]

Data = str | os.PathLike[str] | Sequence[Sample]


class Source:
    """Samples, wherever they come from.

    Args:
        data: A folder or file of any format that `read_dataset` reads, or samples.
        format: Of the data; found out when None.
        images: Folder of the pictures, where they are not where the format keeps them.
        limit: Only the first images.

    Attributes:
        root: Folder that names of pictures are relative to, or None.
        name: Of the data set, for people.
        pictures: Where its pictures are, or "" where the data have them.
        images: How many were read so far, counted once.
        limit: Only the first images, or None.

    Raises:
        ConfigError: A format or a folder of pictures is given for samples; a limit below 1.
        DatasetError: The format cannot be told.
    """

    def __init__(
        self,
        data: Data,
        *,
        format: str | None = None,  # noqa: A002 - what everybody calls it
        images: str | os.PathLike[str] | None = None,
        limit: int | None = None,
    ) -> None:
        if limit is not None and limit < 1:
            raise ConfigError(f"limit must be at least 1, got {limit}")
        path = Path(data) if isinstance(data, str | os.PathLike) else None
        if path is None and (images is not None or format is not None):
            raise ConfigError("images and format are of data in files; samples know their own")
        self._data, self.limit = data, limit
        self._images = None if images is None else Path(images)
        self._format = None if path is None else format or detect_format(path)
        self.root = path if path is None or path.is_dir() else path.parent
        self.root = self._images or self.root
        self.name = "samples" if path is None else path.as_posix()
        self.pictures = "" if self._images is None else self._images.as_posix()
        self.images = 0

    def __iter__(self) -> Iterator[Sample]:
        for count, sample in enumerate(islice(self._read(), self.limit), start=1):
            self.images = max(self.images, count)
            yield sample

    def _read(self) -> Iterable[Sample]:
        if not isinstance(self._data, str | os.PathLike):
            return self._data
        if self._format == "deixis":
            return read_expressions(self._data, images=self._images)
        return read_dataset(self._data, self._format, images=self._images)

    @property
    def total(self) -> int | None:
        """Number of images where that is quickly told: lines of our format are only counted."""
        if not isinstance(self._data, str | os.PathLike):
            count = len(self._data)
        else:
            path = Path(self._data)
            file = path / FILE_NAME if path.is_dir() else path
            if self._format != "deixis" or not file.is_file():
                return None
            with file.open("rb") as lines:
                count = sum(1 for line in lines if line.strip())
        return count if self.limit is None else min(count, self.limit)
