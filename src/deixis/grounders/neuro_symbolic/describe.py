"""Constraints in words, for traces."""

from __future__ import annotations

from deixis.language.forms import (
    AnyOf,
    Constraint,
    Except,
    Not,
    NounPhrase,
    Relation,
    Superlative,
    TextContent,
)

__all__ = ["constraint"]


def constraint(item: Constraint) -> str:
    """The constraint as a reader of a trace would say it."""
    if isinstance(item, TextContent):
        return f"“{item.text}”"
    if isinstance(item, Relation):
        return f"{item.kind.replace('_', ' ')} {_targets(item)}".strip()
    if isinstance(item, Not):
        return f"not {constraint(item.constraint)}"
    if isinstance(item, AnyOf):
        return " or ".join(constraint(option) for option in item.constraints)
    if isinstance(item, Except):
        return f"except {_name(item.excluded)}"
    if isinstance(item, Superlative) and item.target is not None:
        return (
            f"{item.span.text}"
            if item.target.head.text in item.span.text
            else (f"{item.span.text} {_name(item.target)}")
        )
    return item.span.text


def _targets(item: Relation) -> str:
    return " and ".join(_name(target) for target in item.targets)


def _name(phrase: NounPhrase) -> str:
    return phrase.span.text or phrase.head.text
