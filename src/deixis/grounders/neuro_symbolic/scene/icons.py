"""Icons by what they show: "the trash icon", "the bell", "the close button"."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from deixis.core import Boxes, Region
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.scene.scene import Scene
from deixis.perception.elements import icon_scores, icons_called

__all__ = ["icon_fit", "icon_regions"]

_DRAWN = frozenset({"icon", "button", "image", "link", "checkbox"})
_SURE = 0.25  # probability of the best name from which on a picture may be that icon


def icon_fit(name: str, regions: Sequence[Region], scene: Scene) -> FloatArray:
    """How well each region is an icon of this name, (N,) in 0..1; 0 for words and fields.

    The network's probabilities are spread over some sixty icons and "none of them", so a quarter
    already says much; they are stretched to the executor's scale.
    """
    scores = np.zeros(len(regions))
    rows = [i for i, region in enumerate(regions) if region.label in _DRAWN and not region.text]
    if rows and icons_called(name):
        boxes = Boxes.of(regions[row].box for row in rows)
        scores[rows] = icon_scores(scene.image, boxes, [name])[:, 0]
    return np.clip(scores / (2 * _SURE), 0.0, 1.0) ** 0.5


def icon_regions(name: str, scene: Scene) -> list[Region]:
    """The icons of a page that may be called ``name``; none for a word that names no icon."""
    if not icons_called(name):
        return []
    icons = [region for region in scene.elements if region.label in ("icon", "image")]
    fits = icon_fit(name, icons, scene)
    return [icon for icon, fit in zip(icons, fits, strict=True) if fit >= _SURE]
