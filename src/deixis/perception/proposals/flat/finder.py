"""FlatShapes: a Proposer that gives every shape of a flat picture, exactly."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from deixis.core.boxes import Box
from deixis.core.errors import ConfigError
from deixis.core.masks import Mask
from deixis.core.protocols import ImageArray
from deixis.core.results import Region
from deixis.perception.proposals.flat.areas import areas
from deixis.perception.proposals.flat.cells import Cell, Layout, cells
from deixis.perception.proposals.flat.figures import figures, pieces
from deixis.perception.proposals.flat.ground import Float32Array, fit_ground
from deixis.perception.proposals.flat.shapes import BoolArray, FlatShape

__all__ = ["FlatShapes", "find_shapes", "is_flat"]

_LONGEST = 800  # pixels of the small image's longer side
_NOISY = 0.7  # CIELAB units of noise from which on it is smoothed first
_BLUR = 0.8  # pixels
_LOSSY = 2.2  # what noise JPEG leaves within a flat colour
_TINY = 6e-5  # of the picture: less is a speck
_MOST = 150  # figures beyond which a picture is a texture
_SHEET, _DEEPEST = 0.1, 3  # of the picture: what may be a ground of its own
_COLOURS = 64
_PROBE = 256  # pixels of the picture that tells whether all is flat
_CALM = 12.0  # CIELAB units from pixel to pixel
_MOSTLY = 0.84  # share of calm pixels; 95 % of photos have less than 0.78
_GRAINY, _OPEN = 3.0, 0.35  # noise and share of a ground
_CLEAN = 0.75  # noise of a ground up to which no camera took it, whatever is on it
_BULKY, _FLAT = 0.02, 0.55  # on other grounds what is shaded all over is no drawing


@dataclass(frozen=True, slots=True)
class FlatShapes:
    """Regions of flat pictures (drawings, diagrams, icons on plain ground), with their pixels.

    Attributes:
        limit: At most so many regions, the largest.

    Raises:
        ConfigError: The limit is negative.

    Example:
        >>> picture = np.full((60, 80, 3), 255, np.uint8)
        >>> picture[10:30, 20:50] = (200, 30, 30)
        >>> [region.box.xyxy for region in FlatShapes().propose(picture)]
        [(20.0, 10.0, 50.0, 30.0)]
    """

    limit: int = 100

    def __post_init__(self) -> None:
        if self.limit < 0:
            raise ConfigError(f"limit must be 0 or more, got {self.limit}")

    @property
    def name(self) -> str:
        return "flat-shapes"

    def propose(self, image: ImageArray) -> list[Region]:
        """Regions without a label, large ones first; none where no ground shows."""
        shapes = sorted(find_shapes(image), key=lambda shape: -shape.area)[: self.limit]
        scores = np.linspace(1.0, 0.5, max(len(shapes), 1))
        return [
            Region(shape.box, float(score), mask=_mask(shape, image), source=self.name)
            for shape, score in zip(shapes, scores, strict=False)
        ]


def is_flat(image: ImageArray) -> bool:
    """Whether a picture is drawn in flat colours on a plain ground; a few milliseconds."""
    import cv2

    if min(image.shape[:2]) < 16:
        return False
    skip = max(1, max(image.shape[:2]) // (3 * _PROBE))
    scale = min(1.0, _PROBE / max(image.shape[:2]))
    size = max(8, round(image.shape[1] * scale)), max(8, round(image.shape[0] * scale))
    coarse = np.ascontiguousarray(image[::skip, ::skip])
    lab = _lab(np.asarray(cv2.resize(coarse, size, interpolation=cv2.INTER_AREA)))
    steps = _evenness(lab)
    if float((steps < _CALM).mean()) < _MOSTLY:  # most photos are told here
        return False
    ground = fit_ground(lab)
    if ground.noise > _GRAINY or ground.share < _OPEN:
        return False
    figure = ground.distance(lab) > max(9.0, 4 * ground.noise)
    core = cv2.erode(figure.astype(np.uint8), np.ones((3, 3), np.uint8)).astype(bool)
    shaded = (
        ground.noise > _CLEAN
        and float(core.mean()) > _BULKY
        and float((steps[core] < _CALM).mean()) < _FLAT
    )
    calm = (steps < 0.4 * _CALM) | (~figure & (steps < _CALM))
    return not shaded and float(calm.mean()) > _MOSTLY


def _evenness(lab: Float32Array) -> Float32Array:
    """Largest step of each pixel to a neighbour, in CIELAB units: (H, W)."""
    import cv2

    square = np.zeros(lab.shape[:2], np.float32)
    for channel in range(3):
        one = np.ascontiguousarray(lab[..., channel])
        square += (cv2.dilate(one, None) - cv2.erode(one, None)) ** 2
    return np.asarray(np.sqrt(square), dtype=np.float32)


def find_shapes(image: ImageArray) -> list[FlatShape]:
    """Every shape on the plain ground of a picture, RGB uint8 (H, W, 3); none if it has none."""
    small, scale = _small(image)
    if min(small.shape[:2]) < 8:
        return []
    lab = _lab(small)
    found = _search(lab, None, 0)
    frame = lab.shape[0] * lab.shape[1]
    return [
        _shape(cell, small, scale, image)
        for cell in found
        if int(cell.outline.sum()) >= max(10, _TINY * frame)
    ]


def _small(image: ImageArray) -> tuple[ImageArray, float]:
    """The image at most 800 pixels long, and how many of its pixels one of these is."""
    import cv2

    longest = max(image.shape[:2], default=0)
    if longest <= _LONGEST:
        return image, 1.0
    scale = longest / _LONGEST
    size = max(1, round(image.shape[1] / scale)), max(1, round(image.shape[0] / scale))
    return np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_AREA)), scale


def _lab(image: ImageArray) -> Float32Array:
    import cv2

    return np.asarray(cv2.cvtColor(image.astype(np.float32) / 255, cv2.COLOR_RGB2LAB))


def _search(lab: Float32Array, domain: BoolArray | None, depth: int) -> list[Cell]:

    figure, noise, lossy = figures(lab, domain)
    calm = lab
    if noise > _NOISY or lossy:
        calm = _smoothed(lab, noise)
        figure, noise, _ = figures(calm, domain)
        noise = max(noise, _LOSSY)
    even = areas(calm, figure, noise)
    labels, stats = pieces(figure)
    frame = lab.shape[0] * lab.shape[1]
    names = [n for n in range(1, len(stats)) if stats[n, 4] >= max(10, _TINY * frame)]
    if len(names) > _MOST:
        return []
    found: list[Cell] = []
    for name in names:
        x, y, width, height = stats[name, :4].tolist()
        window = slice(max(y - 3, 0), y + height + 3), slice(max(x - 3, 0), x + width + 3)
        mine = labels[window] == name
        inner = cells(Layout(mine, np.where(mine, even[window], 0), calm[window]))
        found += _sheets([_placed(cell, window, lab.shape[:2]) for cell in inner], lab, depth)
    return found


def _smoothed(lab: Float32Array, noise: float) -> Float32Array:
    """Without noise, or without what JPEG adds; a median would wipe thin lines out of noise."""
    import cv2

    if noise > _NOISY:
        return np.asarray(cv2.GaussianBlur(lab, (0, 0), _BLUR))
    return np.stack([cv2.medianBlur(np.ascontiguousarray(lab[..., c]), 3) for c in range(3)], 2)


def _placed(cell: Cell, window: tuple[slice, slice], shape: tuple[int, ...]) -> Cell:
    masks = [np.zeros(shape, bool) for _ in range(3)]
    for mask, part in zip(masks, (cell.core, cell.outline, cell.paint), strict=True):
        mask[window] = part
    return Cell(masks[0], masks[1], masks[2], cell.stroke)


def _sheets(found: list[Cell], lab: Float32Array, depth: int) -> list[Cell]:
    """The cells; what lies on a large one is looked for again, with that as the ground."""
    import cv2

    frame = lab.shape[0] * lab.shape[1]
    if depth >= _DEEPEST:
        return found
    for sheet in sorted(found, key=lambda cell: -int(cell.outline.sum())):
        area = int(sheet.outline.sum())
        bare = cv2.erode(sheet.outline.astype(np.uint8), np.ones((7, 7), np.uint8)).astype(bool)
        on_it = bare & ~cv2.dilate(sheet.core.astype(np.uint8), np.ones((5, 5))).astype(bool)
        if sheet.stroke or area < _SHEET * frame or int(on_it.sum()) < max(12, _TINY * frame):
            continue
        others = [c for c in found if c is not sheet and not (c.outline & sheet.outline).any()]
        return [*others, sheet, *_search(lab, bare, depth + 1)]
    return found


def _shape(cell: Cell, small: ImageArray, scale: float, image: ImageArray) -> FlatShape:
    rows, columns = np.nonzero(cell.outline.any(axis=1))[0], np.nonzero(cell.outline.any(axis=0))[0]
    y1, y2, x1, x2 = rows[0], rows[-1] + 1, columns[0], columns[-1] + 1
    window = slice(y1, y2), slice(x1, x2)
    outline = cell.outline[window]
    paint = cell.paint[window]
    own = paint if cell.stroke else cell.core[window]
    pixels = _painted(small[window], own if own.any() else outline, paint)
    picked = pixels[np.linspace(0, len(pixels) - 1, min(len(pixels), _COLOURS)).astype(np.intp)]
    edges = np.array([x1, y1, x2, y2]) * scale
    limit = [image.shape[1], image.shape[0]] * 2
    return FlatShape(
        Box(*np.minimum(edges, limit).tolist()), outline, paint, picked, scale, cell.stroke
    )


def _painted(patch: ImageArray, own: BoolArray, paint: BoolArray) -> ImageArray:
    """The pixels of a shape's own colour; of a thin line the half least like what is round it."""
    import cv2

    solid = cv2.erode(_bordered(own), np.ones((3, 3), np.uint8))[1:-1, 1:-1] > 0
    if solid.sum() > 0.3 * own.sum() or paint.all():
        return patch[solid if solid.any() else own]
    ground = np.median(patch[~paint], axis=0)
    pixels = patch[own]
    unlike = np.abs(pixels.astype(np.float64) - ground).max(axis=1)
    return np.asarray(pixels[unlike >= np.median(unlike)])


def _bordered(mask: BoolArray) -> ImageArray:
    return np.pad(mask, 1).astype(np.uint8)


def _mask(shape: FlatShape, image: ImageArray) -> Mask:
    import cv2

    full = np.zeros(image.shape[:2], bool)
    x1, y1, x2, y2 = (round(v) for v in shape.box.xyxy)
    width, height = max(x2 - x1, 1), max(y2 - y1, 1)
    part = cv2.resize(
        shape.outline.astype(np.uint8), (width, height), interpolation=cv2.INTER_NEAREST
    )
    place = full[y1 : y1 + height, x1 : x1 + width]
    place[:] = part[: place.shape[0], : place.shape[1]] > 0
    return Mask.from_array(full)
