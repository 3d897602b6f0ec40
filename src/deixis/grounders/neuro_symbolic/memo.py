"""What is found on a scene once, however often it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["once_a_scene"]

_T = TypeVar("_T")


def once_a_scene(find: Callable[[Scene], _T]) -> Callable[[Scene], _T]:
    """``find``, which looks at each scene only once; what it found is kept as long as the scene.

    What it gives is shared by all who ask, so it should give what nobody changes: tuples.
    """
    known: WeakKeyDictionary[Scene, _T] = WeakKeyDictionary()

    @wraps(find)
    def found(scene: Scene) -> _T:
        if scene not in known:
            known[scene] = find(scene)
        return known[scene]

    return found
