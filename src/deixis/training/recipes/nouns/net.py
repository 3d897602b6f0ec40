"""The network that tells nouns at each place of a picture, and what it is taught by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn
from torch.nn import functional

from deixis.core import Size
from deixis.perception.nouns.teller import CAP, STRIDE, places_of

__all__ = ["NounNet", "Sample", "Scales", "loss_of", "places_near", "pooled"]

_SPOTS = 0.5  # what the places of things weigh by whether they are there at all
_NEAR = 0.07  # how far from a told middle a thing may be, by the sides of the photo
_PRIOR = -4.0  # logits at first


@dataclass(frozen=True, slots=True)
class Scales:
    """Mean and deviation of the channels of both maps."""

    near_mean: Tensor
    near_scale: Tensor
    deep_mean: Tensor
    deep_scale: Tensor


@dataclass(frozen=True, slots=True)
class Sample:
    """One picture as it is taught.

    Attributes:
        near, deep: Maps, (h, w, C).
        inner: Size on the canvas.
        yes, counts: (nouns,) whether it shows each, and what that counts.
        spots: Noun and the rows of places, flattened, at which it is.
    """

    near: npt.NDArray[np.float32]
    deep: npt.NDArray[np.float32]
    inner: tuple[int, int]
    yes: npt.NDArray[np.float32]
    counts: npt.NDArray[np.float32]
    spots: Sequence[tuple[int, Sequence[int]]]


class NounNet(nn.Module):
    """One hidden layer at each place, shared by all nouns.

    Args:
        near, deep: Channels of the maps.
        nouns: How many.
        hidden: Width of the layer.
        dropped, dropped_inside: Shares that are left out while it learns.
    """

    def __init__(
        self, near: int, deep: int, nouns: int, hidden: int, dropped: float, dropped_inside: float
    ) -> None:
        super().__init__()
        self.near = nn.Linear(near, hidden)
        self.deep = nn.Linear(deep, hidden, bias=False)
        self.over_all = nn.Linear(deep, hidden, bias=False)
        self.place = nn.Linear(2, hidden, bias=False)
        self.out = nn.Linear(hidden, nouns)
        self._dropped, self._dropped_inside = dropped, dropped_inside
        nn.init.constant_(self.out.bias, _PRIOR)

    def forward(self, samples: Sequence[Sample], scales: Scales) -> list[Tensor]:
        """Logits of each picture, (places, nouns)."""
        near = [torch.from_numpy(item.near).flatten(0, 1) for item in samples]
        deep = [torch.from_numpy(item.deep).flatten(0, 1) for item in samples]
        places, cells = [len(part) for part in near], [len(part) for part in deep]
        near_in = self._given(torch.cat(near), scales.near_mean, scales.near_scale)
        deep_in = _scaled(torch.cat(deep), scales.deep_mean, scales.deep_scale)
        mean = torch.stack([part.mean(0) for part in deep_in.split(cells)])
        from_near = self.near(near_in).split(places)
        from_deep = self.deep(self._drop(deep_in)).split(cells)
        from_all = self.over_all(self._drop(mean))
        hidden = []
        for item, here, below, all_over in zip(
            samples, from_near, from_deep, from_all, strict=True
        ):
            high, wide = item.near.shape[:2]
            cells_of = below.view(*item.deep.shape[:2], -1)
            spread = _halfway(_halfway(cells_of, high, 0), wide, 1)
            where = torch.from_numpy(places_of(high, wide, Size(*item.inner)))
            hidden.append(here + spread.flatten(0, 1) + all_over + self.place(where.flatten(0, 1)))
        inside = functional.dropout(
            torch.relu(torch.cat(hidden)), self._dropped_inside, self.training
        )
        return list(self.out(inside).split(places))

    def _given(self, field: Tensor, mean: Tensor, scale: Tensor) -> Tensor:
        return self._drop(_scaled(field, mean, scale))

    def _drop(self, field: Tensor) -> Tensor:
        return functional.dropout(field, self._dropped, self.training)


def pooled(logits: Tensor, sharpness: float) -> Tensor:
    """Of all places of a picture a smooth maximum, (nouns,)."""
    return (torch.logsumexp(sharpness * logits, 0) - np.log(len(logits))) / sharpness


def loss_of(
    logits: Sequence[Tensor], samples: Sequence[Sample], rarity: Tensor, sharpness: float
) -> Tensor:
    """Mean over pictures of what is wrong about which nouns they show, and at which places.

    Args:
        logits: What the network gave.
        samples: The pictures.
        rarity: (nouns,) what a picture that shows one counts.
        sharpness: Of the smooth maximum.
    """
    shown = torch.stack([pooled(rows, sharpness) for rows in logits])
    yes = torch.from_numpy(np.stack([item.yes for item in samples]))
    counts = torch.from_numpy(np.stack([item.counts for item in samples]))
    loss = functional.binary_cross_entropy_with_logits(
        shown, yes, weight=counts, pos_weight=rarity, reduction="sum"
    )
    spots = [
        torch.logsumexp(rows[list(places), noun], 0) - np.log(len(places))
        for rows, item in zip(logits, samples, strict=True)
        for noun, places in item.spots
    ]
    if spots:
        loss = loss + _SPOTS * functional.softplus(-torch.stack(spots)).sum()
    return loss / len(samples)


def places_near(
    spot: tuple[float, float],
    part: tuple[float, float, float, float],
    shape: tuple[int, int],
    inner: tuple[int, int],
) -> list[int]:
    """Rows of the places around the middle of a thing, flattened.

    Args:
        spot: Its middle as shares of its photo.
        part: The photo's place as shares of the picture.
        shape: Height and width of the map.
        inner: Width and height of the picture on the canvas.
    """
    ranges = []
    for axis, count in ((0, shape[1]), (1, shape[0])):
        length = (part[axis + 2] - part[axis]) * inner[axis] / STRIDE
        middle = part[axis] * inner[axis] / STRIDE + spot[axis] * length
        reach = max(1.0, _NEAR * length)
        low, high = int(np.ceil(middle - reach)), int(np.floor(middle + reach))
        ranges.append(range(max(low, 0), min(high, count - 1) + 1))
    return [row * shape[1] + column for row in ranges[1] for column in ranges[0]]


def _scaled(field: Tensor, mean: Tensor, scale: Tensor) -> Tensor:
    return ((field - mean) / scale).clamp(-CAP, CAP)


def _halfway(field: Tensor, count: int, axis: int) -> Tensor:
    """As `deixis.perception.nouns.teller.halfway`."""
    length = field.shape[axis]
    places = (torch.arange(count) / 2).clamp(max=length - 1)
    before = places.long().clamp(max=max(length - 2, 0))
    after = (before + 1).clamp(max=length - 1)
    share = (places - before).view([-1 if other == axis else 1 for other in range(3)])
    return field.index_select(axis, before) * (1 - share) + field.index_select(axis, after) * share
