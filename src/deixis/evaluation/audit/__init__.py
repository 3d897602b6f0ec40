"""The bias audit: does a model look at the picture and read the phrase, or does it guess well?

`audit` asks a model the same things in other words and in mirrored pictures, and compares it with
baselines that are blind to the phrase, the picture or both.
"""

from deixis.evaluation.audit.baselines import Baseline, fold_of, mean_boxes
from deixis.evaluation.audit.consistency import Consistency, consistency
from deixis.evaluation.audit.heatmaps import HeatMaps, heat_maps, jensen_shannon, occupancy
from deixis.evaluation.audit.mirroring import mirror_box, mirror_phrase, mirror_refusal
from deixis.evaluation.audit.picture import heat_picture
from deixis.evaluation.audit.results import Audit
from deixis.evaluation.audit.rewording import REWORDINGS, rewordings, same_meaning
from deixis.evaluation.audit.running import audit

__all__ = [
    "REWORDINGS",
    "Audit",
    "Baseline",
    "Consistency",
    "HeatMaps",
    "audit",
    "consistency",
    "fold_of",
    "heat_maps",
    "heat_picture",
    "jensen_shannon",
    "mean_boxes",
    "mirror_box",
    "mirror_phrase",
    "mirror_refusal",
    "occupancy",
    "rewordings",
    "same_meaning",
]
