"""What a text reader returns: words in lines, in reading order."""

from __future__ import annotations

from dataclasses import dataclass

from deixis.core.boxes import Box

__all__ = ["ReadText", "TextLine", "Word"]


@dataclass(frozen=True, slots=True)
class Word:
    """One word of an image, with its box in pixels and the reader's score in 0..1."""

    text: str
    box: Box
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of text.

    Attributes:
        text: The whole line.
        box: Pixels of the upright image.
        score: The reader's certainty in 0..1.
        words: Left to right.
        angle: Clockwise turn of the baseline in degrees; 0 for upright text.
    """

    text: str
    box: Box
    score: float = 1.0
    words: tuple[Word, ...] = ()
    angle: float = 0.0


@dataclass(frozen=True, slots=True)
class ReadText:
    """All text of an image.

    Attributes:
        lines: In reading order: columns from the left, lines from the top.
        language: BCP 47 tag of the main script ("en", "zh", ...), or None without text.
    """

    lines: tuple[TextLine, ...] = ()
    language: str | None = None

    def __str__(self) -> str:
        return "\n".join(line.text for line in self.lines)
