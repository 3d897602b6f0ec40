"""What is done to somebody by nobody who is named: "getting licked", "being carried"."""

from __future__ import annotations

from deixis.language.forms import Attribute, Constraint, Head, NounPhrase, Relation
from deixis.language.lexicon import index
from deixis.language.lexicon.index import Verb
from deixis.language.lexicon.relations import INVERSE
from deixis.language.lexicon.stopwords import BE
from deixis.language.lexicon.wordsets import word_set
from deixis.language.lookahead import target_follows
from deixis.language.nouns.drafts import Draft
from deixis.language.operators.owners import verb_owner
from deixis.language.operators.reading import Reading
from deixis.language.words import Words

__all__ = ["read_passive"]

_UNDERGOES = word_set("getting gets get got being")
_BY_PEOPLE = frozenset({"held_by", "ridden_by", "worn_by"})
"""What people do; who licks or chases may be anybody."""
_NOT_HELD = word_set("taken brought removed delivered loaded unloaded collected")


def read_passive(reading: Reading, i: int) -> int | None:
    """'being carried' is held by a person, 'getting licked' a state."""
    words = reading.words
    if words.key(i) not in _UNDERGOES:
        return None
    if _has_doer(words, i + 1):
        return i + 1
    found = _participle(words, i + 1)
    if found is None:
        return None
    end, entry = found
    reading.put(_undergone(words, i, end, entry), i, end, _who(reading, i))
    return end


def _has_doer(words: Words, j: int) -> bool:
    """Whether who does it is named: "getting licked by the dog"."""
    alone = index.relation(words.key(j))
    done = alone is not None and alone.participle
    return done and words.key(j + 1) == "by" and target_follows(words, j + 2)


def _participle(words: Words, j: int) -> tuple[int, Verb] | None:
    """The end and sort of a participle at j that neither a doer nor a thing follows."""
    alone = index.relation(words.key(j))
    if alone is None or not alone.participle:
        return None
    look, longer = words.adjective(j), words.relation(j)
    told = look is not None and look[1].kind != "other"
    if told and (words.key(j - 1) == "being" or look is None or look[1].kind != "state"):
        return None  # "being sliced" looks sliced; "getting turned around"
    end = longer[0] if longer is not None and not target_follows(words, longer[0]) else j + 1
    by_whom = words.key(end) == "by" and target_follows(words, end + 1)
    return None if by_whom or target_follows(words, end) else (end, alone)


def _undergone(words: Words, i: int, end: int, entry: Verb) -> Constraint:
    kind, span = INVERSE.get(entry.kind, ""), words.span(i, end)
    if kind not in _BY_PEOPLE or words.key(i + 1) in _NOT_HELD:
        look = words.adjective(i + 1)
        if look is not None and look[1].kind == "state":  # "getting married"
            return Attribute(span, "state", look[1].value)
        return Attribute(span, "state", f"being {words.text(i + 1, end)}")
    spot = words.span(end, end)
    person = NounPhrase(spot, Head(spot, "person", "object", "person", ("person",)))
    return Relation(span, kind, (person,))


def _who(reading: Reading, i: int) -> Draft:
    """What was named right before, or who may act."""
    words, top = reading.words, reading.stack[-1]
    last = i - 1
    while words.key(last) in BE | {"that", "which", "who"}:
        last -= 1
    named = last >= 0 and words.tokens[last].end == top.head.span.end
    return top if named else verb_owner(reading)
