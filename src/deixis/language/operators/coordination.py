"""Joining with "and" and "or", between constraints, between targets, and between whole phrases."""

from __future__ import annotations

from deixis.language.forms import Attribute, Ordinal, Relation
from deixis.language.lexicon.negations import NOT_WORDS, WITHOUT_WORDS
from deixis.language.lexicon.stopwords import INTENSIFIERS
from deixis.language.lookahead import noun_phrase_here
from deixis.language.nouns.drafts import Draft, Link
from deixis.language.operators.reading import Reading
from deixis.language.operators.texts import written_content
from deixis.language.operators.wholes import read_whole
from deixis.language.places.positions import position_at
from deixis.language.places.rows import row_at
from deixis.language.words import Words

__all__ = ["read_conjunction"]

_HAVING = frozenset({"with", "wearing", "holding", "carrying"})
_LINKING = frozenset({"is", "are", "that", "who", "which", "then"})


def read_conjunction(reading: Reading, i: int) -> int | None:
    """'and', 'or', 'but': joins constraints, targets, or whole phrases."""
    words = reading.words
    key = words.key(i)
    joins = key in ("and", "or", "nor", "but", "yet") or _adds(words, i)
    if not joins and words.kind(i) != "slash":
        return None
    if key in ("but", "yet"):
        return i + 1
    reading.either = key in ("or",)
    reading.joined = True
    j = i + 1
    while j < i + 6 and words.key(j) in INTENSIFIERS | _LINKING:
        j += 1
    row = row_at(words, j)
    last = reading.stack[-1].slots[-1] if reading.stack[-1].slots else None
    if row is not None and isinstance(last, Ordinal) and last.unit is not None:
        reading.put(row[1], j, row[0], reading.stack[-1])
        return row[0]
    if _operator_at(reading.words, j):
        return j
    return _join_noun_phrase(reading, i, i + 2 if words.key(i + 1) == "also" else i + 1)


def _adds(words: Words, i: int) -> bool:
    """'the boy plus the man': no plus that is written on a button."""
    if words.key(i) != "plus":
        return False
    described = words.adjective(i + 1)
    noun = words.noun(described[0] if described is not None else words.skip_articles(i + 1))
    return noun is not None and noun[1].kind in ("object", "part")


def _operator_at(words: Words, j: int) -> bool:
    if words.key(j) in NOT_WORDS or words.key(j) in WITHOUT_WORDS:
        return True
    relation = words.relation(j)
    noun = words.noun(j)
    if relation is not None and (
        noun is None
        or noun[0] < relation[0]
        or (relation[1].verb and words.key(j).endswith("ing") and noun[1].trait != "person")
    ):
        return True
    if position_at(words, j) is not None and words.key(j) in ("on", "in", "at", "to", "from"):
        return True
    adjective = words.adjective(j)
    if adjective is not None and not words.noun(j) and not noun_phrase_here(words, j, adjective[0]):
        return not words.unknown(adjective[0])
    return written_content(words, j) is not None


def _join_noun_phrase(reading: Reading, i: int, j: int) -> int | None:
    """'... and a hat', '... and the dog'."""
    draft = read_whole(reading, j, reading.stack[-1].link.kind if reading.stack[-1].link else None)
    if draft is None:
        reading.either = False
        return i + 1
    top = _joinable(reading, draft)
    link = top.link
    if link is None:
        reading.close_all()
        if (had := _had_as_well(reading, draft, i)) is not None:
            reading.either = reading.joined = False
            reading.push(draft, had)
            return draft.end
        if reading.conjunction is None:
            reading.conjunction = "or" if reading.either else "and"
        reading.either = reading.joined = False
        reading.open_root(draft)
        return draft.end
    _join_target(reading, link, top, draft, i)
    return draft.end


def _had_as_well(reading: Reading, draft: Draft, i: int) -> Link | None:
    """'with a bag in her hand and a hat', 'with an arm on the car and a hat': hers, too."""
    root, words, noun = reading.stack[0], reading.words, draft.noun
    slots = [item for item in root.slots if isinstance(item, Relation) and item.kind in _HAVING]
    if not reading.photo or not root.animate or not slots or noun is None:
        return None
    just_told = slots[-1].span.end == words.tokens[i - 1].end
    thing = noun.trait != "person" and words.key(draft.start) != "the"
    if not draft.worn and not (just_told and thing):
        return None
    return Link("with", root, reading.reserve(root), draft.start, draft.end)


def _joinable(reading: Reading, draft: Draft) -> Draft:
    """The draft on the stack that a joined one stands beside."""
    told = reading.words.article(draft.start)
    if told and (waiting := _half_between(reading)) is not None and not draft.worn:
        return waiting
    for n in range(len(reading.stack) - 1, 0, -1):
        candidate = reading.stack[n]
        link = candidate.link
        if link is None:
            continue
        if link.kind == "between" and len(link.targets) < 1:
            return candidate
        if (
            draft.noun is not None
            and draft.noun.trait == "person"
            and candidate.noun is not None
            and not candidate.animate
        ):
            continue
        if n > 1 and _is_a_place_on(candidate) and not _is_of_a_body(draft):
            continue  # "a bag in her hand and a hat"
        if draft.worn and not candidate.worn and link.kind not in ("with", "holding", "wearing"):
            continue
        return candidate
    return reading.stack[0]


def _is_of_a_body(draft: Draft) -> bool:
    return draft.noun is not None and draft.noun.trait == "body"


def _is_a_place_on(draft: Draft) -> bool:
    """Whether it is where on somebody a thing is: "a bag in her hand"."""
    held = draft.link is not None and draft.link.kind in ("in", "on", "around", "against", "above")
    return held and _is_of_a_body(draft)


def _half_between(reading: Reading) -> Draft | None:
    """The first end of a "between" that has no second one: "between the one with a belt and"."""
    for candidate in reversed(reading.stack[1:]):
        link = candidate.link
        if link is not None and link.kind == "between" and len(link.targets) < 1:
            return None if candidate.quantifier.plural else candidate
    return None


def _ends_negation(reading: Reading, link: Link, top: Draft, draft: Draft) -> bool:
    """'no hat and a red shirt': an article or a look that the denied thing has not begins anew."""
    if link.kind not in _HAVING or reading.either:
        return False
    words = reading.words
    named = words.article(draft.start) and not words.article(top.start)
    return named or (_is_described(draft) and not _is_described(top))


def _is_described(draft: Draft) -> bool:
    return any(isinstance(slot, Attribute) for slot in draft.slots)


def _join_target(reading: Reading, link: Link, top: Draft, draft: Draft, i: int) -> None:
    reading.close_above(top)
    reading.close_top()
    parent = link.parent
    if link.kind == "between" and len(link.targets) < 2:
        reading.either = reading.joined = False
        reading.push(draft, link)
        return
    before = parent.slots[link.slot] if reading.either and not link.negated else None
    slot = link.slot if before is not None else reading.reserve(parent)
    start = draft.start
    kind = link.kind
    if _is_a_place_on(top) and not _is_of_a_body(draft):
        kind = "with"
    if (
        kind in ("holding", "with", "of", "wearing")
        and draft.noun is not None
        and draft.noun.trait == "clothing"
    ):
        kind = "wearing" if kind != "with" else "with"
    new = Link(
        kind,
        parent,
        slot,
        start,
        draft.end,
        negated=link.negated and not _ends_negation(reading, link, top, draft),
        before=before,
        superlative=link.superlative,
    )
    reading.either = reading.joined = False
    reading.push(draft, new)
