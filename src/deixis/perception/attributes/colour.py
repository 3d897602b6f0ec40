"""What colour things in boxes are called: soft, robust to light, background, shadow and text.

sample points in each box -> undo the light -> weigh (which points are the thing?)
-> look up how well each point's colour fits the word -> share of the thing -> score
"""

from __future__ import annotations

import difflib
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from deixis.core.boxes import Box, Boxes, FloatArray
from deixis.core.errors import InputError
from deixis.core.masks import Mask
from deixis.core.protocols import ImageArray
from deixis.perception.attributes import colour_model as model
from deixis.perception.attributes.colour_terms import BASIC_TERMS, FINE_TERMS, HAIR_TERMS, SYNONYMS
from deixis.perception.attributes.colour_weights import Part, weigh
from deixis.perception.attributes.illuminant import estimate_gains, is_drawn, relight
from deixis.perception.attributes.oklab import Float32Array
from deixis.perception.attributes.sampling import inside_points, ring_points, take

__all__ = [
    "Part",
    "colour_matrix",
    "colour_scores",
    "colour_shares",
    "dominant_colours",
    "known_colours",
    "name_of",
]

_HALF_SHARE = 0.2  # a fifth of the thing in a colour makes the word half right
_HAIR_HEIGHT = 0.25  # of the box of a person

BoolArray = npt.NDArray[np.bool_]


def known_colours() -> frozenset[str]:
    """Every colour word that can be scored, synonyms included; "transparent" is not among them."""
    return frozenset(BASIC_TERMS) | frozenset(FINE_TERMS) | frozenset(SYNONYMS)


def name_of(rgb: Sequence[int]) -> tuple[str, float]:
    """The basic term for one sRGB value in 0..255, and how far people would agree, in 0..1.

    Example:
        >>> name_of((200, 30, 30))[0]
        'red'
    """
    fits = model.membership(np.clip(np.asarray(rgb), 0, 255))
    if fits.shape != (len(model.BASIC_NAMES),):
        raise InputError(f"name_of needs one colour (r, g, b), got {rgb!r}")
    best = int(fits.argmax())
    return model.BASIC_NAMES[best], float(fits[best])


def colour_matrix(
    image: ImageArray,
    boxes: Boxes,
    names: Sequence[str],
    *,
    modifier: str | None = None,
    part: Part = "thing",
    mask: Mask | BoolArray | None = None,
) -> FloatArray:
    """How well each colour word fits the thing in each box, (len(boxes), len(names)) in 0..1.

    A colour that covers a fifth of the thing scores 0.6, half of it 0.86, all of it 1;
    0 means that none of it is there. There is no neutral value: each box is judged by itself.

    Args:
        image: RGB uint8 (H, W, 3).
        boxes: In pixels of ``image``.
        names: Colour words, see `known_colours`.
        modifier: "dark", "light", "bright", "pale", ... for all names; others are ignored.
        part: "thing", "fill" or "text" of what is in the box; see `colour_weights.Part`.
        mask: Pixels that count, over the whole image; a box without any counts all of its own.

    Raises:
        InputError: A name is no known colour.
    """
    shares = colour_shares(image, boxes, names, modifier=modifier, part=part, mask=mask)
    return shares * (1 + _HALF_SHARE) / (shares + _HALF_SHARE)


def colour_shares(
    image: ImageArray,
    boxes: Boxes,
    names: Sequence[str],
    *,
    modifier: str | None = None,
    part: Part = "thing",
    mask: Mask | BoolArray | None = None,
) -> FloatArray:
    """Share of the thing in each box that each colour word fits, (len(boxes), len(names)) in 0..1.

    As `colour_matrix`, which makes scores of it.
    """
    photo = not is_drawn(image)
    tables = [_table(name, modifier, photo=photo) for name in names]
    shares = np.zeros((len(boxes), len(names)))
    if not len(boxes) or not names or image.size == 0:
        return shares
    hair = np.array([model.known(name) in HAIR_TERMS for name in names])
    for columns, used in ((~hair, boxes), (hair, _tops(boxes))):
        if columns.any():
            fits = np.stack([t for t, wanted in zip(tables, columns, strict=True) if wanted], 1)
            shares[:, columns] = _shares(image, used, fits, part=part, mask=mask)
    return shares


def colour_scores(
    image: ImageArray,
    box: Box,
    names: Sequence[str],
    *,
    modifier: str | None = None,
    part: Part = "thing",
    mask: Mask | BoolArray | None = None,
) -> dict[str, float]:
    """`colour_matrix` for one box: each name with its score in 0..1.

    Example:
        >>> red = np.zeros((20, 20, 3), np.uint8) + np.array([220, 20, 20], np.uint8)
        >>> scores = colour_scores(red, Box(0, 0, 20, 20), ["red", "blue"])
        >>> scores["red"] > 0.9, scores["blue"] < 0.1
        (True, True)
    """
    row = colour_matrix(image, Boxes.of([box]), names, modifier=modifier, part=part, mask=mask)[0]
    return dict(zip(names, row.tolist(), strict=True))


def dominant_colours(
    image: ImageArray, box: Box, *, part: Part = "thing", mask: Mask | BoolArray | None = None
) -> list[tuple[str, float]]:
    """The basic colours of the thing in the box with their shares, commonest first.

    Shares add up to 1; those under 1 % are left out.
    """
    fits = np.stack(
        [model.table(name, photo=not is_drawn(image)) for name in model.BASIC_NAMES], axis=1
    )
    shares = _shares(image, Boxes.of([box]), fits, part=part, mask=mask)[0]
    order = np.argsort(-shares, kind="stable").tolist()
    return [(model.BASIC_NAMES[i], float(shares[i])) for i in order if shares[i] >= 0.01]


def _shares(
    image: ImageArray,
    boxes: Boxes,
    fits: Float32Array,
    *,
    part: Part,
    mask: Mask | BoolArray | None,
) -> FloatArray:
    """Weighted mean fit in each box, (N, K), for tables ``fits`` (32768, K)."""
    columns, rows = (48, 24) if part == "text" else (24, 24)
    points, place = inside_points(boxes, image, columns=columns, rows=rows)
    around, valid = ring_points(boxes, image)
    gains = estimate_gains(image)
    inside, ring = (relight(take(image, spots), gains) for spots in (points, around))
    weights = weigh(inside, place, ring, valid, part=part)
    if mask is not None:
        weights = _masked(weights, _array(mask)[points[..., 1], points[..., 0]])
    weights /= np.maximum(weights.sum(axis=1, keepdims=True), 1e-9)
    # (N, 1, S) @ (N, S, K)
    return np.asarray((weights[:, None, :] @ fits[model.cells(inside)])[:, 0], dtype=np.float64)


def _masked(weights: Float32Array, inside: BoolArray) -> Float32Array:
    kept = weights * inside
    empty = kept.sum(axis=1, keepdims=True) <= 0
    return np.where(empty, weights, kept)


def _array(mask: Mask | BoolArray) -> BoolArray:
    return mask.to_array() if isinstance(mask, Mask) else np.asarray(mask, dtype=bool)


def _tops(boxes: Boxes) -> Boxes:
    """The place of the hair: the upper part of boxes as upright as a person, else all of it."""
    edges = boxes.xyxy.copy()
    upright = boxes.heights > 1.2 * boxes.widths
    edges[:, 3] = np.where(upright, edges[:, 1] + _HAIR_HEIGHT * boxes.heights, edges[:, 3])
    return Boxes(edges)


def _table(name: str, modifier: str | None, *, photo: bool) -> Float32Array:
    if model.known(name) is None:
        close = difflib.get_close_matches(name, sorted(known_colours()), n=3)
        hint = f"; close ones: {', '.join(close)}" if close else ""
        raise InputError(f"colour must be a known colour word, got {name!r}{hint}")
    return model.table(name, modifier, photo=photo)
