"""Mirror image: left and right swapped in the phrase, the box mirrored back."""

from __future__ import annotations

from deixis.core import Box
from deixis.language import parse
from deixis.language.forms import NounPhrase, Ordinal, TextContent
from deixis.language.lexicon.wordsets import word_set
from deixis.language.tokens import Token, tokenize

__all__ = ["mirror_box", "mirror_phrase", "mirror_refusal"]

_PAIRS = (
    ("left", "right"),
    ("leftmost", "rightmost"),
    ("lefthand", "righthand"),
    ("leftside", "rightside"),
    ("leftward", "rightward"),
    ("leftwards", "rightwards"),
    ("lft", "rt"),
    ("clockwise", "counterclockwise"),
)
_OTHER = {a: b for pair in _PAIRS for a, b in (pair, pair[::-1])}

_STRESSED = word_set(
    "above atop behind below beneath beside by in inside near next on over there here under "
    "underneath"
)
"""Before one of these "right" says "exactly": "right behind the cup"."""

_SIDE_BEFORE = word_set("the on at to from in far top bottom upper lower middle your my")
"""After one of these it is a side all the same: "the cup on the right in the picture"."""


def mirror_box(box: Box, width: float) -> Box:
    """The box in the mirrored picture; mirroring twice gives it back.

    Example:
        >>> mirror_box(Box(10, 5, 40, 25), 100)
        Box(x1=60.0, y1=5.0, x2=90.0, y2=25.0)
    """
    return Box(width - box.x2, box.y1, width - box.x1, box.y2)


def mirror_phrase(phrase: str) -> str:
    """The phrase with left and right swapped, word by word; what stands in quotes stays.

    "right" that only stresses ("right behind the cup") stays too.

    Example:
        >>> mirror_phrase('the "Left" button right below the Leftmost cup')
        'the "Left" button right below the Rightmost cup'
    """
    tokens = tokenize(phrase)
    parts, at = [], 0
    for index, token in enumerate(tokens):
        other = _OTHER.get(token.norm)
        if token.kind != "word" or other is None or _stresses(tokens, index):
            continue
        parts += [phrase[at : token.start], _cased(other, token.text)]
        at = token.end
    return "".join([*parts, phrase[at:]])


def mirror_refusal(phrase: str) -> str | None:
    """Why a phrase means another thing in the mirrored picture, or None when it does not.

    Written words cannot be read there, and an order without a direction ("the second cup") is
    counted from the left in both.
    """
    form = parse(phrase)
    for node in form.walk():
        if isinstance(node, TextContent):
            return "written words"
        if isinstance(node, NounPhrase) and node.head.kind in ("text", "value"):
            return "written words"
        if isinstance(node, Ordinal) and node.direction is None and node.unit != "row":
            return "an order that is read from the left"
    if any(token.kind == "quote" for token in tokenize(phrase)):
        return "written words"
    return None


def _stresses(tokens: list[Token], index: int) -> bool:
    if tokens[index].norm != "right" or index + 1 >= len(tokens):
        return False
    before = tokens[index - 1].norm if index else ""
    return tokens[index + 1].norm in _STRESSED and before not in _SIDE_BEFORE


def _cased(word: str, like: str) -> str:
    if like.isupper() and len(like) > 1:
        return word.upper()
    return word.capitalize() if like[:1].isupper() else word
