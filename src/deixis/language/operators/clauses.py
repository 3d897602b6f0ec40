"""Owners before the head ("the lady's bag"), clauses with their own subject, and "whose"."""

from __future__ import annotations

from deixis.language.forms import Attribute, Except, Ordinal, Position, Superlative
from deixis.language.lexicon.attributes import MODIFIERS
from deixis.language.lexicon.index import Verb
from deixis.language.lexicon.stopwords import BE
from deixis.language.lookahead import noun_phrase_here, verb_ends
from deixis.language.nouns.drafts import Draft, Link
from deixis.language.nouns.garments import garment_at, is_put_on
from deixis.language.operators.reading import MAX_DEPTH, Reading
from deixis.language.operators.relating import relate
from deixis.language.operators.relatives import lacks_object
from deixis.language.operators.wholes import read_whole
from deixis.language.words import Words

__all__ = ["read_contact", "read_outfit", "read_possessive", "read_whose"]


_DOES = frozenset({"wearing", "holding", "carrying", "eating", "drinking", "looking_at"})


def read_possessive(reading: Reading, i: int) -> int | None:
    """'the lady's umbrella': the owner stands first."""
    words = reading.words
    if words.key(i) != "'s" or _does(words, i + 1):
        return None
    owner = reading.stack[-1]
    if owner.end <= owner.start:
        return None
    draft = read_whole(reading, i + 1, owner.link.kind if owner.link else None)
    if draft is None:
        return None
    words.silent.add(i)
    draft.height = owner.height + 1
    if draft.height > MAX_DEPTH:
        return None
    _swap_owner(reading, owner, draft)
    return draft.end


def _does(words: Words, i: int) -> bool:
    """Whether "'s" is a form of "to be": "whoever's wearing sandals"."""
    found, noun = words.relation(i), words.noun(i)
    acts = found is not None and found[1].kind in _DOES and words.key(i).endswith("ing")
    return acts and (noun is None or noun[0] <= i + 1)


def _swap_owner(reading: Reading, owner: Draft, draft: Draft) -> None:
    words = reading.words
    draft.link, draft.depth = owner.link, owner.depth
    reading.stack[-1] = draft
    if owner.link is None:
        reading.roots[-1] = draft
    link = Link("of", draft, reading.reserve(draft), owner.start, owner.end)
    link.targets.append(owner.build(words))
    link.fill(words)
    draft.cover(owner.start, draft.end)
    draft.slots.insert(0, draft.slots.pop())


def read_contact(reading: Reading, i: int) -> int | None:
    """'the chair [that] the man is sitting on': a noun phrase right after the head."""
    words = reading.words
    key = words.key(i)
    pronoun = key in ("he", "she", "they", "it", "i", "you", "we") and words.key(i + 1) in BE
    if key in ("he", "she", "they") and not pronoun:  # "the pan she holds", "the kite he flies"
        verb = words.relation(i + 1)
        pronoun = verb is not None and verb[1].verb and _lacks_object(words, i + 1, verb[0])
    if not (words.article(i) or pronoun or words.noun(i) or words.adjective(i) or words.unknown(i)):
        return None
    if pronoun and key == "it":
        return None
    described = words.adjective(i)
    opens = described is not None and noun_phrase_here(words, i, described[0])
    if not pronoun and not (words.article(i) or words.noun(i) or opens):
        return None
    draft = read_whole(reading, i, "contact")
    if draft is None:
        return None
    return _place_contact(reading, draft, pronoun=pronoun)


def read_outfit(reading: Reading, i: int) -> int | None:
    """'man dark blue suit', 'girl red and white dress': looks of several words, then clothes."""
    words = reading.words
    several = words.key(i) == "all" or words.key(i) in MODIFIERS or words.key(i + 1) == "and"
    if not (reading.photo and several) or reading.joined or reading.negated is not None:
        return None
    if not any(draft.animate for draft in reading.stack) or not garment_at(words, i):
        return None
    draft = read_whole(reading, i, "contact")
    if draft is None or draft.noun is None:
        return None
    return _place_contact(reading, draft, pronoun=False)


def _lacks_object(words: Words, i: int, end: int) -> bool:
    return verb_ends(words, end) or lacks_object(words, i)


def _place_contact(reading: Reading, draft: Draft, *, pronoun: bool) -> int:
    root = reading.roots[-1]
    if reading.negated is not None:
        link = Link("except", root, reading.reserve(root), reading.negated, draft.end)
        reading.close_all()
        reading.push(draft, link)
        return draft.end
    if _only_rules_out(reading, root) and (reading.comma or _after_but(reading, draft)):
        return _contrast(reading, root, draft)
    same = root.head.lemma == draft.head.lemma or (draft.head.kind == "pronoun" and not draft.slots)
    if (
        same
        and (reading.comma or (not pronoun and draft.head.kind == "pronoun"))
        and not draft.slots
    ):
        reading.close_all()
        if draft.head.lemma and draft.head.kind != "pronoun":  # the thing is named a second time
            root.slots.append(Attribute(draft.head.span, "other", draft.head.lemma))
        if draft.quantifier.span is not None and len(reading.roots) == 1:
            root.quantifier = draft.quantifier
        root.cover(draft.start, draft.end)
        return draft.end
    if _is_said_again(reading, root, draft):
        return _say_again(reading, root, draft)
    owner = _contact_owner(reading, draft)
    if _picks(draft):
        reading.close_above(owner)
        owner.slots += draft.slots
        owner.cover(draft.start, draft.end)
        return draft.end
    kind = "contact"
    if draft.noun is not None and is_put_on(draft.noun) and owner.animate:
        kind = "wearing"
    reading.close_above(owner)
    link = Link(kind, owner, reading.reserve(owner), draft.start, draft.end)
    reading.push(draft, link)
    return draft.end


def _is_said_again(reading: Reading, root: Draft, draft: Draft) -> bool:
    """'the car on the left, the red one': the same thing told of once more."""
    words = reading.words
    after_comma = words.kind(draft.start - 1) == "comma" and words.article(draft.start)
    one = draft.head.kind == "pronoun" and draft.head.lemma in ("one", "ones")
    named = root.head.kind == "object" and draft.head.lemma == root.head.lemma
    told = bool(root.head.span.text) and bool(draft.slots) and len(reading.roots) == 1
    return after_comma and told and (one or named)


def _say_again(reading: Reading, root: Draft, draft: Draft) -> int:
    words, head = reading.words, draft.head.span
    reading.close_all()
    root.slots += [slot for slot in draft.slots if slot not in root.slots]
    said_before = [head, *([root.quantifier.span] if root.quantifier.span is not None else [])]
    for span in said_before:
        first = words.index_at(span.start)
        words.silent.update(n for n in range(first, draft.end) if words.tokens[n].end <= span.end)
    if draft.head.lemma == "one" and draft.quantifier.kind == "one":
        root.quantifier = draft.quantifier  # "the two dogs, the brown one"
    root.cover(draft.start, draft.end)
    reading.comma = False
    return draft.end


def _only_rules_out(reading: Reading, root: Draft) -> bool:
    """'not the red one, ...': so far only what is not meant was told."""
    told = [slot for slot in root.slots if slot is not None]
    open_link = reading.stack[1].link if len(reading.stack) > 1 else None
    if root.head.span.text or open_link is None or open_link.kind != "except":
        return False
    return all(isinstance(slot, Except) for slot in told)


def _after_but(reading: Reading, draft: Draft) -> bool:
    return reading.words.key(draft.start - 1) == "but"


def _contrast(reading: Reading, root: Draft, draft: Draft) -> int:
    """'not the man but the woman': the second is meant, and not the first."""
    reading.close_all()
    draft.slots += root.slots
    ruled_out = next(slot.excluded for slot in root.slots if isinstance(slot, Except))
    if draft.head.lemma in ("one", "ones"):
        draft.head = ruled_out.head  # "not the big dog but the small one"
    end = draft.end
    draft.cover(root.start, end)
    reading.roots[-1] = draft
    reading.stack = [draft]
    reading.comma = False
    return end


def _picks(draft: Draft) -> bool:
    """Whether no noun is told, only which one: "sheep the farthest from us"."""
    ranks = (Ordinal, Superlative, Position)
    return (
        not draft.head.text and bool(draft.slots) and all(isinstance(s, ranks) for s in draft.slots)
    )


def _contact_owner(reading: Reading, draft: Draft) -> Draft:
    if reading.comma:
        return reading.stack[0]
    if draft.worn or (draft.noun is not None and is_put_on(draft.noun)):
        return _wearer(reading, draft)
    return reading.stack[-1]


def _wearer(reading: Reading, garment: Draft) -> Draft:
    """Whose it is: clothes are sooner a person's than an animal's, but for collars."""
    animate = [d for d in reversed(reading.stack) if d.animate]
    dressed = garment.head.lemma not in ("collar", "dog collar")
    if dressed and garment.noun is not None and is_put_on(garment.noun):
        animate = [d for d in animate if d.noun and d.noun.trait == "person"] or animate
    return animate[0] if animate else reading.stack[-1]


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
