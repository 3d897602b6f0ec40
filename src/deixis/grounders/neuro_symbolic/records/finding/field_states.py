"""States of the fields of a form: empty, required, optional, wrong, disabled, in use."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from deixis.core import Box, Boxes, TextLine
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.looks.focused import focused
from deixis.grounders.neuro_symbolic.looks.greyed import greyed
from deixis.grounders.neuro_symbolic.records.asking.field_words import FieldState
from deixis.grounders.neuro_symbolic.records.finding.fields import Field
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["fields_that_are"]

_REQUIRED = re.compile(r"\b(?:required|mandatory)\b", re.I)
_OPTIONAL = re.compile(r"\boptional\b|\bif (?:any|applicable|known)\b", re.I)
_SAMPLE = re.compile(
    r"^(?:dd|mm|tt|jj|yyyy|hh)\b.*|^e\.?g\.? .*"
    r"|^(?:please )?(?:choose|select|pick|enter|type|add)\b.*"
    r"|^.*(?:\.\.\.|…)$|^-+.*-+$|^[-–—_ ./]+$",
    re.I,
)
"""What stands in a field to say what belongs there."""
_HALF = 0.5
_REDDER = 45.0  # levels by which red edges are redder than green and blue
_FAINT = 0.72  # of the strongest words in fields, under which words are only a hint
_STRONGEST = 99.0  # percentile of pixels that is ink even of a short word in a high box
_RIM = 3  # pixels in and out of a frame


def fields_that_are(state: FieldState, fields: Sequence[Field], scene: Scene) -> list[bool] | None:
    """Which fields are in a state; None where nothing on the page tells."""
    if not fields:
        return None
    found = {
        "empty": _empty,
        "required": _required,
        "optional": _optional,
        "wrong": _wrong,
        "disabled": _disabled,
        "focused": _focused,
    }.get(state)
    return None if found is None else found(fields, scene)


def _empty(fields: Sequence[Field], scene: Scene) -> list[bool]:
    """Nothing stands in them, or what only says what belongs there."""
    own = [line for field in fields for line in field.words]
    named = [field.label for field in fields if field.label is not None]
    strongest = max((_contrast(line.box, scene) for line in (*own, *named)), default=0.0)
    grey = _disabled(fields, scene) or [False] * len(fields)
    return [
        field.filled is False
        or not _text(field)
        or bool(_SAMPLE.match(_text(field)))
        or (not locked and _is_faint(field.words, strongest, scene))
        for field, locked in zip(fields, grey, strict=True)
    ]


def _text(field: Field) -> str:
    said = " ".join(line.text for line in field.words) or (
        "" if field.filled is not None else field.region.text or ""
    )
    return re.sub(r"[ |▾▼⌄˅∨]+$", "", said).strip()


def _is_faint(words: Sequence[TextLine], strongest: float, scene: Scene) -> bool:
    return bool(words) and max(_contrast(w.box, scene) for w in words) < _FAINT * strongest


def _contrast(box: Box, scene: Scene) -> float:
    """How far the strongest ink of a line is from its ground, as a share of the farthest."""
    rows, columns = box.pixels(scene.size)
    grey = scene.image[rows, columns].mean(axis=2)
    if not grey.size:
        return 0.0
    ground = float(np.median(grey))
    away = float(np.percentile(np.abs(grey - ground), _STRONGEST))
    return away / max(ground, 255.0 - ground)


def _required(fields: Sequence[Field], scene: Scene) -> list[bool] | None:
    """By their star or word; where only the others are marked, all that are not optional."""
    told = [field.starred or _says(_REQUIRED, field) for field in fields]
    if any(told):
        return told
    free = [_says(_OPTIONAL, field) for field in fields]
    return [not flag for flag in free] if any(free) else None


def _optional(fields: Sequence[Field], scene: Scene) -> list[bool] | None:
    free = [_says(_OPTIONAL, field) for field in fields]
    if any(free):
        return free
    told = _required(fields, scene)
    return None if told is None else [not flag for flag in told]


def _says(pattern: re.Pattern[str], field: Field) -> bool:
    label = () if field.label is None else (field.label,)
    note = () if field.note is None or field.wrong else (field.note,)
    return any(pattern.search(line.text) for line in (*label, *note, *field.aside, *field.words))


def _wrong(fields: Sequence[Field], scene: Scene) -> list[bool] | None:
    """By a red note, or by a red edge where not all have one."""
    edges = np.array([_edge(field.region.box, scene) for field in fields])
    red = edges[:, 0] - edges[:, 1:].max(axis=1) > _REDDER
    red &= not red.all() or len(fields) == 1
    told = [field.wrong or bool(flag) for field, flag in zip(fields, red, strict=True)]
    return told if any(told) else None


def _edge(box: Box, scene: Scene) -> FloatArray:
    """Colour of the lower side of a frame: of the row of pixels farthest from the ground."""
    height, width = scene.image.shape[:2]
    quarter = box.width / 4
    x1, x2 = max(int(box.x1 + quarter), 0), min(int(box.x2 - quarter), width)
    y = round(box.y2)
    rows = scene.image[max(y - _RIM, 0) : min(y + _RIM, height), x1:x2].astype(np.float64)
    if not rows.size:
        return np.zeros(3)
    usual = np.median(rows, axis=1)
    away = np.abs(usual - np.median(usual, axis=0)).max(axis=1)
    found: FloatArray = usual[int(away.argmax())]
    return found


def _disabled(fields: Sequence[Field], scene: Scene) -> list[bool] | None:
    """By a greyer fill than most have."""
    boxes = Boxes.of([field.region.box for field in fields])
    grey = greyed(scene.image, boxes)
    return None if grey is None else [bool(value > _HALF) for value in grey]


def _focused(fields: Sequence[Field], scene: Scene) -> list[bool] | None:
    scores = focused(scene.image, Boxes.of([field.region.box for field in fields]))
    return None if scores is None else [bool(value > _HALF) for value in scores]
