"""What the encoder knows, counted on crops of photos that it was not taught with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import torch  # noqa: TID253

from deixis.core.vocabulary import COCO_CATEGORIES
from deixis.nets.pocket import PocketNet
from deixis.perception.encoders.pocket_words import phrase_words
from deixis.training.recipes.pocket.batches import plain_views
from deixis.training.recipes.pocket.crops import BOX, COLOURS, DEV
from deixis.training.recipes.pocket.targets import Targets

__all__ = ["Report", "know", "rows_of"]

_DISTRACTORS = 10
_CLASSES = 80
_PERSON = 0
_COLOURED = 0.6

FloatArray = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Report:
    """Figures; counts beside them where they are small.

    Attributes:
        drawn: Share of crops of boxes that people drew whose category is chosen of 80.
        taught: The same for crops of teachers' boxes, which err themselves.
        balanced: Mean over categories of ``drawn``.
        five: Share whose category is among the five best.
        phrases: Share of crops whose own phrase beats ten phrases of other crops (chance .09).
        gender: Share of persons, said to be women or men, of which the right word scores higher.
        colour: Share of things whose clearest colour, of eleven, is chosen.
        known: Mean probability of the right name; ``unknown`` that of a word never taught.
    """

    drawn: float
    taught: float
    balanced: float
    five: float
    phrases: float
    gender: float
    colour: float
    known: float
    unknown: float
    counts: dict[str, int]

    def figures(self) -> dict[str, float]:
        """All but the counts."""
        names = [name for name in self.__slots__ if name != "counts"]
        return {name: float(getattr(self, name)) for name in names}


def know(
    net: PocketNet, targets: Targets, *, part: int = DEV, side: int = 64, seed: int = 0
) -> Report:
    """Count on one part of the crops."""
    crops, told = targets.crops, np.array([bool(group) for group in targets.told])
    box = (crops.kind == BOX) & (crops.part == part)
    rows = np.flatnonzero((crops.part == part) & (box | told))
    where = {int(row): n for n, row in enumerate(rows)}
    seen = rows_of(net, targets, rows, side)
    texts = _texts(net, targets.phrases.words)
    pick = np.array([where[int(row)] for row in np.flatnonzero(box)], int)
    own = crops.chance[rows[pick]].argmax(1)
    drawn = crops.drawn[rows[pick]]
    scores = seen[pick] @ texts[:_CLASSES].T
    right = scores.argmax(1) == own
    five = (np.argsort(-scores, 1)[:, :5] == own[:, None]).any(1)
    each = [right[drawn & (own == n)].mean() for n in np.unique(own[drawn])]
    strange = _texts(net, phrase_words(["flurbnik"], targets.phrases.vocabulary))
    scale, bias = float(net.log_scale.detach().exp()), float(net.bias.detach())
    known = _chance(scale * scores[np.arange(len(own)), own] + bias)
    unknown = _chance(scale * (seen @ strange.T)[:, 0] + bias)
    retrieved = _retrieval(targets, rows, seen, texts, seed)
    gender = _gender(targets, rows, seen, texts)
    colour = _colour(targets, rows, pick, seen, lambda t: _texts(net, _words(targets, t)))
    return Report(
        drawn=_mean(right[drawn]),
        taught=_mean(right[~drawn]),
        balanced=_mean(np.array(each)),
        five=_mean(five[drawn]),
        phrases=_mean(retrieved),
        gender=_mean(gender),
        colour=_mean(colour),
        known=_mean(known),
        unknown=_mean(unknown),
        counts={
            "drawn": int(drawn.sum()),
            "taught": int((~drawn).sum()),
            "phrases": len(retrieved),
            "gender": len(gender),
            "colour": len(colour),
        },
    )


def rows_of(net: PocketNet, targets: Targets, rows: npt.NDArray[np.int64], side: int) -> FloatArray:
    """(N, D) rows of crops, shown as a grounder shows regions."""
    crops, parts = targets.crops, []
    with torch.inference_mode():
        for start in range(0, len(rows), 256):
            some = rows[start : start + 256]
            views = plain_views(np.ascontiguousarray(crops.pixels[some]), crops.inside[some], side)
            with torch.autocast("cpu", torch.bfloat16):
                parts.append(net.rows(views.to(memory_format=torch.channels_last)).numpy())
    return np.concatenate(parts) if parts else np.zeros((0, net.config.dim), np.float32)


def _texts(net: PocketNet, words: npt.NDArray[np.int64]) -> FloatArray:
    with torch.inference_mode():
        return np.asarray(net.texts(torch.from_numpy(words)).numpy())


def _words(targets: Targets, texts: list[str]) -> npt.NDArray[np.int64]:
    return phrase_words(texts, targets.phrases.vocabulary)


def _retrieval(
    targets: Targets,
    rows: npt.NDArray[np.int64],
    seen: FloatArray,
    texts: FloatArray,
    seed: int,
) -> npt.NDArray[np.bool_]:
    """Whether one phrase of each crop beats ten that were said of others and not of it."""
    rng = np.random.default_rng(seed)
    told = [np.array(targets.told[row]) for row in rows]
    every = np.unique(np.concatenate([np.zeros(0, int), *told])).astype(int)
    answers = []
    for n, own in enumerate(told):
        rest = np.setdiff1d(every, own)
        if len(own) and len(rest) >= _DISTRACTORS:
            asked = rng.choice(own)
            others = rng.choice(rest, _DISTRACTORS, replace=False)
            answers.append(texts[asked] @ seen[n] > (texts[others] @ seen[n]).max())
    return np.array(answers, bool)


def _gender(
    targets: Targets, rows: npt.NDArray[np.int64], seen: FloatArray, texts: FloatArray
) -> npt.NDArray[np.bool_]:
    numbers = targets.phrases.numbers()
    lead = texts[[numbers[w] for w in ("woman", "girl")]].mean(0)
    lead = lead - texts[[numbers[w] for w in ("man", "boy")]].mean(0)
    alone = (targets.crops.kind[rows] == BOX) & (targets.gender[rows] != 0)
    return np.asarray((seen[alone] @ lead > 0) == (targets.gender[rows][alone] > 0))


def _colour(
    targets: Targets,
    rows: npt.NDArray[np.int64],
    pick: npt.NDArray[np.int64],
    seen: FloatArray,
    encode: Callable[[list[str]], FloatArray],
) -> npt.NDArray[np.bool_]:
    answers = []
    for n in pick:
        colour = targets.crops.colour[rows[n]]
        own = int(targets.crops.chance[rows[n]].argmax())
        if own != _PERSON and colour.max() >= _COLOURED:
            texts = encode([f"{name} {COCO_CATEGORIES[own]}" for name in COLOURS])
            answers.append(int((texts @ seen[n]).argmax()) == int(colour.argmax()))
    return np.array(answers, bool)


def _chance(odds: FloatArray) -> FloatArray:
    return np.asarray(1 / (1 + np.exp(-odds)), np.float32)


def _mean(values: npt.NDArray[Any]) -> float:
    return float(np.mean(values)) if len(values) else float("nan")
