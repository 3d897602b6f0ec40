"""A photo looked at once more, closer, before it is said that something is not there.

The first look is quick and overlooks much. Where it does not settle a phrase, detectors that can
(`deixis.perception.detectors.LooksCloser`) look again, and the phrase is answered by both looks.
"""

from __future__ import annotations

from dataclasses import replace

from deixis.core import ReadText, Region, Status
from deixis.grounders.neuro_symbolic.decisions import Decision
from deixis.grounders.neuro_symbolic.scene import Eyes, Scene
from deixis.language.forms import Coordination, Form, Head, NounPhrase, Ordinal, Superlative
from deixis.perception.detectors import Closer, LooksCloser

__all__ = ["CloserScene", "look_closer"]


class CloserScene(Scene):
    """A scene as its detectors see it when they look twice; all else is the first scene's.

    Args:
        first: What was seen at first.
        eyes: With the detectors that look twice.
    """

    def __init__(self, first: Scene, eyes: Eyes) -> None:
        super().__init__(first.image, eyes)
        self._first = first

    @property
    def as_read(self) -> ReadText:
        return self._first.as_read

    @property
    def text(self) -> ReadText:
        return self._first.text

    @property
    def page_probability(self) -> float:
        return self._first.page_probability

    @property
    def is_page(self) -> bool:
        return False

    @property
    def proposals(self) -> tuple[Region, ...]:
        return self._first.proposals


def look_closer(decision: Decision, form: Form, scene: Scene) -> Scene | None:
    """The scene to answer a phrase by that a first look left open; None where that look stands.

    Who asks for several, for an extreme or for a place in an order needs all of them to be seen,
    so for these there is always a second look. What no detector knows by name is not looked for
    again.

    Args:
        decision: The answer by the first look.
        form: What the phrase means.
        scene: What it saw; keeps the second look for further phrases.
    """
    missed = decision.status in (Status.ABSENT, Status.UNSUPPORTED)
    root = form.root
    if not missed and not _needs_all(root):
        return None
    if isinstance(scene, CloserScene) or scene.is_page or scene.exact:
        return None
    if not any(_within_sight(part.head, scene.eyes) for part in _parts(root)):
        return None
    if scene.closer is None:
        able = [d for d in scene.eyes.detectors if isinstance(d, LooksCloser) and d.closer_side]
        if not able:
            return None
        detectors = [Closer(d) if d in able else d for d in scene.eyes.detectors]
        scene.closer = CloserScene(scene, replace(scene.eyes, detectors=detectors))
    return scene.closer


def _needs_all(root: NounPhrase | Coordination) -> bool:
    """Whether an answer is right only by all things of a kind."""
    parts = _parts(root)
    compared = any(
        isinstance(c, (Ordinal, Superlative)) for part in parts for c in part.constraints
    )
    return compared or len(parts) > 1 or any(part.quantifier.plural for part in parts)


def _parts(root: NounPhrase | Coordination) -> tuple[NounPhrase, ...]:
    return (root,) if isinstance(root, NounPhrase) else root.parts


def _within_sight(head: Head, eyes: Eyes) -> bool:
    """Whether detectors could see what a head names; "the one" may be anything that they see."""
    return head.kind == "pronoun" or not eyes.categories.isdisjoint(head.categories)
