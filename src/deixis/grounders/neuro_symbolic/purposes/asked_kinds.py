"""Kinds of controls that a wish names: "the calendar icon" is the drawing, not its caption."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from deixis.core import Region
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.nouns.kinds import KINDS_MEANT

__all__ = ["kind_fit", "of_kind"]

_PLAINLY = 0.9  # of the best kind; rivals of a less fitting kind give way
_THINGS = {
    "check box": "checkbox",
    "tick box": "checkbox",
    "drop down": "dropdown",
    "menu": "dropdown",
    "list": "dropdown",
    "selector": "dropdown",
    "input": "textbox",
    "text field": "textbox",
    "text box": "textbox",
    "search box": "textbox",
    "box": "textbox",
    "toggle": "switch",
    "sign": "icon",
    "arrow": "icon",
    "picture": "icon",
}


def kind_fit(thing: str, region: Region) -> float:
    """How well the kind of a control is the kind asked for; 1 where none is."""
    kinds = KINDS_MEANT.get(_THINGS.get(thing, thing), {})
    if not kinds:
        return 1.0
    return float(max(kinds.get(region.label or "", 0.0), 0.3) ** 0.35)


def of_kind(thing: str, words: Sequence[str], rivals: Candidates) -> Candidates:
    """Of rivals those of the kind that the words ask for; all where they ask for none."""
    said = [thing, *(" ".join(pair) for pair in pairwise(words)), *words]
    names = [_THINGS.get(name, name) for name in said]
    kinds = next((KINDS_MEANT[name] for name in names if name in KINDS_MEANT), {})
    fits = [kinds.get(region.label or "", 0.0) for region in rivals.regions]
    fitting = [i for i, fit in enumerate(fits) if fit > _PLAINLY * max(fits, default=0.0)]
    return rivals.take(fitting) if fitting else rivals
