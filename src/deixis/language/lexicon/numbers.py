"""Number words and ordinal words."""

from __future__ import annotations

__all__ = ["CARDINALS", "ORDINALS"]


def _table(text: str) -> dict[str, int]:
    return {word: int(number) for word, number in (pair.split("=") for pair in text.split("; "))}


CARDINALS = _table(
    "two=2; three=3; four=4; five=5; six=6; seven=7; eight=8; nine=9; ten=10; eleven=11; "
    "twelve=12; thirteen=13; fifteen=15; twenty=20; dozen=12; couple=2; pair=2"
)

ORDINALS = _table(
    "first=1; second=2; third=3; fourth=4; fifth=5; sixth=6; seventh=7; eighth=8; ninth=9; "
    "tenth=10; eleventh=11; twelfth=12; last=-1; final=-1; penultimate=-2; secon=2; secong=2; "
    "thrid=3; forth=4; fith=5; 1rst=1; 2th=2; 3th=3; initial=1"
)
"""Ordinal word -> rank; negative ranks count from the end."""
