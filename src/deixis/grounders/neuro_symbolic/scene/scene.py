"""Scene: what can be seen in one image, each part computed when first asked for and kept."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np

from deixis.core import Box, Boxes, ImageArray, ReadText, Region, Size, iou_matrix
from deixis.core.boxes import FloatArray
from deixis.core.given import regions_given, text_given
from deixis.grounders.neuro_symbolic.scene.drawing import cut_off, drawn_shapes
from deixis.grounders.neuro_symbolic.scene.eyes import Eyes
from deixis.grounders.neuro_symbolic.scene.labels import labels_of
from deixis.grounders.neuro_symbolic.scene.page_or_photo import PAGE, page_chance, wordless
from deixis.grounders.neuro_symbolic.scene.splitting import split_lines
from deixis.grounders.neuro_symbolic.scene.writings import Writing, headers, writings
from deixis.perception.attributes.outlines import Outline, name_outline
from deixis.perception.clarity import unclear
from deixis.perception.elements import Page
from deixis.perception.nouns import Sight
from deixis.perception.proposals.flat import FlatShape
from deixis.perception.readers.stacked import part_stacked
from deixis.perception.readers.tight import tighten

__all__ = ["Drawing", "Scene"]

_SAME_PLACE = 0.85


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
        self._colours: dict[Box, FloatArray] = {}
        self.closer: Scene | None = None  # what a second look gave, if there was one

    @cached_property
    def unclear(self) -> str | None:
        """Why nothing can be told from the image; None of any that shows something."""
        return unclear(self.image)

    @property
    def noticed(self) -> bool:
        """Whether anything was read or seen, as far as was looked; no look is made for it."""
        looks = vars(self)  # where cached properties keep what they found
        page, read = looks.get("page"), looks.get("as_read")
        return bool(looks.get("objects") or (read and read.lines) or (page and page.regions))

    @cached_property
    def as_read(self) -> ReadText:
        """What is written, in lines as the reader gave them."""
        reader = self.eyes.reader
        text = text_given(reader, "read", reader.read(self.image))
        return tighten(part_stacked(text, self.image), self.image)

    @cached_property
    def text(self) -> ReadText:
        """What is written, in lines without wide gaps."""
        return split_lines(self.as_read)

    @cached_property
    def page_probability(self) -> float:
        """How likely the image is a page, screen or chart rather than a photo.

        Text is only read where the pixels leave it open.
        """
        return page_chance(self.image, lambda: self.as_read)

    @cached_property
    def is_page(self) -> bool:
        """Whether it counts as a page; snow is as even as paper, but things are seen on it."""
        if self.page_probability < PAGE:
            return False
        return not (wordless(self.text) and self._shows_things)

    @property
    def _shows_things(self) -> bool:
        """Whether anything is seen so plainly that it is no stain on paper."""
        return any(map(self.eyes.sees_plainly, self.objects))

    @property
    def exact(self) -> bool:
        """Whether all that is there was seen, so that what was not found is not there."""
        return self.is_page

    @cached_property
    def page(self) -> Page:
        """Elements, tables, charts and labelled values."""
        return self.eyes.elements.study(self.image, self.as_read)

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
        return labels_of(self.page, self.text, self.writings)

    @cached_property
    def drawing(self) -> Drawing | None:
        """The same picture as a drawing of shapes; None where a photo or a page is shown."""
        shapes = drawn_shapes(self.image, lambda: self.text)
        if not shapes or (cut_off(shapes, self.size) and self._shows_things):
            return None
        return Drawing(self.image, self.eyes, shapes)

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
        return self.eyes.tells(self.image, look, regions)

    def colours(self, boxes: Boxes) -> FloatArray | None:
        """Odds of each of `TOLD` by its usual odds, (N, places, told); None where nothing tells it.

        See `deixis.perception.looks.ColourTeller.odds`; a box is looked at once.
        """
        if self.eyes.colours is None or not len(boxes):
            return None
        new = [box for box in dict.fromkeys(boxes) if box not in self._colours]
        if new:
            told = self.eyes.colours.odds(self.image, Boxes.of(new))
            self._colours.update(zip(new, told, strict=True))
        return np.stack([self._colours[box] for box in boxes])

    def sight(self, lemma: str) -> Sight | None:
        """Where a noun is that may be no category; None where no detector tells."""
        if lemma not in self._sights:
            self._sights[lemma] = self.eyes.sight(self.image, lemma)
        return self._sights[lemma]

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
