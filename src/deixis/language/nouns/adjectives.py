"""Adjectives before the head: "dark blue", "red and white", "non-red"."""

from __future__ import annotations

from deixis.language.forms import Attribute, Not, Superlative
from deixis.language.lexicon.attributes import MODIFIERS
from deixis.language.lexicon.index import Adjective, Noun
from deixis.language.lexicon.stopwords import PRONOUN_HEADS
from deixis.language.lexicon.wordsets import word_set
from deixis.language.nouns.runs import Item, Run
from deixis.language.words import Words

__all__ = [
    "COLOUR_SUFFIXES",
    "adjective_joint",
    "amount_word",
    "modified_adjective",
    "negated_prefix",
]

_AMOUNTS = word_set("more most less least fewer fewest")
COLOUR_SUFFIXES = word_set("coloured colored color colour ish toned hued tone hue")


def adjective_joint(words: Words, j: int, run: Run) -> int | None:
    """'red and white', 'big, red', 'brown / black': the joint between two adjectives."""
    extreme = (
        bool(run.items)
        and isinstance(run.items[-1].constraint, Superlative)
        and words.kind(j) == "comma"
    )
    if extreme and words.adjective(j + 1):
        return j + 1
    if (
        not run.items
        or run.items[-1].kind not in ("adjective",)
        or (run.items[-1].noun is not None and run.items[-1].adjective is None)
    ):
        return None
    k = j + 1
    while k < j + 5 and (
        words.key(k) in ("and", "or", "a", "then") or words.kind(k) in ("comma", "slash")
    ):
        k += 1
    if words.key(k) in MODIFIERS and words.adjective(k + 1):
        pass
    elif not (found := words.adjective(k)):
        return None
    elif words.key(j) in ("and", "or"):
        kind = run.items[-1].adjective.kind if run.items[-1].adjective else None
        if found[1].kind != kind and not (
            words.noun(found[0]) or words.key(found[0]) in PRONOUN_HEADS
        ):
            return None
        if found[1].kind != kind and words.noun(k) and words.noun(k)[0] > found[0]:  # type: ignore[index]
            return None
    elif words.kind(j) == "comma" and not _list_ends_in_noun(words, found[0]):
        return None
    if any(item.kind == "noun" and item.adjective is None for item in run.items):
        return None
    if words.key(j) == "or" or (words.key(k - 1) == "or" and k > j):
        run.items.append(Item("constraint", j, k, constraint=None))  # marks an "or"
    return k


def _list_ends_in_noun(words: Words, j: int) -> bool:
    """Whether "..., orange, and white" goes on to a noun."""
    for k in range(j, min(j + 14, len(words))):
        if words.noun(k) and not words.adjective(k):
            return True
        joint = words.kind(k) == "comma" or words.key(k) in ("and", "or")
        if not joint and not words.adjective(k):
            return False
    return bool(words.noun(j))


def modified_adjective(words: Words, j: int, run: Run) -> int | None:
    """'dark blue', 'light coloured', 'very big'."""
    modifier = MODIFIERS.get(words.key(j))
    if modifier is None:
        return None
    longer = words.adjective(j)
    found = words.adjective(j + 1)
    after = words.adjective(j + 2)
    if words.key(j + 1) in MODIFIERS and after is not None and after[1].kind == "colour":
        return None
    whole = words.noun(j)
    if (
        found is None
        or found[1].kind not in ("colour", "brightness", "size", "pattern", "state")
        or (whole and whole[0] > j + 1)
    ):
        return None
    if longer is not None and longer[0] > j + 1:
        return None
    if modifier in ("dark", "light", "bright") and found[1].kind != "colour":
        return None
    end = found[0]
    if words.noun(j + 1) and words.noun(j + 1)[0] > end:  # type: ignore[index]
        return None
    if (
        words.noun(end) is None
        and words.noun(j + 1)
        and modifier == "bright"
        and found[1].kind != "colour"
    ):
        return None
    if words.key(end) in COLOUR_SUFFIXES:
        end += 1
    value = found[1]
    if modifier == "mostly":
        modifier = words.key(j)
    run.items.append(
        Item(
            "adjective",
            j,
            end,
            noun=_as_noun(words, j + 1, end),
            adjective=Adjective(value.kind, value.value, modifier),
        )
    )
    return end


def negated_prefix(words: Words, j: int, run: Run) -> int | None:
    """'non-red', 'not red' before a noun."""
    if words.key(j) not in ("non", "not") or (found := words.adjective(j + 1)) is None:
        return None
    end, entry = found
    span = words.span(j, end)
    attribute = Attribute(words.span(j + 1, end), entry.kind, entry.value)
    run.items.append(Item("constraint", j, end, constraint=Not(span, attribute)))
    return end


def amount_word(words: Words, j: int, run: Run) -> int | None:
    """'more hair', 'the most flowers': how much, which nothing measures."""
    noun, described = words.noun(j + 1), words.adjective(j + 1)
    if words.key(j) not in _AMOUNTS or words.noun(j) or words.adjective(j) or noun is None:
        return None
    if described is not None and described[0] >= noun[0]:
        return None
    if noun[1].kind not in ("object", "part", "stuff"):
        return None
    run.items.append(Item("adjective", j, j + 1, adjective=Adjective("other", words.key(j))))
    return j + 1


def _as_noun(words: Words, start: int, end: int) -> Noun | None:
    found = words.noun(start)
    return found[1] if found is not None and found[0] == end else None
