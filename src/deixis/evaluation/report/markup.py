"""HTML and SVG that cannot be forgotten to be escaped: only `Html` goes in as it is."""

from __future__ import annotations

import html
import unicodedata

__all__ = ["Html", "element", "join", "number", "text"]

_VOID = frozenset({"br", "meta", "image", "rect", "line", "circle", "polyline", "path"})


class Html(str):
    """Markup that is safe: made by `element`, or of constants of this package."""

    __slots__ = ()


def text(value: object) -> Html:
    """Any value as text: escaped, and without characters that HTML forbids or that turn lines."""
    shown = "".join(_visible(char) for char in str(value))
    return Html(html.escape(shown, quote=True))


def join(*parts: object) -> Html:
    """Several parts after one another; what is not `Html` is escaped."""
    return Html("".join(part if isinstance(part, Html) else text(part) for part in parts))


def element(name: str, *children: object, **attributes: object) -> Html:
    """One element. ``class_`` is the class; other underscores become hyphens; None is left out.

    Example:
        >>> element("p", "a < b", class_="note")
        '<p class="note">a &lt; b</p>'
    """
    told = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{text(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _VOID and not children:
        return Html(f"<{name}{told}/>")
    return Html(f"<{name}{told}>{join(*children)}</{name}>")


def number(value: float) -> str:
    """A coordinate: at most two digits after the point.

    Example:
        >>> number(1.5), number(2.0), number(0.126)
        ('1.5', '2', '0.13')
    """
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _visible(char: str) -> str:
    if char in "\n\t":
        return " "
    category = unicodedata.category(char)
    return "\ufffd" if category in ("Cc", "Cs", "Co", "Cn") or char in _TURNING else char


_TURNING = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Marks that turn the direction of text: they could make a page read other than it is."""
