"""Writing to a terminal without letting the text that is written take control of it."""

from __future__ import annotations

import io
import os
import sys
import unicodedata

__all__ = ["complain", "inform", "make_streams_forgiving", "safe", "say"]

_JOINERS = "\u200c\u200d"  # shape Persian and emoji, and do no harm


def safe(text: str) -> str:
    r"""``text`` on one line, with everything a terminal would act on written as an escape.

    Control characters (ANSI escapes begin with one), line and paragraph separators, marks that
    turn the direction of text, and broken surrogates become ``\xNN`` or ``\uNNNN``.

    Example:
        >>> print(safe("red\x1b[31m cup"))
        red\x1b[31m cup
    """
    return "".join(_escape(char) if _acts(char) else char for char in text)


def say(text: str = "") -> None:
    """One line of results on stdout; the caller has made its parts safe."""
    sys.stdout.write(text + "\n")


def inform(text: str) -> None:
    """One line of progress or advice on stderr."""
    sys.stderr.write(safe(text) + "\n")


def complain(text: str) -> None:
    """One line ``error: ...`` on stderr."""
    inform(f"error: {' '.join(text.split())}")


def make_streams_forgiving() -> None:
    """Show an escape where a terminal cannot show a character; stand in for closed streams."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by the shell: "deixis ... >&-"
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - for good
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _acts(char: str) -> bool:
    category = unicodedata.category(char)
    return category in ("Cc", "Cs", "Zl", "Zp") or (category == "Cf" and char not in _JOINERS)


def _escape(char: str) -> str:
    return char.encode("unicode_escape", errors="surrogatepass").decode("ascii")
