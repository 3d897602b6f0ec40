"""Reading plain JSON types: what is missing or wrong becomes one clear InputError."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from operator import index
from typing import Any

from deixis.core.checks import wrong_type
from deixis.core.errors import InputError

__all__ = ["number", "reading", "require", "several", "whole", "words"]


@contextmanager
def reading(what: str) -> Iterator[None]:
    """Turn whatever damaged data raises into an InputError that names ``what``.

    RecursionError is among them: JSON may nest deeper than Python calls.
    """
    try:
        yield
    except InputError:
        raise
    except (
        TypeError,
        ValueError,
        KeyError,
        IndexError,
        AttributeError,
        OverflowError,
        RecursionError,
    ) as error:
        raise InputError(f"this is no {what}: {error}") from error


def require(data: Any, what: str, *keys: str) -> None:
    """Check that ``data`` is an object with all ``keys``."""
    if not isinstance(data, dict):
        raise InputError(f"a {what} must be an object, got {type(data).__name__}")
    missing = [key for key in keys if key not in data]
    if missing:
        raise InputError(f"a {what} needs {', '.join(missing)}; it has {', '.join(map(str, data))}")


def number(value: Any, what: str) -> float:
    """A float in 0..1 of anything that is one; numpy's own floats are not JSON."""
    try:
        plain = float(value)
    except (TypeError, ValueError):
        raise InputError(f"{what} must be in 0..1, got {value!r}") from None
    if not 0.0 <= plain <= 1.0:
        raise InputError(f"{what} must be in 0..1, got {plain}")
    return plain


def whole(value: Any, what: str) -> int:
    """An int, 0 or more, of anything that is one; numpy's own ints are not JSON."""
    try:
        plain = index(value)
    except TypeError:
        plain = -1
    if plain < 0:
        raise InputError(f"{what} must be whole numbers, 0 or more, got {value!r:.80}")
    return plain


def words(value: Any, what: str) -> str:
    """A text, and nothing that could be made one."""
    if not isinstance(value, str):
        raise wrong_type(what, "a text", value)
    return value


def several(data: dict[str, Any], key: str) -> list[Any] | tuple[Any, ...]:
    """The list under a key; an empty one where there is none."""
    values = data.get(key, ())
    if not isinstance(values, list | tuple):
        raise wrong_type(key, "a list", values)
    return values
