"""A phrase that stands on a page word for word, within a longer line, where nothing else fits."""

from __future__ import annotations

import re

from deixis.core import Region, Status, Step
from deixis.grounders.neuro_symbolic.confidence import Evidence
from deixis.grounders.neuro_symbolic.decisions import Decision
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.words.text_match import Match, find_words, normalise
from deixis.language.forms import NounPhrase

__all__ = ["verbatim"]

_WORTH = 0.8  # score of such an answer
_EXACT = 0.9  # of a run of words in a longer line, whose similarity counts 0.95 at most
_FEWEST = 2  # words: one alone stands in many lines
_ARTICLE = re.compile(r"^(?:the|a|an|this|that)\s+", re.IGNORECASE)


def verbatim(phrase: NounPhrase, scene: Scene) -> tuple[Decision, Step] | None:
    """Where all words of ``phrase`` stand in their order, or the links that hold them.

    Args:
        phrase: A noun phrase that was found nowhere by what it means.
        scene: The page.
    """
    asked = phrase.span.text
    said = _ARTICLE.sub("", asked)
    if not scene.is_page or phrase.quantifier.plural or len(normalise(said)) < _FEWEST:
        return None
    found = [m for m in find_words(said, scene.text.lines, least=_EXACT) if _same(said, m.text)]
    if not found:
        return None
    regions = tuple(_linked(match, scene) for match in found)
    several = len(regions) > 1
    place = (phrase.span.start, phrase.span.end)
    step = Step("words", f"“{said}” stands there", len(regions), place, regions)
    evidence = Evidence(_WORTH, margin=1.0, ambiguous=float(several))
    return Decision(Status.AMBIGUOUS if several else Status.FOUND, regions, evidence), step


def _same(said: str, written: str) -> bool:
    return normalise(said) == normalise(written)


def _linked(match: Match, scene: Scene) -> Region:
    """The link that the words are part of, or the words."""
    x, y = match.box.center
    links = [r for r in scene.elements if r.label == "link" and r.box.contains(x, y)]
    link = min(links, key=lambda region: region.box.area, default=None)
    if link is not None and len(link.text or "") <= 3 * len(match.text) + 3:
        return Region(link.box, _WORTH, "link", text=link.text, source=link.source)
    return Region(match.box, _WORTH, "text", text=match.text, source="ocr")
