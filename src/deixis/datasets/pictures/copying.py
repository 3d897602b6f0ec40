"""Copies the pictures of samples into one folder; names stay inside it and never collide."""

from __future__ import annotations

import filecmp
import os
import shutil
from pathlib import Path, PurePosixPath

from deixis.core import DatasetError
from deixis.core.whole_files import whole_file

__all__ = ["PictureCopier"]

_ODD = '<>:"|?*\\\0'  # characters that some file systems refuse


class PictureCopier:
    """Copies each picture once, and says where it went.

    A picture keeps its name relative to ``root`` where it lies inside, else its file name. Two
    pictures that would get one name are told apart by a number: ``1.jpg``, ``1-2.jpg``. The same
    pictures in the same order get the same names again, so that a copy that was cut off goes on.

    Args:
        folder: Where to; made when missing.
        root: Where from, for names in folders.
        flat: No folders: ``a/1.jpg`` becomes ``a_1.jpg``.
        link: Hard links instead of copies where the file system can.
    """

    def __init__(
        self, folder: Path, *, root: Path | None = None, flat: bool = False, link: bool = False
    ) -> None:
        self._folder, self._flat, self._link = folder, flat, link
        self._root = None if root is None else Path(os.path.abspath(root))
        self._names: dict[Path, Path] = {}
        self._taken: set[str] = set()
        self.copied = 0
        self.kept = 0

    def __call__(self, picture: Path) -> Path:
        """The path of the copy.

        Raises:
            DatasetError: The picture is missing or cannot be copied.
        """
        source = Path(os.path.abspath(picture))
        if source not in self._names:
            target = self._folder / self._free(self._name(source))
            self._copy(source, target)
            self._names[source] = target
        return self._names[source]

    def _name(self, source: Path) -> PurePosixPath:
        inside = self._root is not None and source.is_relative_to(self._root)
        parts = source.relative_to(self._root).parts if inside and self._root else (source.name,)
        if len(parts) > 1 and parts[0] == self._folder.name:
            parts = parts[1:]  # images/1.jpg goes into images/, not into images/images/
        clean = ["".join("_" if char in _ODD else char for char in part) for part in parts]
        return PurePosixPath("_".join(clean)) if self._flat else PurePosixPath(*clean)

    def _free(self, name: PurePosixPath) -> PurePosixPath:
        """The name, or with a number the first that nobody has; files of labels have its stem."""
        number, free = 1, name
        while str(free.with_suffix("")).casefold() in self._taken:
            number += 1
            free = name.with_name(f"{name.stem}-{number}{name.suffix}")
        self._taken.add(str(free.with_suffix("")).casefold())
        return free

    def _copy(self, source: Path, target: Path) -> None:
        try:
            if target.is_file() and filecmp.cmp(source, target, shallow=True):
                self.kept += 1
                return
            with whole_file(target) as draft:
                self._put(source, draft)
        except FileNotFoundError:
            raise DatasetError(
                "no such picture; put it there, say where pictures are (--images-in DIR), "
                "or leave out what is missing (--skip-missing of import and export)",
                path=str(source),
            ) from None
        except OSError as error:
            reason = error.strerror or str(error)
            raise DatasetError(f"cannot be copied: {reason}", path=str(source)) from None
        self.copied += 1

    def _put(self, source: Path, target: Path) -> None:
        if self._link:
            try:
                os.link(os.path.realpath(source), target)
                return
            except FileNotFoundError:
                raise
            except OSError:
                pass  # another disk, or a file system without links
        shutil.copy2(source, target)  # with its time, by which a later run knows it
