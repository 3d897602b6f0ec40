"""The neuro-symbolic grounder: a parsed phrase, run over what can be seen, with reasons.

Where to change what:
    grounder.py    parse once, look once               scene.py      what is seen, each part once
    executor.py    the loop over all operators         candidates.py regions with soft scores
    decisions.py   status, with confidence.py: how probably an answer is right

    nouns/         which regions a noun can name: kinds.py ("pill", "logo"), zones.py (header,
                   footer), icons.py, strips.py (bars of links), families.py, anchors.py
    space/         relations.py ("left of", "on"), places.py ("on the left"), orders.py (ordinals,
                   rows, columns), extremes.py ("largest"), sequences.py ("after"), sections.py
                   ("under Starters"), belonging.py (what belongs together on a page)
    words/         written.py (words on and beside things), names.py, label_words.py ("surname" and
                   "last name"), meanings.py and blocks.py (values by synonym and place), pairs.py
    looks/         appearance.py (colours, clothing), states.py (checked, unread), letterforms.py
                   (bold), outstanding.py (the odd one), swatches.py, marks.py, by_look.py
    purposes/      controls by what they are for
    records/       rows, lists, cards, talks, bills, forms and tables: finding/ them, what a phrase
                   is asking/ of them, and answering/, one kind of question a file
"""

from deixis.grounders.neuro_symbolic.grounder import NeuroSymbolicGrounder, build

__all__ = ["NeuroSymbolicGrounder", "build"]
