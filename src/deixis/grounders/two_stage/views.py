"""An image seen once: its proposals and their rows, kept for every later phrase."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from deixis.core import (
    Boxes,
    Detector,
    Encoder,
    EncodesBoxes,
    ImageArray,
    Proposer,
    Region,
    Size,
    nms,
)
from deixis.core.given import regions_given, rows_given
from deixis.grounders.two_stage.isolation import isolator
from deixis.grounders.two_stage.settings import TwoStageSettings

__all__ = ["ImageViews", "look"]

_AT_ONCE = 16  # regions whose pictures are in memory together


@dataclass(frozen=True)
class ImageViews:
    """What the encoder saw of an image.

    Attributes:
        image: (H, W, 3); superlatives may ask it for brightness.
        regions: Proposals, best first.
        rows: (N, prompts, D) unit rows of their pictures; one each, of their boxes, where the
            encoder reads these off the whole image.
    """

    image: ImageArray
    regions: tuple[Region, ...]
    rows: npt.NDArray[np.float64]

    @property
    def size(self) -> Size:
        return Size(int(self.image.shape[1]), int(self.image.shape[0]))

    @cached_property
    def boxes(self) -> Boxes:
        return Boxes.of(region.box for region in self.regions)


def look(
    image: ImageArray, eye: Detector | Proposer, encoder: Encoder, settings: TwoStageSettings
) -> ImageViews:
    """Propose regions and encode their pictures, or their boxes; no regions give no rows."""
    size = Size(int(image.shape[1]), int(image.shape[0]))
    if isinstance(eye, Detector):
        found = regions_given(eye, "detect", eye.detect(image), size)
    else:
        found = regions_given(eye, "propose", eye.propose(image), size)
    regions = _distinct(found, settings)
    if not regions:
        return ImageViews(image, (), np.zeros((0, len(settings.prompts), 1)))
    if isinstance(encoder, EncodesBoxes):
        read = encoder.encode_boxes(image, Boxes.of(region.box for region in regions))
        read = rows_given(encoder, "encode_boxes", read, len(regions))
        return ImageViews(image, regions, read.astype(np.float64)[:, None])
    isolate = isolator(image, settings)
    rows = []
    for start in range(0, len(regions), _AT_ONCE):
        part = regions[start : start + _AT_ONCE]
        views = [view for region in part for view in isolate(region.box)]
        given = encoder.encode_images(views)
        rows.append(rows_given(encoder, "encode_images", given, len(views)))
    together = np.concatenate(rows).astype(np.float64)
    return ImageViews(
        image, regions, together.reshape(len(regions), len(settings.prompts), -1)
    )  # (N, prompts, D)


def _distinct(found: Sequence[Region], settings: TwoStageSettings) -> tuple[Region, ...]:
    """The best proposals, without repeats of the same place."""
    regions = [Region(r.box, r.score, r.label, None, r.text, r.source) for r in found]
    boxes = Boxes.of(region.box for region in regions)
    kept = nms(boxes, [region.score for region in regions], iou=settings.overlap)
    return tuple(regions[index] for index in kept[: settings.limit].tolist())
