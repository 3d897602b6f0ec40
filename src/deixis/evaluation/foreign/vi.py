"""Datature Vi JSONL: a line an image, boxes in 0..1024 of its width and height."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from deixis.core import Box, InputError, Region, Size
from deixis.evaluation.foreign.found import Found, grounding_of

__all__ = ["vi_answers"]

RANGE = 1024.0  # of a coordinate, whatever the size of the image


def vi_answers(line: dict[str, Any], *, min_score: float) -> Iterator[Found]:
    """The answers of one line.

    ``{"asset": {"filename", "width", "height"}, "contents": {"type": "PhraseGrounding", "caption",
    "groundedPhrases": [{"phrase", "bounds": [[x1, y1, x2, y2], ...]}]}}``, as the Vi SDK exports it
    (keys in snake case are read too). ``"grounding"`` instead of ``"bounds"``, as the SDK's
    predictions name it, is read as well.

    Raises:
        InputError: The line is malformed.
    """
    try:
        asset, contents = line["asset"], line["contents"]
        size = Size(int(asset["width"]), int(asset["height"]))
        phrases = _either(contents, "groundedPhrases", "grounded_phrases", "groundings")
        for item in phrases:
            rows = _either(item, "bounds", "grounding")
            regions = [Region(_box(row, size), item.get("score", 1.0)) for row in rows]
            answer = grounding_of(
                regions,
                scored="score" in item,
                phrase=str(item["phrase"]),
                min_score=min_score,
                size=size,
            )
            yield Found(answer, image=str(asset["filename"]))
    except KeyError as error:
        raise InputError(f"a line of Vi JSONL needs {error}") from None
    except (TypeError, AttributeError) as error:
        raise InputError(f"a line of Vi JSONL must hold objects and lists: {error}") from None


def _either(data: dict[str, Any], *keys: str) -> list[Any]:
    for key in keys:
        if key in data:
            found: list[Any] = data[key]
            return found
    raise KeyError(keys[0])


def _box(row: Any, size: Size) -> Box:
    if isinstance(row, list) and len(row) == 4 and all(isinstance(p, list) for p in row):
        xs, ys = [point[0] for point in row], [point[1] for point in row]  # four corners
        row = [min(xs), min(ys), max(xs), max(ys)]
    if not isinstance(row, list) or len(row) != 4:
        raise InputError(f"bounds must be [x1, y1, x2, y2], got {row!r:.60}")
    if not all(isinstance(v, int | float) and 0 <= v <= RANGE for v in row):
        raise InputError(f"bounds must be in 0..1024, got {row!r:.60}")
    return Box.from_xyxy_norm([value / RANGE for value in row], size)
