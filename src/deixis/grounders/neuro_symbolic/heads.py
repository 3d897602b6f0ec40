"""From the head of a phrase to the regions that could be meant by it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from deixis.core import Region, containment_matrix
from deixis.core.boxes import Boxes
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.text_match import find_words, similarity
from deixis.language.forms import Head, NounPhrase, TextContent

__all__ = ["KINDS_MEANT", "Start", "start"]

KINDS_MEANT: dict[str, dict[str, float]] = {
    "button": {"button": 1.0, "icon": 0.6, "link": 0.5, "tab": 0.5, "badge": 0.4, "textbox": 0.4},
    "link": {"link": 1.0, "text": 0.7, "tab": 0.6, "button": 0.45, "heading": 0.4},
    "textbox": {"textbox": 1.0, "dropdown": 0.5, "button": 0.4},
    "field": {"textbox": 1.0, "dropdown": 0.9, "checkbox": 0.4, "button": 0.4},
    "dropdown": {"dropdown": 1.0, "textbox": 0.6, "button": 0.5},
    "checkbox": {"checkbox": 1.0, "radio": 0.4, "switch": 0.4},
    "radio": {"radio": 1.0, "checkbox": 0.4},
    "switch": {"switch": 1.0, "checkbox": 0.5},
    "slider": {"slider": 1.0, "rule": 0.4},
    "icon": {"icon": 1.0, "image": 0.6, "button": 0.5},
    "image": {"image": 1.0, "icon": 0.6, "chart": 0.4, "card": 0.4},
    "logo": {"image": 1.0, "icon": 0.9, "heading": 0.5},
    "heading": {"heading": 1.0, "text": 0.7, "link": 0.4},
    "text": {"text": 1.0, "heading": 0.9, "link": 0.9, "cell": 0.5, "badge": 0.5},
    "label": {"text": 1.0, "badge": 0.8, "heading": 0.6},
    "badge": {"badge": 1.0, "button": 0.6, "text": 0.4},
    "tag": {"badge": 1.0, "button": 0.6, "text": 0.4},
    "chip": {"badge": 1.0, "button": 0.6, "text": 0.4},
    "figure": {"text": 1.0, "heading": 1.0, "chart": 0.6},
    "message": {"card": 1.0, "text": 0.8, "badge": 0.5, "link": 0.5},
    "alert": {"card": 1.0, "text": 0.8, "badge": 0.5},
    "banner": {"card": 1.0, "text": 0.75, "navigation": 0.6},
    "card": {"card": 1.0},
    "dialog": {"card": 1.0},
    "navigation": {"navigation": 1.0, "card": 0.5},
    "menu": {"navigation": 1.0, "card": 0.6, "button": 0.4},
    "tab": {"tab": 1.0, "link": 0.7, "button": 0.6, "text": 0.5},
    "table": {"table": 1.0},
    "row": {"row": 1.0},
    "column": {"column": 1.0},
    "cell": {"cell": 1.0, "text": 0.4},
    "rule": {"rule": 1.0},
    "chart": {"chart": 1.0, "image": 0.6, "card": 0.4},
    "bar": {"bar": 1.0},
    "line": {"line": 1.0},
    "slice": {"slice": 1.0},
    "legend": {"legend": 1.0},
}
"""What a word of an interface may be drawn as, with how natural each is (1 the plain meaning)."""

_ACTIONABLE = ("button", "link", "textbox", "dropdown", "checkbox", "radio", "switch", "icon")
_WORDLESS = frozenset({"row", "column", "table", "chart", "bar", "line", "slice"})
_PLAIN = 0.75  # weights of KINDS_MEANT from which on a kind is the plain meaning of the word
_LIKELY = 0.6  # of the best prior; less sure ones do not count among "the buttons"
_SPEAKING = frozenset({"button", "link", "tab", "heading", "badge"})
_GUESS = 0.5  # prior of a region whose category nobody could check


@dataclass(frozen=True, slots=True)
class Start:
    """Where a search begins.

    Attributes:
        candidates: With priors.
        understood: Whether the head's word narrowed them down.
        words: For the trace.
    """

    candidates: Candidates
    understood: bool
    words: str


def start(phrase: NounPhrase, scene: Scene) -> Start:
    """Everything in the scene that the head of ``phrase`` could name."""
    head = phrase.head
    texts = [item for item in phrase.constraints if isinstance(item, TextContent)]
    seen = [name for name in head.categories if name in scene.eyes.categories]
    if seen and not scene.is_page:
        return _detected(head, seen, scene)
    if head.kind == "element" or (scene.is_page and _drawn_as(head)):
        return _elements(head, texts, scene)
    if head.kind == "value":
        return _values(head, scene)
    if head.kind in ("text", "unknown"):
        return _written(phrase, scene)
    if head.kind == "pronoun":
        return _anything(phrase, scene)
    return _unseen(phrase, scene)


def _detected(head: Head, seen: Sequence[str], scene: Scene) -> Start:
    regions = [region for region in scene.objects if region.label in seen]
    priors = [region.score for region in regions]
    return Start(Candidates.of(regions, priors), True, head.text or "thing")


def _drawn_as(head: Head) -> dict[str, float]:
    """Kinds of elements that a head names; on a page a "table" is no dining table."""
    last = head.lemma.rpartition(" ")[2]
    known = (KINDS_MEANT.get(name) for name in (head.lemma, last, head.category or ""))
    return next((kinds for kinds in known if kinds), {})


def _elements(head: Head, texts: Sequence[TextContent], scene: Scene) -> Start:
    wanted = _drawn_as(head)
    if not texts:  # without words to go by, only the plain meaning counts
        wanted = {kind: weight for kind, weight in wanted.items() if weight >= _PLAIN}
    regions = [region for region in scene.elements if region.label in wanted]
    if head.category in ("row", "cell"):
        regions = [region for region in regions if not _is_header(region, scene)]
    priors = [wanted[region.label or ""] * region.score**0.5 for region in regions]
    if texts and head.category not in _WORDLESS:
        loose = _lines_outside(texts, regions, scene)
        regions += loose
        priors += [0.4] * len(loose)
    candidates = Candidates.of(regions, priors)
    if not texts and len(candidates):
        likely = candidates.scores >= _LIKELY * candidates.scores.max()
        candidates = candidates.take(np.flatnonzero(likely))
    return Start(candidates, bool(wanted), head.text)


def _is_header(region: Region, scene: Scene) -> bool:
    """Header rows do not count among "the rows", as people count."""
    return any(box.contains(*region.box.center) for box in scene.headers)


def _lines_outside(
    texts: Sequence[TextContent], regions: Sequence[Region], scene: Scene
) -> list[Region]:
    """Matching words that stand in none of the regions: their element went unseen."""
    found = [
        Region(match.box, match.score, "text", text=match.text, source="ocr")
        for content in texts
        for match in find_words(content.text, scene.text.lines, least=0.8)
    ]
    if not found or not regions:
        return found
    inside = containment_matrix(
        Boxes.of(item.box for item in found), Boxes.of(item.box for item in regions)
    )
    return [item for item, share in zip(found, inside.max(axis=1), strict=True) if share < 0.7]


def _values(head: Head, scene: Scene) -> Start:
    regions = list(scene.writings)
    priors = [_value_prior(head, region) for region in regions]
    return Start(Candidates.of(regions, priors), bool(regions), head.text)


_OPEN_KINDS = frozenset({"text", "number"})  # what names, addresses and numbers are written as


def _value_prior(head: Head, region: Region) -> float:
    """1 for a value of the kind asked for; less where the kind of either is open."""
    if region.label == head.category:
        return 1.0
    strict = head.category in ("amount", "date", "email", "phone", "percent")
    if region.label in _OPEN_KINDS:
        return 0.55 if strict else 0.9
    return 0.4 if strict else 0.75


def _written(phrase: NounPhrase, scene: Scene) -> Start:
    head = phrase.head
    cells = _column(phrase, scene)
    if cells:
        return Start(Candidates.of(cells, np.full(len(cells), 0.9)), True, head.text)
    matches = find_words(head.text, scene.text.lines)
    lines = [Region(m.box, m.score, "text", text=m.text, source="ocr") for m in matches]
    holders = [
        replace(element, score=0.98)
        for element in (scene.elements if scene.is_page else ())
        if element.label in _SPEAKING and element.text and _holds(element, lines)
    ]
    regions = holders + [line for line in lines if not _covered(line, holders)]
    priors = [region.score for region in regions]
    return Start(Candidates.of(regions, priors), bool(regions), f"“{head.text}”")


def _column(phrase: NounPhrase, scene: Scene) -> list[Region]:
    """Cells under the header that the head names, when a row is asked for besides."""
    if not phrase.constraints or not scene.is_page:
        return []
    return [
        region
        for region, item in scene.writings.items()
        if item.in_table and any(similarity(phrase.head.text, name) > 0.8 for name in item.names)
    ]


def _holds(element: Region, lines: Sequence[Region]) -> bool:
    """Whether a matching line is what the element says, and nothing else."""
    return any(
        line.score > 0.8
        and element.box.contains(*line.box.center)
        and len(element.text or "") <= 1.5 * len(line.text or "") + 3
        for line in lines
    )


def _covered(line: Region, holders: Sequence[Region]) -> bool:
    return any(holder.box.contains(*line.box.center) for holder in holders)


def _anything(phrase: NounPhrase, scene: Scene) -> Start:
    head = phrase.head
    if scene.is_page:
        regions = [item for item in scene.elements if item.label in _ACTIONABLE]
        priors = [0.5 + 0.5 * region.score for region in regions]
    elif scene.objects:
        regions = list(scene.objects)
        priors = [region.score for region in regions]
    else:
        return replace(_unseen(phrase, scene), words=head.text or "things")
    return Start(Candidates.of(regions, priors), False, head.text or "things")


def _unseen(phrase: NounPhrase, scene: Scene) -> Start:
    """Nobody can check the category: every proposal may be it."""
    head = phrase.head
    if scene.is_page:
        written = _written(phrase, scene)
        if len(written.candidates):
            return written
        kinds = ("image", "icon", "chart")
        regions = [item for item in scene.elements if item.label in kinds]
        return Start(Candidates.of(regions, np.full(len(regions), _GUESS)), False, head.text)
    regions = list(scene.proposals)
    priors = [_GUESS + (1 - _GUESS) * region.score for region in regions]
    return Start(Candidates.of(regions, priors), False, head.text)
