"""Scene: what can be seen in one image, each part computed when first asked for and kept."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from deixis.core import (
    Box,
    Boxes,
    Detector,
    ImageArray,
    Proposer,
    ReadText,
    Region,
    Size,
    TextReader,
    iou_matrix,
)
from deixis.core.boxes import FloatArray
from deixis.core.given import regions_given, text_given
from deixis.grounders.neuro_symbolic.drawing import drawn_shapes
from deixis.grounders.neuro_symbolic.words.addresses import letter_over
from deixis.grounders.neuro_symbolic.words.splitting import split_lines
from deixis.grounders.neuro_symbolic.words.writings import (
    Writing,
    header_row,
    headers,
    naming_rows,
    writings,
)
from deixis.perception.attributes.outlines import Outline, name_outline
from deixis.perception.detectors import KnowsItsLimits, LeavesTraces, Oversight
from deixis.perception.elements import ElementFinder, Page, lines_like_text, looks_like_page
from deixis.perception.looks import TellsLooks
from deixis.perception.nouns import Sight, TellsNouns, noun_said
from deixis.perception.proposals.flat import FlatShape
from deixis.perception.readers.stacked import part_stacked
from deixis.perception.readers.tight import tighten

__all__ = ["OVERLOOKED_AT_MOST", "PAGE", "Drawing", "Eyes", "Scene"]

PAGE = 0.5
"""From this probability on an image counts as a page, screen or chart."""

OVERLOOKED_AT_MOST = 1 / 6
"""Of what a detector overlooks more often than this, it cannot say that it is absent."""

_SAME_PLACE = 0.85
_LETTERS, _WORDS = 2, 2  # with fewer lines of more letters there is no text to speak of
_PLAIN_SIGHT = 0.45  # score of a detected thing that settles it
_PLAIN_PERSON = 0.85  # ... by a detector that errs: it sees persons in drawn shapes at 0.83
_PLAIN_THING = 0.75  # ... and a kite in the sky or a board in the snow, which are even like paper
_CUT = 0.25  # share of shapes cut off by its edge from which on a flat picture may be a photo
_SURELY_PHOTO = 0.08
_LINES = 2  # rows of small marks from which on there may be text enough for a page
_PAPER = 0.5  # share of bright colourless pixels from which on a scan is possible


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
        self._sights: dict[str, Sight | None] = {}
        self.closer: Scene | None = None  # what a second look gave, if there was one

    @cached_property
    def _read(self) -> ReadText:
        reader = self.eyes.reader
        text = text_given(reader, "read", reader.read(self.image))
        return tighten(part_stacked(text, self.image), self.image)

    @cached_property
    def text(self) -> ReadText:
        """What is written, in lines without wide gaps."""
        return split_lines(self._read)

    @cached_property
    def page_probability(self) -> float:
        """How likely the image is a page, screen or chart rather than a photo.

        Text is only read where the pixels leave it open: nearly all photos are told at once.
        """
        by_pixels = looks_like_page(self.image, ReadText())
        if by_pixels < _SURELY_PHOTO and _paper_share(self.image) < _PAPER:
            return by_pixels
        if by_pixels < PAGE and lines_like_text(self.image) < _LINES:
            return by_pixels
        return looks_like_page(self.image, self._read)

    @cached_property
    def is_page(self) -> bool:
        """Whether it counts as a page; snow is as even as paper, but things are seen on it."""
        if self.page_probability < PAGE:
            return False
        wordless = sum(len(line.text.strip()) > _LETTERS for line in self.text.lines) < _WORDS
        return not (wordless and any(map(self._plainly_seen, self.objects)))

    def _plainly_seen(self, item: Region) -> bool:
        if item.source not in self.eyes.modest:
            return item.score >= _PLAIN_SIGHT
        return item.score >= (_PLAIN_PERSON if item.label == "person" else _PLAIN_THING)

    @property
    def exact(self) -> bool:
        """Whether all that is there was seen, so that what was not found is not there."""
        return self.is_page

    @cached_property
    def page(self) -> Page:
        """Elements, tables, charts and labelled values."""
        return self.eyes.elements.study(self.image, self._read)

    @property
    def elements(self) -> tuple[Region, ...]:
        return self.page.regions

    @cached_property
    def kind_share(self) -> dict[Region, float]:
        """How sure the kind of each element is beside other kinds given to the same place, 0..1."""
        boxes = Boxes.of(region.box for region in self.elements)
        scores = np.array([region.score for region in self.elements])
        rivals = np.where(iou_matrix(boxes, boxes) > _SAME_PLACE, scores[None, :], 0.0)
        best = rivals.max(axis=1, initial=1e-9)
        return dict(zip(self.elements, (scores / best).tolist(), strict=True))

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
        labels: dict[Region, tuple[str, ...]] = {
            region: (label.text,) for region, label in self.page.labels.items()
        }
        labels |= {region: item.names for region, item in self.writings.items()}
        bars = [bar for chart in self.page.charts for bar in chart.bars]
        for region in self.elements:
            if region.label == "bar":
                bar = max(bars, key=lambda bar: bar.box.iou(region.box), default=None)
                names = (bar.category, bar.series) if bar is not None else ()
                labels[region] = tuple(name for name in names if name)
            elif region.label == "row" and any(
                box.contains(*region.box.center) for box in naming_rows(self.page)
            ):
                labels[region] = ("header", "heading", "head")
            elif region.label == "column":
                labels[region] = self._column_names(region)
            elif region.label in ("table", "chart", "card"):
                labels[region] = self._titles(region)
        return labels

    def _column_names(self, region: Region) -> tuple[str, ...]:
        """What the header row says over a column, and its letter in a sheet."""
        x, _ = region.box.center
        names = [
            name
            for table in self.page.tables
            for cell in table.cells
            for name in (cell.text, letter_over(cell.column, table) if cell.row == 0 else None)
            if cell.row in (header_row(table), 0 if table.lettered else None)
            and name
            and cell.box.x1 <= x <= cell.box.x2
            and table.box.contains(*region.box.center)
        ]
        return tuple(dict.fromkeys(names))

    def _titles(self, region: Region) -> tuple[str, ...]:
        """The lines right over a block, or at its top; cards in a list have only the latter."""
        box = region.box
        listed = any(
            other.label == "column" and other.box.contains(*box.center)
            for other in (self.elements if region.label == "card" else ())
        )
        over = 0.0 if listed else -4.0  # heights of a line
        return tuple(
            line.text
            for line in self.text.lines
            if over * line.box.height < line.box.center[1] - box.y1 < 3 * line.box.height
            and box.x1 - line.box.height < line.box.x1 < box.x2
        )

    @cached_property
    def drawing(self) -> Drawing | None:
        """The same picture as a drawing of shapes; None where a photo or a page is shown."""
        shapes = drawn_shapes(self.image, lambda: self.text)
        if not shapes or (self._cut_off(shapes) and any(map(self._plainly_seen, self.objects))):
            return None
        return Drawing(self.image, self.eyes, shapes)

    def _cut_off(self, shapes: Sequence[FlatShape]) -> bool:
        """Whether shapes run over the edge, as trees below a kite do and drawings seldom."""
        wide, high = self.size
        edges = [shape.box for shape in shapes]
        cut = [min(b.x1, b.y1, wide - b.x2, high - b.y2) < 1.0 for b in edges]
        return sum(cut) >= _CUT * len(cut)

    @cached_property
    def objects(self) -> tuple[Region, ...]:
        """What the category detectors see."""
        return tuple(
            region
            for eye in self.eyes.detectors
            for region in regions_given(eye, "detect", eye.detect(self.image), self.size)
        )

    def tells(self, look: str, regions: Sequence[Region]) -> FloatArray | None:
        """Odds of a look by its usual odds for each region, (N,); None where no detector tells."""
        boxes = Boxes.of(region.box for region in regions)
        labels = [region.label or "" for region in regions]
        for detector in self.eyes.detectors:
            if len(regions) and isinstance(detector, TellsLooks) and look in detector.looks:
                odds = detector.tell(self.image, boxes, labels, look)
                if odds is not None:
                    return odds
        return None

    def sight(self, lemma: str) -> Sight | None:
        """Where a noun is that may be no category; None where no detector tells."""
        if lemma not in self._sights:
            self._sights[lemma] = next(self._seen_as(lemma), None)
        return self._sights[lemma]

    def _seen_as(self, lemma: str) -> Iterator[Sight | None]:
        for detector in self.eyes.detectors:
            if isinstance(detector, TellsNouns) and (noun := noun_said(lemma, detector.nouns)):
                yield detector.sight(self.image, noun)

    @cached_property
    def proposals(self) -> tuple[Region, ...]:
        proposer = self.eyes.proposer
        return regions_given(proposer, "propose", proposer.propose(self.image), self.size)


class Drawing(Scene):
    """A scene whose things are all known: the shapes that are drawn in it.

    Args:
        image: Upright RGB uint8 (H, W, 3).
        eyes: What to look with.
        shapes: Every shape.
    """

    def __init__(self, image: ImageArray, eyes: Eyes, shapes: Sequence[FlatShape]) -> None:
        super().__init__(image, eyes)
        self.shapes = {
            Region(shape.box, 1.0, "shape", source="flat-shapes"): shape for shape in shapes
        }

    @property
    def is_page(self) -> bool:
        return False

    @property
    def exact(self) -> bool:
        return True

    @property
    def proposals(self) -> tuple[Region, ...]:
        return tuple(self.shapes)

    @cached_property
    def names(self) -> dict[Region, dict[str, float]]:
        """How well each name of a shape fits each of them, 0..1."""
        return {
            region: name_outline(Outline(shape.outline, shape.paint, shape.stroke > 0))
            for region, shape in self.shapes.items()
        }


def _paper_share(image: ImageArray) -> float:
    """Share of pixels that could be paper: bright and nearly without colour."""
    sample = image[::8, ::8].astype(np.int16)
    low, high = sample.min(axis=2), sample.max(axis=2)
    return float(((low > 140) & (high - low < 50)).mean()) if sample.size else 0.0
