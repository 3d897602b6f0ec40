"""HeatmapGrounder: a map for each phrase, boxes read off it, and the map itself in the answer."""

from __future__ import annotations

import re
import threading
from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

from deixis.core import ConfigError, Grounding, ImageArray, ModelError, Size, Step, Trace
from deixis.grounders.base import ImageGrounder
from deixis.grounders.heatmap.decisions import MapSettings, Reading, read_field
from deixis.grounders.heatmap.fields import Field, PhraseFields
from deixis.images import ImageSource, image_digest
from deixis.language import Form, parse
from deixis.language.forms import NounPhrase, Quantifier
from deixis.language.lexicon.stopwords import STOP_WORDS
from deixis.perception.hub.towers import Agreement

__all__ = ["HeatmapGrounder"]

_WORD = re.compile(r"\w(?:[\w'’-]*\w)?")
_IMAGES = 4  # images whose features are kept

_NO_CONFIDENCE = "the score is a contrast with background texts, not a calibrated confidence"


class HeatmapGrounder(ImageGrounder):
    """Points at the hottest box of each phrase's map; every answer carries its heatmap.

    The whole phrase goes to the encoder as it is: places, relations and counts in it are not
    worked out, except that a plural asks for several boxes.

    Args:
        fields: Says how well a phrase fits each place.
        settings: How boxes are read off a map.
        name: Of the model; by default the name of ``fields``.
    """

    def __init__(
        self,
        fields: PhraseFields,
        *,
        settings: MapSettings | None = None,
        name: str | None = None,
    ) -> None:
        if settings is not None and not isinstance(settings, MapSettings):
            raise ConfigError(f"settings must be MapSettings, got {type(settings).__name__}")
        self.name = name or fields.name
        self._fields = fields
        self._settings = settings or MapSettings()
        self._seen: OrderedDict[str, Any] = OrderedDict()
        self._lock = threading.Lock()

    def ground_array(self, image: ImageArray, phrases: Sequence[str]) -> list[Grounding]:
        """One Grounding a phrase; the image is encoded once, and kept for later calls."""
        forms = [parse(phrase) for phrase in phrases]  # a bad phrase fails before any looking
        if not forms:
            return []
        seen = self._look(image)
        size = Size(int(image.shape[1]), int(image.shape[0]))
        fields = self._fields.fields(seen, [form.phrase for form in forms])
        return [self._answer(form, field, size) for form, field in zip(forms, fields, strict=True)]

    def ground_words(self, image: ImageSource, phrase: str, **options: Any) -> list[Grounding]:
        """One answer with its heatmap for each word of a phrase, with the word's characters.

        Small words ("the", "of") are left out, unless there are no others.

        Args:
            image: As `ground` takes it.
            phrase: "the red mug" gives "red" and "mug".
            **options: Passed on to `deixis.images.load_image`.
        """
        spans = [match.span() for match in _WORD.finditer(phrase)]
        telling = [span for span in spans if phrase[slice(*span)].lower() not in STOP_WORDS]
        told = telling or spans or [(0, len(phrase))]
        answers = self.ground(image, [phrase[slice(*span)] for span in told], **options)
        return [answer.with_span(span) for answer, span in zip(answers, told, strict=True)]

    def optimize(self) -> Agreement:
        """Export what looks at the image, keep the form, and use it from now on.

        Raises:
            ModelError: There is no exported form or it cannot be made; the model runs as it is.
        """
        if not hasattr(self._fields, "optimize"):
            raise ModelError(f"{self.name} has no exported form; it runs as it is")
        told: Agreement = self._fields.optimize()
        return told

    def _look(self, image: ImageArray) -> Any:
        key = image_digest(image)
        with self._lock:
            if key not in self._seen:
                self._seen[key] = self._fields.look(image)
            self._seen.move_to_end(key)
            while len(self._seen) > _IMAGES:
                self._seen.popitem(last=False)
            return self._seen[key]

    def _answer(self, form: Form, field: Field, size: Size) -> Grounding:
        reading = read_field(field, size, _quantifier(form), self._settings, source=self.name)
        notes = tuple(note for note in (reading.note, _NO_CONFIDENCE) if note)
        return Grounding(
            phrase=form.phrase,
            status=reading.status,
            regions=reading.regions,
            confidence=None,
            image_size=size,
            heatmap=reading.heat,
            trace=Trace(self._steps(form.phrase, reading), notes),
            model=self.name,
        )

    def _steps(self, phrase: str, reading: Reading) -> tuple[Step, ...]:
        span = (0, len(phrase))
        hot = Step("heatmap", "hot places", len(reading.considered), span, reading.considered)
        words = f"fits better than the background (>= {self._settings.present:g})"
        kept = Step("contrast", words, len(reading.regions), span, reading.regions)
        return hot, kept


def _quantifier(form: Form) -> Quantifier:
    """How many are asked for; "a and b" asks for several."""
    root = form.root
    return root.quantifier if isinstance(root, NounPhrase) else Quantifier("all")
