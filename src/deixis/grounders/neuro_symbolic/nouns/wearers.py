"""Clothes that are asked for by themselves: "yellow shirt" is who wears it.

No detector draws boxes around clothes, and people who point at others say so: in RefCOCO
(S. Kazemzadeh et al., "ReferItGame", 2014) "blue shirt" is a person.
"""

from __future__ import annotations

from dataclasses import replace

from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.language.forms import Attribute, Constraint, Form, Head, NounPhrase, Relation, Span
from deixis.language.lexicon import index

__all__ = ["NOTE", "as_wearer"]

NOTE = "“{}”: pointed at who wears it"

_OWNED = frozenset({"of", "worn_by", "on"})


def as_wearer(form: Form, scene: Scene) -> tuple[Form, Relation] | None:
    """The form that asks for who wears what a phrase asks for, and its condition that tells so.

    None where it asks for no clothes; only for photos, where persons are detected and the clothes
    are not.
    """
    root = form.root
    if scene.is_page or scene.exact or not isinstance(root, NounPhrase):
        return None
    noun = index.NOUNS.get(root.head.lemma)
    if noun is None or noun.trait != "clothing" or "person" not in scene.eyes.categories:
        return None
    if not scene.eyes.categories.isdisjoint(noun.categories):
        return None
    told = tuple(item for item in root.constraints if isinstance(item, Attribute))
    rest: list[Constraint] = [i for i in root.constraints if not isinstance(i, Attribute)]
    begin = min(span.start for span in (root.head.span, *(item.span for item in told)))
    span = Span(begin, root.head.span.end, form.phrase[begin : root.head.span.end])
    worn = Relation(span, "wearing", (replace(root, span=span, constraints=told),))
    owner = next((owner for item in rest if (owner := _owner(item)) is not None), None)
    head = Head(root.head.span, root.head.lemma, "object", "person", ("person",))
    if owner is not None:
        rest = [*owner.constraints, *(item for item in rest if _owner(item) is not owner)]
    return replace(form, root=replace(root, head=head, constraints=(worn, *rest))), worn


def _owner(item: Constraint) -> NounPhrase | None:
    """Whose clothes they are said to be: the man of "the man's shirt"."""
    if not isinstance(item, Relation) or item.kind not in _OWNED or len(item.targets) != 1:
        return None
    return item.targets[0] if item.targets[0].head.category == "person" else None
