"""How well each control of a page serves an intent: by its words, its icon and its kind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from deixis.core import Box, Boxes, Region
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.purposes.usual_labels import (
    GENERIC_STEMS,
    LONGEST,
    labelled,
    labels_of,
    leading,
    valued,
)
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.language.lexicon.intent import Intent
from deixis.language.wanting import alike, plain_words, stem
from deixis.perception.elements.icon_names import ICON_NAMES, icon_probabilities

__all__ = ["Control", "served"]

_CONTROLS = frozenset(
    {"button", "link", "icon", "tab", "badge", "textbox", "dropdown", "checkbox", "radio", "switch",
     "slider"}
)  # fmt: skip
_PLAIN = frozenset({"button", "link", "icon", "tab", "badge"})
_TICKED = frozenset({"checkbox", "radio", "switch"})
_ONE_VIEW = 0.6  # IoU from which on an icon and a box to tick are one drawing
_FAR_LESS = 0.3  # share of the score of a box to tick below which the icon is a mistake
_CHOICES = frozenset({"dropdown", "textbox"})
_SURE = 0.25  # probability of an icon from which on a picture may be it
_ADDRESS = re.compile(r"\w@\w")
_ANY_SLIDER = 0.72  # a slider without words may set anything that a slider sets
_OTHER_WORDS = 0.88  # a label without the words of the name that was used
_PLACED = 0.9  # a key that is told by its place
_FEW = 4  # words of a control without a frame
_A_LINE = 0.4  # score of a text that is a line of its own, not a word of one
_UNFRAMED = 0.8  # how surely words without a frame are a control that they are a usual label of
_LEAST_SHARE = 0.35  # of the best kind of a place; less sure kinds are no controls


@dataclass(frozen=True, slots=True)
class Control:
    """An element that can be acted on.

    Attributes:
        region: Where it is.
        texts: What stands on it, then what labels it.
        stems: Stems of all those words.
        icons: (len(ICON_NAMES),) probabilities of the icons drawn on it.
        prior: How surely it is a control of its kind, 0..1.
    """

    region: Region
    texts: tuple[str, ...]
    stems: tuple[str, ...]
    icons: FloatArray
    prior: float


def served(
    intents: Sequence[Intent | None],
    words: Sequence[str],
    scene: Scene,
    *,
    nouns: Sequence[bool] = (),
) -> tuple[list[Control], FloatArray]:
    """Controls of a page and how well each serves each intent, (intents, controls) in 0..1.

    Args:
        intents: None stands for a purpose that no intent covers: its own words must be there.
        words: Words of the request.
        scene: The page.
        nouns: Which intents are named rather than asked for: "magnifier" is first of all a drawing.
    """
    controls = _controls(scene)
    asked = frozenset(stem(word) for word in words)
    named = (*nouns, *[False] * len(intents))
    scores = np.array(
        [
            [_serves(intent, control, asked, noun=noun) for control in controls]
            for intent, noun in zip(intents, named, strict=False)
        ]
    ).reshape(len(intents), len(controls))
    played = player_keys(controls)
    for row, intent in enumerate(intents):
        key = played.get(intent.name) if intent is not None else None
        if key is not None and scores[row].max(initial=0.0) < _PLACED:
            scores[row, key] = _PLACED
    return controls, scores


def player_keys(controls: Sequence[Control]) -> dict[str, int]:
    """Keys of a player by their order around "play", which all players share.

    From left to right: shuffle, previous, play, next, repeat; a shorter row lacks the outer ones.
    """
    play, pause = (list(ICON_NAMES).index(name) for name in ("play", "pause"))
    sure = [max(control.icons[play], control.icons[pause]) for control in controls]
    bare = [
        i for i, c in enumerate(controls) if not c.texts and c.region.label in ("button", "icon")
    ]
    middle = max(bare, key=lambda i: (sure[i], controls[i].region.box.area), default=None)
    if middle is None or sure[middle] < _SURE:
        return {}
    left = _beside(controls, bare, middle, -1)
    right = _beside(controls, bare, middle, 1)
    if not left or not right:
        return {}
    keys = {"previous track": left[0], "next track": right[0]}
    if len(left) > 1:
        keys["shuffle"] = left[1]
    if len(right) > 1:
        keys["repeat"] = right[1]
    return keys


def _beside(controls: Sequence[Control], bare: Sequence[int], middle: int, side: int) -> list[int]:
    """Keys in the line of the middle one on one side, the nearest first, each close to the last."""
    line, last = [], controls[middle].region.box
    ordered = sorted(bare, key=lambda i: side * controls[i].region.box.center[0])
    for i in ordered:
        box = controls[i].region.box
        gap = (box.x1 - last.x2) if side > 0 else (last.x1 - box.x2)
        level = abs(box.center[1] - last.center[1]) < 0.3 * last.height
        if level and side * (box.center[0] - last.center[0]) > 0.5 * last.width:
            if gap > 1.5 * last.width:
                break
            line.append(i)
            last = box
    return line


def _is_a_box_to_tick(item: Region, ticked: Sequence[Region]) -> bool:
    """Whether an icon is but a second, less sure view of a box to tick."""
    return item.label == "icon" and any(
        item.score < _FAR_LESS * other.score and item.box.iou(other.box) > _ONE_VIEW
        for other in ticked
    )


def _controls(scene: Scene) -> list[Control]:
    shares = scene.kind_share
    regions = [
        item for item in scene.elements if item.label in _CONTROLS and shares[item] >= _LEAST_SHARE
    ]
    regions += _unframed(scene, regions)
    ticked = [item for item in regions if item.label in _TICKED]
    regions = [item for item in regions if not _is_a_box_to_tick(item, ticked)]
    if not regions:
        return []
    chances = _drawn(regions, scene)
    controls = []
    for region, icons in zip(regions, chances, strict=True):
        said = (region.text or "", *scene.labels.get(region, ()))
        texts = tuple(text for text in dict.fromkeys(said) if text)
        if any(_ADDRESS.search(text) for text in texts):
            texts += ("email address",)
        stems = tuple(stem(word) for text in texts for word in plain_words(text))
        flat = region.label != "textbox" or region.box.width > 1.5 * region.box.height
        prior = (
            (1.0 if flat else 0.85)
            * float(shares[region]) ** 0.1
            * float(max(region.score, 0.05)) ** 0.02
        )
        controls.append(Control(region, texts, stems, icons, prior))
    return controls


def _unframed(scene: Scene, controls: Sequence[Region]) -> list[Region]:
    """Short texts by themselves, which may be controls without a frame or colour of their own."""
    shares = scene.kind_share
    said = [item.box for item in controls if item.text]
    return [
        item
        for item in scene.elements
        if item.label == "text"
        and item.score >= _A_LINE
        and shares[item] >= _LEAST_SHARE
        and 0 < len((item.text or "").split()) <= _FEW
        and not any(box.pad(2).contains(*item.box.center) for box in said)
    ]


def _drawn(regions: Sequence[Region], scene: Scene) -> FloatArray:
    """Icons on each element: its own drawing, or that of an icon within it, (N, icons)."""
    chances = np.zeros((len(regions), len(ICON_NAMES)))
    bare = [
        i for i, r in enumerate(regions) if r.label in ("icon", "button", "link") and not r.text
    ]
    if bare:
        chances[bare] = icon_probabilities(scene.image, _boxes(regions, bare))
    _lend(chances, regions, [i for i in bare if regions[i].label == "icon"])
    return chances


def _lend(chances: FloatArray, regions: Sequence[Region], icons: Sequence[int]) -> None:
    """What an icon draws also tells what the button around it or the slider right of it does."""
    for i, region in enumerate(regions):
        if region.label in ("button", "tab", "badge", "link", "slider"):
            for icon in icons:
                if icon != i and _lends(regions[icon].box, region):
                    chances[i] = np.maximum(chances[i], chances[icon])


def _lends(icon: Box, region: Region) -> bool:
    if region.label != "slider":
        shared = icon.intersection(region.box)
        return shared is not None and shared.area > 0.85 * icon.area
    level = abs(icon.center[1] - region.box.center[1]) < icon.height
    return level and -0.5 * icon.width < region.box.x1 - icon.x2 < 3 * icon.width


def _boxes(regions: Sequence[Region], rows: Sequence[int]) -> Boxes:
    return Boxes.of(regions[row].box for row in rows)


def _serves(intent: Intent | None, control: Control, asked: frozenset[str], *, noun: bool) -> float:
    if intent is None:
        return 0.0 if control.region.label == "text" else control.prior * _covered(control, asked)
    kind = _of_kind(intent, control)
    if kind == 0.0 or (noun and control.region.label == "text"):
        return 0.0
    own = labelled(labels_of(intent.labels), control.texts, asked)
    if intent.values and control.region.label in _CHOICES:
        own = max(own, 0.9 * valued(labels_of(intent.values), control.region.text or ""))
    if noun and not any(alike(word, other) for word in asked for other in control.stems):
        own *= _OTHER_WORDS
    drawn = 0.0 if control.texts and own == 0.0 else _pictured(intent, control)
    own = max(own, leading(intent, control.region.text or ""))
    if intent.kinds == "textbox":  # "where can I type": any field is one
        own = max(own, 0.8)
    if control.region.label == "slider" and "slider" in intent.kinds and not control.texts:
        own = max(own, _ANY_SLIDER)
    return control.prior * kind * max(own, drawn)


def _of_kind(intent: Intent, control: Control) -> float:
    label = control.region.label or ""
    if label == "text":
        return 0.0 if intent.kinds else _UNFRAMED
    if intent.kinds:
        return 1.0 if label in intent.kinds.split() else (0.8 if label in _PLAIN else 0.0)
    if label in _PLAIN:
        return {"badge": 0.97, "tab": 0.98, "icon": 0.985}.get(label, 1.0)
    return 0.75 if label in ("checkbox", "switch", "radio") else 0.0


def _pictured(intent: Intent, control: Control) -> float:
    """How surely one of the intent's icons is drawn there, 0..1."""
    best = 0.0
    for rank, icon in enumerate(_icons(intent.icons)):
        chance = float(control.icons[icon])
        fit = min(chance / (2 * _SURE), 1.0) ** 0.5 if chance >= 0.1 else 0.0
        best = max(best, fit * (0.98 - 0.07 * rank))
    return best


def _covered(control: Control, asked: frozenset[str]) -> float:
    """How much of a purpose without an intent the words of a control say."""
    wanted = [word for word in asked if word not in GENERIC_STEMS]
    if not wanted or not control.stems or len(control.stems) > LONGEST:
        return 0.0
    hits = [any(alike(word, other) for other in control.stems) for word in wanted]
    said = [word for word in control.stems if word not in GENERIC_STEMS]
    back = [any(alike(word, other) for other in wanted) for word in said]
    return float(np.mean(hits)) * (0.7 + 0.3 * float(np.mean(back) if back else 0.0))


@lru_cache(maxsize=512)
def _icons(text: str) -> tuple[int, ...]:
    names = list(ICON_NAMES)
    return tuple(names.index(part.strip()) for part in text.split(";") if part.strip())
