"""How well the element finder sees what is on pages: recall and precision by kind.

    python benchmarks/elements.py DATA [--worst]

DATA holds ``elements.jsonl``, a line an image: {"image": path, "elements": [{"kind", "box",
"text"}]}. The boxes are looked for among all regions of the same kind (recall) and of any kind
(box recall); precision counts the regions that are the best guess for their place. Text is read
with the toolkit's own reader and kept beside the data in ``.text-cache``. JSON on the last line.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import time
from collections import defaultdict
from pathlib import Path

import numpy as np
from PIL import Image

from deixis.core import Box, Boxes, ImageArray, ReadText, Region, TextLine, Word, iou_matrix
from deixis.perception.elements import ElementFinder


def read(image: ImageArray, cache: Path) -> ReadText:
    """The text of an image, from the cache when it was read before."""
    file = cache / (hashlib.sha1(image.tobytes() + str(image.shape).encode()).hexdigest() + ".json")  # noqa: S324
    if not file.exists():
        cache.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(_pack(_reader().read(image))))
    lines = json.loads(file.read_text())
    return ReadText(tuple(_line(*line) for line in lines), "en" if lines else None)


def _reader():  # type: ignore[no-untyped-def]
    from deixis.perception.readers import RapidReader  # noqa: PLC0415 - only where text is read

    if not hasattr(_reader, "kept"):
        _reader.kept = RapidReader()  # type: ignore[attr-defined]
    return _reader.kept  # type: ignore[attr-defined]


def _pack(text: ReadText) -> list[list[object]]:
    return [
        [line.text, line.box.xyxy, line.score, [[w.text, w.box.xyxy, w.score] for w in line.words]]
        for line in text.lines
    ]


def _line(text: str, box: list[float], score: float, words: list[list]) -> TextLine:  # type: ignore[type-arg]
    parts = tuple(Word(w, Box(*b), s) for w, b, s in words)
    return TextLine(text, Box(*box), score, parts)


class Tally:
    """Counts of one kind."""

    def __init__(self) -> None:
        self.truth = self.hit5 = self.hit7 = self.box5 = self.box7 = self.given = self.right = 0


def score_page(tally: dict[str, Tally], truth: list[dict], found: list[Region]) -> list[dict]:  # type: ignore[type-arg]
    """Add one page to the tally and return the elements that were missed."""
    boxes = Boxes.of([region.box for region in found])
    true = Boxes([element["box"] for element in truth])
    overlap = iou_matrix(true, boxes)
    missed = []
    for row, element in zip(overlap, truth, strict=True):
        same = max(
            (o for o, r in zip(row, found, strict=True) if r.label == element["kind"]), default=0.0
        )
        one = tally[element["kind"]]
        one.truth += 1
        one.hit5 += same >= 0.5
        one.hit7 += same >= 0.7
        one.box5 += row.max(initial=0.0) >= 0.5
        one.box7 += row.max(initial=0.0) >= 0.7
        if same < 0.7:
            missed.append(
                element | {"iou": round(float(same), 2), "any": round(float(row.max(initial=0)), 2)}
            )
    _precision(tally, truth, found, overlap)
    return missed


def _precision(tally, truth, found, overlap) -> None:  # type: ignore[no-untyped-def]
    pairs = iou_matrix(*(Boxes.of([r.box for r in found]),) * 2)
    for index, region in enumerate(found):  # best first: an earlier one in the same place wins
        if (pairs[index, :index] > 0.7).any():
            continue
        kinds = [e["kind"] for e, o in zip(truth, overlap[:, index], strict=True) if o >= 0.5]
        tally[region.label].given += 1
        tally[region.label].right += region.label in kinds


def show(tally: dict[str, Tally]) -> dict[str, object]:
    """Print the table and return it."""
    print(
        f"{'kind':12}{'n':>6}{'R@.5':>7}{'R@.7':>7}{'box.5':>7}{'box.7':>7}{'given':>7}{'prec':>7}"
    )
    rows = {}
    for kind, t in sorted(tally.items(), key=lambda item: -item[1].truth):
        n = max(t.truth, 1)
        values = [t.hit5 / n, t.hit7 / n, t.box5 / n, t.box7 / n]
        precision = t.right / max(t.given, 1)
        print(
            f"{kind:12}{t.truth:6}"
            + "".join(f"{v:7.2f}" for v in values)
            + f"{t.given:7}{precision:7.2f}"
        )
        rows[kind] = {
            "n": t.truth,
            "recall50": values[0],
            "recall70": values[1],
            "precision": precision,
        }
    total = Tally()
    for t in tally.values():
        for key, value in vars(t).items():
            setattr(total, key, getattr(total, key) + value)
    n = max(total.truth, 1)
    summary = {
        "n": total.truth,
        "recall50": total.hit5 / n,
        "recall70": total.hit7 / n,
        "box_recall50": total.box5 / n,
        "box_recall70": total.box7 / n,
        "precision": total.right / max(total.given, 1),
    }
    return {**{k: round(v, 4) for k, v in summary.items()}, "kinds": rows}


def main() -> None:
    """Run over a folder of pages."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("data", type=Path)
    parser.add_argument("--cache", type=Path, help="folder of texts that were read before")
    parser.add_argument("--worst", action="store_true", help="list what was missed")
    parser.add_argument("--kind", help="list only this kind")
    parser.add_argument("--limit", type=int, default=1_000_000)
    options = parser.parse_args()
    cache = options.cache or options.data / ".text-cache"
    tally: dict[str, Tally] = defaultdict(Tally)
    times = []
    finder = ElementFinder(None)  # type: ignore[arg-type]
    for line in (options.data / "elements.jsonl").read_text().splitlines()[: options.limit]:
        page = json.loads(line)
        image = np.asarray(Image.open(options.data / page["image"]).convert("RGB"))
        text = read(image, cache)
        start = time.perf_counter()
        found = finder.find(image, text)
        times.append(time.perf_counter() - start)
        missed = score_page(tally, page["elements"], found)
        for element in missed if options.worst else ():
            if options.kind in (None, element["kind"]):
                print(
                    page["image"],
                    element["kind"],
                    [round(v) for v in element["box"]],
                    element["iou"],
                    element["any"],
                    (element.get("text") or "")[:40],
                )
    result = show(tally)
    result["seconds"] = {"median": round(float(np.median(times)), 3), "max": round(max(times), 3)}
    print(json.dumps(result))


if __name__ == "__main__":
    main()
