"""The second round of an audit: pictures in the mirror, with sides swapped in the phrases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from deixis.core import ImageArray, ReadText, Size
from deixis.datasets import Sample
from deixis.evaluation.audit.asking import Asked, Asker, Pairs
from deixis.evaluation.audit.mirroring import mirror_box, mirror_phrase, mirror_refusal
from deixis.evaluation.records import Record
from deixis.evaluation.running import run_model

__all__ = ["ask_mirrored", "open_picture"]

_ALL, _SIDES = "mirrored", "mirrored, phrases with a side"
_PAGES = "pages: their text cannot be read in the mirror"
_PAGE = 0.5  # probability from which a picture counts as a page

_Source = tuple[int, list[int], Sample]  # number of the picture, its expressions that are asked


def ask_mirrored(
    asker: Asker, samples: Iterator[Sample], asked: Asked
) -> tuple[dict[str, Pairs], list[str]]:
    """Ask again in the mirror, where that is sensible.

    Returns:
        The pairs of all expressions and of those whose phrase names a side, boxes of the second
        record mirrored back; and notes on what was left out.
    """
    by_place = dict(zip(asked.places, asked.plain, strict=True))
    sources: list[_Source] = []
    refused: Counter[str] = Counter()
    rounds = run_model(
        asker.grounder,
        _flipped(samples, sources, refused),
        root=asker.root,
        log=asker.log("audit-mirrored.jsonl"),
        open_image=_open_mirrored,
    )
    groups: dict[str, Pairs] = {_ALL: [], _SIDES: []}
    # A source is added when its sample is taken, so that each stands ready for its records.
    for done, records in enumerate(rounds):
        number, kept, sample = sources[done]
        for index, record in zip(kept, records, strict=True):
            plain = by_place[number, index]
            if plain.error is not None or record.error is not None:
                continue
            pair = (plain, _mirrored_back(record, plain))
            groups[_ALL].append(pair)
            if record.expression.phrase != sample.expressions[index].phrase:
                groups[_SIDES].append(pair)
        right = sum(pair[1].marks.right for pair in groups[_ALL])
        asker.tell(_ALL, done + 1, right, len(groups[_ALL]))
    return groups, [_left_out(what, count) for what, count in refused.items()]


def _left_out(what: str, count: int) -> str:
    many = "" if count == 1 else "s"
    if what == _PAGES:
        looks = "looks" if count == 1 else "look"
        return f"not mirrored: {count} picture{many} that {looks} like {what}"
    return f"not mirrored: {count} phrase{many} about {what}"


def open_picture(sample: Sample) -> ImageArray:
    """The picture of a sample.

    Raises:
        ImageError: It cannot be opened.
    """
    from deixis.images import load_image  # noqa: PLC0415 - Pillow waits until a picture is opened

    return load_image(sample.image)


def _open_mirrored(sample: Sample) -> ImageArray:
    return np.ascontiguousarray(open_picture(sample)[:, ::-1])


def _flipped(
    samples: Iterator[Sample], sources: list[_Source], refused: Counter[str]
) -> Iterator[Sample]:
    for number, sample in enumerate(samples):
        size = _size_if_mirrorable(sample, refused)
        kept = [] if size is None else _fitting(sample, refused)
        if size is not None and kept:
            sources.append((number, kept, sample))
            yield _mirrored(sample, kept, size)


def _size_if_mirrorable(sample: Sample, refused: Counter[str]) -> Size | None:
    """None for pages: they hold text, which could not be read any more."""
    from deixis.perception.elements.pagelike import looks_like_page  # noqa: PLC0415 - opencv

    try:
        image = open_picture(sample)
    except Exception:  # noqa: BLE001 - it failed in the first round too, where it is counted
        return None
    if looks_like_page(image, ReadText()) >= _PAGE:
        refused[_PAGES] += 1
        return None
    return Size(image.shape[1], image.shape[0])


def _fitting(sample: Sample, refused: Counter[str]) -> list[int]:
    kept = []
    for index, expression in enumerate(sample.expressions):
        why = mirror_refusal(expression.phrase)
        if why is None:
            kept.append(index)
        else:
            refused[why] += 1
    return kept


def _mirrored(sample: Sample, kept: Sequence[int], size: Size) -> Sample:
    items = []
    for index in kept:
        expression = sample.expressions[index]
        boxes = tuple(mirror_box(box, size.width) for box in expression.boxes)
        phrase = mirror_phrase(expression.phrase)
        items.append(replace(expression, phrase=phrase, boxes=boxes, masks=()))
    return replace(sample, expressions=tuple(items), size=size)


def _mirrored_back(record: Record, plain: Record) -> Record:
    """The record with its boxes in the frame of the picture as it is; its marks stay."""
    width = record.answer.image_size.width
    regions = tuple(
        replace(region, box=mirror_box(region.box, width)) for region in record.answer.regions
    )
    expression = replace(record.expression, boxes=plain.expression.boxes)
    return replace(record, expression=expression, answer=replace(record.answer, regions=regions))
