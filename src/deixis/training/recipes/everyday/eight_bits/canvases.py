"""Photos as the network gets them, once on disk: what ranges and weights are fitted on."""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from deixis.core.whole_files import whole_file
from deixis.perception.detectors.letterbox import letterbox
from deixis.training.recipes.everyday.photos import Photo, decode, read_photos

__all__ = ["gather"]

UintArray = npt.NDArray[np.uint8]


def gather(folders: Sequence[Path], path: Path, *, count: int, side: int) -> UintArray:
    """Square canvases (N, side, side, 3) of up to ``count`` photos, from ``path`` if it is there.

    No labels are used. Photos of the val split, and those with complete boxes, by which the result
    is judged, are left out. The others are taken evenly from their sources, from each those that
    come first by a hash of their key.
    """
    if not path.is_file():
        chosen = _evenly([photo for photo in read_photos(folders) if _open(photo)], count)
        path.parent.mkdir(parents=True, exist_ok=True)
        with whole_file(path) as draft, draft.open("wb") as stream:
            shape = (len(chosen), side, side, 3)
            header = {"descr": "|u1", "fortran_order": False, "shape": shape}
            np.lib.format.write_array_header_1_0(stream, header)
            for photo in read_photos(folders):
                if photo.key in chosen:
                    stream.write(
                        letterbox(decode(photo.data), side=side, multiple=side).canvas.tobytes()
                    )
    canvases: UintArray = np.load(path, mmap_mode="r")
    return canvases


def _evenly(photos: Sequence[Photo], count: int) -> set[str]:
    """Keys of some photos; where sources run out, the others give more."""
    keys: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for photo in photos:
        keys[photo.source].append((zlib.crc32(photo.key.encode()), photo.key))
    turns = [(n, key) for some in keys.values() for n, (_, key) in enumerate(sorted(some))]
    return {key for _, key in sorted(turns, key=lambda turn: turn[0])[:count]}


def _open(photo: Photo) -> bool:
    return photo.split != "val" and not photo.complete
