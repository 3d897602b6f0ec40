"""Conversion: pictures come along, names do not collide, and what was cut off goes on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.datasets.conftest import picture, sample

from deixis.core import Box, ConfigError, DatasetError
from deixis.datasets import (
    FORMATS,
    Expression,
    LabelledBox,
    Sample,
    convert_dataset,
    read_dataset,
    write_expressions,
)
from deixis.datasets.conversion import label_by_expressions
from deixis.datasets.pictures.copying import PictureCopier

WRITABLE = [name for name, info in FORMATS.items() if info.writer]


@pytest.mark.parametrize("to", WRITABLE)
def test_there_and_back_the_pictures_are_where_the_format_keeps_them(
    data: Path, tmp_path: Path, to: str
) -> None:
    if to == "refcoco":  # it has no expressions that mean nothing
        present = [
            replace(s, expressions=s.expressions[:1], split="train") for s in read_dataset(data)
        ]
        write_expressions(data, present)
    done = convert_dataset(data, tmp_path / "there", to)
    assert (done.samples, done.copied, done.missing) == (6, 6, 0)
    back = list(read_dataset(tmp_path / "there", to))
    assert len(back) == 6
    assert all(item.image.is_file() for item in back)
    if to not in ("coco", "yolo", "voc"):
        assert (
            sorted(item.expressions[0].phrase for item in back) == ["the cup"] * 4 + ["the dog"] * 2
        )
    assert convert_dataset(tmp_path / "there", tmp_path / "again", format=to).samples == 6


def test_expressions_become_labels_where_a_format_has_no_phrases(
    data: Path, tmp_path: Path
) -> None:
    write_expressions(data, [replace(s, objects=()) for s in read_dataset(data)])
    assert convert_dataset(data, tmp_path / "yolo", "yolo").labelled == 6
    labels = {o.category for s in read_dataset(tmp_path / "yolo") for o in s.objects}
    assert labels == {"cup", "dog"}


def test_a_box_is_labelled_once_and_rather_by_its_category() -> None:
    box, other = Box(0, 0, 9, 9), Box(5, 5, 9, 9)
    items = (
        Expression("the red one", (box,)),
        Expression("the cup", (box,), category="cup"),
        Expression("the lid", (other,)),
    )
    assert label_by_expressions(Sample(Path("1.png"), items)) == (
        LabelledBox("cup", box),
        LabelledBox("the lid", other),
    )


def test_pictures_of_one_name_get_numbers(tmp_path: Path) -> None:
    names = ("a/1.png", "b/1.png", "c/1.jpg")
    samples = [
        replace(sample(tmp_path, n), image=picture(tmp_path / name, n))
        for n, name in enumerate(names)
    ]
    copier = PictureCopier(tmp_path / "out", flat=False)
    copies = [copier(item.image).name for item in samples]
    assert copies == ["1.png", "1-2.png", "1-3.jpg"]  # label files are named by the stem
    assert copier(samples[0].image).name == "1.png"
    assert copier.copied == 3
    for item, name in zip(samples, copies, strict=True):
        assert (tmp_path / "out" / name).read_bytes() == item.image.read_bytes()
    nested = PictureCopier(tmp_path / "out2", root=tmp_path)
    assert nested(samples[1].image) == tmp_path / "out2/b/1.png"


def test_what_was_cut_off_goes_on_and_copies_nothing_twice(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"

    def stop(what: str, done: int, total: int | None) -> None:
        if done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        convert_dataset(data, out, progress=stop)
    with pytest.raises(ConfigError, match="cut off; go on with resume"):
        convert_dataset(data, out)
    done = convert_dataset(data, out, resume=True)
    assert (done.samples, done.copied, done.kept) == (6, 3, 3)
    assert len(list(read_dataset(out))) == 6
    with pytest.raises(ConfigError, match="holds no conversion that was cut off"):
        convert_dataset(data, out, resume=True)


def test_a_missing_picture_is_named_or_left_out(data: Path, tmp_path: Path) -> None:
    (data / "images/2.png").unlink()
    with pytest.raises(DatasetError, match=r"images/2\.png: no such picture"):
        convert_dataset(data, tmp_path / "a")
    done = convert_dataset(data, tmp_path / "b", skip_missing=True)
    assert (done.samples, done.missing) == (5, 1)


def test_links_share_the_bytes(data: Path, tmp_path: Path) -> None:
    convert_dataset(data, tmp_path / "out", link=True)
    assert (tmp_path / "out/images/1.png").samefile(data / "images/1.png")


def test_a_format_that_is_only_read_is_refused(data: Path, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="must be one of deixis"):
        convert_dataset(data, tmp_path / "out", "flickr30k")
    assert not (tmp_path / "out").exists()


MODES = (
    Expression("the dog"),
    Expression("the cup", (Box(1, 1, 9, 9),), category="cup"),
    Expression("a cup", (Box(1, 1, 9, 9), Box(20, 1, 29, 9)), category="cup"),
    Expression("all cups", (Box(1, 1, 9, 9), Box(20, 1, 29, 9)), category="cup", plural=True),
)


@pytest.mark.parametrize("to", WRITABLE)
def test_what_is_counted_as_lost_is_what_does_not_come_back(tmp_path: Path, to: str) -> None:
    folder = tmp_path / "data"
    write_expressions(folder, [replace(sample(folder, 1), expressions=MODES, objects=())])
    done = convert_dataset(folder, tmp_path / "out", to, skip_unheld=True)
    (back,) = read_dataset(tmp_path / "out", to)
    if to in ("coco", "yolo", "voc"):
        assert (done.lost, back.expressions) == (1, ())  # "the dog" has no box to label
        return
    assert len(back.expressions) == len(MODES) - done.lost
    plural = sum(item.mode == "plural" for item in back.expressions)
    assert done.merged == plural - (to != "refcoco")


def test_no_picture_at_all_is_no_data_set(data: Path, tmp_path: Path) -> None:
    for file in (data / "images").iterdir():
        file.unlink()
    with pytest.raises(DatasetError, match="none of the 6 pictures is there"):
        convert_dataset(data, tmp_path / "out", skip_missing=True)
