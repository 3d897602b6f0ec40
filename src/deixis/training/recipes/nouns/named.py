"""Photos of one thing each, in folders that are called after it, such as Caltech-101."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from deixis.core import DatasetError
from deixis.language.lexicon.wordsets import word_set
from deixis.training.recipes.nouns.told import Spots

__all__ = ["NAMED", "read_named", "spots_of"]

_MOST = 30  # photos of a folder
_SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".webp"})

NAMED = {
    **{
        name: name
        for name in word_set(
            "accordion anchor barrel beaver bonsai butterfly camera cannon chandelier crab "
            "crocodile dolphin dragonfly emu ferry flamingo hedgehog helicopter ibis kangaroo "
            "lamp llama lobster mandolin octopus pagoda panda pigeon pyramid revolver rhino "
            "rooster saxophone scorpion stapler starfish sunflower watch wheelchair wrench"
        )
    },
    **{
        "Leopards": "leopard",
        "binocular": "binoculars",
        "buddha": "statue",
        "ceiling_fan": "fan",
        "cougar_body": "cougar",
        "electric_guitar": "guitar",
        "ewer": "jug",
        "grand_piano": "piano",
        "hawksbill": "turtle",
        "headphone": "headphones",
        "inline_skate": "skate",
        "joshua_tree": "tree",
        "ketch": "sailboat",
        "schooner": "sailboat",
        "lotus": "flower",
        "water_lilly": "flower",
        "menorah": "candle holder",
        "minaret": "tower",
        "sea_horse": "seahorse",
        "soccer_ball": "ball",
        "wild_cat": "wildcat",
        "gramophone": "gramophone",
        "strawberry": "strawberry",
    },
}
"""Folder -> noun. Folders of drawings, of parts and of the detector's own categories are left."""


def read_named(folder: Path) -> dict[str, Path]:
    """Some photos of each folder that names a noun, by key: "helicopter/image_0001.jpg".

    Raises:
        DatasetError: There is no such folder, or none in it names a noun.
    """
    found: dict[str, Path] = {}
    for name in sorted(NAMED):
        within = folder / name
        paths = sorted(within.iterdir()) if within.is_dir() else []
        photos = [path for path in paths if path.suffix.lower() in _SUFFIXES]
        step = max(1, len(photos) // _MOST)
        found |= {f"{name}/{path.name}": path for path in photos[::step][:_MOST]}
    if not found:
        raise DatasetError("expected folders such as “helicopter” with photos", path=str(folder))
    return found


def spots_of(keys: Mapping[str, Path]) -> dict[str, Spots]:
    """Photo -> its noun, in the middle."""
    return {key: {NAMED[key.split("/", 1)[0]]: (0.5, 0.5)} for key in keys}
