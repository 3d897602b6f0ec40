"""TunedGrounder: regions, ranked by an encoder tuned on a user's pairs together with the base."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from deixis.core import Boxes, Grounding, ImageArray, Region, Size, Step, Trace
from deixis.core.boxes import FloatArray
from deixis.grounders.base import ImageGrounder
from deixis.grounders.tuned.fusion import Fusion
from deixis.grounders.tuned.places import Eyes, Sight
from deixis.grounders.two_stage.chances import Chances
from deixis.grounders.two_stage.decisions import Decision, decide
from deixis.grounders.two_stage.settings import TwoStageSettings
from deixis.language import parse
from deixis.language.forms import NounPhrase, Quantifier
from deixis.perception.encoders.rows import RowMemory
from deixis.perception.region_phrase import RegionEncoder

__all__ = ["TunedGrounder"]

_SHOWN = 10  # survivors kept in the trace


class TunedGrounder(ImageGrounder):
    """Two stages: the regions of the base, and an encoder that was tuned to rank them.

    Args:
        eyes: Give the regions, and the word of the base.
        encoder: The tuned one.
        fusion: Puts the two words together.
        name: For answers.
        settings: Of the decision; see `TwoStageSettings`.
    """

    def __init__(
        self,
        eyes: Eyes,
        encoder: RegionEncoder,
        *,
        fusion: Fusion,
        name: str = "tuned",
        settings: TwoStageSettings | None = None,
    ) -> None:
        self.name = name
        self.fusion = fusion
        self._eyes, self._encoder = eyes, encoder
        self._settings = settings or TwoStageSettings()
        self._texts = RowMemory()

    def ground_array(self, image: ImageArray, phrases: Sequence[str]) -> list[Grounding]:
        """One Grounding a phrase; the regions are encoded once for all phrases."""
        forms = [parse(phrase) for phrase in phrases]  # a bad phrase fails before any looking
        if not forms:
            return []
        sight = self._eyes.see(image, phrases)
        if self.fusion.base_alone:
            return [replace(sight.answers[phrase], model=self.name) for phrase in phrases]
        self._texts.gather(phrases, self._encoder.encode_phrases)  # all at once
        answers: dict[str, Grounding] = {}
        for phrase, form in zip(phrases, forms, strict=True):
            if phrase not in answers:
                root = form.root
                noun = root if isinstance(root, NounPhrase) else root.parts[0]
                answers[phrase] = self._answer(image, phrase, noun.quantifier, sight)
        return [answers[phrase] for phrase in phrases]

    def scores(
        self, image: ImageArray, phrase: str, sight: Sight
    ) -> tuple[tuple[Region, ...], FloatArray, FloatArray]:
        """Regions with their cosines and the base's word, for fitting the fusion."""
        regions, said = sight.for_phrase(phrase)
        if not regions:
            return (), np.zeros(0), said
        rows = self._rows(image, regions, sight)
        told = self._texts.gather([phrase], self._encoder.encode_phrases)[0].astype(np.float64)
        return regions, rows @ told, said

    def _rows(self, image: ImageArray, regions: Sequence[Region], sight: Sight) -> FloatArray:
        """(N, D); those of an image's own regions are worked out once."""
        new = [r.box for r in regions if r.box.xyxy not in sight.rows]
        if new:
            rows = self._encoder.encode_regions(image, Boxes.of(new)).astype(np.float64)
            sight.rows.update(zip((box.xyxy for box in new), rows, strict=True))
        return np.stack([sight.rows[region.box.xyxy] for region in regions])

    def _answer(
        self, image: ImageArray, phrase: str, quantifier: Quantifier, sight: Sight
    ) -> Grounding:
        regions, cosines, said = self.scores(image, phrase, sight)
        logits = self.fusion.logits(cosines, said)
        chances = Chances.softmax(logits, nothing=self.fusion.nothing if regions else 0.0)
        decision = decide(regions, chances, quantifier, self._settings)
        return Grounding(
            phrase=phrase,
            status=decision.status,
            regions=decision.regions,
            confidence=decision.confidence,
            image_size=Size(image.shape[1], image.shape[0]),
            trace=self._trace(phrase, regions, chances, decision),
            model=self.name,
        )

    def _trace(
        self, phrase: str, regions: Sequence[Region], chances: Chances, decision: Decision
    ) -> Trace:
        best = np.argsort(-chances.regions, kind="stable")[:_SHOWN].tolist()
        ranked = tuple(replace(regions[n], score=round(float(chances.regions[n]), 4)) for n in best)
        seen = Step("proposals", "regions", len(regions))
        fit = Step("encoder", f"fit for “{phrase}”", len(decision.regions), None, ranked)
        return Trace((seen, fit), (*decision.notes, self._shares()))

    def _shares(self) -> str:
        """Who decided, in words."""
        base = self._eyes.base.name
        if self.fusion.base == 0:
            return f"ranked by the tuned encoder alone; {base} gave the regions"
        return (
            f"ranked by the tuned encoder, and by {base} with a weight of {self.fusion.base:.2g}, "
            "as it was best on the pictures held out"
        )
