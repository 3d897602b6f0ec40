"""Answers for people: status, box, confidence, reasons."""

from __future__ import annotations

from collections.abc import Iterator

from deixis.cli.terminal import safe
from deixis.core import Box, Grounding, Region, Status, Step, Trace

__all__ = ["describe_box", "describe_region", "tell_answer", "tell_steps"]

_SHOWN = 12  # regions of one answer, without --all


def tell_answer(answer: Grounding, *, show_all: bool = False) -> Iterator[str]:
    """The lines that tell one answer, safe to print."""
    yield safe(answer.phrase)
    yield f"  {answer.status}{_confidence(answer)}{_explain_status(answer)}"
    yield from _regions(answer, show_all)
    chain = str(Trace(answer.trace.steps))
    if chain:
        yield f"  why: {safe(chain)}"
    for note in answer.trace.notes:
        yield f"  note: {safe(note)}"
    if show_all:
        yield from _runners_up(answer)


def tell_steps(steps: tuple[Step, ...], *, indent: int = 4) -> Iterator[str]:
    """One line a step, and below it the steps that found what it refers to."""
    for number, step in enumerate(steps, start=1):
        left = f"{step.kept} left" if step.understood else "not understood, nothing changed"
        yield f"{' ' * indent}{number}. {safe(step.words)}: {left}"
        for region in step.survivors[:3] if step.understood else ():
            yield f"{' ' * (indent + 3)}{describe_region(region)}"
        yield from tell_steps(step.parts, indent=indent + 5)


def describe_region(region: Region) -> str:
    """``button "Submit"  at 412 300 520 340  (score 0.93)``."""
    words = [safe(region.label)] if region.label else []
    if region.text:
        words.append(f'"{safe(region.text)}"')
    words.append(f"at {describe_box(region.box)}")
    return f"{' '.join(words)}  (score {region.score:.2f})"


def describe_box(box: Box) -> str:
    """``x1 y1 x2 y2`` in whole pixels."""
    return " ".join(str(round(edge)) for edge in box.xyxy)


def _confidence(answer: Grounding) -> str:
    return "" if answer.confidence is None else f"  confidence {round(answer.confidence * 100)} %"


def _explain_status(answer: Grounding) -> str:
    if answer.status is Status.AMBIGUOUS:
        return f"  {len(answer.regions)} things fit about equally well"
    if answer.status is Status.ABSENT:
        return "  nothing in the image fits"
    if answer.status is Status.UNSUPPORTED:
        return "  this model cannot tell"
    return "" if len(answer.regions) == 1 else f"  {len(answer.regions)} regions"


def _regions(answer: Grounding, show_all: bool) -> Iterator[str]:
    shown = answer.regions if show_all else answer.regions[:_SHOWN]
    numbered = len(answer.regions) > 1
    for number, region in enumerate(shown, start=1):
        yield f"  {f'{number}. ' if numbered else ''}{describe_region(region)}"
    if len(shown) < len(answer.regions):
        yield f"  and {len(answer.regions) - len(shown)} more (--all lists them)"


def _runners_up(answer: Grounding) -> Iterator[str]:
    last = answer.trace.steps[-1].survivors if answer.trace.steps else ()
    chosen = {region.box for region in answer.regions}
    for region in last:
        if region.box not in chosen:
            yield f"  also considered: {describe_region(region)}"
