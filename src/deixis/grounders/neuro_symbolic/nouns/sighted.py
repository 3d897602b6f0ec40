"""Things of a photo by what detectors call them."""

from __future__ import annotations

from collections.abc import Collection

from deixis.core import Region
from deixis.grounders.neuro_symbolic.candidates import FAILED
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.language.forms import Head
from deixis.language.lexicon.index import is_a
from deixis.language.lexicon.wordsets import word_set

__all__ = ["alike", "likened", "sighted"]

_SAME_PLACE = 0.6  # IoU from which on two categories speak of one thing
_OUTDONE = 0.5  # share of the score of a rival for the same place that a region must reach


def sighted(labels: Collection[str], scene: Scene) -> list[Region]:
    """Detected regions with one of ``labels`` that count, in the detectors' order.

    A detector that knows its limits gives probabilities and leaves out itself what is not worth
    showing; the scores of others must reach `FAILED`. Of the former a region does not count where
    another category has the better claim to its place: what is surer to be a cat is no dog. The
    share was chosen on the tuning phrases with a teacher's eyes (0.5: one right answer more than
    0.8; 0.3 finds two more, and one thing that is not there).
    """
    return [
        region
        for region in scene.objects
        if region.label in labels
        and (
            not _outdone(region, labels, scene)
            if region.source in scene.eyes.modest
            else region.score >= FAILED
        )
    ]


def alike(labels: Collection[str]) -> frozenset[str]:
    """Categories that people and detectors often give to things of ``labels``."""
    groups = [group for group in _TAKEN_FOR if group & frozenset(labels)]
    return frozenset().union(*groups) - frozenset(labels)


def likened(head: Head, scene: Scene) -> list[Region]:
    """Animals that may be meant by a word for a person, where no person is seen.

    "The big guy" in front of an enclosure is its panda, and "the mother" a giraffe; what people do
    for a living or as a sport no animal is called.
    """
    if head.category != "person" or head.lemma not in _OF_ANIMALS_TOO:
        return []
    labels = {region.label or "" for region in scene.objects}
    return sighted({label for label in labels if is_a(label, "animal")}, scene)


_OF_ANIMALS_TOO = word_set(
    "guy fellow dude buddy baby youngster mother mom mama mommy mum father dad papa parent sibling "
    "brother sister couple friend head face body"
) | {"little one", "young one"}

_TAKEN_FOR = (
    frozenset({"cup", "wine glass"}),  # a glass is either
    frozenset({"car", "truck", "bus"}),  # a van is each of them
    frozenset({"couch", "chair"}),
)
"""Only where words and categories overlap: a laptop is no television."""


def _outdone(region: Region, labels: Collection[str], scene: Scene) -> bool:
    return any(
        other.label not in labels
        and region.score < _OUTDONE * other.score
        and region.box.iou(other.box) > _SAME_PLACE
        for other in scene.objects
    )
