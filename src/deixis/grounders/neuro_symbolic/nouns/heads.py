"""From the head of a phrase to the regions that could be meant by it."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from deixis.core import Region, containment_matrix
from deixis.core.boxes import Boxes, FloatArray
from deixis.grounders.neuro_symbolic.candidates import FAILED, Candidates
from deixis.grounders.neuro_symbolic.looks.by_look import told_by_look
from deixis.grounders.neuro_symbolic.looks.states import ROLE_COLOURS, role_scores
from deixis.grounders.neuro_symbolic.looks.swatches import SWATCH, swatches
from deixis.grounders.neuro_symbolic.nouns.by_place_alone import lines_of_sort
from deixis.grounders.neuro_symbolic.nouns.drawn import drawn_as_named
from deixis.grounders.neuro_symbolic.nouns.families import adjoining, kin, levelled
from deixis.grounders.neuro_symbolic.nouns.icons import icon_fit, icon_regions
from deixis.grounders.neuro_symbolic.nouns.kinds import MENU_OF_BAR, drawn_as
from deixis.grounders.neuro_symbolic.nouns.shapes import fitting_shapes
from deixis.grounders.neuro_symbolic.nouns.sighted import sighted
from deixis.grounders.neuro_symbolic.nouns.titles import TITLES, prominence
from deixis.grounders.neuro_symbolic.nouns.wordings import worded
from deixis.grounders.neuro_symbolic.nouns.zones import names_zone
from deixis.grounders.neuro_symbolic.scene import Drawing, Scene
from deixis.grounders.neuro_symbolic.words.label_words import asked_for, named_by
from deixis.grounders.neuro_symbolic.words.text_match import find_words, normalise, similarity
from deixis.language.forms import Attribute, Head, NounPhrase, Position, Relation, TextContent

__all__ = ["Start", "start"]

_ACTIONABLE = ("button", "link", "textbox", "dropdown", "checkbox", "radio", "switch", "icon")
_WORDLESS = frozenset({"row", "column", "table", "chart", "bar", "line", "slice"})
_PLAIN = 0.75  # weights of KINDS_MEANT from which on a kind is the plain meaning of the word
_OUTRIGHT = 0.6  # share of the best kind of a place from which on a kind counts without words
_LIKELY = 0.6  # of the best prior; less sure ones do not count among "the buttons"
_SPEAKING = frozenset({"button", "link", "tab", "heading", "badge"})
_LARGE, _NOTE = 0.3, 0.04  # share of a photo that is large; how much more that is spoken of
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


def start(phrase: NounPhrase, scene: Scene, *, as_anchor: bool = False) -> Start:
    """Everything in the scene that the head of ``phrase`` could name.

    ``as_anchor`` tells that other things are placed by it: "next to Subtotal" means the word.
    """
    head = phrase.head
    if isinstance(scene, Drawing) and (shapes := drawn_as_named(phrase, scene)) is not None:
        regions, fits, words = shapes
        return Start(Candidates.of(regions, fits), True, words)
    texts = [item for item in phrase.constraints if isinstance(item, TextContent)]
    if scene.is_page:
        if (found := _on_page(phrase, texts, scene, as_anchor=as_anchor)) is not None:
            return found
    elif seen := [name for name in head.categories if name in scene.eyes.categories]:
        return _detected(head, seen, scene)
    drawn = scene.is_page and head.kind != "text" and bool(drawn_as(head))
    if head.kind == "element" or drawn:
        return _elements(phrase, texts, scene)
    if head.kind == "value":
        return _valued(phrase, scene, bare=not texts, as_anchor=as_anchor)
    if head.kind in ("text", "unknown"):
        return _written(phrase, scene, as_anchor=as_anchor)
    if head.kind == "pronoun":
        return _anything(phrase, scene)
    return _unseen(phrase, scene, as_anchor=as_anchor)


def _on_page(
    phrase: NounPhrase, texts: Sequence[TextContent], scene: Scene, *, as_anchor: bool
) -> Start | None:
    """What is told on pages by words, look or place before the kind of the head counts."""
    head = phrase.head
    if as_anchor and (quoted := _as_written(phrase, scene)) is not None:
        return quoted
    if as_anchor and head.kind == "value" and (numbered := _numbered(texts, scene)):
        return Start(Candidates.of(numbered), True, phrase.span.text)
    if head.lemma in _FIGURES and (named := _figures(phrase, scene)):
        return Start(Candidates.of(named), True, phrase.span.text)
    if head.lemma in _ANY_WORDS and not texts and _placed(phrase):
        return _anything_written(head, scene)
    if not as_anchor and (spelt := worded(phrase, texts, scene)):
        return Start(Candidates.of(spelt), True, head.text)
    if (shown := told_by_look(phrase, scene)) is not None:
        regions, priors = zip(*shown, strict=True) if shown else ((), ())
        return Start(Candidates.of(regions, priors), True, head.text)
    # No patches of colour are drawn: the word may stand there.
    return _written(phrase, scene) if head.category == SWATCH else None


def _valued(phrase: NounPhrase, scene: Scene, *, bare: bool, as_anchor: bool) -> Start:
    """What a value head names; a place may tell a ``bare`` one that nothing labels."""
    head = phrase.head
    if bare and not as_anchor and scene.is_page and _placed(phrase):
        regions, priors = lines_of_sort(head, scene)
        return Start(Candidates.of(regions, priors), bool(regions), head.text)
    anchor = _written(phrase, scene, as_anchor=True) if as_anchor and scene.is_page else None
    return anchor if anchor and len(anchor.candidates) else _values(head, scene)


def _numbered(texts: Sequence[TextContent], scene: Scene) -> list[Region]:
    """Where the number of "order 1042" stands, be it as "1042", "#1042" or "ORD-1042"."""
    numbers = [item.text for item in texts if item.text.isdigit() and len(item.text) > 1]
    return [
        Region(line.box, line.score, "text", text=item, source="ocr")
        for item in numbers
        for line in scene.text.lines
        if re.search(rf"(?<!\d){item}(?!\d)", line.text) and len(line.text) < len(item) + 12
    ]


def _detected(head: Head, seen: Sequence[str], scene: Scene) -> Start:
    regions = sighted(seen, scene)
    candidates = Candidates.of(regions).weigh([region.score for region in regions])
    return Start(candidates.weigh(_size_of_note(candidates, scene)), True, head.text or "thing")


def _size_of_note(candidates: Candidates, scene: Scene) -> FloatArray:
    """People speak of what is large in a photo sooner than of what is small in it."""
    share = candidates.boxes.areas / max(scene.size[0] * scene.size[1], 1)
    result: FloatArray = np.clip(share / _LARGE, 1e-3, 1.0) ** _NOTE
    return result


def _elements(phrase: NounPhrase, texts: Sequence[TextContent], scene: Scene) -> Start:
    head = phrase.head
    wanted = {"row": 1.0} if _is_line_of_table(phrase) else drawn_as(head)
    wanted = MENU_OF_BAR if texts and head.lemma == "menu" else wanted
    placed = any(names_zone(item) for item in phrase.constraints) or _box_for(phrase)
    regions = _of_kinds(phrase, wanted, scene, plain=not texts and not placed)
    if not regions and head.category == "tab":
        regions = adjoining(_of_kinds(phrase, {"button": _OUTRIGHT}, scene, plain=False, sure=0.6))
    if not regions and len(phrase.constraints) > 0:  # its colour or place must tell then
        regions = _of_kinds(phrase, wanted, scene, plain=False)
    priors = [
        max(FAILED, wanted[region.label or ""] * _likeness(region, scene)) for region in regions
    ]
    regions, priors = _with_kin(head, regions, levelled(regions, priors), scene)
    if texts and head.category not in _WORDLESS:
        loose = _lines_outside(texts, regions, scene)
        regions += loose
        priors += [0.4] * len(loose)
    candidates = Candidates.of(regions, priors)
    if head.lemma in TITLES and len(candidates) and not texts:
        candidates = candidates.weigh(prominence(candidates, scene))
    if head.lemma in ROLE_COLOURS:  # "the error" is an error message
        roles = role_scores(head.lemma, candidates, scene)
        candidates = candidates if roles is None else candidates.times(roles)
    if not texts and not placed and len(candidates):
        likely = candidates.scores >= _LIKELY * candidates.scores.max()
        candidates = candidates.take(np.flatnonzero(likely))
    return Start(candidates, bool(wanted), head.text)


def _with_kin(
    head: Head, regions: Sequence[Region], priors: Sequence[float], scene: Scene
) -> tuple[list[Region], list[float]]:
    """The regions and those that they vouch for, each as likely as its voucher."""
    known = dict(zip(regions, priors, strict=True))
    for other, voucher in kin(head.category or "", regions, scene).items():
        known[other] = max(known.get(other, 0.0), 0.98 * known[voucher])
    return list(known), list(known.values())


def _box_for(phrase: NounPhrase) -> bool:
    """'the box for mobile': any sort of box that belongs to the word."""
    return phrase.head.lemma == "box" and any(
        isinstance(item, Relation) and item.kind == "of" for item in phrase.constraints
    )


def _likeness(region: Region, scene: Scene) -> float:
    return math.sqrt(region.score * scene.kind_share.get(region, 1.0))


def _is_line_of_table(phrase: NounPhrase) -> bool:
    """Whether a line is a row: "the third line of the table"."""
    relations = [item for item in phrase.constraints if isinstance(item, Relation)]
    return phrase.head.lemma in ("line", "entry", "record") and any(
        target.head.lemma.endswith("table") for item in relations for target in item.targets
    )


def _of_kinds(
    phrase: NounPhrase,
    wanted: Mapping[str, float],
    scene: Scene,
    *,
    plain: bool,
    sure: float = 0.0,
) -> list[Region]:
    """Elements of the kinds; with ``plain`` only of those that are the word's plain meaning."""
    least = _PLAIN if plain else 0.0
    sure = _OUTRIGHT if plain else sure
    found = [
        item
        for item in scene.elements
        if wanted.get(item.label or "", -1.0) >= least and scene.kind_share[item] >= sure
    ]
    header = any(isinstance(c, TextContent) and "head" in c.text for c in phrase.constraints)
    lines = wanted.keys() == {"row"}
    return fitting_shapes(phrase.head, found, scene, header=header, lines=lines)


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
    if head.lemma in ("value", "figure", "entry"):
        return 0.7 if region.label == "text" else 1.0
    strict = head.category in ("amount", "date", "email", "phone", "percent")
    if region.label in _OPEN_KINDS:
        return 0.55 if strict else 0.9
    return 0.4 if strict else 0.75


def _written(phrase: NounPhrase, scene: Scene, *, as_anchor: bool = False) -> Start:
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
    regions = holders + [line for line in lines if not _covered(line, holders)]
    priors = [region.score for region in regions]
    # All text was read: that an anchor is not written anywhere is known, not unknown.
    known = bool(regions) or (as_anchor and scene.is_page)
    return Start(Candidates.of(regions, priors), known, f"“{head.text}”")


_FIGURES = frozenset({"figure", "number", "count", "value", "amount", "total", "rate"})


def _figures(phrase: NounPhrase, scene: Scene) -> list[Region]:
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


_ANY_WORDS = frozenset({"text", "word", "words", "writing", "wording", "content", "value"})


def _placed(phrase: NounPhrase) -> bool:
    return any(isinstance(item, Relation | Position) for item in phrase.constraints)


def _anything_written(head: Head, scene: Scene) -> Start:
    """Lines and values alike, where only the place is told: "the text right of Total"."""
    lines = [
        Region(line.box, line.score, "text", text=line.text, source="ocr")
        for line in scene.text.lines
    ]
    free = [line for line in lines if all(line.box.iou(w.box) < 0.6 for w in scene.writings)]
    regions = [*scene.writings, *free]
    return Start(Candidates.of(regions, np.full(len(regions), 0.9)), True, head.text)


def _as_written(phrase: NounPhrase, scene: Scene) -> Start | None:
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
        if any(
            isinstance(item, Attribute) and item.kind == "colour" for item in phrase.constraints
        ):
            regions += swatches(scene)  # "I'd like it in pink"
        priors = [0.5 + 0.5 * region.score for region in regions]
    elif scene.objects:
        regions = list(scene.objects)
        priors = [region.score for region in regions]
        if scene.eyes.modest:  # what is not seen may be what is spoken of
            guesses = _unseen(phrase, scene).candidates
            regions += guesses.regions
            priors = [max(_GUESS, prior) for prior in priors] + guesses.scores.tolist()
    else:
        return replace(_unseen(phrase, scene), words=head.text or "things")
    return Start(Candidates.of(regions, priors), False, head.text or "things")


def _unseen(phrase: NounPhrase, scene: Scene, *, as_anchor: bool = False) -> Start:
    """Nobody can check the category: every proposal may be it."""
    head = phrase.head
    if scene.is_page:
        written = _written(phrase, scene, as_anchor=as_anchor)
        if len(written.candidates):
            return written
        if drawn := icon_regions(head.lemma, scene):
            fits = icon_fit(head.lemma, drawn, scene)
            return Start(Candidates.of(drawn, fits), True, head.text)
        kinds = ("image", "icon", "chart")
        regions = [item for item in scene.elements if item.label in kinds]
        return Start(Candidates.of(regions, np.full(len(regions), _GUESS)), False, head.text)
    regions = list(scene.proposals)
    priors = [_GUESS + (1 - _GUESS) * region.score for region in regions]
    return Start(Candidates.of(regions, priors), False, head.text)
