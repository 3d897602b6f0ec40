"""Things told by the sort of value written in them: "the heading with the year"."""

from __future__ import annotations

import re

import numpy as np

from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.language.forms import NounPhrase, TextContent
from deixis.perception.elements.values import CURRENCY, MONTH

__all__ = ["value_inside"]

_MONEY = rf"{CURRENCY}|\d[.,]\d\d\b"
_MONTHS = rf"\b{MONTH}"
_SORTS: dict[str, str] = {
    "year": r"(?<!\d)(?:19|20)\d\d(?!\d)",
    "month": _MONTHS,
    "date": rf"{_MONTHS}.*\d|\d.*{_MONTHS}|\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}}",
    "time": r"(?<!\d)\d{1,2}[:.]\d\d(?!\d)|\b\d{1,2}\s*[ap]\.?m\b",
    "email": r"\S@\S",
    "percent": r"\d\s*%",
    "amount": _MONEY,
    "phone": r"\+?\d[\d\s()/-]{6,}\d",
    "number": r"\d",
}
_FITS, _LACKS = 0.95, 0.05


def value_inside(target: NounPhrase, candidates: Candidates) -> FloatArray | None:
    """How well each candidate shows a value of the sort, (N,); None where none is meant.

    Args:
        target: What it should show, told by nothing but its sort: "the year", "a price".
        candidates: With what is written in them.
    """
    head = target.head
    own = all(isinstance(i, TextContent) and i.text in head.text for i in target.constraints)
    if head.kind != "value" or not own:
        return None
    last = head.lemma.rpartition(" ")[2]
    pattern = _SORTS.get(last) or _SORTS.get(head.category or "")
    if pattern is None:
        return None
    shown = [re.search(pattern, r.text or "", re.IGNORECASE) for r in candidates.regions]
    return np.array([_LACKS if hit is None else _FITS for hit in shown]).reshape(len(candidates))
