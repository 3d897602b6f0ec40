"""Mask: a binary region of an image, kept as COCO's compressed run-length code."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.core._wire import reading, require
from deixis.core.boxes import Box, Size
from deixis.core.errors import InputError

__all__ = ["Mask"]

BoolArray = npt.NDArray[np.bool_]

_LONGEST_NUMBER = 40  # bits; a mask of 2**40 pixels is no picture


@dataclass(frozen=True, slots=True)
class Mask:
    """A binary mask of an image of ``size``, as COCO run-length code.

    ``counts`` is the compressed ASCII form of pycocotools: run lengths in column-major order
    that start with the zeros, differences to the run before the last, six bits a character.

    Example:
        >>> import numpy as np
        >>> mask = Mask.from_array(np.eye(3, dtype=bool))
        >>> mask.area, mask.to_dict()["size"]
        (3, [3, 3])
    """

    size: Size
    counts: str

    def __post_init__(self) -> None:
        runs = decode_counts(self.counts)
        width, height = self.size
        if width < 0 or height < 0:
            raise InputError(f"a mask needs a size of 0 x 0 or more, got {width} x {height}")
        if sum(runs) != width * height or any(run < 0 for run in runs):
            raise InputError(
                f"mask runs must be positive and add up to {width} x {height} = "
                f"{width * height} pixels, got {sum(runs)}"
            )

    @classmethod
    def from_array(cls, array: npt.ArrayLike) -> Mask:
        """Build from a (H, W) array whose non-zero elements are inside."""
        data = np.asarray(array)
        if data.ndim != 2:
            raise InputError(f"a mask needs an array of shape (H, W), got {data.shape}")
        flat = (data != 0).ravel(order="F")
        edges = np.flatnonzero(flat[1:] != flat[:-1]) + 1
        bounds = np.concatenate([[0], edges, [flat.size]])
        runs = np.diff(bounds).tolist() if flat.size else [0]
        if flat.size and flat[0]:
            runs.insert(0, 0)
        return cls(Size(data.shape[1], data.shape[0]), encode_counts(runs))

    @classmethod
    def from_box(cls, box: Box, size: Size) -> Mask:
        """All pixels whose centre lies inside ``box``."""
        columns = np.arange(size[0]) + 0.5
        rows = np.arange(size[1]) + 0.5
        inside_x = (columns >= box.x1) & (columns < box.x2)
        inside_y = (rows >= box.y1) & (rows < box.y2)
        return cls.from_array(inside_y[:, None] & inside_x[None, :])

    @classmethod
    def from_dict(cls, data: dict[str, object]) -> Mask:
        """Read COCO's ``{"size": [height, width], "counts": ...}``, compressed or as a list."""
        require(data, "mask", "size", "counts")
        size, counts = data["size"], data["counts"]
        if not (isinstance(size, list | tuple) and len(size) == 2):
            raise InputError(f'a mask needs "size": [height, width], got {size!r}')
        with reading("mask"):
            height, width = (int(value) for value in size)
            if isinstance(counts, bytes):
                counts = counts.decode("ascii", errors="replace")
            if isinstance(counts, list):
                counts = encode_counts([int(run) for run in counts])
        if not isinstance(counts, str):
            raise InputError(f'a mask needs "counts" as text or a list, got {counts!r}')
        return cls(Size(width, height), counts)

    def to_dict(self) -> dict[str, object]:
        """COCO's form: ``{"size": [height, width], "counts": "..."}``."""
        return {"size": [self.size[1], self.size[0]], "counts": self.counts}

    def to_array(self) -> BoolArray:
        """The mask as (H, W) bool."""
        runs = decode_counts(self.counts)
        values = np.arange(len(runs)) % 2 == 1
        flat = np.repeat(values, runs)
        return flat.reshape((self.size[1], self.size[0]), order="F")

    @property
    def area(self) -> int:
        """Number of pixels inside."""
        return sum(decode_counts(self.counts)[1::2])

    def box(self) -> Box | None:
        """The smallest box round the mask, or None when the mask is empty."""
        array = self.to_array()
        rows, columns = np.flatnonzero(array.any(axis=1)), np.flatnonzero(array.any(axis=0))
        if rows.size == 0:
            return None
        return Box(columns[0], rows[0], columns[-1] + 1, rows[-1] + 1)

    def iou(self, other: Mask) -> float:
        """Intersection over union in 0..1; 0 when both masks are empty."""
        if self.size != other.size:
            raise InputError(f"masks need the same size, got {self.size} and {other.size}")
        a, b = self.to_array(), other.to_array()
        union = int((a | b).sum())
        return int((a & b).sum()) / union if union else 0.0


def encode_counts(runs: list[int]) -> str:
    """COCO's compressed text for run lengths (the format of pycocotools ``rleToString``)."""
    out: list[str] = []
    for index, run in enumerate(runs):
        value = run - runs[index - 2] if index > 2 else run
        while True:
            bits = value & 0x1F
            value >>= 5
            more = value != -1 if bits & 0x10 else value != 0
            out.append(chr(48 + (bits | (0x20 if more else 0))))
            if not more:
                break
    return "".join(out)


def decode_counts(counts: str) -> list[int]:
    """Run lengths of COCO's compressed text.

    Raises:
        InputError: The text holds other characters or ends within a number.
    """
    runs: list[int] = []
    value = shift = 0
    for position, char in enumerate(counts):
        code = ord(char) - 48
        if not 0 <= code < 64:
            raise InputError(f"mask counts hold {char!r} at {position}, expected '0' to 'o'")
        value |= (code & 0x1F) << shift
        shift += 5
        if shift > _LONGEST_NUMBER:
            raise InputError(f"mask counts hold a run beyond {_LONGEST_NUMBER} bits at {position}")
        if not code & 0x20:
            if code & 0x10:
                value |= -1 << shift
            runs.append(value + runs[-2] if len(runs) > 2 else value)
            value = shift = 0
    if shift:
        raise InputError("mask counts end within a number")
    return runs
