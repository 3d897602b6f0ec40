"""Icon files as coverage masks: rendered once from SVG and kept in one file."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from deixis.training.recipes.icons.file_names import OTHER, icon_of
from deixis.training.recipes.icons.packages import PACKAGES, IconFile, icon_files

__all__ = ["MASK", "Masks", "gather"]

MASK = 96
"""Side of a mask in pixels, the icon's own free space included."""

_OTHERS_A_PACKAGE = 900


@dataclass(frozen=True, slots=True)
class Masks:
    """Rendered icons.

    Attributes:
        pictures: (N, 96, 96) uint8, how much of each pixel is covered.
        icons: Canonical name or "other" of each, (N,).
        packages: Where each comes from, (N,).
        names: The file's plain name, (N,).
    """

    pictures: npt.NDArray[np.uint8]
    icons: npt.NDArray[np.str_]
    packages: npt.NDArray[np.str_]
    names: npt.NDArray[np.str_]

    def of(self, packages: tuple[str, ...]) -> Masks:
        """Those of some packages."""
        kept = np.isin(self.packages, packages)
        return Masks(self.pictures[kept], self.icons[kept], self.packages[kept], self.names[kept])


def gather(root: Path, *, cache: Path | None = None) -> Masks:
    """Every icon that has a name, and up to 900 others of each package.

    Args:
        root: The folder with the installed packages.
        cache: A ``.npz`` file that keeps the masks; made when it is not there.
    """
    if cache is not None and cache.exists():
        with np.load(cache) as kept:
            return Masks(*(kept[part] for part in ("pictures", "icons", "packages", "names")))
    chosen = _choose(root)
    rendered = [(render(file.path), icon, file) for file, icon in chosen]
    rows = [(picture, icon, file) for picture, icon, file in rendered if picture is not None]
    masks = Masks(
        np.stack([picture for picture, _, _ in rows]),
        np.array([icon for _, icon, _ in rows]),
        np.array([file.package for _, _, file in rows]),
        np.array([file.name for _, _, file in rows]),
    )
    if cache is not None:
        np.savez_compressed(
            cache,
            pictures=masks.pictures,
            icons=masks.icons,
            packages=masks.packages,
            names=masks.names,
        )
    return masks


def _choose(root: Path) -> list[tuple[IconFile, str]]:
    named: list[tuple[IconFile, str]] = []
    others: dict[str, list[IconFile]] = {package: [] for package in PACKAGES}
    for file in icon_files(root):
        icon = icon_of(file)
        if icon == OTHER:
            others[file.package].append(file)
        elif icon is not None:
            named.append((file, icon))
    draw = random.Random(0)  # noqa: S311 - a repeatable choice, not a secret
    for files in others.values():
        few = draw.sample(files, min(len(files), _OTHERS_A_PACKAGE))
        named += [(file, OTHER) for file in few]
    return named


def render(path: Path) -> npt.NDArray[np.uint8] | None:
    """Coverage of one SVG file, (96, 96) uint8, or None when nothing is drawn."""
    import cv2
    import resvg_py  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415 - only where weights are made

    svg = re.sub(r"<svg([^>]*?)\s(?:width|height)=\"[^\"]*\"", r"<svg\1", path.read_text("utf-8"))
    svg = re.sub(r"<svg([^>]*?)\s(?:width|height)=\"[^\"]*\"", r"<svg\1", svg)
    svg = svg.replace("currentColor", "#000").replace(
        "var(--ci-primary-color, currentColor)", "#000"
    )
    style = ".ionicon-fill-none{fill:none}.ionicon-stroke-width{stroke-width:32px;stroke:#000}"
    png = resvg_py.svg_to_bytes(
        svg_string=svg, width=MASK, height=MASK, style_sheet=style, skip_system_fonts=True
    )
    pixels = cv2.imdecode(np.frombuffer(bytes(png), np.uint8), cv2.IMREAD_UNCHANGED)
    if pixels is None or pixels.ndim != 3 or pixels.shape[2] != 4:
        return None
    coverage = _dark(np.asarray(pixels, np.uint8))
    if coverage.max() < 60:
        return None
    return coverage if coverage.shape == (MASK, MASK) else _squared(coverage)


def _dark(pixels: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """What shows on white: pale second tones count little."""
    light = pixels[..., :3].mean(axis=2) / 255
    return np.asarray(pixels[..., 3] * (1 - light), np.uint8)


def _squared(coverage: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    square = np.zeros((MASK, MASK), np.uint8)
    height, width = (min(side, MASK) for side in coverage.shape)
    top, left = (MASK - height) // 2, (MASK - width) // 2
    square[top : top + height, left : left + width] = coverage[:height, :width]
    return square
