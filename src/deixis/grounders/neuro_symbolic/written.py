"""TextContent: words that stand on a candidate, or beside it as its label."""

from __future__ import annotations

import numpy as np

from deixis.core import Region
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.text_match import find_words, normalise, similarity
from deixis.language.forms import TextContent

__all__ = ["GENERIC_NAMES", "text_scores"]

GENERIC_NAMES: dict[str, frozenset[str]] = {
    "amount": frozenset({"amount", "price", "cost", "sum", "value", "figure", "fee", "charge"}),
    "date": frozenset({"date", "day", "time"}),
    "number": frozenset({"number", "no", "count", "id", "quantity", "qty"}),
    "email": frozenset({"email", "e-mail", "mail", "address"}),
    "phone": frozenset({"phone", "telephone", "number", "tel", "mobile"}),
    "percent": frozenset({"percent", "percentage", "rate"}),
}
"""Words that only say what kind a value is: an unlabelled $9 is still "the price"."""


def text_scores(item: TextContent, candidates: Candidates, scene: Scene) -> FloatArray | None:
    """How well the words stand on or beside each candidate, (N,) in 0..1."""
    return np.array([_score(item, region, scene) for region in candidates.regions]).reshape(
        len(candidates)
    )


def _score(item: TextContent, region: Region, scene: Scene) -> float:
    inside = similarity(item.text, region.text) if region.text else 0.0
    if region.text is None:
        inside = _read_inside(item.text, region, scene)
    labels = scene.labels.get(region, ())
    label = max((similarity(item.text, text) for text in labels), default=0.0)
    if item.where == "inside":
        return max(inside, 0.5 * label)
    names_kind = set(normalise(item.text)) <= GENERIC_NAMES.get(region.label or "", frozenset())
    return max(inside, 0.98 * label, 0.6 if names_kind else 0.0)


def _read_inside(query: str, region: Region, scene: Scene) -> float:
    """For regions that come without text: the best matching words whose middle lies within."""
    matches = find_words(query, scene.text.lines)
    return max((m.score for m in matches if region.box.contains(*m.box.center)), default=0.0)
