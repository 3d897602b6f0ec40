"""Doctest collection imports every module; those that need torch wait for it."""

from importlib.util import find_spec

NEED_TORCH = [
    "src/deixis/nets/colours.py",
    "src/deixis/nets/everyday.py",
    "src/deixis/nets/normed.py",
    "src/deixis/nets/rows.py",
    "src/deixis/nets/pocket.py",
    "src/deixis/nets/region_phrase.py",
    "src/deixis/training/detection_loss.py",
    "src/deixis/training/soap.py",
    "src/deixis/training/recipes/everyday/*",
    "src/deixis/training/recipes/looks/*",
    "src/deixis/training/recipes/nouns/*",
    "src/deixis/training/recipes/pocket/*",
    "src/deixis/training/recipes/region_phrase/*",
    "tests/training/recipes/everyday/tiny.py",
]
collect_ignore_glob = [] if find_spec("torch") else NEED_TORCH
