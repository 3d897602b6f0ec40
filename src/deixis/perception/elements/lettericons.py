"""Letter icons: lone "letters" that are more likely an icon, by their shape or a reader's doubt."""

from __future__ import annotations

from deixis.perception.elements.lettering import Piece
from deixis.perception.elements.scene import Scene
from deixis.perception.elements.threedots import is_three_dots

__all__ = ["icon_chance"]

_LARGE = (1.12, 1.25)  # usual font sizes: icons are higher than words; the same for wide letters
_SQUARE = (0.84, 1.22)  # width over height of a drawing
_WIDE = frozenset("MWAOQCGNHUVXYTKD&@%mw")  # letters that may be as wide as high themselves
_WIDEST = frozenset("MWmw")
_TOO_WIDE = 1.2  # width over height
_DOUBTED = (0.62, 0.88)  # the reader's certainty: of any letters, and of letters higher than words
_DRAWN = (0.58, 1.75)  # width over height of what was read with doubt
_DOTS = frozenset(":⋮︙：")
_SIGNS = frozenset("+＋×✕✖←→↑↓≡☰⋯✓✔√")


def icon_chance(scene: Scene, piece: Piece) -> float:
    """Probability in 0..1 that a piece of one or two letters is an icon that was read as such."""
    text = piece.text.strip()
    if text in _DOTS or is_three_dots(scene, piece.ink):
        return 0.65
    if text in _SIGNS:
        return 0.5
    if _is_doubted(scene, piece, text):
        return 0.65
    if _is_too_wide(scene, piece, text):
        return 0.65
    wide = text in _WIDE - {"D"}
    if not 0 < len(text) < 3 or piece.size < _LARGE[wide] * scene.size or (piece.bold and wide):
        return 0.0
    shape = piece.ink.width / max(piece.ink.height, 1.0)
    if not _SQUARE[0] <= shape <= _SQUARE[1] or piece.ink.height > 2.2 * scene.size:
        return 0.0
    return 0.4 if wide else 0.65


def _is_too_wide(scene: Scene, piece: Piece, text: str) -> bool:
    """Whether a lone letter is wider than any font sets it: an arrow read as "K"."""
    ink = piece.ink
    lone = len(text) == 1 and text.isalpha() and text not in _WIDEST
    usual = 0.5 * scene.size < ink.height < 2.2 * scene.size
    return lone and usual and ink.width >= _TOO_WIDE * ink.height


def _is_doubted(scene: Scene, piece: Piece, text: str) -> bool:
    """Whether a reader was not sure of letters that stand alone and are higher than small ones."""
    if not 0 < len(text) < 3 or piece.ink.height > 2.2 * scene.size:
        return False
    shape = piece.ink.width / max(piece.ink.height, 1.0)
    large = piece.size > _LARGE[0] * scene.size
    sure = _DOUBTED[1] if large else _DOUBTED[0]
    return piece.score < sure and _DRAWN[0] <= shape <= _DRAWN[1]
