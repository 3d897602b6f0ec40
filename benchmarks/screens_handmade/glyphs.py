"""Icons, drawn by hand on a 20 x 20 grid: outlines or filled shapes."""

# ruff: noqa: E501 - a drawing a line

from __future__ import annotations

__all__ = ["glyph"]

_SHAPES: dict[str, str] = {
    "search": '<circle cx="8.500" cy="8.500" r="5.500"/><path d="M12.700 12.700 18 18"/>',
    "gear": '<circle cx="10" cy="10" r="3"/><path d="M10 1.500v3M10 15.500v3M1.500 10h3M15.500 10h3M4 4l2.100 2.100M13.900 13.900 16 16M16 4l-2.100 2.100M6.100 13.900 4 16"/><circle cx="10" cy="10" r="6"/>',
    "bin": '<path d="M3 5h14M8 5V2.500h4V5M5 5l1 13h8l1-13M8.500 8.500v6M11.500 8.500v6"/>',
    "pen": '<path d="M3 17l1-4.500L13.500 3 17 6.500 7.500 16zM11.500 5l3.500 3.500"/>',
    "heart": '<path d="M10 17C3 12 1.500 9 2.500 6 4 2.500 8.500 3 10 6.500 11.500 3 16 2.500 17.500 6c1 3-.5 6-7.500 11z"/>',
    "star": '<path d="M10 2l2.500 5.300 5.700.7-4.200 4 1.100 5.800L10 15l-5.100 2.800L6 12 1.800 8l5.700-.7z"/>',
    "cart": '<path d="M1.500 3h3l2.300 9.500h8.700L17.500 6H5.500"/><circle cx="8" cy="16" r="1.500"/><circle cx="14" cy="16" r="1.500"/>',
    "bell": '<path d="M3.500 15h13l-1.800-2.500V8.500a4.700 4.700 0 00-9.400 0v4zM8.300 17.500h3.400"/>',
    "person": '<circle cx="10" cy="6.500" r="3.800"/><path d="M2.800 18c.5-8 13.900-8 14.400 0z"/>',
    "house": '<path d="M2 10l8-7.500L18 10M4.500 8v9.500h4V12h3v5.500h4V8"/>',
    "plus": '<path d="M10 3v14M3 10h14"/>',
    "cross": '<path d="M4 4l12 12M16 4L4 16"/>',
    "tick": '<path d="M3 10.500l5 5L17.500 5"/>',
    "left": '<path d="M12.500 3.500 6 10l6.500 6.500"/>',
    "right": '<path d="M7.500 3.500 14 10l-6.500 6.500"/>',
    "play": '<path class="s" d="M5 3l12 7-12 7z"/>',
    "pause": '<path class="s" d="M5 3h3.500v14H5zM11.500 3H15v14h-3.500z"/>',
    "next": '<path class="s" d="M4 3l9 7-9 7zM14 3h2.500v14H14z"/>',
    "previous": '<path class="s" d="M16 3l-9 7 9 7zM3.500 3H6v14H3.500z"/>',
    "speaker": '<path d="M2.500 7.500h3L10 3.500v13l-4.500-4h-3z"/><path d="M13 7c1.500 2 1.500 4 0 6M15.500 5c2.700 3.300 2.700 6.700 0 10"/>',
    "shuffle": '<path d="M2 5.500h3.500l8 9H18M2 14.500h3.500l2.300-2.600M11.200 8l2.300-2.500H18M15.500 3L18 5.500 15.500 8M15.500 12l2.500 2.500-2.500 2.500"/>',
    "repeat": '<path d="M3.500 9V6h12M13 3.500 15.500 6 13 8.500M16.500 11v3h-12M7 11.500 4.500 14 7 16.500"/>',
    "folder": '<path class="s" d="M1.500 4h6l2 2.500h9V17h-17z"/>',
    "page": '<path d="M4 1.500h8l4.500 4.500v12.500H4zM12 1.500V6h4.500"/>',
    "picture": '<path d="M2 3.500h16v13H2zM2 14l5-5 4 4 3-2.500 4 4"/><circle cx="13.500" cy="7" r="1.500"/>',
    "printer": '<path d="M5.500 7V2h9v5M5.500 14.500H2.500V7h15v7.500h-3M5.500 12h9v6h-9z"/>',
    "share": '<circle cx="5" cy="10" r="2.500"/><circle cx="15" cy="4.500" r="2.500"/><circle cx="15" cy="15.500" r="2.500"/><path d="M7.200 8.800 12.800 5.700M7.200 11.200l5.600 3.100"/>',
    "lock": '<path d="M4 9h12v9H4zM6.500 9V6a3.500 3.500 0 017 0v3"/>',
    "envelope": '<path d="M1.500 4h17v12h-17zM1.500 4.500 10 11l8.500-6.500"/>',
    "phone": '<path d="M4 2l3.500 1L8.500 7 6.500 9c1 2 2.500 3.500 4.500 4.500l2-2 4 1 1 3.500c-1 2-3 2-4.500 1.500C7 15 3.500 10.500 2 5.500 1.800 4 2.500 2.500 4 2z"/>',
    "pin": '<path d="M10 18.500C5 12.500 4 10 4 8a6 6 0 0112 0c0 2-1 4.500-6 10.500z"/><circle cx="10" cy="8" r="2.200"/>',
    "camera": '<path d="M1.500 6h4L7 3.500h6L14.500 6h4v11h-17z"/><circle cx="10" cy="11" r="3.300"/>',
    "microphone": '<path d="M7.500 4.500a2.500 2.500 0 015 0V10a2.500 2.500 0 01-5 0zM4.500 9.500c0 7 11 7 11 0M10 15v3M7 18.500h6"/>',
    "paperclip": '<path d="M15.500 9.500 9 16c-3.500 3-7.500-1-4.500-4.500l7.500-7c2.500-2 5 .7 3 3L8.500 14c-1.500 1-2.700-.3-1.500-1.700l5.500-5.300"/>',
    "plane": '<path class="s" d="M1.500 2.500 19 10 1.500 17.500 4 11l8-1-8-1z"/>',
    "funnel": '<path d="M2 3h16l-6 7.500V17l-4-2v-4.500z"/>',
    "bars": '<path d="M2.500 5h15M2.500 10h15M2.500 15h15"/>',
    "dots": '<circle class="s" cx="4" cy="10" r="1.700"/><circle class="s" cx="10" cy="10" r="1.700"/><circle class="s" cx="16" cy="10" r="1.700"/>',
    "download": '<path d="M10 2v10.500M5.500 8.500 10 13l4.500-4.500M3 17.500h14"/>',
    "undo": '<path d="M7 3 3 7l4 4M3.500 7H12c6.500 0 6.500 9.500 0 9.500H7"/>',
    "redo": '<path d="M13 3l4 4-4 4M16.500 7H8c-6.500 0-6.500 9.500 0 9.500h5"/>',
    "calendar": '<path d="M2.500 4h15v14h-15zM2.500 8h15M6.500 1.800v4M13.500 1.800v4"/>',
    "clock": '<circle cx="10" cy="10" r="8"/><path d="M10 5v5l3.500 2.500"/>',
    "sun": '<circle cx="10" cy="10" r="3.700"/><path d="M10 1v3M10 16v3M1 10h3M16 10h3M3.700 3.700l2 2M14.300 14.300l2 2M16.300 3.700l-2 2M5.700 14.300l-2 2"/>',
    "cloud": '<path d="M5 16h10.500a3.800 3.800 0 000-7.500C14.500 3 6.500 3.500 6 8.500 1.500 8.500 1 15.500 5 16z"/>',
    "reload": '<path d="M16.500 10a6.500 6.500 0 11-2-4.700M15 1.500v4h-4"/>',
    "eye": '<path d="M1.500 10C6 3 14 3 18.500 10 14 17 6 17 1.500 10z"/><circle cx="10" cy="10" r="2.700"/>',
    "save": '<path d="M2.500 2.500h12l3 3v12h-15zM6 2.500v5h7v-5M5.500 17.500v-6h9v6"/>',
    "scissors": '<circle cx="5" cy="15" r="2.500"/><circle cx="15" cy="15" r="2.500"/><path d="M6.500 13 14 2M13.500 13 6 2"/>',
    "link": '<path d="M8.500 11.500 11.500 8.500M9.500 6l3-3c3-2.500 7 1.500 4.500 4.500l-3 3M10.500 14l-3 3C4.500 19.500.5 15.500 3 12.500l3-3"/>',
}


def glyph(name: str, size: int = 20, *, colour: str = "currentColor", full: bool = False) -> str:
    """An inline SVG of ``size`` CSS pixels; ``full`` fills the outline."""
    fill = colour if full else "none"
    drawn = _SHAPES[name].replace('class="s"', f'fill="{colour}"')
    return (
        f'<svg width="{size}" height="{size}" viewBox="0 0 20 20" fill="{fill}" stroke="{colour}" '
        f'stroke-width="1.6" stroke-linejoin="round" stroke-linecap="round" '
        f'style="vertical-align:middle;flex:none">{drawn}</svg>'
    )
