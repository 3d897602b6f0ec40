"""A few plain line icons, drawn as SVG strokes on a 24 x 24 grid."""

from __future__ import annotations

__all__ = ["ICONS", "svg"]

ICONS: dict[str, str] = {
    "search": '<circle cx="10" cy="10" r="6"/><path d="M15 15l6 6"/>',
    "menu": '<path d="M3 6h18M3 12h18M3 18h18"/>',
    "close": '<path d="M5 5l14 14M19 5L5 19"/>',
    "plus": '<path d="M12 4v16M4 12h16"/>',
    "home": '<path d="M3 11l9-8 9 8M6 10v10h12V10"/>',
    "mail": '<path d="M3 5h18v14H3zM3 6l9 7 9-7"/>',
    "bell": '<path d="M6 17V10a6 6 0 0112 0v7l2 2H4zM10 21h4"/>',
    "user": '<circle cx="12" cy="8" r="4"/><path d="M4 21c1-6 15-6 16 0"/>',
    "trash": '<path d="M4 6h16M9 6V3h6v3M6 6l1 15h10l1-15M10 10v7M14 10v7"/>',
    "pencil": '<path d="M4 20l1-5L16 4l4 4L9 19z"/>',
    "star": '<path d="M12 3l3 6 6 1-4.500 4.500 1 6.500-5.500-3-5.500 3 1-6.500L3 10l6-1z"/>',
    "heart": '<path d="M12 20C2 13 3 5 8 5c2 0 3 1 4 3 1-2 2-3 4-3 5 0 6 8-4 15z"/>',
    "download": '<path d="M12 3v12M7 10l5 5 5-5M4 20h16"/>',
    "printer": '<path d="M7 8V3h10v5M5 8h14v8H5zM8 14h8v7H8z"/>',
    "calendar": '<path d="M4 5h16v16H4zM4 10h16M8 3v4M16 3v4"/>',
    "folder": '<path d="M3 6h7l2 2h9v12H3z"/>',
    "file": '<path d="M6 3h8l5 5v13H6zM14 3v5h5"/>',
    "camera": '<path d="M3 8h4l2-3h6l2 3h4v12H3z"/><circle cx="12" cy="13" r="4"/>',
    "lock": '<path d="M5 11h14v10H5zM8 11V7a4 4 0 018 0v4"/>',
    "check": '<path d="M4 12l6 6L20 6"/>',
    "down": '<path d="M6 9l6 6 6-6"/>',
}
"""What each icon is called, with its strokes."""


def svg(name: str, *, stroke: str = "currentColor", width: float = 2) -> str:
    """An inline SVG that fills its parent."""
    return (
        f'<svg viewBox="0 0 24 24" fill="none" stroke="{stroke}" stroke-width="{width}" '
        f'stroke-linecap="round" stroke-linejoin="round">{ICONS[name]}</svg>'
    )
