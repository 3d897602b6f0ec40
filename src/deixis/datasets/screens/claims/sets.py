"""Claims about many things or none: all, all but, not, equally fitting, absent."""

from __future__ import annotations

from collections.abc import Iterator

from deixis.datasets.screens.claims.claim import Claim, claim
from deixis.datasets.screens.claims.looks import COLOURED, colour_free
from deixis.datasets.screens.colours import SHADES
from deixis.datasets.screens.scene import Element, Scene

__all__ = ["absent", "alike", "everything", "negated"]

COUNTED = (
    "button",
    "link",
    "textbox",
    "dropdown",
    "checkbox",
    "radio",
    "switch",
    "badge",
    "card",
    "bar",
    "image",
    "icon",
)
_MANY = 12
_COULD_PASS = {"button": ("icon",), "switch": ("checkbox",), "textbox": ("dropdown",)}
_STATEFUL = {"checkbox": ("checked", "unchecked"), "switch": ("on", "off")}


def everything(scene: Scene) -> Iterator[Claim]:
    """Such as "all the red buttons", "both text fields", "all buttons except Cancel"."""
    for kind in COUNTED:
        elements = scene.of(kind)
        if not scene.clear(kind) or not 2 <= len(elements) <= _MANY:
            continue
        form = "both" if len(elements) == 2 else "all"
        yield claim(form, kind, "plural", elements, plural=True)
        yield from _coloured(kind, elements)
        yield from _stateful(kind, elements)
        if kind in ("button", "link", "checkbox", "icon") and len(elements) > 2:
            yield from _but_one(kind, elements)


def _coloured(kind: str, elements: list[Element]) -> Iterator[Claim]:
    for colour in sorted({e.colour for e in elements if e.colour}):
        same = [e for e in elements if e.colour == colour]
        if kind in COLOURED and 1 < len(same) < len(elements) and colour_free(elements, colour):
            yield claim("all_colour", kind, "plural colour", same, plural=True, colour=colour)


def _stateful(kind: str, elements: list[Element]) -> Iterator[Claim]:
    for state in _STATEFUL.get(kind, ()):
        same = [e for e in elements if state in e.states]
        if 1 < len(same) < len(elements):
            yield claim("all_state", kind, "plural state", same, plural=True, state=state)


def _but_one(kind: str, elements: list[Element]) -> Iterator[Claim]:
    for left_out in elements:
        title = left_out.title
        if title and sum(e.title == title for e in elements) == 1 and len(title) < 24:
            rest = [e for e in elements if e is not left_out]
            yield claim("all_but", kind, "plural negation", rest, plural=True, text=title)


def negated(scene: Scene) -> Iterator[Claim]:
    """Such as "the button that is not blue", "the checkbox that is not checked"."""
    for kind in ("button", "badge", "bar"):
        elements = scene.of(kind)
        for colour in sorted({e.colour for e in elements if e.colour}):
            rest = [e for e in elements if e.colour != colour]
            if len(rest) == 1 and len(elements) > 1 and colour_free(elements, colour):
                yield claim("not_colour", kind, "negation colour", rest, colour=colour)
    for kind, (state, opposite) in _STATEFUL.items():
        elements = scene.of(kind)
        rest = [e for e in elements if opposite in e.states]
        if len(rest) == 1 and len(elements) > 1:
            yield claim("not_state", kind, "negation state", rest, state=state)


def alike(scene: Scene) -> Iterator[Claim]:
    """Such as "the button" on a page with three that are equally meant."""
    for kind in ("button", "checkbox", "textbox", "link", "dropdown", "switch", "badge", "radio"):
        elements = scene.of(kind)
        if scene.clear(kind) and 2 <= len(elements) <= 6 and _same_look(elements):
            yield claim("kind", kind, "ambiguous", elements)
        for colour in sorted({e.colour for e in elements if e.colour}):
            same = [e for e in elements if e.colour == colour]
            if 2 <= len(same) <= 4 and len(same) < len(elements) and colour_free(elements, colour):
                yield claim("colour", kind, "ambiguous colour", same, colour=colour)
    for button in scene.of("button"):
        same = [e for e in scene.of("button") if e.text == button.text]
        if len(same) > 1 and same[0] is button:
            yield claim("text", "button", "ambiguous text", same, text=button.text)


def _same_look(elements: list[Element]) -> bool:
    return len({e.colour for e in elements}) == 1


def absent(scene: Scene) -> Iterator[Claim]:
    """Things that the page does not have; the words are chosen later, unseen on the page."""
    for kind in ("button", "link", "checkbox", "textbox", "dropdown", "switch", "chart"):
        passes = any(scene.of(other) for other in _COULD_PASS.get(kind, ()))
        if not scene.of(kind) and scene.clear(kind) and not passes:
            yield claim("kind", kind, "absent kind", [])
    for kind in ("button", "link", "textbox", "checkbox", "dropdown"):
        if scene.of(kind):
            form = "text" if kind in ("button", "link") else "label"
            yield claim(f"absent_{form}", kind, f"absent {form}", [])
    yield claim("absent_value", "text", "absent value", [])
    for kind in ("button", "badge", "bar"):
        elements = scene.of(kind)
        for colour in SHADES if elements else ():
            if all(e.colour != colour for e in elements) and colour_free(elements, colour):
                yield claim("colour", kind, "absent colour", [], colour=colour)
    if not scene.of("card") and not any(e.role for e in scene.of("text")):
        for role, colour in (("error", "red"), ("success", "green")):
            yield claim(f"colour:card:{role}", "card", "absent colour role", [], colour=colour)
