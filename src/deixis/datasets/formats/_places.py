"""Where the pictures of a data set are: inside its folder, or inside the one that is named."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

from deixis.core import DatasetError, InputError

__all__ = ["image_root", "inside", "is_there", "only_file", "output_file", "relative_name"]

_LONGEST = 255  # bytes of a name on common file systems


def is_there(path: str | os.PathLike[str]) -> bool:
    """Whether it is a file; a name that no file could have, such as one too long, is none."""
    return os.path.isfile(path)


def inside(root: Path, name: object) -> Path:
    """The path of a file that is named relative to ``root``.

    Raises:
        InputError: The name is no relative path, is too long, or leads out of ``root``.
    """
    if not isinstance(name, str) or not name or "\0" in name:
        raise InputError(f"an image must be named by a path, got {name!r:.80}")
    if max(len(part.encode("utf-8", "replace")) for part in re.split(r"[/\\]", name)) > _LONGEST:
        raise InputError(f"an image's name must be no longer than 255 bytes, got {name!r:.80}")
    base = os.path.normpath(root)
    path = os.path.normpath(os.path.join(base, name.replace("\\", "/")))
    if os.path.isabs(name) or not (base == "." or path.startswith(base.rstrip(os.sep) + os.sep)):
        raise InputError(f"an image must stay inside {base}, got {name!r:.80}")
    if base == "." and (path == ".." or path.startswith(".." + os.sep)):
        raise InputError(f"an image must stay inside the current folder, got {name!r:.80}")
    # A link inside the folder could still lead out of it.
    real = os.path.realpath(base)
    if os.path.commonpath([real, os.path.realpath(path)]) != real:
        raise InputError(f"an image leads out of {base} through a link: {name!r:.80}")
    return Path(path)


def image_root(given: str | os.PathLike[str] | None, folders: Iterable[Path], name: str) -> Path:
    """The folder that image names are relative to.

    Args:
        given: What the caller said, which counts.
        folders: Where the format keeps pictures; the first is the answer if none has the image.
        name: Of one image.
    """
    if given is not None:
        return Path(given)
    candidates = list(folders)
    found = (folder for folder in candidates if is_there(folder / name))
    return next(found, candidates[0])


def relative_name(image: Path, root: Path) -> str:
    """How an image is named in a file whose names are relative to ``root``.

    Raises:
        DatasetError: It lies elsewhere.
    """
    for path, base in ((image, root), (os.path.realpath(image), os.path.realpath(root))):
        name = os.path.relpath(path, base)
        if name.split(os.sep)[0] != os.pardir and not os.path.isabs(name):
            return Path(name).as_posix()
    raise DatasetError(
        f"the image {image} must lie inside this folder; copy it there or say images=FOLDER",
        path=str(root),
    )


def only_file(path: Path, pattern: str, what: str) -> Path:
    """``path`` itself, or the one file in the folder that matches the pattern.

    Raises:
        DatasetError: There is none, or several to choose from.
    """
    if path.is_file():
        return path
    found = sorted(path.glob(pattern)) if path.is_dir() else []
    if len(found) == 1:
        return found[0]
    names = ", ".join(file.name for file in found[:8])
    reason = f"several to choose from, name one: {names}" if found else f"there is no {pattern}"
    raise DatasetError(f"expected {what}; {reason}", path=str(path))


def output_file(path: str | os.PathLike[str], default: str) -> Path:
    """``path`` if it names a file, else ``default`` inside that folder."""
    target = Path(path)
    return target if target.suffix and not target.is_dir() else target / default
