"""Pictures of coloured squares."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from deixis.core import Box
from deixis.datasets import Expression, Sample, write_expressions

COLOURS = {"red": (220, 30, 30), "green": (30, 200, 30), "blue": (30, 30, 220)}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three coloured squares an image, in any order."""
    from PIL import Image

    folder = tmp_path_factory.mktemp("colours")
    rng = np.random.default_rng(0)
    samples = []
    for number in range(4):
        image = np.full((60, 150, 3), 128, np.uint8)
        expressions = []
        for place, name in enumerate(rng.permutation(list(COLOURS)).tolist()):
            x = 50 * place + 10
            image[15:45, x : x + 30] = COLOURS[name]
            expressions.append(Expression(f"the {name} one", (Box(x, 15, x + 30, 45),)))
        path = folder / f"{number}.png"
        Image.fromarray(image).save(path)
        samples.append(Sample(path, tuple(expressions)))
    write_expressions(folder, samples)
    return folder
