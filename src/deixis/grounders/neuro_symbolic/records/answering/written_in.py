"""Where something is to be written, asked for by what is done there: "where do I type"."""

from __future__ import annotations

from deixis.core import Region
from deixis.grounders.neuro_symbolic.nouns.composers import asks_for_composer, composer_on
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["written_in"]


def written_in(asked: Asked, scene: Scene) -> list[Region]:
    """The field for a message, where a phrase asks for no field by name; [] where none is seen."""
    box = composer_on(scene) if asks_for_composer(asked.text) else None
    return [] if box is None else [Region(box, 0.9, "textbox", source="records")]
