"""Sections of a form: the heading that a field or a box to tick stands under."""

from __future__ import annotations

from collections.abc import Sequence

from deixis.core import Box, TextLine
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["FormSections"]

_SENTENCE = 7  # words from which on a line is no name of a section
_QUESTION = 14  # and from which on one is no question over choices
_ASKING = ("?", ":", "*")
_CONTROLS = frozenset({"button", "textbox", "dropdown", "tab", "badge"})
_SEEN = 0.45


class FormSections:
    """Headings of the parts of a form.

    Args:
        lines: Lines that name neither a field nor a box to tick.
        scene: The page.
        questions: Whether a question heads what follows it as well.
    """

    def __init__(self, lines: Sequence[TextLine], scene: Scene, *, questions: bool = False) -> None:
        self._panels = [i.box for i in scene.elements if i.label == "card" and i.score >= _SEEN]
        held = [i.box for i in scene.elements if i.label in _CONTROLS and i.score >= _SEEN]
        titled = [i.box for i in scene.elements if i.label == "heading" and i.score >= _SEEN]
        self.heads = [
            line
            for line in lines
            if _is_head(line, questions) and not any(box.contains(*line.box.center) for box in held)
        ]
        found = [x for x in self.heads if any(box.contains(*x.box.center) for box in titled)]
        title = min(found, key=lambda line: line.box.y1, default=None)
        asked = [x for x in self.heads if questions and x.text.endswith(_ASKING)]
        self._set_off = [*(line for line in found if line is not title), *asked]

    def of(self, box: Box) -> TextLine | None:
        """The nearest heading over a control that begins no farther right, on the same panel.

        A line that the page sets as a heading goes before one that is set like the rest; the
        first of them is the title of the page.
        """
        above = [line for line in self.heads if _is_over(line.box, box)]
        around = [p for p in self._panels if p.contains(*box.center) and p.area > 1.5 * box.area]
        for panel in sorted(around, key=lambda panel: panel.area):
            own = [x for x in above if panel.pad(0.6 * x.box.height).contains(*x.box.center)]
            if own:  # one may stand in the frame of its panel
                above = own
                break
        set_off = [line for line in above if line in self._set_off]
        return max(set_off or above, key=lambda line: line.box.y1, default=None)


def _is_over(head: Box, box: Box) -> bool:
    return head.y2 < box.y1 + 2 and head.x1 < box.x1 + 2 * head.height


def _is_head(line: TextLine, questions: bool) -> bool:
    words = line.text.strip(" -*:").split()
    if not words or not words[0][:1].isupper():
        return False
    if questions and line.text.endswith(_ASKING):
        return len(words) < _QUESTION
    return len(words) < _SENTENCE and not line.text.endswith((".", "*", "?"))
