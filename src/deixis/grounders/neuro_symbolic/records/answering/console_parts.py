"""Parts of a terminal: its lines by order, prompts, what a command printed, files and sizes."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from deixis.core import Box, Region
from deixis.grounders.neuro_symbolic.nouns.console_rows import (
    ConsoleRow,
    FileLine,
    console_rows,
    files_of,
)
from deixis.grounders.neuro_symbolic.records.answering.extremes import best_of
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.asking.types import number_in
from deixis.grounders.neuro_symbolic.records.finding.entries import says, words_of
from deixis.grounders.neuro_symbolic.records.model import hull
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import nth

__all__ = ["console_parts"]

_PLACE = r"(?: (?:in|of|on) (?:the |this )?(?:terminal|console|window|screen|shell|output))?"
_LINE = re.compile(rf"^(?:the )?(?P<out>output )?lines?(?P<of> of (?:the )?output)?{_PLACE}$", re.I)
_PROMPTS = re.compile(rf"^(?:the )?(?:(?:command|shell) )?prompts?{_PLACE}$", re.I)
_CURSOR = re.compile(
    rf"^(?:the )?(?:(?:blinking|flashing|text|block|white|solid) )?(?:cursor|caret){_PLACE}$"
    r"|^(?:the )?(?:blinking|flashing) (?:block|box|square|bar)$"
    r"|^(?:the )?(?:block|place|spot) where (?:the )?next \w+"
    r" (?:will go|goes|appears|will appear)$",
    re.I,
)
_TOLD = re.compile(
    r"^(?:the )?(?P<a>[\w' -]+?) line$"
    r"|^(?:the )?line (?:with|about|saying|that says|that shows|telling) (?P<b>.+)$",
    re.I,
)
_OUTPUT = re.compile(
    r"^(?:the )?(?:output|result|answer) (?:of|from|after|to) (?:the )?(?P<said>.+?)(?: command)?$",
    re.I,
)
_FILES = re.compile(
    r"^(?:the )?(?:file names?|filenames?|names of (?:the )?(?:listed )?files|files?)"
    r"(?: (?:that are |that )?(?:listed|shown|ls shows))?(?:,? (?:just|only) the names?)?$",
    re.I,
)
_EXTREME = re.compile(
    r"^(?:the |which )?(?:(?P<big>largest|biggest)|smallest) (?:listed )?file(?: name)?$"
    r"|^(?:the |which )?file (?:with|that has|has|that takes|takes) (?:the )?"
    r"(?:(?P<most>most|largest|biggest|highest)|least|fewest|smallest|lowest)"
    r" (?:bytes|size|space|number of bytes)$",
    re.I,
)
_SIZE_OF = re.compile(
    r"^(?:the )?(?:size|bytes|number of bytes|file size) of (?:the )?(?:file )?(?P<a>\S+)$"
    r"|^how (?:many bytes|big|large) (?:has|is|are in|does) (?P<b>\S+)(?: have| take)?$",
    re.I,
)

_COUNT = re.compile(r"^(?:the )?(?:number|count|amount) of ", re.I)
_SHORT = 2  # letters of a word that tells nothing
_INK = 60  # levels of 255 from the ground
_FILLED = 0.9  # of a block that is a cursor


def console_parts(asked: Asked, scene: Scene) -> list[Region]:
    """What a phrase means in a terminal; [] where there is none, or it means none of its parts."""
    patterns = (_LINE, _PROMPTS, _CURSOR, _OUTPUT, _FILES, _EXTREME, _SIZE_OF, _TOLD)
    if not any(p.match(asked.rest) or p.match(asked.text) for p in patterns):
        return []
    rows = console_rows(scene)
    if not rows:
        return []
    if (match := _LINE.match(asked.rest)) and asked.rank is not None:
        said = [row for row in rows if row.prompt is None]
        boxes = [row.box for row in (said if match["out"] or match["of"] else rows)]
        return _ranked(boxes, asked)
    if _PROMPTS.match(asked.rest):
        prompts = [row.prompt for row in rows if row.prompt is not None]
        one = not asked.many and asked.rank is None and not asked.rest.lower().endswith("s")
        return _ranked(prompts[-1:] if one and _waits(rows[-1]) else prompts, asked)
    if _CURSOR.match(asked.text):
        return _cursor(rows[-1], scene)
    if match := _TOLD.match(asked.text):
        return _saying(match["a"] or match["b"], rows)
    if match := _OUTPUT.match(asked.text):
        return _printed(match["said"], rows)
    return _of_files(asked, files_of(rows))


def _waits(row: ConsoleRow) -> bool:
    """Whether a row is a prompt behind which nothing was typed yet."""
    return row.prompt is not None and row.box.x2 - row.prompt.x2 < row.box.height


def _ranked(boxes: Sequence[Box], asked: Asked) -> list[Region]:
    return [_region(box) for box in (boxes if asked.rank is None else nth(boxes, asked.rank))]


def _saying(said: str, rows: Sequence[ConsoleRow]) -> list[Region]:
    """The one row of what programs say that has the most of the words, and few others."""
    told = _COUNT.sub("", said)
    words = [word for word in words_of(told) if len(word) > _SHORT]
    scored = []
    for row in rows if words else ():
        own = words_of(row.text)
        hits = sum(says(word, own) for word in words)
        if row.prompt is None and 2 * hits >= len(words):
            scored.append((hits, hits / len(own), row))
    most = max(((hits, share) for hits, share, _ in scored), default=(0, 0.0))
    best = [row for hits, share, row in scored if (hits, share) == most]
    return [_region(best[0].box)] if len(best) == 1 else []


def _cursor(row: ConsoleRow, scene: Scene) -> list[Region]:
    """The filled block behind the prompt that waits for a command."""
    if row.prompt is None:
        return []
    high = row.prompt.height
    place = Box(
        row.prompt.x2 + 1,
        row.prompt.y1 - 0.4 * high,
        row.prompt.x2 + 3 * high,
        row.prompt.y2 + 0.4 * high,
    )
    rows, columns = place.pixels(scene.size)
    crop = scene.image[rows, columns].astype(np.int16)
    if not crop.size:
        return []
    inked = np.abs(crop - np.median(crop, axis=(0, 1))).max(axis=2) > _INK
    ys, xs = np.flatnonzero(inked.any(axis=1)), np.flatnonzero(inked.any(axis=0))
    if not len(xs):
        return []
    filled = inked[ys[0] : ys[-1] + 1, xs[0] : xs[-1] + 1]
    if filled.mean() < _FILLED or filled.shape[1] > filled.shape[0]:
        return []
    x, y = columns.start, rows.start
    return [_region(Box(x + xs[0], y + ys[0], x + xs[-1] + 1, y + ys[-1] + 1))]


def _printed(said: str, rows: Sequence[ConsoleRow]) -> list[Region]:
    """All that stands between the one command that says the words and the next prompt."""
    words = words_of(said)
    typed = [i for i, row in enumerate(rows) if row.prompt is not None]
    hits = [i for i in typed if words and all(says(w, words_of(rows[i].text)) for w in words)]
    if len(hits) != 1:
        return []
    stop = next((i for i in typed if i > hits[0]), len(rows))
    boxes = [row.box for row in rows[hits[0] + 1 : stop]]
    return [_region(hull(boxes))] if boxes else []


def _of_files(asked: Asked, files: Sequence[FileLine]) -> list[Region]:
    if match := _SIZE_OF.match(asked.text):
        name = (match["a"] or match["b"]).casefold()
        return [_region(f.size.box) for f in files if f.name.text.casefold() == name][:1]
    if match := _EXTREME.match(asked.text):
        scored = [(_region(f.name.box), number_in(f.size.text)) for f in files]
        return best_of(scored, bool(match["big"] or match["most"]))
    return _ranked([file.name.box for file in files], asked) if _FILES.match(asked.rest) else []


def _region(box: Box) -> Region:
    return Region(box, 0.85, "text", source="records")
