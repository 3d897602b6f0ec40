"""Recipe: teach the pocket encoder, photos and phrases into one small space, from random weights.

    crops.py     cut crops out once, with what teachers, people and colours say of each
    names.py     what a photo as a whole is called, and its captions
    phrases.py   the phrases that are taught, and what they have to do with the 80 categories
    targets.py   which phrases fit a crop, which do not, and which nobody knows about
    batches.py   draw, shift, mirror and dim crops
    loss.py      sigmoid loss over crops and phrases
    loop.py      train, resume, log
    report.py    what it knows, counted on photos that were kept apart
    export.py    both towers in one ONNX file, checked against torch
    figure.py    the curves

``python -m deixis.training.recipes.pocket --help`` says how to run it.
"""
