"""How large a picture may be and how long it may take to come."""

from __future__ import annotations

import math
from dataclasses import dataclass
from numbers import Real

from deixis.core import ConfigError

__all__ = ["DEFAULT_MAX_BYTES", "DEFAULT_MAX_PIXELS", "DEFAULT_TIMEOUT_S", "Limits"]

DEFAULT_MAX_PIXELS = 89_478_485
"""Pillow's own bound for a picture that is no decompression bomb: 256 MiB at 3 bytes a pixel."""

DEFAULT_MAX_BYTES = 256 * 1024 * 1024
DEFAULT_TIMEOUT_S = 20.0


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one source.

    Attributes:
        max_pixels: Width times height after decoding, a page.
        max_bytes: Of the file, the stream or the download.
        timeout_s: Of a download in all, name look-up and redirects included.
        dpi: Resolution at which PDF pages are drawn; lowered where a page would not fit.
    """

    max_pixels: int = DEFAULT_MAX_PIXELS
    max_bytes: int = DEFAULT_MAX_BYTES
    timeout_s: float = DEFAULT_TIMEOUT_S
    dpi: float = 150.0

    def __post_init__(self) -> None:
        for name in ("max_pixels", "max_bytes", "timeout_s", "dpi"):
            value = getattr(self, name)
            if isinstance(value, bool) or not isinstance(value, Real):
                kind = type(value).__name__
                raise ConfigError(f"{name} must be a number, got {kind}: {value!r:.80}")
        if self.max_pixels < 1:
            raise ConfigError(f"max_pixels must be positive, got {self.max_pixels}")
        if self.max_bytes < 1:
            raise ConfigError(f"max_bytes must be positive, got {self.max_bytes}")
        if not (math.isfinite(self.timeout_s) and self.timeout_s > 0):
            raise ConfigError(f"timeout_s must be positive seconds, got {self.timeout_s}")
        if not 10 <= self.dpi <= 1200:
            raise ConfigError(f"dpi must be in 10..1200, got {self.dpi}")
