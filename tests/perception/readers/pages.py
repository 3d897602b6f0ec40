"""Pages with known text for the reader's tests."""

import numpy as np
from PIL import Image, ImageDraw, ImageFont


class Page:
    """A canvas that remembers the true box of every text drawn on it."""

    def __init__(self, width=640, height=400, ground="white"):
        self.image = Image.new("RGB", (width, height), ground)
        self.draw = ImageDraw.Draw(self.image)
        self.boxes = {}

    def text(self, x, y, words, *, size=16, ink="black"):
        font = ImageFont.load_default(size)
        self.draw.text((x, y), words, font=font, fill=ink)
        self.boxes[words] = self.draw.textbbox((x, y), words, font=font)
        return self

    def frame(self, box, ink="black", fill=None):
        self.draw.rectangle(box, outline=ink, fill=fill)
        return self

    @property
    def array(self):
        return np.asarray(self.image)
