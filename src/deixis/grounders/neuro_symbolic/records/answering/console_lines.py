"""Lines of a terminal by their colour, and what was typed there."""

from __future__ import annotations

import re

from deixis.core import Boxes, Region
from deixis.grounders.neuro_symbolic.nouns.terminals import commands_of
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.model import hull, levelled
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import nth
from deixis.perception.attributes import colour_matrix, known_colours

__all__ = ["console_lines"]

_COLOURED = re.compile(
    r"^(?:the )?(?:(?P<before>\w+) (?:coloured |colored )?(?:text )?lines?"
    r"|lines? (?:of text )?(?:(?:that|which) (?:is|are) )?(?:(?:printed|written|set|shown) )?"
    r"(?:in )?(?P<after>\w+))(?: (?:of|in) (?:the )?(?:terminal|console|output|log))?$",
    re.I,
)
_TYPED = re.compile(
    r"^(?:the )?(?:commands?|things?)(?: (?:that|which))?(?: (?:was|were|has been|have been"
    r"|i|he|she|they|someone|somebody|the user))* (?:typed|entered|run|executed|ran|typed in)$",
    re.I,
)
_SURE = 0.5  # of a line whose letters have a colour


def console_lines(asked: Asked, scene: Scene) -> list[Region]:
    """The lines of a terminal that a phrase means; [] where there is no terminal."""
    if asked.extreme is not None:
        return []
    typed, match = _TYPED.match(asked.rest), _COLOURED.match(asked.rest)
    colour = (match["before"] or match["after"]).casefold() if match else ""
    if typed is None and colour not in known_colours():
        return []
    commands = commands_of(scene)
    if not commands:
        return []
    found = commands if typed else _of_colour(colour, commands[0].box.y1, scene)
    return found if asked.rank is None else nth(found, asked.rank)


def _of_colour(colour: str, top: float, scene: Scene) -> list[Region]:
    """Rows from the first command on, most of whose words have a colour."""
    rows = [row for row in levelled(scene.text.lines) if row[0].box.y2 > top]
    found = []
    for row in rows:
        words = [word for line in row for word in (line.words or ())] or row
        boxes = Boxes.of([word.box for word in words])
        scores = colour_matrix(scene.image, boxes, [colour], part="text")[:, 0]
        if float((scores > _SURE).mean()) > _SURE:
            text = " ".join(line.text for line in row)
            box = hull([line.box for line in row])
            found.append(Region(box, 0.85, "text", text=text, source="records"))
    return found
