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
    states.py      checked, unread, disabled   letterforms.py  bold, struck through, underlined
    outstanding.py the odd one of alike things   swatches.py   colours to choose, the chosen one
    sequences.py   the one after, before       ends.py     "at the bottom of the list"
    sections.py    "under Starters"            marks.py    "the card with the red stripe"
    rows.py        "in the bottom line"        holding.py  "with the year"
    wholes.py      the page itself             anchors.py  things without an outline
    by_look.py     patches of colour, lines through words, ticks
    purposes.py    controls by what they are for, with serving.py: which control serves a purpose
    records/       rows, lists, cards, talks, bills, forms and tables, and questions about them
"""

from deixis.grounders.neuro_symbolic.grounder import NeuroSymbolicGrounder, build

__all__ = ["NeuroSymbolicGrounder", "build"]
