"""Words that mean what the photo shows: "both of them", and glasses to drink from or to see by."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.language.forms import Constraint, Form, Head, NounPhrase, Quantifier, Relation
from deixis.language.lexicon import index

__all__ = ["as_shown"]

_THEY = frozenset({"they", "them"})
_PAIR = 2
_PLAIN = 0.3  # score from which on a thing is seen well enough to be spoken of without its name
_GLASSES = ("cup", "wine glass")
_ON_FACES = frozenset({"wearing", "with", "in", "of", "holding", "carrying"})
"""Relations to glasses that say nothing of where they stand."""


def as_shown(form: Form, scene: Scene) -> Form:
    """The form with "them" and "glasses" read by what is seen.

    "Both of them" are the one kind of which two are seen, where fewer people are. Glasses are
    those that one drinks from, where as many are seen as are asked for, or any and no person.
    """
    if scene.exact or not isinstance(form.root, NounPhrase):
        return form
    root = _drunk_from(_shown_kind(form.root, scene), scene)
    kept = tuple(_beside_glasses(item, scene) for item in root.constraints)
    root = root if kept == root.constraints else replace(root, constraints=kept)
    return form if root == form.root else replace(form, root=root)


def _shown_kind(phrase: NounPhrase, scene: Scene) -> NounPhrase:
    head = phrase.head
    if head.kind != "pronoun" or head.lemma not in _THEY:
        return phrase
    number, seen = phrase.quantifier.number or _PAIR, _seen(scene)
    if seen["person"] >= number:
        return phrase
    enough = [label for label, count in seen.items() if count >= number]
    kinds = [label for label in enough if seen[label] == number] or enough
    noun = index.lookup(kinds[0]) if len(kinds) == 1 else None
    if noun is None:
        return phrase
    meant = Head(head.span, noun.lemma, noun.kind, noun.category, noun.categories)
    return replace(phrase, head=meant)


def _beside_glasses(item: Constraint, scene: Scene) -> Constraint:
    if not isinstance(item, Relation) or item.kind in _ON_FACES:
        return item
    targets = tuple(_drunk_from(target, scene) for target in item.targets)
    return item if targets == item.targets else replace(item, targets=targets)


def _drunk_from(phrase: NounPhrase, scene: Scene) -> NounPhrase:
    head = phrase.head
    if head.category != "glasses" or head.text.casefold() != "glasses":
        return phrase
    seen, number = _seen(scene), phrase.quantifier.number
    if sum(seen[name] for name in _GLASSES) < (number or 1) or (not number and seen["person"]):
        return phrase
    every = phrase.quantifier if number else Quantifier("all", None, phrase.quantifier.span)
    meant = Head(head.span, "glass", "object", _GLASSES[0], _GLASSES)
    return replace(phrase, head=meant, quantifier=every)


def _seen(scene: Scene) -> Counter[str]:
    """How many things of each category are seen plainly."""
    return Counter(item.label for item in scene.objects if item.label and item.score >= _PLAIN)
