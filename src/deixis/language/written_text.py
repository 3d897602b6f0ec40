"""Words to be read as they stand: quotes, and capitals where a noun phrase is expected."""

from __future__ import annotations

from deixis.language.drafts import Draft
from deixis.language.forms import Head
from deixis.language.places import position_at
from deixis.language.runs import Item, Run
from deixis.language.words import Words

__all__ = ["is_plain_element", "text_end", "written_text"]


def written_text(words: Words, run: Run, target_of: str | None) -> Draft | None:
    """A quote, or capitalised words where a noun phrase is expected ("under Pricing")."""
    items = run.items
    if len(items) == 1 and items[0].kind == "quote":
        return _text_draft(words, run, items[0].start, items[0].end)
    if target_of is None or not items:
        return None
    first = items[0].start
    if run.determined and not (words.capital(first) and words.capital(first + 1)):
        return None
    if not words.capital(first) or any(is_plain_element(words, item) for item in items):
        return None
    end = text_end(words, first, stop_at_and=target_of == "between")
    return _text_draft(words, run, first, end)


def is_plain_element(words: Words, item: Item) -> bool:
    """Whether an item is an element's noun, not itself written with a capital."""
    if item.noun is None or item.kind != "noun" or words.capital(item.start):
        return False
    return item.noun.kind in ("element", "value")


def _text_draft(words: Words, run: Run, start: int, end: int) -> Draft:
    span = words.span(start, end)
    head = Head(span, span.text.casefold(), "text")
    return Draft(head, None, run.start, end)


def text_end(words: Words, start: int, *, stop_at_and: bool = False) -> int:
    """Where written words end: at a mark, or a relation word before a determiner or place."""
    j = start + 1
    while j < len(words):
        if words.kind(j) not in ("word", "number", "possessive") and words.key(j) != "'s":
            break
        if stop_at_and and words.key(j) == "and":
            break
        if words.capital(j):
            j += 1
            continue
        if words.key(j) in ("that", "which", "who", "whose", "is", "are", "but", "with"):
            break
        if position_at(words, j) is not None:
            break
        relation = words.relation(j)
        if relation is not None and not relation[1].verb:
            if relation[0] > j + 1 or (
                relation[0] < len(words)
                and not words.capital(relation[0])
                and (
                    words.article(relation[0])
                    or words.noun(relation[0])
                    or words.adjective(relation[0])
                )
            ):
                break
            if relation[0] >= len(words) and words.key(j) not in (
                "in",
                "on",
                "up",
                "out",
                "off",
                "down",
                "over",
            ):
                break
        if words.key(j) in ("and", "or") and not words.capital(j + 1):
            break
        j += 1
    return j
