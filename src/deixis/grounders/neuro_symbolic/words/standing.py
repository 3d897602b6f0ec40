"""Whether what a phrase names stands anywhere on a page, in whatever form of words or as an icon.

"The tracking code" of a page that says nothing of tracking is absent: a word that tells which code
is meant and is nowhere leaves nothing to point at. Words that only describe ("new", "bent") tell
nothing of the kind, so just those count that name a matter of pages.
"""

from __future__ import annotations

import re
from itertools import takewhile

from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.scene.icons import icon_regions
from deixis.grounders.neuro_symbolic.words.text_match import similarity
from deixis.language.forms import Attribute, Constraint, Form, NounPhrase
from deixis.language.lexicon.concepts import concepts_of, kinds_of, related
from deixis.language.lexicon.wordsets import word_set
from deixis.language.wanting import alike, plain_words, stem

__all__ = ["matterless", "missing", "nameless", "names_matter", "stands", "unnamed"]

_NAMING = frozenset({"other", "state"})
_DESCRIBING = word_set(
    "new old main other free real own same full current recent late early extra common final "
    "important popular favourite favorite similar related missing finished done next previous"
)
"""Words that say how a thing is, and which pages use of their own matters too."""
_ABOUT = re.compile(
    r"\b(?:about|regarding|concerning|mentioning) (?:the |a |an |my |our |your )?"
    r"(?P<matter>[\w' -]+)$",
    re.I,
)
_OF_NAME = re.compile(
    r"(?P<before>.+?) (?:to|from|by|of|for|next to) (?:the )?"
    r"(?P<name>[A-Z][a-z'’-]{2,}(?: [A-Z][a-z'’-]+)*)$"
)
_PICTURED = re.compile(
    r"\b(?:icon|symbol|logo|flag|image|photo|picture|avatar|button|sign|map|day|cell|box)s?\b"
)
"""What may show a name rather than say it: a flag, a mark, a place in a calendar."""
_SHOWN = word_set(
    "price cost amount money total sum time date day number code link address email mail phone "
    "photo picture image file attachment question location place"
)
"""Matters that are shown by a value or a picture, and need not be said in words."""
_SHORT = 3  # letters from which on one word may shorten another
_READ = 0.8  # similarity of a word that the reader took a little differently


def missing(item: Constraint, phrase: NounPhrase, scene: Scene) -> bool:
    """Whether the word before a noun names what stands nowhere on the page.

    Args:
        item: "tracking" of "the tracking code", which nothing measures.
        phrase: The whole of it.
        scene: The page.
    """
    if not scene.is_page or not isinstance(item, Attribute) or item.kind not in _NAMING:
        return False
    named = item.span.end <= phrase.head.span.start and names_matter(item.span.text)
    return named and not phrase.quantifier.plural and not stands(item.span.text, scene)


def unnamed(form: Form, scene: Scene) -> bool:
    """Whether an unknown word before the noun stands nowhere: "the Downloads folder"."""
    root = form.root
    if not scene.is_page or not isinstance(root, NounPhrase) or root.quantifier.plural:
        return False
    if root.head.kind not in ("object", "element"):
        return False
    before = [span for span in form.unknown if span.end == root.head.span.start - 1]
    return any(names_matter(span.text) and not stands(span.text, scene) for span in before)


def matterless(phrase: str, scene: Scene) -> bool:
    """Whether a phrase tells what something is about, and nothing on the page is about that."""
    found = _ABOUT.search(phrase) if scene.is_page else None
    words = [word for word in plain_words(found["matter"]) if len(word) > _SHORT] if found else []
    shown = any(stem(word) in _SHOWN or word in _SHOWN for word in words)
    return bool(words) and not shown and not any(stands(word, scene) for word in words)


def nameless(phrase: str, scene: Scene) -> bool:
    """Whether a thing is told by a proper name that stands nowhere: "the train to Milan".

    Names are read letter by letter on pages; what may be drawn instead is left to be looked for.
    """
    found = _OF_NAME.match(phrase.strip(" .?!")) if scene.is_page else None
    if found is None or _PICTURED.search(found["before"]):
        return False
    return not any(stands(word, scene) for word in plain_words(found["name"]))


def names_matter(words: str) -> bool:
    """Whether words are of the things that pages speak of, rather than of how they look."""
    describes = words.casefold() in _DESCRIBING
    known = concepts_of(words) or concepts_of(f"{words}s") or kinds_of(words)  # "cookie banner"
    return not describes and bool(known)


def stands(words: str, scene: Scene) -> bool:
    """Whether any of the words is written on the page, by a synonym or cut short, or is an icon."""
    asked = plain_words(words)
    return any(_meets(word, said) for word in asked for said in _said(scene)) or any(
        icon_regions(word, scene) for word in (words, *asked)
    )


def _said(scene: Scene) -> frozenset[str]:
    """All words of the page."""
    texts = [line.text for line in scene.text.lines]
    texts += [region.text for region in scene.elements if region.text]
    return frozenset(word for text in texts for word in plain_words(text.replace(".", " ")))


def _meets(asked: str, said: str) -> bool:
    short, long = sorted((asked, said), key=len)
    if len(short) >= _SHORT and long.startswith(short):
        return True
    one, other = stem(asked), stem(said)
    if one == other or alike(one, other):
        return True
    if _misread(asked, said) or (len(short) > _SHORT and long.endswith(short)):
        return True
    return similarity(asked, said) >= _READ or related(asked, said) > 0


def _misread(asked: str, said: str) -> bool:
    """Whether a reader took one letter of a word for another, or lost or added one."""
    if not asked.isalpha() or min(len(asked), len(said)) <= _SHORT + 1:
        return False
    short, long = sorted((asked, said), key=len)
    start = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(short, long, strict=False))
    )
    rest = len(short) - start
    if len(short) == len(long):
        return short[start + 1 :] == long[start + 1 :]
    return len(long) == len(short) + 1 and short[start:] == long[len(long) - rest :]
