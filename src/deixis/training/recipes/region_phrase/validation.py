"""How good the tuned grounder is: the fusion fitted, and Acc@0.5 by the evaluator."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from deixis.core import Boxes, Grounder, iou_matrix
from deixis.datasets import Sample
from deixis.evaluation import Figure, evaluate
from deixis.evaluation.results import ModelResult
from deixis.grounders.tuned import Evidence, Fusion, TunedGrounder, fit_fusion
from deixis.grounders.tuned.places import Eyes
from deixis.images import load_image
from deixis.perception.region_phrase import RegionEncoder

__all__ = ["Verdict", "accuracy", "validate"]

_RIGHT = 0.5


@dataclass(frozen=True, slots=True)
class Verdict:
    """One validation.

    Attributes:
        accuracy: Acc@0.5, or where no phrase has exactly one box the share of right answers.
        likelihood: Mean log chance of the right regions; tells equal accuracies apart.
        fusion: Fitted on the validation pairs.
    """

    accuracy: float
    likelihood: float
    fusion: Fusion

    @property
    def rank(self) -> tuple[float, float]:
        """Larger is better."""
        return self.accuracy, self.likelihood

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Verdict:
        """Inverse of :meth:`to_dict`."""
        return cls(data["accuracy"], data["likelihood"], Fusion(**data["fusion"]))


def validate(samples: Sequence[Sample], eyes: Eyes, encoder: RegionEncoder) -> Verdict:
    """Fit the fusion on the pairs, then let the evaluator score the whole grounder."""
    eyes.forget_rows()
    grounder = TunedGrounder(eyes, encoder, fusion=Fusion(1.0, 1.0))
    pairs = [item for sample in samples for item in _evidence(sample, eyes, grounder)]
    fusion = fit_fusion(pairs)
    grounder.fusion = fusion
    result = score(samples, grounder)
    return Verdict(accuracy(result), _likelihood(fusion, pairs), fusion)


def score(samples: Sequence[Sample], grounder: Grounder) -> ModelResult:
    """The evaluator's result."""
    return evaluate(samples, [grounder]).models[0]


def accuracy(result: ModelResult) -> float:
    """The figure that decides."""
    figure = main_figure(result)
    return 0.0 if figure is None or figure.value is None else figure.value


def main_figure(result: ModelResult) -> Figure | None:
    """Acc@0.5 where there are phrases with exactly one box, else the share of right answers."""
    return result.figure("Acc@0.5") or result.figure("right@0.5")


def _evidence(sample: Sample, eyes: Eyes, grounder: TunedGrounder) -> list[Evidence]:
    image = load_image(sample.image)
    phrases = [item.phrase for item in sample.expressions]
    sight = eyes.see(image, phrases)
    found = []
    for item in sample.expressions:
        regions, cosines, said = grounder.scores(image, item.phrase, sight)
        boxes = Boxes.of(region.box for region in regions)
        overlap = iou_matrix(boxes, Boxes.of(item.boxes)).max(axis=1, initial=0.0)
        right = np.asarray(overlap >= _RIGHT)
        if right.any() or not item.boxes:
            found.append(Evidence(cosines, said, right))
    return found


def _likelihood(fusion: Fusion, pairs: Sequence[Evidence]) -> float:
    logs = []
    for item in pairs:
        if item.right.any():
            logits = fusion.logits(item.cosines, item.said)
            raised = np.exp(logits - logits.max())
            logs.append(np.log(max(float(raised[item.right].sum() / raised.sum()), 1e-6)))
    return float(np.mean(logs)) if logs else 0.0
