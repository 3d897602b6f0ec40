"""Writes the set: ``python -m benchmarks.screens_handmade OUT [--pages N] [--seed S]``."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.screens_handmade.choice import expressions
from benchmarks.screens_handmade.designers import DESIGNERS, look
from benchmarks.screens_handmade.draft import Draft
from benchmarks.screens_handmade.pages import LAYOUTS

from deixis.datasets.screens.browser import Browser, Page


def shot(browser: Browser, index: int, seed: int, folder: Path, phrases: int) -> dict[str, Any]:
    """Render page ``index`` (from 1) into ``folder`` and return its line of the file."""
    rng = Random(f"{seed}/{index}")  # noqa: S311 - variety, not secrecy
    kind = list(LAYOUTS)[(index - 1) % len(LAYOUTS)]
    names = list(DESIGNERS)
    # 29 layouts and 12 designers share no divisor: every pair comes round in time.
    draft = Draft(rng, look(names[(index * 5) % len(names)], rng))
    write, narrow, wide = LAYOUTS[kind]
    html = write(draft)
    width = rng.randint(narrow, wide)
    page = Page(f"{kind}/{draft.look.name}", html, width, 300, draft.look.scale)
    path = folder / "images" / f"{index:04d}.png"
    scene = browser.shoot(page, path)
    found = expressions(draft.asks, draft.merged, scene, rng, phrases)
    for number, record in enumerate(found, 1):
        record["id"] = f"{index:04d}-{number}"
    size = [int(scene.size.width), int(scene.size.height)]
    return {"image": f"images/{path.name}", "size": size, "kind": page.kind, "expressions": found}


def main() -> int:
    """Render next to OUT, then move into place, so that readers never see half of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--pages", type=int, default=100)
    parser.add_argument("--phrases", type=int, default=11, help="at most, a page")
    parser.add_argument("--seed", type=int, default=3)
    options = parser.parse_args()
    fresh = options.out.with_name(options.out.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    (fresh / "images").mkdir(parents=True)
    with Browser() as browser, (fresh / "expressions.jsonl").open("w", encoding="utf-8") as file:
        for index in range(1, options.pages + 1):
            line = shot(browser, index, options.seed, fresh, options.phrases)
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
            print(f"\r{index}/{options.pages}", end="", file=sys.stderr, flush=True)
    shutil.rmtree(options.out, ignore_errors=True)
    fresh.rename(options.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
