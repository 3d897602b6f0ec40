"""Claims by words: what an element says, how it is labelled, what its value is called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from deixis.datasets.screens.claims.claim import Claim, claim
from deixis.datasets.screens.scene import Element, Scene

__all__ = ["bare_text", "by_label", "by_role", "by_text", "by_value", "unique"]

WRITTEN = ("button", "link", "tab", "badge", "heading")
LABELLED = ("textbox", "dropdown", "checkbox", "radio", "switch", "slider", "icon")


def unique(elements: Iterable[Element], field: str) -> Iterator[Element]:
    """Those whose ``field`` no other one shares, whatever the case."""
    found = [element for element in elements if getattr(element, field)]
    counts = Counter(getattr(element, field).casefold() for element in found)
    return (element for element in found if counts[getattr(element, field).casefold()] == 1)


def by_text(scene: Scene) -> Iterator[Claim]:
    """Such as "the Submit button", "the link that says Docs"."""
    for kind in WRITTEN:
        for element in unique(scene.of(kind), "text"):
            yield claim("text", kind, "text", [element], text=element.text)


def bare_text(scene: Scene) -> Iterator[Claim]:
    """Such as "Sign in": the words alone, where they stand only once on the page."""
    for kind in ("button", "link", "tab"):
        for element in unique(scene.of(kind), "text"):
            if scene.shows(element.text) == 1:
                yield claim("bare", kind, "text", [element], text=element.text)


def by_label(scene: Scene) -> Iterator[Claim]:
    """Such as "the field labelled Email", "the checkbox next to Remember me"."""
    for kind in LABELLED:
        for element in unique(scene.of(kind), "label"):
            if scene.writes(element.label):
                yield claim("label", kind, "label", [element], label=element.label)


def by_role(scene: Scene) -> Iterator[Claim]:
    """Such as "the search box", "the password field", "the error message", "the trash icon"."""
    for kind in ("textbox", "card", "text", "icon"):
        for element in unique(scene.of(kind), "role"):
            yield claim(f"role:{kind}:{element.role}", kind, "role", [element])


def by_value(scene: Scene) -> Iterator[Claim]:
    """Such as "the total amount", "the value next to Subtotal"."""
    texts = scene.of("text")
    names = Counter(name for element in texts for name in element.names)
    for element in texts:
        for name in element.names:
            if names[name] == 1:
                yield claim("value", "text", "value", [element], name=name)
    for element in unique((e for e in texts if e.names), "label"):
        if scene.writes(element.label) == 1 and _has_label_beside(scene, element):
            yield claim("value_beside", "text", "value relation", [element], label=element.label)


def _has_label_beside(scene: Scene, value: Element) -> bool:
    """Whether its label stands in the same line, to its left."""
    label = value.label.casefold()
    return any(
        e.text.casefold() == label
        and e.box.x2 <= value.box.x1
        and e.box.y1 < value.box.center[1] < e.box.y2
        for e in scene.elements
    )
