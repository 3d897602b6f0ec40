"""From one map to heat, boxes and a status."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.core import Box, ConfigError, Region, Size, Status
from deixis.grounders.heatmap.fields import Field
from deixis.language.forms import Quantifier
from deixis.perception.proposals.largest_sum import Window, disjoint_windows
from deixis.perception.proposals.region_maps import min_max

__all__ = ["MapSettings", "Reading", "read_field"]


_COLD = -3.0  # log-odds of about 1 : 20


@dataclass(frozen=True, slots=True)
class MapSettings:
    """How boxes are read off a map. The defaults are chosen by hand, not fitted.

    Attributes:
        alpha: Heat (0..1) that a place must have to be worth its area: the box is the argmax of
            heat inside minus alpha times area (J. Li et al., 2022, arXiv 2204.03647).
        present: Mean probability against the background, in 0..1, that a box needs;
            without such a box the phrase is ABSENT.
        rival: A second box with at least this share of the first one's sum makes a
            singular phrase AMBIGUOUS.
        further: The same share for further boxes of a plural phrase.
        most: At most so many boxes.
        side: Longer side of the grid that is searched, in cells.
        coarse: Longer side of the coarse grid that is searched first.

    Raises:
        ConfigError: A setting is out of range.
    """

    alpha: float = 0.6
    present: float = 0.5
    rival: float = 0.85
    further: float = 0.3
    most: int = 10
    side: int = 128
    coarse: int = 32

    def __post_init__(self) -> None:
        for name in ("alpha", "present", "rival", "further"):
            if not 0.0 <= getattr(self, name) <= 1.0:
                raise ConfigError(f"{name} must be in 0..1, got {getattr(self, name)}")
        for name in ("most", "side", "coarse"):
            if getattr(self, name) < 1:
                raise ConfigError(f"{name} must be 1 or more, got {getattr(self, name)}")


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """What one map says.

    Attributes:
        status: FOUND, AMBIGUOUS or ABSENT.
        regions: As a Grounding has them, best first.
        considered: Every box that was looked at, best first.
        heat: (H, W) float32 in 0..1, of the image's size.
        note: What a reader should know besides, or "".
    """

    status: Status
    regions: tuple[Region, ...]
    considered: tuple[Region, ...]
    heat: npt.NDArray[np.float32]
    note: str = ""


def read_field(
    field: Field, size: Size, quantifier: Quantifier, settings: MapSettings, *, source: str
) -> Reading:
    """Heat, boxes and a status from log-odds.

    Args:
        field: (h, w) log-odds over the image.
        size: Of the image in pixels; a box has its pixels.
        quantifier: How many the phrase asks for.
        settings: See `MapSettings`.
        source: For `Region.source`.
    """
    chance = _resized(_probability(field), *_grid(size, settings.side))  # (h', w')
    heat = _heat(field)
    shown = _resized(heat, size.height, size.width)
    if not heat.any():  # a flat map favours no place: all of it, or nothing
        whole = Region(Box(0, 0, *size), float(chance.mean()), source=source)
        fits = whole.score >= settings.present and quantifier.kind != "none"
        note = "the map is the same everywhere: no place fits better than another"
        status = Status.FOUND if fits else Status.ABSENT
        return Reading(status, (whole,) if fits else (), (whole,), shown, note)
    worth = _resized(heat, *chance.shape) - settings.alpha
    share = settings.further if quantifier.plural else settings.rival
    windows = disjoint_windows(worth, limit=settings.most, share=share, coarse=settings.coarse)
    boxes = [_region(window, chance, size, source) for window in windows]
    totals = [window.total for window in windows]
    status, kept = _choose(boxes, totals, quantifier, settings)
    return Reading(status, _best_first(kept), _best_first(boxes), shown)


def _choose(
    boxes: list[Region], totals: list[float], quantifier: Quantifier, settings: MapSettings
) -> tuple[Status, list[Region]]:
    fits = [
        (box, total)
        for box, total in zip(boxes, totals, strict=True)
        if box.score >= settings.present
    ]
    if not fits:
        return Status.ABSENT, []
    if quantifier.plural:
        return Status.FOUND, [box for box, _ in fits[: quantifier.number or len(fits)]]
    rivals = [box for box, total in fits if total >= settings.rival * fits[0][1]]
    if len(rivals) > 1:
        return Status.AMBIGUOUS, rivals
    return Status.FOUND, rivals


def _best_first(regions: list[Region]) -> tuple[Region, ...]:
    return tuple(sorted(regions, key=lambda region: -region.score))


def _region(window: Window, chance: Field, size: Size, source: str) -> Region:
    rows, columns = chance.shape
    inside = chance[window.top : window.bottom, window.left : window.right]
    scale_x, scale_y = size.width / columns, size.height / rows
    box = Box(
        window.left * scale_x,
        window.top * scale_y,
        min(window.right * scale_x, size.width),
        min(window.bottom * scale_y, size.height),
    )
    return Region(box, min(float(inside.mean()), 1.0), source=source)


def _heat(field: Field) -> Field:
    """The field stretched to 0..1, with all that is far worse than background and peak at 0.

    Log-odds, not probabilities: those of CLIP are all but 1 wherever a thing is roughly like the
    phrase, and then nothing tells the best place from a good one.
    """
    floor = min(_COLD, float(field.max()) - 2 * abs(_COLD))
    return min_max(np.maximum(field, floor))


def _probability(field: Field) -> Field:
    return np.asarray(1 / (1 + np.exp(-np.clip(field, -30, 30))), dtype=np.float32)


def _grid(size: Size, side: int) -> tuple[int, int]:
    """Rows and columns of the grid that is searched: the image's shape, at most ``side``."""
    scale = min(1.0, side / max(size))
    return max(1, round(size.height * scale)), max(1, round(size.width * scale))


def _resized(values: Field, rows: int, columns: int) -> Field:
    import cv2

    shrinks = rows * columns < values.shape[0] * values.shape[1]
    how = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
    resized = cv2.resize(np.ascontiguousarray(values), (columns, rows), interpolation=how)
    return np.clip(np.asarray(resized, dtype=np.float32), 0.0, 1.0)
