"""What a head names by words that stand on the page, as they stand there or as labels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from deixis.core import Region
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.nouns.beginning import Start
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.scene.icons import icon_fit, icon_regions
from deixis.grounders.neuro_symbolic.words.label_words import asked_for, named_by
from deixis.grounders.neuro_symbolic.words.text_match import find_words, normalise, similarity
from deixis.language.forms import Head, NounPhrase, TextContent

__all__ = [
    "ANY_WORDS",
    "FIGURES",
    "any_writing",
    "as_written",
    "by_words",
    "labelled_figures",
    "lines_with_numbers",
]

_SPEAKING = frozenset({"button", "link", "tab", "heading", "badge"})
_OF_LINK, _OF_OTHERS = 3.0, 1.5  # letters of an element by those of the words that name it


def lines_with_numbers(texts: Sequence[TextContent], scene: Scene) -> list[Region]:
    """Where the number of "order 1042" stands, be it as "1042", "#1042" or "ORD-1042"."""
    numbers = [item.text for item in texts if item.text.isdigit() and len(item.text) > 1]
    return [
        Region(line.box, line.score, "text", text=item, source="ocr")
        for item in numbers
        for line in scene.text.lines
        if re.search(rf"(?<!\d){item}(?!\d)", line.text) and len(line.text) < len(item) + 12
    ]


def by_words(phrase: NounPhrase, scene: Scene, *, as_anchor: bool = False) -> Start:
    """Where the words of the head stand, or what they label, or the icon they name."""
    head = phrase.head
    cells = _column(phrase, scene)
    if cells:
        return Start(Candidates.of(cells, np.full(len(cells), 0.9)), True, head.text)
    named = [] if as_anchor or not scene.is_page else _named_values(head, scene)
    if named:
        return Start(Candidates.of(named), True, head.text)
    matches = find_words(head.text, scene.text.lines)
    if matches and matches[0].score > 0.99:  # the words themselves, not words like them
        matches = [match for match in matches if match.score > 0.96]
    lines = [Region(m.box, m.score, "text", text=m.text, source="ocr") for m in matches]
    holders = [
        replace(element, score=0.98)
        for element in (scene.elements if scene.is_page else ())
        if element.label in _SPEAKING and element.text and _holds(element, lines)
    ]
    if scene.is_page and not lines and (drawn := icon_regions(head.lemma, scene)):
        return Start(Candidates.of(drawn, icon_fit(head.lemma, drawn, scene)), True, head.text)
    holders = [holder for holder in holders if not _is_room_of(holder, holders)]
    regions = holders + [line for line in lines if not _covered(line, holders)]
    priors = [region.score for region in regions]
    # All text was read: that an anchor is not written anywhere is known, not unknown.
    known = bool(regions) or (as_anchor and scene.is_page)
    return Start(Candidates.of(regions, priors), known, f"“{head.text}”")


FIGURES = frozenset({"figure", "number", "count", "value", "amount", "total", "rate"})


def labelled_figures(phrase: NounPhrase, scene: Scene) -> list[Region]:
    """The values that the words before a "figure" label: "the sign-ups figure"."""
    before = phrase.span.text[: max(phrase.head.span.start - phrase.span.start, 0)]
    said = before.strip()
    if not asked_for(said):
        return []
    return [
        region
        for region, item in scene.writings.items()
        if any(named_by(said, name) > 0.9 for name in item.names)
    ]


ANY_WORDS = frozenset({"text", "word", "words", "writing", "wording", "content", "value"})


def any_writing(head: Head, scene: Scene) -> Start:
    """Lines and values alike, where only the place is told: "the text right of Total"."""
    lines = [
        Region(line.box, line.score, "text", text=line.text, source="ocr")
        for line in scene.text.lines
    ]
    free = [line for line in lines if all(line.box.iou(w.box) < 0.6 for w in scene.writings)]
    regions = [*scene.writings, *free]
    return Start(Candidates.of(regions, np.full(len(regions), 0.9)), True, head.text)


def as_written(phrase: NounPhrase, scene: Scene) -> Start | None:
    """The words as a line of the page, whatever they mean: "the price of the oak table"."""
    words = phrase.span.text
    if phrase.head.kind in ("text", "unknown") or len(normalise(words)) < 2:
        return None
    said = re.sub(r"^(?:the|a|an|this|that)\s+", "", words, flags=re.IGNORECASE)
    matches = [m for m in find_words(said, scene.text.lines, least=0.8) if len(normalise(said)) > 1]
    exact = [match for match in matches if set(normalise(said)) <= set(normalise(match.text))]
    if not exact:
        return None
    regions = [Region(m.box, m.score, "text", text=m.text, source="ocr") for m in exact]
    return Start(Candidates.of(regions, [m.score for m in exact]), True, f"“{said}”")


def _named_values(head: Head, scene: Scene) -> list[Region]:
    """Values that the words label: "the change" on a receipt is the sum, not the word.

    Words with a capital, as they stand on the page, mean themselves.
    """
    if head.text[:1].isupper():
        return []
    return [
        region
        for region, item in scene.writings.items()
        if not item.in_table and any(named_by(head.text, name) > 0.9 for name in item.names)
    ]


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
    """Whether a matching line is what the element says, and nothing else.

    Of a link it may be a part: who names some of its words wants all that can be clicked.
    """
    more = _OF_LINK if element.label == "link" else _OF_OTHERS
    return any(
        line.score > 0.8
        and element.box.contains(*line.box.center)
        and len(element.text or "") <= more * len(line.text or "") + 3
        for line in lines
    )


def _is_room_of(holder: Region, holders: Sequence[Region]) -> bool:
    """Whether a tab is only the room round words that are found as well: the words are meant."""
    return holder.label == "tab" and any(
        other.label in ("link", "heading") and holder.box.contains(*other.box.center)
        for other in holders
    )


def _covered(line: Region, holders: Sequence[Region]) -> bool:
    return any(holder.box.contains(*line.box.center) for holder in holders)
