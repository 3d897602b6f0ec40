"""``--weights``, and telling on stderr where weights come from."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from deixis.cli.terminal import inform
from deixis.core import InputError

__all__ = ["read_weights", "weights_told"]


def read_weights(values: Sequence[str]) -> str | dict[str, str] | None:
    """What `deixis.load` takes: a path, a path a part, or None.

    A text before the first ``=`` is the name of a part when it is a plain word.

    Raises:
        InputError: Several paths without the names of their parts, or a part twice.

    Example:
        >>> read_weights(["detector=a/b", "encoder=c=d"])
        {'detector': 'a/b', 'encoder': 'c=d'}
    """
    if not values:
        return None
    pairs = [value.partition("=") for value in values]
    named = {part: path for part, sign, path in pairs if sign and part.isidentifier()}
    if not named and len(values) == 1:
        return values[0]
    if len(named) != len(values):
        raise InputError(
            "--weights must be one PATH, or PART=PATH once a part, got " + " ".join(values)
        )
    return named


@contextmanager
def weights_told() -> Iterator[None]:
    """While it lasts, the log of where weights come from is written on stderr."""
    log = logging.getLogger("deixis.weights")
    handler, level, passes = _Teller(), log.level, log.propagate
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.propagate = False  # a line is said once
    try:
        yield
    finally:
        log.removeHandler(handler)
        log.setLevel(level)
        log.propagate = passes


class _Teller(logging.Handler):
    """Lines for people, without the name and time that logs have."""

    def emit(self, record: logging.LogRecord) -> None:
        inform(record.getMessage())
