"""How sure answers about photos are: fits, or checks, the three tables behind it.

    python benchmarks/photo_confidence.py [PACK] [--fit]

Runs the open phrases (tuning, strangers, manners). Without --fit it prints how well the shipped
tables are calibrated, and what other lines of absence would give. With --fit it also prints tables
fitted anew, all three parts weighing the same: ``ABSENCE`` (the chance that what was not found is
not there), ``MISSING`` and ``FOUND`` (the confidence of answers; of the latter those are lacking
that were no better than a guess). Figures "left out" are of tables fitted without the tenth of the
photos that they are applied to. What a photo shows does not count for what the detector is said to
overlook on it. The last line is JSON.
"""

from __future__ import annotations

import argparse
import json
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
import numpy.typing as npt

from confidence import logistic
from deixis.core import Region, Status
from deixis.core.protocols import ImageArray
from deixis.core.vocabulary import COCO_CATEGORIES
from deixis.evaluation import expected_calibration_error, score_expression
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.grounders.neuro_symbolic.absences import Signs
from deixis.grounders.neuro_symbolic.confidence import Evidence
from deixis.perception.detectors import Closer, EverydayDetector, Oversight
from deixis.perception.detectors.oversight import oversight_in
from deixis.training.recipes.everyday.cache import Entry
from deixis.training.recipes.everyday.teachers import Found
from deixis.training.recipes.everyday.worth import worth
from photo_expressions import PACK, PackPhoto, read_index, read_pairs, read_part
from photos import machine

OPEN = ("tuning", "strangers", "manners")
_FOLDS = 10
_COUNTS = ("photos", "noticed", "boxes", "found")

Array = npt.NDArray[np.float64]
Worth = dict[str, dict[str, float]]


@dataclass(frozen=True)
class Case:
    """One phrase: of which part and photo, what was answered, what spoke for it."""

    part: str
    photo: str
    absent: bool
    status: Status
    right: bool
    confidence: float
    evidence: Evidence
    signs: Signs | None


class Humble(EverydayDetector):
    """Our detector, whose counts of what it overlooks leave the photo out that it looks at.

    Args:
        known: Photos with complete boxes that the counts are made of, with their pictures.
    """

    def __init__(self, known: Mapping[str, tuple[PackPhoto, ImageArray]]) -> None:
        super().__init__()
        self.photo = ""
        every = EverydayDetector()
        looks = {False: every, True: Closer(every)}
        self._own: dict[bool, dict[str, Worth]] = {
            closely: {key: _counts(*pair, eyes.detect(pair[1])) for key, pair in known.items()}
            for closely, eyes in looks.items()
        }
        self._sums = {closely: _sum(tables.values()) for closely, tables in self._own.items()}

    def overlooks(self, label: str) -> Oversight:
        """What one look overlooks of a category on other photos."""
        return self._elsewhere(label, closely=False)

    def overlooks_closely(self, label: str) -> Oversight:
        """What both looks overlook of a category on other photos."""
        return self._elsewhere(label, closely=True)

    def _elsewhere(self, label: str, *, closely: bool) -> Oversight:
        here = self._own[closely].get(self.photo, {}).get(label, {})
        row = self._sums[closely].get(label, dict.fromkeys(_COUNTS, 0.0))
        return oversight_in({label: {k: row[k] - here.get(k, 0.0) for k in _COUNTS}}, label)


def _counts(photo: PackPhoto, image: ImageArray, regions: Sequence[Region]) -> Worth:
    """The counts of the recipe on one photo."""
    size = np.array([image.shape[1], image.shape[0]] * 2, float)
    truth = [
        [float(COCO_CATEGORIES.index(label)), *(np.array(box.xyxy) / size), 0.0]
        for box, label in zip(photo.boxes, photo.labels, strict=True)
    ]
    height, width = image.shape[:2]
    entry = Entry(photo.key, "", photo.split, True, height, width, 0, truth, [])
    boxes = np.array([region.box.xyxy for region in regions]).reshape(-1, 4) / size
    scores = np.array([region.score for region in regions])
    labels = np.array([COCO_CATEGORIES.index(r.label or "") for r in regions], np.int64)
    return worth([entry], [Found(boxes, scores, labels)], {})


def _sum(tables: Iterator[Worth] | Sequence[Worth]) -> Worth:
    total: Worth = {}
    for table in tables:
        for label, row in table.items():
            kept = total.setdefault(label, dict.fromkeys(_COUNTS, 0.0))
            for name in _COUNTS:
                kept[name] += row[name]
    return total


def collect(pack: Path, parts: Sequence[str] = OPEN, *, humble: bool = True) -> list[Case]:
    """All phrases of some parts, answered."""
    index = read_index(pack)
    known = _complete(pack, index) if humble else {}
    eyes = Humble(known) if humble else EverydayDetector()
    grounder = NeuroSymbolicGrounder(detectors=[eyes])
    cases = []
    for part in parts:
        for sample, image in read_pairs(read_part(part), pack):
            if isinstance(eyes, Humble):
                eyes.photo = sample.image.stem
            for item in sample.expressions:
                answer = grounder.ground(image, item.phrase)
                decision = grounder.decide(image, item.phrase)
                right = score_expression(answer, item).correct
                told = (answer.status, right, answer.confidence, decision.evidence, decision.signs)
                cases.append(Case(part, sample.image.stem, not item.boxes, *told))
    return cases


def _complete(
    pack: Path, index: Mapping[str, PackPhoto]
) -> dict[str, tuple[PackPhoto, ImageArray]]:
    """Photos with complete boxes that are not of the split ``val``, as the recipe counts them."""
    from deixis.training.recipes.everyday.photos import decode, read_photos  # noqa: PLC0415

    return {
        photo.key: (index[photo.key], decode(photo.data))
        for photo in read_photos([pack])
        if photo.complete and photo.split != "val"
    }


def absence_rows(cases: Sequence[Case]) -> tuple[Array, Array, list[Case]]:
    """Signs with a leading 1, whether it is absent, and the cases that have signs."""
    told = [case for case in cases if case.signs is not None]
    names = [spec.name for spec in fields(Signs)]
    rows = [[1.0, *(float(getattr(case.signs, name)) for name in names)] for case in told]
    return np.array(rows), np.array([float(case.absent) for case in told]), told


def answer_rows(cases: Sequence[Case], *, found: bool) -> tuple[Array, Array, list[Case]]:
    """Evidence with a leading 1, and whether the answer is right, of answers that point or not."""
    kinds = (Status.FOUND, Status.AMBIGUOUS) if found else (Status.ABSENT,)
    told = [case for case in cases if case.status in kinds]
    names = [spec.name for spec in fields(Evidence)]
    rows = [[1.0, *(float(getattr(case.evidence, name)) for name in names)] for case in told]
    right = [float(case.right if found else case.absent) for case in told]
    return np.array(rows), np.array(right), told


def weights_of(cases: Sequence[Case]) -> Array:
    """Every part weighs the same, and a photo less for each further phrase of it."""
    photos = Counter((case.part, case.photo) for case in cases)
    single = np.array([photos[case.part, case.photo] ** -0.5 for case in cases])
    parts = {
        part: sum(w for w, c in zip(single, cases, strict=True) if c.part == part)
        for part in {case.part for case in cases}
    }
    shares = np.array([w / parts[c.part] for w, c in zip(single, cases, strict=True)])
    return np.asarray(shares * len(cases) / shares.sum())


def left_out(rows: Array, right: Array, cases: Sequence[Case]) -> Array:
    """Chances by models fitted without a tenth of the photos each."""
    fold = np.array([zlib.crc32(case.photo.encode()) % _FOLDS for case in cases])
    weights, chances = weights_of(cases), np.zeros(len(rows))
    for k in range(_FOLDS):
        here = fold == k
        told = logistic(rows[~here], right[~here], weights[~here])
        chances[here] = 1 / (1 + np.exp(-(rows[here] @ told)))
    return chances


def auc(scores: Array, right: Array) -> float:
    """Area under the curve."""
    order = np.argsort(np.argsort(scores)) + 1.0
    yes = right > 0.5
    above = order[yes].sum() - yes.sum() * (yes.sum() + 1) / 2
    return float(above / (yes.sum() * (~yes).sum()))


def main(argv: Sequence[str] | None = None) -> int:
    """Fit or check."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("pack", nargs="?", type=Path, default=PACK)
    parser.add_argument("--fit", action="store_true")
    options = parser.parse_args(argv)
    cases = collect(options.pack)
    report: dict[str, object] = {}
    for name, (rows, right, told) in {
        "absence": absence_rows(cases),
        "found": answer_rows(cases, found=True),
        "missing": answer_rows(cases, found=False),
    }.items():
        chances = left_out(rows, right, told)
        report[name] = {
            "cases": len(told),
            "auc_left_out": round(auc(chances, right), 3),
            "ece_left_out": round(expected_calibration_error(chances, right > 0.5), 3),
        }
        if name != "absence":
            shipped = np.array([case.confidence for case in told])
            report[name] |= {  # type: ignore[operator]
                "ece_shipped": round(expected_calibration_error(shipped, right > 0.5), 3)
            }
        if name == "absence":
            _print_lines(chances, right, cases)
        if options.fit:
            _print_table(name, rows, right, told)
    print(json.dumps({"bench": "photo-confidence", "machine": machine(), **report}))
    return 0


def _print_lines(chances: Array, right: Array, cases: Sequence[Case]) -> None:
    """What lines of the chance of absence would give, of all phrases."""
    absent = sum(case.absent for case in cases)
    for line in (0.45, 0.5, 0.55, 0.6, 0.65):
        told = chances >= line
        plain, wrong = int((told & (right > 0.5)).sum()), int((told & (right < 0.5)).sum())
        others = [c for c in cases if c.signs is None and c.status is Status.ABSENT]
        plain += sum(c.absent for c in others)
        wrong += sum(not c.absent for c in others)
        share = f"{plain / absent:.3f} of absent, {wrong / (len(cases) - absent):.3f} of present"
        print(f"absent from {line:.2f} on: {share}")


def _print_table(name: str, rows: Array, right: Array, cases: Sequence[Case]) -> None:
    kinds = Signs if name == "absence" else Evidence
    names = ("bias", *(spec.name for spec in fields(kinds)))
    told = logistic(rows, right, weights_of(cases))
    print(f"{name.upper()}: dict[str, float] = {{")
    for key, weight in zip(names, told, strict=True):
        if abs(weight) >= 0.0005:
            print(f'    "{key}": {weight:.3f},')
    print("}")


if __name__ == "__main__":
    raise SystemExit(main())
