"""The local cache of the Hugging Face hub, read as files: no package is needed to look.

Its layout is documented by huggingface_hub ("Understand caching"): a folder a repository,
``models--OWNER--NAME``, with ``refs/main`` naming a commit and ``snapshots/COMMIT`` with the files.
"""

from __future__ import annotations

import os
from pathlib import Path

__all__ = ["cache_folder", "cached_snapshots", "repository_folder"]


def cache_folder() -> Path:
    """Where huggingface_hub keeps what it fetched, by its own variables of the environment."""
    if told := os.environ.get("HF_HUB_CACHE") or os.environ.get("HUGGINGFACE_HUB_CACHE"):
        return Path(told).expanduser()
    if home := os.environ.get("HF_HOME"):
        return Path(home).expanduser() / "hub"
    base = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(base).expanduser() / "huggingface" / "hub"


def repository_folder(hub_id: str) -> Path:
    """Folder of one repository in the cache, whether it is there or not."""
    return cache_folder() / f"models--{hub_id.replace('/', '--')}"


def cached_snapshots(hub_id: str) -> list[Path]:
    """The snapshots in the cache: that of the main branch, then the others, newest first."""
    home = repository_folder(hub_id)
    try:
        commit = (home / "refs" / "main").read_text("utf-8").strip()
    except OSError:
        commit = ""
    folders = [path for path in (home / "snapshots").glob("*") if path.is_dir()]
    newest = sorted(folders, key=lambda path: path.stat().st_mtime, reverse=True)
    return sorted(newest, key=lambda path: path.name != commit)
