"""Answers to phrases about records, where their words mean a row, a value, or one of a list."""

from __future__ import annotations

import re

from deixis.core import Region, Status, Step
from deixis.grounders.neuro_symbolic.confidence import Evidence
from deixis.grounders.neuro_symbolic.decisions import Decision
from deixis.grounders.neuro_symbolic.records.answering.conditioned import none_fits
from deixis.grounders.neuro_symbolic.records.answering.messages import nothing_said
from deixis.grounders.neuro_symbolic.records.answering.sheets import as_cells, without_form
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked, read_phrase
from deixis.grounders.neuro_symbolic.records.finders import FINDERS, OF_TALKS, OPERATING, SURE
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["by_messages", "by_operating", "by_records"]

_WORTH = 0.85


def by_records(phrase: str, scene: Scene, *, sure: bool = False) -> tuple[Decision, Step] | None:
    """What a phrase means among the rows, lists and cards of a page; None where it means none.

    Args:
        phrase: As it was said.
        scene: The page.
        sure: Only what is asked in so plain a way that nothing else can be meant.
    """
    if not scene.is_page:
        return None
    said, told = without_form(phrase)
    asked = read_phrase(said)
    if sure and (reason := nothing_said(asked, scene)) is not None:
        step = Step("records", reason, 0, None, ())
        return Decision(Status.ABSENT, (), Evidence(_WORTH)), step
    for find in SURE if sure else FINDERS:
        regions = find(asked, scene)
        if regions:
            return _decision(asked, as_cells(regions, scene, told=told), phrase)
    return _nothing(phrase) if sure and none_fits(asked, scene) else None


_OF_A_MESSAGE = re.compile(
    r"^(?:all )?(?:of )?(?:the |my )?(?:\w+ )?(?:messages?|bubbles?|repl(?:y|ies)|comments?"
    r"|(?:e-?)?mails?|conversations?|chats?)"
    r" (?:(?:with|without|above|below|over|under|before|after|from|by|about|that|which|saying|not"
    r"|sent by|written by|received from)\b|(?:i|he|she|they) (?!can\b|could\b|want\b|need\b))",
    re.I,
)


def by_messages(phrase: str, scene: Scene) -> tuple[Decision, Step] | None:
    """The message that is told by what it holds: no request, though a paper clip says "attach"."""
    asked = read_phrase(phrase)
    if not _OF_A_MESSAGE.match(asked.text) or not scene.is_page:
        return None
    regions = next(filter(None, (find(asked, scene) for find in OF_TALKS)), [])
    return _decision(asked, regions, phrase) if regions else None


def by_operating(phrase: str, scene: Scene) -> tuple[Decision, Step] | None:
    """The switch, box or choice that a request works: "turn off the key clicks"."""
    if not scene.is_page:
        return None
    asked = read_phrase(phrase)
    regions = next(filter(None, (find(asked, scene) for find in OPERATING)), [])
    return _decision(asked, regions, phrase) if regions else None


def _decision(asked: Asked, regions: list[Region], phrase: str) -> tuple[Decision, Step]:
    many = asked.many or _is_plural(asked)
    several = len(regions) > 1 and not many
    status = Status.AMBIGUOUS if several else Status.FOUND
    evidence = Evidence(
        _WORTH, margin=float(not several), plural=float(many), ambiguous=float(several)
    )
    chosen = tuple(regions)
    step = Step("records", f"what “{phrase}” is in the lists here", len(chosen), None, chosen)
    return Decision(status, chosen, evidence), step


def _nothing(phrase: str) -> tuple[Decision, Step]:
    """The decision where every entry has what is said to be lacking."""
    evidence = Evidence(_WORTH, margin=1.0)
    words = f"“{phrase}”: of the lists here none lacks it"
    return Decision(Status.ABSENT, (), evidence), Step("records", words, 0, None)


_TELLING = re.compile(
    r" (?:of|from|by|on|in|at|under|below|with|without|that|which|where|whose|for|except|but"
    r"|other than|above|over|exceeding|not|I|i|he|she|they|sent|written"
    r"|(?:more|less|greater|larger|bigger|higher|smaller|lower) than) "
)


def _is_plural(asked: Asked) -> bool:
    """Whether the noun that a phrase begins with means several: "messages from me"."""
    head = _TELLING.split(asked.rest)[0]
    last = head.rpartition(" ")[2]
    plural = bool(re.fullmatch(r"[a-z]{2,}[^su\W]s|people|everything", last, re.I))
    return plural and not asked.any and asked.rank is None and asked.extreme is None
