"""The folder of unpacked packages: which there are, and files in them; nothing outside it."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

__all__ = ["KINDS", "Package", "Packages"]

KINDS = ("npm", "github")
_UNVERSIONED = "HEAD"
# What others call a package: networks that deliver files, and folders of vendored libraries.
_ALIASES = {
    "alpine": "alpinejs",
    "Chart.js": "chart.js",
    "fontawesome-free": "@fortawesome/fontawesome-free",
    "jqueryui": "jquery-ui",
    "twitter-bootstrap": "bootstrap",
}


@dataclass(frozen=True)
class Package:
    """An unpacked npm package or repository.

    Attributes:
        kind: One of `KINDS`, the folder it lies in.
        name: As in its package.json; a repository's is that of its folder.
        version: As in its package.json, "HEAD" where it has none.
        root: Where it lies, without symbolic links.
    """

    kind: str
    name: str
    version: str
    root: Path

    def __str__(self) -> str:
        prefix = "" if self.kind == "npm" else f"{self.kind}:"
        return f"{prefix}{self.name}@{self.version}"

    @cached_property
    def named(self) -> dict[str, list[str]]:
        """Paths of all files by their name, those of builds first, short ones before long ones."""
        found = defaultdict(list)
        for path in self.root.rglob("*"):
            found[path.name].append(path.relative_to(self.root).as_posix())
        return {
            name: sorted(paths, key=lambda path: ("dist" not in path, len(path), path))
            for name, paths in found.items()
        }


class Packages:
    """All packages in FOLDER/npm/* and FOLDER/github/*.

    Raises:
        ValueError: Neither folder is there.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        if not any((self.folder / kind).is_dir() for kind in KINDS):
            raise ValueError(f"packages must be a folder with npm or github in it, got {folder}")
        self._found = tuple(_scan(self.folder))

    def __iter__(self) -> Iterator[Package]:
        return iter(self._found)

    def find(self, name: str, version: str = "", kind: str = "npm") -> Package | None:
        """The newest package of a name; of the major version asked for, where that is there."""
        wanted = _ALIASES.get(name, name)
        if wanted == "font-awesome" and _major(version) > 4:
            wanted = _ALIASES["fontawesome-free"]
        same = [p for p in self._found if p.kind == kind and p.name == wanted]
        close = [p for p in same if version and _major(p.version) == _major(version)]
        return max(close or same, key=lambda p: _numbers(p.version), default=None)

    def file(self, path: str | PurePosixPath) -> Path | None:
        """The file at a path below FOLDER; None where it is not there or leads out of FOLDER."""
        try:
            file = (self.folder / str(path).lstrip("/")).resolve()
            if file.is_dir():
                file = (file / "index.html").resolve()
            return file if file.is_file() and file.is_relative_to(self.folder) else None
        except (OSError, ValueError):  # names that no file can have
            return None

    def of(self, package: Package, path: str) -> Path | None:
        """A file of a package: at its path, else whichever has its name, minified or not."""
        root = package.root.relative_to(self.folder).as_posix()
        if path and ".." not in path.split("/") and (found := self.file(f"{root}/{path}")):
            return found
        for name in _spellings(PurePosixPath(path).name):
            for other in package.named.get(name, ()):
                if found := self.file(f"{root}/{other}"):
                    return found
        return None

    def owner(self, path: str) -> Package | None:
        """The package that holds a path below FOLDER."""
        root = self.folder.joinpath(*path.strip("/").split("/")[:2])
        return next((p for p in self._found if p.root == root), None)

    def files(self, package: Package, patterns: Iterable[str]) -> list[Path]:
        """Its files that fit one of the patterns, in order."""
        found = {path for pattern in patterns for path in package.root.glob(pattern)}
        inside = (path for path in found if path.resolve().is_relative_to(self.folder))
        return sorted(path for path in inside if path.is_file())


def _scan(folder: Path) -> Iterator[Package]:
    for kind in KINDS:
        for root in sorted((folder / kind).glob("*")):
            if root.is_dir() and root.resolve() == root:
                yield _package(kind, root)


def _package(kind: str, root: Path) -> Package:
    try:
        said = json.loads((root / "package.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        said = {}
    said = said if isinstance(said, dict) else {}
    name = said.get("name", root.name) if kind == "npm" else root.name
    return Package(kind, str(name), str(said.get("version") or _UNVERSIONED).lstrip("v"), root)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version))


def _major(version: str) -> int:
    return (*_numbers(version), 0)[0]


def _spellings(name: str) -> Iterator[str]:
    yield name
    yield name.replace(".min", "")
    for end in (".css", ".js"):
        if name.endswith(end):
            yield name.removesuffix(end) + ".min" + end
