"""Runs a logical form over a scene: operators multiply scores, and each leaves a step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from deixis.core import Step
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic import describe
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.conditions import (
    count_colours,
    counts_on,
    from_landmark,
    once,
    rank_of_extreme,
    tells_nothing,
    turn,
)
from deixis.grounders.neuro_symbolic.executing.relation_ways import relation_way
from deixis.grounders.neuro_symbolic.executing.results import DEEPEST, Result, Scored, plain
from deixis.grounders.neuro_symbolic.executing.tracing import trace_step
from deixis.grounders.neuro_symbolic.executing.written import text_scores
from deixis.grounders.neuro_symbolic.looks.appearance import attribute_scores
from deixis.grounders.neuro_symbolic.looks.told import undone_scores, wears_more
from deixis.grounders.neuro_symbolic.nouns.beyond import tells_where
from deixis.grounders.neuro_symbolic.nouns.counting import counted
from deixis.grounders.neuro_symbolic.nouns.heads import start
from deixis.grounders.neuro_symbolic.nouns.leading_to import leading_to
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.complements import all_but, called, left_out, same_places
from deixis.grounders.neuro_symbolic.space.edge_lanes import at_edge
from deixis.grounders.neuro_symbolic.space.extremes import ranked_scores, superlative_scores
from deixis.grounders.neuro_symbolic.space.orders import by_rank
from deixis.grounders.neuro_symbolic.space.places import on_the_other_side, position_scores
from deixis.grounders.neuro_symbolic.space.turned import likewise
from deixis.grounders.neuro_symbolic.words.standing import missing
from deixis.language.forms import (
    AnyOf,
    Attribute,
    Constraint,
    Except,
    Not,
    NounPhrase,
    Ordinal,
    Position,
    Relation,
    Superlative,
    TextContent,
)

__all__ = ["Executor"]


class Executor:
    """Evaluates noun phrases in one scene."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._several = False
        self._listed = False  # of several, all or the n-th: not just the nearest
        self._phrases: list[NounPhrase] = []  # that are being run, outermost first
        self._kinds: list[Candidates] = []  # what their heads name, before any condition

    def run(self, phrase: NounPhrase, *, depth: int = 0, loosely: bool = False) -> Result:
        """Scores every candidate of ``phrase``; ``loosely`` of kinds that seldom are called so."""
        if depth == 0:
            self._several = phrase.quantifier.plural
            self._listed = self._several or any(map(counts_on, phrase.constraints))
        phrase = leading_to(phrase) if self.scene.is_page else from_landmark(phrase)
        self._phrases[depth:] = [phrase]
        begin = start(phrase, self.scene, as_anchor=depth > 0, loosely=loosely)
        steps = [
            trace_step(
                "category",
                begin.words,
                begin.candidates,
                phrase.head.span,
                understood=begin.understood,
            )
        ]
        used, unused = (1, []) if begin.understood else (0, _named(phrase))
        candidates = counted(phrase, begin.candidates) if self.scene.is_page else begin.candidates
        self._kinds[depth:] = [candidates]
        rank = None if self.scene.is_page else rank_of_extreme(phrase.constraints)
        for constraint in sorted(once(phrase.constraints), key=turn):
            if rank is not None and constraint is rank:
                continue
            outcome = self._apply(constraint, candidates, depth, rank=rank)
            words = describe.constraint(constraint)
            if rank is not None and isinstance(constraint, Superlative):
                words = f"{describe.constraint(rank)} {words}"
            if outcome is None and missing(constraint, phrase, self.scene):
                outcome = candidates.times(np.zeros(len(candidates))), ()
            if outcome is None:
                unused.append(words)
                steps.append(
                    trace_step("unused", words, candidates, constraint.span, understood=False)
                )
                continue
            candidates, parts = outcome
            if not self.scene.exact and tells_nothing(constraint, parts):
                unused.append(words)
            else:
                used += 1
            kind = type(constraint).__name__.lower()
            steps.append(trace_step(kind, words, candidates, constraint.span, parts=parts))
        return Result(candidates, tuple(steps), used, tuple(unused), begin.vague)

    def targets(self, phrases: Sequence[NounPhrase], depth: int) -> list[Result] | None:
        """What things are told by, at this depth; None where some of it is not understood."""
        if not phrases or depth >= DEEPEST:
            return None
        if not self.scene.is_page:
            phrases = [likewise(phrase, self._phrases[depth].head) for phrase in phrases]
        results = [self.run(phrase, depth=depth + 1) for phrase in phrases]
        return results if all(result.grounded for result in results) else None

    def lists(self, depth: int) -> bool:
        """Whether several are asked for at this depth, or one by its number among them."""
        return self._listed and depth == 0

    def _apply(
        self,
        constraint: Constraint,
        candidates: Candidates,
        depth: int,
        rank: Ordinal | None = None,
    ) -> tuple[Candidates, tuple[Step, ...]] | None:
        if rank is not None and isinstance(constraint, Superlative):
            ranked = self._superlative(constraint, candidates, depth, rank=rank.rank)
            return None if ranked is None else (candidates.times(ranked[0]), ranked[1])
        if isinstance(constraint, Ordinal):
            return by_rank(constraint, candidates), ()
        scored = self._score(constraint, candidates, depth)
        return None if scored is None else (candidates.times(scored[0]), scored[1])

    def _score(
        self, constraint: Constraint, candidates: Candidates, depth: int
    ) -> tuple[FloatArray, tuple[Step, ...]] | None:
        """Scores of one constraint with the steps that it needed; None when not measurable."""
        operator = _OPERATORS[type(constraint)]
        return operator(self, constraint, candidates, depth)

    def _attribute(self, item: Attribute, candidates: Candidates, depth: int) -> Scored:
        colours = count_colours(self._phrases[depth].constraints)
        number = self._asked_for(depth)
        told = attribute_scores(item, candidates, self.scene, colours=colours, number=number)
        return plain(told)

    def _text(self, item: TextContent, candidates: Candidates, depth: int) -> Scored:
        return plain(text_scores(item, candidates, self.scene))

    def _position(self, item: Position, candidates: Candidates, depth: int) -> Scored:
        scores = position_scores(item, candidates, self.scene)
        if not self.scene.exact and depth == 0:
            scores = np.where(
                on_the_other_side(item, candidates, self._kinds[0], self.scene), 0.0, scores
            )
        if self.scene.is_page and self._several and depth == 0:
            scores = scores * at_edge(item, candidates, scores)
        return plain(scores)

    def _superlative(
        self, item: Superlative, candidates: Candidates, depth: int, rank: int | None = None
    ) -> Scored:
        target = self.targets((item.target,) if item.target else (), depth)
        if item.target and target is None:
            return None
        steps = target[0].steps if target else ()
        found = target[0].candidates.survivors() if target else None
        if rank is not None:
            ranked = ranked_scores(item, rank, candidates, self.scene, found)
            return None if ranked is None else (ranked, steps)
        if found is not None and not len(found) and not self.scene.exact:
            return None  # far from what nobody saw is everything
        number = self._asked_for(depth)
        return superlative_scores(item, candidates, self.scene, found, number=number), steps

    def _asked_for(self, depth: int) -> int:
        """How many things the phrase counts; of those that others are told by, one."""
        return (self._phrases[depth].quantifier.number or 1) if depth == 0 else 1

    def _relation(self, item: Relation, candidates: Candidates, depth: int) -> Scored:
        return relation_way(item, candidates, depth, self)

    def _not(self, item: Not, candidates: Candidates, depth: int) -> Scored:
        exact = self.scene.exact
        undone = None if exact else undone_scores(item.constraint, candidates, self.scene)
        if undone is not None:
            return undone, ()
        if tells_where(item.constraint, self.scene):
            return None
        scored = self._score(item.constraint, candidates, depth)
        if scored is None or (not exact and wears_more(item.constraint) and scored[1]):
            return None  # who wears no torn hat may wear a whole one
        several = self._several and depth == 0 and self.scene.is_page
        return (all_but(scored[0]) if several else 1.0 - scored[0]), scored[1]

    def _any(self, item: AnyOf, candidates: Candidates, depth: int) -> Scored:
        scored = [self._score(option, candidates, depth) for option in item.constraints]
        known = [pair for pair in scored if pair is not None]
        if not known:
            return None
        return np.max([pair[0] for pair in known], axis=0), tuple(s for p in known for s in p[1])

    def _except(self, item: Except, candidates: Candidates, depth: int) -> Scored:
        if item.excluded.head.kind == "pronoun" and not item.excluded.head.categories:
            return self._other_ones(item.excluded, candidates, depth)
        if self.scene.is_page and (named := called(item.excluded, candidates)).any():
            return np.where(named, 0.0, 1.0), ()
        results = self.targets((item.excluded,), depth)
        if results is None:  # a name that stands nowhere on a page leaves all
            bare = self.scene.is_page and not item.excluded.constraints
            return plain(np.ones(len(candidates)) if bare else None)
        out = results[0].candidates.survivors()
        hit = left_out(candidates, out, self.scene)
        return np.where(hit, 0.0, 1.0), results[0].steps

    def _other_ones(self, excluded: NounPhrase, candidates: Candidates, depth: int) -> Scored:
        """All but "the first", "the active one": those are of the same things."""
        left = candidates if self.scene.exact else self._kinds[depth]
        steps: tuple[Step, ...] = ()
        for constraint in sorted(excluded.constraints, key=turn):
            outcome = self._apply(constraint, left, depth)
            if outcome is None:
                return None
            left, steps = outcome[0], (*steps, *outcome[1])
        if not excluded.constraints:
            return None
        out = left.survivors()
        out = out.take(np.flatnonzero(out.scores >= 0.6 * out.scores.max(initial=0.0)))
        named = same_places(candidates, out) if len(out) else np.zeros(len(candidates), dtype=bool)
        if not self.scene.exact and not (candidates.viable & ~named).any():
            return np.ones(len(candidates)), steps  # who says whom he does not mean means somebody
        return np.where(named, 0.0, 1.0), steps

    def _ordinal_score(self, item: Ordinal, candidates: Candidates, depth: int) -> Scored:
        before = candidates.scores
        after = by_rank(item, candidates).scores
        return np.divide(after, before, out=np.zeros_like(after), where=before > 0), ()


_OPERATORS: dict[type, Callable[[Executor, Any, Candidates, int], Scored]] = {
    Attribute: Executor._attribute,
    TextContent: Executor._text,
    Position: Executor._position,
    Superlative: Executor._superlative,
    Relation: Executor._relation,
    Not: Executor._not,
    AnyOf: Executor._any,
    Except: Executor._except,
    Ordinal: Executor._ordinal_score,
}


def _named(phrase: NounPhrase) -> list[str]:
    return [phrase.head.text] if phrase.head.text and phrase.head.kind != "pronoun" else []
