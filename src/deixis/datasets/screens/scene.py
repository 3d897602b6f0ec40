"""Element and Scene: what a rendered page truly holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from deixis.core import Box, Size

__all__ = ["Element", "Scene"]


@dataclass(frozen=True, slots=True)
class Element:
    """One element of a page, with what is true of it.

    Attributes:
        kind: One of `deixis.core.ELEMENT_KINDS`.
        box: Pixels of the screenshot: the frame, or the text alone where it has none.
        text: The words written inside.
        label: The words beside, above or inside it that name it.
        colour: Plain name of its fill (of its ink for text), or None when it has none to speak of.
        tints: Colours it also shows (an outline, its words); they blur phrases by colour.
        states: "checked", "unchecked", "disabled", "enabled", "selected", "on", "off", ...
        role: "search", "password", "email", "error", "success", "close", ...
        names: What people call the value written here: "total amount", "due date".
        group: Name of the list it stands in ("sidebar", "toolbar"), for counting.
        under: The heading it stands under.
        table: Name of its table, for rows and cells.
        row: 1-based data row (the header row is 0), or None.
        column: 1-based column, or None.
        header: The heading of its column.
        key: What names its row ("order 1042").
        value: The number that a bar or amount shows.
        blurs: Other kinds that some people would call it; keeps "all buttons" honest.
    """

    kind: str
    box: Box
    text: str = ""
    label: str = ""
    colour: str | None = None
    tints: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    role: str = ""
    names: tuple[str, ...] = ()
    group: str = ""
    under: str = ""
    table: str = ""
    row: int | None = None
    column: int | None = None
    header: str = ""
    key: str = ""
    value: float | None = None
    blurs: tuple[str, ...] = ()

    @classmethod
    def build(cls, kind: str, box: Box, text: str, facts: Mapping[str, Any]) -> Element:
        """From what the measuring script read; lists become tuples."""
        clean: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value
            for name, value in facts.items()
        }
        clean.setdefault("text", text)
        return cls(kind=kind, box=box, **clean)

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types; empty fields are left out."""
        data: dict[str, Any] = {}
        for spec in fields(self):
            value = getattr(self, spec.name)
            if isinstance(value, Box):
                data[spec.name] = [round(edge, 2) for edge in value.xyxy]
            elif value not in (None, "", ()):
                data[spec.name] = list(value) if isinstance(value, tuple) else value
        return data

    @property
    def title(self) -> str:
        """The words a person would name it by: its label, else its text."""
        return self.label or self.text


@dataclass(frozen=True, slots=True)
class Scene:
    """A rendered page: its elements and every piece of text that it shows."""

    elements: tuple[Element, ...]
    texts: tuple[str, ...]
    size: Size
    page: str = ""

    def of(self, kind: str) -> list[Element]:
        """The elements of a kind, in page order."""
        return [element for element in self.elements if element.kind == kind]

    def clear(self, kind: str) -> bool:
        """Whether nothing else on the page could pass for this kind."""
        # Alerts and dialogs are panels too, but nobody counts them among "the cards".
        special = kind == "card" and any(element.role for element in self.of("card"))
        return not special and not any(kind in element.blurs for element in self.elements)

    def kinds(self) -> Iterator[tuple[str, list[Element]]]:
        """Each kind present with its elements."""
        for kind in dict.fromkeys(element.kind for element in self.elements):
            yield kind, self.of(kind)

    def writes(self, words: str) -> int:
        """How many pieces of text are exactly the words, whatever the case."""
        return sum(words.casefold() == text.casefold() for text in self.texts)

    def shows(self, words: str) -> int:
        """How many pieces of text contain the words, whatever the case."""
        return sum(words.casefold() in text.casefold() for text in self.texts)


def bounding(elements: Sequence[Element]) -> Box:
    """The smallest box around several elements."""
    box = elements[0].box
    for element in elements[1:]:
        box = box.union(element.box)
    return box
