"""The neuro-symbolic grounder: a parsed phrase, run over what can be seen, with reasons.

Where to change what, from the top; a room imports those below it, never one above:
    grounder.py    parse once, look once            build.py       as `deixis.load` gives it
    considering.py closer looks, dialogs, doubts    rereading.py   as a phrase about a page
    ways.py        the ways to an answer, in the order in which they are tried
    decisions.py   status, with confidence.py: how probably an answer is right

    records/       rows, lists, cards, talks, bills, forms and tables: finding/ them, what a phrase
                   is asking/ of them, and answering/, one kind of question a file
    purposes/      controls by what they are for
    otherwise/     last resorts: loosely.py ("the button" for an icon), meanings.py (synonyms)
    executing/     executor.py (the loop over all operators), relation_ways.py, written.py (words on
                   and beside things), anchors.py
    nouns/         which regions a noun can name: kinds.py ("pill", "logo"), zones.py (header,
                   footer), families.py
    looks/         appearance.py (colours, clothing), states.py (checked, unread), letterforms.py
                   (bold), outstanding.py (the odd one), swatches.py, marks.py, by_look.py
    space/         relations.py ("left of", "on"), places.py ("on the left"), orders.py (ordinals,
                   rows, columns), extremes.py ("largest"), sequences.py ("after"), sections.py
                   ("under Starters"), strips.py (bars of links), belonging.py (what belongs
                   together on a page)
    words/         text_match.py, names.py, label_words.py ("surname" and "last name"), blocks.py
                   (values of letters by place), standing.py (whether it stands anywhere)
    scene/         what is seen, each part once: eyes.py, page_or_photo.py, writings.py (values),
                   labels.py, icons.py
    candidates.py  regions with soft scores
"""

from deixis.grounders.neuro_symbolic.build import build
from deixis.grounders.neuro_symbolic.grounder import NeuroSymbolicGrounder

__all__ = ["NeuroSymbolicGrounder", "build"]
