"""Controls by what they are for: "attach a file" is the paper clip, "make it louder" the slider.

A control fits a purpose by its words, by the icon drawn on it and by its kind; the objects of the
purpose ("remove oat milk") must be named by it or stand where it belongs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from deixis.core import Boxes, Region, Status, Step
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.confidence import Evidence
from deixis.grounders.neuro_symbolic.decisions import Decision
from deixis.grounders.neuro_symbolic.purposes.asked_kinds import kind_fit, of_kind
from deixis.grounders.neuro_symbolic.purposes.labels import is_label
from deixis.grounders.neuro_symbolic.purposes.placing import where_told
from deixis.grounders.neuro_symbolic.purposes.rivals import outer, worded
from deixis.grounders.neuro_symbolic.purposes.serving import Control, served
from deixis.grounders.neuro_symbolic.purposes.wishes import Wish, tells
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.belonging import belongs, in_line
from deixis.grounders.neuro_symbolic.words.text_match import find_words
from deixis.language.purposes import Purpose, purpose_of
from deixis.language.wanting import Told, alike, covered, intents_told, plain_words, stem

__all__ = ["by_purpose", "by_purpose_at_last"]

FITS = 0.6
"""From this score on a control serves a purpose."""
_CLEARLY = 0.85  # from this score on what is merely named is clearly there
_RIVAL = 0.955  # a second control this near to the best one serves the purpose as well
_ALSO = 0.85
_UNNAMED = 0.55  # what is left of a score where no object of the purpose is known to the control
_UNNAMED_ICON = 0.64  # the same for an icon without words, which can name no object
_MERELY_NAMED = 0.35  # the same where the form of the request shows no purpose
_DRAWN = frozenset({"icon", "symbol", "sign", "image", "picture", "arrow"})
_KINDS = frozenset({"link", "button", "tab", "field", "badge"})
_FIELDS = frozenset({"box", "field", "input", "bar"})


def by_purpose(phrase: str, scene: Scene) -> tuple[Decision, Step] | None:
    """The control that serves the purpose of a phrase, or that none does; None to ask elsewhere.

    Requests whose form shows that a purpose is meant are answered either way; names of intents
    ("three dots", "the print button") only where something clearly is what they name.

    Args:
        phrase: The whole request.
        scene: The page.
    """
    wish = _wish(phrase, scene)
    if wish is None or _counts(wish) or _only_kind(wish) or is_label(phrase):
        return None
    asks_by_label = wish.purpose.explicit and wish.purpose.thing == "field"
    if _stands_there(wish.words, scene) and not asks_by_label:
        return None  # words that stand there are a name, whatever they mean
    if wish.purpose.explicit:
        chosen = _serving(wish, scene)
        found = _decision(wish, chosen) if len(chosen) else None
        return found or (_nothing(wish) if wish.told and not _points(wish) else None)
    if wish.purpose.placed or not (wish.complete or wish.purpose.thing):
        return None
    chosen = _serving(wish, scene, least=_CLEARLY)
    return _decision(wish, chosen) if len(chosen) else None


def by_purpose_at_last(phrase: str, scene: Scene, *, lost: bool) -> tuple[Decision, Step] | None:
    """The same for names of intents after the words themselves were not understood.

    Args:
        phrase: The whole request.
        scene: The page.
        lost: Whether nothing was found; else something was, but not by all of the words.
    """
    wish = _wish(phrase, scene)
    if wish is None or not wish.told or _counts(wish) or is_label(phrase):
        return None
    beside = wish.purpose.placed and not lost
    if len(chosen := _serving(wish, scene, _CLEARLY if beside else FITS)):
        sure = lost or wish.complete or float(chosen.scores.max()) >= _CLEARLY
        return _decision(wish, chosen) if sure else None
    named = wish.complete and bool(wish.purpose.thing)
    return _nothing(wish) if named and not lost else None


_SHOWING = frozenset({"show", "see", "find", "get", "view", "open", "mark", "select", "choose"})
_OF_THINGS = frozenset({"the", "a", "an", "all", "both", "every", "each", "these", "those"})
_AMONG = frozenset({"of", "on", "in", "from"})
_PLACES = frozenset({"last", "first", "next", "previous", "final"})


def _points(wish: Wish) -> bool:
    """'Show the two menus': may as well ask to be shown them as for a control that shows them."""
    return len(wish.words) > 2 and wish.words[0] in _SHOWING and wish.words[1] in _OF_THINGS


def _counts(wish: Wish) -> bool:
    """'Last step of the list': a place in an order of named things, no button that goes there."""
    said = [word for word in wish.words if word not in _OF_THINGS]
    bare = not (wish.purpose.explicit or wish.purpose.thing)
    return bare and bool(_AMONG & {*said[2:]}) and said[0] in _PLACES


def _only_kind(wish: Wish) -> bool:
    """'The link in the corner': a kind of thing at a place, no wish to make a link."""
    bare = not (wish.purpose.explicit or wish.purpose.thing) and len(wish.words) > 1
    told = {wish.words[i] for item in wish.told for i in item.words}
    return bare and told <= _KINDS


_FOR_GOOD = re.compile(
    r"\b(?:for good|at once|right away|straight away|as well|once and for all|in total)\b", re.I
)
"""Adverbs in several words, which name no object."""


def _wish(phrase: str, scene: Scene) -> Wish | None:
    purpose = purpose_of(phrase) if scene.is_page else None
    if purpose is None:
        return None
    words = plain_words(_FOR_GOOD.sub("", purpose.text))
    wish = Wish(purpose, words, tuple(_plain(intents_told(words), purpose, words)))
    return wish if wish.told or (purpose.explicit and purpose.thing) else None


def _serving(wish: Wish, scene: Scene, least: float = FITS) -> Candidates:
    controls, scores = _scored(wish, scene)
    rows = np.flatnonzero(scores >= least)
    regions = [controls[row].region for row in rows.tolist()]
    found = Candidates.of(regions, scores[rows]).apart(iou=0.5)
    return found if wish.purpose.explicit else where_told(wish.purpose.text, found, scene)


def _stands_there(words: tuple[str, ...], scene: Scene) -> bool:
    texts = [line.text for line in scene.text.lines] + [item.text or "" for item in scene.elements]
    return any(plain_words(text) == words for text in texts)


def _plain(told: Sequence[Told], purpose: Purpose, words: Sequence[str]) -> list[Told]:
    """The intents told by the most words; a wish begins with its verb."""
    first = [item for item in told if 0 in item.words and not (purpose.explicit and item.noun)]
    nouns = [item for item in told if item.noun]
    wishes = first + ([] if first and purpose.explicit else nouns)
    wishes = wishes or (list(told) if purpose.explicit else [])
    ranks = [(len(item.words), _spoken_of(item, words)) for item in wishes]
    return [item for item, rank in zip(wishes, ranks, strict=True) if rank == max(ranks)]


def _spoken_of(told: Told, words: Sequence[str]) -> int:
    """How many words have to do with an intent at all."""
    known = covered(told.intent)
    return sum(i in told.words or stem(word) in known for i, word in enumerate(words))


def _scored(wish: Wish, scene: Scene) -> tuple[list[Control], FloatArray]:
    options: Sequence[Told | None] = wish.told or (None,)
    controls, fits = served(
        [told.intent if told else None for told in options],
        wish.words,
        scene,
        nouns=[told.noun if told else False for told in options],
    )
    if not controls:
        return [], np.zeros(0)
    near = _nearness(wish, controls, scene)
    scores = np.zeros((len(options), len(controls)))
    for row, told in enumerate(options):
        objects = wish.objects(told)
        known = np.array([_named(objects, c, near[i]) for i, c in enumerate(controls)])
        least = _UNNAMED if wish.purpose.explicit else _MERELY_NAMED
        bare = np.array([not c.texts and len(objects) == 1 for c in controls])
        left = np.where(bare, _UNNAMED_ICON, least)
        scores[row] = fits[row] * (left + (1 - left) * known)
        if not objects and not (
            wish.purpose.thing or _FIELDS & {*wish.words}
        ):  # "search": the button rather than the field; "search a word": the field
            fields = np.array([c.region.label == "textbox" for c in controls])
            scores[row] *= np.where(fields, 0.93, 1.0)
    kinds = np.array([kind_fit(wish.purpose.thing, control.region) for control in controls])
    return controls, scores.max(axis=0) * kinds


def _named(objects: Sequence[str], control: Control, near: float) -> float:
    """Share of the objects that a control names, or that it belongs to."""
    hits = [1.0 if any(alike(word, other) for other in control.stems) else near for word in objects]
    return float(np.mean(hits)) if hits else 1.0


def _nearness(wish: Wish, controls: Sequence[Control], scene: Scene) -> FloatArray:
    """How surely each control belongs to the objects' words where they stand, (N,)."""
    objects = [word for word in wish.words if word in wish.names or tells(word)]
    spans = _written_runs(objects, scene)
    if not spans:
        return np.zeros(len(controls))
    candidates = Candidates.of([control.region for control in controls])
    owned = belongs(candidates, Candidates.of(spans), scene)
    places = Boxes.of(span.box for span in spans)
    placed = np.maximum(_in_its_line(candidates.boxes, places), _under(candidates.boxes, places))
    near: FloatArray = np.clip(np.maximum(owned, placed).max(axis=1), 0.0, 1.0)
    return near


def _in_its_line(controls: Boxes, places: Boxes) -> FloatArray:
    """1 right of the words in their line, less the farther off; less left of them, (N, M)."""
    level = in_line(controls, places) > 0.5
    ahead = controls.centers[:, None, 0] - places.centers[None, :, 0]
    width = max(float(np.abs(ahead).max(initial=1.0)), 1.0)
    return np.where(level, np.where(ahead > 0, 1.0, 0.7) - 0.15 * np.abs(ahead) / width, 0.0)


def _under(controls: Boxes, places: Boxes) -> FloatArray:
    """0.95 right under the words, as in the column of a heading, less the farther down, (N, M)."""
    low = np.maximum(controls.xyxy[:, None, 0], places.xyxy[None, :, 0])
    high = np.minimum(controls.xyxy[:, None, 2], places.xyxy[None, :, 2])
    narrower = np.minimum(controls.widths[:, None], places.widths[None, :])
    below = controls.xyxy[:, None, 1] - places.xyxy[None, :, 3]
    depth = max(float(np.abs(below).max(initial=1.0)), 1.0)
    over = (high - low > 0.5 * narrower) & (below > 0)
    return np.where(over, 0.95 - 0.2 * below / depth, 0.0)


_OBJECTS = 16
"""So many words name a thing at most; every run of them is looked for."""


def _written_runs(objects: Sequence[str], scene: Scene) -> list[Region]:
    """Where the longest run of the words stands; of equal ones that which stands most seldom."""
    told = objects[:_OBJECTS]
    for length in range(len(told), 0, -1):
        runs = [told[k : k + length] for k in range(len(told) - length + 1)]
        found = [find_words(" ".join(run), scene.text.lines, least=0.9) for run in runs]
        if written := [matches for matches in found if matches]:
            rarest = min(written, key=len)
            return [Region(m.box, m.score, "text", text=m.text) for m in rarest]
    return []


def _nothing(wish: Wish) -> tuple[Decision, Step]:
    step = _step(wish, ())
    return Decision(Status.ABSENT, (), Evidence(0.0, understood=1.0)), step


def _decision(wish: Wish, chosen: Candidates) -> tuple[Decision, Step]:
    chosen = outer(chosen if wish.purpose.thing in _DRAWN else worded(chosen))
    best = float(chosen.scores[0])
    share = _ALSO if wish.purpose.plural else _RIVAL
    kept = chosen.take(np.flatnonzero(chosen.scores >= share * best))
    kept = kept if wish.purpose.plural else of_kind(wish.purpose.thing, wish.words, kept)
    regions = kept.scored_regions()
    several = len(regions) > 1 and not wish.purpose.plural
    second = float(chosen.scores[1]) if len(chosen) > 1 else 0.0
    evidence = Evidence(
        best, margin=1.0 - second / best, ambiguous=float(several), plural=wish.purpose.plural
    )
    status = Status.AMBIGUOUS if several else Status.FOUND
    return Decision(status, regions, evidence), _step(wish, regions)


def _step(wish: Wish, regions: tuple[Region, ...]) -> Step:
    names = list(dict.fromkeys(told.intent.name for told in wish.told))[:3]
    what = " or ".join(names) if names else "what it says"
    place = (wish.purpose.start, wish.purpose.end)
    shown = tuple(replace(region) for region in regions)
    return Step("purpose", f"to {wish.purpose.text} ({what})", len(regions), place, shown)
