"""What follows a label in its own line: "the value next to Invoice number".

A label and its value are often read as one line. No box stands beside the label then; what is
beside it is the rest of the line.
"""

from __future__ import annotations

import re

from deixis.core import Region, TextLine, Word
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.words.text_match import normalise, similarity

__all__ = ["rest_of_line"]

_BESIDE = re.compile(
    r"^(?:the )?(?:text|value|entry|words?|writing|figure|number|amount|date"
    r"|what(?:'s| is)?(?: written| printed)?)"
    r"(?: (?:that|which) (?:is|stands))?(?: directly| immediately| right| just)?"
    r" (?:next to|beside|alongside|to the right of|(?:on the )?right(?:-hand side)? of)"
    r" (?:the (?:words? |label |text )?)?(?P<label>.+)$",
    re.IGNORECASE,
)
_THE_WORDS = 0.95  # similarity of the label's words
_LONGEST = 6  # words of a value; more are a sentence


def rest_of_line(asked: Asked, scene: Scene) -> list[Region]:
    """The words after a label that begins its line; [] where it stands alone or in a sentence."""
    match = _BESIDE.match(asked.text)
    if match is None or asked.many or asked.rank is not None:
        return []
    label = match["label"].strip(" \"“”'")
    lines = scene.text.lines
    if any(similarity(label, line.text) >= _THE_WORDS for line in lines):
        return []
    found = [rest for line in lines if (rest := _rest(label, line))]
    if len(found) != 1:
        return []
    box = found[0][0].box
    for word in found[0][1:]:
        box = box.union(word.box)
    said = " ".join(word.text for word in found[0])
    return [Region(box, 0.85, "text", text=said, source="records")]


def _rest(label: str, line: TextLine) -> list[Word]:
    """The words of a line behind the label that it begins with; [] for one without it."""
    words = list(line.words)
    for count in range(len(words) - 1, 0, -1):
        head = " ".join(word.text for word in words[:count])
        if normalise(head) == normalise(label):
            rest = [word for word in words[count:] if normalise(word.text) or word.text == "-"]
            return rest if _is_value(head, rest) else []
    return []


def _is_value(head: str, rest: list[Word]) -> bool:
    """Whether what follows is a value rather than the rest of a sentence."""
    if not rest or len(rest) > _LONGEST:
        return False
    return head.rstrip().endswith(":") or not rest[0].text[:1].islower()
