"""The audit on real photos, by models of which it is known what the audit has to find."""

from __future__ import annotations

import io
import json
import tarfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from deixis.core import Box, Grounding, Region, Size, Status
from deixis.datasets import Expression, Sample, write_expressions
from deixis.evaluation.audit import Audit, audit

PHOTOS = Path(__file__).resolve().parents[3] / ".." / "shared" / "data" / "photos"
COUNT = 6

pytestmark = pytest.mark.skipif(
    not (PHOTOS / "index.jsonl").is_file(), reason="the photo pack is not beside the repository"
)


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Photos as they were published (JPEG, PNG or WebP), with phrases for their largest box."""
    from PIL import Image

    folder = tmp_path_factory.mktemp("photos")
    with (PHOTOS / "index.jsonl").open(encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["boxes"] and row["split"] == "train"]
    rows = [row for row in rows if row["shard"] == rows[0]["shard"]][:COUNT]
    wanted = {row["key"]: row for row in rows}
    samples = []
    with tarfile.open(PHOTOS / rows[0]["shard"]) as archive:
        for member in archive:
            key, _, suffix = Path(member.name).name.partition(".")
            if key not in wanted or suffix not in ("jpg", "jpeg", "png", "webp"):
                continue
            data = archive.extractfile(member).read()  # type: ignore[union-attr]
            path = folder / f"{key}.{suffix}"
            path.write_bytes(data)
            size = Size(*Image.open(io.BytesIO(data)).size)
            samples.append(Sample(path, _expressions(wanted.pop(key)), size))
            if not wanted:
                break
    write_expressions(folder, samples)
    return folder


def _expressions(row: dict[str, Any]) -> tuple[Expression, ...]:
    def area(item: dict[str, Any]) -> float:
        x1, y1, x2, y2 = item["xyxy"]
        return float((x2 - x1) * (y2 - y1))

    largest = max(row["boxes"], key=area)
    box, label = Box(*largest["xyxy"]), largest["label"]
    phrases = (f"the big {label}", f"the {label} on the left", f"the {label} left of the tv")
    return tuple(Expression(phrase, (box,)) for phrase in phrases)


class Pointer:
    """Points at a box that a function of picture and phrase gives."""

    name = "pointer"

    def __init__(self, point: Callable[[np.ndarray[Any, Any], str], Box]) -> None:
        self._point = point

    def ground(self, image: Any, phrases: Sequence[str], **options: Any) -> list[Grounding]:
        size = Size(image.shape[1], image.shape[0])
        return [
            Grounding(phrase, Status.FOUND, (Region(self._point(image, phrase), 0.7),),
                      confidence=0.7, image_size=size, model=self.name)
            for phrase in phrases
        ]  # fmt: skip


def reddest(image: np.ndarray[Any, Any], phrase: str) -> Box:
    """Round the middle of what is red, on the side that is asked for: it looks and reads."""
    height, width = image.shape[:2]
    red = 1.0 + np.clip(image[..., 0].astype(float) - image[..., 2], 0, None)
    across = np.arange(width) + 0.5
    if "left" in phrase:
        red = red * (across <= width / 2)
    elif "right" in phrase:
        red = red * (across >= width / 2)
    x = float((red.sum(axis=0) * across).sum() / red.sum())
    y = float((red.sum(axis=1) * (np.arange(height) + 0.5)).sum() / red.sum())
    return Box(x - 30, y - 30, x + 30, y + 30).clip(Size(width, height))


def always_left(image: np.ndarray[Any, Any], phrase: str) -> Box:
    """It neither looks nor reads."""
    height, width = image.shape[:2]
    return Box(0, 0, width / 3, height)


def shares(done: Audit) -> dict[str, tuple[int, float]]:
    return {item.name: (item.same, item.share) for item in (*done.mirrored, *done.reworded)}


def test_a_model_that_looks_and_reads_is_consistent(photos: Path) -> None:
    done = audit(photos, Pointer(reddest))
    assert done.images == COUNT
    found = shares(done)
    mirrored, _ = found["mirrored"]
    assert mirrored >= 3 * (COUNT - 1), done.notes  # at most one looks like a page
    assert found["mirrored, phrases with a side"] == (mirrored * 2 // 3, 1.0)
    assert {share for _, share in found.values()} == {1.0}
    assert found["reworded: synonym"][0] >= COUNT
    assert found["reworded: preposition"] == (COUNT, 1.0)


def test_a_model_that_always_points_left_is_found_out(photos: Path) -> None:
    done = audit(photos, Pointer(always_left))
    found = shares(done)
    assert found["mirrored"] == (0, 0.0)
    assert found["reworded: article"] == (3 * COUNT, 1.0)
    (ignored,) = (item for item in done.baselines if item.name == "phrase ignored")
    assert ignored.ahead == 0.0
