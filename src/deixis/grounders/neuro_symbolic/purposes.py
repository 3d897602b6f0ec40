"""Controls by what they are for: "attach a file" is the paper clip, "make it louder" the slider.

A control fits a purpose by its words, by the icon drawn on it and by its kind; the objects of the
purpose ("remove oat milk") must be named by it or stand where it belongs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from deixis.core import Boxes, Region, Status, Step, containment_matrix
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.belonging import belongs
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.confidence import Evidence
from deixis.grounders.neuro_symbolic.decisions import Decision
from deixis.grounders.neuro_symbolic.kinds import KINDS_MEANT
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.serving import Control, served
from deixis.grounders.neuro_symbolic.text_match import find_words
from deixis.language.lexicon.intents import GENERIC
from deixis.language.lexicon.stopwords import STOP_WORDS
from deixis.language.purposes import Purpose, purpose_of
from deixis.language.wanting import Told, alike, intents_told, plain_words, stem

__all__ = ["by_purpose"]

FITS = 0.6
"""From this score on a control serves a purpose."""
_RIVAL = 0.955  # a second control this near to the best one serves the purpose as well
_ALSO = 0.85
_UNNAMED = 0.55  # what is left of a score where no object of the purpose is known to the control
_MERELY_NAMED = 0.35  # the same where the form of the request shows no purpose
_KEPT = frozenset({"new", "back", "up", "down", "off", "out", "all", "more"})


@dataclass(frozen=True, slots=True)
class Wish:
    """A purpose in words: its intents, and the objects that no intent covers."""

    purpose: Purpose
    words: tuple[str, ...]
    told: tuple[Told, ...]

    def objects(self, told: Told | None) -> list[str]:
        """Stems of the words that say what is to be acted on."""
        used = told.words if told is not None else frozenset()
        return [
            stem(word)
            for i, word in enumerate(self.words)
            if i not in used and word not in GENERIC and word not in _IDLE
        ]


_IDLE = (STOP_WORDS - _KEPT) | {"through", "via", "using", "under", "below", "next", "beside"}


def by_purpose(
    phrase: str, scene: Scene, *, explicit: bool
) -> tuple[Decision, Step] | None:
    """The control that serves the purpose of a phrase, or None where it names none.

    Args:
        phrase: The whole request.
        scene: The page.
        explicit: Whether only requests count whose form shows that a purpose is meant; for these
            the answer may also be that nothing there serves it.
    """
    purpose = purpose_of(phrase) if scene.is_page else None
    if purpose is None or (explicit and not purpose.explicit):
        return None
    words = plain_words(purpose.text)
    if explicit and _stands_there(words, scene):  # the words are a name, whatever they mean
        return None
    wish = Wish(purpose, words, tuple(_plain(intents_told(words), purpose)))
    if not wish.told and not (purpose.explicit and purpose.thing):
        return None
    controls, scores = _scored(wish, scene)
    chosen = _best(controls, scores)
    if not len(chosen):
        return _nothing(wish) if purpose.explicit and explicit and wish.told else None
    return _decision(wish, chosen)


def _stands_there(words: tuple[str, ...], scene: Scene) -> bool:
    texts = [line.text for line in scene.text.lines] + [item.text or "" for item in scene.elements]
    return any(plain_words(text) == words for text in texts)


def _plain(told: Sequence[Told], purpose: Purpose) -> list[Told]:
    """The intents told by the most words; a wish begins with its verb."""
    wishes = [item for item in told if not (purpose.explicit and item.noun)] or list(told)
    most = max((len(item.words) for item in wishes), default=0)
    return [item for item in wishes if len(item.words) == most]


def _scored(wish: Wish, scene: Scene) -> tuple[list[Control], FloatArray]:
    options: Sequence[Told | None] = wish.told or (None,)
    controls, fits = served([told.intent if told else None for told in options], wish.words, scene)
    if not controls:
        return [], np.zeros(0)
    near = _nearness(wish, controls, scene)
    scores = np.zeros((len(options), len(controls)))
    for row, told in enumerate(options):
        known = np.array([_named(wish.objects(told), c, near[i]) for i, c in enumerate(controls)])
        least = _UNNAMED if wish.purpose.explicit else _MERELY_NAMED
        scores[row] = fits[row] * (least + (1 - least) * known)
    kinds = np.array([_as_asked(wish, control) for control in controls])
    return controls, scores.max(axis=0) * kinds


def _named(objects: Sequence[str], control: Control, near: float) -> float:
    """Share of the objects that a control names, or that it belongs to."""
    hits = [
        1.0 if any(alike(word, other) for other in control.stems) else near for word in objects
    ]
    return float(np.mean(hits)) if hits else 1.0


def _nearness(wish: Wish, controls: Sequence[Control], scene: Scene) -> FloatArray:
    """How surely each control belongs to the objects' words where they stand, (N,)."""
    objects = [word for word in wish.words if word not in GENERIC and word not in _IDLE]
    spans = _written_runs(objects, scene)
    if not spans:
        return np.zeros(len(controls))
    regions = [control.region for control in controls]
    owned = belongs(Candidates.of(regions), Candidates.of(spans), scene)
    centers = Boxes.of(r.box for r in regions).centers
    for k, span in enumerate(spans):  # in its line the nearer one is meant
        apart = np.hypot(*(centers - np.array(span.box.center)).T)
        owned[:, k] *= 1.0 / (1.0 + 0.1 * apart / max(apart.max(initial=1.0), 1.0))
    return np.clip(owned.max(axis=1), 0.0, 1.0)


def _written_runs(objects: Sequence[str], scene: Scene) -> list[Region]:
    """The longest run of the words that stands on the page."""
    for length in range(len(objects), 0, -1):
        for first in range(len(objects) - length + 1):
            said = " ".join(objects[first : first + length])
            found = find_words(said, scene.text.lines, least=0.9)
            if found:
                return [Region(m.box, m.score, "text", text=m.text) for m in found]
    return []


def _as_asked(wish: Wish, control: Control) -> float:
    """How well the kind of a control is the kind asked for."""
    thing = wish.purpose.thing
    kinds = KINDS_MEANT.get(_THINGS.get(thing, thing), {})
    if not kinds:
        return 1.0
    return max(kinds.get(control.region.label or "", 0.0), 0.3) ** 0.35


_THINGS = {
    "check box": "checkbox",
    "tick box": "checkbox",
    "drop down": "dropdown",
    "menu": "dropdown",
    "list": "dropdown",
    "selector": "dropdown",
    "input": "textbox",
    "text field": "textbox",
    "text box": "textbox",
    "search box": "textbox",
    "box": "textbox",
    "toggle": "switch",
    "sign": "icon",
    "arrow": "icon",
    "picture": "icon",
}


def _best(controls: Sequence[Control], scores: FloatArray) -> Candidates:
    if not controls:
        return Candidates.of([])
    rows = np.flatnonzero(scores >= FITS)
    regions = [controls[row].region for row in rows.tolist()]
    return Candidates.of(regions, scores[rows]).apart(iou=0.5)


def _outer(candidates: Candidates) -> Candidates:
    """Without those that lie within a better one."""
    inside = containment_matrix(candidates.boxes, candidates.boxes) > 0.9
    kept = [i for i in range(len(candidates)) if not inside[i, :i].any()]
    return candidates.take(kept)


def _nothing(wish: Wish) -> tuple[Decision, Step]:
    step = _step(wish, ())
    return Decision(Status.ABSENT, (), Evidence(0.0, understood=1.0)), step


def _decision(wish: Wish, chosen: Candidates) -> tuple[Decision, Step]:
    chosen = _outer(chosen)
    best = float(chosen.scores[0])
    share = _ALSO if wish.purpose.plural else _RIVAL
    kept = chosen.take(np.flatnonzero(chosen.scores >= share * best))
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
