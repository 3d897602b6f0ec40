"""The elements of a page that a head names by their kind: buttons, rows, charts."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np

from deixis.core import Region, containment_matrix
from deixis.core.boxes import Boxes
from deixis.grounders.neuro_symbolic.candidates import FAILED, Candidates
from deixis.grounders.neuro_symbolic.looks.states import ROLE_COLOURS, role_scores
from deixis.grounders.neuro_symbolic.nouns.beginning import Start
from deixis.grounders.neuro_symbolic.nouns.families import adjoining, kin, levelled
from deixis.grounders.neuro_symbolic.nouns.kinds import MENU_OF_BAR, drawn_as
from deixis.grounders.neuro_symbolic.nouns.shapes import fitting_shapes
from deixis.grounders.neuro_symbolic.nouns.titles import TITLES, prominence
from deixis.grounders.neuro_symbolic.nouns.zones import names_zone
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.words.text_match import find_words
from deixis.language.forms import (
    Except,
    Head,
    NounPhrase,
    Ordinal,
    Position,
    Relation,
    Superlative,
    TextContent,
)

__all__ = ["elements_of_kind"]

_WORDLESS = frozenset({"row", "column", "table", "chart", "bar", "line", "slice"})

_FILLED = frozenset({"textbox", "dropdown", "checkbox", "radio", "switch", "slider"})
"""What is worked and has its words beside it or within: the words alone are never it."""


_PLAIN = 0.75  # weights of KINDS_MEANT from which on a kind is the plain meaning of the word


_OUTRIGHT = 0.6  # share of the best kind of a place from which on a kind counts without words


_DOUBTFUL = 0.35  # the same where nothing is so sure


_LIKELY = 0.6  # of the best prior; less sure ones do not count among "the buttons"
_COUNTED = 0.8  # the same where nothing but order, place or number chooses among them
_LEAST = 0.35  # score of an element that a noun alone can mean


def elements_of_kind(
    phrase: NounPhrase,
    texts: Sequence[TextContent],
    scene: Scene,
    *,
    as_anchor: bool = False,
    loosely: bool = False,
) -> Start:
    """Elements of the kinds that the head means, each as likely as it is of that kind.

    Others may be placed by the mere words of one that went unseen (``as_anchor``).
    ``loosely`` takes whatever people call so now and then: the place must tell which is meant.
    """
    head = phrase.head
    wanted = {"row": 1.0} if _is_line_of_table(phrase) else drawn_as(head)
    wanted = MENU_OF_BAR if texts and head.lemma == "menu" else wanted
    placed = loosely or any(map(names_zone, phrase.constraints)) or _box_for(phrase)
    regions = _of_kinds(phrase, wanted, scene, plain=not texts and not placed)
    if not regions and head.category == "tab":
        regions = adjoining(_of_kinds(phrase, {"button": _OUTRIGHT}, scene, plain=False, sure=0.6))
    if (
        not regions and len(phrase.constraints) > 0 and not texts and not placed
    ):  # some look like it, if not very much
        regions = _of_kinds(phrase, wanted, scene, plain=True, sure=_DOUBTFUL)
    if not regions and len(phrase.constraints) > 0:  # its colour or place must tell then
        regions = _of_kinds(phrase, wanted, scene, plain=False)
    priors = [
        max(FAILED, wanted[region.label or ""] * _likeness(region, scene)) for region in regions
    ]
    told = as_anchor or texts or phrase.constraints or phrase.quantifier.plural
    if not told and not _some_sure(regions):
        return Start(Candidates.of([]), bool(wanted), head.text)
    regions, priors = _with_kin(head, regions, levelled(regions, priors), scene)
    wordless = _WORDLESS if as_anchor else _WORDLESS | _FILLED
    if texts and head.category not in wordless:
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
        least = _COUNTED if not as_anchor and _only_counted(phrase) else _LIKELY
        likely = candidates.scores >= least * candidates.scores.max()
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


def _some_sure(regions: Sequence[Region]) -> bool:
    """Whether anything at all is likely of its kind, which a mere "the chart" needs.

    "Every icon" says itself that there are some.
    """
    return any(region.score >= _LEAST for region in regions)


def _only_counted(phrase: NounPhrase) -> bool:
    """Whether a doubtful thing would be as good as a sure one: "all icons", "the second link".

    Where a number is told, the surest ones are taken anyway.
    """
    several = phrase.quantifier.plural
    return phrase.quantifier.number is None and all(
        isinstance(item, Ordinal | Position)
        or (isinstance(item, Superlative) and item.measure in ("x", "y"))
        or (isinstance(item, Except) and several)
        for item in phrase.constraints
    )


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
    sure = sure or (_OUTRIGHT if plain else 0.0)
    found = [
        item
        for item in scene.elements
        if wanted.get(item.label or "", -1.0) >= least and scene.kind_share[item] >= sure
    ]
    header = any(isinstance(c, TextContent) and "head" in c.text for c in phrase.constraints)
    lines = wanted.keys() == {"row"}
    several = phrase.quantifier.plural
    return fitting_shapes(phrase.head, found, scene, header=header, lines=lines, several=several)


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
