"""``--weights``, and telling on stderr where weights come from."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from deixis.cli.terminal import inform
from deixis.core import InputError, WeightsError

__all__ = ["read_weights", "weights_told"]


def read_weights(values: Sequence[str]) -> str | dict[str, str] | None:
    """What `deixis.load` takes: a path, a path a part, or None.

    A text before the first ``=`` is the name of a part when it is a plain word.

    Raises:
        InputError: Several paths without the names of their parts, a part twice, or a part
            without a path.

    Example:
        >>> read_weights(["detector=a/b", "encoder=c=d"])
        {'detector': 'a/b', 'encoder': 'c=d'}
    """
    if not values:
        return None
    pairs = [value.partition("=") for value in values]
    named = {part: path for part, sign, path in pairs if sign and part.isidentifier()}
    if not all(path.strip() for path in (*values, *named.values())):
        told = " ".join(map(repr, values))
        raise InputError(f"--weights must name a path, got {told}; is a variable not set?")
    if not named and len(values) == 1:
        return values[0]
    if len(named) != len(values):
        raise InputError(
            "--weights must be one PATH, or PART=PATH once a part, got " + " ".join(values)
        )
    return named


@contextmanager
def weights_told(given: object = None) -> Iterator[None]:
    """While it lasts, the log of where weights come from is written on stderr.

    Args:
        given: What ``--weights`` names, if anything.

    Raises:
        InputError: Weights cannot be used that were given, and not just those that are fetched.
    """
    log = logging.getLogger("deixis.weights")
    handler, level, passes = _Teller(), log.level, log.propagate
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.propagate = False  # a line is said once
    try:
        yield
    except WeightsError as error:
        if given:
            raise InputError(f"--weights: {error}") from error
        raise
    finally:
        log.removeHandler(handler)
        log.setLevel(level)
        log.propagate = passes


class _Teller(logging.Handler):
    """Lines for people, without the name and time that logs have."""

    def emit(self, record: logging.LogRecord) -> None:
        inform(record.getMessage())
