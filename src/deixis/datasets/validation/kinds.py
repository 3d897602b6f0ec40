"""Every kind of problem that validation knows: how bad it is, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["KINDS", "Kind", "Severity"]

Severity = Literal["error", "warning"]
"""error: wrong for certain, or not readable; warning: worth a look, may be meant."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of problem.

    Attributes:
        name: As printed.
        severity: See Severity.
        cure: What to do, in a few words.
    """

    name: str
    severity: Severity
    cure: str


def _table(severity: Severity, cures: dict[str, str]) -> dict[str, Kind]:
    return {name: Kind(name, severity, cure) for name, cure in cures.items()}


_FILE = {
    "not-utf8": "save the file as UTF-8",
    "bad-json": "make the line one JSON object",
    "wrong-type": "write it as docs/scoring.md shows",
    "missing-key": "add it; for boxes, write [] where nothing fits",
    "unreadable-record": "repair the record, or leave it out (import --skip-unreadable)",
    "unreadable-rest": "repair or add it; nothing after it was read",
    "no-samples": "name the file or folder that holds the data",
}
_IMAGE = {
    "image-outside-folder": "move the picture into the folder and name it relative to it",
    "image-missing": "put the picture there, correct its name, or give the folder (--images-in)",
    "image-unreadable": "replace the file by a picture that opens; scale a huge one down",
    "image-truncated": "get the whole file again",
    "size-mismatch": "write the size of the upright picture, or remove it",
    "bad-size": "write [width, height] in whole pixels",
    "image-in-two-splits": "keep the image in one of them",
    "duplicate-across-splits": "put both into one split (deixis dataset split does)",
}
_BOX = {
    "bad-box": "write [x1, y1, x2, y2] in pixels",
    "non-finite-box": "write four finite numbers",
    "swapped-corners": "write the upper left corner first",
    "xywh-as-xyxy": "write x1, y1, x1 + width, y1 + height",
    "degenerate-box": "give it a width and a height, or remove it",
    "negative-edge": "clip it to the image",
    "box-outside-image": "clip it, or correct the size of the image",
    "normalised-box": "multiply by the width and height of the image",
}
_EXPRESSION = {
    "empty-phrase": "write the words, or remove the expression",
    "blank-phrase": "write the words, or remove the expression",
    "present-and-absent": "keep the one that is true",
    "mask-count": "give a mask for each box, or none",
    "bad-mask": "write COCO's run lengths with their size",
    "mask-size-mismatch": "draw the mask at the size of the image",
    "empty-mask": "remove the mask, or draw it",
    "empty-span": "write [start, end] with start < end",
    "span-outside-caption": "count characters from 0 in the caption it names",
    "duplicate-id": "give each its own id",
    "duplicate-image-id": "give each image its own id",
}
_WARNINGS = {
    "unknown-key": "correct its name, or remove it",
    "image-twice": "put all expressions of an image on one line",
    "same-picture": "keep one of the two files",
    "similar-picture": "look whether both are wanted; keep them in one split",
    "nothing-said": "add expressions or objects, or remove the image",
    "box-beyond-edge": "clip it to the image",
    "whole-image-box": "look whether the box was drawn, or filled in by a tool",
    "tiny-box": "look whether it was drawn by a slip",
    "same-box-twice": "keep one",
    "same-object-twice": "keep one",
    "long-phrase": "say what it is in a sentence at most",
    "untrimmed-phrase": "remove the spaces that nobody sees",
    "garbled-phrase": "remove the control characters, or read the source in its encoding",
    "wordless-phrase": "write words",
    "duplicate-expression": "keep one",
    "contradicting-boxes": "make the phrases different, or list all boxes in one expression",
    "contradicting-phrases": "look which one is right",
    "contradicting-categories": "look which one is right",
    "plural-with-one-box": "add the other boxes, or remove plural",
    "plural-words-without-plural": 'set "plural": true if all of them are meant',
    "mask-box-disagreement": "draw the box round the mask",
    "span-text-differs": "correct the span or the phrase",
    "unknown-split": "name it train, val or test",
    "split-missing": "give each image a split, or none",
    "category-spelling": "write it as the commoner one",
    "category-case": "write it as the commoner one",
}

KINDS: dict[str, Kind] = {
    **_table("error", {**_FILE, **_IMAGE, **_BOX, **_EXPRESSION}),
    **_table("warning", _WARNINGS),
}
