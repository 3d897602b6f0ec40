"""The button that is drawn to be pressed first: "the default button", "the main button".

In a row of buttons it is the one with another ground, frame or colour of letters than the rest.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from deixis.core import Boxes, Region
from deixis.grounders.neuro_symbolic.looks.outstanding import outstanding
from deixis.grounders.neuro_symbolic.records.answering.button_sets import rows_of_buttons
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.perception.elements import disabled

__all__ = ["main_button"]

_MAIN = re.compile(
    r"^(?:the )?(?:default|primary|main|preselected|pre-selected|call[- ]to[- ]action|emphasi[sz]ed"
    r"|suggested) (?:button|action|choice)(?: (?:in|of|on) (?:the|this) \w+)?$"
    r"|^(?:the )?button (?:that|which) (?:is the default|(?:the )?enter(?: key)? "
    r"(?:presses|would press|activates)|is (?:pre-?selected|suggested))$",
    re.I,
)
_SEEN = 0.5  # worth from which on one stands out of its row
_CHROMA = 40.0  # levels by which the coloured one of two differs
_HALF = 0.5


def main_button(asked: Asked, scene: Scene) -> list[Region]:
    """The one button that stands out of its row; [] where the phrase asks for something else."""
    if asked.many or not _MAIN.match(asked.text):
        return []
    found = [
        one for row in rows_of_buttons(scene) if (one := _standing_out(row, scene)) is not None
    ]
    return [replace(found[-1], score=0.85)] if found else []


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
