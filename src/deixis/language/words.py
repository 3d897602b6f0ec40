"""What stands at a place of the phrase: look-ups of the lexicon over token positions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from deixis.language.forms import Span
from deixis.language.lexicon import index
from deixis.language.lexicon.backs import has_a_back
from deixis.language.lexicon.elements import SECTIONS, THINGS_IN_PHOTOS
from deixis.language.lexicon.index import Adjective, Noun, Verb
from deixis.language.lexicon.places import SIDE_WORDS
from deixis.language.lexicon.stopwords import ARTICLES, BE, STOP_WORDS
from deixis.language.lexicon.wordsets import word_set
from deixis.language.spelling import normalised
from deixis.language.tokens import Token

__all__ = ["Words"]

Entry = TypeVar("Entry")

_PREDICATES = BE | {"looks"}
_SEEN = frozenset({"object", "part", "stuff"})
_DRAWN = frozenset({"element", "value", "text"})
_STRESS = word_set("right directly just immediately straight exactly")
_BEFORE_SIDES = word_set("the on at to from in far top bottom upper lower your my his her middle")
_BEFORE_THINGS = word_set("with has have having without no some the a an")
_BACK = Noun("back", "part", "back", ("back",), "body")
_BEFORE_WORN = word_set("with has have having wearing w")
_NEAR = 7  # words between "with" and where it is
_BEFORE_PARTS = word_set("with its his her their the both has having whose one")
_PLACES = word_set(
    "left_of right_of above below under next_to in_front_of behind between near across_from"
)


@dataclass
class Words:
    """The tokens of one phrase, and what the lexicon says about them.

    Attributes:
        keys: The normalised word of each token, after correction of one-letter slips; "" for
            marks, so that no phrase of the lexicon runs over them.
        silent: Indices that were understood and need no node ("click", "in the picture").
        page: Whether a page or screen is known to be spoken of.
    """

    phrase: str
    tokens: list[Token]
    keys: list[str] = field(default_factory=list)
    silent: set[int] = field(default_factory=set)
    page: bool = False
    capitals: bool = True
    _nouns: dict[int, tuple[int, Noun] | None] = field(default_factory=dict)
    _adjectives: dict[int, tuple[int, Adjective] | None] = field(default_factory=dict)
    _relations: dict[int, tuple[int, Verb] | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        befores = ("", *(token.norm for token in self.tokens))
        self.keys = [normalised(*pair) for pair in zip(self.tokens, befores, strict=False)]
        self.capitals = _capitals_tell(self.tokens)

    def __len__(self) -> int:
        return len(self.tokens)

    def key(self, i: int) -> str:
        """The word at a place, "" beyond the ends."""
        return self.keys[i] if 0 <= i < len(self.keys) else ""

    def kind(self, i: int) -> str:
        """The token kind at a place, "" beyond the ends."""
        return self.tokens[i].kind if 0 <= i < len(self.tokens) else ""

    def capital(self, i: int) -> bool:
        """Whether a capital at this place says something."""
        return 0 <= i < len(self) and self.capitals and self.tokens[i].capital

    def span(self, start: int, end: int) -> Span:
        """The characters of tokens start to end (exclusive)."""
        if start >= end:
            at = (
                self.tokens[min(start, len(self) - 1)].start
                if start < len(self)
                else self.tokens[-1].end
            )
            return Span(at, at, "")
        a, b = self.tokens[start].start, self.tokens[end - 1].end
        return Span(a, b, self.phrase[a:b])

    def chars(self, start: int, end: int) -> Span:
        """Characters start to end (exclusive) as a span."""
        return Span(start, end, self.phrase[start:end])

    def text(self, start: int, end: int) -> str:
        """The words at a place as one lexicon key."""
        return " ".join(self.keys[start:end])

    def noun(self, i: int) -> tuple[int, Noun] | None:
        """The longest noun that starts here: (end, entry)."""
        if i not in self._nouns:
            found = self._longest(i, index.lookup)
            self._nouns[i] = (i + 1, _BACK) if self._is_a_back(i, found) else found
        return self._nouns[i]

    def long_noun(self, i: int) -> bool:
        """Whether a noun of several words starts here."""
        noun = self.noun(i)
        return noun is not None and noun[0] > i + 1

    def _is_a_back(self, i: int, found: tuple[int, Noun] | None) -> bool:
        """Whether "back" is a part of somebody: "on his back", not "his back leg"."""
        if found is not None or self.key(i) != "back" or not has_a_back(self.keys, i):
            return False
        after = self._longest(i + 1, index.lookup), self._longest(i + 1, index.adjective)
        return after == (None, None)

    def adjective(self, i: int) -> tuple[int, Adjective] | None:
        """The longest adjective that starts here."""
        if i not in self._adjectives:
            found = self._longest(i, index.adjective)
            self._adjectives[i] = None if found and self._goes_on(i, found[0]) else found
        return self._adjectives[i]

    def _goes_on(self, i: int, end: int) -> bool:
        """'in the dark' before "bar": a place whose colour is told, no state of its own.

        Nor is "walking to the right" before "of the bus".
        """
        if self.key(end) == "of" and self.key(end - 1) in ("left", "right") and end - i > 1:
            return True
        if self.key(end - 1) in ("up", "down") and self.key(i - 1) in _BEFORE_PARTS:
            return self.noun(i) is not None  # "with its head down"
        if self.text(i, end) == "head on" and self.key(i - 1) in _BEFORE_PARTS:
            return True  # "with his head on his knees"
        if self.key(i) == "on" and self.key(end - 1) == "head":  # "with a hat on its head"
            return not _BEFORE_WORN.isdisjoint(self.keys[max(i - _NEAR, 0) : i])
        phrase = end - i > 2 and self.key(i) == "in" and self.key(i + 1) == "the"
        return phrase and (
            self.noun(end) is not None or self._longest(end, index.adjective) is not None
        )

    def relation(self, i: int) -> tuple[int, Verb] | None:
        """The longest relation phrase that starts here, or an unknown -ing verb."""
        if i not in self._relations:
            found = self._stressed(i) or self._longest(i, index.relation)
            self._relations[i] = None if self._names_a_thing(i) else found
        return self._relations[i]

    def _names_a_thing(self, i: int) -> bool:
        """'with writing on it', 'a drawing': what comes of a deed, not the deed."""
        if not self.key(i).endswith("ing") or self.key(i - 1) not in _BEFORE_THINGS:
            return False
        return self.noun(i) is not None

    def _stressed(self, i: int) -> tuple[int, Verb] | None:
        """'right below', 'immediately to the left of': how exactly says nothing more."""
        if self.key(i) not in _STRESS or self.key(i - 1) in _BEFORE_SIDES:
            return None
        if self.key(i) == "right" and self.key(i + 1) in SIDE_WORDS:
            return None  # "right side of the bus"
        found = self._longest(i + 1, index.relation)
        return found if found is not None and found[1].kind in _PLACES else None

    def call(self, i: int, end: int, noun: Noun | None, adjective: Adjective | None = None) -> None:
        """Settle what the tokens i to end are called, whatever else the lexicon has for them."""
        self._nouns[i] = None if noun is None else (end, noun)
        self._adjectives[i] = None if adjective is None else (end, adjective)
        self._relations[i] = None

    def relate(self, i: int, end: int, verb: Verb) -> None:
        """Settle which relation the tokens i to end name."""
        self._nouns[i] = self._adjectives[i] = None
        self._relations[i] = (end, verb)

    def _longest(self, i: int, table: Callable[[str], Entry | None]) -> tuple[int, Entry] | None:
        for n in self._lengths(i):
            if (entry := table(self.text(i, i + n))) is not None:
                return i + n, entry
        return None

    def unknown(self, i: int) -> bool:
        """Whether no table has the word at this place."""
        word = self.key(i)
        return (
            bool(word)
            and word not in STOP_WORDS
            and not (self.noun(i) or self.adjective(i) or self.relation(i))
        )

    def _lengths(self, i: int) -> range:
        if not self.key(i):
            return range(0)
        if self.keys[i] not in index.FIRST_WORDS and self.keys[i] + "s" not in index.FIRST_WORDS:
            return range(1, 0, -1)
        n = 1
        while n < index.LONGEST and i + n < len(self.keys) and self.keys[i + n]:
            n += 1
        return range(n, 0, -1)

    def article(self, i: int) -> bool:
        """Whether a determiner stands here."""
        word = self.key(i)
        if word in ("that", "this") and (self.key(i + 1) in _PREDICATES or i + 1 >= len(self)):
            return False
        return word in ARTICLES

    def index_at(self, offset: int) -> int:
        """Index of the first token at or after a character."""
        return next(n for n, token in enumerate(self.tokens) if token.start >= offset)

    def skip_articles(self, j: int) -> int:
        """Step over a few determiners."""
        for _ in range(4):
            if not self.article(j):
                break
            j += 1
        return j

    def all_the_way(self, i: int) -> bool:
        """Whether "all the way" stands here, where "all" counts nothing."""
        return self.text(i, i + 3) == "all the way"

    def section(self, i: int) -> bool:
        """Whether the word names the image itself: page, picture, form."""
        return self.key(i) in SECTIONS and not self._thing_in_photo(i)

    def _thing_in_photo(self, i: int) -> bool:
        """Whether "the window" or "the screen" is a thing beside those that were named before.

        "The left side of the screen" and "left of screen" are said of the image.
        """
        if self.page or self.key(i) not in THINGS_IN_PHOTOS:
            return False
        if self.key(i) == "screen" and (not self.article(i - 1) or self.key(i - 3) in SIDE_WORDS):
            return False
        kinds = {noun[1].kind for noun in map(self.noun, range(i)) if noun is not None}
        told = "one" in self.keys[:i] or not kinds.isdisjoint(_SEEN)
        return told and kinds.isdisjoint(_DRAWN)


def _capitals_tell(tokens: list[Token]) -> bool:
    """Capitals say nothing when everything is upper case, or Every Word Has One."""
    words = [token for token in tokens if token.kind == "word"]
    letters = [token for token in words if any(c.isalpha() for c in token.text)]
    if not letters or all(token.text.isupper() for token in letters if len(token.text) > 1):
        return len(letters) == 1 and not letters[0].text.isupper()
    titled = all(token.text[:1].isupper() for token in letters)
    return not (titled and len(letters) > 2 and any(token.norm in STOP_WORDS for token in letters))
