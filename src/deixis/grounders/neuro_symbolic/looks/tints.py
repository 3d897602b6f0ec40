"""Pale fills and coloured outlines: people call a cell of a faint red and a red-edged button red.

Asked only where nothing has the colour in full. A fill counts when it differs from that of more
than half of its like; a thing that is filled like them counts by the hue of its edge and letters.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from deixis.core import Boxes, ImageArray, Size
from deixis.core.boxes import FloatArray

__all__ = ["tinted"]

_HUES: dict[str, tuple[tuple[float, float], ...]] = {
    "red": ((336.0, 360.0), (0.0, 20.0)),
    "orange": ((14.0, 44.0),),
    "yellow": ((38.0, 68.0),),
    "green": ((75.0, 172.0),),
    "blue": ((188.0, 256.0),),
    "purple": ((250.0, 312.0),),
    "violet": ((250.0, 312.0),),
    "pink": ((305.0, 350.0),),
}
"""Degrees of hue that a pale or thin colour may have and still be called so."""

_PALE = 14  # levels between the strongest and the weakest channel of a fill that is no grey
_FULL = 60  # the same of ink
_INK = 48  # levels by which ink differs from its ground
_SHARE = 0.4  # of the ink that must be of the hue
_FILLED, _EDGED = 0.8, 0.7  # scores


def tinted(image: ImageArray, boxes: Boxes, name: str) -> FloatArray | None:
    """How well each box shows a faint or thin colour of that name, (N,); None for no hue.

    Args:
        image: RGB uint8 (H, W, 3).
        boxes: In pixels of ``image``.
        name: A colour word.
    """
    hues = _HUES.get(name)
    if hues is None:
        return None
    size = Size(int(image.shape[1]), int(image.shape[0]))
    patches = [image[rows, columns].reshape(-1, 3) for rows, columns in _pixels(boxes, size)]
    grounds = [_ground(patch) for patch in patches]
    usual = _most_common(grounds) if len(grounds) > 2 else None
    scores = [_score(p, g, usual, hues) for p, g in zip(patches, grounds, strict=True)]
    return np.array(scores).reshape(len(boxes))


_Colours = npt.NDArray[np.int16]


def _pixels(boxes: Boxes, size: Size) -> list[tuple[slice, slice]]:
    return [box.pixels(size) for box in boxes]


def _ground(patch: npt.NDArray[np.uint8]) -> tuple[int, int, int] | None:
    """The most frequent colour of a patch, to eight levels."""
    if not len(patch):
        return None
    coarse = (patch >> 3).astype(np.int32)
    keys = (coarse[:, 0] << 10) | (coarse[:, 1] << 5) | coarse[:, 2]
    key = int(np.bincount(keys).argmax())
    red, green, blue = patch[keys == key].mean(axis=0)
    return int(red), int(green), int(blue)


def _most_common(grounds: list[tuple[int, int, int] | None]) -> tuple[int, int, int] | None:
    """The ground of more than half of them; None where they differ."""
    known = [ground for ground in grounds if ground is not None]
    alike = [sum(_near(one, other) for other in known) for one in known]
    most = max(alike, default=0)
    return known[alike.index(most)] if 2 * most > len(known) else None


def _near(one: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    return all(abs(a - b) <= 6 for a, b in zip(one, other, strict=True))


def _score(
    patch: npt.NDArray[np.uint8],
    ground: tuple[int, int, int] | None,
    usual: tuple[int, int, int] | None,
    hues: tuple[tuple[float, float], ...],
) -> float:
    if ground is None:
        return 0.0
    fill = np.array([ground], dtype=np.int16)
    if (usual is None or not _near(ground, usual)) and _of_hue(fill, hues, _PALE)[0]:
        return _FILLED
    pixels = patch.astype(np.int16)
    ink = pixels[np.abs(pixels - fill).max(axis=1) > _INK]
    if not len(ink):
        return 0.0
    return _EDGED if float(_of_hue(ink, hues, _FULL).mean()) > _SHARE else 0.0


def _of_hue(
    colours: _Colours, hues: tuple[tuple[float, float], ...], least: int
) -> npt.NDArray[np.bool_]:
    """Which colours are strong enough and of the hue, (N,)."""
    high, low = colours.max(axis=1), colours.min(axis=1)
    spread = np.maximum(high - low, 1).astype(float)
    red, green, blue = (colours[:, i].astype(float) for i in range(3))
    hue = np.where(
        high == red,
        (green - blue) / spread % 6,
        np.where(high == green, (blue - red) / spread + 2, (red - green) / spread + 4),
    )
    degrees = hue * 60
    inside = np.zeros(len(colours), dtype=bool)
    for start, stop in hues:
        inside |= (degrees >= start) & (degrees <= stop)
    return np.asarray(inside & (high - low >= least))
