"""Visual Genome, PhraseCut, ReferItGame and ScreenSpot in their published layouts."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from deixis.core import Box, DatasetError, Size
from deixis.datasets.formats import (
    read_phrasecut,
    read_referit,
    read_screenspot,
    read_visual_genome,
)


def put(file: Path, data: object, **options: object) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(data if isinstance(data, str) else json.dumps(data, **options))
    return file


REGIONS = [
    {
        "regions": [
            {"region_id": 1382, "width": 82, "height": 139, "image_id": 1, "y": 57, "x": 421,
             "phrase": "the clock is green in colour"},
            {"region_id": 1383, "width": 182, "height": 213, "image_id": 1, "y": 372, "x": 194,
             "phrase": "shade is along the street "},
        ],
        "id": 1,
    },
    {"regions": [], "id": 2},
]  # fmt: skip
FACTS = [
    {"width": 800, "height": 600, "image_id": 1, "coco_id": None, "flickr_id": None,
     "url": "https://cs.stanford.edu/people/rak248/VG_100K_2/1.jpg"},
    {"width": 500, "height": 333, "image_id": 2, "url": "https://x.org/VG_100K/2.jpg"},
]  # fmt: skip


def test_visual_genome(tmp_path):
    put(tmp_path / "region_descriptions.json", REGIONS)
    put(tmp_path / "image_data.json", FACTS)
    first, second = read_visual_genome(tmp_path)
    assert first.image == tmp_path / "VG_100K_2" / "1.jpg"
    assert (first.size, first.id) == (Size(800, 600), "1")
    assert first.expressions[0].boxes == (Box(421, 57, 503, 196),)
    assert first.expressions[0].id == "1382"
    assert (second.image, second.expressions) == (tmp_path / "VG_100K" / "2.jpg", ())


def test_a_visual_genome_id_that_no_file_could_have_is_refused(tmp_path):
    text = json.dumps([{"id": 10**400, "regions": []}])
    (tmp_path / "region_descriptions.json").write_text(text, "utf-8")
    with pytest.raises(DatasetError, match="no longer than 255 bytes"):
        list(read_visual_genome(tmp_path))


def test_visual_genome_without_facts_looks_for_the_picture(tmp_path):
    put(tmp_path / "region_descriptions.json", REGIONS)
    put(tmp_path / "VG_100K_2/2.jpg", "")
    first, second = read_visual_genome(tmp_path)
    assert (first.image.parent.name, first.size) == ("VG_100K", None)
    assert second.image.parent.name == "VG_100K_2"


def test_records_are_read_one_by_one_and_faults_name_their_line(tmp_path):
    damaged = json.dumps(REGIONS, indent=1).replace('"y": 372', '"y": "low"')
    file = put(tmp_path / "region_descriptions.json", damaged)
    with pytest.raises(
        DatasetError, match=r"region_descriptions.json:2: \[0\].regions\[1\]: y must be a number"
    ):
        list(read_visual_genome(file))
    cut = json.dumps(REGIONS, indent=1)[:-20]
    samples = read_visual_genome(put(file, cut))
    assert next(samples).id == "1"
    with pytest.raises(DatasetError, match=r"region_descriptions.json:\d+: must be JSON"):
        next(samples)


TASKS = [
    {"task_id": "2331524__36123", "image_id": 2331524, "ann_ids": [36123, 36124],
     "instance_boxes": [[1, 1, 2, 2], [4, 0, 2, 4]],
     "Polygons": [[[[1, 1], [3, 1], [3, 3], [1, 3]]],
                  [[[4, 0], [6, 0], [6, 2], [4, 2]], [[4, 2], [6, 2], [6, 4], [4, 4]]]],
     "phrase": "wood boards",
     "phrase_structure": {"name": "boards", "attributes": ["wood"], "relation_ids": [],
                          "relation_descriptions": [], "type": "attribute"}},
    {"task_id": "2331524__7", "image_id": 2331524, "ann_ids": [7], "instance_boxes": [[0, 0, 6, 4]],
     "Polygons": [[[[0, 0], [6, 0], [6, 4]]]], "phrase": "sky",
     "phrase_structure": {"name": "sky", "attributes": []}},
]  # fmt: skip


def phrasecut(tmp_path: Path, tasks: object = TASKS) -> Path:
    put(tmp_path / "refer_miniv.json", tasks)
    put(tmp_path / "image_data_split.json", [
        {"image_id": 2331524, "width": 6, "height": 4, "url": "u", "split": "miniv"}
    ])  # fmt: skip
    return tmp_path


def test_phrasecut_phrases_mean_all_their_instances(tmp_path):
    (sample,) = read_phrasecut(phrasecut(tmp_path))
    boards, sky = sample.expressions
    assert (boards.boxes, boards.mode) == ((Box(1, 1, 3, 3), Box(4, 0, 6, 4)), "plural")
    assert (boards.category, boards.id) == ("boards", "2331524__36123")
    first, second = (mask.to_array() for mask in boards.masks)
    assert np.argwhere(first).tolist() == [[1, 1], [1, 2], [2, 1], [2, 2]]
    assert second[:, 4:].all()
    assert not second[:, :4].any()
    assert (sky.mode, sample.split) == ("single", "miniv")
    assert sample.image == tmp_path / "images" / "2331524.jpg"


def test_phrasecut_outlines_without_area_cover_nothing(tmp_path):
    slip = {**TASKS[1], "Polygons": [[[[1, 1], [2, 2]], [[0, 0], [2, 0], [2, 2], [0, 2]]]]}
    (sample,) = read_phrasecut(phrasecut(tmp_path, [slip]))
    assert sample.expressions[0].masks[0].area == 4


def test_phrasecut_without_masks_or_sizes(tmp_path):
    folder = phrasecut(tmp_path)
    assert next(read_phrasecut(folder, masks=False)).expressions[0].masks == ()
    (folder / "image_data_split.json").unlink()
    sample = next(read_phrasecut(folder))
    assert (sample.expressions[0].masks, sample.split) == ((), "miniv")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"instance_boxes": []}, "must not be empty"),
        ({"Polygons": [[[[1, 1], [3, 1], [3, 3]]]]}, "a mask per box"),
        ({"Polygons": [[[[1, 1], [2], [3, 3]]], []]}, "a polygon must be numbers"),
        ({"Polygons": [[3], []]}, "must be lists of points"),
        ({"phrase": ""}, '"phrase" must be a text'),
        ({"image_id": "../../x"}, "must stay inside"),
    ],
)
def test_phrasecut_damage_is_named(tmp_path, change, message):
    folder = phrasecut(tmp_path, [{**TASKS[0], **change}])
    with pytest.raises(DatasetError, match=message) as error:
        list(read_phrasecut(folder))
    assert error.value.line == 1


GAME = """\
8756_2.jpg~sunray at very top~.33919597989949750~.023411371237458192
8756_3.jpg~~.1~.2
8756_2.jpg~the ~sun~.3~.02
38685_1.jpg~bottom left corner~.1~.9
"""
BOXES = {"8756_2": [0, 10, 99, 49], "8756_3": [0, 0, 1, 1], "38685_1": [5, 6, 7, 8]}


def test_referit_game_with_boxes(tmp_path):
    put(tmp_path / "RealGames.txt", GAME)
    put(tmp_path / "referit_imcrop_bbox_dict.json", BOXES)
    put(tmp_path / "split/referit_test_imlist.txt", "38685\n")
    first, second = read_referit(tmp_path)
    assert [item.phrase for item in first.expressions] == ["sunray at very top", "the"]
    assert first.expressions[0].boxes == (Box(0, 10, 100, 50),)  # the last pixel is inside
    assert first.expressions[0].provenance == "region 8756_2"
    assert (first.split, second.split, second.image) == (
        None,
        "test",
        tmp_path / "images/38685.jpg",
    )


def test_referit_query_table(tmp_path):
    put(tmp_path / "referit_query_dict.json", {"38685_1": ["tree", "left tree"], "8756_2": []})
    put(tmp_path / "referit_imcrop_bbox_dict.json", BOXES)
    (sample,) = read_referit(tmp_path)
    assert [item.phrase for item in sample.expressions] == ["tree", "left tree"]


@pytest.mark.parametrize(
    ("game", "boxes", "message"),
    [
        (GAME, None, "made from the masks"),
        (GAME, {"8756_2": [0, 10, 99, 49]}, r"RealGames.txt:4: 38685_1: the region needs a box"),
        ("8756_2.jpg\n", BOXES, r"RealGames.txt:1: must read region.jpg~phrase"),
        (GAME, {**BOXES, "8756_2": [1, 2]}, "8756_2: a box must be four numbers"),
        (GAME, [], "must be an object"),
    ],
)
def test_referit_damage_is_named(tmp_path, game, boxes, message):
    put(tmp_path / "RealGames.txt", game)
    if boxes is not None:
        put(tmp_path / "referit_imcrop_bbox_dict.json", boxes)
    with pytest.raises(DatasetError, match=message):
        list(read_referit(tmp_path))


SPOT = {"img_filename": "pc_1.png", "bbox": [10, 20, 30, 40], "instruction": "close this window",
        "data_type": "icon", "data_source": "windows"}  # fmt: skip
PRO = {"img_filename": "blender/shot.png", "bbox": [10, 20, 30, 40], "instruction": "undo",
       "instruction_cn": "撤销", "id": "blender_windows_0", "application": "blender",
       "platform": "windows", "img_size": [3840, 2160], "ui_type": "text",
       "group": "Creative"}  # fmt: skip


def test_screenspot_boxes_have_width_and_height(tmp_path):
    put(tmp_path / "screenspot_desktop.json", [SPOT, {**SPOT, "instruction": "minimise"}])
    (sample,) = read_screenspot(tmp_path)
    assert sample.image == tmp_path / "screenspot_imgs" / "pc_1.png"
    assert [item.phrase for item in sample.expressions] == ["close this window", "minimise"]
    assert sample.expressions[0].boxes == (Box(10, 20, 40, 60),)
    assert (sample.kind, sample.split, sample.expressions[0].category) == (
        "windows",
        "test",
        "icon",
    )


def test_screenspot_v2_has_its_own_folder(tmp_path):
    put(tmp_path / "screenspot_web_v2.json", [SPOT])
    assert next(read_screenspot(tmp_path)).image.parent == tmp_path / "screenspotv2_image"


def test_screenspot_pro_boxes_are_corners(tmp_path):
    put(tmp_path / "annotations/blender_windows.json", [PRO])
    put(tmp_path / "images/blender/shot.png", "")
    (sample,) = read_screenspot(tmp_path)
    (undo,) = sample.expressions
    assert undo.boxes == (Box(10, 20, 30, 40),)
    assert (undo.id, undo.category) == ("blender_windows_0", "text")
    assert (sample.size, sample.kind) == (Size(3840, 2160), "blender")
    assert sample.image == tmp_path / "images/blender/shot.png"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ([{**SPOT, "bbox": [1, 2, 3]}], ":1: .*four numbers"),
        ([{**SPOT, "img_filename": "../../etc/x"}], r":1: \[0\]: an image must stay inside"),
        ([{**SPOT, "instruction": ""}], '"instruction" must be a text'),
        ([{**PRO, "img_size": [1]}], ":1: "),
        ([{**PRO, "bbox": [30, 20, 10, 40]}], "x1 <= x2"),
        ({}, "must start with"),
        ("[{}", "must be|must start|img_filename"),
        ("[1]", "array of objects"),
        ("", "must start with"),
    ],
)
def test_screenspot_damage_is_named(tmp_path, data, message):
    put(tmp_path / "screenspot_web.json", data)
    with pytest.raises(DatasetError, match=message):
        list(read_screenspot(tmp_path))
