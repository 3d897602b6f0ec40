"""Checks ``--model`` before anything is loaded."""

from __future__ import annotations

from deixis.core import InputError

__all__ = ["check_model"]


def check_model(name: str) -> None:
    """Refuse what is neither a model's name nor a folder that ``deixis train`` wrote.

    Raises:
        InputError: It is neither; the message lists the names.
    """
    import deixis
    from deixis.grounders import is_tuned

    known = [info.name for info in deixis.models()]
    if name not in known and not is_tuned(name):
        raise InputError(
            f"--model must be one of {', '.join(known)}, got {name!r} "
            "(nor is that a folder that deixis train wrote)"
        )
