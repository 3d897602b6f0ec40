"""Eyes: the perception that a scene is looked at with, and what it is known to overlook."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from deixis.core import Boxes, Detector, ImageArray, Proposer, Region, TextReader
from deixis.core.boxes import FloatArray
from deixis.perception.detectors import KnowsItsLimits, LeavesTraces, Oversight
from deixis.perception.elements import ElementFinder
from deixis.perception.looks import ColourTeller, TellsLooks
from deixis.perception.nouns import Sight, TellsNouns, noun_said

__all__ = ["OVERLOOKED_AT_MOST", "Eyes"]

OVERLOOKED_AT_MOST = 1 / 6
"""Of what a detector overlooks more often than this, it cannot say that it is absent."""

_PLAIN_SIGHT = 0.45  # score of a detected thing that settles it
_PLAIN_PERSON = 0.85  # ... by a detector that errs: it sees persons in drawn shapes at 0.83
_PLAIN_THING = 0.75  # ... and a kite in the sky or a board in the snow, which are even like paper


@dataclass(frozen=True)
class Eyes:
    """The perception that a scene looks with; each part is replaceable."""

    reader: TextReader
    elements: ElementFinder
    proposer: Proposer
    detectors: Sequence[Detector] = field(default_factory=tuple)
    colours: ColourTeller | None = None

    @property
    def categories(self) -> frozenset[str]:
        """Every category that some detector can see."""
        return frozenset().union(*(detector.labels for detector in self.detectors))

    @property
    def modest(self) -> frozenset[str]:
        """Names of the detectors that know their limits, whose scores are probabilities."""
        return frozenset(item.name for item in self.detectors if isinstance(item, KnowsItsLimits))

    def overlooks(self, labels: Collection[str]) -> Oversight:
        """What all detectors together overlook of things with any of ``labels``.

        Of several labels the one that is overlooked most counts, of several detectors the best. A
        detector that does not say overlooks nothing.
        """
        told = [self._overlooked(label) for label in labels]
        return Oversight(
            max((item.photos for item in told), default=0.0),
            max((item.things for item in told), default=0.0),
        )

    def traces(self, image: ImageArray, labels: Collection[str]) -> float | None:
        """The best probability of any of ``labels`` on a photo, however faint; None if untold."""
        told = [
            detector.trace(image, label)
            for detector in self.detectors
            if isinstance(detector, LeavesTraces)
            for label in detector.labels.intersection(labels)
        ]
        return max((trace for trace in told if trace is not None), default=None)

    def notices(self, labels: Collection[str]) -> bool:
        """Whether a photo on which none of ``labels`` is seen most likely shows none."""
        return self.overlooks(labels).photos <= OVERLOOKED_AT_MOST

    def _overlooked(self, label: str) -> Oversight:
        told = [
            detector.overlooks(label) if isinstance(detector, KnowsItsLimits) else Oversight()
            for detector in self.detectors
            if label in detector.labels
        ]
        return Oversight(
            min((item.photos for item in told), default=0.0),
            min((item.things for item in told), default=0.0),
        )

    def sees_plainly(self, item: Region) -> bool:
        """Whether a detected thing is seen so well that it is surely there."""
        if item.source not in self.modest:
            return item.score >= _PLAIN_SIGHT
        return item.score >= (_PLAIN_PERSON if item.label == "person" else _PLAIN_THING)

    def tells(self, image: ImageArray, look: str, regions: Sequence[Region]) -> FloatArray | None:
        """Odds of a look by its usual odds for each region, (N,); None where no detector tells."""
        boxes = Boxes.of(region.box for region in regions)
        labels = [region.label or "" for region in regions]
        for detector in self.detectors:
            if len(regions) and isinstance(detector, TellsLooks) and look in detector.looks:
                odds = detector.tell(image, boxes, labels, look)
                if odds is not None:
                    return odds
        return None

    def sight(self, image: ImageArray, lemma: str) -> Sight | None:
        """Where a noun is that may be no category; None where no detector tells."""
        for detector in self.detectors:
            if isinstance(detector, TellsNouns) and (noun := noun_said(lemma, detector.nouns)):
                return detector.sight(image, noun)
        return None
