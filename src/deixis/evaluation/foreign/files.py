"""Reads a file of predictions of any known format and hands out the answers of each sample."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

from deixis.core import ConfigError, DatasetError, Grounding, InputError, Size, Status
from deixis.datasets import Expression, Sample
from deixis.evaluation.foreign.coco import coco_answers
from deixis.evaluation.foreign.found import Found
from deixis.evaluation.foreign.own import own_answers
from deixis.evaluation.foreign.refcoco import ID_KEYS, refcoco_answers
from deixis.evaluation.foreign.vi import vi_answers
from deixis.evaluation.predictions import Prediction

__all__ = ["PredictionFile", "read_predictions"]


class PredictionFile:
    """Answers that were made elsewhere, found by id, or by picture and phrase.

    Attributes:
        name: Under which a result lists them.
        path: The file.

    Args:
        path: The file.
        found: Its answers.
        name: The file's stem when None.
        told: What is to be said of how the file was read.
    """

    def __init__(
        self,
        path: Path,
        found: list[Found],
        *,
        name: str | None = None,
        told: Sequence[str] = (),
    ) -> None:
        self.path = path
        self._told = told
        self.name = name or path.stem
        self._found = found
        self._by_id: dict[str, int] = {}
        self._by_number: dict[tuple[str, int], int] = {}
        self._by_phrase: dict[tuple[str, str], int] = {}
        self._by_image: dict[str, list[int]] = {}
        full = {item.image for item in found if item.image is not None}
        self._shared = Counter(
            alias for image in full for alias in set(_names(image)[1:]) - {image}
        )
        for position, item in enumerate(found):
            self._enter(position, item)
        self._asked: dict[str, tuple[str, str]] = {}  # id -> whose it is: picture and phrase
        self._used: set[int] = set()
        self._missing: dict[str, None] = {}  # in the order of the data, each once

    def answers(self, sample: Sample, name: str) -> list[Prediction]:
        """The predictions for all expressions of a sample; ``name`` is its image's."""
        size = sample.size or Size(0, 0)
        total = len(sample.expressions)
        return [
            Prediction(name, index, total, self._answer(sample, name, index, item, size))
            for index, item in enumerate(sample.expressions)
        ]

    def notes(self, *, limit: int | None = None) -> tuple[str, ...]:
        """What was not answered and what answers nothing, after all samples were asked for.

        Args:
            limit: Of how many images they were asked for, if that was not all.

        Raises:
            DatasetError: Not a single prediction belongs to the data.
        """
        if not self._used:
            raise DatasetError(
                f"none of the {len(self._found)} predictions fits the data set. Predictions need "
                "the id of the expression, or the image's file name and the phrase; this file "
                f"has {self._describe()}, the data set has {next(iter(self._missing))}",
                path=str(self.path),
            )
        notes = []
        if self._missing:
            notes.append(
                f"{len(self._missing)} expressions have no prediction and count as answered with "
                f"nothing; the first: {next(iter(self._missing))}"
            )
        left = len(self._found) - len(self._used)
        if left:
            among = "" if limit is None else f" of the first {limit} images"
            notes.append(f"{left} predictions fit no expression{among} and were left out")
        return (*notes, *self._told)

    def _enter(self, position: int, item: Found) -> None:
        if item.id is not None:
            self._by_id[item.id] = position
        if item.image is None:
            return
        for image in dict.fromkeys(_names(item.image)):
            if item.number is not None:
                self._by_number.setdefault((image, item.number), position)
            if item.answer.phrase:
                self._by_phrase.setdefault((image, item.answer.phrase), position)
            self._by_image.setdefault(image, []).append(position)

    def _answer(
        self, sample: Sample, name: str, index: int, item: Expression, size: Size
    ) -> Grounding:
        position = self._position(sample, name, index, item)
        if position is None:
            self._missing[f"{name}, {item.phrase!r}, id {item.id}"] = None
            return Grounding(item.phrase, Status.ABSENT, image_size=size, model=self.name)
        self._used.add(position)
        answer = self._found[position].answer
        known = answer.image_size if min(answer.image_size) > 0 else size
        return replace(answer, phrase=item.phrase, image_size=known, model=self.name)

    def _position(self, sample: Sample, name: str, index: int, item: Expression) -> int | None:
        if item.id is not None and item.id in self._by_id:
            self._check_own(item.id, name, item.phrase)
            return self._by_id[item.id]
        # A bare file name that two folders of the predictions share says nothing.
        images = [alias for alias in _names(name) if alias == name or self._shared[alias] < 2]
        for image in images:
            numbered = self._by_number.get((image, index))
            if numbered is not None and self._found[numbered].answer.phrase == item.phrase:
                return numbered
            if (image, item.phrase) in self._by_phrase:
                return self._by_phrase[image, item.phrase]
        if len(sample.expressions) == 1:  # an image with one expression needs no other name
            for image in images:
                alone = self._by_image.get(image, [])
                if len(alone) == 1 and not self._found[alone[0]].answer.phrase:
                    return alone[0]
        return None

    def _check_own(self, key: str, image: str, phrase: str) -> None:
        """A picture listed twice asks twice; another expression of the same id is an error."""
        whose = self._asked.setdefault(key, (image, phrase))
        if whose != (image, phrase):
            raise DatasetError(
                f"the prediction for id {key} cannot be told to belong to {whose[1]!r:.60} of "
                f"{whose[0]} or to {phrase!r:.60} of {image}: both have this id in the data set; "
                "give each expression an id of its own (deixis dataset validate lists them)",
                path=str(self.path),
            )

    def _describe(self) -> str:
        if not self._found:
            return "nothing"
        first = self._found[0]
        parts = [] if first.id is None else [f"id {first.id}"]
        parts += [f"image {first.image}"] if first.image else []
        parts += [repr(first.answer.phrase)] if first.answer.phrase else []
        return ", ".join(parts) or "neither"


def _names(image: str) -> tuple[str, str, str]:
    """An image's name as given, without its folder, and without folder and suffix."""
    path = PurePosixPath(image)
    return image, path.name, path.stem


def read_predictions(
    path: str | os.PathLike[str],
    *,
    name: str | None = None,
    box_format: str | None = None,
    min_score: float = 0.0,
) -> PredictionFile:
    """Read predictions that were made elsewhere; the format is recognised by its content.

    - our own JSON Lines: of ``deixis evaluate --out`` or ``deixis ground --json``;
    - RefCOCO-style JSON: ``[{"sent_id": 1, "box": [x1, y1, x2, y2], "score": 0.9}]``;
    - COCO results: ``[{"image_id": 1, "bbox": [x, y, w, h], "score": 0.9, ...}]``;
    - Datature Vi JSON Lines.

    Args:
        path: The file.
        name: Of the model; the file's stem when None.
        box_format: "xyxy" or "xywh" for the two JSON formats; None goes by the key: ``box`` holds
            corners, ``bbox`` holds x, y, width, height.
        min_score: Boxes below it are runners-up: they count in recall, and are not meant as an
            answer. GREC (arXiv 2308.16182) takes 0.7.

    Raises:
        DatasetError: The file is missing, or of no known format, or damaged.
        ConfigError: A setting is out of range.
    """
    file = Path(path)
    if box_format not in (None, "xyxy", "xywh"):
        raise ConfigError(f'box_format must be "xyxy" or "xywh", got {box_format!r}')
    if not 0.0 <= min_score <= 1.0:
        raise ConfigError(f"min_score must be in 0..1, got {min_score}")
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise DatasetError(f"cannot be read as text: {error}", path=str(file)) from None
    whole, told = _as_list(text), tuple[str, ...]()
    if whole is None:
        found = list(_lines(text, file, min_score))
    else:
        coco = _is_coco(whole)
        read = coco_answers if coco else refcoco_answers
        try:
            found = list(read(whole, box_format=box_format, min_score=min_score))
        except InputError as error:
            raise DatasetError(str(error), path=str(file)) from None
        told = () if coco else _keys_told(whole)
    if not found:
        raise DatasetError("the file must hold predictions, got none", path=str(file))
    return PredictionFile(file, found, name=name, told=told)


def _keys_told(items: list[Any]) -> tuple[str, ...]:
    """Which of several ids was taken, since they number different things."""
    keys = [key for key in ID_KEYS if any(item.get(key) is not None for item in items)]
    return (f"ids were read from {keys[0]}, not from {' or '.join(keys[1:])}",) if keys[1:] else ()


def _as_list(text: str) -> list[Any] | None:
    """The file as one JSON list, or None: then it is JSON Lines."""
    if not text.lstrip().startswith("["):
        return None
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return data if isinstance(data, list) else None


def _is_coco(items: list[Any]) -> bool:
    first = items[0] if items else None
    return isinstance(first, dict) and "image_id" in first and "score" in first


def _lines(text: str, file: Path, min_score: float) -> Iterator[Found]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            data = json.loads(line)
            if not isinstance(data, dict):
                raise InputError(f"must be an object, got {type(data).__name__}")
            yield from (
                vi_answers(data, min_score=min_score) if "asset" in data else own_answers(data)
            )
        except (ValueError, RecursionError) as error:
            raise DatasetError(
                f"the line must be a prediction of ours or of Datature Vi, or the whole file a "
                f"JSON list in RefCOCO's or COCO's form: {error}",
                path=str(file),
                line=number,
            ) from None
