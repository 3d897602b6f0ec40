"""What this machine's processor can do, as far as networks in 8 bits need to know it."""

from __future__ import annotations

import platform
from importlib import import_module
from pathlib import Path

__all__ = ["sums_of_bytes_overflow"]

_X86 = {"x86_64", "amd64", "i386", "i686"}
_VNNI = {"avx512_vnni", "avx_vnni", "avx512vnni"}
_LISTED = Path("/proc/cpuinfo")


def sums_of_bytes_overflow() -> bool:
    """Whether products of unsigned and signed bytes are added up in 16 bits, and cut off there.

    So it is on x86 without VNNI; onnxruntime's documentation of quantisation, "When and why do I
    need to try U8U8?". Where nothing tells, as on Windows with AVX-VNNI alone, the answer is yes:
    the careful way gives the same numbers, slower.
    """
    return platform.machine().lower() in _X86 and not _features() & _VNNI


def _features() -> set[str]:
    """Names of instruction sets, by Linux where it lists them, else by numpy."""
    if _LISTED.is_file():
        lines = _LISTED.read_text(encoding="utf-8", errors="replace").splitlines()
        return {name for line in lines if line.startswith("flags") for name in line.split()}
    try:
        inside = import_module("numpy._core._multiarray_umath")  # numpy has no public name for it
    except ImportError:
        return set()
    table: dict[str, bool] = getattr(inside, "__cpu_features__", {})
    return {name.lower() for name, there in table.items() if there}
