"""`generate`: pages in, a folder with pictures, expressions and true elements out."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from deixis.core import ConfigError
from deixis.datasets.expressions import write_expressions
from deixis.datasets.folders import require_empty
from deixis.datasets.samples import Sample
from deixis.datasets.screens.browser import Browser, Page
from deixis.datasets.screens.pages import LAYOUTS
from deixis.datasets.screens.scene import Scene
from deixis.datasets.screens.selection import expressions
from deixis.datasets.screens.speech import SPEECH
from deixis.datasets.screens.wording import Wording

__all__ = ["DEVELOPMENT", "Source", "generate"]


@dataclass(frozen=True)
class Source:
    """Where pages and words come from.

    Attributes:
        layouts: Each makes one page from a random generator; they take turns.
        wording: How people say things.
    """

    layouts: tuple[Callable[[Random], Page], ...]
    wording: Wording


DEVELOPMENT = Source(LAYOUTS, SPEECH)
"""The pages and words that ship with the package."""


def generate(
    out: str | os.PathLike[str],
    *,
    pages: int,
    seed: int = 0,
    phrases: int = 8,
    source: Source = DEVELOPMENT,
    chromium: str | None = None,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Path:
    """Render pages and write ``images/*.png``, ``expressions.jsonl`` and ``elements.jsonl``.

    The same seed gives the same pages and phrases; page ``i`` does not depend on ``pages``.

    Args:
        out: The folder to write to, empty or missing.
        pages: How many pages.
        seed: Of every random choice.
        phrases: Most expressions per page.
        source: Layouts and wording.
        chromium: Path of the browser; found by itself when None.
        progress: Called with (pages done, pages in all) after each page.

    Returns:
        Path of ``expressions.jsonl``.

    Raises:
        ConfigError: ``pages`` or ``phrases`` is not positive, or the folder holds something.
        MissingDependency: playwright is not installed.
        ModelError: No Chromium is found.
    """
    if pages < 1 or phrases < 1:
        raise ConfigError(f"pages and phrases must be at least 1, got {pages} and {phrases}")
    folder = require_empty(out)
    samples, elements = [], []
    with Browser(chromium) as browser:
        (folder / "images").mkdir(parents=True, exist_ok=True)
        for index in range(pages):
            rng = Random(f"{seed}/{index}")  # noqa: S311 - variety, not secrecy
            page = source.layouts[index % len(source.layouts)](rng)
            image = folder / "images" / f"{index + 1:04}.png"
            scene = browser.shoot(page, image)
            samples.append(_sample(scene, image, source.wording, rng, phrases))
            elements.append(_true_elements(scene, image))
            progress(index + 1, pages)
    (folder / "elements.jsonl").write_text("".join(elements), encoding="utf-8")
    return write_expressions(folder, samples, decimals=2)


def _sample(scene: Scene, image: Path, wording: Wording, rng: Random, phrases: int) -> Sample:
    found = expressions(scene, wording, rng, count=phrases)
    named = [replace(item, id=f"{image.stem}-{i + 1}") for i, item in enumerate(found)]
    return Sample(image, tuple(named), scene.size, scene.page)


def _true_elements(scene: Scene, image: Path) -> str:
    data = {
        "image": f"images/{image.name}",
        "size": list(scene.size),
        "kind": scene.page,
        "elements": [element.to_dict() for element in scene.elements],
    }
    return json.dumps(data, ensure_ascii=False) + "\n"
