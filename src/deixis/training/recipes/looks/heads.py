"""From persons whose heads somebody has looked at to the file that tells hats and glasses.

    python -m deixis.training.recipes.looks.heads --photos SHARDS MORE --clothes FOLDER --out RUN

SHARDS are folders with an ``index.jsonl``: the photo pack, and what
``python -m deixis.training.recipes.looks.squashed`` writes. FOLDER has the form of the Clothing
Co-Parsing data set (W. Yang et al., 2014, arXiv 1502.00739): ``photos``, ``annotations`` and
``label_list.mat``. The last line is JSON.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from deixis.core import DatasetError
from deixis.core.protocols import ImageArray
from deixis.perception.detectors import EverydayDetector
from deixis.perception.hub import need
from deixis.perception.looks import GRID_SIDE, HEADS, cut, head_squares, in_grid
from deixis.training.recipes.everyday.photos import decode, read_photos
from deixis.training.recipes.looks.fit import LooksConfig, fit, report, save, unseen, usual
from deixis.training.recipes.looks.material import Material, fold_of

__all__ = [
    "BY_EYE",
    "Seen",
    "main",
    "of_clothes",
    "of_eyes",
    "shown_side_by_side",
    "told_by_eye",
]

BY_EYE = Path(__file__).with_name("heads_by_eye.csv")
"""Photo, box in thousandths of its sides, letters: 3,136 persons, told from pictures of their heads
by vision-language models. h hat, m helmet, g glasses, s sunglasses or goggles, b beard, n no hair;
e eyes not to be seen, x no head to be seen, or not what is on it."""

_CELLS = (2, 2, 3)  # a side; as many heads are looked at together
_TIMES = 4  # how often each head is shown
_OFF = 0.09  # how far a square is moved or grown by chance, by its side
_THIN, _THICK = 24, 160  # pixels of a side that a head may have had in its photo
_DARKER, _BRIGHTER, _SHIFT = 0.6, 1.2, 20  # light
_RELIT = 0.4  # share of the heads in another light
_LEAST, _SURE = 0.2, 0.3  # scores from which a region counts, and is a person of FOLDER
_SPECK = 20  # pixels of something worn, from which on it is
_OF_CLOTHES = 0.5  # what an answer of FOLDER counts by one that was told by eye
_TOLD_EVERY = 500

Edges = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Seen:
    """A person whose head was looked at.

    Attributes:
        key: Photo.
        image: RGB uint8 (H, W, 3).
        box: (4,) x1 y1 x2 y2 in pixels.
        answers: (looks,) 0 or 1, in the order of `HEADS`.
        weights: (looks,) what each answer counts; 0 where there is none.
    """

    key: str
    image: ImageArray
    box: Edges
    answers: tuple[float, ...]
    weights: tuple[float, ...]


def main(arguments: list[str] | None = None) -> None:
    """Gather, train on all but a fifth five times to report, then on all; see the module."""
    options = _parser().parse_args(arguments)
    out: Path = options.out
    out.mkdir(parents=True, exist_ok=True)
    detector = EverydayDetector(least=_LEAST)
    seen = list(of_eyes(options.photos))
    if options.clothes is not None:
        seen += of_clothes(options.clothes, detector)
    if not seen:
        raise DatasetError("none shows a person whose head is told", path=str(options.photos[0]))
    material = shown_side_by_side(seen, detector, seed=options.seed)
    config = LooksConfig(hidden=64, epochs=options.epochs, batch=128, seed=options.seed)
    lines = report(material, unseen(material, config), HEADS)
    for line in lines:
        print("{look:9} {yes:5} auc {auc:.3f} out {out_yes:.3f} of {out_no:.3f}".format(**line))
    path = out / "heads.npz"
    save(fit(material, np.arange(len(material.rows)), config), usual(material, HEADS), path, HEADS)
    print(json.dumps({"rows": len(material.rows), "looks": lines, "weights": str(path)}))


def told_by_eye(path: Path = BY_EYE) -> Mapping[str, Sequence[tuple[Edges, str]]]:
    """Photo -> box as shares of its sides, and letters, of each person.

    Raises:
        DatasetError: A line has another form.
    """
    told: dict[str, list[tuple[Edges, str]]] = {}
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        key, *edges = line.split(",")
        letters = edges.pop() if edges else ""
        if len(edges) != 4 or not all(edge.lstrip("-").isdigit() for edge in edges):
            what = f"expected photo,x1,y1,x2,y2,letters, got {line!r}"
            raise DatasetError(what, path=str(path), line=number)
        told.setdefault(key, []).append((np.array(edges, np.float64) / 1000, letters))
    return told


def of_eyes(folders: Sequence[Path], told: Path | None = None) -> Iterator[Seen]:
    """Persons on photos of shard folders whose heads were told by eye."""
    table = told_by_eye(told or BY_EYE)
    for photo in read_photos(folders):
        persons = table.get(photo.key, ())
        image = decode(photo.data) if persons else None
        for shares, letters in persons:
            if image is not None and "x" not in letters:
                sides = np.array([*image.shape[1::-1]] * 2)
                so = ("h" in letters, "m" in letters, "g" in letters or "s" in letters)
                counts = 1.0, 1.0, float("e" not in letters)
                yield Seen(photo.key, image, shares * sides, tuple(map(float, so)), counts)


def of_clothes(folder: Path, detector: EverydayDetector) -> Iterator[Seen]:
    """The largest person on each photo of a folder in the form of Clothing Co-Parsing.

    Raises:
        DatasetError: A file is missing.
    """
    table = _matlab(folder / "label_list.mat")["label_list"][0]
    names = [str(name[0]) for name in table]
    for path in sorted(_there(folder / "photos").iterdir()):
        worn = {names[number] for number in _worn(folder, path.stem) if number < len(names)}
        image = decode(path.read_bytes())
        persons = [r for r in detector.detect(image) if r.label == "person" and r.score >= _SURE]
        if worn and persons:
            box = np.array(max(persons, key=lambda region: region.box.area).box.xyxy)
            so = float("hat" in worn), 0.0, float(bool(worn & {"glasses", "sunglasses"}))
            yield Seen(path.stem, image, box, so, (_OF_CLOTHES, _OF_CLOTHES, _OF_CLOTHES))


def shown_side_by_side(
    seen: Sequence[Seen], detector: EverydayDetector, *, seed: int = 1
) -> Material:
    """Rows of all heads, each shown some times: moved, mirrored, thinned and in another light."""
    rng = np.random.default_rng(seed)
    order = rng.permutation(np.repeat(np.arange(len(seen)), _TIMES)).tolist()
    rows, told = [], []
    while order:
        cells = int(rng.choice(_CELLS))
        some, order = order[: cells**2], order[cells**2 :]
        pictures = [_varied(seen[index], GRID_SIDE // cells, rng) for index in some]
        canvas, places = in_grid(pictures, cells)
        rows.append(detector.pooled(canvas, places))
        told += some
        if len(told) // _TOLD_EVERY > (len(told) - len(some)) // _TOLD_EVERY:
            print(f"{len(told)} heads, {len(order)} to go", file=sys.stderr)
    return Material(
        np.concatenate(rows).astype(np.float16),
        np.array([seen[index].answers for index in told], np.float32),
        np.array([seen[index].weights for index in told], np.float32),
        np.zeros(len(told), bool),
        np.array([fold_of(seen[index].key) for index in told]),
    )


def _varied(item: Seen, side: int, rng: np.random.Generator) -> ImageArray:
    square = head_squares(item.box)[0]
    length = square[2] - square[0]
    square = square + _OFF * length * rng.uniform(-1, 1, 2)[[0, 1, 0, 1]]
    square[2:] += _OFF * length * rng.uniform(-1, 1)
    cell = cut(item.image, square, side)
    thin = round(rng.uniform(_THIN, _THICK))
    if thin < min(length, side):
        small = cv2.resize(cell, (thin, thin), interpolation=cv2.INTER_AREA)
        cell = np.asarray(cv2.resize(small, (side, side)), np.uint8)
    if rng.random() < _RELIT:
        light = cell * rng.uniform(_DARKER, _BRIGHTER) + rng.uniform(-_SHIFT, _SHIFT)
        cell = np.clip(light, 0, 255).astype(np.uint8)
    return cell[:, ::-1] if rng.random() < 0.5 else cell


def _worn(folder: Path, name: str) -> set[int]:
    """Numbers of what is worn on a photo; empty where nothing is told of it."""
    whole = folder / "annotations" / "image-level" / f"{name}.mat"
    if whole.is_file():
        return {int(number) for number in np.ravel(_matlab(whole)["tags"])}
    parts = folder / "annotations" / "pixel-level" / f"{name}.mat"
    if not parts.is_file():
        return set()
    numbers, pixels = np.unique(_matlab(parts)["groundtruth"], return_counts=True)
    return {int(number) for number in numbers[pixels > _SPECK]}


def _matlab(path: Path) -> dict[str, Any]:
    io = need("scipy.io", purpose="reading clothes", extra="train")
    return dict(io.loadmat(str(_there(path))))


def _there(path: Path) -> Path:
    if not path.exists():
        raise DatasetError("the folder of clothes needs this", path=str(path))
    return path


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m deixis.training.recipes.looks.heads")
    parser.add_argument("--photos", type=Path, nargs="+", required=True, help="shard folders")
    parser.add_argument("--clothes", type=Path, help="Clothing Co-Parsing")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=15)
    parser.add_argument("--seed", type=int, default=LooksConfig().seed)
    return parser


if __name__ == "__main__":
    main()
