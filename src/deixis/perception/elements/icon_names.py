"""Name the icons that the element finder only boxes: how well each word fits each picture."""

from __future__ import annotations

import difflib
import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from deixis.core import Boxes, ImageArray, InputError
from deixis.core.boxes import FloatArray
from deixis.perception.elements.icon_patches import icon_patch
from deixis.perception.elements.icon_words import ICON_NAMES, icons_called
from deixis.perception.packed import open_packed

__all__ = ["ICON_NAMES", "icon_probabilities", "icon_scores", "icons_called"]


def icon_scores(image: ImageArray, boxes: Boxes, names: Sequence[str]) -> FloatArray:
    """How probable it is that each box holds an icon that people call by each name.

    A name that can mean several icons ("arrow", "favourite") scores the sum of theirs. Pictures
    that are no icon of the list (letters, logos, other icons) score low for every name.

    Args:
        image: (H, W, 3) uint8, RGB.
        boxes: N boxes around icons or icon buttons, in pixels of ``image``.
        names: K names, any of ``ICON_NAMES`` or their synonyms, with or without "icon".

    Returns:
        (N, K) float64 in 0..1.

    Raises:
        InputError: A name is none of ours; ask ``icons_called`` first when that may be.
        WeightsError: The file with the network is not there.
    """
    columns = [_columns(name) for name in names]
    scores = np.zeros((len(boxes), len(names)))
    if scores.size:
        chances = icon_probabilities(image, boxes)
        for place, column in enumerate(columns):
            scores[:, place] = chances[:, column].sum(axis=1)
    return np.clip(scores, 0.0, 1.0)


def icon_probabilities(image: ImageArray, boxes: Boxes) -> FloatArray:
    """Probability of each icon in each box: (N, len(ICON_NAMES)), in the order of ``ICON_NAMES``.

    What a row lacks to 1 is the probability that it is none of them. Rows are 0 where nothing
    stands out from the ground, and for boxes more than three times as long as thick (8 pixels or
    more thick; a minus and three dots are thinner).
    """
    if not len(boxes):
        return np.zeros((0, len(ICON_NAMES)))
    patches = np.stack([icon_patch(image, box) for box in boxes])  # (N, 2, 40, 40)
    session, order = _network()
    chances = session.run(None, {"patches": patches})[0][:, order].astype(np.float64)
    chances[~patches.any(axis=(1, 2, 3)) | _line_of_text(boxes)] = 0.0
    return np.asarray(chances)


def _line_of_text(boxes: Boxes) -> npt.NDArray[np.bool_]:
    """Long and thick: fitted into the square, a row of text would look like a minus."""
    width, height = boxes.widths, boxes.heights
    long = np.maximum(width, height) > 3 * np.minimum(width, height)
    return np.asarray(long & (np.minimum(width, height) >= 8))


def _columns(name: str) -> list[int]:
    icons = icons_called(name)
    if not icons:
        known = {word for icon, others in ICON_NAMES.items() for word in (icon, *others)}
        close = difflib.get_close_matches(name.casefold(), sorted(known), n=3)
        hint = f"; close ones: {', '.join(close)}" if close else ""
        raise InputError(f"an icon's name must be one that ICON_NAMES lists, got {name!r}{hint}")
    return [_PLACES[icon] for icon in icons]


_PLACES = {icon: place for place, icon in enumerate(ICON_NAMES)}


@lru_cache(maxsize=1)
def _network() -> tuple[Any, npt.NDArray[np.intp]]:
    """The network and the places of ``ICON_NAMES`` among its classes, loaded on first use."""
    session = open_packed("icons.onnx", recipe="deixis.training.recipes.icons")
    classes: list[str] = json.loads(session.get_modelmeta().custom_metadata_map["classes"])
    return session, np.array([classes.index(icon) for icon in ICON_NAMES])
