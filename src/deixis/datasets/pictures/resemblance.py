"""Which pictures are the same or look alike, without comparing each with each."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from deixis.datasets.pictures.facts import PictureFacts

__all__ = ["Pair", "Resemblance"]

_BANDS = 16
_NEAR = 12  # bits of 256; the same photo saved again is within 8, others rarely below 60
_LONGEST_BUCKET = 512


class Pair(NamedTuple):
    """Two pictures, by number: the later one, and the earlier one that it resembles."""

    later: int
    earlier: int
    same: bool
    """The very same file; else it only looks like it."""


class Resemblance:
    """Takes facts of pictures one by one and says which earlier one each resembles.

    Hashes that differ in at most 12 of 256 bits agree in at least four of sixteen bands of 16
    bits, so only pictures that share a band are compared (M. Norouzi et al., "Fast Search in Hamming
    Space with Multi-Index Hashing", 2012, arXiv 1307.2982). A band that more than 512 pictures
    share says nothing and is left to the other bands.
    """  # noqa: E501 - a title

    def __init__(self) -> None:
        self._digests: dict[str, int] = {}
        self._exact: dict[bytes, int] = {}
        self._bands: list[dict[bytes, list[int]]] = [defaultdict(list) for _ in range(_BANDS)]
        self._hashes: dict[int, npt.NDArray[np.uint8]] = {}

    def add(self, number: int, facts: PictureFacts) -> Pair | None:
        """The earlier picture that this one resembles most, or None; it is remembered."""
        if not facts.digest:
            return None
        same = self._digests.setdefault(facts.digest, number)
        if same != number:
            return Pair(number, same, True)
        if facts.looks is None:
            return None
        near = self._exact.get(facts.looks)
        if near is not None:
            return Pair(number, near, False)
        near = self._nearest(facts.looks)
        self._remember(number, facts.looks)
        return None if near is None else Pair(number, near, False)

    def _nearest(self, looks: bytes) -> int | None:
        found = {
            other
            for band, key in zip(self._bands, _keys(looks), strict=True)
            if len(others := band.get(key, ())) <= _LONGEST_BUCKET
            for other in others
        }
        if not found:
            return None
        candidates = sorted(found)
        own = np.frombuffer(looks, np.uint8)
        stack = np.stack([self._hashes[other] for other in candidates])
        bits = np.unpackbits(stack ^ own, axis=1).sum(axis=1)
        best = int(bits.argmin())
        return candidates[best] if int(bits[best]) <= _NEAR else None

    def _remember(self, number: int, looks: bytes) -> None:
        self._exact[looks] = number
        self._hashes[number] = np.frombuffer(looks, np.uint8)
        for band, key in zip(self._bands, _keys(looks), strict=True):
            band[key].append(number)


def _keys(looks: bytes) -> list[bytes]:
    width = len(looks) // _BANDS
    return [looks[at : at + width] for at in range(0, len(looks), width)]
