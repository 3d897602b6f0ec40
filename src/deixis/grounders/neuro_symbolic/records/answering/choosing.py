"""Which group a phrase speaks of, and which part of its records: rows, names, or a column."""

from __future__ import annotations

import re
from dataclasses import dataclass

from deixis.core import Box, Region, TextLine
from deixis.grounders.neuro_symbolic.records.answering.lookups import named_column
from deixis.grounders.neuro_symbolic.records.asking.lexicon import (
    SUMS,
    attribute_types,
    is_record_noun,
    singular,
)
from deixis.grounders.neuro_symbolic.records.asking.types import value_type
from deixis.grounders.neuro_symbolic.records.finding.grouping import groups_of
from deixis.grounders.neuro_symbolic.records.model import Column, Group, Record
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.words.text_match import similarity
from deixis.language.lexicon.wordsets import word_set

__all__ = [
    "Chosen",
    "choose",
    "choose_all",
    "in_menu",
    "is_plain",
    "menus_of",
    "names_all",
]

_OUTSIDE = 3  # lines farther out from which on another list is the one at the side
_SPLIT = re.compile(
    r"^(?P<noun>.+?) (?:of|in|on|under|from|within|inside|below|among)"
    r" (?:the |my |this |a |one of the )*(?P<place>.+)$",
    re.IGNORECASE,
)
_OWNED = re.compile(r"^(?P<place>.+?)(?:'s|s'|') (?P<noun>.+)$")
_ANYWHERE = word_set("list table page screen card receipt bill invoice document sheet menu_card")
_MENU = word_set("menu navigation nav sidebar")
_CARDS = word_set("card tile box plan offer panel review task event bubble message")
_WHOLE = word_set("row line record mail email message order")
_WHOLE_BANDS = _WHOLE | word_set("entry chat conversation setting contact result card tile")
_TITLE = word_set("name title headline heading")
_PLAINLY = word_set(
    "item entry row record song track dish plan task order mail contact person file result hit "
    "product message suggestion appointment"
)
_SINGLE = word_set("suggestion tip advice bullet point option step section link menu entry")


@dataclass(frozen=True)
class Chosen:
    """Places to choose from, in the order of their records.

    Attributes:
        regions: One a record.
        texts: What each says that can be compared.
    """

    regions: tuple[Region, ...]
    texts: tuple[str, ...]


def choose(words: str, scene: Scene, *, whole: bool = False) -> Chosen | None:
    """The parts of records that ``words`` name: "prices of all plans", "dishes in Mains"."""
    noun, place = _noun_and_place(words)
    for group in _groups(noun, place, scene):
        chosen = _parts(noun, place, group, whole=whole)
        if chosen is not None and len(chosen.regions) >= 2:
            return chosen
    return None


def choose_all(words: str, scene: Scene) -> Chosen | None:
    """The same over every group that has such parts, for "the smallest amount on the page"."""
    noun, place = _noun_and_place(words)
    found = [_parts(noun, place, group, whole=False) for group in _groups(noun, place, scene)]
    regions: list[Region] = []
    for chosen in found:
        for region in chosen.regions if chosen is not None else ():
            if all(region.box.iou(other.box) < 0.5 for other in regions):
                regions.append(region)
    return Chosen(tuple(regions), tuple(r.text or "" for r in regions)) if regions else None


def names_all(words: str) -> bool:
    """Whether words ask for the names of records: "names of people", "hits' titles"."""
    noun, place = _noun_and_place(words)
    return bool(place) and _last(noun) in _TITLE and is_record_noun(place)


def in_menu(words: str) -> bool:
    """Whether words speak of a menu's entries."""
    noun, place = _noun_and_place(words)
    return _last(place) in _MENU or noun.casefold().split()[:1] == ["menu"]


def is_plain(words: str) -> bool:
    """Whether words say no more than that a record is meant: "the list row", "the plan"."""
    said = [singular(word) for word in words.split()]
    plain = {"the", "a", "an", "list", "table", "one", "any"}
    if singular(words.rpartition(" ")[2]) not in _PLAINLY:
        return False
    return (
        0 < len(said) < 4
        and is_record_noun(words)
        and all(word in plain or is_record_noun(word) for word in said)
    )


def _noun_and_place(words: str) -> tuple[str, str]:
    words = re.sub(r" (?:that|which|to) [\w ]+$", "", words.strip(" ,.?"), flags=re.I)
    words = re.sub(r" (?:at|on) the (?:left|right|top|bottom)$", "", words, flags=re.I)
    if found := _OWNED.match(words):
        return found["noun"], found["place"]
    if found := _SPLIT.match(words):
        return found["noun"], found["place"]
    return words, ""


def _last(words: str) -> str:
    return singular(words.rpartition(" ")[2])


def _groups(noun: str, place: str, scene: Scene) -> list[Group]:
    """Groups that the words may mean, the likeliest first."""
    groups = [group for group in groups_of(scene) if len(group.records) > 1]
    said = re.sub(r"^(?:all|every|each|left|right|side|main)\s+", "", place, flags=re.I).strip()
    said = re.sub(r"\s+(?:list|column|section|table|group|box|card)s?$", "", said, flags=re.I)
    menu = _last(said) in _MENU or (not place and noun.casefold().split()[:1] == ["menu"])
    if menu:
        return _menus(groups, place, scene)
    if said and _last(said) not in _ANYWHERE and not is_record_noun(said):
        named = [group for group in groups if _is_under(said, group, scene)]
        return [*named, *(g for g in groups if any(_is(said, c.name) for c in g.columns))]
    head = _last(noun)
    cards = [group for group in groups if group.kind == "cards"]
    rows = [group for group in groups if group.kind == "rows" and len(group.records) > 2]
    titles = [group for group in groups if group.kind == "titles"]
    nouns = {head, _last(said)}
    if nouns & {"message", "bubble"} and (talk := [g for g in cards if "talk" in g.names]):
        return talk
    if nouns & _CARDS:
        return [*cards, *rows] if nouns & _WHOLE else cards
    if nouns & {"result", "hit", "headline"}:
        return [*titles, *rows]
    if nouns & _SINGLE and not nouns & {"entry"}:
        return sorted(rows, key=lambda g: (_side(g, scene), len(g.columns) > 1, -len(g.records)))
    body = [group for group in rows if not _side(group, scene)]
    bands = [group for group in groups if group.kind == "bands" and not _side(group, scene)]
    return [*bands, *body, *titles, *(g for g in rows if _side(g, scene))]


def _is(said: str, text: str) -> bool:
    return bool(text) and similarity(said, text) > 0.85


def _is_under(said: str, group: Group, scene: Scene) -> bool:
    """Whether the words stand over a group, or at the top of the card that holds it."""
    if group.heading is not None and _is(said, group.heading.text):
        return True
    for item in scene.elements:
        if item.label != "card" or not _holds(item.box, group.box):
            continue
        inside = [ln for ln in scene.text.lines if item.box.contains(*ln.box.center)]
        inside.sort(key=lambda line: line.box.y1)
        if any(_is(said, line.text) for line in inside[:2]):
            return True
    return False


def _holds(outer: Box, inner: Box) -> bool:
    shared = outer.intersection(inner)
    return shared is not None and shared.area > 0.85 * inner.area and outer.area < 6 * inner.area


def _side(group: Group, scene: Scene) -> bool:
    """Whether a group is a narrow list at a side of the page, with no words farther out."""
    box = group.box
    if box.width >= 0.25 * scene.size[0]:
        return False
    level = [line.box for line in scene.text.lines if box.y1 < line.box.center[1] < box.y2]
    if box.x2 < 0.3 * scene.size[0]:
        return sum(line.x2 < box.x1 for line in level) < _OUTSIDE
    return box.x1 > 0.7 * scene.size[0] and sum(line.x1 > box.x2 for line in level) < _OUTSIDE


def menus_of(place: str, scene: Scene) -> list[Group]:
    """Lists at the side of the page, the likeliest menu first; ``place`` may say which side."""
    return _menus([group for group in groups_of(scene) if len(group.records) > 1], place, scene)


def _menus(groups: list[Group], place: str, scene: Scene) -> list[Group]:
    single = [g for g in groups if g.kind == "rows" and len(g.columns) <= 2 and _side(g, scene)]
    told = place.casefold().split()
    middle = scene.size[0] / 2
    if "left" in told:
        single = [g for g in single if g.box.center[0] < middle]
    if "right" in told:
        single = [g for g in single if g.box.center[0] > middle]
    return sorted(single, key=lambda g: -g.box.x1 if "right" in told else g.box.x1)


def _parts(noun: str, place: str, group: Group, *, whole: bool) -> Chosen | None:
    head = _last(noun)
    rows = [(i, record) for i, record in enumerate(group.records) if not _is_sum(record)]
    if group.kind == "rows" and len(rows) < len(group.records) and len(rows) < 2:
        rows = list(enumerate(group.records))
    if whole and is_record_noun(noun):
        return _boxes(rows)
    column = _column(noun, place, group)
    if column is not None:
        picked = [(column.lines[i], r) for i, r in rows if i in column.lines]
        return _lines([line for line, _ in picked])
    if head == "text" or head in _TITLE or (head == "sender" and group.kind == "rows"):
        return _titles(group, rows)
    if not is_record_noun(noun):
        return None
    if group.kind == "bands" and head in _WHOLE_BANDS:
        return _boxes(rows)
    if group.kind == "cards" or (head in _WHOLE and len(group.columns) > 1):
        return _boxes(rows)
    return _titles(group, rows)


def _column(noun: str, place: str, group: Group) -> Column | None:
    """The column that a noun names by its header or by its type."""
    bare = re.sub(
        r"\b(?:item|row|line|product|song|track|single|cell|tag|figure)s?(?:'s)?\b",
        "",
        noun,
        flags=re.I,
    )
    bare = bare.strip(" '") or noun
    if group.columns and (named := named_column(bare, group)) is not None:
        return named
    if place and (named := next((c for c in group.columns if _is(place, c.name)), None)):
        return named
    if is_record_noun(noun) and _last(noun) not in ("number", "reading", "email", "day"):
        return None
    types = attribute_types(_last(noun))
    for kind in types:
        fitting = [column for column in group.columns if column.kind == kind]
        if fitting:
            return fitting[-1]
    cards = _typed_lines(types, group)
    return Column("", types[0], cards) if cards else None


def _typed_lines(types: tuple[str, ...], group: Group) -> dict[int, TextLine]:
    """In cards and under titles: the first value of the types in each."""
    found: dict[int, TextLine] = {}
    if group.kind == "rows":
        return found
    for index, record in enumerate(group.records):
        line = next((v for v in record.lines if value_type(v.text) in types), None)
        if line is None and "amount" in types:
            line = next((v for v in record.lines if v.text.casefold() == "free"), None)
        if line is not None:
            found[index] = line
    return found if len(found) > 0.6 * len(group.records) else {}


def _is_sum(record: Record) -> bool:
    title = record.title
    return title is not None and bool(SUMS.match(title.text.strip(": ")))


def _boxes(rows: list[tuple[int, Record]]) -> Chosen:
    regions = tuple(Region(r.box, 0.9, "row", text=r.text, source="records") for _, r in rows)
    return Chosen(regions, tuple(r.text for _, r in rows))


def _titles(group: Group, rows: list[tuple[int, Record]]) -> Chosen:
    primary = group.primary
    lines = []
    for index, record in rows:
        line = primary.lines.get(index) if primary is not None else None
        if line is None:
            line = record.title
        if line is not None:
            lines.append(line)
    return _lines(lines)


def _lines(lines: list[TextLine]) -> Chosen:
    regions = tuple(
        Region(line.box, 0.9, "text", text=line.text, source="records") for line in lines
    )
    return Chosen(regions, tuple(line.text for line in lines))
