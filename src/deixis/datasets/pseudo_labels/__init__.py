"""A grounder's confident answers as training data: COCO, YOLO, VOC or our own format.

`journal` keeps the answers of each picture as they come, so that a run that was killed goes on;
`labelling` asks and writes the data set at the end.
"""

from deixis.datasets.pseudo_labels.journal import Answer, Journal
from deixis.datasets.pseudo_labels.labelling import (
    FORMATS_WRITTEN,
    PseudoLabels,
    Wanted,
    pseudo_label,
)

__all__ = ["FORMATS_WRITTEN", "Answer", "Journal", "PseudoLabels", "Wanted", "pseudo_label"]
