"""Pascal VOC: an XML file of labelled boxes an image.

Source: Everingham et al., 2010, https://doi.org/10.1007/s11263-009-0275-4; the development kit
of VOC2012.

::

    Annotations/2007_000027.xml      <annotation><filename/><size/><object><name/><bndbox/>
    JPEGImages/2007_000027.jpg
    ImageSets/Main/train.txt, val.txt, test.txt          names of images (optional)

Boxes count pixels from 1 and include the last one: ``xmin 1, xmax 10`` are the first ten columns,
here ``x1 = 0, x2 = 10``. Many tools write edges counted from 0 into the same tags; read those with
``first_pixel=0``, which takes the four numbers as they are. Fractions are kept.

A file holds objects, size and, through ImageSets, the split. Expressions, captions, masks, crowds
and ids are lost.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from deixis.core import Box, DatasetError, InputError, Size
from deixis.datasets.formats import _fields as fields
from deixis.datasets.formats._faults import Skip, fault, located
from deixis.datasets.formats._lines import text_lines
from deixis.datasets.formats._places import image_root, inside, relative_name
from deixis.datasets.formats._xml import child_text, elements, escape, opens_with_element
from deixis.datasets.samples import LabelledBox, Sample, Source

__all__ = ["detect_voc", "read_voc", "write_voc"]

_EDGES = ("xmin", "ymin", "xmax", "ymax")
_SPLITS = ("train", "val", "test")


def read_voc(
    path: str | os.PathLike[str],
    *,
    images: str | os.PathLike[str] | None = None,
    masks: bool = True,
    first_pixel: int = 1,
    skip: Skip = None,
) -> Iterator[Sample]:
    """Read Pascal VOC, in the order of the file names.

    Args:
        path: One XML file, the folder of XML files, or the one above ``Annotations/``.
        images: Folder of the pictures; by default ``JPEGImages/`` or ``images/`` beside
            ``Annotations/``, or the folder of the XML files.
        masks: Segmentations are separate pictures and not read.
        first_pixel: What the first pixel is called: 1 as in VOC, with the last pixel inside the
            box; or 0, with edges as they are.
        skip: Takes each record that cannot be read, which is left out; else the first ends it.

    Raises:
        DatasetError: A file is missing or damaged; names file and line.
    """
    if first_pixel not in (0, 1):
        raise InputError(f"first_pixel must be 0 or 1, got {first_pixel!r}")
    source = Path(path)
    files, base = _files(source)
    if not files and not (source / "Annotations").is_dir():
        raise DatasetError("expected Annotations/*.xml", path=str(source))
    splits = _splits(base)
    root: Path | None = None
    for file in files:
        with located(file, skip=skip):
            line, element = _annotation(file)
            with located(file, line=line):
                name = (element.findtext("filename") or "").strip() or f"{file.stem}.jpg"
                folders = [base / "JPEGImages", base / "images", file.parent, base]
                root = root or image_root(images, folders, name)
                yield Sample(
                    inside(root, name),
                    size=_size(element),
                    split=splits.get(file.stem),
                    objects=tuple(_objects(element, first_pixel, file, line, skip)),
                    id=file.stem,
                    source=Source(file, line),
                )


def write_voc(
    samples: Iterable[Sample],
    path: str | os.PathLike[str],
    *,
    images: str | os.PathLike[str] | None = None,
) -> Path:
    """Write ``Annotations/`` and ``ImageSets/Main/``, counted from 1.

    Args:
        samples: With a size. The name of the picture, without its ending, names the XML file.
        path: The folder.
        images: Folder of the pictures; by default ``JPEGImages/`` inside.

    Raises:
        DatasetError: A size is missing, two pictures have the same name, or an image lies outside.
    """
    folder = Path(path)
    root = Path(images) if images is not None else folder / "JPEGImages"
    (folder / "Annotations").mkdir(parents=True, exist_ok=True)
    splits: dict[str, list[str]] = {}
    seen: set[str] = set()
    for sample in samples:
        name = relative_name(sample.image, root)
        stem = Path(name).stem
        file = folder / "Annotations" / f"{stem}.xml"
        if stem in seen:
            raise fault(f"two pictures are called {stem}; rename one", file)
        seen.add(stem)
        with located(file):
            file.write_text(_xml(sample, name), encoding="utf-8", newline="\n")
        if sample.split is not None:
            splits.setdefault(sample.split, []).append(stem)
    for split, stems in splits.items():
        list_file = folder / "ImageSets" / "Main" / f"{split}.txt"
        list_file.parent.mkdir(parents=True, exist_ok=True)
        list_file.write_text("".join(f"{stem}\n" for stem in stems), encoding="utf-8")
    return folder


def detect_voc(path: Path) -> bool:
    """Whether this is an XML file of VOC's form, or a folder of them."""
    files, _ = _files(path)
    return bool(files) and opens_with_element(files[0], "annotation")


def _files(path: Path) -> tuple[list[Path], Path]:
    """XML files, and the folder of the data set."""
    if path.is_file():
        inner = path.parent.name == "Annotations"
        return [path], path.parent.parent if inner else path.parent
    if (path / "Annotations").is_dir():
        return sorted((path / "Annotations").glob("*.xml")), path
    return sorted(path.glob("*.xml")), path.parent if path.name == "Annotations" else path


def _annotation(file: Path) -> tuple[int, Element]:
    for found in elements(file, "annotation"):
        return found
    raise fault("must hold one <annotation>", file)


def _size(element: Element) -> Size:
    return fields.size_of(child_text(element, "size/width"), child_text(element, "size/height"))


def _objects(
    element: Element, first_pixel: int, file: Path, line: int, skip: Skip
) -> Iterator[LabelledBox]:
    for number, item in enumerate(element.findall("object")):
        with located(file, line=line, record=f"object[{number}]", skip=skip):
            yield _object(item, first_pixel)


def _object(item: Element, first_pixel: int) -> LabelledBox:
    bounds = item.find("bndbox")
    if bounds is None:
        raise InputError("an <object> needs a <bndbox>")
    x1, y1, x2, y2 = (fields.number(child_text(bounds, edge), edge) for edge in _EDGES)
    return LabelledBox(child_text(item, "name"), Box(x1 - first_pixel, y1 - first_pixel, x2, y2))


def _splits(base: Path) -> dict[str, str]:
    """Split of each name; lists of single classes (``dog_train.txt``) are not looked at."""
    splits: dict[str, str] = {}
    folder = base / "ImageSets" / "Main"
    names = sorted(file.stem for file in folder.glob("*.txt") if "_" not in file.stem)
    for split in sorted(names, key=lambda name: name not in _SPLITS):
        for _, stem in text_lines(folder / f"{split}.txt"):
            splits.setdefault(stem, split)
    return splits


def _xml(sample: Sample, name: str) -> str:
    if sample.size is None:
        raise InputError("the format needs the size of each image; set Sample.size")
    lines = [
        "<annotation>",
        f"  <filename>{escape(name)}</filename>",
        f"  <size><width>{sample.size.width}</width><height>{sample.size.height}</height>"
        "<depth>3</depth></size>",
    ]
    for item in sample.objects:
        edges = (item.box.x1 + 1, item.box.y1 + 1, item.box.x2, item.box.y2)
        bounds = "".join(
            f"<{edge}>{value:.17g}</{edge}>" for edge, value in zip(_EDGES, edges, strict=True)
        )
        lines.append(
            f"  <object><name>{escape(item.category)}</name><pose>Unspecified</pose>"
            f"<truncated>0</truncated><difficult>0</difficult><bndbox>{bounds}</bndbox></object>"
        )
    return "\n".join([*lines, "</annotation>", ""])
