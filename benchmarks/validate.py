"""How fast a data set is validated: ``python benchmarks/validate.py [DATA] [--samples N]``.

Without DATA, a data set in our own format is written into a temporary folder: N images (100,000)
with four expressions each, categories, ids, splits and sizes, and one line in a hundred damaged in
a known way. Pictures are named and there (empty files), but not opened; the figure is for reading
and checking what is written about them. With ``--images``, N small pictures are drawn and opened.

Prints the time, the kinds found, and as its last lines the machine and one line of JSON.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import tempfile
from pathlib import Path

from deixis.datasets import validate_dataset

NOUNS = ("mug", "laptop", "chair", "bottle", "dog", "car", "person", "book", "clock", "plate")
COLOURS = ("red", "blue", "green", "black", "white", "yellow", "brown", "grey")
PLACES = ("on the left", "next to the table", "behind the man", "at the top", "near the door")
FAULTS = ("swapped-corners", "empty-phrase", "box-outside-image", "bad-json", "unknown-key")
PER_IMAGE = 4
WIDTH, HEIGHT = 640, 480


def line(rng: random.Random, number: int, fault: str | None) -> str:
    """One image with four expressions, damaged as asked."""
    items = []
    for index in range(PER_IMAGE):
        x, y = rng.randrange(400), rng.randrange(300)
        noun = rng.choice(NOUNS)
        # A number makes each phrase of an image different from the others.
        phrase = f"the {rng.choice(COLOURS)} {noun} {index + 1} {rng.choice(PLACES)}"
        box = [x, y, x + rng.randrange(20, 200), y + rng.randrange(20, 160)]
        items.append(
            {"phrase": phrase, "boxes": [box], "category": noun, "id": f"{number}-{index}"}
        )
    sample = {
        "image": f"images/{number}.jpg",
        "size": [WIDTH, HEIGHT],
        "split": ("train", "train", "val", "test")[number % 4],
        "expressions": items,
    }
    box = items[0]["boxes"][0]
    if fault == "swapped-corners":
        box[:] = [*box[2:], *box[:2]]
    elif fault == "empty-phrase":
        items[0]["phrase"] = ""
    elif fault == "box-outside-image":
        box[2] = WIDTH + 50
    elif fault == "unknown-key":
        items[0]["bbox"] = box
    text = json.dumps(sample)
    return text[:-2] if fault == "bad-json" else text


def write(folder: Path, samples: int) -> dict[str, int]:
    """Write the data set; returns how often each fault was put in."""
    rng = random.Random(0)  # noqa: S311 - the same data each time
    expected = dict.fromkeys(FAULTS, 0)
    (folder / "images").mkdir(parents=True)
    with (folder / "expressions.jsonl").open("w") as out:
        for number in range(samples):
            fault = FAULTS[number // 100 % len(FAULTS)] if number % 100 == 99 else None
            if fault:
                expected[fault] += 1
            out.write(line(rng, number, fault) + "\n")
            (folder / "images" / f"{number}.jpg").touch()
    return expected


def draw(folder: Path, samples: int) -> None:
    """Put a different picture in the place of each empty file."""
    import numpy as np  # noqa: PLC0415 - only with --images
    from PIL import Image  # noqa: PLC0415

    rng = np.random.default_rng(0)
    for number in range(samples):
        coarse = rng.integers(0, 255, (12, 16, 3), dtype=np.uint8)
        picture = Image.fromarray(coarse).resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)
        picture.save(folder / "images" / f"{number}.jpg", quality=80)


def machine() -> dict[str, str | int]:
    """What the figures were measured on."""
    cpu, info = platform.machine(), Path("/proc/cpuinfo")
    if info.exists():
        names = [row for row in info.read_text().splitlines() if row.startswith("model name")]
        cpu = names[0].partition(":")[2].strip() if names else cpu
    return {"cpu": cpu, "cores": os.cpu_count() or 1, "python": platform.python_version()}


def main() -> int:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("data", nargs="?", type=Path, help="Any data set; made when not given.")
    parser.add_argument("--samples", type=int, default=100_000, help="Images to make.")
    parser.add_argument("--images", action="store_true", help="Open the pictures too.")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        expected: dict[str, int] = {}
        data = options.data
        if data is None:
            data = Path(scratch) / "data"
            print(f"writing {options.samples} samples ...", flush=True)
            expected = write(data, options.samples)
            if options.images:
                draw(data, options.samples)
        report = validate_dataset(data, look=options.images, keep=0)
    for kind, count in report.counts.most_common():
        planted = f" of {expected[kind]} put in" if kind in expected else ""
        print(f"{kind:30}{count:8}{planted}")
    rate = report.samples / report.seconds
    print(
        f"{report.samples} images, {report.expressions} expressions, {report.pictures} pictures "
        f"opened: {report.seconds:.1f} s, {rate:.0f} images a second"
    )
    told = machine()
    print(f"machine   {told['cpu']}, {told['cores']} cores, Python {told['python']}")
    figures = report.to_dict() | {"per_second": round(rate), "planted": expected}
    print(json.dumps({"benchmark": "validate", **figures, "machine": told}))
    return 0 if all(report.counts[kind] == count for kind, count in expected.items()) else 1


if __name__ == "__main__":
    raise SystemExit(main())
