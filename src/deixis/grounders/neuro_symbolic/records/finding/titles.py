"""Names that are the title of a page: of the shop, the product, the album, the board, the file."""

from __future__ import annotations

import re

from deixis.core import TextLine
from deixis.grounders.neuro_symbolic.records.finding.segments import segments
from deixis.grounders.neuro_symbolic.records.finding.windows import title_line
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["by_title"]

_NAMED = (
    r"product|article|album|board|plan|timetable|schedule|calendar|recipe|film|movie|book|event|"
    r"restaurant|caf[eé]|shop|store|company|seller|playlist|project|course|game|page|document|"
    r"list|hotel|place|business"
)
_TITLE = re.compile(
    rf"^(?:the )?(?:(?:name|title) of (?:the|this|that) (?P<a>{_NAMED})|(?P<b>{_NAMED})(?:'s)? "
    rf"(?:name|title)|(?:which|what) (?P<c>{_NAMED}) (?:is (?:it|this)(?: from| about)?"
    rf"|am i (?:looking"
    r" at|in)))$",
    re.IGNORECASE,
)
_FILE = re.compile(r"^(?:the )?(?:(?:name|title) of (?:the|this) (?:open )?file|file ?name)$", re.I)
_WINDOW = re.compile(
    r"^(?:the )?(?:(?:window|dialog(?:ue)?(?: box)?|pop-?up|modal|message box)(?:'s)? (?:title"
    r"|heading|header|caption)|(?:title|heading|header|caption) of (?:the|this) (?:window"
    r"|dialog(?:ue)?(?: box)?|pop-?up|modal|message box)|title bar text)$",
    re.IGNORECASE,
)
_BAND = re.compile(
    r"^(?:the )?(?:(?:name of (?:the )?)?(?:band|artist|singer|musician|performer)(?:'s)?(?: name)?"
    r"|who (?:sings|plays|made|recorded)(?: (?:this|it|that))?)$",
    re.IGNORECASE,
)
_PARTNER = re.compile(
    r"^(?:the )?(?:(?:name of (?:the )?)?(?:chat partner|contact|other person|person i (?:am|'m) "
    r"(?:chatting|talking|writing) (?:with|to))(?:'s)?(?: name)?|who (?:am i|is this) (?:chatting|"
    r"talking|writing|chat) (?:with|to))$",
    re.IGNORECASE,
)
_CITY = re.compile(
    r"^(?:the )?(?:(?:name of (?:the )?)?(?:city|town|place|location)(?: name)?|(?:which"
    r"|what) (?:city|"
    r"town|place) is (?:it|this|that))$",
    re.IGNORECASE,
)
_DEGREES = re.compile(r"-?\d{1,3} ?°")


_SENDERS = re.compile(r"\b(?:company|shop|store|seller|business)\b", re.IGNORECASE)


def by_title(text: str, scene: Scene, *, sure: bool = False) -> list[TextLine]:
    """The line that is the name asked for, by where it stands; [] where none is.

    With ``sure`` not for shops and companies: letters name them elsewhere than at the top.
    """
    if sure and _SENDERS.search(text):
        return []
    if _TITLE.match(text):
        return _largest(scene)
    if _FILE.match(text):
        named = re.compile(r"^\S+\.[A-Za-z]{2,4}$")
        files = [line for line in scene.text.lines if named.match(line.text.strip())]
        top = [line for line in files if line.box.y1 < 0.15 * scene.size[1]]
        return top[:1]
    if _WINDOW.match(text):
        title = title_line(scene)
        return [] if title is None else [title]
    if _BAND.match(text):
        return _under_title(scene)
    if _PARTNER.match(text):
        return _partner(scene)
    return _over_degrees(scene) if _CITY.match(text) else []


def _largest(scene: Scene) -> list[TextLine]:
    """The line that is set largest in the upper half, if it is plainly larger than others."""
    upper = [
        line
        for line in scene.text.lines
        if line.box.center[1] < 0.5 * scene.size[1] and _wordy(line)
    ]
    headings = [item.box for item in scene.elements if item.label == "heading"]
    seen = [line for line in upper if any(box.contains(*line.box.center) for box in headings)]
    upper = seen or upper
    if not upper:
        return []
    heights = sorted(line.box.height for line in scene.text.lines)
    usual = heights[len(heights) // 2]
    best = max(upper, key=lambda line: line.box.height * (1 - 0.3 * line.box.y1 / scene.size[1]))
    return [best] if best.box.height > 1.15 * usual else []


def _wordy(line: TextLine) -> bool:
    letters = sum(char.isalpha() for char in line.text)
    return letters >= 3 and letters > 0.5 * len(line.text.replace(" ", ""))


def _under_title(scene: Scene) -> list[TextLine]:
    title = _largest(scene)
    if not title:
        return []
    box = title[0].box
    under = [
        line
        for line in segments(scene)
        if 0 < line.box.y1 - box.y2 < 1.8 * box.height and abs(line.box.x1 - box.x1) < box.height
    ]
    return sorted(under, key=lambda line: line.box.y1)[:1]


def _partner(scene: Scene) -> list[TextLine]:
    """Two or three capitalised words at the top: over "last seen"."""
    for line in sorted(scene.text.lines, key=lambda line: line.box.y1):
        words = line.text.split()
        named = 2 <= len(words) <= 3 and all(word[:1].isupper() for word in words)
        if named and line.box.y2 < 0.15 * scene.size[1]:
            return [line]
    return []


def _over_degrees(scene: Scene) -> list[TextLine]:
    """The name over the temperature."""
    warm = [line for line in scene.text.lines if _DEGREES.search(line.text)]
    if not warm:
        return []
    main = max(warm, key=lambda line: line.box.height)
    over = [
        line
        for line in scene.text.lines
        if 0 < main.box.y1 - line.box.y1 < 3 * main.box.height
        and line.box.y2 < main.box.y1 + 0.3 * main.box.height
        and abs(line.box.x1 - main.box.x1) < main.box.height
        and _wordy(line)
    ]
    return sorted(over, key=lambda line: -line.box.y1)[:1]
