"""Values: what kind of thing a written value is."""

from __future__ import annotations

import re

__all__ = ["CURRENCY", "MONTH", "VALUE_KINDS", "month_number", "value_kind"]

VALUE_KINDS = ("amount", "date", "email", "phone", "percent", "url", "number", "text")
"""Every kind that `value_kind` names."""

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![^\W\d_])\.?"
)
"""Pattern of the name of a month, whole or shortened; to be matched in any case."""
CURRENCY = (
    r"(?:[$€£¥₹₽₩]"
    r"|(?<![^\W\d_])(?:usd|eur|gbp|chf|jpy|cad|aud|inr|sek|nok|dkk|pln|kr|zł)(?![^\W\d_]))"
)
"""Pattern of the sign or the code of a currency; to be matched in any case."""
_NAMED_MONTH = re.compile(rf"(?<![^\W\d_]){MONTH}", re.IGNORECASE)
_SHORT = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMBER = r"[-+−(]?\s?\d[\d.,' ]*\)?"
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"^(?:{pattern})$", re.IGNORECASE))
    for kind, pattern in (
        ("email", r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
        ("url", r"(?:https?://|www\.)\S+"),
        ("date", r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[ T]\d{1,2}:\d{2}.*)?"),
        ("date", r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}(?:,? \d{1,2}:\d{2}.*)?"),
        ("date", rf"(?:\w+,? )?\d{{1,2}}(?:st|nd|rd|th)?\.?[ -]?{MONTH},?[ -]?(?:\d{{2,4}})?"),
        ("date", rf"(?:\w+,? )?{MONTH} ?\d{{1,2}}(?:st|nd|rd|th)?,?(?: ?\d{{4}})?"),
        ("date", rf"{MONTH} ?\d{{4}}"),
        ("percent", rf"{_NUMBER} ?%"),
        ("amount", rf"[-+−]?\s?{CURRENCY} ?{_NUMBER}(?: ?{CURRENCY})?"),
        ("amount", rf"{_NUMBER} ?{CURRENCY}"),
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


def month_number(text: str) -> int | None:
    """The number of the first month that a text names, from 1; None where it names none.

    Example:
        >>> [month_number(text) for text in ("12 Mar 2024", "September", "Market 12")]
        [3, 9, None]
    """
    found = _NAMED_MONTH.search(text)
    return None if found is None else _SHORT.index(found.group()[:3].casefold()) + 1
