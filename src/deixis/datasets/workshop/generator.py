"""Shelves of parts with phrases whose right answers are known."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from deixis.core import Box, ConfigError, Size
from deixis.datasets.expressions import write_expressions
from deixis.datasets.folders import require_empty
from deixis.datasets.samples import Expression, Sample
from deixis.datasets.workshop.parts import DEFECTS, KINDS, draw_part

__all__ = ["generate_workshop"]

_SIZE = Size(480, 360)
_SHELVES, _PLACES = 2, 4
_PROVENANCE = "deixis.datasets.workshop"


@dataclass(frozen=True, slots=True)
class _Part:
    kind: str
    defect: str | None
    box: Box


def generate_workshop(
    out: str | os.PathLike[str], *, images: int = 20, phrases: int = 5, seed: int = 0
) -> Path:
    """Draw pictures of parts on shelves and write ``expressions.jsonl``.

    Every phrase names exactly one part of its picture: "the quopp" where there is one, "the
    snibbed skarn" where another skarn is whole or broken otherwise. The same arguments give the
    same files, byte for byte with the same Pillow and numpy.

    Args:
        out: A folder, empty or missing.
        images: How many pictures.
        phrases: How many phrases a picture, at most 7.
        seed: Other pictures.

    Returns:
        Path of ``expressions.jsonl``.

    Raises:
        ConfigError: A number is out of range, or the folder holds something.
    """
    if images < 1 or not 1 <= phrases < _SHELVES * _PLACES:
        raise ConfigError(
            f"images must be 1 or more and phrases 1..7, got {images} images, {phrases} phrases"
        )
    folder = require_empty(out)
    (folder / "images").mkdir(parents=True, exist_ok=True)
    samples = [_sample(folder, number, phrases, seed) for number in range(images)]
    return write_expressions(folder, samples, decimals=1)


def _sample(folder: Path, number: int, phrases: int, seed: int) -> Sample:
    rng = np.random.default_rng([seed, number])
    picture = _wall(rng)
    parts = [
        _place(picture, place, kind, defect, rng)
        for place, (kind, defect) in zip(_places(), _cast(rng), strict=True)
    ]
    path = folder / "images" / f"{number:04d}.png"
    picture.save(path)
    named = [(phrase, part) for part in parts if (phrase := _name(part, parts, rng)) is not None]
    chosen = sorted(rng.permutation(len(named))[:phrases].tolist())
    expressions = tuple(
        Expression(named[n][0], (named[n][1].box,), skills=_skills(named[n][0]),
                   category=named[n][1].kind, provenance=_PROVENANCE)
        for n in chosen
    )  # fmt: skip
    return Sample(path, expressions, size=_SIZE, kind="workshop", provenance=_PROVENANCE)


def _places() -> list[tuple[int, int]]:
    return [(row, column) for row in range(_SHELVES) for column in range(_PLACES)]


def _cast(rng: np.random.Generator) -> list[tuple[str, str | None]]:
    """Eight parts, no two alike; some kinds come twice, told apart by their defects."""
    states: list[str | None] = [None, *DEFECTS]
    pool = [(kind, state) for kind in KINDS for state in states]
    kinds = rng.permutation(list(KINDS))[:6].tolist()
    kinds += kinds[:2]
    cast: list[tuple[str, str | None]] = []
    for kind in kinds:
        free = [item for item in pool if item[0] == kind and item not in cast]
        cast.append(free[int(rng.integers(len(free)))])
    return [cast[n] for n in rng.permutation(len(cast)).tolist()]


def _name(part: _Part, parts: list[_Part], rng: np.random.Generator) -> str | None:
    """A phrase that fits no other part, or None."""
    alike = [other for other in parts if other.kind == part.kind and other is not part]
    if part.defect is None:
        return None if alike else f"the {part.kind}"
    if not alike and rng.random() < 0.3:
        return f"the {part.kind}"
    only = all(other is part or other.defect != part.defect for other in parts)
    if only and rng.random() < 0.25:
        return f"the {part.defect} one"
    return f"the {part.defect} {part.kind}"


def _skills(phrase: str) -> tuple[str, ...]:
    return ("defect",) if any(word in phrase for word in DEFECTS) else ("kind",)


def _wall(rng: np.random.Generator) -> Image.Image:
    """A wall with two boards, its paint uneven."""
    base = rng.uniform(150, 225) + rng.uniform(-18, 18, 3)
    coarse = rng.normal(0, 9, (12, 16, 1)) + base
    wall = Image.fromarray(np.clip(coarse, 0, 255).astype(np.uint8)).resize(
        (_SIZE.width, _SIZE.height), Image.Resampling.BICUBIC
    )
    pen = ImageDraw.Draw(wall)
    wood = tuple(int(v) for v in np.array([136, 98, 62]) + rng.integers(-20, 20))
    for row in range(_SHELVES):
        y = (row + 1) * _SIZE.height // _SHELVES - 16
        pen.rectangle([0, y, _SIZE.width, y + 11], fill=wood)
        pen.line([0, y + 11, _SIZE.width, y + 11], fill=(60, 42, 28), width=2)
    grain = rng.normal(0, 4, (_SIZE.height, _SIZE.width, 1))
    return Image.fromarray(np.clip(np.asarray(wall) + grain, 0, 255).astype(np.uint8))


def _place(
    picture: Image.Image,
    place: tuple[int, int],
    kind: str,
    defect: str | None,
    rng: np.random.Generator,
) -> _Part:
    """Draw a part on its board, with a soft shadow."""
    row, column = place
    part = draw_part(kind, defect, int(rng.integers(62, 100)), float(rng.uniform(-35, 35)), rng)
    cell = _SIZE.width / _PLACES
    x = round(column * cell + (cell - part.width) / 2 + rng.uniform(-0.06, 0.06) * cell)
    x = min(max(x, 0), _SIZE.width - part.width)
    y = (row + 1) * _SIZE.height // _SHELVES - 17 - part.height
    shadow = part.getchannel("A").point(lambda level: level * 0.45)
    picture.paste((30, 26, 24), (x + 4, y + 3), shadow.filter(ImageFilter.GaussianBlur(2)))
    picture.paste(part, (x, y), part)
    return _Part(kind, defect, Box(x, y, x + part.width, y + part.height))
