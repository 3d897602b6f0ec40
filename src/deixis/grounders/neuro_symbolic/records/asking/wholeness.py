"""Whether the noun of a record means all of it: "the cheapest file" of a table is its row.

What stands in a table of three columns or more, under a header, is spoken of as a row. A list of
names with a value each has no rows to see: there the item is its name. "Which file ..." asks for a
name everywhere.
"""

from __future__ import annotations

import re

from deixis.grounders.neuro_symbolic.records.model import Group

__all__ = ["asks_name", "means_row"]

_COLUMNS = 3  # from which on a list is a table
_FILLED = 0.6  # share of the records that a column must have something in
_NAMED = re.compile(r"^(?:which|what|who)\b|\b(?:names?|titles?)\b", re.I)


def asks_name(said: str) -> bool:
    """Whether ``said`` asks for what a record is called: "which file ..."."""
    return bool(_NAMED.search(said))


def means_row(said: str, group: Group) -> bool:
    """Whether ``said``, the phrase, means whole rows of ``group`` where it names its records."""
    if group.kind != "rows" or group.header is None or asks_name(said):
        return False
    full = [c for c in group.columns if len(c.lines) >= _FILLED * len(group.records)]
    return len(full) >= _COLUMNS
