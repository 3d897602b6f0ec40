"""How well a row or column of words is the choice that a phrase speaks of."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from deixis.core import Box, Region
from deixis.grounders.neuro_symbolic.records.asking.lexicon import singular
from deixis.grounders.neuro_symbolic.records.finding.choices import Choice
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.language.lexicon.wordsets import word_set

__all__ = ["COLUMNS", "EITHER", "ROWS", "Said", "around", "fit", "tab_of"]

ROWS = word_set("tab filter segment chip pill view sort sorting order period range")
COLUMNS = word_set("channel folder mailbox chapter room server")
EITHER = word_set(
    "menu navigation nav entry item link section page option step language category topic label"
)
_CALLING = 0.4  # worth of a button at the end of a row of links
_WIDER = 4.0
_JOINED = 5.0  # pixels between tabs that adjoin
_WORTH = {"ground": 1.0, "line": 1.0, "ink": 0.6, "weight": 0.45}
_LANGUAGES = word_set(
    "en de fr es it nl pt pl sv da no fi cs tr ru uk el hu ro ja zh ko eng deu fra esp ita "
    "english deutsch français español italiano nederlands português polski german french "
    "spanish italian dutch"
)


@dataclass(frozen=True)
class Said:
    """What a phrase says: which sort of choice, where, and whether the others are meant."""

    noun: str
    place: str
    others: bool


def fit(choice: Choice, said: Said, scene: Scene, *, named: bool = False) -> float:
    """How well a row or column is what the words say, 0..1."""
    words = {singular(word) for word in f"{said.noun} {said.place}".split()}
    if "language" in words and not _of_languages(choice):
        return 0.0
    row = choice.along == "row"
    worth = 0.8 if named or choice.mark is None else _WORTH[choice.mark.kind]
    if row and _with_field(choice, scene):
        return 0.0
    lined = choice.mark is not None and choice.mark.kind == "line"
    worth *= 0.4 if not lined and _in_table(choice, scene) else 1.0
    if choice.mark is not None and not named and _is_heading(choice):
        return 0.0
    if words & word_set("sidebar side left right") or words & COLUMNS:
        worth *= 0.0 if row else 1.0
    elif words & ROWS or words & word_set("header top toolbar main"):
        worth *= 1.0 if row else 0.15
    middle = choice.box.center
    worth *= _CALLING if _calls_to_act(choice, scene) else 1.0
    if "button" in words:  # of a row of such
        return worth if row and not _in_table(choice, scene) else 0.0
    if "sheet" in words and middle[1] < 0.5 * scene.size[1]:
        return 0.0
    if row:
        if not _of_tabs(choice, scene):
            worth *= 1.0 - 0.5 * middle[1] / scene.size[1]
            pills = words & word_set("filter chip pill segment")
            worth *= (0.7 if pills else 0.35) if _of_buttons(choice, scene) else 1.0
        if len(choice.lines) == 2:
            worth *= 0.6 if lined else 0.25
        apart = words & word_set("filter sort sorting") or (
            "tab" in words and not _is_framed(choice)
        )
        worth *= 0.6 if apart and _at_head(choice, scene) else 1.0
    else:
        edge = min(choice.box.x1, scene.size[0] - choice.box.x2) / scene.size[0]
        worth *= 1.0 if edge < 0.12 else 0.3
    return worth if _is_at(said.place, choice.box, scene) else 0.0


def _is_framed(choice: Choice) -> bool:
    """Whether ground or a line, not the letters alone, set one apart."""
    return choice.mark is not None and choice.mark.kind in ("ground", "line")


def _of_languages(choice: Choice) -> bool:
    """Whether two of the words or more are languages or their codes."""
    return sum(line.text.strip(" |").casefold() in _LANGUAGES for line in choice.lines) > 1


def _calls_to_act(choice: Choice, scene: Scene) -> bool:
    """Whether what is set apart is the one button at the end of a row of plain links."""
    mark = choice.mark
    last = mark is not None and mark.kind == "ground" and mark.index == len(choice.lines) - 1
    return last and choice.along == "row" and not _of_tabs(choice, scene)


def _is_at(place: str, box: Box, scene: Scene) -> bool:
    """Whether a choice stands on the side of the page that is told."""
    x, y = box.center[0] / scene.size[0], box.center[1] / scene.size[1]
    sides = {"left": x < 0.5, "right": x > 0.5, "top": y < 0.5, "bottom": y > 0.5}
    return all(holds for side, holds in sides.items() if side in place.split())


def _is_heading(choice: Choice) -> bool:
    """Whether what is set apart is the name of a list, not one of it."""
    mark = choice.mark
    return (
        mark is not None
        and mark.index == 0
        and mark.kind in ("ink", "weight")
        and (choice.along == "column")
    )


def _in_table(choice: Choice, scene: Scene) -> bool:
    """Whether the words are cells of one table."""
    cells = [cell.box for table in scene.page.tables for cell in table.cells]
    held = [
        any(cell.contains(*line.box.center) and cell.height < 4 * line.box.height for cell in cells)
        for line in choice.lines
    ]
    return all(held)


def _with_field(choice: Choice, scene: Scene) -> bool:
    """Whether one of a row is what stands in a field that is much wider."""
    return any(
        item.label == "textbox"
        and item.score >= 0.45
        and item.box.contains(*line.box.center)
        and item.box.width > _WIDER * line.box.width
        and not item.box.contains(*choice.box.center)
        for item in scene.elements
        for line in choice.lines
    )


def _of_buttons(choice: Choice, scene: Scene) -> bool:
    """Whether those that are not set apart are buttons of their own all the same."""
    marked = choice.mark.index if choice.mark is not None else -1
    rest = [line for index, line in enumerate(choice.lines) if index != marked]
    held = [around(line.box, frozenset({"button"}), scene) for line in rest]
    boxes = [found[0].box for found in held if found]
    joined = any(-3 < b.x1 - a.x2 < _JOINED for a, b in pairwise(boxes))  # as tabs are
    return len(boxes) == len(rest) and not joined


def _of_tabs(choice: Choice, scene: Scene) -> bool:
    """Whether most of them were seen as tabs already."""
    seen = sum(tab_of(line.box, scene) is not None for line in choice.lines)
    return 2 * seen > len(choice.lines)


def tab_of(box: Box, scene: Scene) -> Box | None:
    """The tab that words stand on."""
    tabs = [i.box for i in scene.elements if i.label == "tab" and i.box.contains(*box.center)]
    return min(tabs, key=lambda tab: tab.area, default=None)


def _at_head(choice: Choice, scene: Scene) -> bool:
    return choice.box.center[1] < 0.1 * scene.size[1]


def around(box: Box, kinds: frozenset[str], scene: Scene) -> list[Region]:
    """Elements of some kinds that hold words and little else, the smallest first."""
    found = [
        item
        for item in scene.elements
        if item.label in kinds
        and item.score >= 0.45
        and item.box.contains(*box.center)
        and item.box.height < 4 * box.height
        and item.box.width < box.width + 12 * box.height
        and item.box.height > 1.2 * box.height
    ]
    return sorted(found, key=lambda item: item.box.area)
