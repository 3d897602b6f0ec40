"""The ways in which a phrase may be answered, in the order in which they are tried.

What plainly asks for a control, a message or an entry of a list is answered as such. Anything else
is run as it was parsed, and where that does not settle it, taken in other ways.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from deixis.core import Status, Step
from deixis.grounders.neuro_symbolic.confidence import Evidence
from deixis.grounders.neuro_symbolic.decisions import Decision, decide, join
from deixis.grounders.neuro_symbolic.doubts import doubted
from deixis.grounders.neuro_symbolic.executing.executor import Executor
from deixis.grounders.neuro_symbolic.executing.results import Result
from deixis.grounders.neuro_symbolic.one_each import one_each
from deixis.grounders.neuro_symbolic.otherwise.loosely import loosened
from deixis.grounders.neuro_symbolic.otherwise.meanings import by_meaning
from deixis.grounders.neuro_symbolic.otherwise.relabelled import relabelled
from deixis.grounders.neuro_symbolic.otherwise.verbatim import verbatim
from deixis.grounders.neuro_symbolic.otherwise.without_label import placed
from deixis.grounders.neuro_symbolic.purposes.controls import by_purpose, by_purpose_at_last
from deixis.grounders.neuro_symbolic.records import by_messages, by_operating, by_records
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.words.standing import matterless, nameless, unnamed
from deixis.language import Form
from deixis.language.forms import Attribute, NounPhrase

__all__ = ["Answer", "by_any_way"]

Answer = tuple[Decision, tuple[Step, ...]]

_LOST = frozenset({Status.ABSENT, Status.UNSUPPORTED})
_LOOKS = frozenset({"struck", "bold"})


def by_any_way(form: Form, scene: Scene) -> Answer:
    """What a form means, by the first way that gives an answer, with the steps of all tried."""
    if (lacking := _lacking(form.phrase, scene)) is not None:
        return Decision(Status.ABSENT, (), Evidence(0.0)), (Step("words", lacking, 0),)
    if (wished := _asked_plainly(form.phrase, scene)) is not None:
        return _inferred(wished[0]), (wished[1],)
    executor = Executor(scene)
    results = [executor.run(part) for part in _parts(form)]
    steps = tuple(step for result in results for step in result.steps)
    decision = _decided(form, results, scene)
    if (other := _otherwise(form, decision, results, executor)) is not None:
        return _inferred(other[0]), (*steps, *other[1])
    if isinstance(form.root, NounPhrase) and 0 < len(decision.regions) < steps[-1].kept:
        steps += (_choice(decision),)
    return decision, steps


def _lacking(phrase: str, scene: Scene) -> str | None:
    """Why a phrase can mean nothing here, whatever its noun; None where it may."""
    if matterless(phrase, scene):
        return "what it is to be about stands nowhere here"
    return "the name it is told by stands nowhere here" if nameless(phrase, scene) else None


def _asked_plainly(phrase: str, scene: Scene) -> tuple[Decision, Step] | None:
    """What a phrase asks for in words that leave nothing to run: a message, a wish, an entry."""
    wished = by_messages(phrase, scene) or by_operating(phrase, scene) or by_purpose(phrase, scene)
    if wished is None and scene.is_page:
        wished = by_records(phrase, scene, sure=True)
    return wished


def _parts(form: Form) -> tuple[NounPhrase, ...]:
    return (form.root,) if isinstance(form.root, NounPhrase) else form.root.parts


def _decided(form: Form, results: Sequence[Result], scene: Scene) -> Decision:
    """What the scores of all parts of a form say together."""
    parts, root = _parts(form), form.root
    decisions = [
        decide(result, part.quantifier, unknown=len(form.unknown), page=scene.exact)
        for result, part in zip(results, parts, strict=True)
    ]
    decisions = [
        doubted(decision, part, scene) for decision, part in zip(decisions, parts, strict=True)
    ]
    if unnamed(form, scene):
        notes = ("what it is called by stands nowhere here",)
        decisions = [
            replace(item, status=Status.ABSENT, regions=(), notes=notes) for item in decisions
        ]
    if isinstance(root, NounPhrase):
        return decisions[0]
    if root.conjunction == "and" and not scene.exact:
        decisions = one_each(decisions)
    return join(decisions, root.conjunction)


def _otherwise(
    form: Form, decision: Decision, results: Sequence[Result], executor: Executor
) -> Answer | None:
    """What a form means where running it did not settle that; None where nothing better is found.

    Args:
        form: What was run.
        decision: What that gave.
        results: Of each of its parts.
        executor: Runs it again.
    """
    scene, whole = executor.scene, form.root if isinstance(form.root, NounPhrase) else None
    lost = decision.status in _LOST
    if whole is not None and (there := placed(whole, decision, executor)) is not None:
        return there
    if whole is not None and (loose := loosened(whole, decision, executor)) is not None:
        return loose
    if whole is not None and (other := relabelled(whole, decision, executor)) is not None:
        return other
    if whole is not None and lost and (meant := by_meaning(whole, scene)) is not None:
        return _in_a_step(meant)
    understood = all(step.understood for result in results for step in result.steps)
    doubtful = lost or bool(form.unknown) or not understood
    if doubtful and not _by_look(form) and (meant := by_records(form.phrase, scene)) is not None:
        return _in_a_step(meant)
    partly = lost or any(result.unused for result in results)
    if partly and (wished := by_purpose_at_last(form.phrase, scene, lost=lost)) is not None:
        return _in_a_step(wished)
    if whole is not None and lost and (quoted := verbatim(whole, scene)) is not None:
        return _in_a_step(quoted)
    return None


def _in_a_step(answer: tuple[Decision, Step]) -> Answer:
    return answer[0], (answer[1],)


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
