"""Checks of the picture files: that they open, have the said size, and are not there twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from deixis.core import Size
from deixis.datasets.pictures import PictureFacts, Resemblance, look_at_all
from deixis.datasets.validation.problem import Finding, Place

__all__ = ["Album"]


class Album:
    """Collects the pictures that samples name; looks at them all at the end."""

    def __init__(self) -> None:
        self._entries: dict[Path, tuple[Place, Size | None, str | None]] = {}

    def add(self, path: Path, place: Place, size: Size | None, split: str | None) -> None:
        """One picture with what the data set says of it."""
        self._entries.setdefault(path, (place, size, split))

    def __len__(self) -> int:
        return len(self._entries)

    def check(
        self, *, workers: int | None = None, progress: Callable[[int, int], None] | None = None
    ) -> Iterator[tuple[Place, Finding]]:
        """What is wrong with each, in order."""
        paths = list(self._entries)
        alike = Resemblance()
        looked = look_at_all(paths, workers=workers, progress=progress)
        for number, (path, facts) in enumerate(zip(paths, looked, strict=True)):
            place, size, split = self._entries[path]
            for found in _file(path, facts, size):
                yield place, found
            pair = alike.add(number, facts)
            if pair is not None:
                other = paths[pair.earlier]
                yield place, _pair(path, other, pair.same, split, self._entries[other][2])


def _file(path: Path, facts: PictureFacts, size: Size | None) -> Iterator[Finding]:
    if facts.fault == "missing":
        return  # told when the sample was read
    if facts.fault is not None:
        yield Finding(f"image-{facts.fault}", "image", f"{path}: {facts.reason}")
    if size is not None and facts.size is not None and size != facts.size:
        told = f"says {size[0]} x {size[1]}, the picture has {facts.size[0]} x {facts.size[1]}"
        if size == facts.stored:
            told += "; the former is before the rotation that its EXIF data ask for"
        yield Finding("size-mismatch", "size", told)


def _pair(path: Path, other: Path, same: bool, split: str | None, theirs: str | None) -> Finding:
    how = "is the same file as" if same else "looks like"
    told = f"{path} {how} {other}"
    if split is not None and theirs is not None and split != theirs:
        return Finding("duplicate-across-splits", "image", f"{told}, in {split} and {theirs}")
    return Finding("same-picture" if same else "similar-picture", "image", told)
