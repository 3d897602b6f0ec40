"""A generated domain that no model knows: drawn parts on shelves with invented names and defects.

For measuring how fast a grounder learns the words of a new trade; see `docs/finetuning.md`.
"""

from deixis.datasets.workshop.generator import generate_workshop
from deixis.datasets.workshop.parts import DEFECTS, KINDS

__all__ = ["DEFECTS", "KINDS", "generate_workshop"]
