"""What a request by purpose wants: its intents, and the things that are to be acted on."""

from __future__ import annotations

from dataclasses import dataclass

from deixis.language.lexicon.intents import GENERIC
from deixis.language.lexicon.stopwords import STOP_WORDS
from deixis.language.lexicon.wordsets import word_set
from deixis.language.purposes import Purpose
from deixis.language.wanting import Told, covered, plain_words, stem

__all__ = ["Wish", "tells"]

_NO_OBJECT = frozenset({"this", "i", "we", "without"})
"""Before the page itself ("for this chat"), what one did ("what I typed"), and what is left out."""
_KEPT = frozenset({"new", "back", "up", "down", "off", "out", "all", "more"})
_IDLE = (STOP_WORDS - _KEPT) | word_set(
    "through via using under below next beside i without instead already altogether forever "
    "permanently quickly finally immediately today tomorrow tonight"
)


def tells(word: str) -> bool:
    """Whether a word of a request names anything."""
    return word not in GENERIC and word not in _IDLE


@dataclass(frozen=True, slots=True)
class Wish:
    """A purpose in words: its intents, and the objects that no intent covers."""

    purpose: Purpose
    words: tuple[str, ...]
    told: tuple[Told, ...]

    @property
    def complete(self) -> bool:
        """Whether an intent covers every word."""
        return any(not self.objects(told) for told in self.told)

    def objects(self, told: Told | None) -> list[str]:
        """Stems of the words that say what is to be acted on."""
        used = told.words if told is not None else frozenset()
        known = covered(told.intent) if told is not None else frozenset()
        return [
            stem(word)
            for i, word in enumerate(self.words)
            if i not in used
            and (word in self.names or (tells(word) and stem(word) not in known))
            and (i == 0 or self.words[i - 1] not in _NO_OBJECT)
        ]

    @property
    def names(self) -> frozenset[str]:
        """Words with a capital inside the request: names of things on the page."""
        later = self.purpose.text.split()[self.purpose.start == 0 :]
        named = (w for said in later if said[:1].isupper() for w in plain_words(said))
        return frozenset(word for word in named if word[:2] not in ("i", "i'", "i’"))
