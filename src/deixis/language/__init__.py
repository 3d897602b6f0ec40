"""From phrases to logical forms, without a downloaded model.

`parse` turns a phrase into a `Form` (see forms.py): tokens.py cuts it into words with offsets,
words.py looks them up in lexicon/, noun_phrases.py reads up to a head, attaching.py attaches what
follows, render.py prints the result.
"""

from __future__ import annotations

from deixis.language.forms import Form
from deixis.language.parser import parse
from deixis.language.render import compact, render_tree

__all__ = ["Form", "compact", "parse", "render_tree"]
