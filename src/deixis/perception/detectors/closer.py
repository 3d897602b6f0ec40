"""A second, closer look: the same photo once more, larger, and what both looks saw together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from deixis.core import Boxes, Region
from deixis.core.boxes import FloatArray
from deixis.core.protocols import Detector, ImageArray
from deixis.perception.detectors.oversight import KnowsItsLimits, LeavesTraces, Oversight
from deixis.perception.looks import TellsLooks
from deixis.perception.nouns import Sight, TellsNouns

__all__ = ["Closer", "LooksCloser"]


@runtime_checkable
class LooksCloser(KnowsItsLimits, Protocol):
    """A detector that can look again where its first look does not settle a phrase.

    The second look costs more than the first and finds smaller things; what it sees, and what it
    still overlooks, is judged by itself.
    """

    @property
    def closer_side(self) -> int | None:
        """Longest side in pixels that it looks at the second time; None if it never does."""
        ...

    def detect_closely(self, image: ImageArray) -> list[Region]:
        """Regions that both looks together show, best first.

        Args:
            image: RGB uint8 (H, W, 3).
        """
        ...

    def overlooks_closely(self, label: str) -> Oversight:
        """What both looks together overlook of a category."""
        ...


class Closer:
    """A detector that always looks twice: what `LooksCloser` sees, in the form of a `Detector`.

    Args:
        detector: The one that looks; its looks are told by it as before.
    """

    def __init__(self, detector: Detector) -> None:
        if not isinstance(detector, LooksCloser):
            raise TypeError(f"{type(detector).__name__} cannot look closer")
        self._eyes: LooksCloser = detector
        self._first = detector
        self.name, self.labels = detector.name, detector.labels

    def detect(self, image: ImageArray) -> list[Region]:
        """Regions that both looks together show, best first."""
        return self._eyes.detect_closely(image)

    def overlooks(self, label: str) -> Oversight:
        """What both looks together overlook of a category."""
        return self._eyes.overlooks_closely(label)

    def trace(self, image: ImageArray, label: str, *, closely: bool = True) -> float | None:
        """What was seen of a category in 0..1, however faintly; None where nobody can tell."""
        first = self._first
        return (
            first.trace(image, label, closely=closely) if isinstance(first, LeavesTraces) else None
        )

    @property
    def looks(self) -> frozenset[str]:
        """What the detector can tell of persons and animals."""
        return self._first.looks if isinstance(self._first, TellsLooks) else frozenset()

    def tell(
        self, image: ImageArray, boxes: Boxes, labels: Sequence[str], look: str
    ) -> FloatArray | None:
        """Odds of a look, by the first look's maps; see `TellsLooks`."""
        first = self._first
        return first.tell(image, boxes, labels, look) if isinstance(first, TellsLooks) else None

    @property
    def nouns(self) -> frozenset[str]:
        """Nouns beyond its categories whose places the detector can tell."""
        return self._first.nouns if isinstance(self._first, TellsNouns) else frozenset()

    def sight(self, image: ImageArray, noun: str) -> Sight | None:
        """Where a noun is, by the first look's maps; see `TellsNouns`."""
        first = self._first
        return first.sight(image, noun) if isinstance(first, TellsNouns) else None
