"""From log-odds of training to log-odds of regions of one photo."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch  # noqa: TID253

from deixis.nets.pocket import PocketNet
from deixis.training.recipes.pocket.batches import Scale
from deixis.training.recipes.pocket.regions import DEV
from deixis.training.recipes.pocket.report import rows_of
from deixis.training.recipes.pocket.targets import Targets

__all__ = ["PRIOR", "Platt", "apply", "fit", "fit_platt"]

PRIOR = 1 / 20
"""Of the regions of a photo that a phrase is held against, about so many are meant."""

_STEP = 0.3  # a longer one overshoots where few pairs are undecided

FloatArray = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Platt:
    """log-odds -> slope * log-odds + shift."""

    slope: float
    shift: float


def fit(net: PocketNet, targets: Targets, scale: Scale) -> Platt:
    """On the dev part: each drawn box with its own name, and with all other names.

    J. Platt's scaling (1999). Training pairs a region with hundreds of phrases; a grounder holds
    one phrase against some twenty regions. So true pairs count as `PRIOR` of all.
    """
    regions = targets.regions
    rows = np.flatnonzero((regions.part == DEV) & regions.drawn & ~regions.cut)
    own = regions.chance[rows].argmax(1)
    names = torch.from_numpy(targets.phrases.words(targets.phrases.nouns[:80]))
    with torch.inference_mode():
        odds = rows_of(net, targets, scale, rows) @ net.texts(names).numpy().T
    odds = odds * float(net.log_scale.detach().exp()) + float(net.bias.detach())
    true = np.zeros(odds.shape, bool)
    true[np.arange(len(own)), own] = True
    weight = np.where(true, PRIOR / true.mean(), (1 - PRIOR) / (1 - true.mean()))
    return fit_platt(odds.ravel().astype(float), true.ravel(), weight.ravel())


def fit_platt(odds: FloatArray, true: npt.NDArray[np.bool_], weight: FloatArray) -> Platt:
    """Weighted logistic regression of one number, by Newton's method with short steps."""
    table = np.stack([odds, np.ones_like(odds)], 1)
    found = np.array([1.0, 0.0])
    for _ in range(200):
        chance = 1 / (1 + np.exp(-np.clip(table @ found, -30, 30)))
        slope = table.T @ (weight * (true - chance)) - 1e-3 * (found - [1.0, 0.0])
        bend = (table * (weight * chance * (1 - chance))[:, None]).T @ table + 1e-3 * np.eye(2)
        step = np.clip(np.linalg.solve(bend, slope), -_STEP, _STEP)
        found = found + step
        if np.abs(step).max() < 1e-8:
            break
    return Platt(float(found[0]), float(found[1]))


@torch.no_grad()
def apply(net: PocketNet, platt: Platt) -> None:
    """Put the scaling into the network's own scale and bias."""
    net.log_scale.add_(float(np.log(platt.slope)))
    net.bias.mul_(platt.slope).add_(platt.shift)
