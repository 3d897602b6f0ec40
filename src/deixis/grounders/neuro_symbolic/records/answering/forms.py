"""What phrases mean on a form: a field by its label or section, its error, its hint, its star."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from deixis.core import Region, TextLine
from deixis.grounders.neuro_symbolic.records.asking.phrases import ORDINALS, Asked
from deixis.grounders.neuro_symbolic.records.finding.fields import Field, fields_of
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import nth
from deixis.grounders.neuro_symbolic.words.label_words import asked_for, named_by

__all__ = ["bare_field", "form_field", "form_part"]

_SURE = 0.88
_EXACT = 0.95
_FIELD = (
    r"(?:fields?|input(?: fields?| box(?:es)?)?s?|text ?(?:fields?|box(?:es)?)|box(?:es)?|entry)"
)
_OF = r"(?:of|for|in|under|below|beneath|at|about|on|by|beside|next to|belonging to|that explains)"
_ERRORS = re.compile(
    r"^(?:all |every |each |both |the |of )*(?:red )?(?:error|validation|warning)(?:s|"
    r" (?:messages|texts|notes|hints|lines))$",
    re.I,
)
_ERROR_OF = re.compile(
    rf"^(?:the )?(?:red )?(?:error|validation|warning)(?: (?:message|text|note|hint|line))?"
    rf" {_OF} (?:the )?(?P<key>.+)$"
    r"|^what(?:'s| is|(?: does it say)? is) (?:wrong|the (?:problem|error|matter))"
    r" with (?:the |my )?(?P<key2>.+)$"
    r"|^(?:the )?(?P<key3>.+?)(?:'s)? (?:field )?error(?: (?:message|text|note))?$",
    re.I,
)
_NOTE_OF = re.compile(
    r"^(?:the )?(?:small |red |grey |gray )?(?:message|hint|help(?:ing)?(?: text)?|explanation"
    r"|description|note"
    r"|explanatory text|info(?:rmation)?(?: text)?|tip)(?: text| line)?"
    rf" {_OF} (?:the )?(?P<key>.+)$",
    re.I,
)
_EMPTY = re.compile(
    rf"^(?:all |every |each |both |the |of )*(?:(?:empty|blank|unfilled) {_FIELD}|{_FIELD}"
    rf" (?:that|which) (?:are|is) (?:still )?(?:empty|blank|not filled(?: in| out)?))$",
    re.I,
)
_LABEL_OF = re.compile(
    rf"^(?:the )?(?:label|name|caption) {_OF} (?:the )?(?P<order>[\w ]+?) {_FIELD}$", re.I
)
_NEXT = re.compile(
    rf"^(?:the )?{_FIELD} (?:(?:right|directly|just|immediately) )?(?:(?P<down>below|under"
    rf"|beneath|after|following)|(?P<up>above|over|before)|(?:to the )?(?P<right>right) of"
    rf"|(?:to the )?(?P<left>left) of|(?P<by>beside|next to|alongside|adjacent to)) (?:the )?"
    rf"(?P<key>.+?)"
    rf"(?: {_FIELD}| one)?$",
    re.I,
)
_BETWEEN = re.compile(
    rf"^(?:the )?{_FIELD} between (?:the )?(?P<a>.+?) and (?:the )?(?P<b>.+?)(?: {_FIELD})?$", re.I
)
_OF_KIND = re.compile(
    r"^(?:the )?(?P<key>.+?) (?:(?P<drop>drop-?down(?: list| menu)?|menu|select(?:or)?(?: box)?"
    r"|list|combo ?box)|(?:input )?field|text ?(?:box|field)|input(?: box)?|box)$"
    r"|^(?:what|which) (?P<key2>[\w -]+?) (?:is|are|was) (?:currently |now )?(?:set|chosen|selected"
    r"|used|active|in use|picked|entered)(?: now| here)?$|^(?:the )?(?:current|chosen|selected)"
    r" (?P<key3>[\w -]+)$",
    re.I,
)
_PART = r"(?: (?:section|part|block|group|box|area|fieldset))?"
_ALL_IN = re.compile(
    rf"^(?:all |every |each |the |of )*{_FIELD} (?:in|of|under|inside|within) (?:the )?"
    rf"(?P<place>.+?){_PART}$",
    re.I,
)
_IN = re.compile(
    rf"^(?:the )?(?:{_FIELD} (?:for|of) (?:the )?)?(?P<key>.+?)(?: {_FIELD})? (?:of|in|under|for"
    rf"|inside|within|from) (?:the )?(?P<place>.+?){_PART}$",
    re.I,
)
_OWNED = re.compile(rf"^(?:the )?(?P<place>.+?)(?:'s|s'|') (?P<key>.+?)(?: {_FIELD})?$", re.I)
_FOR = re.compile(
    rf"^(?:the )?(?:empty )?{_FIELD} (?:for|where (?:i|you) (?:enter|type|write|put|fill in)"
    rf"|to (?:enter|type|write|put|fill in)|labell?ed|called|named|of) (?:(?:the|my|your|a) )?"
    rf"(?P<a>.+)$|^(?:the )?(?P<b>.+?) (?:{_FIELD}|dropdown|drop-down|menu|select(?:or)?|list)$"
    r"|^where (?:do|can|should|must) (?:i|you|we) (?:enter|type|write|put|fill in|give"
    r"|choose|pick|select|set)(?: in)? (?:(?:the|my|your|a) )?(?P<c>.+)$"
    r"|^my (?P<d>.+)$|^(?:the )?(?P<e>[\w' -]+)$",
    re.I,
)


def form_part(asked: Asked, scene: Scene) -> list[Region]:
    """Errors, hints, starred fields, neighbours and sections: what only a form has."""
    fields = fields_of(scene)
    if not fields:
        return []
    for find in _PARTS:
        if found := find(asked.text, fields):
            return found
    return []


def _of_kind(text: str, fields: Sequence[Field]) -> list[Region]:
    """The field of a kind with just this label: "the breed dropdown"."""
    match = _OF_KIND.match(text)
    if match is None:
        return []
    key = match["key"] or match["key2"] or match["key3"]
    named = _called(key, fields)
    if len(named) != 1 or _fits(key, named[0].name) < _EXACT:
        return []
    drawn = named[0].region.label == "dropdown"
    return [_region(named[0])] if drawn or not match["drop"] else []


def bare_field(asked: Asked, scene: Scene) -> list[Region]:
    """The field of which a phrase is the label, word for word; on paper what stands in it."""
    key = re.sub(r"^(?:the|my) ", "", asked.text, flags=re.I).strip(" :*").casefold()
    named = [f for f in fields_of(scene) if f.name.casefold() == key and f.filled is None]
    return [_region(named[0])] if key and len(named) == 1 else []


def form_field(asked: Asked, scene: Scene) -> list[Region]:
    """The one field that a phrase names by other words than its label has, or in another order."""
    match = _FOR.match(asked.text)
    if match is None or asked.many or asked.any or asked.rank is not None:
        return []
    key = next(text for text in match.groups() if text)
    found = _called(key, fields_of(scene))
    return [_region(found[0])] if len(found) == 1 else []


def _region(field: Field) -> Region:
    return replace(field.region, score=0.85)


def _line(line: TextLine) -> Region:
    return Region(line.box, 0.85, "text", text=line.text, source="records")


def _called(key: str, fields: Sequence[Field]) -> list[Field]:
    """Fields whose label is the key, or says the same in other words."""
    key = re.sub(rf"(?:'s)? {_FIELD}$", "", key, flags=re.I).strip(" :'\"")
    scored = [(_fits(key, field.name), field) for field in fields if field.name]
    best = max((score for score, _ in scored), default=0.0)
    return [field for score, field in scored if score >= max(_SURE, best - 0.01)]


def _fits(key: str, name: str) -> float:
    bare = re.sub(r"\(.*?\)", "", name).strip()
    asked, given = (asked_for(re.sub(r"['’]s\b", "", words)) for words in (key, bare))
    same = 0.95 if asked and asked == given else 0.0
    return max(named_by(key, name), named_by(key, bare), same)


def _errors(text: str, fields: Sequence[Field]) -> list[Region]:
    wrong = [field for field in fields if field.wrong]
    if _ERRORS.match(text):
        return [_line(field.note) for field in wrong if field.note is not None]
    match = _ERROR_OF.match(text)
    if match is None:
        return []
    named = _called(next(key for key in match.groups() if key), fields)
    return [_line(f.note) for f in named if f.note is not None and f in wrong]


def _notes(text: str, fields: Sequence[Field]) -> list[Region]:
    match = _NOTE_OF.match(text)
    named = _called(match["key"], fields) if match is not None else []
    return [_line(field.note) for field in named if field.note is not None]


def _named_label(text: str, fields: Sequence[Field]) -> list[Region]:
    match = _LABEL_OF.match(text)
    rank = ORDINALS.get(match["order"].casefold()) if match is not None else None
    found = nth(fields, rank) if rank is not None else []
    return [_line(field.label) for field in found if field.label is not None]


def _next(text: str, fields: Sequence[Field]) -> list[Region]:
    """The field under or over the one that is called so, or beside it."""
    match = _NEXT.match(text)
    if match is None:
        return []
    aside = match["right"] or match["left"] or match["by"]
    for own in _called(match["key"], fields):
        lane = [f for f in fields if (_level(own, f) if aside else _over(own, f))]
        index = lane.index(own) + (1 if match["down"] or match["right"] else -1)
        if match["by"]:  # its right neighbour, else its left one
            index = lane.index(own) + (1 if lane[-1] is not own else -1)
        if 0 <= index < len(lane):
            return [_region(lane[index])]
    return []


def _level(a: Field, b: Field) -> bool:
    one, other = a.region.box, b.region.box
    return min(one.y2, other.y2) - max(one.y1, other.y1) > 0.5 * min(one.height, other.height)


def _empty(text: str, fields: Sequence[Field]) -> list[Region]:
    """Boxes of a form on paper in which nothing was filled in."""
    if not _EMPTY.match(text):
        return []
    return [_region(field) for field in fields if field.filled is False]


def _over(a: Field, b: Field) -> bool:
    one, other = a.region.box, b.region.box
    return min(one.x2, other.x2) - max(one.x1, other.x1) > 0.4 * min(one.width, other.width)


def _between(text: str, fields: Sequence[Field]) -> list[Region]:
    match = _BETWEEN.match(text)
    if match is None:
        return []
    ends = [_called(match[key], fields) for key in ("a", "b")]
    if not all(len(end) == 1 for end in ends):
        return []
    low, high = sorted(fields.index(end[0]) for end in ends)
    inner = [field for field in fields[low + 1 : high] if _over(ends[0][0], field)]
    return [_region(inner[0])] if len(inner) == 1 else []


def _in_section(text: str, fields: Sequence[Field]) -> list[Region]:
    """A field, or all, of a part of the form with a heading of its own."""
    if (match := _ALL_IN.match(text)) is not None:
        return [_region(field) for field in _placed(match["place"], fields)]
    for pattern in (_OWNED, _IN):
        match = pattern.match(text)
        if match is not None and (inside := _placed(match["place"], fields)):
            named = _called(match["key"], inside)
            if len(named) == 1:
                return [_region(named[0])]
    return []


def _placed(place: str, fields: Sequence[Field]) -> list[Field]:
    return [
        field
        for field in fields
        if field.section is not None and named_by(place, field.section.text.strip(" -*:")) > _SURE
    ]


_PARTS = (
    _empty,
    _errors,
    _notes,
    _named_label,
    _next,
    _between,
    _in_section,
    _of_kind,
)
