"""TextContent: words that stand on a candidate, or beside it as its label."""

from __future__ import annotations

import numpy as np

from deixis.core import Region
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.belonging import belongs
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
    scores = np.array([_score(item, region, scene) for region in candidates.regions])
    scores = scores.reshape(len(candidates))
    return np.maximum(scores, _owned(item, candidates, scene))


def _score(item: TextContent, region: Region, scene: Scene) -> float:
    inside = similarity(item.text, region.text) if region.text else 0.0
    if region.text is None:
        inside = _read_inside(item.text, region, scene)
    label = max((similarity(item.text, text) for text in scene.labels.get(region, ())), default=0.0)
    if item.where == "inside":
        return max(inside, 0.5 * label)
    if region in scene.writings:  # a value is named by its label; its own words are no label
        inside = 0.0
        names_kind = set(normalise(item.text)) <= _generic(region)
        return max(0.98 * label, 0.6 if names_kind else 0.0)
    return max(inside, 0.98 * label)


def _generic(region: Region) -> frozenset[str]:
    return GENERIC_NAMES.get(region.label or "", frozenset())


def _owned(item: TextContent, candidates: Candidates, scene: Scene) -> FloatArray:
    """For "Starter price": a price that belongs to the words "Starter"."""
    result = np.zeros(len(candidates))
    kinds = {word for names in GENERIC_NAMES.values() for word in names}
    words = normalise(item.text)
    rest = [word for word in words if word not in kinds]
    if not rest or len(rest) == len(words):
        return result
    found = find_words(" ".join(rest), scene.text.lines, least=0.8)
    if not found or not any(region in scene.writings for region in candidates.regions):
        return result
    owners = [Region(match.box, match.score, "text", text=match.text) for match in found]
    owned = belongs(candidates, Candidates.of(owners), scene).max(axis=1)
    fitting = [set(words) - set(rest) <= _generic(region) for region in candidates.regions]
    return np.where(fitting, 0.85 * owned, 0.0)


def _read_inside(query: str, region: Region, scene: Scene) -> float:
    """For regions that come without text: the best matching words whose middle lies within."""
    matches = find_words(query, scene.text.lines)
    return max((m.score for m in matches if region.box.contains(*m.box.center)), default=0.0)
