"""Checks ``--model`` and ``--masks`` before anything is loaded."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

from deixis.core import InputError, ModelError

__all__ = ["check_masks", "check_model"]

_FEW = 8


def check_model(name: str) -> None:
    """Refuse what is neither a model's name nor a folder that ``deixis train`` wrote.

    Raises:
        InputError: It is neither; the message says which names come close.
    """
    import deixis
    from deixis.grounders import is_tuned

    known = [info.name for info in deixis.models()]
    if name not in known and not is_tuned(name):
        raise InputError(
            f"--model must be one of {_shown(name, known)}, got {name!r} "
            f"({_what_it_is(name)} that deixis train wrote)"
        )


def check_masks(name: str | None) -> None:
    """Refuse what is no segmenter's name.

    Raises:
        InputError: It is none; the message says which names come close.
    """
    from deixis.perception.catalog import find_part

    try:
        if name is not None:
            find_part(name, "segmenter")
    except ModelError as error:
        raise InputError(f"--masks: {error}") from None


def _shown(name: str, known: list[str]) -> str:
    """All names where they are few, or else where to find them and those that come close."""
    if len(known) <= _FEW:
        return ", ".join(known)
    close = get_close_matches(name, known, n=3, cutoff=0.5)
    guess = f" (did you mean {' or '.join(close)}?)" if close else ""
    return f"the {len(known)} names that deixis models lists{guess}"


def _what_it_is(name: str) -> str:
    if Path(name).is_dir():
        return "the folder has no deixis.json, so it is none"
    return "nor is that a folder"
