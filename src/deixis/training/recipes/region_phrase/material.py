"""Pairs with the regions of their images and the base's answers; the split."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from deixis.core import DatasetError, Grounding, Region
from deixis.core.whole_files import write_whole
from deixis.datasets import Sample
from deixis.grounders.tuned.places import Eyes, Sight
from deixis.images import load_image

__all__ = ["Material", "Progress", "fingerprint", "gather", "split_samples"]

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how much of it is done, and of how much."""

_VALIDATION = ("val", "validation", "dev")


@dataclass(frozen=True)
class Material:
    """What a run learns from.

    Attributes:
        train: Samples with at least one boxed phrase.
        val: Samples for choosing the best epoch.
        sights: By path of the picture: its regions, and the base's answers to its phrases.
    """

    train: tuple[Sample, ...]
    val: tuple[Sample, ...]
    sights: dict[str, Sight]

    @property
    def pairs(self) -> int:
        """Boxed phrases for training."""
        return sum(bool(item.boxes) for sample in self.train for item in sample.expressions)


def split_samples(
    samples: Iterable[Sample], *, held_out: float, seed: int, name: str
) -> tuple[tuple[Sample, ...], tuple[Sample, ...]]:
    """(train, val): by the data's own split where it has one; whole images stay together.

    Samples of a split "test" are left out of both.

    Raises:
        DatasetError: Fewer than two images have phrases with boxes.
    """
    usable = [sample for sample in samples if sample.expressions and sample.split != "test"]
    own = tuple(sample for sample in usable if sample.split in _VALIDATION)
    rest = [sample for sample in usable if sample.split not in _VALIDATION]
    if not own:
        order = np.random.default_rng([seed, 1]).permutation(len(rest)).tolist()
        count = min(max(1, round(held_out * len(rest))), len(rest) - 1)
        chosen = set(order[: max(count, 0)])
        own = tuple(sample for n, sample in enumerate(rest) if n in chosen)
        rest = [sample for n, sample in enumerate(rest) if n not in chosen]
    train = tuple(s for s in rest if any(item.boxes for item in s.expressions))
    if not train or not any(item.boxes for s in own for item in s.expressions):
        raise DatasetError(
            "training needs at least two images that have phrases with boxes (one is held out to "
            f"choose the best epoch), got {len(train)} for training and {len(own)} to choose by",
            path=name,
        )
    return train, own


def fingerprint(samples: Iterable[Sample]) -> str:
    """Sixteen hex digits that tell names and bytes of pictures, phrases, boxes and splits."""
    told = hashlib.blake2b(digest_size=8)
    for sample in samples:
        said = [(item.phrase, [box.xyxy for box in item.boxes]) for item in sample.expressions]
        size = sample.image.stat().st_size if sample.image.is_file() else None
        line = json.dumps([sample.image.name, size, sample.split, said])
        told.update(line.encode("ascii"))
    return told.hexdigest()


def gather(
    train: Sequence[Sample], val: Sequence[Sample], eyes: Eyes, log: Path, progress: Progress
) -> Material:
    """Look at every image once; what was seen is kept in ``log``, a line an image.

    A killed run goes on after the last whole line.
    """
    known = _read(log)
    sights: dict[str, Sight] = {}
    every = [*train, *val]
    with log.open("a", encoding="utf-8") as out:
        for count, sample in enumerate(every, start=1):
            key = str(sample.image)
            if key not in known:
                known[key] = _look(sample, eyes)
                out.write(json.dumps(_plain(key, known[key])) + "\n")
                out.flush()
            sights[key] = known[key]
            progress("looking at images", count, len(every))
    return Material(tuple(train), tuple(val), sights)


def _look(sample: Sample, eyes: Eyes) -> Sight:
    image = load_image(sample.image)
    return eyes.see(image, [item.phrase for item in sample.expressions])


def _plain(key: str, sight: Sight) -> dict[str, object]:
    return {
        "image": key,
        "regions": [region.to_dict() for region in sight.regions],
        "answers": {
            phrase: {**answer.to_dict(), "trace": {}} for phrase, answer in sight.answers.items()
        },
    }


def _read(log: Path) -> dict[str, Sight]:
    known: dict[str, Sight] = {}
    if not log.is_file():
        return known
    whole = []
    for line in log.read_text("utf-8").splitlines():
        try:
            data = json.loads(line)
        except ValueError:
            break  # the kill came while this line was written
        known[data["image"]] = Sight(
            tuple(Region.from_dict(item) for item in data["regions"]),
            {phrase: Grounding.from_dict(item) for phrase, item in data["answers"].items()},
        )
        whole.append(line)
    write_whole(log, "".join(f"{line}\n" for line in whole))
    return known
