"""Splits by image: pictures that are the same, or look it, stay together; labels are balanced."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from deixis.core import ConfigError, DatasetError
from deixis.datasets.backups import keep_copy
from deixis.datasets.expressions import FILE_NAME, read_expressions, write_expressions
from deixis.datasets.pictures import Resemblance, look_at_all
from deixis.datasets.samples import Sample
from deixis.datasets.stratification import stratify

__all__ = ["SHARES", "SplitPlan", "plan_splits", "split_in_place"]

SHARES: Mapping[str, float] = {"train": 0.8, "val": 0.1, "test": 0.1}


@dataclass(frozen=True, slots=True)
class SplitPlan:
    """Which picture goes where.

    Attributes:
        splits: Split of each picture.
        groups: How many groups of pictures that stay together; as many as pictures if none are
            alike.
        images: How many pictures each split has.
        expressions: How many expressions.
        labels: How often each category, and each of absent, single, ambiguous and plural, is in
            each split.
    """

    splits: dict[Path, str]
    groups: int
    images: dict[str, int]
    expressions: dict[str, int]
    labels: dict[str, dict[str, int]]

    def to_dict(self) -> dict[str, Any]:
        """The numbers as plain JSON types."""
        return {
            "pictures": len(self.splits),
            "groups": self.groups,
            "images": self.images,
            "expressions": self.expressions,
            "labels": self.labels,
        }


def plan_splits(
    samples: Iterable[Sample],
    shares: Mapping[str, float] = SHARES,
    *,
    seed: int = 0,
    look: bool = True,
    workers: int | None = None,
    progress: Callable[[str, int, int | None], None] | None = None,
) -> SplitPlan:
    """Decide the split of every picture.

    Args:
        samples: Read once; only counts are kept.
        shares: Name of each split and its share; they add up to 1.
        seed: The same seed gives the same splits.
        look: Open the pictures, and keep near-duplicates together; without, only equal paths are.
        workers: Processes that look; as many as cores when None.
        progress: Called with what is counted, how many are done, and of how many.

    Raises:
        ConfigError: Shares are not positive or do not add up to 1.
        DatasetError: There is no picture.
    """
    positive = bool(shares) and all(share > 0 for share in shares.values())  # NaN is not
    if not positive or abs(sum(shares.values()) - 1) > 1e-6:
        raise ConfigError(f"shares must be positive and add up to 1, got {dict(shares)}")
    if not all(name.strip() for name in shares):
        raise ConfigError(f"each share needs the name of its split, got {dict(shares)}")
    labels, sentences = _labels(samples)
    if not labels:
        raise DatasetError("there is nothing to split", path="samples")
    paths = list(labels)
    leaders = _leaders(paths, workers, progress) if look else list(range(len(paths)))
    groups: dict[int, Counter[str]] = {}
    for path, leader in zip(paths, leaders, strict=True):
        groups.setdefault(leader, Counter()).update(labels[path])
    names = list(shares)
    chosen = stratify(list(groups.values()), list(shares.values()), seed=seed)
    parts = dict(zip(groups, chosen, strict=True))
    splits = {path: names[parts[leader]] for path, leader in zip(paths, leaders, strict=True)}
    return _plan(splits, names, labels, sentences, len(groups))


def split_in_place(
    data: str | os.PathLike[str],
    splits: Mapping[Path, str],
    *,
    images: str | os.PathLike[str] | None = None,
) -> Path:
    """Write the splits into a folder's ``expressions.jsonl``; the file as it was is kept beside it.

    Args:
        data: The folder, or the file.
        splits: Split of each picture, as `plan_splits` has them.
        images: Folder of the pictures, where it is not the file's.

    Returns:
        The file as it was, ``expressions.before-split.jsonl``; ``...-2.jsonl`` of a second split.

    Raises:
        DatasetError: The folder has no such file, or a line is malformed; nothing is changed then.
    """
    file = Path(data) / FILE_NAME if Path(data).is_dir() else Path(data)
    place = file.parent
    if not file.is_file() or file.name != FILE_NAME:
        raise DatasetError(f"there is no {FILE_NAME} to write splits into", path=str(place))
    backup = keep_copy(file, "split")
    samples = read_expressions(file, images=images)
    split = (replace(item, split=splits.get(item.image, item.split)) for item in samples)
    try:
        write_expressions(place, split, images=images)
    except BaseException:
        backup.unlink()
        raise
    return backup


def _labels(samples: Iterable[Sample]) -> tuple[dict[Path, Counter[str]], Counter[Path]]:
    labels: dict[Path, Counter[str]] = {}
    sentences: Counter[Path] = Counter()
    for sample in samples:
        own = labels.setdefault(sample.image, Counter())
        sentences[sample.image] += len(sample.expressions)
        own.update(item.mode for item in sample.expressions)
        categories = [item.category for item in sample.expressions if item.category]
        own.update(categories or [thing.category for thing in sample.objects])
    return labels, sentences


def _leaders(
    paths: list[Path],
    workers: int | None,
    progress: Callable[[str, int, int | None], None] | None,
) -> list[int]:
    """The first picture of the group that each belongs to."""
    counted = None if progress is None else (lambda n, of: progress("pictures", n, of))
    alike, leaders = Resemblance(), list(range(len(paths)))
    for number, facts in enumerate(look_at_all(paths, workers=workers, progress=counted)):
        pair = alike.add(number, facts)
        if pair is not None:
            leaders[number] = leaders[pair.earlier]
    return leaders


def _plan(
    splits: dict[Path, str],
    names: list[str],
    labels: dict[Path, Counter[str]],
    sentences: Counter[Path],
    groups: int,
) -> SplitPlan:
    images = Counter(splits.values())
    expressions: Counter[str] = Counter()
    told: dict[str, Counter[str]] = {name: Counter() for name in names}
    for path, split in splits.items():
        expressions[split] += sentences[path]
        told[split].update(labels[path])
    return SplitPlan(
        splits=splits,
        groups=groups,
        images={name: images[name] for name in names},
        expressions={name: expressions[name] for name in names},
        labels={name: dict(told[name].most_common()) for name in names},
    )
