"""Segments: the parts of a line between dots and bars, and the label and value within one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from deixis.core import TextLine, Word
from deixis.grounders.neuro_symbolic.records.model import hull
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["Labelled", "labelled", "matching", "segments"]

_BREAKS = frozenset({"·", "|", "•", "—", "–", "/", "‧", "∙", ".", "-"})
_NAMES = re.compile(
    r"^(?:account|customer|client|order|invoice|reference|ref|ticket|case|code|error|iban|member|"
    r"user|id|no|nr|number|phone|tel|call|reservations|booking|cashier|version|date)$",
    re.IGNORECASE,
)
"""Words that label what follows them even without a colon: "Account 401-38056"."""


@dataclass(frozen=True)
class Labelled:
    """A value within a line, with the words before it."""

    label: str
    value: TextLine


def segments(scene: Scene) -> Iterator[TextLine]:
    """The parts of every line; a line without a break is its own only part."""
    for line in scene.text.lines:
        words: list[Word] = []
        for word in line.words:
            if word.text in _BREAKS:
                if words:
                    yield _line(words)
                words = []
            else:
                words.append(word)
        if len(words) == len(line.words):
            yield line
        elif words:
            yield _line(words)


def _is_code(text: str) -> bool:
    return any(c.isdigit() for c in text) and any(c.isalpha() or c == "-" for c in text)


def _line(words: list[Word]) -> TextLine:
    text = " ".join(word.text for word in words)
    return TextLine(text, hull([word.box for word in words]), words[0].score, tuple(words))


def labelled(scene: Scene) -> Iterator[Labelled]:
    """Values after a colon, or after a word that labels ("Account 401-38056")."""
    for segment in segments(scene):
        words = segment.words
        for cut in range(1, min(len(words), 6)):
            before = words[cut - 1].text
            after = words[cut].text
            named = cut == 1 and _NAMES.match(before) and after[:1].isalnum()
            named = named and not _NAMES.match(after.strip(".:"))  # "Customer ID" is a name
            account = before.strip(":.").casefold() in ("iban", "bic", "swift")
            if before.endswith(":") or named or account:
                value = list(words[cut:])
                coded = len(value) > 1 and _is_code(value[0].text) and not account
                if coded and value[1].text[:1].isupper():
                    value = value[:1]  # what follows a code is another thing
                yield Labelled(" ".join(w.text for w in words[:cut]), _line(value))
                break


def matching(pattern: re.Pattern[str], scene: Scene) -> list[TextLine]:
    """The words of each segment that a pattern matches, from the top."""
    found: list[TextLine] = []
    for segment in segments(scene):
        match = pattern.search(segment.text)
        if match is None:
            continue
        first, last = match.span("value") if "value" in pattern.groupindex else match.span()
        words, at = [], 0
        for word in segment.words:
            start = segment.text.find(word.text, at)
            at = start + len(word.text)
            if start < last and at > first:
                words.append(word)
        found.append(_line(words) if words else segment)
    return sorted(found, key=lambda line: (line.box.y1, line.box.x1))
