"""What a written value is, more finely than its kind: a price, a time, a size, a count."""

from __future__ import annotations

import re
from functools import lru_cache

from deixis.perception.elements import value_kind

__all__ = ["number_in", "value_type"]

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(rf"^(?:{pattern})$", re.IGNORECASE))
    for name, pattern in (
        ("time", r"\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: ?[-–] ?\d{1,2}[:.]\d{2}(?: ?[ap]m)?)?"),
        ("time", r"\d{1,2} ?[ap]\.?m\.?|\d{1,2}:\d{2}:\d{2}"),
        ("size", r"\d+(?:[.,]\d+)? ?(?:[kmgt]i?b|bytes?|b)"),
        ("degrees", r"[-+−–]?\d{1,3}(?:[.,]\d)? ?(?:°\s?[cf]?|[℃℉])"),
        ("duration", r"\d+(?:[.,]\d+)? ?(?:s|sec|seconds?|min|minutes?|mins|h|hours?|days?)"),
        (
            "count",
            r"[x×]? ?\d+(?:[.,]\d+)? ?(?:[x×]|pcs?|pieces?|packs?|bags?|bottles?|cans?|"
            r"boxes|items?|kg|g|l|ml|units?|loaf|loaves|jars?|dozen|tins?|rolls?)?",
        ),
    )
)
_MINUS = re.compile(r"(?:^|[\s(])[-−–] ?(?:[$€£¥] ?)?$")  # no dash between words or numbers
_NUMBER = re.compile(r"\d+(?:[ .,'’]\d{3})*(?:[.,]\d+)?")


@lru_cache(maxsize=8192)
def value_type(text: str) -> str:
    """Name the type of a value: those of `value_kind`, and time, size, degrees, duration, count.

    Example:
        >>> [value_type(v) for v in ("£8.10", "12:35", "46 KB", "4 bags", "Feta", "7")]
        ['amount', 'time', 'size', 'count', 'text', 'number']
    """
    clean = text.strip().strip("()")
    if value_kind(clean) in ("email", "url", "date", "percent"):
        return value_kind(clean)
    if re.fullmatch(r"\d{1,2}:\d{2}", clean):
        return "time"
    if clean.isdigit():
        return "number"
    kind = value_kind(clean)
    if kind in ("text", "number"):
        for name, pattern in _PATTERNS:
            if pattern.match(clean):
                return name
    return kind


def number_in(text: str) -> float | None:
    """The number that a value states; None without one. "1.150,64 €" is 1150.64.

    Example:
        >>> number_in("1.150,64 €"), number_in("$47.70"), number_in("5:44")
        (1150.64, 47.7, 344.0)
    """
    clock = re.match(r"^\s*(\d{1,2}):(\d{2})\b", text)
    if clock:
        return 60.0 * int(clock[1]) + int(clock[2])
    found = _NUMBER.search(text)
    if found is None:
        return 0.0 if text.strip().casefold() in ("free", "-", "–") else None
    if _MINUS.search(text[: found.start()]):
        return -(number_in(text[found.start() :]) or 0.0)
    digits = re.sub(r"[ '’]", "", found.group())
    scale = {"k": 1e3, "m": 1e6, "g": 1e9}.get(_unit(text), 1.0)
    if re.search(r"[.,]\d{1,2}$", digits):
        whole, cents = re.split(r"[.,](?=\d{1,2}$)", digits)
        return scale * float(re.sub(r"[.,]", "", whole) + "." + cents)
    return scale * float(re.sub(r"[.,]", "", digits))


def _unit(text: str) -> str:
    found = re.search(r"\d ?([kmg])i?b?\b", text, re.IGNORECASE)
    return found[1].casefold() if found else ""
