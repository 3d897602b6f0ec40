"""How well an sRGB value fits a colour word, as lookup tables over 32 levels a channel.

Basic terms follow the fuzzy view of R. Benavente, M. Vanrell and R. Baldrich, "Parametric fuzzy
sets for automatic color naming", JOSA A 25(10), 2008: memberships in 0..1 that add up to 1 over
the eleven terms. The 32 x 32 x 32 table of p(name | rgb) is that of J. van de Weijer, C. Schmid,
J. Verbeek and D. Larlus, "Learning color names for real-world applications", IEEE TIP 18(7), 2009.
Deviations: the space is OKLab with lightness counted half, and the memberships are normalised
Gaussians round hand-chosen examples (`colour_terms`) in place of fitted sigmoids or a topic model.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from deixis.core.errors import InputError
from deixis.perception.attributes.colour_terms import (
    BASIC_TERMS,
    FINE_TERMS,
    PHOTO_EXAMPLES,
    SYNONYMS,
)
from deixis.perception.attributes.oklab import Float32Array, chroma, oklab_from_srgb

__all__ = ["BASIC_NAMES", "MODIFIERS", "cells", "grid", "known", "membership", "table", "zones"]

LEVELS = 32
BASIC_NAMES: tuple[str, ...] = tuple(BASIC_TERMS)

_LIGHTNESS_WEIGHT = 0.5  # two shades of one hue still share a name
_BASIC_WIDTH = 0.02  # OKLab units; how soft the borders between basic terms are
_FINE_WIDTH = 0.05

MODIFIERS: dict[str, tuple[float, float]] = {
    "dark": (-0.16, 0.0),
    "deep": (-0.12, 0.02),
    "light": (0.12, -0.02),
    "pale": (0.12, -0.05),
    "pastel": (0.13, -0.04),
    "bright": (0.05, 0.05),
    "vivid": (0.0, 0.06),
    "neon": (0.08, 0.08),
    "dull": (-0.03, -0.05),
}
"""What a modifier asks for: lightness and chroma beyond those of the plain word, in OKLab."""

Indices = npt.NDArray[np.intp]


def known(name: str) -> str | None:
    """The term behind a colour word, or None when nothing here knows it.

    Example:
        >>> known("Gray"), known("see-through")
        ('grey', None)
    """
    word = " ".join(name.lower().split())
    word = SYNONYMS.get(word, word)
    return word if word in BASIC_TERMS or word in FINE_TERMS else None


def cells(rgb: npt.NDArray[Any]) -> Indices:
    """Row of the tables for sRGB levels in 0..255, (..., 3) -> (...)."""
    step = np.asarray(rgb, dtype=np.uint8).astype(np.intp) >> 3
    return np.asarray((step[..., 0] * LEVELS + step[..., 1]) * LEVELS + step[..., 2])


@lru_cache(maxsize=256)
def table(name: str, modifier: str | None = None, *, photo: bool = False) -> Float32Array:
    """How well each of the 32**3 colours fits ``name``, (32768,) in 0..1.

    ``photo`` allows for shade and dim light, which a drawn page does not have.

    Raises:
        InputError: The word is no known colour.
    """
    term = known(name)
    if term is None:
        raise InputError(f"colour must be a known colour word, got {name!r}")
    plain = _basic(photo)[:, BASIC_NAMES.index(term)] if term in BASIC_TERMS else _fine(term)
    shift = MODIFIERS.get(modifier or "")
    return plain if shift is None else _shifted(term, plain, shift)


def membership(rgb: npt.NDArray[Any]) -> Float32Array:
    """Memberships of the eleven basic terms, (..., 3) sRGB levels -> (..., 11)."""
    return np.asarray(_basic(False)[cells(rgb)], dtype=np.float32)


@lru_cache(maxsize=1)
def zones() -> npt.NDArray[np.int16]:
    """A coarse code of each colour, (32768,): its best basic term times three lightnesses."""
    third = np.minimum(grid()[:, 0] * 3, 2).astype(np.int16)
    return np.asarray(_basic(False).argmax(axis=1) * 3 + third, dtype=np.int16)


@lru_cache(maxsize=1)
def grid() -> Float32Array:
    """OKLab of the middle of every cell, (32768, 3); the ends reach pure black and white."""
    level = np.arange(LEVELS) * 255.0 / (LEVELS - 1)
    red, green, blue = np.meshgrid(level, level, level, indexing="ij")
    return oklab_from_srgb(np.stack([red, green, blue], axis=-1).reshape(-1, 3))


@lru_cache(maxsize=2)
def _basic(photo: bool) -> Float32Array:
    more = PHOTO_EXAMPLES if photo else {}
    words = [f"{BASIC_TERMS[name]} {more.get(name, '')}" for name in BASIC_NAMES]
    fits = np.stack([_gaussian(_examples(codes)) for codes in words], axis=1)
    logits = fits - fits.max(axis=1, keepdims=True)
    weights = np.exp(logits)
    return np.asarray(weights / weights.sum(axis=1, keepdims=True), dtype=np.float32)


def _gaussian(examples: Float32Array, width: float = _BASIC_WIDTH) -> Float32Array:
    """Log of the best Gaussian round the examples, (32768,)."""
    return -_nearest(examples) / np.float32(2 * width * width)


@lru_cache(maxsize=256)
def _fine(term: str) -> Float32Array:
    """Nearness to the examples, within the basic terms that the examples belong to.

    Without the second part a bluish grey would be half a teal.
    """
    examples = FINE_TERMS[term]
    levels = np.array([list(bytes.fromhex(code)) for code in examples.split()])
    own = membership(levels)  # (E, 11)
    kin = own.max(axis=0)
    kin /= (own @ kin).min()
    near = np.exp(_gaussian(_examples(examples), _FINE_WIDTH))
    return np.asarray(near * np.minimum(_basic(False) @ kin, 1.0), dtype=np.float32)


def _nearest(examples: Float32Array) -> Float32Array:
    """Squared distance of each cell to the nearest example, (32768,)."""
    scale = np.array([_LIGHTNESS_WEIGHT, 1.0, 1.0], dtype=np.float32)
    spots = grid() * scale
    best = np.full(len(spots), np.inf, dtype=np.float32)
    for example in examples * scale:
        np.minimum(best, ((spots - example) ** 2).sum(axis=1), out=best)
    return best


def _examples(codes: str) -> Float32Array:
    values = [list(bytes.fromhex(code)) for code in codes.split()]
    return oklab_from_srgb(np.array(values))


def _shifted(term: str, plain: Float32Array, shift: tuple[float, float]) -> Float32Array:
    """The plain fit, made wider, times how far lightness and chroma go the asked way."""
    examples = _examples((BASIC_TERMS | FINE_TERMS)[term])
    lab, (more_light, more_chroma) = grid(), shift
    usual_light, usual_chroma = np.median(examples[:, 0]), np.median(chroma(examples))
    toward = np.sign(more_light) * (lab[:, 0] - usual_light - more_light / 2) / 0.06
    richer = np.sign(more_chroma) * (chroma(lab) - usual_chroma - more_chroma / 2) / 0.03
    asked = _sigmoid(toward) if more_light else np.float32(1.0)
    asked = asked * (_sigmoid(richer) ** 0.5 if more_chroma else np.float32(1.0))
    return np.asarray(np.sqrt(plain) * asked, dtype=np.float32)


def _sigmoid(value: npt.NDArray[Any]) -> Float32Array:
    return np.asarray(1 / (1 + np.exp(-np.clip(value, -30, 30))), dtype=np.float32)
