"""Doubts: on a photo, that a thing was not seen is no proof that it is not there.

A detector that says what it overlooks (`deixis.perception.detectors.oversight`) is believed about
what is absent only where it overlooks little; otherwise the answer is that nobody can tell.
"""

from __future__ import annotations

from dataclasses import replace

from deixis.core import Status
from deixis.grounders.neuro_symbolic.confidence import confidence
from deixis.grounders.neuro_symbolic.decisions import Decision
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.language.forms import NounPhrase

__all__ = ["doubted", "guessed"]

_TELLS = 0.45
"""Of what a detector overlooks more often, it cannot say that it is absent: that nothing is seen
says then less than two to one that nothing is there, where both are as likely before."""

_GUESS = 0.05  # of the answers tried on photos that were less sure than this none was right


def doubted(decision: Decision, phrase: NounPhrase, scene: Scene) -> Decision:
    """The decision, with an absence that no detector can vouch for turned into "cannot tell"."""
    if decision.status is not Status.ABSENT or scene.is_page:
        return decision
    names = [name for name in phrase.head.categories if name in scene.eyes.categories]
    if not names:
        return decision
    none = not any(region.label in names for region in scene.objects)
    oversight = scene.eyes.overlooks(names)
    share = oversight.photos if none else oversight.things
    if share <= _TELLS:
        return decision
    what = phrase.head.text or names[0]
    seen = "sees none" if none else "sees none that fits"
    note = f"“{what}”: the detector {seen}, but it overlooks about {share:.0%} of them"
    evidence = replace(decision.evidence, doubt=share)
    return Decision(Status.UNSUPPORTED, (), evidence, (*decision.notes, note))


def guessed(decision: Decision, scene: Scene) -> Decision:
    """The decision, with a box on a photo that is hardly better than chance turned down.

    A region that a colour and a place alone led to may be anything; who asks for "the orange
    suit" is served better by "cannot tell" than by a box that is right one time in fifty.
    """
    if scene.is_page or scene.exact or decision.status not in (Status.FOUND, Status.AMBIGUOUS):
        return decision
    chance = confidence(decision.evidence, found=True)
    if chance >= _GUESS:
        return decision
    note = f"the best guess would be right about {chance:.0%} of the time"
    evidence = replace(decision.evidence, doubt=1.0)
    return Decision(Status.UNSUPPORTED, (), evidence, (*decision.notes, note))
