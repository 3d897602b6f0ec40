"""Data sets of referring expressions: their types, the default file format, and generators."""

from deixis.datasets.expressions import FILE_NAME, read_expressions, write_expressions
from deixis.datasets.samples import Expression, LabelledBox, Sample, Span

__all__ = [
    "FILE_NAME",
    "Expression",
    "LabelledBox",
    "Sample",
    "Span",
    "read_expressions",
    "write_expressions",
]
