"""OneStageGrounder: encode an image once, match phrases with it, decide."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from deixis.core import Grounding, ImageArray, Size
from deixis.grounders.base import ImageGrounder, opened, phrases_an_image
from deixis.grounders.one_stage.candidates import Candidates
from deixis.grounders.one_stage.decisions import decide
from deixis.grounders.one_stage.seen import Seen
from deixis.grounders.one_stage.settings import OneStageSettings
from deixis.images import ImageSource, image_digest
from deixis.language import Form, parse

__all__ = ["OneStageGrounder"]

Encoded = TypeVar("Encoded")


class OneStageGrounder(ImageGrounder, Generic[Encoded]):
    """Base of the adapters: a subclass encodes images and matches phrases with an encoding.

    The encodings of the last ``settings.images`` images are kept by the digest of their pixels,
    so that a later phrase on the same image costs only its own part.

    Args:
        name: For answers.
        settings: Thresholds and bounds.
    """

    def __init__(self, name: str, settings: OneStageSettings) -> None:
        self.name = name
        self.settings = settings
        self._seen: Seen[Encoded] = Seen(settings.images)

    @abstractmethod
    def encode(self, images: Sequence[ImageArray]) -> list[Encoded]:
        """What all phrases share, one an image; at most ``settings.batch`` images."""

    @abstractmethod
    def match(self, encoded: Encoded, forms: Sequence[Form], size: Size) -> list[Candidates]:
        """Boxes and scores, one a phrase, in order; ``forms`` has no duplicates."""

    def ground_array(self, image: ImageArray, phrases: Sequence[str]) -> list[Grounding]:
        """One Grounding a phrase; equal phrases are matched once."""
        return self._ground_arrays([image], [phrases])[0]

    def ground_batch(
        self,
        images: Sequence[ImageSource],
        phrases: Sequence[str] | Sequence[Sequence[str]],
        **options: Any,
    ) -> list[list[Grounding]]:
        """As `ImageGrounder.ground_batch`; ``settings.batch`` images are encoded at a time."""
        asked = phrases_an_image(phrases, len(images))
        answers: list[list[Grounding]] = []
        for start in range(0, len(images), self.settings.batch):
            some = slice(start, start + self.settings.batch)
            arrays = [opened(image, options) for image in images[some]]
            answers += self._ground_arrays(arrays, asked[some])
        return answers

    def _ground_arrays(
        self, images: Sequence[ImageArray], phrases: Sequence[Sequence[str]]
    ) -> list[list[Grounding]]:
        # a bad phrase fails before any image is encoded
        forms = [{phrase: parse(phrase) for phrase in asked} for asked in phrases]
        wanted = [image for image, some in zip(images, forms, strict=True) if some]
        encoded = iter(self.encoded(wanted))
        answers: list[list[Grounding]] = []
        for image, asked, some in zip(images, phrases, forms, strict=True):
            if not some:
                answers.append([])
                continue
            size = Size(int(image.shape[1]), int(image.shape[0]))
            found = self.match(next(encoded), list(some.values()), size)
            told = {
                phrase: self.decide(form, one, size)
                for (phrase, form), one in zip(some.items(), found, strict=True)
            }
            answers.append([told[phrase] for phrase in asked])
        return answers

    def decide(self, form: Form, candidates: Candidates, size: Size) -> Grounding:
        """The answer for one phrase."""
        return decide(form, candidates, size, settings=self.settings, model=self.name)

    def encoded(self, images: Sequence[ImageArray]) -> list[Encoded]:
        """The encodings of images, those seen before from memory; equal images once."""
        names = [image_digest(image) for image in images]
        known = {name: self._seen.get(name) for name in names}
        unseen = {
            name: image for name, image in zip(names, images, strict=True) if known[name] is None
        }
        encodings = self.encode(list(unseen.values())) if unseen else []
        for name, made in zip(unseen, encodings, strict=True):
            known[name] = self._seen.put(name, made)
        return [encoding for name in names if (encoding := known[name]) is not None]
