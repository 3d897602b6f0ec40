"""Pages drawn with Pillow, with the text that a perfect reader would find on them."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from deixis.core import Box, ImageArray, ReadText, Region, TextLine, Word
from deixis.perception.elements import ElementFinder, Page

Colour = tuple[int, int, int]

WHITE: Colour = (255, 255, 255)
BLACK: Colour = (20, 20, 20)
GREY: Colour = (150, 150, 150)
BLUE: Colour = (20, 90, 220)


class NoReader:
    """A reader for finders that get their text from the test."""

    name = "none"

    def read(self, image: ImageArray) -> ReadText:
        return ReadText()


class Drawing:
    """A page under construction."""

    def __init__(self, width: int = 640, height: int = 400, ground: Colour = WHITE) -> None:
        self.picture = Image.new("RGB", (width, height), ground)
        self.pen = ImageDraw.Draw(self.picture)
        self.lines: list[TextLine] = []

    def write(self, x: int, y: int, text: str, *, size: int = 15, colour: Colour = BLACK) -> Box:
        """Write a line with its upper left corner at (x, y); the box of its ink."""
        font = ImageFont.load_default(size)
        self.pen.text((x, y), text, font=font, fill=colour)
        words, cursor = [], 0
        for word in text.split(" "):
            before = self.pen.textlength(text[:cursor], font=font)
            box = self.pen.textbbox((x + before, y), word, font=font)
            words.append(Word(word, Box(*box)))
            cursor += len(word) + 1
        whole = words[0].box
        for word in words[1:]:
            whole = whole.union(word.box)
        self.lines.append(TextLine(text, whole, 1.0, tuple(words)))
        return whole

    def write_centred(self, box: Box, text: str, *, size: int = 15, colour: Colour = BLACK) -> Box:
        """Write a line in the middle of a box."""
        font = ImageFont.load_default(size)
        left, top, right, bottom = self.pen.textbbox((0, 0), text, font=font)
        x = round(box.center[0] - (left + right) / 2)
        y = round(box.center[1] - (top + bottom) / 2)
        return self.write(x, y, text, size=size, colour=colour)

    def panel(
        self, box: Box, fill: Colour = WHITE, *, border: Colour | None = GREY, radius: int = 0
    ) -> Box:
        """A rectangle that fills the box to its last pixel."""
        corners = (box.x1, box.y1, box.x2 - 1, box.y2 - 1)
        self.pen.rounded_rectangle(corners, radius, fill, border)
        return box

    @property
    def image(self) -> ImageArray:
        return np.asarray(self.picture)

    @property
    def text(self) -> ReadText:
        return ReadText(tuple(self.lines), "en")

    def find(self) -> list[Region]:
        return ElementFinder(NoReader(), learned=False).find(self.image, self.text)

    def study(self) -> Page:
        return ElementFinder(NoReader(), learned=False).study(self.image, self.text)


def best(regions: list[Region], kind: str, box: Box) -> float:
    """The best IoU of a region of this kind with a box."""
    return max((r.box.iou(box) for r in regions if r.label == kind), default=0.0)


def kind_at(regions: list[Region], box: Box) -> str | None:
    """The kind of the surest region in this place."""
    here = [region for region in regions if region.box.iou(box) > 0.7]
    return here[0].label if here else None
