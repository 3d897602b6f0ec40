"""MaskedGrounder: the answers of any grounder, with a mask for each region."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from deixis.core import (
    Box,
    ConfigError,
    Grounder,
    Grounding,
    ImageArray,
    Mask,
    Region,
    Segmenter,
    Size,
    Step,
    Trace,
)  # fmt: skip
from deixis.core.given import masks_given
from deixis.grounders.base import ImageGrounder, ask

__all__ = ["MaskedGrounder"]


class MaskedGrounder(ImageGrounder):
    """Adds a mask to each region that has none; boxes, status and confidence stay as they are.

    All boxes of an image, whichever phrase they answer, go to the segmenter together.

    Args:
        grounder: Finds the boxes.
        segmenter: Turns boxes into masks.

    Raises:
        ConfigError: They are no Grounder and no Segmenter.

    Example:
        >>> import numpy as np
        >>> from deixis.core.fakes import FakeGrounder, FakeSegmenter
        >>> inner = FakeGrounder({"the cup": [Box(0, 0, 4, 4)]})
        >>> masked = MaskedGrounder(inner, FakeSegmenter())
        >>> masked.ground(np.zeros((8, 8, 3), np.uint8), "the cup").best.mask.area
        16
    """

    def __init__(self, grounder: Grounder, segmenter: Segmenter) -> None:
        if not isinstance(grounder, Grounder) or not isinstance(segmenter, Segmenter):
            kinds = f"{type(grounder).__name__}, {type(segmenter).__name__}"
            raise ConfigError(f"a Grounder and a Segmenter are needed, got {kinds}")
        self.name = grounder.name
        self._grounder = grounder
        self._segmenter = segmenter

    def ground_array(self, image: ImageArray, phrases: Sequence[str]) -> list[Grounding]:
        """One Grounding a phrase, in order."""
        answers = ask(self._grounder, image, phrases)
        boxes = [r.box for answer in answers for r in answer.regions if r.mask is None]
        wanted = list(dict.fromkeys(boxes))
        size = Size(int(image.shape[1]), int(image.shape[0]))
        given = self._segmenter.segment(image, wanted)
        given = masks_given(self._segmenter, "segment", given, wanted, size)
        masks = dict(zip(wanted, given, strict=True))
        return [self._masked(answer, masks) if answer.regions else answer for answer in answers]

    def _masked(self, answer: Grounding, masks: dict[Box, Mask]) -> Grounding:
        regions = tuple(_with_mask(region, masks) for region in answer.regions)
        if regions == answer.regions:
            return answer
        step = Step("masks", f"masks by {self._segmenter.name}", len(regions), None, regions)
        trace = Trace((*answer.trace.steps, step), answer.trace.notes)
        return replace(answer, regions=regions, trace=trace)


def _with_mask(region: Region, masks: dict[Box, Mask]) -> Region:
    return region if region.mask is not None else replace(region, mask=masks[region.box])
