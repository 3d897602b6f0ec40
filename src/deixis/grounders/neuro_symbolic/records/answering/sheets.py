"""Sheets of calculation: what is asked for in them is the cell, however little stands in it."""

from __future__ import annotations

import re
from dataclasses import replace

from deixis.core import Region
from deixis.grounders.neuro_symbolic.records.answering.crossings import cell_at
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["as_cells", "without_form"]

_FORM = re.compile(r" *(?:-|,|:|\() *(?:the |its |whole |table )*cell *\)?$", re.I)

_LARGER = 1.2  # times a cell is what stands in it at most; a column is as wide but far higher


def as_cells(regions: list[Region], scene: Scene, *, told: bool = False) -> list[Region]:
    """Words in a sheet, or in any table where ``told``, as the cells that they stand in."""
    return [_cell(region, scene, told) for region in regions]


def _cell(region: Region, scene: Scene, told: bool) -> Region:
    x, y = region.box.center
    tables = [table for table in scene.page.tables if table.box.contains(x, y)]
    box = cell_at(x, y, scene) if told or any(table.lettered for table in tables) else None
    inside = (
        box is not None
        and max(region.box.width / box.width, region.box.height / box.height) < _LARGER
    )
    return replace(region, box=box, label="cell") if box is not None and inside else region


def without_form(phrase: str) -> tuple[str, bool]:
    """The phrase without words that only say what to point at: "how much is postage (cell)"."""
    shorter = _FORM.sub("", phrase.strip(" .?!")).strip()
    return (shorter, True) if shorter and shorter != phrase.strip(" .?!") else (phrase, False)
