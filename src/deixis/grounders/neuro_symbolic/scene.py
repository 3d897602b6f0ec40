"""Scene: what can be seen in one image, each part computed when first asked for and kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from deixis.core import (
    Box,
    Detector,
    ImageArray,
    Proposer,
    ReadText,
    Region,
    Size,
    TextReader,
)
from deixis.grounders.neuro_symbolic.writings import Writing, headers, writings
from deixis.perception.elements import ElementFinder, Page, looks_like_page

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
    def page(self) -> Page:
        """Elements, tables, charts and labelled values."""
        return self.eyes.elements.study(self.image, self.text)

    @property
    def elements(self) -> tuple[Region, ...]:
        return self.page.regions

    @cached_property
    def writings(self) -> dict[Region, Writing]:
        """Written values (amounts, dates, names) with what names each."""
        return {item.region: item for item in writings(self.page, self.text)}

    @cached_property
    def headers(self) -> tuple[Box, ...]:
        """Header rows of the tables."""
        return headers(self.page)

    @cached_property
    def labels(self) -> dict[Region, tuple[str, ...]]:
        """Element or written value -> the texts that name it, such as "Email" left of a field."""
        labels = {region: (label.text,) for region, label in self.page.labels.items()}
        labels |= {region: item.names for region, item in self.writings.items()}
        bars = [bar for chart in self.page.charts for bar in chart.bars]
        for region in self.elements:
            if region.label == "bar":
                bar = max(bars, key=lambda bar: bar.box.iou(region.box), default=None)
                names = (bar.category, bar.series) if bar is not None else ()
                labels[region] = tuple(name for name in names if name)
        return labels

    @cached_property
    def objects(self) -> tuple[Region, ...]:
        """What the category detectors see."""
        return tuple(
            region for detector in self.eyes.detectors for region in detector.detect(self.image)
        )

    @cached_property
    def proposals(self) -> tuple[Region, ...]:
        return tuple(self.eyes.proposer.propose(self.image))
