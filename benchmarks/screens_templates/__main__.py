"""Writes the set: ``python -m benchmarks.screens_templates OUT --packages FOLDER [--pages N]``.

FOLDER holds the packages named in the README beside this file. The set is rendered next to OUT and
moved into place at the end, so that readers never see half of it.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from random import Random

from benchmarks.screens_templates.answers import Answers
from benchmarks.screens_templates.camera import Camera, Dull
from benchmarks.screens_templates.catalog import File, missing, pages
from benchmarks.screens_templates.packages import Packages
from benchmarks.screens_templates.photos import photos
from benchmarks.screens_templates.writing import Writer, fresh

from deixis.core import DeixisError

_INTERRUPTED = 130


def main() -> int:
    """Render, then move into place; 130 after Ctrl-C, which leaves OUT as it was."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--packages", type=Path, required=True)
    parser.add_argument("--pages", type=int, help="at most; each gives up to three pictures")
    parser.add_argument("--phrases", type=int, default=7, help="at most, a picture")
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    try:
        packages = Packages(options.packages)
        chosen = pages(packages, options.seed)[: options.pages]
        if not chosen:
            raise ValueError(f"packages must hold a template of the README, got {options.packages}")
        for name in missing(packages):
            print(f"{name} is not there: its pages are left out", file=sys.stderr)
        with fresh(options.out) as folder:
            writer = Writer(folder, options.seed, options.phrases)
            _render(chosen, packages, writer, options.seed)
            writer.finish()
    except (ValueError, DeixisError) as error:
        parser.error(str(error))
    except KeyboardInterrupt:
        print("\nstopped; nothing is written", file=sys.stderr)
        return _INTERRUPTED
    print(f"{len(writer)} pictures of {len(chosen)} pages in {options.out}", file=sys.stderr)
    return 0


def _render(chosen: list[File], packages: Packages, writer: Writer, seed: int) -> None:
    answers = Answers(packages, photos(packages, seed))
    with Camera(answers) as camera:
        for done, file in enumerate(chosen, 1):
            rng = Random(f"{seed}/{file.package}/{file.inner}")  # noqa: S311 - variety, not secrecy
            try:
                for shot in camera.shoot(answers.url(file.path), rng):
                    writer.add(shot, file)
            except Dull as reason:
                print(f"\r{file.package} {file.inner}: {reason}", file=sys.stderr)
            last = done == len(chosen)
            print(f"\r{done}/{len(chosen)}", end="\n" if last else "", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
