"""Examples: places that the rules see on rendered pages, each with the kind that it truly is."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from deixis.core import ELEMENT_KINDS, Boxes, DatasetError, iou_matrix
from deixis.core.boxes import FloatArray
from deixis.core.whole_files import write_whole
from deixis.images import load_image
from deixis.perception.elements import ElementFinder
from deixis.perception.elements.kinds.measures import MEASURES, measures
from deixis.perception.elements.kinds.places import places_of
from deixis.perception.readers import RapidReader
from deixis.perception.readers.stacked import part_stacked
from deixis.perception.readers.tight import tighten

__all__ = ["NONE", "UNKNOWN", "Examples", "examples_of", "truth_of"]

NONE = len(ELEMENT_KINDS)
"""Class of a place that is no element."""

UNKNOWN = -1
"""Class of a place that nothing can be learned from."""

_SAME = 0.5  # IoU from which on a place is an element
_CLOSELY = 0.6  # ... from which on words within a frame give way to the frame
_RIVAL = 0.08  # IoU by which a place may be worse than the best one of an element

_COLUMN = {kind: index for index, kind in enumerate(ELEMENT_KINDS)}


@dataclass(frozen=True)
class Examples:
    """Places of many pages.

    Attributes:
        measured: (N, F) float32, see `measures`.
        classes: (N,) index into `ELEMENT_KINDS`, or `NONE`.
        pages: (N,) number of the page that each stands on.
    """

    measured: npt.NDArray[np.float32]
    classes: npt.NDArray[np.int64]
    pages: npt.NDArray[np.int64]


def examples_of(
    folders: Sequence[tuple[Path, bool]],
    *,
    cache: Path,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Examples:
    """Look at every page of some folders; what was measured is kept in ``cache``.

    Args:
        folders: Folders with ``elements.jsonl`` as `deixis generate screens` writes it, each with
            whether all elements of its pages are listed; where not, what is not listed teaches
            nothing.
        cache: A folder; a run that was stopped goes on from there.
        progress: Called with (pages done, pages in all) after each page.

    Raises:
        DatasetError: A folder has no ``elements.jsonl``, or a line of it cannot be read.
    """
    pages = [(folder, whole, line) for folder, whole in folders for line in _lines_of(folder)]
    reader = RapidReader()
    parts = []
    for number, (folder, whole, line) in enumerate(pages):
        measured, classes = _page(folder, line, reader, cache)
        if not whole:
            classes = np.where(classes == NONE, UNKNOWN, classes)
        known = classes != UNKNOWN
        parts.append((measured[known], classes[known], np.full(int(known.sum()), number)))
        progress(number + 1, len(pages))
    columns = [np.concatenate(column) for column in zip(*parts, strict=True)]
    return Examples(columns[0], columns[1], columns[2])


def _lines_of(folder: Path) -> Iterator[dict[str, Any]]:
    path = folder / "elements.jsonl"
    if not path.is_file():
        raise DatasetError("must hold elements.jsonl, got no such file", path=str(folder))
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        yield _read(line, path, number)


def _read(line: str, path: Path, number: int) -> dict[str, Any]:
    try:
        read: dict[str, Any] = json.loads(line)
    except ValueError as error:
        raise DatasetError(f"must be JSON, got {error}", path=str(path), line=number) from None
    return read


def _page(
    folder: Path, line: dict[str, Any], reader: RapidReader, cache: Path
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.int64]]:
    image = (folder / line["image"]).resolve()
    if not image.is_relative_to(folder.resolve()):
        raise DatasetError(f"images must lie inside it, got {line['image']!r}", path=str(folder))
    told = json.dumps([line, MEASURES], sort_keys=True).encode() + image.read_bytes()
    path = cache / f"{hashlib.blake2b(told, digest_size=16).hexdigest()}.npz"
    if path.is_file():
        with np.load(path, allow_pickle=False) as kept:
            return kept["measured"], kept["classes"]
    pixels = load_image(image)
    text = tighten(part_stacked(reader.read(pixels), pixels), pixels)
    page = ElementFinder(reader, learned=False).study(pixels, text)
    places = places_of(page.regions)
    elements = [item for item in line["elements"] if item["kind"] in _COLUMN]
    measured = measures(pixels, places, page.pieces)
    classes = truth_of(places.boxes, elements)
    write_whole(path, _packed(measured, classes))
    return measured, classes


def _packed(measured: npt.NDArray[np.float32], classes: npt.NDArray[np.int64]) -> bytes:
    out = io.BytesIO()
    np.savez_compressed(out, measured=measured, classes=classes)
    return out.getvalue()


def truth_of(boxes: FloatArray, elements: Sequence[dict[str, Any]]) -> npt.NDArray[np.int64]:
    """The class of each place, (N,): a kind, `NONE`, or `UNKNOWN` where a better place has it.

    Args:
        boxes: (N, 4) of the places.
        elements: True elements, each with ``kind`` and ``box``.
    """
    classes = np.full(len(boxes), NONE, dtype=np.int64)
    if not elements or not len(boxes):
        return classes
    true = Boxes(np.array([item["box"] for item in elements], dtype=np.float64))
    overlap = iou_matrix(Boxes(boxes), true)
    framed = np.array([item["kind"] != "text" for item in elements])
    best = overlap.max(axis=0)
    for place, row in enumerate(overlap):
        fit = np.flatnonzero(row >= _SAME)
        if len(fit):
            chosen = max(fit.tolist(), key=lambda i: (framed[i] and row[i] > _CLOSELY, row[i]))
            near = row[chosen] >= best[chosen] - _RIVAL
            classes[place] = _COLUMN[elements[chosen]["kind"]] if near else UNKNOWN
    return classes
