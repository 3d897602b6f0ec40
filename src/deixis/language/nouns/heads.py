"""Choosing the head of a noun phrase."""

from __future__ import annotations

from deixis.language.forms import Head, Not, NounPhrase, Quantifier, Relation
from deixis.language.lexicon import index
from deixis.language.lexicon.index import Noun
from deixis.language.lexicon.inflection import singulars
from deixis.language.lexicon.people import PLURAL_PEOPLE
from deixis.language.lexicon.stopwords import PRONOUN_HEADS
from deixis.language.lexicon.wordsets import word_set
from deixis.language.nouns.drafts import Draft
from deixis.language.nouns.modifiers import attach_items
from deixis.language.nouns.runs import Item, Run
from deixis.language.words import Words

__all__ = ["choose_head"]

_ALWAYS_PLURAL = word_set(
    "skis glasses scissors trousers shears stairs series headphones binoculars tongs chopsticks"
)
_ONE_BODY = word_set("family crew team staff couple police")
_TWO_PEOPLE = frozenset({"couple", "bridal couple"})
_VIEWS = word_set("slice image photo photograph reflection silhouette")


def choose_head(words: Words, run: Run, target_of: str | None) -> Draft | None:
    """Pick the head among the items, and let the others describe it."""
    items = run.items
    _trim_after_adjectives(words, run)
    at = _head_index(words, run, target_of)
    if at is not None and _lacks_first(run, at):
        _deny_first(words, run)
    if at is None:
        return _demonstrative(words, run, target_of) or _headless(words, run)
    item = items[at]
    if item.kind == "noun" and item.noun is None and words.key(item.start) in PRONOUN_HEADS:
        head = Head(
            words.span(item.start, item.end),
            words.key(item.start),
            "pronoun",
            *_pronoun(words.key(item.start)),
        )
        draft = Draft(head, None, run.start, run.end, quantifier=run.quantifier)
        plural = words.key(item.start) in (
            "ones",
            "things",
            "these",
            "those",
            "they",
            "them",
            "objects",
            "elements",
        )
    elif item.noun is not None:
        noun = item.noun
        head = Head(
            words.span(item.start, item.end), noun.lemma, noun.kind, noun.category, noun.categories
        )
        draft = Draft(head, noun, run.start, run.end, quantifier=run.quantifier)
        plural = _plural(words, item, noun)
    else:
        text = words.text(item.start, item.end)
        kind = "text" if words.capital(item.start) and target_of is not None else "unknown"
        head = Head(words.span(item.start, item.end), text, kind)  # type: ignore[arg-type]
        draft = Draft(head, None, run.start, run.end, quantifier=run.quantifier)
        plural = (
            text.endswith("s")
            and not text.endswith(("ss", "us", "is"))
            and len(text) > 3
            and kind == "unknown"
        )
    _stuffed_animal(words, items, draft)
    if _wholly(words, run):
        draft.quantifier = Quantifier(span=run.quantifier.span)
    elif plural and run.quantifier.kind == "one":
        draft.quantifier = Quantifier("all", None, None)
    elif run.quantifier.kind == "one" and draft.head.lemma in _TWO_PEOPLE:
        draft.quantifier = Quantifier("number", 2, draft.head.span)
    attach_items(words, run, draft, at)
    return draft


def _wholly(words: Words, run: Run) -> bool:
    """'an all white dog', 'all black cat': "all" says how much of it, not how many."""
    every, first = run.quantifier.span, run.items[0]
    if every is None or every.text != "all" or first.kind != "adjective" or not first.adjective:
        return False
    at = words.index_at(every.start)
    if first.adjective.kind not in ("colour", "pattern", "material") or first.start != at + 1:
        return False
    return words.article(at - 1) or not singulars(words.key(run.end - 1))


def _lacks_first(run: Run, at: int) -> bool:
    """'no shirt guy': the "no" denies what he wears, not him."""
    first, head = run.items[0].noun, run.items[at].noun
    if run.quantifier.kind != "none" or at == 0 or first is None or head is None:
        return False
    return head.animate and first.trait in ("clothing", "body")


def _deny_first(words: Words, run: Run) -> None:
    """Make a denied relation of the first item, and a single thing of the whole."""
    item, noun = run.items[0], run.items[0].noun
    if noun is None:
        return
    worn = words.span(item.start, item.end)
    head = Head(worn, noun.lemma, noun.kind, noun.category, noun.categories)
    span = words.span(run.start, item.end)
    denied = Not(span, Relation(span, "with", (NounPhrase(worn, head),)))
    run.items[0] = Item("constraint", run.start, item.end, constraint=denied)
    run.quantifier = Quantifier()


def _stuffed_animal(words: Words, items: list[Item], draft: Draft) -> None:
    """'a stuffed lamb' is a toy: COCO calls all of these teddy bears."""
    plush = any(words.text(item.start, item.end) in ("stuffed", "plush", "stuff") for item in items)
    if (
        plush
        and draft.noun is not None
        and (draft.noun.trait == "animal" or draft.noun.category == "toy")
    ):
        bear = index.NOUNS["teddy bear"]
        draft.noun = bear
        draft.head = Head(
            draft.head.span, draft.head.lemma, "object", bear.category, bear.categories
        )


def _trim_after_adjectives(words: Words, run: Run) -> None:
    """Give back adjectives after the last noun: they are read as what the noun is."""
    nouns = [n for n, item in enumerate(run.items) if item.kind in ("noun", "quote")]
    if not nouns:
        return
    last = nouns[-1]
    while (
        len(run.items) - 1 > last
        and run.items[-1].kind in ("adjective", "constraint")
        and (run.items[-1].noun is None or _describes_worn(words, run.items[-1]))
    ):
        dropped = run.items.pop()
        run.end = dropped.start
    run.end = max(run.end, run.items[-1].end) if run.items else run.end


def _describes_worn(words: Words, item: Item) -> bool:
    """Whether "blond" or "orange" is no person or fruit, but says more of the hair behind it."""
    noun = words.noun(item.end)
    return item.kind == "adjective" and noun is not None and noun[1].kind == "part"


def _head_index(words: Words, run: Run, target_of: str | None) -> int | None:
    """The last known noun; an adjective that is also a noun only where no other is."""
    items = run.items
    known = [n for n, item in enumerate(items) if item.kind == "noun"]
    both = [n for n, item in enumerate(items) if item.kind == "adjective" and item.noun is not None]
    unknown = [n for n, item in enumerate(items) if item.kind == "unknown"]
    if (
        both
        and both[-1] == len(items) - 1
        and not (known and items[known[-1]].noun is not None and False)
    ):
        entry = items[both[-1]]
        colour = entry.adjective is not None and entry.adjective.kind in (
            "colour",
            "material",
            "other",
            "pattern",
            "age",
            "state",
        )
        if not known and not (
            target_of == "wearing"
            and entry.adjective is not None
            and entry.adjective.kind == "colour"
        ):
            if not (unknown and unknown[-1] > both[-1]):
                return both[-1]
        elif known and both[-1] > known[-1] and colour:
            return both[-1]
    while len(known) > 1 and _is_wrapper(items[known[-1]].noun) and items[known[-2]].noun:
        known.pop()
    if known:
        best = known[-1]
        if len(known) > 1 and items[best].noun is not None:
            return _earlier_if_label(words, items, known)
        return best
    if unknown and not (both and both[-1] > unknown[-1]):
        return unknown[-1]
    if both and target_of != "wearing":
        return both[-1]
    return None


def _earlier_if_label(words: Words, items: list[Item], known: list[int]) -> int:
    """'the menu item Reports', 'the dropdown Country': capitals after an element are its label."""
    for n in known[:-1]:
        noun = items[n].noun
        later = items[n + 1]
        if (
            noun is not None
            and noun.kind == "element"
            and words.capital(later.start)
            and not words.capital(items[n].start)
        ):
            return n
    return known[-1]


def _is_wrapper(noun: Noun | None) -> bool:
    """'banana bunch', 'car image': nouns that leave the one before them as head."""
    return noun is not None and (noun.category in ("group", "side") or noun.lemma in _VIEWS)


def _plural(words: Words, item: Item, noun: Noun) -> bool:
    """Whether a noun was written in the plural and means several things."""
    written = words.key(item.end - 1).rpartition(" ")[2]  # "schoolbuses" are "school buses"
    lemma = noun.lemma.rpartition(" ")[2]
    if noun.lemma in _ALWAYS_PLURAL or noun.kind == "part":
        return False
    if noun.lemma.startswith(("pair of ", "pairs of ", "set of ")):
        return False
    if written in PLURAL_PEOPLE:
        return written not in _ONE_BODY
    if written != lemma:
        return lemma in singulars(written)
    return any(
        single != written
        and (entry := index.NOUNS.get(single)) is not None
        and entry.category == noun.category
        for single in singulars(written)
    )


def _pronoun(key: str) -> tuple[str | None, tuple[str, ...]]:
    if key in ("he", "she", "him", "they", "them", "someone"):
        return "person", ("person",)
    return None, ()


def _demonstrative(words: Words, run: Run, target_of: str | None) -> Draft | None:
    """'those on the left', 'all but that on the chair': an article that stands for a noun."""
    key = words.key(run.end - 1)
    single = key in ("that", "this") and target_of == "except"
    if run.items or not (single or (key in ("those", "these") and target_of != "contact")):
        return None
    quantifier = run.quantifier
    if quantifier.kind == "one" and not single:
        quantifier = Quantifier("all", None, None)
    head = Head(words.span(run.end - 1, run.end), key, "pronoun")
    return Draft(head, None, run.start, run.end, quantifier=quantifier)


def _headless(words: Words, run: Run) -> Draft | None:
    """'the largest', '2nd from left', 'the red': no noun at all."""
    if not run.items and run.quantifier.span is None:
        return None
    spot = run.items[0].start if run.items and run.items[0].kind == "constraint" else run.end
    head = Head(words.span(spot, spot), "", "pronoun")
    draft = Draft(head, None, run.start, run.end, quantifier=run.quantifier)
    attach_items(words, run, draft, None)
    return draft
