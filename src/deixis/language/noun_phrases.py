"""From a determiner to the head: "the two big red coffee mugs"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from deixis.language.forms import (
    AnyOf,
    Attribute,
    Constraint,
    Head,
    Not,
    Ordinal,
    Position,
    Quantifier,
    Superlative,
    TextContent,
)
from deixis.language.drafts import Draft
from deixis.language.lexicon import index
from deixis.language.lexicon.attributes import COLOUR_MODIFIERS
from deixis.language.lexicon.elements import ELEMENT_ROLES, LABEL_BESIDE
from deixis.language.lexicon.groups import PARTITIVES
from deixis.language.lexicon.index import Adjective, Noun
from deixis.language.lexicon.numbers import CARDINALS
from deixis.language.lexicon.stopwords import BE, INTENSIFIERS, PRONOUN_HEADS, STOP_WORDS
from deixis.language.places import ordinal_at, position_at, rank_of, superlative_at
from deixis.language.words import Words

__all__ = ["read_noun_phrase"]

ItemKind = Literal["adjective", "noun", "unknown", "constraint", "quote", "text"]
_ALL = {"all": None, "every": None, "each": None, "both": 2, "any": None, "various": None, "several": None, "multiple": None, "many": None, "some": None, "few": None}
_MODIFIER = {word: name for name, line in COLOUR_MODIFIERS.items() for word in (w.strip() for w in line.split(";"))}
_ROLE = {word: role for role, line in reversed(ELEMENT_ROLES.items()) for word in (role, *index.split(line))}
_COLOUR_SUFFIX = frozenset("coloured colored color colour ish toned hued tone hue".split())
_BOUNDARY = frozenset("and or but that which who whose whom with without not except than whos while as because where when whose labelled labeled named called titled entitled captioned saying says reads except excluding".split())


@dataclass
class Item:
    """One piece before or in the head."""

    kind: ItemKind
    start: int
    end: int
    noun: Noun | None = None
    adjective: Adjective | None = None
    constraint: Constraint | None = None


@dataclass
class Run:
    """Everything read before the head was chosen."""

    start: int
    end: int
    items: list[Item]
    quantifier: Quantifier
    determined: bool = False
    partitive: bool = False


def read_noun_phrase(words: Words, i: int, *, target_of: str | None = None) -> Draft | None:
    """Read a noun phrase that starts at token i; None when none can start there.

    Args:
        words: The phrase.
        i: Index of the first token.
        target_of: The relation kind whose target it is, or None for the root.
    """
    run = _read_run(words, i, target_of)
    if run is None:
        return None
    if (draft := _written_text(words, run, target_of)) is not None:
        return draft
    return _choose_head(words, run, target_of)


# reading ---------------------------------------------------------------------------------------


def _read_run(words: Words, i: int, target_of: str | None) -> Run | None:
    j, quantifier, determined = _determiners(words, i)
    run = Run(i, j, [], quantifier, determined)
    while j < len(words):
        step = _next_item(words, j, run, target_of)
        if step is None:
            break
        j = step
        run.end = j
    if not run.items and not (determined or quantifier.span):
        return None
    if not run.items and words.key(run.end - 1) not in PRONOUN_HEADS and not quantifier.span:
        return None
    return run


def _determiners(words: Words, i: int) -> tuple[int, Quantifier, bool]:
    j, quantifier, determined = i, Quantifier(), False
    while j < len(words):
        key = words.key(j)
        if key in ("other", "others") and words.key(j + 1) != "than" and (words.noun(j + 1) or words.adjective(j + 1) or words.unknown(j + 1) or _count(words, j + 1)) and key == "other":
            j += 1
        elif key in ("one", "single", "1") and (words.noun(j + 1) or words.adjective(j + 1)) and not words.relation(j + 1):
            j += 1
        elif words.article(j) or (key == "of" and j > i and quantifier.span is not None):
            determined, j = True, j + 1
        elif key in _ALL and not (key in ("few", "many") and j == i and False):
            quantifier, j = Quantifier("all" if _ALL[key] is None else "number", _ALL[key], words.use(j, j + 1)), j + 1
        elif key == "no" and j == i:
            quantifier, j = Quantifier("none", None, words.use(j, j + 1)), j + 1
        elif (number := _count(words, j)) is not None:
            if quantifier.kind == "all" and quantifier.span is not None:
                first = next(n for n in range(j, -1, -1) if words.tokens[n].start == quantifier.span.start)
                quantifier = Quantifier("all", None, words.use(first, j + 1))
            else:
                quantifier = Quantifier("number", number, words.use(j, j + 1))
            j += 1
        elif key in INTENSIFIERS and j > i and words.key(j + 1) not in _BOUNDARY and key not in _MODIFIER and key not in ("more", "less", "most"):
            j += 1
        else:
            break
    return j, quantifier, determined


def _count(words: Words, j: int) -> int | None:
    """A number that counts: before a noun, never a label such as "row 3"."""
    key = words.key(j)
    if key in ("one", "single") and words.key(j + 1) in ("of",):
        return 1
    if key in ("couple", "pair", "dozen", "trio", "duo"):
        return None
    number = CARDINALS.get(key)
    if number is None and words.kind(j) == "number" and key.isascii() and key.isdigit() and len(key) < 4:
        number = int(key)
    if number is None:
        return None
    follows = words.noun(j + 1) or words.adjective(j + 1) or words.unknown(j + 1) or words.key(j + 1) in PRONOUN_HEADS or words.key(j + 1) in ("of", "other", "others", "largest", "smallest")
    if words.key(j + 1) in ("on", "in", "at", "from"):
        follows = None
    return number if follows and number > 0 else None


def _next_item(words: Words, j: int, run: Run, target_of: str | None) -> int | None:
    """Read one item into the run; the index after it, or None at the end of the run."""
    if words.kind(j) == "quote":
        run.items.append(Item("quote", j, j + 1))
        return j + 1
    if words.kind(j) in ("comma", "slash") or words.key(j) in ("and", "or"):
        return _adjective_joint(words, j, run)
    key = words.key(j)
    if not key or key == "'s" or key in _BOUNDARY or key in BE:
        return None
    if words.article(j) and run.items:
        return None
    head_seen = any(item.kind == "noun" for item in run.items)
    if key in ("number", "no") and words.kind(j + 1) == "number" and run.items:
        return None
    if key == "i" and not run.items and words.noun(j + 1):
        return j + 1
    if key == "other" and not head_seen and words.key(j + 1) != "than":
        return j + 1
    if head_seen and (superlative_at(words, j) or ordinal_at(words, j)) and not (words.noun(j) and words.noun(j)[0] > j + 1):  # type: ignore[index]
        return None
    if head_seen and _subject_follows(words, j, run):
        return None
    if key in PRONOUN_HEADS and not (words.noun(j) and words.noun(j)[0] > j + 1):  # type: ignore[index]
        if head_seen or key in ("that", "this"):
            return None
        if words.noun(j + 1) and key in ("it", "he", "she", "they", "them", "him"):
            return j + 1 if not run.items and not words.relation(j + 1) else None
        run.items.append(Item("noun", j, j + 1, noun=None))
        return None if _mark_end(run, j + 1) else None
    for reader in (_modified_adjective, _negated_prefix):
        if (end := reader(words, j, run)) is not None:
            return end
    if (end := _place(words, j, run, head_seen)) is not None:
        return end
    return _word_item(words, j, run, head_seen, target_of)


def _subject_follows(words: Words, j: int, run: Run) -> bool:
    """'the couch man is sitting on': a person after a thing, with a verb of its own."""
    last, noun = run.items[-1].noun, words.noun(j)
    if last is None or noun is None or last.animate or noun[1].trait != "person" or last.kind != "object":
        return False
    return words.key(noun[0]) in BE


def _mark_end(run: Run, end: int) -> bool:
    run.end = end
    return True


def _adjective_joint(words: Words, j: int, run: Run) -> int | None:
    """'red and white', 'big, red', 'brown / black': the joint between two adjectives."""
    extreme = bool(run.items) and isinstance(run.items[-1].constraint, Superlative) and words.kind(j) == "comma"
    if extreme and words.adjective(j + 1):
        return j + 1
    if not run.items or run.items[-1].kind not in ("adjective",) or run.items[-1].noun is not None and run.items[-1].adjective is None:
        return None
    k = j + 1
    while words.key(k) in ("and", "or", "a", "then") or words.kind(k) in ("comma", "slash"):
        k += 1
    if words.key(k) in _MODIFIER and words.adjective(k + 1):
        pass
    elif not (found := words.adjective(k)):
        return None
    elif words.key(j) in ("and", "or"):
        kind = run.items[-1].adjective.kind if run.items[-1].adjective else None
        if found[1].kind != kind and not (words.noun(found[0]) or words.key(found[0]) in PRONOUN_HEADS):
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


def _modified_adjective(words: Words, j: int, run: Run) -> int | None:
    """'dark blue', 'light coloured', 'very big'."""
    modifier = _MODIFIER.get(words.key(j))
    if modifier is None:
        return None
    longer = words.adjective(j)
    found = words.adjective(j + 1)
    whole = words.noun(j)
    if found is None or found[1].kind not in ("colour", "brightness", "size", "pattern", "state") or (whole and whole[0] > j + 1):
        return None
    if longer is not None and longer[0] > j + 1:
        return None
    if modifier in ("dark", "light", "bright") and found[1].kind != "colour":
        return None
    end = found[0]
    if words.noun(j + 1) and words.noun(j + 1)[0] > end:  # type: ignore[index]
        return None
    if words.noun(end) is None and words.noun(j + 1) and modifier == "bright" and found[1].kind != "colour":
        return None
    if words.key(end) in _COLOUR_SUFFIX:
        end += 1
    value = found[1]
    if modifier == "mostly":
        modifier = words.key(j)
    run.items.append(Item("adjective", j, end, noun=_as_noun(words, j + 1, end), adjective=Adjective(value.kind, value.value, modifier)))
    return end


def _negated_prefix(words: Words, j: int, run: Run) -> int | None:
    """'non-red', 'not red' before a noun."""
    if words.key(j) not in ("non", "not") or (found := words.adjective(j + 1)) is None:
        return None
    end, entry = found
    span = words.use(j, end)
    attribute = Attribute(words.span(j + 1, end), entry.kind, entry.value)
    run.items.append(Item("constraint", j, end, constraint=Not(span, attribute)))
    return end


def _as_noun(words: Words, start: int, end: int) -> Noun | None:
    found = words.noun(start)
    return found[1] if found is not None and found[0] == end else None


def _place(words: Words, j: int, run: Run, head_seen: bool) -> int | None:
    """Ordinals, superlatives and positions before the head."""
    if head_seen:
        return None
    noun = words.noun(j)
    if noun is not None and noun[0] > j + 1:
        return None
    if (ordinal := ordinal_at(words, j)) is not None:
        return _constraint(words, run, j, ordinal[0], ordinal[1])
    if (extreme := superlative_at(words, j)) is not None:
        if extreme[1].wants_target:
            return None
        return _constraint(words, run, j, extreme[0], extreme[1].superlative)
    position = position_at(words, j, noun_follows=True)
    if position is None or words.key(j) in ("on", "in", "at", "to", "from", "by", "near", "along", "into", "onto", "toward", "towards"):
        return None
    end, place = position
    if words.key(end) == "of" and words.key(j) not in ("the",):
        if words.key(end - 1) in PARTITIVES:
            return None
    if words.key(j) in ("a", "an", "the", "its", "his", "her", "their", "all", "just"):
        return None
    if words.key(end) in ("row", "column") and isinstance(place, Position):
        direction = place.horizontal or place.vertical or place.depth
        if direction in ("left", "right", "top", "bottom", "front", "back"):
            return _constraint(words, run, j, end, Ordinal(place.span, 1, direction))
    return _constraint(words, run, j, end, place)


def _constraint(words: Words, run: Run, start: int, end: int, constraint: Constraint) -> int:
    words.use(start, end)
    run.items.append(Item("constraint", start, end, constraint=constraint))
    return end


def _word_item(words: Words, j: int, run: Run, head_seen: bool, target_of: str | None) -> int | None:
    key = words.key(j)
    noun, adjective, relation = words.noun(j), words.adjective(j), words.relation(j)
    noun_end = noun[0] if noun else j
    adjective_end = adjective[0] if adjective else j
    if relation is not None and relation[0] >= max(noun_end, adjective_end) and not noun_and_of(words, j, noun_end):
        if not _prenominal(words, j, relation, adjective, noun, head_seen):
            return None
    if head_seen and relation is not None and relation[1].verb and _verb_here(words, run, relation[0]):
        return None
    if key in STOP_WORDS and not noun and not adjective:
        return j + 1 if key in INTENSIFIERS and not head_seen else None
    if head_seen and adjective is not None and (noun is None or adjective_end > noun_end) and not _noun_later(words, adjective_end):
        return None
    if noun is None and adjective is None:
        return _unknown_item(words, j, run, head_seen)
    if adjective is not None and adjective_end > noun_end:
        end = adjective_end + (words.key(adjective_end) in _COLOUR_SUFFIX and adjective[1].kind == "colour")
        run.items.append(Item("adjective", j, end, adjective=adjective[1]))
        return end
    if noun is not None and adjective is not None and adjective_end == noun_end:
        kind: ItemKind = "adjective" if adjective[1].kind != "other" or not head_seen else "noun"
        end = noun_end + (words.key(noun_end) in _COLOUR_SUFFIX and adjective[1].kind == "colour")
        run.items.append(Item(kind, j, end, noun=noun[1] if end == noun_end else None, adjective=adjective[1]))
        return end
    if head_seen and _starts_worn_phrase(words, j, run, noun[1] if noun else None):
        return None
    run.items.append(Item("noun", j, noun_end, noun=noun[1] if noun else None))
    return noun_end


def noun_and_of(words: Words, j: int, noun_end: int) -> bool:
    """Whether a longer noun starts with what also is a relation word ("front door")."""
    return noun_end > j + 1


def _prenominal(words: Words, j: int, relation, adjective, noun, head_seen: bool) -> bool:  # type: ignore[no-untyped-def]
    """Whether a verb form stands before a noun as an adjective: "the smiling man"."""
    end, entry = relation
    if not entry.verb:
        return noun is not None and not head_seen and words.key(j) not in ("before", "after", "on", "in", "at") and False
    if noun is not None and not head_seen and noun[0] == end:
        return True
    if head_seen or end > j + 1:
        return False
    following = words.noun(end) or words.adjective(end)
    return bool(following) and not words.article(end) and (adjective is not None or bool(words.noun(end)))


def _verb_here(words: Words, run: Run, end: int) -> bool:
    """Whether a word that is noun and verb acts as a verb: "woman drinks a glass"."""
    last = run.items[-1]
    if last.noun is None or not (last.noun.animate or words.key(end) in ("on",)):
        return False
    return (
        words.article(end)
        or words.relation(end) is not None
        or words.key(end) in INTENSIFIERS
        or end >= len(words)
        or words.key(end) in ("and", "with", "his", "her", "while", "as")
        or words.kind(end) in ("comma", "stop")
    )


def _noun_later(words: Words, j: int) -> bool:
    """Whether an adjective run at j ends in a noun ("... white dress")."""
    for k in range(j, min(j + 3, len(words))):
        if words.noun(k):
            return True
        if not words.adjective(k):
            return False
    return False


def _starts_worn_phrase(words: Words, j: int, run: Run, noun: Noun | None) -> bool:
    """'man white shirt': a piece of clothing after a person begins a new noun phrase."""
    last_noun = next((item.noun for item in reversed(run.items) if item.noun and item.kind == "noun"), None)
    adjectives = run.items[-1].kind == "adjective"
    return bool(last_noun and last_noun.animate and noun is not None and noun.kind == "part" and adjectives)


def _unknown_item(words: Words, j: int, run: Run, head_seen: bool) -> int | None:
    key = words.key(j)
    if head_seen and not words.capital(j):
        last = run.items[-1].noun
        element = last is not None and last.kind in ("element", "value")
        if key.endswith("ing") and not element:
            return None
        if not element and not _noun_later(words, j + 1):
            return None
    if words.kind(j) not in ("word", "number"):
        return None
    if key.endswith("ing") and len(key) > 5 and not words.capital(j) and words.noun(j + 1) and not head_seen:
        run.items.append(Item("adjective", j, j + 1, adjective=Adjective("other", key)))
        return j + 1
    numbered = head_seen and run.items[-1].noun is not None and words.kind(j) == "number"
    if numbered and run.items[-1].kind == "noun":
        return None
    run.items.append(Item("unknown", j, j + 1))
    return j + 1


# choosing --------------------------------------------------------------------------------------


def _choose_head(words: Words, run: Run, target_of: str | None) -> Draft | None:
    items = run.items
    _trim_after_adjectives(words, run)
    at = _head_index(words, run, target_of)
    if at is None:
        return _headless(words, run)
    item = items[at]
    if item.kind == "noun" and item.noun is None and words.key(item.start) in PRONOUN_HEADS:
        head = Head(words.use(item.start, item.end), words.key(item.start), "pronoun", *_pronoun(words.key(item.start)))
        draft = Draft(head, None, run.start, run.end, quantifier=run.quantifier)
        plural = words.key(item.start) in ("ones", "things", "these", "those", "they", "them", "objects", "elements")
    elif item.noun is not None:
        noun = item.noun
        head = Head(words.use(item.start, item.end), noun.lemma, noun.kind, noun.category, noun.categories)
        draft = Draft(head, noun, run.start, run.end, quantifier=run.quantifier)
        plural = _plural(words, item, noun)
    else:
        text = words.text(item.start, item.end)
        kind = "text" if words.capital(item.start) and target_of is not None else "unknown"
        head = Head(words.span(item.start, item.end), text, kind)  # type: ignore[arg-type]
        if kind == "text":
            words.use(item.start, item.end)
        draft = Draft(head, None, run.start, run.end, quantifier=run.quantifier)
        plural = text.endswith("s") and not text.endswith(("ss", "us", "is")) and len(text) > 3 and kind == "unknown"
    _stuffed_animal(words, items, draft)
    if plural and run.quantifier.kind == "one" and not run.determined:
        draft.quantifier = Quantifier("all", None, None)
    elif plural and run.quantifier.kind == "one":
        draft.quantifier = Quantifier("all", None, None)
    _attach_items(words, run, draft, at)
    return draft


def _stuffed_animal(words: Words, items: list[Item], draft: Draft) -> None:
    """'a stuffed lamb' is a toy: COCO calls all of these teddy bears."""
    plush = any(words.text(item.start, item.end) in ("stuffed", "plush", "stuff") for item in items)
    if plush and draft.noun is not None and (draft.noun.trait == "animal" or draft.noun.category == "toy"):
        bear = index.NOUNS["teddy bear"]
        draft.noun = bear
        draft.head = Head(draft.head.span, draft.head.lemma, "object", bear.category, bear.categories)


def _trim_after_adjectives(words: Words, run: Run) -> None:
    """Give back adjectives after the last noun: they are read as what the noun is."""
    nouns = [n for n, item in enumerate(run.items) if item.kind in ("noun", "quote")]
    if not nouns:
        return
    last = nouns[-1]
    while len(run.items) - 1 > last and run.items[-1].kind in ("adjective", "constraint") and run.items[-1].noun is None:
        dropped = run.items.pop()
        run.end = dropped.start
        words.used.difference_update(range(dropped.start, dropped.end))
    run.end = max(run.end, run.items[-1].end) if run.items else run.end


def _head_index(words: Words, run: Run, target_of: str | None) -> int | None:
    """The last known noun; an adjective that is also a noun only where no other is."""
    items = run.items
    known = [n for n, item in enumerate(items) if item.kind == "noun"]
    both = [n for n, item in enumerate(items) if item.kind == "adjective" and item.noun is not None]
    unknown = [n for n, item in enumerate(items) if item.kind == "unknown"]
    if both and both[-1] == len(items) - 1 and not (known and items[known[-1]].noun is not None and False):
        entry = items[both[-1]]
        colour = entry.adjective is not None and entry.adjective.kind in ("colour", "material", "other", "pattern", "age", "state")
        if not known and not (target_of == "wearing" and entry.adjective is not None and entry.adjective.kind == "colour"):
            if not (unknown and unknown[-1] > both[-1]):
                return both[-1]
        elif known and both[-1] > known[-1] and colour:
            return both[-1]
    while len(known) > 1 and items[known[-1]].noun is not None and (items[known[-1]].noun.category in ("group", "side") or items[known[-1]].noun.lemma in ("image", "photo", "photograph", "reflection", "silhouette")) and items[known[-2]].noun is not None:  # type: ignore[union-attr]
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
        if noun is not None and noun.kind == "element" and words.capital(later.start) and not words.capital(items[n].start):
            return n
    return known[-1]


def _plural(words: Words, item: Item, noun: Noun) -> bool:
    from deixis.language.lexicon.people import PLURAL_PEOPLE

    written = words.key(item.end - 1)
    if noun.lemma in ("skis", "glasses", "scissors", "trousers", "shears", "stairs", "series", "headphones", "binoculars", "tongs", "chopsticks") or noun.kind == "part" or written in ("hers", "its", "pants", "jeans", "shorts"):
        return False
    if written in ("people", "men", "women", "children", "ladies", "kids", "boys", "girls", "folks") or written in PLURAL_PEOPLE - {"family", "crew", "team", "staff", "couple", "police"}:
        return True
    last = noun.lemma.rpartition(" ")[2]
    if written == last:
        return written.endswith("s") and bool(index.singulars(written)) and any(index.lookup(s) is not None and index.lookup(s).category == noun.category for s in index.singulars(written) if s in index.NOUNS)  # type: ignore[union-attr]
    return last in index.singulars(written)


def _pronoun(key: str) -> tuple[str | None, tuple[str, ...]]:
    if key in ("he", "she", "him", "they", "them", "someone"):
        return "person", ("person",)
    return None, ()


def _headless(words: Words, run: Run) -> Draft | None:
    """'the largest', '2nd from left', 'the red': no noun at all."""
    if not run.items and run.quantifier.span is None:
        return None
    spot = run.items[0].start if run.items and run.items[0].kind == "constraint" else run.end
    head = Head(words.span(spot, spot), "", "pronoun")
    draft = Draft(head, None, run.start, run.end, quantifier=run.quantifier)
    _attach_items(words, run, draft, None)
    return draft


def _attach_items(words: Words, run: Run, draft: Draft, at: int | None) -> None:
    """Turn the other items into constraints of the head."""
    noun = draft.noun
    either = False
    label: list[int] = []
    label_done = False
    for n, item in enumerate(run.items):
        if n == at:
            if label and noun is not None:
                _add_label(words, draft, label)
                label, label_done = [], True
            _add_person_words(words, draft, item)
            continue
        constraint: Constraint | None = None
        if item.kind == "constraint" and item.constraint is None:
            either = True
            continue
        if item.kind == "constraint":
            constraint = item.constraint
        elif item.kind == "quote":
            constraint = _quoted(words, item, noun)
        elif noun is not None and noun.kind in ("element", "value") and (at is None or n < at):
            constraint = _before_element(words, item, noun, label)
        elif noun is not None and noun.kind in ("element", "value"):
            label.extend(range(item.start, item.end))
        elif item.kind == "adjective" and item.adjective is not None:
            constraint = _attribute(words, item)
        elif item.kind == "noun" and item.noun is not None:
            constraint = _noun_modifier(words, item)
        if constraint is not None:
            _add(draft, constraint, either)
            either = False
    if label:
        _add_label(words, draft, label)
    _label_of_value(words, draft, run, at, labelled=label_done)


def _add(draft: Draft, constraint: Constraint, either: bool) -> None:
    last = draft.slots[-1] if draft.slots else None
    if either and last is not None:
        parts = last.constraints if isinstance(last, AnyOf) else (last,)
        from deixis.language.drafts import _cover

        draft.slots[-1] = AnyOf(_cover(last.span, constraint.span, _cover(last.span, constraint.span, last.span)), (*parts, constraint))
        span = draft.slots[-1].span
        from deixis.language.forms import Span

        draft.slots[-1] = AnyOf(Span(last.span.start, constraint.span.end, span.text), (*parts, constraint))
        return
    draft.slots.append(constraint)


def _attribute(words: Words, item: Item) -> Attribute:
    entry = item.adjective
    assert entry is not None
    return Attribute(words.use(item.start, item.end), entry.kind, entry.value, entry.modifier)


def _noun_modifier(words: Words, item: Item) -> Attribute | None:
    """'kitchen table', 'baseball player': a noun before the head."""
    if item.noun is None:
        return None
    if item.noun.kind == "object" and item.noun.category == "person" and item.noun.age and item.noun.lemma in ("baby", "child", "toddler", "teen", "infant", "kid"):
        return Attribute(words.use(item.start, item.end), "age", "young" if item.noun.lemma != "baby" else "baby")
    return Attribute(words.use(item.start, item.end), "other", item.noun.lemma)


def _before_element(words: Words, item: Item, noun: Noun, label: list[int]) -> Constraint | None:
    """Words before an element: a known attribute, a role, else a part of its label."""
    text = words.text(item.start, item.end)
    attribute = item.adjective is not None and item.adjective.kind not in ("other",)
    capital = words.capital(item.start) and item.start > 0
    if noun.kind == "value":
        if attribute and item.noun is None and not label and item.adjective is not None and item.adjective.kind in ("colour", "size", "brightness"):
            return _attribute(words, item)
        label.extend(range(item.start, item.end))
        return None
    if text in _ROLE and not capital and not label:
        return Attribute(words.use(item.start, item.end), "role", _ROLE[text])
    if attribute and not capital and not label:
        return _attribute(words, item)
    if item.adjective is not None and item.kind == "adjective" and not capital and not label and item.noun is None:
        return _attribute(words, item)
    label.extend(range(item.start, item.end))
    return None


def _add_label(words: Words, draft: Draft, label: list[int]) -> None:
    start, end = label[0], label[-1] + 1
    span = words.use(start, end)
    draft.slots.append(TextContent(span, span.text, "label"))


def _quoted(words: Words, item: Item, noun: Noun | None) -> TextContent:
    span = words.use(item.start, item.end)
    beside = noun is not None and noun.category in LABEL_BESIDE
    return TextContent(span, span.text, "label" if beside else "inside")


def _label_of_value(words: Words, draft: Draft, run: Run, at: int | None, *, labelled: bool) -> None:
    """'invoice date', 'the total': a written value is found by its own words."""
    noun = draft.noun
    if noun is None or noun.kind != "value" or at is None:
        return
    head = draft.head.span
    generic = noun.lemma in ("amount", "date", "value", "number", "name", "time", "text")
    if labelled:
        last = next(slot for slot in reversed(draft.slots) if isinstance(slot, TextContent))
        if not generic or noun.lemma in ("date", "number", "name"):
            span_text = words.phrase[last.span.start : head.end]
            draft.slots[draft.slots.index(last)] = TextContent(last.span, span_text, "label")
        return
    if " " in noun.lemma and noun.lemma.endswith((" amount",)) and noun.lemma != "amount":
        draft.slots.append(TextContent(head, head.text.rpartition(" ")[0] or head.text, "label"))
        return
    draft.slots.append(TextContent(head, head.text, "label"))


def _add_person_words(words: Words, draft: Draft, item: Item) -> None:
    """'boy' says male and young."""
    if item.noun is None:
        return
    if item.noun.gender:
        draft.slots.append(Attribute(draft.head.span, "gender", item.noun.gender))
    if item.noun.age:
        draft.slots.append(Attribute(draft.head.span, "age", item.noun.age))
    if item.noun.role:
        draft.slots.append(Attribute(draft.head.span, "role", item.noun.role))


# text ------------------------------------------------------------------------------------------


def _written_text(words: Words, run: Run, target_of: str | None) -> Draft | None:
    """A quote, or capitalised words where a noun phrase is expected ("under Pricing")."""
    items = run.items
    if len(items) == 1 and items[0].kind == "quote":
        return _text_draft(words, run, items[0].start, items[0].end)
    if target_of is None or not items or run.determined:
        return None
    first = items[0].start
    if not words.capital(first) or any(_is_element(item) for item in items):
        return None
    end = text_end(words, first)
    return _text_draft(words, run, first, end)


def _is_element(item: Item) -> bool:
    return item.noun is not None and item.noun.kind in ("element", "value") and item.kind == "noun"


def _text_draft(words: Words, run: Run, start: int, end: int) -> Draft:
    span = words.use(start, end)
    head = Head(span, span.text.casefold(), "text")
    return Draft(head, None, run.start, end)


def text_end(words: Words, start: int) -> int:
    """Where written words end: at a mark, or a relation word before a determiner or place."""
    j = start + 1
    while j < len(words):
        if words.kind(j) not in ("word", "number", "possessive") and words.key(j) != "'s":
            break
        if words.capital(j):
            j += 1
            continue
        if words.key(j) in ("that", "which", "who", "whose", "is", "are", "but", "with") or words.article(j):
            break
        if position_at(words, j) is not None:
            break
        relation = words.relation(j)
        if relation is not None and not relation[1].verb:
            if relation[0] > j + 1 or (relation[0] < len(words) and not words.capital(relation[0]) and (words.article(relation[0]) or words.noun(relation[0]) or words.adjective(relation[0]))):
                break
            if relation[0] >= len(words) and words.key(j) not in ("in", "on", "up", "out", "off", "down", "over"):
                break
        if words.key(j) in ("and", "or") and not words.capital(j + 1):
            break
        j += 1
    return j
