"""What a phrase means in a scene: who wears it, by which look, in which dialog, how surely."""

from __future__ import annotations

from dataclasses import replace

from deixis.core import Status, Step
from deixis.grounders.neuro_symbolic import describe
from deixis.grounders.neuro_symbolic.circumstances import circumstances
from deixis.grounders.neuro_symbolic.closer import look_closer
from deixis.grounders.neuro_symbolic.decisions import UNUSED
from deixis.grounders.neuro_symbolic.doubts import guessed, unconvinced, unseen
from deixis.grounders.neuro_symbolic.nouns.wearers import NOTE as WORN
from deixis.grounders.neuro_symbolic.nouns.wearers import as_wearer
from deixis.grounders.neuro_symbolic.parts import in_dialog
from deixis.grounders.neuro_symbolic.rereading import reread
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.ways import Answer, by_any_way
from deixis.language import Form, parse

__all__ = ["considered"]


def considered(form: Form, scene: Scene) -> Answer:
    """What a form means; clothes on a photo are who wears them.

    From a picture that shows nothing, nothing is told.
    """
    decision, steps = _considered(form, scene)
    return unseen(decision, scene), steps


def _considered(form: Form, scene: Scene) -> Answer:
    if (asked := as_wearer(form, scene)) is not None:
        wearer, worn = asked
        decision, steps = _looked(wearer, scene)
        unread = UNUSED.format(describe.constraint(worn)) in decision.notes
        if decision.status in (Status.FOUND, Status.AMBIGUOUS) and not unread:
            note = WORN.format(form.head.text)
            return replace(decision, notes=(*decision.notes, note)), steps
    return _looked(form, scene)


def _looked(form: Form, scene: Scene) -> Answer:
    """What a form means; on a photo that does not show it at first, by a closer look."""
    decision, steps = _evaluate(form, scene)
    decision = guessed(decision, scene)
    if (closer := look_closer(decision, form, scene)) is None:
        return decision, steps
    decision, steps = _evaluate(form, closer)
    again = Step("look", "closer look", len(closer.objects))
    return guessed(decision, closer), (again, *steps)


def _evaluate(form: Form, scene: Scene) -> Answer:
    """What a form means, and on a page under which circumstances it was found."""
    decision, steps = _in_dialog_or_anywhere(form, scene)
    if decision.evidence.page and scene.is_page:
        count = len(scene.page.regions)
        told = circumstances(form, decision, steps, elements=count)
        decision = unconvinced(replace(decision, circumstances=told))
    return decision, steps


def _in_dialog_or_anywhere(form: Form, scene: Scene) -> Answer:
    """What a form means: in the dialog that it speaks of, or else anywhere."""
    if (inner := in_dialog(form.phrase, scene)) is not None:
        decision, steps = by_any_way(*reread(parse(inner[0]), inner[1]))
        if decision.status in (Status.FOUND, Status.AMBIGUOUS):
            return decision, steps
    return by_any_way(form, scene)
