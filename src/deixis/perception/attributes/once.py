"""What is measured on an image once, however often it is asked for."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from deixis.core.checks import is_frozen
from deixis.core.protocols import ImageArray

__all__ = ["once_an_image"]

_T = TypeVar("_T")


def once_an_image(measure: Callable[[ImageArray], _T]) -> Callable[[ImageArray], _T]:
    """``measure``, which measures the same array once while others are not asked about.

    Only of arrays that nobody can write to, as the scenes of a grounder hold them; any other may
    hold another picture by now. What is given is shared by all who ask.
    """
    last: tuple[weakref.ref[ImageArray], _T] | None = None

    @wraps(measure)
    def measured(image: ImageArray) -> _T:
        nonlocal last
        known = last  # another thread may put its own there meanwhile
        if known is not None and known[0]() is image:
            return known[1]
        answer = measure(image)
        if is_frozen(image):
            last = weakref.ref(image), answer
        return answer

    return measured
