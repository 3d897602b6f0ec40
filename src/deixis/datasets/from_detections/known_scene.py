"""An image whose things are known: the executor of the neuro-symbolic grounder runs over them."""

from __future__ import annotations

from collections.abc import Sequence

from deixis.core import Box, ImageArray, PhraseError, ReadText, Region, Status
from deixis.grounders.neuro_symbolic.decisions import decide
from deixis.grounders.neuro_symbolic.executing.executor import Executor
from deixis.grounders.neuro_symbolic.scene import Eyes, Scene
from deixis.language import parse
from deixis.language.forms import NounPhrase
from deixis.perception.elements import ElementFinder

__all__ = ["KnownScene"]


class _Blind:
    """Reads nothing, proposes nothing: only the given boxes are there."""

    name = "blind"

    def read(self, image: ImageArray) -> ReadText:
        return ReadText()

    def propose(self, image: ImageArray) -> list[Region]:
        return []


class _Given:
    """A detector that has been told what it sees."""

    name = "given"

    def __init__(self, regions: Sequence[Region]) -> None:
        self._regions = list(regions)
        self.labels = frozenset(region.label for region in regions if region.label)

    def detect(self, image: ImageArray) -> list[Region]:
        return list(self._regions)


class _Photo(Scene):
    """A scene that is taken for a photo, so that every word means one of the given things."""

    @property
    def page_probability(self) -> float:
        return 0.0


class KnownScene:
    """Answers phrases over given things.

    Args:
        image: RGB uint8 (H, W, 3).
        things: Boxes with the lexicon's category of each, which phrases must use.
    """

    def __init__(self, image: ImageArray, things: Sequence[tuple[str, Box]]) -> None:
        self._regions = [Region(box, 1.0, label) for label, box in things]
        eyes = Eyes(_Blind(), ElementFinder(_Blind()), _Blind(), (_Given(self._regions),))
        self._executor = Executor(_Photo(image, eyes))

    def refers_to(self, phrase: str) -> list[Box]:
        """The boxes that the phrase surely means: one for a singular phrase; [] if it fails.

        A phrase that is ambiguous, fits nothing, or has a part that could not be used fails.
        """
        try:
            form = parse(phrase)
        except PhraseError:
            return []
        if not isinstance(form.root, NounPhrase) or form.unknown:
            return []
        result = self._executor.run(form.root)
        if result.unused:
            return []
        decision = decide(result, form.root.quantifier, unknown=0, page=False)
        if decision.status is not Status.FOUND:
            return []
        return [region.box for region in decision.regions]
