"""Which of the arguments are pictures and which are phrases, and opening the pictures."""

from __future__ import annotations

import glob
import io
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from deixis.core import ImageArray, ImageError, InputError

__all__ = [
    "MOST_PIXELS",
    "MaxPixels",
    "Source",
    "expand",
    "is_there",
    "open_source",
    "split_arguments",
    "taken_as_phrases",
]

_RASTER = ("png", "jpg", "jpeg", "jpe", "jfif", "webp", "gif", "bmp", "avif", "ico", "ppm", "pgm")
PICTURE_SUFFIXES = frozenset(f".{name}" for name in (*_RASTER, "tif", "tiff", "pdf"))
MOST_PIXELS = 178_956_970
"""More in a file's header pass for a decompression bomb, whatever is allowed."""
MaxPixels = Annotated[
    int | None,
    typer.Option(
        "--max-pixels",
        min=1,
        max=MOST_PIXELS,
        help="Largest picture, width times height; 89478485 otherwise.",
    ),
]
_LONGEST_NAME = 80  # characters of a data: URL that are worth printing
_LARGEST_STDIN = 256 * 1024 * 1024  # bytes; an endless pipe must not fill the memory


@dataclass(frozen=True, slots=True)
class Source:
    """A picture to open: ``value`` as given, ``name`` as people should see it."""

    value: str

    @property
    def name(self) -> str:
        if len(self.value) <= _LONGEST_NAME or not self.is_url:
            return self.value
        return self.value[:_LONGEST_NAME] + "..."

    @property
    def is_url(self) -> bool:
        return self.value.lower().startswith(("data:", "http:", "https:"))

    @property
    def is_stdin(self) -> bool:
        return self.value == "-"


def split_arguments(
    arguments: Sequence[str], *, images: Sequence[str] = (), phrases: Sequence[str] = ()
) -> tuple[list[str], list[str]]:
    """Tell pictures from phrases: (pictures, phrases).

    Without ``images`` the first argument is a picture, whatever it looks like. After it, and with
    ``images`` from the start, arguments are pictures for as long as each names an existing
    file with the suffix of a picture, which is what a shell makes of an unquoted ``*.png``.
    Everything after that is a phrase.

    Raises:
        InputError: No picture, no phrase, or an empty phrase.
    """
    first = 0 if images else 1
    cut = min(first, len(arguments))
    while cut < len(arguments) and _names_a_picture(arguments[cut]):
        cut += 1
    pictures, words = [*images, *arguments[:cut]], [*arguments[cut:], *phrases]
    if not pictures and not words:
        raise InputError(
            'Missing arguments: an image and a phrase are needed: deixis ground IMAGE "the red cup"'
        )
    if not pictures:
        raise InputError("an image is needed: deixis ground IMAGE PHRASE...")
    if not words:
        raise InputError('a phrase is needed: deixis ground IMAGE "the red cup"')
    for word in words:
        if not word.strip():
            raise InputError('a phrase must hold words, got an empty one: say what, "the red cup"')
    return pictures, words


def expand(names: Sequence[str]) -> list[Source]:
    """One Source a picture: patterns such as ``shots/*.png`` become the files that fit, sorted.

    A file that has the very name wins over a pattern; a pattern that fits nothing stays, and
    fails when it is opened.

    Raises:
        InputError: ``-`` is given twice; stdin can be read once.
    """
    values = [value for name in names for value in (_matches(name) or [name])]
    if values.count("-") > 1:
        raise InputError("the image - (stdin) can be given once only")
    return [Source(value) for value in dict.fromkeys(values)]


def taken_as_phrases(words: Sequence[str]) -> list[str]:
    """Why arguments that look like names of pictures count as phrases, a line each."""
    return [
        f"{word} comes after a phrase, so it was taken as one; -i adds a picture"
        if _names_a_picture(word)
        else f"{word} is no existing file, so it was taken as a phrase"
        for word in words
        if Path(word).suffix.lower() in PICTURE_SUFFIXES
    ]


def is_there(source: Source) -> bool:
    """Whether there is something to open, as far as that can be told without opening it."""
    return source.is_url or source.is_stdin or os.path.exists(source.value)


def open_source(
    source: Source,
    *,
    page: int | None = None,
    allow_urls: bool = False,
    max_pixels: int | None = None,
) -> ImageArray:
    """The picture as an upright RGB array.

    Raises:
        ImageError: It cannot be read.
    """
    from deixis.images import DEFAULT_MAX_PIXELS, load_image  # keeps --help quick

    if glob.has_magic(source.value) and not source.is_url and not Path(source.value).exists():
        raise ImageError(f"no file fits the pattern {source.name!r}")
    value = _Piped(_read_stdin()) if source.is_stdin else source.value
    return load_image(
        value,
        page=(page or 1) - 1,
        allow_urls=allow_urls,
        max_pixels=max_pixels or DEFAULT_MAX_PIXELS,
    )


class _Piped(io.BytesIO):
    """Bytes with the name that messages call them by."""

    name = "- (standard input)"


def _matches(name: str) -> list[str]:
    if name == "-" or Source(name).is_url or not glob.has_magic(name) or Path(name).exists():
        return []
    return sorted(path for path in glob.glob(name, recursive=True) if Path(path).is_file())


def _names_a_picture(argument: str) -> bool:
    try:
        path = Path(argument)
        return path.suffix.lower() in PICTURE_SUFFIXES and path.is_file()
    except (OSError, ValueError):  # too long for a name, or a NUL in it
        return False


def _read_stdin() -> bytes:
    if sys.stdin is None:  # closed by the shell: "deixis ground - ... <&-"
        raise ImageError("the image - is read from stdin, but stdin is closed")
    if sys.stdin.isatty():
        raise ImageError("the image - is read from stdin, but nothing is piped into it")
    data = sys.stdin.buffer.read(_LARGEST_STDIN + 1)
    if len(data) > _LARGEST_STDIN:
        raise ImageError(f"stdin holds more than {_LARGEST_STDIN >> 20} MB")
    return data
