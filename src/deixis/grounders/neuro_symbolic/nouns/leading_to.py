"""Links by where they lead: "the link to Help" is the one that says "Help"."""

from __future__ import annotations

from dataclasses import replace

from deixis.language.forms import Constraint, NounPhrase, Relation, TextContent

__all__ = ["leading_to"]


def leading_to(phrase: NounPhrase) -> NounPhrase:
    """The phrase with the words that a link leads to as its own words; else as it is."""
    if phrase.head.category != "link":
        return phrase
    constraints = tuple(_said(item) for item in phrase.constraints)
    return replace(phrase, constraints=constraints)


def _said(item: Constraint) -> Constraint:
    """Plain words behind "to" as what is written; whatever else as it is."""
    if not isinstance(item, Relation) or item.kind != "of" or len(item.targets) != 1:
        return item
    target = item.targets[0]
    plain = target.head.kind == "text" and not target.constraints
    if not plain or not item.span.text.casefold().startswith("to "):
        return item
    return TextContent(item.span, target.head.text)
