"""How well phrases are understood: the category of the head, and every word accounted for.

    python benchmarks/language.py [DATA]

DATA is a TSV with the columns coco_image_id, coco_annotation_id, category, expression, or a data
set in any format (docs/datasets.md); without a category only coverage counts. Images are divided
by a hash of their id: four fifths to develop on, one fifth that is only reported.

Strict: ``form.head.category`` is the label. With hypernyms: the label is any of
``form.head.categories`` ("vehicle" for a truck). "Nameable": strict, over the expressions in which
the label can be found in the words at all. Where no noun of the phrase names the label ("a jar of
veggies" labelled bowl) and the head is a noun of the lexicon, label and words disagree; these are
listed apart and stay misses in the strict figure.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import time
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from deixis.core.errors import PhraseError
from deixis.datasets import read_dataset
from deixis.language import parse
from deixis.language.coverage import content_words, unaccounted
from deixis.language.forms import Form
from deixis.language.tokens import tokenize
from deixis.language.words import Words

DEFAULT_DATA = Path(__file__).resolve().parents[1].parent / "shared/data/gref/expressions_dev.tsv"
HELD_SHARE = 5


@dataclass(frozen=True)
class Sample:
    """One expression and, where known, the category it refers to."""

    image: str
    phrase: str
    category: str | None


@dataclass
class Score:
    """Counts over one part of the data."""

    total: int = 0
    labelled: int = 0
    strict: int = 0
    hypernym: int = 0
    words: int = 0
    unaccounted: int = 0
    unknown: int = 0
    with_unknown: int = 0
    seconds: float = 0.0
    failed: int = 0
    nameless: int = 0
    misses: Counter[tuple[str, str]] = field(default_factory=Counter)
    examples: dict[tuple[str, str], str] = field(default_factory=dict)
    disagreements: set[tuple[str, str]] = field(default_factory=set)
    unknown_words: Counter[str] = field(default_factory=Counter)


def read_samples(path: Path) -> list[Sample]:
    """Samples of a TSV, or of a data set in any format."""
    if path.suffix == ".tsv":
        return list(_tsv(path.read_text(encoding="utf-8")))
    return [
        Sample(str(sample.image), item.phrase, item.category)
        for sample in read_dataset(path, masks=False)
        for item in sample.expressions
    ]


def _tsv(text: str) -> Iterator[Sample]:
    for line in text.splitlines()[1:]:
        image, _, category, phrase = line.split("\t")[:4]
        yield Sample(image, phrase, category or None)


def is_held(sample: Sample) -> bool:
    """Whether an image belongs to the fifth that is only reported."""
    return zlib.crc32(sample.image.encode()) % HELD_SHARE == 0


def score(samples: list[Sample]) -> Score:
    """Parse every sample and count."""
    result = Score()
    for sample in samples:
        result.total += 1
        started = time.perf_counter()
        try:
            form = parse(sample.phrase)
        except PhraseError:
            result.failed += 1
            continue
        result.seconds += time.perf_counter() - started
        _count_words(result, form)
        if sample.category:
            _count_head(result, form, sample.category)
    return result


def _count_words(result: Score, form: Form) -> None:
    result.words += len(content_words(form))
    result.unaccounted += len(unaccounted(form))
    result.unknown += len(form.unknown)
    result.with_unknown += bool(form.unknown)
    result.unknown_words.update(span.text.casefold() for span in form.unknown)


def _count_head(result: Score, form: Form, label: str) -> None:
    head = form.head
    result.labelled += 1
    result.strict += head.category == label
    result.hypernym += label in head.categories
    if label in head.categories[:1]:
        return
    key = (head.lemma or f"({head.kind})", label)
    result.misses[key] += 1
    result.examples.setdefault(key, form.phrase)
    if not _names(form, label):
        result.disagreements.add(key)
        result.nameless += 1


def _names(form: Form, label: str) -> bool:
    """Whether some noun of the phrase names the label, or the head is a word nobody knows."""
    if form.head.kind == "unknown":
        return True
    words = Words(form.phrase, tokenize(form.phrase))
    nouns = (words.noun(i) for i in range(len(words)))
    return any(label in found[1].categories for found in nouns if found is not None)


def _share(part: int, whole: int) -> float:
    return round(100 * part / whole, 2) if whole else 0.0


def summary(result: Score) -> dict[str, float | int]:
    """The figures of one part."""
    return {
        "expressions": result.total,
        "with_category": result.labelled,
        "head_strict": _share(result.strict, result.labelled),
        "head_with_hypernyms": _share(result.hypernym, result.labelled),
        "head_strict_nameable": _share(result.strict, result.labelled - result.nameless),
        "accounted": _share(result.words - result.unaccounted, result.words),
        "unknown_words": _share(result.unknown, result.words),
        "expressions_with_unknown": _share(result.with_unknown, result.total),
        "refused": result.failed,
        "ms_per_phrase": round(1000 * result.seconds / max(1, result.total), 3),
    }


def show(name: str, result: Score, *, limit: int) -> None:
    """Print one part, with its commonest failures when a limit is given."""
    print(f"\n{name}")
    for key, value in summary(result).items():
        print(f"  {key:<26}{value}")
    if limit:
        wrong = [(k, n) for k, n in result.misses.most_common() if k not in result.disagreements]
        differ = [(k, n) for k, n in result.misses.most_common() if k in result.disagreements]
        _table("  misses (head word -> label)", wrong, result, limit)
        _table("  words and label name different things (counted as misses)", differ, result, limit)
        print("  commonest words not understood")
        print("    " + ", ".join(f"{w} {n}" for w, n in result.unknown_words.most_common(limit)))


def _table(title: str, rows: list[tuple[tuple[str, str], int]], result: Score, limit: int) -> None:
    print(f"{title}: {sum(n for _, n in rows)}")
    for (word, label), count in rows[:limit]:
        print(f"    {count:3d}  {word} -> {label}: {result.examples[word, label]}")


def machine() -> dict[str, str | int]:
    """What the figures were measured on."""
    cpu = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        names = [line for line in info.read_text().splitlines() if line.startswith("model name")]
        cpu = names[0].partition(":")[2].strip() if names else cpu
    return {"cpu": cpu, "cores": os.cpu_count() or 1, "python": platform.python_version()}


def main() -> int:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "data", nargs="?", type=Path, default=DEFAULT_DATA, help="TSV, or a data set in any format"
    )
    parser.add_argument("--failures", type=int, default=25, help="how many failures to list")
    args = parser.parse_args()
    if not args.data.exists():
        print(
            f"no data at {args.data}; pass a TSV or a data set",
            file=sys.stderr,
        )
        return 1
    samples = read_samples(args.data)
    developed = score([sample for sample in samples if not is_held(sample)])
    reported = score([sample for sample in samples if is_held(sample)])
    everything = score(samples)
    print(f"data      {args.data}")
    print("machine   " + ", ".join(f"{key} {value}" for key, value in machine().items()))
    show("development part (four fifths of the images)", developed, limit=args.failures)
    show("reported part (one fifth, never looked at)", reported, limit=0)
    show("all", everything, limit=0)
    figures = {
        "all": summary(everything),
        "development": summary(developed),
        "reported": summary(reported),
    }
    print(
        json.dumps(
            {"benchmark": "language", "data": str(args.data), "machine": machine(), **figures}
        )
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
