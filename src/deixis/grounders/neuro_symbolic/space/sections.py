"""Sections without a frame: what stands under a heading, down to the next one like it.

"Every price under Starters" are the prices of that section, though they stand at the other side of
the page, and "a card in Doing" is one of the column that Doing heads.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from deixis.core import Box, Region
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.words.text_match import find_words
from deixis.language.forms import NounPhrase, Relation, TextContent
from deixis.language.lexicon.wordsets import word_set

__all__ = ["panel_of", "section_scores"]

_WITHIN = frozenset({"in", "of", "under", "below", "on", "at", "from"})
_NAMED = word_set(
    "column list section group category block area part lane heading title header board panel box "
    "card menu tab chapter paragraph"
)
_LIKE = 0.25  # of a line's height: how far headings of one rank differ
_FLUSH = 1.5  # heights: headings of one column begin at one place
_LEAST = 0.9  # similarity of the heading's words
_HIGH = 2.5  # heights of the heading from the top of its panel
_WHOLE = 0.7  # a panel that fills more of the page is the page
_TALL = 3.0  # heights of the heading from which on a panel has room for more
_TITLE = 0.5  # share of the best kind of a place from which on words are a heading, not a link
_OUT = 0.05


def section_scores(item: Relation, candidates: Candidates, scene: Scene) -> FloatArray | None:
    """1 for the candidates in the section that a relation names, (N,); None where none is.

    Args:
        item: "under Starters", "in the Doing column".
        candidates: What is sought there.
        scene: The page.
    """
    if not scene.is_page or item.kind not in _WITHIN or len(item.targets) != 1:
        return None
    if not len(candidates) or not (words := _heading_words(item.targets[0])):
        return None
    sections = [_section(box, scene) for box in _headings(words, scene)]
    held = [[_holds(section, region) for region in candidates.regions] for section in sections]
    best = max(held, key=sum, default=[])
    return np.where(best, 1.0, _OUT) if any(best) else None


def _heading_words(target: NounPhrase) -> str:
    """What the heading says: "Doing" of "Doing" as of "the Doing column"."""
    said = [item.text for item in target.constraints if isinstance(item, TextContent)]
    if target.head.kind in ("text", "unknown") and not said:
        return target.head.text
    return said[0] if len(said) == 1 and target.head.lemma in _NAMED else ""


def _headings(words: str, scene: Scene) -> list[Box]:
    """Where the words stand alone, as a heading does."""
    found = [
        match.box
        for match in find_words(words, scene.text.lines, least=_LEAST)
        if any(_alone(match.box, line.box) for line in scene.text.lines)
    ]
    return [_as_heading(box, scene) for box in found]


def _as_heading(box: Box, scene: Scene) -> Box:
    """The heading round the words: its height does not depend on which letters they have."""
    outer = [item.box for item in scene.elements if item.label == "heading"]
    fits = (other for other in outer if other.contains(*box.center) and other.width < 2 * box.width)
    return next(fits, box)


def _alone(box: Box, line: Box) -> bool:
    return line.contains(*box.center) and line.width < 1.6 * box.width + line.height


def _section(heading: Box, scene: Scene) -> Box:
    """The panel that the heading opens, else all down to the next heading of its rank."""
    own = panel_of(heading, scene)
    return own if own is not None else _open_section(heading, scene)


def panel_of(heading: Box, scene: Scene) -> Box | None:
    """The smallest panel that a heading opens; None where it heads no panel of its own."""
    peers = _peers(heading, scene)
    own = [box for box in _panels(scene) if _opens(heading, box, peers)]
    return min(own, key=lambda box: box.area, default=None)


def _panels(scene: Scene) -> list[Box]:
    """Cards that are not about as large as the page."""
    whole = _WHOLE * scene.size[0] * scene.size[1]
    return [i.box for i in scene.elements if i.label == "card" and i.box.area < whole]


def _open_section(heading: Box, scene: Scene) -> Box:
    """Down to the next heading, and no farther than the panel that all of them lie on."""
    peers = _peers(heading, scene)
    around = min(
        (box for box in _panels(scene) if _roomy(heading, box)),
        key=lambda box: box.area,
        default=Box(0, 0, *scene.size),
    )
    right = min((box.x1 for box in peers if _beside(heading, box)), default=around.x2)
    end = min(
        (box.y1 for box in peers if box.y1 > heading.y2 and _flush(heading, box)),
        default=around.y2,
    )
    return Box(heading.x1 - heading.height, heading.y2, max(right, heading.x2 + 1), end)


def _opens(heading: Box, panel: Box, peers: Sequence[Box]) -> bool:
    """Whether a panel has the heading, and not several in a row, over all that it holds."""
    row = any(panel.contains(*box.center) for box in peers if _level(heading, box))
    high = heading.center[1] - panel.y1 < _HIGH * heading.height
    return high and not row and _roomy(heading, panel)


def _roomy(heading: Box, panel: Box) -> bool:
    """Whether a panel holds the heading and more below it."""
    return panel.contains(*heading.center) and panel.y2 - heading.y2 > _TALL * heading.height


def _peers(heading: Box, scene: Scene) -> list[Box]:
    """Lines as large as the heading that begin where it does or stand level with it."""
    lines: Sequence[Box] = [line.box for line in scene.text.lines]
    heads = [item for item in scene.elements if item.label == "heading" and item.score > 0.2]
    shares = [scene.kind_share[item] for item in heads if item.box.contains(*heading.center)]
    sure = min([_TITLE, *shares])  # where it may be a link itself, so may those beside it
    titles = [item.box for item in heads if scene.kind_share[item] >= sure]
    alike = [box for box in titles if abs(box.height - heading.height) < _LIKE * heading.height]
    larger = [box for box in lines if box.height > (1 + _LIKE) * heading.height]
    found = alike + [box for box in larger if _flush(heading, box)]
    return [box for box in found if box.iou(heading) < 0.3]


def _beside(heading: Box, other: Box) -> bool:
    return _level(heading, other) and other.x1 > heading.x2


def _level(heading: Box, other: Box) -> bool:
    return abs(heading.center[1] - other.center[1]) < 0.6 * heading.height


def _flush(heading: Box, other: Box) -> bool:
    return abs(heading.x1 - other.x1) < _FLUSH * heading.height


def _holds(section: Box, region: Region) -> bool:
    return section.contains(*region.box.center) and region.box.area < section.area
