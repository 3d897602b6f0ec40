"""States and roles of interface elements: checked, disabled, search, error, close."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.looks.focused import focused
from deixis.grounders.neuro_symbolic.looks.greyed import greyed
from deixis.grounders.neuro_symbolic.looks.hollow import hollow_scores
from deixis.grounders.neuro_symbolic.looks.letterforms import bold, struck
from deixis.grounders.neuro_symbolic.looks.occupied import vacancy
from deixis.grounders.neuro_symbolic.looks.outstanding import faded, grounded_apart, outstanding
from deixis.grounders.neuro_symbolic.looks.ringed import ringed
from deixis.grounders.neuro_symbolic.looks.solid import solid_scores
from deixis.grounders.neuro_symbolic.looks.swatches import SWATCH, chosen
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.scene.icons import icon_fit
from deixis.grounders.neuro_symbolic.space.strips import strip_scores
from deixis.grounders.neuro_symbolic.words.text_match import similarity
from deixis.perception.attributes import colour_matrix
from deixis.perception.elements import checked, disabled, selected, underlined
from deixis.perception.elements.masked import DOTS

__all__ = ["ROLE_COLOURS", "ROLE_WORDS", "role_scores", "state_scores"]

ROLE_WORDS: dict[str, tuple[str, ...]] = {
    "search": ("search", "find", "look up", "filter", "query", "type to search"),
    "password": ("password", "passphrase", "passcode", "pin"),
    "email": ("email", "e-mail", "email address", "mail"),
    "username": ("username", "user name", "login", "user id"),
    "error": (
        "error",
        "invalid",
        "failed",
        "incorrect",
        "wrong",
        "required",
        "could not",
        "denied",
        "declined",
        "unable",
        "problem",
        "cannot",
    ),
    "warning": ("warning", "caution", "attention", "careful", "expires", "low"),
    "success": ("success", "saved", "done", "completed", "thank you", "updated", "sent"),
    "info": ("info", "note", "notice", "tip", "new"),
    "close": ("close", "x", "×", "dismiss"),
    "menu": ("menu", "☰"),
    "submit": ("submit", "send", "ok", "sign in", "log in", "continue", "save"),
    "cancel": ("cancel", "abort", "discard"),
    "add": ("add", "+", "new", "create"),
    "delete": ("delete", "remove", "trash"),
    "edit": ("edit", "change", "modify"),
    "settings": ("settings", "preferences", "options"),
    "login": ("log in", "login", "sign in"),
    "next": ("next", "›", ">", "continue"),
    "previous": ("previous", "back", "‹", "<"),
    "help": ("help", "?", "support"),
}
"""What an element of a role says, in it or beside it."""

ROLE_COLOURS: dict[str, tuple[str, ...]] = {
    "error": ("red", "pink"),
    "warning": ("orange", "yellow"),
    "success": ("green",),
    "info": ("blue",),
}
"""The colours that interfaces give to a role by custom."""


_MASKED = 0.85  # of a field with nothing but dots in it as one for a password
_SIGNS = {"plus": ("+", "＋"), "minus": ("-", "−", "–")}
"""What stands on the buttons of a stepper, which is no word."""

_NO_ROLES = frozenset({"option", "stamp"})
"""What a thing is rather than what it does; its kind was looked at already."""


def role_scores(role: str, candidates: Candidates, scene: Scene) -> FloatArray | None:
    """How well each candidate plays the role, (N,) in 0..1; None for a role nobody knows."""
    if role in _NO_ROLES:
        return np.ones(len(candidates))
    if role == "page number":
        return _page_numbers(candidates, scene)
    words = ROLE_WORDS.get(role, (role,))
    scores: FloatArray = np.array(
        [
            _says(words, (region.text or "", *scene.labels.get(region, ())))
            for region in candidates.regions
        ]
    ).reshape(len(candidates))
    scores = np.maximum(scores, icon_fit(role, candidates.regions, scene))
    if role == "password":
        masked = np.array(["•" in (region.text or "") for region in candidates.regions], dtype=bool)
        scores = np.maximum(scores, np.where(masked.reshape(len(candidates)), _MASKED, 0.0))
    if role == "search":
        scores = np.maximum(scores, _at_the_top(candidates, scene))
    if role == "password":
        scores = np.maximum(scores, [region.text == DOTS for region in candidates.regions])
    colours = ROLE_COLOURS.get(role)
    if colours is None or not len(candidates):
        return scores
    tint = np.maximum(
        colour_matrix(scene.image, candidates.boxes, colours, part="fill").max(axis=1),
        colour_matrix(scene.image, candidates.boxes, colours, part="text").max(axis=1),
    )
    mixed: FloatArray = np.maximum(np.maximum(0.85 * scores, 0.8 * tint), (scores + tint) / 2)
    return mixed


def _page_numbers(candidates: Candidates, scene: Scene) -> FloatArray | None:
    """The numbers in the row under a list of results; None where there is no such row."""
    listed = strip_scores("pagination", candidates, scene)
    numbers = [(region.text or "").strip(" .").isdecimal() for region in candidates.regions]
    return None if listed is None else listed * np.array(numbers).reshape(len(candidates))


def _at_the_top(candidates: Candidates, scene: Scene) -> FloatArray:
    """A field in the head of a page is likely the search field, whatever it says."""
    fields = np.array([region.label == "textbox" for region in candidates.regions], dtype=bool)
    middles = candidates.boxes.centers[:, 1] / max(scene.size[1], 1)
    return np.where(fields & (middles < 0.12), 0.5, 0.0)


def _says(words: Sequence[str], texts: Sequence[str]) -> float:
    if any(text.strip() in _SIGNS.get(word, ()) for word in words for text in texts):
        return 1.0
    return max((similarity(word, text) for word in words for text in texts), default=0.0)


def state_scores(state: str, candidates: Candidates, scene: Scene) -> FloatArray | None:
    """How well each candidate shows the state, (N,) in 0..1; None when nothing measures it."""
    fields = all(region.label in _FILLED_IN for region in candidates.regions)
    focus = focused(scene.image, candidates.boxes) if state in _FOCUS and fields else None
    scores = _measured(state, candidates, scene) if focus is None else focus
    return scores if scores is None else scores * _switched(state, candidates)


def _switched(state: str, candidates: Candidates) -> FloatArray:
    """Less for what has no such state, where switches or boxes are: "the ones switched off"."""
    able = [r.label in _TICKED and r.score > _SURE for r in candidates.regions]
    told = state in _SWITCHED and any(able)
    return np.array([_UNABLE if told and not one else 1.0 for one in able]).reshape(len(able))


def _measured(state: str, candidates: Candidates, scene: Scene) -> FloatArray | None:
    opposite = {
        "unchecked": "checked",
        "enabled": "disabled",
        "unselected": "selected",
        "off": "checked",
        "filled": "empty",
        "inactive": "selected",
    }
    same = {"on": "checked", "active": "selected", "open": "selected"}
    if state in _CHOSEN and candidates.regions and candidates.regions[0].label == SWATCH:
        return chosen(candidates, scene)
    if state in ("filled", "empty") and _ticking(candidates):
        state = "checked" if state == "filled" else "unchecked"
    if state == "checked" and not any(region.label in _TICKED for region in candidates.regions):
        state = "selected"  # "the marked date"
    if state == "on" and not any(region.label in _TICKED for region in candidates.regions):
        state = "selected"
    if state in ("selected", "unselected", "active", "inactive") and _ticking(candidates):
        state = "checked" if state in ("selected", "active") else "unchecked"
    if state in opposite:
        scores = state_scores(opposite[state], candidates, scene)
        return None if scores is None else 1.0 - scores
    measure = {"checked": checked, "disabled": disabled, "selected": selected}.get(
        same.get(state, state)
    )
    if state in ("struck", "bold", "unread", "read", "underlined") and scene.is_page:
        return _lettering(state, candidates, scene)
    if state in ("required", "optional") and scene.is_page:
        starred = _starred(candidates, scene)
        return starred if state == "required" else 1.0 - starred
    if state in _NO_STATES and scene.is_page:
        return np.ones(len(candidates))
    if state == "empty":
        return _emptiness(candidates, scene) if scene.is_page else vacancy(candidates, scene)
    if measure is None or not scene.is_page:
        return None
    if measure is disabled:
        return _greyed_out(candidates, scene)
    scores = np.array([measure(scene.image, region.box) for region in candidates.regions])
    return _beside_others(scores, candidates, scene) if measure is selected else scores


def _greyed_out(candidates: Candidates, scene: Scene) -> FloatArray:
    """Fields by their fill, where one differs; all else by its letters."""
    fields = all(region.label in _FILLED_IN for region in candidates.regions)
    grey = greyed(scene.image, candidates.boxes) if fields else None
    if grey is not None:
        return grey
    scores = np.array([disabled(scene.image, region.box) for region in candidates.regions])
    if scores.max(initial=0.0) < 0.4:  # none is grey by itself
        faint = faded(scene.image, candidates.boxes)
        return scores if faint is None else np.maximum(scores, faint)
    return scores


def _beside_others(scores: FloatArray, candidates: Candidates, scene: Scene) -> FloatArray:
    """What stands out of its like is the chosen one, whatever it looks like alone."""
    if all(region.label == "cell" for region in candidates.regions):
        cursor = ringed(scene.image, candidates.boxes)
        if cursor is not None:
            return cursor
    odd = outstanding(scene.image, candidates.boxes)
    if odd is None and all(region.label == "row" for region in candidates.regions):
        odd = grounded_apart(scene.image, candidates.boxes)
    return scores if odd is None else np.where(odd > 0, odd, np.minimum(scores, 0.5))


def _starred(candidates: Candidates, scene: Scene) -> FloatArray:
    """Whose label bears a star, or says that it is required."""
    names = [scene.labels.get(region, ()) for region in candidates.regions]
    hits = [any("*" in name or "required" in name.casefold() for name in said) for said in names]
    return np.where(np.array(hits, dtype=bool), 0.9, 0.1).reshape(len(candidates))


def _lettering(state: str, candidates: Candidates, scene: Scene) -> FloatArray | None:
    """How the words are set; what is unread is set bold by custom."""
    if state == "struck":
        return struck(scene.image, candidates.boxes)
    if state == "underlined":
        return np.array([underlined(scene.image, region.box) for region in candidates.regions])
    heavy = bold(scene.image, candidates.boxes)
    return heavy if heavy is None or state != "read" else 1.0 - heavy


_CHOSEN = frozenset({"selected", "checked", "active", "on", "open"})
_NO_STATES = frozenset({"whole", "full"})
"""What every element of a page is: "the whole box" is the box."""

_FOCUS = frozenset({"selected", "active", "focused", "highlighted"})
_FILLED_IN = frozenset({"textbox", "dropdown"})
_TICKED = frozenset({"checkbox", "radio", "switch"})
_SWITCHED = frozenset({"on", "off", "checked", "unchecked"})
_SURE = 0.5  # score from which on a thing is a switch or a box to tick
_UNABLE = 0.6  # weight of anything else beside them


def _emptiness(candidates: Candidates, scene: Scene) -> FloatArray:
    """How empty fields are, or how much drawings are mere outlines."""
    if _pictured(candidates):
        return 1.0 - solid_scores(scene.image, candidates.boxes)
    lines = [line.box for line in scene.text.lines]
    return hollow_scores(scene.image, candidates.regions, lines)


def _pictured(candidates: Candidates) -> bool:
    """Whether all are drawings without words."""
    regions = candidates.regions
    return bool(regions) and all(r.label in ("icon", "image") and not r.text for r in regions)


def _ticking(candidates: Candidates) -> bool:
    kinds = {region.label for region in candidates.regions}
    return bool(kinds) and kinds <= _TICKED
