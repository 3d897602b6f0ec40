"""A thesaurus of screens and documents: other words for what a page says.

Each domain module holds `GROUPS`: one group a line, its members separated by ";"; a line that ends
in ";" goes on below. Members of a group name the same field, value, action or state ("delivery",
"shipping cost"); opposites and things that merely go together never share one. The modules
kinds_*.py hold `INSTANCES`: the names of a kind, ">", what a page shows of it ("photo" > "jpg").

Add a synonym: on the line of its group. Add a group: a line in the module of its domain. Spellings,
abbreviations and irregular forms that hold everywhere: word_forms.py.
"""

from __future__ import annotations

from deixis.language.lexicon.concepts.lookup import (
    concepts_of,
    kinds_of,
    longest_terms,
    related,
)

__all__ = ["concepts_of", "kinds_of", "longest_terms", "related"]
