"""Doubts: that a thing was not found is no proof that it is not there.

A detector that says what it overlooks (`deixis.perception.detectors.oversight`) is believed about
what is absent only where it overlooks little; otherwise the answer is that nobody can tell.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from deixis.core import Status
from deixis.grounders.neuro_symbolic.absences import chance_absent, signs_of
from deixis.grounders.neuro_symbolic.confidence import confidence
from deixis.grounders.neuro_symbolic.decisions import UNUSED, Decision
from deixis.grounders.neuro_symbolic.nouns.beyond import chance_missed
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.language.forms import Head, NounPhrase

__all__ = ["doubted", "guessed", "unconvinced", "unseen"]

_TELLS = 0.51
"""Chance that it is absent from which on what was not found is said to be. Of what is present 5.9 %
of the tuning half, 9.8 % of strangers' phrases and 7.8 % of the eight manners are called absent
then; with 0.49 5.9, 10.6 and 8.4 %. No part was to have more than a tenth."""

_ENOUGH = 0.45  # chance of overlooking one of so many, up to which fewer seen are all there are

_LIKELY_THERE_BELOW = 0.15
"""Under this chance that it is absent, what was not found on a page is likely there all the same:
of 205 such phrases of development 193 asked for something that is (of 972 others 393)."""

_GUESS = 0.05  # of the answers tried on photos that were less sure than this none was right


def doubted(decision: Decision, phrase: NounPhrase, scene: Scene) -> Decision:
    """The decision, with an absence that no detector can vouch for turned into "cannot tell"."""
    if scene.is_page:
        return _unsought(decision, phrase.head, scene)
    if decision.status not in (Status.ABSENT, Status.FOUND):
        return decision
    names = [name for name in phrase.head.categories if name in scene.eyes.categories]
    if decision.status is Status.ABSENT and _nameless(phrase.head, names, scene):
        asked = phrase.head.text or phrase.span.text  # "not a cat" has no noun of its own
        note = f"“{asked}” may be what no detector has a name for"
        evidence = replace(decision.evidence, doubt=1.0)
        return Decision(Status.UNSUPPORTED, (), evidence, (*decision.notes, note))
    if not names:
        return _nowhere(decision, phrase.head, scene)
    if decision.status is Status.FOUND:
        return _too_few(decision, phrase, scene.eyes.overlooks(names).things)
    signs = signs_of(decision.evidence, phrase, names, scene)
    if signs is None:
        return decision
    there = 1 - chance_absent(signs)
    evidence = replace(decision.evidence, doubt=there)
    if 1 - there >= _TELLS:
        return replace(decision, evidence=evidence, signs=signs)
    oversight = scene.eyes.overlooks(names)
    overlooked = oversight.things if signs.some else oversight.photos
    faint = decision.evidence.best > 0  # something met every condition, though hardly
    seen = (
        "sees none" if not signs.some else "is not sure of one" if faint else "sees none that fits"
    )
    what = f"“{phrase.head.text or names[0]}”: the detector {seen}, but"
    note = f"{what} it overlooks about {overlooked:.0%} of them; one is there with {there:.0%}"
    notes = (*decision.notes, note)
    return Decision(Status.UNSUPPORTED, (), evidence, notes, signs=signs)


def _unsought(decision: Decision, head: Head, scene: Scene) -> Decision:
    """The decision on a page, with the reason why a thing that detectors know was not used."""
    unused = UNUSED.format(head.text)
    if unused not in decision.notes or scene.eyes.categories.isdisjoint(head.categories):
        return decision
    note = f"“{head.text}” was not looked for, as the picture is taken for a page"
    notes = tuple(note if told == unused else told for told in decision.notes)
    return replace(decision, notes=notes)


def _nowhere(decision: Decision, head: Head, scene: Scene) -> Decision:
    """An absence of what no detector has a category for, as sure as that it is nowhere shown."""
    missed = chance_missed(head, scene) if decision.status is Status.ABSENT else None
    if missed is None:
        return decision
    note = f"“{head.text}”: there is one with a chance of {missed:.0%}, by all that is seen"
    evidence = replace(decision.evidence, doubt=missed)
    return replace(decision, evidence=evidence, notes=(*decision.notes, note))


def _nameless(head: Head, names: Sequence[str], scene: Scene) -> bool:
    """Whether the likeliest reading of a word is nothing that the detectors could have named.

    They can tell a snowboard from its lack, but "the board" may be a plank, and "the one" anything.
    """
    if not scene.eyes.modest or scene.exact:
        return False
    return bool(names) and head.category not in names if head.category else head.kind == "pronoun"


def _too_few(decision: Decision, phrase: NounPhrase, things: float) -> Decision:
    """Fewer than were asked for: absent where hardly any can have been overlooked, else untold.

    Not one of 13 answers to phrases of development that gave fewer was right.
    """
    wanted = phrase.quantifier.number
    if not things or wanted is None or len(decision.regions) >= wanted:
        return decision
    if 1 - (1 - things) ** wanted > _ENOUGH:
        evidence = replace(decision.evidence, doubt=1.0)
        return Decision(Status.UNSUPPORTED, (), evidence, decision.notes)
    return replace(decision, status=Status.ABSENT, regions=())


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


def unconvinced(decision: Decision) -> Decision:
    """The decision, with an absence on a page that is hardly believed turned into "cannot tell".

    The longer way a phrase describes a thing, the likelier it is that one of its words was taken
    wrongly; that nothing met them all then says little. What entries of a list were asked one by
    one stays absent.
    """
    told = decision.circumstances
    if decision.status is not Status.ABSENT or told is None or told.records:
        return decision
    chance = confidence(decision.evidence, told, found=False)
    if chance >= _LIKELY_THERE_BELOW:
        return decision
    note = f"not found, but what is asked for like this is there {1 - chance:.0%} of the time"
    return replace(decision, status=Status.UNSUPPORTED, notes=(*decision.notes, note))


def unseen(decision: Decision, scene: Scene) -> Decision:
    """The decision, with "cannot tell" about a picture that shows nothing.

    Neither that a thing is missing nor that it is some region of its colour or place can be told
    from a black picture. Where something was read or seen all the same, the picture shows it.
    """
    if scene.noticed or scene.unclear is None:
        return decision
    evidence = replace(decision.evidence, doubt=1.0)
    return Decision(Status.UNSUPPORTED, (), evidence, (scene.unclear,))
