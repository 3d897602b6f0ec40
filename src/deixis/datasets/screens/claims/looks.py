"""Claims by looks: colour, state, size, and what bars of a chart show."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from deixis.core import Box
from deixis.datasets.screens.claims.claim import Claim, claim
from deixis.datasets.screens.colours import differ
from deixis.datasets.screens.scene import Element, Scene

__all__ = ["by_colour", "by_shape", "by_size", "by_state", "colour_free"]

COLOURED = ("button", "badge", "bar", "icon", "line", "card", "text", "slice")
_CLEARLY = 1.35  # ratio of areas that makes a button "the biggest" to anybody
_VISIBLY = 1.07  # ratio of the heights of bars


def colour_free(elements: list[Element], colour: str) -> bool:
    """Whether every element that is not of the colour is clearly not."""
    others = [element for element in elements if element.colour != colour]
    return all(
        (e.colour is None or differ(colour, e.colour))
        and all(differ(colour, tint) for tint in e.tints)
        for e in others
    )


def by_colour(scene: Scene) -> Iterator[Claim]:
    """Such as "the red button", "the red error message"."""
    for kind in COLOURED:
        elements = scene.of(kind)
        for element in elements:
            colour = element.colour
            same = [e for e in elements if e.colour == colour]
            if colour is None or len(same) > 1 or not colour_free(elements, colour):
                continue
            form = f"colour:{kind}:{element.role}" if kind in ("card", "text") else "colour"
            if kind not in ("card", "text") or element.role in ("error", "success", "warning"):
                yield claim(form, kind, "colour", [element], colour=colour)


def by_state(scene: Scene) -> Iterator[Claim]:
    """Such as "the checked checkbox", "the disabled button"."""
    for kind in ("checkbox", "radio", "switch", "button", "tab", "textbox"):
        elements = scene.of(kind)
        for state in sorted({state for e in elements for state in e.states} - {"enabled"}):
            found = [e for e in elements if state in e.states]
            if len(found) == 1 and len(elements) > 1:
                yield claim("state", kind, "state", found, state=state)


def by_size(scene: Scene) -> Iterator[Claim]:
    """Such as "the biggest button", "the tallest bar"."""
    for kind in ("button", "card", "image", "textbox"):
        if scene.clear(kind):
            yield from _extreme(scene.of(kind), lambda box: box.area, _CLEARLY, "biggest", "area")
            if kind != "textbox":
                continue
            yield from _extreme(scene.of(kind), lambda box: box.width, 1.25, "widest", "width")
    bars = scene.of("bar")
    if len({round(bar.box.y2) for bar in bars}) == 1:
        yield from _extreme(bars, lambda box: box.height, _VISIBLY, "tallest", "height")
        yield from _extreme(bars, lambda box: -box.height, 1 / _VISIBLY, "shortest", "height")
    elif len({round(bar.box.x1) for bar in bars}) == 1:
        yield from _extreme(bars, lambda box: box.width, _VISIBLY, "longest", "width")
        yield from _extreme(bars, lambda box: -box.width, 1 / _VISIBLY, "shortest_bar", "width")


def _extreme(
    elements: list[Element], measure: Callable[[Box], float], ratio: float, form: str, _: str
) -> Iterator[Claim]:
    if len(elements) < 2:
        return
    ranked = sorted(elements, key=lambda e: measure(e.box), reverse=True)
    first, second = measure(ranked[0].box), measure(ranked[1].box)
    if first > second * ratio:
        yield claim(form, ranked[0].kind, "size superlative", ranked[:1])


def by_shape(scene: Scene) -> Iterator[Claim]:
    """Such as "the bar for March", "the Income line"."""
    for kind in ("bar", "line", "slice"):
        for element in scene.of(kind):
            for name in filter(None, dict.fromkeys((element.label, *element.names))):
                yield claim("chart_part", kind, "label chart", [element], label=name)
    for kind in ("chart", "table", "legend"):
        found = scene.of(kind)
        if len(found) == 1 and scene.clear(kind):
            typed = kind == "chart" or found[0].role == "calendar"
            form = f"whole:{kind}:{found[0].role}" if typed else "whole"
            yield claim(form, kind, "kind", found)
