"""`deixis.ground`: one call for every model."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, overload

from deixis.core import Grounding
from deixis.grounders import load
from deixis.images import ImageSource

__all__ = ["ground"]


@overload
def ground(
    image: ImageSource,
    phrases: str,
    *,
    model: str = ...,
    masks: str | None = ...,
    calibration: str | Path | None = ...,
    **options: Any,
) -> Grounding: ...
@overload
def ground(
    image: ImageSource,
    phrases: Sequence[str],
    *,
    model: str = ...,
    masks: str | None = ...,
    calibration: str | Path | None = ...,
    **options: Any,
) -> list[Grounding]: ...
def ground(
    image: ImageSource,
    phrases: str | Sequence[str],
    *,
    model: str = "neuro-symbolic",
    masks: str | None = None,
    calibration: str | Path | None = None,
    **options: Any,
) -> Grounding | list[Grounding]:
    """Says what one or more phrases refer to in an image.

    Args:
        image: A path, bytes, file object, PIL image, array or ``data:`` URL.
        phrases: One phrase gives one Grounding; several give a list in the same order.
        model: A name from `deixis.models`; it is loaded once and kept.
        masks: Name of a segmenter that adds a mask to each region: "grabcut" needs no weights.
        calibration: A file that `deixis calibrate` wrote, or "stored" for the one kept for this
            model: confidences by it, and answers that it cannot promise are withheld.
        **options: For `deixis.load_image`: ``page`` of a PDF or TIFF, ``allow_urls``, ...

    Raises:
        ImageError: The image cannot be used.
        PhraseError: A phrase is empty or no text.
        ModelError: The model is unknown, or needs a package or weights that are not here.
    """
    return load(model, masks=masks, calibration=calibration).ground(image, phrases, **options)
