"""Captioned photos that were squashed to squares get sides again, and become shards.

    python -m deixis.training.recipes.looks.squashed --photos FOLDER --captions FILE \
        --known FOLDER --out SHARDS

Some public copies of captioned photos hold squares of 224 px, in which everybody is thin or broad.
Whether a photo lay or stood is learned from those of which ``--known`` has an upright copy under
the same name: a logistic regression on what the everyday detector's maps hold of the square. FILE
has lines "name,caption". The last line is JSON.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import sys
import tarfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import torch

from deixis.core import Boxes, DatasetError
from deixis.core.protocols import ImageArray
from deixis.perception.detectors import EverydayDetector
from deixis.training.recipes.everyday.photos import decode

__all__ = ["main", "probability_wide", "read_captions", "unsquashed"]

_WIDE, _TALL = 1.4, 0.72  # width by height of most photos that lie, and that stand
_SQUARE = 0.1  # logarithm of width by height up to which a photo tells neither
_SIDE = 416
_PULL = 0.01  # weight of the squared coefficients, by observation
_STEPS = 300
_FOLDS = 5
_TOLD_EVERY = 500

Rows = npt.NDArray[np.float32]


def main(arguments: list[str] | None = None) -> None:
    """Learn the shapes, write ``photos-000.tar`` and ``index.jsonl``; see the module."""
    options = _parser().parse_args(arguments)
    out: Path = options.out
    captions = read_captions(options.captions)
    shapes = {path.name: _shape(path) for path in sorted(options.known.iterdir())}
    detector = EverydayDetector()
    names = [name for name in sorted(captions) if (options.photos / name).is_file()]
    if not names:
        raise DatasetError("no caption names a photo of this folder", path=str(options.photos))
    rows = _rows(detector, [options.photos / name for name in names])
    told = np.array([shapes.get(name, 1.0) for name in names])
    sure = np.abs(np.log(told)) > _SQUARE
    if min((told[sure] > 1).sum(), (told[sure] < 1).sum()) < _FOLDS:
        raise DatasetError(
            "too few photos whose sides are known and differ", path=str(options.known)
        )
    wide = probability_wide(rows[sure], told[sure] > 1, rows)
    right = _right(rows[sure], told[sure] > 1)
    out.mkdir(parents=True, exist_ok=True)
    with (
        tarfile.open(out / "photos-000.tar", "w") as archive,
        (out / "index.jsonl").open("w", encoding="utf-8") as index,
    ):
        for name, chance in zip(names, wide.tolist(), strict=True):
            shape = shapes.get(name) or (_WIDE if chance > 0.5 else _TALL)
            _add(archive, name, unsquashed(_read(options.photos / name), shape))
            index.write(json.dumps(_record(name, captions[name])) + "\n")
    print(json.dumps({"photos": len(names), "known": int(sure.sum()), "right": round(right, 3)}))


def read_captions(path: Path) -> Mapping[str, Sequence[str]]:
    """Captions by the name of their photo, from lines "name,caption".

    Raises:
        DatasetError: A line has no caption, or names a file of another folder.
    """
    captions: dict[str, list[str]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as lines:
        for number, row in enumerate(csv.reader(lines), 1):
            if len(row) < 2:
                raise DatasetError("expected name,caption", path=str(path), line=number)
            if not row[0] or Path(row[0]).name != row[0]:
                raise DatasetError(f"{row[0]!r} is no plain name", path=str(path), line=number)
            if row[0] != "image":
                captions[row[0]].append(",".join(row[1:]))
    return captions


def probability_wide(rows: Rows, wide: npt.NDArray[np.bool_], of: Rows) -> npt.NDArray[np.float64]:
    """Chance that each photo lay, by logistic regression on photos whose shape is known.

    Args:
        rows: (N, F) of these.
        wide: (N,) whether they lie.
        of: (M, F) of those asked for.
    """
    mean, scale = rows.mean(0), rows.std(0) + 1e-6
    given = torch.from_numpy((rows - mean) / scale)
    lies = torch.from_numpy(wide.astype(np.float32))
    weight = torch.zeros(rows.shape[1] + 1, requires_grad=True)
    optimizer = torch.optim.LBFGS([weight], max_iter=_STEPS, line_search_fn="strong_wolfe")
    score = torch.nn.functional.binary_cross_entropy_with_logits

    def closure() -> torch.Tensor:
        optimizer.zero_grad()
        loss: torch.Tensor = score(given @ weight[:-1] + weight[-1], lies)
        loss = loss + _PULL * weight[:-1].square().sum()
        loss.backward()
        return loss

    optimizer.step(closure)
    found = weight.detach().numpy()
    logits = ((of - mean) / scale) @ found[:-1] + found[-1]
    return np.asarray(1 / (1 + np.exp(-np.clip(logits, -50, 50))), np.float64)


def unsquashed(image: ImageArray, shape: float) -> ImageArray:
    """The photo with width by height ``shape`` and a longest side of 416 px."""
    sides = (_SIDE, round(_SIDE / shape)) if shape > 1 else (round(_SIDE * shape), _SIDE)
    return np.asarray(cv2.resize(image, sides, interpolation=cv2.INTER_CUBIC), np.uint8)


def _right(rows: Rows, wide: npt.NDArray[np.bool_]) -> float:
    """Share of the known photos told rightly by the others."""
    fold = np.arange(len(rows)) % _FOLDS
    told = np.zeros(len(rows), bool)
    for part in range(_FOLDS):
        rest = fold != part
        told[~rest] = probability_wide(rows[rest], wide[rest], rows[~rest]) > 0.5
    return float((told == wide).mean())


def _rows(detector: EverydayDetector, paths: Sequence[Path]) -> Rows:
    """What the detector's maps hold of each square, (N, F)."""
    rows = []
    for number, path in enumerate(paths, 1):
        image = _read(path)
        height, width = image.shape[:2]
        rows.append(detector.pooled(image, Boxes(np.array([[0.0, 0, width, height]])))[0])
        if number % _TOLD_EVERY == 0:
            print(f"{number} of {len(paths)} photos", file=sys.stderr)
    return np.stack(rows)


def _read(path: Path) -> ImageArray:
    return decode(path.read_bytes())


def _shape(path: Path) -> float:
    height, width = _read(path).shape[:2]
    return float(width / height)


def _add(archive: tarfile.TarFile, name: str, image: ImageArray) -> None:
    done, data = cv2.imencode(".jpg", image[:, :, ::-1], [cv2.IMWRITE_JPEG_QUALITY, 95])
    if not done:
        raise DatasetError("a photo cannot be written", path=name)
    member = tarfile.TarInfo(f"{Path(name).stem}.jpg")
    member.size = len(data)
    archive.addfile(member, io.BytesIO(data.tobytes()))


def _record(name: str, captions: Sequence[str]) -> dict[str, object]:
    return {
        **{
            "key": Path(name).stem,
            "shard": "photos-000.tar",
            "split": "train",
            "source": "squares",
        },
        **{"boxes": [], "boxes_complete": False, "captions": list(captions), "file": name},
    }


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m deixis.training.recipes.looks.squashed")
    parser.add_argument("--photos", type=Path, required=True, help="folder of squares")
    parser.add_argument("--captions", type=Path, required=True, help='lines "name,caption"')
    parser.add_argument("--known", type=Path, required=True, help="some of them, unsquashed")
    parser.add_argument("--out", type=Path, required=True)
    return parser


if __name__ == "__main__":
    main()
