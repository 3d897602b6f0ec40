"""Whatever a damaged record raises becomes one DatasetError that names file, line and record."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from deixis.core import DatasetError, InputError

__all__ = ["Skip", "fault", "located"]

Skip = Callable[[DatasetError], None] | None
"""Takes the fault of each record that is left out; None: the first fault ends the reading."""


def fault(message: str, file: Path, line: int | None = None) -> DatasetError:
    """An error of ``file``; the message says what is wrong and what to do."""
    return DatasetError(message, path=str(file), line=line)


@contextmanager
def located(
    file: Path, *, line: int | None = None, record: str | None = None, skip: Skip = None
) -> Iterator[None]:
    """Run the body; what it raises about its data is told with its place.

    Args:
        file: Where the data come from.
        line: 1-based, where known.
        record: Which part of the file, such as ``annotations[3]``, where lines say little.
        skip: Takes the fault instead of raising it; the rest of the body is passed over.

    Raises:
        DatasetError: The body raised an InputError or tripped over a wrong type.
    """
    try:
        with _told(file, line, record):
            yield
    except DatasetError as error:
        if skip is None:
            raise
        skip(error)


@contextmanager
def _told(file: Path, line: int | None, record: str | None) -> Iterator[None]:
    start = f"{record}: " if record else ""
    try:
        yield
    except InputError as error:
        raise fault(f"{start}{error}", file, line) from None
    except KeyError as error:
        raise fault(f"{start}{error} is missing", file, line) from None
    except (TypeError, ValueError, AttributeError, IndexError, OverflowError) as error:
        raise fault(f"{start}malformed: {error}", file, line) from None
    except RecursionError:
        raise fault(f"{start}nested too deeply", file, line) from None
