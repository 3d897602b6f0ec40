"""How well phrases about photos are answered, with our detector or another pair of eyes.

python benchmarks/photo_referring.py [PACK] [--part tuning|report|strangers|unread]
    [--eyes everyday|nanodet|yolox|truth|none|file] [--teachers DIR] [--weights ONNX] [--show]
    [--limit N]

The phrases are the ones of data/photos (see its README.md); the parts "report" and "unread" are
run only to report. Other eyes than our own tell what is lost in seeing and what in choosing:
"truth" sees the boxes that people drew, with their categories. The last line is JSON.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from deixis.core import Box, Detector, Grounding, Region, Status
from deixis.core.protocols import ImageArray
from deixis.core.vocabulary import COCO_CATEGORIES
from deixis.evaluation import Outcome, score_expression, summarise
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.perception.detectors import EverydayDetector, open_detector
from photo_expressions import PACK, PARTS, PackPhoto, read_index, read_pairs, read_part
from photos import machine

TEACHERS = Path("../shared/teachers")
OPEN = ("tuning", "strangers")


class TeacherEyes:
    """A teacher network as a Detector."""

    labels = frozenset(COCO_CATEGORIES)

    def __init__(self, name: str, look: Any, least: float = 0.1) -> None:
        self.name, self.look, self.least = name, look, least

    def detect(self, image: ImageArray) -> list[Region]:
        found = self.look(image)
        size = np.array([image.shape[1], image.shape[0]] * 2)
        rows = zip(found.boxes * size, found.scores, found.labels, strict=True)
        return [
            Region(Box(*map(float, box)), float(score), COCO_CATEGORIES[label], source=self.name)
            for box, score, label in rows
            if score >= self.least and box[2] > box[0] and box[3] > box[1]
        ]


class TrueEyes:
    """Sees what people drew on the photo that is set."""

    name, labels = "truth", frozenset(COCO_CATEGORIES)

    def __init__(self) -> None:
        self.photo: PackPhoto | None = None

    def detect(self, image: ImageArray) -> list[Region]:
        assert self.photo is not None
        pairs = zip(self.photo.boxes, self.photo.labels, strict=True)
        return [Region(box, 0.95, label, source="truth") for box, label in pairs]


def eyes(name: str, teachers: Path, weights: Path | None = None) -> list[Detector]:
    """The detectors of a name."""
    from deixis.training.recipes.everyday.teachers import nanodet, yolox  # noqa: PLC0415

    if name == "nanodet":
        return [TeacherEyes(name, nanodet(teachers))]
    if name == "yolox":
        return [TeacherEyes(name, yolox(teachers))]
    if name == "truth":
        return [TrueEyes()]
    if name == "file" and weights is not None:
        return [open_detector(weights)]
    return [EverydayDetector(weights)] if name == "everyday" else []


def refer(
    detectors: Sequence[Detector],
    pack: Path,
    part: str,
    *,
    show: str = "",
    limit: int | None = None,
) -> tuple[list[Outcome], dict[str, float | None]]:
    """What became of each phrase of one part, and the median milliseconds of a first phrase.

    The first phrase of a photo pays for looking at it, once or twice.
    """
    grounder = NeuroSymbolicGrounder(detectors=detectors)
    index = read_index(pack)
    outcomes: list[Outcome] = []
    times: dict[str, list[float]] = {"one_look": [], "closer_look": []}
    for sample, image in read_pairs(read_part(part)[:limit], pack):
        for detector in detectors:
            if isinstance(detector, TrueEyes):
                detector.photo = index[sample.image.stem]
        begin = time.perf_counter()
        answers = [grounder.ground(image, item.phrase) for item in sample.expressions[:1]]
        took = time.perf_counter() - begin
        for answer in answers:
            times["closer_look" if looked_closer(answer) else "one_look"].append(took)
        answers += [grounder.ground(image, item.phrase) for item in sample.expressions[1:]]
        for answer, item in zip(answers, sample.expressions, strict=True):
            outcome = score_expression(answer, item)
            outcomes.append(outcome)
            if show and (show == "all" or not outcome.correct):
                asked = f"{item.id} [{item.mode} {','.join(item.skills)}] {item.phrase!r}"
                print(f"{'right' if outcome.correct else 'WRONG'} {asked}")
                print(f"    {answer.status.value} {outcome.iou:.2f}: {answer.why()}")
    return outcomes, {
        f"ms_{name}": round(float(np.median(took)) * 1000, 1) if took else None
        for name, took in times.items()
    }


def looked_closer(answer: Grounding) -> bool:
    """Whether the photo was looked at twice for this answer."""
    return any(step.operation == "look" for step in answer.trace.steps)


def line(outcomes: Sequence[Outcome], ms: Mapping[str, float | None]) -> dict[str, Any]:
    """The figures as plain JSON; "absent" counts UNSUPPORTED as right, "plainly" does not."""
    summary = summarise(outcomes)
    absent = [item for item in outcomes if item.mode == "absent"]
    plainly = sum(item.status is Status.ABSENT for item in absent)
    share = lambda rate: None if rate.share is None else round(rate.share, 4)  # noqa: E731
    return {
        "accuracy": share(summary.accuracy),
        **{f"accuracy_{mode}": share(rate) for mode, rate in summary.modes.items()},
        "absent_plainly": round(plainly / len(absent), 4) if absent else None,
        "present_called_absent": share(summary.wrongly_absent),
        "ece": None if summary.ece is None else round(summary.ece, 4),
        "by_skill": {skill: share(rate) for skill, rate in summary.skills.items()},
        **ms,
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, nargs="?", default=PACK)
    parser.add_argument("--part", default="tuning", choices=PARTS)
    parser.add_argument("--eyes", default="everyday")
    parser.add_argument("--teachers", type=Path, default=TEACHERS)
    parser.add_argument("--weights", type=Path)
    parser.add_argument("--show", choices=("wrong", "all"), default="", help="print answers")
    parser.add_argument("--limit", type=int, help="only so many photos")
    options = parser.parse_args()
    if options.show and options.part not in OPEN:
        parser.error(f"only errors of {' and '.join(OPEN)} may be looked at")
    seen = eyes(options.eyes, options.teachers, options.weights)
    outcomes, ms = refer(seen, options.data, options.part, show=options.show, limit=options.limit)
    for key, value in line(outcomes, ms).items():
        print(f"{key:24} {value}")
    print(
        json.dumps(
            {
                "bench": "photo-referring",
                "eyes": options.eyes,
                "part": options.part,
                "machine": machine(),
                **line(outcomes, ms),
            }
        )
    )


if __name__ == "__main__":
    main()
