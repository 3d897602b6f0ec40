"""Rows of embeddings: unit length, batches of bounded size, and a bounded memory."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from deixis.core import Embedding, InputError

__all__ = ["RowMemory", "batches", "unit"]

_Item = TypeVar("_Item")


def unit(rows: npt.ArrayLike) -> Embedding:
    """The rows (last axis) scaled to length 1, float32; a row of zeros becomes the first axis."""
    array = np.array(rows, dtype=np.float32)
    lengths = np.linalg.norm(array, axis=-1, keepdims=True)
    empty = ~(np.isfinite(lengths) & (lengths > 1e-12))[..., 0]
    if empty.any():  # no direction at all; any unit vector keeps NaN out of what follows
        array[empty] = 0.0
        array[empty, 0] = 1.0
        lengths[empty] = 1.0
    return np.asarray(array / lengths, dtype=np.float32)


def batches(items: Sequence[_Item], size: int) -> Iterator[Sequence[_Item]]:
    """Slices of at most ``size`` items, in order."""
    for start in range(0, len(items), size):
        yield items[start : start + size]


class RowMemory:
    """Rows by text; the ones that were not asked for longest are forgotten first.

    Besides saving time it makes answers independent of the company: a text has the very same row
    whether it was first encoded alone or among others, where rounding differs.
    """

    def __init__(self, limit: int = 4096) -> None:
        self._limit = limit
        self._rows: OrderedDict[str, Embedding] = OrderedDict()
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._rows)

    def gather(
        self, texts: Sequence[str], encode: Callable[[Sequence[str]], Embedding]
    ) -> Embedding:
        """(N, D) rows of ``texts``; those not known yet are encoded together, once each.

        Raises:
            InputError: These are no texts.
        """
        if isinstance(texts, str) or not all(isinstance(text, str) for text in texts):
            raise InputError(f"phrases must be a list of texts, got {texts!r:.80}")
        with self._lock:
            new = [text for text in dict.fromkeys(texts) if text not in self._rows]
            if new:
                self._rows.update(zip(new, encode(new), strict=True))
            rows = np.stack([self._rows[text] for text in texts])
            for text in texts:
                self._rows.move_to_end(text)
            while len(self._rows) > self._limit:
                self._rows.popitem(last=False)
        return rows
