"""What is kept of images already seen."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import Generic, TypeVar

__all__ = ["Seen"]

_Kept = TypeVar("_Kept")


class Seen(Generic[_Kept]):
    """The last ``limit`` things by name; the one not asked for longest goes first.

    Example:
        >>> seen = Seen[int](2)
        >>> seen.put("a", 1), seen.put("b", 2), seen.put("c", 3)
        (1, 2, 3)
        >>> seen.get("a"), seen.get("c")
        (None, 3)
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._kept: OrderedDict[str, _Kept] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, name: str) -> _Kept | None:
        """What was put there, or None."""
        with self._lock:
            if name in self._kept:
                self._kept.move_to_end(name)
            return self._kept.get(name)

    def put(self, name: str, thing: _Kept) -> _Kept:
        """Keep a thing; returns it."""
        with self._lock:
            self._kept[name] = thing
            self._kept.move_to_end(name)
            while len(self._kept) > self._limit:
                self._kept.popitem(last=False)
        return thing

    def __len__(self) -> int:
        return len(self._kept)
