"""Places to write to: tried before anything is computed for them, and named when they fail."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, TypeVar

import typer

from deixis.core import DeixisError, InputError

if TYPE_CHECKING:
    from deixis.datasets import Sample

__all__ = [
    "NotWritten",
    "check_file",
    "spare_pictures",
    "to_document",
    "to_file",
    "to_folder",
    "writes",
]


_Paths = TypeVar("_Paths", bound=Path | list[Path] | None)


class NotWritten(DeixisError):  # noqa: N818 - says what happened, in one word or two
    """What was computed could not be written where it was to go."""


def check_file(option: str, path: str | os.PathLike[str]) -> None:
    """Refuse a file whose folder cannot be written to, before anything is computed for it.

    Raises:
        InputError: The folder can neither be written to nor be made.
    """
    _check(option, Path(path), Path(path).parent)


def to_file(param: typer.CallbackParam, value: _Paths) -> _Paths:
    """Callback of an option that names files to write; see `check_file`. A folder is refused."""
    for path in _each(value):
        if path.is_dir():
            raise InputError(f"{param.opts[0]} must name a file, got the folder {path}")
        check_file(param.opts[0], path)
    return value


def to_document(*endings: str) -> Callable[[typer.CallbackParam, _Paths], _Paths]:
    """`to_file` for names that end so: what is written is no picture, and replaces none."""

    def check(param: typer.CallbackParam, value: _Paths) -> _Paths:
        for path in _each(value):
            if path.suffix.lower() not in endings:
                told = " or ".join(endings)
                raise InputError(f"{param.opts[0]} must end in {told}, got {path.name!r}")
        return to_file(param, value)

    return check


def spare_pictures(option: str, path: Path, samples: Iterable[Sample]) -> None:
    """Refuse a file to write that is a picture of the data, by whatever name.

    Raises:
        InputError: It is one of them.
    """
    if path.exists() and any(_same(path, sample.image) for sample in samples):
        raise InputError(f"{option} {path} would overwrite a picture of the data; name another")


def _same(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except (OSError, ValueError):
        return False


def to_folder(param: typer.CallbackParam, value: _Paths) -> _Paths:
    """Callback of an option that names a folder to write to, which may be missing."""
    for path in _each(value):
        _check(param.opts[0], path, path)
    return value


def _each(value: Path | list[Path] | None) -> list[Path]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _check(option: str, path: Path, folder: Path) -> None:
    try:
        nearest = next(place for place in (folder, *folder.absolute().parents) if place.exists())
        if not nearest.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, f"{nearest} is a file, no folder")
        with TemporaryFile(dir=nearest):  # /proc lets root write by its permissions, but not so
            pass
    except OSError as error:
        raise InputError(_cannot(option, path, error)) from None


@contextmanager
def writes(option: str, path: Path) -> Iterator[None]:
    """Around the writing of a file: what goes wrong is said with the option and the file.

    Raises:
        NotWritten: It cannot be written.
    """
    try:
        yield
    except (OSError, InputError) as error:
        raise NotWritten(_cannot(option, path, error)) from error


def _cannot(option: str, path: Path, error: Exception) -> str:
    reason = f"{getattr(error, 'strerror', None) or error}; choose another place"
    return f"{option}: cannot write {path}: {error if isinstance(error, InputError) else reason}"
