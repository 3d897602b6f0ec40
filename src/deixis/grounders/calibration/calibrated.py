"""CalibratedGrounder: any grounder, with confidence that means something, and abstention."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace

from deixis.core import ConfigError, Grounder, Grounding, ImageArray, Status, Trace
from deixis.grounders.base import ImageGrounder, ask
from deixis.grounders.calibration.calibration import Calibration, Part
from deixis.grounders.calibration.store import stored_path

__all__ = ["STORED", "CalibratedGrounder", "calibrated"]

STORED = "stored"
"""In place of a file: the calibration that `deixis calibrate` stored for the model."""

POINTING, ABSENT = "answers that point at something", "answers that nothing is there"


class CalibratedGrounder(ImageGrounder):
    """Wraps a grounder; its answers say a calibrated confidence and what is promised of them.

    An answer whose stated confidence does not pass the threshold becomes UNSUPPORTED ("cannot
    tell"), without regions and without a confidence; a note of its trace says what was withheld.
    UNSUPPORTED answers of the grounder itself stay as they are, without a confidence: no promise
    is about them. Where nothing could be promised nothing is withheld, and a note says so.

    Its name is that of the grounder with ``+calibrated``, so that both can be compared.

    Args:
        grounder: Any grounder.
        calibration: Fitted for a model of this name.
        abstain: False to say confidences and promises only, and to withhold nothing.

    Raises:
        ConfigError: The calibration is of another model.
    """

    def __init__(
        self, grounder: Grounder, calibration: Calibration, *, abstain: bool = True
    ) -> None:
        if calibration.model != grounder.name:
            raise ConfigError(
                f"the calibration is of {calibration.model!r} and says nothing about "
                f"{grounder.name!r}: fit one with deixis calibrate --model {grounder.name}"
            )
        self.name = f"{grounder.name}+calibrated"
        self.calibration = calibration
        self._grounder = grounder
        self._abstain = abstain

    def ground_array(self, image: ImageArray, phrases: Sequence[str]) -> list[Grounding]:
        """The grounder's answers, calibrated."""
        answers = ask(self._grounder, image, phrases)
        return [replace(self.apply(answer), model=self.name) for answer in answers]

    def apply(self, answer: Grounding) -> Grounding:
        """Calibrate one answer of the model."""
        if answer.status is Status.UNSUPPORTED:
            told = replace(answer, confidence=None)
            return _noted(told, "calibration: no promise is about answers that cannot tell")
        pointed = answer.status is not Status.ABSENT
        what = POINTING if pointed else ABSENT
        part = self.calibration.pointing if pointed else self.calibration.absent
        if part is None:
            note = f"calibration: the data had no {what}; nothing is known of this confidence"
            return _noted(replace(answer, confidence=None), note)
        return self._judge(answer, part, what)

    def _judge(self, answer: Grounding, part: Part, what: str) -> Grounding:
        confidence, promise = part.confidence(answer.confidence), part.promise
        told = f"calibration: {promise.words(what)}"
        if not promise.kept or promise.passes(answer.confidence):
            return _noted(replace(answer, confidence=confidence), told)
        if not self._abstain:
            below = "calibration: this answer does not pass the threshold, nothing is promised"
            return _noted(replace(answer, confidence=confidence), below, told)
        withheld = replace(answer, status=Status.UNSUPPORTED, regions=(), confidence=None)
        return _noted(withheld, _withheld(answer, confidence, part), told)


def calibrated(
    grounder: Grounder,
    calibration: Calibration | str | os.PathLike[str],
    *,
    abstain: bool = True,
) -> CalibratedGrounder:
    """Put a calibration round a grounder.

    Args:
        grounder: Any grounder.
        calibration: A Calibration, a file, or "stored" for the one that is stored for the model.
        abstain: See `CalibratedGrounder`.

    Raises:
        ConfigError: The file cannot be read, or is of another model.
    """
    if isinstance(calibration, Calibration):
        return CalibratedGrounder(grounder, calibration, abstain=abstain)
    path = stored_path(grounder.name) if calibration == STORED else calibration
    return CalibratedGrounder(grounder, Calibration.load(path), abstain=abstain)


def _withheld(answer: Grounding, confidence: float | None, part: Part) -> str:
    sure = "without a confidence" if confidence is None else f"{confidence:.0%} sure"
    edge = part.promise.threshold
    bar = None if edge is None or edge < 0 else part.confidence(edge)
    needed = "" if bar is None else f"; more than {bar:.0%} is needed"
    at = ""
    if answer.best is not None:
        at = " at " + " ".join(str(round(edge)) for edge in answer.best.box.xyxy)
    return f"withheld: {answer.status}{at}, {sure}{needed}"


def _noted(answer: Grounding, *notes: str) -> Grounding:
    trace = Trace(answer.trace.steps, (*answer.trace.notes, *notes))
    return replace(answer, trace=trace)
