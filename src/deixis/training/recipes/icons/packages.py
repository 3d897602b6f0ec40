"""The icon packages that are learned from: where their files lie and what each file is called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from deixis.core import DatasetError

__all__ = ["CALIBRATION", "HELD_OUT", "PACKAGES", "IconFile", "icon_files", "plain_name"]

PACKAGES = {
    "lucide-static": "icons",
    "feather-icons": "dist/icons",
    "@tabler/icons": "icons",
    "@mdi/svg": "svg",
    "@primer/octicons": "build/svg",
    "ionicons": "dist/svg",
    "@material-design-icons/svg": ".",
    "@carbon/icons": "svg/32",
    "@phosphor-icons/core": "assets",
    "iconoir": "icons",
    "@ant-design/icons-svg": "inline-svg",
    "eva-icons": ".",
    "heroicons": ".",
    "bootstrap-icons": "icons",
}
"""Package on npm -> folder of its SVG files."""

CALIBRATION = ("eva-icons",)
"""Not learned from: the temperature of the scores is fitted on it."""

HELD_OUT = ("heroicons", "bootstrap-icons")
"""Neither learned from nor calibrated on: the figures are measured on these."""

_STYLE = re.compile(
    r"-(?:12|16|20|24|32|48|96|outline|outlined|filled|fill|sharp|bold|light|thin|duotone|solid)$"
)


@dataclass(frozen=True, slots=True)
class IconFile:
    """One SVG file of a package, with its name freed of sizes and styles."""

    package: str
    name: str
    path: Path


def icon_files(root: Path) -> Iterator[IconFile]:
    """All icons of all packages below ``root``, a folder made by ``npm install``, in fixed order.

    Raises:
        DatasetError: A package is not there.
    """
    for package, folder in PACKAGES.items():
        place = root / "node_modules" / package / folder
        if not place.is_dir():
            raise DatasetError(
                f"the icon package {package} must be installed here, got no such folder; "
                f"run: npm install --ignore-scripts --prefix {root} {' '.join(PACKAGES)}",
                path=str(place),
            )
        for path in sorted(place.rglob("*.svg")):
            if "node_modules" not in path.relative_to(place).parts:
                yield IconFile(package, plain_name(path.stem), path)


def plain_name(stem: str) -> str:
    """A file's name without size and style.

    Example:
        >>> plain_name("trash-can_24-outline")
        'trash-can'
    """
    name = re.sub(r"[-_]+", "-", stem.lower()).strip("-")
    while (shorter := _STYLE.sub("", name)) != name:
        name = shorter
    return name
