"""Doctest collection imports every module; rooms that need torch wait for it."""

from importlib.util import find_spec

collect_ignore_glob = [] if find_spec("torch") else ["src/deixis/nets/*", "src/deixis/training/**"]
