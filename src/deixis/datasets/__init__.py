"""Data sets of referring expressions: their types, the default file format, and generators."""

from deixis.datasets.expressions import FILE_NAME, read_expressions, write_expressions
from deixis.datasets.samples import Expression, Sample

__all__ = ["FILE_NAME", "Expression", "Sample", "read_expressions", "write_expressions"]
