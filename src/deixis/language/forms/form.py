"""The whole form of a phrase: its tree, and the words that were not understood."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any

from deixis.language.forms.heads import Head
from deixis.language.forms.phrases import Coordination, NounPhrase
from deixis.language.forms.spans import Span

__all__ = ["Form"]


@dataclass(frozen=True, slots=True)
class Form:
    """What a phrase means.

    Attributes:
        phrase: The words, as given.
        root: The tree.
        unknown: Content words that no operator understood, in order. Everything else that
            carries meaning is covered by a span of the tree.
    """

    phrase: str
    root: NounPhrase | Coordination
    unknown: tuple[Span, ...] = ()

    @property
    def head(self) -> Head:
        """The head of the (first) noun phrase."""
        root = self.root
        return root.head if isinstance(root, NounPhrase) else root.parts[0].head

    def walk(self) -> Iterator[Any]:
        """Every node of the tree, parents first."""
        yield from _walk(self.root)

    def to_dict(self) -> dict[str, Any]:
        """The whole typed tree as plain JSON types; each node names its class under "type"."""
        return {
            "phrase": self.phrase,
            "root": _plain(self.root),
            "unknown": [_plain(span) for span in self.unknown],
        }


def _walk(node: Any) -> Iterator[Any]:
    yield node
    for spec in fields(node):
        value = getattr(node, spec.name)
        for item in value if isinstance(value, tuple) else (value,):
            if hasattr(item, "__dataclass_fields__"):
                yield from _walk(item)


def _plain(node: Any) -> Any:
    if isinstance(node, tuple):
        return [_plain(item) for item in node]
    if not hasattr(node, "__dataclass_fields__"):
        return node
    data: dict[str, Any] = {} if isinstance(node, Span) else {"type": type(node).__name__}
    for spec in fields(node):
        value = getattr(node, spec.name)
        if value is not None and value != ():
            data[spec.name] = _plain(value)
    return data
