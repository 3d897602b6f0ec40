"""Photos as the network gets them, once on disk: what ranges and weights are fitted on."""

from __future__ import annotations

import zlib
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
    is judged, are left out; of the others those that come first by a hash of their key.
    """
    if not path.is_file():
        keys = sorted((zlib.crc32(p.key.encode()), p.key) for p in read_photos(folders) if _open(p))
        chosen = {key for _, key in keys[:count]}
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


def _open(photo: Photo) -> bool:
    return photo.split != "val" and not photo.complete
