"""TextContent: words that stand on a candidate, or beside it as its label."""

from __future__ import annotations

import numpy as np

from deixis.core import Box, Region, containment_matrix
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.nouns.families import column_under, under_title
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.scene.icons import icon_fit
from deixis.grounders.neuro_symbolic.space.belonging import belongs, beside, headed
from deixis.grounders.neuro_symbolic.words.label_words import named_by
from deixis.grounders.neuro_symbolic.words.text_match import find_words, normalise, similarity
from deixis.language.forms import NounPhrase, TextContent
from deixis.language.wanting import plain_words, stem

__all__ = ["GENERIC_NAMES", "called_scores", "text_scores"]

GENERIC_NAMES: dict[str, frozenset[str]] = {
    "amount": frozenset({"amount", "price", "cost", "sum", "value", "figure", "fee", "charge"}),
    "date": frozenset({"date", "day", "time"}),
    "number": frozenset({"number", "no", "count", "id", "quantity", "qty"}),
    "email": frozenset({"email", "e-mail", "mail", "address"}),
    "phone": frozenset({"phone", "telephone", "number", "tel", "mobile"}),
    "percent": frozenset({"percent", "percentage", "rate"}),
}
_PLAIN_KINDS = frozenset({"amount", "date", "email", "phone", "percent"})
_OUTRIGHT = 0.95
_HALF = 0.4  # one of two words asked for: "Comment" is another button than "Delete comment"
_HOLDERS = frozenset({"card", "navigation"})
_ANY_VALUE = frozenset({"value", "figure", "entry", "text", "number", "data", "content"})
"""Words that only say what kind a value is: an unlabelled $9 is still "the price"."""


def text_scores(item: TextContent, candidates: Candidates, scene: Scene) -> FloatArray | None:
    """How well the words stand on or beside each candidate, (N,) in 0..1."""
    written = np.array([_score(item, region, scene) for region in candidates.regions])
    plain = written.reshape(len(candidates)).astype(np.float64)
    titled = _titled(item, candidates, scene)
    loose = np.array([r.source == "ocr" and r.label == "text" for r in candidates.regions])
    if titled.any() and plain[~loose].max(initial=0.0) <= _OUTRIGHT:
        return np.maximum(np.where(loose, 0.0, plain), titled)
    if plain.max(initial=0.0) > _OUTRIGHT:  # the very words: what merely stands near them is out
        return plain
    scores: FloatArray = np.max(
        [
            plain,
            icon_fit(item.text, candidates.regions, scene),
            _owned(item, candidates, scene),
            _labelled(item, candidates, scene),
        ],
        axis=0,
    )
    return np.where(scores < _HALF, 0.0, scores)


def _score(item: TextContent, region: Region, scene: Scene) -> float:
    inside = similarity(item.text, region.text) if region.text else 0.0
    if region.text is None:
        inside = _read_inside(item.text, region, scene)
    elif region.label in _HOLDERS and item.where != "inside":
        inside = max(inside, 0.8 * _read_inside(item.text, region, scene))
    match = named_by if region in scene.writings else similarity
    label = max((match(item.text, text) for text in scene.labels.get(region, ())), default=0.0)
    if item.where == "inside":
        return max(inside, 0.5 * label)
    if region in scene.writings:  # a value is named by its label; its own words are no label
        inside = 0.0
        names_kind = set(normalise(item.text)) <= _generic(region)
        return max(0.98 * label, 0.6 if names_kind else 0.0)
    return max(inside, 0.98 * label)


def called_scores(target: NounPhrase, candidates: Candidates, scene: Scene) -> FloatArray:
    """How well the words of "the field for the e-mail address" label each control, (N,)."""
    words = " ".join(
        word for word in target.span.text.split() if word.casefold() not in _DETERMINERS
    )
    controls = np.array([region.label in _CONTROLS for region in candidates.regions], dtype=bool)
    if not normalise(words):
        return np.zeros(len(candidates))
    if not controls.any():
        return _told_on(words, target, candidates)
    scores = text_scores(TextContent(target.span, words, "label"), candidates, scene)
    return np.zeros(len(candidates)) if scores is None else np.where(controls, scores, 0.0)


def _told_on(words: str, target: NounPhrase, candidates: Candidates) -> FloatArray:
    """Cards on which all the words stand: "the card about the poster"; 0 for any other thing."""
    said = set(normalise(words))
    plain = target.head.kind != "element" and not target.constraints
    fits = [
        plain and region.label == "card" and said <= set(normalise(region.text or ""))
        for region in candidates.regions
    ]
    return np.where(np.array(fits, dtype=bool), 0.9, 0.0).reshape(len(candidates))


_DETERMINERS = frozenset({"the", "a", "an", "your", "my"})


def _generic(region: Region) -> frozenset[str]:
    names = GENERIC_NAMES.get(region.label or "", frozenset())
    several = {f"{name}s" for name in names} if region.label in _PLAIN_KINDS else set()
    return names | several | _ANY_VALUE  # "all prices"


_CONTROLS = frozenset({"checkbox", "radio", "switch", "slider", "textbox", "dropdown"})


def _labelled(item: TextContent, candidates: Candidates, scene: Scene) -> FloatArray:
    """Controls without a label of their own, by the nearest matching words in line or above."""
    loose = np.array(
        [r.label in _CONTROLS and not scene.labels.get(r) for r in candidates.regions], dtype=bool
    )
    found = find_words(item.text, scene.text.lines, least=0.85) if loose.any() else []
    if not found or item.where == "inside":
        return np.zeros(len(candidates))
    words = Candidates.of([Region(m.box, m.score, "text", text=m.text) for m in found])
    place = np.maximum(beside(candidates, words), headed(candidates, words)).max(axis=1)
    return np.where(loose, 0.8 * place, 0.0)


_FIELDS = frozenset({"textbox", "dropdown"})
_CHOICES = frozenset({"button", "radio", "checkbox", "switch", "icon", "image"}) | _FIELDS
_TITLE = 5  # words of a title over choices, at most
_LISTED = frozenset({"radio", "checkbox", "switch"})  # what stands in columns


def _titled(item: TextContent, candidates: Candidates, scene: Scene) -> FloatArray:
    """The row or column of like things that the words stand over: "the size buttons"."""
    result = np.zeros(len(candidates))
    if item.where == "inside":
        return result
    kept = candidates.apart().regions
    for title in _titles(item.text, scene):
        for kind in sorted(_CHOICES & {region.label for region in kept}):
            alike = [r for r in kept if r.label == kind and _unnamed(r, title, scene)]
            down = column_under(title, alike) if kind in _LISTED else []
            chosen = {region.box for region in under_title(title, alike) or down}
            inside = [region.box in chosen for region in candidates.regions]
            result = np.where(inside, 0.9, result)
    return result


def _unnamed(region: Region, title: Box, scene: Scene) -> bool:
    """Whether no words but the title's name a field, as the second of "Size: [40] x [60]"."""
    names = scene.labels.get(region, ()) if region.label in _FIELDS else ()
    said = [line.text for line in scene.text.lines if line.box.contains(*title.center)]
    return not any(len(name) > 1 and name not in said for name in names)


def _titles(words: str, scene: Scene) -> list[Box]:
    """Where the words stand, or a short line has them in any form: "Market days wanted"."""
    found = [match.box for match in find_words(words, scene.text.lines, least=0.95)]
    asked = _stems(words)
    said = [(line.box, _stems(line.text)) for line in scene.text.lines]
    return found + [box for box, stems in said if asked and asked <= stems and len(stems) <= _TITLE]


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in plain_words(text))


def _owned(item: TextContent, candidates: Candidates, scene: Scene) -> FloatArray:
    """For "Starter price": a price that belongs to the words "Starter"."""
    result = np.zeros(len(candidates))
    if not any(region in scene.writings for region in candidates.regions):
        return result
    kinds = {word for names in GENERIC_NAMES.values() for word in names}
    words = normalise(item.text)
    rest = [word for word in words if word not in kinds]
    found = find_words(" ".join(rest), scene.text.lines, least=0.8) if rest else []
    if not found:
        return result
    owners = [Region(match.box, match.score, "text", text=match.text) for match in found]
    holders = Candidates.of(owners)
    itself = containment_matrix(candidates.boxes, holders.boxes) > 0.5
    owned = np.where(itself, 0.0, belongs(candidates, holders, scene)).max(axis=1)
    fitting = [set(words) - set(rest) <= _generic(region) for region in candidates.regions]
    return np.where(fitting, 0.85 * owned, 0.0)


def _read_inside(query: str, region: Region, scene: Scene) -> float:
    """For regions that come without text: the best matching words whose middle lies within."""
    matches = find_words(query, scene.text.lines)
    return max((m.score for m in matches if region.box.contains(*m.box.center)), default=0.0)
