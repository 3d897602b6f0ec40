"""Colours with plain names that nobody would dispute."""

from __future__ import annotations

__all__ = ["CONFUSABLE", "SHADES", "differ"]

SHADES: dict[str, tuple[str, ...]] = {
    "red": ("#d32f2f", "#c62828", "#dc2626", "#e11d1d"),
    "green": ("#2e7d32", "#16a34a", "#28a745", "#1b8a3a"),
    "blue": ("#1565c0", "#2563eb", "#0d6efd", "#1d4ed8"),
    "orange": ("#ef6c00", "#f57c00", "#f97316"),
    "purple": ("#7b1fa2", "#7c3aed", "#6a1b9a"),
    "yellow": ("#fdd835", "#facc15", "#ffd600"),
    "pink": ("#ec4899", "#f06292"),
    "grey": ("#808080", "#757575", "#8a8d91"),
    "black": ("#111111", "#1a1a1a"),
}
"""Fill colours by name, as sRGB."""

CONFUSABLE: dict[str, frozenset[str]] = {
    "red": frozenset({"orange", "pink"}),
    "orange": frozenset({"red", "yellow"}),
    "yellow": frozenset({"orange"}),
    "pink": frozenset({"red", "purple"}),
    "purple": frozenset({"blue", "pink"}),
    "blue": frozenset({"purple"}),
    "grey": frozenset({"black", "white"}),
    "black": frozenset({"grey"}),
    "white": frozenset({"grey"}),
    "green": frozenset(),
}
"""Names that some people would give to the colour as well."""


def differ(first: str, second: str) -> bool:
    """Whether nobody would mix up the two."""
    return first != second and second not in CONFUSABLE.get(first, frozenset())
