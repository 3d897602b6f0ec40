"""Drawn scenes for the zoo: coloured shapes on a plain ground, with phrases whose truth is known.

Unlike shelves of invented parts they ask for nothing but words that everybody knows: colour, shape,
place, relation, number, and what is not there.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from deixis.core import Box
from deixis.datasets import Expression, Sample
from deixis.datasets.expressions import write_expressions

__all__ = ["drawn_scenes"]

COLOURS = {
    "red": (200, 40, 40), "green": (50, 150, 60), "blue": (40, 80, 200), "yellow": (235, 200, 40),
    "purple": (130, 50, 150), "orange": (240, 130, 30), "black": (25, 25, 25),
}  # fmt: skip
KINDS = ("circle", "square", "triangle")
_SIZE, _COLUMNS, _ROWS = (400, 300), 4, 3


@dataclass(frozen=True, slots=True)
class _Thing:
    colour: str
    kind: str
    box: Box


def drawn_scenes(folder: Path, *, images: int, seed: int) -> Path:
    """Pictures with ``expressions.jsonl`` in a folder, which is given back."""
    folder.mkdir(parents=True, exist_ok=True)
    numbers = np.random.default_rng(seed)
    samples = []
    for number in range(images):
        things = _things(numbers)
        path = folder / f"scene-{number:02}.png"
        _draw(things, numbers).save(path)
        samples.append(Sample(path, tuple(_expressions(things, numbers))))
    write_expressions(folder, samples)
    return folder


def _things(numbers: np.random.Generator) -> list[_Thing]:
    """Four to six, each in a cell of its own, no two of one colour and kind."""
    count = int(numbers.integers(4, 7))
    cells = numbers.permutation(_COLUMNS * _ROWS)[:count]
    pairs = numbers.permutation(len(COLOURS) * len(KINDS))[:count]
    return [_thing(int(cell), int(pair), numbers) for cell, pair in zip(cells, pairs, strict=True)]


def _thing(cell: int, pair: int, numbers: np.random.Generator) -> _Thing:
    colour, kind = list(COLOURS)[pair // len(KINDS)], KINDS[pair % len(KINDS)]
    width, height = _SIZE[0] / _COLUMNS, _SIZE[1] / _ROWS
    side = int(numbers.integers(40, 70))
    left = int(cell % _COLUMNS * width + numbers.uniform(3, width - side - 3))
    top = int(cell // _COLUMNS * height + numbers.uniform(3, height - side - 3))
    return _Thing(colour, kind, Box(left, top, left + side, top + side))


def _draw(things: list[_Thing], numbers: np.random.Generator) -> Image.Image:
    ground = numbers.integers(205, 245, 3) + numbers.normal(0, 3, (_SIZE[1], _SIZE[0], 1))
    picture = Image.fromarray(np.clip(ground, 0, 255).astype(np.uint8))
    pen = ImageDraw.Draw(picture)
    for thing in things:
        x1, y1, x2, y2 = (round(edge) for edge in thing.box.xyxy)
        fill, inside = COLOURS[thing.colour], (x1, y1, x2 - 1, y2 - 1)
        if thing.kind == "circle":
            pen.ellipse(inside, fill=fill)
        elif thing.kind == "triangle":
            pen.polygon([((x1 + x2) // 2, y1), (x1, y2 - 1), (x2 - 1, y2 - 1)], fill=fill)
        else:
            pen.rectangle(inside, fill=fill)
    return picture


def _expressions(things: list[_Thing], numbers: np.random.Generator) -> list[Expression]:
    def asked(phrase: str, boxes: list[Box], skill: str, *, plural: bool = False) -> Expression:
        return Expression(phrase, tuple(boxes), plural=plural, skills=(skill,))

    found = [asked(f"the {t.colour} {t.kind}", [t.box], "colour") for t in things[:3]]
    left = min(things, key=lambda thing: thing.box.center[0])
    found.append(asked("the leftmost shape", [left.box], "superlative"))
    for one in things:
        beside = [t.box for t in things if t.kind == one.kind and t is not one]
        anchor = things[0] if things[0] is not one else things[1]
        if not beside and one.box.x2 <= anchor.box.x1:
            words = f"the {one.kind} left of the {anchor.colour} {anchor.kind}"
            found.append(asked(words, [one.box], "relation"))
            break
    kind = things[-1].kind
    found.append(
        asked(f"all {kind}s", [t.box for t in things if t.kind == kind], "plural", plural=True)
    )
    here = {(t.colour, t.kind) for t in things}
    gone = [(c, k) for c in COLOURS for k in KINDS if (c, k) not in here]
    colour, shape = gone[int(numbers.integers(len(gone)))]
    found.append(asked(f"the {colour} {shape}", [], "absent"))
    return found
