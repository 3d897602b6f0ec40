"""Small data sets with pictures that can be told apart."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from deixis.core import Box, Size
from deixis.datasets import Expression, LabelledBox, Sample, write_expressions

SIZE = Size(96, 64)


def picture(path: Path, seed: int, size: tuple[int, int] = SIZE) -> Path:
    """A picture that looks like no other seed's."""
    path.parent.mkdir(parents=True, exist_ok=True)
    coarse = np.random.default_rng(seed).integers(0, 255, (9, 12, 3), dtype=np.uint8)
    Image.fromarray(coarse).resize(size, Image.Resampling.BICUBIC).save(path)
    return path


def sample(folder: Path, number: int, category: str = "cup") -> Sample:
    """One picture with one expression, one that is absent, and one object."""
    box = Box(8, 8, 40, 40 + number % 8)
    return Sample(
        picture(folder / "images" / f"{number}.png", number),
        (
            Expression(f"the {category}", (box,), category=category),
            Expression("the blue whale", category="whale"),
        ),
        SIZE,
        objects=(LabelledBox(category, box),),
    )


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Six pictures, two of which have a dog."""
    folder = tmp_path / "data"
    samples = [sample(folder, n, "dog" if n % 3 == 0 else "cup") for n in range(6)]
    write_expressions(folder, samples)
    return folder
