"""Results as JSON files: written whole, and read with an error that says what was expected."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from deixis.core import DatasetError
from deixis.core.whole_files import write_whole

__all__ = ["load_result", "save_result"]

T = TypeVar("T")


def save_result(data: Mapping[str, Any], path: str | os.PathLike[str]) -> Path:
    """Write plain JSON types as one file, whole or not at all, and give its path."""
    return write_whole(path, json.dumps(data))


def load_result(path: str | os.PathLike[str], parse: Callable[[Any], T], *, what: str) -> T:
    """Read what `save_result` wrote.

    Args:
        path: The file.
        parse: From plain JSON types to the result; an InputError where they are something else.
        what: For the message: "an audit that deixis audit wrote".

    Raises:
        DatasetError: The file is missing or holds something else.
    """
    try:
        return parse(json.loads(Path(path).read_text(encoding="utf-8")))
    except OSError as error:
        raise DatasetError(f"cannot be read: {error.strerror}", path=str(path)) from None
    except (ValueError, AttributeError, RecursionError) as error:
        raise DatasetError(f"the file must be {what}: {error}", path=str(path)) from None
