"""Records by what they say of themselves: "the order that is cancelled", "the urgent item"."""

from __future__ import annotations

import re

from deixis.core import Region, TextLine
from deixis.grounders.neuro_symbolic.records.asking.lexicon import is_record_noun, singular
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.asking.wholeness import means_row
from deixis.grounders.neuro_symbolic.records.finding.entries import says, words_of
from deixis.grounders.neuro_symbolic.records.finding.grouping import groups_of
from deixis.grounders.neuro_symbolic.records.model import Group, Record
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.language.lexicon.wordsets import word_set
from deixis.perception.elements import checked

__all__ = ["filtered", "rows_so_named"]

_STATE = r"(?:(?:the )?(?:status|state|label|tag|badge|mark|word|note) )?"
_MARK = r"(?: (?:status|state|label|tag|badge|mark|one|ones))?"
_CLAUSE = re.compile(
    rf"^(?:the |which |what |all |every |each )*(?P<noun>[\w -]+?)(?:,? (?:that|which|who))?"
    rf" (?:is|are|was|were|has|have|had|says?|with|without|(?:is |are )?(?:marked|tagged|labelled"
    rf"|labeled|flagged)(?: (?:as|with))?|whose (?:status|state) is)"
    rf" (?:(?P<no>not|no) )?(?:been |marked |tagged |labelled |yet )*(?:as )?(?:the |an? )?{_STATE}"
    rf"(?P<words>[\w -]+?){_MARK}(?: yet| already| now)?$",
    re.I,
)
_BEFORE = re.compile(
    r"^(?:the )?(?:(?P<part>name|title|text|price|amount|button|link|checkbox|icon|switch|date|row"
    r"|line|features?) (?:of|in|on|for|at) )?(?:the |all |every )*(?P<words>[\w -]+?)"
    r" (?P<noun>[\w-]+)$",
    re.I,
)
_WHOLE = word_set(
    "row line record mail email message order card plan tile box offer row entry booking ticket"
)
_NEGATED = re.compile(r"\bwithout\b|\b(?:is|are|was|were|has|have)(?:n't| not| no)\b", re.I)
_DONE = word_set("ticked checked done bought finished complete completed packed off crossed")
_CONTROLS = {"button": "button", "link": "link", "checkbox": "checkbox", "switch": "switch"}
_ONE_LINE = 26  # letters of a value that states something; more is a sentence


def filtered(asked: Asked, scene: Scene) -> list[Region]:
    """Records, or parts of them, of which a phrase tells what they say; [] where none do."""
    before = _BEFORE.match(asked.text)
    if before is not None and before["part"] and is_record_noun(before["noun"]):
        part = before["part"].casefold()
        if found := _chosen(before["words"], part, before["noun"], scene, False, False, False):
            return found
    if asked.rank is not None or asked.extreme is not None:
        return []
    text = asked.rest
    clause = _CLAUSE.match(text)
    if clause is not None and _names_records(clause["noun"], scene):
        named = bool(re.match(r"(?:which|what)\b", asked.text, re.I))
        negated = bool(_NEGATED.search(text))
        last = clause["noun"].rpartition(" ")[2].casefold()
        several = asked.many or singular(last) != last
        return _chosen(clause["words"], "", clause["noun"], scene, negated, several, named)
    before = _BEFORE.match(text)
    if before is not None and is_record_noun(before["noun"]):
        part = (before["part"] or "").casefold()
        several = asked.many or singular(before["noun"]) != before["noun"].casefold()
        return _chosen(before["words"], part, before["noun"], scene, False, several, False)
    return []


def _names_records(noun: str, scene: Scene) -> bool:
    """Whether records are called so: by common use, or by the head of their first column here."""
    last = singular(noun.rpartition(" ")[2])
    heads = (column.name for group in groups_of(scene) for column in group.columns[:2])
    return is_record_noun(noun) or any(last == singular(head) for head in heads if head)


_OWNED = re.compile(
    r"^(?:the )?(?P<noun>\w+) (?:of|from|by|for|to|with) (?P<words>[\w' .-]+)$", re.I
)


def rows_so_named(asked: Asked, scene: Scene) -> list[Region]:
    """Rows of a table by one of their values, where the noun is what heads their first column.

    "The open orders" and "the order of Ines" are rows of a table of orders, though a column is
    called "Order" and holds their numbers.
    """
    owned = _OWNED.match(asked.text)
    match = owned or _BEFORE.match(asked.text)
    if match is None or match.groupdict().get("part") or not is_record_noun(match["noun"]):
        return []
    noun, said = singular(match["noun"]), words_of(match["words"])
    several = noun != match["noun"].casefold()
    for group in groups_of(scene):
        heads = [singular(column.name) for column in group.columns[:2]]
        if noun not in heads or not means_row(asked.text, group):
            continue
        found = [r for r in group.records if any(_says_all(said, v.text) for v in r.lines)]
        if 0 < len(found) < len(group.records) and (
            several or len(found) == 1 or owned is not None
        ):
            return [Region(r.box, 0.85, "row", text=r.text, source="records") for r in found]
    return []


def _chosen(
    words: str, part: str, noun: str, scene: Scene, negated: bool, several: bool, named: bool
) -> list[Region]:
    said = words_of(words)
    for group in sorted(groups_of(scene), key=lambda group: group.kind == "rows"):
        states = [_states(said, record, group, scene) for record in group.records]
        share = sum(states)
        if not 0 < share < len(states) or len(states) < 2 or (share > 1 and not several):
            continue
        kept = [
            (index, record)
            for index, (record, state) in enumerate(zip(group.records, states, strict=True))
            if state != negated and len(record.lines) > 1
        ]
        found = [_shown(index, record, group, part, noun, named) for index, record in kept]
        if found and all(region is not None for region in found):
            return [region for region in found if region is not None]
    return []


def _says_all(said: tuple[str, ...], text: str) -> bool:
    words = words_of(text)
    return len(words) <= len(said) + 1 and all(says(word, words) for word in said)


def _states(said: tuple[str, ...], record: Record, group: Group, scene: Scene) -> bool:
    """Whether a short line of a record, apart from its name, says just the words."""
    if set(said) <= _DONE:
        boxes = [part.box for part in record.parts if part.label == "checkbox"]
        return any(checked(scene.image, box) > 0.5 for box in boxes)
    cards = group.kind == "cards" and len(record.lines) > 2
    for line in record.lines:
        words = words_of(line.text)
        short = len(line.text) <= _ONE_LINE and (cards or line is not record.title)
        if short and len(words) <= len(said) + 1 and all(says(word, words) for word in said):
            return True
    return False


def _shown(
    index: int, record: Record, group: Group, part: str, noun: str, named: bool
) -> Region | None:
    """What of a record is meant: all of it, its name, or a control in it."""
    if part in _CONTROLS:
        fitting = [item for item in record.parts if item.label == _CONTROLS[part]]
        best = max(fitting, key=lambda item: (item.box.y1, item.score), default=None)
        return None if best is None else Region(best.box, 0.85, best.label, source="records")
    told = "which" if named else part
    whole = means_row(told, group) or (singular(noun.rpartition(" ")[2]) in _WHOLE and not named)
    if part in ("row", "line") or (whole and not part):
        return Region(record.box, 0.85, "row", text=record.text, source="records")
    if part not in ("", "name", "title", "text"):
        return None
    title = _title(index, record, group)
    return None if title is None else Region(title.box, 0.85, "text", text=title.text)


def _title(index: int, record: Record, group: Group) -> TextLine | None:
    primary = group.primary
    line = primary.lines.get(index) if primary is not None else None
    return line or record.title
