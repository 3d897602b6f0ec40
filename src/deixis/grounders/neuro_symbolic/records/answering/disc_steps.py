"""Steps of a form in several pages: "the current step", "the last step", "the steps not done"."""

from __future__ import annotations

import re

from deixis.core import Box, Boxes, Region
from deixis.grounders.neuro_symbolic.looks.outstanding import outstanding
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.finding.choices import choices_of
from deixis.grounders.neuro_symbolic.records.finding.steppers import steps_of
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import nth

__all__ = ["disc_steps"]

_WHERE = (
    r"(?: (?:in|of|on|at) (?:the |this )?(?:form|top|page|list|stepper|wizard|progress(?: bar)?))?$"
)
_ODD = 0.5  # from which on one of several looks unlike the others
_STATE = r"(?:active|current|selected|highlighted|present)"
_RANKED = re.compile(rf"^(?:the )?steps?{_WHERE}", re.I)
_CURRENT = re.compile(
    rf"^(?:the )?(?:{_STATE} step{_WHERE}|step (?:that is {_STATE}|i(?:'m| am) (?:on|at))$)", re.I
)
_OTHERS = re.compile(
    rf"^(?:the |all )*(?:steps (?:that are )?not {_STATE}|(?:other|inactive) steps){_WHERE}", re.I
)


def disc_steps(asked: Asked, scene: Scene) -> list[Region]:
    """The n-th, the current or the other steps of a form; [] where none are shown."""
    current, others = _CURRENT.match(asked.text), _OTHERS.match(asked.text)
    ranked = _RANKED.match(asked.rest) if asked.rank or asked.many else None
    steps = steps_of(scene) if current or others or ranked else []
    if not steps:
        return []
    if ranked:
        return list(steps) if asked.many else nth(steps, asked.rank or 1)
    index = _active(steps, scene)
    if index is None:
        return []
    return [steps[index]] if current else [s for i, s in enumerate(steps) if i != index]


def _active(steps: list[Region], scene: Scene) -> int | None:
    """The step whose words are set apart, else the one that looks unlike the others."""
    for choice in choices_of(scene):
        if choice.mark is None or len(choice.lines) < len(steps) - 1:
            continue
        marked = choice.lines[choice.mark.index].box
        held = [i for i, step in enumerate(steps) if step.box.contains(*marked.center)]
        if held:
            return held[0]
    discs = [Box(s.box.x1, s.box.y1, s.box.x1 + s.box.height, s.box.y2) for s in steps]
    for boxes in (discs, [step.box for step in steps]):
        odd = outstanding(scene.image, Boxes.of(boxes))
        if odd is not None and odd.max() > _ODD:
            return int(odd.argmax())
    return None
