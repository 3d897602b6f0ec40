"""Runs a logical form over a scene: operators multiply scores, and each leaves a step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
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
from deixis.grounders.neuro_symbolic.looks.appearance import attribute_scores
from deixis.grounders.neuro_symbolic.looks.by_colour import colour_alone
from deixis.grounders.neuro_symbolic.looks.told import (
    done_scores,
    dressed_scores,
    place_named,
    undone_scores,
    wears_more,
)
from deixis.grounders.neuro_symbolic.looks.worn import part_scores
from deixis.grounders.neuro_symbolic.nouns.anchors import fits_any, or_unframed, unframed_scores
from deixis.grounders.neuro_symbolic.nouns.beyond import beyond_scores, tells_where
from deixis.grounders.neuro_symbolic.nouns.counting import counted
from deixis.grounders.neuro_symbolic.nouns.heads import start
from deixis.grounders.neuro_symbolic.nouns.leading_to import leading_to
from deixis.grounders.neuro_symbolic.nouns.zones import zone_scores
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.complements import all_but, called, left_out, same_places
from deixis.grounders.neuro_symbolic.space.edge_lanes import at_edge
from deixis.grounders.neuro_symbolic.space.ends import end_of, toward_end
from deixis.grounders.neuro_symbolic.space.extremes import ranked_scores, superlative_scores
from deixis.grounders.neuro_symbolic.space.on_bodies import by_its_owner
from deixis.grounders.neuro_symbolic.space.orders import by_rank
from deixis.grounders.neuro_symbolic.space.places import position_scores
from deixis.grounders.neuro_symbolic.space.relating import relation_scores
from deixis.grounders.neuro_symbolic.space.relations import RELATIONS
from deixis.grounders.neuro_symbolic.space.turned import likewise, turned
from deixis.grounders.neuro_symbolic.tracing import trace_step
from deixis.grounders.neuro_symbolic.words.holding import value_inside
from deixis.grounders.neuro_symbolic.words.standing import missing
from deixis.grounders.neuro_symbolic.words.written import called_scores, text_scores
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
    Span,
    Superlative,
    TextContent,
)

__all__ = ["Executor", "Result"]

_THINGS = frozenset({"object", "unknown"})
_BARE = Span(0, 0, "")  # of a relation that was put in other words
_DEEPEST = 8  # relations within relations


@dataclass(frozen=True, slots=True)
class Result:
    """What running a noun phrase gave.

    Attributes:
        candidates: All, with their final scores; not sorted.
        steps: In the order in which they were done.
        used: How many operators (the head included) could be applied.
        unused: Words that could not.
        vague: Whether the head may name anything.
    """

    candidates: Candidates
    steps: tuple[Step, ...]
    used: int
    unused: tuple[str, ...]
    vague: bool = False

    @property
    def grounded(self) -> bool:
        """Whether anything at all could be checked."""
        return self.used > 0


class Executor:
    """Evaluates noun phrases in one scene."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._several = False
        self._listed = False  # of several, all or the n-th: not just the nearest
        self._phrases: list[NounPhrase] = []  # that are being run, outermost first

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

    def _attribute(self, item: Attribute, candidates: Candidates, depth: int) -> _Scored:
        colours = count_colours(self._phrases[depth].constraints)
        number = self._asked_for(depth)
        told = attribute_scores(item, candidates, self.scene, colours=colours, number=number)
        return _plain(told)

    def _text(self, item: TextContent, candidates: Candidates, depth: int) -> _Scored:
        return _plain(text_scores(item, candidates, self.scene))

    def _position(self, item: Position, candidates: Candidates, depth: int) -> _Scored:
        scores = position_scores(item, candidates, self.scene)
        if self.scene.is_page and self._several and depth == 0:
            scores = scores * at_edge(item, candidates, scores)
        return _plain(scores)

    def _superlative(
        self, item: Superlative, candidates: Candidates, depth: int, rank: int | None = None
    ) -> _Scored:
        target = self._targets((item.target,) if item.target else (), depth)
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

    def _relation(self, item: Relation, candidates: Candidates, depth: int) -> _Scored:
        item = item if self.scene.is_page else by_its_owner(turned(item), candidates)
        if len(item.targets) == 1 and item.targets[0].head.kind == "part":
            part = item.targets[0]
            seems = part_scores(part, candidates, self.scene)
            worn = dressed_scores(item, seems, candidates, self.scene)
            if worn is not None:
                unread = seems is None and wears_more(item) and depth < _DEEPEST
                return worn, self.run(part, depth=depth + 1).steps if unread else ()
        if (dressed := colour_alone(item)) is not None:
            worn = attribute_scores(dressed, candidates, self.scene)
            if worn is None:
                return None
            return or_unframed(item, worn, candidates, self.scene, several=False), ()
        if self.scene.is_page and (end := end_of(item)):
            within = self._relation(replace(item, kind="in", span=_BARE), candidates, depth)
            if within is not None and fits_any(within[0], candidates):
                return toward_end(item, within[0], candidates, end), within[1]
        zone = _zone_or_place(item, candidates, self.scene)
        if zone is not None:
            return zone, ()
        targets = self._targets(item.targets, depth)
        seen = [target.candidates.survivors() for target in targets] if targets else None
        if (told := unframed_scores(item, seen, candidates, self.scene)) is not None:
            return _plain(told)
        if targets is None and self.scene.is_page and item.kind in ("of", "with") and item.targets:
            called = called_scores(item.targets[0], candidates, self.scene)
            # All words were read: what is named and stands nowhere owns nothing here.
            named = item.kind == "of" and item.targets[0].head.kind in _THINGS
            return (called, ()) if named or called.max(initial=0.0) > 0 else None
        if targets is None or (item.kind != "between" and item.kind not in RELATIONS):
            return _plain(_unseen_target(item, candidates, self.scene))
        scores = relation_scores(item, candidates, seen or [], self.scene)
        done = None if self.scene.exact else done_scores(item, candidates, self.scene)
        scores = scores if done is None else scores * done
        if self.scene.is_page and item.kind in ("of", "with"):
            scores = np.maximum(scores, called_scores(item.targets[0], candidates, self.scene))
        listed = self._listed and depth == 0
        scores = or_unframed(item, scores, candidates, self.scene, several=listed)
        if self.scene.is_page and item.kind == "with" and len(candidates):
            inside = value_inside(item.targets[0], candidates)
            scores = scores if inside is None else np.maximum(scores, inside)
        return scores, tuple(step for target in targets for step in target.steps)

    def _targets(self, phrases: Sequence[NounPhrase], depth: int) -> list[Result] | None:
        if not phrases or depth >= _DEEPEST:
            return None
        if not self.scene.is_page:
            phrases = [likewise(phrase, self._phrases[depth].head) for phrase in phrases]
        results = [self.run(phrase, depth=depth + 1) for phrase in phrases]
        return results if all(result.grounded for result in results) else None

    def _not(self, item: Not, candidates: Candidates, depth: int) -> _Scored:
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

    def _any(self, item: AnyOf, candidates: Candidates, depth: int) -> _Scored:
        scored = [self._score(option, candidates, depth) for option in item.constraints]
        known = [pair for pair in scored if pair is not None]
        if not known:
            return None
        return np.max([pair[0] for pair in known], axis=0), tuple(s for p in known for s in p[1])

    def _except(self, item: Except, candidates: Candidates, depth: int) -> _Scored:
        if item.excluded.head.kind == "pronoun" and not item.excluded.head.categories:
            return self._other_ones(item.excluded, candidates, depth)
        if self.scene.is_page and (named := called(item.excluded, candidates)).any():
            return np.where(named, 0.0, 1.0), ()
        results = self._targets((item.excluded,), depth)
        if results is None:  # a name that stands nowhere on a page leaves all
            bare = self.scene.is_page and not item.excluded.constraints
            return _plain(np.ones(len(candidates)) if bare else None)
        out = results[0].candidates.survivors()
        hit = left_out(candidates, out, self.scene)
        return np.where(hit, 0.0, 1.0), results[0].steps

    def _other_ones(self, excluded: NounPhrase, candidates: Candidates, depth: int) -> _Scored:
        """All but "the first", "the active one": those are of the same things."""
        left = candidates
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
        if not len(out):
            return np.ones(len(candidates)), steps
        return np.where(same_places(candidates, out), 0.0, 1.0), steps

    def _ordinal_score(self, item: Ordinal, candidates: Candidates, depth: int) -> _Scored:
        before = candidates.scores
        after = by_rank(item, candidates).scores
        return np.divide(after, before, out=np.zeros_like(after), where=before > 0), ()


_Scored = tuple[FloatArray, tuple[Step, ...]] | None

_OPERATORS: dict[type, Callable[[Executor, Any, Candidates, int], _Scored]] = {
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


def _zone_or_place(item: Relation, candidates: Candidates, scene: Scene) -> FloatArray | None:
    """Scores of what has no outline: the footer of a page, the water on a photo."""
    if scene.exact:
        return zone_scores(item, candidates, scene)
    return done_scores(item, candidates, scene) if place_named(item) else None


def _unseen_target(item: Relation, candidates: Candidates, scene: Scene) -> FloatArray | None:
    """Scores of a relation to what no detector has a category for."""
    if scene.exact:
        return None
    done = done_scores(item, candidates, scene)  # of "lying in the grass" the pose is left
    beyond = beyond_scores(item, candidates, scene)
    return done if beyond is None else beyond if done is None else done * beyond


def _plain(scores: FloatArray | None) -> _Scored:
    return None if scores is None else (scores, ())


def _named(phrase: NounPhrase) -> list[str]:
    return [phrase.head.text] if phrase.head.text and phrase.head.kind != "pronoun" else []
