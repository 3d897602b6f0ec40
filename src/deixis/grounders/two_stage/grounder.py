"""TwoStageGrounder: propose, isolate, encode, rank."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from deixis.core import (
    ConfigError,
    Detector,
    Embedding,
    Encoder,
    Grounding,
    ImageArray,
    Proposer,
    Status,
    Step,
    Trace,
)
from deixis.core.given import rows_given
from deixis.grounders.base import ImageGrounder
from deixis.grounders.model_info import ModelInfo
from deixis.grounders.two_stage.chances import Chances
from deixis.grounders.two_stage.decisions import Decision, decide, join
from deixis.grounders.two_stage.predicates import predicate
from deixis.grounders.two_stage.resolver import Resolver
from deixis.grounders.two_stage.settings import TwoStageSettings
from deixis.grounders.two_stage.views import ImageViews, look
from deixis.images import ImageMemory
from deixis.language import Form, parse
from deixis.language.forms import NounPhrase
from deixis.perception.catalog import find_part, load_part
from deixis.perception.encoders.rows import RowMemory
from deixis.perception.hub.exports import Precision
from deixis.perception.hub.towers import Agreement, Runtime, optimized
from deixis.perception.parts import check_device

__all__ = ["TwoStageGrounder", "build"]

_LEAST = 1e-3  # score of a region whose proposer gives it none
_CLIP_SCALE = 100.0  # CLIP's learned factor of cosines, where an encoder does not say its own


class TwoStageGrounder(ImageGrounder):
    """Any Proposer or Detector with any Encoder.

    S. Subramanian et al., "ReCLIP", 2022, arXiv 2204.05991: every proposal is isolated by
    cropping and by blurring the rest, an encoder scores the pictures with the noun phrase (section
    3.1), and relations are resolved by geometry (section 3.3). Added here: texts of "nothing fits"
    that a phrase must beat on a region, so that an answer can be ABSENT.

    Args:
        eye: Offers regions; a `Detector` also names their categories.
        encoder: Puts pictures and phrases into one space. Its attribute ``scale``, where it has
            one, is what cosines are multiplied with.
        settings: See `TwoStageSettings`.
        name: For answers.

    Example:
        >>> import numpy as np
        >>> from deixis.core.fakes import FakeEncoder, FakeProposer
        >>> grounder = TwoStageGrounder(FakeProposer(), FakeEncoder())
        >>> grounder.ground(np.zeros((40, 40, 3), np.uint8), "the cup").model
        'two-stage'
    """

    def __init__(
        self,
        eye: Detector | Proposer,
        encoder: Encoder,
        *,
        settings: TwoStageSettings | None = None,
        name: str = "two-stage",
    ) -> None:
        if not isinstance(eye, Detector | Proposer) or not isinstance(encoder, Encoder):
            kinds = f"{type(eye).__name__}, {type(encoder).__name__}"
            raise ConfigError(f"a Detector or Proposer and an Encoder are needed, got {kinds}")
        if settings is not None and not isinstance(settings, TwoStageSettings):
            raise ConfigError(f"settings must be TwoStageSettings, got {type(settings).__name__}")
        self.name = name
        self.settings = settings or TwoStageSettings()
        self._eye, self._encoder = eye, encoder
        self._scale = float(getattr(encoder, "scale", _CLIP_SCALE))
        self._memory = ImageMemory[ImageViews](self.settings.images)
        self._texts = RowMemory()

    def ground_array(self, image: ImageArray, phrases: Sequence[str]) -> list[Grounding]:
        """One Grounding a phrase; the regions of an image are encoded once for all phrases."""
        forms = [parse(phrase) for phrase in phrases]  # a bad phrase fails before any looking
        if not forms:
            return []
        views = self._memory.get(image, self._look)
        said = [text for form in forms for text in self._said(form)]
        if views.regions and said:
            self._rows(said)  # the texts of all phrases at once
        return [self._answer(form, views) for form in forms]

    def optimize(self) -> Agreement:
        """Export what encodes the regions' pictures, keep the form, and use it from now on.

        Raises:
            ModelError: The encoder has no exported form or cannot be exported; it runs as it is.
        """
        return optimized(self._encoder)

    def _said(self, form: Form) -> list[str]:
        """Every text of a phrase that the encoder will be asked for."""
        nodes = [node for node in form.walk() if isinstance(node, NounPhrase)]
        split = [predicate(node, form.phrase, relations=self.settings.relations) for node in nodes]
        texts = [item.words for item in split if item.words]
        texts += [item.whole for item in split if item.words and item.geometric]
        return [*texts, *self.settings.background]

    def _rows(self, texts: Sequence[str]) -> Embedding:
        return self._texts.gather(texts, self._encoded)

    def _encoded(self, texts: Sequence[str]) -> Embedding:
        rows = self._encoder.encode_texts(texts)
        return rows_given(self._encoder, "encode_texts", rows, len(texts))

    def _look(self, image: ImageArray) -> ImageViews:
        return look(image, self._eye, self._encoder, self.settings)

    def _answer(self, form: Form, views: ImageViews) -> Grounding:
        decision, steps = self._evaluate(form, views)
        seen = Step(
            "proposals", f"regions by {self._eye.name}", len(views.regions), None, views.regions
        )
        return Grounding(
            phrase=form.phrase,
            status=decision.status,
            regions=decision.regions,
            confidence=decision.confidence,
            image_size=views.size,
            trace=Trace((seen, *steps), decision.notes),
            model=self.name,
        )

    def _evaluate(self, form: Form, views: ImageViews) -> tuple[Decision, tuple[Step, ...]]:
        root = form.root
        parts = (root,) if isinstance(root, NounPhrase) else root.parts
        resolver = Resolver(
            views, form.phrase, self._scorer(views), relations=self.settings.relations
        )
        resolved = [resolver.run(part) for part in parts]
        decisions = [
            decide(views.regions, item.chances, part.quantifier, self.settings, scored=item.scored)
            for item, part in zip(resolved, parts, strict=True)
        ]
        steps = tuple(step for item in resolved for step in item.steps)
        decisions = [
            self._honest(decision, predicate(part, form.phrase).words)
            for decision, part in zip(decisions, parts, strict=True)
        ]
        single = isinstance(root, NounPhrase)
        decision = (
            decisions[0] if isinstance(root, NounPhrase) else join(decisions, root.conjunction)
        )
        if single and decision.regions and len(decision.regions) != steps[-1].kept:
            words = "best fit" if len(decision.regions) == 1 else "best fits"
            steps += (Step("choice", words, len(decision.regions), None, decision.regions),)
        return decision, steps

    def _honest(self, decision: Decision, words: str) -> Decision:
        """UNSUPPORTED in place of ABSENT where the encoder says that it was never taught the noun.

        `PocketEncoder` can say so; nothing fits such a word, which tells nothing of the image.
        """
        ask = getattr(self._encoder, "untaught", None)
        word = ask(words) if ask is not None and words else None
        if word is None or decision.status is not Status.ABSENT:
            return decision
        note = f"{self._encoder.name} was never taught the word “{word}”"
        return Decision(Status.UNSUPPORTED, (), None, (*decision.notes, note))

    def _names(self, categories: tuple[str, ...]) -> bool:
        """Whether the detector would call one of these so."""
        return isinstance(self._eye, Detector) and not self._eye.labels.isdisjoint(categories)

    def _scorer(self, views: ImageViews) -> Any:
        """Words and the categories that they name -> chances of the regions."""
        settings = self.settings

        def score(words: str, categories: tuple[str, ...]) -> Chances:
            if not views.regions:
                return Chances.of([], 1.0)
            texts = [words, *settings.background]
            rows = self._rows(texts).astype(np.float64)  # (1 + B, D)
            rows_given(self._encoder, "encode_texts", rows, len(texts), width=views.rows.shape[2])
            # s_crop + s_blur of section 3.1, for the words and for each background text
            logits = self._scale * np.einsum("npd,td->nt", views.rows, rows)  # (N, 1 + B)
            logits /= settings.temperature
            named = [region.label in categories for region in views.regions]
            likely = np.maximum([region.score for region in views.regions], _LEAST)
            likely = np.log(likely / likely.mean())  # tells regions apart, not whether one fits
            bonus = settings.label_bonus * np.array(named)
            if self._names(categories):  # what it names otherwise is hardly that
                bonus -= settings.label_bonus * ~np.array(named)
            own = logits[:, 0] + bonus + settings.whole * likely
            if not settings.background:
                return Chances.softmax(own, nothing=None)
            return Chances.softmax(own - _log_sum(logits[:, 1:]), nothing=0.0)

        return score


def _log_sum(logits: np.ndarray[Any, np.dtype[np.float64]]) -> Any:
    """log(sum(exp)) along the last axis, without overflow."""
    top = logits.max(axis=-1, keepdims=True)
    return (top + np.log(np.exp(logits - top).sum(axis=-1, keepdims=True)))[..., 0]


def build(
    info: ModelInfo,
    *,
    weights: str | Path | Mapping[str, str | Path] | None = None,
    device: str = "cpu",
    detector: str | None = None,
    encoder: str | None = None,
    templates: str | tuple[str, ...] | None = None,
    settings: TwoStageSettings | None = None,
    runtime: Runtime = "auto",
    precision: Precision = "f32",
) -> TwoStageGrounder:
    """A preset of the catalog, with parts of your choice.

    Args:
        info: The preset; ``detector`` and ``encoder`` among its settings are the default parts.
        weights: ``{"detector": PATH, "encoder": PATH}``; a path alone is the encoder's where the
            preset fetches nothing else.
        device: "cpu", "auto" or a torch device.
        detector: A detector or proposer of `deixis.perception.catalog`.
        encoder: An encoder of the same.
        templates: "plain", "photo", "ensemble", or texts with ``{}``.
        settings: See `TwoStageSettings`.
        runtime: Of the encoder, see `deixis.perception.hub.towers.Execution`.
        precision: Of its exported form.

    Raises:
        ConfigError: ``weights`` has a role that is none of the two, or the device has nothing to
            run on it.
        WeightsError: Weights are not here.
    """
    chosen = dict(info.settings)
    look_of_preset = dict(chosen.get("look", ()))
    eye_name, encoder_name = detector or chosen["detector"], encoder or chosen["encoder"]
    check_device(info.name, device, find_part(eye_name), find_part(encoder_name))
    places = _places(weights, eye_name)
    options: dict[str, Any] = {"runtime": runtime, "precision": precision}
    options |= {} if templates is None else {"templates": templates}
    eye = load_part(eye_name, "detector", "proposer", weights=places.get("detector"), device=device)
    ranks = load_part(
        encoder_name, "encoder", weights=places.get("encoder"), device=device, options=options
    )
    if (share := getattr(ranks, "share", None)) is not None:
        share(eye)
    settings = settings or TwoStageSettings(**look_of_preset)
    return TwoStageGrounder(eye, ranks, settings=settings, name=info.name)


def _places(
    weights: str | Path | Mapping[str, str | Path] | None, eye: str
) -> Mapping[str, str | Path]:
    roles = ("detector", "encoder")
    if weights is None:
        return {}
    if isinstance(weights, Mapping):
        if unknown := [role for role in weights if role not in roles]:
            raise ConfigError(f"weights must be for detector and encoder, got {unknown[0]!r}")
        return weights
    if find_part(eye, "detector", "proposer").source == "deixis":
        return {"encoder": weights}
    raise ConfigError(
        "two parts need weights here: give detector=PATH and encoder=PATH "
        f"(weights={{'detector': PATH, 'encoder': PATH}}), got {str(weights)!r} alone"
    )
