"""Training examples without end: what the network will see, with the icon's number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.perception.elements.icon_patches import PATCH, icon_patch
from deixis.training.recipes.icons.clutter import clutter
from deixis.training.recipes.icons.file_names import OTHER
from deixis.training.recipes.icons.masks import Masks
from deixis.training.recipes.icons.scenes import stand

__all__ = ["Examples", "examples"]

_OTHERS = 0.24
_CLUTTER = 0.12


@dataclass(frozen=True, slots=True)
class Examples:
    """(N, 2, 40, 40) uint8 patches with their classes (N,), numbers into the list of classes."""

    patches: npt.NDArray[np.uint8]
    classes: npt.NDArray[np.int64]


def examples(masks: Masks, classes: Sequence[str], count: int, *, seed: int) -> Examples:
    """Draw ``count`` examples: every named icon as often, 24 % other icons, 12 % clutter."""
    draw = np.random.default_rng(seed)
    rows = {name: np.flatnonzero(masks.icons == name) for name in classes}
    named = [name for name in classes if name != OTHER and len(rows[name])]
    patches = np.zeros((count, 2, PATCH, PATCH), np.uint8)
    numbers = np.zeros(count, np.int64)
    for place in range(count):
        name = _name(named, draw)
        if name is None:
            scene = clutter(draw)
        else:
            scene = stand(masks.pictures[draw.choice(rows[name])], draw)
        patches[place] = np.rint(icon_patch(scene.image, scene.box) * 255)
        numbers[place] = classes.index(name or OTHER)
    return Examples(patches, numbers)


def _name(named: Sequence[str], draw: np.random.Generator) -> str | None:
    """A class, or None for clutter."""
    chance = draw.random()
    if chance < _CLUTTER:
        return None
    return OTHER if chance < _CLUTTER + _OTHERS else named[int(draw.integers(len(named)))]
