"""What the words of interfaces and pages are drawn as: "pill" as a badge, "logo" as an image."""

from __future__ import annotations

from deixis.language.forms import Head

__all__ = ["KINDS_MEANT", "MENU_OF_BAR", "drawn_as"]

KINDS_MEANT: dict[str, dict[str, float]] = {
    "button": {"button": 1.0, "icon": 0.6, "link": 0.5, "tab": 0.5, "badge": 0.4, "textbox": 0.4},
    "link": {"link": 1.0, "text": 0.7, "tab": 0.6, "button": 0.45, "heading": 0.4},
    "textbox": {"textbox": 1.0, "dropdown": 0.5, "button": 0.4},
    "field": {"textbox": 1.0, "dropdown": 0.9, "checkbox": 0.4, "button": 0.4},
    "dropdown": {"dropdown": 1.0, "textbox": 0.6, "button": 0.5},
    "checkbox": {"checkbox": 1.0, "radio": 0.4, "switch": 0.4},
    "radio": {"radio": 1.0, "checkbox": 0.4},
    "switch": {"switch": 1.0, "checkbox": 0.5},
    "slider": {"slider": 1.0, "rule": 0.4},
    "icon": {"icon": 1.0, "image": 0.6, "button": 0.5},
    "image": {"image": 1.0, "icon": 0.6, "chart": 0.4, "card": 0.4},
    "avatar": {"image": 1.0, "icon": 0.8, "button": 0.5},
    "logo": {"image": 1.0, "icon": 0.9, "heading": 0.5},
    "heading": {"heading": 1.0, "text": 0.7, "link": 0.4},
    "text": {"text": 1.0, "heading": 0.9, "link": 0.9, "cell": 0.5, "badge": 0.5},
    "label": {"text": 1.0, "badge": 0.8, "heading": 0.6},
    "badge": {"badge": 1.0, "button": 0.6, "text": 0.4},
    "tag": {"badge": 1.0, "button": 0.6, "text": 0.4},
    "pill": {"badge": 1.0, "button": 0.6, "text": 0.4},
    "picture": {"image": 1.0, "icon": 0.6, "chart": 0.4},
    "photo": {"image": 1.0, "icon": 0.5},
    "symbol": {"icon": 1.0, "image": 0.6, "button": 0.5},
    "glyph": {"icon": 1.0, "image": 0.6},
    "panel": {"card": 1.0},
    "chip": {"badge": 1.0, "button": 0.6, "text": 0.4},
    "figure": {"text": 1.0, "heading": 1.0, "chart": 0.6},
    "message": {"card": 1.0, "text": 0.8, "badge": 0.5, "link": 0.5},
    "error": {"card": 1.0, "text": 0.8, "badge": 0.5},
    "warning": {"card": 1.0, "text": 0.8, "badge": 0.5},
    "success": {"card": 1.0, "text": 0.8, "badge": 0.5},
    "notice": {"card": 1.0, "text": 0.8},
    "notification": {"card": 1.0, "text": 0.8, "badge": 0.5},
    "toast": {"card": 1.0, "text": 0.8},
    "alert": {"card": 1.0, "text": 0.8, "badge": 0.5},
    "banner": {"card": 1.0, "text": 0.75, "navigation": 0.6},
    "card": {"card": 1.0},
    "dialog": {"card": 1.0},
    "box": {"card": 1.0, "textbox": 0.74, "dropdown": 0.5, "checkbox": 0.4},
    "tile": {"card": 1.0, "button": 0.5},
    "bubble": {"card": 1.0, "button": 0.5},
    "thumbnail": {"image": 1.0, "card": 0.6, "icon": 0.6, "button": 0.4},
    "sticker": {"card": 1.0, "image": 1.0, "badge": 1.0, "button": 0.8},
    "tool": {"button": 1.0, "icon": 0.9},
    "product": {"card": 1.0, "row": 0.8},
    "conversation": {"card": 1.0, "row": 0.9},
    "entry": {"row": 1.0, "card": 0.9, "link": 0.5, "text": 0.4},
    "circle": {"icon": 1.0, "radio": 0.95, "button": 0.9, "checkbox": 0.85, "badge": 0.8},
    "square": {"icon": 1.0, "checkbox": 0.95, "button": 0.9, "badge": 0.8},
    "window": {"card": 1.0},
    "navigation": {"navigation": 1.0, "card": 0.5},
    "menu": {"navigation": 1.0, "dropdown": 0.7, "card": 0.6, "button": 0.4},
    "tab": {"tab": 1.0, "link": 0.7, "button": 0.6, "text": 0.5},
    "table": {"table": 1.0},
    "calendar": {"table": 1.0, "card": 0.8},
    "list": {"table": 1.0, "card": 0.8, "column": 0.62},
    "grid": {"table": 1.0, "card": 0.6},
    "row": {"row": 1.0},
    "page": {"link": 1.0, "button": 1.0, "tab": 1.0, "badge": 0.9, "text": 0.8, "icon": 0.76},
    "column": {"column": 1.0},
    "cell": {"cell": 1.0, "text": 0.4},
    "rule": {"rule": 1.0},
    "chart": {"chart": 1.0, "image": 0.6, "card": 0.4},
    "bar": {"bar": 1.0, "card": 0.7, "navigation": 0.6},
    "line": {"line": 1.0, "row": 0.7},
    "slice": {"slice": 1.0},
    "legend": {"legend": 1.0},
}
"""What a word of an interface may be drawn as, with how natural each is (1 the plain meaning)."""

MENU_OF_BAR: dict[str, float] = {
    "dropdown": 1.0,
    "link": 1.0,
    "button": 0.9,
    "text": 0.9,
    "tab": 0.5,
    "icon": 0.7,
    "card": 0.5,
    "navigation": 0.4,
}
"""What a menu with a name, "the Edit menu", is drawn as: its name in a bar, or the list below."""


def drawn_as(head: Head) -> dict[str, float]:
    """Kinds of elements that a head names; on a page a "table" is no dining table."""
    first, _, last = head.lemma.rpartition(" ")
    settled = bool(first) or (last == "box" and head.category != "card")  # "the checked box"
    order = (head.category or "", last) if settled else (last, head.category or "")
    return next((KINDS_MEANT[name] for name in order if name in KINDS_MEANT), {})
