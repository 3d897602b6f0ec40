"""Typed access to parsed JSON: what is missing or of another type is an InputError that says so."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from deixis.core import Box, InputError, Size

__all__ = [
    "LARGEST_SIDE",
    "four",
    "items",
    "name_of",
    "number",
    "record",
    "size_of",
    "strings",
    "text",
    "xyxy",
]

LARGEST_SIDE = 100_000
"""Pixels; a file that claims more is damaged."""


def record(value: Any, what: str) -> dict[str, Any]:
    """A JSON object."""
    if not isinstance(value, dict):
        raise InputError(f"{what} must be an object, got {value!r:.80}")
    return value


def items(data: dict[str, Any], key: str, *, default: list[Any] | None = None) -> list[Any]:
    """A list; missing or null is ``default``, where there is one."""
    value = data.get(key)
    if value is None and default is not None:
        return default
    if not isinstance(value, list):
        raise InputError(f'"{key}" must be a list, got {value!r:.80}')
    return value


def text(data: dict[str, Any], key: str) -> str:
    """A string with something in it."""
    value = data.get(key)
    if not isinstance(value, str) or not value.strip():
        raise InputError(f'"{key}" must be a text that is not empty, got {value!r:.80}')
    return value


def strings(data: dict[str, Any], key: str) -> list[str]:
    """A list of strings, or one string as a list of one; missing is none."""
    value = data.get(key)
    if value is None:
        return []
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list) or not all(isinstance(item, str) for item in values):
        raise InputError(f'"{key}" must be a list of texts, got {value!r:.80}')
    return values


def name_of(value: Any, what: str = "an id") -> str | None:
    """An identifier, number or text, as text; None stays None."""
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise InputError(f"{what} must be a number or a text, got {value!r:.80}")
    return str(value)


def number(value: Any, what: str) -> float:
    """A finite number; text that spells one counts."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise InputError(f"{what} must be a number, got {value!r:.80}")
    try:
        result = float(value)
    except (ValueError, OverflowError):
        raise InputError(f"{what} must be a number, got {value!r:.80}") from None
    if not math.isfinite(result):
        raise InputError(f"{what} must be finite, got {value!r:.80}")
    return result


def four(values: Any, what: str = "a box") -> tuple[float, float, float, float]:
    """Four finite numbers."""
    if not isinstance(values, Sequence) or isinstance(values, str) or len(values) != 4:
        raise InputError(f"{what} must be four numbers, got {values!r:.80}")
    a, b, c, d = (number(value, what) for value in values)
    return a, b, c, d


def xyxy(values: Any) -> Box:
    """A box of ``[x1, y1, x2, y2]`` in pixels."""
    return Box(*four(values))


def size_of(width: Any, height: Any) -> Size:
    """Width and height in whole pixels."""
    sides = [number(width, "width"), number(height, "height")]
    if not all(side.is_integer() and 1 <= side <= LARGEST_SIDE for side in sides):
        raise InputError(
            f"width and height must be whole, 1 to {LARGEST_SIDE} pixels, "
            f"got {width!r:.40} x {height!r:.40}"
        )
    return Size(int(sides[0]), int(sides[1]))
