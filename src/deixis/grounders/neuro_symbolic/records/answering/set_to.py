"""What a setting or a statement says, asked for in a question: "after what time does it lock".

Of each row the words at its left, or over a paler line, tell what it is about; the question must
share what they mean, and ask for such a value as the row has: a figure, a day, a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from deixis.core import Region, TextLine
from deixis.grounders.neuro_symbolic.records.answering.as_regions import as_region
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.finding.field_labels import level
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.language.lexicon.concepts import related
from deixis.language.lexicon.intents import GENERIC
from deixis.language.lexicon.stopwords import STOP_WORDS
from deixis.language.lexicon.wordsets import word_set
from deixis.language.wanting import alike, plain_words, stem

__all__ = ["set_to"]

_ASKS = re.compile(
    r"^(?:and |so )?(?:(?:at|by|since|until|till|from|after|on|in|for|to|under) )?"
    r"(?:(?P<figure>how (?:much|many|long|far|big|large|old|warm|hot|high|fast|often|late|soon))"
    r"|(?P<day>when|(?:what|which) (?:time|day|date|month|year))"
    r"|(?P<any>what|which|how|who|whose|name of|the name of))(?:'s|’s)?\b(?P<rest>.*)$",
    re.I,
)
_IDLE = word_set(
    "set currently connected on using use now right moment up been get gets much many long "
    "far big old often last we're i'm it's itself connect play plays when someone"
)
_WORTH = 0.8
_LABEL = 5  # words of what names a row at most
_VALUE = 7  # words of what it says at most
_BELOW = 1.1  # line heights from a label to what is said under it
_BESIDE = 1.5  # line heights of room before what is said beside it


def set_to(asked: Asked, scene: Scene) -> list[Region]:
    """The one value that a question asks for by what its row is about; [] where none is."""
    match = _ASKS.match(asked.text.strip(" ?.!"))
    if match is None or asked.many:
        return []
    said = [
        word
        for word in plain_words(match["rest"])
        if word not in STOP_WORDS and word not in GENERIC and word not in _IDLE
    ]
    fits = [(_meeting(said, label), label, value) for label, value in _rows(scene)]
    fits = [fit for fit in fits if fit[0] > 0 and _is_asked(match, fit[2].text)]
    best = max((score for score, _, _ in fits), default=0.0)
    first = [value for score, _, value in fits if score == best]
    return [replace(as_region(first[0], scene), score=_WORTH)] if len(first) == 1 else []


def _is_asked(match: re.Match[str], value: str) -> bool:
    """Whether a value is a figure where one is asked for."""
    return bool(re.search(r"\d", value)) or not (match["figure"] or match["day"])


def _meeting(said: list[str], label: TextLine) -> float:
    """Share of the words of a label that the question means, 0 below a half."""
    words = [w for w in plain_words(label.text) if w not in STOP_WORDS and w not in GENERIC]
    met = [any(_same(word, other) for other in said) for word in words]
    share = sum(met) / len(met) if met else 0.0
    return share if share >= 0.5 else 0.0


def _same(one: str, other: str) -> bool:
    return alike(stem(one), stem(other)) or related(one, other) > 0


def _rows(scene: Scene) -> Iterator[tuple[TextLine, TextLine]]:
    """Labels with what is said beside or else right under them."""
    lines = [line for line in scene.text.lines if len(line.text.strip()) > 1]
    for label in lines:
        if len(label.text.split()) > _LABEL or label.text.rstrip().endswith((".", "?", "!")):
            continue
        value = _beside(label, lines) or _under(label, lines)
        if value is not None and len(value.text.split()) <= _VALUE:
            yield label, value


def _beside(label: TextLine, lines: list[TextLine]) -> TextLine | None:
    """The only line right of a label on its level, with some room between."""
    room = _BESIDE * label.box.height
    right = [
        line for line in lines if line is not label and level(label.box, line.box)
        and line.box.x1 > label.box.x1
    ]  # fmt: skip
    left = any(level(label.box, line.box) and line.box.x2 < label.box.x1 for line in lines)
    alone = len(right) == 1 and not left and right[0].box.x1 - label.box.x2 > room
    return right[0] if alone else None


def _under(label: TextLine, lines: list[TextLine]) -> TextLine | None:
    """The line that begins right under a label and is no larger."""
    high = label.box.height
    near = [
        line
        for line in lines
        if 0 <= line.box.y1 - label.box.y2 + 0.3 * high < _BELOW * high
        and line is not label
        and abs(line.box.x1 - label.box.x1) < 0.5 * high
        and line.box.height < 1.05 * high
    ]
    return near[0] if len(near) == 1 else None
