"""All that a condition leaves out: "the cards without a badge" are all but those with one."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from deixis.core import containment_matrix, iou_matrix
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.belonging import belongs
from deixis.grounders.neuro_symbolic.words.text_match import similarity
from deixis.language.forms import NounPhrase

__all__ = ["all_but", "called", "left_out", "same_places"]

_VERBATIM = 0.95  # similarity from which on words are those that stand on a thing
_LIKELY = 0.6  # of the best; what is less likely the exception is none
_OWNED = 0.87  # from which on a thing belongs to the words of the exception
_HOLDS = 0.5  # score from which on a condition holds at all
_ALSO = 0.7  # share of the best score from which on it holds of another one too


def all_but(scores: FloatArray) -> FloatArray:
    """1 for those of which a condition does not hold, 0 for those that it would have chosen, (N,).

    Degrees of what does not hold say nothing: a card beside one with a badge lacks a badge no less
    than a card far off.

    Example:
        >>> all_but(np.array([0.9, 0.4, 0.1])).tolist()
        [0.0, 1.0, 1.0]
    """
    least = max(_HOLDS, _ALSO * float(scores.max(initial=0.0)))
    return np.where(scores >= least, 0.0, 1.0)


def called(excluded: NounPhrase, candidates: Candidates) -> npt.NDArray[np.bool_]:
    """Which candidates bear the very words of an exception, (N,).

    Of "all links except Home" that is the link, even if a button is called so as well.
    """
    words = excluded.span.text
    marks = [similarity(words, region.text or "") >= _VERBATIM for region in candidates.regions]
    return np.array(marks, dtype=bool).reshape(len(candidates))


def left_out(candidates: Candidates, out: Candidates, scene: Scene) -> npt.NDArray[np.bool_]:
    """Which candidates are the exceptions, (N,).

    Args:
        candidates: Of what is asked for, with the exceptions.
        out: What the exception may be; words of a box count as that box where they name just one.
        scene: Where all stand.
    """
    if not len(out) or not len(candidates):
        return np.zeros(len(candidates), dtype=bool)
    out = out.take(np.flatnonzero(out.scores >= _LIKELY * out.scores.max()))
    hit = same_places(candidates, out)
    if hit.any():
        return hit
    # "all boxes except Comments": the one that the words belong to
    owned = belongs(candidates, out, scene).max(axis=1)
    hit = owned >= max(_OWNED, float(owned.max()) - 1e-6)
    # What stands in one panel with the words is not named by them.
    return hit if np.count_nonzero(hit) <= len(out) else np.zeros(len(hit), dtype=bool)


def same_places(candidates: Candidates, others: Candidates) -> npt.NDArray[np.bool_]:
    """Which candidates are, or closely frame, one of the others."""
    alike = iou_matrix(candidates.boxes, others.boxes) > 0.5
    framed = containment_matrix(others.boxes, candidates.boxes).T > 0.8
    roomy = candidates.boxes.areas[:, None] > 12 * others.boxes.areas[None, :]
    return np.asarray((alike | (framed & ~roomy)).any(axis=1))
