"""Steps of a form or order: "the active step", "the last step", "the steps that are done"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from deixis.core import Region
from deixis.grounders.neuro_symbolic.records.asking.phrases import ORDINALS, Asked
from deixis.grounders.neuro_symbolic.records.finding.steps import Step, active_step, steps_of
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import nth
from deixis.grounders.neuro_symbolic.words.text_match import similarity

__all__ = ["stepped"]

_ACTIVE = r"(?:active|current|selected|highlighted|present|marked)"
_DONE = r"(?:done|completed?|finished|past|previous|earlier)"
_WHERE = r"(?: (?:in|of|on|at) the .+)?"
_ONE = re.compile(rf"^(?:the )?(?:{_ACTIVE} step|step (?:that|which) is {_ACTIVE}){_WHERE}$", re.I)
_NTH = re.compile(
    rf"^(?:the )?(?:(?P<rank>{'|'.join(sorted(ORDINALS, key=len, reverse=True))}) step"
    rf"|step (?:no\.? |number )?(?P<number>\d)){_WHERE}$",
    re.I,
)
_NEXT = re.compile(
    rf"^(?:the )?(?:(?P<next>next|following)|previous) step{_WHERE}$"
    rf"|^(?:the )?step (?:(?P<after>after|below|right of)|before|above|left of) the {_ACTIVE}"
    r" (?:one|step)$",
    re.I,
)
_BEFORE = re.compile(
    rf"^(?:all )?(?:the )?(?:{_DONE} steps|steps (?:that|which) (?:are|were) (?:already )?"
    rf"{_DONE})$",
    re.I,
)
_REST = re.compile(
    rf"^(?:all )?(?:the )?(?:inactive steps|steps (?:(?:that|which) are )?(?:not|except the) "
    rf"{_ACTIVE}(?: one| step)?)$",
    re.I,
)
_OPEN = re.compile(
    rf"^(?:all )?(?:the )?(?:(?:remaining|open|coming|next|future) steps"
    rf"|steps (?:that|which) are not (?:yet )?{_DONE}(?: yet)?)$",
    re.I,
)
_NAMED = re.compile(
    r"^(?:the )?(?P<name>.+?) step$|^(?:the )?step (?:called |named )?(?P<b>\D+)$", re.I
)
_SAME = 0.85


def stepped(asked: Asked, scene: Scene) -> list[Region]:
    """The steps that a phrase means; [] where it speaks of none or a page has none."""
    text = asked.text
    if not re.search(r"\bsteps?\b", text, re.I):
        return []
    steps = steps_of(scene)
    if not steps:
        return []
    if found := _NTH.match(text):
        return _regions(_nth(steps, found["rank"], found["number"]))
    if found := _NAMED.match(text):
        name = (found["name"] or found["b"]).strip("\"'“”")
        named = [step for step in steps if similarity(name, step.label.text) > _SAME]
        if len(named) == 1:
            return _regions(named)
    if asked.many and re.fullmatch(r"(?:all )?(?:the )?steps", text, re.I):
        return _regions(steps)
    return _by_active(text, steps, scene)


def _by_active(text: str, steps: Sequence[Step], scene: Scene) -> list[Region]:
    now = active_step(steps, scene)
    if now is None:
        return []
    if _ONE.match(text):
        return _regions([steps[now]])
    if _BEFORE.match(text):
        return _regions(steps[:now])
    if _OPEN.match(text):
        return _regions(steps[now + 1 :])
    if _REST.match(text):
        return _regions([*steps[:now], *steps[now + 1 :]])
    if found := _NEXT.match(text):
        after = found["next"] or found["after"]
        index = now + 1 if after else now - 1
        return _regions(steps[index : index + 1]) if index >= 0 else []
    return []


def _nth(steps: Sequence[Step], rank: str | None, number: str | None) -> Sequence[Step]:
    return nth(steps, int(number) if number else ORDINALS[(rank or "").casefold()])


def _regions(steps: Sequence[Step]) -> list[Region]:
    return [Region(step.box, 0.85, "tab", text=step.label.text, source="records") for step in steps]
