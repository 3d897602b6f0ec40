"""Whole files: written whole or not at all, whatever happens meanwhile.

What is written goes into a draft beside the file, which takes its place in one step at the end. A
process that is killed leaves the file as it was, or the new one, and at most a draft that the next
writing removes.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

__all__ = ["whole_file", "write_whole"]

_DRAFT = ".part"


@contextmanager
def whole_file(path: str | os.PathLike[str], *, durable: bool = False) -> Iterator[Path]:
    """Give the path of a draft to write to; at the end it becomes the file.

    An error inside leaves the file as it was and removes the draft.

    Args:
        path: The file; its folder is made.
        durable: Wait until the disk has it, so that not even a power cut leaves an empty file.

    Yields:
        The draft, ``NAME.part`` in the same folder; it does not exist yet.

    Raises:
        OSError: It cannot be written.

    Example:
        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     with whole_file(Path(folder) / "a.txt") as draft:
        ...         _ = draft.write_text("all of it")
        ...     sorted(found.name for found in Path(folder).iterdir())
        ['a.txt']
    """
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f"{file.name}{_DRAFT}")
    try:
        draft.unlink(missing_ok=True)  # of a process that was killed
        yield draft
        if durable:
            _sync(draft)
        os.replace(draft, file)
    except BaseException as error:
        _name_the_file(error, draft, file)
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise
    if durable and os.name != "nt":
        _sync(file.parent)  # the name is kept by the folder


def write_whole(
    path: str | os.PathLike[str], content: str | bytes, *, durable: bool = False
) -> Path:
    """Write a text, in UTF-8 and with its line ends as they are, or bytes; give the path.

    Raises:
        OSError: It cannot be written.
    """
    with whole_file(path, durable=durable) as draft:
        draft.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return Path(path)


def _name_the_file(error: BaseException, draft: Path, file: Path) -> None:
    """Nobody asked for a draft: an error speaks of the file."""
    if isinstance(error, OSError) and error.filename == str(draft):
        error.filename = str(file)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
