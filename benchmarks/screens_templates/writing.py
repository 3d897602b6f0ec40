"""The set on disk: pictures, true elements, where each is from, and phrases about them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from random import Random

from benchmarks.screens_templates.camera import Shot
from benchmarks.screens_templates.catalog import File

from deixis.core import PhraseError, Size
from deixis.datasets import Expression, Sample, write_expressions
from deixis.datasets.screens import DEVELOPMENT
from deixis.datasets.screens.scene import Scene
from deixis.datasets.screens.selection import expressions
from deixis.language import parse

__all__ = ["Writer", "fresh", "phrases", "understood"]

_ELEMENTS, _SOURCES = "elements.jsonl", "SOURCES.tsv"
_HEAD = "image\tpackage@version\tlicence\tfile\n"


@contextmanager
def fresh(out: Path) -> Iterator[Path]:
    """A new folder next to ``out`` that takes its place at the end, or is removed on any failure.

    Raises:
        ValueError: ``out`` is there and holds no set that could be replaced.
    """
    if out.exists() and not (out / _SOURCES).is_file() and (out.is_file() or any(out.iterdir())):
        raise ValueError(f"OUT must be new, empty or a set written earlier, got {out}")
    draft, old = (out.with_name(f"{out.name}.{end}") for end in ("new", "old"))
    shutil.rmtree(draft, ignore_errors=True)
    try:
        (draft / "images").mkdir(parents=True)
        yield draft
        shutil.rmtree(old, ignore_errors=True)
        if out.exists():
            out.rename(old)
        draft.rename(out)
        shutil.rmtree(old, ignore_errors=True)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def understood(expression: Expression) -> bool:
    """Whether the parser accepts the phrase: words on real pages are not always words."""
    try:
        parse(expression.phrase)
    except PhraseError:
        return False
    return True


def phrases(scene: Scene, name: str, seed: int, count: int) -> tuple[Expression, ...]:
    """Up to ``count`` expressions about a page, in the words of the development pages."""
    rng = Random(f"{seed}/{name}")  # noqa: S311 - variety, not secrecy
    said = expressions(scene, DEVELOPMENT.wording, rng, count=count)
    named = (replace(item, id=f"{name}-{number}") for number, item in enumerate(said, 1))
    return tuple(item for item in named if understood(item))


class Writer:
    """Adds pictures to a folder.

    Args:
        folder: With ``images`` in it.
        seed: Of the choice of phrases.
        count: Most phrases a picture.
    """

    def __init__(self, folder: Path, seed: int, count: int) -> None:
        self._folder, self._seed, self._count = folder, seed, count
        self._samples: list[Sample] = []
        self._elements: list[str] = []
        self._sources = [_HEAD]

    def __len__(self) -> int:
        return len(self._samples)

    def add(self, shot: Shot, file: File) -> None:
        """One picture with what is known about it."""
        name = f"{len(self) + 1:04d}"
        image = self._folder / "images" / f"{name}.png"
        shot.image.save(image)
        size, kind = Size(*shot.image.size), file.package.name
        texts = tuple(element.text for element in shot.elements)
        scene = Scene(tuple(shot.elements), texts, size, kind)
        said = phrases(scene, name, self._seed, self._count)
        self._samples.append(Sample(image, said, size, kind))
        head = {"image": f"images/{image.name}", "size": list(size), "kind": kind}
        seen = {**head, "elements": [element.to_dict() for element in shot.elements]}
        self._elements.append(json.dumps(seen, ensure_ascii=False) + "\n")
        source = (head["image"], str(file.package), file.licence, file.inner)
        self._sources.append("\t".join(map(str, source)) + "\n")

    def finish(self) -> None:
        """Write the three files beside the pictures."""
        (self._folder / _ELEMENTS).write_text("".join(self._elements), encoding="utf-8")
        (self._folder / _SOURCES).write_text("".join(self._sources), encoding="utf-8")
        write_expressions(self._folder, self._samples, decimals=2)
