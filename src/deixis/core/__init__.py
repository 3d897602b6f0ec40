"""The types that every other room shares. Imports nothing but numpy and the standard library."""

from deixis.core.boxes import Box, Boxes, Size
from deixis.core.errors import (
    ConfigError,
    DatasetError,
    DeixisError,
    ImageError,
    InputError,
    MissingDependency,
    ModelError,
    PhraseError,
    WeightsError,
)
from deixis.core.geometry import (
    containment_matrix,
    giou_matrix,
    intersection_matrix,
    iou_matrix,
    nms,
)
from deixis.core.masks import Mask
from deixis.core.protocols import (
    Detector,
    Embedding,
    Encoder,
    EncodesBoxes,
    Grounder,
    ImageArray,
    Proposer,
    Segmenter,
    TextReader,
)
from deixis.core.results import Grounding, Region, Status, Step, Trace
from deixis.core.text import ReadText, TextLine, Word
from deixis.core.vocabulary import COCO_CATEGORIES, ELEMENT_KINDS

__all__ = [
    "COCO_CATEGORIES",
    "ELEMENT_KINDS",
    "Box",
    "Boxes",
    "ConfigError",
    "DatasetError",
    "DeixisError",
    "Detector",
    "Embedding",
    "Encoder",
    "EncodesBoxes",
    "Grounder",
    "Grounding",
    "ImageArray",
    "ImageError",
    "InputError",
    "Mask",
    "MissingDependency",
    "ModelError",
    "PhraseError",
    "Proposer",
    "ReadText",
    "Region",
    "Segmenter",
    "Size",
    "Status",
    "Step",
    "TextLine",
    "TextReader",
    "Trace",
    "WeightsError",
    "Word",
    "containment_matrix",
    "giou_matrix",
    "intersection_matrix",
    "iou_matrix",
    "nms",
]
