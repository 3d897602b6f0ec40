"""How well and how fast the text reader reads: ``python benchmarks/reading.py [DATA]``.

Without DATA, pages with known words are drawn: sizes 9 to 20 pixels, light and dark, fields and
buttons, tables. Prints for each size the character error rate, the mean IoU of word boxes with
the true ink boxes (a word that is not found counts 0), and seconds a page; one line of JSON last.

DATA is a folder of images, each with a text file of the same name (``a.png``, ``a.txt``) that
holds its words in reading order; boxes are not scored then.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from deixis.core import Box, ImageArray, ReadText
from deixis.images import load_image
from deixis.perception.readers import RapidReader

WORDS = (  # noqa: SIM905 - thirty words read better this way
    "Submit Cancel Email address Password total amount due invoice date Pricing Search settings "
    "account profile Sign in Remember me report quarterly growth Products Home About Contact "
    "help 12.50 $1,299.00 2024-05-17 #A-1024 97% next previous customer number delivery by mail"
).split()
THEMES = (("white", "black"), ("#1e2227", "#d8dbe0"), ("#eef2f7", "#5b6573"), ("#2563eb", "white"))


@dataclass(frozen=True)
class Page:
    """An image with its lines of words; boxes are empty where they are not known."""

    name: str
    image: ImageArray
    lines: list[list[str]]
    boxes: list[tuple[str, Box]]


def draw_page(size: int, seed: int) -> Page:
    """A 1280 x 800 page of short labels in rows, seeded."""
    rng = random.Random(seed)  # noqa: S311 - test pages, no secrets
    ground, ink = THEMES[seed % len(THEMES)]
    image = Image.new("RGB", (1280, 800), ground)
    canvas = ImageDraw.Draw(image)
    font = ImageFont.load_default(size)
    lines: list[list[str]] = []
    boxes: list[tuple[str, Box]] = []
    y = 20
    while y < 740:
        x = 30
        while x < 1000:
            words = [rng.choice(WORDS) for _ in range(rng.randint(1, 4))]
            end = _draw_words(canvas, (x, y), words, font, ink, boxes)
            lines.append(words)
            if rng.random() < 0.3:
                frame = (x - 8, y - 6, end + 8, y + round(1.3 * size) + 6)
                canvas.rectangle(frame, outline=ink)
            x = end + rng.choice((60, 120, 260))
        y += round(size * rng.choice((2.4, 3, 4))) + 6
    return Page(f"{size} px", np.asarray(image), lines, boxes)


def _draw_words(
    canvas: ImageDraw.ImageDraw,
    place: tuple[int, int],
    words: list[str],
    font: ImageFont.FreeTypeFont | ImageFont.ImageFont,
    ink: str,
    boxes: list[tuple[str, Box]],
) -> int:
    x, y = place
    for word in words:
        canvas.text((x, y), word, font=font, fill=ink)
        boxes.append((word, Box(*canvas.textbbox((x, y), word, font=font))))
        x = round(x + canvas.textlength(word + " ", font=font))
    return x


def pages_of(folder: Path) -> Iterator[Page]:
    """Images of a folder that have a text file beside them."""
    for path in sorted(folder.iterdir()):
        words = path.with_suffix(".txt")
        if path.suffix.lower() != ".txt" and words.is_file():
            lines = [line.split() for line in words.read_text("utf-8").splitlines() if line.split()]
            yield Page(path.name, load_image(path), lines, [])


def edit_distance(a: str, b: str) -> int:
    """Levenshtein's distance in characters."""
    row = list(range(len(b) + 1))
    for i, char in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, other in enumerate(b, 1):
            cost = min(row[j] + 1, row[j - 1] + 1, previous + (char != other))
            previous, row[j] = row[j], cost
    return row[-1]


def errors(page: Page, text: ReadText) -> tuple[int, int]:
    """(wrong characters, characters). Each true line is held against its nearest read line."""
    truth = [" ".join(words) for words in page.lines]
    if not page.boxes:
        whole = " ".join(truth)
        return edit_distance(" ".join(str(text).split()), whole), len(whole)
    left = [line.text for line in text.lines]
    wrong = 0
    for line in sorted(truth, key=len, reverse=True):
        best = min(left, key=lambda other: edit_distance(other, line), default="")
        wrong += min(edit_distance(best, line), len(line))
        if best:
            left.remove(best)
    return wrong + sum(len(line) for line in left), sum(len(line) for line in truth)


def word_ious(page: Page, text: ReadText) -> list[float]:
    """For each true word the IoU of the nearest read word with the same text, else 0."""
    read = [word for line in text.lines for word in line.words]
    return [
        max((word.box.iou(box) for word in read if word.text == true), default=0.0)
        for true, box in page.boxes
    ]


def measure(pages: list[Page], reader: RapidReader) -> dict[str, object]:
    """Read all pages and print a line for each."""
    wrong = count = 0
    ious: list[float] = []
    seconds: list[float] = []
    for page in pages:
        start = time.perf_counter()
        text = reader.read(page.image)
        seconds.append(time.perf_counter() - start)
        bad, characters = errors(page, text)
        here = word_ious(page, text)
        iou = f"  IoU {np.mean(here):.3f}" if here else ""
        print(f"{page.name:>24}: CER {bad / max(characters, 1):.4f}{iou}  {seconds[-1]:.2f} s")
        wrong, count, ious = wrong + bad, count + characters, ious + here
    return {
        "benchmark": "reading",
        "engine": reader.engine,
        "pages": len(pages),
        "cer": round(wrong / max(count, 1), 4),
        "word_iou": round(float(np.mean(ious)), 4) if ious else None,
        "words_at_iou_0.5": round(float(np.mean(np.array(ious) >= 0.5)), 4) if ious else None,
        "median_s": round(float(np.median(seconds)), 3),
    }


def main() -> None:
    """Run the benchmark from the command line."""
    parser = argparse.ArgumentParser(description="Measure the text reader.")
    parser.add_argument("data", nargs="?", type=Path, help="folder of images with .txt files")
    parser.add_argument("--engine", default="auto", choices=("auto", "onnxruntime", "openvino"))
    arguments = parser.parse_args()
    reader = RapidReader(engine=arguments.engine, cache_size=0)
    if arguments.data:
        pages = list(pages_of(arguments.data))
    else:
        pages = [draw_page(size, size) for size in (9, 10, 11, 12, 13, 14, 16, 20)]
    if not pages:
        parser.error(f"no image with a .txt file of the same name in {arguments.data}")
    reader.read(draw_page(20, 0).image[:200, :400])  # load the networks before the clock starts
    print(json.dumps(measure(pages, reader)))


if __name__ == "__main__":
    main()
