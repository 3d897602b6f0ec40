"""``deixis evaluate --predictions`` on random answers, against others' evaluators."""

from __future__ import annotations

import contextlib
import io
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from deixis.core import Box, Mask, Size
from deixis.datasets import Expression, Sample, write_expressions
from tests.cli.conftest import Run

coco_masks = pytest.importorskip("pycocotools.mask", reason="the reference implementation")
optimize = pytest.importorskip("scipy.optimize", reason="the reference implementation")

SIZE = Size(120, 90)
Boxes = list[list[float]]  # x, y, width, height


def near(box: list[float], rng: np.random.Generator) -> list[float]:
    """Sometimes close, sometimes far."""
    moved = np.array(box) + rng.normal(0, rng.choice([1.0, 4.0, 15.0]), 4)
    x, y = np.clip(moved[:2], 0, [SIZE.width - 12, SIZE.height - 12])
    w, h = np.clip(moved[2:], 4, [SIZE.width - x, SIZE.height - y])
    return [float(x), float(y), float(w), float(h)]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Boxes], list[Boxes], Any]:
    """(folder, true boxes, predicted boxes, scores) of 300 expressions on as many pictures."""
    rng = np.random.default_rng(5)
    folder = tmp_path_factory.mktemp("random")
    truth, found, scores, samples = [], [], [], []
    for number in range(300):
        count = int(rng.choice([0, 1, 1, 1, 3]))
        true = [near([20 + 30 * n, 20, 25, 30], rng) for n in range(count)]
        said = [near(box, rng) for box in true if rng.uniform() < 0.85]
        said += [near([60, 40, 25, 30], rng) for _ in range(rng.integers(0, 3))]
        truth.append(true)
        found.append(said)
        scores.append(sorted(rng.uniform(0.05, 1, len(said)).tolist(), reverse=True))
        boxes = tuple(Box.from_xywh(box) for box in true)
        masks = tuple(Mask.from_box(box, SIZE) for box in boxes)
        item = Expression(f"thing {number}", boxes, plural=count > 1, id=str(number), masks=masks)
        samples.append(Sample(folder / f"{number}.png", (item,), SIZE))
    write_expressions(folder, samples)
    return folder, truth, found, scores


def figures(run: Run, folder: Path, predictions: list[Any], file: Path) -> dict[str, float]:
    file.write_text(json.dumps(predictions))
    code, out, err = run("evaluate", "--data", folder, "--predictions", file, "--json")
    assert code == 0, err
    (model,) = json.loads(out)["models"]
    return {item["name"]: item["value"] for item in model["figures"]}


@pytest.fixture
def refcoco(run: Run, made: Any, tmp_path: Path) -> dict[str, float]:
    folder, _, found, scores = made
    rows: list[dict[str, Any]] = []
    for number, (boxes, marks) in enumerate(zip(found, scores, strict=True)):
        rows += [
            {"sent_id": number, "bbox": box, "score": mark}
            for box, mark in zip(boxes, marks, strict=True)
        ] or [{"sent_id": number, "box": None, "score": 0.5}]
    return figures(run, folder, rows, tmp_path / "theirs.json")


def iou(found: Boxes, true: Boxes) -> Any:
    """(found, true) by pycocotools."""
    return coco_masks.iou(np.array(found), np.array(true), [0] * len(true))


def giou(found: list[float], true: list[float]) -> float:
    """H. Rezatofighi et al., 2019, 1902.09630, algorithm 1, restated."""
    overlap = float(iou([found], [true])[0, 0])
    both = found[2] * found[3] + true[2] * true[3]
    union = both / (1 + overlap)
    right, low = (max(b[n] + b[n + 2] for b in (found, true)) for n in (0, 1))
    hull = (right - min(found[0], true[0])) * (low - min(found[1], true[1]))
    return overlap - (hull - union) / hull


def test_comprehension(refcoco: dict[str, float], made: Any) -> None:
    _, truth, found, _ = made
    singles = [n for n, true in enumerate(truth) if len(true) == 1]
    best = [float(iou(found[n][:1], truth[n])[0, 0]) if found[n] else 0.0 for n in singles]
    for threshold in (0.5, 0.7):
        expected = np.mean([value >= threshold for value in best])
        assert refcoco[f"Acc@{threshold}"] == pytest.approx(expected)
    levels = np.arange(0.5, 0.96, 0.05)
    expected = np.mean([[value >= level for value in best] for level in levels])
    assert refcoco["Acc@0.5:0.95"] == pytest.approx(expected)
    assert refcoco["mean IoU"] == pytest.approx(np.mean(best))
    for k in (1, 5, 10):
        hits = [any(giou(box, truth[n][0]) >= 0.5 for box in found[n][:k]) for n in singles]
        assert refcoco[f"MDETR P@{k} (GIoU)"] == pytest.approx(np.mean(hits))
        assert 0.1 < np.mean(hits) < 0.95  # the comparison says something


def test_recall_and_points(refcoco: dict[str, float], made: Any) -> None:
    _, truth, found, _ = made
    present = [n for n, true in enumerate(truth) if true]
    for k in (1, 5, 10):
        any_box, merged = [], []
        for n in present:
            overlaps = iou(found[n][:k], truth[n]) if found[n] else np.zeros((1, 1))
            any_box.append(overlaps.max() >= 0.5)
            x, y = (min(box[i] for box in truth[n]) for i in (0, 1))
            right, low = (max(box[i] + box[i + 2] for box in truth[n]) for i in (0, 1))
            hull = [x, y, right - x, low - y]
            merged.append(bool(found[n]) and iou(found[n][:k], [hull]).max() >= 0.5)
        assert refcoco[f"R@{k} any-box"] == pytest.approx(np.mean(any_box))
        assert refcoco[f"R@{k} merged-boxes"] == pytest.approx(np.mean(merged))
    inside = []
    for n in present:
        point = [found[n][0][i] + found[n][0][i + 2] / 2 for i in (0, 1)] if found[n] else None
        inside.append(point is not None and any(
            all(box[i] <= point[i] <= box[i] + box[i + 2] for i in (0, 1)) for box in truth[n]
        ))  # fmt: skip
    assert refcoco["point in box"] == pytest.approx(np.mean(inside))


def test_generalised_comprehension(refcoco: dict[str, float], made: Any) -> None:
    _, truth, found, _ = made
    scores, nothing, something = [], [], []
    for true, said in zip(truth, found, strict=True):
        if not true:
            nothing.append(not said)
            scores.append(1.0 if not said else 0.0)
            continue
        something.append(bool(said))
        hits = 0
        if said:
            fits = iou(said, true) >= 0.5
            hits = int(fits[optimize.linear_sum_assignment(-fits.astype(float))].sum())
        scores.append(2 * hits / (len(said) + len(true)))
    assert refcoco["Pr@(F1=1)"] == pytest.approx(np.mean([score == 1.0 for score in scores]))
    assert refcoco["mean F1"] == pytest.approx(np.mean(scores))
    assert refcoco["N-acc"] == pytest.approx(np.mean(nothing))
    assert refcoco["T-acc"] == pytest.approx(np.mean(something))


def test_average_precision_is_that_of_cocoeval(refcoco: dict[str, float], made: Any) -> None:
    from pycocotools.coco import COCO
    from pycocotools.cocoeval import COCOeval

    _, truth, found, scores = made
    plural = [n for n, true in enumerate(truth) if len(true) > 1]
    notes = [{"image_id": n, "category_id": 1, "bbox": box, "area": box[2] * box[3], "iscrowd": 0}
             for n in plural for box in truth[n]]  # fmt: skip
    said = [{"image_id": n, "category_id": 1, "bbox": box, "score": mark}
            for n in plural for box, mark in zip(found[n], scores[n], strict=True)]  # fmt: skip
    with contextlib.redirect_stdout(io.StringIO()):
        table = COCO()
        table.dataset = {
            "images": [{"id": n, "width": SIZE.width, "height": SIZE.height} for n in plural],
            "annotations": [note | {"id": i} for i, note in enumerate(notes, start=1)],
            "categories": [{"id": 1, "name": "x"}],
        }
        table.createIndex()
        judge = COCOeval(table, table.loadRes(said), "bbox")
        judge.evaluate()
        judge.accumulate()
        judge.summarize()
    ours = [refcoco[name] for name in ("AP", "AP50", "AP75")]
    assert ours == pytest.approx(judge.stats[:3].tolist())
    assert 0.1 < ours[0] < 0.9


def test_segmentation_of_coco_results(run: Run, made: Any, tmp_path: Path) -> None:
    folder, truth, found, scores = made
    rows, ious, areas = [], [], np.zeros(2)
    for n, (true, said) in enumerate(zip(truth, found, strict=True)):
        drawn = [Mask.from_box(Box.from_xywh(box), SIZE).to_array() for box in said]
        coded = [coco_masks.encode(np.asfortranarray(mask.astype(np.uint8))) for mask in drawn]
        rows += [
            {"image_id": n, "category_id": 1, "bbox": box, "score": mark,
             "segmentation": {"size": rle["size"], "counts": rle["counts"].decode()}}
            for box, mark, rle in zip(said, scores[n], coded, strict=True)
        ]  # fmt: skip
        ours = coco_masks.decode(coco_masks.merge(coded)) if coded else np.zeros((90, 120))
        theirs = [Mask.from_box(Box.from_xywh(box), SIZE).to_array() for box in true]
        both = np.any(theirs, axis=0) if theirs else np.zeros((90, 120), bool)
        inter, union = np.sum((ours > 0) & both), np.sum((ours > 0) | both)
        areas += inter, union
        ious.append(1.0 if union == 0 else inter / union)
    told = figures(run, folder, rows, tmp_path / "coco.json")
    assert told["cIoU"] == pytest.approx(areas[0] / areas[1])
    assert told["gIoU"] == pytest.approx(np.mean(ious))
    present = [value for value, true in zip(ious, truth, strict=True) if true]
    for level in (0.5, 0.6, 0.7, 0.8, 0.9):
        expected = np.mean([value >= level for value in present])
        assert told[f"Pr@{level}"] == pytest.approx(expected)


def test_confidence(refcoco: dict[str, float], made: Any) -> None:
    torch = pytest.importorskip("torch", reason="for TorchMetrics")
    metrics = pytest.importorskip("torchmetrics.functional.classification", reason="the reference")
    _, truth, found, scores = made
    sure, right, presence, there = [], [], [], []
    for true, said, marks in zip(truth, found, scores, strict=True):
        if not said:
            continue  # formats of others state no confidence of an answer that says nothing
        sure.append(marks[0])
        overlaps = iou(said, true) >= 0.5 if true else np.zeros((len(said), 0), bool)
        hits = int(overlaps[optimize.linear_sum_assignment(-overlaps.astype(float))].sum())
        plural = hits == len(true) == len(said)
        right.append(bool(true) and (bool(overlaps[0, 0]) if len(true) == 1 else plural))
        presence.append(marks[0])
        there.append(bool(true))
    p, y = torch.tensor(sure, dtype=torch.float64), torch.tensor(right).int()
    ece = metrics.binary_calibration_error(p, y, n_bins=10, norm="l1")
    assert refcoco["ECE, equal width"] == pytest.approx(float(ece), abs=1e-6)
    assert refcoco["Brier"] == pytest.approx(float(((p - y) ** 2).mean()))
    assert refcoco["AUROC right/wrong"] == pytest.approx(
        float(metrics.binary_auroc(p, y)), abs=1e-6
    )
    known = torch.tensor(presence, dtype=torch.float64), torch.tensor(there).int()
    expected = float(metrics.binary_auroc(*known))
    assert refcoco["AUROC present/absent"] == pytest.approx(expected, abs=1e-6)


def test_every_way_of_writing_gives_the_same_figures(
    run: Run, made: Any, refcoco: dict[str, float], tmp_path: Path
) -> None:
    folder, _, found, scores = made
    several = [
        {"id": str(n), "boxes": [[x, y, x + w, y + h] for x, y, w, h in said], "scores": marks}
        for n, (said, marks) in enumerate(zip(found, scores, strict=True))
    ]
    results = [
        {"image_id": f"{n}.png", "category_id": 1, "bbox": box, "score": mark}
        for n, (said, marks) in enumerate(zip(found, scores, strict=True))
        for box, mark in zip(said, marks, strict=True)
    ]
    for rows in (several, results):
        told = figures(run, folder, rows, tmp_path / "again.json")
        for name in ("right@0.5", "Acc@0.7", "R@5 any-box", "Pr@(F1=1)", "AP", "gIoU", "N-acc"):
            assert told[name] == pytest.approx(refcoco[name]), name
