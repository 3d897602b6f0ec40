"""From the head of a phrase to the regions that could be meant by it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from deixis.core import Region
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.looks.by_look import told_by_look
from deixis.grounders.neuro_symbolic.looks.hair import hair_of_head
from deixis.grounders.neuro_symbolic.looks.swatches import SWATCH, swatches
from deixis.grounders.neuro_symbolic.looks.told import doer_scores
from deixis.grounders.neuro_symbolic.nouns.anything import anything_seen
from deixis.grounders.neuro_symbolic.nouns.beginning import Start
from deixis.grounders.neuro_symbolic.nouns.beyond import not_shown
from deixis.grounders.neuro_symbolic.nouns.by_place_alone import lines_of_sort
from deixis.grounders.neuro_symbolic.nouns.by_words import (
    ANY_WORDS,
    FIGURES,
    any_writing,
    as_written,
    by_words,
    labelled_figures,
    lines_with_numbers,
)
from deixis.grounders.neuro_symbolic.nouns.drawn import drawn_as_named
from deixis.grounders.neuro_symbolic.nouns.kinds import drawn_as
from deixis.grounders.neuro_symbolic.nouns.kinds_of_elements import elements_of_kind
from deixis.grounders.neuro_symbolic.nouns.passages import passages
from deixis.grounders.neuro_symbolic.nouns.sighted import alike, likened, sighted
from deixis.grounders.neuro_symbolic.nouns.wordings import worded
from deixis.grounders.neuro_symbolic.scene import Drawing, Scene
from deixis.grounders.neuro_symbolic.scene.icons import icon_fit, icon_regions
from deixis.language.forms import Attribute, Head, NounPhrase, Position, Relation, TextContent

__all__ = ["start"]

_ACTIONABLE = ("button", "link", "textbox", "dropdown", "checkbox", "radio", "switch", "icon")


_LARGE, _NOTE = 0.3, 0.04  # share of a photo that is large; how much more that is spoken of


_ITEMS = frozenset({"item", "element", "entry"})
"""Parts of pages by name, and any thing on a photo."""

_ALIKE = 0.5  # what a thing is worth that is often taken for what is named
_GUESS = 0.5  # prior of a region whose category nobody could check


def start(
    phrase: NounPhrase, scene: Scene, *, as_anchor: bool = False, loosely: bool = False
) -> Start:
    """Everything in the scene that the head of ``phrase`` could name.

    ``as_anchor`` tells that other things are placed by it: "next to Subtotal" means the word.
    ``loosely`` takes elements that are seldom called so, where its place must tell.
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
        return _detected(head, seen, scene, as_anchor=as_anchor)
    elif head.lemma in _ITEMS:
        return _anything(phrase, scene, as_anchor=as_anchor)
    elif not as_anchor and not_shown(head, scene):
        return Start(Candidates.of([]), True, head.text)
    drawn = scene.is_page and head.kind != "text" and bool(drawn_as(head))
    if head.kind == "element" or drawn:
        return elements_of_kind(phrase, texts, scene, as_anchor=as_anchor, loosely=loosely)
    if head.kind == "value":
        return _valued(phrase, scene, bare=not texts, as_anchor=as_anchor)
    if head.kind in ("text", "unknown"):
        return by_words(phrase, scene, as_anchor=as_anchor)
    if head.kind == "pronoun":
        return _anything(phrase, scene, as_anchor=as_anchor)
    return _unseen(phrase, scene, as_anchor=as_anchor)


def _on_page(
    phrase: NounPhrase, texts: Sequence[TextContent], scene: Scene, *, as_anchor: bool
) -> Start | None:
    """What is told on pages by words, look or place before the kind of the head counts."""
    head = phrase.head
    if read := passages(head, scene):
        return Start(Candidates.of(read), True, head.text)
    if as_anchor and (quoted := as_written(phrase, scene)) is not None:
        return quoted
    if as_anchor and head.kind == "value" and (numbered := lines_with_numbers(texts, scene)):
        return Start(Candidates.of(numbered), True, phrase.span.text)
    if head.lemma in FIGURES and (named := labelled_figures(phrase, scene)):
        return Start(Candidates.of(named), True, phrase.span.text)
    if head.lemma in ANY_WORDS and not texts and _placed(phrase):
        return any_writing(head, scene)
    if not as_anchor and (spelt := worded(phrase, texts, scene)):
        return Start(Candidates.of(spelt), True, head.text)
    if (shown := told_by_look(phrase, scene)) is not None:
        regions, priors = zip(*shown, strict=True) if shown else ((), ())
        return Start(Candidates.of(regions, priors), True, head.text)
    # No patches of colour are drawn: the word may stand there.
    return by_words(phrase, scene) if head.category == SWATCH else None


def _valued(phrase: NounPhrase, scene: Scene, *, bare: bool, as_anchor: bool) -> Start:
    """What a value head names; a place may tell a ``bare`` one that nothing labels."""
    head = phrase.head
    if bare and not as_anchor and scene.is_page and _placed(phrase):
        regions, priors = lines_of_sort(head, scene)
        return Start(Candidates.of(regions, priors), bool(regions), head.text)
    anchor = by_words(phrase, scene, as_anchor=True) if as_anchor and scene.is_page else None
    return anchor if anchor and len(anchor.candidates) else _values(head, scene)


def _detected(head: Head, seen: Sequence[str], scene: Scene, *, as_anchor: bool) -> Start:
    regions = sighted(seen, scene)
    weights = [region.score for region in regions]
    if not regions:
        regions = sighted(alike(seen), scene)
        if not regions and not as_anchor:  # "the cub with its mother" is not its own mother
            regions = likened(head, scene)
        weights = [_ALIKE * region.score for region in regions]
    candidates = Candidates.of(regions).weigh(weights)
    for called in (doer_scores, hair_of_head):
        told = called(head, candidates, scene) if len(candidates) else None
        candidates = candidates if told is None else candidates.weigh(told)
    return Start(candidates.weigh(_size_of_note(candidates, scene)), True, head.text or "thing")


def _size_of_note(candidates: Candidates, scene: Scene) -> FloatArray:
    """People speak of what is large in a photo sooner than of what is small in it."""
    share = candidates.boxes.areas / max(scene.size[0] * scene.size[1], 1)
    result: FloatArray = np.clip(share / _LARGE, 1e-3, 1.0) ** _NOTE
    return result


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


def _placed(phrase: NounPhrase) -> bool:
    return any(isinstance(item, Relation | Position) for item in phrase.constraints)


def _anything(phrase: NounPhrase, scene: Scene, *, as_anchor: bool) -> Start:
    head = phrase.head
    if scene.is_page:
        regions = [item for item in scene.elements if item.label in _ACTIONABLE]
        if any(
            isinstance(item, Attribute) and item.kind == "colour" for item in phrase.constraints
        ):
            regions += swatches(scene)  # "I'd like it in pink"
        priors = [0.5 + 0.5 * region.score for region in regions]
    elif scene.objects and not as_anchor:
        return anything_seen(phrase, scene)
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
        written = by_words(phrase, scene, as_anchor=as_anchor)
        if len(written.candidates):
            return written
        if drawn := icon_regions(head.lemma, scene):
            fits = icon_fit(head.lemma, drawn, scene)
            return Start(Candidates.of(drawn, fits), True, head.text)
        kinds = ("image", "icon", "chart")
        regions = [item for item in scene.elements if item.label in kinds]
        return Start(Candidates.of(regions, np.full(len(regions), _GUESS)), False, head.text)
    if as_anchor and not scene.exact and (scene.eyes.detectors or not phrase.constraints):
        # Of all that a proposer offers, what is red need not be the red barrow: none is a landmark.
        return Start(Candidates.of([]), False, head.text)
    regions = list(scene.proposals)
    priors = [_GUESS + (1 - _GUESS) * region.score for region in regions]
    return Start(Candidates.of(regions, priors), False, head.text)
