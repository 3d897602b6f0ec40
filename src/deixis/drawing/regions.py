"""Regions as a detector or proposer returned them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from deixis.core import ImageArray, Region, Size
from deixis.core.checks import require_each, require_image
from deixis.drawing.captions import Caption, add_captions
from deixis.drawing.labels import Label, draw_labels
from deixis.drawing.layers import draw_mask
from deixis.drawing.letters import printable
from deixis.drawing.outlines import draw_outline
from deixis.drawing.palette import Colour, colour_of
from deixis.drawing.pens import Pen, enlarge, pen_for, scale_box
from deixis.drawing.placement import Placer

__all__ = ["draw_regions"]

_LONGEST_NAME = 24  # characters of a label


def draw_regions(image: ImageArray, regions: Sequence[Region]) -> ImageArray:
    """Outline every region on a copy of ``image``, one colour for each kind, with its name.

    Regions that are all of one kind have different colours instead, and the best lies on top.
    Names that find no free place are left out; the strip below counts the kinds.

    Raises:
        ImageError: The image is no RGB uint8 (H, W, 3).
        InputError: What is to be drawn are no Regions.
    """
    require_image(image)
    require_each("regions", Region, regions)
    canvas, factor = enlarge(image)
    full = pen_for(Size(canvas.shape[1], canvas.shape[0]))
    pen = Pen(max(2, full.line // 2), full.edge, max(12, full.letters * 3 // 4))
    colours = _colours(regions)
    labels = [
        _label(region, factor, colours[_kind(region)] if len(colours) > 1 else colour_of(index))
        for index, region in enumerate(regions)
    ]
    for region, label in reversed(list(zip(regions, labels, strict=True))):
        if region.mask is not None:
            draw_mask(canvas, region.mask, label.colour, pen)
        draw_outline(canvas, label.box, label.colour, pen)
    placer = Placer(canvas, [label.box for label in labels])
    draw_labels(canvas, labels, pen, placer, farthest=0)  # lines between so many only confuse
    return add_captions(canvas, [Caption(_count(regions))], full)


def _kind(region: Region) -> str:
    return printable(region.label or region.source or "region")


def _colours(regions: Sequence[Region]) -> dict[str, Colour]:
    kinds = dict.fromkeys(_kind(region) for region in regions)
    return {kind: colour_of(index) for index, kind in enumerate(kinds)}


def _label(region: Region, factor: int, colour: Colour) -> Label:
    words = printable(region.label or f"{region.score:.2f}")[:_LONGEST_NAME]
    return Label(scale_box(region.box, factor), words, colour)


def _count(regions: Sequence[Region]) -> str:
    if not regions:
        return "no regions"
    kinds = Counter(_kind(region) for region in regions).most_common()
    return f"{len(regions)} regions: " + ", ".join(f"{count} {kind}" for kind, count in kinds)
