"""Which formats there are: a plain table, and reading and writing by name."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Protocol

from deixis.core import ConfigError, DatasetError
from deixis.datasets.formats import (
    coco,
    cvat,
    deixis_jsonl,
    flickr30k,
    hugging_face,
    label_studio,
    odvg,
    phrasecut,
    refcoco,
    referit,
    screenspot,
    vi,
    visual_genome,
    voc,
    yolo,
)
from deixis.datasets.formats._faults import Skip
from deixis.datasets.samples import Sample

__all__ = ["FORMATS", "FormatInfo", "detect_format", "read_dataset", "write_dataset"]


class Reader(Protocol):
    """How every format is read."""

    def __call__(
        self,
        path: str | os.PathLike[str],
        *,
        images: str | os.PathLike[str] | None = None,
        masks: bool = True,
        skip: Skip = None,
    ) -> Iterator[Sample]: ...


class Writer(Protocol):
    """How a format is written; returns the file or folder."""

    def __call__(
        self,
        samples: Iterable[Sample],
        path: str | os.PathLike[str],
        *,
        images: str | os.PathLike[str] | None = None,
    ) -> Path: ...


@dataclass(frozen=True, slots=True)
class FormatInfo:
    """What is known of a format.

    Attributes:
        name: For `read_dataset` and `write_dataset`.
        summary: One sentence.
        boxes: How the files put boxes.
        reader: Yields samples.
        writer: None where writing makes no sense: benchmarks that only their authors publish.
        detects: Whether a path looks like this format; reads at most a few kilobytes.
    """

    name: str
    summary: str
    boxes: str
    reader: Reader
    writer: Writer | None
    detects: Callable[[Path], bool]


# In the order in which a path is tried: the more particular form first.
FORMATS: dict[str, FormatInfo] = {
    info.name: info
    for info in (
        FormatInfo(
            "deixis",
            "Our own: images and expressions.jsonl; keeps everything exactly.",
            "x1, y1, x2, y2 in pixels",
            deixis_jsonl.read_deixis,
            deixis_jsonl.write_deixis,
            deixis_jsonl.detect_deixis,
        ),
        FormatInfo(
            "grefcoco",
            "gRefCOCO: expressions that mean none, one or several things.",
            "x, y, width, height in pixels",
            refcoco.read_grefcoco,
            refcoco.write_grefcoco,
            refcoco.detect_grefcoco,
        ),
        FormatInfo(
            "refcoco",
            "RefCOCO, RefCOCO+, RefCOCOg and RefCLEF: refs and instances.json.",
            "x, y, width, height in pixels",
            refcoco.read_refcoco,
            refcoco.write_refcoco,
            refcoco.detect_refcoco,
        ),
        FormatInfo(
            "flickr30k",
            "Flickr30k Entities: bracketed sentences and XML boxes.",
            "corners in pixels from 1, last pixel inside",
            flickr30k.read_flickr30k,
            None,
            flickr30k.detect_flickr30k,
        ),
        FormatInfo(
            "visual-genome",
            "Visual Genome: descriptions of regions.",
            "x, y, width, height in pixels",
            visual_genome.read_visual_genome,
            None,
            visual_genome.detect_visual_genome,
        ),
        FormatInfo(
            "referit",
            "ReferItGame: expressions for segmented regions.",
            "corners in pixels from 0, last pixel inside",
            referit.read_referit,
            None,
            referit.detect_referit,
        ),
        FormatInfo(
            "phrasecut",
            "PhraseCut: phrases with polygons of all they name.",
            "x, y, width, height in pixels",
            phrasecut.read_phrasecut,
            None,
            phrasecut.detect_phrasecut,
        ),
        FormatInfo(
            "screenspot",
            "ScreenSpot, ScreenSpot-v2 and ScreenSpot-Pro: elements of screenshots.",
            "x, y, width, height in pixels; Pro: x1, y1, x2, y2",
            screenspot.read_screenspot,
            None,
            screenspot.detect_screenspot,
        ),
        FormatInfo(
            "odvg",
            "ODVG: JSONL for Grounding DINO, detection and grounding.",
            "x1, y1, x2, y2 in pixels",
            odvg.read_odvg,
            odvg.write_odvg,
            odvg.detect_odvg,
        ),
        FormatInfo(
            "vi",
            "Datature Vi: JSONL of captions with grounded phrases.",
            "x1, y1, x2, y2 on a grid of 0 to 1024",
            vi.read_vi,
            vi.write_vi,
            vi.detect_vi,
        ),
        FormatInfo(
            "hugging-face",
            "Hugging Face image folder with metadata.jsonl.",
            "x, y, width, height in pixels, or as said",
            hugging_face.read_hugging_face,
            None,
            hugging_face.detect_hugging_face,
        ),
        FormatInfo(
            "yolo",
            "YOLO: data.yaml and a text file an image.",
            "centre x, y, width, height in 0 to 1",
            yolo.read_yolo,
            yolo.write_yolo,
            yolo.detect_yolo,
        ),
        FormatInfo(
            "cvat",
            "CVAT for images 1.1: one XML file.",
            "corners in pixels",
            cvat.read_cvat,
            cvat.write_cvat,
            cvat.detect_cvat,
        ),
        FormatInfo(
            "voc",
            "Pascal VOC: an XML file an image.",
            "corners in pixels from 1, last pixel inside",
            voc.read_voc,
            voc.write_voc,
            voc.detect_voc,
        ),
        FormatInfo(
            "label-studio",
            "Label Studio: the JSON export of tasks.",
            "x, y, width, height in percent",
            label_studio.read_label_studio,
            label_studio.write_label_studio,
            label_studio.detect_label_studio,
        ),
        FormatInfo(
            "coco",
            "COCO detection and captions: one JSON file.",
            "x, y, width, height in pixels",
            coco.read_coco,
            coco.write_coco,
            coco.detect_coco,
        ),
    )
}


_PACKED = (".zip", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar")


def detect_format(path: str | os.PathLike[str]) -> str:
    """The name of the format that the files at ``path`` have.

    Raises:
        DatasetError: There is nothing, or it looks like none of the formats.
    """
    place = Path(path)
    if not place.exists():
        raise DatasetError("no such file or folder", path=str(path))
    for info in FORMATS.values():
        if info.detects(place):
            return info.name
    if place.is_file() and place.suffix.lower() in _PACKED:
        raise DatasetError("is packed; unpack it and name the folder", path=str(path))
    if (file := _not_utf8(place)) is not None:
        raise DatasetError("is not UTF-8, as every format is; save it as UTF-8", path=str(file))
    raise DatasetError(
        f"looks like none of the formats; name one of {', '.join(FORMATS)} (--format)",
        path=str(path),
    )


def _not_utf8(place: Path) -> Path | None:
    """The first file of text that is kept as UTF-16 or UTF-32, which nothing here reads.

    These have a mark of their own at the start; other encodings look like damaged UTF-8, and the
    readers say so with the line.
    """
    suffixes = (".json", ".jsonl", ".xml", ".yaml", ".yml", ".txt", ".csv")
    for file in [place] if place.is_file() else sorted(place.iterdir()):
        if file.suffix.lower() in suffixes and file.is_file():
            with file.open("rb") as source:
                if source.read(4).startswith((b"\xff\xfe", b"\xfe\xff")):
                    return file
    return None


def read_dataset(
    path: str | os.PathLike[str],
    format: str | None = None,  # noqa: A002 - what everybody calls it
    *,
    images: str | os.PathLike[str] | None = None,
    masks: bool = True,
    skip: Skip = None,
) -> Iterator[Sample]:
    """Read samples one by one from any format.

    Args:
        path: File or folder, as the format has it.
        format: A name of `FORMATS`; found out from the files when not given.
        images: Folder of the pictures, where they are not where the format keeps them.
        masks: Read masks; without, large files of polygons are read much faster.
        skip: Takes the fault of each record that cannot be read, which is left out: a line, an
            annotation, a task, a file, as the format has it. Without, the first fault ends the
            reading. What spoils a whole file, such as JSON that breaks off, is raised in any case.

    Raises:
        DatasetError: A file is missing or damaged; names file and line or record.
        ConfigError: No such format.

    Example:
        >>> sample = next(read_dataset("tests/data/screens"))
        >>> sample.expressions[0].phrase
        'the Remember me check box'
    """
    return _info(format or detect_format(path)).reader(path, images=images, masks=masks, skip=skip)


def write_dataset(
    samples: Iterable[Sample],
    path: str | os.PathLike[str],
    format: str,  # noqa: A002 - what everybody calls it
    *,
    images: str | os.PathLike[str] | None = None,
) -> Path:
    """Write samples in a format; what it cannot hold is told in the page on data sets.

    Args:
        samples: Their pictures must be where the format keeps them, or inside ``images``.
        path: File or folder, as the format has it.
        format: A name of `FORMATS` that has a writer.
        images: Folder that names of pictures are relative to.

    Returns:
        The file or folder written.

    Raises:
        DatasetError: A sample cannot be written; names it.
        ConfigError: No such format, or it is only read.
    """
    info = _info(format)
    if info.writer is None:
        able = ", ".join(name for name, other in FORMATS.items() if other.writer)
        raise ConfigError(f"the format {info.name} is only read; write one of {able}")
    return info.writer(samples, path, images=images)


def _info(name: str) -> FormatInfo:
    if name not in FORMATS:
        close = get_close_matches(str(name), FORMATS, n=3, cutoff=0.4) or list(FORMATS)
        raise ConfigError(f"there is no format {name!r}; did you mean {', '.join(close)}?")
    return FORMATS[name]
