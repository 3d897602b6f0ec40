"""Reads the photo pack and the referring expressions written on it, and checks that they fit.

    python benchmarks/photo_expressions.py [PACK] [--data DIR]

PACK is the folder with ``index.jsonl`` and the tar shards; DIR holds the phrases, a file for
each of the parts (default: data/photos beside this file, see its README.md). Prints what does not
fit, then counts by skill; the last line is JSON. Exits 1 when something does not fit.
"""

from __future__ import annotations

import argparse
import io
import json
import sys
import tarfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import numpy as np
from PIL import Image

from deixis.core import Box, DatasetError, DeixisError, InputError, Size
from deixis.core.protocols import ImageArray
from deixis.datasets import Expression, Sample, read_expressions

PACK = Path("../shared/data/photos")
DATA = Path(__file__).parent / "data" / "photos"
PARTS = ("tuning", "report", "strangers", "unread", "manners")
"""Two halves of one writer's phrases, those of six others, and of eight more; see
data/photos/README.md."""
AGAIN = "manners"
"""The part on photos that other parts have, too."""
TOLERANCE_PX = 1.0


@dataclass(frozen=True, slots=True)
class PackPhoto:
    """A photo of the pack and what its annotators drew on it, crowd regions left out."""

    key: str
    shard: str
    size: Size
    boxes: tuple[Box, ...]
    labels: tuple[str, ...]
    split: str
    complete: bool


def read_index(pack: Path) -> dict[str, PackPhoto]:
    """All photos of the pack by key."""
    index = pack / "index.jsonl"
    if not index.is_file():
        raise DatasetError("no such file; give the folder of the photo pack", path=str(index))
    rows = (json.loads(line) for line in index.read_text(encoding="utf-8").splitlines() if line)
    return {row["key"]: _photo(row) for row in rows}


def read_part(part: str, data: Path = DATA) -> list[Sample]:
    """The photos of one of `PARTS` with their expressions; the pictures stay in the pack."""
    if part not in PARTS:
        raise InputError(f"a part must be one of {', '.join(PARTS)}, got {part!r}")
    return list(read_expressions(data / f"{part}.jsonl"))


def read_pairs(samples: Iterable[Sample], pack: Path) -> Iterator[tuple[Sample, ImageArray]]:
    """Each sample with its RGB picture, shard by shard, so that a shard is opened once."""
    index = read_index(pack)
    shards = ((_named(sample, index).shard, sample) for sample in samples)
    ordered = sorted(shards, key=lambda pair: (pair[0], pair[1].image.name))
    for shard, group in groupby(ordered, key=lambda pair: pair[0]):
        with tarfile.open(pack / shard) as archive:
            for _, sample in group:
                yield sample, _picture(archive, sample.image.name)


def find_problems(
    samples: Sequence[Sample], index: Mapping[str, PackPhoto], *, splits: Sequence[str] = ()
) -> list[str]:
    """What is wrong with the expressions, one line each; empty when all fit.

    Args:
        samples: What `read_part` returns.
        index: What `read_index` returns.
        splits: Splits of the pack the photos may come from; none given: any.
    """
    found = [line for sample in samples for line in _sample_problems(sample, index, splits)]
    found += [f"{name}: named twice" for name in _repeated(s.image.name for s in samples)]
    ids = (item.id for sample in samples for item in sample.expressions)
    return found + [f"id {name}: used twice" for name in _repeated(name for name in ids if name)]


def count_skills(samples: Iterable[Sample]) -> Counter[str]:
    """Photos, expressions, and expressions by skill."""
    counts: Counter[str] = Counter()
    for sample in samples:
        counts["photos"] += 1
        counts["expressions"] += len(sample.expressions)
        for item in sample.expressions:
            counts.update(item.skills)
    return counts


def _photo(row: Mapping[str, object]) -> PackPhoto:
    boxes = [box for box in row["boxes"] if not box.get("crowd")]  # type: ignore[attr-defined]
    return PackPhoto(
        key=str(row["key"]),
        shard=str(row["shard"]),
        size=Size(int(str(row["width"])), int(str(row["height"]))),
        boxes=tuple(Box(*box["xyxy"]) for box in boxes),
        labels=tuple(str(box["label"]) for box in boxes),
        split=str(row["split"]),
        complete=bool(row["boxes_complete"]),
    )


def _named(sample: Sample, index: Mapping[str, PackPhoto]) -> PackPhoto:
    try:
        return index[sample.image.stem]
    except KeyError:
        name = sample.image.stem
        raise DatasetError(f"the pack has no photo {name!r}", path=str(sample.image)) from None


def _picture(archive: tarfile.TarFile, name: str) -> ImageArray:
    try:
        member = archive.extractfile(name)
    except KeyError:
        member = None
    if member is None:
        raise DatasetError(f"the shard has no file {name!r}", path=str(archive.name))
    with Image.open(io.BytesIO(member.read())) as picture:
        return np.asarray(picture.convert("RGB"))


def _sample_problems(
    sample: Sample, index: Mapping[str, PackPhoto], splits: Sequence[str]
) -> Iterator[str]:
    name = sample.image.name
    photo = index.get(sample.image.stem)
    if photo is None:
        yield f"{name}: not in the pack"
        return
    if not photo.complete:
        yield f"{name}: its boxes are not complete"
    if splits and photo.split not in splits:
        yield f"{name}: of split {photo.split!r}, must be {' or '.join(splits)}"
    if sample.size is not None and sample.size != photo.size:
        yield f"{name}: the size is {photo.size} in the pack, got {sample.size}"
    for item in sample.expressions:
        for problem in _expression_problems(item, photo):
            yield f"{name}: {item.phrase!r}: {problem}"


def _expression_problems(item: Expression, photo: PackPhoto) -> Iterator[str]:
    if not item.id:
        yield "has no id"
    if not item.skills:
        yield "has no skills"
    for mode in ("absent", "ambiguous"):
        if (item.mode == mode) != (mode in item.skills):
            yield f"skill {mode!r} and its {len(item.boxes)} boxes contradict each other"
    if item.plural != ("plural" in item.skills):
        yield "skill 'plural' and \"plural\" contradict each other"
    if len(set(item.boxes)) != len(item.boxes):
        yield "has one box twice"
    for box in item.boxes:
        if not any(_same(box, truth) for truth in photo.boxes):
            yield f"{box} is no annotated box"


def _same(box: Box, truth: Box) -> bool:
    pairs = zip(box.xyxy, truth.xyxy, strict=True)
    return max(abs(a - b) for a, b in pairs) <= TOLERANCE_PX


def _repeated(names: Iterable[str]) -> list[str]:
    return sorted(name for name, count in Counter(names).items() if count > 1)


def main(argv: Sequence[str] | None = None) -> int:
    """Check all parts against the pack."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("pack", nargs="?", type=Path, default=PACK)
    parser.add_argument("--data", type=Path, default=DATA)
    options = parser.parse_args(argv)
    try:
        index = read_index(options.pack)
        parts = {part: read_part(part, options.data) for part in PARTS}
    except DeixisError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    apart = [sample for part, samples in parts.items() if part != AGAIN for sample in samples]
    problems = find_problems(apart, index) + find_problems(parts[AGAIN], index)
    problems += find_problems(parts["report"], index, splits=("val",))
    problems = sorted(set(problems))
    print(*problems, sep="\n", end="\n" if problems else "")
    counts = {part: count_skills(samples) for part, samples in parts.items()}
    _print_table(counts)
    print(json.dumps({"problems": len(problems), **counts}))
    return 1 if problems else 0


def _print_table(counts: Mapping[str, Counter[str]]) -> None:
    names = sorted(set().union(*counts.values()), key=lambda name: -counts["report"][name])
    print(f"{'':12}" + "".join(f"{part:>10}" for part in counts))
    for name in names:
        print(f"{name:12}" + "".join(f"{count[name]:10}" for count in counts.values()))


if __name__ == "__main__":
    raise SystemExit(main())
