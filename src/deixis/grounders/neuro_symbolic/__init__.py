"""The neuro-symbolic grounder: a parsed phrase, run over what can be seen, with reasons.

Where to change what:
    heads.py       which regions a noun can name       relations.py  geometry of "left of", "on"
    kinds.py       what "pill", "logo" are drawn as    zones.py      header, footer, sidebar
    appearance.py  colours, states, clothing           orders.py     ordinals, rows, columns
    places.py      "on the left"                       extremes.py   "largest", "closest to"
    written.py     words on and beside things          belonging.py  what belongs together on a page
    strips.py      bars of links, toolbars     label_words.py  "surname" and "last name"
    meanings.py    values by synonym and place   blocks.py    sender, subject, signer of letters
    pairs.py       names and values in two columns  names.py  words that stand on the page
    executor.py    the loop over all of them           decisions.py  status and confidence
"""

from deixis.grounders.neuro_symbolic.grounder import NeuroSymbolicGrounder, build

__all__ = ["NeuroSymbolicGrounder", "build"]
