"""Words and lines of running text: "the yellow word", "the red error line" of a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from deixis.core import Region
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.words.text_match import find_words
from deixis.language.forms import Attribute, NounPhrase, Ordinal, TextContent

__all__ = ["worded"]

_LINED = frozenset({"line", "row", "chart"})
"""Elements that "line" rather means: a curve, a row of a table."""

_EXACT = 0.9


def worded(phrase: NounPhrase, texts: Sequence[TextContent], scene: Scene) -> list[Region]:
    """The words or lines among which a phrase chooses; none where it speaks of something else.

    Args:
        phrase: With "word" or "line" as its head; others find nothing.
        texts: What the phrase says that they say.
        scene: The page.
    """
    if phrase.head.lemma == "word" and phrase.constraints:
        return _quoted(texts, scene) if texts else _words(scene)
    if phrase.head.lemma == "line" and phrase.constraints and _all_of_it(phrase):
        counted = any(isinstance(item, Ordinal) for item in phrase.constraints)
        lines = [] if any(e.label in _LINED for e in scene.elements) else _lines(scene)
        return _flush(lines) if counted else lines
    return []


def _all_of_it(phrase: NounPhrase) -> bool:
    """Whether nothing is said to be in the line: "the line with Lemons" goes on to its price."""
    return all(
        isinstance(item, Attribute | Ordinal)
        or (isinstance(item, TextContent) and item.span.text.strip("\"“”'") == item.text)
        for item in phrase.constraints
    )


def _quoted(texts: Sequence[TextContent], scene: Scene) -> list[Region]:
    """The very words, wherever they stand."""
    return [
        Region(match.box, match.score, "text", text=match.text, source="ocr")
        for item in texts
        for match in find_words(item.text, scene.text.lines, least=_EXACT)
    ]


def _words(scene: Scene) -> list[Region]:
    return [
        Region(word.box, line.score, "text", text=word.text, source="ocr")
        for line in scene.text.lines
        for word in line.words
        if any(char.isalpha() for char in word.text)
    ]


def _lines(scene: Scene) -> list[Region]:
    return [
        Region(line.box, line.score, "text", text=line.text, source="ocr")
        for line in scene.text.lines
        if sum(char.isalpha() for char in line.text) > 1
    ]


def _flush(lines: Sequence[Region]) -> list[Region]:
    """The most lines that begin below one another: the text, without titles and tools around."""
    flush = [
        [other for other in lines if abs(other.box.x1 - line.box.x1) < 0.5 * line.box.height]
        for line in lines
    ]
    return max(flush, key=len, default=[])
