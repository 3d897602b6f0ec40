"""Scene: what can be seen in one image, each part computed when first asked for and kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from deixis.core import (
    Detector,
    ImageArray,
    Proposer,
    ReadText,
    Region,
    Size,
    TextReader,
)
from deixis.perception.elements import ElementFinder
try:
    from deixis.perception.elements import LabelledValue, associate_labels, labelled_values, looks_like_page
except ImportError:
    LabelledValue=object
    def associate_labels(r,t): return {}
    def labelled_values(i,t): return []
    def looks_like_page(i,t): return 1.0 if len(t.lines)>=3 else 0.0

__all__ = ["PAGE", "Eyes", "Scene"]

PAGE = 0.5
"""From this probability on an image counts as a page, screen or chart."""


@dataclass(frozen=True)
class Eyes:
    """The perception that a scene looks with; each part is replaceable."""

    reader: TextReader
    elements: ElementFinder
    proposer: Proposer
    detectors: Sequence[Detector] = field(default_factory=tuple)

    @property
    def categories(self) -> frozenset[str]:
        """Every category that some detector can see."""
        return frozenset().union(*(detector.labels for detector in self.detectors))


class Scene:
    """One image and what was seen in it so far.

    Args:
        image: Upright RGB uint8 (H, W, 3).
        eyes: What to look with.
    """

    def __init__(self, image: ImageArray, eyes: Eyes) -> None:
        self.image = image
        self.eyes = eyes
        self.size = Size(int(image.shape[1]), int(image.shape[0]))

    @cached_property
    def text(self) -> ReadText:
        return self.eyes.reader.read(self.image)

    @cached_property
    def page_probability(self) -> float:
        """How likely the image is a page, screen or chart rather than a photo."""
        return looks_like_page(self.image, self.text)

    @property
    def is_page(self) -> bool:
        return self.page_probability >= PAGE

    @cached_property
    def elements(self) -> tuple[Region, ...]:
        return tuple(self.eyes.elements.find(self.image, self.text))

    @cached_property
    def labels(self) -> dict[Region, tuple[str, ...]]:
        """Element or written value -> the texts that label it, such as "Email" left of a field."""
        found = associate_labels(self.elements, self.text)
        labels = {
            self.elements[index]: tuple(label.text for label in found[index]) for index in found
        }
        for region, value in self.values.items():
            labels[region] = (value.label_text,) if value.label_text else ()
        return labels

    @cached_property
    def values(self) -> dict[Region, LabelledValue]:
        """Written values of a document (amounts, dates, names), with what labels each."""
        return {
            Region(value.value_box, 1.0, value.kind, text=value.value_text, source="fields"): value
            for value in labelled_values(self.image, self.text)
        }

    @cached_property
    def objects(self) -> tuple[Region, ...]:
        """What the category detectors see."""
        return tuple(
            region for detector in self.eyes.detectors for region in detector.detect(self.image)
        )

    @cached_property
    def proposals(self) -> tuple[Region, ...]:
        return tuple(self.eyes.proposer.propose(self.image))
