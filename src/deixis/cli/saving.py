"""Where ``--save`` writes: one file, a folder, or names made from a template."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from deixis.cli.inputs import Source
from deixis.cli.writing import check_file
from deixis.core import InputError

__all__ = ["plan_saves"]

WRITABLE = (".png", ".jpg", ".jpeg", ".webp")


def plan_saves(target: str, sources: Sequence[Source]) -> list[Path]:
    """One path to write for each picture.

    ``target`` is a file for one picture; for several, a folder (each picture keeps its name, as
    .png) or a template that holds ``{name}`` or ``{index}``.

    Raises:
        InputError: The target cannot hold them, cannot be written to, or would overwrite a picture
            that is read.
    """
    if not target.strip():
        raise InputError("--save must name a picture or a folder, got an empty name")
    templated = "{name}" in target or "{index}" in target
    folder = target.endswith(("/", os.sep)) or Path(target).is_dir() or not Path(target).suffix
    if len(sources) > 1 and not templated and not folder:
        raise InputError(
            f"--save {target} is one file, but there are {len(sources)} images: "
            "give a folder, or a name with {name} or {index} in it"
        )
    pattern = target if templated or not folder else str(Path(target) / "{name}.png")
    paths = _fill(pattern, sources, templated=templated or folder)
    _check(paths, sources)
    return paths


def _fill(pattern: str, sources: Sequence[Source], *, templated: bool) -> list[Path]:
    if not templated:
        return [Path(pattern)]
    paths: list[Path] = []
    for index, source in enumerate(sources, start=1):
        filled = Path(pattern.replace("{name}", _stem(source)).replace("{index}", str(index)))
        paths.append(_distinct(filled, paths))
    return paths


def _stem(source: Source) -> str:
    if source.is_stdin:
        return "stdin"
    if source.value.lower().startswith("data:"):
        return "data"
    path = source.value.split("?")[0] if source.is_url else Path(source.value).as_posix()
    return PurePosixPath(path).stem or "image"


def _distinct(path: Path, taken: Sequence[Path]) -> Path:
    """``path``, or ``path-2``, ``path-3``, ... when two pictures have the same name."""
    number, candidate = 1, path
    while candidate in taken:
        number += 1
        candidate = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return candidate


def _check(paths: Sequence[Path], sources: Sequence[Source]) -> None:
    inputs = [Path(s.value) for s in sources if not s.is_url and not s.is_stdin]
    for path in paths:
        if path.suffix.lower() not in WRITABLE:
            raise InputError(f"--save writes {', '.join(WRITABLE)}, got {str(path)!r}")
        check_file("--save", path)
        if path.is_dir():
            raise InputError(f"--save {path} is a folder")
        if path.exists() and any(_same(path, other) for other in inputs):
            raise InputError(f"--save {path} would overwrite an image that is read")


def _same(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except (OSError, ValueError):
        return False
