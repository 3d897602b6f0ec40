"""Icons of several published sets, by what they show."""

# ruff: noqa: E501 - HTML and lists read better in one piece

from __future__ import annotations

import functools
import re
from random import Random
from typing import Any

from benchmarks.screens_frameworks import kit as _kit

from deixis.datasets.screens.markup import mark

__all__ = ["ICON_NAMES", "icon", "pick_set"]

_FOLDERS = {
    "bootstrap": "node_modules/bootstrap-icons/icons/{}.svg",
    "feather": "node_modules/feather-icons/dist/icons/{}.svg",
    "octicons": "node_modules/@primer/octicons/build/svg/{}-24.svg",
    "heroline": "node_modules/heroicons/24/outline/{}.svg",
    "herofull": "node_modules/heroicons/24/solid/{}.svg",
    "awesome": "packs/fortawesome-fontawesome-free-7.3.1/package/svgs/solid/{}.svg",
}
_ORDER = tuple(_FOLDERS)
# what it shows: file in each set, in the order above; "" where the set has none
_FILES: dict[str, str] = {
    "search": "search search search magnifying-glass magnifying-glass magnifying-glass",
    "menu": "list menu three-bars bars-3 bars-3 bars",
    "close": "x-lg x x x-mark x-mark xmark",
    "plus": "plus-lg plus plus plus plus plus",
    "home": "house home home home home house",
    "mail": "envelope mail mail envelope envelope envelope",
    "bell": "bell bell bell bell bell bell",
    "user": "person user person user user user",
    "trash": "trash trash-2 trash trash trash trash-can",
    "pencil": "pencil edit-2 pencil pencil pencil pencil",
    "star": "star star star star star star",
    "heart": "heart heart heart heart heart heart",
    "download": "download download download arrow-down-tray arrow-down-tray download",
    "printer": "printer printer - printer printer print",
    "calendar": "calendar calendar calendar calendar calendar calendar",
    "folder": "folder folder file-directory folder folder folder",
    "file": "file-earmark file file document document file",
    "camera": "camera camera device-camera camera camera camera",
    "lock": "lock lock lock lock-closed lock-closed lock",
    "gear": "gear settings gear cog-6-tooth cog-6-tooth gear",
    "cart": "cart shopping-cart - shopping-cart shopping-cart cart-shopping",
    "share": "share share-2 share share share share-nodes",
    "filter": "funnel filter filter funnel funnel filter",
    "clock": "clock clock clock clock clock clock",
    "eye": "eye eye eye eye eye eye",
    "refresh": "arrow-clockwise refresh-cw sync arrow-path arrow-path arrows-rotate",
    "copy": "files copy copy document-duplicate document-duplicate copy",
    "pin": "geo-alt map-pin location map-pin map-pin location-dot",
    "chat": "chat message-circle comment chat-bubble-left chat-bubble-left comment",
    "flag": "flag flag - flag flag flag",
    "bookmark": "bookmark bookmark bookmark bookmark bookmark bookmark",
    "phone": "telephone phone - phone phone phone",
    "moon": "moon moon moon moon moon moon",
    "upload": "upload upload upload arrow-up-tray arrow-up-tray upload",
}
ICON_NAMES = tuple(_FILES)


def pick_set(rng: Random) -> str:
    """The name of a set of icons."""
    return rng.choice(_ORDER)


def icon(name: str, style: str, *, size: int = 22, css: str = "", **facts: Any) -> str:
    """An inline SVG, the size of ``size`` CSS pixels."""
    colour = ' data-c="ink"'
    marks = mark("icon", role=name, **facts) + colour
    return _svg(name, style).replace(
        "<svg",
        f'<svg {marks} style="width:{size}px;height:{size}px;flex:none;vertical-align:middle;{css}"',
        1,
    )


@functools.cache
def _svg(name: str, style: str) -> str:
    file = _FILES[name].split()[_ORDER.index(style)]
    if file == "-":
        return _svg(name, "feather")
    text = (_kit.CSS / _FOLDERS[style].format(file)).read_text(encoding="utf-8")
    text = re.sub(r"<!--.*?-->|<\?xml.*?\?>", "", text, flags=re.S).strip()
    head, rest = text.split(">", 1)
    head = re.sub(r'\s(width|height|class|style)="[^"]*"', "", head)
    if "fill=" not in head:
        head += ' fill="currentColor"'
    if "stroke=" in head and "currentColor" not in head:
        head = re.sub(r'stroke="[^"]*"', 'stroke="currentColor"', head)
    return f"{head}>{rest}"
