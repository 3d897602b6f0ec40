"""Style sheets in place of those of a service for fonts, from the @fontsource packages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from benchmarks.screens_templates.packages import Packages

__all__ = ["stylesheet"]

_WEIGHTS = (300, 400, 600, 700, 800)
# Family, class and file of the fonts whose words turn into icons.
_ICONS = (
    ("Material Icons", ".material-icons", "material-icons"),
    ("Material Icons Round", ".material-icons-round", "material-icons-round"),
    ("Material Icons Round", ".material-symbols-rounded", "material-icons-round"),
    ("Material Icons Outlined", ".material-icons-outlined", "material-icons-outlined"),
)
_ICON_STYLE = (
    "font-weight:normal;font-style:normal;font-size:24px;line-height:1;letter-spacing:normal;"
    "text-transform:none;display:inline-block;white-space:nowrap;word-wrap:normal;direction:ltr;"
    "font-feature-settings:'liga'"
)


def stylesheet(families: Iterable[str], packages: Packages, url: Callable[[Path], str]) -> str:
    """Rules for families as a page asks for them ("Open+Sans:400,700|Lato").

    Args:
        families: Values of the parameter ``family``.
        packages: Where the fonts are; families that are not there get no rule.
        url: The address of a file.
    """
    rules: list[str] = []
    for name in (part.split(":")[0] for family in families for part in family.split("|")):
        if "Material" in name:
            rules += _icons(packages, url)
        else:
            rules += _faces(name.replace("+", " ").strip(), packages, url)
    return "\n".join(rules)


def _icons(packages: Packages, url: Callable[[Path], str]) -> Iterable[str]:
    package = packages.find("material-icons")
    if package is None:
        return
    for family, selector, name in _ICONS:
        file = packages.of(package, f"iconfont/{name}.woff2")
        if file is not None:
            yield f"@font-face{{font-family:'{family}';src:url({url(file)})}}"
            yield f"{selector}{{font-family:'{family}';{_ICON_STYLE}}}"


def _faces(name: str, packages: Packages, url: Callable[[Path], str]) -> Iterable[str]:
    slug = name.lower().replace(" ", "-")
    package = packages.find(f"@fontsource/{slug}")
    if package is None:
        return
    for weight in _WEIGHTS:
        file = packages.of(package, f"files/{slug}-latin-{weight}-normal.woff2")
        if file is not None:
            yield f"@font-face{{font-family:'{name}';font-weight:{weight};src:url({url(file)})}}"
