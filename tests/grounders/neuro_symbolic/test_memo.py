"""What is found once on each scene."""

from __future__ import annotations

import gc
from typing import cast

from deixis.grounders.neuro_symbolic.memo import once_a_scene
from deixis.grounders.neuro_symbolic.scene import Scene


class _Scene:
    """Stands for one: what is found is told apart by the scene alone."""


def test_each_scene_is_looked_at_once_and_then_forgotten() -> None:
    looked: list[int] = []

    @once_a_scene
    def found(scene: Scene) -> tuple[int, ...]:
        looked.append(len(looked))
        return (len(looked),)

    first, second = (cast("Scene", _Scene()) for _ in range(2))
    assert (found(first), found(second), found(first)) == ((1,), (2,), (1,))
    del first
    gc.collect()
    assert found(cast("Scene", _Scene())) == (3,)
    assert found(second) == (2,)
