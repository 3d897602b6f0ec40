"""NeuroSymbolicGrounder: parse once, look once, answer every phrase."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from deixis.core import (
    ConfigError,
    Detector,
    Grounding,
    ImageArray,
    Proposer,
    Status,
    Step,
    TextReader,
    Trace,
)
from deixis.grounders.base import ImageGrounder
from deixis.grounders.model_info import ModelInfo
from deixis.grounders.neuro_symbolic import describe
from deixis.grounders.neuro_symbolic.circumstances import circumstances
from deixis.grounders.neuro_symbolic.closer import look_closer
from deixis.grounders.neuro_symbolic.confidence import Evidence, confidence
from deixis.grounders.neuro_symbolic.decisions import UNUSED, Decision, decide, in_order, join
from deixis.grounders.neuro_symbolic.doubts import doubted, guessed, unconvinced
from deixis.grounders.neuro_symbolic.executor import Executor
from deixis.grounders.neuro_symbolic.nouns.beyond import place_of
from deixis.grounders.neuro_symbolic.nouns.by_place_alone import without_label
from deixis.grounders.neuro_symbolic.nouns.loosely import loosened
from deixis.grounders.neuro_symbolic.nouns.wearers import NOTE as WORN
from deixis.grounders.neuro_symbolic.nouns.wearers import as_wearer
from deixis.grounders.neuro_symbolic.one_each import one_each
from deixis.grounders.neuro_symbolic.parts import in_dialog
from deixis.grounders.neuro_symbolic.purposes.controls import by_purpose, by_purpose_at_last
from deixis.grounders.neuro_symbolic.records import (
    as_cells,
    by_messages,
    by_operating,
    by_records,
)
from deixis.grounders.neuro_symbolic.scene import Eyes, Scene
from deixis.grounders.neuro_symbolic.words.meanings import by_meaning
from deixis.grounders.neuro_symbolic.words.names import names_in
from deixis.grounders.neuro_symbolic.words.standing import matterless, nameless, unnamed
from deixis.grounders.neuro_symbolic.words.verbatim import verbatim
from deixis.images import ImageMemory
from deixis.language import Form, parse
from deixis.language.forms import Attribute, NounPhrase
from deixis.perception.detectors import EverydayDetector, open_detector
from deixis.perception.elements import ElementFinder
from deixis.perception.parts import check_device
from deixis.perception.proposals import SelectiveSearch
from deixis.perception.readers import RapidReader

__all__ = ["NeuroSymbolicGrounder", "build"]

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
            reads, elements or ElementFinder(reads), proposer or SelectiveSearch(), tuple(detectors)
        )
        self._scenes = ImageMemory[Scene](_SCENES)

    def ground_array(self, image: ImageArray, phrases: Sequence[str]) -> list[Grounding]:
        """One Grounding a phrase; what was seen in an image is kept for later calls."""
        forms = [parse(phrase) for phrase in phrases]  # a bad phrase fails before any looking
        scene = self.scene(image)
        return [self._answer(*_reread(form, scene)) for form in forms]

    def scene(self, image: ImageArray) -> Scene:
        """What can be seen in an image; kept for the images asked for last."""
        return self._scenes.get(image, self._open)

    def _open(self, image: ImageArray) -> Scene:
        return Scene(image, self._eyes)

    def decide(self, image: ImageArray, phrase: str) -> Decision:
        """Status, regions and evidence for one phrase, before they become a Grounding."""
        scene = self.scene(image)
        decision = _considered(*_reread(parse(phrase), scene))[0]
        return replace(decision, regions=in_order(decision.regions))

    def _answer(self, form: Form, scene: Scene) -> Grounding:
        decision, steps = _considered(form, scene)
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


def _reread(form: Form, scene: Scene) -> tuple[Form, Scene]:
    """The form as a phrase about a drawing or page, and what is looked at as such."""
    if (drawing := scene.drawing) is not None:
        drawn = parse(form.phrase, drawing=True)
        if not _of_interfaces(drawn):
            return drawn, drawing
    return _reread_page(form, scene), scene


def _of_interfaces(form: Form) -> bool:
    """Whether a phrase asks for a part of an interface ("the search icon"), whatever is shown."""
    return form.head.kind == "element"


def _reread_page(form: Form, scene: Scene) -> Form:
    """The form as a phrase about a page, with the names that stand on it known as such."""
    if not scene.is_page:
        return form
    names = names_in(form.phrase, scene)
    form = parse(form.phrase, page=True)
    if form.head.kind == "value":  # "the invoice number" asks for the number, not for the words
        head = form.head.span
        names = [(start, stop) for start, stop in names if stop <= head.start or start >= head.end]
    return parse(form.phrase, names=names, page=True) if names else form


def _considered(form: Form, scene: Scene) -> tuple[Decision, tuple[Step, ...]]:
    """What a form means; clothes on a photo are who wears them."""
    if (asked := as_wearer(form, scene)) is not None:
        wearer, worn = asked
        decision, steps = _looked(wearer, scene)
        unread = UNUSED.format(describe.constraint(worn)) in decision.notes
        if decision.status in (Status.FOUND, Status.AMBIGUOUS) and not unread:
            note = WORN.format(form.head.text)
            return replace(decision, notes=(*decision.notes, note)), steps
    return _looked(form, scene)


def _looked(form: Form, scene: Scene) -> tuple[Decision, tuple[Step, ...]]:
    """What a form means; on a photo that does not show it at first, by a closer look."""
    decision, steps = _evaluate(form, scene)
    decision = guessed(decision, scene)
    if (closer := look_closer(decision, form, scene)) is None:
        return decision, steps
    decision, steps = _evaluate(form, closer)
    again = Step("look", "closer look", len(closer.objects))
    return guessed(decision, closer), (again, *steps)


def _evaluate(form: Form, scene: Scene) -> tuple[Decision, tuple[Step, ...]]:
    """What a form means, and on a page under which circumstances it was found."""
    decision, steps = _in_dialog_or_anywhere(form, scene)
    if decision.evidence.page and scene.is_page:
        count = len(scene.page.regions)
        told = circumstances(form, decision, steps, elements=count)
        decision = unconvinced(replace(decision, circumstances=told))
    return decision, steps


def _in_dialog_or_anywhere(form: Form, scene: Scene) -> tuple[Decision, tuple[Step, ...]]:
    """What a form means: in the dialog that it speaks of, or else anywhere."""
    if (inner := in_dialog(form.phrase, scene)) is not None:
        decision, steps = _anywhere(*_reread(parse(inner[0]), inner[1]))
        if decision.status in (Status.FOUND, Status.AMBIGUOUS):
            return decision, steps
    return _anywhere(form, scene)


def _anywhere(form: Form, scene: Scene) -> tuple[Decision, tuple[Step, ...]]:
    root = form.root
    if (lacking := _lacking(form.phrase, scene)) is not None:
        return Decision(Status.ABSENT, (), Evidence(0.0)), (Step("words", lacking, 0),)
    wished = (
        by_messages(form.phrase, scene)
        or by_operating(form.phrase, scene)
        or by_purpose(form.phrase, scene)
    )
    if wished is not None:
        return _inferred(wished[0]), (wished[1],)
    parts = (root,) if isinstance(root, NounPhrase) else root.parts
    if scene.is_page and (meant := by_records(form.phrase, scene, sure=True)) is not None:
        return _inferred(meant[0]), (meant[1],)
    executor = Executor(scene)
    results = [executor.run(part) for part in parts]
    decisions = [
        decide(result, part.quantifier, unknown=len(form.unknown), page=scene.exact)
        for result, part in zip(results, parts, strict=True)
    ]
    decisions = [
        doubted(decision, part, scene) for decision, part in zip(decisions, parts, strict=True)
    ]
    steps = tuple(step for result in results for step in result.steps)
    whole = isinstance(root, NounPhrase)
    if unnamed(form, scene):
        notes = ("what it is called by stands nowhere here",)
        decisions = [
            replace(item, status=Status.ABSENT, regions=(), notes=notes) for item in decisions
        ]
    if not isinstance(root, NounPhrase) and root.conjunction == "and" and not scene.exact:
        decisions = one_each(decisions)
    decision = decisions[0] if isinstance(root, NounPhrase) else join(decisions, root.conjunction)
    if isinstance(root, NounPhrase) and (placed := _placed(root, decision, executor)) is not None:
        return placed[0], (*steps, *placed[1])
    if isinstance(root, NounPhrase) and (loose := loosened(root, decision, executor)) is not None:
        return _inferred(loose[0]), (*steps, *loose[1])
    lost = decision.status in (Status.ABSENT, Status.UNSUPPORTED)
    if isinstance(root, NounPhrase) and lost and (meant := by_meaning(root, scene)) is not None:
        return _inferred(meant[0]), (*steps, meant[1])
    doubtful = lost or bool(form.unknown) or not all(step.understood for step in steps)
    if doubtful and not _by_look(form) and (meant := by_records(form.phrase, scene)) is not None:
        return _inferred(meant[0]), (*steps, meant[1])
    partly = lost or any(result.unused for result in results)
    if partly and (wished := by_purpose_at_last(form.phrase, scene, lost=lost)) is not None:
        return _inferred(wished[0]), (*steps, wished[1])
    if isinstance(root, NounPhrase) and lost and (quoted := verbatim(root, scene)) is not None:
        return _inferred(quoted[0]), (*steps, quoted[1])
    if whole and 0 < len(decision.regions) < steps[-1].kept:
        steps += (_choice(decision),)
    return decision, steps


def _lacking(phrase: str, scene: Scene) -> str | None:
    """Why a phrase can mean nothing here, whatever its noun; None where it may."""
    if matterless(phrase, scene):
        return "what it is to be about stands nowhere here"
    return "the name it is told by stands nowhere here" if nameless(phrase, scene) else None


def _placed(
    phrase: NounPhrase, decision: Decision, executor: Executor
) -> tuple[Decision, tuple[Step, ...]] | None:
    """What stands at the place that a phrase tells, where nothing is labelled with its noun."""
    told = None if decision.status is Status.FOUND else without_label(phrase)
    if told is None or not executor.scene.is_page or phrase.quantifier.plural:
        return None
    result = executor.run(told)
    placed = decide(result, told.quantifier, unknown=0, page=True)
    return (_inferred(placed), result.steps) if placed.status is Status.FOUND else None


_LOOKS = frozenset({"struck", "bold"})


def _by_look(form: Form) -> bool:
    """Whether a phrase tells a thing by how its words are set, which no list of records knows."""
    return any(isinstance(node, Attribute) and node.value in _LOOKS for node in form.walk())


def _inferred(decision: Decision) -> Decision:
    """The decision, marked as inferred from what the page is about."""
    return replace(decision, evidence=replace(decision.evidence, inferred=1.0))


def _choice(decision: Decision) -> Step:
    """The last step: of those that fit, the ones that fit best."""
    words = "best fit" if len(decision.regions) == 1 else "best fits"
    return Step("choice", words, len(decision.regions), None, decision.regions)


def build(
    info: ModelInfo | None = None,
    *,
    weights: str | Path | Mapping[str, str | Path] | None = None,
    device: str = "cpu",
) -> NeuroSymbolicGrounder:
    """The grounder as `deixis.load("neuro-symbolic")` gives it.

    Args:
        info: Its entry of the catalog.
        weights: A detector of yours, as ``PATH`` or ``{"detector": PATH}``; see `open_detector`.
            Without one it sees photos with our own, which ships.
        device: "cpu" or "auto"; a torch device for a detector that is a folder of transformers.

    Raises:
        ConfigError: ``weights`` has another role, or the device has nothing to run on it.
        WeightsError: There is no such file.
        ModelError: The file holds no detector of a known form.
    """
    places = weights if isinstance(weights, Mapping) else {"detector": weights}
    if unknown := [role for role in places if role != "detector"]:
        raise ConfigError(f"neuro-symbolic takes weights for a detector, got {unknown[0]!r}")
    path = places.get("detector")
    if not (path and Path(path).is_dir()):
        check_device("neuro-symbolic", device)
    eyes = EverydayDetector() if path is None else open_detector(path, device=device)
    return NeuroSymbolicGrounder(detectors=[eyes])
