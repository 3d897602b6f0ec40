"""The network that says how probable each kind is for each place of a page."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np

from deixis.core import ELEMENT_KINDS, ImageArray, TextLine, WeightsError
from deixis.core.boxes import FloatArray
from deixis.perception.elements.kinds.measures import MEASURES, measured
from deixis.perception.elements.kinds.places import Places
from deixis.perception.packed import open_packed

__all__ = ["kind_probabilities"]


def kind_probabilities(image: ImageArray, places: Places, lines: Sequence[TextLine]) -> FloatArray:
    """Probability of each of `ELEMENT_KINDS` for each place: (N, K).

    What a row lacks to 1 is the probability that the place is no element at all. Places that are
    set alike (the entries of a menu, two headings side by side) get the mean of what is said of
    each, so that none of them is another kind by chance.

    Args:
        image: (H, W, 3) uint8, RGB.
        places: N places, with what the rules took them for.
        lines: The text of the page in stretches without a wide gap.

    Raises:
        WeightsError: The file with the network is not there, or measures something else.
    """
    if not len(places):
        return np.zeros((0, len(ELEMENT_KINDS)))
    session = _network()
    table, alike = measured(image, places, lines)
    answer = session.run(None, {"measures": table})[0].astype(np.float64)
    agreed = (alike @ answer) / alike.sum(axis=1, keepdims=True)
    return np.asarray(agreed[:, : len(ELEMENT_KINDS)])


@lru_cache(maxsize=1)
def _network() -> Any:
    """The network, loaded on first use."""
    session = open_packed("elements.onnx", recipe="deixis.training.recipes.elements")
    facts = session.get_modelmeta().custom_metadata_map
    expected = {"measures": MEASURES, "kinds": ELEMENT_KINDS}
    for name, here in expected.items():
        there = tuple(json.loads(facts[name]))
        if there != tuple(here):
            raise WeightsError(
                f"weights/elements.onnx must be made for the {name} of this version "
                f"({len(here)} of them), got a file for {len(there)}; run the recipe again"
            )
    return session
