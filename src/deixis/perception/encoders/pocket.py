"""PocketEncoder: our own small encoder of regions and phrases, which ships with deixis.

docs/models/pocket.md says what it was taught, what it knows, and what it does not.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt

from deixis.core import Boxes, ConfigError, Embedding, ImageArray
from deixis.core.checks import require_image
from deixis.perception.arrays import SmallNetwork
from deixis.perception.detectors import EverydayDetector
from deixis.perception.encoders.pocket_regions import Seen, box_inputs, coloured, label_inputs
from deixis.perception.encoders.pocket_words import phrase_words, split_words
from deixis.perception.encoders.rows import RowMemory, unit
from deixis.perception.encoders.templates import PLAIN, checked
from deixis.perception.proposals.superpixels import Labels

__all__ = ["CAP", "FILE", "NOTHING", "PocketEncoder", "gelu", "side_of"]

FILE = "pocket.npz"

NOTHING = frozenset(
    {"background", "the background", "an object", "something else", "a texture",
     "an empty surface", "a blurry texture"}
)  # fmt: skip
"""Texts of "nothing in particular": their row has the same cosine with every picture, the one at
which it is as likely as not that a phrase fits."""

CAP = 6.0
"""Deviations from the mean beyond which an input is cut."""

_SMALLEST, _LARGEST = 160, 416  # pixels of the longer side at which a picture is looked at
_WINDOW = 3.0  # places of the map a side that a row of `encode_dense` covers
_STRIDE = 16

FloatArray = npt.NDArray[np.float32]


class _Weights(SmallNetwork):
    """Both towers, and the words that were taught."""

    tells = "pocket"
    needs = frozenset(
        {"names", "codes", "odds", "mean", "scale", "into", "inner", "out", "outer"}
        | {"table", "noun", "called", "mix", "mixed", "said", "heard"}
    )

    @cached_property
    def vocabulary(self) -> dict[str, int]:
        """Word -> number."""
        codes = self._arrays["codes"].astype(np.int64).tolist()
        return dict(zip(self._names, codes, strict=True))

    @property
    def odds(self) -> tuple[float, float]:
        """Scale and bias: ``scale * cosine + bias`` are the log-odds that a phrase fits."""
        scale, bias = self._numbers["odds"].tolist()
        return scale, bias

    def regions(self, inputs: FloatArray) -> FloatArray:
        """(N, D) rows of regions, of any length."""
        arrays = self._numbers
        told = np.clip((inputs - arrays["mean"]) / arrays["scale"], -CAP, CAP)
        inner = np.maximum(told @ arrays["into"] + arrays["inner"], 0.0)
        return np.asarray(inner @ arrays["out"] + arrays["outer"], np.float32)

    def phrases(self, words: npt.NDArray[np.int64]) -> FloatArray:
        """(M, D) rows of phrases, of any length; see `deixis.nets.pocket.PhraseTower`."""
        arrays = self._numbers
        there = (words > 0)[:, :, None].astype(np.float32)
        told = arrays["table"][words] * there
        rest = told[:, 1:].sum(1) / np.maximum(there[:, 1:].sum(1), 1.0)
        mixed = np.concatenate([told[:, 0], rest], 1) @ arrays["mix"] + arrays["mixed"]
        noun = told[:, 0] @ arrays["noun"] + arrays["called"]
        return np.asarray(noun + gelu(mixed) @ arrays["said"] + arrays["heard"], np.float32)


class PocketEncoder:
    """Regions of photos and phrases as unit rows of one small space.

    A region's row is read off the maps of the detector `EverydayDetector`, which looks at a photo
    once for all of its regions; a small tower that was taught from random weights with the sigmoid
    loss of X. Zhai et al., "SigLIP", 2023, arXiv 2303.15343 (`deixis.nets.pocket`) makes rows of
    them. It knows the 80 categories of COCO with their synonyms and the words above them, plain
    colours, some hundred other things, and what people say of persons and things; a noun that it
    was never taught gets a low score everywhere. Files are read at the first picture or phrase.

    Rows have one number more than the network's: it holds the bias of the log-odds, so that
    ``scale * (cosine with a phrase - cosine with "background")`` are the log-odds that the
    phrase fits. Every text of `NOTHING` is that background.

    Args:
        weights: A local ``.npz`` file; the one inside the package when None.
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
        self._towers = _Weights(weights)
        self._eyes = EverydayDetector(threads=threads)
        self._lock = threading.Lock()
        self._texts = RowMemory()

    def share(self, eyes: object) -> None:
        """Read regions off what this detector has seen of a photo already, if it is the same."""
        if isinstance(eyes, EverydayDetector) and eyes.packaged:
            self._eyes = eyes

    @property
    def scale(self) -> float:
        """What cosines of rows are multiplied with."""
        return float(np.hypot(*self._towers.odds))

    @property
    def dim(self) -> int:
        """Length of a row."""
        return int(self.encode_texts(["person"]).shape[1])

    def knows(self, word: str) -> bool:
        """Whether it was taught a word; a phrase whose noun it does not know fits nothing.

        Example:
            >>> encoder = PocketEncoder()
            >>> encoder.knows("car"), encoder.knows("flurb")
            (True, False)
        """
        return word.casefold().strip() in self._towers.vocabulary

    def untaught(self, phrase: str) -> str | None:
        """The noun of a phrase when it was never taught; then its score says nothing."""
        words = split_words(phrase)
        return words[0] if words and not self.knows(words[0]) else None

    def encode_images(self, crops: Sequence[ImageArray]) -> Embedding:
        """(N, D) float32 unit rows, one a crop; crops are RGB uint8 (H, W, 3) of any size.

        Raises:
            ImageError: A crop is no such array.
        """
        for crop in crops:
            require_image(crop, empty=True)
        whole = np.array([[0.0, 0.0, 1.0, 1.0]])
        rows = [
            self._towers.regions(box_inputs(self._see(crop, side_of(crop)), whole))
            for crop in crops
        ]
        return self._image_rows(np.concatenate(rows) if rows else self._none)

    def encode_boxes(self, image: ImageArray, boxes: Boxes) -> Embedding:
        """(N, D) float32 unit rows of boxes in pixels of the image, which is looked at once.

        Raises:
            ImageError: The image is no RGB uint8 (H, W, 3).
        """
        require_image(image, empty=True)
        if not len(boxes):
            return self._image_rows(self._none)
        sides = np.array([*image.shape[1::-1]] * 2, np.float64)
        inputs = box_inputs(self._see(image), boxes.xyxy / sides)
        return self.rows_of(inputs)

    def encode_texts(self, phrases: Sequence[str]) -> Embedding:
        """(N, D) float32 unit rows, one a phrase.

        Raises:
            InputError: These are no texts.
        """
        if not len(phrases):
            return self._text_rows(["person"])[:0]
        return self._texts.gather(phrases, self._text_rows)

    def encode_dense(self, image: ImageArray) -> Embedding:
        """(h, w, D) float32 unit rows over a grid that covers the whole image.

        Each is the row of a window of three by three places round its own.

        Raises:
            ImageError: The image is no RGB uint8 (H, W, 3).
        """
        seen = self._see(image)
        across, down = (max(1, round(side / _STRIDE)) for side in seen.maps.inner)
        x, y = np.meshgrid((np.arange(across) + 0.5) / across, (np.arange(down) + 0.5) / down)
        half = _WINDOW / 2 / np.array([across, down])
        middle = np.stack([x.ravel(), y.ravel()], axis=1)
        inputs = box_inputs(seen, np.concatenate([middle - half, middle + half], axis=1))
        return self.rows_of(inputs).reshape(down, across, -1)

    def encode_regions(self, image: ImageArray, segmentations: Sequence[Labels]) -> list[Embedding]:
        """(K, D) float32 unit rows for each segmentation, one a region, in one pass.

        Args:
            image: RGB uint8 (H, W, 3).
            segmentations: Labels 0..K-1 over the whole image, each (h, w) of any size.
        """
        seen = self._see(image)
        return [self.rows_of(label_inputs(seen, labels)) for labels in segmentations]

    def rows_of(self, inputs: FloatArray) -> Embedding:
        """(N, D) float32 unit rows of what `pocket_regions` says of regions, (N, F)."""
        return self._image_rows(self._towers.regions(inputs))

    @property
    def _none(self) -> FloatArray:
        return np.zeros((0, self.dim - 1), np.float32)

    def _see(self, image: ImageArray, side: int | None = None) -> Seen:
        """The maps are those of the detector; an image without pixels is grey."""
        require_image(image, empty=True)
        if not image.shape[0] or not image.shape[1]:
            image = np.full((_STRIDE, _STRIDE, 3), 114, np.uint8)
        with self._lock:
            return Seen(self._eyes.maps(image, side=side), coloured(image))

    def _image_rows(self, rows: FloatArray) -> Embedding:
        scale, bias = self._towers.odds
        constant = np.full((*rows.shape[:-1], 1), -bias / self.scale, np.float32)
        both = np.concatenate([unit(rows) * (scale / self.scale), constant], axis=-1)
        return np.asarray(both, np.float32)

    def _text_rows(self, phrases: Sequence[str]) -> Embedding:
        words = phrase_words(phrases, self._towers.vocabulary)
        rows = unit(self._towers.phrases(words))
        both = np.concatenate([rows, np.zeros((len(rows), 1), np.float32)], axis=1)
        both[[_is_nothing(phrase) for phrase in phrases]] = np.eye(1, both.shape[1], rows.shape[1])
        return np.asarray(both, np.float32)


def gelu(values: FloatArray) -> FloatArray:
    """D. Hendrycks and K. Gimpel, 2016, arXiv 1606.08415, by its approximation with tanh."""
    inner = np.sqrt(2 / np.pi) * (values + 0.044715 * values**3)
    return np.asarray(0.5 * values * (1 + np.tanh(inner)), np.float32)


def side_of(picture: ImageArray) -> int:
    """Pixels of the longer side at which a picture of its own is looked at."""
    longest = max(picture.shape[:2])
    return int(np.clip(-(-longest // 32) * 32, _SMALLEST, _LARGEST))


def _is_nothing(phrase: str) -> bool:
    return " ".join(phrase.casefold().split()) in NOTHING
