"""The default eye for photos: our own small detector of COCO's 80 categories.

docs/models/everyday.md says what it was taught, by whom, and where it fails.
"""

from __future__ import annotations

import importlib.resources
import threading
import weakref
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from deixis.core import Box, Boxes, ConfigError, Region
from deixis.core.checks import is_frozen
from deixis.core.protocols import ImageArray
from deixis.core.vocabulary import COCO_CATEGORIES
from deixis.perception.detectors.labels import require_label
from deixis.perception.detectors.letterbox import Letterbox, letterbox
from deixis.perception.detectors.oversight import Oversight, oversight_in
from deixis.perception.detectors.pairs import (
    Rows,
    best_of_each,
    best_pairs,
    calibrated,
    in_order,
    is_small,
    likeliest,
    only,
)
from deixis.perception.detectors.runtime import MAPS, Network, find_weights, open_network
from deixis.perception.detectors.suppression import matrix_nms
from deixis.perception.detectors.two_looks import fused
from deixis.perception.looks import (
    ANIMALS,
    FROM_HEADS,
    FeatureMaps,
    LooksTeller,
    head_squares,
    pooled,
    require_label_each,
    side_by_side,
)
from deixis.perception.nouns import STRIDE, NounTeller, Sight

__all__ = ["HEADS_FILE", "LEAST", "EverydayDetector"]

FloatArray = npt.NDArray[np.float64]

LEAST = 0.1
"""Probability from which on a region is worth showing: on tuning phrases 71 of 111 single answers
were right with it; with 0.15, 64 of 97."""

HEADS_FILE = Path(str(importlib.resources.files("deixis") / "weights" / "heads.npz"))
"""What tells hats and helmets from heads."""

_MULTIPLE = 32  # what the pyramid doubles without a remainder
_MOST = 100


@dataclass(frozen=True, slots=True)
class _Glance:
    """What the network gave for one image."""

    canvas: Letterbox
    given: Mapping[str, npt.NDArray[np.float32]]


class _Memory(threading.local):
    """What was seen last. Each thread has its own, so none answers by what another looked at."""

    def __init__(self) -> None:
        self.last: _Glance | None = None
        self.of: weakref.ref[ImageArray] | None = None
        self.inner: tuple[_Glance, npt.NDArray[np.float32]] | None = None
        self.faint: dict[bool, tuple[_Glance, FloatArray]] = {}
        self.told: dict[bool, tuple[_Glance, tuple[bytes, tuple[str, ...]], FloatArray]] = {}

    def keep(self, glance: _Glance, image: ImageArray) -> _Glance:
        """Remember a glance; an array that nobody can write to is known again by itself."""
        self.last, self.of = glance, weakref.ref(image) if is_frozen(image) else None
        return glance

    def knows(self, image: ImageArray) -> bool:
        """Whether this very array was looked at last, so that its pixels need no comparing."""
        own = None if self.of is None else self.of()
        return own is not None and own is image


class EverydayDetector:
    """Finds people, animals, vehicles, furniture, food and things of every day.

    The network is loaded at the first photo. Scores are calibrated: of regions with score 0.7,
    about seven in ten are right (IoU of at least 0.5 and the right category). One detector may be
    asked by several threads at a time; each looks for itself.

    Args:
        weights: A local ONNX file; the one inside the package when None.
        least: Regions with a lower score are left out.
        runtime: "onnxruntime", "openvino", or "auto": onnxruntime for files in 8 bits, as the one
            inside the package, else OpenVINO where it is installed.
        threads: CPU threads, or None for all cores.

    Example:
        >>> detector = EverydayDetector()
        >>> "teddy bear" in detector.labels
        True
    """

    name = "everyday"
    labels = frozenset(COCO_CATEGORIES)

    def __init__(
        self,
        weights: str | Path | None = None,
        *,
        least: float = LEAST,
        runtime: str = "auto",
        threads: int | None = None,
    ) -> None:
        if not 0.0 <= least <= 1.0:
            raise ConfigError(f"least must be in 0..1, got {least}")
        self._weights, self._least = weights, least
        self._runtime, self._threads = runtime, threads
        self._network: Network | None = None
        self._loading = threading.Lock()
        self._teller = LooksTeller()
        self._heads = LooksTeller(HEADS_FILE)
        self._noun_teller = NounTeller()
        self._seen = _Memory()

    @property
    def packaged(self) -> bool:
        """Whether it has the weights inside the package, whose maps others were taught on."""
        return self._weights is None

    def detect(self, image: ImageArray) -> list[Region]:
        """Regions with their category, best first.

        Args:
            image: RGB uint8 (H, W, 3), as for all methods here; boxes are in its pixels.

        Raises:
            ImageError: The image is no such array, or has no pixels.
            WeightsError: The weights are not there.
        """
        glance = self._seen.keep(self._look(image), image)
        return self._regions([glance], self._load().facts)

    @property
    def closer_side(self) -> int | None:
        """Longest side that it looks at the second time; None with weights not judged for it."""
        told = self._load().facts.get("closer")
        return int(told["side"]) if told else None

    def detect_closely(self, image: ImageArray) -> list[Region]:
        """Regions that a second look at a larger picture and the first show together, best first.

        Of the second look only small things count, as in B. Singh and L. Davis, "SNIP", 2018,
        arXiv 1711.08189, section 5 (deviation: the first look keeps things of every size): of a
        cat that fills the picture it sees parts, and takes them for a dog.

        Args:
            image: RGB uint8 (H, W, 3); boxes are in its pixels.

        Raises:
            ImageError: The image is no such array, or has no pixels.
            WeightsError: The weights are not there.
        """
        side = self.closer_side
        if side is None:
            return self.detect(image)
        glances = [self._looked(image), self._look(image, side)]
        return self._regions(glances, self._load().facts["closer"])

    def overlooks_closely(self, label: str) -> Oversight:
        """What both looks together overlook of one of `labels`, by the counts in its file."""
        require_label(label, self.labels)
        facts = self._load().facts
        return oversight_in(facts.get("closer", facts).get("worth", {}), label)

    def trace(self, image: ImageArray, label: str, *, closely: bool = False) -> float:
        """The best probability of one of `labels` anywhere on a photo; see `LeavesTraces`."""
        require_label(label, self.labels)
        kept = self._seen.faint.get(closely)
        if kept is None or kept[0] is not self._looked(image):
            (self.detect_closely if closely else self.detect)(image)
            kept = self._seen.faint[closely]
        return float(kept[1][COCO_CATEGORIES.index(label)])

    def _regions(self, glances: Sequence[_Glance], facts: Mapping[str, Any]) -> list[Region]:
        """What glances at one image show together; ``facts`` has their calibration."""
        table = facts.get("calibration", {})
        corners, labels, chances = self._shown(glances, table)
        final = calibrated(chances, labels, table)
        keep = np.argsort(-final, kind="stable")[:_MOST]
        return [
            Region(Box(*corners[i]), float(final[i]), COCO_CATEGORIES[labels[i]], source=self.name)
            for i in keep.tolist()
            if final[i] >= self._least and final[i] > 0
        ]

    def _shown(self, glances: Sequence[_Glance], table: Mapping[str, list[float]]) -> Rows:
        """Rows of one glance or of two, without repeats; keeps the faintest of each category."""
        first, *closer = (_seen(glance) for glance in glances)
        side = max(glances[0].canvas.original)
        closer = [only(is_small(rows[0], side), rows) for rows in closer]
        chances, names = (np.concatenate([rows[k] for rows in (first, *closer)]) for k in (2, 1))
        self._seen.faint[bool(closer)] = (glances[0], best_of_each(chances, names, table))
        if closer:
            return fused(likeliest(first), likeliest(closer[0]), side)
        rows = likeliest(first)
        reached = calibrated(rows[2], rows[1], table) >= self._least  # none rises
        places, names, chances = only(reached, rows)
        return places, names, matrix_nms(Boxes(places), chances, names)

    def overlooks(self, label: str) -> Oversight:
        """What it overlooks of one of `labels`, by the counts in its file; loads the network."""
        require_label(label, self.labels)
        return oversight_in(self._load().facts.get("worth", {}), label)

    @property
    def looks(self) -> frozenset[str]:
        """What it can tell of persons and animals: poses and a few more."""
        return frozenset(self._teller.looks)

    def tell(
        self, image: ImageArray, boxes: Boxes, labels: Sequence[str], look: str
    ) -> FloatArray | None:
        """How much likelier a look is than usual in each box; see `TellsLooks`.

        None if any box holds neither a person nor an animal, and with weights that give no maps.
        An image that `detect` was given last is not looked at again; for what is told from heads
        (`deixis.perception.looks.FROM_HEADS`) these are, nine at a time.
        """
        require_label_each(boxes, labels)
        if look not in self.looks or not {*labels} <= ANIMALS | {"person"}:
            return None
        glance = self._looked(image)
        if not all(name in glance.given for name in MAPS):
            return None
        closely = look in FROM_HEADS and {*labels} == {"person"}
        key, kept = (boxes.xyxy.tobytes(), tuple(labels)), self._seen.told.get(closely)
        if kept is None or kept[0] is not glance or kept[1] != key:
            odds = self._of_heads(image, boxes) if closely else self._odds(glance, boxes, labels)
            kept = self._seen.told[closely] = (glance, key, odds)
        teller = self._heads if closely else self._teller
        told = kept[2][:, teller.looks.index(look)]
        return None if np.isnan(told).any() else told

    def _odds(self, glance: _Glance, boxes: Boxes, labels: Sequence[str]) -> FloatArray:
        """Of all looks at once, as a phrase asks for several of the same boxes."""
        return self._teller.odds(_pooled(glance, boxes), labels)

    def _of_heads(self, image: ImageArray, persons: Boxes) -> FloatArray:
        """The same of what is told from heads, which are looked at closely."""
        rows = self.pooled_heads(image, persons)
        return self._heads.odds(rows, ["person"] * len(persons))

    def pooled_heads(self, image: ImageArray, persons: Boxes) -> npt.NDArray[np.float32]:
        """What its maps hold of each person's head, (N, F), seen as large as in a portrait."""
        if not len(persons):
            return self.pooled(image, persons)
        pictures = side_by_side(image, head_squares(persons.xyxy))
        rows = [_pooled(self._look(picture, len(picture)), cells) for picture, cells in pictures]
        return np.concatenate(rows)

    def pooled(self, image: ImageArray, boxes: Boxes) -> npt.NDArray[np.float32]:
        """What its maps hold in each box, (N, F); see `deixis.perception.looks.pooled`."""
        return _pooled(self._looked(image), boxes)

    @property
    def nouns(self) -> frozenset[str]:
        """Nouns beyond its categories whose places it can tell."""
        return frozenset(self._noun_teller.nouns)

    def sight(self, image: ImageArray, noun: str) -> Sight | None:
        """Where a noun is on a photo; see `TellsNouns`. None with weights that give no maps."""
        glance = self._looked(image)
        if noun not in self.nouns or not all(name in glance.given for name in MAPS):
            return None
        inner = self._seen.inner
        if inner is None or inner[0] is not glance:
            inner = self._seen.inner = glance, self._noun_teller.inner(_maps(glance))
        canvas = glance.canvas
        across, down = (
            whole / part for whole, part in zip(canvas.original, canvas.inner, strict=True)
        )
        return self._noun_teller.sight(inner[1], noun, (across * STRIDE, down * STRIDE))

    def maps(self, image: ImageArray, *, side: int | None = None) -> FeatureMaps:
        """What the network's layers hold of a photo, made ``side`` pixels long where given."""
        return _maps(self._looked(image) if side is None else self._look(image, side))

    def _looked(self, image: ImageArray) -> _Glance:
        """What was seen when the same pixels were looked at last; `detect` always looks anew.

        Pixels are compared as the network gets them: an array may hold another frame by now.
        """
        last = self._seen.last
        if last is not None and self._seen.knows(image):
            return last
        canvas = self._canvas(image)
        if last is None or last.canvas.original != canvas.original:
            return self._seen.keep(self._glance(canvas), image)
        if np.array_equal(last.canvas.canvas, canvas.canvas):
            return last
        return self._seen.keep(self._glance(canvas), image)

    def _look(self, image: ImageArray, side: int | None = None) -> _Glance:
        return self._glance(self._canvas(image, side))

    def _glance(self, canvas: Letterbox) -> _Glance:
        return _Glance(canvas, self._load().run(canvas.canvas))

    def _canvas(self, image: ImageArray, side: int | None = None) -> Letterbox:
        side = side or int(self._load().facts.get("side", 320))
        return letterbox(image, side=side, multiple=_MULTIPLE)

    def _load(self) -> Network:
        if self._network is None:
            with self._loading:
                if self._network is None:
                    path = find_weights(self._weights)
                    self._network = open_network(path, runtime=self._runtime, threads=self._threads)
        return self._network


def _pooled(glance: _Glance, boxes: Boxes) -> npt.NDArray[np.float32]:
    return pooled(_maps(glance), glance.canvas.there(boxes.xyxy))


def _maps(glance: _Glance) -> FeatureMaps:
    middle, deep, pyramid = (glance.given[name][0] for name in MAPS)
    return FeatureMaps(middle, deep, pyramid, glance.canvas.inner)


def _seen(glance: _Glance) -> Rows:
    """Corners in pixels of the photo (N, 4), label and score of the best pairs."""
    rows, labels, chances = best_pairs(glance.given["scores"])
    return in_order(glance.canvas.back(glance.given["boxes"][rows])), labels, chances
