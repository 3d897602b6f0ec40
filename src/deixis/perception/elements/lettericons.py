"""Letter icons: large lone "letters" that are as wide as high, and so more likely an icon."""

from __future__ import annotations

from deixis.perception.elements.lettering import Piece
from deixis.perception.elements.scene import Scene

__all__ = ["icon_chance"]

_LARGE = (1.12, 1.25)  # usual font sizes: icons are higher than words; the same for wide letters
_SQUARE = (0.84, 1.22)  # width over height of a drawing
_WIDE = frozenset("MWAOQCGNHUVXYTKD&@%mw")  # letters that may be as wide as high themselves


def icon_chance(scene: Scene, piece: Piece) -> float:
    """Probability in 0..1 that a piece of one or two letters is an icon that was read as such."""
    text = piece.text.strip()
    wide = text in _WIDE - {"D"}
    if not 0 < len(text) < 3 or piece.size < _LARGE[wide] * scene.size or (piece.bold and wide):
        return 0.0
    shape = piece.ink.width / max(piece.ink.height, 1.0)
    if not _SQUARE[0] <= shape <= _SQUARE[1] or piece.ink.height > 2.2 * scene.size:
        return 0.0
    return 0.4 if wide else 0.65
