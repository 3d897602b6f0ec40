"""WrittenGrounder: from what a model wrote to a Grounding."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

from deixis.core import Grounding, ImageArray, Region, Size, Status, Step, Trace
from deixis.grounders.base import ImageGrounder
from deixis.grounders.vlm.answers import Reading, WrittenBox, read_answer
from deixis.grounders.vlm.frames import Frame
from deixis.grounders.vlm.written import Written, certainty
from deixis.language import Form, parse
from deixis.language.forms import NounPhrase

__all__ = ["Said", "WrittenGrounder"]

UNKNOWN = "the model gave no token probabilities: its confidence is unknown"
UNCALIBRATED = "confidence is the geometric mean of the coordinate tokens' probabilities"
_SAME = 0.95  # IoU from which two boxes of one answer are one thing
_SHOWN = 160  # characters of the answer in the trace


@dataclass(frozen=True, slots=True)
class Said:
    """What a model wrote about one phrase, and the frame of its plain numbers.

    Attributes:
        written: The answer.
        frame: By the model's family; None guesses.
        seen: Size of the image as the model got it.
    """

    written: Written
    frame: Frame | None = None
    seen: Size | None = None


class WrittenGrounder(ImageGrounder):
    """Base of the models that answer in text: subclasses ask, this class reads."""

    @abstractmethod
    def ask(self, image: ImageArray, phrases: Sequence[str]) -> list[Said]:
        """One answer a phrase, in order; ``phrases`` has no duplicates."""

    def ground_array(self, image: ImageArray, phrases: Sequence[str]) -> list[Grounding]:
        """One Grounding a phrase; equal phrases are asked once."""
        forms = {phrase: parse(phrase) for phrase in phrases}  # a bad phrase fails before asking
        said = self.ask(image, list(forms)) if forms else []
        size = Size(int(image.shape[1]), int(image.shape[0]))
        answers = {
            phrase: self._answer(form, one, size)
            for (phrase, form), one in zip(forms.items(), said, strict=True)
        }
        return [answers[phrase] for phrase in phrases]

    def choose(self, reading: Reading, form: Form) -> Sequence[WrittenBox]:
        """The boxes that are the phrase's referents; all, unless the model names others too."""
        del form
        return reading.boxes

    def _answer(self, form: Form, said: Said, size: Size) -> Grounding:
        written = said.written
        reading = read_answer(written.text, size, frame=said.frame, seen=said.seen, cut=written.cut)
        boxes = self.choose(reading, form)
        sure = certainty(written, [box.span for box in boxes])
        regions = tuple(_regions(written, boxes, sure, self.name))
        status = reading.status if reading.status is not Status.FOUND else _status(form, regions)
        answer = " ".join(written.text.split())
        shown = answer if len(answer) <= _SHOWN else answer[: _SHOWN - 3] + "..."
        step = Step("answer", f"the model wrote “{shown}”", len(regions), None, regions)
        notes = [*reading.notes, UNKNOWN if sure is None else UNCALIBRATED]
        return Grounding(
            phrase=form.phrase,
            status=status,
            regions=regions,
            confidence=sure if regions else None,
            image_size=size,
            trace=Trace((step,), tuple(notes if regions else reading.notes)),
            model=self.name,
        )


def _regions(
    written: Written, boxes: Sequence[WrittenBox], sure: float | None, source: str
) -> list[Region]:
    """Best first; in the order written where nothing tells them apart."""
    regions = []
    for box in boxes:
        score = None if sure is None else certainty(written, [box.span])
        # 1.0 says nothing: the trace notes that scores are unknown
        regions.append(Region(box.box, 1.0 if score is None else score, box.label, source=source))
    return sorted(regions, key=lambda region: -region.score)


def _status(form: Form, regions: Sequence[Region]) -> Status:
    """FOUND for one place, or for several where the phrase asks for several."""
    one = isinstance(form.root, NounPhrase) and not form.root.quantifier.plural
    apart = any(region.box.iou(regions[0].box) < _SAME for region in regions[1:])
    return Status.AMBIGUOUS if one and apart else Status.FOUND
