"""Kit: how one CSS framework writes each component, with the marks of true elements in it."""

# ruff: noqa: E501 - HTML and lists read better in one piece

from __future__ import annotations

import base64
import functools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from deixis.datasets.screens.markup import mark, tag

__all__ = ["CSS", "Kit", "Look", "words"]

CSS = Path("css")
"""Where the npm packages are installed; set by the command line."""
_SCRIPT = Path(__file__).with_name("look.js")
_MIME = {"woff2": "font/woff2", "woff": "font/woff", "svg": "image/svg+xml", "png": "image/png"}

PLAIN: dict[str, str] = {
    "primary": "<button {m}>{t}</button>",
    "plain": "<button {m}>{t}</button>",
    "danger": "<button {m}>{t}</button>",
    "success": "<button {m}>{t}</button>",
    "disabled": "<button disabled {m}>{t}</button>",
    "group": "<p>{label}<br>{control}</p>",
    "side": '<div style="display:grid;grid-template-columns:10em 1fr;gap:12px;align-items:center;margin:6px 0">{label}{control}</div>',
    "label": '<label for="{id}">{t}</label>',
    "input": '<input type="{type}" id="{id}" value="{v}" placeholder="{hint}" {m}>',
    "area": '<textarea id="{id}" rows="3" placeholder="{hint}" style="resize:none" {m}>{v}</textarea>',
    "select": '<select id="{id}" {m}>{options}</select>',
    "check": '<div><label><input type="checkbox" {on} {m}> {t}</label></div>',
    "radio": '<div><label><input type="radio" name="{name}" {on} {m}> {t}</label></div>',
    "switch": "",
    "badge": "",
    "alert": "",
    "card": "<fieldset {m}>{title}{body}</fieldset>",
    "title": "<h3 {m}>{t}</h3>",
    "table": "<table {m}><thead>{head}</thead><tbody>{body}</tbody>{foot}</table>",
    "nav": '<div style="display:flex;gap:22px;align-items:center;padding:10px 20px">{brand}<div style="display:flex;gap:20px;flex:1">{links}</div>{right}</div>',
    "navlink": "<a href='#' {m}>{t}</a>",
    "menu": "<ul>{links}</ul>",
    "menulink": "<li><a href='#' {m}>{t}</a></li>",
    "link": "<a href='#' {m}>{t}</a>",
    "tabs": "",
    "tab": "",
    "tab_on": "",
    "crumbs": "<p>{links}</p>",
    "crumb": "<a href='#' {m}>{t}</a> / ",
    "modal": '<div style="background:Canvas;border:2px outset #999;padding:14px;width:{w}px" {m}>{title}{body}<p style="text-align:right">{buttons}</p></div>',
    "wrap": '<div style="max-width:{w}px;margin:{margin};padding:{pad}px">{body}</div>',
    "inline": '<div style="display:flex;gap:10px;flex-wrap:wrap;align-items:center;margin:12px 0">{body}</div>',
}
_SWITCH = (
    '<label style="display:inline-flex;gap:10px;align-items:center;margin:5px 0"><span style="width:{sw}px;height:{sh}px;'
    'border-radius:99px;background:{sc};position:relative;display:inline-block;flex:none" {m}><i style="position:absolute;'
    'background:#fff;border-radius:50%;top:2px;{sp}:2px;width:{sk}px;height:{sk}px"></i></span> {t}</label><br>'
)
_TONES = {
    "red": ("#fbe3e4", "#8a1f11", "#c00000"),
    "green": ("#e6efc2", "#264409", "#2b8a3e"),
    "yellow": ("#fff6bf", "#514721", "#ffd324"),
    "blue": ("#d5edf8", "#205791", "#1971c2"),
    "grey": ("#e9e9e9", "#333333", "#777777"),
}


@dataclass(frozen=True)
class Look:
    """One theme of a framework: attributes of <html> and <body>, extra CSS, whether it is dark."""

    html: str = ""
    body: str = ""
    css: str = ""
    dark: bool = False
    sheets: tuple[str, ...] = ()


@dataclass(frozen=True)
class Kit:
    """A framework.

    Attributes:
        name: For the kind of the page and the seed.
        sheets: Style sheets below the folder of packages.
        parts: Templates by component; missing ones are plain HTML.
        looks: Its themes.
        css: What a site would add itself.
        blurry: Kinds of links or such that look like buttons here.
    """

    name: str
    sheets: tuple[str, ...] = ()
    parts: Mapping[str, str] = field(default_factory=dict)
    looks: tuple[Look, ...] = (Look(),)
    css: str = ""

    def has(self, part: str) -> bool:
        """Whether the framework brings the component itself."""
        return bool(self.parts.get(part) or PLAIN.get(part))

    def put(self, part: str, **slots: Any) -> str:
        """The component with its slots filled."""
        template = self.parts.get(part) or PLAIN[part]
        filled = {"id": f"x{next(_IDS)}", "m": "", "w": 400, **slots}
        return template.format_map(_Blank(filled))

    def document(self, body: str, look: Look, *, css: str = "") -> str:
        """A whole page with its style sheets inlined."""
        sheets = "".join(_sheet(path, look.dark) for path in look.sheets or self.sheets)
        script = _SCRIPT.read_text(encoding="utf-8")
        return (
            f'<!doctype html><html lang="en" {look.html}><head><meta charset="utf-8"><style>{sheets}</style>'
            f"<style>{self.css}{look.css}{css}</style></head><body {look.body}>{body}"
            f"<script>{script}</script></body></html>"
        )

    def button(self, text: str, tone: str = "plain", **facts: Any) -> str:
        """A push button; its colour is read from the rendered page."""
        states = ["disabled"] if tone == "disabled" else ["enabled"]
        marks = mark("button", states=states, **facts) + ' data-c="fill"'
        return self.put(tone, t=escape(text), m=marks)

    def text_input(
        self, label: str, *, role: str = "", shown: str = "", hint: str = "", **facts: Any
    ) -> str:
        """A text field without its label."""
        part = "area" if role == "multiline" else "input"
        kind = {"password": "password", "search": "search", "email": "email"}.get(role, "text")
        marks = mark("textbox", label=label, role=role, text=shown, **facts)
        return self.put(part, type=kind, v=escape(shown), hint=escape(hint), m=marks)

    def select(self, label: str, chosen: str, options: Sequence[str], **facts: Any) -> str:
        """A closed drop-down list."""
        items = "".join(
            f"<option{' selected' if o == chosen else ''}>{escape(o)}</option>" for o in options
        )
        return self.put(
            "select", options=items, m=mark("dropdown", label=label, text=chosen, **facts)
        )

    def labelled(self, label: str, control: str, *, side: bool = False) -> str:
        """A control with its label."""
        return self.put(
            "side" if side else "group", label=self.put("label", t=words(label)), control=control
        )

    def check(self, label: str, *, on: bool, **facts: Any) -> str:
        """A check box and its words."""
        marks = mark("checkbox", label=label, states=["checked" if on else "unchecked"], **facts)
        return self.put("check", on="checked" if on else "", t=words(label), m=marks)

    def radio(self, label: str, name: str, *, on: bool, **facts: Any) -> str:
        """A radio button and its words."""
        marks = mark("radio", label=label, states=["selected" if on else "unselected"], **facts)
        return self.put("radio", on="checked" if on else "", name=name, t=words(label), m=marks)

    def switch(self, label: str, rng: Random, *, on: bool) -> str:
        """A switch and its words; drawn by hand where the framework has none."""
        marks = mark("switch", label=label, states=["on" if on else "off"])
        if self.parts.get("switch"):
            return self.put("switch", on="checked" if on else "", t=words(label), m=marks)
        tall = 20
        slots = {"sw": 38, "sh": tall, "sk": tall - 4, "sp": "right" if on else "left"}
        colour = ("#2a7de1" if self.name != "govuk" else "#00703c") if on else "#9a9a9a"
        return _SWITCH.format_map(_Blank({**slots, "sc": colour, "t": words(label), "m": marks}))

    def badge(self, text: str, tone: str, **facts: Any) -> str:
        """A small filled label."""
        marks = mark("badge", **facts) + ' data-c="fill"'
        classes = self.parts.get(f"badge:{tone}")
        if self.parts.get("badge") and classes is not None:
            return self.put("badge", c=classes, t=escape(text), m=marks)
        ink = "#111" if tone == "yellow" else "#fff"
        style = f"background:{_TONES[tone][2]};color:{ink};padding:2px 8px;font-size:.85em;border-radius:3px;display:inline-block"
        return tag("span", escape(text), style=style, marks=marks)

    def alert(self, text: str, tone: str, role: str) -> str:
        """A message in a tinted frame."""
        marks = mark("card", role=role, text=text) + ' data-c="tone"'
        classes = self.parts.get(f"alert:{tone}")
        if self.parts.get("alert") and classes is not None:
            return self.put("alert", c=classes, t=escape(text), m=marks)
        ground, ink, edge = _TONES[tone]
        style = f"background:{ground};color:{ink};border:2px solid {edge};padding:.7em 1em;margin:10px 0"
        return tag("div", escape(text), style=style, marks=marks)

    def card(self, name: str, body: str, *, title: str = "", **facts: Any) -> str:
        """A framed panel."""
        head = self.heading(title, "title") if title else ""
        return self.put(
            "card", title=head, body=body, m=mark("card", label=name, text=name, **facts)
        )

    def heading(self, text: str, level: str = "h2", **facts: Any) -> str:
        """A heading; its box is that of its words."""
        marks = mark("heading", tight=True, **facts)
        part = level if level == "title" else f"{level}"
        template = self.parts.get(part) or PLAIN.get(part) or f"<{level} {{m}}>{{t}}</{level}>"
        return template.format_map(_Blank({"t": escape(text), "m": marks}))

    def link(self, text: str, part: str = "link", **facts: Any) -> str:
        """A link; its box is that of its words."""
        return self.put(part, t=escape(text), m=mark("link", tight=True, **facts))

    def nav(self, brand: str, names: Sequence[str], right: str = "") -> str:
        """The bar at the top of a page."""
        links = "".join(self.link(name, "navlink", group="navigation bar") for name in names)
        return self.put("nav", brand=words(brand), links=links, right=right)

    def menu(self, names: Sequence[str], group: str = "sidebar") -> str:
        """A list of links."""
        return self.put(
            "menu", links="".join(self.link(name, "menulink", group=group) for name in names)
        )

    def tabs(self, names: Sequence[str], chosen: int) -> str:
        """Tabs, one of them chosen; empty where the framework has none."""
        if not self.parts.get("tabs"):
            return ""
        items = "".join(
            self.put(
                "tab_on" if i == chosen else "tab",
                t=escape(name),
                m=mark("tab", states=["selected" if i == chosen else "unselected"]),
            )
            for i, name in enumerate(names)
        )
        return self.put("tabs", links=items)

    def inline(self, *parts: str) -> str:
        """Things in a line."""
        return self.put("inline", body="".join(parts))

    def table(
        self,
        name: str,
        headers: Sequence[str],
        rows: Sequence[Sequence[str]],
        *,
        keys: Sequence[str],
        total: Sequence[str] = (),
        right: Sequence[int] = (),
    ) -> str:
        """A marked table; a cell may be plain text or HTML that starts with ``<``."""
        head = "".join(
            _cell("th", text, c in right, table=name, row=0, column=c + 1, header=text)
            for c, text in enumerate(headers)
        )
        body = "".join(
            tag(
                "tr",
                _row(name, headers, row, r + 1, keys[r], right),
                marks=mark("row", table=name, row=r + 1, key=keys[r]),
            )
            for r, row in enumerate(rows)
        )
        foot = ""
        if total:
            cells = "".join(
                f'<td style="text-align:{"right" if c in right else "left"}"><b>{text}</b></td>'
                for c, text in enumerate(total)
            )
            foot = f"<tfoot>{tag('tr', cells, marks=mark('row', table=name, role='total'))}</tfoot>"
        return self.put(
            "table",
            head=f"<tr>{head}</tr>",
            body=body,
            foot=foot,
            m=mark("table", table=name, label=name),
        )


def _row(
    name: str,
    headers: Sequence[str],
    row: Sequence[str],
    number: int,
    key: str,
    right: Sequence[int],
) -> str:
    return "".join(
        _cell(
            "td", text, c in right, table=name, row=number, column=c + 1, header=headers[c], key=key
        )
        for c, text in enumerate(row)
    )


def _cell(name: str, text: str, right: bool, **facts: Any) -> str:
    inner = text if text.startswith("<") else words(text, **facts)
    shown: dict[str, Any] = {} if not text.startswith("<") else {"text": "?"}
    style = f"text-align:{'right' if right else 'left'}"
    return tag(name, inner, style=style, marks=mark("cell", role="plain", **facts, **shown))


def words(text: str, *, style: str = "", **facts: Any) -> str:
    """Marked plain text; with ``names`` it is a value that people ask for."""
    return tag("span", escape(text), style=style, marks=mark("text", tight=True, **facts))


class _Blank(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return ""


_IDS = count()


@functools.lru_cache(maxsize=128)
def _sheet(path: str, dark: bool) -> str:
    file = CSS / path
    css = file.read_text(encoding="utf-8", errors="replace").replace("</style", "<\\/style")
    css = re.sub(r'@charset "[^"]*";?', "", css)
    if dark:
        css = re.sub(r"prefers-color-scheme:\s*dark", "min-width:1px", css)
        css = re.sub(r"prefers-color-scheme:\s*light", "max-width:1px", css)
    return re.sub(
        r"url\((['\"]?)(?!data:|#)([^'\")]+)\1\)", lambda m: _inline(file, m.group(2)), css
    )


def _inline(sheet: Path, link: str) -> str:
    clean = re.split(r"[?#]", link)[0]
    file = (sheet.parent / clean).resolve()
    kind = _MIME.get(file.suffix[1:])
    if (
        link.startswith("http")
        or kind is None
        or not file.is_file()
        or file.stat().st_size > 250_000
    ):
        return "url()"
    return f"url(data:{kind};base64,{base64.b64encode(file.read_bytes()).decode()})"
