"""The main loop: operators after a head, and the noun phrase that each belongs to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from deixis.language.drafts import Draft, Link
from deixis.language.forms import (
    AnyOf,
    Attribute,
    Constraint,
    Coordination,
    Form,
    Head,
    Not,
    NounPhrase,
    Ordinal,
    Position,
    Quantifier,
    Relation,
    Span,
    Superlative,
    TextContent,
)
from deixis.language.lexicon import index
from deixis.language.lexicon.groups import PARTITIVES
from deixis.language.lexicon.index import Verb
from deixis.language.lexicon.relations import INVERSE, PREPOSITIONS_AFTER_VERBS
from deixis.language.lexicon.stopwords import BE, INTENSIFIERS, PRONOUN_HEADS, STOP_WORDS
from deixis.language.noun_phrases import read_noun_phrase, text_end
from deixis.language.openings import skip_opening
from deixis.language.places import ordinal_at, ordinal_direction, position_at, row_at, superlative_at
from deixis.language.texts import written_content
from deixis.language.words import Words

__all__ = ["MAX_DEPTH", "Builder"]

MAX_DEPTH = 16
"""Noun phrases inside noun phrases; deeper ones hang on the one at this depth."""

_NOT = frozenset("not isnt arent wasnt doesnt dont cannot never cant didnt werent hasnt havent neither nor aint".split())
_WITHOUT = frozenset("without lacking minus".split())
_EXCEPT = (
    ("except", "for"), ("except",), ("other", "than"), ("but", "not"), ("excluding",), ("apart", "from"), ("aside", "from"), ("not", "including"),
    ("excepting",), ("save", "for"), ("besides",), ("excluded",), ("expect", "for"), ("rather", "than"), ("instead", "of"), ("as", "opposed", "to"),
)  # fmt: skip
_LIVING_VERBS = frozenset("wearing holding riding eating drinking looking_at using playing carrying pulling sitting_on leaning_on facing acting_on lying_on standing_on".split())
_WORN_KINDS = frozenset({"wearing"})
_GARMENTS_IN = frozenset({"clothing"})


class Builder:
    """Reads one phrase; used once.

    Args:
        words: The phrase's words.
    """

    def __init__(self, words: Words) -> None:
        self.words = words
        self.stack: list[Draft] = []
        self.roots: list[Draft] = []
        self.conjunction: str | None = None
        self.negated: int | None = None
        self.either = False
        self.joined = False
        self.comma = False
        self.whom = ""

    # the pass ------------------------------------------------------------------------------

    def run(self) -> Form:
        """Read the whole phrase."""
        i = skip_opening(self.words)
        self.first = i
        draft, i = self._first_phrase(i)
        self._open_root(draft)
        while i < len(self.words):
            i = max(self._step(i), i + 1)
        self._close_down_to(0)
        return self._form()

    def _first_phrase(self, i: int) -> tuple[Draft, int]:
        words = self.words
        while i < len(words) and words.kind(i) not in ("word", "number", "quote"):
            i += 1
        draft = self._whole_text(i) or self._partitive_or_noun_phrase(i, None)
        if draft is None:
            found = words.relation(i)
            acts = found is not None and found[1].verb and found[1].kind in ("wearing", "holding", "riding", "eating", "drinking", "using", "playing", "carrying")
            who = ("person", ("person",)) if acts else (None, ())
            head = Head(words.span(i, i), "", "pronoun", *who)  # type: ignore[arg-type]
            return Draft(head, None, i, i), i
        return draft, draft.end

    def _whole_text(self, i: int) -> Draft | None:
        """'Sign in': capitals, and no noun that the phrase could be about."""
        from deixis.language.openings import is_command

        words = self.words
        end = len(words)
        while end > i and words.kind(end - 1) == "stop":
            end -= 1
        if not (words.capital(i) and is_command(words.text(i, end))):
            return None
        span = words.use(i, end)
        return Draft(Head(span, span.text.casefold(), "text"), None, i, end)

    def _open_root(self, draft: Draft) -> None:
        self.roots.append(draft)
        self.stack = [draft]

    def _step(self, i: int) -> int:
        """Understand what stands at i; returns the next index to read."""
        words = self.words
        if words.kind(i) in ("comma", "stop", "slash", "symbol"):
            self._mark(i)
            return i + 1
        for reader in self._READERS:
            end: int | None = reader(self, i)
            if end is not None and end > i:
                return end
        self._forget(i)
        return i + 1

    def _mark(self, i: int) -> None:
        self.comma = self.words.kind(i) in ("comma", "stop")
        if self.words.kind(i) in ("comma", "stop"):
            self._resolve_contact()

    def _forget(self, i: int) -> None:
        """A word that says nothing here."""
        if self.words.key(i) not in STOP_WORDS:
            self.joined = self.either = False

    # readers: each returns the index after what it understood, or None -----------------------

    def _exception(self, i: int) -> int | None:
        words = self.words
        for phrase in _EXCEPT:
            if all(words.key(i + n) == word for n, word in enumerate(phrase)):
                end = i + len(phrase)
                words.use(i, end)
                return self._push_target("except", i, end, self.roots[-1])
        if words.key(i) == "but" and words.article(i + 1) and self.roots[-1].quantifier.plural:
            words.use(i, i + 1)
            return self._push_target("except", i, i + 1, self.roots[-1])
        return None

    def _negation(self, i: int) -> int | None:
        words = self.words
        key = words.key(i)
        if key in _NOT:
            words.use(i, i + 1)
            self.negated = i
            return i + 1
        if key in _WITHOUT or (key == "no" and self.stack):
            return self._without(i)
        if key in ("with", "has", "have", "having", "had", "wearing") and words.key(i + 1) in ("no", "none", "not") and words.key(i + 2) not in ("one",):
            return self._without(i, 2, "wearing" if key == "wearing" else "with")
        return None

    def _without(self, i: int, length: int = 1, kind: str = "with") -> int | None:
        words = self.words
        start = i if self.negated is None else self.negated
        words.use(i, i + length)
        self.negated = start
        return self._relate(i, i + length, Verb(kind, kind == "wearing"))

    def _image(self, i: int) -> int | None:
        """'in the picture', 'on the page': the image itself, which says nothing."""
        words = self.words
        if words.key(i) not in ("in", "on", "of", "from", "at", "within", "inside", "across", "to"):
            return None
        j = i + 1
        while words.article(j) or words.key(j) in ("entire", "whole", "image", "right", "left", "hand", "bottom", "top") and words.section(j + 1) and False:
            j += 1
        if not words.section(j) or words.capital(j) or (words.noun(j) and words.noun(j)[0] > j + 1):  # type: ignore[index]
            return None
        if words.key(j + 1) in ("of", "with", "labelled", "labeled", "next", "above", "below", "frame", "'s"):
            return None
        words.silent.update(range(i, j + 1))
        self._attach_root_cover(i, j + 1)
        return j + 1

    def _attach_root_cover(self, i: int, j: int) -> None:
        self.roots[-1].cover(i, j)

    def _text(self, i: int) -> int | None:
        found = written_content(self.words, i)
        if found is None:
            return None
        end, content = found
        self._put(content, i, end, self._owner_for_text())
        return end

    def _owner_for_text(self) -> Draft:
        return self.stack[-1]

    def _extreme(self, i: int) -> int | None:
        found = superlative_at(self.words, i)
        if found is None:
            return None
        end, extreme = found
        if not extreme.wants_target and self._starts_noun_phrase_after(end):
            return None
        self.words.use(i, end)
        owner = self._nearest_open()
        if extreme.wants_target:
            slot = self._reserve(owner)
            link = Link("superlative", owner, slot, i, end, superlative=extreme.superlative)
            return self._push_link(link, i, end)
        self._put(extreme.superlative, i, end, owner)
        return end

    def _starts_noun_phrase_after(self, end: int) -> bool:
        return False

    def _camera_distance(self, i: int) -> int | None:
        """'the closest cup to the door': the target of a superlative before the head."""
        words = self.words
        draft = self.stack[-1]
        if words.key(i) not in ("to", "from") or not draft.slots:
            return None
        for n, slot in enumerate(draft.slots):
            if isinstance(slot, Superlative) and slot.measure == "depth" and slot.target is None:
                if words.key(i + 1) in ("camera", "us") or words.key(i + 2) in ("camera", "viewer", "front"):
                    end = i + (2 if words.key(i + 1) in ("camera", "us") else 3)
                    words.use(i, end)
                    draft.cover(i, end)
                    return end
                superlative = Superlative(slot.span, "distance", slot.most)
                start = self._token_at(slot.span.start)
                link = Link("superlative", draft, n, start, i + 1, superlative=superlative)
                words.use(i, i + 1)
                return self._push_link(link, i, i + 1)
        return None

    def _token_at(self, offset: int) -> int:
        return next(n for n, token in enumerate(self.words.tokens) if token.start >= offset)

    def _order_direction(self, i: int) -> int | None:
        """'the second cup from the left': the end where counting starts, after the head."""
        words = self.words
        found = ordinal_direction(words, i) if words.key(i) in ("from", "starting", "counting") else None
        if found is None:
            return None
        for draft in reversed(self.stack):
            for n, slot in enumerate(draft.slots):
                if isinstance(slot, Ordinal) and slot.direction is None:
                    draft.slots[n] = Ordinal(self._stretch(slot.span, found[0]), slot.rank, found[1], slot.unit)
                    words.use(i, found[0])
                    while self.stack[-1] is not draft:
                        self._close_top()
                    draft.cover(i, found[0])
                    return found[0]
        return None

    def _stretch(self, span: Span, end: int) -> Span:
        stop = self.words.tokens[end - 1].end
        return Span(span.start, stop, self.words.phrase[span.start : stop])

    def _order(self, i: int) -> int | None:
        found = ordinal_at(self.words, i)
        if found is None:
            return None
        end, ordinal = found
        if ordinal.direction is None and self.words.noun(end) and self.words.key(end - 1) not in ("line",):
            return None
        self._put(ordinal, i, end, self._place_owner())
        return end

    def _position(self, i: int) -> int | None:
        words = self.words
        found = position_at(words, i)
        if found is None:
            return None
        end, place = found
        relation = words.relation(i)
        if words.key(end) in ("of", "from") and relation is not None and relation[0] > end:
            return None
        if relation is not None and relation[0] > end:
            return None
        if words.key(i) in ("front", "back", "top", "bottom", "side", "left", "right") and words.key(i + 1) == "of":
            return None
        if self._is_noun_modifier(i, end):
            return None
        self._put(place, i, end, self._place_owner())
        return end

    def _is_noun_modifier(self, i: int, end: int) -> bool:
        """'on the right hand', 'in the back seat': the position belongs to a noun that follows."""
        words = self.words
        noun = words.noun(end)
        if noun is None or words.key(i) not in ("on", "in", "at", "to", "from", "by", "near", "into", "onto", "towards", "along", "toward"):
            return noun is not None and words.article(i)
        if words.relation(end) is not None and words.relation(end)[0] >= noun[0]:  # type: ignore[index]
            return False
        return words.key(end) not in ("side", "holding")

    def _whose(self, i: int) -> int | None:
        words = self.words
        if words.key(i) not in ("whose", "whos") or not words.noun(i + 1) and not words.adjective(i + 1):
            return None
        if words.key(i) == "whos" and not (words.noun(i + 1) and words.noun(i + 1)[1].kind == "part"):  # type: ignore[index]
            return None
        words.use(i, i + 1)
        return self._relate(i, i + 1, Verb("with", False))

    def _verb_or_preposition(self, i: int) -> int | None:
        words = self.words
        found = words.relation(i)
        if found is None:
            return self._unknown_verb(i)
        end, entry = found
        for k in range(i + 1, end):  # "standing" + "in front of", "sitting" + "on the left"
            after, place = words.relation(k), position_at(words, k)
            if entry.verb and ((after is not None and after[0] > end) or (place is not None and place[0] > end)):
                alone = index.relation(words.text(i, k)) or Verb("acting_on", True)
                return self._state(i, k, alone)
        adjective = words.adjective(i)
        noun = words.noun(i)
        if adjective is not None and adjective[0] > end:
            return None
        if noun is not None and noun[0] > end and not entry.verb:
            return None
        if entry.verb and noun is not None and noun[0] >= end and not self._acts_as_verb(i, end):
            return None
        if entry.kind == "acting_on" or (entry.verb and not self._target_follows(end)):
            return self._action(i, end, entry)
        if entry.participle and words.key(end) == "by" and self._target_follows(end + 1):
            return self._relate(i, end + 1, Verb(INVERSE.get(entry.kind, "acted_on_by"), True))
        return self._relate(i, end, entry)

    def _acts_as_verb(self, i: int, end: int) -> bool:
        words = self.words
        return words.key(i).endswith("ing") or words.key(i - 1) in BE or words.key(i - 1) in ("that", "who", "which", "to") or self._target_follows(end) or bool(words.relation(end)) or end >= len(words)

    def _unknown_verb(self, i: int) -> int | None:
        """An -ing word that no table has: some action."""
        words = self.words
        key = words.key(i)
        if len(key) < 6 or not key.endswith("ing") or words.noun(i) or words.adjective(i) or words.capital(i):
            return None
        return self._action(i, i + 1, Verb("acting_on", True))

    def _action(self, i: int, end: int, entry: Verb) -> int | None:
        """A verb: acts on what follows, or else says what the thing is doing."""
        words = self.words
        if entry.participle and words.key(end) == "by" and self._target_follows(end + 1):
            return self._relate(i, end + 1, Verb(INVERSE.get(entry.kind, "acted_on_by"), True))
        if self._contact_draft() is not None and self._verb_ends(end):
            return self._finish_contact(i, end, entry)
        adjective = words.adjective(i)
        if self._target_follows(end):
            if adjective is not None and adjective[0] >= end and entry.kind == "acting_on" and not self._object_follows(end):
                return None
            return self._relate(i, end, entry)
        relation = words.relation(end)
        if words.key(end) in PREPOSITIONS_AFTER_VERBS and self._target_follows(end + 1) and not self._spatial_state(i, end):
            if position_at(words, end) is None:
                return self._relate(i, end + 1, Verb("acting_on" if entry.kind == "acting_on" else entry.kind, True))
        if words.key(end) == "to" and (after := words.relation(end + 1)) is not None and after[1].verb:
            words.use(i, end)
            return self._relate(i, after[0], after[1]) if self._target_follows(after[0]) else self._state(i, after[0], entry)
        if relation is None and adjective is not None and adjective[0] >= end:
            return None
        return self._state(i, end, entry)

    def _spatial_state(self, i: int, end: int) -> bool:
        """'sitting in front of': the posture is a state, the place a relation of its own."""
        relation = self.words.relation(end)
        return relation is not None and (relation[0] > end + 1 or relation[1].kind in ("next_to", "behind", "near", "between", "above", "below", "under", "with"))

    def _object_follows(self, end: int) -> bool:
        return True

    def _state(self, i: int, end: int, entry: Verb) -> int:
        words = self.words
        found = words.adjective(i)
        if found is not None and found[0] >= end:
            return self._describe_with(i, found[0], found[1].kind, found[1].value)
        return self._describe_with(i, end, "state" if words.key(i).endswith("ing") else "other", words.text(i, end))

    def _describe_with(self, i: int, end: int, kind: str, value: str) -> int:
        owner = self._verb_owner()
        self._put(Attribute(self.words.use(i, end), kind, value), i, end, owner)  # type: ignore[arg-type]
        return end

    def _describe(self, i: int) -> int | None:
        """An adjective after the head: "that is red", "empty", "closed"."""
        words = self.words
        found = words.adjective(i)
        start = i
        modifier = None
        if words.key(i) in ("dark", "light", "bright", "pale", "deep") and (after := words.adjective(i + 1)) and after[1].kind == "colour":
            modifier = {"pale": "light", "deep": "dark"}.get(words.key(i), words.key(i))
            found = after
        if found is None:
            return None
        end, entry = found
        noun = words.noun(end - 1) if end - 1 > start else words.noun(i)
        if noun is not None and noun[0] > end:
            return None
        if self._noun_phrase_here(i, end):
            return None
        owner = self._adjective_owner(entry.kind, entry.value)
        self._put(Attribute(words.use(start, end), entry.kind, entry.value, modifier or entry.modifier), start, end, owner)
        return end

    def _noun_phrase_here(self, i: int, end: int) -> bool:
        """Whether the adjective opens a further noun phrase ("and white shoes")."""
        words = self.words
        if words.key(i - 1) in BE:
            return False
        return bool(words.noun(end)) and not words.relation(end) and words.kind(end) == "word"

    def _conjunction(self, i: int) -> int | None:
        words = self.words
        key = words.key(i)
        if key not in ("and", "or", "nor", "but", "yet") and not (words.kind(i) == "slash"):
            return None
        if key in ("but", "yet"):
            return i + 1
        self.either = key in ("or",)
        self.joined = True
        j = i + 1
        while words.key(j) in INTENSIFIERS or words.key(j) in ("is", "are", "that", "who", "which", "then", "has") and not self._starts_target(j):
            if words.key(j) == "has":
                break
            j += 1
        row = row_at(words, j)
        last = self.stack[-1].slots[-1] if self.stack[-1].slots else None
        if row is not None and isinstance(last, Ordinal) and last.unit is not None:
            ordinal = Ordinal(words.span(j, row[0]), row[1], row[2], row[3])  # type: ignore[misc,arg-type]
            self._put(ordinal, j, row[0], self.stack[-1])
            return row[0]
        if self._operator_at(j):
            return j
        return self._join_noun_phrase(i, i + 1)

    def _operator_at(self, j: int) -> bool:
        words = self.words
        if words.key(j) in _NOT or words.key(j) in _WITHOUT:
            return True
        relation = words.relation(j)
        noun = words.noun(j)
        if relation is not None and (noun is None or noun[0] < relation[0] or (relation[1].verb and words.key(j).endswith("ing") and noun[1].trait != "person")):
            return True
        if position_at(words, j) is not None and words.key(j) in ("on", "in", "at", "to", "from"):
            return True
        adjective = words.adjective(j)
        if adjective is not None and not words.noun(j) and not self._noun_phrase_here(j, adjective[0]):
            return not words.unknown(adjective[0])
        return written_content(words, j) is not None

    def _join_noun_phrase(self, i: int, j: int) -> int | None:
        """'... and a hat', '... and the dog'."""
        draft = self._partitive_or_noun_phrase(j, self.stack[-1].link.kind if self.stack[-1].link else None)
        if draft is None:
            self.either = False
            return i + 1
        top = self._joinable(draft)
        link = top.link
        if link is None:
            self._close_down_to(0)
            if self.conjunction is None:
                self.conjunction = "or" if self.either else "and"
            self.either = self.joined = False
            self._open_root(draft)
            return draft.end
        self._join_target(link, top, draft, i)
        return draft.end

    def _joinable(self, draft: Draft) -> Draft:
        """The draft on the stack that a joined one stands beside."""
        for n in range(len(self.stack) - 1, 0, -1):
            candidate = self.stack[n]
            link = candidate.link
            assert link is not None
            if link.kind == "between" and len(link.targets) < 1:
                return candidate
            if draft.noun is not None and draft.noun.trait == "person" and candidate.noun is not None and not candidate.animate:
                continue
            if draft.worn and not candidate.worn and link.kind not in ("with", "holding", "wearing"):
                continue
            return candidate
        return self.stack[0]

    def _join_target(self, link: Link, top: Draft, draft: Draft, i: int) -> None:
        while self.stack[-1] is not top:
            self._close_top()
        self._close_top()
        parent = link.parent
        if link.kind == "between" and len(link.targets) < 2:
            self._push(draft, link)
            return
        before = parent.slots[link.slot] if self.either and not link.negated else None
        slot = link.slot if before is not None else self._reserve(parent)
        start = draft.start
        kind = link.kind
        if kind in ("holding", "with", "of", "wearing") and draft.noun is not None and draft.noun.trait == "clothing":
            kind = "wearing" if kind != "with" else "with"
        new = Link(kind, parent, slot, start, draft.end, negated=link.negated, before=before, superlative=link.superlative)
        self.either = self.joined = False
        self._push(draft, new)

    def _possessive(self, i: int) -> int | None:
        """'the lady's umbrella': the owner stands first."""
        words = self.words
        if words.key(i) != "'s":
            return None
        owner = self.stack[-1]
        draft = self._partitive_or_noun_phrase(i + 1, owner.link.kind if owner.link else None)
        if draft is None or owner.slots is None:
            return None
        words.silent.add(i)
        self._swap_owner(owner, draft, i)
        return draft.end

    def _swap_owner(self, owner: Draft, draft: Draft, i: int) -> None:
        words = self.words
        draft.link, draft.depth = owner.link, owner.depth
        self.stack[-1] = draft
        if owner.link is None:
            self.roots[-1] = draft
        link = Link("of", draft, self._reserve(draft), owner.start, i)
        link.targets.append(owner.build(words.span))
        link.fill(words.span)
        draft.cover(owner.start, draft.end)
        draft.slots.insert(0, draft.slots.pop())

    def _contact(self, i: int) -> int | None:
        """'the chair [that] the man is sitting on': a noun phrase right after the head."""
        words = self.words
        key = words.key(i)
        pronoun = key in ("he", "she", "they", "it", "i", "you", "we") and words.key(i + 1) in BE
        if not (words.article(i) or pronoun or words.noun(i) or words.adjective(i) or words.unknown(i)):
            return None
        if pronoun and key == "it":
            return None
        if not pronoun and not (words.article(i) or (words.noun(i) and not self._is_noun_only_leftover(i))):
            return None
        draft = self._partitive_or_noun_phrase(i, "contact")
        if draft is None:
            return None
        return self._place_contact(i, draft, pronoun)

    def _is_noun_only_leftover(self, i: int) -> bool:
        return False

    def _place_contact(self, i: int, draft: Draft, pronoun: bool) -> int | None:
        root = self.roots[-1]
        if self.negated is not None:
            link = Link("except", root, self._reserve(root), self.negated, draft.end)
            self._close_down_to(1)
            self._push(draft, link)
            return draft.end
        same = root.head.lemma == draft.head.lemma or (draft.head.kind == "pronoun" and not draft.slots)
        if same and (self.comma or pronoun is False and draft.head.kind == "pronoun") and not draft.slots:
            self._close_down_to(1)
            if draft.head.lemma and draft.head.kind != "pronoun":  # the thing is named a second time
                root.slots.append(Attribute(draft.head.span, "other", draft.head.lemma))
            root.cover(draft.start, draft.end)
            return draft.end
        owner = self._contact_owner(draft)
        kind = "contact"
        if draft.noun is not None and draft.noun.trait == "clothing" and owner.animate:
            kind = "wearing"
        while self.stack[-1] is not owner:
            self._close_top()
        link = Link(kind, owner, self._reserve(owner), draft.start, draft.end)
        self._push(draft, link)
        return draft.end

    def _contact_owner(self, draft: Draft) -> Draft:
        if self.comma:
            return self.stack[0]
        if draft.worn:
            return next((d for d in reversed(self.stack) if d.animate), self.stack[-1])
        return self.stack[-1]

    def _trailing_words(self, i: int) -> int | None:
        """'the tab Reports', 'cell A3', 'row 3': words after an element that name it."""
        words = self.words
        draft = self.stack[-1]
        if draft.end != i or draft.head.kind not in ("element", "value"):
            if words.kind(i) == "quote":
                return self._loose_quote(i)
            return None
        if words.kind(i) == "number" and draft.head.category in ("row", "column"):
            number = max(1, int("".join(c for c in words.key(i) if c.isascii() and c.isdigit())[:6] or "1"))
            self._put(Ordinal(words.use(i, i + 1), number), i, i + 1, draft)
            return i + 1
        if words.kind(i) == "quote":
            return self._loose_quote(i)
        if words.capital(i) or words.kind(i) == "number":
            from deixis.language.noun_phrases import text_end

            end = text_end(words, i)
            self._put(TextContent(words.use(i, end), words.span(i, end).text, "label"), i, end, draft)
            return end
        return None

    def _loose_quote(self, i: int) -> int:
        from deixis.language.lexicon.elements import LABEL_BESIDE

        words = self.words
        draft = self.stack[-1]
        where = "label" if draft.head.category in LABEL_BESIDE else "inside"
        span = words.use(i, i + 1)
        self._put(TextContent(span, span.text, where), i, i + 1, draft)  # type: ignore[arg-type]
        return i + 1

    def _left_over_adjectives(self, i: int) -> int | None:
        """Number words and the like that no reader took."""
        words = self.words
        if words.key(i) == "all" and words.key(i + 1) not in ("the",):
            words.use(i, i + 1)
            root = self.roots[-1]
            root.quantifier = Quantifier("all", None, words.span(i, i + 1))
            root.cover(i, i + 1)
            return i + 1
        return None

    # relations -------------------------------------------------------------------------------

    def _relate(self, i: int, end: int, entry: Verb) -> int:
        """Read a relation word and push its target."""
        words = self.words
        kind = entry.kind
        words.use(i, end)
        if self._contact_draft() is not None and not self._target_follows(end) and self._verb_ends(end):
            return self._finish_contact(i, end, entry)
        if (named := self._named_target(i, end)) is not None:
            self._start_link(kind, self.stack[-1], i, end, named)
            return named.end
        if not self._target_follows(end):
            return self._bare_relation(i, end, entry)
        if kind == "of" and (merged := self._partitive_head(i, end)) is not None:
            return merged
        target = self._partitive_or_noun_phrase(end, kind)
        if target is None:
            return self._bare_relation(i, end, entry)
        owner = self._relation_owner(entry, target)
        if owner.head.category in ("row", "column", "cell", "heading") and target.head.category == "dining table":
            target.head = replace(target.head, kind="element", category="table", categories=("table",))
        kind = self._refine(kind, owner, target)
        if kind == "on" and target.head.kind == "part" and words.key(target.end) == "on":
            pass
        while self.stack[-1] is not owner:
            self._close_top()
        self._start_link(kind, owner, i, end, target)
        return target.end

    def _named_target(self, i: int, end: int) -> Draft | None:
        """'the bar for March', 'the dropdown for country': what an element stands for is written."""
        words = self.words
        if words.key(i) != "for" or self.stack[-1].head.kind not in ("element", "value"):
            return None
        if words.article(end) or words.kind(end) != "word":
            return None
        stop = text_end(words, end)
        span = words.use(end, stop)
        return Draft(Head(span, span.text.casefold(), "text"), None, end, stop)

    def _refine(self, kind: str, owner: Draft, target: Draft) -> str:
        """'in the blue shirt' is wearing; 'in white' is wearing something white."""
        if kind in ("in", "with") and owner.head.kind not in ("element", "value", "text", "stuff"):
            human = owner.noun is None or owner.animate
            clothing = target.noun is not None and target.noun.trait == "clothing"
            if human and clothing and (kind == "in" or False):
                return "wearing"
            colours = [s for s in target.slots if isinstance(s, Attribute)]
            if kind == "in" and owner.animate and target.head.kind == "pronoun" and colours and all(c.kind in ("colour", "brightness", "pattern", "material") for c in colours):
                self._imply_clothing(target)
                return "wearing"
        if kind == "wearing" and target.head.kind == "pronoun" and target.noun is None:
            self._imply_clothing(target)
        return kind

    def _imply_clothing(self, target: Draft) -> None:
        head = target.head
        target.head = Head(Span(head.span.start, head.span.start, ""), "clothing", "part", "uniform", ("uniform", "shirt", "jacket", "dress", "suit"))

    def _start_link(self, kind: str, owner: Draft, i: int, end: int, target: Draft) -> None:
        before: Constraint | None = None
        if self.either and owner.slots and self.negated is None:
            slot = len(owner.slots) - 1
            before = owner.slots[slot]
        else:
            slot = self._reserve(owner)
        start = i if self.negated is None else self.negated
        link = Link(kind, owner, slot, start, end, negated=self.negated is not None, before=before)
        self.negated, self.either, self.joined = None, False, False
        self._push(target, link)

    def _bare_relation(self, i: int, end: int, entry: Verb) -> int:
        """A relation word that nothing follows: "standing on", "underneath"."""
        words = self.words
        if entry.verb:
            found = words.adjective(i)
            if found is not None:
                return self._describe_with(i, max(end, found[0]) if found[0] >= end else end, found[1].kind, found[1].value)
            return self._describe_with(i, end, "state", words.text(i, end))
        if words.key(i) in ("on", "off") and (words.key(i - 1) in BE or words.key(i - 1) in ("thats", "turned", "switched", "whichs")):
            return self._describe_with(i, end, "state", words.key(i))
        if entry.kind in ("with", "of", "at", "on", "in", "on"):
            words.used.difference_update(range(i, end))
            return end
        self._put(Relation(words.span(i, end), entry.kind), i, end, self.stack[-1])
        return end

    def _partitive_head(self, i: int, end: int) -> int | None:
        """'a slice of pizza' read as a root head already; 'the back of the chair' likewise."""
        return None

    def _partitive_or_noun_phrase(self, i: int, target_of: str | None) -> Draft | None:
        """A noun phrase, seen through "a slice of", "a group of", "the back of"."""
        words = self.words
        found = self._partitive_at(i, target_of)
        if found is not None:
            outer_start, word, of, quantifier = found
            after = of + 1 if words.key(of) == "of" else of
            inner = self._partitive_or_noun_phrase(after, target_of) if after < len(words) else None
            if inner is not None:
                row = row_at(words, of - 2) if words.key(of - 1) in ("row", "column") else None
                if row is not None:
                    inner.slots.append(Ordinal(words.use(word, of), row[1], row[2], row[3]))  # type: ignore[arg-type]
                else:
                    inner.slots.append(Attribute(words.use(word, of), "other", words.text(word, of)))
                inner.cover(outer_start, inner.end)
                inner.quantifier = quantifier if quantifier.span is not None else inner.quantifier
                if words.key(of - 1) in ("pair", "slice", "piece", "half", "side", "back", "front", "top", "bottom", "end", "part", "kind", "type", "sort", "bunch", "picture", "photo", "image", "head", "stalk", "rear"):
                    if quantifier.span is None and inner.quantifier.kind == "all" and inner.quantifier.span is None:
                        inner.quantifier = Quantifier()
                return inner
        draft = read_noun_phrase(words, i, target_of=target_of)
        if draft is not None and self._picks_from(draft):
            return self._merge_choice(draft, target_of)
        return draft

    def _picks_from(self, draft: Draft) -> bool:
        """'the smallest of the cups', 'two of the men', 'one of the dogs'."""
        words = self.words
        if words.key(draft.end) != "of" or draft.head.kind != "pronoun" or draft.head.lemma not in ("", "one", "ones", "those", "these"):
            return False
        picks = bool(draft.slots) or draft.quantifier.span is not None or draft.head.lemma != ""
        place = all(isinstance(slot, Position) for slot in draft.slots) and bool(draft.slots) and draft.head.lemma == ""
        return picks and not place and self._target_follows(draft.end + 1)

    def _merge_choice(self, draft: Draft, target_of: str | None) -> Draft:
        inner = self._partitive_or_noun_phrase(draft.end + 1, target_of)
        if inner is None:
            return draft
        inner.slots = draft.slots + inner.slots
        inner.quantifier = draft.quantifier
        inner.cover(draft.start, inner.end)
        return inner

    def _partitive_at(self, i: int, target_of: str | None) -> tuple[int, int, int, Quantifier] | None:
        from deixis.language.noun_phrases import _determiners

        words = self.words
        before = set(words.used)
        j, quantifier, _ = _determiners(words, i)
        k = j
        while k < j + 6 and words.key(k) not in PARTITIVES:
            found = words.adjective(k)
            if found is None and words.key(k) not in INTENSIFIERS and not (words.key(k) == "and" and k > j and words.adjective(k + 1)):
                break
            k = found[0] if found is not None else k + 1
        if words.key(k) in ("top", "bottom", "left", "right", "middle", "front", "back") and words.key(k + 1) in PARTITIVES:
            k += 1
        if words.key(k) in ("half", "part") and words.key(k + 1) in ("a", "an", "the") and words.noun(k + 2) and target_of is None:
            return i, k, k + 1, quantifier
        if words.key(k) in PARTITIVES and k + 1 < len(words) and words.key(k + 1) not in ("of",) and words.key(k + 1) in PARTITIVES | {"hand", "end"}:
            k += 1
        of = k + 1
        ok = words.key(k) in PARTITIVES and words.key(of) == "of" and self._target_follows(of + 1)
        if ok and words.key(k) in ("left", "right", "front", "top", "side") and target_of is None and not words.article(k - 1):
            ok = words.key(k) in ("top", "front", "side") and self.first == i
        if ok and words.key(k) in ("left", "right"):
            ok = False
        if ok:
            tail = of + 1
            while words.article(tail):
                tail += 1
            if words.section(tail) and words.key(k) in ("top", "bottom", "middle", "center", "centre", "side", "corner", "edge", "left", "right", "front", "back", "end"):
                ok = False
            noun, whole = words.noun(k), words.noun(tail)
            if noun is not None and noun[0] > of:
                ok = False
            if whole is not None and whole[1].category in ("chart", "dining table", "table") and words.key(k) in ("row", "column", "line", "slice", "section", "class", "series"):
                ok = False

        if not ok:
            words.used.clear()
            words.used.update(before)
            return None
        return i, (k if k == j else j), of, quantifier

    # whose is it -------------------------------------------------------------------------------

    def _relation_owner(self, entry: Verb, target: Draft) -> Draft:
        """Which noun phrase on the stack a relation belongs to."""
        if self.comma and not entry.verb and entry.kind not in ("of",):
            return self.stack[0]
        if entry.verb and entry.kind in _LIVING_VERBS:
            return self._verb_owner()
        if entry.kind in ("with", "wearing", "in") and target.worn and target.noun is not None and target.noun.trait in ("clothing", "body"):
            return next((d for d in reversed(self.stack) if d.animate), self.stack[-1] if entry.kind != "with" or not self.stack[-1].worn else self._not_worn())
        if self.joined:
            return self.stack[-1].link.parent if self.stack[-1].link else self.stack[0]
        if self.stack[-1].worn and entry.kind not in ("of", "with", "on", "covered_with", "made_of"):
            return self._not_worn()
        if self.stack[-1].worn and entry.kind == "with" and not target.worn:
            return self.stack[-1]
        if self.stack[-1].worn and entry.kind == "on" and self.stack[-1].link is not None:
            return self._not_worn() if target.head.kind in ("object", "stuff") else self.stack[-1]
        return self.stack[-1]

    def _not_worn(self) -> Draft:
        return next((d for d in reversed(self.stack) if not d.worn), self.stack[0])

    def _verb_owner(self) -> Draft:
        """Verbs belong to the nearest one who can act, else to the root."""
        if self.comma:
            return next((d for d in self.stack if d.animate), self.stack[0])
        contact = self._contact_draft()
        if contact is not None:
            return contact
        if self.joined and self.stack[-1].link is not None and self.stack[0].animate:
            inner = next((d for d in reversed(self.stack) if d.animate), self.stack[0])
            return inner
        return next((d for d in reversed(self.stack) if d.animate), self._not_worn_root())

    def _not_worn_root(self) -> Draft:
        return self.stack[0]

    def _place_owner(self) -> Draft:
        """Positions belong to the innermost thing, but never to clothing or parts."""
        if self.comma or self.joined:
            return self.stack[0]
        top = self.stack[-1]
        link = top.link
        if link is None:
            return top
        if top.worn or link.kind in ("wearing", "with", "holding", "carrying", "eating", "drinking", "using", "playing", "riding", "looking_at", "facing", "acting_on", "of", "contact", "except", "superlative"):
            return self._place_owner_above(link)
        return top

    def _place_owner_above(self, link: Link) -> Draft:
        return self.stack[0] if link.kind not in ("except",) else self.stack[-1]

    def _adjective_owner(self, kind: str, value: str) -> Draft:
        if self.comma:
            return self.stack[0]
        if kind in ("state", "orientation") and not self.stack[-1].animate and self.stack[-1].link is not None and self.stack[-1].link.kind not in ("contact", "with"):
            return next((d for d in reversed(self.stack) if d.animate), self.stack[-1])
        return self.stack[-1]

    def _nearest_open(self) -> Draft:
        top = self.stack[-1]
        if top.worn or (top.link is not None and top.link.kind in ("wearing", "with", "holding")):
            return self.stack[0]
        return top

    # contact clauses -----------------------------------------------------------------------------

    def _contact_draft(self) -> Draft | None:
        for draft in reversed(self.stack):
            if draft.link is not None and draft.link.kind == "contact":
                return draft
        return None

    def _verb_ends(self, end: int) -> bool:
        """Whether no object follows a verb (a particle may): "is sitting on", "is holding"."""
        return not self._target_follows(end) and not (self.words.relation(end) and self._target_follows(self.words.relation(end)[0]))  # type: ignore[index]

    def _finish_contact(self, i: int, end: int, entry: Verb) -> int:
        words = self.words
        draft = self._contact_draft()
        assert draft is not None and draft.link is not None
        relation = words.relation(end)
        if relation is not None and not relation[1].verb and not self._target_follows(relation[0]) and position_at(words, end) is None:
            end = relation[0]
        words.use(i, end)
        while self.stack[-1] is not draft:
            self._close_top()
        draft.link.kind = INVERSE.get(entry.kind, "acted_on_by") if entry.kind != "contact" else "with"
        draft.link.end = end
        self._close_top()
        return end

    def _resolve_contact(self) -> None:
        return

    # targets -----------------------------------------------------------------------------------

    def _target_follows(self, j: int) -> bool:
        """Whether a noun phrase could start at j."""
        words = self.words
        while words.key(j) in INTENSIFIERS and not words.noun(j):
            j += 1
        return self._starts_target(j)

    def _starts_target(self, j: int) -> bool:
        words = self.words
        if words.kind(j) == "quote":
            return True
        if words.kind(j) not in ("word", "number"):
            return False
        key = words.key(j)
        if words.article(j) or words.key(j) in ("all", "both", "each", "every", "no", "some", "another", "other", "any", "many", "several"):
            return j + 1 < len(words)
        if key in BE or key in ("and", "or", "that", "which", "who", "whose", "with", "without", "but", "while", "not", "as", "by", "to", "because"):
            return False
        if key in ("he", "she", "him", "them", "they", "one", "ones", "it", "something", "someone", "us", "me", "two"):
            return key not in ("us", "me")
        relation = words.relation(j)
        noun = words.noun(j)
        if noun is not None and (relation is None or not relation[1].verb or noun[0] > relation[0] or not key.endswith("ing")):
            return relation is None or noun[0] >= relation[0]
        adjective = words.adjective(j)
        if relation is not None and (adjective is None or relation[0] >= adjective[0]):
            return bool(relation[1].verb and words.noun(j + 1) and adjective)
        if adjective is not None:
            if adjective[1].kind in ("state", "orientation", "other") and not self._nounish(adjective[0]):
                return False
            return True
        if superlative_at(words, j) is not None or ordinal_at(words, j) is not None:
            return True
        if position_at(words, j) is not None:
            return bool(words.noun(j + 1) or words.key(j + 1) in ("one", "ones"))
        if words.kind(j) == "number":
            return True
        return words.unknown(j)

    def _nounish(self, j: int) -> bool:
        words = self.words
        return bool(words.noun(j) or words.adjective(j) or words.unknown(j) or words.key(j) in ("one", "ones", "and"))

    # stack -----------------------------------------------------------------------------------

    def _reserve(self, draft: Draft) -> int:
        draft.slots.append(None)
        return len(draft.slots) - 1

    def _push_target(self, kind: str, i: int, end: int, owner: Draft) -> int:
        link = Link(kind, owner, self._reserve(owner), i, end)
        return self._push_link(link, i, end)

    def _push_link(self, link: Link, i: int, end: int) -> int:
        target = self._partitive_or_noun_phrase(end, link.kind)
        if target is None:
            if link.superlative is not None:
                link.fill(self.words.span)
            return end
        while self.stack[-1] is not link.parent and len(self.stack) > 1:
            self._close_top()
        self._push(target, link)
        return target.end

    def _push(self, draft: Draft, link: Link) -> None:
        draft.link = link
        draft.depth = link.parent.depth + 1
        link.end = max(link.end, draft.end)
        self.stack.append(draft)
        self.comma = False
        self.negated = None
        if draft.depth >= MAX_DEPTH:
            self._close_top()

    def _close_top(self) -> None:
        draft = self.stack.pop()
        link = draft.link
        assert link is not None
        link.targets.append(draft.build(self.words.span))
        link.start, link.end = min(link.start, draft.start), max(link.end, draft.end)
        link.fill(self.words.span)

    def _close_down_to(self, size: int) -> None:
        while len(self.stack) > max(size, 1):
            self._close_top()

    def _put(self, constraint: Constraint, i: int, end: int, owner: Draft) -> None:
        """Attach a finished constraint to a noun phrase on the stack."""
        words = self.words
        words.use(i, end)
        while self.stack[-1] is not owner and len(self.stack) > 1:
            self._close_top()
        if self.negated is not None:
            constraint = Not(words.span(self.negated, end), constraint)
            i = self.negated
        last = owner.slots[-1] if owner.slots else None
        if self.either and last is not None:
            parts = last.constraints if isinstance(last, AnyOf) else (last,)
            span = Span(last.span.start, constraint.span.end, words.phrase[last.span.start : constraint.span.end])
            owner.slots[-1] = AnyOf(span, (*parts, constraint))
        else:
            owner.slots.append(constraint)
        self.negated, self.either = None, False
        self.joined = False
        owner.cover(i, end)

    # the end -----------------------------------------------------------------------------------

    def _form(self) -> Form:
        words = self.words
        root = self._root()
        unknown = tuple(
            words.span(i, i + 1)
            for i in range(len(words))
            if i not in words.used and i not in words.silent and self._content(i)
        )
        return Form(words.phrase, root, unknown)

    def _content(self, i: int) -> bool:
        words = self.words
        if words.kind(i) == "symbol":
            return not words.tokens[i].norm.isascii()
        if words.kind(i) not in ("word", "number", "quote"):
            return False
        return i >= self.first and (words.key(i) not in STOP_WORDS | PRONOUN_HEADS or words.kind(i) == "quote")

    def _root(self) -> NounPhrase | Coordination:
        words = self.words
        self.roots[0].cover(0, self.roots[0].end)
        self.roots[-1].cover(self.roots[-1].start, self._last_word())
        for draft in self.roots:
            _name_owner(draft)
        parts = tuple(draft.build(words.span) for draft in self.roots)
        if len(parts) == 1:
            return parts[0]
        whole = words.span(self.roots[0].start, self.roots[-1].end)
        return Coordination(whole, "or" if self.conjunction == "or" else "and", parts)

    def _last_word(self) -> int:
        words = self.words
        return 1 + max((i for i in range(len(words)) if words.kind(i) in ("word", "number", "quote")), default=len(words) - 1)

    _READERS: tuple[Callable[..., int | None], ...] = (
        _exception,
        _negation,
        _image,
        _text,
        _trailing_words,
        _whose,
        _camera_distance,
        _order_direction,
        _order,
        _position,
        _extreme,
        _conjunction,
        _possessive,
        _verb_or_preposition,
        _describe,
        _left_over_adjectives,
        _contact,
    )


def _name_owner(draft: Draft) -> None:
    """A part that is itself asked for has its owner's category first, then its own.

    COCO draws a person's box around whatever of the person is visible, be it a hand; ``kind``
    and ``lemma`` still say that a part is meant.
    """
    if draft.noun is None or draft.noun.trait not in ("body", "part"):
        return
    owners = [slot.targets[0].head for slot in draft.slots if isinstance(slot, Relation) and slot.kind == "of" and slot.targets]
    fallback = "person" if draft.noun.trait == "body" else None
    category = next((head.category for head in owners if head.category), fallback)
    if category is None:
        return
    draft.head = replace(draft.head, category=category, categories=(category, draft.noun.category))
