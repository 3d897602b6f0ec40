"""The chosen one of tabs, filters and links in a line, and the others: "the selected tab"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from deixis.core import Box, Region
from deixis.grounders.neuro_symbolic.looks.chosen_one import Mark
from deixis.grounders.neuro_symbolic.records.asking.lexicon import singular
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.finding.choices import Choice, choices_of
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.words.text_match import similarity
from deixis.language.lexicon.wordsets import word_set

__all__ = ["marked_of_choice", "others_of_choice"]

_STATE = (
    r"(?:(?:currently|now) )?(?:selected|active|open(?:ed)?|current|highlighted|chosen|marked"
    r"|pressed|shown)"
)
_DENIED = r"(?:unselected|inactive|other|unmarked|remaining|(?:non|not)[ -](?:selected|active))"
_WHERE = (
    r"(?: (?:in|of|on|at|from|inside|within) (?:the )?(?P<place>[\w -]+?)"
    r"(?: (?:on|at) the (?P<side>left|right|top|bottom))?)?"
)
_BEFORE = re.compile(
    rf"^(?:the |all |every |both )*(?P<state>{_STATE}|(?P<no>{_DENIED})) (?P<noun>[\w -]+?)"
    rf"{_WHERE}$",
    re.I,
)
_AFTER = re.compile(
    rf"^(?:the |all |every |each )*(?P<noun>[\w -]+?){_WHERE},? (?:(?:that|which) (?:is|are)"
    rf"(?P<no> not|n't)?|(?P<nor>not)) (?:(?P<state>{_STATE})|(?P<off>{_DENIED}))$",
    re.I,
)
_BUT = re.compile(
    rf"^(?:the |all |every |each |any )*(?P<noun>[\w -]+?){_WHERE} (?:except(?: for)?|other than"
    rf"|but(?: not)?|apart from|besides|excluding|without) (?:the )?[\"“'‘]?(?P<key>.+?)[\"”'’]?$",
    re.I,
)
_ROWS = word_set("tab filter segment chip pill view sort sorting order period range")
_COLUMNS = word_set("channel folder mailbox chapter room server")
_EITHER = word_set(
    "menu navigation nav entry item link section page option step language category topic label"
)
_OWN_KINDS = word_set("radio option toggle")
_ANYWHERE = frozenset({"links", "options", "items", "entries"})
"""What stands all over a page, not only in one line."""
_FRAMED = frozenset({"button", "tab", "badge", "chip", "card", "link", "textbox"})
_WORTH = {"ground": 1.0, "line": 1.0, "ink": 0.6, "weight": 0.45}
_LEAST = 0.2
_CALLING = 0.4  # worth of a button at the end of a row of links
_LANGUAGES = word_set(
    "en de fr es it nl pt pl sv da no fi cs tr ru uk el hu ro ja zh ko eng deu fra esp ita "
    "english deutsch français español italiano nederlands português polski german french "
    "spanish italian dutch"
)
_WIDER = 4.0
_JOINED = 5.0  # pixels between tabs that adjoin
_SAME = 0.85


@dataclass(frozen=True)
class _Said:
    """What a phrase says: which sort of choice, where, and whether the others are meant."""

    noun: str
    place: str
    others: bool


def marked_of_choice(asked: Asked, scene: Scene) -> list[Region]:
    """The tab, filter or link that is set apart from its like, or all that are not."""
    said = _read(asked.text)
    if said is None:
        return []
    ranked = [(_fit(choice, said, scene), choice) for choice in choices_of(scene) if choice.mark]
    fit, choice = max(ranked, key=lambda pair: pair[0], default=(0.0, None))
    if choice is None or choice.mark is None or fit < _LEAST:
        return []
    chosen = choice.mark.index
    if not said.others:
        return [_chosen(choice, choice.mark, scene)]
    return _others(choice, chosen, said, scene)


def others_of_choice(asked: Asked, scene: Scene) -> list[Region]:
    """All of a row or column of links but the one that is named: "the tabs other than Push"."""
    match = _BUT.match(asked.text)
    if match is None or not _is_choice(match["noun"]) or not _is_many(match["noun"]):
        return []
    if match["noun"].casefold() in _ANYWHERE:
        return []
    key = match["key"]
    if re.fullmatch(rf"{_STATE} (?:one|{re.escape(match['noun'].rstrip('s'))})", key, re.I):
        return marked_of_choice(Asked(f"other {match['noun']}"), scene)
    said = _Said(match["noun"], match["place"] or "", True)
    best: tuple[float, Choice, int] | None = None
    for choice in choices_of(scene):
        index = _named(key, choice)
        fit = _fit(choice, said, scene, named=True)
        if index is not None and fit > (best[0] if best else _LEAST):
            best = fit, choice, index
    if best is None:
        return []
    _, choice, named = best
    return _others(choice, named, said, scene)


def _read(text: str) -> _Said | None:
    match = _BEFORE.match(text) or _AFTER.match(text)
    if match is None or not _is_choice(match["noun"], among_buttons=True):
        return None
    found = match.groupdict()
    denied = bool(found.get("no")) or bool(found.get("nor"))
    others = denied != bool(found.get("off"))
    if others and not _is_many(match["noun"]):
        return None
    place = f"{found.get('place') or ''} {found.get('side') or ''}".strip()
    return _Said(match["noun"].casefold(), place.casefold(), others)


def _is_many(noun: str) -> bool:
    last = noun.casefold().rpartition(" ")[2]
    return singular(last) != last


def _is_choice(noun: str, *, among_buttons: bool = False) -> bool:
    words = {singular(word) for word in noun.casefold().split()}
    if among_buttons and "button" in words and len(words) == 2:
        return not words & _OWN_KINDS  # "the selected size button" is one of a row of such
    return bool(words & (_ROWS | _COLUMNS | _EITHER)) and len(words) < 4


def _named(key: str, choice: Choice) -> int | None:
    scores = [similarity(key, line.text) for line in choice.lines]
    best = max(range(len(scores)), key=scores.__getitem__)
    return best if scores[best] > _SAME else None


def _fit(choice: Choice, said: _Said, scene: Scene, *, named: bool = False) -> float:
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
    if words & word_set("sidebar side left right") or words & _COLUMNS:
        worth *= 0.0 if row else 1.0
    elif words & _ROWS or words & word_set("header top toolbar main"):
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
    held = [_around(line.box, frozenset({"button"}), scene) for line in rest]
    boxes = [found[0].box for found in held if found]
    joined = any(-3 < b.x1 - a.x2 < _JOINED for a, b in pairwise(boxes))  # as tabs are
    return len(boxes) == len(rest) and not joined


def _of_tabs(choice: Choice, scene: Scene) -> bool:
    """Whether most of them were seen as tabs already."""
    seen = sum(_tab(line.box, scene) is not None for line in choice.lines)
    return 2 * seen > len(choice.lines)


def _tab(box: Box, scene: Scene) -> Box | None:
    """The tab that words stand on."""
    tabs = [i.box for i in scene.elements if i.label == "tab" and i.box.contains(*box.center)]
    return min(tabs, key=lambda tab: tab.area, default=None)


def _at_head(choice: Choice, scene: Scene) -> bool:
    return choice.box.center[1] < 0.1 * scene.size[1]


def _around(box: Box, kinds: frozenset[str], scene: Scene) -> list[Region]:
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


def _chosen(choice: Choice, mark: Mark, scene: Scene) -> Region:
    """The one that is set apart, in the frame that its ground or its line shows."""
    line = choice.lines[mark.index]
    if mark.kind in ("ground", "line"):
        return _region(mark.box, line.text)
    return _region(_tab(line.box, scene) or mark.box, line.text)


def _others(choice: Choice, but: int, said: _Said, scene: Scene) -> list[Region]:
    """All but one; tabs that a line marks are framed like the one over the line."""
    lined = "tab" in said.noun.casefold()
    rest = [index for index in range(len(choice.lines)) if index != but]
    return [_other(choice, index, scene, lined=lined) for index in rest]


def _other(choice: Choice, index: int, scene: Scene, *, lined: bool) -> Region:
    line, mark = choice.lines[index], choice.mark
    if lined and mark is not None and mark.kind == "line" and choice.along == "row":
        chosen = choice.lines[mark.index].box
        pad = chosen.x1 - mark.box.x1
        box = Box(line.box.x1 - pad, mark.box.y1, line.box.x2 + pad, mark.box.y2)
        return _region(box, line.text)
    if (tab := _tab(line.box, scene)) is not None:
        return _region(tab, line.text)
    framed = _around(line.box, _FRAMED, scene)
    return _region(framed[0].box if framed else line.box, line.text)


def _region(box: Box, text: str) -> Region:
    return Region(box, 0.85, "tab", text=text, source="records")
