"""A colour that is told by a preposition alone: "the badge in green"."""

from __future__ import annotations

from deixis.language.forms import Attribute, Constraint, Relation

__all__ = ["colour_alone"]


def colour_alone(item: Relation) -> Attribute | None:
    """The colour of "the badge in green", which says nothing of any second thing."""
    if item.kind not in ("in", "with", "of", "on", "using") or len(item.targets) != 1:
        return None
    target = item.targets[0]
    said = [part for part in target.constraints if not _is_ground(part)]
    only = said[0] if len(said) == 1 else None
    bare = target.head.kind == "pronoun" and not target.head.text
    return only if bare and isinstance(only, Attribute) and only.kind == "colour" else None


def _is_ground(part: Constraint) -> bool:
    """The "background" of "with a red background" is the thing itself."""
    return part.span.text in ("background", "fill", "ground", "colour", "color")
