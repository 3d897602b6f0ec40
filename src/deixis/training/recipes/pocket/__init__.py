"""Recipe: teach the pocket encoder, regions and phrases into one small space, from random weights.

    told.py      what somebody said of boxes
    names.py     what photos as a whole show, and what the lexicon knows of a name
    regions.py   what a detector's maps hold of every region, gathered once
    phrases.py   the words that are taught, and what they have to do with the 80 categories
    targets.py   which phrases fit a region, which do not, and which nobody knows about
    batches.py   draw regions and phrases
    loss.py      sigmoid loss over regions and phrases
    loop.py      train, resume, log
    report.py    what it knows, counted on photos that were kept apart
    export.py    both towers in one small file, checked against torch
    figure.py    the curves

``python -m deixis.training.recipes.pocket --help`` says how to run it.
"""
