"""Pictures that are nothing but a gradient, straight or round."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from deixis.core import Box
from tests.perception.elements.drawing import Drawing

PLACE = Box(100, 120, 500, 260)


def _shaded(*, round_: bool) -> Drawing:
    """A page with a picture whose colour changes from the left, or from a spot with a step."""
    page = Drawing()
    page.write(60, 42, "Rain jacket and other words of a page")
    y, x = np.mgrid[0:140, 0:400].astype(float)
    away = np.hypot(x - 140, y - 70)
    way = away / 300 - 0.06 * ((away > 44) & (away < 48)) if round_ else x / 400
    red, green = np.clip(190 - 120 * way, 0, 255), np.clip(200 - 90 * way, 0, 255)
    pixels = np.dstack([red, green, np.full_like(red, 180)]).astype(np.uint8)
    page.picture.paste(Image.fromarray(pixels), (100, 120))
    return page


@pytest.mark.parametrize("round_", [False, True])
def test_a_gradient_is_a_picture_and_its_steps_are_nothing(round_: bool) -> None:
    found = _shaded(round_=round_).find()
    named = [region for region in found if region.box.iou(PLACE) > 0.9]
    assert max(named, key=lambda region: region.score).label == "image"
    inside = [r for r in found if PLACE.contains(*r.box.center) and r.box.iou(PLACE) < 0.6]
    assert inside == []
