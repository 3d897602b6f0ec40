"""Writes the set: ``python -m benchmarks.screens_frameworks OUT --css FOLDER [--pages N]``.

FOLDER holds ``node_modules`` with the packages named in the README beside this file. The set is
rendered next to OUT and moved into place at the end, so that readers never see half of it.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

from benchmarks.screens_frameworks import kit as kit_module
from benchmarks.screens_frameworks.frameworks import KITS
from benchmarks.screens_frameworks.kit import Kit
from benchmarks.screens_frameworks.pages import KINDS, Maker
from benchmarks.screens_frameworks.papers import PAPERS, PRINT
from benchmarks.screens_frameworks.speech import SPOKEN

from deixis.datasets.screens import Source, generate
from deixis.datasets.screens.browser import Page

_DESKTOP = {"98", "xp", "7"}
_NOT_DESKTOP = {"listing", "dashboard", "docs", "shop", "pricing", "mail"}


def layouts(count: int) -> tuple[Callable[[Random], Page], ...]:
    """One maker a page: about three framework pages to each printed one, kinds and kits in turn."""
    found, turn = [], Random(5)  # noqa: S311 - variety, not secrecy
    kits: list[Kit] = []
    for index in range(count):
        if index % 4 == 3:
            found.append(_bind(PAPERS[(index // 4) % len(PAPERS)], PRINT))
            continue
        kits = kits or turn.sample(KITS, len(KITS))
        kind = KINDS[(index - index // 4) % len(KINDS)]
        fits = [k for k in kits if k.name not in _DESKTOP or kind.__name__ not in _NOT_DESKTOP]
        kit = (fits or kits)[0]
        kits.remove(kit)
        found.append(_bind(kind, kit if fits else KITS[0]))
    return tuple(found)


def _bind(maker: Maker, kit: Kit) -> Callable[[Random], Page]:
    return lambda rng: maker(kit, rng.choice(kit.looks), rng)


def main() -> int:
    """Render, then move into place."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--css", type=Path, required=True)
    parser.add_argument("--pages", type=int, default=152)
    parser.add_argument("--seed", type=int, default=20)
    options = parser.parse_args()
    kit_module.CSS = options.css
    fresh = options.out.with_name(options.out.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    source = Source(layouts(options.pages), SPOKEN)
    generate(
        fresh, pages=options.pages, seed=options.seed, phrases=9, source=source, progress=_show
    )
    old = options.out.with_name(options.out.name + ".old")
    shutil.rmtree(old, ignore_errors=True)
    if options.out.exists():
        options.out.rename(old)
    fresh.rename(options.out)
    shutil.rmtree(old, ignore_errors=True)
    return 0


def _show(done: int, total: int) -> None:
    print(f"\r{done}/{total}", end="\n" if done == total else "", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
