"""Flickr30k Entities: sentences with bracketed phrases, and an XML file of boxes an image.

Source: Plummer et al., 2015, arXiv 1505.04870; https://github.com/BryanPlummer/flickr30k_entities.

::

    Sentences/36979.txt    A [/EN#1/people boy] holds [/EN#2/other a ball] in [/EN#3/scene a park] .
    Annotations/36979.xml  <object><name>1</name><bndbox><xmin>..  several names, several objects
                           <object><name>3</name><scene>1</scene><nobndbox>1</nobndbox></object>
    train.txt, val.txt, test.txt     names of images; beside or above the two folders

Boxes count pixels from 1 and include the last one, as in Pascal VOC: ``xmin 1, xmax 10`` are the
first ten columns, here ``x1 = 0, x2 = 10``. (The authors' loader subtracts 1 from all four edges,
which leaves the last pixel out.)

All boxes of an entity belong to each phrase that names it: several make the phrase plural, and an
evaluation may take their union (merged boxes) or any of them. Phrases for the whole scene, phrases
that have no box and those marked as not visible (``EN#0``) are no expressions, since nothing says
where they are; their words stay in the captions. Nothing is written in this format.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from deixis.core import Box, InputError, Size
from deixis.datasets.formats import _fields as fields
from deixis.datasets.formats._faults import Skip, fault, located
from deixis.datasets.formats._lines import text_lines
from deixis.datasets.formats._places import image_root, inside
from deixis.datasets.formats._xml import child_text, elements
from deixis.datasets.samples import Expression, Sample, Source, Span

__all__ = ["detect_flickr30k", "read_flickr30k"]

_PHRASE = re.compile(r"\[/EN#(\d+)/(\S+) ([^\]]+)\]")
_SPLITS = ("train", "val", "test")


def read_flickr30k(
    path: str | os.PathLike[str],
    *,
    images: str | os.PathLike[str] | None = None,
    masks: bool = True,
    skip: Skip = None,
) -> Iterator[Sample]:
    """Read Flickr30k Entities: five captions an image, a phrase with boxes an expression.

    Args:
        path: The folder with ``Sentences/`` and ``Annotations/``.
        images: Folder of the pictures; by default ``flickr30k-images/``, ``images/`` or
            ``flickr30k_images/`` inside.
        masks: There are none in this format.
        skip: Takes each record that cannot be read, which is left out; else the first ends it.

    Raises:
        DatasetError: A file is missing or damaged; names file and line.
    """
    folder = Path(path)
    files = sorted((folder / "Sentences").glob("*.txt"))
    if not files:
        raise fault("expected a folder with Sentences/*.txt and Annotations/*.xml", folder)
    names = ("flickr30k-images", "images", "flickr30k_images")
    root = image_root(images, [folder / name for name in names], f"{files[0].stem}.jpg")
    splits = _splits(folder)
    for file in files:
        with located(file, skip=skip):
            yield _sample(file, folder / "Annotations" / f"{file.stem}.xml", root, splits)


def detect_flickr30k(path: Path) -> bool:
    """Whether the folder has sentences and annotations."""
    return (path / "Sentences").is_dir() and (path / "Annotations").is_dir()


def _sample(sentences: Path, annotation: Path, root: Path, splits: dict[str, str]) -> Sample:
    line, element = _annotation(annotation)
    with located(annotation, line=line):
        boxes, size = _boxes(element), _size(element)
    captions: list[str] = []
    expressions: list[Expression] = []
    for number, text in text_lines(sentences):
        with located(sentences, line=number):
            caption, found = _caption(text, len(captions), boxes)
        captions.append(caption)
        expressions.extend(found)
    name = sentences.stem
    with located(sentences):
        image = inside(root, f"{name}.jpg")
    return Sample(
        image,
        tuple(expressions),
        size,
        split=splits.get(name),
        captions=tuple(captions),
        id=name,
        source=Source(annotation, line),
    )


def _annotation(file: Path) -> tuple[int, Element]:
    for line, element in elements(file, "annotation"):
        return line, element
    raise fault("must hold one <annotation>", file)


def _caption(text: str, index: int, boxes: dict[str, list[Box]]) -> tuple[str, list[Expression]]:
    """The sentence without brackets, and its phrases that have boxes."""
    parts: list[str] = []
    expressions: list[Expression] = []
    length = end = 0
    for match in _PHRASE.finditer(text):
        entity, kinds, phrase = match.groups()
        parts += [text[end : match.start()], phrase]
        start = length + len(parts[-2])
        length, end = start + len(phrase), match.end()
        if found := boxes.get(entity):
            expressions.append(
                Expression(
                    phrase,
                    tuple(found),
                    plural=len(found) > 1,
                    category=kinds,
                    spans=(Span(start, length, index),),
                    provenance=f"EN#{entity}",
                )
            )
    caption = "".join([*parts, text[end:]])
    if "[/EN#" in caption:
        raise InputError("a phrase must read [/EN#number/kind words], with a closing bracket")
    return caption, expressions


def _boxes(annotation: Element) -> dict[str, list[Box]]:
    """Boxes of each entity number, in the order of the file."""
    boxes: dict[str, list[Box]] = {}
    for item in annotation.iter("object"):
        bounds = item.find("bndbox")
        names = [(name.text or "").strip() for name in item.iter("name")]
        if not names or not all(name.isdigit() for name in names):
            raise InputError(f"an <object> needs <name>s that are entity numbers, got {names}")
        if bounds is None:
            continue
        edges = [
            fields.number(child_text(bounds, edge), edge)
            for edge in ("xmin", "ymin", "xmax", "ymax")
        ]
        box = Box(edges[0] - 1, edges[1] - 1, edges[2], edges[3])
        for name in names:
            boxes.setdefault(name, []).append(box)
    return boxes


def _size(annotation: Element) -> Size:
    return fields.size_of(
        child_text(annotation, "size/width"), child_text(annotation, "size/height")
    )


def _splits(folder: Path) -> dict[str, str]:
    """Split of each image name, where the lists are there."""
    splits: dict[str, str] = {}
    for split in _SPLITS:
        for file in (folder / f"{split}.txt", folder.parent / f"{split}.txt"):
            if file.is_file():
                splits |= {name: split for _, name in text_lines(file)}
                break
    return splits
