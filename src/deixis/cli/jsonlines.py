"""``--json``: JSON Lines, one document a line, plain ASCII, no NaN."""

from __future__ import annotations

import json
import math
from typing import Any

from deixis.cli.terminal import say

__all__ = ["finite", "say_json"]


def say_json(document: dict[str, Any]) -> None:
    """Write one document as one line on stdout.

    ASCII only: other characters become escapes, so no terminal can be led astray and every
    reader, whatever its encoding, gets the same text back.
    """
    say(json.dumps(finite(document), ensure_ascii=True, allow_nan=False))


def finite(value: Any) -> Any:
    """``value`` with every number that JSON lacks (NaN, infinities) as None."""
    if isinstance(value, dict):
        return {key: finite(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [finite(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value
