"""The chosen one of tabs, filters and links in a line, and the others: "the selected tab"."""

from __future__ import annotations

import re

from deixis.core import Box, Region
from deixis.grounders.neuro_symbolic.looks.chosen_one import Mark
from deixis.grounders.neuro_symbolic.records.answering.choice_fit import (
    COLUMNS,
    EITHER,
    ROWS,
    Said,
    around,
    fit,
    tab_of,
)
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
_OWN_KINDS = word_set("radio option toggle")
_ANYWHERE = frozenset({"links", "options", "items", "entries"})
"""What stands all over a page, not only in one line."""
_FRAMED = frozenset({"button", "tab", "badge", "chip", "card", "link", "textbox"})
_LEAST = 0.2
_SAME = 0.85


def marked_of_choice(asked: Asked, scene: Scene) -> list[Region]:
    """The tab, filter or link that is set apart from its like, or all that are not."""
    said = _read(asked.text)
    if said is None:
        return []
    ranked = [(fit(choice, said, scene), choice) for choice in choices_of(scene) if choice.mark]
    best, choice = max(ranked, key=lambda pair: pair[0], default=(0.0, None))
    if choice is None or choice.mark is None or best < _LEAST:
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
    said = Said(match["noun"], match["place"] or "", True)
    best: tuple[float, Choice, int] | None = None
    for choice in choices_of(scene):
        index = _named(key, choice)
        worth = fit(choice, said, scene, named=True)
        if index is not None and worth > (best[0] if best else _LEAST):
            best = worth, choice, index
    if best is None:
        return []
    _, choice, named = best
    return _others(choice, named, said, scene)


def _read(text: str) -> Said | None:
    match = _BEFORE.match(text) or _AFTER.match(text)
    if match is None or not _is_choice(match["noun"], among_buttons=True):
        return None
    found = match.groupdict()
    denied = bool(found.get("no")) or bool(found.get("nor"))
    others = denied != bool(found.get("off"))
    if others and not _is_many(match["noun"]):
        return None
    place = f"{found.get('place') or ''} {found.get('side') or ''}".strip()
    return Said(match["noun"].casefold(), place.casefold(), others)


def _is_many(noun: str) -> bool:
    last = noun.casefold().rpartition(" ")[2]
    return singular(last) != last


def _is_choice(noun: str, *, among_buttons: bool = False) -> bool:
    words = {singular(word) for word in noun.casefold().split()}
    if among_buttons and "button" in words and len(words) == 2:
        return not words & _OWN_KINDS  # "the selected size button" is one of a row of such
    return bool(words & (ROWS | COLUMNS | EITHER)) and len(words) < 4


def _named(key: str, choice: Choice) -> int | None:
    scores = [similarity(key, line.text) for line in choice.lines]
    best = max(range(len(scores)), key=scores.__getitem__)
    return best if scores[best] > _SAME else None


def _chosen(choice: Choice, mark: Mark, scene: Scene) -> Region:
    """The one that is set apart, in the frame that its ground or its line shows."""
    line = choice.lines[mark.index]
    if mark.kind in ("ground", "line"):
        return _region(mark.box, line.text)
    return _region(tab_of(line.box, scene) or mark.box, line.text)


def _others(choice: Choice, but: int, said: Said, scene: Scene) -> list[Region]:
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
    if (tab := tab_of(line.box, scene)) is not None:
        return _region(tab, line.text)
    framed = around(line.box, _FRAMED, scene)
    return _region(framed[0].box if framed else line.box, line.text)


def _region(box: Box, text: str) -> Region:
    return Region(box, 0.85, "tab", text=text, source="records")
