"""Doctest collection imports every module; those that need torch wait for it."""

from importlib.util import find_spec

_TORCH = [
    "src/deixis/nets/everyday.py",
    "src/deixis/training/detection_loss.py",
    "src/deixis/training/recipes/everyday/*",
]
collect_ignore_glob = [] if find_spec("torch") else _TORCH
