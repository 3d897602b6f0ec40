"""Whether the network may be used for weights."""

from __future__ import annotations

import os

__all__ = ["OFFLINE_VARIABLES", "offline"]

OFFLINE_VARIABLES = ("DEIXIS_OFFLINE", "HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE")
_YES = frozenset({"1", "true", "yes", "on"})


def offline() -> str | None:
    """The variable of the environment that forbids the network, or None when it is allowed."""
    for name in OFFLINE_VARIABLES:
        if os.environ.get(name, "").strip().lower() in _YES:
            return name
    return None
