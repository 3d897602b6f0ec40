"""From what a detector's maps hold in a box to the probability of each look.

A small perceptron with one hidden layer for all looks together, as the attribute heads on pooled
regions of P. Anderson et al., 2018, arXiv 1707.07998 (deviation: looks are independent yes-or-no
answers, learned from what captions mention of the only person or animal of a photo).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

import numpy as np
import numpy.typing as npt

from deixis.core import Boxes, InputError
from deixis.core.protocols import ImageArray
from deixis.perception.arrays import SmallNetwork

__all__ = ["ANIMALS", "CAP", "FLAG", "LooksTeller", "TellsLooks", "require_label_each"]

FloatArray = npt.NDArray[np.float64]

ANIMALS = frozenset(
    {"dog", "cat", "horse", "sheep", "cow", "elephant", "bear", "zebra", "giraffe", "bird"}
)
"""Categories whose looks are told beside persons'; it learned from dogs above all."""

_EATERS = frozenset({"dog", "cat", "horse", "sheep", "cow", "zebra", "bird"})
"""Eating is told by heads that are down; giraffes eat with theirs up, elephants with the trunk."""

CAP = 6.0
"""Deviations from the mean beyond which an input is cut."""

FLAG = 3.0
"""Input that says that a box holds an animal."""


@runtime_checkable
class TellsLooks(Protocol):
    """A detector that can also tell looks in boxes of a photo."""

    @property
    def looks(self) -> frozenset[str]:
        """Every look it knows, such as "sitting"; one outside is unknown."""
        ...

    def tell(
        self, image: ImageArray, boxes: Boxes, labels: Sequence[str], look: str
    ) -> FloatArray | None:
        """How much likelier a look is than usual for each box, (N,): odds by usual odds.

        Args:
            image: RGB uint8 (H, W, 3).
            boxes: In pixels of the image.
            labels: Category of each box.
            look: One of `looks`.

        Returns:
            None where it cannot tell for each of the boxes, for example if one holds neither a
            person nor an animal.

        Raises:
            InputError: There is not one label a box.
        """
        ...


def require_label_each(boxes: Boxes, labels: Sequence[str]) -> None:
    """Check that there is one category a box.

    Raises:
        InputError: There are more or fewer, or these are no boxes and no texts.
    """
    if not isinstance(boxes, Boxes):
        raise InputError(f"boxes must be Boxes (see Boxes.of), got {type(boxes).__name__}")
    if isinstance(labels, str) or not all(isinstance(label, str) for label in labels):
        raise InputError(f"labels must be a list of categories, one a box, got {labels!r:.80}")
    if len(labels) != len(boxes):
        raise InputError(f"there must be one label a box, got {len(labels)} for {len(boxes)} boxes")


class LooksTeller(SmallNetwork):
    """The network: tells looks from maps. The file is read when first used.

    Args:
        weights: A local ``.npz`` file that the recipe wrote; the one inside the package when None.
    """

    tells = "looks"

    @property
    def looks(self) -> tuple[str, ...]:
        """The looks it knows, in the order of its outputs."""
        return self._names

    def odds(self, rows: npt.NDArray[np.float32], labels: Sequence[str]) -> FloatArray:
        """Odds of each look by its usual odds, (N, looks); NaN where it was not taught.

        Args:
            rows: (N, F) what the maps hold in each box, see `pooled`.
            labels: For each box "person" or one of `ANIMALS`.
        """
        arrays = self._numbers
        animal = np.array([label in ANIMALS for label in labels], bool)
        flags = np.where(animal, FLAG, 0.0)[:, None]
        inputs = np.clip((rows - arrays["mean"]) / arrays["scale"], -CAP, CAP)
        inner = np.concatenate([inputs, flags], axis=1) @ arrays["into"] + arrays["inner"]
        logits = np.maximum(inner, 0.0) @ arrays["out"] + arrays["outer"]
        usual = arrays["base"][animal.astype(np.intp)].astype(np.float64)
        odds = np.exp(logits.astype(np.float64)) * (1 - usual) / usual
        if "eating" in self.looks:
            others = [row for row, label in enumerate(labels) if label in ANIMALS - _EATERS]
            odds[others, self.looks.index("eating")] = np.nan
        return np.asarray(odds)
