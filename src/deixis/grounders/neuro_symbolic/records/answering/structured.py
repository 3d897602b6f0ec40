"""Parts of a text by their place in it: "the second paragraph", "all section headings"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from deixis.core import Region
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.finding.outline import outline_of
from deixis.grounders.neuro_symbolic.records.finding.prose import numbered_points, paragraphs
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import nth
from deixis.language.wanting import plain_words, stem

__all__ = ["structured"]

_WHERE = r"(?: (?:of|in|on) (?:the |this )?(?:text|article|page|post|story|document|letter))?$"
_HEADING = re.compile(
    rf"^(?:the )?(?P<kind>section |sub-? ?|chapter )?(?:heading|title|header)(?P<all>s)?{_WHERE}",
    re.I,
)
_PARAGRAPH = re.compile(rf"^(?:the )?(?:text )?paragraph(?P<all>s)?{_WHERE}", re.I)
_POINT = re.compile(
    r"^(?:the )?(?:(?:numbered|bullet(?:ed)?) )?(?:list )?"
    r"(?:item|point|bullet|step|bullet point)(?P<all>s)?"
    r"(?: (?:of|in) the (?:numbered |bullet(?:ed)? )?(?:list|steps|instructions))?$",
    re.I,
)
_ABOUT = re.compile(
    r"^(?:the )?bullet(?:ed)?(?: point| item)? (?:about|on|for|saying|mentioning|with"
    r"|that (?:mentions|says|is about)) (?:the )?(?P<key>.+)$",
    re.I,
)
_NUMBERED = re.compile(r"^(?:the )?(?:step|point) (?:no\.? |number )?(?P<n>[1-9])$", re.I)
_WORTH = 0.9
_WORDED = 4  # words of a headline; a shorter one may be a name
_HEADLINE = re.compile(
    r"^(?:the )?(?:main |article |story )?headline(?: of (?:the|this) (?:article|story|page))?$"
    r"|^(?:the )?(?:title|heading) of (?:the|this) (?:article|story|post)$"
    r"|^(?:the )?(?:article|story|post)(?:'s)? (?:title|heading)$",
    re.I,
)
_LONGEST = re.compile(r"^(?:the )?(?P<most>longest|shortest) paragraph", re.I)


def structured(asked: Asked, scene: Scene) -> list[Region]:
    """The n-th or all of the headings, paragraphs or points of a page; [] where none are meant."""
    if found := _LONGEST.match(asked.text):
        return _by_length(paragraphs(scene), most=found["most"].casefold() == "longest")
    if asked.extreme is not None or asked.any:
        return []
    if _HEADLINE.match(asked.text):
        main = outline_of(scene).main
        return [main] if main is not None and len((main.text or "").split()) >= _WORDED else []
    if found := _ABOUT.match(asked.text):
        return _saying(found["key"], numbered_points(scene))
    if found := _NUMBERED.match(asked.text):
        return numbered_points(scene)[int(found["n"]) - 1 :][:1]
    for pattern, parts_of in _PARTS:
        if found := pattern.match(asked.rest):
            return _picked(found, parts_of(found, scene), asked)
    return []


def _headings(found: re.Match[str], scene: Scene) -> Sequence[Region]:
    outline = outline_of(scene)
    if len(outline.sections) < 2:
        return ()
    parts = outline.sections if found["kind"] else outline.all
    return [replace(part, score=_WORTH) for part in parts]


_PARTS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Scene], Sequence[Region]]], ...] = (
    (_HEADING, _headings),
    (_PARAGRAPH, lambda _, scene: paragraphs(scene)),
    (_POINT, lambda _, scene: numbered_points(scene)),
)


def _picked(found: re.Match[str], parts: Sequence[Region], asked: Asked) -> list[Region]:
    if asked.rank is not None:
        return nth(parts, asked.rank)
    if not (asked.many or found["all"]) or asked.number not in (None, len(parts)):
        return []
    return list(parts)


def _saying(key: str, parts: Sequence[Region]) -> list[Region]:
    """The one part with all the words of a key."""
    keys = {stem(word) for word in plain_words(key)}
    found = [part for part in parts if keys <= {stem(w) for w in plain_words(part.text or "")}]
    return found if len(found) == 1 else []


def _by_length(parts: Sequence[Region], *, most: bool) -> list[Region]:
    if len(parts) < 2:
        return []
    pick = max if most else min
    return [pick(parts, key=lambda part: len(part.text or ""))]
