"""Claims by place: where on the page, beside what, which in a sequence."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from typing import Any

from deixis.core import Box
from deixis.datasets.screens.claims.claim import Claim, claim
from deixis.datasets.screens.scene import Element, Scene

__all__ = ["by_extreme", "by_order", "by_place", "by_relation"]

PLACED = ("button", "link", "textbox", "dropdown", "checkbox", "icon", "image", "card", "switch")
_ANCHORS = ("button", "link", "textbox", "dropdown", "heading", "checkbox")
_MARGIN = 24  # pixels by which the leftmost thing must stand out


def by_place(scene: Scene) -> Iterator[Claim]:
    """Such as "the search box at the top right": alone of its kind in that quarter of the page."""
    width, height = scene.size
    for kind in PLACED:
        if not scene.clear(kind):
            continue
        for element in scene.of(kind):
            x, y = element.box.center
            side = "left" if x < width / 3 else "right" if x > width * 2 / 3 else ""
            level = "top" if y < height / 4 else "bottom" if y > height * 3 / 4 else ""
            if side and level and _alone(scene, element, side, level):
                role = f"role:{kind}:{element.role}" if _is_search(element) else ""
                yield claim("place", kind, "position", [element], side=side, level=level, role=role)


def _is_search(element: Element) -> bool:
    return element.kind == "textbox" and element.role == "search"


def _alone(scene: Scene, element: Element, side: str, level: str) -> bool:
    width, height = scene.size

    def inside(box: Box) -> bool:
        x, y = box.center
        across = x < width * 0.55 if side == "left" else x > width * 0.45
        return across and (y < height * 0.5 if level == "top" else y > height * 0.5)

    others = [e for e in scene.of(element.kind) if e is not element]
    rivals = [e for e in others if inside(e.box)]
    if _is_search(element):
        rivals = [e for e in rivals if e.role == "search"]
    return not rivals


_ENDS: dict[str, Callable[[Box], tuple[float, float]]] = {
    "leftmost": lambda box: (-box.x1, -box.x2),
    "rightmost": lambda box: (box.x2, box.x1),
    "topmost": lambda box: (-box.y1, -box.y2),
    "lowest": lambda box: (box.y2, box.y1),
}


def by_extreme(scene: Scene) -> Iterator[Claim]:
    """Such as "the leftmost button": both of its edges lie beyond those of all others."""
    for kind in PLACED:
        elements = scene.of(kind)
        if not 2 <= len(elements) <= 9 or not scene.clear(kind):
            continue
        for form, measure in _ENDS.items():
            first = max(elements, key=lambda e: measure(e.box))
            rest = [measure(e.box) for e in elements if e is not first]
            near, far = measure(first.box)
            if all(near - n > _MARGIN and far - f > _MARGIN / 2 for n, f in rest):
                yield claim(form, kind, "position superlative", [first])


def by_relation(scene: Scene) -> Iterator[Claim]:
    """Such as "the button to the right of Cancel", "the link under Pricing"."""
    anchors = [e for kind in _ANCHORS for e in scene.of(kind) if _nameable(scene, e)]
    for anchor in anchors:
        for kind in ("button", "textbox", "link", "dropdown", "checkbox", "icon", "switch"):
            if not scene.clear(kind):
                continue
            for direction in ("left_of", "right_of", "above", "below"):
                if _natural(kind, anchor, direction):
                    yield from _beside(scene, kind, anchor, direction)


def _nameable(scene: Scene, element: Element) -> bool:
    title = element.title.casefold()
    same = [e for e in scene.of(element.kind) if e.title.casefold() == title]
    return bool(title) and len(same) == 1 and len(title) < 30 and scene.writes(title) == 1


_INPUTS = ("textbox", "dropdown", "checkbox", "switch")


def _natural(kind: str, anchor: Element, direction: str) -> bool:
    """Whether people would tell these two kinds by their places to each other."""
    if direction in ("left_of", "right_of"):
        return anchor.kind != "heading" or kind in ("icon", "button")
    if anchor.kind == "heading":
        return direction == "below" and kind in ("link", "button")
    both = kind in _INPUTS and anchor.kind in _INPUTS
    return both or (kind == anchor.kind and kind in ("link", "button"))


def _beside(scene: Scene, kind: str, anchor: Element, direction: str) -> Iterator[Claim]:
    found = [e for e in scene.of(kind) if e is not anchor and _gap(e.box, anchor.box, direction)]
    if not found or _inside(anchor, found):
        return
    gaps = sorted((_gap(e.box, anchor.box, direction) or 0.0, i) for i, e in enumerate(found))
    nearest = found[gaps[0][1]]
    far = gaps[0][0] > _reach(anchor, nearest, direction)
    if far or _parted(scene, nearest, anchor):
        return
    # Beside a second one that starts at about the same distance, "directly below" says nothing.
    if len(gaps) > 1 and gaps[1][0] - gaps[0][0] < 12:
        return
    form = direction if len(found) == 1 else f"directly_{direction}"
    yield claim(form, kind, "relation", [nearest], anchor=anchor)


def _parted(scene: Scene, target: Element, anchor: Element) -> bool:
    """Whether something else that one would notice stands between the two."""
    around = target.box.union(anchor.box)
    return any(
        around.contains(*e.box.center)
        and not e.box.contains(*target.box.center)
        and not e.box.contains(*anchor.box.center)
        and not target.box.contains(*e.box.center)
        and not anchor.box.contains(*e.box.center)
        for e in scene.elements
        if e.kind not in ("text", "row", "cell", "rule")
    )


def _reach(anchor: Element, target: Element, direction: str) -> float:
    tall = max(anchor.box.height, target.box.height, 20)
    return tall * 2.5 if direction in ("above", "below") else max(tall * 5, 180)


def _inside(anchor: Element, found: list[Element]) -> bool:
    return any(anchor.box.contains(*e.box.center) for e in found)


def _gap(box: Box, anchor: Box, direction: str) -> float | None:
    """Distance of ``box`` from ``anchor`` in a direction, None when it does not lie there."""
    if direction in ("left_of", "right_of"):
        shared = min(box.y2, anchor.y2) - max(box.y1, anchor.y1)
        if shared < 0.5 * min(box.height, anchor.height):
            return None
        gap = anchor.x1 - box.x2 if direction == "left_of" else box.x1 - anchor.x2
    else:
        shared = min(box.x2, anchor.x2) - max(box.x1, anchor.x1)
        aligned = abs(box.x1 - anchor.x1) < 40 or abs(box.center[0] - anchor.center[0]) < 40
        if shared < 0.5 * min(box.width, anchor.width) or not aligned:
            return None
        gap = anchor.y1 - box.y2 if direction == "above" else box.y1 - anchor.y2
    return max(gap, 0.1) if gap > -3 else None


def by_order(scene: Scene) -> Iterator[Claim]:
    """Such as "the last link in the sidebar", "the first checkbox"."""
    for kind, elements in scene.kinds():
        for group in sorted({e.group for e in elements} - {""}):
            members = [e for e in elements if e.group == group]
            yield from _counted(members, "in_group", "order group", group=group)
        if not scene.clear(kind) or kind not in PLACED:
            continue
        if _in_row(elements):
            members = sorted(elements, key=lambda e: e.box.x1)
            yield from _counted(members, "from_left", "order position")
        if _in_column(elements) and kind != "card":
            members = sorted(elements, key=lambda e: e.box.y1)
            yield from _counted(members, "in_order", "order")


def _counted(members: list[Element], form: str, skills: str, **slots: Any) -> Iterator[Claim]:
    if not 3 <= len(members) <= 12:
        return
    for index, element in enumerate(members):
        rank: dict[str, Any] = {"rank": str(index + 1), "count": str(len(members))}
        yield claim(form, element.kind, skills, [element], **slots, **rank)


def _in_row(elements: list[Element]) -> bool:
    middle = [e.box.center[1] for e in elements]
    return max(middle) - min(middle) < 6


def _in_column(elements: list[Element]) -> bool:
    """Each one wholly below the one before it, and in line, so that their order is plain."""
    ranked = sorted(elements, key=lambda e: e.box.y1)
    lefts = [e.box.x1 for e in elements]
    middles = [e.box.center[0] for e in elements]
    if min(max(lefts) - min(lefts), max(middles) - min(middles)) > 60:
        return False
    return all(a.box.y2 <= b.box.y1 + 1 for a, b in itertools.pairwise(ranked))
