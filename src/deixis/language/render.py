"""Logical forms as text: a tree for people, and a one-line notation for tests and tables."""

from __future__ import annotations

from deixis.language.forms import (
    AnyOf,
    Attribute,
    Constraint,
    Coordination,
    Except,
    Form,
    Not,
    NounPhrase,
    Ordinal,
    Position,
    Relation,
    Superlative,
    TextContent,
)

__all__ = ["compact", "render_tree"]


def render_tree(form: Form) -> str:
    """The form as an indented tree.

    Example:
        >>> from deixis.language import parse
        >>> print(render_tree(parse("the red mug left of the laptop")))
        NounPhrase
          head        mug -> cup
          Attribute   colour = red
          Relation    left_of
            NounPhrase
              head        laptop
    """
    lines = _phrase_lines(form.root, 0)
    if form.unknown:
        lines.append("not understood  " + ", ".join(span.text for span in form.unknown))
    return "\n".join(lines)


def _phrase_lines(node: NounPhrase | Coordination, depth: int) -> list[str]:
    pad = "  " * depth
    if isinstance(node, Coordination):
        lines = [f"{pad}Coordination {node.conjunction}"]
        return lines + [line for part in node.parts for line in _phrase_lines(part, depth + 1)]
    lines = [f"{pad}NounPhrase", f"{pad}  {'head':<12}{_head(node)}"]
    if node.quantifier.kind != "one":
        number = "" if node.quantifier.number is None else f" {node.quantifier.number}"
        lines.append(f"{pad}  {'Quantifier':<12}{node.quantifier.kind}{number}")
    for constraint in node.constraints:
        lines += _constraint_lines(constraint, depth + 1)
    return lines


def _head(node: NounPhrase) -> str:
    head = node.head
    name = head.text or head.lemma or f"({head.kind})"
    if head.category is None:
        return name if name.startswith("(") else f"{name} ({head.kind})"
    if len(head.categories) > 1:
        more = ", ..." if len(head.categories) > 4 else ""
        return f"{name} -> {', '.join(head.categories[:4])}{more}"
    return name if name.casefold() == head.category else f"{name} -> {head.category}"


def _constraint_lines(node: Constraint, depth: int) -> list[str]:
    pad = "  " * depth
    title = f"{pad}{type(node).__name__:<12}"
    if isinstance(node, Relation):
        lines = [title + node.kind]
        return lines + [
            line for target in node.targets for line in _phrase_lines(target, depth + 1)
        ]
    if isinstance(node, Not):
        return [f"{pad}Not", *_constraint_lines(node.constraint, depth + 1)]
    if isinstance(node, AnyOf):
        return [
            f"{pad}AnyOf",
            *(line for part in node.constraints for line in _constraint_lines(part, depth + 1)),
        ]
    if isinstance(node, Except):
        return [f"{pad}Except", *_phrase_lines(node.excluded, depth + 1)]
    if isinstance(node, Superlative):
        lines = [f"{title}{'most' if node.most else 'least'} {node.measure}"]
        return lines + (_phrase_lines(node.target, depth + 1) if node.target else [])
    return [title + _plain(node)]


def _plain(node: Attribute | TextContent | Position | Ordinal) -> str:
    if isinstance(node, Attribute):
        return f"{node.kind} = {node.modifier + ' ' if node.modifier else ''}{node.value}"
    if isinstance(node, TextContent):
        return f"{node.where} {node.text!r}"
    if isinstance(node, Ordinal):
        unit = f" {node.unit}" if node.unit else ""
        return f"{node.rank}{unit}" + (f" from {node.direction}" if node.direction else "")
    return " ".join(p for p in (node.vertical, node.horizontal, node.depth, node.edge) if p)


def compact(form: Form | NounPhrase | Coordination) -> str:
    """The form on one line.

    Example:
        >>> from deixis.language import parse
        >>> compact(parse("the red mug left of the laptop"))
        'cup[colour=red, left_of(laptop)]'
    """
    if isinstance(form, Form):
        rest = " ?" + ",".join(span.text for span in form.unknown) if form.unknown else ""
        return compact(form.root) + rest
    if isinstance(form, Coordination):
        return f" {form.conjunction} ".join(compact(part) for part in form.parts)
    inside = ", ".join(_short(constraint) for constraint in form.constraints)
    return _quantity(form) + _short_head(form) + (f"[{inside}]" if inside else "")


def _quantity(node: NounPhrase) -> str:
    kind = node.quantifier.kind
    if kind == "one":
        return ""
    return {"all": "all ", "none": "no "}.get(kind, f"{node.quantifier.number} ")


def _short_head(node: NounPhrase) -> str:
    head = node.head
    if head.kind == "text":
        return repr(head.text)
    if head.category is None:
        return f"?{head.lemma}" if head.kind == "unknown" else "_"
    return head.category if len(head.categories) < 2 else f"{head.category}+"


def _short(node: Constraint) -> str:
    if isinstance(node, Attribute):
        return f"{node.kind}={node.modifier + ' ' if node.modifier else ''}{node.value}"
    if isinstance(node, TextContent):
        return f"{node.where}={node.text!r}"
    if isinstance(node, Relation):
        return f"{node.kind}({'; '.join(compact(target) for target in node.targets)})"
    if isinstance(node, Position):
        return "at " + "-".join(
            p for p in (node.vertical, node.horizontal, node.depth, node.edge) if p
        )
    if isinstance(node, Ordinal):
        unit = f" {node.unit}" if node.unit else ""
        return f"#{node.rank}{unit}" + (f" from {node.direction}" if node.direction else "")
    if isinstance(node, Superlative):
        target = f" to {compact(node.target)}" if node.target else ""
        return f"{'max' if node.most else 'min'} {node.measure}{target}"
    if isinstance(node, Not):
        return f"not {_short(node.constraint)}"
    if isinstance(node, Except):
        return f"except {compact(node.excluded)}"
    return "(" + " | ".join(_short(part) for part in node.constraints) + ")"
