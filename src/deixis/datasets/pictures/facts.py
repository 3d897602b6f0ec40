"""What a picture file is: its upright size, a digest of its bytes, and a hash of its looks."""

from __future__ import annotations

import hashlib
import io
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from deixis.core import Size

if TYPE_CHECKING:
    from PIL import Image

__all__ = ["HASH_BITS", "PictureFacts", "difference_hash", "look_at"]

_SIDE = 16
HASH_BITS = _SIDE * _SIDE
_NOISE = 2  # grey levels that compression changes without anybody seeing it
_PLAIN = 12  # bits; a picture with fewer edges than that is not told from others by its looks
_LARGEST_FILE = 1 << 30  # bytes
_ORIENTATION = 0x0112
_SIDEWAYS = (5, 6, 7, 8)


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """What is known of one picture file.

    Attributes:
        size: Of the upright picture; None if it cannot be told.
        stored: Size before the EXIF rotation.
        digest: Of the bytes; equal files have equal ones.
        looks: `difference_hash` as 32 bytes; None for plain pictures and those that do not open.
        fault: None, "missing", "unreadable" or "truncated".
        reason: Why, where there is a fault.
    """

    size: Size | None = None
    stored: Size | None = None
    digest: str = ""
    looks: bytes | None = None
    fault: str | None = None
    reason: str = ""


def look_at(path: Path) -> PictureFacts:
    """Open and decode one picture; what is wrong with it is told in the answer."""
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - loaded where pictures are opened

    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):  # a pipe would be waited for without end
            return PictureFacts(fault="unreadable", reason="no file but a folder, pipe or device")
        if status.st_size > _LARGEST_FILE:
            return PictureFacts(fault="unreadable", reason="larger than 1 GiB")
        data = path.read_bytes()
    except FileNotFoundError:
        return PictureFacts(fault="missing", reason="no such file")
    except OSError as error:
        return PictureFacts(fault="unreadable", reason=str(error.strerror or error))
    digest = hashlib.blake2b(data, digest_size=16).hexdigest()
    size = stored = None
    try:
        with Image.open(io.BytesIO(data)) as picture:
            size = stored = Size(*picture.size)
            if picture.getexif().get(_ORIENTATION) in _SIDEWAYS:
                size = Size(stored.height, stored.width)
            looks = difference_hash(picture)
    except UnidentifiedImageError:  # its text is the address of a buffer
        kind = "no picture of a kind that Pillow knows" if data else "empty"
        return PictureFacts(None, None, digest, None, "unreadable", kind)
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError) as error:
        cut = size is not None and not isinstance(error, Image.DecompressionBombError)
        fault = "truncated" if cut else "unreadable"
        return PictureFacts(size, stored, digest, None, fault, _reason(error))
    return PictureFacts(size, stored, digest, looks)


def _reason(error: Exception) -> str:
    """What went wrong on one line, and without Pillow's guess that a large scan is an attack."""
    told = " ".join(str(error).split()).partition(", could be decompression bomb")[0]
    return told.rstrip(".")[:120]


def difference_hash(picture: Image.Image) -> bytes | None:
    """256 bits that say where the picture becomes darker to the right; None for plain pictures.

    dHash after N. Krawetz, "Kind of Like That", 2013, on a grid of 17 x 16 instead of 9 x 8,
    since pages differ in little; a step counts from three grey levels on, so that compression of
    plain areas does not turn bits.
    """
    from PIL import Image  # noqa: PLC0415

    picture.draft("L", (4 * _SIDE, 4 * _SIDE))  # JPEG decodes at a fraction of its size
    grey = picture.convert("L").resize((_SIDE + 1, _SIDE), Image.Resampling.BOX)
    levels: npt.NDArray[np.int16] = np.asarray(grey, dtype=np.int16)
    steps = levels[:, :-1] - levels[:, 1:]
    if int((np.abs(steps) > _NOISE).sum()) < _PLAIN:
        return None
    return np.packbits(steps > _NOISE).tobytes()
