"""Superlatives: which survivor is largest, leftmost, brightest, nearest to something."""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from deixis.core import Boxes, ImageArray, Size
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.scene import Drawing, Scene
from deixis.grounders.neuro_symbolic.space.distances import gaps
from deixis.grounders.neuro_symbolic.space.orders import pick_rank
from deixis.language.forms import Superlative

__all__ = ["MEASURES", "ranked_scores", "superlative_scores"]


def _brightness(image: ImageArray, boxes: Boxes) -> FloatArray:
    size = Size(int(image.shape[1]), int(image.shape[0]))
    patches = [image[rows, columns] for rows, columns in (box.pixels(size) for box in boxes)]
    return np.array([float(patch.mean()) if patch.size else 0.0 for patch in patches])


_THICK = 0.1  # of their height, by which the bars of one chart differ that grow to the side
_UNLIKELY = 0.2  # of the best, from which on one may be the other of two
_LIKELY = 0.5  # of the best, from which on one may be the leftmost, on photos the largest

MEASURES: dict[str, Callable[[Boxes, ImageArray], FloatArray]] = {
    "area": lambda boxes, image: boxes.areas,
    "height": lambda boxes, image: boxes.heights,
    "width": lambda boxes, image: boxes.widths,
    "length": lambda boxes, image: np.maximum(boxes.widths, boxes.heights),
    "x": lambda boxes, image: boxes.centers[:, 0],
    "y": lambda boxes, image: boxes.centers[:, 1],
    "depth": lambda boxes, image: -boxes.xyxy[:, 3],
    "brightness": lambda boxes, image: _brightness(image, boxes),
}
"""What each measure reads; depth takes what stands lower in the picture for nearer."""


def superlative_scores(
    item: Superlative,
    candidates: Candidates,
    scene: Scene,
    target: Candidates | None,
    *,
    number: int = 1,
) -> FloatArray:
    """1 for the extreme survivor, falling with the share by which others stay behind.

    Only survivors compete: "the largest red button" is not beaten by a larger blue one. On photos
    what is hardly seen at all does not either, or the smallest would mostly be no thing at all.
    Of "the two largest" (``number``) both have 1.
    """
    if not len(candidates):
        return np.zeros(0)
    values = _values(item, candidates, scene, target)
    if values is None:
        return np.full(len(candidates), 0.5)
    signed = values if item.most else -values
    alive = candidates.viable & np.isfinite(signed)
    # Of those at the bottom, where a place is told too; on photos faint things hardly compete.
    if item.measure in ("x", "y") or not scene.exact:
        likely = candidates.scores >= _LIKELY * candidates.scores.max()
        if _compares(item) and int((alive & likely).sum()) == 1:
            likely = candidates.scores >= _UNLIKELY * candidates.scores.max()
        alive = alive & likely if (alive & likely).any() else alive
    if not alive.any():
        return np.zeros(len(candidates))
    top = _nth_place(candidates, signed, alive, number)
    unit = max(abs(top), float(np.ptp(signed[alive])), 1e-9)
    # Those that are out may lie beyond the best survivor; they gain nothing by it.
    behind = np.where(np.isfinite(signed), np.maximum((top - signed) / unit, 0.0), 1.0)
    scores: FloatArray = np.where(behind <= 1e-9, 1.0, np.exp(-behind / 0.05) * 0.97)
    return np.clip(scores, 0.0, 1.0)


def _compares(item: Superlative) -> bool:
    """Whether two are spoken of: the smaller dog is not the bigger one, however faint it is."""
    return any(word.endswith("er") for word in item.span.text.casefold().split())


def _nth_place(
    candidates: Candidates, signed: FloatArray, alive: npt.NDArray[np.bool_], number: int
) -> float:
    """The value of the last one of so many; what shows the same thing again does not count."""
    if number == 1:
        return float(signed[alive].max())
    apart = set(candidates.take(np.flatnonzero(alive)).apart().regions)
    kept = [row for row in np.flatnonzero(alive) if candidates.regions[row] in apart]
    values = np.sort(signed[kept])[::-1]
    return float(values[min(number, len(values)) - 1])


def ranked_scores(
    item: Superlative, rank: int, candidates: Candidates, scene: Scene, target: Candidates | None
) -> FloatArray | None:
    """1 for the survivor at a rank ("the second largest"), 0 for the others; None if not measured.

    Only plain survivors count: a faint one does not make the second the third.
    """
    values = _values(item, candidates, scene, target)
    if values is None:
        return None
    signed = values if item.most else -values
    alive = candidates.leading(_LIKELY).apart()
    rows = [candidates.regions.index(region) for region in alive.regions]
    rows = [row for row in rows if np.isfinite(signed[row])]
    order = sorted(rows, key=lambda row: -float(signed[row]))
    scores = np.zeros(len(candidates))
    if (place := pick_rank(len(order), rank)) is not None:
        scores[order[place]] = 1.0
    return scores


def _values(
    item: Superlative, candidates: Candidates, scene: Scene, target: Candidates | None
) -> FloatArray | None:
    if item.measure == "distance" and target is not None:
        if not len(target):
            return np.full(len(candidates), np.nan)
        space = np.hypot(*gaps(candidates.boxes, target.boxes))
        middle = np.linalg.norm(
            candidates.boxes.centers[:, None, :] - target.boxes.centers[None, :, :], axis=-1
        )
        nearest: FloatArray = (space + 0.1 * middle).min(axis=1)
        return nearest
    if item.measure == "distance":  # to the camera
        return -candidates.boxes.xyxy[:, 3] - 0.5 * candidates.boxes.heights
    if item.measure == "area" and isinstance(scene, Drawing):
        boxes = candidates.boxes.areas.tolist()
        inside = [scene.shapes.get(region) for region in candidates.regions]
        return np.array([s.area if s else box for s, box in zip(inside, boxes, strict=True)])
    if item.measure == "value":
        return np.array([_number(region.text) for region in candidates.regions])
    if item.measure == "height" and _lie(candidates):
        return candidates.boxes.widths
    measure = MEASURES.get(item.measure)
    return None if measure is None else measure(candidates.boxes, scene.image)


def _lie(candidates: Candidates) -> bool:
    """Whether the candidates are the bars of a chart that grow to the side: as thick, as long."""
    bars = np.array([region.label == "bar" for region in candidates.regions])
    heights, widths = candidates.boxes.heights, candidates.boxes.widths
    even = float(np.ptp(heights)) <= _THICK * float(heights.max(initial=0.0))
    return bool(bars.all() and len(bars) > 1 and even and float(np.ptp(widths)) > np.ptp(heights))


def _number(text: str | None) -> float:
    """The last written number, or nan: "Total 1,299.00" -> 1299.0."""
    found = re.findall(r"\d[\d,. ]*", text or "")
    if not found:
        return float("nan")
    digits = found[-1].strip(" .,").replace(" ", "")
    whole, fraction = re.sub(r"[.,](?=\d{3}\b)", "", digits), ""
    if match := re.fullmatch(r"(.*)[.,](\d{1,2})", whole):
        whole, fraction = match.group(1), match.group(2)
    return float(f"{re.sub('[.,]', '', whole) or 0}.{fraction or 0}")
