"""Marked elements in the look of the development themes."""

from __future__ import annotations

from html import escape
from random import Random
from typing import Any

from deixis.datasets.screens.colours import SHADES
from deixis.datasets.screens.icons import svg
from deixis.datasets.screens.markup import mark, tag
from deixis.datasets.screens.themes import Theme

__all__ = [
    "badge",
    "button",
    "checkbox",
    "document",
    "dropdown",
    "field",
    "heading",
    "icon",
    "link",
    "message",
    "radio",
    "switch",
    "value",
]

_BRIGHT = ("yellow",)
_PALE = ("grey", "white", "black")  # what an outlined button could be called


def document(theme: Theme, body: str, *, css: str = "") -> str:
    """A whole page."""
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><style>{theme.css()}{css}</style>'
        f"<body>{body}</body></html>"
    )


def button(
    text: str, theme: Theme, *, colour: str | None = None, style: str = "", **facts: Any
) -> str:
    """A push button: filled with ``colour``, or plain with an outline when None."""
    if colour is None:
        marks = mark("button", states=["enabled"], tints=_PALE, **facts)
        return tag("button", escape(text), css="btn plain", style=style, marks=marks)
    fill = theme.accent if colour == theme.accent_name else SHADES[colour][0]
    ink = "#111" if colour in _BRIGHT else "#fff"
    marks = mark("button", colour=colour, states=["enabled"], **facts)
    css = f"background:{fill};color:{ink};{style}"
    return tag("button", escape(text), css="btn", style=css, marks=marks)


def dimmed(text: str, theme: Theme, **facts: Any) -> str:
    """A button that cannot be pressed."""
    marks = mark("button", states=["disabled"], tints=_PALE, **facts)
    css = f"background:{theme.border};color:{theme.muted};opacity:.55"
    return tag("button", escape(text), css="btn", style=css, marks=marks)


def field(
    label: str, *, role: str = "", shown: str = "", hint: str = "", style: str = "", **facts: Any
) -> str:
    """A text field, without its label."""
    marks = mark("textbox", label=label, role=role, text=shown, **facts)
    kind = "password" if role == "password" else "text"
    inner = f'value="{escape(shown)}" placeholder="{escape(hint)}"'
    return f'<input type="{kind}" class="in" style="{style}" {inner} {marks}>'


def area(label: str, *, shown: str = "", hint: str = "", rows: int = 3, **facts: Any) -> str:
    """A text field of several lines."""
    marks = mark("textbox", label=label, role="multiline", text=shown, **facts)
    return (
        f'<textarea class="in" rows="{rows}" style="resize:none" placeholder="{escape(hint)}" '
        f"{marks}>{escape(shown)}</textarea>"
    )


def dropdown(label: str, chosen: str, *, style: str = "", **facts: Any) -> str:
    """A closed drop-down list."""
    marks = mark("dropdown", label=label, text=chosen, **facts)
    arrow = f'<span class="ico" style="width:1em;height:1em">{svg("down")}</span>'
    content = f"<span>{escape(chosen)}</span>{arrow}"
    return tag("div", content, css="in spread", style=style, marks=marks)


def checkbox(label: str, theme: Theme, *, checked: bool, **facts: Any) -> str:
    """The square and its words; only the square is the checkbox."""
    states = ["checked"] if checked else ["unchecked"]
    marks = mark("checkbox", label=label, states=states, **facts)
    if theme.native:
        return _native("checkbox", label, marks, on=checked)
    fill = f"background:{theme.accent};border-color:{theme.accent}" if checked else ""
    inner = svg("check", width=4) if checked else ""
    square = tag("span", inner, css="box", style=f"border-radius:3px;{fill}", marks=marks)
    return f'<label class="line" style="gap:.6em">{square}{words(label)}</label>'


def radio(label: str, theme: Theme, *, chosen: bool, **facts: Any) -> str:
    """The circle and its words; only the circle is the radio button."""
    states = ["selected"] if chosen else ["unselected"]
    marks = mark("radio", label=label, states=states, **facts)
    if theme.native:
        return _native("radio", label, marks, on=chosen)
    inner = '<i class="dot"></i>' if chosen else ""
    edge = f"border-color:{theme.accent}" if chosen else ""
    circle = tag("span", inner, css="box round", style=edge, marks=marks)
    return f'<label class="line" style="gap:.6em">{circle}{words(label)}</label>'


def _native(kind: str, label: str, marks: str, *, on: bool) -> str:
    """The browser's own control with its words."""
    control = f'<input type="{kind}" style="margin:0" {"checked" if on else ""} {marks}>'
    return f'<label class="line" style="gap:.5em">{control}{words(label)}</label>'


def switch(label: str, *, on: bool, **facts: Any) -> str:
    """Only the track with its knob."""
    marks = mark("switch", label=label, states=["on"] if on else ["off"], **facts)
    return tag("span", "<i></i>", css="track on" if on else "track", marks=marks)


def words(text: str, *, css: str = "", style: str = "", **facts: Any) -> str:
    """Plain text, marked so that no phrase takes it for something else."""
    marks = mark("text", tight=True, **facts)
    return tag("span", escape(text), css=css, style=style, marks=marks)


def value(text: str, names: list[str], *, style: str = "", **facts: Any) -> str:
    """A written value that people call by ``names`` ("total amount", "due date")."""
    marks = mark("text", tight=True, names=names, **facts)
    return tag("span", escape(text), style=style, marks=marks)


def link(text: str, rng: Random | None = None, **facts: Any) -> str:
    """A link; the box is that of its words."""
    css = "link u" if rng is not None and rng.random() < 0.5 else "link"
    return tag("a", escape(text), css=css, marks=mark("link", tight=True, **facts))


def heading(text: str, level: int = 2, *, style: str = "", **facts: Any) -> str:
    """A heading; the box is that of its words."""
    marks = mark("heading", tight=True, **facts)
    return tag(f"h{level}", escape(text), style=style, marks=marks)


def badge(text: str, colour: str, **facts: Any) -> str:
    """A small filled label."""
    ink = "color:#111;" if colour in _BRIGHT else ""
    marks = mark("badge", colour=colour, **facts)
    return tag(
        "span",
        escape(text),
        css="badge",
        style=f"background:{SHADES[colour][0]};{ink}",
        marks=marks,
    )


def icon(name: str, *, colour: str | None = None, style: str = "", **facts: Any) -> str:
    """An icon without words."""
    marks = mark("icon", role=name, colour=colour, **facts)
    ink = f"color:{SHADES[colour][0]};" if colour else ""
    return tag("span", svg(name), css="ico", style=ink + style, marks=marks)


_TINTS = {"red": "#fde7e7", "green": "#e4f6e8", "orange": "#fff0dd", "blue": "#e5efff"}


def message(text: str, colour: str, role: str, *, framed: bool = True, **facts: Any) -> str:
    """An alert: a tinted frame with coloured words, or the coloured words alone."""
    ink = SHADES[colour][1]
    if not framed:
        marks = mark("text", tight=True, colour=colour, role=role, **facts)
        return tag("span", escape(text), style=f"color:{ink}", marks=marks)
    style = (
        f"background:{_TINTS[colour]};color:{ink};border:1px solid {ink};"
        "border-radius:4px;padding:.7em 1em"
    )
    marks = mark("card", colour=colour, role=role, **facts)
    return tag("div", escape(text), style=style, marks=marks)
