"""Coordinates in tags and location tokens, each with the frame that its notation means.

<loc0123> x 4           PaliGemma: 1024 steps, y first
<loc_123> x 4           Florence-2: 1000 bins, x first
<patch_index_0123> x 2  Kosmos-2: cells of a 32 x 32 grid
<|box_start|>(1,2),(3,4)<|box_end|>, <box>..., <|det|>..., <|begin_of_box|>...: 0 to 1000
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from deixis.grounders.vlm.frames import PER_MILLE, UNIT, Frame
from deixis.grounders.vlm.marks import NUMBER, Mark, clean_label

__all__ = ["FLORENCE", "KOSMOS_SIDE", "PALIGEMMA", "cell_corners", "tagged_marks"]

PALIGEMMA = Frame.grid(1024, y_first=True)
"""L. Beyer et al., "PaliGemma", 2024, arXiv 2407.07726, appendix: 1024 location tokens."""
FLORENCE = Frame.grid(1000, shift=0.5)
"""B. Xiao et al., "Florence-2", 2023, arXiv 2311.06242: 1000 bins; a bin stands for its middle."""
KOSMOS_SIDE = 32
"""Z. Peng et al., "Kosmos-2", 2023, arXiv 2306.14824, section 2: 32 x 32 location tokens."""

_PALIGEMMA = re.compile(r"(?:<loc(\d{4})>\s*){4}")
_PALIGEMMA_LABEL = re.compile(r"(?:<seg\d{3}>)*\s*([^;<\n]*)")
_FLORENCE = re.compile(r"(?:<loc_\d{1,4}>){4,}")
_KOSMOS = re.compile(r"<patch_index_(\d{4})>\s*<patch_index_(\d{4})>")
_KOSMOS_PHRASE = re.compile(r"<phrase>([^<]*)</phrase>\s*$")
_OPEN = re.compile(
    r"<\|?(box|box_start|begin_of_box|det|bbox)\|?>(.{0,2000}?)"
    r"(?=<\|?/?(?:box|box_end|end_of_box|det|bbox)\|?>|$)",
    re.DOTALL,
)
_REF = re.compile(
    r"<\|?(?:ref|object_ref_start|p)\|?>([^<]{0,200})<\|?/?(?:ref|object_ref_end|p)\|?>\s*$"
)
_FOUR = re.compile(
    rf"({NUMBER})\D{{1,12}}?({NUMBER})\D{{1,12}}?({NUMBER})\D{{1,12}}?({NUMBER})(?=\D)"
)
_LOOK_BACK = 400  # characters before a tag in which its label stands


def tagged_marks(text: str) -> list[Mark]:
    """All tagged coordinates, in order; [] when there are none.

    A group that the end of the answer cut off is left out.
    """
    for reader in (_paligemma, _florence, _kosmos, _tagged_numbers):
        if marks := list(reader(text)):
            return marks
    return []


def _paligemma(text: str) -> Iterator[Mark]:
    for match in _PALIGEMMA.finditer(text):
        numbers = tuple(float(n) for n in re.findall(r"\d{4}", match[0]))
        label = _PALIGEMMA_LABEL.match(text, match.end())
        yield Mark(numbers, match.span(), clean_label(label[1] if label else None), PALIGEMMA)


def _florence(text: str) -> Iterator[Mark]:
    """A run of tokens holds several boxes of the label before it: phrase<loc_..>x4<loc_..>x4."""
    previous = 0
    for match in _FLORENCE.finditer(text):
        label = clean_label(text[max(previous, match.start() - _LOOK_BACK) : match.start()])
        tokens = list(re.finditer(r"<loc_(\d+)>", match[0]))
        for first in range(0, len(tokens) - 3, 4):
            four = tokens[first : first + 4]
            span = (match.start() + four[0].start(), match.start() + four[3].end())
            yield Mark(tuple(float(t[1]) for t in four), span, label, FLORENCE)
        previous = match.end()


def _kosmos(text: str) -> Iterator[Mark]:
    label = None
    for match in _KOSMOS.finditer(text):
        before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
        head, tag, _ = before.rpartition("<object>")
        named = _KOSMOS_PHRASE.search(head) if tag else None
        between = before.rpartition(">")[0]
        if named is not None:
            label = clean_label(named[1])
        elif not between.rstrip().endswith("</delimiter_of_multi_objects/"):
            label = None
        cells = int(match[1]), int(match[2])
        if max(cells) < KOSMOS_SIDE**2:
            yield Mark(cell_corners(*cells), match.span(), label, UNIT)


def cell_corners(first: int, last: int, *, side: int = KOSMOS_SIDE) -> tuple[float, ...]:
    """Corners in 0..1 of the box between two cells of a ``side`` x ``side`` grid.

    As Kosmos-2's own decoding has it, corners are the middles of the two cells; within one row or
    one column, where middles would leave a line, they are the outer edges.

    Example:
        >>> cell_corners(0, 33)
        (0.015625, 0.015625, 0.046875, 0.046875)
    """
    (y1, x1), (y2, x2) = divmod(first, side), divmod(last, side)
    low, high = (0.0, 1.0) if x1 == x2 or y1 == y2 else (0.5, 0.5)
    return (x1 + low) / side, (y1 + low) / side, (x2 + high) / side, (y2 + high) / side


def _tagged_numbers(text: str) -> Iterator[Mark]:
    for match in _OPEN.finditer(text):
        named = _REF.search(text[max(0, match.start() - _LOOK_BACK) : match.start()])
        for four in _FOUR.finditer(match[2] + "\n" if match.end() < len(text) else match[2]):
            start = match.start(2)
            numbers = tuple(float(n) for n in four.groups())
            span = (start + four.start(), start + four.end(4))
            yield Mark(numbers, span, clean_label(named[1]) if named else None, PER_MILLE)
