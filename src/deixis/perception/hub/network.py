"""Whether the network may be used for weights."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

__all__ = ["OFFLINE_VARIABLES", "offline", "only_local_files"]

OFFLINE_VARIABLES = ("DEIXIS_OFFLINE", "HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE")
_YES = frozenset({"1", "true", "yes", "on"})
_local = ContextVar("local_files_only", default=False)


def offline() -> str | None:
    """What forbids the network, a variable of the environment or an option; None when nothing."""
    if _local.get():
        return "local_files_only"
    for name in OFFLINE_VARIABLES:
        if os.environ.get(name, "").strip().lower() in _YES:
            return name
    return None


@contextmanager
def only_local_files() -> Iterator[None]:
    """While it lasts, no weights are fetched."""
    token = _local.set(True)
    try:
        yield
    finally:
        _local.reset(token)
