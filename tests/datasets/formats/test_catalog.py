"""The table of formats, and telling them apart."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from deixis.core import ConfigError, DatasetError
from deixis.datasets import Sample
from deixis.datasets.formats import FORMATS, detect_format, read_dataset, write_dataset

VI = {"id": 1, "asset": {"filename": "a"}, "contents": {"type": "Vqa"}}
SPOT = {"img_filename": "a.png", "bbox": [1, 2, 3, 4], "instruction": "x"}
HEAD = '<?xml version="1.0"?>\n'


@pytest.mark.parametrize(
    ("files", "name"),
    [
        ({"expressions.jsonl": {"image": "a.png", "expressions": []}}, "deixis"),
        ({"refs(unc).p": "", "instances.json": {}}, "refcoco"),
        ({"grefs(unc).json": [], "instances.json": {}}, "grefcoco"),
        ({"Sentences/1.txt": "", "Annotations/1.xml": "<annotation/>"}, "flickr30k"),
        ({"region_descriptions.json": []}, "visual-genome"),
        ({"RealGames.txt": ""}, "referit"),
        ({"refer_val.json": [{"task_id": 1, "phrase": "x", "Polygons": []}]}, "phrasecut"),
        ({"screenspot_web.json": [SPOT]}, "screenspot"),
        ({"annotations/word_macos.json": [SPOT]}, "screenspot"),
        ({"train.jsonl": {"filename": "a.jpg", "grounding": {}}}, "odvg"),
        ({"train.jsonl": {"filename": "a.jpg", "detection": {}}}, "odvg"),
        ({"training/annotations/a.jsonl": VI}, "vi"),
        ({"train/metadata.jsonl": {"file_name": "a.png"}}, "hugging-face"),
        ({"data.yaml": "train: images\nnames: [a]\n"}, "yolo"),
        ({"annotations.xml": HEAD + "<annotations></annotations>"}, "cvat"),
        ({"Annotations/1.xml": HEAD + "<annotation></annotation>"}, "voc"),
        ({"1.xml": "<annotation></annotation>"}, "voc"),
        ({"export.json": [{"id": 1, "annotations": [], "data": {}}]}, "label-studio"),
        ({"annotations/instances_val2017.json": {"images": [], "annotations": []}}, "coco"),
    ],
)
def test_formats_are_told_apart(tmp_path, files, name):
    for file, content in files.items():
        target = tmp_path / file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content if isinstance(content, str) else json.dumps(content))
    assert detect_format(tmp_path) == name
    first = tmp_path / next(iter(files))
    if name not in ("flickr30k", "visual-genome", "referit"):
        assert detect_format(first) == name


def test_a_coco_file_is_known_by_its_end_too(tmp_path):
    notes = [{"id": n, "image_id": 1, "caption": "x" * 40} for n in range(3000)]
    data = {"info": {"x": "y" * 70_000}, "annotations": notes, "images": []}
    (tmp_path / "big.json").write_text(json.dumps(data))
    assert detect_format(tmp_path / "big.json") == "coco"


@pytest.mark.parametrize("content", ["", "{}", "hello", "\x00\xff"])
def test_what_is_no_format_says_which_there_are(tmp_path, content):
    for name in ("a.json", "a.jsonl", "a.txt", "a.xml"):
        (tmp_path / name).write_text(content, encoding="utf-8")
        with pytest.raises(DatasetError, match=r"looks like none of the formats.*deixis.*coco"):
            detect_format(tmp_path / name)
    with pytest.raises(DatasetError, match="none of the formats"):
        detect_format(tmp_path)
    with pytest.raises(DatasetError, match="no such file"):
        detect_format(tmp_path / "nothing")


def test_an_unknown_name_lists_close_ones(tmp_path):
    with pytest.raises(ConfigError, match=r"did you mean .*grefcoco"):
        read_dataset(tmp_path, "refcocog")
    with pytest.raises(ConfigError, match="flickr30k is only read; write one of deixis"):
        write_dataset([], tmp_path, "flickr30k")


@pytest.mark.parametrize("name", FORMATS)
def test_a_missing_file_is_a_dataset_error(tmp_path, name):
    with pytest.raises(DatasetError) as error:
        list(read_dataset(tmp_path / "nothing", name))
    assert "nothing" in str(error.value)


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_folder_is_a_dataset_error(tmp_path, name):
    with pytest.raises(DatasetError):
        list(read_dataset(tmp_path, name))


@pytest.mark.parametrize("name", [name for name, info in FORMATS.items() if info.writer])
def test_nothing_can_be_written(tmp_path: Path, name):
    assert list(read_dataset(write_dataset([], tmp_path, name), name)) == []


@pytest.mark.parametrize("name", [name for name, info in FORMATS.items() if info.writer])
def test_images_elsewhere_are_refused(tmp_path, name):
    with pytest.raises(DatasetError, match="copy it there"):
        write_dataset([Sample(tmp_path / "a.png")], tmp_path / "set", name)


def test_the_page_on_data_sets_has_every_format():
    page = Path(__file__).parents[3].joinpath("docs/datasets.md").read_text(encoding="utf-8")
    rows = [line.split("|") for line in page.splitlines() if line.startswith("| `")]
    written = {row[1].strip(" `"): bool(row[3].strip()) for row in rows if len(row) == 7}
    assert written == {name: info.writer is not None for name, info in FORMATS.items()}


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_another_encoding_is_named_instead_of_the_formats(tmp_path, encoding):
    (tmp_path / "a.jsonl").write_text('{"image": "1.png"}', encoding=encoding)
    for place in (tmp_path, tmp_path / "a.jsonl"):
        with pytest.raises(DatasetError, match=r"a\.jsonl: is not UTF-8"):
            detect_format(place)
