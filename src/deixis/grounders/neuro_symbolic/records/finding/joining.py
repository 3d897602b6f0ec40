"""Joined groups: the parts of one table that its rules, gaps or sections keep apart."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from deixis.core import Box
from deixis.grounders.neuro_symbolic.records.model import Column, Group, Record, hull

__all__ = ["level_parts", "whole_tables"]


def level_parts(groups: Sequence[Group]) -> list[Group]:
    """Groups that are parts of the same rows, as the rules of a table show, as one.

    A single column without a name may be a menu that stands level with the table by chance.
    """
    joined: list[Group] = []
    used: set[int] = set()
    groups = [group for group in groups if len(group.columns) > 1 or group.header is not None]
    for first in groups:
        if id(first) in used:
            continue
        same = [first, *(g for g in groups if g is not first and _same_rows(first, g))]
        if len(same) > 1:
            used |= {id(group) for group in same}
            joined.append(_beside(same))
    return joined


def _same_rows(a: Group, b: Group) -> bool:
    apart = not {id(line) for r in a.records for line in r.lines} & {
        id(line) for r in b.records for line in r.lines
    }
    shared = sum(any(r.box.iou(o.box) > 0.85 for o in b.records) for r in a.records)
    return apart and shared > 1 and shared >= 0.8 * min(len(a.records), len(b.records))


def _beside(groups: Sequence[Group]) -> Group:
    """One group of the rows that all have, with the columns of all from the left."""
    fewest = min(groups, key=lambda group: len(group.records))
    records: list[Record] = []
    places: list[dict[int, int]] = [{} for _ in groups]
    for row in fewest.records:
        parts = [
            next(((i, r) for i, r in enumerate(g.records) if r.box.iou(row.box) > 0.85), None)
            for g in groups
        ]
        own = [part for part in parts if part is not None]
        for place, part in zip(places, parts, strict=True):
            if part is not None:
                place[part[0]] = len(records)
        lines = sorted((ln for _, r in own for ln in r.lines), key=lambda line: line.box.x1)
        items = tuple(dict.fromkeys(item for _, r in own for item in r.parts))
        records.append(Record(hull([r.box for _, r in own]), tuple(lines), items))
    columns = [
        Column(c.name, c.kind, {p[i]: ln for i, ln in c.lines.items() if i in p}, c.header)
        for group, p in zip(groups, places, strict=True)
        for c in group.columns
    ]
    columns.sort(key=lambda c: min((ln.box.x1 for ln in c.lines.values()), default=0.0))
    headers = [group.header for group in groups if group.header is not None]
    header = hull(headers) if headers else None
    return Group("rows", tuple(records), tuple(columns), groups[0].heading, header)


def whole_tables(groups: Sequence[Group]) -> list[Group]:
    """The sections of a table under one row of column names, as one group."""
    parts: dict[Box, list[Group]] = {}
    for group in groups:
        if group.header is not None:
            parts.setdefault(group.header, []).append(group)
    return [_whole(sections) for sections in parts.values() if len(sections) > 1]


def _whole(sections: Sequence[Group]) -> Group:
    ordered = sorted(sections, key=lambda group: group.box.y1)
    records = tuple(record for group in ordered for record in group.records)
    starts = np.cumsum([0, *(len(group.records) for group in ordered)])
    columns = []
    for column in ordered[0].columns:
        same = [
            (start, other)
            for start, group in zip(starts, ordered, strict=False)
            for other in group.columns
            if other.header == column.header and other.header is not None
        ]
        lines = {int(start) + i: line for start, c in same for i, line in c.lines.items()}
        columns.append(Column(column.name, column.kind, lines or dict(column.lines), column.header))
    return Group("rows", records, tuple(columns), None, ordered[0].header)
