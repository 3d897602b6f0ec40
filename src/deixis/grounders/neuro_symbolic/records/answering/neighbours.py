"""What stands next in a list: "the item above Feta", "what comes after the spinach"."""

from __future__ import annotations

import re

from deixis.core import Box, Region
from deixis.grounders.neuro_symbolic.records.asking.lexicon import is_record_noun
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.asking.wholeness import means_row
from deixis.grounders.neuro_symbolic.records.finding.grouping import groups_of
from deixis.grounders.neuro_symbolic.records.finding.keys import key_lines, record_of
from deixis.grounders.neuro_symbolic.records.model import Group
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["next_to_key"]

_NEXT = re.compile(
    r"^(?:what (?:comes|stands|is|follows)(?: listed| written)?|which [\w-]+ (?:comes|stands|is)|"
    r"(?:the )?(?P<noun>[\w -]+?)(?: (?:that|which) (?:comes|stands|is))?)(?: right| directly"
    r"| just| "
    r"immediately)? (?:(?P<after>after|below|under|beneath|underneath|following)"
    r"|(?P<before>before|above|"
    r"over|preceding))(?: the)? (?P<key>.+)$",
    re.IGNORECASE,
)


def next_to_key(asked: Asked, scene: Scene) -> list[Region]:
    """The name of the record before or after that of a key; the whole row for "the row under"."""
    match = _NEXT.match(asked.text)
    if match is None or asked.rank is not None or asked.many:
        return []  # "the last link under Help" and "all under Help" are in a section
    noun = match["noun"] or "item"
    if not is_record_noun(noun) or noun.casefold() in ("link", "menu", "box", "card", "section"):
        return []
    step = 1 if match["after"] else -1
    for line in key_lines(match["key"], scene):
        for group, index, _ in record_of(line, groups_of(scene)):
            other = index + step
            if group.kind != "rows" or not 0 <= other < len(group.records):
                continue
            named = noun.split()[-1].casefold() in ("row", "record")
            if named or means_row(asked.text, group):
                return [Region(_row_box(group, other, scene), 0.85, "row", source="records")]
            column = next((c for c in group.columns if c.lines.get(index) == line), None)
            column = column or group.primary
            found = column.lines.get(other) if column is not None else None
            if found is not None:
                return [Region(found.box, 0.85, "text", text=found.text, source="records")]
    return []


def _row_box(group: Group, index: int, scene: Scene) -> Box:
    """A record, as wide as the widest rules of its group or the panel that it lies on."""
    box = group.records[index].box
    panels = [
        item.box
        for item in scene.elements
        if item.label == "card" and item.score >= 0.5 and item.box.contains(*box.center)
    ]
    panel = min(panels, key=lambda panel: panel.area, default=None)
    wide = group.box
    if len(group.columns) < 2 and panel is not None and panel.width < 2.5 * wide.width:
        wide = wide.union(panel)
    return Box(wide.x1, box.y1, wide.x2, box.y2) if len(group.columns) < 2 else box
