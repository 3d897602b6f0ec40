"""Elements: what is on screens, forms, documents, tables and charts.

`ElementFinder` is the detector; its `study` gives the tables, charts, labels and fields besides.
"""

from deixis.perception.elements.charts import Bar, Chart, Line
from deixis.perception.elements.fields import LabelledValue
from deixis.perception.elements.finder import ElementFinder, Page
from deixis.perception.elements.icon_names import ICON_NAMES, icon_scores, icons_called
from deixis.perception.elements.labels import Label, associate_labels
from deixis.perception.elements.legends import Entry, Legend
from deixis.perception.elements.pagelike import lines_like_text, looks_like_page
from deixis.perception.elements.state import (
    checked,
    disabled,
    selected,
    underlined,
)
from deixis.perception.elements.tables import Cell, Table
from deixis.perception.elements.values import VALUE_KINDS, value_kind

__all__ = [
    "ICON_NAMES",
    "VALUE_KINDS",
    "Bar",
    "Cell",
    "Chart",
    "ElementFinder",
    "Entry",
    "Label",
    "LabelledValue",
    "Legend",
    "Line",
    "Page",
    "Table",
    "associate_labels",
    "checked",
    "disabled",
    "icon_scores",
    "icons_called",
    "lines_like_text",
    "looks_like_page",
    "selected",
    "underlined",
    "value_kind",
]
