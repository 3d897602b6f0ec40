"""What is wrong with a data set: one problem a line, with its place and its cure.

`lenient` reads our own format past its faults into drafts; each check looks at one draft;
`identity` and `pictures` look across; `kinds` is the table of everything that can be found.
"""

from deixis.datasets.validation.kinds import KINDS, Kind
from deixis.datasets.validation.problem import Problem
from deixis.datasets.validation.report import Report
from deixis.datasets.validation.validator import validate_dataset

__all__ = ["KINDS", "Kind", "Problem", "Report", "validate_dataset"]
