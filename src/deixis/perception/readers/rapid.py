"""RapidReader: reads the text of an image with the networks that `rapidocr` packages."""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict

import numpy as np

from deixis.core import ConfigError, ImageArray, ImageError, ReadText
from deixis.perception.readers._engine import Engine, load_engine, resolve_engine
from deixis.perception.readers._page import read_page

__all__ = ["RapidReader"]


class RapidReader:
    """Reads words and lines with PP-OCR networks, offline, on the CPU.

    Args:
        engine: "onnxruntime", "openvino" (twice as fast; extra ``fast``), or "auto": OpenVINO
            where it is installed.
        min_score: Lines that the recogniser is less sure of are dropped; 0..1.
        cache_size: How many images' texts are kept, so that a second read costs nothing.
        max_pixels: A larger image is read at this size and the boxes are mapped back. From 4
            million on, text is looked for on a reduced copy unless its letters are small.

    Boxes are tight to the ink, in pixels of the image. The same image always reads the same.

    Raises:
        ConfigError: A setting is out of range.
        MissingDependency: ``engine="openvino"`` without that package.

    Example:
        >>> import numpy as np
        >>> RapidReader().read(np.full((4, 4, 3), 255, np.uint8)).lines
        ()
    """

    name = "rapidocr"

    def __init__(
        self,
        *,
        engine: str = "auto",
        min_score: float = 0.5,
        cache_size: int = 8,
        max_pixels: int = 8_000_000,
    ) -> None:
        if not 0.0 <= min_score <= 1.0:
            raise ConfigError(f"min_score must be in 0..1, got {min_score}")
        if cache_size < 0:
            raise ConfigError(f"cache_size must be 0 or more, got {cache_size}")
        if max_pixels < 1:
            raise ConfigError(f"max_pixels must be positive, got {max_pixels}")
        self.engine = resolve_engine(engine)
        self._min_score = min_score
        self._max_pixels = max_pixels
        self._cache_size = cache_size
        self._cache: OrderedDict[str, ReadText] = OrderedDict()
        self._lock = threading.Lock()

    def __repr__(self) -> str:
        return f"RapidReader(engine={self.engine!r})"

    def read(self, image: ImageArray) -> ReadText:
        """All text of ``image`` (RGB uint8, (H, W, 3)), in reading order.

        Raises:
            ImageError: It is no such array; `deixis.images.load_image` makes one of anything.
            WeightsError: The networks are not where rapidocr packages them.
        """
        if image.dtype != np.uint8 or image.ndim != 3 or image.shape[2] != 3 or image.size == 0:
            raise ImageError(
                f"an image to read must be RGB uint8 (H, W, 3), got {image.dtype} {image.shape}"
            )
        key = _digest(image)
        with self._lock:  # two threads with one image: the second waits and finds it read
            if key in self._cache:
                self._cache.move_to_end(key)
                return self._cache[key]
            text = self._read(image)
            self._cache[key] = text
            while len(self._cache) > self._cache_size:
                self._cache.popitem(last=False)
            return text

    def _read(self, image: ImageArray) -> ReadText:
        return read_page(
            image,
            self._networks,
            min_score=self._min_score,
            max_pixels=self._max_pixels,
        )

    def _networks(self) -> Engine:
        return load_engine(self.engine)


def _digest(image: ImageArray) -> str:
    data = np.ascontiguousarray(image)
    return hashlib.blake2b(data.data, digest_size=16).hexdigest() + str(data.shape)
