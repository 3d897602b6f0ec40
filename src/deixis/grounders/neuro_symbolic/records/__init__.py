"""Records: what repeats on a page (rows, list lines, cards) with its parts, and look-ups in them.

Rules and outlines are not needed: that lines are flush and evenly spaced is what shows a list. The
groups stand beside the elements of the page; questions about them ("the price of the feta", "the
last entry of the menu", "all prices") are answered here.
"""

from deixis.grounders.neuro_symbolic.records.answering.sheets import as_cells
from deixis.grounders.neuro_symbolic.records.answers import (
    by_messages,
    by_operating,
    by_records,
)
from deixis.grounders.neuro_symbolic.records.finding.grouping import groups_of
from deixis.grounders.neuro_symbolic.records.model import Group, Record

__all__ = ["Group", "Record", "as_cells", "by_messages", "by_operating", "by_records", "groups_of"]
