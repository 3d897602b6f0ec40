"""Where a control is said to stand: "the cross at the top right" is no other cross."""

from __future__ import annotations

import numpy as np

from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.places import position_scores
from deixis.language import parse
from deixis.language.forms import NounPhrase, Position

__all__ = ["where_told"]

_THERE = 0.7  # of the score of the one that stands there best
_AT_ALL = 0.2  # score below which a control does not stand there


def where_told(text: str, controls: Candidates, scene: Scene) -> Candidates:
    """The controls that stand where the words say; all of them where they say no place.

    Args:
        text: The words of a wish, such as "the cross at the top right".
        controls: What serves it.
        scene: The page.
    """
    root = parse(text, page=True).root if text.strip() else None
    told = root.constraints if isinstance(root, NounPhrase) else ()
    places = [item for item in told if isinstance(item, Position)]
    if not places or not len(controls):
        return controls
    scores = np.prod([position_scores(item, controls, scene) for item in places], axis=0)
    return controls.take(np.flatnonzero(scores >= max(_THERE * float(scores.max()), _AT_ALL)))
