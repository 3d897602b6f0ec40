"""Records: what repeats on a page (rows, list lines, cards) with its parts, and look-ups in them.

Rules and outlines are not needed: that lines are flush and evenly spaced is what shows a list. The
groups stand beside the elements of the page; questions about them ("the price of the feta", "the
last entry of the menu", "all prices") are answered here.

The two hundred modules behind these functions are imported for the first page: a photo needs none
of them, and they take a third of a second.
"""
# ruff: noqa: PLC0415 - see above

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from deixis.core import Box, Region, Step

if TYPE_CHECKING:
    from deixis.grounders.neuro_symbolic.decisions import Decision
    from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["as_cells", "by_messages", "by_operating", "by_records", "whole_window"]


def by_records(phrase: str, scene: Scene, *, sure: bool = False) -> tuple[Decision, Step] | None:
    """What a phrase means among the rows, lists and cards; None for what is no page."""
    if not scene.is_page:
        return None
    from deixis.grounders.neuro_symbolic.records import answers

    return answers.by_records(phrase, scene, sure=sure)


def by_messages(phrase: str, scene: Scene) -> tuple[Decision, Step] | None:
    """The message that is told by what it holds; None for what is no page."""
    if not scene.is_page:
        return None
    from deixis.grounders.neuro_symbolic.records import answers

    return answers.by_messages(phrase, scene)


def by_operating(phrase: str, scene: Scene) -> tuple[Decision, Step] | None:
    """The switch, box or choice that a request works; None for what is no page."""
    if not scene.is_page:
        return None
    from deixis.grounders.neuro_symbolic.records import answers

    return answers.by_operating(phrase, scene)


def as_cells(regions: Sequence[Region], scene: Scene) -> list[Region]:
    """What stands in a sheet of calculation as the cells that it stands in."""
    from deixis.grounders.neuro_symbolic.records.answering import sheets

    return sheets.as_cells(list(regions), scene)


def whole_window(scene: Scene) -> Box | None:
    """The dialog that lies on a page."""
    from deixis.grounders.neuro_symbolic.records.finding import windows

    return windows.whole_window(scene)
