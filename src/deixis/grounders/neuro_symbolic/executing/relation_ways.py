"""The ways to score a relation: by clothes, a colour, an end, a zone, words, or boxes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.executing.anchors import (
    fits_any,
    or_unframed,
    unframed_scores,
)
from deixis.grounders.neuro_symbolic.executing.results import DEEPEST, Runs, Scored, plain
from deixis.grounders.neuro_symbolic.executing.written import called_scores
from deixis.grounders.neuro_symbolic.looks.appearance import attribute_scores
from deixis.grounders.neuro_symbolic.looks.by_colour import colour_alone
from deixis.grounders.neuro_symbolic.looks.told import (
    done_scores,
    dressed_scores,
    place_named,
    wears_more,
)
from deixis.grounders.neuro_symbolic.looks.worn import part_scores
from deixis.grounders.neuro_symbolic.nouns.beyond import beyond_scores
from deixis.grounders.neuro_symbolic.nouns.zones import zone_scores
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.by_parts import by_its_part
from deixis.grounders.neuro_symbolic.space.ends import end_of, toward_end
from deixis.grounders.neuro_symbolic.space.on_bodies import by_its_owner
from deixis.grounders.neuro_symbolic.space.relating import relation_scores
from deixis.grounders.neuro_symbolic.space.relations import RELATIONS
from deixis.grounders.neuro_symbolic.space.turned import turned
from deixis.grounders.neuro_symbolic.words.holding import value_inside
from deixis.language.forms import Attribute, Relation, Span

__all__ = ["relation_way"]

_THINGS = frozenset({"object", "unknown"})
_OWNING = frozenset({"of", "with"})
_BARE = Span(0, 0, "")  # of a relation that was put in other words


def relation_way(item: Relation, candidates: Candidates, depth: int, executor: Runs) -> Scored:
    """How well each candidate stands in a relation, in the first way that tells."""
    scene = executor.scene
    item = item if scene.is_page else by_its_owner(turned(item), candidates)
    if (worn := _on_part(item, candidates, depth, executor)) is not None:
        return worn
    if (dressed := colour_alone(item)) is not None:
        return _dressed(item, dressed, candidates, scene)
    if (within := _at_end(item, candidates, depth, executor)) is not None:
        return within
    if (zone := _zone_or_place(item, candidates, scene)) is not None:
        return zone, ()
    item = item if scene.is_page else by_its_part(item)
    return _to_targets(item, candidates, depth, executor)


def _on_part(item: Relation, candidates: Candidates, depth: int, executor: Runs) -> Scored:
    """What is worn on or seen of a part of a body; None for other relations."""
    if len(item.targets) != 1 or item.targets[0].head.kind != "part":
        return None
    part = item.targets[0]
    seems = part_scores(part, candidates, executor.scene)
    worn = dressed_scores(item, seems, candidates, executor.scene)
    if worn is None:
        return None
    unread = seems is None and wears_more(item) and depth < DEEPEST
    return worn, executor.run(part, depth=depth + 1).steps if unread else ()


def _dressed(item: Relation, colour: Attribute, candidates: Candidates, scene: Scene) -> Scored:
    """Who is told by a colour alone: "the man in red"."""
    worn = attribute_scores(colour, candidates, scene)
    if worn is None:
        return None
    return or_unframed(item, worn, candidates, scene, several=False), ()


def _at_end(item: Relation, candidates: Candidates, depth: int, executor: Runs) -> Scored:
    """What stands at an end of something on a page; None where nothing in it does."""
    end = end_of(item) if executor.scene.is_page else None
    if not end:
        return None
    within = relation_way(replace(item, kind="in", span=_BARE), candidates, depth, executor)
    if within is None or not fits_any(within[0], candidates):
        return None
    return toward_end(item, within[0], candidates, end), within[1]


def _zone_or_place(item: Relation, candidates: Candidates, scene: Scene) -> FloatArray | None:
    """Scores of what has no outline: the footer of a page, the water on a photo."""
    if scene.exact:
        return zone_scores(item, candidates, scene)
    return done_scores(item, candidates, scene) if place_named(item) else None


def _to_targets(item: Relation, candidates: Candidates, depth: int, executor: Runs) -> Scored:
    """Scores of a relation to things, which are looked for first."""
    scene = executor.scene
    targets = executor.targets(item.targets, depth)
    seen = [target.candidates.survivors() for target in targets] if targets else None
    if (told := unframed_scores(item, seen, candidates, scene)) is not None:
        return plain(told)
    if targets is None and scene.is_page and item.kind in _OWNING and item.targets:
        called = called_scores(item.targets[0], candidates, scene)
        # All words were read: what is named and stands nowhere owns nothing here.
        named = item.kind == "of" and item.targets[0].head.kind in _THINGS
        return (called, ()) if named or called.max(initial=0.0) > 0 else None
    if targets is None or (item.kind != "between" and item.kind not in RELATIONS):
        return plain(_unseen_target(item, candidates, scene))
    scores = _by_boxes(item, candidates, seen or [], scene, several=executor.lists(depth))
    return scores, tuple(step for target in targets for step in target.steps)


def _by_boxes(
    item: Relation, candidates: Candidates, seen: list[Candidates], scene: Scene, *, several: bool
) -> FloatArray:
    """Scores of a relation to things that were seen, and on a page to their words."""
    scores = relation_scores(item, candidates, seen, scene)
    done = None if scene.exact else done_scores(item, candidates, scene)
    scores = scores if done is None else scores * done
    if scene.is_page and item.kind in _OWNING:
        scores = np.maximum(scores, called_scores(item.targets[0], candidates, scene))
    scores = or_unframed(item, scores, candidates, scene, several=several)
    if scene.is_page and item.kind == "with" and len(candidates):
        inside = value_inside(item.targets[0], candidates)
        scores = scores if inside is None else np.maximum(scores, inside)
    return scores


def _unseen_target(item: Relation, candidates: Candidates, scene: Scene) -> FloatArray | None:
    """Scores of a relation to what no detector has a category for."""
    if scene.exact:
        return None
    done = done_scores(item, candidates, scene)  # of "lying in the grass" the pose is left
    beyond = beyond_scores(item, candidates, scene)
    return done if beyond is None else beyond if done is None else done * beyond
