"""Writes the set: ``python -m benchmarks.screens_various OUT [--only NAME] [--check FOLDER]``."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.screens_various.source import Source, read

from deixis.core import Box
from deixis.datasets.screens.browser import Browser
from deixis.datasets.screens.scene import Element, Scene

_PAGES = Path(__file__).with_name("pages")
_ORDER = 60  # seed of the order of pages, so that kinds are mixed


def order() -> list[Path]:
    """All pages, shuffled the same way every time."""
    pages = sorted(_PAGES.glob("*.html"))
    Random(_ORDER).shuffle(pages)  # noqa: S311 - variety, not secrecy
    return pages


def records(source: Source, scene: Scene) -> list[dict[str, Any]]:
    """The phrases of a page with their true boxes, as they are written to the file."""
    trouble = [text for text in scene.texts if text.startswith("TROUBLE")]
    if trouble:
        raise ValueError(f"{source.name}: {trouble[0]}")
    found = []
    for number, ask in enumerate(source.asks):
        true = [e for e in scene.elements if str(number) in e.label.split()]
        if bool(true) is not bool(ask.targets):
            raise ValueError(f"{source.name}: nothing to see for {ask.phrase!r}")
        boxes = _merged(true) if ask.merged else [e.box for e in true]
        record: dict[str, Any] = {
            "phrase": ask.phrase,
            "boxes": [[round(edge, 2) for edge in box.xyxy] for box in boxes],
            "skills": list(ask.skills),
        }
        if ask.plural:
            record["plural"] = True
        if true:
            record["category"] = true[0].kind
        found.append(record)
    return found


def _merged(elements: list[Element]) -> list[Box]:
    box = elements[0].box
    for element in elements[1:]:
        box = box.union(element.box)
    return [box]


def lines(browser: Browser, path: Path, index: int, folder: Path) -> tuple[str, str]:
    """Render a page; its line of expressions.jsonl and its line of elements.jsonl."""
    source = read(path)
    image = folder / "images" / f"{index:04d}.png"
    scene = browser.shoot(source.page, image)
    size = [int(scene.size.width), int(scene.size.height)]
    found = records(source, scene)
    for number, record in enumerate(found, 1):
        record["id"] = f"{index:04d}-{number}"
    head = {"image": f"images/{image.name}", "size": size, "kind": source.page.kind}
    elements = [replace(element, label="").to_dict() for element in scene.elements]
    said = json.dumps({**head, "expressions": found}, ensure_ascii=False)
    seen = json.dumps({**head, "elements": elements}, ensure_ascii=False)
    return said + "\n", seen + "\n"


def main() -> int:
    """Render next to OUT, then move into place, so that readers never see half of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--only", nargs="*", default=[], help="names of pages, for a quick look")
    options = parser.parse_args()
    fresh = options.out.with_name(options.out.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    (fresh / "images").mkdir(parents=True)
    pages = [path for path in order() if not options.only or path.stem in options.only]
    said, seen, failed = [], [], 0
    with Browser() as browser:
        for index, path in enumerate(pages, 1):
            try:
                one, two = lines(browser, path, index, fresh)
            except ValueError as error:
                failed += 1
                print(error, file=sys.stderr)
                continue
            said.append(one)
            seen.append(two)
    (fresh / "expressions.jsonl").write_text("".join(said), encoding="utf-8")
    (fresh / "elements.jsonl").write_text("".join(seen), encoding="utf-8")
    shutil.rmtree(options.out, ignore_errors=True)
    fresh.rename(options.out)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
