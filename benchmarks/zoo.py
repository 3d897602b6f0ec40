"""Every model whose weights are here, in one fair table.

python benchmarks/zoo.py [DATA ...] [--models NAME ...] [--limit IMAGES] [--photos PACK]

DATA are folders with ``expressions.jsonl`` (default: screens, example images, drawn scenes and,
where the photo pack is, photos: see zoo_data.py).
Each model runs in a process of its own, so that peak memory is its own; models whose weights or
packages are missing are listed. The table is Markdown: all answers right at IoU 0.5 by the rule of
their kind; for phrases of one thing Acc at IoU 0.5 and 0.7, and both with generalised IoU as
MDETR's code has it; absent answers right; calibration error; milliseconds a phrase; peak memory.
The last line is JSON.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import deixis
from deixis.evaluation import Evaluation, evaluate
from photo_expressions import PACK
from zoo_data import standard_data

COLUMNS = (
    ("right@0.5", "right", "{:.3f}", 1),
    ("Acc@0.5", "Acc@0.5", "{:.3f}", 1),
    ("Acc@0.7", "Acc@0.7", "{:.3f}", 1),
    ("MDETR P@1 (GIoU)", "GIoU@0.5", "{:.3f}", 1),
    ("MDETR P@1 at 0.7 (GIoU)", "GIoU@0.7", "{:.3f}", 1),
    ("absent right@0.5", "absent right", "{:.3f}", 1),
    ("ECE, equal width", "ECE", "{:.3f}", 1),
    ("time a phrase, median", "ms", "{:.0f}", 1000),
    ("peak memory", "MB", "{:.0f}", 1),
)
"""Figure of `deixis.evaluation`, heading, format, factor."""


def main() -> None:
    """Measure and print."""
    options = _options()
    if options.one:
        print(json.dumps(_one(options.one, options.data[0], options.limit)))
        return
    ready = [info.name for info in deixis.models() if info.available]
    missing = [info.name for info in deixis.models() if not info.available]
    names = options.models or ready
    rows = []
    print("| data | model | " + " | ".join(label for _, label, *_ in COLUMNS) + " |")
    print("|---|---|" + "---:|" * len(COLUMNS))
    with tempfile.TemporaryDirectory() as scratch:
        for data in options.data or standard_data(Path(scratch), options.photos):
            for name in names:
                measured = _apart(name, data, options.limit)
                rows.append({"data": data.name, "model": name, **measured})
                print(_row(rows[-1]), flush=True)
    print("\nnot here (see `deixis models` for what each needs): " + ", ".join(missing))
    print(json.dumps({"bench": "zoo", "machine": _machine(), "rows": rows, "missing": missing}))


def _one(name: str, data: Path, limit: int | None) -> dict[str, Any]:
    """Figures of one model, in this process."""
    return _figures(evaluate(data, [name], limit=limit), name)


def _figures(result: Evaluation, name: str) -> dict[str, Any]:
    figures = {figure.name: figure.value for figure in result[name].figures}
    return {key: value for key, value in figures.items() if value is not None}


def _apart(name: str, data: Path, limit: int | None) -> dict[str, Any]:
    command = [sys.executable, __file__, str(data), "--one", name]
    command += ["--limit", str(limit)] if limit else []
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no message"])[-1]
        return {"error": last}
    figures: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return figures


def _row(row: dict[str, Any]) -> str:
    head = f"| {row['data']} | `{row['model']}` | "
    if "error" in row:
        return head + row["error"]
    cells = (
        form.format(factor * row[key]) if key in row else "" for key, _, form, factor in COLUMNS
    )
    return head + " | ".join(cells) + " |"


def _machine() -> str:
    load = f"load {os.getloadavg()[0]:.1f}"
    return f"{platform.machine()}, {os.cpu_count()} cores, {platform.python_version()}, {load}"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, nargs="*")
    parser.add_argument("--models", nargs="+", help="only these")
    parser.add_argument("--limit", type=int, help="only the first images")
    parser.add_argument("--photos", type=Path, default=PACK, help="folder of the photo pack")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    main()
