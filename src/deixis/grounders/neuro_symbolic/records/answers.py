"""Answers to phrases about records, where their words mean a row, a value, or one of a list."""

from __future__ import annotations

import re
from collections.abc import Callable

from deixis.core import Region, Status, Step, TextLine
from deixis.grounders.neuro_symbolic.confidence import Evidence
from deixis.grounders.neuro_symbolic.decisions import Decision
from deixis.grounders.neuro_symbolic.records.answering.billed import billed
from deixis.grounders.neuro_symbolic.records.answering.boarded import boarded
from deixis.grounders.neuro_symbolic.records.answering.captioned import captioned
from deixis.grounders.neuro_symbolic.records.answering.card_grids import (
    card_among,
    card_of_grid,
    card_with_most,
)
from deixis.grounders.neuro_symbolic.records.answering.carded import carded
from deixis.grounders.neuro_symbolic.records.answering.choosing import (
    choose,
    in_menu,
    is_plain,
    names_all,
)
from deixis.grounders.neuro_symbolic.records.answering.comparisons import compared
from deixis.grounders.neuro_symbolic.records.answering.controls import controls_under, operated
from deixis.grounders.neuro_symbolic.records.answering.crossings import crossing
from deixis.grounders.neuro_symbolic.records.answering.dated import dated
from deixis.grounders.neuro_symbolic.records.answering.extremes import extreme_of
from deixis.grounders.neuro_symbolic.records.answering.facts import fact_lines
from deixis.grounders.neuro_symbolic.records.answering.filters import filtered, rows_so_named
from deixis.grounders.neuro_symbolic.records.answering.forms import form_field, form_part
from deixis.grounders.neuro_symbolic.records.answering.headed import headed_things
from deixis.grounders.neuro_symbolic.records.answering.letter_parts import letter_part
from deixis.grounders.neuro_symbolic.records.answering.listed import listed
from deixis.grounders.neuro_symbolic.records.answering.lookups import crossed_value, value_of
from deixis.grounders.neuro_symbolic.records.answering.loose import loose_answer, sure_answer
from deixis.grounders.neuro_symbolic.records.answering.marked import (
    marked_of_choice,
    others_of_choice,
)
from deixis.grounders.neuro_symbolic.records.answering.measures import of_measure
from deixis.grounders.neuro_symbolic.records.answering.menu_orders import of_menu_bar
from deixis.grounders.neuro_symbolic.records.answering.menus import menu_entry
from deixis.grounders.neuro_symbolic.records.answering.messages import messages
from deixis.grounders.neuro_symbolic.records.answering.neighbours import next_to_key
from deixis.grounders.neuro_symbolic.records.answering.owned_rows import rows_of_owner
from deixis.grounders.neuro_symbolic.records.answering.recommended import recommended
from deixis.grounders.neuro_symbolic.records.answering.row_controls import control_of_row
from deixis.grounders.neuro_symbolic.records.answering.sheets import as_cells, without_form
from deixis.grounders.neuro_symbolic.records.answering.synonyms import value_by_synonym
from deixis.grounders.neuro_symbolic.records.answering.tabulated import tabulated
from deixis.grounders.neuro_symbolic.records.asking.lexicon import is_record_noun
from deixis.grounders.neuro_symbolic.records.asking.phrases import (
    Asked,
    question,
    read_phrase,
    row_key,
)
from deixis.grounders.neuro_symbolic.records.finding.grouping import groups_of
from deixis.grounders.neuro_symbolic.records.finding.headcells import header_cells
from deixis.grounders.neuro_symbolic.records.finding.keys import key_lines, record_of
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.words.text_match import similarity

__all__ = ["by_operating", "by_records"]

_WORTH = 0.85
_LONGEST = 4  # words of an attribute that follows its key
_OF = re.compile(
    r"^(?:the )?(?P<what>[\w -]+?) (?:of|for|from|on|in|at) (?:the |my |a |an |one )*(?P<key>.+)$",
    re.I,
)
_STATED = re.compile(
    r"^(?:the )?(?:values?|numbers?|figures?|scores?|results?|cells?|entry) (?:of|for) (?:the )?"
    r"(?P<key>.+?) (?:in|on|at|under|for) (?:the )?(?:column )?(?P<what>.+?)(?: column)?$",
    re.I,
)
_SPENT = re.compile(
    r"^(?:the )?(?P<what>amount|sum|money|total|cost|fee|date|day) (?:paid|charged|spent|received"
    r"|sent|transferred|billed|earned) (?:to|by|for|from|at|on|with) (?:the )?(?P<key>.+)$",
    re.I,
)
_DRAWN = re.compile(
    r"\b(?:icon|button|link|symbol|picture|image|photo|avatar|checkbox|tick ?box|switch|toggle"
    r"|slider|tab|field|arrow|chart)s?\b",
    re.I,
)
"""Words for what is drawn rather than written."""
_OWN = re.compile(r"^(?:the )?(?P<key>.+?)(?:'s|s') (?P<what>[\w -]+)$", re.I)


def by_records(phrase: str, scene: Scene, *, sure: bool = False) -> tuple[Decision, Step] | None:
    """What a phrase means among the rows, lists and cards of a page; None where it means none.

    Args:
        phrase: As it was said.
        scene: The page.
        sure: Only what is asked in so plain a way that nothing else can be meant.
    """
    if not scene.is_page:
        return None
    said, told = without_form(phrase)
    asked = read_phrase(said)
    for find in _SURE if sure else _FINDERS:
        regions = find(asked, scene)
        if regions:
            return _decision(asked, as_cells(regions, scene, told=told), phrase)
    return None


def by_operating(phrase: str, scene: Scene) -> tuple[Decision, Step] | None:
    """The switch, box or choice that a request works: "turn off the key clicks"."""
    if not scene.is_page:
        return None
    asked = read_phrase(phrase)
    regions = operated(asked, scene)
    return _decision(asked, regions, phrase) if regions else None


def _decision(asked: Asked, regions: list[Region], phrase: str) -> tuple[Decision, Step]:
    many = asked.many or _is_plural(asked)
    several = len(regions) > 1 and not many
    status = Status.AMBIGUOUS if several else Status.FOUND
    evidence = Evidence(
        _WORTH, margin=float(not several), plural=float(many), ambiguous=float(several)
    )
    chosen = tuple(regions)
    step = Step("records", f"what “{phrase}” is in the lists here", len(chosen), None, chosen)
    return Decision(status, chosen, evidence), step


_TELLING = re.compile(
    r" (?:of|from|by|on|in|at|under|with|without|that|which|for|except|but|other than) "
)


def _is_plural(asked: Asked) -> bool:
    """Whether the noun that a phrase begins with means several: "messages from me"."""
    head = _TELLING.split(asked.rest)[0]
    last = head.rpartition(" ")[2]
    plural = bool(re.fullmatch(r"[a-z]{2,}[^su\W]s|people|everything", last, re.I))
    return plural and not asked.any and asked.rank is None and asked.extreme is None


_GROUNDS = frozenset({"badge", "link", "tab", "card"})


def _region(line: TextLine, scene: Scene) -> Region:
    """The line, or the badge or marked link that says just this."""
    for item in scene.elements:
        box = item.box
        if item.label not in _GROUNDS or item.score < 0.45 or not box.contains(*line.box.center):
            continue
        if (item.text or "").strip() == line.text.strip() and box.area < 9 * line.box.area:
            return Region(box, _WORTH, item.label, text=line.text, source="records")
    return Region(line.box, _WORTH, "text", text=line.text, source="records")


def _single(asked: Asked) -> bool:
    return asked.rank is None and asked.extreme is None and not asked.many and not asked.any


def _ordered(asked: Asked, scene: Scene) -> list[Region]:
    """The first, the last, the third of a group."""
    if asked.rank is None:
        return []
    chosen = choose(asked.rest, scene, whole=asked.whole)
    if chosen is None:
        return []
    count = len(chosen.regions)
    index = asked.rank - 1 if asked.rank > 0 else count + asked.rank
    if not 0 <= index < count:
        return []
    region = chosen.regions[index]
    if in_menu(asked.rest):
        return [_region(TextLine(region.text or "", region.box), scene)]
    return [region]


def _most(asked: Asked, scene: Scene) -> list[Region]:
    if asked.extreme is None:
        return []
    return extreme_of(asked, scene)


def _several(asked: Asked, scene: Scene) -> list[Region]:
    """All of a group, or any of it."""
    if not (asked.many or asked.any):
        return []
    chosen = choose(asked.rest, scene, whole=asked.whole)
    if chosen is None or (asked.number is not None and asked.number != len(chosen.regions)):
        return []
    return list(chosen.regions)


def _row(asked: Asked, scene: Scene) -> list[Region]:
    """The row, line or message of a key."""
    if not _single(asked):
        return []
    key = row_key(asked.rest)
    if key is None and asked.whole:
        key = re.sub(r"'s? (?:mail|message|row|line|order|entry)$", "", asked.rest)
    if key is None:
        return []
    headed = [
        Region(record.box, _WORTH, "row", text=record.text, source="records")
        for group in groups_of(scene)
        if group.kind == "rows" and group.heading is not None
        for record in group.records
        if similarity(key, group.heading.text) > 0.85
    ]
    return headed or rows_of(key, scene)


def rows_of(key: str, scene: Scene) -> list[Region]:
    """Rows that have ``key`` in them."""
    found: list[Region] = []
    key = re.sub(r"^(?:status|the status|name|the name) ", "", key)
    for line in key_lines(key, scene):
        for group, _, record in record_of(line, groups_of(scene)):
            if group.kind == "rows":
                found.append(Region(record.box, _WORTH, "row", text=record.text, source="records"))
                break
    unique: list[Region] = []
    for region in found:
        if all(region.box.iou(other.box) < 0.5 for other in unique):
            unique.append(region)
    return unique


def _value(asked: Asked, scene: Scene) -> list[Region]:
    """The value of an attribute of a record."""
    if not _single(asked) or _DRAWN.search(asked.text):
        return []
    for attribute, key in _readings(asked.rest):
        if lines := value_of(attribute, key, scene):
            return [_region(line, scene) for line in lines]
    return []


def _readings(text: str) -> list[tuple[str, str]]:
    """Ways to take a phrase as an attribute of a key, the plainest first."""
    found: list[tuple[str, str]] = []
    if (asked := question(text)) is not None:
        found.append(asked)
    if (match := _STATED.match(text)) is not None:
        found.append((match["what"], match["key"]))
    matches = [pattern.match(text) for pattern in (_SPENT, _OWN, _OF)]
    found += [(match["what"], match["key"]) for match in matches if match is not None]
    words = text.split()
    found += [
        (" ".join(words[cut:]), " ".join(words[:cut]))
        for cut in range(len(words) - 1, max(0, len(words) - _LONGEST - 1), -1)
    ]
    return found


def _bare(asked: Asked, scene: Scene) -> list[Region]:
    """Answer "the list row", where there are several: any of them."""
    if not _single(asked) or not is_plain(asked.rest):
        return []
    chosen = choose(asked.rest, scene, whole=asked.whole)
    return list(chosen.regions) if chosen is not None else []


def _sure_list(asked: Asked, scene: Scene) -> list[Region]:
    """All names, the n-th of a menu, a whole row, the oldest: lists that are plainly meant."""
    if asked.many and names_all(asked.rest):
        return _several(asked, scene)
    if asked.rank is not None and in_menu(asked.rest):
        return _ordered(asked, scene)
    if asked.extreme is not None and asked.extreme[0] == "date":
        return _most(asked, scene)
    return _row(asked, scene) if asked.whole else []


def _crossed(asked: Asked, scene: Scene) -> list[Region]:
    """Row and column both named as they stand there: "#42 status"."""
    if not _single(asked) or asked.whole:
        return []
    if rows := rows_so_named(asked, scene):
        return rows
    for attribute, key in _readings(asked.rest):
        if lines := crossed_value(attribute, key, scene):
            return [_region(line, scene) for line in lines]
    return []


def _questioned(asked: Asked, scene: Scene) -> list[Region]:
    """The answer to a plain question about one record: "Spinach how much"."""
    reading = question(asked.rest) if _single(asked) else None
    if reading is None:
        return []
    return [_region(line, scene) for line in value_of(*reading, scene)]


def _fact(asked: Asked, scene: Scene) -> list[Region]:
    return [_region(line, scene) for line in fact_lines(asked, scene)]


def _loose(asked: Asked, scene: Scene) -> list[Region]:
    drawn = _DRAWN.search(asked.text)
    return [] if drawn else [_region(line, scene) for line in loose_answer(asked, scene)]


def _synonym(asked: Asked, scene: Scene) -> list[Region]:
    if _DRAWN.search(asked.text):
        return []
    return [_region(line, scene) for line in value_by_synonym(asked, scene)]


def _sure_loose(asked: Asked, scene: Scene) -> list[Region]:
    return [_region(line, scene) for line in sure_answer(asked, scene)]


_FINDERS: tuple[Callable[[Asked, Scene], list[Region]], ...] = (
    form_part,
    tabulated,
    form_field,
    _fact,
    messages,
    header_cells,
    next_to_key,
    compared,
    of_measure,
    menu_entry,
    crossing,
    carded,
    filtered,
    card_of_grid,
    card_with_most,
    rows_of_owner,
    _row,
    _most,
    _ordered,
    _several,
    _value,
    _loose,
    _synonym,
    _bare,
)


def _priced(asked: Asked, scene: Scene) -> list[Region]:
    """The cheapest or dearest card or row, where its noun is one of entries."""
    plain = asked.extreme is not None and asked.extreme[0] == "amount"
    if not plain or not is_record_noun(asked.rest):
        return []
    rows = [region for region in _most(asked, scene) if region.label == "row"]
    return rows or card_with_most(asked, scene)


def _sure_fact(asked: Asked, scene: Scene) -> list[Region]:
    return [_region(line, scene) for line in fact_lines(asked, scene, sure=True)]


def _captioned(asked: Asked, scene: Scene) -> list[Region]:
    if _DRAWN.search(asked.text):
        return []
    return [_region(line, scene) for line in captioned(asked, scene)]


_SURE: tuple[Callable[[Asked, Scene], list[Region]], ...] = (
    headed_things,
    of_menu_bar,
    marked_of_choice,
    others_of_choice,
    boarded,
    dated,
    form_part,
    tabulated,
    controls_under,
    billed,
    letter_part,
    recommended,
    _captioned,
    _sure_fact,
    messages,
    header_cells,
    compared,
    menu_entry,
    next_to_key,
    card_of_grid,
    card_among,
    listed,
    control_of_row,
    _priced,
    _sure_loose,
    _questioned,
    _sure_list,
    _crossed,
)
