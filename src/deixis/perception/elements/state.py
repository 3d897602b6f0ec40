"""State: whether a control is ticked, switched on, greyed out or the chosen one of several."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from deixis.core import Box, ImageArray, Size

__all__ = ["checked", "disabled", "selected", "underlined"]

FloatArray = npt.NDArray[np.float64]

_EVEN, _PALE = 4, 20  # levels within one grey; by which a tick that is greyed out stands out
_STRONG = 0.6  # of the pixel farthest from the ground, from which on a pixel is ink


def checked(image: ImageArray, box: Box) -> float:
    """Probability in 0..1 that a check box, radio button or switch is on.

    Args:
        image: (H, W, 3) uint8 RGB.
        box: The control, in pixels of the image; wider than high for a switch.
    """
    crop = _crop(image, box)
    if min(crop.shape[:2]) < 5:
        return 0.5
    if crop.shape[1] > 1.4 * crop.shape[0]:
        return _switched_on(crop, _ground(image, box))
    return _ticked(crop, _ground(image, box))


def _ticked(crop: FloatArray, ground: FloatArray) -> float:
    """A tick or a dot inside, or an inside of another colour than paper has."""
    height, width = crop.shape[:2]
    inner = crop[
        round(0.24 * height) : -round(0.24 * height), round(0.24 * width) : -round(0.24 * width)
    ]
    if inner.size == 0:
        return 0.5
    base = _mode(inner)
    marked = float((np.abs(inner - base).max(axis=2) > 45).mean())
    if marked > 0.06:
        return 0.96
    if _has_pale_tick(inner, base, ground):
        return 0.9
    chroma = float(base.max() - base.min())
    strange = float(np.abs(base - ground).max())
    if chroma > 50 and strange > 50:
        return 0.9
    dark = base.max() < 110 and ground.min() > 160
    return 0.8 if dark else 0.04


def _has_pale_tick(inner: FloatArray, base: FloatArray, ground: FloatArray) -> bool:
    """Whether a tick a little brighter than an even grey is drawn: ticked, and greyed out."""
    even = float((np.abs(inner - base).max(axis=2) < _EVEN).mean())
    brighter = float(((inner - base).min(axis=2) > _PALE).mean())
    filled = float(np.abs(base - ground).max()) > _PALE and float(np.ptp(base)) < _PALE
    return filled and even > 0.4 and brighter > 0.1


def _switched_on(crop: FloatArray, ground: FloatArray) -> float:
    """A coloured track, or the knob at the right."""
    chroma = crop.max(axis=2) - crop.min(axis=2)
    own = np.abs(crop - ground).max(axis=2) > 20
    coloured = float((chroma[own] > 45).mean()) if own.any() else 0.0
    right = _knob_at_right(crop)
    if coloured > 0.25:
        return 0.97 if right is not False else 0.75
    if right is None:
        return 0.3
    return 0.45 if right else 0.04


def _knob_at_right(crop: FloatArray) -> bool | None:
    """Where the knob stands: the end whose disc has one colour and the track another."""
    height, width = crop.shape[:2]
    middle = crop[height // 4 : height - height // 4]
    left = np.median(middle[:, height // 4 : height - height // 3].reshape(-1, 3), axis=0)
    right = np.median(
        middle[:, width - height + height // 3 : width - height // 4].reshape(-1, 3), axis=0
    )
    track = np.median(
        crop[height // 8 + 1 : height // 5 + 2, width // 2 - 1 : width // 2 + 2].reshape(-1, 3),
        axis=0,
    )
    from_left, from_right = np.abs(left - track).max(), np.abs(right - track).max()
    if abs(from_left - from_right) < 12:
        return None
    return bool(from_right > from_left)


def disabled(image: ImageArray, box: Box) -> float:
    """Probability in 0..1 that a control is greyed out: its words hardly stand out, uncoloured.

    The measure is the contrast ratio of WCAG 2 (https://www.w3.org/TR/WCAG21/#contrast-minimum):
    usual words have 4.5 or more, greyed out ones below 3.
    """
    crop = _crop(image, box.pad(-min(3.0, 0.1 * box.height)))
    if crop.size == 0:
        return 0.1
    base = _mode(crop)
    away = np.abs(crop - base).max(axis=2)
    # few letters on a large ground: the soft rim of a "(" is no ink
    ink = crop[away >= max(np.percentile(away, 98), _STRONG * away.max(), 1)]
    if ink.size == 0 or away.max() < 8:
        return 0.2
    colour = np.median(ink, axis=0)
    contrast = _contrast(colour, base)
    grey = max(float(np.ptp(colour)), float(np.ptp(base))) < 60
    faint = float(np.clip((3.6 - contrast) / 1.6, 0.0, 1.0))
    return 0.04 + faint * (0.88 if grey else 0.5)


def selected(image: ImageArray, box: Box) -> float:
    """Probability in 0..1 that a tab or entry is the chosen one: marked below or filled."""
    crop = _crop(image, box)
    if min(crop.shape[:2]) < 4:
        return 0.2
    base, ground = _mode(crop), _ground(image, box)
    filled = float(np.abs(base - ground).max())
    score = 0.15 + 0.6 * float(np.clip((filled - 6) / 20, 0.0, 1.0))
    return max(score, 0.85) if _has_line(crop, base) else score


def underlined(image: ImageArray, box: Box) -> float:
    """Probability in 0..1 that a line runs under the words in a box."""
    crop = _crop(image, Box(box.x1, box.y1, box.x2, box.y2 + 0.25 * box.height))
    if min(crop.shape[:2]) < 4:
        return 0.0
    return 0.9 if _has_line(crop, _mode(crop)) else 0.05


def _has_line(crop: FloatArray, base: FloatArray) -> bool:
    """Whether a row in the lower half differs from the ground over most of its length."""
    lower = crop[crop.shape[0] // 2 :]
    full = (np.abs(lower - base).max(axis=2) > 25).mean(axis=1) > 0.82
    return bool(full.any()) and int(full.sum()) <= max(2, 0.35 * len(full))


def _crop(image: ImageArray, box: Box) -> FloatArray:
    rows, columns = box.pixels(Size(image.shape[1], image.shape[0]))
    return image[rows, columns].astype(np.float64)


def _ground(image: ImageArray, box: Box) -> FloatArray:
    """Colour of the ring two to four pixels outside of a box."""
    size = Size(image.shape[1], image.shape[0])
    rows, columns = box.pad(4).pixels(size)
    ring = np.concatenate(
        [
            image[rows.start : rows.start + 2, columns].reshape(-1, 3),
            image[max(rows.stop - 2, 0) : rows.stop, columns].reshape(-1, 3),
            image[rows, columns.start : columns.start + 2].reshape(-1, 3),
            image[rows, max(columns.stop - 2, 0) : columns.stop].reshape(-1, 3),
        ]
    )
    return np.asarray(np.median(ring, axis=0), dtype=np.float64)


def _mode(crop: FloatArray) -> FloatArray:
    """The commonest colour."""
    pixels = crop.reshape(-1, 3).astype(np.int32)
    keys = ((pixels[:, 0] >> 3) << 10) | ((pixels[:, 1] >> 3) << 5) | (pixels[:, 2] >> 3)
    values, counts = np.unique(keys, return_counts=True)
    return np.asarray(np.median(pixels[keys == values[counts.argmax()]], axis=0), dtype=np.float64)


def _contrast(a: FloatArray, b: FloatArray) -> float:
    """Contrast ratio of two colours, 1..21."""
    bright, dark = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _luminance(colour: FloatArray) -> float:
    levels = colour / 255
    linear = np.where(levels <= 0.03928, levels / 12.92, ((levels + 0.055) / 1.055) ** 2.4)
    return float(linear @ np.array([0.2126, 0.7152, 0.0722]))
