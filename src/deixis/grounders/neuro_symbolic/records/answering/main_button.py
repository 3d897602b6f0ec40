"""The button that is drawn to be pressed first: "the default button", "the main button".

In a row of buttons it is the one with another ground, frame or colour of letters than the rest;
old desktops draw a ring around it or a second line along its edge.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from deixis.core import Box, Boxes, Region
from deixis.grounders.neuro_symbolic.looks.outstanding import outstanding
from deixis.grounders.neuro_symbolic.looks.rimmed import rimmed
from deixis.grounders.neuro_symbolic.records.answering.button_sets import (
    rows_of_buttons,
    worded_buttons,
)
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.perception.elements import disabled

__all__ = ["main_button"]

_MAIN = re.compile(
    r"^(?:the )?(?:default|primary|main|preselected|pre-selected|call[- ]to[- ]action|emphasi[sz]ed"
    r"|suggested) (?:button|action|choice)(?: (?:in|of|on) (?:the|this) \w+)?$"
    r"|^(?:the )?button with (?:the|a) (?:\w+ )?(?:ring|outline|border|rim|frame)"
    r"(?: (?:a)?round it)?$|^(?:the )?button (?:that|which) (?:is the default"
    r"|(?:the )?enter(?: key)? (?:presses|would press|activates)|is (?:pre-?selected|suggested))$",
    re.I,
)
_SEEN = 0.5  # worth from which on one stands out of its row
_CHROMA = 40.0  # levels by which the coloured one of two differs
_HALF = 0.5
_AS_HIGH = 0.25  # of its height by which buttons of one row or column differ


def main_button(asked: Asked, scene: Scene) -> list[Region]:
    """The one button that stands out of its row; [] where the phrase asks for something else."""
    if asked.many or not _MAIN.match(asked.text):
        return []
    found = [
        one for row in rows_of_buttons(scene) if (one := _standing_out(row, scene)) is not None
    ]
    if not found and (rim := _with_rim(scene)) is not None:
        found = [rim]
    return [replace(found[-1], score=0.85)] if found else []


def _with_rim(scene: Scene) -> Region | None:
    """The one button with a rim among those in its row or column."""
    live = [item for item in worded_buttons(scene) if disabled(scene.image, item.box) < _HALF]
    for one in live:
        alike = [item for item in live if _lined_up(one.box, item.box)]
        if (odd := rimmed(scene.image, [item.box for item in alike])) is not None:
            return alike[odd]
    return None


def _lined_up(one: Box, other: Box) -> bool:
    """Whether two buttons of one height stand in one row or column."""
    x, y = abs(one.center[0] - other.center[0]), abs(one.center[1] - other.center[1])
    near = _AS_HIGH * one.height
    return abs(one.height - other.height) < near and min(x, y) < near


def _standing_out(row: Sequence[Region], scene: Scene) -> Region | None:
    live = [item for item in row if disabled(scene.image, item.box) < _HALF]
    if len(live) == 2:
        return _coloured(live, scene)
    scores = outstanding(scene.image, Boxes.of(item.box for item in live))
    if scores is None or float(scores.max()) < _SEEN:
        return None
    return live[int(scores.argmax())]


def _coloured(pair: Sequence[Region], scene: Scene) -> Region | None:
    """Of two the one with much more colour."""
    chroma = []
    for item in pair:
        rows, columns = item.box.pixels(scene.size)
        usual = np.median(scene.image[rows, columns].reshape(-1, 3), axis=0)
        chroma.append(float(np.ptp(usual)))
    if abs(chroma[0] - chroma[1]) < _CHROMA:
        return None
    return pair[int(np.argmax(chroma))]
