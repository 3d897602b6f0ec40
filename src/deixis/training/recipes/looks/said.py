"""Looks that captions mention, for the one person or dog that a photo is about."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from deixis.perception.looks.words import (
    DOES,
    OTHERS,
    PLACES,
    POSES,
    SEEN,
    SEEN_PLACES,
    SEEN_WORN,
    WORN,
)

__all__ = ["LOOKS", "Told", "told_by_captions"]

_MENTIONED = OTHERS | DOES | WORN
_OLD = "old older elderly"
_BABY = "baby babies infant toddler toddlers"

_SEEN = (*SEEN, *SEEN_WORN, *SEEN_PLACES, "facing away")

LOOKS = (*POSES, *_MENTIONED, *PLACES, "female", "young", "old", "baby", *_SEEN)
"""All looks, in the order of the outputs. Of the poses, and of the places, every one has an answer
where one is mentioned; "mouth" is to hold something in it, "camera" to look at it. Captions do not
answer the last ones."""

_MALE = "man men boy boys guy guys male gentleman his he him"
_FEMALE = "woman women girl girls lady ladies female her she"
_YOUNG = "boy boys girl girls child children kid kids toddler toddlers baby infant"
_GROWN = "man men woman women guy guys lady ladies gentleman"
_PERSON = (
    f"{_MALE} {_FEMALE} {_YOUNG} person people player someone somebody rider biker surfer skier "
    "snowboarder skateboarder climber couple cyclist runner hiker swimmer wakeboarder "
    "motorcyclist skater crowd team group"
)
_DOG = (
    "dog dogs puppy puppies retriever terrier poodle collie shepherd greyhound greyhounds hound "
    "beagle bulldog labrador lab boxer spaniel dalmatian dachshund husky corgi"
)
_SEVERAL = (
    "two three four five several group people men women boys girls dogs children kids couple many "
    "both crowd team some"
)
_AT = r"\b(?:in|into|through|on|onto|across|over|along|up|down|at|off)(?: \w+){0,3}? "
"""What leads to the noun of a place, with up to three words between: "in the shallow water"."""
_IN_THE_AIR = re.compile(r"\bmid[- ]air\b|\bin the air\b")
_MOST = 0.6  # share of the captions that must agree on gender or age


@dataclass(frozen=True, slots=True)
class Told:
    """What captions tell of a person or a dog.

    Attributes:
        animal: Whether it is a dog.
        single: Whether most captions speak of one.
        answers: Look -> whether it is so.
        weights: Look -> what the answer counts: a look that few captions do not mention may be
            there all the same.
    """

    animal: bool
    single: bool
    answers: Mapping[str, bool] = field(default_factory=dict)
    weights: Mapping[str, float] = field(default_factory=dict)


def told_by_captions(captions: Sequence[str], *, animal: bool) -> Told | None:
    """What the captions that speak of persons alone, or of dogs alone, tell; None if none does.

    Example:
        >>> told = told_by_captions(["A girl is sitting on a bench ."], animal=False)
        >>> [look for look, so in told.answers.items() if so]
        ['sitting', 'female', 'young']
    """
    texts = [_IN_THE_AIR.sub("airborne", text.lower()) for text in captions]
    mine, other = (_DOG, _PERSON) if animal else (_PERSON, _DOG)
    texts = [text for text in texts if _has(mine, text) and not _has(other, text)]
    if not texts:
        return None
    single = 2 * sum(not _has(_SEVERAL, text) for text in texts) > len(texts)
    answers = {pose: any(_has(words, text) for text in texts) for pose, words in POSES.items()}
    if not any(answers.values()):
        answers = {}
    weights = dict.fromkeys(answers, 1.0)
    told, near = _places(texts)
    answers |= told
    weights |= {place: float(place not in near) for place in told}
    for look, words in (_MENTIONED | ({} if animal else {"old": _OLD, "baby": _BABY})).items():
        answers[look] = any(_has(words, text) for text in texts)
        weights[look] = 1.0 if answers[look] else min(1.0, len(texts) / 3)
    if animal:
        weights["camera"] = 0.0  # "posing" dogs
    else:
        for look, yes, no in (("female", _FEMALE, _MALE), ("young", _YOUNG, _GROWN)):
            for_, against = (_alone(one, two, texts) for one, two in ((yes, no), (no, yes)))
            if max(for_, against) > _MOST and min(for_, against) == 0:
                answers[look], weights[look] = for_ > against, 1.0
    return Told(animal, single, answers, weights)


def _places(texts: Sequence[str]) -> tuple[dict[str, bool], set[str]]:
    """Where somebody is, if that is told; and the places that are named in another way."""
    told = {
        place: any(re.search(rf"{_AT}({_any(nouns)})\b", text) for text in texts)
        for place, nouns in PLACES.items()
    }
    if not any(told.values()):
        return {}, set()
    return told, {place for place, so in told.items() if not so and _named(place, texts)}


def _named(place: str, texts: Sequence[str]) -> bool:
    return any(_has(PLACES[place], text) for text in texts)


def _alone(words: str, others: str, texts: Sequence[str]) -> float:
    """Share of the texts that have one of ``words`` and none of ``others``."""
    return sum(_has(words, text) and not _has(others, text) for text in texts) / len(texts)


def _has(words: str, text: str) -> bool:
    return re.search(rf"\b({_any(words)})\b", text) is not None


def _any(words: str) -> str:
    return "|".join(words.split())
