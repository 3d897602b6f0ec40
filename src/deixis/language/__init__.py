"""From phrases to logical forms, without a downloaded model.

`parse` (parser.py) turns a phrase into a `Form`. What stands lower here never serves what stands
higher:

    forms/         the typed tree that comes out
    lexicon/       the words that are known, in tables
    tokens.py, slurred.py, numbered.py, spelling.py, words.py
                   a phrase cut into words with offsets; words written as one, numbers shown on
                   things, slips; what the lexicon has for them
    places/        positions, ranks, rows and extremes, wherever they stand
    lookahead.py   whether a noun phrase comes next
    nouns/         from a determiner to the head
    senses/        words that mean something else on a page, in a photo, in a drawing
    operators/     what follows a head, and the main loop (attaching.py)
    render.py      the tree as text
"""

from __future__ import annotations

from deixis.language.forms import Form
from deixis.language.parser import parse
from deixis.language.render import compact, render_tree

__all__ = ["Form", "compact", "parse", "render_tree"]
