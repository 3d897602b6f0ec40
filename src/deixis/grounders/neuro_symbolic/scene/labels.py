"""The words that name elements and written values of a page: labels, headers, titles."""

from __future__ import annotations

from collections.abc import Mapping

from deixis.core import ReadText, Region
from deixis.grounders.neuro_symbolic.scene.addresses import letter_over
from deixis.grounders.neuro_symbolic.scene.writings import Writing, header_row, naming_rows
from deixis.perception.elements import Page

__all__ = ["labels_of"]


def labels_of(
    page: Page, text: ReadText, written: Mapping[Region, Writing]
) -> dict[Region, tuple[str, ...]]:
    """Element or written value -> the texts that name it, such as "Email" left of a field.

    Args:
        page: Its elements, tables and charts.
        text: What is written on it.
        written: Its written values.
    """
    labels: dict[Region, tuple[str, ...]] = {
        region: (label.text,) for region, label in page.labels.items()
    }
    labels |= {region: item.names for region, item in written.items()}
    bars = [bar for chart in page.charts for bar in chart.bars]
    for region in page.regions:
        if region.label == "bar":
            bar = max(bars, key=lambda bar: bar.box.iou(region.box), default=None)
            names = (bar.category, bar.series) if bar is not None else ()
            labels[region] = tuple(name for name in names if name)
        elif region.label == "row" and any(
            box.contains(*region.box.center) for box in naming_rows(page)
        ):
            labels[region] = ("header", "heading", "head")
        elif region.label == "column":
            labels[region] = _column_names(region, page)
        elif region.label in ("table", "chart", "card"):
            labels[region] = _titles(region, page, text)
    return labels


def _column_names(region: Region, page: Page) -> tuple[str, ...]:
    """What the header row says over a column, and its letter in a sheet."""
    x, _ = region.box.center
    names = [
        name
        for table in page.tables
        for cell in table.cells
        for name in (cell.text, letter_over(cell.column, table) if cell.row == 0 else None)
        if cell.row in (header_row(table), 0 if table.lettered else None)
        and name
        and cell.box.x1 <= x <= cell.box.x2
        and table.box.contains(*region.box.center)
    ]
    return tuple(dict.fromkeys(names))


def _titles(region: Region, page: Page, text: ReadText) -> tuple[str, ...]:
    """The lines right over a block, or at its top; cards in a list have only the latter."""
    box = region.box
    listed = any(
        other.label == "column" and other.box.contains(*box.center)
        for other in (page.regions if region.label == "card" else ())
    )
    over = 0.0 if listed else -4.0  # heights of a line
    return tuple(
        line.text
        for line in text.lines
        if over * line.box.height < line.box.center[1] - box.y1 < 3 * line.box.height
        and box.x1 - line.box.height < line.box.x1 < box.x2
    )
