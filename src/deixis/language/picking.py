"""Operators that pick by place, order, extreme, text or property, after the head."""

from __future__ import annotations

from typing import Literal

from deixis.language.drafts import Link
from deixis.language.forms import Attribute, Ordinal, Quantifier, Span, Superlative, TextContent
from deixis.language.lanes import lane_after
from deixis.language.lexicon.elements import LABEL_BESIDE
from deixis.language.lexicon.index import Verb
from deixis.language.lexicon.stopwords import BE
from deixis.language.lookahead import bare_place
from deixis.language.owners import adjective_owner, nearest_open, place_owner
from deixis.language.places.ordinals import ordinal_at, ordinal_direction
from deixis.language.places.positions import position_at
from deixis.language.places.rows import row_at
from deixis.language.places.stresses import stress_end
from deixis.language.places.superlatives import Extreme, superlative_at
from deixis.language.reading import Reading
from deixis.language.relating import relate
from deixis.language.texts import written_content
from deixis.language.wholes import push_link
from deixis.language.words import Words
from deixis.language.written_text import text_end

__all__ = [
    "noun_phrase_here",
    "read_camera_distance",
    "read_describe",
    "read_extreme",
    "read_order",
    "read_order_direction",
    "read_position",
    "read_text",
    "read_trailing_all",
    "read_trailing_words",
    "read_whose",
]

_SELF = frozenset({"i", "im", "i'm"})  # always capital, and no name
_MANY = 30  # nobody counts so far; a higher number is a name
_WRITTEN = frozenset({"word", "words", "phrase", "text saying"})


def read_text(reading: Reading, i: int) -> int | None:
    """'labelled A3', 'that says Submit'."""
    if (numbered := _numbered(reading, i)) is not None:
        return numbered
    found = written_content(reading.words, i)
    if found is None:
        return None
    end, content = found
    reading.put(content, i, end, reading.stack[-1])
    return end


_COUNTED = frozenset({"heading", "image", "card", "textbox", "chart", "text"})


def _numbered(reading: Reading, i: int) -> int | None:
    """'heading number 3' is the third of them: nothing says 3 on it."""
    words, draft = reading.words, reading.stack[-1]
    if words.key(i) not in ("number", "no", "nr") or words.kind(i + 1) != "number":
        return None
    rank = words.key(i + 1)
    if draft.end != i or draft.head.category not in _COUNTED or not rank.isdecimal():
        return None
    if not 0 < int(rank[:6]) < _MANY:
        return None
    reading.put(Ordinal(words.span(i, i + 2), int(rank[:6])), i, i + 2, draft)
    return i + 2


def read_extreme(reading: Reading, i: int) -> int | None:
    """'closest to the door', 'the largest'."""
    found = superlative_at(reading.words, i) or _extreme_to(reading.words, i)
    if found is None:
        return None
    end, extreme = found
    owner = nearest_open(reading)
    if extreme.wants_target:
        slot = reading.reserve(owner)
        link = Link("superlative", owner, slot, i, end, superlative=extreme.superlative)
        return push_link(reading, link)
    reading.put(extreme.superlative, i, end, owner)
    return end


def _extreme_to(words: Words, i: int) -> tuple[int, Extreme] | None:
    """'the closest to the plate', after "that is"."""
    found = superlative_at(words, i + 1) if words.key(i) == "the" else None
    return found if found is not None and found[1].wants_target else None


def read_camera_distance(reading: Reading, i: int) -> int | None:
    """'the closest cup to the door': the target of a superlative before the head."""
    words = reading.words
    draft = reading.stack[-1]
    if words.key(i) not in ("to", "from") or not draft.slots:
        return None
    for n, slot in enumerate(draft.slots):
        if isinstance(slot, Superlative) and slot.measure == "depth" and slot.target is None:
            if words.key(i + 1) in ("camera", "us") or words.key(i + 2) in (
                "camera",
                "viewer",
                "front",
            ):
                end = i + (2 if words.key(i + 1) in ("camera", "us") else 3)
                draft.cover(i, end)
                return end
            superlative = Superlative(slot.span, "distance", slot.most)
            start = words.index_at(slot.span.start)
            link = Link("superlative", draft, n, start, i + 1, superlative=superlative)
            return push_link(reading, link)
    return None


def read_order_direction(reading: Reading, i: int) -> int | None:
    """'the second cup from the left': the end where counting starts, after the head."""
    words = reading.words
    found = (
        ordinal_direction(words, i) if words.key(i) in ("from", "starting", "counting") else None
    )
    if found is None:
        return None
    for draft in reversed(reading.stack):
        for n, slot in enumerate(draft.slots):
            if isinstance(slot, Ordinal) and slot.direction is None:
                draft.slots[n] = Ordinal(
                    _stretch(reading.words, slot.span, found[0]), slot.rank, found[1], slot.unit
                )
                reading.close_above(draft)
                draft.cover(i, found[0])
                return found[0]
    return None


def _stretch(words: Words, span: Span, end: int) -> Span:
    stop = words.tokens[end - 1].end
    return Span(span.start, stop, words.phrase[span.start : stop])


def read_order(reading: Reading, i: int) -> int | None:
    """'second from the left', '2nd'; ", column 3" after "in row 2"."""
    row = row_at(reading.words, i)
    last = reading.stack[-1].slots[-1] if reading.stack[-1].slots else None
    lane = reading.stack[-1].head.category in ("row", "column")
    if row is not None and isinstance(last, Ordinal) and (last.unit is not None or lane):
        reading.put(row[1], i, row[0], reading.stack[-1])
        return row[0]
    if row is not None and reading.stack[-1].worn:
        reading.put(row[1], i, row[0], place_owner(reading))
        return row[0]
    seen = reading.stack[0].head.kind not in ("element", "value")
    if seen and (found := lane_after(reading.words, i)) is not None:
        reading.put(found[1], i, found[0], place_owner(reading))
        return found[0]
    found = ordinal_at(reading.words, i)
    if found is None:
        return None
    end, ordinal = found
    if (
        ordinal.direction is None
        and reading.words.noun(end)
        and reading.words.key(end - 1) not in ("line",)
    ):
        return None
    reading.put(ordinal, i, end, place_owner(reading))
    return end


def read_position(reading: Reading, i: int) -> int | None:
    """'on the left', 'in the top right corner'."""
    words = reading.words
    if (stressed := stress_end(words, i)) > i:
        words.silent.update(range(i, stressed))
        return stressed
    found, relation = position_at(words, i), words.relation(i)
    if found is None or (words.key(i) == "right" and relation is not None):
        return None  # "right behind the plate"
    end, place = found
    if words.key(end) in ("of", "from") and relation is not None and relation[0] > end:
        return None
    if relation is not None and relation[0] > end:
        return None
    if (
        words.key(i) in ("front", "back", "top", "bottom", "side", "left", "right")
        and words.key(i + 1) == "of"
    ):
        return None
    if _is_noun_modifier(reading.words, i, end):
        return None
    reading.put(place, i, end, place_owner(reading))
    return end


def _is_noun_modifier(words: Words, i: int, end: int) -> bool:
    """'on the right hand', 'in the back seat': the position belongs to a noun that follows."""
    noun = words.noun(end)
    if noun is None or words.key(i) not in (
        "on",
        "in",
        "at",
        "to",
        "from",
        "by",
        "near",
        "into",
        "onto",
        "towards",
        "along",
        "toward",
    ):
        return noun is not None and words.article(i)
    relation = words.relation(end)
    if relation is not None and relation[0] >= noun[0] and _acts(words, end, relation):
        return False
    return words.key(end) not in ("side", "holding")


def _acts(words: Words, i: int, relation: tuple[int, Verb]) -> bool:
    """Whether a word that is noun and relation is no noun here: "on the left drinks a beer"."""
    stem = words.key(i).removesuffix("ing")
    gerund = stem != words.key(i) and not set("aeiouy").isdisjoint(stem)  # but "swing"
    return gerund or not relation[1].verb or words.article(relation[0])


def read_whose(reading: Reading, i: int) -> int | None:
    """'whose hair is blond'."""
    words = reading.words
    if words.key(i) not in ("whose", "whos") or (
        not words.noun(i + 1) and not words.adjective(i + 1)
    ):
        return None
    if words.key(i) == "whos" and not (words.noun(i + 1) and words.noun(i + 1)[1].kind == "part"):  # type: ignore[index]
        return None
    return relate(reading, i, i + 1, Verb("with", False))


def read_describe(reading: Reading, i: int) -> int | None:
    """An adjective after the head: "that is red", "empty", "closed"."""
    words = reading.words
    found = words.adjective(i)
    start = i
    modifier = None
    if (
        words.key(i) in ("dark", "light", "bright", "pale", "deep")
        and (after := words.adjective(i + 1))
        and after[1].kind == "colour"
    ):
        modifier = {"pale": "light", "deep": "dark"}.get(words.key(i), words.key(i))
        found = after
    if found is None:
        return None
    end, entry = found
    noun = words.noun(end - 1) if end - 1 > start else words.noun(i)
    if noun is not None and noun[0] > end:
        return None
    if noun_phrase_here(reading.words, i, end):
        return None
    owner = adjective_owner(reading, entry.kind, entry.value)
    reading.put(
        Attribute(words.span(start, end), entry.kind, entry.value, modifier or entry.modifier),
        start,
        end,
        owner,
    )
    return end


def noun_phrase_here(words: Words, i: int, end: int) -> bool:
    """Whether the adjective opens a further noun phrase ("and white shoes")."""
    if words.key(i - 1) in BE:
        return False
    noun, relation = words.noun(end), words.relation(end)
    if noun is None or words.kind(end) != "word" or bare_place(words, end):
        return False
    return relation is None or (relation[0] <= noun[0] and not words.key(end).endswith("ing"))


def read_trailing_words(reading: Reading, i: int) -> int | None:
    """'the tab Reports', 'cell A3', 'row 3': words after an element that name it."""
    words = reading.words
    draft = reading.stack[-1]
    if words.kind(i) == "quote":
        return _loose_quote(reading, i)
    if draft.end != i:
        return None
    if words.kind(i) == "number" and draft.head.category in ("row", "column"):
        row = row_at(words, i - 1)
        rank = row[1].rank if row is not None else 1
        reading.put(Ordinal(words.span(i, i + 1), rank), i, i + 1, draft)
        return i + 1
    named = (
        draft.head.kind in ("element", "value") and words.capital(i) and words.key(i) not in _SELF
    )
    told = words.adjective(i)
    if told is not None and told[0] > i + 1 and not words.capital(i):
        return None  # "the word in bold"
    if named or draft.head.lemma in _WRITTEN:
        return _put_text(reading, i, text_end(words, i), "label" if named else "inside")
    if words.kind(i) == "number" and draft.head.kind in ("element", "value", "object"):
        return _put_text(reading, i, i + 1, "inside" if draft.head.kind == "object" else "label")
    return None


def _put_text(reading: Reading, i: int, end: int, where: Literal["inside", "label"]) -> int:
    span = reading.words.span(i, end)
    reading.put(TextContent(span, span.text, where), i, end, reading.stack[-1])
    return end


def _loose_quote(reading: Reading, i: int) -> int:
    beside = reading.stack[-1].head.category in LABEL_BESIDE
    return _put_text(reading, i, i + 1, "label" if beside else "inside")


def read_trailing_all(reading: Reading, i: int) -> int | None:
    """Number words and the like that no reader took."""
    words = reading.words
    if words.key(i) == "all" and words.key(i + 1) not in ("the",):
        root = reading.roots[-1]
        root.quantifier = Quantifier("all", None, words.span(i, i + 1))
        root.cover(i, i + 1)
        return i + 1
    return None
