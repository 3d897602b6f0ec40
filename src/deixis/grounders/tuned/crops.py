"""CropEncoder: an encoder of whole images as one of regions."""

from __future__ import annotations

from collections.abc import Sequence

from deixis.core import Boxes, Embedding, Encoder, ImageArray

__all__ = ["CropEncoder", "crops"]

_CONTEXT = 0.1  # shown round a region, as a share of its sides; as in two_stage


class CropEncoder:
    """Each region is cut out with a little of what is round it.

    Args:
        encoder: Of pictures and phrases.
    """

    def __init__(self, encoder: Encoder) -> None:
        self.encoder = encoder

    def encode_regions(self, image: ImageArray, boxes: Boxes) -> Embedding:
        """(N, D) float32, one row a box."""
        return self.encoder.encode_images(crops(image, boxes))

    def encode_phrases(self, phrases: Sequence[str]) -> Embedding:
        """(N, D) float32, one row a phrase."""
        return self.encoder.encode_texts(phrases)


def crops(image: ImageArray, boxes: Boxes) -> list[ImageArray]:
    """The regions, at least one pixel each."""
    height, width = image.shape[:2]
    found = []
    for x1, y1, x2, y2 in boxes.xyxy.tolist():
        dx, dy = _CONTEXT * (x2 - x1), _CONTEXT * (y2 - y1)
        left, top = int(max(min(x1 - dx, width - 1), 0)), int(max(min(y1 - dy, height - 1), 0))
        right, bottom = int(min(x2 + dx + 1, width)), int(min(y2 + dy + 1, height))
        found.append(image[top : max(bottom, top + 1), left : max(right, left + 1)])
    return found
