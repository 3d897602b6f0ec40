"""HTML of marked elements: each carries what is true of it, for the measuring script to read.

A page is right only when *every* element that a phrase could mean is marked, so pages build
their elements with these functions and with nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from html import escape
from typing import Any

__all__ = ["attrs", "mark", "tag"]


def mark(kind: str, *, tight: bool = False, **facts: Any) -> str:
    """Attributes that mark an element of ``kind`` (one of ELEMENT_KINDS).

    Args:
        kind: What it is.
        tight: Its box is that of its text, not of its frame (links, values, plain text).
        **facts: Fields of `Element` that the page knows: label, colour, role, names, group, ...
    """
    known = {key: _plain(value) for key, value in facts.items() if value not in (None, "", (), [])}
    mode = ' data-m="text"' if tight else ""
    return f'data-k="{kind}"{mode} data-p="{escape(json.dumps(known), quote=True)}"'


def tag(name: str, content: str, *, css: str = "", style: str = "", marks: str = "") -> str:
    """``<name class=css style=style marks>content</name>``; the content is HTML already."""
    return f"<{name}{attrs(css=css, style=style)} {marks}>{content}</{name}>"


def attrs(*, css: str = "", style: str = "") -> str:
    """The class and style attributes, left out when empty."""
    css_part = f' class="{css}"' if css else ""
    return css_part + (f' style="{style}"' if style else "")


def _plain(value: object) -> object:
    is_list = isinstance(value, Iterable) and not isinstance(value, str)
    return list(value) if is_list else value  # type: ignore[call-overload]
