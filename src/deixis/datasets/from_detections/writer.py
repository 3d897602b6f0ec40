"""Writes expressions for the boxes of samples: what is said is checked, and kinds are mixed."""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from deixis.core import Box, ConfigError, ImageArray
from deixis.datasets.from_detections.claims import Claim, Thing, claims_of
from deixis.datasets.from_detections.known_scene import KnownScene
from deixis.datasets.from_detections.nouns import Noun, nouns_for
from deixis.datasets.samples import Expression, LabelledBox, Sample

__all__ = ["SKILLS", "describe_boxes", "describe_sample"]

SKILLS = ("kind", "colour", "size", "position", "ordinal", "relation", "plural")
"""What expressions are made of; see ``skills`` of `describe_boxes`."""

PROVENANCE = "from-detections"
_SMALLEST = 8.0  # pixels of a side; nobody describes less
_ONE_THING = 0.55  # IoU; the executor's own bound is a little higher
_MOST_THINGS = 60  # boxes of an image that are compared; crowded images take the largest


def describe_boxes(
    samples: Iterable[Sample],
    *,
    per_box: int = 2,
    skills: Sequence[str] = SKILLS,
    seed: int = 0,
    open_image: Callable[[Sample], ImageArray] | None = None,
) -> Iterator[Sample]:
    """The samples with expressions for their labelled boxes added.

    Args:
        samples: With objects; expressions that are there are kept.
        per_box: At most so many for each box, of different skills where there are.
        skills: Which of `SKILLS` expressions may use.
        seed: The same seed writes the same.
        open_image: Gives the picture; its file is loaded when None.

    Raises:
        ConfigError: per_box is below 1, or there is no such skill.
        ImageError: A picture cannot be opened.
    """
    unknown = [skill for skill in skills if skill not in SKILLS]
    if unknown or not skills:
        raise ConfigError(f"skills must be of {', '.join(SKILLS)}, got {', '.join(skills)!r}")
    if per_box < 1:
        raise ConfigError(f"per_box must be at least 1, got {per_box}")
    for sample in samples:
        if not sample.objects:
            yield sample
            continue
        image = (open_image or _load)(sample)
        yield describe_sample(sample, image, per_box=per_box, skills=skills, seed=seed)


def describe_sample(
    sample: Sample,
    image: ImageArray,
    *,
    per_box: int = 2,
    skills: Sequence[str] = SKILLS,
    seed: int = 0,
) -> Sample:
    """One sample with expressions for its objects; see `describe_boxes`.

    An expression stays only if the executor of the neuro-symbolic grounder, run over all objects
    of the image, answers it with exactly its box. Boxes of groups (``iscrowd``) make their kind
    uncountable, and so do two boxes of it that nearly coincide: nothing is said of that kind.
    """
    objects, crowds = _usable(sample.objects)
    nouns = nouns_for(item.category for item in objects)
    objects = [item for item in objects if item.category in nouns]
    things = [Thing(item.box, nouns[item.category]) for item in objects]
    scene = KnownScene(image, [(thing.noun.label, thing.box) for thing in things])
    unsure = {nouns[name] for name in crowds if name in nouns}
    said = {item.phrase.casefold() for item in sample.expressions}
    rng = random.Random(seed ^ zlib.crc32(sample.image.name.encode()))  # noqa: S311 - no secret
    added: list[Expression] = []
    for index, item in enumerate(objects):
        if item.category in crowds or min(item.box.width, item.box.height) < _SMALLEST:
            continue
        right = [
            claim
            for claim in claims_of(index, things, image, unsure=unsure)
            if set(claim.skills) <= set(skills)
            and claim.phrase not in said
            and scene.refers_to(claim.asked) == [item.box]
        ]
        for claim in _mixed(right, per_box, rng):
            said.add(claim.phrase)
            added.append(_expression(claim, item))
    if "plural" in skills:
        added += _plurals(things, objects, scene, crowds, said)
    return replace(sample, expressions=(*sample.expressions, *added))


def _usable(objects: Sequence[LabelledBox]) -> tuple[list[LabelledBox], set[str]]:
    """Objects that are single things, the largest first if there are too many; kinds of groups."""
    crowds = {item.category for item in objects if item.iscrowd} | _entangled(objects)
    single = [item for item in objects if not item.iscrowd and item.box.area > 0]
    if len(single) > _MOST_THINGS:
        kept = sorted(single, key=lambda item: -item.box.area)[:_MOST_THINGS]
        # What is left out could be meant too, so nothing is said of its kind.
        crowds |= {item.category for item in single if item not in kept}
        single = kept
    return single, crowds


def _entangled(objects: Sequence[LabelledBox]) -> set[str]:
    """Kinds of which two boxes overlap so far that the executor would take them for one thing."""
    by_kind: dict[str, list[Box]] = {}
    for item in objects:
        by_kind.setdefault(item.category, []).append(item.box)
    return {
        kind
        for kind, boxes in by_kind.items()
        if any(a.iou(b) > _ONE_THING for a, b in combinations(boxes, 2))
    }


def _mixed(claims: Sequence[Claim], count: int, rng: random.Random) -> list[Claim]:
    """At random, but each skill once before any comes twice."""
    left = list(claims)
    rng.shuffle(left)
    chosen: list[Claim] = []
    while left and len(chosen) < count:
        used = {skill for claim in chosen for skill in claim.skills}
        best = min(
            left, key=lambda claim: (len(used & set(claim.skills)), claim.skills == ("kind",))
        )
        left.remove(best)
        chosen.append(best)
    return sorted(chosen, key=claims.index)


def _expression(claim: Claim, item: LabelledBox) -> Expression:
    return Expression(
        claim.phrase,
        (item.box,),
        skills=claim.skills,
        category=item.category,
        masks=() if item.mask is None else (item.mask,),
        provenance=PROVENANCE,
    )


def _plurals(
    things: Sequence[Thing],
    objects: Sequence[LabelledBox],
    scene: KnownScene,
    crowds: set[str],
    said: set[str],
) -> Iterator[Expression]:
    """Such as "all the cups", where there are several."""
    groups: dict[str, tuple[Noun, list[LabelledBox]]] = {}
    for thing, item in zip(things, objects, strict=True):
        if item.category not in crowds:
            groups.setdefault(item.category, (thing.noun, []))[1].append(item)
    for category, (noun, items) in groups.items():
        phrase = f"all the {noun.plural}"
        asked = f"all the {noun.known}s" if noun.known != noun.word else phrase
        boxes = [item.box for item in items]
        if len(items) > 1 and phrase not in said and _same(scene.refers_to(asked), boxes):
            masks = tuple(item.mask for item in items if item.mask is not None)
            yield Expression(
                phrase,
                tuple(boxes),
                plural=True,
                skills=("plural",),
                category=category,
                masks=masks if len(masks) == len(boxes) else (),
                provenance=PROVENANCE,
            )


def _same(a: Sequence[Box], b: Sequence[Box]) -> bool:
    return sorted(box.xyxy for box in a) == sorted(box.xyxy for box in b)


def _load(sample: Sample) -> ImageArray:
    from deixis.images import load_image  # noqa: PLC0415 - Pillow waits for the first picture

    return load_image(sample.image)
