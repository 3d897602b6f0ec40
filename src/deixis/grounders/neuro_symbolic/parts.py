"""Parts of a page as scenes of their own: "the second link in the dialog" looks in the dialog."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property

from deixis.core import Box, ReadText
from deixis.grounders.neuro_symbolic.records import whole_window
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.perception.elements import Page

__all__ = ["PartOfPage", "in_dialog"]

_DIALOG = (
    r"(?:open )?(?:(?:dialog(?:ue)?|modal|pop-?up|pop up|message|alert)(?: (?:box|window|panel))?"
    r"|bottom sheet|overlay)"
)
_INSIDE = re.compile(
    rf"^(?P<what>.+?),? (?:that (?:is|are) )?(?:in|on|inside|within) (?:the|this) {_DIALOG}$"
    r"|^(?P<some>(?:the )?(?:first|second|third|last|only) .+|.+s) of (?:the|this)"
    rf" {_DIALOG}$",
    re.I,
)
_MOST = 0.9  # of the page, that a dialog takes up at most if looking in it alone changes anything


class PartOfPage(Scene):
    """A page of which only what lies in a box is seen; places stay those of the page."""

    def __init__(self, whole: Scene, box: Box) -> None:
        super().__init__(whole.image, whole.eyes)
        self.whole, self.box = whole, box

    @cached_property
    def text(self) -> ReadText:
        """The lines whose middle lies in the box."""
        text = self.whole.text
        return replace(text, lines=tuple(ln for ln in text.lines if self._holds(ln.box)))

    @cached_property
    def page_probability(self) -> float:
        """That of the whole page."""
        return self.whole.page_probability

    @cached_property
    def page(self) -> Page:
        """What lies in the box and is not larger."""
        page = self.whole.page
        regions = [r for r in page.regions if self._holds(r.box)]
        kept = [r for r in regions if r.box.area < self.box.area]
        known = set(kept)
        return Page(
            tuple(kept),
            tuple(table for table in page.tables if self._holds(table.box)),
            tuple(chart for chart in page.charts if self._holds(chart.box)),
            tuple(pair for pair in page.fields if self._holds(pair.value_box)),
            {region: label for region, label in page.labels.items() if region in known},
            tuple(piece for piece in page.pieces if self._holds(piece.box)),
        )

    def _holds(self, box: Box) -> bool:
        return self.box.contains(*box.center)


def in_dialog(phrase: str, scene: Scene) -> tuple[str, PartOfPage] | None:
    """What is sought in the dialog that lies on a page, and the dialog; None where none is meant.

    Args:
        phrase: As it was said.
        scene: The page.
    """
    match = _INSIDE.match(phrase.strip(" .?!"))
    if match is None or not scene.is_page or isinstance(scene, PartOfPage):
        return None
    window = whole_window(scene)
    if window is None or window.area > _MOST * scene.size[0] * scene.size[1]:
        return None
    return match["what"] or match["some"], PartOfPage(scene, window)
