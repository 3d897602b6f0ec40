"""Bytes from paths and streams, never more than allowed and never from something that hangs."""

from __future__ import annotations

import os
import stat
from typing import Any

from deixis.core import ImageError
from deixis.images._limits import Limits

__all__ = ["brief", "check", "read_path", "read_stream"]

_CHUNK = 1 << 20

_NO_FILE = {
    stat.S_IFDIR: "a folder",
    stat.S_IFIFO: "a pipe",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
    stat.S_IFSOCK: "a socket",
}


def brief(name: object) -> str:
    """A name for messages: no line breaks, no endless base64."""
    text = str(name)
    text = text if len(text) <= 100 else f"{text[:60]}...{text[-30:]}"
    return "".join(char if char.isprintable() else "?" for char in text)


def check(data: bytes, name: str, limits: Limits) -> tuple[bytes, str]:
    """The bytes with their name, when there are some and not too many."""
    if not data:
        raise ImageError(f"{name}: expected an image file, got no bytes at all")
    if len(data) > limits.max_bytes:
        raise ImageError(_too_many(name, limits))
    return data, name


def read_path(path: str | os.PathLike[str], limits: Limits) -> tuple[bytes, str]:
    """All bytes of a regular file."""
    name = brief(os.fspath(path)) or "''"
    try:
        status = os.stat(path)
        _check_kind(status, name, limits)
        with open(path, "rb") as file:
            data = file.read(limits.max_bytes + 1)
    except FileNotFoundError:
        raise ImageError(f"{name}: no such file; check the spelling and the folder") from None
    except PermissionError:
        raise ImageError(f"{name}: this user may not read it; check its permissions") from None
    except ImageError:
        raise
    except (OSError, ValueError) as error:  # ValueError: a null byte in the path
        raise ImageError(f"{name}: cannot be read: {_reason(error)}") from None
    return check(data, name, limits)


def read_stream(file: Any, limits: Limits) -> tuple[bytes, str]:
    """What is left in a file object."""
    name = brief(getattr(file, "name", "") or type(file).__name__)
    chunks: list[bytes] = []
    total = 0
    while total <= limits.max_bytes:
        try:
            chunk = file.read(min(_CHUNK, limits.max_bytes + 1 - total))
        except (OSError, ValueError, TypeError) as error:
            raise ImageError(f"{name}: cannot be read: {_reason(error)}") from None
        if isinstance(chunk, str):
            raise ImageError(f"{name}: expected a file in binary mode, got text; open it 'rb'")
        if not isinstance(chunk, bytes | bytearray | memoryview):
            raise ImageError(f"{name}: read() must give bytes, got {type(chunk).__name__}")
        if not chunk:
            break
        chunks.append(bytes(chunk))
        total += len(chunk)
    return check(b"".join(chunks), name, limits)


def _check_kind(status: os.stat_result, name: str, limits: Limits) -> None:
    if not stat.S_ISREG(status.st_mode):
        kind = _NO_FILE.get(stat.S_IFMT(status.st_mode), "something else")
        cure = "; the command line reads a pipe as -" if stat.S_ISFIFO(status.st_mode) else ""
        raise ImageError(f"{name}: expected an image file, got {kind}; name one file{cure}")
    if status.st_size > limits.max_bytes:
        raise ImageError(_too_many(name, limits))


def _too_many(name: str, limits: Limits) -> str:
    return (
        f"{name}: expected at most {limits.max_bytes:,} bytes, got more; "
        "use a smaller file or raise max_bytes"
    )


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error) or type(error).__name__
