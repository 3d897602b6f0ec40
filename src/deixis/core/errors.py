"""The error tree: every error that deixis raises on purpose.

DeixisError
├── InputError (also a ValueError)      what the caller passed cannot be used
│   ├── ImageError                      the picture
│   └── PhraseError                     the words; carries the character offset
├── ModelError                          a model cannot be built or run
│   ├── MissingDependency               a package is not installed; names the pip line
│   └── WeightsError                    weights are not here; says where they are looked for
├── DatasetError                        a file of a data set; carries file and line
└── ConfigError (also a ValueError)     a setting is out of range

A message says what was expected, what came, and what to do.
"""

from __future__ import annotations

from typing import Any

__all__ = [
    "ConfigError",
    "DatasetError",
    "DeixisError",
    "ImageError",
    "InputError",
    "MissingDependency",
    "ModelError",
    "PhraseError",
    "WeightsError",
]


class DeixisError(Exception):
    """Base of every error that deixis raises on purpose; each can be sent to another process."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickled as what it holds: some are made of more than their message."""
        return _again, (type(self), self.args, self.__dict__)


def _again(kind: type[DeixisError], args: tuple[Any, ...], held: dict[str, Any]) -> DeixisError:
    """The error that was pickled; its own ``__init__`` is not asked again."""
    error: DeixisError = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(held)
    return error


class InputError(DeixisError, ValueError):
    """An argument cannot be used as given."""


class ImageError(InputError):
    """A picture cannot be opened, decoded or accepted."""


class PhraseError(InputError):
    """A phrase cannot be used.

    Attributes:
        offset: Character offset into the phrase where the trouble starts.
    """

    def __init__(self, message: str, offset: int = 0) -> None:
        super().__init__(message)
        self.offset = offset


class ModelError(DeixisError):
    """A model cannot be built or run."""


class MissingDependency(ModelError):  # noqa: N818 - the name that the plan gives it
    """An optional package is needed; the message holds the exact ``pip install`` line."""

    def __init__(self, package: str, *, extra: str, purpose: str) -> None:
        names = package.split(" and ")
        several = "package" if len(names) == 1 else "packages"
        told = " and ".join(map(repr, names))
        super().__init__(
            f"{purpose} needs the {several} {told}, which {'is' if len(names) == 1 else 'are'} "
            f"not installed. Install it with: pip install 'deixis[{extra}]'"
        )
        self.package = package
        self.extra = extra


class WeightsError(ModelError):
    """The weights of a model are not on this machine."""


class DatasetError(DeixisError):
    """A file of a data set cannot be read.

    Attributes:
        path: The file, as given.
        line: 1-based line number, or None when the whole file is at fault.
    """

    def __init__(self, message: str, *, path: str, line: int | None = None) -> None:
        where = path if line is None else f"{path}:{line}"
        super().__init__(f"{where}: {message}")
        self.path = path
        self.line = line


class ConfigError(DeixisError, ValueError):
    """A setting is out of range or contradicts another one."""
