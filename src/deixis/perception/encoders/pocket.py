"""PocketEncoder: our own small encoder of photos and phrases, which ships with deixis.

docs/models/pocket.md says what it was taught, what it knows, and what it does not.
"""

from __future__ import annotations

import importlib.resources
import json
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from deixis.core import ConfigError, Embedding, ImageArray, WeightsError
from deixis.perception.encoders.pocket_words import LONGEST, NONE, phrase_words, split_words
from deixis.perception.encoders.rows import RowMemory, batches, unit
from deixis.perception.encoders.templates import PLAIN, checked
from deixis.perception.proposals.superpixels import Labels

__all__ = ["FILE", "FILL", "NOTHING", "PocketEncoder"]

FILE = "pocket.onnx"
FILL = (122, 116, 104)
"""Colour of what lies outside of a photo or a region."""

NOTHING = frozenset(
    {"background", "the background", "an object", "something else", "a texture",
     "an empty surface", "a blurry texture"}
)  # fmt: skip
"""Texts of "nothing in particular": their row has the same cosine with every picture, the one at
which it is as likely as not that a phrase fits."""

_SIDE = 64  # pixels of a crop
_STRIDE = 16
_LONG_SIDES = (128, 256)  # pixels of the image, for the rows of its places
_BATCH = 32

FloatArray = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class _Network:
    """The loaded file.

    Attributes:
        session: image (B, H, W, 3) uint8 -> map (B, h, w, D); words (M, L) -> rows (M, D).
        scale, bias: ``scale * cosine + bias`` are the log-odds that a phrase fits.
        vocabulary: Word -> number.
    """

    session: Any
    scale: float
    bias: float
    vocabulary: dict[str, int]

    def see(self, images: npt.NDArray[np.uint8]) -> FloatArray:
        """Map of each image, (B, h, w, D)."""
        none = np.full((1, LONGEST), NONE, np.int64)
        return np.asarray(self.session.run(["map"], {"image": images, "words": none})[0])

    def read(self, words: npt.NDArray[np.int64]) -> FloatArray:
        """Row of each phrase, (M, D)."""
        none = np.zeros((1, _STRIDE, _STRIDE, 3), np.uint8)
        return np.asarray(self.session.run(["rows"], {"image": none, "words": words})[0])


class PocketEncoder:
    """Crops of photos and phrases as unit rows of one small space, by onnxruntime.

    Taught from random weights with the sigmoid loss of X. Zhai et al., "SigLIP", 2023, arXiv
    2303.15343 (`deixis.nets.pocket`). It knows the 80 categories of COCO with their synonyms and
    the words above them, plain colours, and some hundred other words; a noun that it was never
    taught gets a low score everywhere. The network is loaded at the first crop or phrase.

    Rows have one number more than the network's: it holds the bias of the log-odds, so that
    ``scale * (cosine with a phrase - cosine with "background")`` are the log-odds that the
    phrase fits. Every text of `NOTHING` is that background.

    Args:
        weights: A local ONNX file; the one inside the package when None.
        templates: "plain" only: it was taught phrases, not sentences.
        threads: CPU threads, or None for all cores.

    Raises:
        ConfigError: Templates that it was not taught.
    """

    name = "pocket"

    def __init__(
        self,
        weights: str | Path | None = None,
        *,
        templates: str | tuple[str, ...] = PLAIN,
        threads: int | None = None,
    ) -> None:
        if checked(templates) != PLAIN:
            raise ConfigError(
                f"pocket was taught phrases: templates must be plain, got {templates}"
            )
        self._weights, self._threads = weights, threads
        self._loaded: _Network | None = None
        self._lock = threading.Lock()
        self._texts = RowMemory()

    @property
    def scale(self) -> float:
        """What cosines of rows are multiplied with."""
        network = self._network
        return float(np.hypot(network.scale, network.bias))

    @property
    def dim(self) -> int:
        """Length of a row."""
        return int(self.encode_texts(["person"]).shape[1])

    def knows(self, word: str) -> bool:
        """Whether it was taught a word; a phrase whose noun it does not know fits nothing.

        Example:
            >>> encoder = PocketEncoder()  # doctest: +SKIP
            >>> encoder.knows("car"), encoder.knows("flurb")  # doctest: +SKIP
            (True, False)
        """
        return word.casefold().strip() in self._network.vocabulary

    def untaught(self, phrase: str) -> str | None:
        """The noun of a phrase when it was never taught; then its score says nothing."""
        words = split_words(phrase)
        return words[0] if words and not self.knows(words[0]) else None

    def encode_images(self, crops: Sequence[ImageArray]) -> Embedding:
        """(N, D) float32 unit rows, one a crop; crops are RGB uint8 (H, W, 3) of any size."""
        if not len(crops):
            return self._image_rows(np.zeros((0, 1), np.float32))
        parts = [
            self._network.see(np.stack([_square(crop) for crop in some])).mean((1, 2))
            for some in batches(crops, _BATCH)
        ]
        return self._image_rows(np.concatenate(parts))

    def encode_texts(self, phrases: Sequence[str]) -> Embedding:
        """(N, D) float32 unit rows, one a phrase."""
        if not len(phrases):
            return self._text_rows(["person"])[:0]
        return self._texts.gather(phrases, self._text_rows)

    def encode_dense(self, image: ImageArray) -> Embedding:
        """(h, w, D) float32 unit rows over a grid that covers the whole image."""
        return self._image_rows(self._places(image))

    def encode_regions(self, image: ImageArray, segmentations: Sequence[Labels]) -> list[Embedding]:
        """(K, D) float32 unit rows for each segmentation, one a region, in one pass.

        The mean of the places that a region covers, by how much: what `encode_images` does with
        the places of a crop.

        Args:
            image: RGB uint8 (H, W, 3).
            segmentations: Labels 0..K-1 over the whole image, each (h, w) of any size.
        """
        places = self._places(image)
        return [self._image_rows(_pooled(places, labels)) for labels in segmentations]

    @property
    def _network(self) -> _Network:
        with self._lock:
            if self._loaded is None:
                self._loaded = _open(_find(self._weights), self._threads)
            return self._loaded

    def _places(self, image: ImageArray) -> FloatArray:
        """(h, w, D) of any length: the mean of a coarse and a fine look, each blurred.

        Crops were taught by the mean over 4 x 4 places; one place alone is noisy.
        """
        import cv2

        maps = [
            cv2.blur(
                np.ascontiguousarray(self._network.see(_fitted(image, side)[None])[0]),
                (3, 3),
                borderType=cv2.BORDER_REPLICATE,
            )
            for side in _LONG_SIDES
        ]
        height, width = maps[-1].shape[:2]
        return np.asarray(
            np.mean([_stretched(places, height, width) for places in maps], axis=0), np.float32
        )

    def _image_rows(self, rows: FloatArray) -> Embedding:
        network = self._network
        told = rows if len(rows) else np.zeros((*rows.shape[:-1], self._width), np.float32)
        constant = np.full((*told.shape[:-1], 1), -network.bias / self.scale, np.float32)
        both = np.concatenate([unit(told) * (network.scale / self.scale), constant], axis=-1)
        return np.asarray(both, np.float32)

    def _text_rows(self, phrases: Sequence[str]) -> Embedding:
        words = phrase_words(phrases, self._network.vocabulary)
        rows = unit(self._network.read(words))
        both = np.concatenate([rows, np.zeros((len(rows), 1), np.float32)], axis=1)
        both[[_is_nothing(phrase) for phrase in phrases]] = np.eye(1, both.shape[1], rows.shape[1])
        return np.asarray(both, np.float32)

    @property
    def _width(self) -> int:
        return self.dim - 1


def _is_nothing(phrase: str) -> bool:
    return " ".join(phrase.casefold().split()) in NOTHING


def _find(weights: str | Path | None) -> Path:
    """The file that was named, else the one inside the package."""
    if weights is not None:
        path = Path(weights)
        if not path.is_file():
            raise WeightsError(f"{path} must be the ONNX file of the encoder pocket; it is no file")
        return path
    path = Path(str(importlib.resources.files("deixis") / "weights" / FILE))
    if not path.is_file():
        raise WeightsError(
            f"the encoder pocket has no weights in this package ({path}); make them with "
            "python -m deixis.training.recipes.pocket and name the file (weights=PATH)"
        )
    return path


def _open(path: Path, threads: int | None) -> _Network:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads or 0
    options.log_severity_level = 3
    try:
        session = onnxruntime.InferenceSession(
            str(path), options, providers=["CPUExecutionProvider"]
        )
        facts = json.loads(session.get_modelmeta().custom_metadata_map["deixis"])
        return _Network(session, float(facts["scale"]), float(facts["bias"]), facts["vocabulary"])
    except Exception as error:  # onnxruntime has no base class of its own
        raise WeightsError(f"{path} is no file of the encoder pocket: {error!s:.200}") from error


def _square(crop: ImageArray) -> ImageArray:
    """The crop in the middle of a square of the fill, as the network takes it."""
    import cv2

    height, width = crop.shape[:2]
    if not height or not width:
        return np.broadcast_to(np.array(FILL, np.uint8), (_SIDE, _SIDE, 3))
    scale = _SIDE / max(height, width)
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    small = cv2.resize(np.ascontiguousarray(crop), size, interpolation=how)
    canvas = np.empty((_SIDE, _SIDE, 3), np.uint8)
    canvas[:] = FILL
    top, left = (_SIDE - size[1]) // 2, (_SIDE - size[0]) // 2
    canvas[top : top + size[1], left : left + size[0]] = small
    return canvas


def _fitted(image: ImageArray, long_side: int) -> ImageArray:
    """The image with about this long side, both sides multiples of the stride."""
    import cv2

    height, width = image.shape[:2]
    if not height or not width:
        return np.broadcast_to(np.array(FILL, np.uint8), (_STRIDE, _STRIDE, 3))
    scale = long_side / max(height, width)
    size = [max(1, round(side * scale / _STRIDE)) * _STRIDE for side in (width, height)]
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(np.ascontiguousarray(image), size, interpolation=how), np.uint8)


def _stretched(places: FloatArray, height: int, width: int) -> FloatArray:
    import cv2

    if places.shape[:2] == (height, width):
        return places
    return np.asarray(cv2.resize(places, (width, height), interpolation=cv2.INTER_LINEAR))


def _pooled(places: FloatArray, labels: Labels) -> FloatArray:
    """Mean of the places that each region covers, by how much, (K, D)."""
    height, width = places.shape[:2]
    rows = np.arange(labels.shape[0]) * height // labels.shape[0]
    columns = np.arange(labels.shape[1]) * width // labels.shape[1]
    place = rows[:, None] * width + columns[None, :]
    count = int(labels.max()) + 1
    joint = labels.astype(np.intp) * (height * width) + place
    covered = np.bincount(joint.ravel(), minlength=count * height * width)
    table = covered.reshape(count, -1).astype(np.float32)
    shares = table / np.maximum(table.sum(1, keepdims=True), 1.0)
    return np.asarray(shares @ places.reshape(height * width, -1), np.float32)
