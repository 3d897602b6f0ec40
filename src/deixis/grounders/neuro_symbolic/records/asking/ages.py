"""How long ago a written time is: "2 min ago", "Yesterday", "10:42", "12 Mar", "3 Feb 2024".

Lists of mails, talks and files mix these forms: of today the hour is told, of this year the day,
before that the year too. All become days before now, so that the newest can be chosen.
"""

from __future__ import annotations

import re

from deixis.perception.elements.values import MONTH, month_number

__all__ = ["days_ago"]

_UNITS = {
    "s": 1 / 86400, "sec": 1 / 86400, "second": 1 / 86400, "m": 1 / 1440, "min": 1 / 1440,
    "minute": 1 / 1440, "h": 1 / 24, "hr": 1 / 24, "hour": 1 / 24, "d": 1.0, "day": 1.0,
    "w": 7.0, "wk": 7.0, "week": 7.0, "mo": 30.0, "month": 30.0, "y": 365.0, "yr": 365.0,
    "year": 365.0,
}  # fmt: skip
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_AGO = re.compile(
    rf"\b(?P<n>\d+(?:[.,]\d)?|an?|one|two|three|few) ?(?P<unit>{_UNIT})s?\.?(?P<ago> ago)?\b", re.I
)
_WORDS = {"a": 1.0, "an": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "few": 3.0}
_NOW = re.compile(r"\b(?:just now|right now|now|moments? ago|online)\b", re.I)
_LAST = re.compile(r"\blast (?P<unit>week|month|year)\b", re.I)
_CLOCK = re.compile(r"\b(\d{1,2})[:.](\d{2})(?: ?([ap])\.?m\b)?", re.I)
_DATE = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})\.? {MONTH}|{MONTH} ?(?P<second>\d{{1,2}})\b(?!:))", re.I
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_AN_AGE = 14  # letters; a longer text that has no "ago" tells no age


def days_ago(text: str) -> float | None:
    """Days before now of a time as lists write it; None where the text tells none.

    What has a year is far away and known to the day only beside others with years; a day of a
    month without one is of this year.

    Example:
        >>> [days_ago(t) for t in ("just now", "3 days ago", "Yesterday", "Oslo")]
        [0.0, 3.0, 1.5, None]
    """
    if _NOW.search(text):
        return 0.0
    if re.search(r"\byesterday\b", text, re.I):
        return 1.5 - _share_of_day(text)
    if (last := _LAST.search(text)) is not None:
        return 1.5 * _UNITS[last["unit"].casefold()]
    if (ago := _relative(text)) is not None:
        return ago
    if (dated := _of_date(text)) is not None:
        return dated
    if _CLOCK.fullmatch(re.sub(r"^today,? (?:at )?", "", text.strip(), flags=re.I)):
        return 1.0 - _share_of_day(text)
    return 1.0 if text.strip().casefold() == "today" else None


def _relative(text: str) -> float | None:
    """Such as "2 h ago" or "5m"."""
    found = _AGO.search(text)
    if found is None or not (found["ago"] or found.end() - found.start() == len(text.strip())):
        return None
    if not found["ago"] and (len(text) > _AN_AGE or not found["n"].isdigit()):
        return None
    number = _WORDS.get(found["n"].casefold())
    value = float(found["n"].replace(",", ".")) if number is None else number
    return value * _UNITS[found["unit"].casefold()]


def _of_date(text: str) -> float | None:
    """Days back from the end of the year that is written, or of this one."""
    found, year = _DATE.search(text), _YEAR.search(text)
    month = None if found is None else month_number(found.group())
    if found is None or month is None:
        return None
    day = int(found["day"] or found["second"])
    back = 372.0 - (31 * (month - 1) + day)
    if year is None:
        return 8.0 + back - _share_of_day(text)
    return 400.0 + 372.0 * (2100 - int(year.group())) + back - _share_of_day(text)


def _share_of_day(text: str) -> float:
    """The hour that is told, as a share of the day; 0 without one."""
    found = _CLOCK.search(text)
    if found is None:
        return 0.0
    half = (found[3] or "").casefold()
    hour = int(found[1]) % 12 + 12 * (half == "p") if half else int(found[1])
    return min((60 * hour + int(found[2])) / 1440, 0.999)
