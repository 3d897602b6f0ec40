"""What the encoder knows, counted on regions of photos that it was not taught with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import torch  # noqa: TID253

from deixis.core.vocabulary import COCO_CATEGORIES
from deixis.nets.pocket import PocketNet
from deixis.perception.encoders.pocket_regions import COLOURS
from deixis.training.recipes.looks.fit import auc
from deixis.training.recipes.pocket.batches import Scale
from deixis.training.recipes.pocket.phrases import ANY
from deixis.training.recipes.pocket.regions import DEV, TOLD
from deixis.training.recipes.pocket.targets import Targets

__all__ = ["Report", "know", "rows_of"]

_DISTRACTORS = 10
_CLASSES = 80
_PERSON = 0
_ENOUGH = 12  # regions of which something is said, from which on it is counted

FloatArray = npt.NDArray[np.float32]
Rows = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Report:
    """Figures; counts beside them where they are small.

    Attributes:
        drawn: Share of boxes that people drew whose category is chosen of 80; ``cut`` of the same
            cut out of their photos.
        balanced: Mean over categories of ``drawn``.
        five: Share whose category is among the five best.
        phrases: Share of described regions of which something said beats ten things that were
            said of others and not of it (chance .09).
        persons, things: Mean over what is said of the area under the curve, among described
            persons and among the rest.
        gender: Share of persons, said to be women or men, of which the right word scores higher.
        colour: Share of things said to have one colour, of eleven, of which it is chosen.
        known: Mean probability of the right name; ``unknown`` that of a word never taught.
        aucs: What is said -> its area under the curve, of persons.
    """

    drawn: float
    cut: float
    balanced: float
    five: float
    phrases: float
    persons: float
    things: float
    gender: float
    colour: float
    known: float
    unknown: float
    counts: dict[str, int]
    aucs: dict[str, float]

    def figures(self) -> dict[str, float]:
        """All but what needs more than a number."""
        names = [name for name in self.__slots__ if name not in ("counts", "aucs")]
        return {name: float(getattr(self, name)) for name in names}


def know(
    net: PocketNet, targets: Targets, scale: Scale, *, part: int = DEV, seed: int = 0
) -> Report:
    """Count on one part of the regions."""
    regions = targets.regions
    drawn = np.flatnonzero((regions.part == part) & regions.drawn)
    told = np.flatnonzero((regions.part == part) & regions.described & ~regions.cut)
    names = _texts(net, targets, targets.phrases.nouns[:_CLASSES])
    own, cut = regions.chance[drawn].argmax(1), regions.cut[drawn]
    seen = rows_of(net, targets, scale, drawn)
    cosines = seen @ names.T
    right = cosines.argmax(1) == own
    five = (np.argsort(-cosines, 1)[:, :5] == own[:, None]).any(1)
    each = [right[(own == n) & ~cut].mean() for n in np.unique(own[~cut])]
    factor, bias = float(net.log_scale.detach().exp()), float(net.bias.detach())
    strange = seen @ _texts(net, targets, ["flurbnik"]).T
    rows = rows_of(net, targets, scale, told)
    person = (regions.chance[told, _PERSON] > 0.5) & (regions.kind[told] == TOLD)
    aucs = _aucs(net, targets, told, rows, person)
    others = _aucs(net, targets, told, rows, ~person)
    retrieved = _retrieval(net, targets, told, rows, seed)
    gender = _gender(net, targets, told, rows)
    colour = _colour(net, targets, told[~person], rows[~person])
    return Report(
        drawn=_mean(right[~cut]),
        cut=_mean(right[cut]),
        balanced=_mean(np.array(each)),
        five=_mean(five[~cut]),
        phrases=_mean(retrieved),
        persons=_mean(np.array(list(aucs.values()))),
        things=_mean(np.array(list(others.values()))),
        gender=_mean(gender),
        colour=_mean(colour),
        known=_mean(_chance(factor * cosines[np.arange(len(own)), own] + bias)),
        unknown=_mean(_chance(factor * strange[:, 0] + bias)),
        counts={
            "drawn": int((~cut).sum()),
            "phrases": len(retrieved),
            "persons": int(person.sum()),
            "things": int((~person).sum()),
            "gender": len(gender),
            "colour": len(colour),
        },
        aucs=aucs,
    )


def rows_of(net: PocketNet, targets: Targets, scale: Scale, rows: Rows) -> FloatArray:
    """(N, D) rows of regions."""
    parts = []
    with torch.inference_mode():
        for start in range(0, len(rows), 1024):
            inputs = scale(targets.regions.inputs[rows[start : start + 1024]])
            parts.append(net.rows(inputs).numpy())
    return np.concatenate(parts) if parts else np.zeros((0, net.config.dim), np.float32)


def _texts(net: PocketNet, targets: Targets, texts: Any) -> FloatArray:
    return _read(net, targets.phrases.words(list(texts)))


def _read(net: PocketNet, words: Rows) -> FloatArray:
    with torch.inference_mode():
        return np.asarray(net.texts(torch.from_numpy(words)).numpy())


def _aucs(
    net: PocketNet, targets: Targets, told: Rows, rows: FloatArray, kind: npt.NDArray[np.bool_]
) -> dict[str, float]:
    said = targets.said[told[kind]]
    enough = np.flatnonzero((said.sum(0) >= _ENOUGH) & ((~said).sum(0) >= _ENOUGH))
    noun = "person" if (targets.regions.chance[told[kind], _PERSON] > 0.5).all() else ANY
    if not len(enough):
        return {}
    texts = [targets.phrases.both(noun, targets.phrases.more[number]) for number in enough]
    scores = rows[kind] @ _read(net, np.stack(texts)).T
    return {
        targets.phrases.more[number]: auc(scores[:, column], said[:, number])
        for column, number in enumerate(enough)
    }


def _retrieval(
    net: PocketNet, targets: Targets, told: Rows, rows: FloatArray, seed: int
) -> npt.NDArray[np.bool_]:
    """Whether one thing said of each region beats ten that were said of others, not of it."""
    rng, answers = np.random.default_rng(seed), []
    texts = [targets.phrases.both(ANY, text) for text in targets.phrases.more]
    if not texts:
        return np.zeros(0, bool)
    every = _read(net, np.stack(texts))
    used = np.flatnonzero(targets.said[told].any(0))
    for row, seen in zip(told, rows, strict=True):
        own = np.flatnonzero(targets.said[row])
        rest = np.setdiff1d(used, own)
        if len(own) and len(rest) >= _DISTRACTORS:
            asked, others = rng.choice(own), rng.choice(rest, _DISTRACTORS, replace=False)
            answers.append(every[asked] @ seen > (every[others] @ seen).max())
    return np.array(answers, bool)


def _gender(
    net: PocketNet, targets: Targets, told: Rows, rows: FloatArray
) -> npt.NDArray[np.bool_]:
    lead = _texts(net, targets, ("woman", "girl")).mean(0)
    lead = lead - _texts(net, targets, ("man", "boy")).mean(0)
    gender = targets.gender[told]
    return np.asarray((rows[gender != 0] @ lead > 0) == (gender[gender != 0] > 0))


def _colour(
    net: PocketNet, targets: Targets, told: Rows, rows: FloatArray
) -> npt.NDArray[np.bool_]:
    """Of things of which one colour alone was said."""
    phrases, answers = targets.phrases, []
    words = {"grey": "gray"}
    names = [name for name in COLOURS if words.get(name, name) in phrases.more]
    numbers = [phrases.more.index(words.get(name, name)) for name in names]
    for row, seen in zip(told, rows, strict=True):
        true = np.flatnonzero(targets.said[row, numbers])
        chance = targets.regions.chance[row]
        if len(true) == 1 and chance.max() > 0:
            noun = COCO_CATEGORIES[int(chance.argmax())]
            texts = [phrases.both(noun, phrases.more[number]) for number in numbers]
            answers.append(int((_read(net, np.stack(texts)) @ seen).argmax()) == true[0])
    return np.array(answers, bool)


def _chance(odds: FloatArray) -> FloatArray:
    return np.asarray(1 / (1 + np.exp(-odds)), np.float32)


def _mean(values: npt.NDArray[Any]) -> float:
    return float(np.mean(values)) if len(values) else float("nan")
