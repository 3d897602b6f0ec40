"""ElementFinder: the page and interface element finder as one detector."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from deixis.core import ELEMENT_KINDS, ImageArray, ReadText, Region, TextLine, TextReader
from deixis.core.checks import require_image

if TYPE_CHECKING:
    from deixis.perception.elements.charts import Chart
    from deixis.perception.elements.fields import LabelledValue
    from deixis.perception.elements.labels import Label
    from deixis.perception.elements.tables import Table

__all__ = ["ElementFinder", "Page"]


@dataclass(frozen=True)
class Page:
    """What was found on a page, in pixels of the image.

    Attributes:
        regions: Every element with its kind, best first.
        tables: Tables with rows, columns and cells.
        charts: Charts with bars, lines and legend.
        fields: Pairs of label and value, as documents have them.
        labels: The label of each field, box to tick, switch or slider that has one.
        pieces: Text in stretches without a gap wider than between words, without icons that were
            read as letters; boxes of one height for one size of letters.
    """

    regions: tuple[Region, ...] = ()
    tables: tuple[Table, ...] = ()
    charts: tuple[Chart, ...] = ()
    fields: tuple[LabelledValue, ...] = ()
    labels: Mapping[Region, Label] = field(default_factory=dict)
    pieces: tuple[TextLine, ...] = ()


class ElementFinder:
    """Finds buttons, fields, links, tables, charts and the like on screens and documents.

    Classical image analysis over flat areas, strokes and the text that a reader found says where
    things are and what each may be; a small network, which weighs that against how a place looks
    and what surrounds it, mends how sure each kind is. One place may come back under several
    kinds, each with its own score.

    Args:
        reader: Of the text; RapidOCR when None.
        learned: Whether the network has its say; False gives the scores of the rules alone.

    Example:
        >>> import numpy as np
        >>> from deixis.core.fakes import FakeReader
        >>> page = np.full((200, 300, 3), 255, np.uint8)
        >>> page[50:90, 40:240] = 90
        >>> page[52:88, 42:238] = 255
        >>> ElementFinder(FakeReader()).detect(page)[0].label
        'textbox'
    """

    name = "elements"
    labels = frozenset(ELEMENT_KINDS)

    def __init__(self, reader: TextReader | None = None, *, learned: bool = True) -> None:
        self._reader = reader
        self._learned = learned

    def detect(self, image: ImageArray) -> list[Region]:
        """Read the text, then find the elements, best first."""
        require_image(image, empty=True)
        if self._reader is None:
            from deixis.perception.readers import RapidReader  # noqa: PLC0415 - loads lazily

            self._reader = RapidReader()
        return self.find(image, self._reader.read(image))

    def find(self, image: ImageArray, text: ReadText) -> list[Region]:
        """Find the elements of an image whose text was read already, best first."""
        return list(self.study(image, text).regions)

    def study(self, image: ImageArray, text: ReadText) -> Page:
        """Find the elements with what they make up: tables, charts, labels, fields."""
        require_image(image, empty=True)
        if image.size == 0:
            return Page()
        # Some sixty modules, a tenth of a second: for pages, not for photos.
        from deixis.perception.elements import studying  # noqa: PLC0415

        return studying.study(image, text, learned=self._learned)
