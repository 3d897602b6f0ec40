"""Values: what kind of thing a written value is."""

from __future__ import annotations

import re

__all__ = ["VALUE_KINDS", "value_kind"]

VALUE_KINDS = ("amount", "date", "email", "phone", "percent", "url", "number", "text")
"""Every kind that `value_kind` names."""

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_CURRENCY = r"(?:[$€£¥₹₽₩]|\b(?:usd|eur|gbp|chf|jpy|cad|aud|inr|sek|nok|dkk|pln|kr|zł)\b)"
_NUMBER = r"[-+−(]?\s?\d[\d.,' ]*\)?"
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"^(?:{pattern})$", re.IGNORECASE))
    for kind, pattern in (
        ("email", r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
        ("url", r"(?:https?://|www\.)\S+"),
        ("date", r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[ T]\d{1,2}:\d{2}.*)?"),
        ("date", r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}(?:,? \d{1,2}:\d{2}.*)?"),
        ("date", rf"(?:\w+,? )?\d{{1,2}}(?:st|nd|rd|th)?\.?[ -]?{_MONTH},?[ -]?(?:\d{{2,4}})?"),
        ("date", rf"(?:\w+,? )?{_MONTH} ?\d{{1,2}}(?:st|nd|rd|th)?,?(?: ?\d{{4}})?"),
        ("date", rf"{_MONTH} ?\d{{4}}"),
        ("percent", rf"{_NUMBER} ?%"),
        ("amount", rf"[-+−]?\s?{_CURRENCY} ?{_NUMBER}(?: ?{_CURRENCY})?"),
        ("amount", rf"{_NUMBER} ?{_CURRENCY}"),
        ("amount", r"[-+−]?\d{1,3}(?:[.,' ]\d{3})*[.,]\d{2}"),
        ("phone", r"(?:tel\.? ?)?\+\d[\d ()./-]{6,}\d"),
        (
            "phone",
            r"(?:\(\d{2,5}\) ?|0)\d[\d ()./-]{5,}\d|\d{3}[-.]\d{3,4}[-.]\d{4}|\d{3}[-.]\d{4}",
        ),
        ("number", rf"#?{_NUMBER}"),
    )
)


def value_kind(text: str) -> str:
    """Name the kind of a value; "text" when it is nothing else.

    Example:
        >>> [value_kind(v) for v in ("$45.00", "3 May 2024", "ana@ex.org", "20%", "blue")]
        ['amount', 'date', 'email', 'percent', 'text']
    """
    clean = text.strip().rstrip(".,;") if len(text) < 80 else ""
    for kind, pattern in _PATTERNS:
        if pattern.match(clean):
            return kind
    return "text"
