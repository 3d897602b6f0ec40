"""Things told by a small mark of some colour on them: "the card with the red stripe".

Such a mark may be a few pixels thin, and no element of its own; the colour inside the thing tells.
"""

from __future__ import annotations

import numpy as np

from deixis.core import Box, ImageArray, Size, containment_matrix
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.language.forms import Attribute, NounPhrase
from deixis.language.lexicon.wordsets import word_set
from deixis.perception.attributes import colour_model

__all__ = ["marked"]

_MARKS = word_set(
    "mark marker marking stripe strip band bar dot flag label tag badge edge border corner line "
    "pill chip spot sticker circle square highlight patch bullet ribbon stroke rim side "
    "outline frame contour"
)
_LEAST = 0.0015  # share of a thing that its mark covers
_PIXELS = 10
_MEANT = 0.55  # agreement of people from which on a pixel has the colour
_FITS, _LACKS = 0.9, 0.05


def marked(target: NounPhrase, candidates: Candidates, scene: Scene) -> FloatArray | None:
    """Which candidates bear the mark that a phrase names, (N,); None where it names none.

    Args:
        target: The mark: "the red stripe", or a colour alone ("tagged red").
        candidates: Cards, rows and the like.
        scene: The page.
    """
    colours = [i.value for i in target.constraints if isinstance(i, Attribute)]
    bare = target.head.kind == "pronoun" or target.head.lemma in _MARKS
    if not bare or len(colours) != 1 or colours[0] not in colour_model.BASIC_NAMES:
        return None
    column = colour_model.BASIC_NAMES.index(colours[0])
    counts = [_coloured(scene.image, region.box, column) for region in candidates.regions]
    needs = [max(_PIXELS, _LEAST * region.box.area) for region in candidates.regions]
    hits = np.array([count >= need for count, need in zip(counts, needs, strict=True)], dtype=bool)
    if not hits.any():
        return None
    # What holds another that bears the mark is the board, not the card.
    inside = containment_matrix(candidates.boxes, candidates.boxes) > 0.9
    larger = candidates.boxes.areas[None, :] > 1.5 * candidates.boxes.areas[:, None]
    outer = (inside & larger & hits[:, None]).any(axis=0)
    return np.where(hits & ~outer, _FITS, _LACKS)


def _coloured(image: ImageArray, box: Box, column: int) -> int:
    """How many pixels of a box have a basic colour."""
    rows, columns = box.pixels(Size(image.shape[1], image.shape[0]))
    crop = image[rows, columns].reshape(-1, 3)
    colours, counts = np.unique(crop // 8, axis=0, return_counts=True)
    if not len(colours):
        return 0
    fits = colour_model.membership(colours.astype(np.float64) * 8 + 4)[:, column]
    return int(counts[fits > _MEANT].sum())
