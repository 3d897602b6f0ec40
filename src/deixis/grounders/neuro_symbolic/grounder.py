"""NeuroSymbolicGrounder: parse once, look once, answer every phrase."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from deixis.core import (
    ConfigError,
    Detector,
    Grounding,
    ImageArray,
    Proposer,
    Status,
    TextReader,
    Trace,
)
from deixis.grounders.base import ImageGrounder
from deixis.grounders.neuro_symbolic.confidence import confidence
from deixis.grounders.neuro_symbolic.considering import considered
from deixis.grounders.neuro_symbolic.decisions import Decision, in_order
from deixis.grounders.neuro_symbolic.nouns.beyond import place_of
from deixis.grounders.neuro_symbolic.records import as_cells
from deixis.grounders.neuro_symbolic.rereading import reread
from deixis.grounders.neuro_symbolic.scene import Eyes, Scene
from deixis.images import ImageMemory
from deixis.language import Form, parse
from deixis.language.forms import NounPhrase
from deixis.perception.elements import ElementFinder
from deixis.perception.looks import ColourTeller
from deixis.perception.proposals import SelectiveSearch
from deixis.perception.readers import RapidReader

__all__ = ["NeuroSymbolicGrounder"]

_SCENES = 4  # images whose perception is kept; a 1280x800 one takes about 5 MB


class NeuroSymbolicGrounder(ImageGrounder):
    """Runs the logical form of a phrase over what can be seen in an image.

    Each operator of the form (category, colour, text, relation, ordinal, ...) scores every
    candidate in 0..1; log-scores add up; what an operator did is kept as a step of the trace. The
    idea of executing a parsed program over detected regions follows J. Andreas et al., "Neural
    Module Networks", 2016, arXiv 1511.02799, and S. Subramanian et al., "ReCLIP", 2022, arXiv
    2204.05991 (relations by box geometry); here the modules are not learned.

    Args:
        detectors: See categories such as "cup"; `build` gives it our own. Without one, photos are
            searched by attributes, text and position alone, and the confidence says so.
        reader: Reads text.
        elements: Finds page and interface elements.
        proposer: Offers regions where no category can be checked.

    Raises:
        ConfigError: A part is none of its kind.
    """

    name = "neuro-symbolic"

    def __init__(
        self,
        *,
        detectors: Sequence[Detector] = (),
        reader: TextReader | None = None,
        elements: ElementFinder | None = None,
        proposer: Proposer | None = None,
    ) -> None:
        if isinstance(detectors, Detector) or not isinstance(detectors, Sequence):
            kind = type(detectors).__name__
            raise ConfigError(f"detectors must be a list of Detectors, got {kind}")
        for eye in detectors:
            _require_part("each of detectors", Detector, eye)
        reads = reader or RapidReader()
        _require_part("reader", TextReader, reads)
        _require_part("elements", ElementFinder, elements)
        _require_part("proposer", Proposer, proposer)
        self._eyes = Eyes(
            reads,
            elements or ElementFinder(reads),
            proposer or SelectiveSearch(),
            tuple(detectors),
            ColourTeller(),
        )
        self._scenes = ImageMemory[Scene](_SCENES)

    def ground_array(self, image: ImageArray, phrases: Sequence[str]) -> list[Grounding]:
        """One Grounding a phrase; what was seen in an image is kept for later calls."""
        forms = [parse(phrase) for phrase in phrases]  # a bad phrase fails before any looking
        scene = self.scene(image)
        return [self._answer(*reread(form, scene)) for form in forms]

    def scene(self, image: ImageArray) -> Scene:
        """What can be seen in an image; kept for the images asked for last."""
        return self._scenes.get(image, self._open)

    def _open(self, image: ImageArray) -> Scene:
        return Scene(image, self._eyes)

    def decide(self, image: ImageArray, phrase: str) -> Decision:
        """Status, regions and evidence for one phrase, before they become a Grounding."""
        scene = self.scene(image)
        decision = considered(*reread(parse(phrase), scene))[0]
        return replace(decision, regions=in_order(decision.regions))

    def _answer(self, form: Form, scene: Scene) -> Grounding:
        decision, steps = considered(form, scene)
        decision = _in_cells(decision, scene)
        notes = [*decision.notes, *(f"unknown word “{span.text}”" for span in form.unknown)]
        found = decision.status in (Status.FOUND, Status.AMBIGUOUS)
        lost = decision.status is Status.UNSUPPORTED
        place = place_of(form.head, scene) if lost and isinstance(form.root, NounPhrase) else None
        notes += [place[1]] if place else []
        return Grounding(
            phrase=form.phrase,
            status=decision.status,
            regions=in_order(decision.regions),
            confidence=confidence(decision.evidence, decision.circumstances, found=found),
            image_size=scene.size,
            trace=Trace(steps, tuple(dict.fromkeys(notes))),
            heatmap=place[0] if place else None,
            model=self.name,
        )


def _require_part(what: str, kind: type, part: object) -> None:
    if part is not None and (isinstance(part, type) or not isinstance(part, kind)):
        got = f"the class {part.__name__}" if isinstance(part, type) else type(part).__name__
        raise ConfigError(f"{what} must be a {kind.__name__}, got {got}")


def _in_cells(decision: Decision, scene: Scene) -> Decision:
    """What stands in the cell of a sheet of calculation is that cell."""
    if not scene.is_page or not any(table.lettered for table in scene.page.tables):
        return decision
    return replace(decision, regions=tuple(as_cells(list(decision.regions), scene)))
