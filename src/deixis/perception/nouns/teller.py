"""From the maps of a detector to where nouns are that it was not taught as categories.

At each place one hidden layer over two maps of the backbone and one of the neck, with what the
deep map holds all over the photo; all nouns share it. Whether a photo shows a noun is read off all
its places by a smooth maximum (log-sum-exp, P. Pinheiro and R. Collobert, 2015, arXiv 1411.6228,
equation 3), so that photos of which only the nouns are known teach the places, too. Deviation: the
middles of things are known as well, and teach them directly.
"""

from __future__ import annotations

from typing import Protocol, runtime_checkable

import numpy as np
import numpy.typing as npt

from deixis.core import Size
from deixis.core.protocols import ImageArray
from deixis.perception.arrays import SmallNetwork
from deixis.perception.looks import FeatureMaps
from deixis.perception.nouns.sight import Sight

__all__ = ["CAP", "STRIDE", "NounTeller", "TellsNouns", "halfway", "places_of", "trimmed"]

FloatArray = npt.NDArray[np.float32]

STRIDE = 16  # pixels of the canvas between two places
CAP = 6.0  # deviations from the mean beyond which an input is cut
_DEEP = 2  # places by one of the deep map


@runtime_checkable
class TellsNouns(Protocol):
    """A detector that can also tell where nouns are that are no categories of its own."""

    @property
    def nouns(self) -> frozenset[str]:
        """Every noun it knows, such as "counter"."""
        ...

    def sight(self, image: ImageArray, noun: str) -> Sight | None:
        """Where a noun is on a photo; None where it cannot tell.

        Args:
            image: RGB uint8 (H, W, 3).
            noun: One of `nouns`.
        """
        ...


class NounTeller(SmallNetwork):
    """The network: tells nouns from maps. The file is read when first used.

    Args:
        weights: A local ``.npz`` file that the recipe wrote; the one inside the package when None.
    """

    tells = "nouns"

    @property
    def nouns(self) -> tuple[str, ...]:
        """The nouns it knows, in the order of its outputs."""
        return self._names

    def inner(self, maps: FeatureMaps) -> FloatArray:
        """The hidden layer at each place of the photo, (h, w, K); the same for all nouns."""
        arrays = self._numbers
        near, deep = trimmed(maps)
        high, wide = near.shape[:2]
        near = _scaled(near, arrays["near_mean"], arrays["near_scale"])
        deep = _scaled(deep, arrays["deep_mean"], arrays["deep_scale"])
        hidden = near @ arrays["near"] + arrays["inner"]
        hidden += deep.mean(axis=(0, 1)) @ arrays["over_all"]
        hidden += halfway(halfway(deep @ arrays["deep"], high, 0), wide, 1)
        hidden += places_of(high, wide, maps.inner) @ arrays["place"]
        return np.asarray(np.maximum(hidden, 0.0))

    def sight(self, inner: FloatArray, noun: str, step: tuple[float, float]) -> Sight:
        """Where a noun is.

        Args:
            inner: What `inner` gave for the photo.
            noun: One of `nouns`.
            step: Pixels of the photo between two places.
        """
        arrays, at = self._numbers, self.nouns.index(noun)
        logits = inner @ arrays["out"][:, at] + arrays["outer"][at]
        sharp = float(arrays["sharpness"])
        best = float(logits.max())
        pooled = best + np.log(np.exp(sharp * (logits - best)).mean()) / sharp
        logit = float(arrays["slope"]) * pooled + float(arrays["shift"][at])
        chance = float(1 / (1 + np.exp(-logit)))
        return Sight(chance, float(arrays["usual"][at]), logits, step)


def trimmed(maps: FeatureMaps) -> tuple[FloatArray, FloatArray]:
    """What the maps hold at each place of the photo, without the border.

    Returns:
        (h, w, C) at stride 16, of the backbone and then of the neck, and (h, w, C) at stride 32.
    """
    near = np.concatenate([maps.middle, maps.pyramid])
    sides = [[-(-side // (STRIDE * by)) for side in maps.inner] for by in (1, _DEEP)]
    near, deep = (
        field[:, :high, :wide].transpose(1, 2, 0)
        for field, (wide, high) in zip((near, maps.deep), sides, strict=True)
    )
    return near, deep


def _scaled(field: FloatArray, mean: FloatArray, scale: FloatArray) -> FloatArray:
    """Each channel of (h, w, C) brought to mean 0 and deviation 1."""
    return np.asarray(np.clip((field - mean) / scale, -CAP, CAP), np.float32)


def places_of(high: int, wide: int, inner: Size) -> FloatArray:
    """Where each place is on the photo, (h, w, 2) in -1..1."""
    across = np.arange(wide) * STRIDE / inner[0] * 2 - 1
    down = np.arange(high) * STRIDE / inner[1] * 2 - 1
    return np.stack(np.meshgrid(across, down), axis=-1).astype(np.float32)


def halfway(field: FloatArray, count: int, axis: int) -> FloatArray:
    """A map read at every half place along an axis, ``count`` times."""
    length = field.shape[axis]
    places = np.minimum(np.arange(count) / _DEEP, length - 1)
    before = np.minimum(places.astype(np.intp), max(length - 2, 0))
    after = np.minimum(before + 1, length - 1)
    share = np.expand_dims((places - before).astype(np.float32), tuple({0, 1, 2} - {axis}))
    lower, upper = field.take(before, axis), field.take(after, axis)
    return np.asarray(lower * (1 - share) + upper * share, np.float32)
