"""Resolver: chances for a noun phrase, node by node, with the steps in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from deixis.core import Region, Step
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic import describe
from deixis.grounders.two_stage.chances import Chances
from deixis.grounders.two_stage.geometry import (
    except_factors,
    ordinal_factors,
    position_factors,
    relation_factors,
    superlative_factors,
)
from deixis.grounders.two_stage.predicates import Predicate, predicate
from deixis.grounders.two_stage.views import ImageViews
from deixis.language.forms import (
    AnyOf,
    Constraint,
    Except,
    Not,
    NounPhrase,
    Ordinal,
    Position,
    Relation,
    Superlative,
)

__all__ = ["Resolved", "Resolver"]

Score = Callable[[str, tuple[str, ...]], Chances]
_SHOWN = 20  # survivors kept in a step
_DEEPEST = 6  # relations within relations


@dataclass(frozen=True, slots=True)
class Resolved:
    """Chances of a noun phrase and the steps that led to them.

    Attributes:
        scored: Whether the encoder had a say; "the one on the left" is geometry alone, and its
            chances are no measure of certainty.
    """

    chances: Chances
    steps: tuple[Step, ...]
    scored: bool = True


@dataclass(frozen=True, slots=True)
class _Factors:
    values: FloatArray
    parts: tuple[Step, ...] = ()


class Resolver:
    """Evaluates noun phrases over the regions of one image.

    ReCLIP (arXiv 2204.05991), section 3.3. Deviations are listed in `geometry` and `chances`, and:
    our parser in place of spaCy's; "nothing fits" takes part.

    Args:
        views: The regions.
        text: The phrase that the spans of the tree point into.
        score: Words and the categories that they name -> chances: isolated proposal scoring.
        relations: False leaves all words to the encoder.
    """

    def __init__(
        self, views: ImageViews, text: str, score: Score, *, relations: bool = True
    ) -> None:
        self._views, self._text, self._score, self._relations = views, text, score, relations

    def run(self, phrase: NounPhrase) -> Resolved:
        """Chances of the root: the tree's, blended with those of the plain whole phrase."""
        node = predicate(phrase, self._text, relations=self._relations)
        tree = self._node(phrase, node, depth=0)
        if not node.geometric or not node.words:
            return tree
        plain = self._score(node.whole, phrase.head.categories)
        chances = tree.chances.blend(plain)
        step = self._step("whole", f"“{node.whole}” as a whole", chances, phrase)
        return Resolved(chances, (*tree.steps, step))

    def _node(self, phrase: NounPhrase, node: Predicate, *, depth: int) -> Resolved:
        if node.words:
            chances = self._score(node.words, phrase.head.categories)
        else:
            chances = Chances.even(len(self._views.regions))
        words = node.words or phrase.head.text or "any region"
        steps = [self._step("category", words, chances, phrase)]
        for item in node.geometric:
            factors = self._factors(item, chances, phrase, depth)
            if factors is not None:
                chances = chances.times(factors.values)
            steps.append(self._constraint(item, chances, factors))
        return Resolved(chances, tuple(steps), bool(node.words))

    def _factors(
        self, item: Constraint, chances: Chances, phrase: NounPhrase, depth: int
    ) -> _Factors | None:
        """What geometry says of each region; None when it cannot tell."""
        boxes = self._views.boxes
        if isinstance(item, Relation):
            return self._relation(item, depth)
        if isinstance(item, Position):
            plural = phrase.quantifier.plural
            return _Factors(position_factors(item, self._views, chances, plural=plural))
        if isinstance(item, Superlative):
            target = self._target(item.target, depth) if item.target else None
            values = superlative_factors(
                item, self._views, chances, target.chances if target else None
            )
            return _Factors(values, target.steps if target else ())
        if isinstance(item, Ordinal):
            return _Factors(ordinal_factors(item, boxes, chances))
        if isinstance(item, Except):
            out = self._target(item.excluded, depth)
            return None if out is None else _Factors(except_factors(out.chances), out.steps)
        if isinstance(item, Not):
            inner = self._factors(item.constraint, chances, phrase, depth)
            return None if inner is None else replace(inner, values=1.0 - inner.values)
        if isinstance(item, AnyOf):
            return self._any(item, chances, phrase, depth)
        return None

    def _relation(self, item: Relation, depth: int) -> _Factors | None:
        targets = [self._target(target, depth) for target in item.targets]
        known = [target for target in targets if target is not None]
        if not known or len(known) < len(targets):
            return None
        values = relation_factors(item.kind, self._views.boxes, [t.chances for t in known])
        return _Factors(values, tuple(step for target in known for step in target.steps))

    def _any(
        self, item: AnyOf, chances: Chances, phrase: NounPhrase, depth: int
    ) -> _Factors | None:
        options = [self._factors(option, chances, phrase, depth) for option in item.constraints]
        known = [option for option in options if option is not None]
        if not known:
            return None
        values: FloatArray = np.max([option.values for option in known], axis=0)
        return _Factors(values, tuple(step for option in known for step in option.parts))

    def _target(self, phrase: NounPhrase, depth: int) -> Resolved | None:
        if depth >= _DEEPEST:
            return None
        return self._node(phrase, predicate(phrase, self._text), depth=depth + 1)

    def _constraint(self, item: Constraint, chances: Chances, factors: _Factors | None) -> Step:
        words = describe.constraint(item)
        kind = "unused" if factors is None else type(item).__name__.lower()
        rows = chances.plausible()
        return Step(
            kind,
            words,
            len(rows),
            (item.span.start, item.span.end),
            self._shown(chances),
            factors is not None,
            factors.parts if factors else (),
        )

    def _step(self, operation: str, words: str, chances: Chances, phrase: NounPhrase) -> Step:
        span = (phrase.span.start, phrase.span.end)
        rows = chances.plausible()
        return Step(operation, words, len(rows), span, self._shown(chances))

    def _shown(self, chances: Chances) -> tuple[Region, ...]:
        rows = chances.plausible()[:_SHOWN].tolist()
        return tuple(
            replace(self._views.regions[row], score=rounded(chances.regions[row])) for row in rows
        )


def rounded(chance: float) -> float:
    """To six places: below that, the same numbers may be added in another order."""
    return round(min(max(float(chance), 0.0), 1.0), 6)
