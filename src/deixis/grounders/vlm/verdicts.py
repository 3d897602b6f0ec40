"""What an answer without coordinates says: nothing is there, or the model would not tell."""

from __future__ import annotations

import re

from deixis.core import Status

__all__ = ["verdict", "without_thoughts"]

_THOUGHTS = re.compile(r"<(think|thinking|reasoning)>.*?(?:</\1>|\Z)", re.DOTALL | re.IGNORECASE)
_FENCES = re.compile(r"```\w*|<\|?[^<>\n]{1,40}>")
_EMPTY = re.compile(
    r"[\[\](){}\s]*|['\"]?(?:none|null|nil|nothing|no|absent|not (?:found|present|visible)|n/?a)"
    r"['\"]?[.!]?",
    re.IGNORECASE,
)
_CANNOT_TELL = re.compile(
    r"\b(?:can(?:no|')?t|cannot|can not|unable to|not able to|won't|will not)\s+"
    r"(?:\w+\s+){0,2}?(?:tell|determine|help|assist|process|view|provide|give|identify|comply|"
    r"access|analy[sz]e|do that|see (?:the |this |any )?(?:image|picture|photo)s?)\b"
    r"|\bas an? (?:ai|language model)\b|\bno image (?:was|is|has)\b",
    re.IGNORECASE,
)
_NOT_THERE = re.compile(
    r"\bthere (?:is|are|'s|was)(?:n't| not)? (?:no|not any|any)\b|\bthere(?:'s| is| are) no\b"
    r"|\bno (?:such |matching |visible )?(?:\w+\s+){1,6}?"
    r"(?:is|are|was|were|in|can be|could be|found|visible|present)\b"
    r"|\b(?:is|are|was|were|does|do|could|can)(?:n't| not)\s+(?:be\s+)?(?:\w+\s+)?"
    r"(?:present|visible|there|found|appear|exist|contain|show|depicted|shown|seen|located)"
    r"|\bcannot be (?:found|seen)\b"
    r"|\b(?:can(?:no|')?t|cannot|do not|don't|did not|didn't|could not|couldn't) "
    r"(?:see|find|detect|locate|spot)\b|\bnot (?:found|present|visible|in the image)\b"
    r"|\bno (?:objects?|matches|match|results?|boxes|detections?)\b",
    re.IGNORECASE,
)
_NULL = re.compile(
    r"[:=]\s*(?:null|None|\[\s*\]|\"\"|\"none\"|\"null\"|false)\s*[,}\])]|\[\s*(?:null|None)\s*\]",
    re.IGNORECASE,
)


def without_thoughts(text: str) -> str:
    """The answer with a reasoning model's thoughts blanked out, character positions kept."""
    return _THOUGHTS.sub(lambda match: " " * len(match[0]), text)


def verdict(text: str) -> tuple[Status, str]:
    """ABSENT or UNSUPPORTED for a text in which no coordinates were found, and why.

    Example:
        >>> verdict("There is no dog in the image.")[0].value
        'ABSENT'
        >>> verdict("I'm sorry, I can't help with that.")[0].value
        'UNSUPPORTED'
    """
    plain = _FENCES.sub(" ", text).strip()
    if not plain:
        return Status.UNSUPPORTED, "the model's answer is empty"
    if _EMPTY.fullmatch(plain):
        return Status.ABSENT, "the model answered that there is none"
    if _CANNOT_TELL.search(plain):
        return Status.UNSUPPORTED, "the model declined to answer"
    if _NULL.search(plain) or _NOT_THERE.search(plain):
        return Status.ABSENT, "the model answered that there is none"
    return Status.UNSUPPORTED, "the model's answer holds no coordinates"
