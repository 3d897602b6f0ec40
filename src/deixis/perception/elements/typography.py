"""Typography: which pieces of text are headings, links or plain text, and which are paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from deixis.perception.elements.controls import Guess
from deixis.perception.elements.lettering import Piece
from deixis.perception.elements.scene import Scene

__all__ = ["link_score", "name_piece", "paragraphs"]

_HEADLINE = 1.4  # usual sizes from which on words head something though columns run beside them
_BRAND = 1.25  # usual sizes from which on words in a bar are the name of the site

_ADDRESS = re.compile(r"^(https?://|www\.)\S+$|^[\w.+-]+@[\w-]+\.[\w.]+$", re.IGNORECASE)


def name_piece(
    scene: Scene, piece: Piece, *, in_table: bool = False, in_bar: float = 0.0
) -> list[Guess]:
    """What a piece of text that stands on no control may be, best first.

    Args:
        scene: The page.
        piece: The text.
        in_table: Whether it stands in a cell, where words that are just bold head no section.
        in_bar: How sure it is, 0..1, that it stands in a bar of links, where plain words are links.
    """
    link = link_score(piece)
    large = piece.size / scene.size
    if in_bar > 0 and not piece.bold and large < _BRAND and len(piece.text) < 32:
        link = max(link, 0.75 * in_bar)
    heading = float(np.clip((large - 1.08) / 0.35, 0.0, 1.0)) * 0.9
    if piece.bold and large > 0.8 and len(piece.text) < 60:
        heading = max(heading, 0.45 if large < 1.08 else 0.75)
    if not any(letter.isalpha() for letter in piece.text):
        heading *= 0.5
    celled = in_table and large < _HEADLINE
    heading *= (1 - 0.5 * link) * (0.3 if celled else 1.0)
    guesses = [
        Guess("heading", heading),
        Guess("link", link),
        Guess("text", max(0.15, 0.85 - max(heading, link))),
    ]
    return sorted((g for g in guesses if g.score >= 0.12), key=lambda g: -g.score)


def link_score(piece: Piece) -> float:
    """How much a piece looks like a link: coloured unlike plain text, underlined, an address."""
    colour, ground = np.array(piece.colour), np.array(piece.ground)
    chroma = float(colour.max() - colour.min()) - 0.5 * float(ground.max() - ground.min())
    bluish = colour[2] > colour[0] + 20 and colour[2] >= colour[1]
    score = 0.0
    if chroma > 55:
        score = 0.85 if bluish else 0.45
        if not bluish and colour[0] > colour[1] + 60 and colour[0] > colour[2] + 20:
            score = 0.3  # red is as often an error or a price
    if piece.underlined:
        score = max(score, 0.8)
    if _ADDRESS.match(piece.text):
        score = max(score, 0.4)
    return score


def paragraphs(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Lines of one size and one left edge that follow each other closely, two or more."""
    groups: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda p: (p.ink.y1, p.ink.x1)):
        group = next((g for g in groups if _follows(g[-1], piece)), None)
        if group is None:
            groups.append([piece])
        else:
            group.append(piece)
    return [group for group in groups if len(group) > 1]


def _follows(above: Piece, piece: Piece) -> bool:
    size = max(above.size, piece.size)
    step = piece.box.y2 - above.box.y2
    alike = min(above.size, piece.size) > 0.85 * size
    return bool(
        alike and 0.8 * size < step < 1.9 * size and abs(piece.box.x1 - above.box.x1) < 0.7 * size
    )
