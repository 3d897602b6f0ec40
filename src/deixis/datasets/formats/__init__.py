"""Foreign formats of data sets: one module each, and a plain table that names them.

Every reader is a generator of samples that names file and line of what is damaged; paths of
pictures stay inside their folder; pickles and XML from strangers cannot run code or fill memory.
"""

from deixis.datasets.formats.catalog import (
    FORMATS,
    FormatInfo,
    detect_format,
    read_dataset,
    write_dataset,
)
from deixis.datasets.formats.coco import read_coco, write_coco
from deixis.datasets.formats.cvat import read_cvat, write_cvat
from deixis.datasets.formats.deixis_jsonl import read_deixis, write_deixis
from deixis.datasets.formats.flickr30k import read_flickr30k
from deixis.datasets.formats.hugging_face import Columns, read_hugging_face, rows_to_samples
from deixis.datasets.formats.label_studio import (
    LABELLING_CONFIG,
    read_label_studio,
    write_label_studio,
)
from deixis.datasets.formats.odvg import read_odvg, write_odvg
from deixis.datasets.formats.phrasecut import read_phrasecut
from deixis.datasets.formats.refcoco import (
    read_grefcoco,
    read_refcoco,
    write_grefcoco,
    write_refcoco,
)
from deixis.datasets.formats.referit import read_referit
from deixis.datasets.formats.screenspot import read_screenspot
from deixis.datasets.formats.vi import read_vi, write_vi
from deixis.datasets.formats.visual_genome import read_visual_genome
from deixis.datasets.formats.voc import read_voc, write_voc
from deixis.datasets.formats.yolo import read_yolo, write_yolo

__all__ = [
    "FORMATS",
    "LABELLING_CONFIG",
    "Columns",
    "FormatInfo",
    "detect_format",
    "read_coco",
    "read_cvat",
    "read_dataset",
    "read_deixis",
    "read_flickr30k",
    "read_grefcoco",
    "read_hugging_face",
    "read_label_studio",
    "read_odvg",
    "read_phrasecut",
    "read_refcoco",
    "read_referit",
    "read_screenspot",
    "read_vi",
    "read_visual_genome",
    "read_voc",
    "read_yolo",
    "rows_to_samples",
    "write_coco",
    "write_cvat",
    "write_dataset",
    "write_deixis",
    "write_grefcoco",
    "write_label_studio",
    "write_odvg",
    "write_refcoco",
    "write_vi",
    "write_voc",
    "write_yolo",
]
