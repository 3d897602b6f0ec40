"""Things told by nothing but their look: patches of colour, struck words, ticks, stamps, codes."""

from __future__ import annotations

from deixis.core import Region
from deixis.grounders.neuro_symbolic.looks.barcodes import find_barcodes
from deixis.grounders.neuro_symbolic.looks.letterforms import struck_words
from deixis.grounders.neuro_symbolic.looks.stamps import find_stamps
from deixis.grounders.neuro_symbolic.looks.swatches import SWATCH, swatches
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.language.forms import Attribute, NounPhrase

__all__ = ["told_by_look"]

_TICKS = frozenset({"checked", "unchecked"})
_BOXES = frozenset({"checkbox", "radio", "switch"})
_STAMPS = frozenset({"stamp", "rubber stamp"})
_CODES = frozenset({"barcode", "bar code", "stripe code", "striped code"})
_LIKELY = 0.9
_OUTRIGHT = 0.6  # share of the best kind of a place from which on a box is one


def told_by_look(phrase: NounPhrase, scene: Scene) -> list[tuple[Region, float]] | None:
    """What a page shows of that look, each with its prior; None where no look tells the thing."""
    head = phrase.head
    states = {item.value for item in phrase.constraints if isinstance(item, Attribute)}
    if head.category == SWATCH:
        return [(region, _LIKELY) for region in swatches(scene)] or None
    if head.lemma in _STAMPS:
        stamped = [(region, _LIKELY) for region in find_stamps(scene)]
        return stamped if stamped or head.category == "image" else None
    if head.lemma in _CODES:
        codes = find_barcodes(scene.image)
        return [(Region(box, 0.8, "image", source="elements"), _LIKELY) for box in codes] or None
    if head.kind == "value" and "struck" in states:
        return [(region, _LIKELY) for region in _struck(scene)]
    if head.kind in ("text", "unknown") and states & _TICKS:
        return [(item, item.score) for item in _boxes(scene)] or None
    return None


def _struck(scene: Scene) -> list[Region]:
    """What a line runs through; the reader seldom makes it out."""
    found = [struck_words(scene.image, line.box) for line in scene.text.lines]
    return [Region(box, 0.8, "text", source="ocr") for box in dict.fromkeys(found) if box]


def _boxes(scene: Scene) -> list[Region]:
    """'the ticked filter': whatever it is called, a box of it is ticked."""
    boxes = [item for item in scene.elements if item.label in _BOXES]
    return [item for item in boxes if scene.kind_share[item] >= _OUTRIGHT]
