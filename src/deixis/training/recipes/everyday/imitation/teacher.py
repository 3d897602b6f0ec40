"""The teacher's maps: which blobs they are, and how they are brought to one scale."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from deixis.core.whole_files import whole_file
from deixis.nets.everyday import Maps
from deixis.training.recipes.everyday.imitation.ncnn_net import NcnnNet

__all__ = ["MapTeacher", "Scales"]

_BODY = ("910", "966", "994", "1041", "1097", "1153", "1209", "1256", "1312")
_NECK = ("1344", "1367", "1391", "1415", "1428")
_OUTPUTS = ("1441", "1466", "1491", "1516")
"""Blobs of NanoDet-Plus-m at 416 px: after every other unit of the backbone (at stride 8 after the
first, third and fourth), the neck's map at stride 16 on the way down and its maps at strides 8 to
64, and the head's 80 + 32 logits."""

_MEAN = (103.53, 116.28, 123.675)
_SCALE = (0.017429, 0.017507, 0.017125)


class MapTeacher:
    """NanoDet-Plus-m (R. Lyu, 2021, https://github.com/RangiLyu/nanodet), frozen, in bfloat16.

    Args:
        folder: Where its two files are.
    """

    def __init__(self, folder: Path) -> None:
        self.net = NcnnNet(folder / "nanodet-plus-coco-416").eval().bfloat16()

    def look(self, images: Tensor) -> Maps:
        """Its maps of RGB pictures.

        Args:
            images: (B, H, W, 3) uint8, H and W multiples of 64.
        """
        x = (images.flip(-1).float() - torch.tensor(_MEAN)) * torch.tensor(_SCALE)
        x = x.permute(0, 3, 1, 2).contiguous(memory_format=torch.channels_last)
        blobs = self.net(x.bfloat16(), (*_BODY, *_NECK, *_OUTPUTS))
        parts = ([blobs[name].float() for name in some] for some in (_BODY, _NECK, _OUTPUTS))
        body, neck, outputs = (tuple(part) for part in parts)
        return Maps(body, neck, outputs)


@dataclass(frozen=True, slots=True)
class Scales:
    """Mean and deviation of every channel of a teacher's backbone and neck.

    Without them, channels that are large would be all that the squared error sees.

    Attributes:
        means: One (1, C, 1, 1) a map, the backbone's first.
        deviations: The same.
    """

    means: tuple[Tensor, ...]
    deviations: tuple[Tensor, ...]

    @classmethod
    def measure(cls, seen: Iterable[Maps]) -> Scales:
        """Over the maps of some batches, of as many pictures each."""
        rows = [[_moments(m) for m in _mapped(maps)] for maps in seen]
        every = [torch.stack(of_map).mean(0) for of_map in zip(*rows, strict=True)]  # (2, C)
        means = tuple(m[0][None, :, None, None] for m in every)
        spread = ((m[1] - m[0].square()).clamp_min(1e-4).sqrt() for m in every)
        return cls(means, tuple(s[None, :, None, None] for s in spread))

    def apply(self, maps: Maps) -> Maps:
        """Maps with mean 0 and deviation 1 in each channel; outputs stay as they are."""
        scaled = [
            (m - mean) / deviation
            for m, mean, deviation in zip(_mapped(maps), self.means, self.deviations, strict=True)
        ]
        count = len(maps.body)
        return Maps(tuple(scaled[:count]), tuple(scaled[count:]), maps.outputs)

    def save(self, path: Path) -> None:
        """Write them, whole or not at all."""
        with whole_file(path) as draft:
            torch.save({"means": list(self.means), "deviations": list(self.deviations)}, draft)

    @classmethod
    def load(cls, path: Path) -> Scales:
        """What :meth:`save` wrote."""
        saved = torch.load(path, weights_only=True)
        return cls(tuple(saved["means"]), tuple(saved["deviations"]))


def _mapped(maps: Maps) -> list[Tensor]:
    return [m for m in (*maps.body, *maps.neck) if m is not None]


def _moments(values: Tensor) -> Tensor:
    """(2, C): mean, and mean of squares, of a map (B, C, h, w)."""
    return torch.stack([values.mean((0, 2, 3)), values.square().mean((0, 2, 3))])
