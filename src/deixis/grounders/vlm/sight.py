"""Sight: what a network makes of a picture, computed once and given again for later phrases."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from inspect import signature
from typing import Any

from deixis.grounders.one_stage.seen import Seen

__all__ = ["Sight"]

_IMAGES = 4  # pictures whose features are kept


class Sight:
    """Stands where a method of a network was and remembers its answers by picture.

    transformers runs the vision tower in every call of ``generate``, though a phrase changes
    nothing in it. Here it runs for the first phrase of a picture; the language model, whose first
    tokens are the picture's, still reads them for each phrase.

    Args:
        holder: The module whose method makes features of pixels.
        method: Its name; only calls inside `of` are remembered.

    Example:
        >>> class Network:
        ...     def look(self, pixels):
        ...         print("looking")
        ...         return pixels + 1
        >>> network = Network()
        >>> sight = Sight(network, "look")
        >>> with sight.of("a picture"):
        ...     network.look(1), network.look(1)
        looking
        (2, 2)
    """

    def __init__(self, holder: Any, method: str) -> None:
        self._own = getattr(holder, method)
        self._told: Seen[Any] = Seen(_IMAGES)
        self._now = threading.local()
        self.__signature__ = signature(self._own)  # generate chooses arguments by it
        setattr(holder, method, self)

    @contextmanager
    def of(self, picture: str) -> Iterator[None]:
        """Calls in this thread are about the picture of this name."""
        self._now.picture = picture
        try:
            yield
        finally:
            self._now.picture = None

    def __deepcopy__(self, memo: dict[int, Any]) -> Sight:
        """A twin for a copy of the network: it calls the copy, and has seen nothing yet."""
        twin = object.__new__(type(self))
        memo[id(self)] = twin
        twin._own = deepcopy(self._own, memo)
        twin._told = Seen(_IMAGES)
        twin._now = threading.local()
        twin.__signature__ = self.__signature__
        return twin

    def __call__(self, *given: Any, **options: Any) -> Any:
        picture = getattr(self._now, "picture", None)
        if picture is None:
            return self._own(*given, **options)
        told = self._told.get(picture)
        return self._told.put(picture, self._own(*given, **options)) if told is None else told
