"""What a folder of weights must hold: a configuration and whole safetensors, never pickle.

A pickle file (.bin, .pt, .pth, .pkl, .ckpt) runs code when it is opened, so none ever is.
"""

from __future__ import annotations

import json
from pathlib import Path

from deixis.core import WeightsError

__all__ = ["PICKLES", "check_folder", "download_command", "trouble_with"]

PICKLES = (".bin", ".pt", ".pth", ".pkl", ".pickle", ".ckpt")
_CONFIGS = ("config.json", "open_clip_config.json", "model_index.json")


def check_folder(folder: Path, *, hub_id: str = "") -> Path:
    """``folder`` again when it can be loaded.

    Raises:
        WeightsError: It is no folder, has no configuration, no or not all weights, or only pickles.
    """
    if (trouble := trouble_with(folder)) is not None:
        of = f" of {hub_id}" if hub_id else ""
        cure = f". They come with: {download_command(hub_id)}" if hub_id else ""
        raise WeightsError(f"the weights{of} cannot be read from {folder}: {trouble}{cure}")
    return folder


def download_command(hub_id: str) -> str:
    """The command that fetches a model into a folder, for a machine with a network.

    Example:
        >>> download_command("openai/clip-vit-base-patch32")
        'hf download openai/clip-vit-base-patch32 --local-dir clip-vit-base-patch32'
    """
    return f"hf download {hub_id} --local-dir {hub_id.rpartition('/')[2]}"


def trouble_with(folder: Path) -> str | None:
    """What keeps a folder from being loaded, with the cure; None when nothing does."""
    if not folder.exists():
        return "there is nothing at this path. Give the folder that holds config.json"
    if not folder.is_dir():
        return "it is a file. Give the folder that holds it and config.json"
    if not any((folder / name).is_file() for name in _CONFIGS):
        return f"it has no config.json. It has: {_listing(folder)}"
    weights = list(folder.glob("*.safetensors"))
    if not weights:
        return _without_safetensors(folder)
    missing = _missing_shards(folder)
    return f"it lacks {', '.join(missing)}; fetch the folder again" if missing else None


def _without_safetensors(folder: Path) -> str:
    pickles = sorted(path.name for path in folder.iterdir() if path.suffix in PICKLES)
    if not pickles:
        return f"it has no *.safetensors. It has: {_listing(folder)}"
    return (
        f"it has only {', '.join(pickles)}. Pickle files can run code when they are opened, so "
        "deixis reads safetensors only. The hub often has them as a pull request: look under "
        "Community on the model's page and fetch it with --revision refs/pr/NUMBER, or convert the "
        "file with the hub's own tool: https://huggingface.co/spaces/safetensors/convert"
    )


def _missing_shards(folder: Path) -> list[str]:
    """Files that an index of several parts names and that are not there."""
    indices = folder.glob("*.safetensors.index.json")
    named = {name for index in indices for name in _named(index)}
    return sorted(name for name in named if not (folder / name).is_file())


def _named(index: Path) -> set[str]:
    """The files that an index names; the index itself when it is damaged, so that it is missed."""
    try:
        return set(json.loads(index.read_text("utf-8"))["weight_map"].values())
    except (OSError, ValueError, KeyError, AttributeError, TypeError):
        return {f"a readable {index.name}"}


def _listing(folder: Path) -> str:
    names = sorted(path.name for path in folder.iterdir())
    return ", ".join(names[:8]) + (", ..." if len(names) > 8 else "") if names else "nothing"
