"""How well icons are named: ``python benchmarks/icons.py [DATA] [--packages FOLDER] [--worst]``.

FOLDER holds installed icon packages (see ``deixis.training.recipes.icons``). Measured are only the
packages that were neither learned from nor calibrated on: each icon plain at 20 pixels, dark on
light and light on dark, and once as on pages (any size, colours, in buttons, blurred). Top-1 is
over all icons and "none of them". The false-name rate is the share of other icons, and of letters,
words and boxes, for which some name scores 0.5 or more.

DATA is a folder with ``elements.jsonl`` as in ``benchmarks/elements.py``; icons are named by
``role``. Texts, headings, badges, check boxes, radios and switches there are no icons.

Speed is printed always; one line of JSON last.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt

from deixis.core import Box, Boxes, ImageArray
from deixis.images import load_image
from deixis.perception.elements.icon_names import ICON_NAMES, icon_probabilities, icons_called

OTHER = "other"
NO_ICONS = ("text", "heading", "badge", "checkbox", "radio", "switch")
NAMES = (*ICON_NAMES, OTHER)

Asked = tuple[ImageArray, Boxes, list[tuple[str, ...]]]


class Tally:
    """Answers of one kind of pictures."""

    def __init__(self) -> None:
        self.chances: list[npt.NDArray[np.float64]] = []
        self.truth: list[tuple[str, ...]] = []

    def ask(self, image: ImageArray, boxes: Boxes, truth: list[tuple[str, ...]]) -> None:
        named = icon_probabilities(image, boxes)
        rest = np.clip(1 - named.sum(axis=1, keepdims=True), 0, 1)
        self.chances += list(np.hstack([named, rest]))
        self.truth += truth

    def figures(self) -> dict[str, float]:
        chances, icon = np.array(self.chances), np.array([t != (OTHER,) for t in self.truth])
        best = [NAMES[place] for place in chances.argmax(axis=1)]
        right = np.array([b in t for b, t in zip(best, self.truth, strict=True)])
        named = chances[:, :-1].max(axis=1)
        first = [NAMES[place] for place in chances[:, :-1].argmax(axis=1)]
        ranked = np.array([b in t for b, t in zip(first, self.truth, strict=True)])
        found = {"icons": int(icon.sum()), "others": int((~icon).sum())}
        if icon.any():
            found |= {"top1": right[icon].mean(), "top1_of_names": ranked[icon].mean()}
            found["named_at_0.5"] = (named[icon & ranked] >= 0.5).sum() / icon.sum()
        if (~icon).any():
            found["false_names"] = (named[~icon] >= 0.5).mean()
        found["calibration_error"] = calibration_error(chances.max(axis=1), right)
        return {name: round(float(value), 4) for name, value in found.items()}

    def confusions(self) -> list[tuple[tuple[str, str], int]]:
        best = [NAMES[place] for place in np.array(self.chances).argmax(axis=1)]
        pairs = Counter((t[0], b) for t, b in zip(self.truth, best, strict=True) if b not in t)
        return pairs.most_common(25)


def calibration_error(score: npt.NDArray[np.float64], right: npt.NDArray[np.bool_]) -> float:
    """Expected calibration error over ten equal steps of the score."""
    steps = np.minimum((score * 10).astype(int), 9)
    shares = [(steps == s).mean() * abs(score[steps == s].mean() - right[steps == s].mean())
              for s in range(10) if (steps == s).any()]  # fmt: skip
    return float(sum(shares))


def from_packages(folder: Path) -> Iterator[tuple[str, Asked]]:
    """(kind, picture with its box and name) of the held-out packages."""
    from deixis.training.recipes.icons.clutter import clutter  # noqa: PLC0415 - needs resvg
    from deixis.training.recipes.icons.masks import gather  # noqa: PLC0415
    from deixis.training.recipes.icons.packages import HELD_OUT  # noqa: PLC0415
    from deixis.training.recipes.icons.scenes import stand  # noqa: PLC0415

    masks = gather(folder, cache=folder / "masks.npz").of(HELD_OUT)
    draw = np.random.default_rng(2026)
    for mask, icon in zip(masks.pictures, masks.icons, strict=True):
        for ground, ink in ((255, 40), (30, 235)):
            image, box = plain(mask, ground, ink)
            yield "plain", (image, Boxes.of([box]), [(str(icon),)])
        scene = stand(mask, draw)
        yield "on pages", (scene.image, Boxes.of([scene.box]), [(str(icon),)])
    for _ in range(1000):
        scene = clutter(draw)
        yield "letters and boxes", (scene.image, Boxes.of([scene.box]), [(OTHER,)])


def plain(mask: npt.NDArray[np.uint8], ground: int, ink: int) -> tuple[ImageArray, Box]:
    """The icon at 20 pixels in one colour on another, boxed by its ink."""
    import cv2

    cover = np.pad(cv2.resize(mask, (20, 20), interpolation=cv2.INTER_AREA) / 255.0, 6)
    image = np.repeat((ground + cover * (ink - ground))[..., None], 3, axis=2).astype(np.uint8)
    left, top, width, height = cv2.boundingRect((cover > 0.25).astype(np.uint8))
    return image, Box(left, top, left + width, top + height)


def from_pages(data: Path) -> Iterator[tuple[str, Asked]]:
    """("pages", image with the boxes of its icons and of things that are none)."""
    for line in (data / "elements.jsonl").read_text("utf-8").splitlines():
        page = json.loads(line)
        image = load_image(data / page["image"])
        boxes, truth = [], []
        for element in page["elements"]:
            icons = icons_called(element.get("role") or "") if element["kind"] == "icon" else ()
            if icons or element["kind"] in NO_ICONS:
                boxes.append(element["box"])
                truth.append(icons or (OTHER,))
        if boxes:
            yield "pages", (image, Boxes(boxes), truth)


def milliseconds() -> float:
    """Best of 20: forty boxes on one 1280 x 800 picture."""
    draw = np.random.default_rng(0)
    image = draw.integers(0, 255, (800, 1280, 3), np.uint8)
    corners = draw.uniform(0, 700, (40, 2))
    boxes = Boxes(np.hstack([corners, corners + draw.uniform(14, 44, (40, 1))]))
    icon_probabilities(image, boxes)
    times = []
    for _ in range(20):
        start = time.perf_counter()
        icon_probabilities(image, boxes)
        times.append(time.perf_counter() - start)
    return round(min(times) * 1000, 2)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("data", type=Path, nargs="?")
    parser.add_argument("--packages", type=Path)
    parser.add_argument("--worst", action="store_true", help="list what is taken for what")
    asked = parser.parse_args()
    tallies: dict[str, Tally] = {}
    for source, folder in ((from_packages, asked.packages), (from_pages, asked.data)):
        for kind, question in source(folder) if folder else ():
            tallies.setdefault(kind, Tally()).ask(*question)
    result: dict[str, object] = {kind: tally.figures() for kind, tally in tallies.items()}
    result["ms_for_40_boxes"] = milliseconds()
    for kind, figures in result.items():
        print(f"{kind}: {figures}")
        if asked.worst and kind in tallies:
            print("   ", tallies[kind].confusions())
    print(json.dumps(result))


if __name__ == "__main__":
    main()
