"""Tunes an encoder of regions and phrases on a user's pairs, from data to a folder to load.

settings.py    what can be set, and what is chosen from the amount of data
material.py    pairs with the regions of their images and the base's answers; the split
augment.py     other light, other boxes, mirrored
batches.py     what one step sees, and which region belongs to which phrase
loss.py        both directions of the contrastive loss
trainee.py     what is trained: our own net
validation.py  the fusion fitted, and Acc@0.5 by the evaluator
checkpoint.py  everything that a run needs to go on after a kill
loop.py        epochs, early stopping, the best one
export.py      both towers as ONNX files, checked against torch; export_hub.py, those of CLIP and
               SigLIP; whole_export/, the parts of whole grounders
tracking.py    TensorBoard, MLflow, W&B
curves.py      the curves as a picture
report.py      the model card; origin.py, what it says of the base and its licence
run.py         all of it: `train`
"""

from deixis.training.recipes.region_phrase.exporting import export
from deixis.training.recipes.region_phrase.outcome import Tuned
from deixis.training.recipes.region_phrase.run import train
from deixis.training.recipes.region_phrase.settings import TuneSettings, choose

__all__ = ["TuneSettings", "Tuned", "choose", "export", "train"]
