"""Answers from maps: how well a phrase fits each place of an image.

fields.py      PhraseFields, the protocol: log-odds of a phrase over a grid
contrast.py    log-odds from cosines, against texts for the background
decisions.py   from one map to heat, boxes and a status
grounder.py    HeatmapGrounder: any PhraseFields to Groundings with a heatmap
dense.py       the fields of any encoder that has dense features
clipseg.py     the fields of CLIPSeg
build.py       the entries of `deixis.grounders.catalog_pooling`
"""

from deixis.grounders.heatmap.contrast import BACKGROUNDS, log_odds
from deixis.grounders.heatmap.decisions import MapSettings
from deixis.grounders.heatmap.dense import DenseFields
from deixis.grounders.heatmap.fields import PhraseFields
from deixis.grounders.heatmap.grounder import HeatmapGrounder

__all__ = [
    "BACKGROUNDS",
    "DenseFields",
    "HeatmapGrounder",
    "MapSettings",
    "PhraseFields",
    "log_odds",
]
