"""Cleaning: give the flat colours of a page back to it after JPEG or a scanner blurred them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.core import ImageArray

__all__ = ["cleaned"]

_DISTURBED = 0.0022  # share of small steps that turn back; drawn pages have 0.0016 at most
_GATHERED = 0.3  # share of the pixels near a colour that have it; in a gradient few do
_GRAINY = 2.0  # levels of the median step between neighbours from which it is noise
_MOST_COLOURS = 40
_LEAST_SHARE = 0.0006  # of the page, for a colour to be one of its own
_BINS = 6  # bits a channel


@dataclass(frozen=True)
class _Damage:
    """How far pixels have strayed from their colours, in levels, and whether by noise."""

    reach: float
    grainy: bool


def cleaned(pixels: ImageArray) -> ImageArray:
    """The page with each pixel at its colour when it is close to one of the page's own colours.

    A page that was drawn and never compressed comes back as it is.

    Args:
        pixels: (H, W, 3) uint8 RGB.
    """
    damage = _damage(pixels)
    if damage is None:
        return pixels
    keys = _keys(pixels)
    bins, index, counts = np.unique(keys.ravel(), return_inverse=True, return_counts=True)
    palette = _palette(pixels, bins, index, counts, damage)
    if len(palette) == 0:
        return pixels
    target = _nearest(bins, palette, damage.reach)
    chosen = target[index.reshape(keys.shape)]
    return np.where(chosen[..., None] >= 0, palette[chosen], pixels).astype(np.uint8)


def _damage(pixels: ImageArray) -> _Damage | None:
    """None for a clean page."""
    if min(pixels.shape[:2]) < 16:
        return None
    rows = pixels[::3].astype(np.int16)
    steps = np.abs(np.diff(rows, axis=1)).max(axis=2)
    typical = float(np.median(steps))
    if typical >= _GRAINY:
        return _Damage(min(3.2 * typical, 30.0), True) if typical < 14 else None
    return _Damage(14.0, False) if _ripples(rows) > _DISTURBED else None


def _ripples(rows: npt.NDArray[np.int16]) -> float:
    """Share of small steps along the rows that the next small step takes back.

    So it goes around letters in a JPEG (0.002 to 0.03 at qualities from 97 to 60); the soft edges
    of dashes and the gradients of a clean page go one way.
    """
    steps = np.diff(rows, axis=1)
    sizes, signed = np.abs(steps).max(axis=2), steps.sum(axis=2)
    small = (sizes > 1) & (sizes <= 10)  # 1 is a gradient
    back = small[:, 1:] & small[:, :-1] & (np.sign(signed[:, 1:]) * np.sign(signed[:, :-1]) < 0)
    return float(back.sum()) / max(int((sizes <= 10).sum()), 1)


def _keys(pixels: ImageArray) -> npt.NDArray[np.int32]:
    parts = pixels.astype(np.int32) >> (8 - _BINS)
    keys: npt.NDArray[np.int32] = (
        (parts[..., 0] << (2 * _BINS)) | (parts[..., 1] << _BINS) | parts[..., 2]
    )
    return keys


def _centres(bins: npt.NDArray[np.int32]) -> npt.NDArray[np.float32]:
    mask, half = (1 << _BINS) - 1, 1 << (7 - _BINS)
    channels = [(bins >> shift) & mask for shift in (2 * _BINS, _BINS, 0)]
    centres: npt.NDArray[np.float32] = (
        np.stack(channels, axis=1).astype(np.float32) * (1 << (8 - _BINS)) + half
    )
    return centres


def _palette(
    pixels: ImageArray,
    bins: npt.NDArray[np.int32],
    index: npt.NDArray[np.intp],
    counts: npt.NDArray[np.intp],
    damage: _Damage,
) -> ImageArray:
    """The page's own colours: those around which many pixels gather."""
    total = int(counts.sum())
    centres = _centres(bins)
    order = np.argsort(-counts, kind="stable")[:400]
    colours: list[npt.NDArray[np.float64]] = []
    flat = pixels.reshape(-1, 3)
    for place in order.tolist():
        share = counts[place] / total
        if len(colours) == _MOST_COLOURS or share < _LEAST_SHARE / (8 if damage.grainy else 1):
            break
        if any(np.abs(centres[place] - colour).max() < 0.75 * damage.reach for colour in colours):
            continue
        near = counts[np.abs(centres - centres[place]).max(axis=1) <= damage.reach].sum()
        if not damage.grainy and counts[place] < _GATHERED * near:
            continue
        members = flat[index.ravel() == place] if share < 0.2 else flat[index.ravel() == place][::7]
        colours.append(np.median(members, axis=0))
    return np.array(colours, dtype=np.uint8).reshape(-1, 3)


def _nearest(
    bins: npt.NDArray[np.int32], palette: ImageArray, reach: float
) -> npt.NDArray[np.intp]:
    """Index of the colour for each bin, or -1 where none is within reach."""
    centres = _centres(bins)
    best = np.full(len(bins), np.inf, dtype=np.float32)
    target = np.full(len(bins), -1, dtype=np.intp)
    for number, colour in enumerate(palette.astype(np.float32)):
        away = np.abs(centres - colour).max(axis=1)
        closer = (away < best) & (away <= reach)
        best[closer], target[closer] = away[closer], number
    return target
